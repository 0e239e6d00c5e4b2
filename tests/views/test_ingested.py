"""What an ingest tells: page by page, and file by file where files have many pages."""

from __future__ import annotations

import io

import pytest

from dossier.model.reports import IngestReport, PageReport
from dossier.views import lists
from dossier.views.screen import console


def _page(number: int, file: str, status: str = "added") -> PageReport:
    site = None if status == "unrecognised" else "wikipedia"
    film = None if site is None else f"film-{number % 250}"
    return PageReport(f"{number:012x}:1", file, f"Film {number}", site, "article", film, 1, 9, status, None, 7)


def _told(*pages: PageReport) -> list[str]:
    out = io.StringIO()
    lists.ingested(IngestReport(pages, (), "library.sqlite", stored=True), console(out, width=100))
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


def test_many_pages_of_a_file_are_one_line_for_each_status() -> None:
    pages = [_page(number, "export.xml") for number in range(300)]
    told = _told(*pages, _page(300, "export.xml", "unrecognised"), _page(301, "other.html"))
    assert "export.xml 300 Wikipedia 250 2,100 added" in told
    assert "export.xml 1 — 0 7 unrecognised" in told
    assert "other.html 1 Wikipedia 1 7 added" in told
    assert told[-2] == "301 added, 1 unrecognised; 2,107 new values; 250 films"
    assert len(told) == 6


def test_pages_of_many_files_are_told_one_by_one() -> None:
    told = _told(*(_page(number, f"page-{number}.html") for number in range(300)))
    assert "page-299.html 1–9 Wikipedia film-49 7 added" in told
    assert len(told) == 303


@pytest.mark.parametrize("width", [72, 80, 90, 100])
@pytest.mark.parametrize("status", ["added", "unrecognised"])
def test_long_names_lose_their_middle_and_no_row_takes_two_lines(width: int, status: str) -> None:
    pages = [_page(0, "page.html"), _page(1, f"{'a page saved long ago ' * 4}.html", status)]
    out = io.StringIO()
    lists.ingested(IngestReport(tuple(pages), (), "library.sqlite", stored=True), console(out, width=width))
    told = out.getvalue().splitlines()
    assert len(told) == 5
    assert all(len(line) <= width for line in told)
    assert told[2].startswith("a pa")
    assert ".html  " in told[2]
