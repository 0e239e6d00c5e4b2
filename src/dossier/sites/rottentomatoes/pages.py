"""The forms of Rotten Tomatoes' pages as saved in HTML, one module for each design."""

from __future__ import annotations

from dossier.sites.rottentomatoes import bubbles, microdata, scoreboard

FORMS = (*bubbles.FORMS, *microdata.FORMS, *scoreboard.FORMS)
