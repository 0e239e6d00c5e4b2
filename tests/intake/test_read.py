"""What a file is, is told by its content; what cannot be used is one clear line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.errors import InputError
from dossier.intake.notation import notation_of
from dossier.intake.read import expand, read
from dossier.intake.split import split
from dossier.markup.plain import PlainText
from dossier.model.reports import Problem
from dossier.model.sources import Capture, line_starts
from dossier.sites import all_sites
from tests.support import SAMPLES

ARTICLE = (SAMPLES / "wikipedia" / "her.wikitext").read_text()


def _file(tmp_path: Path, data: bytes | str, name: str = "page.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def _page(text: str, **more: object) -> dict[str, object]:
    return {"pageid": 7, "ns": 0, "title": "Her (film)", **more, "revisions": [{"contentmodel": "wikitext", "*": text}]}


@pytest.mark.parametrize(
    "answer",
    [
        {"query": {"pages": {"7": _page(ARTICLE)}}},
        {"query": {"pages": [{"pageid": 7, "ns": 0, "title": "Her (film)", "revisions": [{"content": ARTICLE}]}]}},
        {"query": {"pages": [{"pageid": 7, "ns": 0, "title": "Her (film)", "revisions": [{"slots": {"main": {"contentmodel": "wikitext", "content": ARTICLE}}}]}]}},
        {"query": {"pages": {"7": {"pageid": 7, "title": "Her (film)", "revisions": [{"slots": {"main": {"*": ARTICLE}}}]}}}},
        {"parse": {"title": "Her (film)", "pageid": 7, "wikitext": {"*": ARTICLE}}},
        {"parse": {"title": "Her (film)", "pageid": 7, "wikitext": ARTICLE}},
    ],
)  # fmt: skip
def test_every_shape_of_the_api_gives_the_article(tmp_path: Path, answer: object) -> None:
    (capture,) = read(_file(tmp_path, json.dumps(answer)), "page.txt")
    assert isinstance(capture, Capture)
    assert capture.text == ARTICLE
    assert capture.notation == "wikitext"
    assert capture.tells("title") == "Her (film)"
    assert capture.member


def test_several_pages_and_a_missing_one(tmp_path: Path) -> None:
    answer = {
        "query": {
            "normalized": [{"from": "her", "to": "Her"}],
            "pages": {"7": _page(ARTICLE), "-1": {"ns": 0, "title": "Nowhere (film)", "missing": ""}},
        }
    }
    found = list(read(_file(tmp_path, json.dumps(answer)), "page.txt"))
    assert [type(one) for one in found] == [Capture, Problem]
    assert "Nowhere (film)" in str(found[1])


@pytest.mark.parametrize(
    "data",
    [
        {"props": {"pageProps": {}}, "query": {"tconst": "tt1798709"}},
        {"pageProps": {}},
        {"@context": "https://schema.org", "@type": "Movie", "name": "Her"},
        [{"@type": "Movie", "name": "Her"}],
        {"@graph": [{"@type": "Movie"}]},
    ],
)
def test_what_a_page_carries_is_a_page_when_saved_alone(tmp_path: Path, data: object) -> None:
    text = json.dumps(data, indent=1)
    (capture,) = read(_file(tmp_path, text), "data.txt")
    assert isinstance(capture, Capture)
    assert (capture.notation, capture.text) == ("json", text)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b'{"query": {"pages"', "broken JSON (line 1"),
        (b'{"some": "other"}', "JSON of a kind that dossier does not know"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested too deep"),
        (b'{"a": ' + b"9" * 5000 + b"}", "number too long"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "not a text"),
        (b'{"query": {"pages": {"-1": {"title": "X", "missing": ""}}}}', "X"),
    ],
)
def test_what_cannot_be_used_is_one_line(tmp_path: Path, data: bytes, said: str) -> None:
    path = _file(tmp_path, data)
    line = _refusal(path)
    assert said in line
    assert "\n" not in line


def _refusal(path: Path) -> str:
    """What is said about a file that gives no capture."""
    try:
        found = list(read(path, "page.txt"))
    except InputError as error:
        return str(error)
    assert all(isinstance(one, Problem) for one in found)
    return str(found)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read(tmp_path / "nowhere.txt", "nowhere.txt"))


def test_folders_expand_in_order_and_hidden_files_are_left(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "deep/c.txt", ".git/config"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    assert [name for _, _, name in expand([str(tmp_path)])] == ["a.txt", "b.txt", "deep/c.txt"]


def test_what_a_browser_saves_beside_a_page_is_no_page(tmp_path: Path) -> None:
    for name in ("film.html", "film_files/script.js", "other_files/page.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    assert [name for _, _, name in expand([str(tmp_path)])] == ["film.html", "other_files/page.html"]


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        (ARTICLE, "wikitext"),
        ("<!DOCTYPE html><html><head><title>x</title></head><body>y</body></html>", "html"),
        ("A paragraph of running text.\n\nAnother one [[not a link]].", "plain"),
        ("# A heading\n\nText with [a link](https://example.org).", "plain"),
        ("{{Infobox film\n| name = X\n}}\n" + "<div>[[A]]</div>" * 4, "wikitext"),
        ("<!-- a licence -->\n<html><body>{{ x }}</body></html>", "html"),
        ("<p>One <i>film</i></p><p>Another <b>one</b></p>", "html"),
        ("[1] A note that is no JSON, and more of it.", "plain"),
    ],
)
def test_notation_is_told_by_content(text: str, notation: str) -> None:
    assert notation_of(text) == notation


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_captures_problems_or_an_input_error(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page"
        path.write_bytes(data)
        try:
            found = list(read(path, "page"))
        except InputError:
            return
        for one in found:
            assert isinstance(one, (Capture, Problem))


@settings(deadline=None)
@given(st.lists(st.sampled_from(["", "Menu", "By Ada Quill", "FILM REVIEW: X", "Sign in", "A long sentence of running text about nothing in particular, twenty words or more, so that it is prose to anybody who looks at it twice.", "Full Review | Original Score: 4/5 | May 20, 2024", "Top cast", "$1,000"]), max_size=60))  # fmt: skip
def test_no_line_of_a_dump_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = PlainText(text, line_starts(text)).blocks
    segments = split(blocks, all_sites())
    at = 0
    for segment in segments:
        assert segment.first == at
        assert segment.last >= segment.first
        at = segment.last + 1
    assert at == len(blocks)
