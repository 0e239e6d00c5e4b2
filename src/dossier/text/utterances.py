"""Which quotations in running text are somebody's words, and not titles, terms or grades."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.text.fold import fold
from dossier.text.paragraphs import Paragraph
from dossier.text.quotes import Quotation
from dossier.text.scores import letter_score

_TITLE_BEFORE = re.compile(
    r"\b(?:titled|entitled|headlined|song|songs|track|single|episode|article|essay|book|poem|chapter|segment|called the song|headline|nicknamed|subtitled|list of(?: the)?|the award for|category|short film|short story|novel|tracks)\s[\"“‘']?$",
    re.I,
)
_LINE_BEFORE = re.compile(r"\b(?:lines?|phrases?|motto|slogan|tagline|catchphrase|lyrics?|the words?|question|terms?|adage|proverb|dialogue|verb|adjective|nickname|moniker)\b[^\"“”.]{0,24}$", re.I)  # fmt: skip
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "in",
        "on",
        "for",
        "to",
        "at",
        "with",
        "from",
        "by",
        "or",
        "but",
        "nor",
        "vs",
        "vs.",
        "as",
        "is",
        "it",
    ]
)
_SINGLE = re.compile(r"(?<![\w’'\"])['‘](?=[\w(])([^'‘’\"\n]{8,400})['’](?![\w])")


def is_utterance(paragraph: Paragraph, quote: Quotation, titles: frozenset[str]) -> bool:
    """Whether a quotation is something said: no grade, no title, no foreign term, no link to an article."""
    inner = paragraph.text[quote.start : quote.end].strip(" ,.")
    if not inner or letter_score(inner) is not None or fold(inner) in titles or fold(inner).isdigit():
        return False
    if _TITLE_BEFORE.search(paragraph.text[max(0, quote.outer_start - 30) : quote.outer_start]) or is_title(inner):
        return False
    if _LINE_BEFORE.search(paragraph.text[max(0, quote.outer_start - 60) : quote.outer_start]):
        return False
    first, last = quote.start, quote.start + len(inner)
    if len(inner) < 60 and paragraph.italic(first, last):
        return False
    return not paragraph.linked(first, last)


def is_title(text: str) -> bool:
    """Whether words are written as titles are: two or more of weight, all of them capitalised or figures."""
    words = [word.strip("\"“”‘’'(),:;!?.") for word in text.split()]
    weighty = [word for word in words if word and word.lower() not in _SMALL]
    if len(weighty) < 2 or len(words) > 12:
        return False
    return all(word[0].isupper() or word[0].isdigit() for word in weighty) and not text.rstrip().endswith("!")


def single_quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Quotations in single marks, of more than one word; apostrophes open none."""
    for match in _SINGLE.finditer(text, start, end):
        if " " in match[1]:
            yield Quotation(match.start(1), match.end(1), match.start(), match.end())
