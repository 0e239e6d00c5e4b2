"""The Numbers: pages of a film."""

from __future__ import annotations

from dossier.model.pages import Form, Site


def _saved() -> tuple[Form, ...]:
    from dossier.sites.thenumbers.filmpage import FORMS

    return FORMS


SITE = Site("thenumbers", "The Numbers", ("the-numbers.com",), (), saved=_saved)
