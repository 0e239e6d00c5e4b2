"""Which opening a figure is of, where the text says so."""

from __future__ import annotations

import pytest

from dossier.text.takings import find_takings


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("In the opening weekend of its wide release it made $5.35 million.", ["wide release"]),
        ("It earned $258,000 over its opening weekend in a limited release.", ["limited release"]),
        ("In its opening weekend it earned $258,000 from six theaters.", [None]),
        ("It earned $22 million on the opening weekend of its re-release.", ["re-release"]),
        ("It grossed $48 million worldwide.", [None]),
    ],
)
def test_the_run_of_an_opening(text: str, notes: list[str | None]) -> None:
    assert [one.note for one in find_takings(text)] == notes


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It grossed $3.2 million in the United States and $1.1 million elsewhere, for a total of $4.3 million.", ["domestic_gross $3.2 million United States", "international_gross $1.1 million", "worldwide_gross $4.3 million"]),
        ("It took $12 million domestically and another $5 million worldwide.", ["domestic_gross $12 million", "international_gross $5 million"]),
        ("Overseas, it took $14 million.", ["international_gross $14 million"]),
        ("In its opening weekend it made $900,000 from 212 theaters.", ["opening_weekend $900,000 in 212"]),
        ("It opened in France ($310,000), Denmark ($120,000) and Chile ($40,000).", ["opening_weekend $310,000 France", "opening_weekend $120,000 Denmark", "opening_weekend $40,000 Chile"]),
        ("In Japan and Germany it grossed $3 million and $2 million, respectively.", ["country_gross $3 million Japan", "country_gross $2 million Germany"]),
        ("The film was made for $2 million and grossed ₹45 crore in India.", ["budget $2 million", "country_gross ₹45 crore India"]),
        ("It grossed $4 million ($9 million in 2020 dollars).", ["gross $4 million"]),
        ("It sold 40,000 copies on DVD, taking $1.1 million.", ["home_media $1.1 million"]),
        ("The film earned $3 million while on limited release, before it went wide.", ["gross $3 million (limited release)"]),
        ("It made $40,000 in Norway from a limited run.", ["country_gross $40,000 Norway (limited run)"]),
        ("It made $4 million in all, after a limited release.", ["gross $4 million"]),
        ("It earned $2 million in rentals in the United States.", ["domestic_gross $2 million United States (rentals)"]),
        ("It made $6 million in the U.S. on a $2 million budget.", ["domestic_gross $6 million U.S.", "budget $2 million"]),
    ],
)  # fmt: skip
def test_what_amounts_measure(text: str, wanted: list[str]) -> None:
    assert [
        f"{one.measure} {one.money.text}"
        + (f" {one.territory}" if one.territory else "")
        + (f" in {one.theaters}" if one.theaters else "")
        + (f" ({one.note})" if one.note else "")
        for one in find_takings(text)
    ] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It earned an average of $9,100 per theater.",
        "By its third weekend it had grossed $8 million.",
        "It was expected to gross $10 million.",
        "On its first day it collected ₹4 crore.",
        "It needed to gross $20 million to break even.",
        "Its predecessor, Salt Road, grossed $40 million worldwide.",
        "The film received a grant of €300,000 from the institute.",
        "It grossed $1.5 million when it was re-released in 2004.",
        "Early screenings were held and grossed $2 million.",
        "The lead was paid a salary of $4 million.",
        "It took $3 million to make the boats alone.",
        "It passed the $5 million mark in a week.",
    ],
)
def test_money_that_is_none_of_the_film_s_takings(text: str) -> None:
    assert find_takings(text) == []


def test_what_the_film_named_last_took_is_its_own() -> None:
    text = "Salt Road grossed $40 million, and Glass Harbor grossed $4 million worldwide."
    titles = [(0, 9, False), (35, 47, True)]
    assert [text[start:end] for start, end, _ in titles] == ["Salt Road", "Glass Harbor"]
    assert [one.money.text for one in find_takings(text, titles)] == ["$4 million"]
