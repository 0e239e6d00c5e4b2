"""The reader of HTML pages: elements chosen by CSS, visible words with their places, embedded JSON, the page's address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from dossier.markup import htmltree
from dossier.markup.address import META, address_of
from dossier.markup.htmlscan import attributes
from dossier.markup.htmltree import Node
from dossier.markup.jsonspan import Json
from dossier.model.claims import Claim
from dossier.model.pages import Page
from dossier.model.sources import Capture, Located
from dossier.model.values import Value
from dossier.text.anchors import Anchored

_LD = re.compile(
    r"<script\b[^<>]{0,300}?application/ld\+json[^<>]{0,300}>\s{0,99}(?:(?:/\*|//)?\s{0,9}<!(?:\[CDATA\[|--)\s{0,9}(?:\*/)?)?",
    re.I,
)
_DATA = re.compile(r"<script\b[^<>]{0,400}?\bid\s?=\s?[\"']?(?P<id>[\w:.-]{1,60})[^<>]{0,400}>", re.I)


class HtmlPage:
    """A page in HTML, or its JSON saved alone. The tree is built when a reader first asks for an element, JSON is read where it is asked for."""

    def __init__(self, page: Page):
        self.page = page
        self._scripts: dict[str, Json | None] = {}
        self._chosen: dict[str, list[Node]] = {}

    @property
    def capture(self) -> Capture:
        """The capture that the page is."""
        return self.page.capture

    @property
    def raw(self) -> str:
        """The page's markup."""
        return self.page.capture.text

    @property
    def bare(self) -> bool:
        """Whether the page is its embedded JSON alone."""
        return self.capture.notation == "json"

    @cached_property
    def root(self) -> Node:
        """The whole document."""
        return _root(self.capture)

    def all(self, selector: str) -> list[Node]:
        """The elements that a CSS selector chooses, in order; asked for again, they are not looked for again."""
        if selector not in self._chosen:
            self._chosen[selector] = self.root.all(selector)
        return self._chosen[selector]

    def one(self, selector: str) -> Node | None:
        """The first of them."""
        return next(iter(self.all(selector)), None)

    def text(self, selector: str) -> Anchored | None:
        """The visible words of the first of them that has any."""
        return next((node.text for node in self.all(selector) if node.text), None)

    @cached_property
    def metas(self) -> dict[str, Anchored]:
        """What ``<meta>`` elements say, by name or property; the first of each."""
        found: dict[str, Anchored] = {}
        for match in META.finditer(self.raw):
            said = dict(attributes(self.raw, *match.span()))
            key = next((said[name].text.lower() for name in ("property", "name", "itemprop") if name in said), None)
            value = said.get("content") or said.get("value")  # the second by mistake, in some
            if key and value:
                found.setdefault(key, value.folded())
        return found

    def meta(self, *names: str) -> Anchored | None:
        """The first of these metas that the page has."""
        return next((self.metas[name] for name in names if self.metas.get(name)), None)

    @cached_property
    def address(self) -> str | None:
        """The page's own address: what its wrapping tells, the canonical link, or ``og:url``."""
        return self.capture.tells("url") or (None if self.bare else address_of(self.raw))

    @cached_property
    def linked_data(self) -> list[Json]:
        """The objects of the page's JSON-LD, those of lists and graphs one by one."""
        starts = [0] if self.bare else [match.end() for match in _LD.finditer(self.raw)]
        return [node for start in starts for node in _flat(Json(self.raw, start))]

    def data(self, kind: str) -> list[Json]:
        """The objects of JSON-LD of this type."""
        return [node for node in self.linked_data if any(one.value == kind for one in node.all("@type"))]

    def script(self, identity: str) -> Json | None:
        """The JSON in the script element with this id; of JSON saved alone all of it."""
        if identity not in self._scripts:
            self._scripts[identity] = Json(self.raw, 0) if self.bare else self._script(identity)
        return self._scripts[identity]

    def _script(self, identity: str) -> Json | None:
        found = next((match for match in _DATA.finditer(self.raw) if match["id"] == identity), None)
        return Json(self.raw, found.end()) if found else None

    def claim(self, name: str, value: Value, *at: Located, inferred: dict[str, str] | None = None) -> Claim:
        """What the page says, with its references."""
        return self.page.claim(name, value, *at, inferred=inferred)


@lru_cache(maxsize=2)
def _root(capture: Capture) -> Node:
    return htmltree.parse(capture.text)


def _flat(node: Json, depth: int = 0) -> Iterator[Json]:
    if depth > 4:
        return
    children = list(node)
    for child in children:
        yield from _flat(child, depth + 1)
    if not children:
        yield node
        for child in node.all("@graph"):
            yield from _flat(child, depth + 1)
