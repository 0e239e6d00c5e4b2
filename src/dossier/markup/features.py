"""What can be said of each block of a text: the features that speak for or against its states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dossier.markup import vocabulary as v
from dossier.markup.heads import article_heads, byline_names, foot_of, headed_by
from dossier.markup.kinds import Kind, cast_row, kind_of
from dossier.markup.lines import Line, is_name
from dossier.markup.pieces import broken
from dossier.markup.plain import Block
from dossier.markup.runs import (
    bare_labels,
    contents_lists,
    fact_boxes,
    menu_density,
    other_title,
    ranked_titles,
    review_rows,
    scales,
    speeches,
)
from dossier.markup.subject import Subject, subject_of
from dossier.text.fold import fold
from dossier.text.names import is_person
from dossier.text.places import country, language

_SERVICES = frozenset(("command", "furniture heading", "menu word", "video"))
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|we|us|our)\b", re.I)


def evidence(blocks: Sequence[Block]) -> list[dict[str, float]]:
    """The features of each block: name to strength, the strength mostly 0 to 1."""
    lines = [Line.of(block.text) for block in blocks]
    kinds = [kind_of(line) for line in lines]
    subject = subject_of(lines, kinds, blocks)
    page = _Page(lines, kinds, blocks, subject)
    found = []
    for index, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        features = dict(_own(block, line))
        if block.linked > 0.7:
            features["linked"] = page.links
        rest = subject.pattern.sub("", line.text) if subject else line.text
        named = rest != line.text
        features |= dict(_vocabulary(line, rest))
        if named and features.keys() & _SERVICES:
            named = False  # a part of the site that bears the film's title: its videos, its photos
        features |= _names(line, page.known, named)
        features |= dict(page.around(index, features))
        features |= broken(lines, index)
        features["always"] = 1
        found.append(features)
    return found


_HEAD = 8  # lines with the first facts under the film's title


class _Page:
    """What the lines of a page say of one another."""

    def __init__(self, lines: Sequence[Line], kinds: Sequence[Kind], blocks: Sequence[Block], subject: Subject | None):
        self.lines, self.kinds, self.blocks, self.subject = lines, kinds, blocks, subject
        self.known = _known_names(lines)
        self.repeated = Counter(line.text.casefold() for line in lines if len(line.words) <= 8)
        self.heads = {index for head in article_heads(lines) for index in head}
        self.long = [line.prose and len(line.words) > 30 for line in lines]
        self.authors = byline_names(lines)
        self.foot = foot_of(lines, kinds)
        self.bare = bare_labels(lines, kinds)
        self.density = menu_density(lines, kinds, self.bare)
        self.under = headed_by(lines, kinds, blocks, self.heads, self.bare, subject)
        self.contents = contents_lists(lines)
        self.boxes = fact_boxes(lines)
        self.ranked = ranked_titles(lines, kinds)
        self.rows = review_rows(lines, kinds)
        self.spoken = speeches(lines, kinds)
        self.scales = scales(lines)
        self.links = 1 - sum(block.linked > 0.7 for block in blocks) / max(
            1, sum(len(line.words) <= 8 for line in lines)
        )
        self.headline = next((i for i, line in enumerate(lines) if self._headline(i, line)), None)
        self.title = subject.line if subject and self._heads_facts(subject) else None

    def _headline(self, index: int, line: Line) -> bool:
        """Whether a line is the headline of the page's review: the text follows, and none stands over it."""
        if (
            not 3 <= len(line.words) <= 30
            or not v.HEADLINE.fullmatch(line.text)
            or self.under[index][0] == "under others"
        ):
            return False
        return sum(self.long[index : index + 30]) >= 2 and not any(self.long[:index])

    def _heads_facts(self, subject: Subject) -> bool:
        """Whether the line with the film's title heads facts, as in a data base: with its year, or as the page's heading."""
        if subject.line is None or (self.heads and min(self.heads) < subject.line):
            return False
        return subject.yeared or self.blocks[subject.line].level == 1

    def around(self, index: int, features: dict[str, float]) -> Iterable[tuple[str, float]]:
        """What a line's place among the others says; ``features`` are those of the line itself, corrected by it."""
        line, kind = self.lines[index], self.kinds[index]
        if self.repeated[line.text.casefold()] > 1 and not line.prose:
            yield "repeated", 1
        if index in self.heads and (
            len(line.words) > 1 or self.blocks[index].mark == "heading" or "subject" in features
        ):
            yield "over a byline", 1
        if kind.byline or kind.date:
            features.pop("strange names", None)
        if "byline" in features and not any(self.long[index : index + 15]):
            del features["byline"]
            yield "other byline", 1
        if kind.more and len(line.words) <= 4 and "subject" not in features:
            yield "button", 1
        if fold(line.text) in self.authors and "byline" not in features:
            yield "author again", 1
        if index in self.bare:
            features.pop("fact label", None)
            yield "menu word", 1
        if self.density[index] > 0.3 and not line.prose and (not kind.fact or kind.menuish):
            yield "in a menu", self.density[index]
        under, strength = self.under[index]
        if under:
            yield under, strength
        if index >= self.foot:
            yield "foot", 1
        yield from self._listed(index, features)

    def _listed(self, index: int, features: dict[str, float]) -> Iterable[tuple[str, float]]:  # noqa: C901 - one test a feature
        line, kind = self.lines[index], self.kinds[index]
        if index in self.contents:
            yield "contents", 1
        if index in self.boxes:
            yield "in a box", 1
        if index in self.ranked:
            yield "ranked", 1
        if index in self.scales:
            yield "scale", 1
        if index in self.spoken:
            yield "speech", 1
        if index == self.headline:
            yield "headline of a review", 1
        if index in self.rows and self.under[index][0] != "under others":
            yield "review row", 1
        title = other_title(line.text)
        if title is not None and self.subject is not None and "subject" not in features:
            features.pop("fact", None)
            yield "other title", 1
        before = self.lines[index - 1].text if index else ""
        behind = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        if cast_row(line, before, behind):
            yield "cast row", 1
        if self.title is not None and not line.prose:
            if index < self.title and "subject" not in features and not (kind.fact and self.title - index <= _HEAD):
                yield "above the title", min(1.0, (self.title - index) / _HEAD)
            elif index == self.title:
                yield "title line", 1
            elif index <= self.title + _HEAD and not self.kinds[index].menuish:
                yield "under the title", 1


