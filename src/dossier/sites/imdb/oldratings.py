"""What IMDb's pages from 2005 to 2021 say of ratings: the users' average with its votes, the Metascore, how many reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Count, Rating
from dossier.sites.imdb.facts import whole
from dossier.text.anchors import Anchored

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

#: figures as the reader's language prints them: "8.3" or "8,3", "1,234", "1.234" or "1 234"
_NUMBER = r"\d{1,3}(?:[.,\s’']\d{3}){1,3}(?!\d)|\d{1,9}"
_AVERAGE = r"10(?:[.,]0)?|[1-9](?:[.,]\d)?"
_RATED = re.compile(rf"(?<![\w.,])(?P<value>{_AVERAGE})\s?/\s?10\b")
_VOTES = re.compile(rf"(?<![\d.,])(?P<count>{_NUMBER})\s(?:votes?|users?)\b")
_METASCORE = re.compile(
    rf"Metascore:?\s(?P<value>\d{{1,3}})\s?/\s?100(?:\s\(based on (?P<count>{_NUMBER}) reviews?\b)?"
)
_TOTAL = re.compile(rf"\((?P<count>{_NUMBER}) total\)")
_COUNTED = re.compile(rf"(?P<count>{_NUMBER})(?:\s\w{{1,12}}){{0,2}}")
_REVIEWS = re.compile(r"(?:^|/)(?:(?P<critics>externalreviews)|usercomments|reviews)\b(?!-)")
_RATINGS = re.compile(r"/title/tt\d+/ratings\b")
_IN_ALL = re.compile(rf"(?P<count>{_NUMBER}) reviews in total")
#: where title pages of 2010 to 2021 show what users and critics gave
_BOXES = "div.star-box, div.titleReviewBar, div.imdbRating"


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The users' average with its votes, and the Metascore."""
    for site, kind, best, found in (
        ("IMDb", "audience_average", 10.0, _users(page)),
        ("Metacritic", "critics_average", 100.0, _metascore(page)),
    ):
        if found:
            value, count = found
            rating = Rating(site, kind, value.text, decimal(value.text), best, whole_number(count) if count else None)
            yield page.claim("ratings", rating, value, *([count] if count else []))


Found = tuple[Anchored, Anchored | None]


def _users(page: HtmlPage) -> Found | None:
    """The average and its votes, the most certain of the places that have them first."""
    told = [at for node in page.all("div.star-box div.rating[title]") if (at := node.attr("title"))]
    boxes = [node.text for node in page.all("div#tn15rating, div.star-box")]
    return (
        _marked(page)
        or _shown(page)
        or next((found for words in (whole(page, "userrating"), *boxes, *told) if (found := rated(words))), None)
    )


def _marked(page: HtmlPage) -> Found | None:
    """The average that microdata mark, outside the box of the Metascore."""
    for box in page.all("div[itemprop=aggregateRating]"):
        value, votes = box.one("[itemprop=ratingValue]"), box.one("[itemprop=ratingCount]")
        if value and "metascore_block" not in box.classes and re.fullmatch(_AVERAGE, value.text.text):
            return value.text, votes.text if votes and re.fullmatch(_NUMBER, votes.text.text) else None
    return None


def _shown(page: HtmlPage) -> Found | None:
    """The average of pages of 2018 to 2021, which mark nothing: beside the title, its votes in a link behind it."""
    for box in page.all("div.imdbRating"):
        value = box.one("div.ratingValue strong span")
        votes = next((one.text for one in box.all("a") if _RATINGS.search(one.get("href") or "")), None)
        if value and re.fullmatch(_AVERAGE, value.text.text):
            return value.text, votes if votes and re.fullmatch(_NUMBER, votes.text) else None
    return None


def rated(words: Anchored) -> Found | None:
    """The average in words such as "8.3/10 170,390 votes"."""
    match = _RATED.search(words.text)
    votes = _VOTES.search(words.text, match.end()) if match else None
    return (words.group(match, "value"), words.group(votes, "count") if votes else None) if match else None


def _metascore(page: HtmlPage) -> Found | None:
    for node in page.all("div.metacriticScore, div.metascore_block div.metascore"):
        if re.fullmatch(r"\d{1,2}|100", node.text.text):
            counted = page.one("div.metascore_block [itemprop=ratingCount]")
            return node.text, counted.text if counted and re.fullmatch(_NUMBER, counted.text.text) else None
    for box in page.all("div.star-box"):
        if match := _METASCORE.search(box.text.text):
            return box.text.group(match, "value"), box.text.group(match, "count") if match["count"] else None
    return None


def review_counts(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews of users and of critics the site holds."""
    seen: set[str] = set()
    for kind, at, count in _counts(page):
        if kind not in seen:
            seen.add(kind)
            yield page.claim(
                "review_counts", Count("IMDb", kind, count.text, whole_number(count), whole_number(count)), at
            )


def in_all(page: HtmlPage) -> Iterator[Claim]:
    """How many reviews of users there are, as the page of them says over the first."""
    for node in page.all("div#tn15content td"):
        if found := _IN_ALL.search(node.text.text):
            count = node.text.group(found, "count")
            yield page.claim(
                "review_counts",
                Count("IMDb", "user", count.text, whole_number(count), whole_number(count)),
                node.text.group(found),
            )
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


def decimal(text: str) -> float:
    """An average as the reader's language prints it."""
    return float(text.replace(",", "."))


def whole_number(count: Anchored) -> int:
    """A count, whatever stands between its digits."""
    return int("".join(char for char in count.text if char.isdigit()))
