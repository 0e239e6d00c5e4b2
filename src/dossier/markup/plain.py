"""Plain text as converters leave it: lines, list marks, Markdown, wrapped paragraphs, as blocks with their place.

A block is one line, or the lines that a converter wrapped out of one. Nothing is dropped: the blocks and the blank
lines between them are the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import zip_longest

from dossier.model.sources import Capture
from dossier.text.anchors import Anchored

_MARK = re.compile(
    r"[ \t]*(?:(?P<list>[-*•–·◦▪‣●○+»›]|\d{1,3}[.)])[ \t]+(?:>[ \t]?)?|(?P<heading>#{1,6})[ \t]+|(?P<table>\|)|(?P<quote>>)[ \t]?|:[ \t]{3,})?"
)
_RULE = re.compile(r"(?![ \t]*\.{3,4}[ \t]*$)[ \t]*(?:[-*_=~#+|:.][ \t]?){3,}[ \t]*")
_IMAGE = re.compile(r"!\[([^\[\]]{0,300})\]\([^() \t]{0,2000}(?:\s\"[^\"]{0,300}\")?\)")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]{0,80}\]){0,600})\]\(\s?(?:<[^<>\n]{0,2000}>|[^() \t]{0,2000}(?:\([^() \t]{0,200}\)[^() \t]{0,2000})?)(?:\s{1,3}\"[^\"]{0,300}\")?\s?\)")  # fmt: skip
_UNDERLINE = re.compile(r"\s[=-]{3,}(?=\]\()")  # of a heading that is a link
_LINK_LINES = 3  # lines over which a link may be wrapped
_OPEN_LINK = re.compile(r"(?:\[[^\[\]]{0,200}|\]\([^()\s]{0,400})$")
_REST_OF_LINK = re.compile(r"[^\[\]]{0,200}\]\(|[^()\s]{0,400}\)|!\[[^\[\]]{0,200}\]\([^()]{0,400}\)\]\(")
_HASHES = re.compile(r"#{1,6}\s")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
_NUMBERED = re.compile(r"\[\d{1,4}\](?=[^\s(])")
_PICTURE = re.compile(r"\[(?:[\w@.,%~-]{1,200}\.(?:gif|png|jpe?g|svg|webp)|IMG|INLINE|\s?)\]", re.I)
_TOKEN = re.compile(r"\[\S{12,400}\]")  # a picture's name that is no word
_HYPHEN = re.compile(r"(?<=\w-)\n[ \t]{0,60}(?=[a-zß-öø-ÿ])")  # where a line was wrapped within a word
_EDGE = re.compile(r"^[|\s]+|(?<=[|\s])[|\s]+$|\|$")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|>~])")
_ENTITY = re.compile(r"&(?:(amp)|(quot)|(#39|apos)|(nbsp|#160)|(lt)|(gt));")
_ENTITIES = ("&", '"', "'", "\xa0", "<", ">")
_WRAP = range(40, 121)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a dump, or the wrapped lines of one paragraph; ``shown`` is what a reader sees of it.

    ``mark`` is ``list``, ``heading``, ``table``, ``quote`` or empty; ``linked`` is the share of its characters that
    are the text of links; ``level`` is a heading's, from 1 for the page's own, and 0 for what is none.
    ``pictured`` says that a picture alone stood on the line above.
    """

    index: int
    first_line: int
    last_line: int
    shown: Anchored
    mark: str
    linked: float
    level: int = 0
    pictured: bool = False

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.shown.text


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    start: int
    text: str


