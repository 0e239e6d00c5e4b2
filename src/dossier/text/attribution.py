"""Whose words a quotation is: critics and publications in running text about a film's reception.

A quotation is given to a critic when the text says so: "A of P wrote …", "P's A", "For P, A …", "A, writing for P,";
"wrote A of P" behind it; "He concluded" or the family name alone, which go on about the critic before; the same source
cited again. Where only the publication is named, or nobody, the author of the review cited for the words is the
critic. Words of people who made the film, of aggregators, and of persons of whom nothing says that they reviewed it,
are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.model.values import Score
from dossier.text.fold import fold
from dossier.text.names import is_person, last_name
from dossier.text.papers import Papers, papers_of
from dossier.text.paragraphs import Citation, Paragraph
from dossier.text.quotes import Quotation, find_quotations
from dossier.text.scores import find_scores
from dossier.text.sentences import sentences
from dossier.text.speakers import Speaker, Speakers, persons
from dossier.text.utterances import is_utterance, single_quotations
from dossier.text.verbs import NOBODY, OUTSIDER, SAYS, VERB

_PRONOUN = re.compile(
    r"^[\s\W]*(?:(?:However|Also|Additionally|Furthermore|Moreover|Nevertheless|Nonetheless|Still|Meanwhile|Overall|Ultimately|Finally|Elsewhere|In (?:his|her|their) (?:[\w-]+ )?(?:review|conclusion|closing)[^,]{0,40}|In conclusion|In addition|Similarly|Further|Later|Despite [^,]{1,60}|While [^,]{1,80}|Although [^,]{1,80}|Though [^,]{1,80}|But|And|Yet|Of [^,]{1,60}|On [^,]{1,60}|For [^,]{1,40}|Regarding [^,]{1,60}|As for [^,]{1,60}),?\s)?(?:he|she|they|his|her|their|the (?:critic|reviewer|review|same review|latter|former|magazine|newspaper|paper|publication|site|website|article|reviewer for)|it)\b",
    re.I,
)
_PRONOUN_SAYS = re.compile(rf"(?<![\w’'])(?:he|she|they)\s(?:also |further |then |later |[a-z]+ly )?{VERB}\b", re.I)
_SUBJECTLESS = re.compile(r"^[\s\W\x01]*(?:(?:while|although|though|noting|in noting|adding|calling|describing|writing|praising|criticizing|criticising|despite|concluding|comparing|citing|stating|saying)\b|\x01)", re.I)  # fmt: skip
_AGGREGATOR = re.compile(
    r"\b(?:Rotten\s?Tomatoes|Metacritic|CinemaScore|PostTrak|AlloCin[ée]|aggregat(?:or|ion)|consensus)\b", re.I
)
_NO_PUBLICATION = re.compile(r"(?:rotten ?tomatoes|metacritic|imdb|internet movie database|wikipedia|youtube|twitter|amazon|flixster|box office mojo)\b.*", re.I)  # fmt: skip
_TELLS = re.compile(rf"(?:,[^,\x01]{{2,60}},)?\s(?:also |later |has |had |then |[a-z]+ly )?{SAYS}\b")
_OUTSIDER_SAYS = re.compile(rf"\b(?:the|its|his|her|their|film['’]s|movie['’]s) (?:[\w-]+ )?{OUTSIDER.pattern}\s(?:also |later |himself |herself |has |had )?(?:said|says|told|stated|explained|recalled|commented|remarked|called|described|wrote|admitted|claimed|noted)\b", re.I)  # fmt: skip
_INTERVIEW = re.compile(r"\b(?:interview(?:ed)?|told|tweet(?:ed)?|press conference|panel|Q&A|podcast)\b", re.I)
_LONG = 25  # characters of a quotation in which a score is somebody's figure of speech


@dataclass(frozen=True, slots=True)
class Attributed:
    """Words given to somebody: a quotation or a score.

    ``critic`` and ``publication`` are names; where the text names them, ``critic_at`` and ``publication_at`` are their
    stretches, else they come from ``citation`` or from an earlier paragraph.
    """

    start: int
    end: int
    critic: str | None
    publication: str | None
    critic_at: tuple[int, int] | None
    publication_at: tuple[int, int] | None
    citation: Citation | None
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class _Voice:
    """Somebody who spoke: names, where they stand in the paragraph at hand, and what was cited for the words."""

    critic: str | None
    publication: str | None
    critic_at: tuple[int, int] | None = None
    publication_at: tuple[int, int] | None = None
    start: int = -1
    end: int = -1
    citation: Citation | None = None


class Reception:
    """Reads the paragraphs of sections in order; who spoke last is known from one sentence to the next only."""

    def __init__(
        self,
        people: frozenset[str],
        titles: frozenset[str] = frozenset(),
        citations: Iterable[Citation] = (),
    ):
        self.people = frozenset(map(fold, people))
        self.titles = titles
        self.speakers = Speakers(self.people, titles, Papers(*papers_of(citations), self.people | titles))
        families = sorted({re.escape(name.split()[-1]) for name in people if " " in name and len(name.split()[-1]) > 2})
        self.makers = re.compile(
            rf"(?<![\w-])(?:{'|'.join(families) or '(?!)'})\s(?:also |later |then |[a-z]+ly )?{SAYS}\b"
        )
        self._met: list[_Voice] = []

    def read(self, paragraph: Paragraph, following: Paragraph | None = None) -> list[Attributed]:
        """The quotations and told scores of a paragraph, each given to its critic or publication.

        ``following`` is the quotation that is set off below the paragraph, whose source speaks for it too.
        """
        if paragraph.block:
            return list(self._block(paragraph))
        return list(_Reading(self, paragraph, following).attributed())

    def _block(self, paragraph: Paragraph) -> Iterator[Attributed]:
        """A quotation that is set off: whose it is, its byline says, or the paragraph above, or its source."""
        citation = paragraph.citation(0)
        voice = self._of_byline(paragraph) or (self._met[-1] if self._met and self._met[-1].start < 0 else None)
        if voice and voice.critic and citation and citation.authors and not _wrote(citation, voice.critic):
            voice = None
        if voice is None and citation and _signed(citation) and citation.kind != "book":
            voice = _Voice(None, None)
        if voice is None:
            return
        critic, publication = self.completed(voice, citation)
        if critic and fold(critic) not in self.people:
            yield Attributed(0, len(paragraph.text), critic, publication, None, None, citation)

    def _of_byline(self, paragraph: Paragraph) -> _Voice | None:
        line = paragraph.byline
        if line is None:
            return None
        name = next((line.text[one:other] for one, other in persons(line, line.text, 0, len(line.text))), None)
        paper = next(
            (line.text[one:other] for one, other in line.italics if fold(line.text[one:other]) not in self.titles), None
        )
        return _Voice(name, paper) if name else None

    def completed(self, voice: _Voice, citation: Citation | None) -> tuple[str | None, str | None]:
        """Critic and publication, what the text does not name taken from the citation."""
        critic, publication = voice.critic, voice.publication
        if critic is None and citation and _signed(citation) and _published(citation, voice.publication):
            critic = citation.authors[0].name
        source = citation.source if citation and _wrote(citation, critic) else None
        if source and not _NO_PUBLICATION.fullmatch(source.text):
            known = fold(source.text)
            if publication is None or (
                len(fold(publication)) == len(known) + 1 and fold(publication).startswith(known)
            ):
                publication = source.text
        if critic and publication is None:
            publication = next(
                (one.publication for one in reversed(self._met) if one.critic == critic and one.publication), None
            )
        return critic, publication

    def meet(self, voices: Sequence[_Voice]) -> None:
        """Remember who spoke; the places of their names hold for one paragraph only."""
        self._met += [replace(one, critic_at=None, publication_at=None, start=-1, end=-1) for one in voices]

    def by_family_name(self, sentence: str) -> _Voice | None:
        """The critic met last whose family name speaks in a sentence."""
        for voice in reversed(self._met):
            if voice.critic and _names_again(voice.critic, sentence):
                return voice
        return None


class _Reading:
    """One paragraph as it is read, sentence by sentence."""

    def __init__(self, reception: Reception, paragraph: Paragraph, following: Paragraph | None):
        self.reception = reception
        self.paragraph = paragraph
        self.following = following.citation(0) if following else None
        reception.speakers.following = self.following
        self.quotes = find_quotations(paragraph.text)
        self.masked = _masked(paragraph.text, self.quotes)
        self.seen: list[_Voice] = []
        self.previous: _Voice | None = None

    def attributed(self) -> Iterator[Attributed]:
        """The quotations and scores, sentence by sentence."""
        for start, end in sentences(self.masked):
            sentence = self.masked[start:end]
            if _AGGREGATOR.search(sentence):
                self.previous = None
                continue
            yield from self._sentence(start, end, sentence)
        self.reception.meet(self.seen)

    def _sentence(self, start: int, end: int, sentence: str) -> Iterator[Attributed]:
        reach = self._reach(start, end)
        speakers = [
            self._voice(one, reach)
            for one in self.reception.speakers.find(self.paragraph, self.masked, start, end, reach)
        ]
        other = not speakers and self._other_speaks(start, end)
        quotes = [one for one in self.quotes if start <= one.outer_start < end]
        if not quotes and speakers:
            quotes = list(single_quotations(self.paragraph.text, start, end))
        quotes = [one for one in quotes if is_utterance(self.paragraph, one, self.reception.titles)]
        if not speakers and self.previous and _PRONOUN.match(sentence):
            other = False
        carried = None if speakers or other else self._carried(sentence, start, end, quotes)
        here = [carried] if carried else speakers
        silent = other or NOBODY.search(sentence) is not None or OUTSIDER.search(sentence) is not None
        for quote in quotes:
            one = self._given(quote.start, quote.end, (start, end), here, silent=silent)
            if one:
                yield one
        yield from self._scores(start, end, here)
        if speakers:
            self.seen += speakers
            self.previous = speakers[-1]
        elif carried:
            self.previous = carried
        elif other or quotes or silent:
            self.previous = None

    def _reach(self, start: int, end: int) -> int:
        """Up to where the notes of a sentence stand: right behind it, or behind the next ones when it has none."""
        if any(start < note.at <= end + 1 for note in self.paragraph.notes):
            return end + 1
        return next((note.at for note in self.paragraph.notes if end < note.at <= end + 600), end + 1)

    def _citation(self, end: int, sentence: tuple[int, int]) -> Citation | None:
        """What is cited for words that end here: behind them in their sentence, before them, or behind the next ones."""
        inside = [note for note in self.paragraph.notes if sentence[0] < note.at <= sentence[1] + 1]
        behind = next((note.citation for note in inside if note.at >= end - 1 and note.citation), None)
        before = next((note.citation for note in reversed(inside) if note.at < end and note.citation), None)
        return behind or before or (None if inside else self.paragraph.citation(end, 600))

    def _voice(self, one: Speaker, reach: int) -> _Voice:
        text = self.paragraph.text
        citation = self.paragraph.citation(one.end, max(reach - one.end, 0)) or self.following
        return _Voice(
            text[slice(*one.critic)] if one.critic else None,
            text[slice(*one.publication)] if one.publication else None,
            one.critic, one.publication, one.start, one.end, citation,
        )  # fmt: skip

    def _scores(self, start: int, end: int, voices: Sequence[_Voice]) -> Iterator[Attributed]:
        for scored in find_scores(self.paragraph.text[start:end]):
            first, last = start + scored.start, start + scored.end
            if any(one.start <= first < one.end and one.end - one.start > _LONG for one in self.quotes):
                continue
            one = self._given(first, last, (start, end), voices, silent=True)
            if one:
                yield replace(one, score=scored.score)

    def _given(
        self, start: int, end: int, sentence: tuple[int, int], voices: Sequence[_Voice], *, silent: bool
    ) -> Attributed | None:
        """The words given to who speaks; ``silent`` when nobody may be inferred from the source."""
        citation = self._citation(end, sentence)
        voice = _nearest(voices, start, end)
        if voice is None:
            return None if silent or citation is None else self._cited(start, end, citation)
        citation = citation or voice.citation
        critic, publication = self.reception.completed(voice, citation)
        if critic and fold(critic) in self.reception.people:
            return None
        return Attributed(start, end, critic, publication, voice.critic_at, voice.publication_at, citation)

    def _cited(self, start: int, end: int, citation: Citation) -> Attributed | None:
        """Nobody is named: the one author of the review that is cited for the words."""
        if not _signed(citation) or citation.source is None or citation.kind == "book" or end - start < 12:
            return None
        name = citation.authors[0].name
        if fold(name) in self.reception.people or _NO_PUBLICATION.fullmatch(citation.source.text):
            return None
        return Attributed(start, end, name, citation.source.text, None, None, citation)

    def _other_speaks(self, start: int, end: int) -> bool:
        """Whether somebody else speaks in the sentence: a maker of the film, or a person of whom no review is known."""
        masked = self.masked
        return (
            any(_TELLS.match(masked, last, end) for _, last in persons(self.paragraph, masked, start, end))
            or _INTERVIEW.search(masked, start, end) is not None
            or _OUTSIDER_SAYS.search(masked, start, end) is not None
            or self.reception.makers.search(masked, start, end) is not None
        )

    def _carried(self, sentence: str, start: int, end: int, quotes: Sequence[Quotation]) -> _Voice | None:
        """The speaker before, where the sentence goes on about them: by name, pronoun, source, or without a subject."""
        for voice in reversed(self.seen):
            if voice.critic and _names_again(voice.critic, sentence):
                return voice
        if far := self.reception.by_family_name(sentence):
            return far
        if self.previous and (_PRONOUN.match(sentence) or _PRONOUN_SAYS.search(sentence)):
            return self.previous
        cited = self.paragraph.citations(start, end + 1)
        if quotes and cited and not NOBODY.search(sentence):
            same = next((one for one in reversed(self.seen) if one.citation and _same(one.citation, cited[-1])), None)
            if same:
                return same
        if (
            self.previous
            and not cited
            and _SUBJECTLESS.match(sentence)
            and not any(persons(self.paragraph, self.masked, start, end))
        ):
            return self.previous
        return None


def _names_again(critic: str, sentence: str) -> bool:
    """Whether the family name alone speaks in a sentence, or has a review, a praise… there."""
    family = re.escape(critic.split()[-1])
    return re.search(
        rf"(?<![\w-]){family}(?:['’]s?)?(?=\s(?:[a-z]+ly |also |then |however |further |later )?{VERB}\b|['’]s?\s|,)", sentence
    ) is not None  # fmt: skip


def _wrote(citation: Citation, critic: str | None) -> bool:
    """Whether a critic may have written what is cited: its authors are not told, or one has the family name."""
    if critic is None or not citation.authors:
        return True
    return any(last_name(author.name) == last_name(critic) for author in citation.authors)


def _published(citation: Citation, publication: str | None) -> bool:
    """Whether what is cited appeared in the publication that the text names, as far as both are told."""
    if publication is None or citation.source is None:
        return True
    one, other = fold(publication).removeprefix("the"), fold(citation.source.text).removeprefix("the")
    return one in other or other in one


def _signed(citation: Citation) -> bool:
    """Whether a citation names one person as its author."""
    return len(citation.authors) == 1 and is_person(citation.authors[0].name)


def _same(one: Citation, other: Citation) -> bool:
    """Whether two citations are of one source and one author."""
    first, second = one.source, other.source
    if first is None or second is None or fold(first.text) != fold(second.text):
        return False
    return [last_name(author.name) for author in one.authors] == [last_name(author.name) for author in other.authors]


def _masked(text: str, quotes: Sequence[Quotation]) -> str:
    """The text with the words of its quotations blanked, their final mark kept, so that names in them name nobody."""
    for quote in quotes:
        inner = text[quote.start : quote.end]
        tail = inner[-1] if inner[-1:] in ".!?," else "\x01"
        text = text[: quote.start] + "\x01" * (len(inner) - 1) + tail + text[quote.end :]
    return text


def _nearest(voices: Sequence[_Voice], start: int, end: int) -> _Voice | None:
    """The speaker named last before the words, or else the first one behind them."""
    before = [voice for voice in voices if voice.start <= start]
    if before:
        return before[-1]
    behind = [voice for voice in voices if voice.start >= end]
    return behind[0] if behind else None
