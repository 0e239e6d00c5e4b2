"""Captures, pages and claims made by hand, for the tests of what comes after reading."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from dossier.model.claims import Claim, Mention
from dossier.model.films import Film, Source
from dossier.model.pages import Page
from dossier.model.reports import ReadCapture, ReadPage
from dossier.model.sources import Capture, Reference, line_starts
from dossier.model.values import Value

FILM = Film("the-lantern-2011", "The Lantern", 2011)
ONE, TWO, THREE = "aaaaaaaaaaaa:1", "bbbbbbbbbbbb:1", "cccccccccccc:1"


def claim(name: str, value: Value, source: str = ONE, at: int = 0, **inferred: str) -> Claim:
    """A claim of a source; ``at`` keeps the references of several apart."""
    return Claim(name, value, (Reference(source, at, at + 1, at + 1, "x"),), tuple(inferred.items()))


def source(key: str = ONE, site: str = "imdb") -> Source:
    """A page as a source of :data:`FILM`."""
    return Source(key, site, "title", "page.txt", None, key[:12] * 5 + key[:4], None, 1, 9, None, False, FILM.slug)


def mention(title: str | None = "The Lantern", year: int | None = None, **more: Any) -> Mention:
    """A film as a page names it."""
    return Mention(title, year, **more)


def capture(text: str, file: str = "page.txt") -> Capture:
    """A capture of a text."""
    data = text.encode()
    return Capture(file, data, text, hashlib.sha256(data).hexdigest(), line_starts=line_starts(text))


def read_capture(text: str, *pages: tuple[Mention, Sequence[tuple[str, Value]]], file: str = "page.txt") -> ReadCapture:
    """A capture in which each line is a page, with its film and its claims; a page of an empty mention is of a site too."""
    one = capture(text, file)
    found = []
    lines = zip(one.line_starts, one.line_starts[1:], strict=False)
    for number, ((film, values), (start, end)) in enumerate(zip(pages, lines, strict=True), 1):
        page = Page(one, number, start, end, "imdb", "plain", "title", "made")
        at = (Reference(page.id, start, end, number, text[start:end].strip()),)
        found.append(ReadPage(page, film, tuple(Claim(name, value, at) for name, value in values)))
    return ReadCapture(one, tuple(found))
