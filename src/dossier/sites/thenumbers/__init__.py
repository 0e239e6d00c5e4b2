"""The Numbers: pages of a film."""

from __future__ import annotations

from dossier.model.pages import Site
from dossier.sites.thenumbers import filmpage

SITE = Site("thenumbers", "The Numbers", ("the-numbers.com",), filmpage.FORMS)
