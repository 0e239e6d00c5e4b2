"""What can be said of each block of a text: the features that speak for or against its states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dossier.markup import vocabulary as v
from dossier.markup.heads import article_heads, bare_labels, byline_names, foot_of, headed_by
from dossier.markup.lines import CAPITAL, Line, is_name
from dossier.markup.plain import Block
from dossier.text.fold import fold
from dossier.text.names import is_person

_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|we|us|our)\b", re.I)


def evidence(blocks: Sequence[Block]) -> list[dict[str, float]]:
    """The features of each block: name to strength, the strength mostly 0 to 1."""
    lines = [Line.of(block.text) for block in blocks]
    known = _known_names(lines)
    subject = _subject(lines)
    repeated = Counter(line.text.casefold() for line in lines if len(line.words) <= 8)
    heads = {index for head in article_heads(lines) for index in head}
    bare = bare_labels(lines)
    long = [line.prose and len(line.words) > 30 for line in lines]
    authors = byline_names(lines)
    foot = foot_of(lines)
    under = headed_by(lines, blocks, heads, bare, subject)
    found = []
    for index, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        features = dict(_own(block, line))
        features |= dict(_vocabulary(line, subject.sub("", line.text) if subject else line.text))
        features |= _names(line, known, subject)
        if repeated[line.text.casefold()] > 1 and not line.prose:
            features["repeated"] = 1
        if index in heads and (len(line.words) > 1 or block.mark == "heading" or "subject" in features):
            features["over a byline"] = 1
        if "byline" in features and not any(long[index : index + 15]):
            del features["byline"]
            features["other byline"] = 1
        if fold(line.text) in authors and "byline" not in features:
            features["author again"] = 1
        features |= _broken(lines, index)
        if index in bare:
            features.pop("fact label", None)
            features["menu word"] = 1
        if index >= foot:
            features["foot"] = 1
        if under[index]:
            features[under[index]] = 1
        features["always"] = 1
        found.append(features)
    return found


def _own(block: Block, line: Line) -> Iterable[tuple[str, float]]:
    """What a block's own shape says."""
    yield from _length(line)
    text = line.text
    shapes = (
        (_MARKS.get(block.mark, block.mark), bool(block.mark)),
        ("linked", block.linked > 0.7),
        ("wordless", not line.words),
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
        if pattern.search(text):
            yield name, 1
    for name, pattern in _WHOLE:
        if not line.prose and pattern.fullmatch(text):
            yield name, 1


def _services(line: Line, text: str) -> Iterable[tuple[str, float]]:
    """Whether a line offers, asks or orders: the words of accounts, buttons and menus."""
    count = max(1, len(line.words))
    accounts = {word.lower() for word in v.ACCOUNT.findall(text)}
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


_MARKS = {"list": "listed"}
_OPENING, _CLOSING = tuple('"“‘«'), tuple('"”’»')
_NUMBER = re.compile(r"[\d.,]{1,9}[KM]?")
_PATTERNS = (
    ("gate", v.GATE), ("ago", v.AGO), ("blurb note", v.BLURB), ("caption", v.CAPTION), ("address", re.compile(r"©|https?://|www\.")),
)  # fmt: skip
_WHOLE = (("byline", v.BYLINE), ("date", v.DATELINE), ("other score", v.OTHER_SCORE), ("job", v.JOB))


def _known_names(lines: Sequence[Line]) -> Counter[str]:
    """Capitalised words that the running text uses: names that belong to the page's subject."""
    names: Counter[str] = Counter()
    for line in lines:
        if line.prose and len(line.words) > 15:
            names.update({word for word in line.words[1:] if is_name(word)})
    return names


_TITLED = re.compile(r"[“‘\"«]([^“”‘\"«»]{1,60}?)[,.!?]?[”’\"»](?!\w)")
_REVIEWED = re.compile(
    r"(?:(?:film |movie )?review:?\s)?[“‘\"']?(.{1,60}?)[”’\"']?[\s:–—-]{1,3}(?:film |movie )?reviews?\b.*|(?:film |movie )review:?\s[“‘\"']?(.{1,60}?)[”’\"']?",
    re.I,
)


def _subject(lines: Sequence[Line]) -> re.Pattern[str] | None:
    """What the text is about, most likely: a title that running text quotes again and again, or that a headline reviews."""
    votes: Counter[str] = Counter()
    for line in lines:
        if line.prose:
            votes.update(
                {
                    title.strip()
                    for title in _TITLED.findall(line.text)
                    if CAPITAL.match(title) and len(title.split()) <= 7
                }
            )
    for line in lines:
        if len(line.words) <= 20 and (match := _REVIEWED.fullmatch(line.text)):
            title = (match[1] or match[2]).strip()
            if any(title in other.text for other in lines if other.prose):
                votes[title] += 2
    best = votes.most_common(1)
    if not best or best[0][1] < 2:
        return None
    return re.compile(rf"(?<!\w){re.escape(best[0][0])}(?!\w)")


def _names(line: Line, known: Counter[str], subject: re.Pattern[str] | None) -> dict[str, float]:
    """How many of a short line's names the running text knows."""
    if line.prose or not 1 <= len(line.words) <= 20:
        return {}
    found = {"subject": 1.0} if subject and subject.search(line.text) else {}
    names = [word for word in line.words if is_name(word)]
    if names and any(known[name] for name in names):
        found["known names"] = sum(known[name] > 0 for name in names) / len(names)
    elif names:
        found["strange names"] = 1
    return found


def _broken(lines: Sequence[Line], index: int) -> dict[str, float]:
    """Whether a line is a piece of a sentence that a converter broke at its links."""
    text = lines[index].text
    before = lines[index - 1].text if index else ""
    behind = lines[index + 1].text if index + 1 < len(lines) else ""
    open_before = bool(before) and before[-1:] not in '.!?…”"’)»:›' and len(before.split()) > 3
    features = {}
    if (text[:1].islower() or text[:1] in ",.;:)") and open_before:
        features["continues"] = 1.0
    if behind[:1] in ",.;" or (behind[:1].islower() and len(text.split()) <= 6 and open_before):
        features["continued"] = 1.0
    return features
