"""dossier: saved web pages about a film, turned into one clean, sourced dossier.

The public names, which are loaded when they are asked for, so that importing the package costs nothing::

    ingest(paths, library)         read files and folders into a library, and report on every page
    Place(library, files=())       where to read: a library's file, or files that are read now and not kept
    dossier_of(place, film)        a film's dossier as the data that --json prints, and what could not be used
    all_dossiers(place, film)      the dossiers of all films
    clean(path)                    every line of a file, labelled content or boilerplate
    DossierError                   what all of them raise; its message is one line
    __version__                    the version
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from dossier.commands.clean import clean
    from dossier.commands.dossiers import Place, all_dossiers, dossier_of
    from dossier.commands.ingest import ingest
    from dossier.errors import DossierError

_PUBLIC = {
    "DossierError": "dossier.errors",
    "Place": "dossier.commands.dossiers",
    "all_dossiers": "dossier.commands.dossiers",
    "clean": "dossier.commands.clean",
    "dossier_of": "dossier.commands.dossiers",
    "ingest": "dossier.commands.ingest",
}
__all__ = ["DossierError", "Place", "__version__", "all_dossiers", "clean", "dossier_of", "ingest"]


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'dossier' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PUBLIC[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_PUBLIC})
