"""The lines of a saved text, and how it is set: in Markdown, wrapped, with numbered links, or broken at every link.

Seen: html2text, markdownify, pandoc (Markdown), inscriptis, BeautifulSoup's text, lynx, w3m, pandoc (plain).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.markup.plainstyle import Style
from dossier.text.anchors import Anchored

#: the editor's links behind headings, over several lines where a converter kept those of the page
_BEFORE_EDIT = re.compile(r"\s{0,30}\\?\[?\s{0,30}\\?\[\s{0,30}(?:\[\d{1,4}\])?\Z")
_BEHIND_EDIT = re.compile(
    r"(?:\s{0,9}\]\([^()\s]{0,400}(?:\s\"[^\"\n]{0,200}\")?\))?\s{0,30}\\?\]\\?\]?(?:\([^()\s]{0,400}(?:\s\"[^\"\n]{0,200}\")?\))?(?:\s{0,30}\\?\])?"
)
_LINK = re.compile(r"\]\((?:[./#]|https?:)")
_ATX = re.compile(r"(?m)^ {0,9}#{1,6} \S")
_TOP_ATX = re.compile(r"(?m)^ {0,9}#{1,2} \S")
_SETEXT = re.compile(r"(?m)^\S[^\n]{0,300}\n(?:-{3,}|={3,})$")
_STRONG = re.compile(r"\*\*\S|(?<!\w)_\*|(?<!\w)_\S[^_\n]{0,80}\S_(?!\w)")
_NUMBER = re.compile(r"\[(\d{1,4})\](?=[^\W\d]|[\"“‘'(])")
_MARKED = re.compile(r"\s{0,99}(?:[-*+•◦▪‣·○●□>|#]|\d{1,3}[.)])(?:\s|$)|\s{0,99}[|+]")
_MIDDLE = re.compile(r"\s{0,9}(?:[,.;:)]|[a-z]+\b|\[\s?\d{1,3}\s?\]$|['’]s\b)")
_TYPED = re.compile(r"\\[\"']")
_COLUMNS = re.compile(r"\s{3}")
_WRAPS = range(50, 1100)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it begins and ends in the text, without the white space at its end."""

    start: int
    end: int
    text: str

    @property
    def bare(self) -> str:
        """Its words alone."""
        return self.text.strip()

    @property
    def indent(self) -> int:
        """The blanks before its first word."""
        return len(self.text) - len(self.text.lstrip())


def prepared(text: str, offset: int) -> tuple[Anchored, frozenset[int]]:
    """A page's text without the editor's links, and where in it those stood: behind headings."""
    cuts = list(_edits(text))
    whole = Anchored.plain(text, offset).cut(cuts)
    places, gone = [], 0
    for start, end in cuts:
        places.append(start - gone)
        gone += end - start
    return whole, frozenset(places)


def _edits(text: str) -> Iterator[tuple[int, int]]:
    at = text.find("edit")
    while at >= 0:
        first = max(0, at - 100)
        before, behind = _BEFORE_EDIT.search(text[first:at]), _BEHIND_EDIT.match(text, at + 4)
        if before and behind:
            yield first + before.start(), behind.end()
        at = text.find("edit", at + 4)


def lines_of(text: str) -> list[Line]:
    """The lines of a text, empty ones too."""
    found, at = [], 0
    for line in text.split("\n"):
        bare = line.rstrip()
        found.append(Line(at, at + len(bare), bare))
        at += len(line) + 1
    return found


def style_of(text: str, lines: Sequence[Line]) -> Style:
    """How a text is set."""
    marks = (
        len(_LINK.findall(text))
        + 2 * len(_ATX.findall(text))
        + len(_STRONG.findall(text))
        + 2 * len(_SETEXT.findall(text))
    )
    numbered, width = _numbered(text), _width(lines)
    return Style(
        smart=marks >= 6 and len(_TYPED.findall(text)) >= 4,
        markdown=marks >= 6,
        numbered=numbered,
        width=width,
        broken=marks < 6 and not width and not numbered and _broken(lines),
        underlined=bool(_SETEXT.search(text)) and not _TOP_ATX.search(text),
    )


def _numbered(text: str) -> bool:
    """Whether links carry numbers, which then rise from line to line."""
    numbers = [int(match[1]) for match in _NUMBER.finditer(text)]
    rising = sum(one < other for one, other in pairwise(numbers))
    return len(numbers) >= 12 and rising >= 0.9 * (len(numbers) - 1)


def _width(lines: Sequence[Line]) -> int:
    """The width to which paragraphs were wrapped, 0 where they were not: lines that go on are mostly about as long as it allows."""
    lengths = Counter(
        len(line.text)
        for line, behind in pairwise(lines)
        if line.text
        and behind.text
        and not _MARKED.match(line.text)
        and not _MARKED.match(behind.text)
        and not _COLUMNS.search(line.bare)
    )
    total = sum(lengths.values())
    most, width = max(
        (sum(lengths[size] for size in range(width - max(13, width // 40), width + 1)), -width) for width in _WRAPS
    )
    return -width if total >= 8 and most >= 0.5 * total else _run_over(lines)


def _run_over(lines: Sequence[Line]) -> int:
    """The width of full lines that end within a sentence, so that the next one begins with a small letter; 0 where they are few."""
    sizes = sorted(
        len(line.text)
        for line, behind in pairwise(lines)
        if 50 <= len(line.text) <= 140 and behind.bare[:1].islower() and not _MARKED.match(line.text)
    )
    return sizes[-1] if len(sizes) >= 5 and sizes[-1] - sizes[len(sizes) // 5] <= 20 else 0


def _broken(lines: Sequence[Line]) -> bool:
    """Whether a line ends wherever a link or a word in italics begins or ends, and nothing else divides the text."""
    filled = [line for line in lines if line.text]
    middles = sum(_MIDDLE.match(line.text) is not None for line in filled)
    single = sum(len(line.bare.split()) <= 3 for line in filled)
    return len(filled) >= 30 and middles >= 0.12 * len(filled) and single >= 0.3 * len(filled)
