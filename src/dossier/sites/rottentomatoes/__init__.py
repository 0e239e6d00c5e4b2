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

from dossier.model.pages import Form, Site
from dossier.sites.rottentomatoes.dumplines import CUES, RULES


def _saved() -> tuple[Form, ...]:
    from dossier.sites.rottentomatoes.pages import FORMS

    return FORMS


def _texts() -> tuple[Form, ...]:
    from dossier.sites.rottentomatoes.texts import FORMS

    return FORMS


SITE = Site(
    "rottentomatoes", "Rotten Tomatoes", ("rottentomatoes.com",),
    (),
    CUES, RULES, saved=_saved, texts=_texts,
)  # fmt: skip