def _own(block: Block, line: Line) -> Iterable[tuple[str, float]]:
    """What a block's own shape says."""
    yield from _length(line)
    text = line.text
    shapes = (
        (_MARKS.get(block.mark, block.mark), bool(block.mark)),
        ("wordless", not line.words and bool(text)),
        ("nothing", not text and block.mark not in ("table", "list")),
        ("capitals", text.isupper()),
        ("quoted", text[:1] in _OPENING and text[-1:] in _CLOSING),
        ("number", _NUMBER.fullmatch(text) is not None),
        ("colon", text.endswith(":")),
        ("person", is_person(text)),
    )
    yield from ((name, 1) for name, holds in shapes if holds)


def _length(line: Line) -> Iterable[tuple[str, float]]:
    """How much it is, and whether it reads as running text, a sentence, a headline or a few words."""
    count = len(line.words)
    if line.prose:
        yield "prose", min(count, 60) / 20
        if count > 50:
            yield "long prose", 1
        return
    if line.sentence:
        if count >= 4 and line.function >= 0.15:
            yield "sentence", 1
    elif count <= 4:
        yield "short", 1
    elif count <= 24:
        yield ("headline" if line.capitals > 0.65 else "phrase"), 1


def _vocabulary(line: Line, text: str) -> Iterable[tuple[str, float]]:
    """What the general vocabulary says of a line; ``text`` is the line without the film's own title."""
    yield from _services(line, text)
    yield from _told(line, text)
    for name, pattern in _PATTERNS:
        if (pattern.match if name == "bio" else pattern.search)(text) and (
            name != "video" or (len(line.words) <= 12 and not line.prose)
        ):
            yield name, 1
    if not line.prose and len(line.words) <= 14 and _place(line.text):
        yield "place", 1
    for name, pattern in _WHOLE:
        if not line.prose and pattern.fullmatch(text):
            yield name, 1


def _services(line: Line, text: str) -> Iterable[tuple[str, float]]:
    """Whether a line offers, asks or orders: the words of accounts, buttons and menus."""
    count = max(1, len(line.words))
    accounts = v.account_words(text)
    if accounts:
        yield "account", min(3.0, 12 * len(accounts) / max(count, 4))
    if len(accounts) >= 3:
        yield "legal", 1
    if count <= 30 and v.COMMAND.match(text):
        yield ("command" if count <= 8 else "long command"), 1
    if v.FURNITURE_HEAD.match(text) and count <= 12 and not line.prose:
        yield "furniture heading", 1
    if v.MENU.fullmatch(text):
        yield "menu word", 1
    if line.prose and len(accounts) >= 2 and _SECOND_PERSON.search(text):
        yield "to the visitor", 1
    if count <= 40 and text[:1] not in '"“' and (spoken := _SECOND_PERSON.findall(text)):
        yield "addressed", min(1.0, len(spoken) * 5 / max(count, 4))


def _told(line: Line, text: str) -> Iterable[tuple[str, float]]:
    """Whether a line tells a fact of a film, or names one."""
    if v.FACT_LABEL.fullmatch(text):
        yield "fact label", 1
    elif not line.prose and v.LABELLED.match(text):
        yield "labelled", 1
    if len(line.words) <= 40 and v.FACT.search(text):
        yield "fact", 1


def _place(text: str) -> bool:
    """Whether a line is a country or a language, or a place that ends with its country."""
    last = text.rsplit(",", 1)[-1].partition(":")[0].strip(" .)")
    return country(last) is not None or (last == text and language(last) is not None)


_MARKS = {"list": "listed"}
_OPENING, _CLOSING = tuple('"“‘«'), tuple('"”’»')
_NUMBER = re.compile(r"[\d.,]{1,9}[KM]?")
_PATTERNS = (
    ("gate", v.GATE), ("award", v.AWARD), ("ago", v.AGO), ("video", v.VIDEO), ("blurb note", v.BLURB), ("caption", v.CAPTION), ("bio", v.BIO), ("address", re.compile(r"(?<!\w)©|https?://|www\.")),
)  # fmt: skip
_WHOLE = (
    ("byline", v.BYLINE),
    ("date", v.DATELINE),
    ("genre", v.GENRE),
    ("other score", v.OTHER_SCORE),
    ("job", v.JOB),
)


def _known_names(lines: Sequence[Line]) -> Counter[str]:
    """Capitalised words that the running text uses: names that belong to the page's subject."""
    names: Counter[str] = Counter()
    for line in lines:
        if line.prose and len(line.words) > 15:
            names.update({word for word in line.words[1:] if is_name(word)})
    return names


def _names(line: Line, known: Counter[str], named: bool) -> dict[str, float]:
    """How many of a short line's names the running text knows."""
    if line.prose or not 1 <= len(line.words) <= 20:
        return {}
    found = {"subject": 1.0} if named else {}
    names = [word for word in line.words if is_name(word)]
    if names and any(known[name] for name in names):
        found["known names"] = sum(known[name] > 0 for name in names) / len(names)
    elif names:
        found["strange names"] = 1
    return found
