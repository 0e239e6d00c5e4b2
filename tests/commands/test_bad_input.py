"""What cannot be used is one line that names the file; the rest of the batch goes on, and nothing is half stored."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from dossier.commands import reading, work
from dossier.commands.extract import extract
from dossier.intake.read import read
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form, Page, Site
from dossier.model.sources import Capture
from dossier.sites import all_sites
from tests.support import SAMPLES, call, run

GOOD = SAMPLES / "variety" / "her.txt"
SOUP = "Soup of the day\nTake four leeks and wash them well under running water until they are clean.\n"
MISSING = {"query": {"pages": {"-1": {"ns": 0, "title": "Nowhere", "missing": ""}}}}

#: file name, what is in it (``None``: it is not there), what the message says
BAD: list[tuple[str, str | bytes | None, str]] = [
    ("missing.txt", None, "no such file"),
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("broken.json", '{"query": {"pages": {', "broken JSON"),
    ("deep.json", "[" * 5000 + "]" * 5000, "too deep"),
    ("long.json", '{"number": ' + "9" * 5000 + "}", "too long"),
    ("other.json", '{"name": "a thing", "version": 2}', "JSON of a kind that dossier does not know"),
    ("no-page.json", json.dumps(MISSING), "the wiki has no page “Nowhere”"),
    ("picture.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8, "a picture"),
    ("zeros.bin", b"\x00" * 900, "binary"),
    ("soup.txt", SOUP, "not recognised"),
    ("loop.txt", "itself", "cannot be read"),
]
NAMES = [name for name, _, _ in BAD]


def put(folder: Path, name: str, content: str | bytes | None) -> Path:
    """A bad input in a folder."""
    path = folder / name
    if content == "itself":
        path.symlink_to(path)
    elif content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(("name", "content", "why"), BAD, ids=NAMES)
def test_one_line_that_names_the_file(tmp_path: Path, name: str, content: str | bytes | None, why: str) -> None:
    library = tmp_path / "library.sqlite"
    path = put(tmp_path, name, content)
    for arguments in (("ingest", path), ("ingest", "--dry-run", path), ("list", "--from", path)):
        done = call(*arguments, library=library)
        lines = [line for line in done.err.splitlines() if "no films yet" not in line]
        assert done.status == 3
        assert len(lines) == 1, lines
        assert lines[0].startswith(f"dossier: {name}")
        assert why in lines[0]
    assert call("list", "--json", library=library).data == []


@pytest.mark.parametrize(("name", "content", "why"), BAD, ids=NAMES)
def test_show_of_a_file_that_cannot_be_used_says_so(
    tmp_path: Path, name: str, content: str | bytes | None, why: str
) -> None:
    done = call("show", "--from", put(tmp_path, name, content))
    assert (done.status, done.out) == (3, "")
    first, second = done.err.splitlines()
    assert first.startswith(f"dossier: {name}")
    assert why in first
    assert second == "dossier: the files name no film"


@pytest.mark.parametrize("position", [0, 1, 2])
def test_the_rest_of_the_batch_goes_on(tmp_path: Path, position: int) -> None:
    library, alone = tmp_path / "library.sqlite", tmp_path / "alone.sqlite"
    call("ingest", GOOD, library=alone)
    folder = tmp_path / "bad"
    folder.mkdir()
    bad = [put(folder, *one[:2]) for one in BAD if one[0] != "soup.txt"]
    paths = [bad[: len(bad) // 2], bad[len(bad) // 2 :]]
    paths.insert(position, [GOOD])
    done = call("ingest", "--json", *(path for group in paths for path in group), library=library)
    assert done.status == 3
    assert len(done.err.splitlines()) == len(bad)
    assert sorted(page["file"] for page in done.data["pages"] if page["status"] == "refused") == sorted(path.name for path in bad)  # fmt: skip
    assert [page["status"] for page in done.data["pages"] if page["file"] == GOOD.name] == ["added"]
    for command in ("show", "sources", "reviews"):
        assert call(command, "--json", library=library).out == call(command, "--json", library=alone).out


def test_a_page_that_no_site_knows_is_kept_and_listed_as_such(tmp_path: Path) -> None:
    library, page = tmp_path / "library.sqlite", put(tmp_path, "soup.txt", SOUP)
    done = call("ingest", "--json", page, library=library)
    assert done.err.endswith("(dossier sites lists what is read)\n")
    (one,) = done.data["pages"]
    assert (one["status"], one["site"], one["film"], one["values"]) == ("unrecognised", None, None, 0)
    assert one["why"]
    (source,) = call("sources", "--json", library=library).data
    assert (source["site"], source["kind"]) == (None, "unrecognised")
    assert call("text", source["id"], library=library).out == SOUP


def test_folders(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    folder = tmp_path / "pages"
    folder.mkdir()
    for arguments in (("ingest", folder), ("list", "--from", folder), ("clean", folder)):
        done = call(*arguments, library=library)
        assert done.status == 3
        assert f"dossier: {folder}: the folder has no files; name one with saved pages\n" in done.err
    (folder / "deep").mkdir()
    (folder / "deep" / "page.txt").write_bytes(GOOD.read_bytes())
    (folder / ".hidden.txt").write_text(SOUP)
    pages = call("ingest", "--json", folder, library=library).data["pages"]
    assert [(page["file"], page["status"]) for page in pages] == [("deep/page.txt", "added")]


def test_a_folder_that_may_not_be_listed(tmp_path: Path) -> None:
    library, shut = tmp_path / "library.sqlite", tmp_path / "pages" / "shut"
    shut.mkdir(parents=True)
    (tmp_path / "pages" / "page.txt").write_bytes(GOOD.read_bytes())
    shut.chmod(0o000)
    try:
        for folder in (shut, tmp_path / "pages"):
            done = run("ingest", folder, "--quiet", library=library, modes=True)
            assert (done.status, done.err) == (3, f"dossier: {shut}: cannot be read (Permission denied)\n")
    finally:
        shut.chmod(0o755)
    assert [row["sources"] for row in call("list", "--json", library=library).data] == [1]


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(GOOD.read_bytes())
    page.chmod(0o000)
    library = tmp_path / "library.sqlite"
    done = run("ingest", page, GOOD, "--quiet", library=library, modes=True)
    assert (done.status, done.out, done.err) == (3, "", "dossier: page.txt: cannot be read (Permission denied)\n")
    assert len(call("list", "--json", library=library).data) == 1


@pytest.mark.parametrize("name", ["pa\x1b[2Jge.txt", "[bold]page[red].txt", "pa\nge.txt", "pa\u202ege.txt", "-n.txt"])
def test_names_of_files_steer_nothing(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / name).write_text(SOUP)
    done = call("ingest", folder, library=tmp_path / "library.sqlite")
    assert done.status == 3
    assert len(done.err.splitlines()) == 1
    assert not {"\x1b", "\u202e"} & set(done.out + done.err)
    if "[bold]" in name:
        assert name in done.err
        assert name in "".join(done.out.split())


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    path = bytes(tmp_path) + b"/p\xe4ge.txt"
    Path(os.fsdecode(path)).write_bytes(GOOD.read_bytes())
    library = tmp_path / ".library.sqlite"
    done = run("ingest", tmp_path, "--json", library=library)
    assert done.status == 0, done.err
    assert [page["status"] for page in done.data["pages"]] == ["added"]
    assert run("show", "--json", library=library).data["sources"][0]["file"].endswith("ge.txt")


def test_a_reader_that_fails_silences_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = call("show", "--json", "--from", GOOD).data

    def broken(_: object) -> list[Claim]:
        raise RuntimeError("no such luck\nat all")

    def more(site: Site) -> Site:
        return replace(
            site,
            forms=tuple(replace(form, readers=(broken, *form.readers)) for form in site.all_forms),
            texts=tuple,
            saved=tuple,
        )

    broken_sites = tuple(map(more, all_sites()))
    monkeypatch.setattr(reading, "all_sites", lambda: broken_sites)
    monkeypatch.setattr(work, "all_sites", lambda: broken_sites)
    for arguments in (("show", "--json", "--from", GOOD), ("ingest", "--quiet", GOOD)):
        done = call(*arguments, library=tmp_path / "library.sqlite")
        assert done.status == 3
        assert done.err == "dossier: her.txt: reading broken failed (RuntimeError: no such luck at all)\n"
    assert call("show", "--json", library=tmp_path / "library.sqlite").data == whole


def test_a_chart_that_fails_in_the_middle_gives_the_rows_before_it() -> None:
    chart = SAMPLES / "boxofficemojo" / "chart-weekend-2013.html"
    (capture,) = (one for one in read(chart, chart.name) if isinstance(one, Capture))
    whole = extract(capture, all_sites())

    def broken(site: Site) -> Site:
        def failing(form: Form) -> Form:
            def some(view: object) -> Iterator[tuple[Page, Mention, Iterable[Claim]]]:
                yield from islice(form.parts(view), 1) if form.parts else ()
                raise RuntimeError("no such luck")

            return replace(form, parts=some) if form.parts else form

        return replace(site, forms=tuple(map(failing, site.all_forms)), texts=tuple, saved=tuple)

    found = extract(capture, tuple(map(broken, all_sites())))
    assert found.pages[:2] == (replace(whole.pages[0], problems=found.pages[0].problems), whole.pages[1])
    assert len(found.pages) == 2 < len(whole.pages)
    assert [problem.message for problem in found.pages[0].problems] == [
        "reading some failed (RuntimeError: no such luck)"
    ]
