from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.scores import LETTERS, find_scores, parse_score


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        ("4/5", Fraction(4)),
        ("3.5/4", Fraction(35, 8)),
        ("3 1/2 / 4", None),
        ("8/10", Fraction(4)),
        ("80%", Fraction(4)),
        ("A", Fraction(5)),
        ("A+", Fraction(5)),
        ("B-", Fraction(10, 3)),
        ("B−", Fraction(10, 3)),
        ("F", Fraction(0)),
        ("0/4", Fraction(0)),
        ("★★★½☆", Fraction(7, 2)),
        ("three and a half stars out of four", Fraction(35, 8)),
        ("two out of four stars", Fraction(5, 2)),
        ("6/8", Fraction(15, 4)),
    ],
)
def test_scores_on_their_own_scale(text: str, stars: Fraction | None) -> None:
    assert parse_score(text).text == text
    if stars is not None:
        assert parse_score(text).stars == stars


@pytest.mark.parametrize("text", ["8", "3.5", "+1", "R", "1-5", "5.5/5", "3/2", "5/4", "1/2", "★★★", "", "four"])
def test_a_score_without_a_scale_or_above_it_stays_unread(text: str) -> None:
    score = parse_score(text)
    assert (score.text, score.value, score.best, score.stars) == (text, None, None, None)


def test_letters_are_twelve_equal_steps() -> None:
    assert sorted(set(LETTERS.values())) == list(range(13))
    assert parse_score("B+").stars == Fraction(10 * 5, 12)
    assert parse_score("B+").rule == "letter-12"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He gave it three and a half stars out of four.", ["three and a half stars out of four"]),
        ("She awarded the film 2 out of 4 stars and left.", ["2 out of 4 stars"]),
        ("It earned a B+ from the paper.", ["B+"]),
        ("One of two of four people left in 24/7 rain on 3/4.", ["3/4"]),
        ("Plan A failed; vitamin B and C did too.", []),
        ("In the first half of 2013", []),
    ],
)
def test_scores_in_running_text(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_scores(text)] == found


@given(st.integers(0, 100), st.sampled_from([4, 5, 6, 8, 10, 20, 100]))
def test_fractions_are_linear_from_zero(value: int, best: int) -> None:
    score = parse_score(f"{value}/{best}")
    assert score.stars == (Fraction(value * 5, best) if value <= best else None)


@given(st.text(alphabet="0123456789/.½★☆ABCDF+-−starsoutof ", max_size=120))
def test_any_text_gives_stars_between_none_and_five(text: str) -> None:
    for score in [parse_score(text), *(one.score for one in find_scores(text))]:
        assert score.stars is None or 0 <= score.stars <= 5
