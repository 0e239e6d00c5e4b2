"""A Wikipedia article saved as text or Markdown: the same box, sections, lists, tables and citations that its page gives.

Nothing is guessed: a table whose borders the converter lost is left out, and so is a value of the box that nothing
tells apart from the next; :attr:`PlainArticle.lost` names the fields of those.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise

from dossier.markup.plainbox import Box, find_box
from dossier.markup.plaincite import read_citation
from dossier.markup.plainflow import flow
from dossier.markup.plainheads import apart, contents, marked_heads
from dossier.markup.plaininline import inline
from dossier.markup.plainitalics import Italics
from dossier.markup.plainlines import lines_of, prepared, style_of
from dossier.markup.plainparts import Divider, Piece
from dossier.markup.plainsections import section_parts
from dossier.markup.plainsources import Divided, lists_references, references, sources
from dossier.markup.plaintitle import defines, names_in, subject_at
from dossier.markup.wikitext import film_title
from dossier.model.claims import Claim
from dossier.model.pages import Page
from dossier.model.sources import Capture, Located
from dossier.model.values import Value
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.paragraphs import Citation, Paragraph, Section, Table

_IMDB = re.compile(r"imdb\.com/title/tt(\d{5,9})")
_END = re.compile(
    r"\W{0,12}(?:retrieved from\b|categor(?:y|ies)\s?:|hidden categor|navigation menu|authority control\b|v\W{1,6}t\W{1,6}e\b|vte\b|visible links)",
    re.I,
)
_ISO = re.compile(r"\s?\(\s{0,3}\d{4}-\d\d(?:-\d\d)?\s{0,3}\)")  # a date for programs, which a page does not show
_NO_LETTER = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=4)
def plain_article(capture: Capture, start: int, end: int) -> PlainArticle:
    """The article on a stretch of a capture, read once: it is judged when the page is recognised, and read later."""
    return PlainArticle(Page(capture, 1, start, end, None, None, "unrecognised", ""))


class PlainArticle:
    """An article saved as text; asked in the same words as one in wikitext."""

    def __init__(self, page: Page):
        self.page = page
        self._text, edits = prepared(page.text, page.start)
        self._lines = lines_of(self._text.text)
        starts = [line.start for line in self._lines]
        self._edited = {bisect_left(starts, at) - 1 for at in edits}  # the lines that end where an editor's link stood
        self._style = style_of(self._text.text, self._lines)
        self._cited: dict[str, Citation | None] = {}

    @property
    def capture(self) -> Capture:
        """The text that the page stands in."""
        return self.page.capture

    def claim(self, name: str, value: Value, *at: Located, inferred: dict[str, str] | None = None) -> Claim:
        """What the article says, with its references."""
        return self.page.claim(name, value, *at, inferred=inferred)

    @cached_property
    def box(self) -> Box | None:
        """The film's box of facts."""
        return find_box(self._text, self._lines, self._style)

    @property
    def box_top(self) -> Anchored:
        """The first line of the box."""
        line = self._lines[self.box.first if self.box else 0]
        return self._text[line.start : line.end].strip()

    def boxed(self, name: str) -> bool:
        """Whether a name stands in the box, however the converter broke its lines."""
        letters = _NO_LETTER.sub("", name.lower())
        return len(letters) > 3 and letters in self._box_letters

    @cached_property
    def _box_letters(self) -> str:
        rows = self._lines[self.box.first : self.box.last] if self.box else ()
        return _NO_LETTER.sub("", "".join(line.text for line in rows).lower())

    @property
    def lost(self) -> frozenset[str]:
        """The fields of the box whose values cannot be told apart."""
        return self.box.lost if self.box else frozenset()

    def field(self, *names: str) -> list[Paragraph]:
        """The lines of the first of these fields of the box that is filled in; a question mark for a value that is lost."""
        if "name" in names:
            return self._box_name
        fields = self.box.fields if self.box else {}
        if not any(fields.get(name) for name in names) and self.lost.intersection(names):
            return [Paragraph(Anchored("?", [self.box_top.start], [self.box_top.start], "Infobox"))]
        raw = next((fields[name] for name in names if fields.get(name)), [])
        found = [self._shown(line.cut([match.span() for match in _ISO.finditer(line.text)]), "Infobox") for line in raw]
        return [line for line in found if line.text]

    def template_in_field(self, field: str, names: re.Pattern[str]) -> list[Paragraph]:  # noqa: ARG002
        """None: a text has no templates."""
        return []

    @cached_property
    def _box_name(self) -> list[Paragraph]:
        """The line over the box that the text's first words repeat, two lines together at most."""
        subject = fold(self.subject or "")
        if not subject or self.box is None:
            return []
        rows = [row for row in range(max(0, self.box.first - 10), self.box.last) if self._lines[row].text][:16]
        shown = [
            self._shown(self._text[self._lines[row].start : self._lines[row].end].strip(" |#"), "Infobox")
            for row in rows
        ]
        for one in shown:
            if fold(one.text) == subject:
                return [one]
        for one, other in pairwise(shown):
            if one.text and other.text and fold(f"{one.text} {other.text}") == subject:
                return [self._shown(Anchored.join([one.shown, other.shown]), "Infobox")]
        return []

    @cached_property
    def subject(self) -> str | None:
        """What the article's first sentence is about: the film's title."""
        text = self.lead[0].text if self.lead else ""
        at = subject_at(text)
        return text[slice(*at)] if at else None

    @cached_property
    def name(self) -> str | None:
        """The article's title, where the text tells it and its first sentence begins with it."""
        heading = next((piece for piece in self._pieces if piece.kind == "heading"), None)
        headed = [heading.raw.text] if heading and heading.level == 1 else []
        for words in (*names_in(self._lines, self._text.text), *headed):
            name = self._shown(Anchored.plain(words.strip(" #"), 0), None).text
            told = fold(film_title(name))
            if told and fold(self.subject or "").startswith(told):
                return name
        return None

    @property
    def sort_key(self) -> str | None:
        """None: a text does not say how the article is sorted."""
        return None

    @property
    def imdb_id(self) -> str | None:
        """The film's id at IMDb, where the text has just one outside its references."""
        found = {
            match[1]
            for section in self._divided if not lists_references(section[1])
            for piece in section[2] for match in _IMDB.finditer(piece.raw.text)
        }  # fmt: skip
        return f"tt{int(found.pop()):07d}" if len(found) == 1 else None

    @cached_property
    def sections(self) -> list[Section]:
        """The lead (without a title, level 1) and the sections, in order."""
        found: list[Section] = []
        path: list[tuple[int, str]] = []
        for level, title, pieces in self._divided:
            path = [step for step in path if step[0] < level] + ([(level, title)] if title else [])
            found.append(Section(title, level, tuple(step[1] for step in path), _Loader(self, pieces, title or None)))
        return found

    @cached_property
    def lead(self) -> list[Paragraph]:
        """The paragraphs over the first heading."""
        paragraphs = self.sections[0].paragraphs
        if paragraphs and not paragraphs[0].bolds and (at := subject_at(paragraphs[0].text)):
            paragraphs[0] = replace(paragraphs[0], bolds=(at,))
        return paragraphs

    def citation(self, number: str) -> Citation | None:
        """What the reference with this number cites."""
        if number not in self._cited:
            raw = self._references.get(number)
            self._cited[number] = read_citation(self._shown(raw, None), raw) if raw else None
        return self._cited[number]

    @cached_property
    def works(self) -> list[Citation]:
        """The works that the article lists among its sources, outside its notes."""
        found = (read_citation(self._shown(raw, None), raw) for raw in sources(self._divided))
        return [one for one in found if one.authors or one.title]

    @cached_property
    def _references(self) -> dict[str, Anchored]:
        return references(self._divided, self._text, numbered=self._style.numbered)

    @cached_property
    def _pieces(self) -> list[Piece]:
        """What stands on the page but for the box and what follows the article, in order."""
        lines, box = self._lines, self.box
        stop = next((row for row in range(box.last if box else 1, len(lines)) if self._ends(row)), len(lines))
        titles = contents(lines)
        runs = [range(box.first), range(box.last, stop)] if box else [range(stop)]
        if self._style.broken:
            return [piece for run in runs for piece in flow(self._text, lines, run, titles, self._edited)]
        heads = () if self._style.markdown else apart(lines, titles, self._edited)
        pieces = [piece for run in runs for piece in Divider(self._text, lines, self._style, heads).read(run)]
        return marked_heads(pieces, titles, self._edited)

    def _ends(self, row: int) -> bool:
        """Whether what stands under an article begins with a line."""
        if _END.match(self._lines[row].text):
            return True
        return [line.bare for line in self._lines[row : row + 3]] == ["v", "t", "e"]

    @cached_property
    def _divided(self) -> list[Divided]:
        """The headings with what stands between them, from the sentence on that says what the film is."""
        pieces = self._pieces
        first = next((number for number, piece in enumerate(pieces) if self._defines(piece)), len(pieces))
        found: list[Divided] = [(1, "", [])]
        for piece in pieces[first:]:
            if piece.kind == "heading":
                if piece.level != 1:
                    found.append((piece.level, self._shown(piece.raw, None).text, []))
            elif piece.kind == "text" and piece.raw.text.strip() == "Contents":
                found.append((2, "Contents", []))
            else:
                found[-1][2].append(piece)
        return found

    def _defines(self, piece: Piece) -> bool:
        return piece.kind == "text" and defines(self._shown(piece.raw[:1500], None).text)

    def _shown(self, raw: Anchored, section: str | None, mark: str = "") -> Paragraph:
        return inline(raw, self._style, section, self.citation, mark)

    def parts(self, pieces: Sequence[Piece], section: str | None) -> Iterator[Paragraph | Table]:
        """Paragraphs, list items and tables of a section."""
        return section_parts(pieces, section, self._style, self._shown, lambda: self._italics)

    @cached_property
    def _italics(self) -> Italics:
        """What a text without any type does not show."""
        first = next((piece for _, _, pieces in self._divided for piece in pieces), None)
        words = self._shown(first.raw, None).text if first else ""
        at = subject_at(words)
        titles = [words[slice(*at)]] if at else []
        works = (self.citation(number) for number in self._references)
        return Italics(titles, [one.work.text for one in works if one and one.work])


class _Loader:
    """Reads a section's parts when they are asked for."""

    def __init__(self, article: PlainArticle, pieces: list[Piece], section: str | None):
        self._article, self._pieces, self._section = article, pieces, section

    def __call__(self) -> list[Paragraph | Table]:
        return list(self._article.parts(self._pieces, self._section))
