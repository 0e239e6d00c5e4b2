"""Reading files into memory: their captures, pages and films, and what could not be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dossier.commands.extract import extract
from dossier.errors import InputError
from dossier.intake.read import expand, read
from dossier.model.films import Film
from dossier.model.reports import Problem, ReadCapture
from dossier.model.sources import Capture
from dossier.reconcile.link import Linkable, describe, link
from dossier.sites import all_sites
from dossier.text.clean import one_line


def read_only(paths: Sequence[str]) -> tuple[list[ReadCapture], list[Problem]]:
    """The pages of files and folders, kept nowhere."""
    found: list[ReadCapture] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    files = list(expand(paths))
    problems += empty_folders(paths, files)
    for _, file, name in files:
        for one in captures(file, name):
            if isinstance(one, Problem):
                problems.append(one)
            elif one.sha256 not in seen:
                seen.add(one.sha256)
                found.append(extract(one, all_sites()))
    problems += [problem for one in found for page_ in one.pages for problem in page_.problems]
    for page in (read_.page for one in found for read_ in one.pages if read_.page.site is None):
        lines = (page.first_line, page.last_line)
        problems.append(unrecognised(page.capture.file, page.capture.member, lines, page.why))
    return found, problems


def films_of(read_: Sequence[ReadCapture], taken: Iterable[str] = ()) -> list[tuple[Film, tuple[str, ...]]]:
    """The films that pages are about, with the pages' ids."""
    pages = [
        Linkable(page.page.id, one.capture.sha256, page.mention)
        for one in read_
        for page in one.pages
        if page.page.site
    ]
    slugs = set(taken)
    found = []
    for cluster in link(pages).clusters:
        film = describe(cluster, slugs)
        slugs.add(film.slug)
        found.append((film, tuple(cluster.pages)))
    return found


def captures(file: Path | None, name: str) -> Iterator[Capture | Problem]:
    """The captures of one file; a file that cannot be used is a problem, and the others go on."""
    try:
        yield from read(file, name)
    except InputError as error:
        yield Problem(name, str(error).removeprefix(f"{one_line(name)}: "))


def empty_folders(paths: Sequence[str], files: Sequence[tuple[str, Path | None, str]]) -> list[Problem]:
    """The folders among the paths that hold no file."""
    there = {given for given, _, _ in files}
    return [Problem(path, "the folder has no files; name one with saved pages") for path in paths if path not in there]


def unrecognised(file: str, member: str | None, lines: tuple[int | None, int | None], why: str | None) -> Problem:
    """A page that no site knows, as a problem."""
    first, last = lines
    at = f"line {first}" if first == last else f"lines {first}–{last}"
    return Problem(file, f"{at} not recognised: {why} (dossier sites lists what is read)", member)
