"""Figures in the data of IMDb's pages since 2022: money, ratings, counts, awards, and the user reviews shown there."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from dossier.markup.jsonspan import Json
from dossier.model.claims import Claim
from dossier.model.values import Award, Count, Figure, Rating, Review, Score
from dossier.sites.imdb.nextjson import anywhere, first, nodes, number, string
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.money import stated_money

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

HOME = "US & Canada"  # what these pages call the territory of the domestic figures
_CALLED = {"ev0000123": "BAFTA Award"}  # awards that the page calls by a shorter name
#: measure, where its amount stands, territory
_MONEY: tuple[tuple[str, tuple[str, ...], str | None], ...] = (
    ("budget", ("productionBudget", "budget"), None),
    ("domestic_gross", ("lifetimeGross", "total"), HOME),
    ("opening_weekend", ("openingWeekendGross", "gross", "total"), HOME),
    ("worldwide_gross", ("worldwideGross", "total"), None),
)


def box_office(page: HtmlPage) -> Iterator[Claim]:
    """Budget, which these pages always print as estimated, and the grosses; the opening weekend with its last day."""
    for measure, path, territory in _MONEY:
        row = first(page, *path)
        amount, at = (row.number("amount"), row.string("amount")) if row else (None, None)
        currency = row.string("currency") if row else None
        if amount is None or at is None or currency is None or amount != int(amount):
            continue
        money = stated_money(int(amount), currency.text, estimated=measure == "budget")
        ends = string(page, "openingWeekendGross", "weekendEndDate") if measure == "opening_weekend" else None
        date = parse_date(ends.text) if ends else None
        if money:
            figure = Figure(measure, money, territory, date)
            yield page.claim("box_office", figure, at, currency, *([ends] if ends and date else []))


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The users' average with the number of votes, and the Metascore."""
    average, votes = string(page, "ratingsSummary", "aggregateRating"), string(page, "ratingsSummary", "voteCount")
    count = number(page, "ratingsSummary", "voteCount")
    if average and count:
        value = float(average.text)
        rating = Rating("IMDb", "audience_average", f"{value:.1f}", value, 10.0, count)
        yield page.claim("ratings", rating, average, *([votes] if votes else []))
    score = string(page, "metacritic", "metascore", "score")
    if score:
        yield page.claim(
            "ratings", Rating("Metacritic", "critics_average", score.text, float(score.text), 100.0), score
        )


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many user and critic reviews there are."""
    for kind, key in (("user", "reviews"), ("critic", "criticReviewsTotal")):
        at, total = string(page, key, "total"), number(page, key, "total")
        if at and total:
            yield page.claim("review_counts", Count("IMDb", kind, at.text, total, total), at)


def awards(page: HtmlPage) -> Iterator[Claim]:
    """The two lines on awards, in the words in which English pages print these numbers."""
    great = first(page, "prestigiousAwardSummary")
    named = great.string("award", "text") if great else None
    for key, verb in (("wins", "Won"), ("nominations", "Nominated for")):
        total, at = (great.number(key), great.string(key)) if great else (None, None)
        if great and named and total and at:
            name = _CALLED.get(great.word("award", "event", "id") or "", named.text)
            yield page.claim("awards", Award(f"{verb} {total} {name}{'s' if total > 1 else ''}"), at, named)
            break
    won, named_for = _total(page, "wins"), _total(page, "nominationsExcludeWins") or _total(page, "nominations")
    parts = [_many(at, word) for at, word in ((won, "win"), (named_for, "nomination")) if at]
    if parts:
        text = " & ".join(parts) + (" total" if named else "")
        yield page.claim("awards", Award(text), *(at for at in (won, named_for) if at))


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """The user reviews that the page features, each once; those of the main column, which a reader sees, come first."""
    seen: set[tuple[str | None, str | None]] = set()
    for place in reversed(list(anywhere(page, "featuredReviews"))):
        for row in nodes(place):
            claim = review(page, row)
            if (
                claim
                and isinstance(claim.value, Review)
                and (key := (claim.value.critic, claim.value.title)) not in seen
            ):
                seen.add(key)
                yield claim


def review(page: HtmlPage, row: Json) -> Claim | None:
    """One user's review: name, headline, day and score."""
    name = row.string("author", "username", "text") or row.string("author", "nickName")
    title = row.string("summary", "originalText") or row.string("reviewSummary")
    day = row.string("submissionDate")
    given, at = row.number("authorRating"), row.string("authorRating")
    if name is None:
        return None
    score = Score(f"{given}/10", Fraction(int(given)), 10, "linear") if given and at else None
    value = Review(
        name.text,
        date=parse_date(day.text) if day else None,
        title=title.text if title else None,
        kind="user",
        score=score,
    )
    return page.claim("reviews", value, *(one for one in (title, name, day, at) if one))


def _total(page: HtmlPage, key: str) -> Anchored | None:
    return string(page, key, "total") if number(page, key, "total") else None


def _many(at: Anchored, word: str) -> str:
    return f"{at.text} {word}{'' if at.text == '1' else 's'}"
