"""The cast list of IMDb's pages from 2005 to 2017: one row a person, in tables of three layouts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Part
from dossier.sites.imdb.facts import PERSON, labels
from dossier.text.anchors import Anchored
from dossier.text.brackets import bracketed

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

#: what brackets behind a character say of the part; others belong to the character's name
_REMARK = re.compile(
    r"(?:\w{1,12}\s){0,2}voices?\b.{0,120}|uncredited|(?:also )?archiv(?:e|al) (?:footage|sound|recording)s?\b.{0,80}"
    r"|as (?!(?:an?|the|his|her|their)\s(?-i:[a-z])).{1,120}|credit only|scenes? deleted|unconfirmed|rumou?red|attached|segment\b.{1,120}|\d+ episodes?\b.{0,80}",
    re.I,
)


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


def read_part(name: Anchored, cell: Anchored | None) -> Part:
    """A part by what the two cells of its row say."""
    if not cell:
        return Part(name.text, None)
    character, said = bracketed(cell, _REMARK)
    remarks = [one.text for one in said]
    credited = next((one[3:].strip() for one in remarks if one.lower().startswith("as ")), None)
    others = [one for one in remarks if not re.fullmatch(r"voice|uncredited|as .+", one, re.I)]
    return Part(
        name.text,
        character.text or None,
        voice=any(re.search(r"\bvoices?\b", one, re.I) and not one.lower().startswith("as ") for one in remarks),
        uncredited="uncredited" in (one.lower() for one in remarks),
        credited_as=credited,
        note="; ".join(others) or None,
    )
