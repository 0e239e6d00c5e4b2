"""The film on Metacritic's pages: title, year, distributor, release, cast, summary and the facts beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.values import Company, Name, Release, Runtime, Text
from dossier.text.anchors import Anchored
from dossier.text.certificates import certificate
from dossier.text.dates import find_dates
from dossier.text.names import split_companies
from dossier.text.runtimes import find_runtimes
from dossier.text.titles import read_heading

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node
    from dossier.markup.jsonspan import Json

_ID = re.compile(r"metacritic\.com/movie/(?P<id>[^/?#\s]{1,160})", re.I)
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_IN_TITLE = re.compile(r"\((?P<year>(?:18|19|20)\d\d)\) - Metacritic")


def mention(page: HtmlPage) -> Mention:
    """The film: heading, year and address; the year of release where the page prints no other."""
    data = linked(page)
    heading = page.text(".product_page_title h1, .subpage-header__navigation, h1") or (
        data.string("name") if data else None
    )
    told = read_heading(heading.text) if heading else None
    identity = film_id(page)
    directors = [
        link.text for link in page.all(".director a, table.credits a") if link.text and _listed(link, "director")
    ]
    cast = [
        link.text.text for link in page.all(".summary_cast a, table.credits a") if link.text and _listed(link, "cast")
    ]
    return Mention(
        told.title if told else None,
        told.year if told and told.year else _year(page),
        (("metacritic", identity),) if identity else (),
        tuple(name.text for name in directors or _named(data, "director", "table.credits", page)),
        tuple(dict.fromkeys(cast or (name.text for name in _named(data, "actor", "table.credits", page)))),
        told.others if told else (),
    )


def film_id(page: HtmlPage) -> str | None:
    """The film's part of the page's address."""
    match = _ID.search(page.address or "")
    return match["id"].lower() if match else None


def linked(page: HtmlPage) -> Json | None:
    """The film in JSON-LD."""
    return next(iter(page.data("Movie")), None)


def _listed(link: Node, kind: str) -> bool:
    """Whether a link stands in no table of credits but one of this kind."""
    table = link.up("table")
    head = table.one("th.person") if table and "credits" in table.classes else None
    return head is None or head.text.text.lower().endswith(kind)


def _year(page: HtmlPage) -> int | None:
    printed = page.text(".release_year")
    title = page.one("title")
    found = _YEAR.fullmatch(printed.text) if printed else None
    named = _IN_TITLE.search(title.text.text) if title else None
    if found or named:
        return int(found[0] if found else named["year"] if named else "")
    released = _released(page)
    return int(released[1][:4]) if released else None


def _released(page: HtmlPage) -> tuple[Anchored, str] | None:
    data = linked(page)
    words = page.text(".details_section .release_date, .product_info .release_date") or (
        data.string("datePublished") if data else None
    )
    found = find_dates(words.text)[:1] if words else []
    return (words[found[0].start : found[0].end], found[0].iso) if words and found else None


def facts(page: HtmlPage) -> Iterator[Claim]:
    """Distributor, day of release, top billing, director, genres, certificate and running time."""
    data = linked(page)
    distributor = page.one(".distributor")
    if distributor:
        names = [link.text for link in distributor.all("a") if link.text] or split_companies(
            distributor.text.strip(" |")
        )
        yield from (page.claim("companies", Company(name.text, "distribution"), name) for name in names)
    if released := _released(page):
        yield page.claim("releases", Release(released[1]), released[0])
    yield from (
        page.claim("starring", Name(link.text.text), link.text) for link in page.all(".summary_cast a") if link.text
    )
    directors = [link.text for link in page.all(".director a") if link.text]
    yield from (
        page.claim("director", Name(name.text), name)
        for name in directors or _named(data, "director", "table.credits", page)
    )
    genres = [node.text for node in page.all(".genres span span") if node.text]
    yield from (
        page.claim("genres", Name(name.text), name) for name in genres or _named(data, "genre", "tr.genres", page)
    )
    yield from certified(
        page, _value(page, ".details_section .rating") or (data.string("contentRating") if data else None)
    )
    yield from timed(page, _value(page, ".details_section .runtime") or (data.string("duration") if data else None))


def _named(data: Json | None, key: str, unless: str, page: HtmlPage) -> list[Anchored]:
    """Names that JSON-LD gives, where the page has no element for them."""
    if data is None or page.one(unless):
        return []
    return [name for one in data.all(key) if (name := one.string("name") or one.string())]


def _value(page: HtmlPage, selector: str) -> Anchored | None:
    node = page.one(selector)
    lines = node.without(".label") if node else []
    return lines[0] if lines else None


def certified(page: HtmlPage, words: Anchored | None) -> Iterator[Claim]:
    """The certificate."""
    if words and (found := certificate(words)):
        yield page.claim("certificates", Name(found.text), found)


def timed(page: HtmlPage, words: Anchored | None) -> Iterator[Claim]:
    """The running time."""
    for found in find_runtimes(words.text)[:1] if words else ():
        yield page.claim("runtimes", Runtime(found.minutes), (words or Anchored("", [], []))[found.start : found.end])


def summary(page: HtmlPage) -> Iterator[Claim]:
    """The summary, the whole of it where the page hides its end."""
    box = page.one(".summary_deck") or next((one for one in page.all("div.summary") if _labelled_summary(one)), None)
    if box is None:
        return
    whole = box.one(".blurb_expanded")
    lines = whole.lines if whole and whole.text else box.without(".label, .toggle_expand_collapse, .blurb_etc")
    if lines and len((words := Anchored.join(lines)).text.split()) > 2:
        yield page.claim("logline", Text(words.text), words)


def _labelled_summary(box: Node) -> bool:
    label = box.one(".label")
    return label is not None and label.text.text.startswith("Summary")
