"""A Wikipedia article in wikitext: its infobox, sections, lists, tables and citations, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, partial

from dossier.markup.setoff import joined, set_off
from dossier.markup.wikiparts import ITEM, QUOTATION, TABLE, Divider
from dossier.markup.wikirender import is_plain, render
from dossier.markup.wikiscan import CITED, HIDDEN, Braces, Heading, Scan
from dossier.markup.wikishort import Shortened
from dossier.markup.wikishown import Shown
from dossier.markup.wikitable import read_table
from dossier.model.claims import Claim
from dossier.model.pages import Page
from dossier.model.sources import Located
from dossier.model.values import Value
from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Citation, Finder, Note, Paragraph, Section, Table

_INFOBOX = re.compile(
    r"infobox[ _](?:hollywood |japanese |korean |chinese |indian )?(?:film|movie|cinema|documentary|short film)\b.*|infobox film",
    re.I,
)
_LONGEST_FIELD = 30_000  # characters of a field that are read
_LONGEST_LINE = 3000
_TITLE_QUALIFIER = re.compile(r"\s\((?:[^()]{0,40}\s)?(?:film|movie|documentary|short)\)$|\s\((?:19|20)\d\d\)$", re.I)


class WikiArticle:
    """An article; offsets are those of the capture."""

    def __init__(self, page: Page):
        self.page = page
        self.scan = Scan(page.capture.text)
        self._shortened = Shortened(self.scan)
        self._citations: dict[int, Citation | None] = {}
        self._lines: dict[str, list[Paragraph]] = {}

    def claim(self, name: str, value: Value, *at: Located, inferred: dict[str, str] | None = None) -> Claim:
        """What the article says, with its references."""
        return self.page.claim(name, value, *at, inferred=inferred)

    @cached_property
    def infobox(self) -> Braces | None:
        """The film's box of facts."""
        return next(self.scan.templates(0, len(self.scan.masked), _INFOBOX), None)

    @cached_property
    def _fields(self) -> dict[str, tuple[int, int]]:
        fields: dict[str, tuple[int, int]] = {}
        for span in self.infobox.arguments if self.infobox else ():
            name, value = self.scan.argument(span)
            if name and self.scan.masked[value[0] : value[1]].strip(f" \n\t{HIDDEN}{CITED}"):
                fields.setdefault(name, value)
        return fields

    def field(self, *names: str) -> list[Paragraph]:
        """The lines of the first of these fields of the box that is filled in."""
        for name in names:
            if name in self._lines:
                return self._lines[name]
            if name in self._fields:
                start, end = self._fields[name]
                lines = self.paragraph(start, min(end, start + _LONGEST_FIELD), "Infobox").lines()
                return self._lines.setdefault(name, [line for line in lines if len(line.text) <= _LONGEST_LINE])
        return []

    def template_in_field(self, field: str, names: re.Pattern[str]) -> list[Paragraph]:
        """The positional arguments of the templates of this name in a field, empty ones too; with a place in brackets behind."""
        span = self._fields.get(field)
        found: list[Paragraph] = []
        for braces in self.scan.templates(*span, names) if span else ():
            named = [self.scan.argument(argument) for argument in braces.arguments]
            found += [self.paragraph(*value, "Infobox") for name, value in named if not name or name.isdigit()]
            if behind := _PLACE.match(self.scan.masked, braces.end, span[1] if span else braces.end):
                found.append(self.paragraph(*behind.span("place"), "Infobox"))
        return found

    @property
    def name(self) -> str | None:
        """The article's title, where the wrapping tells it."""
        return self.page.capture.tells("title")

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings in order, the lead first."""
        return self.scan.headings()

    @cached_property
    def sections(self) -> list[Section]:
        """The lead (without a title, level 1) and the sections, in order."""
        found: list[Section] = []
        path: list[tuple[int, str]] = []
        for heading in self.headings:
            title = render(self.scan, *heading.title).anchored(None).text.strip() if heading.level > 1 else ""
            path = [step for step in path if step[0] < heading.level] + ([(heading.level, title)] if title else [])
            steps = tuple(step[1] for step in path)
            load, look = partial(self._loaded, heading, title or None), partial(self._looked, heading)
            found.append(Section(title, heading.level, steps, load, look))
        return found

    def _looked(self, heading: Heading, finder: Finder) -> bool:
        return bool(finder(self.scan.masked, heading.start, heading.end))

    def _loaded(self, heading: Heading, title: str | None) -> list[Paragraph | Table]:
        return list(self._parts(heading, title))

    @property
    def lead(self) -> list[Paragraph]:
        """The paragraphs over the first heading."""
        return self.sections[0].paragraphs

    @property
    def sort_key(self) -> str | None:
        """The article's title as its sort key gives it, the usual way round."""
        match = _SORT_KEY.search(self.scan.masked)
        if match is None:
            return None
        title, comma, article = match[1].strip().rpartition(", ")
        return film_title(f"{article} {title}" if comma and article.lower() in ("the", "a", "an") else match[1].strip())

    @property
    def imdb_id(self) -> str | None:
        """The film's id at IMDb, where an external link gives it."""
        match = _IMDB.search(self.scan.masked)
        return f"tt{int(match[1]):07d}" if match else None

    def paragraph(self, start: int, end: int, section: str | None, mark: str = "") -> Paragraph:
        """What a reader sees between two offsets, with its links, italics and citations."""
        if is_plain(self.scan, start, end):
            raw = self.scan.masked[start:end]
            blank = len(raw) - len(raw.lstrip())
            return Paragraph(Anchored.plain(raw[blank:], start + blank, section), mark=mark)
        return self._paragraph(render(self.scan, start, end), section, mark)

    def _paragraph(self, shown: Shown, section: str | None, mark: str = "") -> Paragraph:
        cite = self.citation
        notes = tuple([Note(at, partial(cite, start)) for at, start in shown.refs]) if shown.refs else ()
        return Paragraph(
            shown.anchored(section), tuple(shown.italics), tuple(shown.links), notes, mark, tuple(shown.bolds)
        )

    def _parts(self, heading: Heading, section: str | None) -> Iterator[Paragraph | Table]:
        start = heading.start
        if heading.level == 1 and self.infobox and self.infobox.end <= heading.end:
            start = self.infobox.end
        for one in Divider(self.scan, start, heading.end):
            if one.kind == TABLE:
                yield read_table(
                    self.scan.masked, one.start, one.end, lambda begin, end: self.paragraph(begin, end, section)
                )
            elif one.kind == ITEM:
                yield self.paragraph(one.start, one.end, section, one.mark)
            elif (paragraph := self.paragraph(one.start, one.end, section)).text.strip():
                yield set_off(paragraph) if one.kind == QUOTATION else joined(paragraph)

    @property
    def works(self) -> list[Citation]:
        """The works that the article lists among its sources, outside its notes."""
        return self._shortened.listed

    def citation(self, start: int) -> Citation | None:
        """What the reference that begins at an offset cites."""
        if start not in self._citations:
            ref = self.scan.ref_at(start)
            inner = self.scan.resolve(ref).inner if ref else None
            self._citations[start] = self._shortened.of_words(*inner) if inner else self._shortened.of_template(start)
        return self._citations[start]


_PLACE = re.compile(rf"[\s{HIDDEN}{CITED}]{{0,20}}(?:<small>)?\((?P<place>[^\W\d_a-zß-öø-ÿ][^()\n{{}}]{{1,60}})\)")
_SORT_KEY = re.compile(r"\{\{\s?DEFAULTSORT\s?:([^{}|\n]{1,200})", re.I)
_IMDB = re.compile(r"\{\{\s?imdb title\s?\|(?:\s?id\s?=)?\s?(?:tt)?(\d{5,9})", re.I)


def film_title(name: str) -> str:
    """An article's title without what tells it from others ("(2013 film)")."""
    return _TITLE_QUALIFIER.sub("", name)
