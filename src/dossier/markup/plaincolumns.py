"""A table of labels and values set in two columns, as text browsers print it: whose value each line is.

A label stands in the middle of its value's lines, so that the lines above it belong to it too. Where each value
begins and ends follows from all labels together; what may be divided in two ways is not given.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dossier.markup.boxlabels import field_of
from dossier.markup.plainlines import Line
from dossier.text.anchors import Anchored

_KINDS = {
    "released": re.compile(r"\b(?:1[89]|20)\d\d\b"), "runtime": re.compile(r"\d\s?(?:min|hour|h\b|sec)", re.I),
    "budget": re.compile(r"\d"), "gross": re.compile(r"\d"),
}  # fmt: skip
#: what no name is: a day, an amount
_FIGURES = re.compile(r"\b(?:1[89]|20)\d\d\b(?!\s(?:pictures|film|studio|entertainment))|[$£€¥₹]\s?\d|\d minutes", re.I)
_MARKS = re.compile(r"\s?\^?\[[^\[\]]{1,20}\]|\s\([^()]{1,60}\)$")
_BULLET = re.compile(r"\s{0,99}[*+•·-](?:\s+|$)")
Label = tuple[int, int, str]
Way = tuple[tuple[int, int], ...]
_MOST = 200  # ways of dividing that are looked at


@dataclass(frozen=True, slots=True)
class Columns:
    """The lines of a table from ``first`` to before ``last``, its fields with their raw lines, and those that are lost."""

    first: int
    last: int
    fields: dict[str, list[Anchored]]
    lost: frozenset[str] = frozenset()


def column_values(text: Anchored, lines: Sequence[Line], first: int, last: int) -> Columns | None:
    """The values of the labels between two lines, these included."""
    column = _column(lines[first : last + 1])
    if column is None:
        return None
    top, bottom = first, last + 1
    while top and _only_value(lines[top - 1], column):
        top -= 1
    while bottom < len(lines) and lines[bottom].text and lines[bottom].indent >= column - 1:
        bottom += 1
    labels = _labels(lines, top, bottom, column)
    read = {row: _cell(text, lines[row], column) for row in range(top, min(bottom, len(lines)))}

    def holds(name: str, first: int, last: int) -> bool:
        return _even(lines, first, last, column, mixed=not name) and _fits(name, first, last, read)

    sure = all(_BULLET.match(lines[row].text) for row in range(top, first))  # bullets are no title of the box
    ends = (
        [bottom] if bottom < len(lines) and lines[bottom].text else [bottom, bottom + 1]
    )  # a list has an empty line below
    starts = [top] if sure else list(range(first, top - 1, -1))
    ways = [way for start in starts for way in _ways(labels, start, ends, holds)]
    if not ways:  # perhaps the empty lines below lists are gone
        listed = partial(_listed, lines, column)
        ways = [way for start in starts for way in _ways(labels, start, ends, holds, listed)]
    if len(ways) > 1:
        ways = _cast_apart(labels, ways, read, text.text[bottom and lines[bottom - 1].end :])
    if not ways:
        return Columns(first, bottom, {}, frozenset(name for _, _, name in labels if name))
    fields: dict[str, list[Anchored]] = {}
    lost: set[str] = set()
    for number, (_, _, name) in enumerate(labels):
        spans = {tuple(_filled(lines, *way[number], column)) for way in ways}
        if name and len(spans) == 1:
            fields.setdefault(name, [read[row] for row in spans.pop()])
        elif name:
            lost.add(name)
    return Columns(top if ways else first, bottom, fields, frozenset(lost))


def _column(lines: Sequence[Line]) -> int | None:
    """The column at which values begin."""
    starts = Counter(
        match.end() for line in lines if (match := re.match(r"\s{0,99}\S+(?: \S+){0,3}\s{2,}(?=[^\s*•+·-])", line.text))
    )
    return starts.most_common(1)[0][0] if starts else None


def _only_value(line: Line, column: int) -> bool:
    return bool(line.text) and line.indent >= column and (line.indent == column or _BULLET.match(line.text) is not None)


def _labels(lines: Sequence[Line], top: int, bottom: int, column: int) -> list[Label]:
    """The labels: their line, the number of lines they take, and their field."""
    found: list[Label] = []
    open_label = False
    for row in range(top, bottom):
        words = lines[row].text[:column].strip()
        if not words:
            continue
        name = field_of(words)
        if name is None and open_label and sum(found[-1][:2]) == row:
            at, size, _ = found[-1]
            name = field_of(" ".join(line.text[:column].strip() for line in lines[at : row + 1]))
            found[-1] = (at, size + 1, name or "")
        else:
            found.append((row, 1, name or ""))
        open_label = name is None
    return found


def _ways(
    labels: Sequence[Label],
    start: int,
    ends: Sequence[int],
    holds: Callable[[str, int, int], bool],
    listed: Callable[[int, int], bool] = lambda first, last: False,  # noqa: ARG005
) -> list[Way]:
    """All ways to divide the lines among the labels in which each label stands in the middle of its own; none where they are very many.

    ``listed`` tells lists that may have lost the empty line at their end.
    """
    open_ways: list[tuple[int, Way]] = [(start, ())]
    for number, (row, size, name) in enumerate(labels):
        limit = labels[number + 1][0] if number + 1 < len(labels) else ends[-1]
        following: dict[tuple[int, Way], None] = {}
        for at, way in open_ways:
            above = row - at
            for height in (2 * above + size, 2 * above + size + 1):
                for last in (at + height, at + height - listed(at, at + height - 1)):
                    if above >= 0 and row + size <= last <= limit and holds(name, at, last):
                        following[last, (*way, (at, last))] = None
        open_ways = list(following)
        if len(open_ways) > _MOST:
            return []
    return [way for at, way in open_ways if at in ends]


def _listed(lines: Sequence[Line], column: int, first: int, last: int) -> bool:
    """Whether lines are items of a list."""
    return any(_BULLET.match(lines[row].text[column - 1 :]) for row in range(first, min(last, len(lines))))


def _even(lines: Sequence[Line], first: int, last: int, column: int, *, mixed: bool) -> bool:
    """Whether a value begins with a filled line, and all of its lines have bullets or none (but for those of a work and its author)."""
    rows = [lines[row].text[column - 1 :] for row in range(first, min(last, len(lines)))]
    filled = [row for row in rows if row.strip()]
    bullets = sum(_BULLET.match(row) is not None for row in filled)
    return (mixed or bullets in (0, len(filled))) and not (filled and not rows[0].strip())


def _fits(name: str, first: int, last: int, read: Mapping[int, Anchored]) -> bool:
    """Whether a value is of its label's kind: dates are dates and no names, and nobody is named twice."""
    words = [read[row].text for row in range(first, last) if read.get(row)]
    if len(set(words)) < len(words):
        return False
    kind = _KINDS.get(name)
    return all(map(kind.search, words)) if kind else not any(map(_FIGURES.search, words))


