"""Dossiers put together from claims: those of the library, or those of files that are read now and not kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from dossier.commands.reading import films_of, read_only
from dossier.commands.stamp import stamp
from dossier.errors import LibraryError
from dossier.library.library import Library, open_library
from dossier.markup.decode import decode_as
from dossier.model.films import Source
from dossier.model.reports import Problem, ReadPage
from dossier.reconcile.assemble import assemble
from dossier.views import jsonable

Row = dict[str, Any]


def put_together(library: Path, slug: str) -> str:
    """A film's dossier from the library's claims, as JSON text; kept for the next time where the library can be written."""
    with open_library(library, write=False) as shelf:
        assert shelf is not None
        data = _dossier(shelf, slug)
    text = jsonable.dumps(data)
    with (
        suppress(LibraryError),
        open_library(library, patience=0) as shelf,
    ):  # it is kept another time, if somebody writes
        assert shelf is not None
        with shelf.batch():
            shelf.finish(slug, text, len(data["reviews"]), stamp())
    return text


def finish(shelf: Library, slugs: Sequence[str]) -> None:
    """Keep the dossiers of these films finished, so that reading them is quick."""
    for slug in slugs:
        data = _dossier(shelf, slug)
        shelf.finish(slug, jsonable.dumps(data), len(data["reviews"]), stamp())


def _dossier(shelf: Library, slug: str) -> Row:
    return jsonable.dossier(assemble(shelf.film(slug), shelf.sources_of(slug), shelf.claims(slug)))


def dossiers_in(paths: Sequence[str]) -> tuple[list[Row], Sequence[Problem]]:
    """The dossiers of the films in files."""
    read, problems = read_only(paths)
    pages = {page.page.id: page for one in read for page in one.pages}
    found = []
    for film, keys in films_of(read):
        ordered = [page for page in pages if page in set(keys)]
        sources = [source_of(pages[key], film.slug) for key in ordered]
        found.append(
            jsonable.dossier(assemble(film, sources, [claim for key in ordered for claim in pages[key].claims]))
        )
    return sorted(found, key=lambda one: (one["film"]["title"].casefold(), one["film"]["year"] or 0)), problems


def sources_in(paths: Sequence[str]) -> tuple[list[Row], Sequence[Problem]]:
    """The pages of files as sources."""
    read, problems = read_only(paths)
    films = {page: film.slug for film, pages in films_of(read) for page in pages}
    return [jsonable.source(source_of(page, films.get(page.page.id))) for one in read for page in one.pages], problems


def source_of(read: ReadPage, film: str | None) -> Source:
    """A page as a source."""
    page, capture = read.page, read.page.capture
    return Source(
        page.id, page.site, page.kind, capture.file, capture.member, capture.sha256, capture.tells("url"),
        page.first_line, page.last_line, capture.tells("saved"), page.truncated, film,
    )  # fmt: skip


def text_in(paths: Sequence[str], source: str) -> tuple[str | None, Sequence[Problem]]:
    """The text of a source's capture in files."""
    read, problems = read_only(paths)
    ids = ((one.capture, {one.capture.id, *(page.page.id for page in one.pages)}) for one in read)
    return next((capture.text for capture, known in ids if source.strip() in known), None), problems


def text_kept(library: Path, source: str) -> str | None:
    """The text of a source's capture in the library, decoded as it was when it arrived."""
    with open_library(library, write=False) as shelf:
        kept = shelf.text(source) if shelf else None
    return decode_as(*kept) if kept else None
