"""Several runs at one library, and dossiers that are kept finished."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier.commands import keep as keeping
from dossier.commands.keep import keep
from dossier.library.library import open_library
from tests.library.test_keeping import OTHER
from tests.support import SAMPLES, call, environment

PAGES = [SAMPLES / site / "her.txt" for site in ("imdb", "nytimes", "variety")]
MORE = [SAMPLES / "rottentomatoes" / "her-reviews.txt", SAMPLES / "wikipedia" / "her.wikitext", PAGES[0]]


def forget_views(library: Path) -> None:
    connection = sqlite3.connect(library)
    assert connection.execute("DELETE FROM views").rowcount > 0
    connection.commit()
    connection.close()


@pytest.fixture
def own(her: Path, tmp_path: Path) -> Path:
    """A copy of the sample library that a test may change."""
    library = tmp_path / "library.sqlite"
    shutil.copy(her, library)
    return library


def test_two_ingests_at_once_lose_nothing(tmp_path: Path) -> None:
    library, apart = tmp_path / "library.sqlite", tmp_path / "apart.sqlite"
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "dossier", "ingest", "--json", *paths],
            env=environment(library), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for paths in (PAGES, MORE)
    ]  # fmt: skip
    said = [one.communicate(timeout=120) for one in runs]
    assert [one.returncode for one in runs] == [0, 0], said
    assert all(page["status"] in ("added", "unchanged") for out, _ in said for page in json.loads(out)["pages"])
    call("ingest", *PAGES, *MORE, library=apart)
    assert counted(library) == counted(apart)
    forget_views(library)
    assert len(call("show", "her", "--json", library=library).data["sources"]) == 4, "the page of IMDb names no film"


def counted(library: Path) -> dict[str, int]:
    """How many claims of each property each page of a library has, and its film."""
    connection = sqlite3.connect(library)
    rows = connection.execute(
        "SELECT p.id || ' ' || f.slug || ' ' || k.property, COUNT(*) FROM pages p JOIN films f ON f.id = p.film JOIN claims k ON k.page = p.id GROUP BY 1"
    ).fetchall()
    connection.close()
    return dict(rows)


def test_reading_goes_on_while_another_run_writes(own: Path) -> None:
    before = call("show", "her", "--json", library=own).out
    with open_library(own) as shelf:
        assert shelf is not None
        with shelf.batch():
            shelf.forget_film("her-2013")
            assert call("show", "her", "--json", library=own).out == before
            assert call("list", "--json", library=own).data[0]["slug"] == "her-2013"
    assert call("show", "her", library=own).status == 1


def test_a_dossier_that_cannot_be_kept_now_is_shown_at_once(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = call("show", "her", "--json", library=own).out
    forget_views(own)
    waits: list[float] = []
    real = sqlite3.connect

    def connecting(name: str, **options: Any) -> Any:
        if "mode=rwc" in name:
            waits.append(options["timeout"])
        return real(name, **options)

    with open_library(own) as shelf:
        assert shelf is not None
        monkeypatch.setattr(sqlite3, "connect", connecting)
        with shelf.batch():
            assert call("show", "her", "--json", library=own).out == before
    assert waits == [0]


def test_a_writer_waits_for_another_one(own: Path) -> None:
    with open_library(own) as shelf:
        assert shelf is not None
        assert shelf._db.execute("PRAGMA busy_timeout").fetchone()[0] >= 30_000


def test_a_finished_dossier_is_what_is_put_together_anew(own: Path) -> None:
    kept = call("show", "her", "--json", library=own).out
    table = call("show", "her", library=own).out
    forget_views(own)
    assert call("show", "her", "--json", library=own).out == kept
    assert call("show", "her", library=own).out == table
    connection = sqlite3.connect(own)
    assert connection.execute("SELECT COUNT(*), MIN(data) FROM views").fetchone() == (1, kept.removesuffix("\n"))
    connection.close()


def test_a_finished_dossier_of_another_program_is_put_together_anew(own: Path) -> None:
    kept = call("show", "her", "--json", library=own).out
    connection = sqlite3.connect(own)
    connection.execute("UPDATE views SET stamp = 'another', data = '{}'")
    connection.commit()
    connection.close()
    assert call("show", "her", "--json", library=own).out == kept


def test_a_finished_dossier_is_void_when_one_of_its_pages_comes_or_goes(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    shown = []
    call("ingest", PAGES[0], library=library)
    for step in (("ingest", PAGES[1]), ("ingest", *MORE), ("forget", "{last}")):
        last = call("sources", "--json", library=library).data[-1]["id"]
        assert call(*[str(word).replace("{last}", last) for word in step], library=library).status == 0
        kept = call("show", "her", "--json", library=library).out
        forget_views(library)
        assert call("show", "her", "--json", library=library).out == kept
        shown.append(kept)
    assert len(set(shown)) == 3


def test_other_films_dossiers_stay_finished(own: Path) -> None:
    connection = sqlite3.connect(own)
    connection.execute("UPDATE views SET data = data || ' '")
    connection.commit()
    with open_library(own) as shelf:
        assert shelf is not None
        keep(shelf, [OTHER], "1")
    rows = dict(connection.execute("SELECT f.slug, v.data FROM views v JOIN films f ON f.id = v.film").fetchall())
    connection.close()
    assert set(rows) == {"her-2013", "salt-1999"}
    assert rows["her-2013"].endswith(" ")


def test_a_dossier_that_is_not_finished_at_once_is_void_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a large ingest dossiers are finished when they are asked for; old ones must not be taken for new."""
    library = tmp_path / "library.sqlite"
    call("ingest", PAGES[2], library=library)
    old = call("show", "her", "--json", library=library).data
    monkeypatch.setattr(keeping, "FINISHED_AT_ONCE", 0)
    call("ingest", *MORE, library=library)
    new = call("show", "her", "--json", library=library).data
    assert len(new["sources"]) == len(old["sources"]) + 2
    assert new["cast"] != old["cast"]
    assert call("list", "--json", library=library).data[0]["reviews"] == len(new["reviews"])
