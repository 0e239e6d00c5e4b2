"""Box Office Mojo's page of a film before 2019, ``/movies/?id=….htm`` (seen: pages of two films, saved in 2015).

A table at the top holds labelled facts, one to a cell; boxes with a tab for a title hold lifetime grosses, the
opening, the people ("The Players") and the Academy Awards. Further boxes (genres, franchises, charts) rank the film
among others and say nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Award, Company, Name, Part, Release, Runtime
from dossier.sites.boxofficemojo.oldfigures import boxes, cells, figures
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.runtimes import find_runtimes

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_ROLES = {
    "director": "director", "writer": "writer", "screenwriter": "writer", "actor": "starring", "producer": "producer",
    "cinematographer": "cinematographer", "composer": "composer",
}  # fmt: skip
_TITLE = re.compile(r"(?P<title>.{1,200}?) \((?P<year>\d{4})\)(?: - Box Office Mojo)?")
_PERSON = re.compile(r"(?P<name>[^()*]{2,60}?)\*?(?:\s?\((?P<note>[^()]{2,80})\))?\*?")
_UNKNOWN = frozenset({"n/a", "tbd", "unknown", "not yet rated"})


def mention(page: HtmlPage) -> Mention:
    """The film: title and year of the page's title; in the heading a subtitle stands in a line of its own."""
    head, title = page.text("#body font[size='6']") or page.text("font[size='6']"), page.text("title")
    told = _TITLE.match(title.text) if title else None
    people = list(_people(page))
    return Mention(
        told["title"] if told else head.text if head else None,
        int(told["year"]) if told else None,
        directors=tuple(name.text for role, name, _ in people if role == "director"),
        cast=tuple(name.text for role, name, _ in people if role == "starring"),
    )


def credits(page: HtmlPage) -> Iterator[Claim]:
    """The people, each with the remark behind the name: a producer may be an executive one, an actor's role minor."""
    for role, name, note in _people(page):
        places = [name, note] if note else [name]
        if role == "cast":
            yield page.claim("cast", Part(name.text, None, note="minor role"), name)
        elif note and note.text.lower() in ("executive", "executive producer"):
            yield page.claim("executive_producer", Name(name.text), *places)
        else:
            yield page.claim(role, Name(name.text, note.text if note else None), *places)


def _people(page: HtmlPage) -> Iterator[tuple[str, Anchored, Anchored | None]]:
    """Role, name and remark of each; a star behind an actor's name marks a minor role."""
    for box in boxes(page, "the players"):
        for row in box.all("tr"):
            both = row.all("td")
            role = _ROLES.get(re.sub(r"s?\s?:$", "", both[0].text.text).lower()) if len(both) == 2 else None
            for line in both[1].lines if role else ():
                told = _PERSON.fullmatch(line.text)
                if told and role:
                    minor = role == "starring" and "*" in line.text
                    note = line.group(told, "note") if told["note"] else None
                    yield "cast" if minor else role, line.group(told, "name"), note


def distributor(page: HtmlPage) -> Iterator[Claim]:
    """Who distributes it."""
    for value in cells(page, "distributor"):
        yield page.claim("companies", Company(value.text, "distribution"), value)


def releases(page: HtmlPage) -> Iterator[Claim]:
    """The day of release."""
    for value in cells(page, "release date"):
        for date in find_dates(value.text, years=True)[:1]:
            note = re.search(r"\(([^()]{2,30})\)", value.text)
            yield page.claim("releases", Release(date.iso, None, note[1] if note else None), value)


def genres(page: HtmlPage) -> Iterator[Claim]:
    """The genres, divided by strokes."""
    for value in cells(page, "genre"):
        yield from (page.claim("genres", Name(one.text), one) for one in value.split(re.compile(r"\s?/\s?")))


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running time."""
    for value in cells(page, "runtime"):
        yield from (page.claim("runtimes", Runtime(one.minutes), value) for one in find_runtimes(value.text)[:1])


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The rating of the American association after which the cell is named."""
    for value in cells(page, "mpaa rating"):
        if value.text.lower() not in _UNKNOWN:
            yield page.claim("certificates", Name(value.text, "USA"), value)


def awards(page: HtmlPage) -> Iterator[Claim]:
    """The line on the Academy Awards."""
    for box in boxes(page, "academy awards"):
        yield from (page.claim("awards", Award(one.text.text), one.text) for one in box.all(".mp_box_content b"))


FORMS: tuple[Form, ...] = (
    Form(
        "film page before 2019", "html", "title", mention,
        (credits, distributor, releases, genres, runtimes, certificates, figures, awards),
        ((re.compile(r"class=[\"']?mp_box_content\b"), 5.0),), ("box_office", "releases"),
        address=re.compile(r"boxofficemojo\.com/movies/\?(?:page=main&)?id="), needs=re.compile(r"class=[\"']?mp_box_tab\b"),
        seen="2015",
    ),
)  # fmt: skip
