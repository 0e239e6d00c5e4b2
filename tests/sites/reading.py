"""Reading a text as the program does, for tests of single sites."""

from __future__ import annotations

from pathlib import Path

from dossier.commands.extract import extract
from dossier.intake.read import read
from dossier.model.reports import ReadPage
from dossier.model.sources import Capture
from dossier.model.values import Value
from dossier.sites import all_sites
from tests.support import SAMPLES


def pages(folder: Path, text: str) -> list[ReadPage]:
    """The pages of a text that is saved in a folder."""
    path = folder / "page.saved"
    path.write_text(text)
    return [
        page for one in read(path, path.name) if isinstance(one, Capture) for page in extract(one, all_sites()).pages
    ]


def sample(name: str) -> str:
    """The text of a sample."""
    return (SAMPLES / name).read_text()


def values(page: ReadPage, name: str) -> list[Value]:
    """What a page gives of a property."""
    return [claim.value for claim in page.claims if claim.property == name]
