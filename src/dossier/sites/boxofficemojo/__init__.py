"""Box Office Mojo: pages of a film and of its releases, charts of many films, in its designs before and since 2019."""

from __future__ import annotations

from dossier.model.pages import Site
from dossier.sites.boxofficemojo import charts, filmpage, oldcharts, oldpage
from dossier.sites.boxofficemojo.dumplines import CUES, RULES

SITE = Site(
    "boxofficemojo", "Box Office Mojo", ("boxofficemojo.com",),
    (*filmpage.FORMS, *charts.FORMS, *oldpage.FORMS, *oldcharts.FORMS),
    CUES, RULES,
)  # fmt: skip
