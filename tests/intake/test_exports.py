"""Of an export the film articles are taken, the other pages counted; what breaks off gives what stands before."""

from __future__ import annotations

import bz2
import gzip
from pathlib import Path

import pytest

from tests.intake.wrapping import ARTICLE, export_of, exported, found_in

REDIRECT = exported("Her film", "#REDIRECT [[Her (film)]]", inside='<redirect title="Her (film)" />')
PERSON = exported("Ada Quill", "{{Infobox person|name=Ada Quill}}\n'''Ada Quill''' is a film director.\n[[Category:Living people]]")  # fmt: skip
SERIES = exported("Cup (film series)", "'''''Cup''''' is a series of comedy films.")
TALK = exported("Talk:Her (film)", ns=1)


def test_each_article_is_a_capture_with_what_the_export_tells_of_it(tmp_path: Path) -> None:
    captures, problems = found_in(tmp_path, export_of(exported("Her (film)"), exported("Him &amp; her")).encode())
    assert problems == []
    assert [one.text for one in captures] == [ARTICLE, ARTICLE]
    assert [one.notation for one in captures] == ["wikitext", "wikitext"]
    assert [one.member for one in captures] == ["Her (film)", "Him & her"]
    assert dict(captures[1].told) == {
        "title": "Him & her",
        "pageid": "7",
        "saved": "2020-02-03T04:05:06Z",
        "url": "https://en.wikipedia.org/wiki/Him_&_her",
    }


def test_what_is_no_film_is_counted_in_one_line(tmp_path: Path) -> None:
    pages = [REDIRECT, exported("Her (film)"), PERSON, REDIRECT, SERIES, TALK, exported("List of films", "* A")]
    captures, (remark,) = found_in(tmp_path, export_of(*pages).encode())
    assert [one.member for one in captures] == ["Her (film)"]
    assert remark.remark
    assert remark.message == (
        "1 film article taken; left out: 2 redirects, 1 person, 1 film series, 1 page outside the articles, 1 list"
    )


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ((REDIRECT,), "“Her film” is no film article, but a redirect"),
        ((SERIES,), "“Cup (film series)” is no film article, but a film series"),
        ((REDIRECT, PERSON), "none of the export's 2 pages is a film article: 1 redirect, 1 person"),
        ((exported("Tea", "Tea is a drink."),), "“Tea” is no film article"),
        ((exported("Empty", ""),), "“Empty” is no film article, but a page without text"),
        ((), "the export holds no page"),
    ],
)
def test_an_export_without_a_film_is_refused(tmp_path: Path, pages: tuple[str, ...], said: str) -> None:
    captures, (problem,) = found_in(tmp_path, export_of(*pages).encode())
    assert captures == []
    assert problem.message == f"given: {said}"


def test_pages_cut_out_of_an_export_count_as_well(tmp_path: Path) -> None:
    captures, problems = found_in(tmp_path, (exported("A") + "\n" + exported("B")).encode())
    assert problems == []
    assert [one.member for one in captures] == ["A", "B"]


def test_the_newest_of_several_revisions_is_taken(tmp_path: Path) -> None:
    old = "<revision><id>9</id><timestamp>2019-01-01T00:00:00Z</timestamp><text>{{Infobox film\n| name = Old\n}}</text></revision>"
    for page in (exported("A", inside=old), exported("A").replace("</page>", f"{old}</page>")):
        (capture,), _ = found_in(tmp_path, export_of(page).encode())
        assert capture.text == ARTICLE


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lambda data: bz2.compress(data[:40_000]) + bz2.compress(data[40_000:])])  # fmt: skip
def test_packed_exports(tmp_path: Path, pack: object) -> None:
    pages = [exported(f"Film {number}", ARTICLE.replace("2013", str(1900 + number))) for number in range(30)]
    captures, problems = found_in(tmp_path, pack(export_of(*pages).encode()))  # type: ignore[operator]
    assert problems == []
    assert [one.member for one in captures] == [f"Film {number}" for number in range(30)]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lambda data: bz2.compress(data, 1)])
def test_an_export_that_breaks_off_gives_what_stands_before(tmp_path: Path, pack: object) -> None:
    texts = [ARTICLE.replace("2013", str(1900 + number)) for number in range(60)]
    whole = pack(export_of(*(exported(f"Film {number}", text) for number, text in enumerate(texts))).encode())  # type: ignore[operator]
    captures, (problem,) = found_in(tmp_path, whole[: len(whole) * 9 // 10])
    assert len(captures) > 1
    assert [one.text for one in captures[:-1]] == texts[: len(captures) - 1]
    assert texts[len(captures) - 1].startswith(captures[-1].text)
    whole_ones = [one.text in texts for one in captures]
    assert all(whole_ones[:-1])
    assert [one.tells("cut") is None for one in captures] == whole_ones
    assert "breaks off" in problem.message
    assert not problem.remark


def test_stray_bytes_do_not_end_an_export(tmp_path: Path) -> None:
    data = export_of(exported("A", "{{Infobox film\n| name = Caf\u00e9 \u2019\n}}"), exported("B")).encode()
    data = data.replace("\u2019".encode(), b"\x92")
    captures, problems = found_in(tmp_path, data)
    assert problems == []
    assert "Café ’" in captures[0].text
    assert len(captures) == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_exports_with_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    (capture,), problems = found_in(tmp_path, export_of(exported("A")).encode(encoding))
    assert problems == []
    assert capture.text == ARTICLE


@pytest.mark.parametrize(
    ("export", "said"),
    [
        ('<!DOCTYPE mediawiki [<!ENTITY a "aaaa">]><mediawiki><page>&a;', "declares entities"),
        ("<mediawiki>" + "<page>" * 100, "nested deeper"),
        ("<mediawiki><page><title>A</title><revision><text>" + "a" * 70_000 + "</wrong>", "is broken (line 1"),
    ],
)
def test_hostile_exports_are_refused(tmp_path: Path, export: str, said: str) -> None:
    captures, problems = found_in(tmp_path, export.encode())
    assert captures == []
    assert any(said in one.message for one in problems), problems
