"""The forms of Box Office Mojo's pages, one module for each kind of page and design."""

from __future__ import annotations

from dossier.sites.boxofficemojo import charts, filmpage, oldcharts, oldpage

FORMS = (*filmpage.FORMS, *charts.FORMS, *oldpage.FORMS, *oldcharts.FORMS)
