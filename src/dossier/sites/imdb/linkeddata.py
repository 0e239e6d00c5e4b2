"""A title's JSON-LD on IMDb: where a page was saved without its data, and saved alone (seen: 2022, 2023, 2025).

It names the original title, and gives a day of release without its country, so that the film's year is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from dossier.markup.jsonspan import Json
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Name, Rating, Release, Review, Runtime, Score, Text
from dossier.sites.imdb import nextdata
from dossier.sites.imdb.nextdata import ADDRESS
from dossier.sites.imdb.nextjson import TITLE_ID, texts
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.runtimes import find_runtimes

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_YEAR = re.compile(r"\((?:TV (?:Movie|Short|Special) |Video |Short )?(?P<year>(?:18|19|20)\d\d)\)")


def movie(page: HtmlPage) -> Json | None:
    """The JSON-LD of the title."""
    return next(iter(page.data("Movie")), None)


def mention(page: HtmlPage) -> Mention:
    """The film as its JSON-LD names it; the year as the page's head prints it behind the title."""
    data = movie(page)
    name, shown = (data.string("name"), data.string("alternateName")) if data else (None, None)
    title = shown or name
    address = page.address or (data.word("url") if data else None) or ""
    identity, headed = re.search(rf"/title/({TITLE_ID})", address), page.meta("og:title")
    year = _YEAR.search(headed.text) if headed else None
    return Mention(
        title.text if title else None,
        int(year["year"]) if year else None,
        (("imdb", identity[1]),) if identity else (),
        tuple(one.text for one in _people(data, "director")),
        tuple(one.text for one in _people(data, "actor")),
        (name.text,) if name and shown and name.text != shown.text else (),
    )


def director(page: HtmlPage) -> Iterator[Claim]:
    """The directors."""
    yield from (page.claim("director", Name(one.text), one) for one in _people(movie(page), "director"))


def writer(page: HtmlPage) -> Iterator[Claim]:
    """The writers: of the creators those that are people."""
    yield from (page.claim("writer", Name(one.text), one) for one in _people(movie(page), "creator"))


def starring(page: HtmlPage) -> Iterator[Claim]:
    """The top billing."""
    yield from (page.claim("starring", Name(one.text), one) for one in _people(movie(page), "actor"))


def plot(page: HtmlPage) -> Iterator[Claim]:
    """The logline, unless the data cut it."""
    if (data := movie(page)) and (found := data.string("description")) and not found.text.endswith(("...", "…")):
        yield page.claim("logline", Text(found.text), found)


def genres(page: HtmlPage) -> Iterator[Claim]:
    """The genres."""
    for found in texts(data.all("genre")) if (data := movie(page)) else ():
        yield page.claim("genres", Name(found.text), found)


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The certificate."""
    if (data := movie(page)) and (found := data.string("contentRating")):
        yield page.claim("certificates", Name(found.text), found)


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running time, which is the title's own and not its trailer's."""
    if (data := movie(page)) and (found := data.string("duration")):
        yield from (page.claim("runtimes", Runtime(timed.minutes), found) for timed in find_runtimes(found.text)[:1])


def releases(page: HtmlPage) -> Iterator[Claim]:
    """The day of release, of which the data do not tell the country."""
    if (data := movie(page)) and (found := data.string("datePublished")) and (date := parse_date(found.text)):
        yield page.claim("releases", Release(date), found)


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The users' average with the number of votes."""
    data = movie(page)
    row = data.get("aggregateRating") if data else None
    value, count = (row.string("ratingValue"), row.number("ratingCount")) if row else (None, None)
    if row and value and count:
        average, at = float(value.text), row.string("ratingCount")
        rating = Rating("IMDb", "audience_average", f"{average:.1f}", average, 10.0, int(count))
        yield page.claim("ratings", rating, value, *([at] if at else []))


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """The user's review that stands in the data."""
    data = movie(page)
    row = data.get("review") if data else None
    name = row.string("author", "name") if row else None
    if row is None or name is None:
        return
    title, day, given = row.string("name"), row.string("dateCreated"), row.number("reviewRating", "ratingValue")
    score = Score(f"{given}/10", Fraction(int(given)), 10, "linear") if given else None
    date = parse_date(day.text) if day else None
    value = Review(name.text, date=date, title=title.text if title else None, kind="user", score=score)
    yield page.claim(
        "reviews", value, *(one for one in (title, name, day, row.string("reviewRating", "ratingValue")) if one)
    )


def _people(data: Json | None, key: str) -> list[Anchored]:
    rows = data.all(key) if data else []
    return texts([row for row in rows if row.word("@type") in (None, "Person")], "name")


_READERS = (director, writer, starring, plot, genres, certificates, runtimes, releases, ratings, reviews)
_MOVIE = re.compile(r'"@type"\s{0,4}:\s{0,4}"Movie"')
_URL = re.compile(r'"url"\s{0,4}:\s{0,4}"(?:https?://(?:www|m)\.imdb\.com)?/title/tt\d{6,10}')

#: how the head of a page begins its list of year, certificate and running time where it is no film's
_SHOWN = re.compile(
    r"<li\b[^<>]{0,200}>\s{0,4}(?:TV (?:Mini )?Series|TV Episode|Episode aired|Video Game|Music Video|Podcast (?:Series|Episode))\b",
    re.I,
)
#: what speaks against a film, in whatever is left of a page
NO_FILM = (*nextdata.NO_FILM, (_SHOWN, -20.0))

FORMS: tuple[Form, ...] = (
    Form(
        "JSON-LD of a title page",
        "html",
        "title",
        mention,
        _READERS,
        ((_MOVIE, 1.0), (_URL, 1.0), *NO_FILM),
        ("genres",),
        address=ADDRESS,
        needs=_MOVIE,
        seen="2022, 2023 and 2025",
    ),
    Form(
        "JSON-LD of a title alone",
        "json",
        "title",
        mention,
        _READERS,
        ((_MOVIE, 2.0), (_URL, 3.0)),
        ("genres",),
        needs=_MOVIE,
        seen="2022, 2023 and 2025",
    ),
)
