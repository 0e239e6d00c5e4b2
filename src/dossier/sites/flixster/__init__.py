"""Flixster: title pages of 2008 to 2011 (seen: one film in 2008, 2009 and 2011, in francisdb/flicklib).

Its critics' share is Rotten Tomatoes' Tomatometer, and is told as such; the users' figures are its own.
"""

from __future__ import annotations

import re

from dossier.model.pages import Form, Site
from dossier.sites.flixster.dumplines import CUES, RULES
from dossier.sites.flixster.facts import cast, facts, mention, plot
from dossier.sites.flixster.opinions import counts, ratings, reviews

SITE = Site(
    "flixster", "Flixster", ("flixster.com",),
    (
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
    ),
    CUES, RULES,
)  # fmt: skip
