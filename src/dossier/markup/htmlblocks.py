"""The visible lines of a page in HTML, each with the element that holds it: what main-content extraction and labels need.

Their words are read without places first, which is quick; the place of each character is worked out for the lines
that somebody asks for.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from dossier.markup.htmlnames import BLOCKS, BREAKS, UNSEEN
from dossier.markup.htmltree import Document, Node
from dossier.text.anchors import Anchored

_RUNS = re.compile(r"\d+|\s")
_LETTERS = re.compile(r"\w+")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(eq=False)
class TextBlock:
    """One visible line: its words, the element around them that stands on lines of its own, and how much is links.

    ``runs`` are the numbers of its runs of text in the document's cut, ``None`` for a blank between two tags.
    """

    index: int
    text: str
    holder: etree._Element
    linked: float
    runs: list[int | None] = field(repr=False)
    _document: Document = field(repr=False)

    @cached_property
    def shown(self) -> Anchored:
        """The words with their places."""
        return self._document.words(self.runs).folded()

    @cached_property
    def letters(self) -> str:
        """Letters and digits alone, by which texts are compared."""
        return letters(self.text)

    @property
    def start(self) -> int:
        """Offset in the capture of its first run of text."""
        return next(self._document.scan.runs[run][0] for run in self.runs if run is not None)

    @property
    def tag(self) -> str:
        """The name of the element that holds it."""
        return str(self.holder.tag)

    @property
    def heading(self) -> bool:
        """Whether it is set as a heading."""
        return self.tag in _HEADINGS

    @cached_property
    def path(self) -> tuple[str, ...]:
        """Names and classes of the holder and of the three elements around it: lines of one text share them."""
        found: list[str] = []
        element: etree._Element | None = self.holder
        while element is not None and len(found) < 4:
            found.append(f"{element.tag}.{element.get('class') or ''}")
            element = element.getparent()
        return tuple(found)

    def inside(self, words: re.Pattern[str], depth: int = 5) -> bool:
        """Whether the holder, or one of the elements near around it, has a class or id with one of these words."""
        element: etree._Element | None = self.holder
        while element is not None and depth:
            if words.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
                return True
            element, depth = element.getparent(), depth - 1
        return False


def letters(text: str) -> str:
    """The letters and digits of a text, case kept."""
    return "".join(_LETTERS.findall(text))


def text_blocks(root: Node) -> list[TextBlock]:
    """The visible lines of a document, in order; they are the same as its :attr:`Node.lines`."""
    found: list[TextBlock] = []
    document = root.document
    waiting = _Line()
    links = 0
    holders = [root.element]
    walker = etree.iterwalk(root.element, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if event == "start":
            if tag in UNSEEN:
                walker.skip_subtree()
                continue
            if tag in BREAKS:
                waiting.end(found, document, holders[-1])
            if tag in _HOLDERS:
                holders.append(element)
            links += tag == "a"
            waiting.add(element.text, links)
        else:
            if tag not in UNSEEN:
                links -= tag == "a"
                if tag in BREAKS:
                    waiting.end(found, document, holders[-1])
                if tag in _HOLDERS:
                    holders.pop()
            if element is not root.element:
                waiting.add(element.tail, links)
    waiting.end(found, document, holders[-1])
    return found


_HOLDERS = BLOCKS | {"td", "th"}


class _Line:
    """The line that is being gathered."""

    __slots__ = ("_coded", "_seen")

    def __init__(self) -> None:
        self._coded: list[tuple[str, bool]] = []
        self._seen = False

    def add(self, coded: str | None, links: int) -> None:
        """A stretch of numbered runs and blanks."""
        if coded:
            self._coded.append((coded, links > 0))
            self._seen = self._seen or not coded.isspace()

    def end(self, found: list[TextBlock], document: Document, holder: etree._Element) -> None:
        """Close the line: a block of what was gathered, if any of it can be seen."""
        if not self._seen:
            self._coded.clear()
            return
        gathered, self._coded, self._seen = self._coded, [], False
        runs: list[int | None] = []
        parts: list[str] = []
        linked = 0
        for coded, link in gathered:
            alone = coded[1:]
            for number in (alone,) if alone.isdigit() else _RUNS.findall(coded):  # mostly one run, behind its comma
                if not number.isdigit():
                    runs.append(None)
                    parts.append(" ")
                    continue
                start, end = document.scan.runs[int(number)]
                part = document.text[start:end]
                part = html.unescape(part) if "&" in part else part
                runs.append(int(number))
                parts.append(part)
                linked += len(part.strip()) if link else 0
        text = " ".join("".join(parts).split())
        if text:
            found.append(TextBlock(len(found), text, holder, min(1.0, linked / len(text)), runs, document))
