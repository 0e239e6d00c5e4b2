"""What can be said of each block of a text: the features that speak for or against its states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.markup import vocabulary as v
from dossier.markup.plain import Block
from dossier.text.fold import fold
from dossier.text.names import is_person

# the small words of running text, in English and in the languages next in line
_FUNCTION = frozenset(
    """the a an of and to in is it that for on with as at by from but his her its he she they this which who not be are was were has have had
    their or so if than into about when what there more out up only one even like all some most no can would will been just how while him them
    i we you my our your also after before because through where whose though too much such these those own never ever
    le la les un une des du de et est dans que qui pour pas sur plus ce il elle au aux avec par se son sa ses ne en
    el los las y es por con para una del lo como su se al más pero der die das und ist nicht ein eine den dem von zu mit sich auf für im
    il gli di che è per non della del sono het een van dat niet met zijn o os as um uma não em do da""".split()  # noqa: SIM905
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}\s?(?:\[[^\[\]]{3,60}\])?$")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|we|us|our)\b", re.I)
_REACH = {"under facts": 14, "under others": 12}  # lines that a heading speaks for
_CAST_REACH = 80  # lines of a cast list


@dataclass(frozen=True, slots=True)
class Line:
    """What can be said of a block's words alone."""

    text: str
    words: tuple[str, ...]
    sentence: bool
    function: float
    capitals: float

    @classmethod
    def of(cls, text: str) -> Line:
        """Measure one block's text."""
        words = tuple(_WORD.findall(text))
        count = max(1, len(words))
        function = sum(word.lower() in _FUNCTION for word in words) / count
        long = [word for word in words if len(word) > 3]
        capitals = sum(_CAPITAL.match(word) is not None for word in long) / max(1, len(long))
        return cls(text, words, _SENTENCE_END.search(text) is not None, function, capitals)

    @property
    def prose(self) -> bool:
        """Whether it reads as running text."""
        return (
            len(self.words) >= 8
            and self.function >= 0.2
            and (self.sentence or len(self.words) >= 25)
            and self.capitals < 0.7
        )


def evidence(blocks: Sequence[Block]) -> list[dict[str, float]]:
    """The features of each block: name to strength, the strength mostly 0 to 1."""
    lines = [Line.of(block.text) for block in blocks]
    known = _known_names(lines)
    subject = _subject(lines)
    repeated = Counter(line.text.casefold() for line in lines if len(line.words) <= 8)
    heads = {index for head in article_heads(lines) for index in head}
    bare = _bare_labels(lines)
    long = [line.prose and len(line.words) > 30 for line in lines]
    authors = _authors(lines)
    foot = _foot(lines)
    under = _under(lines, blocks, heads, bare, subject)
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
            names.update({word for word in line.words[1:] if _name_word(word)})
    return names


def _name_word(word: str) -> bool:
    return _CAPITAL.match(word) is not None and word.lower() not in _FUNCTION and len(word) > 2


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
                    if _CAPITAL.match(title) and len(title.split()) <= 7
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
    names = [word for word in line.words if _name_word(word)]
    if names and any(known[name] for name in names):
        found["known names"] = sum(known[name] > 0 for name in names) / len(names)
    elif names:
        found["strange names"] = 1
    return found


def article_heads(lines: Sequence[Line]) -> list[list[int]]:
    """The heads of articles: runs of lines (title, standfirst) right above a byline or date that running text follows."""
    found: list[list[int]] = []
    for index, line in enumerate(lines):
        if line.prose or not (v.BYLINE.fullmatch(line.text) or v.DATELINE.fullmatch(line.text)):
            continue
        follows = sum(len(other.words) > 30 and other.prose for other in lines[index + 1 : index + 20])
        if follows < 2 or (found and found[-1] and found[-1][-1] >= index - 4):
            continue
        head: list[int] = []
        for above in range(index - 1, max(-1, index - 7), -1):
            if not _no_title(lines[above]):
                head.insert(0, above)
            elif head:
                break
            if len(head) == 4:
                break
        if head:
            found.append(head)
    return found


def _authors(lines: Sequence[Line]) -> set[str]:
    """The folded names in bylines; a page likes to print them again, with a portrait and a job."""
    return {
        fold(match[1])
        for line in lines
        if (match := re.match(r"by\s(.{3,40})", line.text, re.I)) and is_person(match[1])
    }


def _no_title(line: Line) -> bool:
    """Whether a line over a byline is surely no part of the head."""
    if line.prose and len(line.words) > 45:
        return True
    text = line.text
    if not line.words or any(pattern.fullmatch(text) for pattern in (v.MENU, v.DATELINE, v.BYLINE)):
        return True
    return v.FURNITURE_HEAD.match(text) is not None or (len(line.words) <= 8 and v.COMMAND.match(text) is not None)


def _under(
    lines: Sequence[Line], blocks: Sequence[Block], heads: set[int], bare: set[int], subject: re.Pattern[str] | None
) -> list[str]:
    """For each line the kind of heading that it stands under, near enough to be spoken for by it."""
    found: list[str] = []
    kind, left = "", 0
    for index, (line, block) in enumerate(zip(lines, blocks, strict=True)):
        here = "" if index in heads or index in bare else _heading_kind(line)
        if here:
            found.append("")
            kind, left = here, _CAST_REACH if v.CAST_HEAD.match(line.text) else _REACH[here]
            continue
        if (
            (line.prose and len(line.words) > 30)
            or (index and index - 1 in heads and index not in heads)
            or (
                kind == "under others"
                and (index in heads or block.mark == "heading" or (subject and subject.search(line.text)))
            )
        ):
            left = 0
        found.append(kind if left > 0 else "")
        left -= 1
    return found


def _bare_labels(lines: Sequence[Line]) -> set[int]:
    """Labels of facts in a row, with no fact between them: a menu."""
    label = [v.FACT_LABEL.fullmatch(line.text) is not None or v.MENU.fullmatch(line.text) is not None for line in lines]
    return {
        i
        for i in range(len(lines))
        if label[i] and sum(label[max(0, i - 2) : i + 3]) >= 4 - (i < 2 or i > len(lines) - 3)
    }


def _foot(lines: Sequence[Line]) -> int:
    """Where the foot of the page begins: at its last line of copyright, if no running text follows."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.prose and len(line.words) > 40:
            break
        if len(line.words) <= 30 and re.search(r"©|\bcopyright\b|\ball rights reserved\b", line.text, re.I):
            return index
    return len(lines)


def _heading_kind(line: Line) -> str:
    """Whether a line heads facts of the film, or stories and titles that are not about it."""
    if line.prose or len(line.words) > 12:
        return ""
    if v.FACT_LABEL.fullmatch(line.text) or v.REVIEWS_HEAD.fullmatch(line.text):
        return "under facts"
    if v.FURNITURE_HEAD.match(line.text):
        return "under others"
    return ""


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
