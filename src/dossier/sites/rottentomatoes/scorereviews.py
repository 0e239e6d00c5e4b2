"""The reviews of title pages since 2019: bubbles, balloons whose words are attributes, cards, and those of JSON-LD.

The cards of 2026 were seen as ``<review-card>``; a public description of the page shows the same parts in
``<review-card-critic>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.sites.rottentomatoes import reviewed

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_SENTIMENTS = {"POSITIVE": "fresh", "NEGATIVE": "rotten"}
_SCORE = re.compile(r"(?:original score|rating):\s?(?P<score>[^|]{1,16}?)\s?(?:\||$)", re.I)


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """The critics' reviews that the page shows, those that JSON-LD has beside them, and the audience's."""
    nodes = page.all("li.quote_bubble, review-speech-balloon, review-speech-balloon-deprecated, [reviewquote]")
    boxes = [_bubble(page, node) if node.one("blockquote") else _balloon(page, node) for node in nodes]
    boxes += [_card(page, node) for node in page.all("review-card, review-card-critic")]
    shown = [claim for claim in boxes if claim]
    yield from shown
    yield from reviewed.linked(page, shown)
    for node in page.all("li.mop-audience-reviews__review-item, li.review-bubble"):
        if claim := _user(page, node):
            yield claim


def _bubble(page: HtmlPage, node: Node) -> Claim | None:
    """A bubble of 2021: quote, day, score and link in a quotation, critic and paper in a citation."""
    said, source, icon = node.one("blockquote"), node.one("cite"), node.one(".icon")
    if said is None or source is None:
        return None
    quote = said.one("p")
    below = said.one("div")
    scored = _SCORE.search(below.text.text) if below else None
    told = icon.attr("title") if icon else None
    titled = _SCORE.search(told.text) if told and not scored else None
    critic, paper = source.one("a[href*='/critic']"), source.one("a.subtle, a[data-qa=quote-bubble-source-link]")
    link = below.one("a") if below else None
    return reviewed.critic_review(
        page,
        quote=(quote.text or None) if quote else None,
        critic=(critic.text or None) if critic else None,
        publication=(paper.text or None) if paper else None,
        date=below.own if below else None,
        score=below.text.group(scored, "score")
        if below and scored
        else told.group(titled, "score")
        if told and titled
        else None,
        mark=next((mark for mark in ("fresh", "rotten") if icon and mark in icon.classes), None),
        url=link.get("href") if link else said.get("cite"),
    )


def _balloon(page: HtmlPage, node: Node) -> Claim | None:
    """A balloon of 2021 to 2024, whatever its element is called: quote, day, score and mark are attributes."""
    link, critic, paper = (node.one(f"[slot={slot}]") for slot in ("review-url", "critic-link", "publication-link"))
    return reviewed.critic_review(
        page,
        quote=node.attr("reviewquote"),
        critic=(critic.text or None) if critic else None,
        publication=(paper.text or None) if paper else None,
        date=node.attr("createdate"),
        score=node.attr("originalscore"),
        mark=next((mark for mark in ("fresh", "rotten") if mark in (node.get("scorestate") or "")), None),
        url=link.get("href") if link else None,
    )


def _card(page: HtmlPage, node: Node) -> Claim | None:
    """A card of 2026: a critic's with a paper, or a user's with stars; a day such as "4d" or "Jan 10" names no date."""
    name, paper, day = (node.one(f"[slot={slot}]") for slot in ("name", "publication", "timestamp"))
    date = day.text if day else None
    if stars := node.one("rating-stars-group"):
        score = stars.get("score") or ""
        given = float(score) if re.fullmatch(r"[0-5](?:\.\d)?", score) else 0.0
        return reviewed.user_review(page, name=(name.text or None) if name else None, date=date, stars=given)
    said = node.one("[slot=review] [slot=content]") or node.one("[slot=review]")
    icon, score_at = node.one("[slot=rating] score-icon-critics"), node.one("[slot=rating] span")
    link = node.one("[slot=reviewLink], [slot=review-link]")
    return reviewed.critic_review(
        page,
        quote=(said.text or None) if said else None,
        critic=(name.text or None) if name else None,
        publication=(paper.text or None) if paper else None,
        date=date,
        score=(score_at.text or None) if score_at else None,
        mark=_SENTIMENTS.get((icon.get("sentiment") or "").upper()) if icon else None,
        url=link.get("href") if link else None,
    )


def _user(page: HtmlPage, node: Node) -> Claim | None:
    name = node.one(".mop-audience-reviews__review--name, .name")
    date = node.one(".mop-audience-reviews__review--duration, .duration")
    stars = len(node.all(".star-display__filled")) + len(node.all(".star-display__half")) / 2
    return reviewed.user_review(
        page, name=(name.text or None) if name else None, date=date.text if date else None, stars=stars
    )
