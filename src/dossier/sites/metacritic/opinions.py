"""What critics and users think, on Metacritic's pages: the two scores with their counts, and the reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.markup.address import absolute
from dossier.model.claims import Claim
from dossier.model.values import Count, Quote, Rating, Review
from dossier.sites.metacritic.film import film_id, linked
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.dates import find_dates
from dossier.text.quotes import unquoted
from dossier.text.scores import parse_score

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_SCORE = re.compile(r"\d{1,3}(?:\.\d)?")
_BASED = re.compile(r"based on (?P<count>\d[\d,]{0,12}) (?:critics?|ratings?)", re.I)
_ALL = re.compile(r"see all (?P<count>\d[\d,]{0,12}) reviews?", re.I)
#: each score: the part of the address that its links lead to, its kind and its scale
_SIDES = (("critic", "critic-reviews", "critics_average", 100.0), ("user", "user-reviews", "audience_average", 10.0))


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The Metascore and the users' score of this film, each with its count; "tbd" is none."""
    for side, path, kind, best in _SIDES:
        shown = next((one for one in _shown(page, side, path) if _SCORE.fullmatch(one.text)), None)
        data = linked(page) if side == "critic" and shown is None else None
        shown = shown or (data.string("aggregateRating", "ratingValue") if data else None)
        if shown is None or float(shown.text) > best:
            continue
        at = _counted(page, path, side) or (data.string("aggregateRating", "reviewCount") if data else None)
        bounds = parse_count(at.text) if at else None
        rating = Rating("Metacritic", kind, shown.text, float(shown.text), best, bounds[0] if bounds else None)
        yield page.claim("ratings", rating, shown, *([at] if at else []))


def _shown(page: HtmlPage, side: str, path: str) -> Iterator[Anchored]:
    """Where the score is printed: in a link to the film's own reviews, or at the head of the page of reviews."""
    own = f"/movie/{film_id(page)}/{path}"
    for link in page.all("a.metascore_anchor"):
        if (link.get("href") or "").partition("?")[0].lower().endswith(own):
            yield from (node.text for node in link.all(".metascore_w"))
    for node in page.all(".simple_summary .num_wrapper .metascore_w"):
        if ("user" in node.classes) == (side == "user"):
            yield node.text


def _counted(page: HtmlPage, path: str, side: str) -> Anchored | None:
    for node in page.all(".based_on"):
        match = _BASED.search(node.text.text)
        link = node.up("a")
        here = link is None or (link.get("href") or "").partition("?")[0].endswith(path)
        if match and here and ("critic" in match[0].lower()) == (side == "critic"):
            return node.text.group(match, "count")
    return None


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews of critics and of users there are."""
    for side, path, _, _ in _SIDES:
        for link in page.all("a.see_all"):
            match = _ALL.search(link.text.text)
            if match and (link.get("href") or "").endswith(path) and (bounds := parse_count(match["count"])):
                at = link.text.group(match, "count")
                yield page.claim("review_counts", Count("Metacritic", side, at.text, *bounds), at)
                break


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """Critics' reviews with quote, paper and score out of a hundred, and users' with their score out of ten."""
    for node in page.all(".critic_reviews .review"):
        if claim := _critic(page, node):
            yield claim
    for node in page.all(".user_reviews .review"):
        if claim := _user(page, node):
            yield claim


def _critic(page: HtmlPage, node: Node) -> Claim | None:
    scored, dated = _scored(node, 100), _day(node)
    paper, critic = _words(node, ".source"), _words(node, ".author")
    quoted = node.one(".summary a.no_hover") or node.one(".summary a, .summary")
    said = unquoted(Anchored.join(quoted.without(".read_full"))) if quoted and quoted.text else None
    link = node.one(".summary a.read_full, .summary a.no_hover")
    review = Review(
        critic=critic.text if critic else None, publication=paper.text if paper else None, date=dated[1] if dated else None,
        url=absolute(link.get("href") if link else None, page.address or "http://www.metacritic.com/"), score=parse_score(f"{scored.text}/100") if scored else None,
        quotes=(Quote(said.text, False, page.page.refer(said)),) if said else (),
    )  # fmt: skip
    at = [part for part in (said, critic, paper, dated[0] if dated else None, scored) if part]
    return page.claim("reviews", review, *at) if paper or critic else None


def _user(page: HtmlPage, node: Node) -> Claim | None:
    """A user's name, day and score; not the text, which is the user's own."""
    name, scored, dated = _words(node, ".author"), _scored(node, 10), _day(node)
    score = parse_score(f"{scored.text}/10") if scored else None
    review = Review(critic=name.text if name else None, date=dated[1] if dated else None, kind="user", score=score)
    at = [part for part in (name, dated[0] if dated else None, scored) if part]
    return page.claim("reviews", review, *at) if name else None


def _scored(node: Node, best: int) -> Anchored | None:
    shown = _words(node, ".metascore_w")
    return shown if shown and _SCORE.fullmatch(shown.text) and float(shown.text) <= best else None


def _words(node: Node, selector: str) -> Anchored | None:
    found = node.one(selector)
    return (found.text or None) if found else None


def _day(node: Node) -> tuple[Anchored, str] | None:
    shown = _words(node, ".date")
    found = find_dates(shown.text)[:1] if shown else []
    return (shown[found[0].start : found[0].end], found[0].iso) if shown and found else None
