"""Letterboxd's page of a film: a heading, tabs of cast, crew, details, genres and releases, and popular reviews by members.

The layout was looked at on a page saved in January 2026, and on a later one of the same year, whose panels of tabs
have other ids. A page of a series is laid out in the same way; its link to another database says that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Company, Name, Prose, Release, Runtime, Text
from dossier.sites.letterboxd import opinions
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.roles import read_role
from dossier.text.runtimes import find_runtimes

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

#: the credit that a person's link stands for, by the first part of its address; others are none of ours
_WORK = {
    "director": "director", "writer": "writer", "producer": "producer", "executive-producer": "executive_producer",
    "co-producer": "co_producer", "cinematography": "cinematographer", "editor": "editor", "composer": "composer",
    "production-design": "production_designer", "costume-design": "costume_designer", "casting": "casting_director",
}  # fmt: skip
_PATH = re.compile(r"(?:https?://(?:www\.)?letterboxd\.com)?/(?P<work>[a-z-]{2,40})/(?P<name>[^/?#]{1,120})")
_SLUG = re.compile(r"letterboxd\.com/film/(?P<slug>[^/?#]{1,120})")
_IMDB = re.compile(r"imdb\.com/title/(?P<id>tt\d{6,10})\b")
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def mention(page: HtmlPage) -> Mention:
    """The film by its heading, with its own id and the one of its page on IMDb."""
    title = page.text(".production-masthead h1 .name, .production-masthead h1")
    year = next(
        (one.text for one in page.all(".production-masthead .releasedate") if _YEAR.fullmatch(one.text.text)), None
    )
    own = _SLUG.search(page.address or "")
    links = (one.get("href") or "" for one in page.all("p.text-footer a"))
    imdb = next((match["id"] for one in links if (match := _IMDB.search(one))), None)
    ids = (("letterboxd", own["slug"] if own else None), ("imdb", imdb))
    return Mention(
        title.text if title else None,
        int(year.text) if year else None,
        tuple((scheme, one) for scheme, one in ids if one),
        tuple(name.text for work, name in _people(page) if work == "director"),
        tuple(link.text.text for link in _cast(page)),
    )


def credits(page: HtmlPage) -> Iterator[Claim]:
    """The crew, each under the work that the link stands for."""
    for work, name in _people(page):
        yield page.claim(work, Name(name.text), name)


def _people(page: HtmlPage) -> list[tuple[str, Anchored]]:
    """Work and name of everyone whose work is one of ours; of a page without a tab of the crew, who is in its heading."""
    links = _tab(page, "crew", "a.text-slug") or page.all(".production-masthead a.contributor")
    told = ((_PATH.match(one.get("href") or ""), one.text) for one in links)
    return [(_WORK[match["work"]], name) for match, name in told if match and match["work"] in _WORK and name]


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom; the character is the title of the link, with its remarks in brackets."""
    for link in _cast(page):
        character = link.attr("title")
        yield page.claim("cast", read_role(link.text.text, character), link.text, *([character] if character else []))


def _cast(page: HtmlPage) -> list[Node]:
    """The links to the cast; one that shows more of it is none."""
    links = _tab(page, "cast", "a.text-slug")
    return [one for one in links if one.text and re.search(r"/actor/", one.get("href") or "")]


def plot(page: HtmlPage) -> Iterator[Claim]:
    """The tagline and the synopsis."""
    if line := page.text(".production-synopsis .tagline"):
        yield page.claim("taglines", Text(line.text), line)
    paragraphs = [one.text for one in page.all(".production-synopsis .truncate p") if one.text]
    if paragraphs:
        yield page.claim("synopsis", Prose(tuple(one.text for one in paragraphs)), *paragraphs)


def details(page: HtmlPage) -> Iterator[Claim]:
    """Companies, countries, languages and genres, each once: the main language stands among those spoken too."""
    for name, tab, path in (
        ("companies", "details", "/studio/"), ("countries", "details", "/films/country/"),
        ("languages", "details", "/films/language/"), ("genres", "genres", "/films/genre/"),
    ):  # fmt: skip
        said: dict[str, Anchored] = {}
        for link in _tab(page, tab, f"a[href*='{path}']"):
            if link.text:
                said.setdefault(link.text.text, link.text)
        for text in said.values():
            yield page.claim(name, Company(text.text, "production") if name == "companies" else Name(text.text), text)


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running time at the foot of the tabs."""
    foot = page.text("p.text-footer")
    for found in find_runtimes(foot.text)[:1] if foot else ():
        yield page.claim("runtimes", Runtime(found.minutes), (foot or Anchored("", [], []))[found.start : found.end])


def releases(page: HtmlPage) -> Iterator[Claim]:
    """Every release by its day: the country, its kind ("Premiere", "Theatrical") and what is noted, a festival say."""
    for kind, day, row in _released(page):
        date, place, note = parse_date(day.text), _one(row, ".name"), _one(row, ".release-note")
        if date and place:
            said = [one for one in (kind, note) if one]
            release = Release(date, place.text, "; ".join(one.text for one in said) or None)
            yield page.claim("releases", release, day, place, *said)


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The certificates, each with its country, once."""
    found: dict[tuple[str, str], list[Anchored]] = {}
    for _, _, row in _released(page):
        place, name = _one(row, ".name"), _one(row, ".release-certification-badge .label")
        if place and name:
            found.setdefault((name.text, place.text), [name, place])
    for (text, country), places in found.items():
        yield page.claim("certificates", Name(text, country), *places)


def _released(page: HtmlPage) -> Iterator[tuple[Anchored | None, Anchored, Node]]:
    """Kind, day and country of every release, in the tab that goes by days; another goes by countries."""
    kind: Anchored | None = None
    for node in _tab(page, "releases", ".release-table-title, .release-table.-bydate > .listitem"):
        if "release-table-title" in node.classes:
            kind = node.text or None
        elif day := _one(node, ".date"):
            yield from ((kind, day, one) for one in node.all(".release-country-list > .listitem"))


def _tab(page: HtmlPage, name: str, selector: str) -> list[Node]:
    """The elements in a tab's panel that a selector chooses."""
    panels = (f"#tab-{name}", f"#tab-panel-{name}")
    return page.all(", ".join(f"{panel} {one}" for one in selector.split(", ") for panel in panels))


def _one(node: Node, selector: str) -> Anchored | None:
    """The words of the first element in another that a selector chooses."""
    found = node.one(selector)
    return (found.text or None) if found else None


_SIGNS = (
    (re.compile(r"<body\b[^<>]{0,200}\bdata-tmdb-type=[\"']?movie\b"), 2.0), (re.compile(r"class=[\"']?production-masthead\b"), 1.5),
    (re.compile(r"id=[\"']?tab-cast\b"), 1.0), (re.compile(r"\bltrbxd\.com/"), 1.0),
    (re.compile(r"<a href=[\"']?https?://www\.themoviedb\.org/tv/\d"), -20.0),
)  # fmt: skip

FORMS: tuple[Form, ...] = (
    Form(
        "film page", "html", "title", mention,
        (credits, cast, plot, details, runtimes, releases, certificates, opinions.ratings, opinions.counts, opinions.reviews), _SIGNS,
        ("director", "cast", "genres", "runtimes"),
        address=re.compile(r"letterboxd\.com/film/[^/?#]{1,120}/?(?:(?:crew|details|genres|releases|cast)/?)?(?:[?#]|$)"),
        needs=re.compile(r"class=[\"']?production-masthead\b"), seen="2026",
    ),
)  # fmt: skip
