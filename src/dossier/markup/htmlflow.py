"""An element's words as a paragraph: links, italics, bold type and reference marks at their places in the shown text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dossier.markup.htmlnames import BLOCKS
from dossier.markup.htmltree import Node
from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Citation, Link, Note, Paragraph

_RUN = re.compile(r"\s+|\S+")
_NOTE = re.compile(r"#(cite[_-]note[^\"\s]{0,200})$")
_UNSEEN_STYLE = re.compile(r"display\s?:\s?none", re.I)
_UNSEEN_CLASS = frozenset(
    (
        "mw-editsection",
        "noprint",
        "Z3988",
        "mw-cite-backlink",
        "mw-ext-cite-error",
        "sortkey",
        "navbar",
        "plainlinksneverexpand",
        "audiolink",
    )
)
_LISTS = frozenset(("ul", "ol", "dl"))

Cite = Callable[[str], Citation | None]


def paragraph(node: Node, section: str | None, cite: Cite, *, mark: str = "", lists: bool = True) -> Paragraph:
    """The words of an element; a line ends where a block, a break or a list item does. Without ``lists`` those inside it are left out."""
    flow = _Flow(cite)
    skip = _skipped if lists else (lambda one: one.tag in _LISTS or _skipped(one))
    for kind, one in node.steps(skip):
        flow.take(kind, one)
    return flow.paragraph(section, mark)


def _skipped(node: Node) -> bool:
    if _reference(node):
        return True
    return bool(_UNSEEN_CLASS.intersection(node.classes)) or _UNSEEN_STYLE.search(node.get("style") or "") is not None


def _reference(node: Node) -> bool:
    return node.tag == "sup" and bool({"reference", "mw-ref", "noprint", "Inline-Template"}.intersection(node.classes))


class _Flow:
    """A shown text as it grows; white space is folded on the way, so that every mark knows its index."""

    def __init__(self, cite: Cite):
        self._cite = cite
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._open: list[tuple[str, int]] = []
        self._styled: dict[str, list[tuple[int, int]]] = {"i": [], "b": []}
        self._links: list[Link] = []
        self._notes: list[Note] = []
        self._last = "\n"
        self._laid_out = False

    @property
    def _length(self) -> int:
        return len(self._starts)

    def take(self, kind: str, one: Node | Anchored) -> None:
        """One step of the walk through an element."""
        if isinstance(one, Anchored):
            self._words(one)
        elif kind == "skipped":
            if _reference(one):
                self._note(one)
        elif one.tag == "br":
            self._space("\n")
        elif kind == "open":
            if one.tag in BLOCKS:
                self._space("\n")
            self._open.append((one.tag, self._length))
        else:
            self._shut(one)

    def _shut(self, one: Node) -> None:
        begin = self._open.pop()[1] if self._open else self._length
        if one.tag in BLOCKS:
            self._space("\n")
        elif begin < self._length:
            kind = {"em": "i", "cite": "i", "strong": "b"}.get(one.tag, one.tag)
            if kind in self._styled:
                self._styled[kind].append((begin, self._length))
            elif kind == "a" and one.get("href"):
                self._links.append(Link(begin, self._length, one.get("title") or ""))

    def _words(self, words: Anchored) -> None:
        if len(words) == 1 and words.text == " " and words.start == 0:
            self._laid_out = True
            self._space(" ")
            return
        starts, ends = words.places
        for match in _RUN.finditer(words.text):
            if match[0].isspace():
                self._laid_out = "\n" in match[0]
                self._space(" ")
            elif self._laid_out and self._last == " " and match[0][0] in ",.;:!?)":
                self._drop_blank()
                self._word(match, starts, ends)
            else:
                self._word(match, starts, ends)

    def _word(self, match: re.Match[str], starts: Sequence[int], ends: Sequence[int]) -> None:
        text = " " if match[0].isspace() else match[0]
        first, last = match.span()
        self._text.append(text)
        self._starts.extend(starts[first : first + len(text)])
        self._ends.extend(ends[last - len(text) : last])
        self._last = text[-1]
        self._laid_out = False

    def _drop_blank(self) -> None:
        """Take back a blank that only a formatter's line end made before a mark; what ended on it ends before it."""
        self._text.pop()
        self._starts.pop()
        self._ends.pop()
        end = self._length
        for spans in self._styled.values():
            spans[:] = [(one, min(other, end)) for one, other in spans]
        self._links = [Link(link.start, min(link.end, end), link.target) for link in self._links]

    def _space(self, mark: str) -> None:
        if self._last == "\n" or (self._last == " " and mark == " "):
            return
        if self._last == " ":
            self._text[-1] = self._text[-1][:-1] + mark
        else:
            at = self._ends[-1] if self._ends else 0
            self._text.append(mark)
            self._starts.append(at)
            self._ends.append(at)
        self._last = mark

    def _note(self, mark: Node) -> None:
        link = mark.one("a[href]")
        match = _NOTE.search(link.get("href") or "") if link else None
        if match:
            self._notes.append(Note(self._length, self._cite(match[1])))

    def paragraph(self, section: str | None, mark: str) -> Paragraph:
        """All that was taken."""
        shown = Anchored("".join(self._text), self._starts, self._ends, section)
        whole = Paragraph(
            shown, tuple(self._styled["i"]), tuple(self._links), tuple(self._notes), mark, tuple(self._styled["b"])
        )
        return whole.part(0, len(shown))
