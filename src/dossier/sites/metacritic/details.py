"""Metacritic's details page: facts in one table, and a table of people for each kind of work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Company, Name, Release
from dossier.sites.metacritic.film import certified, timed
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.names import split_companies
from dossier.text.roles import read_role

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

#: the credit that a person's work is; others ("Associate Producer", "Line Producer: India") are none of ours
_WORK = (
    ("director", re.compile(r"directors?", re.I)),
    ("writer", re.compile(r"(?:.{0,30}\b)?(?:writers?|written by|screenplay|story|novel|book|play|characters?|teleplay|screen story)\b.{0,40}", re.I)),
    ("producer", re.compile(r"producers?", re.I)),
    ("executive_producer", re.compile(r"executive producers?", re.I)),
    ("co_producer", re.compile(r"co-?producers?", re.I)),
    ("cinematographer", re.compile(r"cinematograph(?:er|y)|director of photography", re.I)),
    ("editor", re.compile(r"(?:film )?edit(?:or|ing)", re.I)),
    ("composer", re.compile(r"(?:original )?(?:music|composer|score)(?: by)?", re.I)),
    ("production_designer", re.compile(r"production design(?:er)?", re.I)),
    ("costume_designer", re.compile(r"costume design(?:er)?", re.I)),
)  # fmt: skip
_PLAIN_WRITER = re.compile(r"writers?|written by", re.I)


def details(page: HtmlPage) -> Iterator[Claim]:
    """Running time, certificate, production companies, genres, countries, languages and the release on disc."""
    cells = {name: row.one("td.data") for row in page.all("table.details tr") for name in row.classes}
    yield from timed(page, _words(cells.get("runtime")))
    yield from certified(page, _words(cells.get("movie_rating")))
    for name in split_companies(_words(cells.get("company")) or Anchored("", [], [])):
        yield page.claim("companies", Company(name.text, "production"), name)
    for key in ("genres", "countries", "languages"):
        cell = cells.get(key)
        yield from (
            page.claim(key, Name(one.text.text), one.text) for one in (cell.all("span") if cell else ()) if one.text
        )
    words = _words(cells.get("home_release_date"))
    for found in find_dates(words.text)[:1] if words else ():
        at = (words or Anchored("", [], []))[found.start : found.end]
        yield page.claim("releases", Release(found.iso, None, "home release"), at)


def _words(cell: Node | None) -> Anchored | None:
    return (cell.text or None) if cell else None


def credits(page: HtmlPage) -> Iterator[Claim]:
    """Cast and crew, each person once for each work; who is in both lists of the cast is told with the character."""
    cast: dict[str, tuple[Anchored, Anchored | None]] = {}
    told: set[tuple[str, str, str | None]] = set()
    for kind, name, role in _rows(page):
        if kind.endswith("cast"):
            known = cast.get(name.text)
            if known is None or (read_role("", known[1]).character is None and role is not None):
                cast[name.text] = (name, role)
            continue
        work, note = work_of(role.text if role else "")
        if work and (work, name.text, note) not in told:
            told.add((work, name.text, note))
            yield page.claim(work, Name(name.text, note), name, *([role] if note and role else []))
    for name, role in cast.values():
        part = read_role(name.text, role)
        yield page.claim("cast", part, name, *([role] if role and part.character else []))


def work_of(role: str) -> tuple[str | None, str | None]:
    """The credit that a person's work is, and for a writer the work as printed where it says more."""
    work = next((work for work, pattern in _WORK if pattern.fullmatch(role)), None)
    return work, role if work == "writer" and not _PLAIN_WRITER.fullmatch(role) else None


def _rows(page: HtmlPage) -> Iterator[tuple[str, Anchored, Anchored | None]]:
    """Kind of work, name, and work or character as printed."""
    for table in page.all("table.credits"):
        head = table.one("th.person")
        for row in table.all("tr") if head else ():
            person, role = row.one("td.person"), row.one("td.role")
            if head and person and person.text:
                yield head.text.text.lower(), person.text, (role.text or None) if role else None
