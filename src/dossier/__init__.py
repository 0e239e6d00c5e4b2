"""dossier: saved web pages about a film, turned into one clean, sourced dossier.

The public names are loaded when they are asked for, so that importing the package costs nothing.
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
