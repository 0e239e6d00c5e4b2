"""Title pages since 2019: meters, later custom elements, and JSON.

Seen: 2019 and 2020 with printed meters, 2021 to 2023 with ``<score-board>``, 2024 with ``<score-board-deprecated>``,
2026 with ``<media-scorecard>``.
Averages and top critics' figures stand in the JSON of the score's details alone. JSON-LD holds further reviews, whose
rating is 1 or -1: fresh or rotten, and no score. It also speaks where the page's own elements are of a later design.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.markup.jsonspan import Json
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Company, Name
from dossier.sites.rottentomatoes import meters, titlepage
from dossier.sites.rottentomatoes.scorereviews import reviews
from dossier.sites.rottentomatoes.titlepage import Fact
from dossier.text.anchors import Anchored
from dossier.text.names import split_companies

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_BOARDS = "score-board, score-board-deprecated"
_COUNTED = "a[data-qa=tomatometer-review-count], media-scorecard [slot=critics-reviews]"
#: each meter of the score's details: its side, the scope, the names of its JSON in 2021 to 2024, before and after
_METERS = (
    ("critics", None, ("tomatometerScoreAll", "tomatometerAllCritics", "criticsAll")),
    ("critics", "top_critics", ("tomatometerScoreTop", "tomatometerTopCritics", "criticsTop")),
    ("audience", None, ("audienceScoreAll", "audienceAll")),
    ("audience", "verified", ("audienceScoreVerified", "audienceVerified")),
)
#: where scripts of 2019 and 2020 are given the score's details
_GIVEN = re.compile(r"RottenTomatoes\.context\.scoreInfo\s?=\s?(?={)")
_USERS = re.compile(r"user ratings:\s?(?P<count>\d[\d,]{0,14})", re.I)


def mention(page: HtmlPage) -> Mention:
    """The film: the score panel's heading and line of facts, or JSON-LD."""
    data = linked(page)
    heading = page.text("h1[slot=title], h1.scoreboard__title, h1.mop-ratings-wrap__title, h1#media-hero-label") or (
        data.string("name") if data else None
    )
    directors = next((fact.names for label, fact in labelled(page).items() if titlepage.job(label) == "director"), ())
    found = titlepage.film(
        page,
        heading,
        directors,
        [name for name, role in _players(page)],
    )
    return Mention(found.title, found.year or _year(page), found.ids, found.directors, found.cast, found.names)


def _year(page: HtmlPage) -> int | None:
    """The year that the score panel begins with or has on its own, or that the page's title has in brackets."""
    told = page.text(", ".join(f"{board} [slot=info]" for board in _BOARDS.split(", ")))
    match = _YEAR.match(told.text) if told else None
    alone = (_YEAR.fullmatch(one.text.text) for one in page.all("media-hero [slot=metadata-prop]"))
    match = match or next(filter(None, alone), None)
    title = page.meta("og:title", "twitter:title")
    match = match or (re.search(r"(?<=\()(?:18|19|20)\d\d(?=\)$)", title.text) if title else None)
    return int(match[0]) if match else None


@lru_cache(maxsize=2)
def linked(page: HtmlPage) -> Json | None:
    """The film in JSON-LD."""
    return next(iter(page.data("Movie")), None)


@lru_cache(maxsize=2)
def labelled(page: HtmlPage) -> dict[str, Fact]:
    """The facts under "Movie Info" by their labels."""
    found = {}
    for row in page.all("li.meta-row, li.info-item, section.media-info div.category-wrap"):
        label = row.one(".meta-label, .info-item-label, dt")
        value = next(label.following(), None) if label else None
        if label and value and value.text:
            links = tuple(link.text for link in value.all("a, rt-link") if link.text)
            printed, day = label.text.text.rstrip(" :"), value.one("time")
            words = Anchored.join([day.text, *value.without("time")]) if day and day.text else value.text
            found[printed.lower()] = Fact(printed, words, links)
    return found


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """All critics, top critics, all of the audience and its verified part, each share and average with its count."""
    claims = [claim for side, scope, names in _METERS for claim in _meter(page, side, scope, names)]
    yield from claims or [*_printed(page)] or [*_board(page)]


