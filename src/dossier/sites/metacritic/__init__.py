"""Metacritic: film pages and details pages of 2017, pages of users' reviews of 2019, and pages since 2023.

They were seen in public repositories that keep them: those of 2017 and 2019 for their tests (marcalencc/metacritic-scraper,
shivan2418/metacritic_scraper), of 2026 a game's page (vjp-victorMC/proyectoVideoclub) and a film's users' reviews
(SammyRSosa/S.R.I.). A film's own page since 2023 was not seen: beside what it shares with the game's it is read by
its JSON-LD. The page of all critics' reviews was not seen and is not read.
"""

from __future__ import annotations

from dossier.model.pages import Form, Site
from dossier.sites.metacritic.dumplines import CUES, RULES


def _saved() -> tuple[Form, ...]:
    from dossier.sites.metacritic.pages import FORMS

    return FORMS


def _texts() -> tuple[Form, ...]:
    from dossier.sites.metacritic.texts import FORMS

    return FORMS


SITE = Site(
    "metacritic", "Metacritic", ("metacritic.com",),
    (),
    CUES, RULES, saved=_saved, texts=_texts,
)  # fmt: skip
