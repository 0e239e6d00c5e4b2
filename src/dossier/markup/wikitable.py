"""Tables in wikitext, as rows of cells; a cell that spans rows stands in each of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dossier.text.paragraphs import Paragraph, Table

_ROW = re.compile(r"\|-[^\n]*")
_ATTRIBUTES = re.compile(r"(?:[^\[\]{}|\n]|\{\{[^{}|\n]*\}\}){0,300}\|(?!\|)")
_SPAN = re.compile(r"(row|col)span\s{0,3}=\s{0,3}[\"']?\s{0,3}(\d{1,3})", re.I)
_MOST = 3000  # rows of a table that are read
_WIDEST = 60  # columns

Cell = tuple[int, int, bool, int, int]  # span, heading, rows and columns that it takes


def read_table(text: str, start: int, end: int, show: Callable[[int, int], Paragraph]) -> Table:
    """The table between two offsets of a masked text; ``show`` renders a cell."""
    rows: list[list[Cell]] = [[]]
    at = start
    inside = 0
    caption = ""
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        bare = line.lstrip(" \t:*\ue000")
        if bare.startswith("{|"):
            inside += 1
        elif bare.startswith("|}"):
            inside -= 1
        elif inside == 1 and bare.startswith("|+") and not caption:
            begin = stop - len(bare) + 2
            attributes = _ATTRIBUTES.match(text, begin, stop)
            caption = show(attributes.end() if attributes else begin, stop).text
        elif inside == 1:
            _line(rows, line, bare, at, stop)
        at = stop + 1
    found = filled([row for row in rows if row][:_MOST], show)
    return replace(found, caption=caption) if caption else found


def _line(rows: list[list[Cell]], line: str, bare: str, at: int, stop: int) -> None:
    if bare.startswith("|-"):
        rows.append([])
    elif bare.startswith("|+"):
        return
    elif bare[:1] in ("|", "!"):
        rows[-1] += _cells(line, at + len(line) - len(bare), stop, bare[0] == "!")
    elif rows[-1]:  # the cell above goes on
        begin, _, *rest = rows[-1][-1]
        rows[-1][-1] = (begin, stop, *rest)  # type: ignore[assignment]


def _cells(line: str, at: int, stop: int, heading: bool) -> list[Cell]:
    offset = stop - len(line)
    cells: list[Cell] = []
    begin = at + 1
    depth = 0
    for match in re.finditer(r"\[\[|\]\]|\{\{|\}\}|\|\||!!", line[begin - offset :]):
        token = match[0]
        depth += token in ("[[", "{{")
        depth -= token in ("]]", "}}")
        if (token == "||" and depth <= 0) or (token == "!!" and heading and depth <= 0):
            place = begin_at = match.start() + at + 1
            cells.append(_cell(line, offset, begin, place, heading))
            begin = begin_at + 2
    cells.append(_cell(line, offset, begin, stop, heading))
    return cells


#: attributes whose bar comes out of the template behind them ("rowspan=2 {{won}}")
_BEFORE_TEMPLATE = re.compile(
    r"\s{0,9}(?:(?:row|col)span|style|class|align)\s?=\s?(?:\"[^\"|{}]{0,80}\"|\w{1,20})\s{0,9}(?=\{\{)", re.I
)


def _cell(line: str, offset: int, begin: int, end: int, heading: bool) -> Cell:
    """One cell, its attributes cut off and read."""
    text = line[begin - offset : end - offset]
    match = _ATTRIBUTES.match(text) or _BEFORE_TEMPLATE.match(text)
    attributes = match[0] if match else ""
    spans = {kind.lower(): min(int(number), _WIDEST) for kind, number in _SPAN.findall(attributes)}
    return begin + len(attributes), end, heading, max(1, spans.get("row", 1)), max(1, spans.get("col", 1))


def filled(rows: list[list[Cell]], show: Callable[[int, int], Paragraph]) -> Table:
    """The rows with spanning cells repeated."""
    shown: list[tuple[Paragraph, ...]] = []
    heads: list[tuple[bool, ...]] = []
    carried: dict[int, tuple[int, Paragraph, bool]] = {}
    for row in rows:
        cells: list[tuple[Paragraph, bool]] = []
        queue = list(row)
        while (queue or len(cells) in carried) and len(cells) < _WIDEST:
            column = len(cells)
            if column in carried:
                left, paragraph, head = carried.pop(column)
                cells.append((paragraph, head))
                if left > 1:
                    carried[column] = (left - 1, paragraph, head)
                continue
            begin, end, head, rowspan, colspan = queue.pop(0)
            paragraph = show(begin, end)
            for _ in range(colspan):
                if rowspan > 1:
                    carried[len(cells)] = (rowspan - 1, paragraph, head)
                cells.append((paragraph, head))
        shown.append(tuple(paragraph for paragraph, _ in cells))
        heads.append(tuple(head for _, head in cells))
    return Table(tuple(shown), tuple(heads))
