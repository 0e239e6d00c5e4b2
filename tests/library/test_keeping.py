"""What the library keeps: all of a batch or nothing of it, a capture once, a film under every slug that it ever had."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dossier.commands import keep as keeping
from dossier.commands.keep import drop_source, keep
from dossier.library.library import Library, open_library
from dossier.library.shelf import open_shelf
from dossier.model.claims import Mention
from dossier.model.values import Name
from tests.made import mention, read_capture
from tests.support import SAMPLES, call

UNDATED = read_capture("an undated page\n", (mention(), [("director", Name("Ada Quill"))]))
DATED = read_capture("a dated page\n", (mention(year=2011), [("writer", Name("Ben Marsh"))]))
OTHER = read_capture("another film\n", (mention("Salt", 1999), [("director", Name("Rosalind Teague"))]))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def shelf(library: Path) -> Iterator[Library]:
    with open_library(library) as opened:
        assert opened is not None
        yield opened


def content(library: Path) -> str:
    """All that a library holds."""
    connection = sqlite3.connect(library)
    try:
        return "\n".join(connection.iterdump())
    finally:
        connection.close()


def slugs(shelf: Library, asked: str) -> list[str]:
    """The slugs of the films that a name means."""
    return [film["slug"] for film in shelf.find(asked)]


class Broken(Exception):
    """What goes wrong in the middle."""


@pytest.mark.parametrize("step", ["put", "affected", "assign", "tidy", "finish"])
def test_a_batch_that_fails_in_the_middle_leaves_nothing(
    shelf: Library, library: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    keep(shelf, [UNDATED], "1")
    before = content(library)
    real = getattr(Library, step)

    def fail(self: Library, *rest: Any) -> Any:
        real(self, *rest)
        raise Broken

    monkeypatch.setattr(Library, step, fail)
    with pytest.raises(Broken):
        keep(shelf, [DATED, OTHER], "1")
    assert content(library) == before
    monkeypatch.undo()
    keep(shelf, [DATED, OTHER], "1")
    assert content(library) != before


def test_an_interrupted_ingest_leaves_nothing(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call("ingest", SAMPLES / "variety" / "her.txt", library=library)
    before = content(library)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(keeping, "finish", interrupt)
    done = call("ingest", SAMPLES / "imdb" / "her.txt", library=library)
    assert (done.status, done.out, done.err) == (130, "", "dossier: interrupted\n")
    assert content(library) == before


def test_the_same_capture_again_changes_nothing(library: Path) -> None:
    paths = (SAMPLES / "her" / "pages.txt", SAMPLES / "her" / "wikipedia.txt")
    first = call("ingest", *paths, "--json", library=library).data["pages"]
    before = library.read_bytes()
    again = call("ingest", *paths, "--json", library=library).data["pages"]
    assert library.read_bytes() == before
    assert {page["status"] for page in first} == {"added"}
    assert [{**page, "status": "added"} for page in again] == first
    assert {page["status"] for page in again} == {"unchanged"}


def test_the_same_capture_under_another_name_or_twice_in_a_batch_is_one(library: Path, tmp_path: Path) -> None:
    text = (SAMPLES / "variety" / "her.txt").read_bytes()
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(text)
    pages = call("ingest", tmp_path / "one.txt", tmp_path / "two.txt", "--json", library=library).data["pages"]
    assert [(page["file"], page["status"]) for page in pages] == [("one.txt", "added"), ("two.txt", "unchanged")]
    pages = call("ingest", tmp_path / "two.txt", "--json", library=library).data["pages"]
    assert [(page["file"], page["status"]) for page in pages] == [("two.txt", "unchanged")]
    assert [one["file"] for one in call("sources", "--json", library=library).data] == ["one.txt"]


def test_what_is_not_recognised_is_said_every_time(library: Path, tmp_path: Path) -> None:
    page = tmp_path / "soup.txt"
    page.write_text("Soup of the day\nTake four leeks and wash them well under running water.\n")
    first, again = (call("ingest", page, "--json", library=library) for _ in range(2))
    assert (first.status, first.err, first.data) == (again.status, again.err, again.data)
    assert first.status == 3


def test_a_newer_extractor_replaces_the_claims_whole_and_the_film_keeps_its_slug(shelf: Library) -> None:
    keep(shelf, [UNDATED], "1")
    keep(shelf, [DATED], "1")
    assert slugs(shelf, "the-lantern") == ["the-lantern-2011"]
    newer = read_capture("a dated page\n", (mention(year=2011), [("editor", Name("Silas Orme"))]))
    assert keep(shelf, [newer], "2") == {newer.pages[0].page.id: "the-lantern-2011"}
    assert [one.property for one in shelf.claims("the-lantern-2011")] == ["director", "editor"]
    assert shelf.known(newer.capture.sha256) == "2"
    keep(shelf, [UNDATED, newer], "3")  # all pages of the film at once
    assert [film["slug"] for film in shelf.films()] == ["the-lantern-2011"]
    assert slugs(shelf, "the-lantern") == ["the-lantern-2011"]


def test_an_old_slug_stays_valid_when_the_year_arrives(shelf: Library) -> None:
    assert set(keep(shelf, [UNDATED], "1").values()) == {"the-lantern"}
    assert set(keep(shelf, [DATED], "1").values()) == {"the-lantern-2011"}
    assert slugs(shelf, "the-lantern") == slugs(shelf, "the-lantern-2011") == ["the-lantern-2011"]
    assert [film["sources"] for film in shelf.films()] == [2]


def test_an_old_slug_is_given_to_no_other_film(shelf: Library) -> None:
    keep(shelf, [UNDATED], "1")
    keep(shelf, [DATED], "1")
    stranger = read_capture(
        "another undated page\n", (mention(year=None, directors=("Petra Lindqvist",), ids=(("imdb", "tt0000007"),)), [])
    )
    told = read_capture("who made it\n", (mention(year=2011, directors=("Ada Quill",)), []))
    keep(shelf, [told], "1")
    assert set(keep(shelf, [stranger], "1").values()) == {"the-lantern-2"}
    assert slugs(shelf, "the-lantern-2") == ["the-lantern-2"]
    assert slugs(shelf, "the-lantern-2011") == ["the-lantern-2011"]


def test_a_slug_means_its_film_whatever_others_are_called(shelf: Library) -> None:
    twin = read_capture("one\ntwo\n", *((mention(year=2011, directors=(who,)), []) for who in ("Ada", "Ben")))
    keep(shelf, [twin], "1")
    assert (
        slugs(shelf, "the lantern") == slugs(shelf, "The Lantern (2011)") == ["the-lantern-2011", "the-lantern-2011-2"]
    )
    assert slugs(shelf, "the-lantern-2011") == ["the-lantern-2011"]
    assert slugs(shelf, "The-Lantern-2011-2") == ["the-lantern-2011-2"]


def test_a_title_of_signs_alone_is_looked_up_as_it_is(shelf: Library) -> None:
    keep(shelf, [read_capture("one\ntwo\n", (Mention("$", 1971), []), (Mention("!!!", 1975), []))], "1")
    assert slugs(shelf, "$") == slugs(shelf, "$ (1971)") == ["untitled-1971"]
    assert slugs(shelf, "!!!") == ["untitled-1975"]
    assert slugs(shelf, "?") == slugs(shelf, " ") == []


def test_a_page_that_a_capture_has_not_is_no_source(shelf: Library) -> None:
    keep(shelf, [DATED], "1")
    capture = DATED.capture.id
    for source in (f"{capture}:7", f"{capture}:", f"{capture}:1x", capture[:6]):
        assert (shelf.digest_of(source), shelf.text(source)) == (None, None)
    for source in (capture, f"{capture}:1"):
        assert shelf.digest_of(source) == DATED.capture.sha256
        assert shelf.text(source)


def test_two_films_become_one_when_a_page_joins_them(shelf: Library) -> None:
    one = read_capture("with an id\n", (Mention("Lanterna", 2011, (("imdb", "tt7"),)), []))
    two = read_capture("with the title\n", (mention(year=2011), []))
    assert len(set(keep(shelf, [one, two], "1").values())) == 2
    both = read_capture("with both\n", (Mention("The Lantern", 2011, (("imdb", "tt7"),)), []))
    assert len(set(keep(shelf, [both], "1").values())) == 1
    assert len(shelf.films()) == 1
    assert slugs(shelf, "lanterna-2011") == slugs(shelf, "the-lantern-2011")


def test_one_film_falls_into_two_when_a_page_tells_them_apart(shelf: Library) -> None:
    keep(shelf, [UNDATED], "1")
    keep(shelf, [DATED], "1")
    remake = read_capture("the remake\n", (mention(year=1987), []))
    keep(shelf, [remake], "1")  # now the undated page may be about either
    assert sorted((film["slug"], film["sources"]) for film in shelf.films()) == [
        ("the-lantern-1987", 1),
        ("the-lantern-2", 1),
        ("the-lantern-2011", 1),
    ]
    assert len(slugs(shelf, "the-lantern")) == 3, "of three films none is chosen"
    assert slugs(shelf, "the-lantern-2") == ["the-lantern-2"]


def test_a_film_that_is_forgotten_is_gone_and_may_be_read_again(shelf: Library, library: Path) -> None:
    dump = read_capture("one\ntwo\n", (mention(year=2011), [("genres", Name("Drama"))]), (mention("Salt", 1999), []))
    keep(shelf, [dump, OTHER], "1")
    before = content(library)
    with shelf.batch():
        assert shelf.forget_film("the-lantern-2011") == 1
    assert [film["slug"] for film in shelf.films()] == ["salt-1999"]
    assert slugs(shelf, "the lantern") == []
    assert shelf.known(dump.capture.sha256) == ""  # half of it is gone: it is worth reading again
    assert shelf.known(OTHER.capture.sha256) == "1"
    keep(shelf, [dump], "1")
    assert sorted(film["slug"] for film in shelf.films()) == ["salt-1999", "the-lantern-2011"]
    assert len(content(library)) == len(before)


def test_a_capture_goes_with_its_last_page(shelf: Library) -> None:
    keep(shelf, [DATED], "1")
    with shelf.batch():
        shelf.forget_film("the-lantern-2011")
    assert shelf.known(DATED.capture.sha256) is None
    assert shelf.text(DATED.capture.id) is None


@pytest.mark.parametrize("forgotten", [UNDATED, DATED], ids=["the undated page", "the dated page"])
def test_a_forgotten_source_leaves_what_the_others_say(shelf: Library, tmp_path: Path, forgotten: Any) -> None:
    keep(shelf, [UNDATED, DATED, OTHER], "1")
    with shelf.batch():
        assert drop_source(shelf, forgotten.pages[0].page.id) == 1
    kept = [one for one in (UNDATED, DATED) if one is not forgotten]
    with open_library(tmp_path / "alone.sqlite") as alone:
        assert alone is not None
        keep(alone, [*kept, OTHER], "1")
        for slug in ("salt-1999", *keep(alone, kept, "2").values()):
            assert alone.film(slug) == shelf.film(slug)
            assert alone.claims(slug) == shelf.claims(slug)
        assert alone.films() == shelf.films()
    assert slugs(shelf, "the-lantern-2011") == [shelf.find("the lantern")[0]["slug"]], "the old slug goes on"


def test_a_source_that_is_not_there_is_not_forgotten(shelf: Library, library: Path) -> None:
    keep(shelf, [DATED], "1")
    before = content(library)
    with shelf.batch():
        assert drop_source(shelf, "0123456789ab:1") == 0
    assert content(library) == before


def test_texts_come_back_after_the_file_is_gone(shelf: Library, library: Path) -> None:
    keep(shelf, [DATED], "1")
    with open_shelf(library) as reading:
        assert reading is not None
        assert reading.text(DATED.pages[0].page.id) == (b"a dated page\n", "utf-8")
        assert reading.text(DATED.capture.id) == (b"a dated page\n", "utf-8")
        assert reading.text("0123456789ab:1") is None