def _details(page: HtmlPage, names: Sequence[str]) -> Json | None:
    """One meter in the score's details."""
    details = page.script("score-details-json") or page.script("scoreDetails")
    given = None if details else _GIVEN.search(page.raw)
    card = page.script("media-scorecard-json")
    told = details.get("modal") if details else Json(page.raw, given.end()) if given else card and card.get("overlay")
    return next((one for name in names if (one := told.get(name))), None) if told else None


def _meter(page: HtmlPage, side: str, scope: str | None, names: Sequence[str]) -> Iterator[Claim]:
    if one := _details(page, names):
        counts = ("ratingCount",) if side == "audience" else ("reviewCount", "numberOfReviews", "ratingCount")
        counted = next((at for count in counts if (at := one.string(count))), None)
        yield from meters.positive(page, side, one.string("score") or one.string("value"), counted, scope)
        yield from meters.mean(page, side, one.string("averageRating") or one.string("avgScore"), counted, scope)


def _board(page: HtmlPage) -> Iterator[Claim]:
    """The shares that the panel has as attributes, or JSON-LD's share of the critics."""
    board = page.one(_BOARDS)
    counted = page.text(_COUNTED)
    if board and (share := board.attr("tomatometerscore")):
        match = re.match(r"\d[\d,]*(?=\s|$)", counted.text) if counted else None
        yield from meters.positive(page, "critics", share, counted.group(match) if counted and match else None)
    elif (data := linked(page)) and (told := data.get("aggregateRating")) and told.word("name") == "Tomatometer":
        yield from meters.positive(
            page, "critics", told.string("ratingValue"), told.string("reviewCount") or told.string("ratingCount")
        )
    if board and (share := board.attr("audiencescore")):
        yield from meters.positive(page, "audience", share, None)


def _printed(page: HtmlPage) -> Iterator[Claim]:
    """The meters of 2019 and 2020 and those of 2026 as the page prints them."""
    if card := page.one("media-scorecard"):
        for side in ("critics", "audience"):
            shown, link = card.one(f"[slot={side}-score]"), card.one(f"[slot={side}-reviews]")
            match = re.match(r"\d[\d,]*(?= Reviews?$)", link.text.text) if link else None
            at = link.text.group(match) if link and match else None
            yield from meters.positive(page, side, shown.text if shown else None, at)
    for box in page.all("div.mop-ratings-wrap__half"):
        share, total, title = (
            box.one(f".mop-ratings-wrap__{part}") for part in ("percentage", "review-totals", "title")
        )
        words = title.text.text.lower() if title else ""
        if share and total and words == "tomatometer":
            counted = total.one("small")
            yield from meters.positive(page, "critics", share.text, counted.text if counted else None)
        elif share and total and words == "audience score":
            match = _USERS.search(total.text.text)
            yield from meters.positive(
                page, "audience", share.text, total.text.group(match, "count") if match else None
            )


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews of critics and of users the site holds."""
    yield from meters.reviews_counted(page, page.text(f"{_COUNTED}, p#criticHeaders"))
    if audience := _details(page, ("audienceScoreAll", "audienceAll")):
        yield from meters.count_claim(page, "user", audience.string("reviewCount"))


def consensus(page: HtmlPage) -> Iterator[Claim]:
    """The sentence in which the site sums up its critics."""
    yield from titlepage.consensus(
        page, page.text("span[data-qa=critics-consensus], p.mop-ratings-wrap__text--concensus, #critics-consensus p")
    )


def facts(page: HtmlPage) -> Iterator[Claim]:
    """Credits, companies, releases, box office, runtime, certificate, genres and language, JSON-LD's where the page prints none."""
    found, data = labelled(page), linked(page)
    yield from _credited(page, found)
    for read in (titlepage.releases, titlepage.takings):
        yield from read(page, found)
    yield from titlepage.runtimes(page, [fact.words for label, fact in found.items() if label == "runtime"])
    rated = found.get("rating")
    yield from titlepage.certificates(page, rated.words if rated else data.string("contentRating") if data else None)
    genres = _listed(found.get("genre")) or [at for one in (data.all("genre") if data else ()) if (at := one.string())]
    yield from (page.claim("genres", Name(one.text), one) for one in genres)
    yield from (page.claim("languages", Name(one.text), one) for one in _listed(found.get("original language")))
    made = [*titlepage.companies(page, found)]
    if not made and data and (named := data.string("productionCompany", "name")):
        made = [page.claim("companies", Company(one.text, "production"), one) for one in split_companies(named)]
    yield from made


