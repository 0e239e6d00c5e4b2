"""Headings, roles, certificates and signatures as sites print them."""

from __future__ import annotations

import pytest

from dossier.text.anchors import Anchored
from dossier.text.certificates import certificate
from dossier.text.names import split_companies
from dossier.text.roles import read_role
from dossier.text.runtimes import find_runtimes
from dossier.text.signatures import unsigned
from dossier.text.titles import Heading, read_heading


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("Her", Heading("Her")),
        ("Her (2013)", Heading("Her", 2013)),
        ("Seven Samurai (Shichinin no samurai) (1954)", Heading("Seven Samurai", 1954, ("Shichinin no samurai",))),
        ("M (M - A City) (The Third Voice) (1931)", Heading("M", 1931, ("M - A City", "The Third Voice"))),
        ("Alien (Director's Cut) (1979)", Heading("Alien (Director's Cut)", 1979)),
        ("Gravity (3D)", Heading("Gravity (3D)")),
        ("(500) Days of Summer (2009)", Heading("(500) Days of Summer", 2009)),
        ("(2012)", Heading("(2012)")),
    ],
)
def test_a_heading_is_title_year_and_other_title(printed: str, heading: Heading) -> None:
    assert read_heading(printed) == heading


def role(printed: str) -> tuple[str | None, bool, bool, str | None, str | None]:
    part = read_role("Somebody", Anchored.plain(printed, 0))
    return part.character, part.voice, part.uncredited, part.credited_as, part.note


def test_what_brackets_say_of_a_part_is_no_part_of_the_character() -> None:
    assert role("Samantha (voice)") == ("Samantha", True, False, None, None)
    assert role("Alien Child (voice) (uncredited)") == ("Alien Child", True, True, None, None)
    assert role("Guard (as Adam Spiegel)") == ("Guard", False, False, "Adam Spiegel", None)
    assert role("Himself (archive footage)") == ("Himself", False, False, None, "archive footage")
    assert role("Marcello (as a child)") == ("Marcello (as a child)", False, False, None, None)
    assert role("The Boss (of Bosses)") == ("The Boss (of Bosses)", False, False, None, None)
    assert role("Mission Control Voice") == ("Mission Control Voice", True, False, None, None)
    assert role("Additional Voices") == (None, True, False, None, None)
    assert role("Voice") == (None, True, False, None, None)
    assert role("Principal Cast") == (None, False, False, None, None)
    assert read_role("Somebody", None).character is None


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("R", "R"),
        ("PG-13 (for some intense sequences)", "PG-13"),
        ("Rated R for language", "R"),
        ("R [See Full Rating]for violence", "R"),
        ("Not Rated", "Not Rated"),
        ("N/A", None),
        ("this is no certificate but a whole sentence", None),
    ],
)
def test_a_certificate_has_no_reason(printed: str, shown: str | None) -> None:
    found = certificate(Anchored.plain(printed, 0))
    assert (found.text if found else None) == shown


@pytest.mark.parametrize(
    "signature", [" ~ Petra Vale, Rovi", " -- (C) Annapurna", " (C) Annapurna", " ~ Petra Vale, All Movie Guide"]
)
def test_a_signature_is_no_part_of_a_synopsis(signature: str) -> None:
    assert unsigned(Anchored.plain("He writes letters." + signature, 0)).text == "He writes letters."
    assert unsigned(Anchored.plain("He writes letters (many).", 0)).text == "He writes letters (many)."


def test_a_comma_before_inc_divides_no_companies() -> None:
    names = split_companies(Anchored.plain("Annapurna Pictures, Lantern Works, Inc., Warner Bros.", 0))
    assert [name.text for name in names] == ["Annapurna Pictures", "Lantern Works, Inc.", "Warner Bros."]


@pytest.mark.parametrize(
    ("printed", "minutes"), [("2 hr. 6 min.", 126), ("2 hrs 6 mins", 126), ("57m", 57), ("1 hr.", 60)]
)
def test_abbreviated_hours_and_minutes_are_one_running_time(printed: str, minutes: int) -> None:
    assert [timed.minutes for timed in find_runtimes(printed)] == [minutes]
