"""The figures that a reader sees on IMDb's title pages since 2022: money, ratings, counts, awards, user reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Award, Count, Figure, Rating, Review
from dossier.sites.imdb import linkeddata
from dossier.sites.imdb.nextfigures import HOME
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.dates import parse_date
from dossier.text.money import find_money
from dossier.text.scores import parse_score

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_MONEY = (
    ("budget", "title-boxoffice-budget", None),
    ("domestic_gross", "title-boxoffice-grossdomestic", HOME),
    ("opening_weekend", "title-boxoffice-openingweekenddomestic", HOME),
    ("worldwide_gross", "title-boxoffice-cumulativeworldwidegross", None),
)


def box_office(page: HtmlPage) -> Iterator[Claim]:
    """Budget and grosses; the opening weekend with its last day."""
    for measure, row, territory in _MONEY:
        cells = [one.text for one in page.all(f"li[data-testid={row}] ul li") if one.text]
        found = [(cell, amount) for cell in cells for amount in find_money(cell.text)[:1]]
        dated = [(cell, date) for cell in cells if (date := parse_date(cell.text))]
        for cell, amount in found[:1]:
            figure = Figure(measure, amount.money, territory, dated[0][1] if dated else None)
            yield page.claim("box_office", figure, cell[amount.start : amount.end], *(one for one, _ in dated[:1]))


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The users' average, with the votes where JSON-LD counts them, and the Metascore."""
    told = list(linkeddata.ratings(page))
    shown = page.text("[data-testid=hero-rating-bar__aggregate-rating__score]")
    average = re.match(r"\d{1,2}(?:[.,]\d)?(?=\s?/\s?10$)", shown.text) if shown else None
    if shown and average and not told:
        value = float(average[0].replace(",", "."))
        yield page.claim("ratings", Rating("IMDb", "audience_average", average[0], value, 10.0), shown.group(average))
    yield from told
    for number in _counted(page, "/criticreviews"):
        if re.fullmatch(r"\d{1,2}|100", number.text):
            rating = Rating("Metacritic", "critics_average", number.text, float(number.text), 100.0)
            yield page.claim("ratings", rating, number)


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many user and critic reviews there are, as far as the page does not round."""
    for kind, path in (("user", "/reviews"), ("critic", "/externalreviews")):
        for number in _counted(page, path):
            if bounds := parse_count(number.text):
                yield page.claim("review_counts", Count("IMDb", kind, number.text, *bounds), number)


def awards(page: HtmlPage) -> Iterator[Claim]:
    """The lines on awards; a place in the site's own chart is none."""
    row = page.one("li[data-testid=award_information]")
    cells = [row.children[0].text, *(one.text for one in row.all("ul li"))] if row and row.children else []
    for cell in cells:
        if re.search(r"\d", cell.text) and "#" not in cell.text:
            yield page.claim("awards", Award(cell.text), cell)


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """The user reviews that the page features, and the one that only its JSON-LD holds."""
    found = [*_featured(page), *_cards(page), *linkeddata.reviews(page)]
    seen: set[tuple[str | None, str | None]] = set()
    for claim in found:
        if isinstance(claim.value, Review) and (key := (claim.value.critic, claim.value.title)) not in seen:
            seen.add(key)
            yield claim


def _featured(page: HtmlPage) -> Iterator[Claim]:
    """The one review of the pages of 2022 and 2023, with its day."""
    title, author = page.text("[data-testid=review-summary]"), page.one("[data-testid=reviews-author]")
    name = author.one("[data-testid=author-link]") if author else None
    head = page.one("[data-testid=review-featured-header]")
    score = (
        next((one.text for one in head.all("span") if parse_score(one.text.text).value is not None), None)
        if head
        else None
    )
    if author and name and name.text:
        days = [one.text for one in author.all("li") if parse_date(one.text.text)]
        yield _review(page, title, name, score, days[:1])


def _cards(page: HtmlPage) -> Iterator[Claim]:
    """The reviews of the pages of 2025, which print no day."""
    for card in page.all("[data-testid=user-reviews-summary-featured-review-card]"):
        name, title = card.one("a[href*='/user/']"), card.one("h3")
        score = next((one.text for one in card.all("span span") if re.fullmatch(r"10|\d", one.text.text)), None)
        if name and name.text:
            yield _review(page, title.text if title else None, name, score, [])


def _review(page: HtmlPage, title: Anchored | None, name: Node, score: Anchored | None, days: list[Anchored]) -> Claim:
    given = parse_score(score.text if "/" in score.text else f"{score.text}/10") if score else None
    date = parse_date(days[0].text) if days else None
    value = Review(name.text.text, date=date, title=title.text if title else None, kind="user")
    return page.claim("reviews", replace(value, score=given), *(one for one in (title, name.text, *days, score) if one))


def _counted(page: HtmlPage, path: str) -> list[Anchored]:
    """The number in the box of reviews whose link leads there."""
    links = page.all("[data-testid=reviewContent-all-reviews] a")
    found = [one for one in links if re.search(rf"/title/tt\d+{path}/?(?:\?|$)", one.get("href") or "")]
    return [
        number
        for one in found[:1]
        for number in [next((span.text for span in one.all("span span") if span.text), None)]
        if number
    ]
