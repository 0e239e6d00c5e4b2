"""A Wikipedia article in wikitext: its infobox, sections, lists, tables and citations, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, partial

from dossier.markup.wikirender import render
from dossier.markup.wikiscan import CITED, HIDDEN, Braces, Heading, Ref, Scan
from dossier.markup.wikishown import Shown
from dossier.markup.wikitable import read_table
from dossier.model.claims import Claim
from dossier.model.pages import Page
from dossier.model.sources import Located
from dossier.model.values import Value
from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Author, Citation, Note, Paragraph, Section, Table

_INFOBOX = re.compile(
    r"infobox[ _](?:hollywood |japanese |korean |chinese |indian )?(?:film|movie|cinema|documentary|short film)\b.*|infobox film",
    re.I,
)
_WRAPPERS = re.compile(
    r"(?:cast ?listing|castlist|cast list|plain ?list|columns-list|column list|flat ?list|div col|tree list|collapsible list|hidden|refbegin|columns?)",
    re.I,
)
_MARK = re.compile(r"[*#:;]+")
_CITE = re.compile(r"(?:cite\b.*|citation|cite)", re.I)
_TITLE_QUALIFIER = re.compile(r"\s\((?:[^()]{0,40}\s)?(?:film|movie|documentary|short)\)$|\s\((?:19|20)\d\d\)$", re.I)


class WikiArticle:
    """An article; offsets are those of the capture."""

    def __init__(self, page: Page):
        self.page = page
        self.scan = Scan(page.capture.text)
        self._citations: dict[int, Citation | None] = {}

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
            if name in self._fields:
                start, end = self._fields[name]
                return self.paragraph(start, end, "Infobox").lines()
        return []

    def template_in_field(self, field: str, names: re.Pattern[str]) -> list[Paragraph]:
        """The positional arguments of the first template of this name in a field, empty ones too."""
        span = self._fields.get(field)
        braces = next(self.scan.templates(*span, names), None) if span else None
        if braces is None:
            return []
        named = [self.scan.argument(argument) for argument in braces.arguments]
        return [self.paragraph(*value, "Infobox") for name, value in named if not name or name.isdigit()]

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
            found.append(
                Section(
                    title, heading.level, tuple(step[1] for step in path), partial(self._loaded, heading, title or None)
                )
            )
        return found

    def _loaded(self, heading: Heading, title: str | None) -> list[Paragraph | Table]:
        return list(self._parts(heading, title))

    @property
    def lead(self) -> list[Paragraph]:
        """The paragraphs over the first heading."""
        return self.sections[0].paragraphs

    @property
    def imdb_id(self) -> str | None:
        """The film's id at IMDb, where an external link gives it."""
        match = _IMDB.search(self.scan.masked)
        return f"tt{int(match[1]):07d}" if match else None

    def paragraph(self, start: int, end: int, section: str | None, mark: str = "") -> Paragraph:
        """What a reader sees between two offsets, with its links, italics and citations."""
        return self._paragraph(render(self.scan, start, end), section, mark)

    def _paragraph(self, shown: Shown, section: str | None, mark: str = "") -> Paragraph:
        notes = tuple(Note(at, self.citation(start)) for at, start in shown.refs)
        return Paragraph(
            shown.anchored(section), tuple(shown.italics), tuple(shown.links), notes, mark, tuple(shown.bolds)
        )

    def _parts(self, heading: Heading, section: str | None) -> Iterator[Paragraph | Table]:
        start = heading.start
        if heading.level == 1 and self.infobox and self.infobox.end <= heading.end:
            start = self.infobox.end
        text = _unwrapped(self.scan, start, heading.end)
        pending: tuple[int, int] | None = None
        at = start
        while at < heading.end:
            end = self._line_end(text, start, at, heading.end)
            line = text[at - start : end - start]
            bare = line.strip(f" \t{HIDDEN}{CITED}\n")
            mark = _MARK.match(line.lstrip(HIDDEN))
            if bare.startswith("{|"):
                end = self._table_end(text, start, at, heading.end)
            if bare and not mark and not bare.startswith(("{|", "|}", "|-", "----", "<!--")):
                pending = (pending[0], end) if pending else (at, end)
            else:
                if pending:
                    yield from self._running(pending, section)
                    pending = None
                if bare.startswith("{|"):
                    yield read_table(self.scan.masked, at, end, lambda one, other: self.paragraph(one, other, section))
                elif bare and mark:
                    skip = line.index(mark[0]) + len(mark[0])
                    yield self.paragraph(at + skip, end, section, mark[0])
            at = end + 1
        if pending:
            yield from self._running(pending, section)

    def _running(self, span: tuple[int, int], section: str | None) -> Iterator[Paragraph]:
        paragraph = self.paragraph(*span, section)
        if paragraph.text.strip():
            yield paragraph.part(0, len(paragraph.text)) if "\n" not in paragraph.text.strip() else _joined(paragraph)

    def _line_end(self, text: str, start: int, at: int, limit: int) -> int:
        """Where the line ends, templates that run over several lines counted in."""
        end = text.find("\n", at - start)
        end = limit if end < 0 else start + end
        probe = at
        while (brace := text.find("{{", probe - start, end - start)) >= 0:
            closes = self.scan.pairs.get(start + brace)
            if closes and closes[0] > end and closes[0] <= limit:
                end = text.find("\n", closes[0] - start)
                end = limit if end < 0 else start + end
                probe = closes[0]
            else:
                probe = start + brace + 2
        return end

    def _table_end(self, text: str, start: int, at: int, limit: int) -> int:
        depth = 0
        for match in _TABLE.finditer(text, at - start, limit - start):
            depth += 1 if match[1] == "{|" else -1
            if depth == 0:
                end = text.find("\n", match.end() - 1)
                return limit if end < 0 else start + end
        return limit

    def citation(self, start: int) -> Citation | None:
        """What the reference that begins at an offset cites."""
        if start not in self._citations:
            ref = self.scan.ref_at(start)
            self._citations[start] = self._cite(self.scan.resolve(ref)) if ref else None
        return self._citations[start]

    def _cite(self, ref: Ref) -> Citation | None:
        first, last = ref.inner
        inner = self.scan.text[first:last]
        if "{{" not in inner:
            return self._bare_citation(inner, first)
        scan = Scan(inner)
        braces = next(scan.templates(0, len(inner), _CITE), None)
        if braces is None:
            return self._bare_citation(inner, first)
        fields: dict[str, Anchored] = {}
        for span in braces.arguments:
            name, (begin, end) = scan.argument(span)
            if name in _CITED_FIELDS and scan.masked[begin:end].strip():
                plain = name == "url"
                shown = (
                    Anchored.plain(inner[begin:end], begin).strip()
                    if plain
                    else render(scan, begin, end).anchored(None).strip()
                )
                if shown:
                    fields.setdefault(_CITED_FIELDS[name], shown.moved(first))
        return Citation(_authors(fields), *(fields.get(name) for name in ("work", "publisher", "title", "url", "date")))

    def _bare_citation(self, inner: str, first: int) -> Citation | None:
        link = re.search(r"\[(https?://[^\s\]]{1,500})(?:\s([^\]]{1,300}))?\]|(https?://[^\s<>\]]{1,500})", inner)
        if link is None:
            return None
        title = Anchored.plain(link[2], first + link.start(2)) if link[2] else None
        group = 1 if link[1] else 3
        return Citation(url=Anchored.plain(link[group], first + link.start(group)), title=title)


