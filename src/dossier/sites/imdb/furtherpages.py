"""The further pages of an IMDb title: full credits, release dates, plot summaries, awards, critics, user reviews."""

from __future__ import annotations

from dossier.model.pages import Form

FORMS: tuple[Form, ...] = ()
