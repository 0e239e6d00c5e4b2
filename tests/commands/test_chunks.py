"""An ingest is the same in one chunk or many, with one process or several; interrupted, it leaves what is whole."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier.commands import batch, run
from dossier.commands.ingest import ingest
from dossier.model.reports import IngestReport
from tests.intake.wrapping import export_of, exported, found_in
from tests.support import environment
from tests.support import run as program

SHORT = """{{{{Infobox film
| name = {title}
| director = [[{director}]]
| released = {{{{Film date|{year}}}}}
| runtime = {minutes} minutes
}}}}
'''''{title}''''' is a {year} film directed by [[{director}]].

==Plot==
A waiter counts cups.
"""


def _article(title: str, year: int = 2009, director: str = "Ada Quill", minutes: int = 90) -> str:
    text = SHORT.format(title=title, year=year, director=director, minutes=minutes)
    return exported(f"{title} ({year} film)", text)


#: the same film stands far apart, under a title that another film has as well
PAGES = [
    _article("Cup"), *(_article(f"Film {number}", 1950 + number) for number in range(7)), _article("Cup", 1931, "Bo Tin"),
    *(_article(f"Film {number}", 1960 + number) for number in range(7, 13)), _article("Cup", minutes=91), _article("Cup", 1931, "Bo Tin", 70),
]  # fmt: skip


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.xml"
    path.write_text(export_of(*PAGES[:9], exported("Tea", "A drink."), *PAGES[9:]))
    return path


def _told(report: IngestReport) -> list[tuple[str | None, str | None, str]]:
    return [(page.member, page.film, page.status) for page in report.pages]


def _rows(library: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a library holds, without the numbers of rows."""
    with sqlite3.connect(library) as db:
        found = {
            "captures": db.execute("SELECT sha256, file, member, told, data FROM captures ORDER BY id").fetchall(),
            "pages": db.execute("SELECT p.id, p.mention, f.slug FROM pages p LEFT JOIN films f ON f.id = p.film ORDER BY p.id").fetchall(),
            "claims": db.execute("SELECT page, property, value, refs FROM claims ORDER BY page, id").fetchall(),
            "films": db.execute("SELECT slug, title, year, ids FROM films ORDER BY slug").fetchall(),
            "names": db.execute("SELECT n.folded, f.slug FROM names n JOIN films f ON f.id = n.film ORDER BY 1, 2").fetchall(),
            "views": db.execute("SELECT f.slug FROM views v JOIN films f ON f.id = v.film ORDER BY 1").fetchall(),
        }  # fmt: skip
    db.close()
    return found


