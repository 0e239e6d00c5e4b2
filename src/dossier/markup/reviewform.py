"""The form of a site that publishes reviews: the same readers for each, with its own name as the publication."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.markup.articleview import article_view, why_none, why_other
from dossier.markup.review import ArticlePage, crew_in_text, review_claims, review_mention
from dossier.markup.reviewfacts import facts_in_lines
from dossier.model.claims import Claim
from dossier.model.pages import Form, Reader


def review_form(
    notation: str, seen: str, key: str, publication: str | None = None, more: tuple[Reader, ...] = ()
) -> Form:
    """The form of reviews in a notation; ``seen`` as in :class:`Form`, ``publication`` where the site is its name."""

    def review(page: ArticlePage) -> Iterator[Claim]:
        """The review, with its critic's judging sentences."""
        yield from review_claims(page, publication, key)

    return Form(
        "review in HTML" if notation == "html" else "text dump", notation, "review", review_mention, (review, crew_in_text, facts_in_lines, *more),
        expects=("reviews",), view=article_view if notation == "html" else None, judge=why_none if notation == "html" or publication is None else why_other, seen=seen,
    )  # fmt: skip
