"""Wikipedia's film articles saved as text or Markdown, alone or as one of the pages of a dump."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.pages import LineRule, Page
from dossier.model.values import Missing, Review
from dossier.sites.wikipedia import reception

if TYPE_CHECKING:
    from dossier.markup.plainarticle import PlainArticle

NO_ARTICLE = "a page of Wikipedia as text, but no article about one film"
_MANY = re.compile(
    r"\s(?:is|are|was|were) (?:an? |the )?(?:(?!(?:in|of|from|film|movie|based)\b)[\w’'-]{1,40},? ){0,8}(?:film |movie |media |television |tv )?(?:series|franchise|trilogy|tetralogy|duology|soundtrack|album|novel|book|video game|song|character|sitcom|miniseries)\b",
    re.I,
)
_FILM = re.compile(
    r"\s(?:is|was) (?:an? |the )(?:[\w-]{1,20} ){0,2}(?:18|19|20)\d\d\b.{0,120}?\b(?:film|movie|documentary)\b"
)
_LOST = {
    "director": "director", "producer": "producer", "writer": "writer", "screenplay": "writer", "story": "writer", "starring": "starring", "music": "composer", "cinematography": "cinematographer",
    "editing": "editor", "executive producer": "executive_producer", "studio": "companies", "distributor": "companies", "released": "releases", "runtime": "runtimes", "country": "countries", "language": "languages", "budget": "box_office",
    "gross": "box_office",
}  # fmt: skip


def judge(page: Page, rules: Sequence[LineRule]) -> str | None:  # noqa: ARG001
    """Why a page of Wikipedia in a text is no article about a film, ``None`` where it is one."""
    article = view(page)
    if not article.lead or not article.subject:
        return NO_ARTICLE
    opening = article.lead[0].text[:400]
    if _MANY.search(opening) or not (article.box or _FILM.search(opening)):
        return NO_ARTICLE
    return None


def view(page: Page) -> PlainArticle:
    """The article on a page, for readers that know articles."""
    from dossier.markup.plainarticle import plain_article  # loaded when such a page is met

    article = plain_article(page.capture, page.start, page.end)
    article.page = page
    return article


def reviews(article: PlainArticle) -> Iterator[Claim]:
    """Critics' quotes and scores; nobody whom the box names is a critic, though it cannot be told what he did."""
    for claim in reception.reviews(article):  # type: ignore[arg-type]
        critic = claim.value.critic if isinstance(claim.value, Review) else None
        if not critic or not article.boxed(critic):
            yield claim


def lost(article: PlainArticle) -> Iterator[Claim]:
    """The facts of the box that stand there so that nobody can tell whose they are."""
    if article.box is None:
        return
    for name in sorted({_LOST[field] for field in article.lost if field in _LOST}):
        yield article.claim(
            "missing",
            Missing(name, "the text does not show where the values of the infobox begin and end"),
            article.box_top,
        )
