"""The Numbers' page of a film.

No page saved whole could be looked at. Its tables stand as they are in public code that reads them
(AidanG1/stat413-boxoffice, ``boxoffice/scrape/scrape_helpers_detail.py`` and ``scrape_helpers_cast.py``;
AidanG1/boxoffice_public, ``boxoffice/scrape/numbers_detail.py``), and the words of eight pages, row by row, in a store
of public pages (``/movie/Acrimony``, ``/movie/Spotlight`` and others, 2018 to 2022). Nothing is read beyond these.

Every row is a label in bold and a value beside it. The page holds most of it twice, once for narrow screens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Company, Name, Part, Release, Runtime, Text
from dossier.sites.thenumbers.figures import figures
from dossier.sites.thenumbers.rows import HOME, LAUNCH, rows
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.fold import fold
from dossier.text.runtimes import find_runtimes

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_TITLE = re.compile(r"(?P<title>.{1,200}?)(?:\s\((?P<year>\d{4})\))?")
_ROLES = {
    "director": "director", "screenwriter": "writer", "writer": "writer", "producer": "producer",
    "executiveproducer": "executive_producer", "coproducer": "co_producer", "editor": "editor", "composer": "composer",
    "cinematographer": "cinematographer", "directorofphotography": "cinematographer", "productiondesigner": "production_designer",
    "costumedesigner": "costume_designer", "castingdirector": "casting_director", "musicsupervisor": "music_supervisor",
    "sounddesigner": "sound_designer",
}  # fmt: skip


def mention(page: HtmlPage) -> Mention:
    """The film by its heading, with the people and the titles under which it ran abroad."""
    head = page.text("h1")
    told = _TITLE.fullmatch(head.text) if head else None
    crew, cast = _people(page)
    return Mention(
        told["title"] if told else None,
        int(told["year"]) if told and told["year"] else None,
        directors=tuple(name.text for role, name in crew if role == "director"),
        cast=tuple(name.text for name, _ in cast),
        names=tuple(dict.fromkeys(told["as"] for _, told in _launches(page, "international releases") if told["as"])),
    )


def credits(page: HtmlPage) -> Iterator[Claim]:
    """The crew, each in the role that stands beside the name."""
    for role, name in _people(page)[0]:
        yield page.claim(role, Name(name.text), name)


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom."""
    for name, character in _people(page)[1]:
        part = Part(name.text, character.text if character else None)
        yield page.claim("cast", part, *([name, character] if character else [name]))


def _people(page: HtmlPage) -> tuple[list[tuple[str, Anchored]], list[tuple[Anchored, Anchored | None]]]:
    """The crew with its roles and the cast with its characters, each once."""
    crew: dict[tuple[str, str], tuple[str, Anchored]] = {}
    cast: dict[tuple[str, str], tuple[Anchored, Anchored | None]] = {}
    for box in page.all(".cast_new"):
        head = box.one("h1, h2, h3")
        technical = head is not None and "credits" in head.text.text.lower()
        for row in box.all("tr"):
            link, cells = row.one("a[href*='/person/']"), row.all("td")
            if link is None or not link.text or len(cells) < 2:
                continue
            told = cells[-1].text
            if not technical:
                cast.setdefault((link.text.text, told.text), (link.text, told or None))
            elif role := _ROLES.get(fold(told.text)):
                crew.setdefault((role, link.text.text), (role, link.text))
    return list(crew.values()), list(cast.values())


def logline(page: HtmlPage) -> Iterator[Claim]:
    """The synopsis, a few sentences."""
    for head in page.all("h2"):
        if fold(head.text.text) == "synopsis":
            for node in head.following():
                if node.tag in ("p", "div") and node.text:
                    yield page.claim("logline", Text(node.text.text), node.text)
                    return
                if node.tag not in ("p", "div", "br"):
                    break


def releases(page: HtmlPage) -> Iterator[Claim]:
    """The days on which it was released at home and abroad, with how widely."""
    for label in ("domestic releases", "international releases"):
        home = label.startswith("domestic")
        for line, told in _launches(page, label):
            if told["scale"].lower().startswith("cancel"):
                continue
            place = HOME if home else told["place"]
            note = f"{told['scale']}, {told['place']}" if home and told["place"] else told["scale"]
            for date in find_dates(told["date"], years=True)[:1]:
                yield page.claim("releases", Release(date.iso, place, note.lower()), line)
    if video := rows(page).get("video release"):
        for date in find_dates(video.text.text)[:1]:
            yield page.claim("releases", Release(date.iso, HOME, "video"), video.text[date.start : date.end])


def companies(page: HtmlPage) -> Iterator[Claim]:
    """Who distributed it at home, who produced it."""
    seen = set()
    for line, told in _launches(page, "domestic releases"):
        if told["who"] and told["who"] not in seen and not told["scale"].lower().startswith("cancel"):
            seen.add(told["who"])
            yield page.claim("companies", Company(told["who"], "distribution", HOME), line.group(told, "who"))
    for name in _linked(page, "production/financing companies"):
        yield page.claim("companies", Company(name.text, "production"), name)


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The rating of the American association after which the row is named."""
    for label in ("mpaa rating", "mpa rating"):
        for name in _linked(page, label)[:1]:
            yield page.claim("certificates", Name(name.text, "USA"), name)


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running time."""
    if row := rows(page).get("running time"):
        for timed in find_runtimes(row.text.text)[:1]:
            yield page.claim("runtimes", Runtime(timed.minutes), row.text)


def names(page: HtmlPage) -> Iterator[Claim]:
    """The genre, the countries and the languages."""
    for label, key in (("genre", "genres"), ("production countries", "countries"), ("languages", "languages")):
        yield from (page.claim(key, Name(one.text), one) for one in _linked(page, label))


def _launches(page: HtmlPage, label: str) -> Iterator[tuple[Anchored, re.Match[str]]]:
    row = rows(page).get(label)
    for line in row.lines if row else ():
        if told := LAUNCH.fullmatch(line.text):
            yield line, told


def _linked(page: HtmlPage, label: str) -> list[Anchored]:
    """What the links in a row name; names may hold commas, links divide them."""
    row = rows(page).get(label)
    return [one.text for one in row.all("a") if one.text] if row else []


_READERS = (credits, cast, logline, releases, companies, certificates, runtimes, names, figures)

FORMS: tuple[Form, ...] = (
    Form(
        "film page", "html", "title", mention, _READERS,
        ((re.compile(r"id=[\"']?movie_finances\b"), 4.0), (re.compile(r"the-numbers\.com/", re.I), 1.0)),
        ("box_office", "releases"),
        address=re.compile(r"the-numbers\.com/movie/[^/?#]{1,200}(?:[?#]|$)"),
        needs=re.compile(r"id=[\"']?movie_finances\b|>\s{0,9}Movie Details\s{0,9}<"),
    ),
)  # fmt: skip
