"""Reading files into the library, or into memory only."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from dossier.commands.extract import extract
from dossier.errors import InputError
from dossier.intake.read import expand, read
from dossier.library.library import Library, open_library
from dossier.model.films import Film
from dossier.model.reports import IngestReport, PageReport, Problem, ReadCapture, ReadPage
from dossier.model.sources import Capture
from dossier.reconcile.link import Linkable, describe, link
from dossier.sites import all_sites

Progress = Callable[[int, int, str], None]


def ingest(
    paths: Sequence[str], library: Path, *, dry_run: bool = False, progress: Progress | None = None
) -> IngestReport:
    """Read files and folders into the library; with ``dry_run`` only say what would happen."""
    reports: list[PageReport] = []
    problems: list[Problem] = []
    with open_library(library, write=not dry_run) as shelf:
        fresh: list[ReadCapture] = []
        files = list(expand(paths))
        problems += _empty_folders(paths, files)
        for number, (_, file, name) in enumerate(files):
            if progress:
                progress(number, len(files), name)
            for found in _captures(file, name):
                if isinstance(found, Problem):
                    problems.append(found)
                    reports.append(_refused(found))
                elif shelf and shelf.known(found.sha256) == extractor():
                    reports += _unchanged(shelf, found)
                else:
                    fresh.append(extract(found, all_sites()))
        if progress:
            progress(len(files), len(files), "")
        films = _store(shelf, fresh) if shelf and not dry_run else _link_only(fresh)
        for one in fresh:
            problems += [problem for page in one.pages for problem in page.problems]
            reports += [_report(page, films) for page in one.pages]
            problems += [_unrecognised(page) for page in one.pages if page.page.site is None]
    return IngestReport(tuple(reports), tuple(problems), str(library), stored=not dry_run)


def read_only(paths: Sequence[str]) -> tuple[list[ReadCapture], list[Problem]]:
    """The pages of files and folders, kept nowhere."""
    found: list[ReadCapture] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    files = list(expand(paths))
    problems += _empty_folders(paths, files)
    for _, file, name in files:
        for one in _captures(file, name):
            if isinstance(one, Problem):
                problems.append(one)
            elif one.sha256 not in seen:
                seen.add(one.sha256)
                found.append(extract(one, all_sites()))
    problems += [_unrecognised(page) for one in found for page in one.pages if page.page.site is None]
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


@cache
def extractor() -> str:
    """What reads the pages, as a digest of its own source: another one makes a capture worth reading again."""
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for room in ("text", "markup", "intake", "sites", "model"):
        for file in sorted((root / room).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _captures(file: Path | None, name: str) -> Iterator[Capture | Problem]:
    try:
        yield from read(file, name)
    except InputError as error:
        yield Problem(name, str(error).partition(": ")[2] or str(error))


def _empty_folders(paths: Sequence[str], files: Sequence[tuple[str, Path | None, str]]) -> list[Problem]:
    there = {given for given, _, _ in files}
    return [Problem(path, "the folder has no files") for path in paths if path not in there]


def _store(shelf: Library, fresh: Sequence[ReadCapture]) -> dict[str, str]:
    """Keep captures, link their pages and finish the films' dossiers, in one transaction; gives the film of each page."""
    from dossier.commands.assembled import finish

    if not fresh:
        return {}
    with shelf.batch():
        for one in fresh:
            shelf.put(one, extractor())
        pages = [Linkable(*row) for row in shelf.affected([one.capture.sha256 for one in fresh])]
        before = {page.page: shelf.film_of(page.page) for page in pages}
        linked = link(pages)
        shelf.loosen([page for page, _ in linked.unlinked])
        taken = shelf.taken_slugs()
        slugs = []
        for cluster in linked.clusters:
            was = [slug for slug in dict.fromkeys(before[page] for page in cluster.pages) if slug]
            film = describe(cluster, taken - set(was))
            taken.add(film.slug)
            slugs.append(film.slug)
            shelf.assign(film, cluster.pages, was)
        shelf.tidy()
        finish(shelf, slugs if len(slugs) <= _FINISHED_AT_ONCE else ())
    found = {page.page.id: shelf.film_of(page.page.id) for one in fresh for page in one.pages}
    return {page: slug for page, slug in found.items() if slug}


_FINISHED_AT_ONCE = 500  # films whose dossiers are finished with an ingest; beyond it they are when they are asked for


def _link_only(fresh: Sequence[ReadCapture]) -> dict[str, str]:
    return {page: film.slug for film, pages in films_of(fresh) for page in pages}


def _report(one: ReadPage, films: dict[str, str]) -> PageReport:
    page = one.page
    film = films.get(page.id)
    why = page.why if page.site is None else None if film else "no film could be told"
    status = "unrecognised" if page.site is None else "added"
    values = sum(claim.property != "missing" for claim in one.claims)
    return PageReport(
        page.id,
        page.capture.file,
        page.capture.member,
        page.site,
        page.kind,
        film,
        page.first_line,
        page.last_line,
        status,
        why,
        values,
    )


def _unrecognised(one: ReadPage) -> Problem:
    page = one.page
    where = f"lines {page.first_line}–{page.last_line}"
    return Problem(page.capture.file, f"{where} not recognised: {page.why}; kept as it is", page.capture.member)


def _refused(problem: Problem) -> PageReport:
    return PageReport(None, problem.file, problem.member, None, None, None, None, None, "refused", problem.message, 0)


def _unchanged(shelf: Library, capture: Capture) -> Iterator[PageReport]:
    for row, values in shelf.pages_of(capture.sha256):
        status = "unchanged" if row["site"] else "unrecognised"
        why = None if row["site"] else "no site that dossier knows"
        yield PageReport(
            row["id"],
            row["file"],
            row["member"],
            row["site"],
            row["kind"],
            row["film"],
            row["first_line"],
            row["last_line"],
            status,
            why,
            values,
        )
