"""The running text of an article on a page in HTML: main-content extraction by a library, brought back to the page's own lines.

The library (trafilatura) is loaded when such a page is met. It gives text without places; its paragraphs are found
again in the page's lines, whose places are known.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.markup.htmlblocks import TextBlock, letters

if TYPE_CHECKING:
    from lxml import etree

LARGEST = 6_000_000  # characters of markup beyond which no main content is looked for
LINES = 10_000  # visible lines beyond which a page is no article
_SURE = 25  # letters that stand at one place of a page only
_SHORT = 12  # letters that may stand inside other words
_KINDS = {"head": "head", "item": "item", "quote": "quote", "cell": "cell", "p": "p"}
_INLINE = frozenset(("hi", "ref", "del", "span", "code", "graphic", "sup", "sub"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph of the running text, or a heading (``head``), item, quotation or cell of a table in it."""

    kind: str
    blocks: tuple[TextBlock, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(block.text for block in self.blocks)


def running_text(markup: str, blocks: Sequence[TextBlock]) -> list[Stretch]:
    """The running text of a page, paragraph by paragraph; nothing where there is none."""
    if len(markup) > LARGEST or not 0 < len(blocks) <= LINES:
        return []
    return _aligned(blocks, list(_extracted(markup)))


def _extracted(markup: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the library holds for the main text: kind and lines of each paragraph."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds wrong with a page is no news
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(markup, fast=True, include_comments=False)
    except Exception:  # whatever a page does to the library, its own lines are still there
        return
    body = getattr(found, "body", None)
    for element in () if body is None else body:
        yield from _paragraphs(element, "p")
        if element.tail and element.tail.strip():
            yield "p", (element.tail,)


def _paragraphs(element: etree._Element, kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The paragraphs of an element of the library's tree; line breaks stay inside a paragraph."""
    tag = str(element.tag)
    kind = _KINDS.get(tag, kind)
    lines = [element.text or ""]
    for child in element:
        name = str(child.tag)
        if name in _INLINE:
            lines[-1] += "".join(map(str, child.itertext()))
        elif name == "lb":
            lines.append("")
        else:
            if any(line.strip() for line in lines):
                yield kind, tuple(lines)
            lines = [""]
            yield from _paragraphs(child, kind)
        lines[-1] += child.tail or ""
    if any(line.strip() for line in lines):
        yield kind, tuple(lines)


def _aligned(blocks: Sequence[TextBlock], wanted: Sequence[tuple[str, tuple[str, ...]]]) -> list[Stretch]:
    """The paragraphs as lines of the page: those of which they cover at least half."""
    ends = list(accumulate(len(block.letters) for block in blocks))
    whole = "".join(block.letters for block in blocks)
    edges = {0, *ends}
    covered = [0] * len(blocks)
    found: list[Stretch] = []
    taken: set[int] = set()
    at = 0
    for kind, lines in wanted:
        here: list[int] = []
        for line in lines:
            sought = letters(line)
            start = _find(whole, sought, at, edges) if sought else -1
            if start < 0:
                continue
            at = max(at, start + len(sought)) if start >= at else at
            here += _lines_at(start, start + len(sought), ends, blocks, covered)
        new = [number for number in dict.fromkeys(here) if number not in taken]
        taken.update(new)
        if new:
            found.append(Stretch(kind, tuple(blocks[number] for number in new)))
    return sorted(found, key=lambda one: one.blocks[0].index)


def _find(whole: str, sought: str, at: int, edges: set[int]) -> int:
    """Where letters stand in the page, from a place on; long ones also before it, short ones only as whole lines."""
    start = whole.find(sought, at)
    if len(sought) < _SHORT:
        while start >= 0 and not (start in edges and start + len(sought) in edges):
            start = whole.find(sought, start + 1)
        return start
    return whole.find(sought) if start < 0 and len(sought) >= _SURE else start


def _lines_at(
    start: int, end: int, ends: Sequence[int], blocks: Sequence[TextBlock], covered: list[int]
) -> Iterator[int]:
    """The lines of which a stretch of letters, with those before it, covers at least half."""
    number = bisect_right(ends, start)
    while number < len(ends) and (first := ends[number] - len(blocks[number].letters)) < end:
        covered[number] += min(end, ends[number]) - max(start, first)
        if covered[number] * 2 >= len(blocks[number].letters):
            yield number
        number += 1
