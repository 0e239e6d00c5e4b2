"""The tree of an HTML page: lxml's nesting over our own cut of the text, so that every word keeps its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import cast

from cssselect import HTMLTranslator
from lxml import etree

from dossier.markup.htmlnames import BREAKS, UNSEEN
from dossier.markup.htmlscan import Scan, attributes, scan
from dossier.text.anchors import Anchored
from dossier.text.entities import resolved

__all__ = ["Document", "Node", "parse"]

_RUNS = re.compile(r"\d+|\s")
#: white space between two tags, of which the tree keeps no place
_BLANK = Anchored(" ", [0], [0])


class Document:
    """A text in HTML and our cut of it: what the numbers in the tree stand for."""

    __slots__ = ("scan", "text")

    def __init__(self, text: str, cut: Scan):
        self.text = text
        self.scan = cut

    def words(self, runs: Iterable[int | None]) -> Anchored:
        """Runs of text by their numbers, as one text; ``None`` is a blank between two tags."""
        return _joined([_BLANK if run is None else self.run(run) for run in runs])

    @property
    def spoken(self) -> str:
        """The markup without what its scripts and styles hold."""
        starts = (0, *(end for _, end in self.scan.silent))
        ends = (*(start for start, _ in self.scan.silent), len(self.text))
        return "".join(self.text[start:end] for start, end in zip(starts, ends, strict=True))

    def run(self, number: int) -> Anchored:
        """One run of text."""
        start, end = self.scan.runs[number]
        return resolved(Anchored.plain(self.text[start:end], start))


class Node:
    """An element of a page."""

    __slots__ = ("__dict__", "_document", "element")

    def __init__(self, element: etree._Element, document: Document):
        self.element = element
        self._document = document

    @property
    def document(self) -> Document:
        """The document that it stands in."""
        return self._document

    @property
    def tag(self) -> str:
        """The element's name, in small letters."""
        return str(self.element.tag)

    @property
    def classes(self) -> list[str]:
        """The names in its class attribute."""
        return (self.element.get("class") or "").split()

    def get(self, name: str) -> str | None:
        """The value of an attribute."""
        return self.element.get(name)

    def attr(self, name: str) -> Anchored | None:
        """The value of an attribute with its place, white space folded; ``None`` for an empty one."""
        number = self.element.get("o")
        if number is None:
            return None
        span = self._document.scan.tags[int(number)]
        value = next((value for key, value in attributes(self._document.text, *span) if key == name), None)
        return (value.folded() or None) if value is not None and value.text else None

    def all(self, selector: str) -> list[Node]:
        """The elements inside it that a CSS selector chooses, in order."""
        found = cast("list[etree._Element]", _selector(selector)(self.element))
        return [Node(one, self._document) for one in found]

    def one(self, selector: str) -> Node | None:
        """The first of them."""
        return next(iter(self.all(selector)), None)

    @property
    def parent(self) -> Node | None:
        """The element around it."""
        above = self.element.getparent()
        return None if above is None else Node(above, self._document)

    def up(self, *tags: str) -> Node | None:
        """The nearest element around it with one of these names."""
        return next((Node(one, self._document) for one in self.element.iterancestors(*tags)), None)

    @property
    def children(self) -> list[Node]:
        """The elements right inside it."""
        return [Node(child, self._document) for child in self.element if _element(child)]

    def following(self) -> Iterator[Node]:
        """Its later siblings."""
        return (Node(one, self._document) for one in self.element.itersiblings() if _element(one))

    def before(self) -> Iterator[Node]:
        """Its earlier siblings, the nearest first."""
        return (Node(one, self._document) for one in self.element.itersiblings(preceding=True) if _element(one))

    @cached_property
    def text(self) -> Anchored:
        """Its visible words on one line."""
        return _joined(self._parts(self.element)).folded()

    @cached_property
    def lines(self) -> list[Anchored]:
        """Its visible words line by line: divided at breaks, blocks and cells."""
        return _lines(self._parts(self.element))

    def without(self, selector: str) -> list[Anchored]:
        """Its visible words line by line, those of the chosen elements inside it left out."""
        return _lines(self._parts(self.element, frozenset(node.element for node in self.all(selector))))

    @property
    def own(self) -> Anchored:
        """The words that stand in it and in no element inside it."""
        runs = [self.element.text, *(child.tail for child in self.element)]
        return _joined([part for run in runs for part in self._words(run)]).folded()

    @property
    def tail(self) -> Anchored:
        """The words right behind it, up to the next tag."""
        return _joined(self._words(self.element.tail)).folded()

    def behind(self, until: str = "") -> Anchored:
        """The words behind it inside the element around it, up to one of these elements ("hr b.label": names, with a class)."""
        return _joined(self._behind(until)).folded()

    def lines_behind(self, until: str = "") -> list[Anchored]:
        """The same words line by line."""
        return _lines(self._behind(until))

    def _behind(self, until: str) -> list[Anchored | None]:
        stop = [one.partition(".") for one in until.split()]
        parts: list[Anchored | None] = list(self._words(self.element.tail))
        for sibling in self.element.itersiblings():
            if any(_named(sibling, name, kind) for name, _, kind in stop):
                break
            if _element(sibling):
                parts += self._whole(sibling)
            parts += self._words(sibling.tail)
        return parts

    def _whole(self, element: etree._Element) -> list[Anchored | None]:
        """What an element shows, with the ends of lines around it."""
        if element.tag in UNSEEN:
            return []
        return [None, *self._parts(element), None] if element.tag in BREAKS else self._parts(element)

    def _parts(self, top: etree._Element, without: frozenset[etree._Element] = frozenset()) -> list[Anchored | None]:
        """The runs of text in an element; ``None`` where a line ends. Nesting may be as deep as it likes."""
        parts: list[Anchored | None] = []
        waiting: list[etree._Element | str | bool | None] = [*_inside(top)]
        while waiting:
            one = waiting.pop()
            if one is True:
                parts.append(None)
            elif one is None or one is False:
                continue
            elif isinstance(one, str):
                parts += self._words(one)
            elif _element(one) and one.tag not in UNSEEN and one not in without:
                breaks = one.tag in BREAKS
                waiting.append(breaks)
                waiting += _inside(one)
                waiting.append(breaks)
        return parts

    def steps(self, skip: Callable[[Node], bool]) -> Iterator[tuple[str, Node | Anchored]]:
        """What stands in it, in order: ``("open", element)``, ``("text", words)``, ``("close", element)``.

        Elements for which ``skip`` holds come as ``("skipped", element)``, without what is in them.
        """
        waiting: list[tuple[str, etree._Element | str | None]] = _steps(self.element)
        while waiting:
            kind, one = waiting.pop()
            if one is None:
                continue
            if isinstance(one, str):
                yield from (("text", words) for words in self._words(one))
                continue
            node = Node(one, self._document)
            if kind == "close":
                yield kind, node
            elif one.tag in UNSEEN or skip(node):
                yield "skipped", node
            else:
                yield "open", node
                waiting.append(("close", one))
                waiting += _steps(one)

    def _words(self, coded: str | None) -> list[Anchored]:
        if not coded:
            return []
        return [self._document.run(int(number)) if number.isdigit() else _BLANK for number in _RUNS.findall(coded)]

    def __repr__(self) -> str:
        return f"Node(<{self.tag}>, {self.text.text[:60]!r})"