def _listed(fact: Fact | None) -> list[Anchored]:
    return fact.words.split(re.compile(r",\s")) if fact else []


def _credited(page: HtmlPage, found: dict[str, Fact]) -> Iterator[Claim]:
    """The credits of the facts and of the crew's list, each once; JSON-LD's directors and writers where there are none."""
    told: set[tuple[str, str]] = set()
    data = linked(page)
    crew = [page.claim(role, Name(name.text), name) for role, name in _crew(page)]
    rest = [
        page.claim(role, Name(name.text), name)
        for role, key in (("director", "director"), ("writer", "author"))
        for one in (data.all(key) if data and not found and not crew else ())
        if (name := one.string("name"))
    ]
    for claim in (*titlepage.credits(page, found), *crew, *rest):
        key = (claim.property, str(claim.value))
        if key not in told:
            told.add(key)
            yield claim


def synopsis(page: HtmlPage) -> Iterator[Claim]:
    """The synopsis."""
    node = page.one("p[data-qa=movie-info-synopsis], div#movieSynopsis, [data-qa=synopsis-value]")
    yield from titlepage.synopsis(page, node.without("button, a.more") if node else [])


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom: the list of cast and crew without the crew; JSON-LD's actors where there is none."""
    yield from titlepage.cast(page, _players(page))
    data = linked(page)
    if not people(page) and data:
        actors = [at for key in ("actors", "actor") for one in data.all(key) if (at := one.string("name"))]
        yield from titlepage.cast(page, [(one, None) for one in actors])


@lru_cache(maxsize=2)
def people(page: HtmlPage) -> list[tuple[Anchored, Anchored | None]]:
    """Cast and crew, each with what stands under the name."""
    found = []
    for row in page.all("div.cast-item, div.cast-and-crew-item, a[data-qa=person-item]"):
        shown = [line for line in row.lines if line]
        if shown:
            found.append((shown[0], Anchored.join(shown[1:], " / ") if shown[1:] else None))
    return found


def _players(page: HtmlPage) -> list[tuple[Anchored, Anchored | None]]:
    """The rows of the cast: those of the crew stand behind it, in 2026 some also before it."""
    rows = people(page)
    jobs = [*_jobs(page, rows)]
    first = next((index for index, job in enumerate(jobs) if job is None), len(rows))
    last = next((index for index, job in enumerate(jobs) if job is not None and index > first), len(rows))
    return rows[first:last]


def _jobs(page: HtmlPage, rows: list[tuple[Anchored, Anchored | None]]) -> Iterator[str | None]:
    """The job of the crew that each does; where the facts name people for it, only one of them does it."""
    facts = {role: fact for label, fact in labelled(page).items() if (role := titlepage.job(label))}
    for name, printed in rows:
        role = titlepage.job(printed.text) if printed else None
        yield (
            role
            if role is None or role not in facts or any(one.text == name.text for one in facts[role].names)
            else None
        )


def _crew(page: HtmlPage) -> Iterator[tuple[str, Anchored]]:
    rows = people(page)
    players = {name.start for name, _ in _players(page)}
    for name, printed in rows:
        if name.start not in players and printed and (role := titlepage.job(printed.text)):
            yield role, name


FORMS = (
    Form(
        "HTML, since 2019", "html", "title", mention,
        (ratings, counts, consensus, facts, synopsis, cast, reviews),
        signs=(
            (re.compile(r"<score-board\b|mop-ratings-wrap__percentage\b|<media-scorecard\b"), 3.0),
            (re.compile(r"<script id=[\"']?(?:score-details-json|scoreDetails)\b"), 2.0),
            (re.compile(r"movie-info-item\b"), 1.0),
            (re.compile(r"\"@type\"\s?:\s?\"Movie\""), 1.5),
        ),
        expects=("director", "cast", "ratings", "reviews", "synopsis"),
        address=titlepage.FILM,
        seen="2019 to 2024 and 2026",
    ),
)  # fmt: skip
