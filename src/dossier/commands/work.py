"""The work on one capture, as it is handed to a worker process and as it comes back."""

from __future__ import annotations

from typing import NamedTuple

from dossier.commands.extract import extract
from dossier.commands.reading import unrecognised
from dossier.library.rows import Kept, rows_of
from dossier.markup.decode import decode_as
from dossier.model.reports import PageReport, Problem, ReadPage
from dossier.model.sources import Capture, line_starts
from dossier.reconcile.link import Linkable
from dossier.sites import all_sites


class Parcel(NamedTuple):
    """A capture without what can be made of its bytes again, and the name of the program that reads it."""

    file: str
    data: bytes
    sha256: str
    encoding: str
    notation: str
    member: str | None
    told: tuple[tuple[str, str], ...]
    extractor: str


class Done(NamedTuple):
    """What reading a capture gave: rows for the library, what to report, what to link."""

    kept: Kept
    reports: tuple[PageReport, ...]
    problems: tuple[Problem, ...]
    linkable: tuple[Linkable, ...]


def parcel(capture: Capture, extractor: str) -> Parcel:
    """A capture as a parcel."""
    return Parcel(
        capture.file, capture.data, capture.sha256, capture.encoding, capture.notation, capture.member, capture.told,
        extractor,
    )  # fmt: skip


def work(given: Parcel) -> Done:
    """Read a capture: its pages, their films and claims."""
    text = decode_as(given.data, given.encoding)
    capture = Capture(
        given.file, given.data, text, given.sha256, given.encoding, given.notation, given.member, given.told,
        line_starts(text),
    )  # fmt: skip
    read = extract(capture, all_sites())
    problems = [problem for page in read.pages for problem in page.problems]
    reports = tuple(_report(page) for page in read.pages)
    problems += [
        unrecognised(one.file, one.member, (one.first_line, one.last_line), one.why)
        for one in reports
        if one.status == "unrecognised"
    ]
    return Done(
        rows_of(read, given.extractor),
        reports,
        tuple(problems),
        tuple(Linkable(page.page.id, capture.sha256, page.mention) for page in read.pages if page.page.site),
    )


def _report(one: ReadPage) -> PageReport:
    """What became of a page; its film is known when all pages are linked."""
    page = one.page
    status = "unrecognised" if page.site is None else "added"
    values = sum(claim.property != "missing" for claim in one.claims)
    return PageReport(
        page.id, page.capture.file, page.capture.member, page.site, page.kind, None, page.first_line, page.last_line,
        status, page.why if page.site is None else None, values,
    )  # fmt: skip
