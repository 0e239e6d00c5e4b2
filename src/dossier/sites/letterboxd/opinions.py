"""What Letterboxd's members think: the average of their stars, and their popular reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Count, Rating, Review, Score
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.scores import parse_score

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node
    from dossier.markup.jsonspan import Json

_WEIGHTED = re.compile(r"average of (?P<value>[0-5]\.\d{1,2}) based on (?P<count>\d[\d,]{0,12})\s(?:ratings?|reviews? or ratings?)", re.I)  # fmt: skip
_BEST = 5.0


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The members' average, out of five, with how many gave stars: as it is shown, or else as JSON-LD gives it."""
    found = _shown(page) or _told(page)
    if found:
        value, count = found
        bounds = parse_count(count.text) if count else None
        rating = Rating(
            "Letterboxd", "audience_average", value.text, float(value.text), _BEST, bounds[0] if bounds else None
        )
        yield page.claim("ratings", rating, value, *([count] if count else []))


def _shown(page: HtmlPage) -> tuple[Anchored, Anchored | None] | None:
    """The average of the chart of stars, which comes late and is on pages that a browser saved."""
    for node in page.all(".average-rating a[title], .average-rating a[data-original-title]"):
        title = node.attr("title") or node.attr("data-original-title")
        if title and (match := _WEIGHTED.search(title.text)):
            return title.group(match, "value"), title.group(match, "count")
    return None


def _told(page: HtmlPage) -> tuple[Anchored, Anchored | None] | None:
    data = _average(page)
    value = data.string("ratingValue") if data else None
    if data and value and re.fullmatch(r"[0-5](?:\.\d{1,2})?", value.text):
        return value, data.string("ratingCount")
    return None


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews members have written."""
    data = _average(page)
    count = data.string("reviewCount") if data else None
    bounds = parse_count(count.text) if count else None
    if count and bounds:
        yield page.claim("review_counts", Count("Letterboxd", "user", count.text, *bounds), count)


def _average(page: HtmlPage) -> Json | None:
    return next((one for film in page.data("Movie") if (one := film.get("aggregateRating"))), None)


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """The popular reviews: the member and the stars."""
    for box in page.all(".film-reviews article.production-viewing"):
        owner = box.one(".attribution-detail .owner, .attribution-detail .displayname")
        if owner is None or not owner.text:
            continue
        drawn = _drawn(box)
        score = _stars(drawn.text) if drawn else None
        link = box.one(".attribution-detail a[href]")
        address = (link.get("href") or "") if link else ""
        url = f"https://letterboxd.com{address}" if address.startswith("/") else address or None
        value = Review(owner.text.text, url=url, kind="user", score=score)
        yield page.claim("reviews", value, owner.text, *([drawn] if drawn else []))


def _drawn(box: Node) -> Anchored | None:
    """The stars of a review: printed, or the label of a picture."""
    printed, picture = box.one(".rating"), box.one("svg.-rating")
    if printed and printed.text:
        return printed.text
    return picture.attr("aria-label") if picture else None


def _stars(drawn: str) -> Score:
    """The score that stars stand for, of which only the given ones are drawn: the site's scale is five."""
    return replace(parse_score(drawn + "☆" * max(0, int(_BEST) - len(drawn))), text=drawn)
