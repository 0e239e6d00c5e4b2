"""Box Office Mojo: figures belong to a territory and a release, and each row of a chart to its own film."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dossier.model.values import Company, Figure, Release
from dossier.sites.boxofficemojo.chartrows import last_day
from tests.sites.reading import pages, sample, values


def _figures(page: Any) -> list[Figure]:
    return [one for one in values(page, "box_office") if isinstance(one, Figure)]


def test_what_stands_twice_on_the_page_is_given_once(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, sample("boxofficemojo/her-2025.html"))
    keys = [(one.measure, one.territory) for one in _figures(page)]
    assert len(keys) == len(set(keys))
    assert ("domestic_gross", "Domestic") in keys
    assert ("country_gross", "France") in keys
    assert ("opening_weekend", "France") not in keys  # a dash is no amount


def test_the_figures_of_one_release_carry_its_name(tmp_path: Path) -> None:
    (whole,) = pages(tmp_path, sample("boxofficemojo/her-releases-2023.html"))
    assert {one.note for one in _figures(whole)} == {None}
    (group,) = pages(tmp_path, sample("boxofficemojo/her-group-2023.html"))
    assert {one.note for one in _figures(group)} == {"2023 Re-release"}
    assert values(group, "releases") == [Release("2023-02-14", "Domestic", "2023 Re-release")]


def test_a_double_bill_has_no_sentence_of_its_own(tmp_path: Path) -> None:
    text = sample("boxofficemojo/her-group-2023.html")
    (page,) = pages(tmp_path, text)
    (line,) = values(page, "logline")
    bill = text.replace(str(getattr(line, "text", "")), "Double bill including:")
    assert bill != text
    assert not values(pages(tmp_path, bill)[0], "logline")


def test_a_span_of_days_is_no_day_of_release(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, sample("boxofficemojo/her-releases-2023.html"))
    assert [one.date for one in values(page, "releases") if isinstance(one, Release)] == ["2013-12-18", "2023-02-14"]


def test_a_page_of_a_release_without_its_menu_has_no_territory(tmp_path: Path) -> None:
    text = sample("boxofficemojo/her-release-france.html").replace(" selected>France", ">France")
    (page,) = pages(tmp_path, text)
    opening = next(one for one in _figures(page) if one.measure == "opening_weekend")
    assert (opening.territory, opening.theaters) == (None, 214)


@pytest.mark.parametrize(
    "name", ["chart-day-2014-01-10", "chart-weekend-2013", "chart-weekend-2013W51", "chart-year-2013"]
)
def test_a_chart_is_of_no_film_and_each_row_of_one(tmp_path: Path, name: str) -> None:
    chart, *rows = pages(tmp_path, sample(f"boxofficemojo/{name}.html"))
    assert (chart.page.kind, chart.mention.title, chart.claims) == ("chart", None, ())
    assert [one.page.number for one in rows] == list(range(2, len(rows) + 2))
    spans = [(one.page.start, one.page.end) for one in rows]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for one in rows:
        assert one.mention.title
        assert one.mention.title in one.page.text
        assert all(at.source == one.page.id for claim in one.claims for at in claim.references)
    assert "Her" in [one.mention.title for one in rows]
    assert not any("TOTAL" in (one.mention.title or "") for one in rows)


def test_the_gross_to_date_has_its_day_and_what_was_taken_on_the_day_is_left_out(tmp_path: Path) -> None:
    _, frozen, her, nimh = pages(tmp_path, sample("boxofficemojo/chart-day-2014-01-10.html"))
    (figure,) = _figures(her)
    assert (figure.measure, figure.money.amount, figure.date) == ("domestic_gross", 5_413_303, "2014-01-10")
    assert [one.money.estimated for one in _figures(frozen)] == [True]
    assert [one.note for one in _figures(nimh)] == ["2014 Re-release; gross to date"]
    assert values(nimh, "companies") == []


def test_a_chart_of_another_country_counts_that_country(tmp_path: Path) -> None:
    text = sample("boxofficemojo/chart-day-2014-01-10.html").replace(
        "Domestic Box Office For", "Germany Box Office For"
    )
    her = pages(tmp_path, text)[2]
    assert [(one.measure, one.territory) for one in _figures(her)] == [("country_gross", "Germany")]


def test_a_heading_without_a_territory_gives_no_rows(tmp_path: Path) -> None:
    text = sample("boxofficemojo/chart-day-2014-01-10.html").replace("Domestic Box Office For", "Trivia of")
    assert len(pages(tmp_path, text)) == 1


@pytest.mark.parametrize("name", ["chart-weekend-2013", "chart-weekend-2013W51"])
def test_the_first_weekend_is_an_opening_and_no_other(tmp_path: Path, name: str) -> None:
    rows = {one.mention.title: one for one in pages(tmp_path, sample(f"boxofficemojo/{name}.html"))}
    opening = [one for one in _figures(rows["Her"]) if one.measure == "opening_weekend"]
    assert [(one.money.amount, one.theaters, one.date) for one in opening] == [(260_382, 6, "2013-12-22")]
    other = rows["The Hobbit: The Desolation of Smaug"]
    assert [one.measure for one in _figures(other) if one.measure == "opening_weekend"] == []


def test_a_budget_in_millions_means_all_that_rounds_to_it(tmp_path: Path) -> None:
    rows = {one.mention.title: one for one in pages(tmp_path, sample("boxofficemojo/chart-weekend-2013.html"))}
    budget = next(one for one in _figures(rows["Her"]) if one.measure == "budget").money
    assert (budget.text, budget.low, budget.high) == ("$23 million", 22_500_000, 23_499_999)
    assert rows["Her"].mention.year == 2013
    assert values(rows["Her"], "companies") == [Company("WB", "distribution", "abbreviated")]


@pytest.mark.parametrize(
    ("heading", "iso"),
    [
        ("Domestic Box Office For Jan 10, 2014", "2014-01-10"),
        ("November 28-30, 2014", "2014-11-30"),
        ("January 31-February 2, 2014", "2014-02-02"),
        ("Domestic Box Office For 2023", None),
        ("Week of May 2014", None),
    ],
)
def test_the_last_day_of_a_heading(heading: str, iso: str | None) -> None:
    assert last_day(heading) == iso


def test_an_old_page_tells_a_release_from_a_lifetime(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, sample("boxofficemojo/her-2014.html"))
    gross = [(one.money.amount, one.date, one.note) for one in _figures(page) if one.measure == "domestic_gross"]
    assert gross == [(25_568_251, "2014-09-21", "gross to date"), (25_571_906, None, "lifetime gross")]
    text = sample("boxofficemojo/her-2014.html").replace("25,571,906", "25,568,251")
    assert len([one for one in _figures(pages(tmp_path, text)[0]) if one.measure == "domestic_gross"]) == 1


def test_an_estimate_is_one(tmp_path: Path) -> None:
    text = sample("boxofficemojo/her-2014.html").replace("$25,568,251</b>", "$25,568,251 (Estimate)</b>")
    assert [one.money.estimated for one in _figures(pages(tmp_path, text)[0])][:2] == [True, False]
