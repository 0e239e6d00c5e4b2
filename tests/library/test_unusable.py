"""A library that cannot be used is one clear line and status 4, and nothing of somebody else's file is touched."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.library import migrations
from tests.support import ROOT, SAMPLES, Ran, call, environment, run

PAGE = SAMPLES / "variety" / "her.txt"
READING = [("show", "her"), ("show", "her", "--json"), ("list",), ("sources",), ("reviews",), ("cast", "her"), ("why", "her", "cast"), ("text", "0123456789ab:1")]  # fmt: skip
WRITING: list[tuple[str | Path, ...]] = [("ingest", PAGE), ("forget", "her"), ("forget", "0123456789ab:1")]
ANY: list[tuple[str | Path, ...]] = [*READING, *WRITING, ("ingest", "--dry-run", PAGE)]


def one_clear_line(done: Ran, library: Path, why: str = "") -> None:
    """The contract's way of saying that a library cannot be used."""
    assert done.status == 4, done
    assert done.out == ""
    assert done.err.startswith("dossier: the library ")
    assert done.err.count("\n") == 1
    assert library.name in done.err
    assert "--library" in done.err, "what to do"
    assert why in done.err


def database(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


@pytest.mark.parametrize("arguments", ANY, ids=lambda one: " ".join(map(str, one[:2])))
def test_a_file_that_is_no_database(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    library = tmp_path / "notes.sqlite"
    library.write_text("not a library but somebody's notes " * 200)
    before = library.read_bytes()
    one_clear_line(call(*arguments, library=library), library, "not a database")
    assert library.read_bytes() == before


@pytest.mark.parametrize("version", [0, 1, 2, 99])
@pytest.mark.parametrize("arguments", ANY, ids=lambda one: " ".join(map(str, one[:2])))
def test_another_programs_database_is_left_alone(tmp_path: Path, arguments: tuple[str, ...], version: int) -> None:
    library = database(
        tmp_path / "history.sqlite", "CREATE TABLE visits (url TEXT)", f"PRAGMA user_version = {version}"
    )
    before = library.read_bytes()
    one_clear_line(call(*arguments, library=library), library, "another program")
    assert library.read_bytes() == before


@pytest.mark.parametrize("arguments", ANY, ids=lambda one: " ".join(map(str, one[:2])))
def test_a_library_of_a_newer_dossier(her: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    library = tmp_path / "library.sqlite"
    shutil.copy(her, library)
    database(library, "PRAGMA user_version = 1000")
    one_clear_line(call(*arguments, library=library), library, "newer")


@pytest.mark.parametrize("arguments", ANY, ids=lambda one: " ".join(map(str, one[:2])))
def test_a_folder(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    one_clear_line(call(*arguments, library=tmp_path), tmp_path, "folder")


@pytest.mark.parametrize("arguments", READING, ids=lambda one: " ".join(map(str, one[:2])))
def test_a_library_cut_short(her: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    library = tmp_path / "library.sqlite"
    library.write_bytes(her.read_bytes()[:20_000])
    one_clear_line(call(*arguments, library=library), library, "malformed")


def test_damage_anywhere_is_never_a_traceback(her: Path, tmp_path: Path) -> None:
    library, data, chance = tmp_path / "library.sqlite", her.read_bytes(), random.Random(7)
    seen = set()
    for _ in range(25):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 20, 400))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        for arguments in ANY:
            library.write_bytes(damaged)
            done = call(*arguments, library=library, env={"DOSSIER_DEBUG": ""})
            assert done.status in (0, 1, 4), done
            assert "Traceback" not in done.err
            assert done.err.count("\n") <= 2, done
            if done.status == 4:
                one_clear_line(done, library)
            seen.add(done.status)
    assert 4 in seen


def test_no_library_yet_is_no_film_and_no_error_for_lists(tmp_path: Path) -> None:
    library = tmp_path / "none" / "library.sqlite"
    shown = call("show", "her", library=library)
    assert (shown.status, shown.out) == (1, "")
    assert str(library) in shown.err
    assert "dossier ingest" in shown.err
    assert call("forget", "her", library=library).status == 1
    for command in ("list", "sources", "reviews"):
        assert call(command, "--json", library=library).data == []
    assert not library.parent.exists(), "reading makes no library"


@pytest.mark.parametrize("place", ["page.txt/library.sqlite", "/proc/nowhere/library.sqlite"])
def test_a_place_where_no_library_can_be_made(tmp_path: Path, place: str) -> None:
    (tmp_path / "page.txt").write_text("a page")
    library = tmp_path / place
    one_clear_line(call("ingest", PAGE, library=library), library)


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    library.touch()
    one_clear_line(call("list", library=library), library, "no library")
    assert call("ingest", PAGE, "--quiet", library=library).status == 0
    assert len(call("list", "--json", library=library).data) == 1


@pytest.mark.parametrize("mode", [0o555, 0o755], ids=["the folder too", "the file"])
def test_a_library_that_may_only_be_read_is_read_and_not_written(her: Path, tmp_path: Path, mode: int) -> None:
    library = tmp_path / "library.sqlite"
    shutil.copy(her, library)
    database(library, "DELETE FROM views")  # nothing is finished: it is put together and not kept
    before = library.read_bytes()
    library.chmod(0o444)
    tmp_path.chmod(mode)
    try:
        for _ in range(2):
            done = run("show", "her", "--json", library=library, modes=True)
            assert (done.status, done.err) == (0, "")
            assert done.data["film"]["title"] == "Her"
        for arguments in WRITING[:2]:
            one_clear_line(run(*arguments, library=library, modes=True), library)
        assert library.read_bytes() == before
    finally:
        tmp_path.chmod(0o755)


def test_a_library_that_may_not_be_read(her: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    shutil.copy(her, library)
    library.chmod(0o000)
    for arguments in (("list",), ("show", "her"), ("forget", "her")):
        one_clear_line(run(*arguments, library=library, modes=True), library)


KILLED = """
import os, signal, sys
from dossier.library.library import Library
from dossier.cli.run import run
def die(self, *rest):
    self._db.execute("PRAGMA cache_spill = 1")
    self._db.execute("PRAGMA cache_size = 1")
    self._db.execute("UPDATE claims SET value = value || '     '")
    self._db.execute("UPDATE captures SET data = zeroblob(200000)")
    os.kill(os.getpid(), signal.SIGKILL)
Library.tidy = die
run(["ingest", *sys.argv[1:]])
"""


def test_a_run_that_is_killed_in_its_batch_leaves_nothing(her: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    shutil.copy(her, library)
    page = tmp_path / "page.txt"
    page.write_bytes((ROOT / "tests" / "gold" / "dumps" / "made-01.txt").read_bytes())
    killed = subprocess.run([sys.executable, "-c", KILLED, page], env=environment(library), check=False)
    assert killed.returncode == -signal.SIGKILL
    assert library.with_name("library.sqlite-journal").exists(), "half a batch lies there"
    shown = call("show", "her", "--json", library=library)
    assert (shown.status, shown.out) == (0, call("show", "her", "--json", library=her).out)
    assert len(call("list", "--json", library=library).data) == 1


def test_a_step_of_the_schema_is_taken_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = tmp_path / "library.sqlite"
    connection = sqlite3.connect(library, isolation_level=None)
    steps = migrations._STEPS
    monkeypatch.setattr(migrations, "_STEPS", (*steps, ("CREATE TABLE more (x)", "CREATE NONSENSE")))
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(steps),)
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'").fetchall()
    monkeypatch.setattr(migrations, "_STEPS", (*steps, ("CREATE TABLE more (x)",)))
    assert not migrations.current(connection)
    migrations.migrate(connection)
    migrations.migrate(connection)  # again: nothing to do
    assert migrations.current(connection)
    assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'").fetchall()
    connection.close()
