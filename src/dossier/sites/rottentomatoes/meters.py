"""The meters: the critics' and the audience's share and average, each with its count, under its own kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.model.claims import Claim
from dossier.model.pages import Claimant
from dossier.model.values import Count, Rating
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count

_PERCENT = re.compile(r"(?P<value>\d{1,3})\s?%?")
_AVERAGE = re.compile(r"average rating:?\s?(?P<value>\d{1,2}(?:\.\d{1,2})?)\s?/\s?(?P<best>10|5)(?![\d.])", re.I)
_COUNTED = re.compile(r"(?:reviews counted|critic reviews|user ratings):?\s?(?P<count>\d[\d,]{0,14})", re.I)
_REVIEWS = re.compile(r"\ball critics \((?P<count>\d[\d,]{0,9})\)|^(?P<plain>\d[\d,]{0,9}) reviews?\b", re.I)
BEST = {"critics": 10.0, "audience": 5.0}


def printed(
    page: Claimant, side: str, share: Anchored | None, words: Anchored, scope: str | None = None
) -> Iterator[Claim]:
    """The figures of one side as a page prints them: the share, and its label's average and count in the words."""
    counted = _COUNTED.search(words.text)
    at = words.group(counted, "count") if counted else None
    yield from positive(page, side, share, at, scope)
    average = _AVERAGE.search(words.text)
    if average and float(average["best"]) == BEST[side]:
        yield from mean(page, side, words.group(average, "value"), at, scope)


def positive(
    page: Claimant, side: str, share: Anchored | None, counted: Anchored | None, scope: str | None = None
) -> Iterator[Claim]:
    """The share of positive reviews or ratings; of none counted there is no share."""
    match = _PERCENT.fullmatch(share.text) if share else None
    count = number(counted)
    if share and match and count != 0 and int(match["value"]) <= 100:
        rating = Rating("Rotten Tomatoes", f"{side}_positive", share.text, float(match["value"]), 100.0, count, scope)
        yield page.claim("ratings", rating, share, *([counted] if counted else []))


def mean(
    page: Claimant, side: str, average: Anchored | None, counted: Anchored | None, scope: str | None = None
) -> Iterator[Claim]:
    """The average rating; zero is the average of none."""
    match = re.fullmatch(r"\d{1,2}(?:\.\d{1,2})?", average.text) if average else None
    count = number(counted)
    if average and match and count != 0 and 0 < float(match[0]) <= BEST[side]:
        rating = Rating("Rotten Tomatoes", f"{side}_average", average.text, float(match[0]), BEST[side], count, scope)
        yield page.claim("ratings", rating, average, *([counted] if counted else []))


def reviews_counted(page: Claimant, words: Anchored | None) -> Iterator[Claim]:
    """How many critics' reviews the site holds: "All Critics (55)", "43 Reviews", "Reviews Counted: 47"."""
    match = words and (_REVIEWS.search(words.text) or _COUNTED.search(words.text))
    if words and match:
        group = "plain" if match.groupdict().get("plain") else "count"
        yield from count_claim(page, "critic", words.group(match, group))


def count_claim(page: Claimant, kind: str, at: Anchored | None) -> Iterator[Claim]:
    """A count of reviews, if it counts any."""
    if at and (bounds := parse_count(at.text)) and bounds[1] > 0:
        yield page.claim("review_counts", Count("Rotten Tomatoes", kind, at.text, *bounds), at)


def number(counted: Anchored | None) -> int | None:
    """The exact number that a count is; ``None`` for a rounded one."""
    bounds = parse_count(counted.text) if counted else None
    return bounds[0] if bounds and bounds[0] == bounds[1] else None
