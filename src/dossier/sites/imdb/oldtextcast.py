"""The cast of IMDb's pages of 2005 to 2017 saved as text: name, dots, character, on one line or on three."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.dump import DumpPage
from dossier.model.claims import Claim
from dossier.sites.imdb.castrows import read_part
from dossier.text.anchors import Anchored

_I = re.I
_HEAD = re.compile(
    r"[\W_]*(?:(?:complete |first billed |rest of |other )?(?:credited )?cast\b.{0,60}|in credits order.{0,60})", _I
)
_END = re.compile(
    r"[\W_]*(?:(?:see )?(?:full cast|more)\b.{0,40}|create a character page.{0,20}|(?:additional |production )?details|storyline|did you know|.{3,60}\bby\b|also known as.*|[\w /&'-]{3,40}:.{0,200}|edit)",
    _I,
)
_CELL = re.compile(r"\s*\|\s*")
_DOTS = re.compile(r"(?:(?<=\s)|^)\.{3,4}(?=\s|$)")
_GOES_ON = re.compile(r"[(/,&–-]")


def cast(page: DumpPage) -> Iterator[Claim]:
    """Who plays whom: dots between the two make a row certain; a row with a line too many is left out."""
    cells = list(_cells(page))
    dots = [index for index, cell in enumerate(cells) if cell is None]
    for number, at in enumerate(dots):
        name = cells[at - 1] if at else None
        last = dots[number + 1] - 1 if number + 1 < len(dots) else len(cells)
        behind = [cell for cell in cells[at + 1 : last] if cell is not None]
        if name is None or not name or any(not _GOES_ON.match(cell.text) for cell in behind[1:]):
            continue
        character = Anchored.join(behind) if behind else None
        yield page.claim("cast", read_part(name, character), name, *([character] if character else []))


def _cells(page: DumpPage) -> Iterator[Anchored | None]:
    """The cells of the rows of the cast in order, ``None`` for dots; the same name twice in a row is its picture's."""
    inside = False
    before = ""
    for block in page.blocks:
        if _HEAD.fullmatch(block.text):
            inside = True
            continue
        if not inside:
            continue
        found = _DOTS.search(block.text)
        if found is None and _END.fullmatch(block.text):
            inside = False
            continue
        for part in _parts(block.shown, found):
            if part is None or part.text != before:
                yield part
            before = part.text if part else ""


def _parts(shown: Anchored, dots: re.Match[str] | None) -> Iterator[Anchored | None]:
    if dots is None:
        yield from (cell for cell in shown.split(_CELL) if cell)
        return
    yield from (cell for cell in shown[: dots.start()].split(_CELL) if cell)
    yield None
    yield from (cell for cell in shown[dots.end() :].split(_CELL) if cell)
