"""Tables fit every width, keep every word, and take no word of a page for an order to the terminal."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from dossier.model.reports import IngestReport, PageReport
from dossier.text.clean import printable
from dossier.views import lists
from dossier.views.grid import NARROW, table
from dossier.views.labels import counted, site
from dossier.views.reviewtable import review_table, stars
from dossier.views.screen import console, words
from dossier.views.sourcetable import source_table
from dossier.views.tables import VIEWS, DossierView
from tests.support import Row, call

WIDTHS = (40, 60, 80, 160)
SGR = re.compile(r"\x1b\[[0-9;]*m")
COLOUR = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;0-9]*m")
#: what a page may hold to take over a terminal, or rich
HOSTILE = (
    "[bold]x[/bold]",
    "[/]",
    "[link=https://evil.example]y[/link]",
    "\x1b[2J\x1b[31m",
    "\x1b]8;;https://evil.example\x07z\x1b]8;;\x07",
    "\x9b31m\x90q\x9c",
    "\u202egnp.exe\u2066\u200b",
    "\x00\x07\x08\x7f\r",
    "\u2028\u2029\ufeff\ufffb",
    "\U000e0041:smile:",
)
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]")  # fmt: skip
#: fields with which the program itself steers what it draws
OWN = {"slug", "id", "source", "measure", "rank", "verdict", "kind", "scope", "role", "rule", "property", "site"}


def drawn(one: Row, width: int, **more: Any) -> str:
    """All sections of a dossier as they are drawn at a width."""
    out = io.StringIO()
    assert DossierView(one, console(out, width=width, **more)).show(list(VIEWS))
    return out.getvalue()


def hostile(data: Any, what: str, key: str = "") -> Any:
    """The data with something hostile in every text that comes from a page."""
    if isinstance(data, dict):
        return {name: hostile(value, what, name) for name, value in data.items()}
    if isinstance(data, list):
        return [hostile(value, what, key) for value in data]
    return f"{data[:4]}{what}{data[4:]}" if isinstance(data, str) and key not in OWN else data


@pytest.mark.parametrize("width", [20, *range(30, 200, 10)])
def test_no_line_is_wider_than_the_terminal(dossier_json: Row, width: int) -> None:
    assert [line for line in drawn(dossier_json, width).split("\n") if cell_len(line.rstrip()) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_is_there_at_every_width(dossier_json: Row, width: int) -> None:
    there = re.sub(r"\W+", " ", drawn(dossier_json, width))
    for row in dossier_json["cast"]:
        assert set(re.findall(r"\w+", f"{row['name']} {row['character']}")) <= set(there.split())
    said = " ".join(quote["text"] for row in dossier_json["reviews"] for quote in row["quotes"])
    assert set(re.findall(r"\w+", said)) <= set(there.split())
    for row in dossier_json["box_office"]:
        assert row["text"] in drawn(dossier_json, width)


def test_a_narrow_terminal_gets_rows_under_one_another(dossier_json: Row) -> None:
    narrow, wide = drawn(dossier_json, NARROW - 1), drawn(dossier_json, 80)
    assert re.search(r"\nScarlett Johansson\n +character Samantha", narrow)
    assert re.search(r"\nScarlett Johansson +Samantha +voice", wide)


@pytest.mark.parametrize("width", WIDTHS)
def test_without_a_terminal_nothing_is_coloured(dossier_json: Row, width: int) -> None:
    assert "\x1b" not in drawn(dossier_json, width)


def test_colours_only_where_they_are_wanted(dossier_json: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    options = {"force_terminal": True, "color_system": "standard"}
    coloured = drawn(dossier_json, 80, **options)
    assert COLOUR.search(coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    plain = drawn(dossier_json, 80, **options)
    assert not COLOUR.search(plain)
    assert SGR.sub("", plain) == SGR.sub("", coloured) == drawn(dossier_json, 80)


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("what", HOSTILE, ids=ascii)
def test_nothing_from_a_page_steers_the_terminal_or_is_markup(dossier_json: Row, what: str, width: int) -> None:
    text = drawn(hostile(dossier_json, what), width, force_terminal=True, color_system="standard")
    assert UNSAFE.findall(SGR.sub("", text)) == []
    shown = "".join(SGR.sub("", text).split())
    assert "".join(printable(what).split()) in shown, "what is harmless of it is shown as it is"
    plain = drawn(dossier_json, width, force_terminal=True, color_system="standard")
    assert set(SGR.findall(text)) <= set(SGR.findall(plain)), "no colour but the program's own"


def listing(*draw: Callable[[Console], None]) -> str:
    out = io.StringIO()
    for one in draw:
        one(console(out, width=100, force_terminal=True, color_system="standard"))
    return out.getvalue()


@pytest.mark.parametrize("what", HOSTILE, ids=ascii)
def test_nothing_steers_the_other_tables(dossier_json: Row, what: str) -> None:
    bad = hostile(dossier_json, what)
    page = PageReport(None, what, what, None, None, what, 1, 2, "refused", what, 0)
    quoted = [{"critic": what, "publication": None, "text": what, "verdict": None}]
    film = {"title": what, "year": 2013, "sources": 1, "reviews": 2, "slug": what}
    text = listing(
        lambda screen: lists.films([film], screen),
        lambda screen: lists.ingested(IngestReport((page,), (), what, stored=True), screen),
        lambda screen: lists.why(bad["reviews"] + bad["cast"] + bad["releases"], what, screen),
        lambda screen: lists.verified(quoted, screen),
        lambda screen: screen.print(source_table(bad["sources"], 100, films=True)),
        lambda screen: screen.print(review_table(bad["reviews"], 100, films={"her-2013": what})),
    )
    assert UNSAFE.findall(SGR.sub("", text)) == []
    assert "".join(printable(what).split()) in "".join(SGR.sub("", text).split())


@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=200)), max_size=6), st.integers(20, 120))
def test_any_text_fits_and_steers_nothing(rows: list[tuple[str, str]], width: int) -> None:
    out = io.StringIO()
    cells = [tuple(words(text) for text in row) for row in rows]
    console(out, width=width).print(table(("One", "left", 4), ("Two", "right", 8), rows=cells, width=width))
    text = out.getvalue()
    assert UNSAFE.findall(text) == []
    assert all(cell_len(line.rstrip()) <= width for line in text.replace("\t", " ").split("\n"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(3.125, "3.13"), (4.375, "4.38"), (2.5, "2.5"), (4, "4"), (0, "0"), (4.5833, "4.58"), (4.1667, "4.17"), (0.4167, "0.42"), (1.005, "1.01"), (3.1249, "3.12"), (5.0, "5")],
)  # fmt: skip
def test_stars_are_rounded_half_up_to_two_places(value: float, shown: str) -> None:
    assert stars(value) == shown


def test_stars_stand_in_the_table(dossier_json: Row, her: Path) -> None:
    assert 3.125 in [row["score"]["stars"] for row in dossier_json["reviews"] if row["score"]]
    for text in (drawn(dossier_json, 80), call("reviews", "her", library=her).out):
        assert "3.13★" in text
        assert "4.38★" in text
        assert "3.12" not in text


def test_every_section_is_drawn_by_its_name(dossier_json: Row) -> None:
    for name in VIEWS:
        out = io.StringIO()
        shown = DossierView(dossier_json, console(out, width=80)).show([name])
        assert shown == bool(out.getvalue().strip()), name


def test_an_empty_dossier_draws_its_head_alone(dossier_json: Row) -> None:
    empty = {key: [] if isinstance(value, list) else value for key, value in dossier_json.items()}
    empty["credits"] = {role: [] for role in dossier_json["credits"]}
    empty["plot"] = {"logline": None, "synopsis": None, "others": []}
    empty["film"] = {**dossier_json["film"], "year": None}
    assert re.sub(r"[╭╮╰╯─│\s]", "", drawn(empty, 80)) == "Her"


def test_what_is_not_shown_is_counted_in_words() -> None:
    told = [counted(number, "line", "on awards") for number in (0, 1, 7)]
    assert told == ["", "1 line on awards", "7 lines on awards"]


def test_sites_have_names() -> None:
    assert site("nytimes") == "New York Times"
    assert site("a-new-one") == "a-new-one"
    assert site(None) == "not recognised"


def test_words_are_not_broken_where_rows_can_stand_under_one_another(dossier_json: Row) -> None:
    said = set(re.findall(r"[^\W\d_]{4,14}", " ".join(row["territory"] or "" for row in dossier_json["box_office"])))
    assert said
    for width in range(40, 161, 10):
        assert said <= set(re.findall(r"[^\W\d_]+", drawn(dossier_json, width))), width