def parse(text: str) -> Node:
    """The document of a text in HTML; an empty one for a text without markup."""
    cut = scan(text)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(b"<html>" + cut.skeleton.encode("utf-8", "replace") + b"</html>", parser)
    return Node(root, Document(text, cut))


def _element(node: etree._Element) -> bool:
    """Whether a node is an element; comments and the like have no name."""
    return isinstance(cast("object", node.tag), str)


def _named(element: etree._Element, name: str, kind: str) -> bool:
    """Whether an element has this name and, where one is asked for, this class."""
    return element.tag == name and (not kind or kind in (element.get("class") or "").split())


def _inside(element: etree._Element) -> list[etree._Element | str | bool | None]:
    """What stands in an element, the last first."""
    found: list[etree._Element | str | bool | None] = [element.text]
    for child in element:
        found += [child, child.tail]
    found.reverse()
    return found


def _steps(element: etree._Element) -> list[tuple[str, etree._Element | str | None]]:
    found: list[tuple[str, etree._Element | str | None]] = [("text", element.text)]
    for child in element:
        if _element(child):
            found.append(("open", child))
        found.append(("text", child.tail))
    found.reverse()
    return found


def _lines(parts: list[Anchored | None]) -> list[Anchored]:
    found: list[Anchored] = []
    line: list[Anchored | None] = []
    for part in (*parts, None):
        if part is not None:
            line.append(part)
        elif line:
            shown = _joined(line).folded()
            found += [shown] if shown else []
            line = []
    return found


def _joined(parts: list[Anchored | None] | list[Anchored]) -> Anchored:
    """Runs as one text; where a line ends stands a blank."""
    found: list[Anchored] = []
    for part in parts:
        if part is not None and part is not _BLANK:
            found.append(part)
        elif found:
            at = found[-1].end
            found.append(Anchored(" ", [at], [at]))
    return Anchored.join(found, glue="")


@cache
def _selector(selector: str) -> etree.XPath:
    return etree.XPath(HTMLTranslator().css_to_xpath(selector, prefix="descendant::"))
