"""Further pages of a title on the data that they carry since 2025: release dates, awards and users' reviews.

Rows of dates and awards stand under ``contentData`` in ``categories[].section.items[]``, reviews in a list of their
own. Seen: /releaseinfo of August 2025 and /awards (tveronesi/imdbinfo, examples and tests/sample_json_source), as data
alone, and /reviews of 2025 as a page (lordK2/NLP-Review_Analyzer, imdb_response.html). A page gives the first rows
only, the rest was fetched later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.markup.jsonspan import Json
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form, Reader
from dossier.model.values import Award, Count, Release
from dossier.sites.imdb import nextdata
from dossier.sites.imdb import nextfigures as figures
from dossier.sites.imdb.nextjson import TITLE_ID, home, texts
from dossier.text.counts import parse_count
from dossier.text.dates import parse_date

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_EVENT = re.compile(r"ev\d{4,9}")
_OUTCOME = re.compile(r"(?P<year>\d{4}) (?P<outcome>winner|nominee)", re.I)
_OUTCOMES = {"winner": "Won", "nominee": "Nominated"}


def mention(page: HtmlPage) -> Mention:
    """The film as the page heads it, with the titles that it lists."""
    film = nextdata.mention(page)
    titles = [found.text for row in _rows(page, "akas") for found in texts(row.all("listContent"), "text")]
    return replace(film, names=tuple(dict.fromkeys((*film.names, *(one for one in titles if one != film.title)))))


def releases(page: HtmlPage) -> Iterator[Claim]:
    """Every release: country, day, and what the brackets say of it."""
    for row in _rows(page, "releases"):
        place = row.string("rowTitle")
        for told in row.all("listContent"):
            day, said = told.string("text"), told.string("subText")
            date = parse_date(day.text) if day else None
            if day and date:
                note = said.strip("() ").text if said else ""
                release = Release(date, place.text if place else None, note or None)
                yield page.claim("releases", release, *(one for one in (day, place, said) if one))


def awards(page: HtmlPage) -> Iterator[Claim]:
    """Each award with its outcome, year, category and people: "Won Oscar 1989 Best Sound: …"."""
    for row in _categories(page):
        if _EVENT.fullmatch(row.word("id") or ""):
            yield from (claim for item in row.all("section", "items") for claim in _award(page, item))


def _award(page: HtmlPage, item: Json) -> Iterator[Claim]:
    outcome, name = item.string("rowTitle"), item.string("rowSubTitle")
    if outcome is None:
        return
    category, people = texts(item.all("listContent"), "text"), texts(item.all("subListContent"), "text")
    told = _OUTCOME.fullmatch(outcome.text)
    head = [
        _OUTCOMES[told["outcome"].lower()] if told else outcome.text,
        name.text if name else "",
        told["year"] if told else "",
    ]
    text = " ".join(part for part in (*head, *(one.text for one in category)) if part)
    names = ", ".join(one.text for one in people)
    places = [outcome, *([name] if name else []), *category, *people]
    yield page.claim("awards", Award(f"{text}: {names}" if names else text), *places)


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """The users' reviews that the page shows: name, headline, day and score."""
    content = home(page, "contentData")
    rows = (row.get("review") for row in (content.all("reviews") if content else ()))
    yield from (claim for row in rows if row and (claim := figures.review(page, row)))


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews by users there are in all."""
    content = home(page, "contentData")
    total = content.string("reviewCount") if content else None
    if total and (bounds := parse_count(total.text)) and bounds[1]:
        yield page.claim("review_counts", Count("IMDb", "user", total.text, *bounds), total)


def _categories(page: HtmlPage) -> list[Json]:
    content = home(page, "contentData")
    return content.all("categories") if content else []


def _rows(page: HtmlPage, identity: str) -> list[Json]:
    return [item for row in _categories(page) if row.word("id") == identity for item in row.all("section", "items")]


def _forms(name: str, kind: str, path: str, *readers: Reader, seen: tuple[str, str]) -> tuple[Form, ...]:
    """Such a page, and its data alone; its first reader's property is what it always has."""
    address = re.compile(
        rf"\bimdb\.com/(?:[a-z]{{2}}(?:-[a-z]{{2}})?/)?title/{TITLE_ID}/{path}/?(?:[?#].{{0,400}})?$", re.I
    )
    content = re.compile(r'"contentData"\s{0,4}:\s{0,4}\{')
    signs = (
        (content, 2.0),
        (re.compile(rf'"(?:subPageType|contributionSection)"\s{{0,4}}:\s{{0,4}}"{path}"'), 3.0),
        *nextdata.NO_FILM,
    )
    return (
        Form(
            f"{name} since 2025",
            "html",
            kind,
            mention,
            readers,
            signs,
            (readers[0].__name__,),
            address=address,
            needs=content,
            seen=seen[0],
        ),
        Form(
            f"data of {name} since 2025",
            "json",
            kind,
            mention,
            readers,
            signs,
            (readers[0].__name__,),
            needs=content,
            seen=seen[1],
        ),
    )


_SEEN = ("in data of 2025 only", "2025")

FORMS: tuple[Form, ...] = (
    *_forms("release dates", "releases", "releaseinfo", releases, seen=_SEEN),
    *_forms("awards", "awards", "awards", awards, seen=_SEEN),
    *_forms("users' reviews", "reviews", "reviews", reviews, counts, seen=("2025", "in pages of 2025 only")),
)
