"""The lists of references and of sources of an article saved as text: which item each number in the text stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.markup.plainparts import Piece
from dossier.text.anchors import Anchored

Divided = tuple[int, str, list[Piece]]  # a section: its level, its heading, and what stands in it

_LISTED = re.compile(r"references|citations|notes|footnotes|sources|notes and references|references and notes", re.I)
_SOURCES = re.compile(r"bibliography|works cited|sources|references|citations|literature|cited works", re.I)
_NUMBER = re.compile(r"\[\s?\\?\[?\s?(\d{1,3})\s?\\?\]")
_LINKED_NUMBER = re.compile(r"\]\[\s?(\d{1,3})\s?\]")
_BACK = re.compile(r"(?:\[\d{1,4}\])?(?:[\^↑]\s|1 (?:\[\d{1,4}\])?2\s)")
_UNUSED = 3  # references that stand in notes and boxes alone


def lists_references(title: str) -> bool:
    """Whether a section of this name lists references."""
    return _LISTED.fullmatch(title) is not None


def references(sections: Sequence[Divided], text: Anchored, *, numbered: bool) -> dict[str, Anchored]:
    """The raw items of the list of references by number; none where the list has fewer of them than the text has numbers."""
    listed = [pieces for _, title, pieces in sections if pieces and lists_references(title)]
    above = min((pieces[0].raw.start for pieces in listed), default=text.end)
    marks = _LINKED_NUMBER if numbered else _NUMBER
    most = max((int(found) for found in marks.findall(text.until(above).text)), default=0)
    lists = [[piece.raw for piece in pieces if _refers(piece)] for pieces in listed]
    items = next((items for items in lists if most and most <= len(items) <= most + _UNUSED), [])
    return {str(number): raw for number, raw in enumerate(items, 1)}


def _refers(piece: Piece) -> bool:
    """Whether a piece is an item of the list of references: numbered, or at least leading back to the text."""
    if piece.kind == "item":
        return piece.level == 1 and piece.mark == "1"
    return piece.kind == "text" and _BACK.match(piece.raw.text) is not None


def sources(sections: Sequence[Divided]) -> Iterator[Anchored]:
    """The raw items of lists of works that are no references."""
    for _, title, pieces in sections:
        if _SOURCES.fullmatch(title):
            yield from (piece.raw for piece in pieces if piece.kind == "item" and piece.mark != "1")
