"""IMDb's pages in plain HTML, without metadata: title pages of 2005 to 2010, and their one-page ``/combined``."""

from __future__ import annotations

from dossier.model.pages import Form

FORMS: tuple[Form, ...] = ()
