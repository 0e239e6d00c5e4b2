"""A review of a film on any site without a module of its own, saved as HTML or as text."""

from __future__ import annotations

from dossier.markup.reviewform import review_form
from dossier.model.pages import Site

SITE = Site(
    "review", "any site's review", (),
    (
        review_form("html", "2013 to 2021 (blogs.kusp.org, mashable.com); bylines, dates and bodies on 255 articles of 170 papers, 2023 to 2026", "review"),
        review_form("plain", "2013 to 2024, de-tagged reviews of papers and blogs", "review"),
    ),
)  # fmt: skip
