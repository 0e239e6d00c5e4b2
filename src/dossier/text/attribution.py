"""Whose words a quotation is: critics and publications in running text about a film's reception.

A quotation is given to a critic when the text says so: "A of P wrote …", "P's A", "For P, A …", "A, writing for P,";
"wrote A of P" behind it; "He concluded" or the family name alone, which go on about the critic before. Where only the
publication is named, or nobody, the author of the review cited for the words is the critic. Words of people who made
the film, of aggregators, and of persons of whom nothing says that they reviewed it, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.model.values import Score
from dossier.text.fold import fold
from dossier.text.names import is_person, last_name
from dossier.text.paragraphs import Citation, Paragraph
from dossier.text.quotes import Quotation, find_quotations
from dossier.text.scores import find_scores, letter_score
from dossier.text.sentences import sentences
from dossier.text.speakers import PERSON, VERB, Speaker, Speakers

_PRONOUN = re.compile(
    r"^[\s\W]*(?:(?:However|Also|Additionally|Furthermore|Moreover|Nevertheless|Nonetheless|Still|Meanwhile|Overall|Ultimately|Finally|In (?:his|her|their) (?:review|conclusion)|In conclusion|In addition|Similarly|Further|Later|Despite [^,]{1,60}|While [^,]{1,80}|Although [^,]{1,80}|Though [^,]{1,80}|But|And|Yet|Of [^,]{1,60}|On [^,]{1,60}|Regarding [^,]{1,60}),?\s)?(?:he|she|they|his|her|their|the (?:critic|reviewer|review|same review|latter|former|magazine|newspaper|paper|publication|site|website|article|reviewer for)|it)\b",
    re.I,
)
_AGGREGATOR = re.compile(
    r"\b(?:Rotten Tomatoes|Metacritic|CinemaScore|PostTrak|AlloCin[ée]|aggregat(?:or|ion)|consensus)\b", re.I
)
_TITLE_BEFORE = re.compile(
    r"\b(?:titled|entitled|headlined|song|songs|track|single|episode|article|essay|book|poem|chapter|segment|called the song|headline|nicknamed|subtitled|list of(?: the)?|the award for|category)\s[\"“‘']?$",
    re.I,
)
_TELLS = re.compile(
    r"(?:,[^,]{2,60},)?\s(?:also |later |has |had )?(?:said|says|told|stated|explained|recalled|commented|remarked|replied|responded|tweeted|described|called|wrote|admitted|revealed|praised)\b"
)


@dataclass(frozen=True, slots=True)
class Attributed:
    """Words given to somebody: a quotation or a score.

    ``critic`` and ``publication`` are names; where the text names them, ``critic_at`` and ``publication_at`` are their
    stretches, else they come from ``citation``.
    """

    start: int
    end: int
    critic: str | None
    publication: str | None
    critic_at: tuple[int, int] | None
    publication_at: tuple[int, int] | None
    citation: Citation | None
    score: Score | None = None


class Reception:
    """Reads the paragraphs of one section in order; who spoke last is known from one to the next sentence only."""

    def __init__(self, people: frozenset[str], titles: frozenset[str] = frozenset()):
        self.people = people
        self.titles = titles
        self._speakers = Speakers(people, titles)

    def read(self, paragraph: Paragraph) -> list[Attributed]:
        """The quotations and told scores of a paragraph, each given to its critic or publication."""
        text = paragraph.text
        quotes = find_quotations(text)
        masked = _masked(text, quotes)
        found: list[Attributed] = []
        previous: Speaker | None = None
        seen: list[Speaker] = []
        for start, end in sentences(masked):
            if _AGGREGATOR.search(masked[start:end]):
                previous = None
                continue
            speakers = list(self._speakers.find(paragraph, masked, start, end))
            outsider = self._outsider(masked, start, end, speakers)
            carried = (
                self._carried(masked[start:end], previous, seen, paragraph) if not speakers and not outsider else None
            )
            here = [carried] if carried else speakers
            inside = [quote for quote in quotes if start <= quote.outer_start < end and self._is_quote(text, quote)]
            for quote in inside:
                one = self._attributed(paragraph, quote.start, quote.end, here, outsider=outsider)
                if one:
                    found.append(one)
            found += self._scores(paragraph, start, end, here)
            if speakers:
                seen += speakers
                previous = speakers[-1]
            elif carried:
                previous = carried
            elif outsider or inside:
                previous = None
        return found

    def _scores(self, paragraph: Paragraph, start: int, end: int, speakers: Sequence[Speaker]) -> Iterator[Attributed]:
        for scored in find_scores(paragraph.text[start:end]):
            one = self._attributed(paragraph, start + scored.start, start + scored.end, speakers, outsider=False)
            if one and (one.critic_at or one.publication_at):
                yield replace(one, score=scored.score)

    def _is_quote(self, text: str, quote: Quotation) -> bool:
        inner = text[quote.start : quote.end].strip(" ,.")
        if not inner or letter_score(inner) is not None or fold(inner) in self.titles:
            return False
        return _TITLE_BEFORE.search(text[max(0, quote.outer_start - 30) : quote.outer_start]) is None

    def _attributed(
        self, paragraph: Paragraph, start: int, end: int, speakers: Sequence[Speaker], *, outsider: bool
    ) -> Attributed | None:
        citation = paragraph.citation(end, 600)
        speaker = _nearest(speakers, start, end)
        if speaker is None:
            return None if outsider else self._cited(start, end, citation)
        text = paragraph.text
        critic = text[slice(*speaker.critic)] if speaker.critic else None
        publication = text[slice(*speaker.publication)] if speaker.publication else None
        if critic is None and citation and len(citation.authors) == 1:
            critic = citation.authors[0].name
        if publication is None and citation and citation.source and self._wrote(citation, critic):
            publication = citation.source.text
        return Attributed(start, end, critic, publication, speaker.critic, speaker.publication, citation)

    def _wrote(self, citation: Citation, critic: str | None) -> bool:
        return (
            critic is None
            or not citation.authors
            or any(last_name(author.name) == last_name(critic) for author in citation.authors)
        )

    def _cited(self, start: int, end: int, citation: Citation | None) -> Attributed | None:
        """Nobody is named: the one author of the review that is cited for the words."""
        if (
            citation is None
            or len(citation.authors) != 1
            or citation.source is None
            or fold(citation.authors[0].name) in self.people
        ):
            return None
        if not is_person(citation.authors[0].name) or end - start < 12:
            return None
        return Attributed(start, end, citation.authors[0].name, citation.source.text, None, None, citation)

    def _outsider(self, masked: str, start: int, end: int, speakers: Sequence[Speaker]) -> bool:
        """Whether somebody else speaks in the sentence: a maker of the film, or a person of whom no review is known."""
        if speakers:
            return False
        return (
            any(_TELLS.match(masked, match.end(), end) for match in PERSON.finditer(masked, start, end))
            or re.search(
                r"\b(?:interview|told|director|actor|actress|producer|studio|audience|fans?|scholars?|composer|writer-director|screenwriter)\b",
                masked[start:end],
                re.I,
            )
            is not None
        )

    def _carried(
        self, sentence: str, previous: Speaker | None, seen: Sequence[Speaker], paragraph: Paragraph
    ) -> Speaker | None:
        """The speaker before, where the sentence goes on about them by pronoun or family name."""
        for speaker in reversed(seen):
            if speaker.critic:
                family = paragraph.text[slice(*speaker.critic)].split()[-1]
                if re.search(
                    rf"(?<![\w-]){re.escape(family)}(?:['’]s)?(?=\s(?:[a-z]+ly |also |then |however |further )?{VERB}\b|['’]s|,)",
                    sentence,
                ):
                    return speaker
        return previous if previous and _PRONOUN.match(sentence) else None


def _masked(text: str, quotes: Sequence[Quotation]) -> str:
    """The text with the words of its quotations blanked, their final mark kept, so that names in them name nobody."""
    for quote in quotes:
        inner = text[quote.start : quote.end]
        tail = inner[-1] if inner[-1:] in ".!?," else "\x01"
        text = text[: quote.start] + "\x01" * (len(inner) - 1) + tail + text[quote.end :]
    return text


def _nearest(speakers: Sequence[Speaker], start: int, end: int) -> Speaker | None:
    """The speaker named last before the words, or else the first one behind them."""
    before = [speaker for speaker in speakers if speaker.start <= start]
    if before:
        return before[-1]
    behind = [speaker for speaker in speakers if speaker.start >= end]
    return behind[0] if behind else None
