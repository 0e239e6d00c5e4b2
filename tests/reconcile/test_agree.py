"""What several sources say becomes rows: the same is one row, what agrees is ranked, what cannot both be right is a conflict."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from dossier.model import values as v
from dossier.model.claims import Claim
from dossier.model.films import Dossier
from dossier.reconcile.assemble import assemble
from dossier.text.money import find_money
from tests.made import FILM, ONE, THREE, TWO, claim, source


def dossier(*claims: Claim) -> Dossier:
    return assemble(FILM, [source(ONE, "imdb"), source(TWO, "wikipedia"), source(THREE, "variety")], claims)


def names(one: Dossier, role: str) -> list[tuple[str, int]]:
    """Names of a property with the number of their references."""
    return [(row.value.name, len(row.references)) for row in one.of(role) if isinstance(row.value, v.Name)]


def figure(printed: str, measure: str = "worldwide_gross", page: str = ONE, at: int = 0, **more: Any) -> Claim:
    (amount,) = find_money(printed)
    return claim("box_office", v.Figure(measure, amount.money, **more), page, at)


def ranks(one: Dossier) -> dict[str, str]:
    return {row.value.money.text: row.rank for row in one.of("box_office") if isinstance(row.value, v.Figure)}


def told(one: Dossier) -> list[tuple[str, str, list[str]]]:
    return [(found.property, found.verdict, [text for text, _ in found.values]) for found in one.conflicts]


@pytest.mark.parametrize(
    ("role", "printed", "shown"),
    [
        ("production_designer", ("K. K. Barrett", "KK Barrett"), "K. K. Barrett"),
        ("cinematographer", ("Hoyte Van Hoytema", "Hoyte van Hoytema"), "Hoyte Van Hoytema"),
        ("director", ("Alfonso Cuaron", "Alfonso Cuarón"), "Alfonso Cuaron"),
        ("countries", ("USA", "United States", "United States of America"), "United States of America"),
        ("languages", ("English", "english"), "English"),
    ],
)
def test_spellings_of_one_name_are_one_row(role: str, printed: tuple[str, ...], shown: str) -> None:
    one = dossier(*(claim(role, v.Name(name), page, n) for n, (name, page) in enumerate(zip(printed, (ONE, TWO, THREE), strict=False))))  # fmt: skip
    assert names(one, role) == [(shown, len(printed))]


def test_the_spelling_that_most_pages_print_is_shown() -> None:
    one = dossier(*(claim("editor", v.Name(name), page) for name, page in (("K. K. Orme", ONE), ("KK Orme", TWO), ("KK Orme", THREE))))  # fmt: skip
    assert names(one, "editor") == [("KK Orme", 3)]


def test_people_of_two_names_stay_two() -> None:
    one = dossier(claim("editor", v.Name("Ben Marsh"), ONE), claim("editor", v.Name("Ben Marshall"), TWO))
    assert names(one, "editor") == [("Ben Marsh", 1), ("Ben Marshall", 1)]


def test_one_person_in_two_jobs_stands_in_both() -> None:
    one = dossier(claim("director", v.Name("Ada Quill")), claim("writer", v.Name("Ada Quill"), TWO))
    assert names(one, "director") == names(one, "writer") == [("Ada Quill", 1)]


def test_figures_that_agree_are_rows_of_their_own_the_most_precise_preferred() -> None:
    one = dossier(figure("$25,568,251"), figure("$25.6 million", page=TWO))
    assert ranks(one) == {"$25,568,251": "preferred", "$25.6 million": "normal"}
    assert not one.conflicts


def test_figures_that_cannot_both_be_right_are_a_conflict_with_all_who_say_so() -> None:
    one = dossier(
        figure("$48,269,269"), figure("$48.3 million", page=TWO, at=3), figure("$47.4 million", page=TWO, at=9)
    )
    assert ranks(one) == {"$48,269,269": "preferred", "$48.3 million": "normal", "$47.4 million": "normal"}
    assert told(one) == [("worldwide_gross", "conflict", ["$48,269,269", "$48.3 million", "$47.4 million"])]
    assert [[at.source for at in places] for _, places in one.conflicts[0].values] == [[ONE], [TWO], [TWO]]


def test_where_as_many_say_one_thing_as_the_other_none_is_preferred() -> None:
    one = dossier(figure("$48 million"), figure("$31 million", page=TWO))
    assert set(ranks(one).values()) == {"normal"}
    assert [found.verdict for found in one.conflicts] == ["conflict"]


def test_open_ends_agree_with_what_lies_beyond_them() -> None:
    one = dossier(figure("over $48 million"), figure("$48,269,269", page=TWO))
    assert not one.conflicts
    assert told(dossier(figure("over $50 million"), figure("$48,269,269", page=TWO)))


@pytest.mark.parametrize(
    "other",
    [
        figure("$9 million", "domestic_gross", TWO),
        figure("€9 million", page=TWO),
        figure("$9 million", "opening_weekend", TWO),
        figure("$9 million", "budget", TWO),
    ],
    ids=["another measure", "another currency", "the opening", "the budget"],
)
def test_figures_of_different_things_are_compared_with_nothing(other: Claim) -> None:
    one = dossier(figure("$48,269,269"), other)
    assert not one.conflicts
    assert set(ranks(one).values()) == {"preferred"}


@pytest.mark.parametrize(
    ("measure", "first", "second"),
    [
        ("country_gross", {"territory": "France"}, {"territory": "Japan"}),
        ("opening_weekend", {"territory": "US & Canada"}, {"territory": "United Kingdom"}),
        ("opening_weekend", {}, {"territory": "China"}),
        ("home_media", {"note": "DVD"}, {"note": "Blu-ray"}),
    ],
)
def test_figures_of_different_places_are_compared_with_nothing(
    measure: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    one = dossier(figure("$9 million", measure, **first), figure("$48 million", measure, TWO, **second))
    assert not one.conflicts
    assert set(ranks(one).values()) == {"preferred"}


def test_the_home_market_is_one_whatever_it_is_called() -> None:
    places = ("US & Canada", "North America", "United States and Canada", None)
    one = dossier(*(figure("$258,000", "opening_weekend", TWO, n, territory=place) for n, place in enumerate(places)))
    assert [len(row.references) for row in one.of("box_office")] == [4]
    assert told(dossier(figure("$258,000", "opening_weekend"), figure("$9 million", "opening_weekend", TWO, territory="US & Canada")))  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "first", "second", "named"),
    [
        ("domestic_gross", {}, {"note": "rentals"}, "rentals"),
        ("worldwide_gross", {"note": "re-release"}, {}, "re-release"),
        ("worldwide_gross", {"date": "2013"}, {"date": "2014-02"}, "date"),
        ("opening_weekend", {"theaters": 6}, {"theaters": 1729}, "theaters"),
    ],
)
def test_a_difference_that_the_sources_name_is_no_conflict(
    measure: str, first: dict[str, Any], second: dict[str, Any], named: str
) -> None:
    one = dossier(figure("$9 million", measure, **first), figure("$48 million", measure, TWO, **second))
    assert told(one) == [(measure, "different_measure", ["$48 million", "$9 million"])]
    assert named in one.conflicts[0].why


def test_a_conflict_is_not_hidden_behind_a_named_difference() -> None:
    one = dossier(
        figure("$48 million"), figure("$31 million", page=TWO), figure("$9 million", page=THREE, note="rentals")
    )
    assert [(found.verdict, len(found.values)) for found in one.conflicts] == [
        ("conflict", 2),
        ("different_measure", 3),
    ]


def test_the_same_figure_of_several_pages_is_one_row_with_all_whom_they_cite() -> None:
    one = dossier(
        figure("$23 million", "budget", ONE, cited_source="The Numbers"),
        figure("$23 million", "budget", TWO, cited_source="Box Office Mojo"),
    )
    (row,) = one.of("box_office")
    assert isinstance(row.value, v.Figure)
    assert row.value.cited_source == "The Numbers, Box Office Mojo"
    assert {at.source for at in row.references} == {ONE, TWO}


def runtime_claims(*given: tuple[int, str | None]) -> list[Claim]:
    pages = (ONE, TWO, THREE, ONE)
    return [claim("runtimes", v.Runtime(minutes, note), pages[n], n) for n, (minutes, note) in enumerate(given)]


@pytest.mark.parametrize(
    ("given", "preferred", "verdicts"),
    [
        ([(126, None), (126, None), (125, None)], [126], []),
        ([(126, None), (120, None)], [126], []),  # 4.8 per cent
        ([(126, None), (119, None)], [], ["conflict"]),  # 5.6
        ([(100, None), (95, None)], [100], []),  # five per cent is still rounding
        ([(116, None), (171, "director's cut")], [116], ["different_measure"]),
        ([(116, "theatrical"), (171, "director's cut")], [], ["different_measure"]),
        ([(116, None), (116, "unrated")], [116], []),
        ([(116, None), (90, None), (171, "director's cut")], [], ["conflict", "different_measure"]),
    ],
)
def test_runtimes(given: list[tuple[int, str | None]], preferred: list[int], verdicts: list[str]) -> None:
    one = dossier(*runtime_claims(*given))
    rows = one.of("runtimes")
    assert {(row.value.minutes, row.value.note) for row in rows if isinstance(row.value, v.Runtime)} == set(given)
    assert [row.value.minutes for row in rows if isinstance(row.value, v.Runtime) and row.rank == "preferred"] == preferred  # fmt: skip
    assert [found.verdict for found in one.conflicts] == verdicts
    assert all(len(found.values) > 1 for found in one.conflicts)


def test_ratings_with_a_count_and_without_are_one_row_two_counts_are_two() -> None:
    def rating(count: int | None, page: str, value: float = 94) -> Claim:
        return claim("ratings", v.Rating("Rotten Tomatoes", "critics_positive", f"{value:g}%", value, 100, count), page)

    rows = dossier(rating(None, ONE), rating(288, TWO)).of("ratings")
    assert [(row.value.count, len(row.references)) for row in rows if isinstance(row.value, v.Rating)] == [(288, 2)]
    assert len(dossier(rating(280, ONE), rating(288, TWO)).of("ratings")) == 2
    assert len(dossier(rating(288, ONE, 93), rating(288, TWO, 94)).of("ratings")) == 2


def test_scores_of_one_review_that_differ_are_told() -> None:
    def review(score: v.Score, page: str) -> Claim:
        return claim("reviews", v.Review("Silas Orme", "The Tideway Post", score=score), page)

    four, half = v.Score("3.5/4", Fraction(7, 2), 4, "linear"), v.Score("2/4", Fraction(2), 4, "linear")
    near = v.Score("88", Fraction(88), 100, "linear")
    assert not dossier(review(four, ONE), review(near, TWO)).conflicts, "88 of 100 is three and a half of four"
    one = dossier(review(four, ONE), review(half, TWO))
    assert len(one.reviews) == 1
    assert told(one) == [("score", "conflict", ["3.5/4", "2/4"])]


def test_conflicts_name_their_property_as_a_key_or_a_measure() -> None:
    one = dossier(*runtime_claims((126, None), (90, None)), figure("$48 million"), figure("$31 million", page=TWO))
    assert {found.property for found in one.conflicts} == {"runtime", "worldwide_gross"}
    assert all(found.why for found in one.conflicts)
