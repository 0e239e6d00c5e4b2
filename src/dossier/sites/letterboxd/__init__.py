"""Letterboxd: pages of a film."""

from __future__ import annotations

from dossier.model.pages import Site
from dossier.sites.letterboxd import filmpage

SITE = Site("letterboxd", "Letterboxd", ("letterboxd.com",), filmpage.FORMS)
