"""Reading files into the library."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from dossier.commands.extract import extract
from dossier.commands.keep import keep
from dossier.commands.reading import captures, empty_folders, films_of, unrecognised
from dossier.intake.read import expand
from dossier.library.library import Library, open_library
from dossier.model.reports import IngestReport, PageReport, Problem, ReadCapture, ReadPage
from dossier.model.sources import Capture
from dossier.sites import all_sites

Progress = Callable[[int, int, str], None]


def ingest(
    paths: Sequence[str], library: Path, *, dry_run: bool = False, progress: Progress | None = None
) -> IngestReport:
    """Read files and folders into the library; with ``dry_run`` only say what would happen."""
    reports: list[PageReport] = []
    problems: list[Problem] = []
    with open_library(library, write=not dry_run) as shelf:
        fresh: dict[str, ReadCapture] = {}
        again: list[Capture] = []
        files = list(expand(paths))
        problems += empty_folders(paths, files)
        for number, (_, file, name) in enumerate(files):
            if progress:
                progress(number, len(files), name)
            for found in captures(file, name):
                if isinstance(found, Problem):
                    problems.append(found)
                    reports.append(_refused(found))
                elif found.sha256 in fresh:
                    again.append(found)
                elif shelf and shelf.known(found.sha256) == extractor():
                    reports += _unchanged(shelf, found)
                else:
                    fresh[found.sha256] = extract(found, all_sites())
        if progress:
            progress(len(files), len(files), "")
        read = list(fresh.values())
        films = keep(shelf, read, extractor()) if shelf and not dry_run else _link_only(read)
    for one in read:
        problems += [problem for page in one.pages for problem in page.problems]
        reports += [_report(page, films) for page in one.pages]
    for copy in again:
        reports += [_again(_report(page, films), copy) for page in fresh[copy.sha256].pages]
    for page in (one for one in reports if one.status == "unrecognised"):
        problems.append(unrecognised(page.file, page.member, (page.first_line, page.last_line), page.why))
    return IngestReport(tuple(reports), tuple(problems), str(library), stored=not dry_run)


@cache
def extractor() -> str:
    """What reads the pages, as a digest of its own source: another one makes a capture worth reading again."""
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for room in ("text", "markup", "intake", "sites", "model"):
        for file in sorted((root / room).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


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


def _refused(problem: Problem) -> PageReport:
    return PageReport(None, problem.file, problem.member, None, None, None, None, None, "refused", problem.message, 0)


def _again(report: PageReport, copy: Capture) -> PageReport:
    """The report on a page whose capture stands in the batch twice."""
    status = "unchanged" if report.status == "added" else report.status
    return replace(report, file=copy.file, member=copy.member, status=status)


def _unchanged(shelf: Library, capture: Capture) -> Iterator[PageReport]:
    for row, values in shelf.pages_of(capture.sha256):
        known = row["site"] is not None
        yield PageReport(
            row["id"],
            capture.file,
            capture.member,
            row["site"],
            row["kind"],
            row["film"],
            row["first_line"],
            row["last_line"],
            "unchanged" if known else "unrecognised",
            None if known else "no site that dossier knows",
            values,
        )
