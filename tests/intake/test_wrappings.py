"""A page is the same page whatever it is wrapped in, and the wrapping tells where and when it was saved."""

from __future__ import annotations

import bz2
import gzip
import html
import io
import json
import zipfile
from pathlib import Path

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.intake import archive, unwrap
from tests.intake.wrapping import ARTICLE, PAGE, URL, export_of, exported, found_in, mhtml, warc, zipped
from tests.support import SAMPLES
from tests.support import call as program

DATA = PAGE.encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_a_packed_page_is_the_page(tmp_path: Path, pack: object) -> None:
    (capture,), problems = found_in(tmp_path, pack(DATA), "film.html.gz")  # type: ignore[operator]
    assert problems == []
    assert (capture.text, capture.data, capture.notation) == (PAGE, DATA, "html")
    assert capture.member == "film.html"


def test_several_parts_of_a_packed_file_are_one_text(tmp_path: Path) -> None:
    for pack in (gzip.compress, bz2.compress):
        (capture,), _ = found_in(tmp_path, pack(DATA[:50]) + pack(DATA[50:]))
        assert capture.text == PAGE


def test_the_name_in_a_gzip_file_is_the_member(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with gzip.GzipFile("saved.html", "wb", fileobj=buffer) as stream:
        stream.write(DATA)
    (capture,), _ = found_in(tmp_path, buffer.getvalue())
    assert capture.member == "saved.html"


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_a_packed_page_that_breaks_off_gives_what_stands_before(tmp_path: Path, pack: object) -> None:
    page = PAGE + "".join(f"<p>{number**7}</p>\n" for number in range(90_000))
    whole = pack(page.encode())  # type: ignore[operator]
    (capture,), (problem,) = found_in(tmp_path, whole[: len(whole) * 2 // 3])
    assert page.startswith(capture.text)
    assert len(capture.text) > 1000
    assert capture.tells("cut")
    assert "breaks off" in problem.message
    assert not problem.remark


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unwrap, "LARGEST_WITHIN", 2**20)
    captures, (problem,) = found_in(tmp_path, gzip.compress(b"a" * 2**21))
    assert captures == []
    assert "larger than 1 MB" in problem.message
    deep = DATA
    for _ in range(6):
        deep = gzip.compress(deep)
    captures, (problem,) = found_in(tmp_path, deep)
    assert captures == []
    assert "packed more than" in problem.message


def test_each_member_of_a_zip_is_a_capture_and_its_name_only_data(tmp_path: Path) -> None:
    members = [("one.html", DATA), ("../../etc/two.html", DATA + b" "), ("deep/three.html.gz", gzip.compress(DATA + b"  ")), ("in.zip", zipped([("four.html", DATA + b"   ")]))]  # fmt: skip
    captures, problems = found_in(tmp_path, zipped(members))
    assert problems == []
    assert [one.member for one in captures] == ["one.html", "../../etc/two.html", "deep/three.html.gz", "in.zip:four.html"]  # fmt: skip
    assert [one.text.rstrip(" ") for one in captures] == [PAGE] * 4
    assert not (tmp_path.parent.parent / "etc").exists()


def test_a_bad_member_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    data = bytearray(zipped([("bad.html", DATA * 3), ("empty.html", b""), ("picture", b"\x89PNG\r\n\x1a\n" + bytes(90)), ("good.html", DATA)]))  # fmt: skip
    data[data.index(b"bad.html") + 30] ^= 0xFF
    captures, problems = found_in(tmp_path, bytes(data))
    assert [one.member for one in captures] == ["good.html"]
    assert [(one.member, one.remark) for one in problems] == [("bad.html", False), ("empty.html", False), (None, True)]
    assert "cannot be unpacked" in problems[0].message
    assert "pictures" in problems[2].message


def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    data = bytearray(zipped([("secret.html", DATA), ("good.html", DATA)]))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    captures, (problem,) = found_in(tmp_path, bytes(data))
    assert [one.member for one in captures] == ["good.html"]
    assert problem.member == "secret.html"
    assert "encrypted" in problem.message


def test_an_archive_that_unpacks_to_too_much_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_ALL", 100_000)
    monkeypatch.setattr(archive, "_GROWTH", 2)
    monkeypatch.setattr(archive, "_LARGEST", 60_000)
    page = DATA + b" " * 50_000
    captures, problems = found_in(tmp_path, zipped([("large.html", page * 2), *((f"{number}.html", page) for number in range(9))]))  # fmt: skip
    assert len(captures) == 1
    assert [(one.member, one.message.partition(";")[0]) for one in problems] == [
        ("large.html", "larger than 64 MB"),
        (None, "the archive unpacks to more than pages would need"),
    ]


def test_an_office_document_is_no_zip_of_pages(tmp_path: Path) -> None:
    captures, (problem,) = found_in(tmp_path, zipped([("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]))  # fmt: skip
    assert captures == []
    assert "office document" in problem.message
    _, (problem,) = found_in(tmp_path, zipped([("page_files/", b"")]))
    assert "holds no page" in problem.message
    _, (problem,) = found_in(tmp_path, zipped([("a.html", DATA)])[:60])
    assert "cannot be read" in problem.message


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_page_in_mhtml(tmp_path: Path, charset: str) -> None:
    page = PAGE.replace("–", "-").replace('<meta charset="utf-8">', "")
    (capture,), problems = found_in(tmp_path, mhtml(page, charset=charset))
    assert problems == []
    assert capture.text == page
    assert dict(capture.told) == {"url": URL, "saved": "2017-03-01T22:44:17Z"}
    assert capture.member == URL


def test_mhtml_without_a_page_is_named(tmp_path: Path) -> None:
    head = b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    captures, (problem,) = found_in(tmp_path, head + b"--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n")
    assert captures == []
    assert "without a page" in problem.message


def test_a_text_that_only_begins_like_mail_is_a_text(tmp_path: Path) -> None:
    (capture,), problems = found_in(tmp_path, b"Title: Her\nYear: 2013\n\nA text about a film.\n")
    assert problems == []
    assert capture.notation == "plain"


@pytest.mark.parametrize("packed", [True, False])
def test_the_pages_of_a_web_archive(tmp_path: Path, packed: bool) -> None:
    records = [
        ("response", URL, "200 OK", HTML, DATA),
        ("response", URL + "2", "200 OK", HTML | {"Content-Encoding": "gzip"}, gzip.compress(DATA + b" ")),
        ("response", URL + "3", "200 OK", HTML | {"Content-Encoding": "br"}, brotli.compress(DATA + b"  ")),
        ("response", URL + "4", "404 Not Found", HTML, DATA),
        ("response", URL + "5", "200 OK", {"Content-Type": "image/png"}, b"\x89PNG"),
        ("response", URL + "6", "200 OK", {"Content-Type": "application/json"}, b'{"ads": 1}'),
        ("response", URL + "7", "200 OK", {"Content-Type": "application/ld+json"}, b'{"@type": "Movie", "name": "X"}'),
        ("response", "https://films.example.org/robots.txt", "200 OK", {"Content-Type": "text/plain"}, b"Disallow: /"),
        ("revisit", URL + "8", "", {}, b""),
    ]
    captures, (remark,) = found_in(tmp_path, warc(records, gzip=packed))
    assert [one.member for one in captures] == [URL, URL + "2", URL + "3", URL + "7"]
    assert [one.text.rstrip(" ") for one in captures[:3]] == [PAGE] * 3
    assert captures[3].notation == "json"
    assert dict(captures[0].told) == {"url": URL, "saved": "2021-05-04T03:02:01Z"}
    assert remark.remark
    assert remark.message == (
        "4 pages taken from the web archive; left out: 3 files that are no pages, 1 failed answer, 1 page that another archive holds"
    )


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_that_breaks_off(tmp_path: Path, packed: bool) -> None:
    page = PAGE + "".join(f"<p>{number**7}</p>\n" for number in range(9000))
    whole = warc([("response", URL, "200 OK", HTML, page.encode()), ("response", URL + "2", "200 OK", HTML, page.encode() + b" ")], gzip=packed)  # fmt: skip
    captures, (problem,) = found_in(tmp_path, whole[: len(whole) * 3 // 4])
    assert [one.tells("cut") for one in captures] == [None, "yes"]
    assert page.startswith(captures[1].text)
    assert "breaks off" in problem.message


def test_a_web_archive_without_a_page_is_refused(tmp_path: Path) -> None:
    captures, (problem,) = found_in(tmp_path, warc([("response", URL, "500 Oops", HTML, DATA)]))
    assert captures == []
    assert "holds no page: 1 failed answer" in problem.message


@pytest.mark.parametrize("key", ["props", "@type"])
def test_the_data_of_a_page_saved_alone(tmp_path: Path, key: str) -> None:
    data = {"props": {"pageProps": {}}, "page": "/title/[tconst]", "query": {"tconst": "tt0000042"}} if key == "props" else {"@context": "https://schema.org", "@type": "Movie", "name": "Café Noir"}  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (capture,), problems = found_in(tmp_path, text.encode())
    assert problems == []
    assert (capture.text, capture.notation) == (text, "json")


def test_answers_one_behind_the_other_are_several(tmp_path: Path) -> None:
    answer = json.dumps({"parse": {"title": "Her (film)", "pageid": 7, "wikitext": ARTICLE}})
    captures, problems = found_in(tmp_path, f"{answer}\n{answer.replace('Her (film)', 'Him')}\n".encode())
    assert problems == []
    assert [one.tells("title") for one in captures] == ["Her (film)", "Him"]
    assert [one.member for one in captures] == ["/0/parse/wikitext", "/1/parse/wikitext"]


SEEDS = [
    gzip.compress(DATA), bz2.compress(DATA), zipped([("a.html", DATA), ("b.html", DATA)]), mhtml(PAGE),
    warc([("response", URL, "200 OK", HTML | {"Content-Encoding": "gzip"}, gzip.compress(DATA))], gzip=True),
    warc([("response", URL, "200 OK", HTML | {"Content-Encoding": "br"}, brotli.compress(DATA))], gzip=False),
    export_of(exported("Her (film)", ARTICLE[:3000])).encode(), gzip.compress(export_of(exported("Her (film)", ARTICLE[:900])).encode()),
    json.dumps({"query": {"pages": {"7": {"title": "X", "revisions": [{"*": ARTICLE[:300]}]}}}}).encode(),
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_wrapping_is_never_more_than_refused(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    captures, problems = found_in(tmp_path, bytes(whole[:cut] if data.draw(st.booleans()) else whole))
    assert captures or problems


def test_a_member_without_a_name_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    data = zipped([("a.html", DATA), ("b.html", DATA + b" ")]).replace(b"a.html", b"\0.html")
    captures, problems = found_in(tmp_path, data)
    assert [capture.member for capture in captures] == ["b.html"]
    assert any("without a name" in problem.said for problem in problems)


def test_zip_members_packed_in_every_way(tmp_path: Path) -> None:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as made:
            made.writestr("a.html", DATA)
        (capture,), problems = found_in(tmp_path, buffer.getvalue())
        assert problems == []
        assert capture.text == PAGE


def test_a_wrapped_page_gives_what_the_page_gives(tmp_path: Path) -> None:
    page = SAMPLES / "wikipedia" / "her.html"
    bare = program("show", "--json", "--from", page).data
    for name, data in (
        ("her.mhtml", mhtml(page.read_text(), "https://en.wikipedia.org/wiki/Her_(film)")),
        ("her.html.gz", gzip.compress(page.read_bytes())),
        (
            "her.warc.gz",
            warc([("response", "https://en.wikipedia.org/wiki/Her_(film)", "200 OK", HTML, page.read_bytes())]),
        ),
        ("her.zip", zipped([("saved/page.html", page.read_bytes())])),
    ):
        (tmp_path / name).write_bytes(data)
        told = program("show", "--json", "--from", tmp_path / name).data
        assert told["film"] == bare["film"]
        assert {key for key in bare if bool(bare[key]) != bool(told[key])} == set()
        assert [row["name"] for row in told["cast"]] == [row["name"] for row in bare["cast"]]


@pytest.mark.parametrize("shown", [repr(DATA), repr(PAGE), "  " + repr(DATA) + "\n"])
def test_a_page_that_a_script_printed_as_a_literal_is_the_page(tmp_path: Path, shown: str) -> None:
    (capture,), problems = found_in(tmp_path, shown.encode(), "answer.txt")
    assert problems == []
    assert (capture.text, capture.notation, capture.member) == (PAGE, "html", "literal")


@pytest.mark.parametrize("text", ["b'<p>", "'<p>broken\\x4'", "b'<p>one' and b'<p>two'", "'<b>Her</b>',\n'<b>Him</b>'"])
def test_a_text_that_only_begins_like_a_literal_is_a_text(tmp_path: Path, text: str) -> None:
    (capture,), problems = found_in(tmp_path, text.encode())
    assert problems == []
    assert (capture.text, capture.member) == (text, None)


def test_a_browser_s_view_of_the_source_is_the_page(tmp_path: Path) -> None:
    rows = (
        f'<tr><td class="line-number" value="{number}"></td><td class="line-content"><span class="html-tag">{html.escape(line)}</span></td></tr>'
        for number, line in enumerate(PAGE.split("\n"), 1)
    )
    view = f"<!-- saved from url=(0014)about:internet -->\n<html><body><table><tbody>{''.join(rows)}</tbody></table></body></html>"
    (capture,), problems = found_in(tmp_path, view.encode(), "view-source_film.html")
    assert problems == []
    assert (capture.text, capture.notation, capture.member) == (PAGE, "html", "source view")
