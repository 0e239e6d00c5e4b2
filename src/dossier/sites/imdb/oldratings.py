"""What IMDb's pages from 2005 to 2017 say of ratings: the users' average with its votes, the Metascore, how many reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Count, Rating
from dossier.sites.imdb.facts import whole
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_RATED = re.compile(r"(?<![\w.])(?P<value>10(?:\.0)?|[1-9](?:\.\d)?)\s?/\s?10\b")
_AVERAGE = re.compile(r"10(?:\.0)?|[1-9](?:\.\d)?")
_VOTES = re.compile(r"(?P<count>\d[\d,]{0,12})\s(?:votes?|users?)\b")
_METASCORE = re.compile(r"Metascore:?\s(?P<value>\d{1,3})\s?/\s?100(?:\s\(based on (?P<count>[\d,]{1,6}) reviews?\b)?")
_TOTAL = re.compile(r"\((?P<count>[\d,]{1,9}) total\)")
_COUNTED = re.compile(r"(?P<count>\d[\d,]{0,8})(?:\s\w{1,12}){0,2}")
_REVIEWS = re.compile(r"(?:^|/)(?:(?P<critics>externalreviews)|usercomments|reviews)\b(?!-)")
_IN_ALL = re.compile(r"(?P<count>\d[\d,]{0,8}) reviews in total")
#: where title pages of 2010 to 2017 show what users and critics gave
_BOXES = "div.star-box, div.titleReviewBar, div.imdbRating"


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The users' average with its votes, and the Metascore."""
    if rating := _users(page):
        value, count, at = rating
        yield page.claim("ratings", Rating("IMDb", "audience_average", value.text, float(value.text), 10.0, count), *at)
    if critics := _metascore(page):
        value, count, at = critics
        yield page.claim(
            "ratings", Rating("Metacritic", "critics_average", value.text, float(value.text), 100.0, count), *at
        )


Found = tuple[Anchored, int | None, list[Anchored]]


def _users(page: HtmlPage) -> Found | None:
    return _marked(page) or _labelled(page) or _in_a_title(page)


def _marked(page: HtmlPage) -> Found | None:
    """The average that microdata mark, outside the box of the Metascore."""
    for box in page.all("div[itemprop=aggregateRating]"):
        value, votes = box.one("[itemprop=ratingValue]"), box.one("[itemprop=ratingCount]")
        if value is None or "metascore_block" in box.classes or not _AVERAGE.fullmatch(value.text.text):
            continue
        count = parse_count(votes.text.text) if votes else None
        return value.text, count[0] if count else None, [value.text, *([votes.text] if votes and count else [])]
    return None


def _labelled(page: HtmlPage) -> Found | None:
    """The average under its label, or in the box that pages of 2006 to 2010 have for it."""
    boxes = [node.text for node in page.all("div#tn15rating, div.star-box")]
    for words in (whole(page, "userrating"), *boxes):
        if match := _RATED.search(words.text):
            votes = _VOTES.search(words.text, match.end())
            value = words.group(match, "value")
            count = parse_count(votes["count"]) if votes else None
            return value, count[0] if count else None, [value, *([words.group(votes)] if votes else [])]
    return None


def _in_a_title(page: HtmlPage) -> Found | None:
    """The average in the title of the stars: "Users rated this 4.8/10 (299 votes)"."""
    for node in page.all("div.star-box div.rating[title]"):
        told = node.attr("title")
        match = _RATED.search(told.text) if told else None
        if told and match:
            votes = _VOTES.search(told.text, match.end())
            count = parse_count(votes["count"]) if votes else None
            return told.group(match, "value"), count[0] if count else None, [told]
    return None


def _metascore(page: HtmlPage) -> Found | None:
    for node in page.all("div.metacriticScore, div.metascore_block div.metascore"):
        if re.fullmatch(r"\d{1,2}|100", node.text.text):
            counted = page.one("div.metascore_block [itemprop=ratingCount]")
            count = parse_count(counted.text.text) if counted else None
            return node.text, count[0] if count else None, [node.text, *([counted.text] if counted and count else [])]
    for box in page.all("div.star-box"):
        if match := _METASCORE.search(box.text.text):
            counted_here = parse_count(match["count"]) if match["count"] else None
            return box.text.group(match, "value"), counted_here[0] if counted_here else None, [box.text.group(match)]
    return None


def review_counts(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews of users and of critics the site holds."""
    seen: set[str] = set()
    for kind, at, count in _counts(page):
        bounds = parse_count(count.text)
        if bounds and kind not in seen:
            seen.add(kind)
            yield page.claim("review_counts", Count("IMDb", kind, count.text, *bounds), at)


def in_all(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews of users there are, as the page of them says over the first."""
    for node in page.all("div#tn15content td"):
        found = _IN_ALL.search(node.text.text)
        bounds = parse_count(found["count"]) if found else None
        if found and bounds:
            yield page.claim("review_counts", Count("IMDb", "user", found["count"], *bounds), node.text.group(found))
            return


def _counts(page: HtmlPage) -> Iterator[tuple[str, Anchored, Anchored]]:
    words = whole(page, "userreviews", "usercomments")
    if match := _TOTAL.search(words.text):
        yield "user", words.group(match), words.group(match, "count")
    for box in page.all(_BOXES):
        yield from _counted(box)


def _counted(box: Node) -> Iterator[tuple[str, Anchored, Anchored]]:
    """The links to the reviews, each with their number: "623 user", "241 reviews"."""
    for link in box.all("a"):
        target, said = _REVIEWS.search(link.get("href") or ""), _COUNTED.fullmatch(link.text.text)
        if target and said:
            kind = "critic" if target["critics"] else "user"
            yield kind, link.text, link.text.group(said, "count")
