"""A page that breaks off is told from one that ends as old and careless pages do."""

from __future__ import annotations

import pytest

from dossier.commands.extract import cut_in_the_middle
from dossier.model.sources import Capture

PAGE = "<!DOCTYPE html><html><head><style>p {{ margin: 0 }}</style></head><body>{}"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (PAGE.format("<p>Whole.</p></body></html>"), False),
        (PAGE.format("<p>Without its end tags.</p>"), False),
        (PAGE.format("<p>Nor that of its last paragraph.\n"), False),
        (PAGE.format("<p>In the middle of a wo"), True),
        (PAGE.format('<p>In the middle of a <a href="tag'), True),
        (PAGE.format("<script>var half = "), True),
        (PAGE.format("<style>p ") + "{ margin: 0; } ", True),
        (PAGE.format("<div><div><p>Boxes still open.</p>"), True),
        ("<p>A piece of a page, saved alone", False),
    ],
)
def test_where_a_page_breaks_off(text: str, cut: bool) -> None:
    assert cut_in_the_middle(Capture("page.html", text.encode(), text, "0" * 64, notation="html")) is cut
