from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.quotes import find_quotations, verdict

REVIEW = "It is a tender, brilliantly sustained romance about two people. Nobody raises a voice, and still you leave it shaken."


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('He called it "a fine film" and left.', ["a fine film"]),
        ("“One” and „two“ and «three»", ["One", "two", "three"]),
        ('A 6" tall "figure"', ["figure"]),
        ('An "open quotation that never ends', []),
        ('"never closed but "this is"', ["this is"]),
    ],
)
def test_quotations(text: str, quotes: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_quotations(text)] == quotes


@pytest.mark.parametrize(
    ("quote", "whole", "wanted"),
    [
        ("a tender, brilliantly sustained romance", True, "exact"),
        ("A TENDER brilliantly-sustained romance.", True, "exact"),
        ("nobody raises a voice [...] you leave it shaken", True, "near"),
        ("[n]obody raises a voice", True, "exact"),
        ("a brash and noisy romance", True, "not_found"),
        ("a brash and noisy romance", False, None),
    ],
)
def test_verdicts(quote: str, whole: bool, wanted: str | None) -> None:
    assert verdict(quote, REVIEW, whole=whole) == wanted


@given(st.text(alphabet="ab\"“”„ «»'", max_size=80))
def test_quotations_lie_in_the_text_and_apart(text: str) -> None:
    at = 0
    for one in find_quotations(text):
        assert at <= one.outer_start < one.start <= one.end < one.outer_end <= len(text)
        at = one.outer_end


@given(st.integers(0, 15), st.integers(1, 6))
def test_every_stretch_of_a_review_is_borne_out_by_it(start: int, length: int) -> None:
    words = REVIEW.split()[start : start + length]
    if words:
        assert verdict(" ".join(words), REVIEW, whole=True) == "exact"
