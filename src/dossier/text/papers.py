"""Publications in running text: told by italics, by a link, or by being the source of something that is cited there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.text.fold import fold
from dossier.text.paragraphs import Citation, Paragraph
from dossier.text.verbs import SAYS

_WORD = r"[A-Z0-9][\w.&’'!:-]*"
_RUN = re.compile(
    rf"(?:{_WORD}|[a-z]+\.(?:com|net|org|co|in|uk|tv))(?:\s(?:(?:of|the|and|&|on|for|de|la|le|in)\s){{0,2}}{_WORD}){{0,5}}"
)
_RUN_BEFORE = re.compile(rf"(?:{_WORD})(?:\s(?:(?:of|the|and|&)\s)?{_WORD}){{0,4}}$")
_NO_PAPER = re.compile(
    r"^(?:(?:film|movie|critics?|reviews?|particular|general|addition)$|his|her|its|their|this|that|it|he|she|January|February|March|April|May|June|July|August|September|October|November|December|\d+$|(?:the )?(?:United States|US|UK|Hollywood)$|(?:the )?(?:Best|Worst)\b)",
    re.I,
)
_SPEAKS = re.compile(rf"(?:['’]s? review(?:er)?\b[^.]{{0,40}}?|\s(?:magazine|newspaper|reviewer|critic|staff)?,?(?:\s?\bin (?:(?:a|its) )?(?:\d{{4}}(?: review)?|(?:a|its|their) review),?)?)\s?(?:also |similarly |later |then |[a-z]+ly )?{SAYS}\b", re.I)  # fmt: skip
_ITS_REVIEWER = re.compile(r"\b(?:reviewer|critic|review|reviewing|writing) (?:for|of|in|from|at) (?:the )?$", re.I)
_LEADING = frozenset(["while", "in", "for", "but", "and", "however", "although", "film", "critic", "critics", "reviewer", "american", "british", "also", "similarly", "meanwhile", "when", "as", "from", "of", "on", "at", "with", "to", "by", "both", "another", "other", "still", "among", "after", "before", "even", "though", "despite", "according", "movie", "english", "scottish", "irish", "welsh", "australian", "canadian", "indian", "german", "italian", "spanish", "japanese", "chinese", "korean", "swedish", "danish", "dutch", "russian", "mexican", "brazilian", "european", "noted", "renowned", "veteran", "former", "online", "internet", "music", "literary", "cultural", "legendary"])  # fmt: skip


_DOMAIN = re.compile(r"^www\.|\.(?:com|net|org|co\.uk|co|in|tv|info)$", re.I)


def papers_of(citations: Iterable[Citation]) -> tuple[frozenset[str], frozenset[str]]:
    """The folded names of the works and publishers of these citations, and those of their authors."""
    cited = list(citations)
    named = [one for citation in cited for one in (citation.work, citation.publisher) if one and len(one.text) > 2]
    works = {fold(form) for one in named for form in (one.text, _DOMAIN.sub("", one.text))}
    return frozenset(works), frozenset(fold(one.name) for citation in cited for one in citation.authors)


@dataclass(frozen=True, slots=True)
class Papers:
    """What is known of publications in an article, all folded: its cited sources and their authors, and what is none."""

    sources: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    no_papers: frozenset[str] = frozenset()

    def at(
        self, paragraph: Paragraph, masked: str, at: int, end: int, *, surely: bool = True
    ) -> tuple[int, int] | None:
        """The publication that begins at a place, an article before it aside; ``surely`` asks for more than capitals."""
        for first, last in paragraph.italics:
            if (
                first <= at + 1
                and at < last
                and abs(first - at) <= 5
                and masked[first:at].strip() in ("", "The", "the")
            ):
                return (first, last) if self._may_be(masked[first:last]) else None
        for link in paragraph.links:
            if abs(link.start - at) <= 4 and masked[link.start : at].strip() in ("", "The", "the"):
                return (link.start, link.end) if self._may_be(masked[link.start : link.end]) else None
        match = _RUN.match(masked, at, end)
        if match is None:
            return None
        text = re.sub(r"['’]s?$", "", match[0].rstrip(".,'’:"))
        text = next((part for part in _shorter(text) if fold(part) in self.sources), text)
        if len(text) < 3 or not self._may_be(text) or (surely and fold(text) not in self.sources):
            return None
        return at, at + len(text)

    def before(self, paragraph: Paragraph, masked: str, start: int, at: int) -> tuple[int, int] | None:
        """The publication that ends at a place."""
        for first, last in paragraph.italics:
            if last in (at, at - 1) and first >= start:
                return (first, last) if self._may_be(masked[first:last]) else None
        for link in paragraph.links:
            if link.end in (at, at - 1) and link.start >= start:
                return (link.start, link.end) if self._may_be(masked[link.start : link.end]) else None
        match = _RUN_BEFORE.search(masked, max(start, at - 80), at)
        if match is None or not self._may_be(match[0]):
            return None
        rest, skip = match[0].split(), 0
        while rest and rest[0].lower() in _LEADING and rest[0].lower() != "the":
            skip += len(rest.pop(0)) + 1
        return (match.start() + skip, match.end()) if rest and self._may_be(" ".join(rest)) else None

    def speaking(self, paragraph: Paragraph, masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The publications that speak for themselves in a sentence ("Variety called it …")."""
        for first, last in self._named(paragraph, masked, start, end):
            before = masked[max(start, first - 30) : first]
            if _ITS_REVIEWER.search(before) or _SPEAKS.match(masked, last, end):
                yield first, last

    def _named(self, paragraph: Paragraph, masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        italics = [(one, other) for one, other in paragraph.italics if start <= one and other <= end]
        for first, last in italics:
            if self._may_be(masked[first:last]):
                yield first, last
        for match in _RUN.finditer(masked, start, end):
            at = match.start()
            for part in _shorter(match[0].rstrip(".,'’:")):
                bare = re.sub(r"['’]s?$", "", part)
                if fold(bare) in self.sources and not any(one <= at < other for one, other in italics):
                    yield at, at + len(bare)
                    break

    def _may_be(self, text: str) -> bool:
        return fold(text) not in self.no_papers and _NO_PAPER.match(text) is None


def _shorter(text: str) -> Iterator[str]:
    """A run of capitalised words, and what is left of it as words go from its end."""
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        yield " ".join(words[:count])
