"""The terminal: one console, text from pages made safe, tables that give way when it is narrow."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import IO, Any

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.text import Text

from dossier.text.clean import printable

NARROW = 60  # columns under which rows are stacked instead of set in columns
TITLE, LABEL, DIM, WARN, GOOD = "bold cyan", "cyan", "bright_black", "yellow", "green"


class _Screen(Console):
    """A console that leaves a closed pipe to its caller."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(file: IO[str] | None = None, width: int | None = None, **more: Any) -> Console:
    """The console on standard output, or on a file; colours only where the terminal wants them (``NO_COLOR``)."""
    stream = file or sys.stdout
    if width is None and not stream.isatty():
        width = _columns()
    return _Screen(file=stream, width=width, highlight=False, markup=False, emoji=False, **more)


def _columns() -> int:
    """The width where there is no terminal to ask: ``COLUMNS``, or 80."""
    asked = os.environ.get("COLUMNS", "")
    return max(20, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 80


def words(text: str | None, style: str = "") -> Text:
    """Text from a page, never taken as markup, with nothing in it that steers a terminal."""
    return Text(printable(text or ""), style=style)


def heading(text: str, note: str = "") -> Text:
    """The heading of a section, a blank line over it."""
    line = Text("\n")
    line.append(printable(text).upper(), style=TITLE)
    if note:
        line.append(f"  {printable(note)}", style=DIM)
    return line


Column = tuple[str, str, int]
_GAP = 2  # blanks between columns
_WORD = 14  # letters of a word that is broken only where nothing else helps


def table(*columns: Column, rows: Sequence[Sequence[Text]], width: int) -> RenderableType:
    """A table without frames: columns are name, justification and least width; the widest give way first.

    In a terminal that is too narrow for whole words rows are stacked.
    """
    columns = _roomy(columns, rows)
    if _too_narrow(columns, width):
        return _stacked([name for name, _, _ in columns], rows)
    from rich.table import Table

    found = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style=LABEL)
    for (name, justify, _), size in zip(columns, _widths(columns, rows, width), strict=True):
        found.add_column(Text(name), justify=justify, width=size, overflow="fold")  # type: ignore[arg-type]
    for row in rows:
        found.add_row(*row)
    return found


class Rows:
    """The table of a dossier: as :func:`table` draws it, but line by line.

    A dossier has hundreds of lines, and rich's own table, which pads and crops each cell in several passes, takes
    longer over them than all the rest of the program.
    """

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[Text]], sizes: Sequence[int]):
        self._rows = rows
        self._sizes = sizes
        self._head = [Text(name, style=LABEL) for name, _, _ in columns]
        self._right = [justify == "right" for _, justify, _ in columns]

    def __rich_console__(self, screen: Console, options: ConsoleOptions) -> Iterator[Segment]:
        named = any(head.plain for head in self._head)
        for row in (self._head, *self._rows) if named else self._rows:
            cells = [cell.wrap(screen, size) for cell, size in zip(row, self._sizes, strict=True)]
            for number in range(max(len(lines) for lines in cells)):
                yield from self._line(screen, [lines[number] if number < len(lines) else None for lines in cells])

    def _line(self, screen: Console, line: Sequence[Text | None]) -> Iterator[Segment]:
        last = max((number for number, cell in enumerate(line) if cell), default=-1)
        for number, cell in enumerate(line[: last + 1]):
            blank = self._sizes[number] - (cell_len(cell.plain) if cell else 0)
            if blank > 0 and self._right[number]:
                yield Segment(" " * blank)
            if cell:
                cell.end = ""
                yield from cell.render(screen)
            if number < last:
                yield Segment(" " * (_GAP + (0 if self._right[number] else max(0, blank))))
        yield Segment.line()


def rows_of(*columns: Column, rows: Sequence[Sequence[Text]], width: int) -> RenderableType:
    """A table in a dossier; its arguments are those of :func:`table`."""
    columns = _roomy(columns, rows)
    if _too_narrow(columns, width):
        return _stacked([name for name, _, _ in columns], rows)
    return Rows(columns, rows, _widths(columns, rows, width))


def _roomy(columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> tuple[Column, ...]:
    """The columns, each at least as wide as the longest of its words, within reason."""
    return tuple(
        (name, justify, max([least, *(_longest_word(row[number].plain) for row in rows)]))
        for number, (name, justify, least) in enumerate(columns)
    )


def _longest_word(text: str) -> int:
    return min(_WORD, max(map(len if text.isascii() else cell_len, text.split()), default=0))


def _too_narrow(columns: Sequence[Column], width: int) -> bool:
    return width < NARROW or sum(least for _, _, least in columns) + _GAP * len(columns) > width


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int) -> list[int]:
    natural = [
        max([len(name), 1, *(cell_len(line) for row in rows for line in row[number].plain.split("\n"))])
        for number, (name, _, _) in enumerate(columns)
    ]
    room = width - _GAP * (len(columns) - 1) - _GAP
    sizes = list(natural)
    while sum(sizes) > room:
        over = [
            (size - least, number)
            for number, (size, (_, _, least)) in enumerate(zip(sizes, columns, strict=True))
            if size > least
        ]
        if not over:
            break
        widest = max(sizes[number] for _, number in over)
        number = next(number for _, number in reversed(over) if sizes[number] == widest)  # remarks stand on the right
        rest = [sizes[other] for _, other in over if sizes[other] < widest]
        floor = max([columns[number][2], *rest[-1:]]) if rest else columns[number][2]
        sizes[number] = max(floor, sizes[number] - (sum(sizes) - room), columns[number][2])
        if sizes[number] == widest:
            sizes[number] -= 1
    return sizes


def _stacked(names: Sequence[str], rows: Sequence[Sequence[Text]]) -> RenderableType:
    lines: list[RenderableType] = []
    for row in rows:
        for number, (name, cell) in enumerate(zip(names, row, strict=True)):
            if not cell.plain.strip():
                continue
            if number == 0:
                lines.append(cell)
            else:
                lines.append(Text(f"  {name.lower()}: " if name else "  ", style=DIM) + cell)
    return Group(*lines)
