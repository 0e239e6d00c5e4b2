"""The lines of a page that a converter made to text: labels, rows and cells, whatever the converter left of them."""

from __future__ import annotations

import re

import pytest

from dossier.markup.dump import DumpPage
from dossier.markup.shown import between, fields, joined, parts, rows, table
from dossier.model.pages import Page
from tests.sites.pages import captured

LABELS = r"director|genre|runtime"


def page(text: str) -> DumpPage:
    capture = captured(text)
    return DumpPage(Page(capture, 1, 0, len(capture.text), None, None, "unrecognised", ""))


def lines(text: str) -> list[str]:
    return [line.text for line in page(text).lines]


@pytest.mark.parametrize(
    "text",
    [
        "Director: Spike Jonze\nGenre: Drama , Romance\nRuntime: 126 min\n",
        "Director:\nSpike Jonze\nGenre:\nDrama , Romance\nRuntime:\n126 min\n",
        "Director: Spike Jonze Genre: Drama , Romance Runtime: 126 min\n",
        "Director:\n:   Spike Jonze\n\nGenre:\n:   Drama , Romance\n\nRuntime:\n:   126 min\n",
    ],
)
def test_labels_are_read_on_their_line_under_it_and_in_a_row(text: str) -> None:
    found = fields(joined(page(text).lines), LABELS)
    assert [(label, words.text) for label, words in found] == [
        ("Director", "Spike Jonze"),
        ("Genre", "Drama , Romance"),
        ("Runtime", "126 min"),
    ]


def test_an_address_is_no_label_and_a_bare_label_has_a_line_of_its_own() -> None:
    assert fields(joined(page("see genre://drama or so\n").lines), LABELS) == []
    bare = fields(joined(page("Director\nSpike Jonze\nThe director said no\n").lines), LABELS, bare=True)
    assert [(label, words.text) for label, words in bare] == [("Director", "Spike Jonze\nThe director said no")]


@pytest.mark.parametrize(
    "text",
    [
        "  * Amy Adams\n    Amy\n  * Soko\n  * Rooney Mara\n    Catherine\n",
        "[face_one.jpg]\nAmy Adams\nAmy\n[face_two.jpg]\nSoko\n[face_three.jpg]\nRooney Mara\nCatherine\n",
        "Amy Adams\nAmy\n\nSoko\n\nRooney Mara\nCatherine\n",
        "[Amy Adams](/a)\nAmy\n[Soko](/b)\n[Rooney Mara](/c)\nCatherine\n[x](/d)\n",
    ],
)
def test_rows_begin_with_a_mark_behind_a_picture_behind_a_blank_line_or_with_a_link(text: str) -> None:
    found = rows(page(text).lines) or []
    assert [[cell.text for cell in row] for row in found][:3] == [
        ["Amy Adams", "Amy"],
        ["Soko"],
        ["Rooney Mara", "Catherine"],
    ]


def test_lines_that_nothing_sets_off_are_no_rows() -> None:
    assert rows(page("Amy Adams\nAmy\nSoko\nRooney Mara\n").lines) is None
    assert rows(page("  * Amy Adams\n    Amy\n    and more\n  * Soko\n").lines) is None


def test_a_picture_is_no_line_and_marks_the_next_one() -> None:
    view = page("[1527_tmb.jpg]\nMaren Holt\n[]\n[user]\nPinewater Courier\n")
    assert [(line.text, line.opens) for line in view.lines] == [("Maren Holt", True), ("Pinewater Courier", True)]


def test_a_note_on_the_language_is_no_picture() -> None:
    assert lines("[Full review in Spanish]\n") == ["[Full review in Spanish]"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Kathryn Bigelow  |  Director\n", ["Kathryn Bigelow", "Director"]),
        ("Kathryn Bigelow     Director\n", ["Kathryn Bigelow", "Director"]),
        (
            "[Her Paper](/p)[Maren Holt](/c)Jan 9, 2014\n\n[a](/b)[c](/d)[e](/f)[g](/h)\n",
            ["Her Paper", "Maren Holt", "Jan 9, 2014"],
        ),
    ],
)
def test_a_line_is_divided_where_bars_blanks_or_links_divide_it(text: str, cells: list[str]) -> None:
    view = page(text)
    assert [part.text for part in parts(view.lines[0].words, view.page.capture.text)] == cells


def test_a_cell_that_fills_its_column_is_divided_where_the_others_are() -> None:
    view = page("Amy Adams        Amy\nJessica Chastain Maya\nSoko             Isabella\n")
    found = table(view.lines, view.page.capture.text)
    assert [[cell.text for cell in row] for row in found] == [
        ["Amy Adams", "Amy"],
        ["Jessica Chastain", "Maya"],
        ["Soko", "Isabella"],
    ]


def test_the_part_between_two_headings() -> None:
    view = page("Menu\nMovie Info\nDrama\nCast\nAmy Adams\n")
    first, until = re.compile("Movie Info"), re.compile("Cast")
    assert [line.text for line in between(view.lines, first, until)] == ["Drama"]
    assert list(between(view.lines, re.compile("Nowhere"), until)) == []


def test_a_word_wrapped_at_its_hyphen_and_a_link_wrapped_over_lines_are_whole() -> None:
    text = (
        "A disturbing and daring thriller with a performance by a thirteen-year-\nold that nobody who was there has since forgotten for long.\n"
        "Another line that is nearly as long as the column is wide, or so it says.\nAnd a third one that fills the column to its end as well, as it must do.\n\n"
        "[The Pinewater\nCourier (weekly)](http://pinewater.example/a/page) [b](/c) [d](/e) [f](/g)\n"
    )
    found = lines(text)
    assert found[0].startswith("A disturbing and daring thriller with a performance by a thirteen-year-old that")
    assert found[-1] == "The Pinewater Courier (weekly) b d f"