_IMDB = re.compile(r"\{\{\s?imdb title\s?\|(?:\s?id\s?=)?\s?(?:tt)?(\d{5,9})", re.I)
_TABLE = re.compile(r"(?:^|\n)[ \t:*\ue000]{0,8}(\{\||\|\})")
_CITED_FIELDS = {
    **{f"last{n}": f"last{n or 1}" for n in ("", *range(1, 6))}, **{f"first{n}": f"first{n or 1}" for n in ("", *range(1, 6))},
    **{f"author{n}": f"author{n or 1}" for n in ("", *range(1, 6))}, **{f"author{n}-last": f"last{n}" for n in range(1, 6)}, **{f"author{n}-first": f"first{n}" for n in range(1, 6)},
    "surname": "last1", "given": "first1", "author-last": "last1", "author-first": "first1", "authors": "author1",
    **dict.fromkeys(("work", "website", "newspaper", "magazine", "journal", "periodical", "encyclopedia"), "work"),
    **dict.fromkeys(("publisher", "agency", "institution"), "publisher"), "title": "title", "url": "url", "date": "date", "year": "date",
}  # fmt: skip


def _authors(fields: dict[str, Anchored]) -> tuple[Author, ...]:
    found = []
    for number in range(1, 6):
        last, first, author = fields.get(f"last{number}"), fields.get(f"first{number}"), fields.get(f"author{number}")
        if last:
            found.append(
                Author(f"{first.text} {last.text}" if first else last.text, (first, last) if first else (last,))
            )
        elif author:
            found.append(Author(_turned(author.text), (author,)))
    return tuple(found)


def _turned(name: str) -> str:
    """A name such as "Travers, Peter" the usual way round."""
    parts = [part.strip() for part in name.split(",")]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) and len(parts[1].split()) <= 3 else name


def _unwrapped(scan: Scan, start: int, end: int) -> str:
    """The masked text with the braces of list templates blanked, so that their items are lines of their own."""
    text = scan.masked[start:end]
    for braces in scan.templates(start, end, _WRAPPERS):
        if not braces.arguments or "\n" not in scan.masked[braces.start : braces.end]:
            continue
        named = [scan.argument(span) for span in braces.arguments]
        inner = [value for name, value in named if not name or name.isdigit() or name in ("content", "list")]
        for one, other in _outside(braces, inner):
            text = text[: one - start] + HIDDEN * (other - one) + text[other - start :]
    return text


def _outside(braces: Braces, inner: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans of a template that hold no argument."""
    at = braces.start
    for begin, end in inner:
        yield at, begin
        at = end
    yield at, braces.end


def _joined(paragraph: Paragraph) -> Paragraph:
    """A paragraph with its line breaks as blanks."""
    shown = paragraph.shown
    starts, ends = shown.places
    return Paragraph(
        Anchored(shown.text.replace("\n", " "), starts, ends, shown.section),
        paragraph.italics,
        paragraph.links,
        paragraph.notes,
        paragraph.mark,
        paragraph.bolds,
        tuple(at for at, char in enumerate(shown.text) if char == "\n"),
    )


def film_title(name: str) -> str:
    """An article's title without what tells it from others ("(2013 film)")."""
    return _TITLE_QUALIFIER.sub("", name)
