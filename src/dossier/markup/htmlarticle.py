"""A Wikipedia article as rendered HTML: the same box, sections, lists, tables and citations that its wikitext gives.

Seen: the desktop pages of 2019, Parsoid's HTML of 2021 (as the REST interface serves it), and pages of an offline copy of 2015.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from dossier.markup.boxlabels import FIELDS
from dossier.markup.html import HtmlPage
from dossier.markup.htmlcitation import read_citation
from dossier.markup.htmlflow import paragraph
from dossier.markup.htmltree import Node
from dossier.markup.setoff import joined, set_off
from dossier.markup.wikitable import filled
from dossier.model.pages import Page
from dossier.text.paragraphs import Citation, Paragraph, Section, Table

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = frozenset(("ul", "ol", "dl"))
_ITEMS = {"li": "*", "dd": ":", "dt": ";"}
_ASIDE = frozenset(("figure", "style", "link", "meta", "audio", "video", "map"))
_ASIDE_CLASS = frozenset(
    (
        "navbox", "metadata", "hatnote", "thumb", "reflist", "mw-references-wrap", "toc", "noprint", "shortdescription", "infobox", "ambox", "sistersitebox", "gallery",
        "printfooter", "catlinks", "mw-editsection", "vertical-navbox", "sidebar", "portal", "tocright", "mw-empty-elt", "authority-control", "side-box", "stub",
    )
)  # fmt: skip
_TITLE_END = re.compile(r"\s[-–—]\s(?:Wikipedia\b.*|.{0,40}encyclop\w+)$", re.I | re.S)
_IMDB = re.compile(r"imdb\.com/title/tt(\d{5,9})")


class HtmlArticle(HtmlPage):
    """A rendered article; asked in the same words as one in wikitext."""

    def __init__(self, page: Page):
        super().__init__(page)
        self._cited: dict[str, Citation | None] = {}

    @cached_property
    def infobox(self) -> Node | None:
        """The film's box of facts."""
        return next((box for box in self.all("table.infobox") if box.up("table") is None), None)

    @cached_property
    def _fields(self) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for row in self.infobox.all("tr") if self.infobox else ():
            label, data = row.one("th"), row.one("td")
            if label is None or data is None:
                continue
            words = label.text.text.strip(" :")
            for name, pattern in FIELDS.items():
                if pattern.fullmatch(words):
                    found.setdefault(name, data)
        return found

    def field(self, *names: str) -> list[Paragraph]:
        """The lines of the first of these fields of the box that is filled in."""
        if "name" in names:
            above = self.infobox.one("th.infobox-above, th.summary, caption") if self.infobox else None
            return self._shown(above, "Infobox").lines()[:1] if above else []
        node = next((self._fields[name] for name in names if name in self._fields), None)
        return self._shown(node, "Infobox").lines() if node else []

    def template_in_field(self, field: str, names: re.Pattern[str]) -> list[Paragraph]:  # noqa: ARG002
        """None: a rendered article has no templates."""
        return []

    @cached_property
    def name(self) -> str | None:
        """The article's title."""
        told = self.capture.tells("title")
        heading = self.one("h1.firstHeading, h1#firstHeading, h1#section_0, h1#titleHeading")
        title = self.one("title")
        words = told or (heading.text.text if heading else "") or (_TITLE_END.sub("", title.text.text) if title else "")
        return words.strip() or None

    @property
    def sort_key(self) -> str | None:
        """None: a rendered article does not say how it is sorted."""
        return None

    @property
    def imdb_id(self) -> str | None:
        """The film's id at IMDb, where the external links give just one."""
        found = {
            match[1]
            for link in self.all('a[href*="imdb.com/title/tt"]')
            if link.up("ol") is None and (match := _IMDB.search(link.get("href") or ""))
        }
        return f"tt{int(found.pop()):07d}" if len(found) == 1 else None

    @cached_property
    def sections(self) -> list[Section]:
        """The lead (without a title, level 1) and the sections, in order."""
        found: list[Section] = []
        path: list[tuple[int, str]] = []
        for level, title, nodes in self._divided():
            path = [step for step in path if step[0] < level] + ([(level, title)] if title else [])
            found.append(Section(title, level, tuple(step[1] for step in path), _Loader(self, nodes, title or None)))
        return found

    @property
    def lead(self) -> list[Paragraph]:
        """The paragraphs over the first heading."""
        return self.sections[0].paragraphs

    def citation(self, identity: str) -> Citation | None:
        """What the reference with this id cites."""
        if identity not in self._cited:
            node = self._references.get(identity)
            self._cited[identity] = read_citation(self._in_full(node)) if node else None
        return self._cited[identity]

    @cached_property
    def works(self) -> list[Citation]:
        """The works that the article lists among its sources, outside its notes."""
        items = [cite.up("li") for cite in self.all("li cite")]
        own = [item for item in items if item and not (item.get("id") or "").startswith(("cite_note", "cite-note"))]
        return [cited for item in own if (cited := read_citation(item))]

    def _in_full(self, reference: Node) -> Node:
        """The citation that a short one ("Kael 1991, p. 3") leads to; the reference itself where it is none."""
        link = None if reference.one("cite") else reference.one('a[href*="#CITEREF"]')
        return self._works.get((link.get("href") or "").partition("#")[2], reference) if link else reference

    @cached_property
    def _works(self) -> dict[str, Node]:
        return {node.get("id") or "": node.up("li", "p") or node for node in self.all("cite[id]")}

    @cached_property
    def _references(self) -> dict[str, Node]:
        return {
            node.get("id") or "": node
            for node in self.all("li[id]")
            if (node.get("id") or "").startswith(("cite_note", "cite-note"))
        }

    def _divided(self) -> list[tuple[int, str, list[Node]]]:
        """The headings with what stands between them."""
        found: list[tuple[int, str, list[Node]]] = [(1, "", [])]
        for node in _blocks(self._content):
            if node.tag in _HEADINGS:
                if node.tag != "h1":
                    title = self._shown(node, None).text
                    found.append((int(node.tag[1]), title, []))
            else:
                found[-1][2].append(node)
        return found

    @property
    def _content(self) -> Node:
        for selector in ("div.mw-parser-output", "#mw-content-text", "#bodyContent", "#content", "body"):
            if node := max(self.all(selector), key=lambda one: len(one.all("p")), default=None):
                return node
        return self.root

    def _shown(self, node: Node, section: str | None, mark: str = "", *, lists: bool = True) -> Paragraph:
        return paragraph(node, section, self.citation, mark=mark, lists=lists)

    def parts(self, nodes: list[Node], section: str | None) -> Iterator[Paragraph | Table]:
        """Paragraphs, list items and tables of a section."""
        for node in nodes:
            if node.tag in _LISTS:
                yield from self._items(node, section, "")
            elif node.tag == "table":
                yield self._table(node, section)
            else:
                shown = self._shown(node, section)
                if shown.text.strip():
                    yield set_off(shown) if node.tag == "blockquote" else joined(shown)

    def _items(self, listed: Node, section: str | None, above: str) -> Iterator[Paragraph]:
        for item in listed.children:
            mark = above + _ITEMS.get(item.tag, "*")
            if item.tag in _LISTS:
                yield from self._items(item, section, above)
                continue
            shown = self._shown(item, section, mark, lists=False)
            if shown.text:
                yield joined(shown)
            for inner in item.all("ul, ol, dl"):
                if (around := inner.up("li", "dd", "dt")) and around.element is item.element:
                    yield from self._items(inner, section, mark)

    def _table(self, table: Node, section: str | None) -> Table:
        nodes: list[Node] = []
        rows = []
        for row in table.all("tr"):
            if (around := row.up("table")) is None or around.element is not table.element:
                continue
            cells = []
            for cell in row.children:
                if cell.tag in ("td", "th"):
                    nodes.append(cell)
                    cells.append(
                        (len(nodes) - 1, 0, cell.tag == "th", _number(cell, "rowspan"), _number(cell, "colspan"))
                    )
            if cells:
                rows.append(cells)
        over = next((one for one in table.children if one.tag == "caption"), None)
        found = filled(rows[:3000], lambda number, _: self._shown(nodes[number], section))
        return replace(found, caption=self._shown(over, section).text) if over else found


class _Loader:
    """Reads a section's parts when they are asked for."""

    def __init__(self, article: HtmlArticle, nodes: list[Node], section: str | None):
        self._article, self._nodes, self._section = article, nodes, section

    def __call__(self) -> list[Paragraph | Table]:
        return list(self._article.parts(self._nodes, self._section))


def _blocks(node: Node) -> Iterator[Node]:
    """The headings, paragraphs, lists and tables of a text, in order; boxes around them are opened, boxes beside it left out."""
    for child in node.children:
        if child.tag in _ASIDE or _ASIDE_CLASS.intersection(child.classes) or child.get("role") == "navigation":
            continue
        if child.tag in _HEADINGS or child.tag in _LISTS or child.tag in ("p", "blockquote"):
            yield child
        elif child.tag == "table":
            if "wikitable" in child.classes or not child.one("ul, ol, p"):
                yield child
            else:  # a table that only sets lists side by side
                for cell in child.all("td"):
                    yield from _blocks(cell)
        elif child.tag in ("div", "section", "center", "main", "article", "details", "summary", "span"):
            yield from _blocks(child)


def _number(node: Node, name: str) -> int:
    value = (node.get(name) or "").strip()
    return min(60, int(value)) if value.isdigit() and int(value[:4]) else 1
