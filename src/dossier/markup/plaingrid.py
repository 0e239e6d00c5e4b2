"""Tables drawn with plus signs, bars and hyphens, as pandoc writes them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.markup.boxlabels import field_of
from dossier.markup.plainlines import Line
from dossier.text.anchors import Anchored

_RULE = re.compile(r"\s{0,20}\+(?:[:=-]{3,}\+)+")
_BULLET = re.compile(r"[-*+]\s{1,5}|\d{1,2}[.)]\s{1,5}")


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a grid from ``first`` to before ``last``, and the fields whose labels stand in its first column."""

    first: int
    last: int
    fields: dict[str, list[Anchored]]
    lost: frozenset[str] = frozenset()


def is_rule(line: Line) -> bool:
    """Whether a line is one of a grid's horizontal lines."""
    return _RULE.fullmatch(line.text) is not None


def grid_values(text: Anchored, lines: Sequence[Line], first: int, last: int, *, markdown: bool) -> Grid | None:
    """The values of a grid with labels between two lines, ``None`` where there is no grid."""
    top, bottom = first, last
    while top and not (is_rule(lines[top]) and not lines[top - 1].text):
        top -= 1
        if first - top > 200 or not lines[top].text:
            return None
    while bottom < len(lines) and lines[bottom].text:
        bottom += 1
    fields: dict[str, list[Anchored]] = {}
    lost: set[str] = set()
    for cells in grid_rows(text, lines, top, bottom, markdown=markdown):
        if len(cells) >= 2:
            name = field_of(" ".join(line.text for line in cells[0]))
            if name and any("](" in one.text or "[" in one.text[:1] for one in cells[1]):
                lost.add(name)  # an address that the cell's edge broke
            elif name:
                fields.setdefault(name, cells[1])
    return Grid(top, bottom, fields, frozenset(lost)) if fields or lost else None


def grid_rows(
    text: Anchored, lines: Sequence[Line], first: int, last: int, *, markdown: bool
) -> Iterator[list[list[Anchored]]]:
    """The rows of a grid: each of its cells as the lines that a reader would see in it."""
    edges: list[int] = []
    rows: list[Line] = []
    for line in lines[first:last]:
        if is_rule(line):
            if rows and edges:
                yield [_cell(text, rows, one, other, markdown=markdown) for one, other in itertools.pairwise(edges)]
            rows = []
            edges = [at for at, char in enumerate(line.text) if char == "+"]
        else:
            rows.append(line)


def _cell(text: Anchored, rows: Sequence[Line], left: int, right: int, *, markdown: bool) -> list[Anchored]:
    """The lines of a cell: its bullets, and of the rest those that the cell's width did not break; Markdown marks real breaks."""
    found: list[Anchored] = []
    room = 0
    listed = fresh = hard = False
    for line in rows:
        whole = text[line.start + left + 1 : line.start + min(right, len(line.text))]
        piece = whole.strip(" \\")
        bullet = _BULLET.match(piece.text + " ")
        if bullet:
            piece = piece[min(bullet.end(), len(piece)) :]
            listed, fresh = True, True
        if not piece:
            room = right
            continue
        if found and not fresh and (listed or room < len(piece.text.split(None, 1)[0]) + 1 or (markdown and not hard)):
            found[-1] = Anchored.join([found[-1], piece])
        else:
            found.append(piece)
            fresh = False
        room, hard = right - left - 3 - len(whole.text.rstrip()), whole.text.rstrip().endswith("\\")
    return found
