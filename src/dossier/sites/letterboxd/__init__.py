"""Letterboxd: pages of a film (seen: two designs of 2026, in youngjaek/letterboxd-scraper and cern1710/inland-empire)."""

from __future__ import annotations

from dossier.model.pages import Form, Site


def _saved() -> tuple[Form, ...]:
    from dossier.sites.letterboxd.filmpage import FORMS

    return FORMS


SITE = Site("letterboxd", "Letterboxd", ("letterboxd.com",), (), saved=_saved)
