"""One paragraph about a film's reception as it is read, sentence by sentence: who speaks, and what is theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dossier.text.fold import fold
from dossier.text.names import last_name
from dossier.text.paragraphs import Citation, Paragraph
from dossier.text.quotes import Quotation, find_quotations
from dossier.text.scores import find_scores
from dossier.text.sentences import readable_sentences
from dossier.text.speakers import Speaker, Speakers, persons
from dossier.text.utterances import is_utterance, single_quotations
from dossier.text.verbs import NOBODY, OUTSIDER, SAYS, VERB
from dossier.text.voices import (
    NO_PUBLICATION,
    Attributed,
    Memory,
    Voice,
    completed,
    names_again,
    nearest,
    same_source,
    signed,
)

_PRONOUN = re.compile(
    r"^[\s\W]*(?:(?:However|Also|Additionally|Furthermore|Moreover|Nevertheless|Nonetheless|Still|Meanwhile|Overall|Ultimately|Finally|Elsewhere|In (?:his|her|their) (?:[\w-]+ )?(?:review|conclusion|closing)[^,]{0,40}|In conclusion|In addition|Similarly|Further|Later|Despite [^,]{1,60}|While [^,]{1,80}|Although [^,]{1,80}|Though [^,]{1,80}|But|And|Yet|Of [^,]{1,60}|On [^,]{1,60}|For [^,]{1,40}|Regarding [^,]{1,60}|As for [^,]{1,60}),?\s)?(?:he|she|they|his|her|their|the (?:critic|reviewer|review|same review|latter|former|magazine|newspaper|paper|publication|site|website|article|reviewer for)|it)\b",
    re.I,
)
_PRONOUN_SAYS = re.compile(rf"(?<![\w’'])(?:he|she|they)\s(?:also |further |then |later |[a-z]+ly )?{VERB}\b", re.I)
_SUBJECTLESS = re.compile(r"^[\s\W\x01]*(?:(?:while|although|though|noting|in noting|adding|calling|describing|writing|praising|criticizing|criticising|despite|concluding|comparing|citing|stating|saying)\b|\x01)", re.I)  # fmt: skip
_AGGREGATOR = re.compile(
    r"\b(?:Rotten\s?Tomatoes|Metacritic|CinemaScore|PostTrak|AlloCin[ée]|aggregat(?:or|ion)|consensus)\b", re.I
)
_TELLS = re.compile(rf"(?:,[^,\x01]{{2,60}},)?\s(?:also |later |has |had |then |[a-z]+ly )?{SAYS}\b")
_NAME_SAYS = re.compile(
    rf"(?<![\w-])(?P<name>[^\W\d_a-zß-öø-ÿ][\w’'-]{{2,24}})(?=\s(?:also |later |then |[a-z]+ly )?{SAYS}\b)"
)
_OUTSIDER_SAYS = re.compile(rf"\b(?:the|its|his|her|their|film['’]s|movie['’]s) (?:[\w-]+ )?{OUTSIDER.pattern}\s(?:also |later |himself |herself |has |had )?(?:said|says|told|stated|explained|recalled|commented|remarked|called|described|wrote|admitted|claimed|noted)\b", re.I)  # fmt: skip
_REVIEW_OF = re.compile(r"\breviews? of (?:the (?:film |movie )?)?")
_AUTHOR_YEAR = re.compile(
    r"\((?:[A-Z][\w’'-]{1,24}(?:,? and |, | & )?){1,4},? (?:1[89]|20)\d\d[a-z]?(?:[:,]\s?(?:pp?\.?\s?)?[\d–, -]{1,20})?\)"
)
_INTERVIEW = re.compile(r"\b(?:interview(?:ed)?|told|tweet(?:ed)?|press conference|panel|Q&A|podcast)\b", re.I)
_LONG = 25  # characters of a quotation in which a score is somebody's figure of speech
_REACH = 600  # characters behind a sentence in which its source is cited


@dataclass(slots=True)
class Ground:
    """What is known while sections are read: who made the film, its titles, who may speak, and who has spoken.

    ``people`` and ``titles`` are folded, ``families`` are the makers' family names as printed; ``works`` gives what
    the article lists among its sources, for who cites by author and year in brackets.
    """

    people: frozenset[str]
    titles: frozenset[str]
    families: frozenset[str]
    speakers: Speakers
    works: Callable[[], Sequence[Citation]] = tuple
    memory: Memory = field(default_factory=Memory)


class Reading:
    """One paragraph as it is read, sentence by sentence."""

    def __init__(self, ground: Ground, paragraph: Paragraph, following: Paragraph | None):
        self.ground = ground
        self.paragraph = paragraph
        self.following = following.citation(0) if following else None
        ground.speakers.following = self.following
        self.quotes = find_quotations(paragraph.text)
        self.masked = _masked(paragraph.text, self.quotes)
        self.seen: list[Voice] = []
        self.previous: Voice | None = None

    def attributed(self) -> Iterator[Attributed]:
        """The quotations and scores, sentence by sentence."""
        number = 0
        for start, end in readable_sentences(self.masked):
            while number < len(self.quotes) and self.quotes[number].outer_start < start:
                number += 1
            first = number
            while number < len(self.quotes) and self.quotes[number].outer_start < end:
                number += 1
            if _AGGREGATOR.search(self.masked, start, end):
                self.previous = None
            else:
                yield from self._sentence(start, end, self.quotes[first:number])
        self.ground.memory.meet(self.seen)

    def _sentence(self, start: int, end: int, inside: Sequence[Quotation]) -> Iterator[Attributed]:
        sentence = self.masked[start:end]
        if self._of_another(start, end):
            self.previous = None
            return
        speakers = self._speakers(start, end)
        other = not speakers and self._other_speaks(start, end)
        quotes = list(inside)
        if not quotes and speakers:
            quotes = list(single_quotations(self.paragraph.text, start, end))
        quotes = [one for one in quotes if is_utterance(self.paragraph, one, self.ground.titles)]
        if not speakers and self.previous and _PRONOUN.match(sentence):
            other = False
        carried = None if speakers or other else self._carried(sentence, start, end, quotes)
        here = [carried] if carried else speakers
        silent = other or NOBODY.search(sentence) is not None or OUTSIDER.search(sentence) is not None
        for quote in quotes:
            one = self._given(quote.start, quote.end, (start, end), here, silent=silent)
            if one:
                yield one
        yield from self._scores(start, end, inside, here)
        if speakers:
            self.seen = (self.seen + speakers)[-40:]
            self.previous = speakers[-1]
        elif carried:
            self.previous = carried
        elif other or quotes or silent:
            self.previous = None

    def _speakers(self, start: int, end: int) -> list[Voice]:
        """Who is named as speaking in a sentence, which is read by itself with the notes behind it."""
        notes = self.paragraph.notes_between(start + 1, end + _REACH)
        reach = end + 1 if any(note.at <= end + 1 for note in notes) else notes[0].at if notes else end + 1
        local = self.paragraph.part(start, reach + 1)
        masked = self.masked[start : start + len(local.text)]
        found = self.ground.speakers.find(local, masked, end - start, reach - start)
        return [self._voice(one, start, reach) for one in found]

    def _voice(self, one: Speaker, start: int, reach: int) -> Voice:
        def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
            return (span[0] + start, span[1] + start) if span else None

        text, critic, publication = self.paragraph.text, moved(one.critic), moved(one.publication)
        end = one.end + start
        return Voice(
            text[slice(*critic)] if critic else None,
            text[slice(*publication)] if publication else None,
            critic, publication, one.start + start, end,
            self.paragraph.citation(end, max(reach - end, 0)) or self.following,
        )  # fmt: skip

    def _scores(
        self, start: int, end: int, inside: Sequence[Quotation], voices: Sequence[Voice]
    ) -> Iterator[Attributed]:
        long = [one for one in inside if one.end - one.start > _LONG]
        for scored in find_scores(self.paragraph.text[start:end]):
            first, last = start + scored.start, start + scored.end
            if not any(one.start <= first < one.end for one in long):
                one = self._given(first, last, (start, end), voices, silent=True)
                if one:
                    yield replace(one, score=scored.score)

    def _given(
        self, start: int, end: int, sentence: tuple[int, int], voices: Sequence[Voice], *, silent: bool
    ) -> Attributed | None:
        """The words given to who speaks; ``silent`` when nobody may be inferred from the source."""
        citation = self._citation(end, sentence)
        voice = nearest(voices, start, end)
        if voice is None:
            return None if silent or citation is None else self._cited(start, end, citation)
        citation = citation or voice.citation or self._by_year(voice, sentence)
        critic, publication = completed(voice, citation, self.ground.memory)
        if critic and fold(critic) in self.ground.people:
            return None
        return Attributed(start, end, critic, publication, voice.critic_at, voice.publication_at, citation)

    def _by_year(self, voice: Voice, sentence: tuple[int, int]) -> Citation | None:
        """The one work of a critic among the sources, where the sentence cites by author and year ("(Doe, 1990: 12)")."""
        if voice.critic is None or not _AUTHOR_YEAR.search(self.masked, *sentence):
            return None
        name = last_name(voice.critic)
        found = [one for one in self.ground.works() if any(last_name(author.name) == name for author in one.authors)]
        return found[0] if len(found) == 1 else None

    def _citation(self, end: int, sentence: tuple[int, int]) -> Citation | None:
        """What is cited for words that end here: behind them in their sentence, before them, or behind the next ones."""
        inside = self.paragraph.notes_between(sentence[0] + 1, sentence[1] + 1)
        behind = next((note.citation for note in inside if note.at >= end - 1 and note.citation), None)
        before = next((note.citation for note in reversed(inside) if note.at < end and note.citation), None)
        return behind or before or (None if inside else self.paragraph.citation(end, _REACH))

    def _cited(self, start: int, end: int, citation: Citation) -> Attributed | None:
        """Nobody is named: the one author of the review that is cited for the words."""
        if not signed(citation) or citation.source is None or citation.kind == "book" or end - start < 12:
            return None
        at = next(
            (note.at for note in self.paragraph.notes_between(start, end + _REACH) if note.citation is citation), start
        )
        if any(one.authors and one.authors != citation.authors for one in self.paragraph.citations(at, at)):
            return None  # which of them said it, is not told
        name = citation.authors[0].name
        if fold(name) in self.ground.people or NO_PUBLICATION.fullmatch(citation.source.text):
            return None
        return Attributed(start, end, name, citation.source.text, None, None, citation)

    def _other_speaks(self, start: int, end: int) -> bool:
        """Whether somebody else speaks in the sentence: a maker of the film, or a person of whom no review is known."""
        masked = self.masked
        local = self.paragraph.part(start, end)
        return (
            any(
                _TELLS.match(masked, start + last, end) for _, last in persons(local, masked[start:end], 0, end - start)
            )
            or _INTERVIEW.search(masked, start, end) is not None
            or _OUTSIDER_SAYS.search(masked, start, end) is not None
            or any(match["name"] in self.ground.families for match in _NAME_SAYS.finditer(masked, start, end))
        )

    def _of_another(self, start: int, end: int) -> bool:
        """Whether a sentence tells of a review of another film."""
        for match in _REVIEW_OF.finditer(self.masked, start, end):
            at = match.end()
            span = next((one for one in self.paragraph.italics if one[0] == at), None)
            title = fold(self.masked[span[0] : span[1]]) if span else ""
            if title and not any(title in own or own in title for own in self.ground.titles):
                return True
        return False

    def _carried(self, sentence: str, start: int, end: int, quotes: Sequence[Quotation]) -> Voice | None:
        """The speaker before, where the sentence goes on about them: by name, pronoun, source, or without a subject."""
        for voice in reversed(self.seen):
            if voice.critic and names_again(voice.critic, sentence):
                return voice
        if far := self.ground.memory.named_again(sentence):
            return far
        if self.previous and (_PRONOUN.match(sentence) or _PRONOUN_SAYS.search(sentence)):
            return self.previous
        cited = self.paragraph.citations(start, end + 1)
        if quotes and cited and not NOBODY.search(sentence):
            same = [one for one in reversed(self.seen) if one.citation and same_source(one.citation, cited[-1])]
            if same:
                return same[0]
        if self.previous and not cited and _SUBJECTLESS.match(sentence):
            named = persons(self.paragraph.part(start, end), sentence, 0, len(sentence))
            return None if any(named) else self.previous
        return None


def _masked(text: str, quotes: Sequence[Quotation]) -> str:
    """The text with the words of its quotations blanked, their final mark kept, so that names in them name nobody."""
    parts: list[str] = []
    at = 0
    for quote in quotes:
        inner = text[quote.start : quote.end]
        tail = inner[-1] if inner[-1:] in ".!?," else "\x01"
        parts += [text[at : quote.start], "\x01" * (len(inner) - 1), tail if inner else ""]
        at = quote.end
    return "".join([*parts, text[at:]])
