"""IMDb's title pages of 2010 to 2017: facts in labelled blocks, marked up with microdata since 2011."""

from __future__ import annotations

import re

from dossier.model.pages import Form
from dossier.sites.imdb.oldfilm import mention
from dossier.sites.imdb.plainpage import ADDRESS, NEWER, NO_FILM, READERS

FORMS: tuple[Form, ...] = (
    Form(
        "title page of 2010 to 2017", "html", "title", mention, READERS,
        signs=(
            (re.compile(r"itemtype=[\"']?https?://schema\.org/Movie\b"), 1.5), (re.compile(r"id=[\"']?overview-top\b|class=[\"']?title_wrapper\b"), 2.0),
            (re.compile(r"<table class=[\"']?cast_list\b"), 1.0), (re.compile(r"class=[\"']?(?:txt-block|credit_summary_item)\b"), 1.0),
            (re.compile(r"class=[\"']?subpage_title_block\b|id=[\"']?tn15main"), -20.0), NO_FILM, NEWER,
        ),
        expects=("director", "cast", "runtimes", "countries", "genres", "releases"), address=ADDRESS,
    ),
)  # fmt: skip
