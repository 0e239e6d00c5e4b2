"""Tables lose nothing, keep within the terminal, and never break what must stay whole."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from dossier.views.grid import WHOLE, Column, table
from dossier.views.screen import console

CELL = st.lists(st.text("abcdefghij", min_size=1, max_size=14), min_size=1, max_size=20).map(" ".join)
COLUMNS: tuple[Column, ...] = (("Name", "left", 14), ("Figure", "right", WHOLE), ("Words", "left", 14))


def drawn(rows: list[tuple[str, ...]], width: int, *, apart: bool = False) -> list[str]:
    file = io.StringIO()
    cells = [tuple(Text(cell) for cell in row) for row in rows]
    console(file, width=width).print(table(*COLUMNS, rows=cells, width=width, apart=apart))
    return file.getvalue().splitlines()


@given(rows=st.lists(st.tuples(CELL, st.just("$1,234,567"), CELL), min_size=1, max_size=4), width=st.integers(30, 170))
def test_every_word_is_there_and_no_line_is_too_wide(rows: list[tuple[str, ...]], width: int) -> None:
    lines = drawn(rows, width)
    assert max(map(len, lines)) <= width
    there = " ".join(lines).split()
    for row in rows:
        for cell in row:
            for word in cell.split():
                assert word in there
    assert sum("$1,234,567" in line for line in lines) == len(rows)


def test_the_widest_column_gives_way_first() -> None:
    head, first, second = drawn([("Ada Quill", "$23", "word " * 14)], 60)
    assert head.split() == ["Name", "Figure", "Words"]
    assert first.startswith("Ada Quill     $23  word word")
    assert second.strip().startswith("word")


def test_rows_are_stacked_where_columns_do_not_fit() -> None:
    assert drawn([("Ada Quill", "$" + "9" * 50, "said")], 66) == ["Ada Quill", "  figure $" + "9" * 50, "  words said"]


@pytest.mark.parametrize("width", [40, 80])
def test_rows_apart_have_a_blank_line_between_them_and_none_behind(width: int) -> None:
    lines = drawn([("one", "1", "a"), ("two", "2", "b")], width, apart=True)
    assert lines.count("") == 1
    assert lines[-1]
