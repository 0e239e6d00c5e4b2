"""RogerEbert.com: reviews by what any review shows. No real page of it could be seen."""

from __future__ import annotations

from dossier.markup.reviewform import review_form
from dossier.model.pages import Site

SITE = Site(
    "rogerebert", "RogerEbert.com", ("rogerebert.com", "rogerebert.suntimes.com"),
    (review_form("html", "", "rogerebert", "RogerEbert.com"),), publishes=True,
)  # fmt: skip