def _cast_apart(labels: Sequence[Label], ways: list[Way], read: Mapping[int, Anchored], below: str) -> list[Way]:
    """Those ways in which the names on a border of the billing that the text's cast begins lines with are billed."""
    place = next((number for number, label in enumerate(labels) if label[2] == "starring"), None)
    if place is None:
        return ways
    rows = {row for way in ways for row in range(*way[place]) if read.get(row)}
    playing = {row for row in rows if _plays(read[row].text, below)}
    billed = [way for way in ways if all(way[place][0] <= row < way[place][1] for row in playing)]
    return [
        way for way in billed if all(row in playing for row in rows if way[place][0] <= row < way[place][1])
    ] or billed


def _plays(name: str, text: str) -> bool:
    """Whether a line of the text begins with a name and goes on with a part."""
    name = _MARKS.sub("", name).strip()
    pattern = rf"^[\W\d]{{0,20}}{re.escape(name)}\W{{0,6}}(?:as\b|[–—:-]|\.\.\.|\(|,|$)"
    return len(name) > 3 and re.search(pattern, text, re.M) is not None


def _filled(lines: Sequence[Line], first: int, last: int, column: int) -> Iterator[int]:
    """The lines of a value that hold something."""
    for row in range(first, min(last, len(lines))):
        if _BULLET.sub("", lines[row].text[column - 1 :], count=1).strip():
            yield row


def _cell(text: Anchored, line: Line, column: int) -> Anchored:
    piece = text[line.start + column - 1 : line.end]
    match = _BULLET.match(piece.text)
    return piece[match.end() if match else 0 :].strip()
