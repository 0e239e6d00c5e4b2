"""The cast list of IMDb's pages from 2005 to 2017: one row a person, in tables of three layouts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.sites.imdb.facts import PERSON, labels
from dossier.text.anchors import Anchored
from dossier.text.remarks import read_part

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom, with what the brackets say: voice, uncredited, credited as."""
    for name, character in rows(page):
        part = read_part(name, character)
        yield page.claim("cast", part, name, *([character] if character else []))


def rows(page: HtmlPage) -> Iterator[tuple[Anchored, Anchored | None]]:
    """Name and character, brackets and all, of each row of the cast."""
    for row in _table_rows(page):
        cells = [cell for cell in row.children if cell.tag == "td"]
        if len(cells) < 2:
            continue  # a heading such as "rest of cast"
        at = next((index for index, cell in enumerate(cells) if _names(cell)), None)
        if at is not None:
            behind = cells[at + 1 :]  # dots and the character; a page may be cut before the character
            told = len(behind) > 1 or any({"char", "character"} & set(cell.classes) for cell in behind)
            yield cells[at].text, (behind[-1].text or None) if told else None


def _table_rows(page: HtmlPage) -> list[Node]:
    rows = page.all("table.cast tr, table.cast_list tr")
    if rows:
        return rows
    cells = [cell for key, head in labels(page).items() if "cast" in key and (cell := head.up("td"))]
    table = next((cell.up("table") for cell in cells if cell.get("colspan")), None)
    return table.all("tr") if table else []


def _names(cell: Node) -> bool:
    """Whether a cell gives the actor's name: by its kind, or by the link in it."""
    if {"nm", "name"} & set(cell.classes) or cell.get("itemprop") == "actor":
        return bool(cell.text)
    return any(PERSON.search(one.get("href") or "") and one.text for one in cell.all("a"))
