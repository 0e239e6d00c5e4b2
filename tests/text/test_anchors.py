"""A part of a shown text still knows its place in the capture."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.text.anchors import Anchored

_WORDS = st.text(alphabet="ab \n\t-é", max_size=60)


@given(_WORDS, st.integers(0, 50))
def test_plain_text_stands_where_it_says(text: str, offset: int) -> None:
    capture = "x" * offset + text
    shown = Anchored.plain(text, offset)
    for part in shown.split(re.compile("-")):
        assert capture[part.start : part.end] == part.text
    for line in shown.lines():
        assert not line or capture[line.start : line.end] == line.text


@given(_WORDS)
def test_folding_white_space_keeps_every_place(text: str) -> None:
    folded = Anchored.plain(text, 3).folded()
    assert folded.text == " ".join(text.split())
    starts, ends = folded.places
    for char, start, end in zip(folded.text, starts, ends, strict=True):
        assert char == " " or text[start - 3 : end - 3] == char


@given(_WORDS, st.data())
def test_cutting_keeps_the_rest(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    shown = Anchored.plain(text, 0).cut([(begin, end)])
    assert shown.text == text[:begin] + text[end:]


def test_generated_letters_are_shown_and_not_stated() -> None:
    sign = Anchored("US$", [4, 4, 4], [4, 4, 4])
    shown = Anchored.join([sign, Anchored.plain("48 million", 9)], glue="")
    assert shown.text == "US$48 million"
    assert shown.stated == "$48 million"


def test_pieces_part_where_a_template_stands_between() -> None:
    capture = "see {{nowrap|one two}} three"
    shown = Anchored.join([Anchored.plain("see ", 0), Anchored.plain("one two", 13), Anchored.plain(" three", 22)], "")
    assert [piece.text for piece in shown.pieces(capture)] == ["see ", "one two", " three"] or [
        piece.text for piece in shown.pieces(capture)
    ] == ["see", "one two", "three"]
    for piece in shown.pieces(capture):
        assert capture[piece.start : piece.end] == piece.text


@given(_WORDS, st.integers(0, 80))
def test_what_stands_before_an_offset(text: str, offset: int) -> None:
    assert Anchored.plain(text, 5).until(offset).text == text[: max(0, offset - 5)].strip()
