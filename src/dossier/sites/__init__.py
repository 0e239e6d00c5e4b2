"""The sites that the program reads: one module each, found by listing this folder."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from dossier.model.pages import Site


@cache
def all_sites() -> tuple[Site, ...]:
    """Every site, in the order of its key."""
    names = [module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")]
    found = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(sorted((module.SITE for module in found), key=lambda site: site.key))


def site_of(key: str) -> Site | None:
    """The site with this key."""
    return next((site for site in all_sites() if site.key == key), None)
