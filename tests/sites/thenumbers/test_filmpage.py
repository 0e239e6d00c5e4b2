"""The Numbers: rows by their labels, releases line by line, estimates called so."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.model.values import Company, Figure, Release
from dossier.sites.thenumbers.rows import LAUNCH
from tests.sites.reading import pages, sample, values


def test_both_copies_of_the_page_are_read_once(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, sample("thenumbers/her.html"))
    said = [(claim.property, str(claim.value)) for claim in page.claims]
    assert len(said) == len(set(said))
    assert page.mention.names == ("Ella",)


def test_what_was_cancelled_was_not_released(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, sample("thenumbers/her.html"))
    assert "2015" not in [one.date for one in values(page, "releases") if isinstance(one, Release)]
    assert Company("Warner Bros.", "distribution", "Domestic") in values(page, "companies")
    assert "Quist" not in str(values(page, "companies"))


def test_sales_on_disc_are_estimates_and_takings_are_not(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, sample("thenumbers/her.html"))
    figures = [one for one in values(page, "box_office") if isinstance(one, Figure)]
    assert {one.measure for one in figures if one.money.estimated} == {"home_media"}
    assert [one.theaters for one in figures if one.measure == "opening_weekend"] == [6]


@pytest.mark.parametrize(
    ("address", "known"),
    [("movie/Her-(2013)", True), ("movie/Her-(2013)#tab=summary", True), ("person/1-Spike-Jonze", False), ("movies/franchise/Her", False), ("tv/show/Her", False)],
)  # fmt: skip
def test_only_a_film_has_such_a_page(tmp_path: Path, address: str, known: bool) -> None:
    text = sample("thenumbers/her.html").replace("movie/Her-(2013)", address)
    assert (pages(tmp_path, text)[0].page.form is not None) == known


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("September 6th, 2024 (Wide) by Warner Bros.", ("Wide", None, "Warner Bros.", None)),
        ("June 27th, 2016 (Wide) (South Korea)", ("Wide", None, None, "South Korea")),
        ("July 1st, 2016 (Wide), released as The Ape Man (New Zealand)", ("Wide", "The Ape Man", None, "New Zealand")),
        ("December 15th, 1939 (Exclusive) by MGM (Atlanta Premiere)", ("Exclusive", None, "MGM", "Atlanta Premiere")),
        ("2022 (Canceled) by STX Entertainment", ("Canceled", None, "STX Entertainment", None)),
    ],
)
def test_a_line_of_the_releases(line: str, told: tuple[str | None, ...]) -> None:
    found = LAUNCH.fullmatch(line)
    assert found is not None
    assert (found["scale"], found["as"], found["who"], found["place"]) == told
