"""Running text with what its markup says: links, italics, and the sources cited in it.

Every position is an index into the shown text; the text itself knows its span in the capture.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TypeVar

from dossier.text.anchors import Anchored

_HOUSE = re.compile(
    r"\b(?:press|books?|publish\w*|publications|group|house|sons|co|company|inc|ltd|university|verlag|mcfarland|penguin|harper\w*|simon|routledge|wiley|gale|bfi|faber|bloomsbury|scarecrow|signet|vintage|knopf|norton|macmillan|palgrave|continuum|applause|titan|abrams|da capo|doubleday|viking|rowman|greenwood|citadel|taschen|hachette|plume|dutton|putnam|scribner\w*|little|brown|holt|crown|pantheon|bantam|ballantine|berkley|methuen|batsford|wallflower|columbia|mit)\b",
    re.I,
)
#: finds something between two offsets of a text, as the search of a pattern does
Finder = Callable[[str, int, int], object]
#: words in the place of a work that only say what kind of text is cited
_WHAT_IT_IS = re.compile(
    r"(?:film |movie |book )?(?:essay|review|article|interview|feature|blog|column|website)s?", re.I
)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an article, with its title."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a cited source: the name as a reader would write it, and the printed parts of it."""

    name: str
    parts: tuple[Anchored, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that an article cites: the parts of it that the article gives, each where it stands.

    ``kind`` is what the article calls it (``web``, ``news``, ``book``…), empty where it does not.
    """

    authors: tuple[Author, ...] = ()
    work: Anchored | None = None
    publisher: Anchored | None = None
    title: Anchored | None = None
    url: Anchored | None = None
    date: Anchored | None = None
    kind: str = ""

    @property
    def source(self) -> Anchored | None:
        """Where it was published: the work, or else the publisher; what a book publisher has published, is its own."""
        of_its_own = self.kind == "book" and (self.publisher is None or _HOUSE.search(self.publisher.text))
        work = None if self.work and self.publisher and _WHAT_IT_IS.fullmatch(self.work.text) else self.work
        return work or (self.title if of_its_own else None) or self.publisher


class Note:
    """A reference mark: behind which character it stands, and what it cites, where that can be read.

    The citation may be given by a function, which is asked only if somebody wants to know, and remembers what it said.
    """

    __slots__ = ("_citation", "at")

    def __init__(self, at: int, citation: Citation | Callable[[], Citation | None] | None):
        self.at = at
        self._citation = citation

    @property
    def citation(self) -> Citation | None:
        """What it cites."""
        if callable(self._citation):
            self._citation = self._citation()
        return self._citation

    def moved(self, by: int) -> Note:
        """The same mark so many characters later."""
        return Note(self.at + by, self._citation)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, list item or table cell; ``mark`` is the list mark before it ("*", "**", ";"…).

    ``breaks`` are the places of a paragraph's line breaks, which are blanks in its text; ``block`` says that all of it
    is set off as a quotation, and ``byline`` is whom it names for it.
    """

    shown: Anchored
    italics: tuple[tuple[int, int], ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()
    mark: str = ""
    bolds: tuple[tuple[int, int], ...] = ()
    breaks: tuple[int, ...] = ()
    block: bool = False
    byline: Paragraph | None = None

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.shown.text

    def part(self, start: int, end: int) -> Paragraph:
        """The paragraph between two positions, blanks at its ends left out."""
        text = self.text[start:end]
        if len(text) == len(self.text) and text.strip() == text:
            return self
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        links = _inside(self.links, start, end, _LINK) if self.links else ()
        notes = self.notes_between(start + 1, end + 1) if self.notes else ()
        return Paragraph(
            self.shown[start:end],
            _within(self.italics, start, end),
            tuple([Link(max(one.start, start) - start, min(one.end, end) - start, one.target) for one in links]),
            tuple([note.moved(-start) for note in notes]),
            self.mark,
            _within(self.bolds, start, end),
            tuple([at - start for at in self.breaks if start <= at < end]),
        )

    def lines(self) -> list[Paragraph]:
        """Its lines, where line breaks or the items of a list divide it; empty ones left out."""
        if "\n" not in self.text:
            whole = self.part(0, len(self.text))
            return [whole] if whole.text else []
        found, at = [], 0
        for line in self.text.split("\n"):
            found.append(self.part(at, at + len(line)))
            at += len(line) + 1
        return [line for line in found if line.text]

    def rows(self) -> list[Paragraph]:
        """The stretches between its line breaks, empty ones left out."""
        edges = [-1, *self.breaks[:_MOST_ROWS], len(self.text)]
        found = [self.part(one + 1, other) for one, other in pairwise(edges)]
        return [row for row in found if row.text]

    def notes_between(self, start: int, end: int) -> tuple[Note, ...]:
        """The reference marks between two positions, both included."""
        first = bisect_left(self.notes, start, key=_AT)
        return self.notes[first : bisect_right(self.notes, end, first, key=_AT)]

    def citation(self, end: int, reach: int = 10_000) -> Citation | None:
        """What is cited for words that end here: the first readable note at or behind them, not farther than ``reach``."""
        return next((note.citation for note in self.notes_between(end - 1, end + reach) if note.citation), None)

    def citations(self, start: int, end: int) -> list[Citation]:
        """What is cited between two positions."""
        return [note.citation for note in self.notes_between(start, end) if note.citation]

    def italic(self, start: int, end: int) -> bool:
        """Whether all of these characters are set in italics."""
        return any(one <= start and end <= other for one, other in _inside(self.italics, start, end, _SPAN))

    def linked(self, start: int, end: int) -> bool:
        """Whether all of these characters are the words of one link."""
        return any(one.start <= start and end <= one.end for one in _inside(self.links, start, end, _LINK))


_MOST_ROWS = 1000
_AT = attrgetter("at")
_SPAN = (itemgetter(0), itemgetter(1))
_LINK = (attrgetter("start"), attrgetter("end"))
T = TypeVar("T")


def _inside(
    items: tuple[T, ...], start: int, end: int, edges: tuple[Callable[[T], int], Callable[[T], int]]
) -> tuple[T, ...]:
    """Those of some stretches, in order and apart from each other, that overlap with one stretch."""
    first = bisect_right(items, start, key=edges[1])
    return items[first : bisect_left(items, end, first, key=edges[0])]


def _within(spans: tuple[tuple[int, int], ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Those of the spans that lie in a stretch, cut to it and counted from its beginning."""
    inside = _inside(spans, start, end, _SPAN) if spans else ()
    return tuple([(max(one, start) - start, min(other, end) - start) for one, other in inside])


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an article as rows of cells; ``heads`` tells for each cell whether it is a heading, ``caption`` what stands over it."""

    rows: tuple[tuple[Paragraph, ...], ...]
    heads: tuple[tuple[bool, ...], ...] = field(default=())
    caption: str = ""


class Section:
    """A section of an article: its heading, level (2 is the highest), and what stands in it before the next heading.

    ``parts`` are its paragraphs, list items and tables, in order; they are read when they are asked for.
    """

    def __init__(
        self,
        title: str,
        level: int,
        path: tuple[str, ...],
        load: Callable[[], list[Paragraph | Table]],
        look: Callable[[Finder], bool] | None = None,
    ):
        self.title = title
        self.level = level
        self.path = path
        self._load = load
        self._look = look

    def may_hold(self, finder: Finder) -> bool:
        """Whether something may be found in the section, told without reading it where that can be done."""
        return self._look is None or "parts" in self.__dict__ or self._look(finder)

    @cached_property
    def parts(self) -> list[Paragraph | Table]:
        """What stands in the section, in order."""
        return self._load()

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The running text: no items of lists, no tables."""
        return [part for part in self.parts if isinstance(part, Paragraph) and not part.mark]

    @property
    def items(self) -> list[Paragraph]:
        """The items of its lists."""
        return [part for part in self.parts if isinstance(part, Paragraph) and part.mark]

    @property
    def tables(self) -> list[Table]:
        """Its tables."""
        return [part for part in self.parts if isinstance(part, Table)]
