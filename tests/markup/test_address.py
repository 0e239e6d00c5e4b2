"""Addresses: the page's own, and those that it links to."""

from __future__ import annotations

import pytest

from dossier.markup.address import absolute, address_of

HOME = "https://reviews.example/films/her/"


@pytest.mark.parametrize(
    ("url", "full"),
    [
        ("https://paper.example/her", "https://paper.example/her"),
        ("//paper.example/her", "https://paper.example/her"),
        ("/him", "https://reviews.example/him"),
        ("him", "https://reviews.example/films/her/him"),
        (" www.paper.example/her ", "http://www.paper.example/her"),
        ("#top", None),
        ("javascript:void(0)", None),
        ("mailto:critic@paper.example", None),
        ("http://[half/her", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_as_seen_from_its_page(url: str | None, full: str | None) -> None:
    assert absolute(url, HOME) == full


def test_a_canonical_link_goes_before_what_is_told_to_other_sites() -> None:
    told = '<meta property="og:url" content="https://reviews.example/told">'
    assert address_of(f'<head>{told}<link rel="canonical" href="{HOME}"></head>') == HOME
    assert address_of(f"<head>{told}</head>") == "https://reviews.example/told"
    assert address_of("<head></head>") is None
