"""The form of Flixster's title pages."""

from __future__ import annotations

import re

from dossier.model.pages import Form
from dossier.sites.flixster.facts import cast, facts, mention, plot
from dossier.sites.flixster.opinions import counts, ratings, reviews

FORMS = (
    Form(
        "HTML, 2008 to 2011", "html", "title", mention, (ratings, counts, facts, plot, cast, reviews),
        signs=(
            (re.compile(r"<div id=[\"']?(?:movieProfile|movieDetails)\b"), 2.0),
            (re.compile(r"ratingAverages\b|ratingSummaries\b"), 2.0),
            (re.compile(r"<title>[^<>]{0,300}Flixster"), 1.0),
            (re.compile(r"http://www\.flixster\.com/"), 1.0),
        ),
        expects=("director", "cast", "ratings", "logline", "reviews"),
        address=re.compile(r"flixster\.com/movie/[^/?#\s]{1,160}/?(?:[?#]|$)", re.I),
        seen="2008, 2009 and 2011",
    ),
)  # fmt: skip
