"""The lines of a page with their elements are the lines that its tree gives, and know their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.htmlblocks import text_blocks
from dossier.markup.htmltree import parse
from tests.support import SAMPLES, sample_files

PAGE = (
    "<div class='x'>One <b>t</b>wo<p>three &amp; four</p> five<br>six <a href='/a'>seven</a></div><script>no</script>"
)
_PIECES = st.sampled_from(
    ["<p>", "</p>", "<div class=a>", "</div>", "<a href=x>", "</a>", "<b>", "</b>", "<br>", "<li>", "<td>", "<script>x</script>", "word", " ", "&amp;", "\n", "é", "<h2>", "</h2>"]
)  # fmt: skip


def test_lines_stand_in_elements() -> None:
    blocks = text_blocks(parse(PAGE))
    assert [block.text for block in blocks] == ["One two", "three & four", "five", "six seven"]
    assert [block.tag for block in blocks] == ["div", "p", "div", "div"]
    assert [round(block.linked, 1) for block in blocks] == [0.0, 0.0, 0.0, 0.6]
    assert PAGE[blocks[1].shown.start : blocks[1].shown.end] == "three &amp; four"
    assert blocks[1].start == PAGE.index("three")


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_lines_are_those_of_the_tree(markup: str) -> None:
    root = parse(markup)
    blocks = text_blocks(root)
    assert [block.text for block in blocks] == [line.text for line in root.lines]
    assert [block.shown.text for block in blocks] == [block.text for block in blocks]


@pytest.mark.parametrize("path", [path for path in sample_files() if path.suffix == ".html"], ids=lambda path: path.relative_to(SAMPLES).as_posix())  # fmt: skip
def test_lines_of_a_sample_are_those_of_its_tree(path) -> None:  # type: ignore[no-untyped-def]
    root = parse(path.read_text())
    assert [block.text for block in text_blocks(root)] == [line.text for line in root.lines]
