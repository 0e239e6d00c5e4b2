"""What stands in a section of an article saved as text: paragraphs, items of lists, tables, as readers ask for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from dossier.markup.plaincell import cell_lines
from dossier.markup.plainitalics import Italics
from dossier.markup.plainparts import Piece
from dossier.markup.plainstyle import Style
from dossier.markup.setoff import joined, set_off
from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Paragraph, Table

_HONOURS = re.compile(r".*\b(?:accolades|awards?|nominations|honou?rs)\b.*", re.I)
_SENTENCE = re.compile(r".*[.!?:][\"”’)\]]{0,2}", re.S)
_CAST = re.compile(r".*\b(?:cast|voices?|characters)\b.*", re.I)
_HATNOTE = re.compile(
    r"(?:Main articles?|See also|Further information|Further reading|Not to be confused with|For (?:more|other|the)\b[^.]{0,60}, see)\b.{0,200}"
)
_CAPTION = 120  # characters of a table's caption

Show = Callable[[Anchored, str | None, str], Paragraph]


def section_parts(
    pieces: Sequence[Piece], section: str | None, style: Style, show: Show, italics: Callable[[], Italics]
) -> Iterator[Paragraph | Table]:
    """Paragraphs, list items and tables of a section; ``show`` reads raw text, ``italics`` finds what has lost its type."""
    rows: list[Piece] = []
    for piece in _without_boxes(pieces):
        if rows and (piece.kind != "row" or piece.head):
            yield from _table(rows, section, style, show)
            rows = []
        if piece.kind == "row":
            rows.append(piece)
        elif piece.kind in ("text", "item", "quote"):
            shown = show(piece.raw, section, "*" * piece.level if piece.kind == "item" else "")
            if not style.markdown:
                shown = italics().found(shown)
            if shown.text and not _HATNOTE.fullmatch(shown.text) and not _loose(piece, shown, section):
                yield set_off(shown) if piece.kind == "quote" else joined(shown)
    yield from _table(rows, section, style, show)


def _loose(piece: Piece, shown: Paragraph, section: str | None) -> bool:
    """Whether a paragraph about awards is no sentence: the cells of a table that lost its borders."""
    return piece.kind == "text" and bool(_HONOURS.fullmatch(section or "")) and not _SENTENCE.fullmatch(shown.text)


def _table(rows: Sequence[Piece], section: str | None, style: Style, show: Show) -> Iterator[Table]:
    """A table of those rows that have all of its columns: of the others nobody can say which cell is missing."""
    width = len(rows[0].cells) if rows and rows[0].head else 0
    whole = [row for row in rows if len(row.cells) == width]
    if width < 2 or len(whole) < 2:
        return
    cells: list[tuple[Paragraph, ...]] = []
    heads: list[tuple[bool, ...]] = []
    for row in whole:
        shown = [_cell(cell, section, style, show) for cell in row.cells]
        told = tuple(cell for cell in shown if cell is not None)
        if len(told) == width:
            cells.append(told)
            heads.append((row.head,) * width)
    yield Table(tuple(cells), tuple(heads))


def _cell(raw: Anchored, section: str | None, style: Style, show: Show) -> Paragraph | None:
    """A table's cell; ``None`` where the names in one of a cast are run together."""
    if style.markdown and _CAST.fullmatch(section or ""):
        parts = cell_lines(raw, "starring")
        if parts is None:
            return None
        raw = Anchored.join(parts, glue="\n") if len(parts) > 1 else raw
    return show(raw, section, "")


def _without_boxes(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces but for what belongs to no paragraph: quotations in boxes of their own, which the line below signs, and captions of tables."""
    signed = False
    before = ""
    for piece, following in zip_longest(pieces, pieces[1:]):
        next_kind = following.kind if following else ""
        boxed = (
            piece.kind == "quote" and following is not None and next_kind == "text" and following.raw.text[:1] in "—–"
        )
        caption = (
            piece.kind == "text"
            and len(piece.raw.text) < _CAPTION
            and piece.raw.text[-1:] not in '.!?:”"]'
            and (next_kind in ("row", "lost") or before == "lost")
        )
        if not boxed and not signed and not caption:
            yield piece
        signed = boxed
        before = "lost" if caption and before == "lost" else piece.kind
