"""The facts of a title in the data of IMDb's pages since 2022 (seen: title pages 2022 to 2025, /reference of 2025)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.markup.jsonspan import Json
from dossier.model.claims import Claim
from dossier.model.values import Company, Name, Prose, Release, Runtime, Text
from dossier.sites.imdb.nextjson import anywhere, edges, every, first, nodes, string, texts
from dossier.text.anchors import Anchored
from dossier.text.dates import iso_date
from dossier.text.fold import fold

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_BREAK = re.compile(r"(?:\s?<br ?/?>){2,}\s?", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_COMPANIES = {"production": "production", "distribution": "distribution"}


def plot(page: HtmlPage) -> Iterator[Claim]:
    """The logline, and behind it the longer summaries of a page that gives some."""
    outline = string(page, "plot", "plotText", "plainText")
    longer = [paragraphs(node) for node in (*edges(page, "outlines"), *edges(page, "summaries"))]
    seen: set[str] = set()
    for parts in ([outline] if outline else [], *longer):
        text = "\n".join(part.text for part in parts)
        if text and fold(text) not in seen:
            seen.add(fold(text))
            yield page.claim("logline", Text(text), *parts)


def synopsis(page: HtmlPage) -> Iterator[Claim]:
    """The plot told at length, in its paragraphs."""
    for node in edges(page, "synopses"):
        if parts := paragraphs(node):
            yield page.claim("synopsis", Prose(tuple(part.text for part in parts)), *parts)


def taglines(page: HtmlPage) -> Iterator[Claim]:
    """The taglines."""
    yield from (page.claim("taglines", Text(found.text), found) for found in texts(edges(page, "taglines"), "text"))


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running times, each with the cut or country that it belongs to."""
    rows = edges(page, "runtimes")
    for row in rows or [node for node in [first(page, "runtime")] if node]:
        seconds, shown = row.number("seconds"), row.string("seconds")
        if shown and seconds and seconds >= 60 and not seconds % 60:
            notes = [
                *texts(row.all("attributes"), "text"),
                *([land] if (land := row.string("country", "text")) else []),
            ]
            note = "; ".join(one.text for one in notes) or None
            yield page.claim("runtimes", Runtime(int(seconds) // 60, note), shown, *notes)


def releases(page: HtmlPage) -> Iterator[Claim]:
    """The release that the page gives, with its country."""
    rows = list(anywhere(page, "releaseDate"))
    row = next((row for row in rows if row.get("country", "text")), rows[0] if rows else None)
    parts = [row.string(key) for key in ("year", "month", "day")] if row else []
    if row is None or not parts or parts[0] is None:
        return
    year, month, day = (part.text if part else None for part in parts)
    date = iso_date(year or "", month, day)
    place = row.string("country", "text")
    if date:
        release = Release(date, place.text if place else None)
        yield page.claim("releases", release, *(part for part in (*parts, place) if part))


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The certificates, each with its country on a page that gives all of them."""
    rows = edges(page, "certificates")
    for row in rows:
        rating, country = row.string("rating"), row.string("country", "text")
        if rating:
            name = Name(rating.text, country.text if country else None)
            yield page.claim("certificates", name, *([rating, country] if country else [rating]))
    alone = None if rows else string(page, "certificate", "rating")
    if alone:
        yield page.claim("certificates", Name(alone.text), alone)


def genres(page: HtmlPage) -> Iterator[Claim]:
    """The genres."""
    rows = texts(every(page, "genres", "genres"), "text") or texts(
        every(page, "titleGenres", "genres"), "genre", "text"
    )
    yield from (page.claim("genres", Name(found.text), found) for found in rows)


def countries(page: HtmlPage) -> Iterator[Claim]:
    """The countries of origin, from the list that names them."""
    rows = texts(every(page, "countriesDetails", "countries"), "text")
    named = (texts(node.all("countries"), "text") for node in anywhere(page, "countriesOfOrigin"))
    rows = rows or next((found for found in named if found), [])
    yield from (page.claim("countries", Name(found.text), found) for found in rows)


def languages(page: HtmlPage) -> Iterator[Claim]:
    """The languages spoken."""
    for found in texts(every(page, "spokenLanguages", "spokenLanguages"), "text"):
        yield page.claim("languages", Name(found.text), found)


def companies(page: HtmlPage) -> Iterator[Claim]:
    """The production companies; on a page with all companies also the distributors."""
    groups = every(page, "companyCreditCategories")
    for group in groups:
        role = _COMPANIES.get(group.word("category", "id") or "")
        for row in nodes(group, "companyCredits") if role else ():
            yield from _company(page, row, role or "")
    if not groups:
        for found in texts(edges(page, "production"), "company", "companyText", "text"):
            yield page.claim("companies", Company(found.text, "production"), found)


def _company(page: HtmlPage, row: Json, role: str) -> Iterator[Claim]:
    name = row.string("displayableProperty", "value", "plainText")
    if name:
        lands, said = texts(row.all("countries"), "text"), texts(row.all("attributes"), "text")
        year = row.string("yearsInvolved", "year")
        places = [*lands, *([year] if year else []), *said]
        note = "; ".join(one.text for one in places) or None
        yield page.claim("companies", Company(name.text, role, note), name, *places)


def paragraphs(node: Json) -> list[Anchored]:
    """The paragraphs of a text that the data hold as a piece of HTML."""
    text = node.string("plotText", "plaidHtml") or node.string("plotText", "plainText")
    parts = text.split(_BREAK) if text else []
    shown = (part.cut([match.span() for match in _TAG.finditer(part.text)]).folded() for part in parts)
    return [part for part in shown if part]
