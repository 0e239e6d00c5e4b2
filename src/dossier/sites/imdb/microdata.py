"""IMDb's title pages of 2010 to 2021: facts in labelled blocks, marked up with microdata from 2011 to 2017."""

from __future__ import annotations

import re

from dossier.model.pages import Form
from dossier.sites.imdb.oldfilm import mention
from dossier.sites.imdb.plainpage import ADDRESS, NEWER, NO_FILM, READERS

FORMS: tuple[Form, ...] = (
    Form(
        "title page of 2010 to 2021", "html", "title", mention, READERS,
        signs=(
            (re.compile(r"schema\.org/Movie\b"), 1.5), (re.compile(r"overview-top\b"), 2.0), (re.compile(r"title_wrapper\b"), 2.0),
            (re.compile(r"<table class=[\"']?cast_list\b"), 1.0), (re.compile(r"class=[\"']?txt-block\b"), 1.0),
            (re.compile(r"subpage_title_block"), -20.0), (re.compile(r"tn15main"), -20.0), *NO_FILM, NEWER,
        ),
        expects=("director", "cast", "runtimes", "countries", "genres", "releases"), address=ADDRESS, seen="2010 to 2020",
    ),
)  # fmt: skip
