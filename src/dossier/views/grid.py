"""Tables without frames that give way when the terminal is narrow, and are stacked when it is too narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.segment import Segment
from rich.text import Text

from dossier.views.screen import DIM, LABEL

#: name, ``left`` or ``right``, and the width below which the column does not go
Column = tuple[str, str, int]
WHOLE = 1000  # the least width of a column that never gives way: a figure in two lines is none
_GAP = 2  # blanks between columns
_WORD = 14  # cells of a word that is not broken where rows can be stacked instead
NARROW = 60  # columns under which rows are stacked in any case


def table(*columns: Column, rows: Sequence[Sequence[Text]], width: int, apart: bool = False) -> RenderableType:
    """Rows in columns as wide as their cells; the widest give way first, and rows are stacked where that is too little.

    With ``apart`` a blank line stands between rows.
    """
    sizes = None if width < NARROW else _widths(columns, rows, width)
    if sizes is None:
        return _stacked([name for name, _, _ in columns], rows, width, apart=apart)
    return Grid(columns, rows, sizes, apart=apart)


class Grid:
    """Rows in columns of fixed widths, drawn line by line.

    A dossier has hundreds of lines, and rich's own table, which pads and crops each cell in several passes, takes
    longer over them than all the rest of the program.
    """

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[Text]], sizes: Sequence[int], *, apart: bool):
        self._rows = rows
        self._sizes = sizes
        self._apart = apart
        self._head = [Text(name, style=LABEL) for name, _, _ in columns]
        self._right = [justify == "right" for _, justify, _ in columns]

    def __rich_console__(self, screen: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """The lines as segments."""
        headed = any(head.plain for head in self._head)
        for place, row in enumerate((self._head, *self._rows) if headed else self._rows):
            if self._apart and place > headed:
                yield Segment.line()
            cells = [_lines(cell, screen, size) for cell, size in zip(row, self._sizes, strict=True)]
            for number in range(max(len(lines) for lines in cells)):
                yield from self._line(screen, [lines[number] if number < len(lines) else None for lines in cells])

    def _line(self, screen: Console, line: Sequence[Text | None]) -> Iterator[Segment]:
        last = max((number for number, cell in enumerate(line) if cell), default=-1)
        for number, cell in enumerate(line[: last + 1]):
            if cell:
                cell.rstrip()
                cell.end = ""
            blank = self._sizes[number] - (cell_len(cell.plain) if cell else 0)
            if blank > 0 and self._right[number]:
                yield Segment(" " * blank)
            if cell and cell.spans:
                yield from cell.render(screen)
            elif cell:  # rich renders a text without spans without its own style
                yield Segment(cell.plain, screen.get_style(cell.style))
            if number < last:
                yield Segment(" " * (_GAP + (0 if self._right[number] else max(0, blank))))
        yield Segment.line()


def _lines(cell: Text, screen: Console, size: int) -> Sequence[Text]:
    """The lines of a cell; one that fits is spared rich's wrapping, which most of the time went into."""
    plain = cell.plain
    if len(plain) <= size and plain.isascii() and plain.isprintable():
        return [cell]
    return list(cell.wrap(screen, size))


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int) -> list[int] | None:
    """As wide as the cells are, or the widest made narrower where that is too much; ``None`` where it still is."""
    room = width - _GAP * (len(columns) - 1)
    sizes, leasts = [], []
    for number, (name, _, least) in enumerate(columns):
        cells = [row[number].plain for row in rows]
        sizes.append(max([len(name), 1, *(cell_len(line) for cell in cells for line in cell.split("\n"))]))
        leasts.append(min(sizes[-1], max(least, len(name), *map(_longest_word, cells), 1)))
    if sum(leasts) > room:
        return None
    sizes = [min(size, room) for size in sizes]
    for _ in range(sum(sizes) - room):
        # of columns of one width the one on the right gives way: remarks stand there
        yielding = [number for number, size in enumerate(sizes) if size > leasts[number]]
        sizes[max(yielding, key=lambda number: (sizes[number], number))] -= 1
    return sizes


def _longest_word(text: str) -> int:
    """The width of the longest word, within reason."""
    return min(_WORD, max(map(len if text.isascii() else cell_len, text.split()), default=0))


def _stacked(names: Sequence[str], rows: Sequence[Sequence[Text]], width: int, *, apart: bool) -> RenderableType:
    """Each row's first cell on a line of its own, the others under it, as many on a line as fit."""
    lines: list[RenderableType] = []
    for place, row in enumerate(rows):
        if apart and place:
            lines.append(Text())
        if row[0].plain.strip():
            lines.append(row[0])
        under: list[Text] = []
        for name, cell in zip(names[1:], row[1:], strict=True):
            first, *more = cell.split() if cell.plain.strip() else [Text()]
            said = Text.assemble((f"{name.lower()} " if name else "", DIM), first)
            if first and under and cell_len(under[-1].plain) + cell_len(said.plain) + 3 <= width - _GAP:
                under[-1].append(" · ", style=DIM).append_text(said)
            elif first:
                under.append(said)
            under += more
        lines += [Padding(text, (0, 0, 0, _GAP), expand=False) for text in under]
    return Group(*lines)
