"""The forms of Metacritic's pages: of a film, its details, and what users wrote."""

from __future__ import annotations

import re

from dossier.model.pages import Form
from dossier.sites.metacritic import newer
from dossier.sites.metacritic.details import credits, details
from dossier.sites.metacritic.film import facts, mention, summary
from dossier.sites.metacritic.opinions import counts, ratings, reviews

_FILM = r"metacritic\.com/movie/[^/?#\s]{1,160}"

FORMS = (
    Form(
        "film page", "html", "title", mention, (ratings, counts, facts, summary, reviews),
        signs=((re.compile(r"nav_to_metascore\b"), 2.0), (re.compile(r"phead_summary\b"), 1.0)),
        expects=("director", "ratings", "reviews", "logline"),
        address=re.compile(rf"{_FILM}/?(?:[?#]|$)", re.I),
        seen="2017",
    ),
    Form(
        "details page", "html", "credits", mention, (ratings, facts, details, credits, summary),
        signs=((re.compile(r"<table class=[\"']?credits\b"), 3.0), (re.compile(r"<table class=[\"']?details\b"), 1.0)),
        expects=("director", "cast", "runtimes"),
        address=re.compile(rf"{_FILM}(?:/details)?/?(?:[?#]|$)", re.I),
        seen="2017",
    ),
    Form(
        "user reviews", "html", "reviews", mention, (ratings, facts, reviews),
        signs=((re.compile(r"review_it_wrapper\b"), 3.0), (re.compile(r"/user-reviews\?sort-by="), 1.0)),
        expects=("reviews",),
        address=re.compile(rf"{_FILM}(?:/user-reviews)?/?(?:[?#]|$)", re.I),
        seen="2019",
    ),
    Form(
        "film page, since 2023", "html", "title", mention,
        (newer.ratings, newer.counts, facts, newer.starring, newer.logline, newer.reviews),
        signs=((re.compile(r"c-productHero\b|product-hero\b"), 3.0), (re.compile(r"c-siteReviewScore\b"), 1.0)),
        expects=("director", "ratings", "reviews", "logline"),
        address=re.compile(rf"{_FILM}/?(?:[?#]|$)", re.I),
    ),
    Form(
        "user reviews, since 2023", "html", "reviews", mention, (newer.ratings, newer.counts, newer.reviews),
        signs=((re.compile(r"page-product-reviews\b"), 3.0), (re.compile(r"c-siteReviewScore\b"), 1.0)),
        expects=("reviews",),
        address=re.compile(rf"{_FILM}/user-reviews/?(?:[?#]|$)", re.I),
        seen="2026",
    ),
)  # fmt: skip
