"""Metacritic: film pages and details pages of 2017, pages of users' reviews of 2019, and pages since 2023.

They were seen in public repositories that keep them: those of 2017 and 2019 for their tests (marcalencc/metacritic-scraper,
shivan2418/metacritic_scraper), of 2026 a game's page (vjp-victorMC/proyectoVideoclub) and a film's users' reviews
(SammyRSosa/S.R.I.). A film's own page since 2023 was not seen: beside what it shares with the game's it is read by
its JSON-LD. The page of all critics' reviews was not seen and is not read.
"""

from __future__ import annotations

import re

from dossier.model.pages import Form, Site
from dossier.sites.metacritic import newer
from dossier.sites.metacritic.details import credits, details
from dossier.sites.metacritic.dumplines import CUES, RULES
from dossier.sites.metacritic.film import facts, mention, summary
from dossier.sites.metacritic.opinions import counts, ratings, reviews

_FILM = r"metacritic\.com/movie/[^/?#\s]{1,160}"

SITE = Site(
    "metacritic", "Metacritic", ("metacritic.com",),
    (
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
    ),
    CUES, RULES,
)  # fmt: skip