def test_chunks_and_workers_change_nothing(export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ingest([str(export)], tmp_path / "whole.sqlite")
    monkeypatch.setattr(batch, "CAPTURES", 2)
    chunked = ingest([str(export)], tmp_path / "chunked.sqlite")
    monkeypatch.setattr(run, "_PATIENCE", 0.0)
    shared = ingest([str(export)], tmp_path / "shared.sqlite", jobs=2)
    assert len(whole.pages) == len(PAGES)
    assert _told(whole) == _told(chunked) == _told(shared)
    assert _rows(tmp_path / "whole.sqlite") == _rows(tmp_path / "chunked.sqlite") == _rows(tmp_path / "shared.sqlite")
    films = [film for _, film, _ in _told(whole)]
    assert (films[0], films[8], films[15], films[16]) == ("cup-2009", "cup-1931", "cup-2009", "cup-1931")
    assert len(set(films)) == 15
    assert [problem.remark for problem in whole.problems] == [True]


def test_a_dry_run_tells_the_same_and_keeps_nothing(export: Path, tmp_path: Path) -> None:
    dry = ingest([str(export)], tmp_path / "none.sqlite", dry_run=True)
    assert not (tmp_path / "none.sqlite").exists()
    assert _told(dry) == _told(ingest([str(export)], tmp_path / "some.sqlite"))


def test_the_same_again_is_unchanged_within_a_run_and_after_it(export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(batch, "CAPTURES", 4)
    copy = tmp_path / "copy.xml"
    copy.write_text(export.read_text())
    library = tmp_path / "library.sqlite"
    report = ingest([str(export), str(copy)], library)
    half = len(PAGES)
    assert [page.status for page in report.pages] == ["added"] * half + ["unchanged"] * half
    assert [(page.source, page.film, page.values) for page in report.pages[:half]] == [(page.source, page.film, page.values) for page in report.pages[half:]]  # fmt: skip
    assert {page.file for page in report.pages[half:]} == {"copy.xml"}
    before = _rows(library)
    again = ingest([str(export)], library)
    assert {page.status for page in again.pages} == {"unchanged"}
    assert [page.film for page in again.pages] == [page.film for page in report.pages[:half]]
    assert _rows(library) == before


def test_a_page_that_takes_too_long_is_refused_alone(export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    from dossier.commands import alone, work
    from dossier.commands.extract import extract as read

    def slow(capture: object, sites: object) -> object:
        if "Film 3" in str(getattr(capture, "member", "")):
            while True:
                time.sleep(0.01)
        return read(capture, sites)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "extract", slow)
    monkeypatch.setattr(alone, "SECONDS", 2.0)
    report = ingest([str(export)], tmp_path / "library.sqlite")
    (refused,) = [page for page in report.pages if page.status == "refused"]
    assert refused.member == "Film 3 (1953 film)"
    assert "took longer than 2 seconds" in (refused.why or "")
    assert len(report.pages) == len(PAGES)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_ingest_ends_with_130_and_is_whole(tmp_path: Path, jobs: str) -> None:
    export = tmp_path / "export.xml"
    export.write_text(export_of(*(_article(f"Film {number}") for number in range(2000))))
    library = tmp_path / "library.sqlite"
    child = subprocess.Popen(
        [sys.executable, "-m", "dossier", "ingest", export, "--jobs", jobs, "--quiet"],
        stderr=subprocess.PIPE, env=environment(library), start_new_session=True,
    )  # fmt: skip
    while child.poll() is None and not _kept(library):
        time.sleep(0.1)
    os.killpg(child.pid, signal.SIGINT)  # as a terminal does: to the workers as well
    _, said = child.communicate(timeout=60)
    assert child.returncode == 130, said
    assert said == b"dossier: interrupted\n"
    kept = _kept(library)
    assert kept
    assert kept % batch.CAPTURES == 0
    rows = _rows(library)
    assert len(rows["captures"]) == len(rows["pages"]) == len(rows["films"]) == kept
    assert all(row[2] for row in rows["pages"])


def _kept(library: Path) -> int:
    if not library.exists():
        return 0
    with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as db:
        try:
            count = int(db.execute("SELECT COUNT(*) FROM captures").fetchone()[0])
        except sqlite3.OperationalError:
            count = 0
    db.close()
    return count


def test_a_remark_is_told_and_changes_no_status(export: Path, tmp_path: Path) -> None:
    done = program("ingest", export, "--quiet", library=tmp_path / "library.sqlite")
    assert done.status == 0
    assert "left out: 1 other article" in done.err


def test_a_cut_article_is_marked(tmp_path: Path) -> None:
    text = export_of(*PAGES)
    (tmp_path / "cut.xml").write_text(text[: text.index("counts cups", text.index("Film 2"))])
    captures, _ = found_in(tmp_path, (tmp_path / "cut.xml").read_bytes())
    assert captures[-1].tells("cut")
    library = tmp_path / "library.sqlite"
    done = program("ingest", tmp_path / "cut.xml", "--quiet", library=library)
    assert done.status == 3
    sources = program("sources", "--json", library=library).data
    assert [one["truncated"] for one in sources] == [False] * (len(sources) - 1) + [True]
