"""What critics and users think on Metacritic's pages since 2023: scores by their titles, and cards of reviews.

Seen: a title page of January 2026 (of a game; a film's shares its head, its scores and its cards) and a film's page
of users' reviews of May 2026. What only a film's page has is therefore read from its JSON-LD alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Count, Name, Quote, Rating, Review, Text
from dossier.sites.metacritic.film import linked
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.dates import find_dates
from dossier.text.fold import fold
from dossier.text.quotes import unquoted
from dossier.text.scores import parse_score

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_TITLE = re.compile(r"(?P<side>metascore|user score) (?P<score>\d{1,3}(?:\.\d)?) out of (?P<best>100|10)", re.I)
_PRINTED = re.compile(r"\d{1,3}(?:\.\d)?")
_BASED = re.compile(r"based on (?P<count>\d[\d,]{0,12}) (?P<side>critic|user) (?:reviews?|ratings?)", re.I)
_SHOWING = re.compile(r"showing (?P<count>\d[\d,]{0,12}) (?P<side>critic|user) reviews?", re.I)
_BY = re.compile(r"by\s+", re.I)
#: the boxes that hold this film's own scores, and no other's
_OWN = "[data-testid=critic-score-info], [data-testid=user-score-info], [data-testid=score-card-overview]"
_SIDES = {"critic": ("critics_average", 100), "user": ("audience_average", 10)}


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The Metascore and the users' score, each with its count, or JSON-LD's Metascore; "tbd" is none."""
    told: set[str] = set()
    for box in page.all(_OWN):
        for side, shown in _scores(box):
            if side in told:
                continue
            told.add(side)
            based = _BASED.search(box.text.text)
            at = box.text.group(based, "count") if based and based["side"].lower() == side else None
            yield _rating(page, side, shown, at)
    data = linked(page)
    shown_there = data.string("aggregateRating", "ratingValue") if data and "critic" not in told else None
    if data and shown_there and _PRINTED.fullmatch(shown_there.text):
        yield _rating(page, "critic", shown_there, data.string("aggregateRating", "reviewCount"))


def _rating(page: HtmlPage, side: str, shown: Anchored, counted: Anchored | None) -> Claim:
    kind, best = _SIDES[side]
    bounds = parse_count(counted.text) if counted else None
    rating = Rating("Metacritic", kind, shown.text, float(shown.text), float(best), bounds[0] if bounds else None)
    return page.claim("ratings", rating, shown, *([counted] if counted else []))


def _scores(box: Node) -> Iterator[tuple[str, Anchored]]:
    """The scores in a box: whose each is, as its title says, and the figure."""
    for node in box.all(".c-siteReviewScore"):
        match = _TITLE.fullmatch(node.get("title") or "")
        side = "critic" if match and match["side"].lower() == "metascore" else "user"
        best = _SIDES[side][1]
        if (
            match
            and int(match["best"]) == best
            and _PRINTED.fullmatch(node.text.text)
            and float(node.text.text) <= best
        ):
            yield side, node.text


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews there are: those the Metascore is based on, and those a page of reviews shows."""
    for box in page.all(f"{_OWN}, .product-reviews-list .count"):
        match = _BASED.search(box.text.text) or _SHOWING.search(box.text.text)
        if match and "rating" not in match[0].lower() and (bounds := parse_count(match["count"])) and bounds[1]:
            at = box.text.group(match, "count")
            yield page.claim("review_counts", Count("Metacritic", match["side"].lower(), at.text, *bounds), at)
            if match["side"].lower() == "user":
                return


def starring(page: HtmlPage) -> Iterator[Claim]:
    """The actors that JSON-LD names."""
    data = linked(page)
    names = [name for one in (data.all("actor") if data else ()) if (name := one.string("name"))]
    yield from (page.claim("starring", Name(name.text), name) for name in names)


def logline(page: HtmlPage) -> Iterator[Claim]:
    """The summary, as JSON-LD gives it."""
    data = linked(page)
    if data and (words := data.string("description")) and len(words.text.split()) > 2:
        yield page.claim("logline", Text(words.text), words)


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """The cards of critics and of users; what a page shows a second time, at its head, is told once."""
    told: set[tuple[str, str]] = set()
    for node in page.all(".c-siteReview, [data-testid=review-card]"):
        claim = _user(page, node) if _named(node, "user") else _critic(page, node)
        review = claim.value if claim else None
        if claim and isinstance(review, Review):
            quote = review.quotes[0].text if review.quotes else ""
            key = fold(f"{review.kind} {review.critic} {review.publication}"), fold(f"{review.date} {quote}")
            if key not in told:
                told.add(key)
                yield claim


def _named(node: Node, kind: str) -> Node | None:
    """The link to a user or to a publication at the head of a card."""
    name = "username" if kind == "user" else "publicationName"
    head = f"a[href*='/{kind}/']"
    return node.one(f"{head}.c-siteReviewHeader_{name}, {head}[data-testid=review-card-header]")


def _critic(page: HtmlPage, node: Node) -> Claim | None:
    paper, link = _named(node, "publication"), node.one("a.c-siteReview_externalLink")
    if paper is None or not paper.own:
        return None
    wrote, said = _words(node, ".c-siteReview_criticName"), _words(node, ".c-siteReview_quote span")
    by = _BY.match(wrote.text) if wrote else None
    critic = wrote[by.end() :] if wrote and by else wrote
    said = unquoted(said) if said else None
    scored, dated = _scored(node, "critic"), _day(node)
    url = (link.get("href") or "").strip() if link else ""
    review = Review(
        critic=critic.text if critic else None, publication=paper.own.text, date=dated[1] if dated else None,
        url=url if url.startswith(("http://", "https://")) else None,
        score=parse_score(f"{scored.text}/100") if scored else None,
        quotes=(Quote(said.text, False, page.page.refer(said)),) if said else (),
    )  # fmt: skip
    at = [part for part in (said, critic, paper.own, dated[0] if dated else None, scored) if part]
    return page.claim("reviews", review, *at)


def _user(page: HtmlPage, node: Node) -> Claim | None:
    """A user's name, day and score; not the text, which is the user's own."""
    name, scored, dated = _named(node, "user"), _scored(node, "user"), _day(node)
    if name is None or not name.own:
        return None
    score = parse_score(f"{scored.text}/10") if scored else None
    review = Review(critic=name.own.text, date=dated[1] if dated else None, kind="user", score=score)
    return page.claim("reviews", review, *(part for part in (name.own, dated[0] if dated else None, scored) if part))


def _scored(node: Node, side: str) -> Anchored | None:
    return next((shown for whose, shown in _scores(node) if whose == side), None)


def _words(node: Node, selector: str) -> Anchored | None:
    found = node.one(selector)
    return (found.text or None) if found else None


def _day(node: Node) -> tuple[Anchored, str] | None:
    shown = _words(node, ".c-siteReview_reviewDate, .c-siteReviewHeader_reviewDate, [data-testid=review-card-date]")
    found = find_dates(shown.text)[:1] if shown else []
    return (shown[found[0].start : found[0].end], found[0].iso) if shown and found else None
