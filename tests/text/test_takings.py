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
