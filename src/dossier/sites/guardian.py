"""The Guardian: reviews as HTML (seen: a column of 2014; articles of 2011 to 2024) and as text dumps leave them."""

from __future__ import annotations

import re

from dossier.markup.reviewform import review_form
from dossier.model.pages import Cue, Site

_I = re.I
_TIME = r"\d{1,2}\.\d\d (?:GMT|BST|EST|EDT|AEST|AEDT)"
CUES = (
    Cue(re.compile(r"\btheguardian\b|\bthe guardian\b|\bguardian (?:news|labs|jobs|bookshop)\b", _I), 2.5, longest=25),
    Cue(re.compile(rf"^(?:\w{{3,9}} )?\d{{1,2}} \w{{3,9}} \d{{4}} {_TIME}", _I), 2.5, "once"),
    Cue(re.compile(rf"\b(?:last modified|first published) on .{{6,30}} {_TIME}", _I), 2.0),
    Cue(re.compile(r"^.{1,60} review – .{4,80}$", _I), 1.0, "open"),
    Cue(
        re.compile(r"\bafter newsletter promotion\b|\bexplore more on these topics\b|\bmost viewed(?: in film)?\b", _I),
        1.5,
    ),
    Cue(re.compile(r"\bguardian news (?:&|and) media limited\b", _I), 3.0, "close"),
)

SITE = Site(
    "guardian", "The Guardian", ("theguardian.com", "guardian.co.uk"),
    (
        review_form("html", "2011 to 2024 (a review of 2014; articles)", "guardian", "The Guardian"),
        review_form("plain", "2022 to 2024, de-tagged", "guardian", "The Guardian"),
    ),
    CUES, publishes=True,
)  # fmt: skip
