"""What stands in a saved text, in order: headings, paragraphs, items of lists, rows of tables, quotations.

A line that sets values in columns without any border is lost: nobody can say for sure which cell is whose.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from dossier.markup.plaingrid import grid_rows, is_rule
from dossier.markup.plainlines import Line
from dossier.markup.plainstyle import Style
from dossier.text.anchors import Anchored

_ATX = re.compile(r"\s{0,9}(#{1,6})\s+(?=\S)")
_UNDER = re.compile(r"-{3,}|={3,}")
_RULED = re.compile(r"[\s|:_*=~+-]{3,}")
_BARS = re.compile(r"\s{0,9}\|?\s{0,9}:?-{3,}:?\s{0,9}(?:\|\s{0,9}:?-{3,}:?\s{0,9})*\|?\s{0,9}")
_ITEM = re.compile(r"(?P<blank>\s{0,99})(?:(?P<bullet>[-*+•◦▪‣·○●□])|\d{1,3}[.)])(?:\s+(?=\S)|$)")
_LYNX_O = re.compile(r"(?P<blank>\s{5,99})(?P<bullet>o)\s(?=\S)")
_QUOTE = re.compile(r"\s{0,9}>\s?")
_COLUMNS = re.compile(r"\S\s{3,}\S")
_SENTENCE = re.compile(r"[.!?…:][\"”’)\]]{0,3}(?:\s?\^?\[\s?\w{1,4}\s?\]){0,9}$")
_WINDOW = 400  # characters that no window of a usual width has
_SLACK = 8  # characters by which a full line may be shorter than the width
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(slots=True)
class Piece:
    """One heading, paragraph, item, row or quotation: its raw text, its first line, the level of a heading or depth of an item.

    ``mark`` is an item's bullet; ``cells`` are a row's cells; ``alone`` says that empty lines set a paragraph of one
    line apart; ``head`` that a row stands over a table's rule.
    """

    kind: str
    row: int
    raw: Anchored
    level: int = 0
    cells: tuple[Anchored, ...] = ()
    alone: bool = False
    head: bool = False
    mark: str = ""
    indent: int = 0


@dataclass(slots=True)
class _Open:
    """What is being read: its kind, its lines, and where its text begins on the first one."""

    kind: str = ""
    rows: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    level: int = 0
    blank_before: bool = True
    mark: str = ""


class Divider:
    """Reads the lines of a text that is not broken at its links; those of ``apart`` belong to no paragraph."""

    def __init__(self, text: Anchored, lines: Sequence[Line], style: Style, apart: Collection[int] = ()):
        self._text = text
        self._apart = apart
        self._lines = lines
        self._style = style
        self._open = _Open()
        self._blank = True
        self._table = False
        self._depths: list[int] = []
        self.pieces: list[Piece] = []

    def read(self, rows: Sequence[int]) -> list[Piece]:
        """The pieces of these lines."""
        skip = -1
        for row in rows:
            if row <= skip:
                continue
            if is_rule(self._lines[row]):
                skip = self._grid(row)
            elif self._lines[row].text:
                self._line(row, self._lines[row])
                self._blank = False
            else:
                self._blank = True
                self._table = False
                if self._open.kind != "item" or not self._style.markdown:
                    self._flush()
        self._flush()
        return self.pieces

    def _line(self, row: int, line: Line) -> None:
        text = line.text
        if row in self._apart:
            self._add("text", row, line.indent)
            self.pieces[-1].alone = True
        elif match := _ATX.match(text):
            self._add("heading", row, match.end(), len(match[1]))
        elif self._style.underlined and _UNDER.fullmatch(line.bare) and self._open.kind == "text" and not self._blank:
            self._open.kind, self._open.level = "heading", 1 if line.bare[0] == "=" else 2
            self._flush()
        elif "-|-" in text.replace(" ", "") and _BARS.fullmatch(text):
            self._head_row()
            self._table = True
        elif _RULED.fullmatch(text):
            self._flush()
        elif line.bare[0] == "|" or self._table:
            self._flush()
            self._row(row, line)
        elif match := _QUOTE.match(text) if line.bare[0] == ">" else None:
            self._go_on("quote", row, match.end())
        elif match := _ITEM.match(text) or _LYNX_O.match(text):
            self._flush()
            self._start("item", row, match.end(), self._depth(match), match["bullet"] or "1")
        elif not self._style.markdown and _COLUMNS.search(line.bare) and not self._continues(line):
            self._add("lost", row, 0)
        else:
            self._go_on("item" if self._in_item(line) else "text", row, line.indent)

    def _continues(self, line: Line) -> bool:
        """Whether a line of a wrapped paragraph only happens to have a wide gap."""
        return (
            self._style.wrapped
            and self._open.kind in ("text", "item")
            and not self._blank
            and len(line.text) > 60
            and len(_COLUMNS.findall(line.bare)) < 2
        )

    def _in_item(self, line: Line) -> bool:
        """Whether a line goes on with the item above it."""
        if self._open.kind != "item":
            return False
        first = self._lines[self._open.rows[0]]
        deeper = line.indent > first.indent
        return (
            deeper
            if self._blank or not (self._style.wrapped or self._style.markdown)
            else deeper or self._style.markdown
        )

    def _depth(self, match: re.Match[str]) -> int:
        """How deep in lists an item stands, by its indentation."""
        indent = len(match["blank"].expandtabs(4))
        while self._depths and self._depths[-1] >= indent:
            self._depths.pop()
        self._depths.append(indent)
        return len(self._depths)

    def _start(self, kind: str, row: int, start: int, level: int = 0, mark: str = "") -> None:
        self._open = _Open(kind, [row], [start], level, self._blank, mark)

    def _go_on(self, kind: str, row: int, start: int) -> None:
        """Add a line to what is open, or open something new."""
        same = self._open.kind == kind and (not self._blank or kind == "item") and not self._full_stop(row)
        if same and (self._style.wrapped or self._style.markdown or kind != "text" or self._unfinished(row)):
            self._open.rows.append(row)
            self._open.starts.append(start)
            return
        self._flush()
        if kind == "text":
            self._depths.clear()
        self._start(kind if kind != "item" else "text", row, start)

    def _full_stop(self, row: int) -> bool:
        """Whether a wrapped paragraph ends with its last line: the next line's first word would still have fitted on it."""
        if not self._style.wrapped or self._style.markdown or self._open.kind != "text":
            return False
        last, first = self._lines[self._open.rows[-1]].text, self._lines[row].bare.split(None, 1)[0]
        return len(last) + len(first) + _SLACK < self._style.width and _SENTENCE.search(last) is not None

    def _unfinished(self, row: int) -> bool:
        """Whether the last line ends within a sentence: a small letter follows, or it is as long as a wide window."""
        last = self._lines[self._open.rows[-1]].text
        small = self._lines[row].bare[0].islower()
        return (small or len(last) > _WINDOW) and _SENTENCE.search(last) is None

    def _add(self, kind: str, row: int, start: int, level: int = 0) -> None:
        self._flush()
        self._depths.clear()
        self._start(kind, row, start, level)
        self._flush()

    def _flush(self) -> None:
        this, self._open = self._open, _Open()
        if not this.rows:
            return
        raw = joined_lines(
            self._text, [(self._lines[row], start) for row, start in zip(this.rows, this.starts, strict=True)]
        )
        if raw.text.strip():
            alone = len(this.rows) == 1 and this.blank_before and self._blank
            self.pieces.append(
                Piece(
                    this.kind,
                    this.rows[0],
                    raw,
                    this.level,
                    (),
                    alone,
                    False,
                    this.mark,
                    self._lines[this.rows[0]].indent,
                )
            )

    def _head_row(self) -> None:
        """The line over a table's rule is the table's head."""
        if self._open.kind == "text" and self._open.rows:
            row = self._open.rows.pop()
            self._open.starts.pop()
            self._flush()
            self._row(row, self._lines[row])
        self._open = _Open()
        if self.pieces and self.pieces[-1].kind == "row":
            self.pieces[-1].head = True

    def _row(self, row: int, line: Line) -> None:
        whole = self._text[line.start : line.end].strip()
        spans = [0, *(match.end() for match in _BAR.finditer(whole.text))]
        cells = [
            whole[one:other].strip(" |")
            for one, other in zip(spans, [*(at - 1 for at in spans[1:]), len(whole)], strict=True)
        ]
        if whole.text[:1] == "|":
            cells = cells[1:]
        if whole.text[-1:] == "|" and len(cells) > 1:
            cells = cells[:-1]
        self.pieces.append(Piece("row", row, whole, cells=tuple(cells)))

    def _grid(self, row: int) -> int:
        """Read a grid; its last line."""
        self._flush()
        last = row
        while last + 1 < len(self._lines) and self._lines[last + 1].text:
            last += 1
        rows = list(grid_rows(self._text, self._lines, row, last + 1, markdown=self._style.markdown))
        if any("](" in part.text for cells in rows for cell in cells for part in cell):
            self._add("lost", row, 0)  # the grid's lines broke addresses, and words with them
            return last
        nothing = self._text[0:0]
        for number, cells in enumerate(rows):
            joined = tuple(Anchored.join([part for part in cell if part] or [nothing]) for cell in cells)
            whole = Anchored.join([one for one in joined if one] or [nothing])
            self.pieces.append(Piece("row", row, whole, cells=joined, head=number == 0))
        return last


def joined_lines(text: Anchored, lines: Sequence[tuple[Line, int]]) -> Anchored:
    """Several lines as one raw text; a break that the text prints is kept as a line end."""
    parts = [text[line.start + start : line.end - line.text.endswith("\\")] for line, start in lines]
    hard = [text.text[line.end : line.end + 2] == "  " or line.text.endswith("\\") for line, _ in lines]
    found: list[Anchored] = []
    for number, part in enumerate(parts):
        if found and part:
            glue = _glue(found[-1].text, part.text, hard=hard[number - 1])
            found.append(Anchored(glue, [found[-1].end] * len(glue), [found[-1].end] * len(glue)))
        found += [part] if part else []
    return Anchored.join([part for part in found if part] or [parts[0]], glue="")


def _glue(before: str, behind: str, *, hard: bool) -> str:
    """What stands between two lines: a break, nothing within a word that was broken at its hyphen, else a blank."""
    if hard or behind[0] == "—":
        return "\n"
    broken = before[-1] == "-" and before[-2:-1].isalpha() and behind[0].islower()
    return "" if broken and not re.match(r"(?:and|or|to)\b", behind) else " "
