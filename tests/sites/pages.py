"""Captures made of a few lines of HTML."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.intake.read import read
from dossier.model.sources import Capture


def captured(html: str) -> Capture:
    """The capture that a file with this text is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(html)
        found = next(iter(read(path, path.name)))
    assert isinstance(found, Capture)
    return found