class PlainText:
    """A plain text divided into blocks; offsets are those of the whole capture."""

    def __init__(self, text: str, starts: Sequence[int]):
        self._text = text
        self._starts = starts
        self._pictured = False

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order; blank lines, ruled lines and those that show nothing belong to none."""
        found: list[Block] = []
        group: list[_Line] = []
        previous: _Line | None = None
        lines = list(self._lines())
        for line, behind in zip_longest(lines, lines[1:]):
            joined = previous is not None and (
                self._continues(previous, line) or self._linking(group, line) or _broken(group, line, behind)
            )
            if not joined and group:
                self._add(found, group)
                group = []
            if line.text.strip() and not _RULE.fullmatch(line.text):
                group.append(line)
                previous = line
            else:
                previous = None
        if group:
            self._add(found, group)
        return tuple(found)

    def _add(self, found: list[Block], group: Sequence[_Line]) -> None:
        """The block of a group of lines, where a reader sees anything of it: a link around a picture shows nothing."""
        block = self._block(len(found), group)
        if block.text:
            found.append(replace(block, pictured=True) if self._pictured else block)
        self._pictured = not block.text

    @cached_property
    def markdown(self) -> bool:
        """Whether the text is written in Markdown: several links or headings in its notation."""
        return len(_LINK.findall(self._text)) + 2 * len(re.findall(r"(?m)^#{1,6} \S|\*\*\S", self._text)) >= 4

    @cached_property
    def numbered(self) -> bool:
        """Whether links are numbered in brackets, as text browsers print them."""
        return len(_NUMBERED.findall(self._text)) >= 4

    @cached_property
    def width(self) -> int | None:
        """The column at which paragraphs were wrapped, where they were: few lines longer, many nearly as long."""
        texts = (line.text.rstrip() for line in self._lines())
        lengths = sorted(len(text) for text in texts if text and "](" not in text and "://" not in text)
        if len(lengths) < 4:
            return None
        width = lengths[int(len(lengths) * 0.97)]
        long = [length for length in lengths if width - 12 <= length <= width]
        return width if width in _WRAP and len(long) >= max(3, len(lengths) // 12) else None

    def _lines(self) -> Iterator[_Line]:
        ends = (*self._starts[1:], len(self._text))
        for number, (start, end) in enumerate(zip(self._starts, ends, strict=True), 1):
            if start < end:
                yield _Line(number, start, self._text[start:end].rstrip("\r\n"))

    def _continues(self, before: _Line, line: _Line) -> bool:
        """Whether a line is the rest of a wrapped one: its first word would not have fitted there."""
        text = line.text.strip()
        if self.width is None or not text or _mark(line.text)[0] or _PICTURE.fullmatch(text) or _TOKEN.match(text):
            return False
        return len(before.text.rstrip()) + 1 + len(text.split(None, 1)[0]) > self.width

    def _linking(self, group: Sequence[_Line], line: _Line) -> bool:
        """Whether a line goes on with a Markdown link that the lines before it open: a converter wraps its text or its address."""
        if ("](" not in line.text and ")" not in line.text) or not self.markdown:
            return False
        before = " ".join(one.text for one in group[-_LINK_LINES:])
        at = max(before.rfind("["), before.rfind("]("))
        if at < 0 or _OPEN_LINK.match(before, at) is None:
            return False
        return _REST_OF_LINK.match(line.text) is not None

    def _block(self, index: int, lines: Sequence[_Line]) -> Block:
        mark, skip = _mark(lines[0].text)
        start = lines[0].start + skip
        end = lines[-1].start + len(lines[-1].text)
        whole = Anchored.plain(self._text[start:end], start)
        shown, linked = self._shown(whole)
        level = lines[0].text[:skip].count("#") if mark == "heading" else 0
        return Block(index, lines[0].number, lines[-1].number, shown, mark, linked, level)

    def _shown(self, whole: Anchored) -> tuple[Anchored, float]:
        cuts: list[tuple[int, int]] = []
        linked = 0
        if self.markdown and "](" in whole.text:
            cuts += [match.span() for pattern in (_IMAGE, _UNDERLINE) for match in pattern.finditer(whole.text)]
            for match in _LINK.finditer(whole.text):
                hashes = _HASHES.match(whole.text, match.start(1))
                cuts += [(match.start(), hashes.end() if hashes else match.start(1)), (match.end(1), match.end())]
                linked += match.end(1) - match.start(1)
        if self.markdown:
            cuts += [match.span() for pattern in (_EMPHASIS, _ESCAPE) for match in pattern.finditer(whole.text)]
        if "-\n" in whole.text:
            cuts += [match.span() for match in _HYPHEN.finditer(whole.text)]
        if "[" in whole.text:
            cuts += [match.span() for match in _PICTURE.finditer(whole.text)]
        if self.numbered:
            cuts += [match.span() for match in _NUMBERED.finditer(whole.text)]
        if "|" in whole.text:
            cuts += [match.span() for match in _EDGE.finditer(whole.text)]
        shown = _entities(whole.cut(_merged(cuts))).folded()
        return shown, min(1.0, linked / max(1, len(shown)))


def _broken(group: Sequence[_Line], line: _Line, behind: _Line | None) -> bool:
    """Whether a line goes on with a sentence that a converter broke at a link or a word in italics.

    So it does when the sentence is open and the line, or the line behind a few words, begins in the middle of one.
    """
    before = " ".join(one.text.strip() for one in group[-6:])
    text = line.text.strip()
    if (
        not text
        or before[:1].islower()
        or _BUTTON.fullmatch(text)
        or _OPEN.search(before) is None
        or not _runs(before)
        or _mark(line.text)[0] == "heading"
    ):
        return False
    if _MIDDLE.match(text):
        return True
    return len(text.split()) <= 6 and behind is not None and _MIDDLE.match(behind.text.strip()) is not None


def _runs(text: str) -> bool:
    """Whether a text has the small words of running text, not those of a heading or a menu."""
    words = text.split()
    return len(words) >= 5 and sum(word.islower() and len(word) <= 4 for word in words) >= len(words) / 5


_BUTTON = re.compile(
    r"(?:see |full |read |show )?(?:more|edit|all|summary|synopsis|less|next|reply|share|close|hide)\W*", re.I
)
_OPEN = re.compile(r"[\w,;’'–—-]\s?$")
_MIDDLE = re.compile(r"[,.;:)’”](?!\.)\s?\S?|[a-zß-öø-ÿ]+(?:\s|$)(?!http)")


@lru_cache(maxsize=4)
def blocks_of(capture: Capture) -> tuple[Block, ...]:
    """The blocks of a capture that is plain text."""
    return PlainText(capture.text, capture.line_starts).blocks


def _mark(line: str) -> tuple[str, int]:
    match = _MARK.match(line)
    if match is None or match.lastgroup is None:
        return "", match.end() if match else 0
    return match.lastgroup, match.end()


def _merged(cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(cuts):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _entities(text: Anchored) -> Anchored:
    """Character references that a converter left standing, resolved."""
    if "&" not in text.text:
        return text
    parts: list[Anchored] = []
    at = 0
    for match in _ENTITY.finditer(text.text):
        parts.append(text[at : match.start()])
        here = text.group(match)
        parts.append(Anchored(_ENTITIES[(match.lastindex or 1) - 1], [here.start], [here.end]))
        at = match.end()
    return Anchored.join([part for part in (*parts, text[at:]) if part], glue="")
