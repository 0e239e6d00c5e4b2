"""The Hollywood Reporter: reviews by what any review shows. No real review page of it could be seen (an article of 2019 could)."""

from __future__ import annotations

import re

from dossier.markup.reviewform import review_form
from dossier.model.pages import Cue, Site

_I = re.I
CUES = (
    Cue(re.compile(r"\bhollywood ?reporter\b", _I), 2.5, longest=25),
    Cue(re.compile(r"^THR\b|\bTHR(?:[’']s)? newsletters?\b", _I), 2.0),
    Cue(re.compile(r"^the bottom line\b", _I), 1.0, "once"),
    Cue(
        re.compile(r"^(?:venue|production compan(?:y|ies)|director-screenwriters?|sales|distributor):", _I),
        0.7,
        longest=60,
    ),
)

SITE = Site(
    "hollywoodreporter", "The Hollywood Reporter", ("hollywoodreporter.com",),
    (
        review_form("html", "", "hollywoodreporter", "The Hollywood Reporter"),
        review_form("plain", "", "hollywoodreporter", "The Hollywood Reporter"),
    ),
    CUES, publishes=True,
)  # fmt: skip
