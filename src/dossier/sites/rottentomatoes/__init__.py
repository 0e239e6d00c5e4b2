"""Rotten Tomatoes: lists of reviews and title pages as text dumps leave them (seen: 2021 to 2024)."""

from __future__ import annotations

import re

from dossier.model.pages import Cue, Form, LineRule, Site
from dossier.sites.rottentomatoes.dump import consensus, facts, mention, money, ratings
from dossier.sites.rottentomatoes.dumpreviews import reviews

_I = re.I
CUES = (
    Cue(re.compile(r"\brotten tomatoes\b", _I), 2.5),
    Cue(re.compile(r"\brotten tomatoes\b", _I), 0.7, longest=80),
    Cue(re.compile(r"\btomatometer\b|\bpopcornmeter\b", _I), 1.5),
    Cue(re.compile(r"^full review ?(?:\||$)|^full review.{0,3}\|", _I), 2.0),
    Cue(re.compile(r"\boriginal score\b", _I), 2.0),
    Cue(re.compile(r"\bcertified[ -]fresh\b|\bfandango\b|\bon rt\b|^critics? consensus\b", _I), 1.0, longest=30),
    Cue(re.compile(r" link to [A-Z]"), 1.5, longest=24),
    Cue(re.compile(r"^top critics?$|^all critics$|^audience score$|^movie info$", _I), 1.0),
)
RULES = (
    LineRule(
        re.compile(
            r"^(?:oof, that was rotten|meh, it passed the time|it[’']s good – i[’']d recommend it|awesome!|so fresh: absolute must see)",
            _I,
        ),
        "menu",
        "the steps of the rating form",
    ),
    LineRule(
        re.compile(r"^(?:read )?full review\b.*(?:19|20)\d\d|\boriginal score: ?\S", _I),
        "blurbs",
        "score and date of a review",
    ),
)

SITE = Site(
    "rottentomatoes", "Rotten Tomatoes", ("rottentomatoes.com",),
    (Form("text dump", "plain", "reviews", mention, (reviews, ratings, consensus, facts, money), expects=("reviews",)),),
    CUES, RULES,
)  # fmt: skip
