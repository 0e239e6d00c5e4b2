"""Remarks in brackets come off the end of a text; brackets that belong to it stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.anchors import Anchored
from dossier.text.brackets import bracketed


@pytest.mark.parametrize(
    ("text", "rest", "said"),
    [
        ("Karl (voice) (as Jan K.)", "Karl", ["voice", "as Jan K."]),
        ("(uncredited)", "", ["uncredited"]),
        ("Germany:16 (cut (by a third))", "Germany:16", ["cut (by a third)"]),
        ("no brackets", "no brackets", []),
        ("an open one (here", "an open one (here", []),
        ("(first) and then words", "(first) and then words", []),
    ],
)
def test_brackets_at_the_end_are_remarks(text: str, rest: str, said: list[str]) -> None:
    shown, remarks = bracketed(Anchored.plain(text, 0))
    assert (shown.text, [one.text for one in remarks]) == (rest, said)


def test_a_bracket_that_is_no_remark_ends_the_search() -> None:
    shown, remarks = bracketed(Anchored.plain("Tom (15 Yrs.) (voice)", 0), re.compile("voice"))
    assert (shown.text, [one.text for one in remarks]) == ("Tom (15 Yrs.)", ["voice"])


@given(st.text(alphabet="ab() ", max_size=80), st.integers(0, 40))
def test_every_part_stands_where_it_says(text: str, offset: int) -> None:
    capture = "x" * offset + text
    shown, remarks = bracketed(Anchored.plain(text, offset))
    for part in (shown, *remarks):
        assert not part or capture[part.start : part.end] == part.text
