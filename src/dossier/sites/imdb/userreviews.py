"""Reviews by users on IMDb's pages from 2005 to 2017: the one that a title page shows, and the page of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Review
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.scores import parse_score

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_USER = re.compile(r"/user/ur\d")
_OF_TEN = re.compile(r"(?:10|[1-9])/10")
_HEADS = "b, strong, h2"


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """Users' reviews: headline, author, day and stars; not the text, which is the user's own."""
    for box in _boxes(page):
        if claim := _review(page, box):
            yield claim


def _boxes(page: HtmlPage) -> list[Node]:
    """The elements that hold the head of one review each."""
    if found := page.all("div.comment, div.user-comments"):
        return found
    if page.one("div#tn15content"):
        return [box for head in page.all("div#tn15content h2") if (box := head.parent) and _author(box)]
    anchor = page.one("a[name=comment]")  # 2005: the headline's paragraph stands right behind the one of this anchor
    paragraph = anchor.up("p") if anchor else None
    behind = next((one for one in paragraph.following() if one.tag == "p"), None) if paragraph else None
    return [behind] if behind is not None and _author(behind) else []


def _review(page: HtmlPage, box: Node) -> Claim | None:
    title = next((node.text for node in box.all(_HEADS) if node.text and node.text.text != "Author:"), None)
    author = _author(box)
    if title is None or author is None:
        return None
    stars = next((at for node in box.all("[title], img[alt]") if (at := _stars(node))), None)
    dated = _day(box, title)
    review = Review(
        critic=author.text,
        date=dated[1] if dated else None,
        title=title.text,
        kind="user",
        score=parse_score(stars.text) if stars else None,
    )
    return page.claim("reviews", review, title, author, *(at for at in (dated[0] if dated else None, stars) if at))


def _author(box: Node) -> Anchored | None:
    """The name in the first link to a user that says something; pictures link there too."""
    return next((one.text for one in box.all("a") if _USER.search(one.get("href") or "") and one.text), None)


def _stars(node: Node) -> Anchored | None:
    told = node.attr("title") or node.attr("alt")
    return told if told and _OF_TEN.fullmatch(told.text) else None


def _day(box: Node, title: Anchored) -> tuple[Anchored, str] | None:
    """The day in the review's head: the first date behind the headline, before the text begins."""
    text = next((one.text.start for one in box.all("p") if len(one.text) > 40), box.text.end)
    for line in box.lines:
        if title.end <= line.end and line.start < max(text, title.end + 1):
            for found in find_dates(line.text):
                at = line[found.start : found.end]
                if at.start >= title.end:
                    return at, found.iso
    return None
