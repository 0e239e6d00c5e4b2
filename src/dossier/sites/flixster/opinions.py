"""What critics and users think, on Flixster's title pages: figures, critics' blurbs, users' reviews and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.markup.address import absolute
from dossier.model.claims import Claim
from dossier.model.values import Count, Quote, Rating, Review
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.dates import find_dates
from dossier.text.quotes import unquoted
from dossier.text.scores import parse_score

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_STARS = re.compile(r"(?P<value>[0-5](?:\.[05])?) stars?", re.I)
_SHARE = re.compile(r"(?P<share>(?P<value>\d{1,3})\s?%)\s+liked it", re.I)
_COUNT = re.compile(r"\d[\d,]{0,14}")
_BRACKET = re.compile(r"\((?P<count>\d[\d,]{0,14})\)")
_GROUPS = {"all flixster": None, "female": "female", "male": "male"}
_MARKS = {"tomato": "fresh", "splat": "rotten"}


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The users' stars or share, and the critics' share, which is Rotten Tomatoes'."""
    for row in page.all("#ratingAverages tr"):
        yield from _averaged(page, row)
    for node in page.all(".ratingSummaries p.content"):
        match = _SHARE.search(node.text.text)
        if match and int(match["value"]) <= 100:
            critics = "critic" in node.classes
            counted = next((one for one in node.following() if "ratingCount" in one.classes), None)
            found = _COUNT.search(counted.text.text) if counted else None
            at = counted.text.group(found) if counted and found else None
            site, kind = ("Rotten Tomatoes", "critics_positive") if critics else ("Flixster", "audience_positive")
            share = node.text.group(match, "share")
            rating = Rating(site, kind, share.text, float(match["value"]), 100.0, _number(at))
            yield page.claim("ratings", rating, share, *([at] if at else []))


def _averaged(page: HtmlPage, row: Node) -> Iterator[Claim]:
    """A group's average in stars: the words that a picture stands for, and the number of ratings in brackets."""
    head, picture = row.one("th"), row.one("td img")
    told = picture.attr("alt") if picture else None
    match = _STARS.fullmatch(told.text) if told else None
    group = head.text.text.lower() if head else ""
    if told and match and group in _GROUPS:
        counted = _BRACKET.search(row.text.text)
        at = row.text.group(counted, "count") if counted else None
        rating = Rating(
            "Flixster", "audience_average", told.text, float(match["value"]), 5.0, _number(at), _GROUPS[group]
        )
        yield page.claim("ratings", rating, told, *([at] if at else []))


def _number(at: Anchored | None) -> int | None:
    bounds = parse_count(at.text) if at else None
    return bounds[0] if bounds else None


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many users' reviews there are."""
    at = page.text("p.flixuser .count")
    if at and (bounds := parse_count(at.text)) and bounds[0]:
        yield page.claim("review_counts", Count("Flixster", "user", at.text, *bounds), at)


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """Users' reviews, critics' blurbs and users' comments, in this order."""
    for node in page.all("#recentReviews ul.reviews > li, #topReviews ul.reviews > li"):
        yield from _user(page, node)
    for node in page.all("#criticReviews .comment"):
        yield from _critic(page, node)
    for node in page.all("#comments ul > li"):
        yield from _user(page, node)


def _user(page: HtmlPage, node: Node) -> Iterator[Claim]:
    """A user's name, day and stars; not the text, which is the user's own."""
    links = node.all(".author a, .username a, a.username")
    name = next((link.text for link in links if link.text), None)
    if name is None:
        return
    dated = _day(node)
    more = next((link.get("href") for link in node.all("blockquote a") if "read more" in link.text.text), None)
    stars = _stars(node)
    review = Review(
        critic=name.text, date=dated[1] if dated else None, kind="user", url=absolute(more, page.address or "http://www.flixster.com/"),
        score=parse_score(f"{stars:g}/5") if stars else None,
    )  # fmt: skip
    yield page.claim("reviews", review, name, *([dated[0]] if dated else []))


def _stars(node: Node) -> float | None:
    """The stars out of five: a picture's "3.5 Stars", or a class such as ``score35``."""
    picture = node.one("img.ratingImg")
    match = _STARS.fullmatch(picture.get("alt") or "") if picture else None
    if match:
        return float(match["value"])
    names = [name for one in node.all(".ratingStars") for name in one.classes]
    scored = next((found for name in names if (found := re.fullmatch(r"score([0-5])([05])", name))), None)
    return int(scored[1]) + int(scored[2]) / 10 if scored else None


def _critic(page: HtmlPage, node: Node) -> Iterator[Claim]:
    """A critic's blurb, with name, paper, day, link, and fresh or rotten."""
    head, quoted = node.one(".username"), node.one("blockquote p")
    paper = node.one(".publicationName")
    critic = head.own.strip(" ,") if head else None
    publication = paper.text.strip(" ,") if paper else None
    said = unquoted(Anchored.join(quoted.without("a"))) if quoted and quoted.text else None
    dated = _day(node)
    link = quoted.one("a") if quoted else None
    review = Review(
        critic=critic.text if critic else None, publication=publication.text if publication else None, date=dated[1] if dated else None,
        url=absolute(link.get("href") if link else None, page.address or "http://www.flixster.com/"),
        mark=next((_MARKS[name] for name in (quoted.classes if quoted else ()) if name in _MARKS), None),
        quotes=(Quote(said.text, False, page.page.refer(said)),) if said else (),
    )  # fmt: skip
    at = [part for part in (said, critic, publication, dated[0] if dated else None) if part]
    if at:
        yield page.claim("reviews", review, *at)


def _day(node: Node) -> tuple[Anchored, str] | None:
    shown = node.one(".date")
    found = find_dates(shown.text.text)[:1] if shown else []
    return (shown.text[found[0].start : found[0].end], found[0].iso) if shown and found else None
