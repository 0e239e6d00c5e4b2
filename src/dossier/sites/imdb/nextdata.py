"""IMDb's title pages since 2022, whose data stand in ``__NEXT_DATA__``, and that JSON saved alone."""

from __future__ import annotations

from dossier.model.pages import Form

FORMS: tuple[Form, ...] = ()
