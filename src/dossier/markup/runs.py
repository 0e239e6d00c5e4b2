"""What runs of lines are together: menus, tables of contents, boxes of facts, ranked titles, reviews one under another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dossier.markup.kinds import SCORE, Kind
from dossier.markup.lines import Line

_REACH = 4  # lines to either side that tell whether a line stands in a menu


def bare_labels(lines: Sequence[Line], kinds: Sequence[Kind]) -> set[int]:
    """Labels of facts with no fact behind them: the next line is a label too, or a button, so they are entries of a menu."""
    worded = [index for index, line in enumerate(lines) if line.words]
    found: set[int] = set()
    for place, index in enumerate(worded):
        if not kinds[index].label or kinds[index].colon:
            continue
        behind = [kinds[near] for near in worded[place + 1 : place + 4]]
        beside = worded[max(0, place - 1) : place + 2]
        if sum(lines[near].text.casefold() == lines[index].text.casefold() for near in beside) > 1:
            continue  # a label whose value is the same word
        told = [one.fact and not one.menuish for one in behind]
        if told[:1] == [True] or (told[1:2] == [True] and behind[0].label):
            continue  # it has its fact, or heads a box of facts and the label of the first one follows
        entries = [(one.label and not one.colon) or (one.menuish >= 1 and not one.more) for one in behind]
        if (entries and entries[0] and sum(entries) * 2 > len(entries)) or (
            place and worded[place - 1] in found and sum(entries) * 3 >= len(entries)
        ):
            found.add(index)
    return found


def menu_density(lines: Sequence[Line], kinds: Sequence[Kind], bare: set[int]) -> list[float]:
    """For each line how much of a menu stands around it, 0 to 1, lines without words left out."""
    worded = [index for index, line in enumerate(lines) if line.words]
    worth = [
        1.0 if index in bare else kind.menuish * (0.4 if kind.more else 1) - 0.5 * _telling(line, kind)
        for index, (line, kind) in enumerate(zip(lines, kinds, strict=True))
    ]
    found = [0.0] * len(lines)
    for place, index in enumerate(worded):
        around = [*worded[max(0, place - _REACH) : place], *worded[place + 1 : place + 1 + _REACH]]
        if around:
            found[index] = sum(worth[near] for near in around) / len(around)
    return found


def _telling(line: Line, kind: Kind) -> bool:
    """Whether a line speaks for content around it."""
    return line.prose or (kind.fact and not kind.menuish) or kind.label


_ENTRY = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?\s)?(?P<title>.{2,70})")


def contents_lists(lines: Sequence[Line]) -> set[int]:
    """Lines of tables of contents: short lines in a row, numbered or under "Contents", that head parts further down."""
    places: dict[str, int] = {}
    for index, one in enumerate(lines):
        if len(one.words) <= 8:
            places[_title(one.text)] = index
    found: set[int] = set()
    row: list[int] = []
    closed: list[Line | None] = [*lines, None]
    for index, line in enumerate(closed):
        entry = line is not None and len(line.words) <= 10 and places.get(_title(line.text), -1) > index + 2
        numbered = line is not None and _NUMBERED.match(line.text) is not None
        if entry or (numbered and row):
            row.append(index)
            continue
        if len(row) >= 3 and (_numbered(lines, row) or _contents(lines, row[0])):
            found.update(row)
            if _contents(lines, row[0]):
                found.add(row[0] - 1)
        row = []
    return found


def _title(text: str) -> str:
    match = _ENTRY.fullmatch(re.sub(r"^\W+|\s?\[\s?edit\s?\]$", "", text.strip()))
    return match["title"].casefold() if match else text.casefold()


def _numbered(lines: Sequence[Line], row: Sequence[int]) -> bool:
    return sum(_NUMBERED.match(lines[index].text) is not None for index in row) >= len(row) - 1


_NUMBERED = re.compile(r"\W{0,3}\d{1,2}(?:\.\d{1,2})*\.? [^\W\d]")


def _contents(lines: Sequence[Line], first: int) -> bool:
    return first > 0 and re.match(r"(?:table of )?contents\b", lines[first - 1].text, re.I) is not None


_BOX_LABEL = re.compile(
    r"(?:directed|produced|written|edited|music|cinematography|distributed|screenplay|story|narrated) by\b|starring\b|based on\b|cinematography\b|production compan|"
    r"release (?:date|year)|running time\b|runtime\b|countr(?:y|ies)\b|languages?\b|budget\b|box office\b|genres?\b|distributor\b|directors?\b|writers?\b|rating\b|aspect ratio\b",
    re.I,
)  # fmt: skip
_GAP = 8  # lines of values between two labels of a box


def fact_boxes(lines: Sequence[Line]) -> set[int]:
    """Lines of boxes of facts: at least four different labels, each with its value on the line or on the next ones."""
    found: set[int] = set()
    row: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        if line.prose:
            found |= _box(row, lines)
            row = []
            continue
        match = _BOX_LABEL.match(line.text) if len(line.words) <= 30 else None
        if match is None:
            continue
        if row and index - row[-1][0] > _GAP:
            found |= _box(row, lines)
            row = []
        row.append((index, match[0].casefold()))
    return found | _box(row, lines)


def _box(row: Sequence[tuple[int, str]], lines: Sequence[Line]) -> set[int]:
    valued = sum(
        len(lines[index].text) > len(label) + 1 or (here + 1 < len(row) and row[here + 1][0] > index + 1)
        for here, (index, label) in enumerate(row)
    )
    if len({label for _, label in row}) < 4 or valued < len(row) - 1:
        return set()
    return set(range(row[0][0], row[-1][0] + 1))


_PAIR = re.compile(rf"{SCORE.pattern}[|\s:–-]{{1,4}}\S.{{1,80}}|.{{2,70}}\s(?:\d{{1,3}}%|\d\d/\d\d|\$[\d.]+[MK])", re.I)


_METER = re.compile(
    r"\b(?:positive|mixed|negative|fresh|rotten|critics?|users?|audience|meta|score|ratings?|reviews?|votes?|liked)\b",
    re.I,
)


def ranked_titles(lines: Sequence[Line], kinds: Sequence[Kind]) -> set[int]:
    """Lines of lists in which scores and short titles take turns, at least three times: other films with their scores."""
    found: set[int] = set()
    row: list[int] = []
    turns = 0
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if not line.words and not kind.score:
            continue
        if kind.score:
            if row and kinds[row[-1]].score:
                row, turns = [], 0  # figures one behind another are no titles' scores
            row.append(index)
            continue
        titled = (
            len(line.words) <= 10
            and not (line.sentence or line.prose or kind.label or kind.colon or kind.date)
            and not _METER.search(line.text)
        )
        if titled and row and kinds[row[-1]].score:
            row.append(index)
            turns += 1
        else:
            if turns >= 3:
                found.update(row)
            row, turns = [], 0
    if turns >= 3:
        found.update(row)
    return found


_ANCHOR = re.compile(r"\b(?:full review|original score|read review|full article)\b|^\s*(?:rated|score|rating):?\s\S{1,6}$|^[A-F][+-]?$|^[★☆½⭐\s]{2,}|^½$|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}, (?:19|20)\d\d$|\bsuper reviewer\b|\btop critic\b", re.I)  # fmt: skip
_NEAR, _AROUND = 3, 20


def review_rows(lines: Sequence[Line], kinds: Sequence[Kind]) -> set[int]:
    """Short lines with who wrote a review, where, when and with what score, beside a text in a list of reviews."""
    told = [index for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)) if line.words and not kind.more]
    rows = [_Row(lines[index], kinds[index]) for index in told]
    total = len(rows)
    for place, row in enumerate(rows):
        ahead = rows[place + 1 : place + 4]
        row.dated = row.dated or (row.score and any(one.text for one in ahead) and not any(one.score for one in ahead))
        between = 0 < place < total - 1 and rows[place - 1].text and rows[place + 1].text
        row.alone = row.text and not between
        row.dated = row.dated and not (row.date and any(one.byline for one in rows[max(0, place - 1) : place + 2]))
    found: set[int] = set()
    for place, row in enumerate(rows):
        near = rows[max(0, place - _NEAR) : place + _NEAR + 1]
        around = rows[max(0, place - _AROUND) : place + _AROUND + 1]
        if (
            row.short
            and any(one.dated for one in near)
            and any(one.alone for one in near)
            and sum(one.alone for one in around) >= 3
            and sum(one.dated for one in around) >= 3
        ):
            found.add(told[place])
    return found


class _Row:
    """What a line may be in a list of reviews."""

    def __init__(self, line: Line, kind: Kind):
        self.text = line.prose or (line.sentence and len(line.words) >= 5)
        self.date, self.score, self.byline = kind.date, kind.score, kind.byline
        self.dated = kind.date or _ANCHOR.search(line.text) is not None
        self.short = not (len(line.words) > 8 or self.text or kind.menuish or kind.label or kind.byline)
        self.alone = False


_OTHER = re.compile(r"(?P<title>.{1,80}?)\s\((?:since\s)?(?:19|20)\d\d(?:\s?[–-]\s?(?:\d{2,4}|present)?)?\)(?:\s?\(.{1,20}\))?")  # fmt: skip


def other_title(text: str) -> str | None:
    """The title on a line that is a title with its year and nothing else."""
    match = None if _CONNECTED.match(text) else _OTHER.fullmatch(text)
    return match["title"] if match else None


_CONNECTED = re.compile(
    r"\W*(?:referenced|featured|spoofed|edited|followed|remade|remake|version|references|features|follows)\s(?:in|into|by|as|of)\b",
    re.I,
)


_SPEECH = re.compile(r"\W{0,3}([^\W\d_a-z][\w .'’/#-]{1,30}):(\s\S|$)")


def speeches(lines: Sequence[Line], kinds: Sequence[Kind]) -> set[int]:
    """Lines of dialogue quoted from the film: several speakers, each with a colon, one under another."""
    spoken = _Spoken(lines, kinds)
    found: set[int] = set()
    for place, index in enumerate(spoken.starts):
        near = [other for other in spoken.starts[max(0, place - 3) : place + 4] if abs(other - index) <= 6]
        pairs = sum(spoken.ends[other] + 1 in near for other in near)
        speakers = {spoken.names[other] for other in near}
        whole = sum(lines[spoken.ends[other]].text.rstrip("\"”’')")[-1:] in _STOPS for other in near)
        if pairs and whole * 3 >= len(near) * 2 and (2 <= len(speakers) < len(near) or whole == len(near)):
            found.update(line for other in near for line in range(other, spoken.ends[other] + 1))
    return found


_STOPS = (".", "!", "?", "…", "]", "-", "–", "—")


class _Spoken:
    """Speakers with a colon and what they say, on the same line or on the next."""

    def __init__(self, lines: Sequence[Line], kinds: Sequence[Kind]):
        self.names: dict[int, str] = {}
        self.ends: dict[int, int] = {}
        for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
            match = None if kind.fact or kind.label or kind.menuish else _SPEECH.match(line.text)
            if match is None or (not match[2] and index + 1 == len(lines)):
                continue
            self.names[index] = match[1].casefold()
            self.ends[index] = index if match[2] else index + 1
        self.starts = list(self.ends)


_STEP = re.compile(r"\d{1,3}(?:\.\d)?%?")
_STEPS = re.compile(r"(?:\d{1,2}\s){4,20}\d{1,2}")


def scales(lines: Sequence[Line]) -> set[int]:
    """Lines with the steps of a rating form: figures that go up or down evenly, five or more, in one line or in several."""
    found = {index for index, line in enumerate(lines) if _STEPS.fullmatch(line.text) and _even(line.text.split())}
    row: list[int] = []
    for index, line in enumerate([*lines, None]):
        if line is not None and _STEP.fullmatch(line.text):
            row.append(index)
            continue
        if _even([lines[one].text.rstrip("%") for one in row]):
            found.update(row)
        row = []
    return found


def _even(figures: Sequence[str]) -> bool:
    steps = [float(figure) for figure in figures]
    return (
        len(steps) >= 5
        and len({round(behind - step, 1) for step, behind in pairwise(steps)} - {0.0}) == 1
        and steps[0] != steps[-1]
    )
