"""Dates, runtimes, counts, names, folding: from printed words to values."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.anchors import Anchored
from dossier.text.clean import one_line, printable
from dossier.text.counts import parse_count, parse_number
from dossier.text.dates import find_dates, overlaps, parse_date
from dossier.text.fold import fold, slug, title_key
from dossier.text.names import is_person, person_key, split_names
from dossier.text.runtimes import find_runtimes
from dossier.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("December 17, 2013", "2013-12-17"),
        ("17 December 2013", "2013-12-17"),
        ("Dec. 2013", "2013-12"),
        ("2013", "2013"),
        ("25/12/2013", "2013-12-25"),
        ("2013-12-18T05:00:00Z", "2013-12-18"),
        ("Tuesday, 17 December 2013", "2013-12-17"),
        ("17-Dec-2013", "2013-12-17"),
        ("03/04/2013", None),
        ("31 February 2013", None),
        ("seen on 17 December 2013 in a cinema", None),
    ],
)
def test_dates(text: str, iso: str | None) -> None:
    assert parse_date(text) == iso


@given(st.dates(min_value=date(1890, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    for form in ("%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%Y-%m-%d"):
        assert [found.iso for found in find_dates(day.strftime(form))] == [day.isoformat()]


def test_partial_dates_agree_with_full_ones() -> None:
    assert overlaps("2013", "2013-12-17")
    assert not overlaps("2013-11", "2013-12-17")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("126 minutes", [126]), ("2h 6m", [126]), ("2 hours 6 minutes", [126]), ("PT2H6M", [126]), ("119 MIN.", [119]), ("1 hr 30 min", [90]), ("2 hrs. 34 min.", [154]), ("in 2013", []), ("75, 77 or 82 minutes", [75, 77, 82]), ("85–86 min", [85, 86]), ("Part 12, 104 minutes", [104])],
)  # fmt: skip
def test_runtimes(text: str, minutes: list[int]) -> None:
    assert [found.minutes for found in find_runtimes(text)] == minutes


def test_counts() -> None:
    assert parse_number("three") == 3
    assert parse_number("forty-seven") == 47
    assert parse_number("1,234") == 1234
    assert parse_count("1.4K") == (1350, 1449)
    assert parse_count("644") == (644, 644)
    assert parse_count("many") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Megan Ellison, Spike Jonze and Vincent Landay", ["Megan Ellison", "Spike Jonze", "Vincent Landay"]),
        ("Robert Downey, Jr., Sam Lee", ["Robert Downey, Jr.", "Sam Lee"]),
        ("Hoyte Van Hoytema", ["Hoyte Van Hoytema"]),
        ("A. B. C. | D. E.", ["A. B. C.", "D. E."]),
        ("", []),
    ],
)
def test_lists_of_names(text: str, names: list[str]) -> None:
    assert [name.text for name in split_names(Anchored.plain(text, 0))] == names


def test_people() -> None:
    assert is_person("K. K. Barrett")
    assert is_person("Jean-Luc de la Tour")
    assert not is_person("the quick brown fox")
    assert person_key("K. K. Barrett") == person_key("KK Barrett")


@pytest.mark.parametrize(("title", "key"), [("The Host", "host"), ("Host", "host"), ("Kes & Co", "kesandco"), ("WALL·E", "walle"), ("?", "?")])  # fmt: skip
def test_title_keys(title: str, key: str) -> None:
    assert title_key(title) == key


@given(st.text(max_size=80))
def test_folding_keeps_letters_and_digits_only_and_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert all(char.isalnum() for char in fold(text))
    assert all(char.isalnum() or char == "-" for char in slug(text))


@given(st.text(max_size=200))
def test_what_is_printed_steers_nothing(text: str) -> None:
    shown = printable(text)
    assert not any(ord(char) < 32 and char not in "\n\t" for char in shown)
    assert not any(0x7F <= ord(char) < 0xA0 or 0xD800 <= ord(char) < 0xE000 or char in "\u202e\u2066\u200b" for char in shown)  # fmt: skip
    assert "\n" not in one_line(text)


@given(st.text(alphabet='abcAB .!?"”’Mr.Dr.e.g.()', max_size=200))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
