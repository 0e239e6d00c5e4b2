"""Rotten Tomatoes: title pages saved in 2008 to 2026, and lists of reviews and title pages as text dumps leave them.

The saved layouts were seen on whole pages that public repositories keep: of 2008, 2009 and 2011 (francisdb/flicklib
and movie-browser), 2010 (jonbaer/opengraph), 2014 (bruxr/Silver2), 2017 (a hundred films,
hebatea/udacity-data-wrangling-course), 2019 and 2020 (gergoabraham/MoviesAndVegetables, YiWang-Evonne/BestMovie), 2021
(GalSalomon/rotten_tomatoes_scraping, Murtaza-S/Rotten-Tomato-WebScraper), 2022 and 2023 (Garande/tmdb-movies-dataset-analysis,
Timmtet/web-scrapping), 2024 (fwright12/Movies) and 2026 (nnysldrwv/douban-movie-helper); the dumps are of 2021 to 2024.
A design that none of these has is read no further than its JSON-LD goes. The page of all reviews was seen in HTML only
without its reviews, which its scripts fetch (SammyRSosa/S.R.I., 2026), and is not read there.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, Form, LineRule, Site
from dossier.sites.rottentomatoes import bubbles, microdata, scoreboard
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
    (
        Form("text dump", "plain", "reviews", mention, (reviews, ratings, consensus, facts, money), expects=("reviews",), seen="2021 to 2024, de-tagged"),
        *bubbles.FORMS, *microdata.FORMS, *scoreboard.FORMS,
    ),
    CUES, RULES,
)  # fmt: skip
