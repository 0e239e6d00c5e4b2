"""An article of no particular layout, in HTML or in a text dump: how its page is read, and whether it reviews a film."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.markup.dump import DumpPage, dump_page
from dossier.markup.review import score_of
from dossier.markup.reviewedfilm import BOXED, reviewed_film
from dossier.model.pages import LineRule, Page
from dossier.model.sources import Capture
from dossier.text.reviewing import what_else, why_no_review

if TYPE_CHECKING:
    from dossier.markup.htmlreview import HtmlReview

_FILM = re.compile(r"\b(?:film|movie|cinema|kino|pel[ií]cula|cin[eé]\b)", re.I)
_STEMS = tuple(
    stem.encode()
    for stem in ("film", "movie", "cinema", "kino", "pelicula", "película", " cine", ">cine", "-cine", "/cine", " ciné")
)
_WORDS = 40  # words of running text without which a page is no article


def article_view(page: Page) -> HtmlReview:
    """A page in HTML as an article."""
    view = _kept(page.capture)
    view.page = replace(page, truncated=page.truncated or view.gated)
    return view


def why_none(page: Page, rules: Sequence[LineRule] = ()) -> str | None:
    """Why a page is no review of a film; empty where it is no article at all, ``None`` for a review."""
    if not _may_speak_of_films(page.text):
        return ""
    view = _view(page, rules)
    if not _FILM.search(view.spoken):  # of films only menus and other stories speak
        return ""
    article = view.article
    if article is None:
        return ""
    signs = view.signs
    if sum(len(text.split()) for text in signs.body) < _WORDS and not signs.labels:
        return ""
    return why_no_review(
        replace(
            signs, scored=score_of(article) is not None, named=reviewed_film(article).title is not None,
            boxed=any(BOXED.search(line.text) for line in article.lines),
        )
    )  # fmt: skip


def _may_speak_of_films(text: str) -> bool:
    """Whether a word for films stands anywhere in a text; sought in bytes, which costs far less than any pattern."""
    low = text.encode("utf-8", "replace").lower()
    return any(stem in low for stem in _STEMS)


def why_other(page: Page, rules: Sequence[LineRule] = ()) -> str | None:
    """Why a page of a site that publishes reviews is surely something else; ``None`` where nothing says so."""
    view = _view(page, rules)
    return what_else(view.signs) if view.article else None


def _view(page: Page, rules: Sequence[LineRule]) -> HtmlReview | DumpPage:
    return article_view(page) if page.capture.notation == "html" else dump_page(page, rules)


@lru_cache(maxsize=2)
def _kept(capture: Capture) -> HtmlReview:
    """The page's article, found once: it is judged when the page is recognised, and read later."""
    from dossier.markup.htmlreview import HtmlReview  # a tree library, loaded when a page in HTML is met

    return HtmlReview(Page(capture, 1, 0, len(capture.text), None, None, "unrecognised", ""))
