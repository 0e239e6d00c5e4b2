"""IMDb's title pages of 2010 to 2017, with OpenGraph and microdata."""

from __future__ import annotations

from dossier.model.pages import Form

FORMS: tuple[Form, ...] = ()
