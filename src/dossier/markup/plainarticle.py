"""A Wikipedia article saved as text or Markdown: the same box, sections, lists, tables and citations that its page gives.

Nothing is guessed: a table whose borders the converter lost is left out, and so is a value of the box that nothing
tells apart from the next; :attr:`PlainArticle.lost` names the fields of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise, zip_longest
from urllib.parse import unquote

from dossier.markup.plainbox import Box, find_box
from dossier.markup.plaincell import cell_lines
from dossier.markup.plaincite import read_citation
from dossier.markup.plainflow import flow
from dossier.markup.plainheads import contents, marked_heads
from dossier.markup.plaininline import inline
from dossier.markup.plainitalics import Italics
from dossier.markup.plainlines import lines_of, prepared, style_of
from dossier.markup.plainparts import Divider, Piece
from dossier.markup.setoff import joined, set_off
from dossier.markup.wikitext import film_title
from dossier.model.claims import Claim
from dossier.model.pages import Page
from dossier.model.sources import Capture, Located
from dossier.model.values import Value
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.paragraphs import Citation, Paragraph, Section, Table

_FILM = r"(?:films?|movies?|documentary|featurette|musical|comedy|drama|thriller|western|anime|animation|anthology|remake|sequel|prequel)"
_IS = re.compile(rf"[^\n]{{1,400}}?\s(?:is|was|are) (?:an? |the )(?:[^\s]{{1,40}} ){{0,24}}?[\w-]{{0,20}}{_FILM}\b")
_SUBJECT = re.compile(
    r"[\"“]?(?P<title>[^\n]{1,150}?)[\"”]?(?=\s[(\[]|,?\s(?:also|originally|sometimes|stylized|known|released|titled|marketed)\b|,?\s(?:is|was|are)\s(?:an?|the|\d)\b)"
)
_WINDOW = re.compile(r"[#\s]{0,9}(?P<title>.{1,150}?)\s[-–—|]\s(?:Wikipedia\b.{0,60}|.{0,30}encyclop\w+)", re.I)
_FREE = re.compile(r"\W{0,9}from wikipedia, the free encyclopedia\b", re.I)
_OWN_ADDRESS = re.compile(
    r"\]\((?:\./|(?:https?:)?//[\w.-]{2,40}wikipedia\.org/wiki/|/wiki/)(?P<one>(?:\\.|[^\s#\"]){1,200})#cite[_-]note|[?&]title=(?P<two>[^\s&#\"]{1,200})&(?:action=edit&section|oldid)|retrieved from \W{0,9}https?://[\w.-]{2,40}wikipedia\.org/wiki/(?P<three>[^\s\"?#]{1,200})",
    re.I,
)
_IMDB = re.compile(r"imdb\.com/title/tt(\d{5,9})")
_END = re.compile(
    r"\W{0,12}(?:retrieved from\b|categor(?:y|ies)\s?:|hidden categor|navigation menu|authority control\b|v\W{1,6}t\W{1,6}e\b|vte\b|visible links)",
    re.I,
)
_LINKED_NUMBER = re.compile(r"\]\[\s?(\d{1,3})\s?\]")
_BACK = re.compile(r"(?:\[\d{1,4}\])?(?:[\^↑]\s|1 (?:\[\d{1,4}\])?2\s)")
_HONOURS = re.compile(r".*\b(?:accolades|awards?|nominations|honou?rs)\b.*", re.I)
_SENTENCE = re.compile(r".*[.!?:][\"”’)\]]{0,2}", re.S)
_CAST = re.compile(r".*\b(?:cast|voices?|characters)\b.*", re.I)
_HATNOTE = re.compile(
    r"(?:Main articles?|See also|Further information|Further reading|Not to be confused with|For (?:more|other|the)\b[^.]{0,60}, see)\b.{0,200}"
)
_LISTED = re.compile(
    r"(?:references|citations|notes|footnotes|sources|notes and references|references and notes)", re.I
)
_SOURCES = re.compile(r"(?:bibliography|works cited|sources|references|citations|literature|cited works)", re.I)
_ISO = re.compile(r"\s?\(\s{0,3}\d{4}-\d\d(?:-\d\d)?\s{0,3}\)")  # a date for programs, which a page does not show
_NUMBER = re.compile(r"\[\s?\\?\[?\s?(\d{1,3})\s?\\?\]")
_UNUSED = 3  # references that stand in notes and boxes alone
_NO_LETTER = re.compile(r"[\W\d_]+")
_CAPTION = 120  # characters of a table's caption
_HEAD = 80  # lines over an article in which its title may stand


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
        self._edited = (
            {row for row, line in enumerate(self._lines) if any(line.start < at <= line.end for at in edits)}
            if edits
            else set()
        )
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
        match = _SUBJECT.match(text)
        return match["title"].strip(' ,"“”') if match else None

    @cached_property
    def name(self) -> str | None:
        """The article's title, where the text tells it: in its window's title, over the site's line, or in its own address."""
        filled = [line.bare for line in self._lines[:_HEAD] if line.bare]
        for number, line in enumerate(filled):
            if match := _WINDOW.fullmatch(line):
                return self._bare(match["title"])
            if _FREE.match(line) and number and len(filled[number - 1]) < 150:
                return self._bare(filled[number - 1])
        if match := _OWN_ADDRESS.search(self._text.text):
            words = match["one"] or match["two"] or match["three"]
            return unquote(words.replace("\\", "")).replace("_", " ").strip()
        first = next((piece for piece in self._pieces if piece.kind == "heading"), None)
        if first and first.level == 1 and self.subject and fold(film_title(first.raw.text)) == fold(self.subject):
            return self._shown(first.raw, None).text
        return None

    def _bare(self, words: str) -> str | None:
        """A title without its marks."""
        return self._shown(Anchored.plain(words.strip(" #"), 0), None).text or None

    @property
    def sort_key(self) -> str | None:
        """None: a text does not say how the article is sorted."""
        return None

    @property
    def imdb_id(self) -> str | None:
        """The film's id at IMDb, where the text has just one outside its references."""
        found = {
            match[1]
            for section in self._divided if not _LISTED.fullmatch(section[1])
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
        if paragraphs and not paragraphs[0].bolds and (match := _SUBJECT.match(paragraphs[0].text)):
            paragraphs[0] = replace(paragraphs[0], bolds=(match.span("title"),))
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
        items = (
            piece.raw
            for _, title, pieces in self._divided if _SOURCES.fullmatch(title)
            for piece in pieces if piece.kind == "item" and piece.mark != "1"
        )  # fmt: skip
        found = (read_citation(self._shown(raw, None), raw) for raw in items)
        return [one for one in found if one.authors or one.title]

    @cached_property
    def _references(self) -> dict[str, Anchored]:
        """The raw items of the list of references by number; none where the list has less of them than the text has numbers."""
        listed = [(title, pieces) for _, title, pieces in self._divided if _LISTED.fullmatch(title) and pieces]
        lists = [[piece.raw for piece in pieces if self._referring(piece)] for _, pieces in listed]
        above = min((pieces[0].raw.start for _, pieces in listed), default=self.page.end)
        marks = _LINKED_NUMBER if self._style.numbered else _NUMBER
        most = max((int(found) for found in marks.findall(self._text.until(above).text)), default=0)
        items = next((items for items in lists if most and most <= len(items) <= most + _UNUSED), [])
        return {str(number): raw for number, raw in enumerate(items, 1)}

    def _referring(self, piece: Piece) -> bool:
        """Whether a piece is an item of the list of references: numbered, or at least leading back to the text."""
        if piece.kind == "item":
            return piece.level == 1 and piece.mark == "1"
        return piece.kind == "text" and _BACK.match(piece.raw.text) is not None

    @cached_property
    def _pieces(self) -> list[Piece]:
        """What stands on the page but for the box and what follows the article, in order."""
        lines, box = self._lines, self.box
        stop = next((row for row in range(box.last if box else 1, len(lines)) if self._ends(row)), len(lines))
        titles = contents(lines)
        runs = [range(box.first), range(box.last, stop)] if box else [range(stop)]
        if self._style.broken:
            return [piece for run in runs for piece in flow(self._text, lines, run, titles, self._edited)]
        pieces = [piece for run in runs for piece in Divider(self._text, lines, self._style).read(run)]
        return marked_heads(pieces, titles, self._edited)

    def _ends(self, row: int) -> bool:
        """Whether what stands under an article begins with a line."""
        if _END.match(self._lines[row].text):
            return True
        return [line.bare for line in self._lines[row : row + 3]] == ["v", "t", "e"]

    @cached_property
    def _divided(self) -> list[tuple[int, str, list[Piece]]]:
        """The headings with what stands between them, from the sentence on that says what the film is."""
        pieces = self._pieces
        first = next((number for number, piece in enumerate(pieces) if self._defines(piece)), len(pieces))
        found: list[tuple[int, str, list[Piece]]] = [(1, "", [])]
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
        return piece.kind == "text" and _IS.match(self._shown(piece.raw[:1500], None).text) is not None

    def _shown(self, raw: Anchored, section: str | None, mark: str = "") -> Paragraph:
        return inline(raw, self._style, section, self.citation, mark)

    def parts(self, pieces: Sequence[Piece], section: str | None) -> Iterator[Paragraph | Table]:
        """Paragraphs, list items and tables of a section."""
        rows: list[Piece] = []
        for piece in _without_boxes(pieces):
            if rows and (piece.kind != "row" or piece.head):
                yield from self._table(rows, section)
                rows = []
            if piece.kind == "row":
                rows.append(piece)
            elif piece.kind in ("text", "item", "quote"):
                shown = self._shown(piece.raw, section, "*" * piece.level if piece.kind == "item" else "")
                if not self._style.markdown:
                    shown = self._italics.found(shown)
                cells = (
                    piece.kind == "text" and _HONOURS.fullmatch(section or "") and not _SENTENCE.fullmatch(shown.text)
                )
                if shown.text and not cells and not _HATNOTE.fullmatch(shown.text):
                    yield set_off(shown) if piece.kind == "quote" else joined(shown)
        yield from self._table(rows, section)

    @cached_property
    def _italics(self) -> Italics:
        """What a text without any type does not show."""
        first = next((piece for _, _, pieces in self._divided for piece in pieces), None)
        match = _SUBJECT.match(self._shown(first.raw, None).text) if first else None
        titles = [match["title"].strip(' ,"“”')] if match else []
        works = (self.citation(number) for number in self._references)
        return Italics(titles, [one.work.text for one in works if one and one.work])

    def _table(self, rows: Sequence[Piece], section: str | None) -> Iterator[Table]:
        """A table of those rows that have all of its columns: of the others nobody can say which cell is missing."""
        width = len(rows[0].cells) if rows and rows[0].head else 0
        whole = [row for row in rows if len(row.cells) == width]
        if width < 2 or len(whole) < 2:
            return
        cells = [[self._cell(cell, section) for cell in row.cells] for row in whole]
        told = [number for number, row in enumerate(cells) if None not in row]
        yield Table(
            tuple(tuple(cell for cell in cells[number] if cell) for number in told),
            tuple((whole[number].head,) * width for number in told),
        )

    def _cell(self, raw: Anchored, section: str | None) -> Paragraph | None:
        """A table's cell; ``None`` where the names in one of a cast are run together."""
        if self._style.markdown and _CAST.fullmatch(section or ""):
            parts = cell_lines(raw, "starring")
            if parts is None:
                return None
            raw = Anchored.join(parts, glue="\n") if len(parts) > 1 else raw
        return self._shown(raw, section)


def _without_boxes(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces but for what belongs to no paragraph: quotations in boxes of their own, which the line below signs, and captions of tables."""
    signed = False
    before = ""
    for piece, following in zip_longest(pieces, pieces[1:]):
        next_kind = following.kind if following else ""
        boxed = (
            piece.kind == "quote" and following is not None and next_kind == "text" and following.raw.text[:1] in "—–"
        )
        caption = (
            piece.kind == "text"
            and len(piece.raw.text) < _CAPTION
            and piece.raw.text[-1:] not in '.!?:”"]'
            and (next_kind in ("row", "lost") or before == "lost")
        )
        if not boxed and not signed and not caption:
            yield piece
        signed = boxed
        before = "lost" if caption and before == "lost" else piece.kind


class _Loader:
    """Reads a section's parts when they are asked for."""

    def __init__(self, article: PlainArticle, pieces: list[Piece], section: str | None):
        self._article, self._pieces, self._section = article, pieces, section

    def __call__(self) -> list[Paragraph | Table]:
        return list(self._article.parts(self._pieces, self._section))
