"""The stretches of a section in wikitext: its paragraphs, list items, tables and quotations, each where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dossier.markup.wikiscan import CITED, HIDDEN, Braces, Scan

_WRAPPERS = re.compile(
    r"(?:cast ?listing|castlist|cast list|plain ?list|columns-list|columnslist|column list|flat ?list|div col|tree list|collapsible list|hidden|hidden begin|refbegin|columns?|multicol|collapse|bulleted list|ubl)",
    re.I,
)
_CONTENT = re.compile(r"\d{1,2}|content|list|text|col(?:umn)?\s?\d{0,2}")
_MARK = re.compile(r"[*#:;]+")
_TABLE = re.compile(r"(?:^|\n)[ \t:*\ue000]{0,8}(\{\||\|\})")
_BLOCK = re.compile(
    r"\s{0,9}(?:\{\{\s?(?:quote|blockquote|cquote|bquote|quotation|block quote|centered pull quote|rquote|quote text|blockquotation)\s?\||<blockquote\b)",
    re.I,
)
_BLOCK_END = re.compile(r"</blockquote\s?>", re.I)
_FURNITURE = ("{|", "|}", "|-", "----", "<!--")

MOST = 5000  # stretches of one section that are read
PARAGRAPH, ITEM, TABLE, QUOTATION = "paragraph", "item", "table", "quotation"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a section: what it is, where it stands, and the list mark before it."""

    kind: str
    start: int
    end: int
    mark: str = ""


class Divider:
    """Divides one stretch of an article, which has no headings in it."""

    def __init__(self, scan: Scan, start: int, end: int):
        self.scan = scan
        self.start = start
        self.end = end
        self.text = _unwrapped(scan, start, end)

    def __iter__(self) -> Iterator[Stretch]:
        return islice(self._stretches(), MOST)

    def _stretches(self) -> Iterator[Stretch]:
        pending: tuple[int, int] | None = None
        at = self.start
        while at < self.end:
            end = self._line_end(at)
            line = self.text[at - self.start : end - self.start]
            found = self._alone(line, at, end)
            if found is None and line.strip(f" \t{HIDDEN}{CITED}\n"):
                pending = (pending[0], end) if pending else (at, end)
            elif pending:
                yield Stretch(PARAGRAPH, *pending)
                pending = None
            if found is not None:
                end = max(end, found.end)
                if found.kind:
                    yield found
            at = end + 1
        if pending:
            yield Stretch(PARAGRAPH, *pending)

    def _alone(self, line: str, at: int, end: int) -> Stretch | None:
        """What a line is that belongs to no paragraph: an item, a table, a quotation, or furniture of no kind."""
        bare = line.strip(f" \t{HIDDEN}{CITED}\n")
        if bare.startswith("{|"):
            return Stretch(TABLE, at, self._table_end(at))
        if bare.startswith(_FURNITURE):
            return Stretch("", at, end)
        if mark := _MARK.match(line.lstrip(HIDDEN)):
            skip = line.index(mark[0]) + len(mark[0])
            told = line[skip:].strip(f" \t{HIDDEN}{CITED}\n")
            return Stretch(ITEM if told else "", at + skip, end, mark[0])
        if _BLOCK.match(line):
            return Stretch(QUOTATION, at, self._block_end(at, end))
        return None

    def _line_end(self, at: int) -> int:
        """Where the line ends, templates that run over several lines counted in."""
        end = self._newline(at)
        probe = at
        while (brace := self.text.find("{{", probe - self.start, end - self.start)) >= 0:
            closes = self.scan.pairs.get(self.start + brace)
            if closes and end < closes[0] <= self.end:
                end = self._newline(closes[0])
                probe = closes[0]
            else:
                probe = self.start + brace + 2
        return end

    def _newline(self, at: int) -> int:
        end = self.text.find("\n", at - self.start)
        return self.end if end < 0 else self.start + end

    def _block_end(self, at: int, end: int) -> int:
        """Where a quotation ends: with the line, or behind its closing tag."""
        if "<blockquote" not in self.text[at - self.start : at - self.start + 30].lower():
            return end
        close = _BLOCK_END.search(self.text, at - self.start, at - self.start + 20_000)
        return self._newline(self.start + close.end()) if close else end

    def _table_end(self, at: int) -> int:
        depth = 0
        for match in _TABLE.finditer(self.text, max(0, at - self.start - 1)):  # from the line feed before it
            depth += 1 if match[1] == "{|" else -1
            if depth == 0:
                return self._newline(self.start + match.end() - 1)
        return self.end


def _unwrapped(scan: Scan, start: int, end: int) -> str:
    """The masked text with the braces of list templates blanked, so that their items are lines of their own."""
    text = scan.masked[start:end]
    blanks: list[tuple[int, int]] = []
    for braces in scan.templates(start, end, _WRAPPERS):
        if not braces.arguments or "\n" not in scan.masked[braces.start : braces.end]:
            continue
        named = [scan.argument(span) for span in braces.arguments]
        inner = [value for name, value in named if not name or _CONTENT.fullmatch(name)]
        blanks += _outside(braces, inner)
    if not blanks:
        return text
    parts, at = [], start
    for one, other in blanks:
        parts += [text[at - start : one - start], HIDDEN * (other - one)]
        at = other
    return "".join([*parts, text[at - start :]])


def _outside(braces: Braces, inner: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans of a template that hold no argument."""
    at = braces.start
    for begin, end in inner:
        yield at, begin
        at = end
    yield at, braces.end
