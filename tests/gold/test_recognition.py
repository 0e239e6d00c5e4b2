"""Nothing is taken for a page of the wrong site, and nothing that is no page of a film for one, over the whole corpus."""

from __future__ import annotations

from tests.gold.recognition import corpus
from tests.support import real


@real
def test_nothing_is_taken_for_another_site() -> None:
    assert len(corpus()) > 200
    assert [one for one in corpus() if one.found is not None and one.found != one.wanted] == []


@real
def test_a_chart_is_no_page_of_one_film() -> None:
    charts = [one for one in corpus() if one.kind.startswith("chart")]
    assert charts
    assert {one.found_kind for one in charts} <= {"chart", "unrecognised"}


@real
def test_what_is_no_film_page_says_why() -> None:
    others = [one for one in corpus() if one.wanted is None]
    assert len(others) == 6
    told = ("no review", "not say it is a review", "no article", "no film article")
    assert [one for one in others if not any(words in one.why for words in told)] == []


@real
def test_every_page_of_a_film_is_recognised() -> None:
    assert [one for one in corpus() if one.found is None and one.wanted is not None] == []
