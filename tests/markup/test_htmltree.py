"""The tree of a page gives words with their places: what stands behind an element, up to another."""

from __future__ import annotations

import pytest

from dossier.markup.htmltree import Node, parse

PAGE = """<td><b class="ch">Runtime:</b> 126 min <b>net</b><br> of it&nbsp;all
<b class="ch late">Country:</b> <a href="/us">USA</a><hr>rest</td>"""


def _label(number: int) -> Node:
    return parse(PAGE).all("b.ch")[number]


@pytest.mark.parametrize(
    ("number", "until", "words"),
    [
        (0, "b.ch", "126 min net of it all"),
        (0, "b", "126 min"),
        (0, "hr", "126 min net of it all Country: USA"),
        (1, "hr b.ch", "USA"),
        (1, "", "USA rest"),
        (1, "hr.wide", "USA rest"),
    ],
)
def test_the_words_behind_an_element_end_at_another(number: int, until: str, words: str) -> None:
    assert _label(number).behind(until).text == words


def test_the_words_behind_an_element_line_by_line() -> None:
    lines = _label(0).lines_behind("b.ch")
    assert [line.text for line in lines] == ["126 min net", "of it all"]
    assert PAGE[lines[0].start : lines[0].end] == "126 min <b>net"
