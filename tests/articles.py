"""Articles in wikitext made by hand, and what the readers of Wikipedia say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim
from dossier.model.pages import Page
from tests.made import capture

Reader = Callable[[WikiArticle], Iterable[Claim]]


def article(text: str) -> WikiArticle:
    """An article with this wikitext."""
    return WikiArticle(Page(capture(text), 1, 0, len(text), "wikipedia", "wikitext", "article", "made"))


def values(reader: Reader, text: str) -> list[Any]:
    """The values of the claims that a reader makes of a wikitext; each claim's evidence stands in the text."""
    found = list(reader(article(text)))
    for claim in found:
        for reference in claim.references:
            assert 0 <= reference.start < reference.end <= len(text)
    return [claim.value for claim in found]
