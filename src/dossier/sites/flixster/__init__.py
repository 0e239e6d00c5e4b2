"""Flixster: title pages of 2008 to 2011 (seen: one film in 2008, 2009 and 2011, in francisdb/flicklib).

Its critics' share is Rotten Tomatoes' Tomatometer, and is told as such; the users' figures are its own.
"""

from __future__ import annotations

from dossier.model.pages import Form, Site
from dossier.sites.flixster.dumplines import CUES, RULES


def _saved() -> tuple[Form, ...]:
    from dossier.sites.flixster.pages import FORMS

    return FORMS


def _texts() -> tuple[Form, ...]:
    from dossier.sites.flixster.texts import FORMS

    return FORMS


SITE = Site(
    "flixster", "Flixster", ("flixster.com",),
    (),
    CUES, RULES, saved=_saved, texts=_texts,
)  # fmt: skip
