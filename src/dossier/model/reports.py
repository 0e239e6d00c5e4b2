"""What happened in a run, as data."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.claims import Claim, Mention
from dossier.model.films import Film
from dossier.model.pages import Page
from dossier.model.sources import Capture


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong with one input, in one line; the rest of the batch goes on.

    A ``remark`` is something to be told of an input with which nothing is wrong.
    """

    file: str
    message: str
    member: str | None = None
    remark: bool = False

    @property
    def said(self) -> str:
        """The problem in one line that names the file."""
        return f"{self.file}{f' ({self.member})' if self.member else ''}: {self.message}"


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page with all that it says; ``problems`` are readers that failed on it."""

    page: Page
    mention: Mention
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadCapture:
    """One capture with its pages."""

    capture: Capture
    pages: tuple[ReadPage, ...]


@dataclass(frozen=True, slots=True)
class PageReport:
    """What became of one page of an ingest: ``status`` is added, unchanged, unrecognised or refused."""

    source: str | None
    file: str
    member: str | None
    site: str | None
    kind: str | None
    film: str | None
    first_line: int | None
    last_line: int | None
    status: str
    why: str | None
    values: int


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did, page by page; ``library`` is the file it went into, ``None`` in a dry run."""

    pages: tuple[PageReport, ...]
    problems: tuple[Problem, ...]
    library: str | None
    stored: bool


@dataclass(frozen=True, slots=True)
class CleanLine:
    """One line of a text with its label; ``page`` is the number of the page it is in, ``None`` for no page."""

    line: int
    text: str
    content: bool
    why: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A film of the library with its numbers of sources and reviews."""

    film: Film
    sources: int
    reviews: int
