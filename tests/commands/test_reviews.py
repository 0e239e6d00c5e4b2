"""``dossier reviews``: what its options pick, in which order, and what it says of the rest."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.commands.select import Filter, parse_min_score, pick
from dossier.commands.select import stars as stars_of
from tests.support import SAMPLES, Row, call

SCORED = {"4/5", "5/5", "4.5/5", "3/5", "A", "2.5/4", "8/10", "C+", "3.5/4", "three and a half stars out of four", "2 out of 4 stars"}  # fmt: skip


def picked(her: Path, *options: str) -> list[Row]:
    done = call("reviews", *options, "--json", library=her)
    assert done.status == 0, done.err
    rows: list[Row] = done.data
    return rows


def scores(rows: list[Row]) -> list[str | None]:
    return [row["score"]["text"] if row["score"] else None for row in rows]


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("4", {"4/5", "5/5", "4.5/5", "A", "8/10", "3.5/4", "three and a half stars out of four"}),
        ("80%", {"4/5", "5/5", "4.5/5", "A", "8/10", "3.5/4", "three and a half stars out of four"}),
        ("8/10", {"4/5", "5/5", "4.5/5", "A", "8/10", "3.5/4", "three and a half stars out of four"}),
        ("B+", {"5/5", "4.5/5", "A", "3.5/4", "three and a half stars out of four"}),
        ("3.5/4", {"5/5", "4.5/5", "A", "3.5/4", "three and a half stars out of four"}),
        ("4.38", {"5/5", "4.5/5", "A"}),
        ("5", {"5/5", "A"}),
        ("C+", SCORED - {"2 out of 4 stars"}),
        ("0", SCORED),
    ],
)
def test_the_lowest_score_is_on_any_scale(her: Path, asked: str, left: set[str]) -> None:
    found = scores(picked(her, "--min-score", asked))
    assert set(found) == left
    assert len(found) == len(left)


def test_reviews_without_a_score_are_left_out_and_counted_aloud(her: Path) -> None:
    for options in ((), ("--json",)):
        done = call("reviews", "her", "--min-score", "4", *options, library=her)
        assert done.status == 0
        assert "dossier: 3 reviews without a score left out\n" in done.err
    assert "left out" not in call("reviews", library=her).err
    assert call("reviews", "--min-score", "4", "--critic", "Vale", library=her).err.endswith("1 review without a score left out\n")  # fmt: skip


@pytest.mark.parametrize("asked", ["", "five", "6", "11/10", "4/0", "-1", "120%", "H", "A--", "4 5", "½/0"])
def test_what_is_no_score_is_wrong_usage(her: Path, asked: str) -> None:
    done = call("reviews", f"--min-score={asked}", library=her)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("dossier: --min-score: ")
    assert done.err.count("\n") == 1


def test_critics_and_papers_are_found_by_a_part_of_their_name(her: Path) -> None:
    assert [row["critic"] for row in picked(her, "--critic", "orme")] == ["Silas Orme"]
    assert [row["critic"] for row in picked(her, "--critic", "ÍMOGEN h")] == ["Imogen Hartwell"]
    assert [row["publication"] for row in picked(her, "--publication", "times")] == ["The New York Times"]
    assert picked(her, "--critic", "nobody") == []
    assert picked(her, "--critic", "orme", "--publication", "gazette") == []


@pytest.mark.parametrize(
    ("options", "dates"),
    [
        (("--since", "2022-08"), {"2024-08-13", "2024-05-20", "2024-05-14", "2022-08-21", "2022-08-28"}),
        (("--since", "2022-08-22"), {"2024-08-13", "2024-05-20", "2024-05-14", "2022-08-28"}),
        (("--until", "2013"), {"2013-12-19", "2013-12-18"}),
        (("--until", "2013-12-18"), {"2013-12-18"}),
        (("--since", "2014", "--until", "2020"), {"2014-01-10", "2020-12-05", "2020-12-16"}),
        (("--since", "2025"), set()),
    ],
)
def test_times(her: Path, options: tuple[str, ...], dates: set[str]) -> None:
    assert {row["date"] for row in picked(her, *options)} == dates
    assert "1 review without a date left out" in call("reviews", *options, library=her).err


def test_a_review_of_a_year_may_be_of_any_of_its_days() -> None:
    rows = [{"critic": None, "publication": None, "score": None, "date": date} for date in ("2013", "2013-12", None)]
    assert pick(rows, Filter(since="2013-12-18")).reviews == rows[:2]
    assert pick(rows, Filter(until="2013-11-30")).reviews == rows[:1]
    assert pick(rows, Filter(since="2013")).without_date == 1


@pytest.mark.parametrize("asked", ["yesterday", "13", "2013-13", "2013-02-30", "2013/12", ""])
def test_what_is_no_date_is_wrong_usage(her: Path, asked: str) -> None:
    for option in ("--since", "--until"):
        done = call("reviews", f"{option}={asked}", library=her)
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith(f"dossier: {option}: ")


def test_orders(her: Path) -> None:
    by_score = [row["score"]["stars"] for row in picked(her, "--sort", "score") if row["score"]]
    assert by_score == sorted(by_score, reverse=True)
    assert scores(picked(her, "--sort", "score"))[-3:] == [None] * 3
    dates = [row["date"] for row in picked(her, "--sort", "date")]
    assert dates[-1] is None
    assert dates[:-1] == sorted(filter(None, dates), reverse=True)
    for key in ("critic", "publication"):
        names = [row[key] for row in picked(her, "--sort", key)]
        assert [name for name in names if name] == sorted(filter(None, names))
        assert names.index(None) == len([name for name in names if name])
    assert call("reviews", "--sort", "engine", library=her).status == 2


def test_limits(her: Path) -> None:
    everything = picked(her, "--sort", "score")
    assert picked(her, "--sort", "score", "--limit", "3") == everything[:3]
    assert picked(her, "--limit", "0") == []
    assert picked(her, "--sort", "score", "--limit", "100") == everything
    assert call("reviews", "--limit", "-1", library=her).status == 2


def test_those_without_a_score(her: Path) -> None:
    rows = picked(her, "--unscored")
    assert scores(rows) == [None] * 3
    assert {row["critic"] for row in rows} == {"Imogen Hartwell", "Crispin Vale", None}


def test_with_a_lowest_score_those_without_one_come_as_well(her: Path) -> None:
    good = picked(her, "--min-score", "4")
    done = call("reviews", "--min-score", "4", "--unscored", "--json", library=her)
    assert done.data == [row for row in picked(her) if row in good or row["score"] is None]
    assert len(done.data) == len(good) + 3
    assert done.err == ""  # nothing is left out for want of a score


def test_of_one_film_or_of_all(two: Path) -> None:
    films = [row["film"] for row in picked(two)]
    assert set(films) == {"her-2013", "hereabouts-2009"}
    assert {row["film"] for row in picked(two, "hereabouts")} == {"hereabouts-2009"}
    assert "Hereabouts (2009)" in call("reviews", "--min-score", "4", library=two).out
    assert call("reviews", "he", library=two).status == 1
    assert call("reviews", "nothing of the kind", library=two).status == 1


def test_the_table_says_how_many(her: Path) -> None:
    done = call("reviews", "--min-score", "5", library=her)
    assert done.out.count("critic not given") == 2
    assert done.err.startswith("dossier: 2 reviews\n")
    empty = call("reviews", "--critic", "nobody", library=her)
    assert (empty.status, empty.out, empty.err) == (0, "", "dossier: 0 reviews\n")


@given(st.integers(0, 40), st.sampled_from([4, 5, 8, 10, 20, 40]))
def test_a_score_is_at_least_itself(value: int, best: int) -> None:
    if value <= best:
        lowest = parse_min_score(f"{value}/{best}")
        assert lowest == Fraction(5 * value, best)
        row = json.loads(json.dumps({"score": {"value": value, "best": best}}))
        assert stars_of(row) == lowest


def test_users_stand_behind_the_critics_and_can_be_asked_for_alone() -> None:
    pages = [sample for sample in sorted((SAMPLES / "imdb").glob("*.html")) if "reviews" in sample.name]
    assert pages
    from_ = [word for page in (*pages, SAMPLES / "nytimes" / "her.txt") for word in ("--from", page)]
    kinds = [row["kind"] for row in call("reviews", *from_, "--json").data]
    assert kinds == sorted(kinds)
    assert {*kinds} == {"critic", "user"}
    for kind in ("critic", "user"):
        rows = call("reviews", *from_, "--kind", kind, "--json").data
        assert [row["kind"] for row in rows] == [one for one in kinds if one == kind]
    done = call("reviews", *from_, "--kind", "robot")
    assert done.status == 2
    assert "--kind" in done.err
