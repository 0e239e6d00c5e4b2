"""Words that an article sets in italics, found again in a text without any type: the film's own title, other films, papers.

Readers know other films and papers by their italics. The film's title and the works that the article cites are known
by name, other films by the year in brackets behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from dossier.text.clauses import A_SITE
from dossier.text.paragraphs import Paragraph

_YEAR = re.compile(r" \((?:18|19|20)\d\d\)")
_TITLED = re.compile(r"[A-Z0-9&][\w’'!?.:-]{0,20},?")  # a word of a title
_BEFORE = r"(?:\b(?:[Oo]f|[Ff]or|[Ff]rom|[Ii]n|[Bb]y|[Ww]ith|[Aa]t|[Tt]he|[Tt]o|[Bb]oth)\s|[,;]\s|\band\s)"
_BEHIND = r"(?=['’]s?\b|['’]|,? (?:magazine|critics?|reviewers?|wrote|called|described|gave|said|praised|named|ranked|noted|considered|film)\b|,|;| and\b|\.(?!\w))"
_NO_PAPER = re.compile(
    r".*(?:\.\w{2,3}|mojo|numbers|imdb|allmovie|database|institute|classification|pictures|bros\.?|books|press)$|\d.*",
    re.I,
)
_WORDS = 10  # words that a title has at the most
_SMALL = frozenset(("of", "the", "a", "an", "and", "in", "on", "to", "for", "with", "from", "at", "by"))


class Italics:
    """Finds what is set in italics in the paragraphs of one article."""

    def __init__(self, titles: Iterable[str], works: Iterable[str]):
        self._titles = sorted({title for title in titles if len(title) > 1}, key=len, reverse=True)
        papers = {
            work
            for work in works
            if 3 < len(work) < 60 and work[0].isupper() and not _NO_PAPER.fullmatch(work) and not A_SITE.search(work)
        }
        self._papers = sorted(papers - set(self._titles), key=len, reverse=True)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = [rf"(?<!\w){re.escape(title)}(?!\w)" for title in self._titles]
        names += [rf"(?<!\w)(?:The )?{re.escape(paper)}(?!\w)" for paper in self._papers if " " in paper]
        names += [
            rf"{_BEFORE}(?P<p{number}>{re.escape(paper)}){_BEHIND}"
            for number, paper in enumerate(self._papers)
            if " " not in paper
        ]
        return re.compile("|".join(names)) if names else None

    def found(self, paragraph: Paragraph) -> Paragraph:
        """A paragraph with its italics."""
        text = paragraph.text
        spans = [match.span(match.lastgroup or 0) for match in self._pattern.finditer(text)] if self._pattern else []
        for match in _YEAR.finditer(text):
            start = _title_before(text, match.start())
            if start < match.start() and not any(one < match.start() and start < other for one, other in spans[-40:]):
                spans.append((start, match.start()))
        return replace(paragraph, italics=tuple(sorted(spans)))


def _title_before(text: str, end: int) -> int:
    """Where the title begins that ends before a year in brackets: capitalised words and the small ones between them."""
    start = at = end
    for _ in range(_WORDS):
        at = text.rfind(" ", max(0, at - 30), at)
        word = text[at + 1 : min(end, start)].split(" ", 1)[0]
        if _TITLED.fullmatch(word):
            start = at + 1
        elif word not in _SMALL:
            break
        if at <= 0:
            break
    return start
