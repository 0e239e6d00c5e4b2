"""Sums in wikitext, as the parser functions of MediaWiki count."""

from __future__ import annotations

import pytest

from dossier.markup.wikimath import evaluate


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("10 / 4", "2.5"),
        ("-2 + 5", "3"),
        ("2.346 round 2", "2.35"),
        ("1.5 + 2.8 round 1", "4.3"),
        ("1000000 * 2", "2000000"),
    ],
)
def test_sums(text: str, wanted: str) -> None:
    assert evaluate(text) == wanted


@pytest.mark.parametrize("text", ["", "1 +", "(1", "1 / 0", "rain", "2 ** 9", "7 mod 4", "9" * 400, "1 round 99999", "(" * 300, "__import__('os')"])  # fmt: skip
def test_what_is_no_sum_is_nothing(text: str) -> None:
    assert evaluate(text) is None
