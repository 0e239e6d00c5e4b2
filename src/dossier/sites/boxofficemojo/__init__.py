"""Box Office Mojo: pages of a film and of its releases, charts of many films, in its designs before and since 2019."""

from __future__ import annotations

from dossier.model.pages import Form, Site
from dossier.sites.boxofficemojo.dumplines import CUES, RULES


def _saved() -> tuple[Form, ...]:
    from dossier.sites.boxofficemojo.pages import FORMS

    return FORMS


def _texts() -> tuple[Form, ...]:
    from dossier.sites.boxofficemojo.texts import FORMS

    return FORMS


SITE = Site(
    "boxofficemojo", "Box Office Mojo", ("boxofficemojo.com",),
    (),
    CUES, RULES, saved=_saved, texts=_texts,
)  # fmt: skip
