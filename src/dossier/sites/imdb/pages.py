"""The forms of IMDb's pages as saved in HTML or as their data, one module for each way in which they carry it."""

from __future__ import annotations

from dossier.sites.imdb import furtherpages, linkeddata, microdata, nextdata, nextlists, plainpage, visible

FORMS = (
    *nextdata.FORMS, *nextlists.FORMS, *visible.FORMS, *linkeddata.FORMS, *microdata.FORMS, *plainpage.FORMS, *furtherpages.FORMS,
)  # fmt: skip
