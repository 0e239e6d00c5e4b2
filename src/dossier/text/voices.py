"""Somebody whose words are quoted: names, where they stand, and the source that is cited for the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.model.values import Score
from dossier.text.fold import fold
from dossier.text.names import is_person, last_name
from dossier.text.paragraphs import Citation
from dossier.text.verbs import VERB

#: what is cited and publishes no reviews of its own
NO_PUBLICATION = re.compile(
    r"(?:rotten ?tomatoes|metacritic|imdb|internet movie database|wikipedia|youtube|twitter|amazon|flixster|box office mojo)\b.*",
    re.I,
)
_SPEAKS_AGAIN = re.compile(rf"(?:['’]s?)?(?:\s(?:[a-z]+ly |also |then |however |further |later )?{VERB}\b|,)|['’]s?\s")
_STAFF = re.compile(r"\b(?:staff|editors?|editorial|team|desk|contributors?|reporters?|correspondent)\b", re.I)
_MOST = 60  # speakers that are remembered


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who spoke: names, where they stand in the paragraph at hand, and what was cited for the words."""

    critic: str | None
    publication: str | None
    critic_at: tuple[int, int] | None = None
    publication_at: tuple[int, int] | None = None
    start: int = -1
    end: int = -1
    citation: Citation | None = None


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


class Memory:
    """The voices of earlier paragraphs; the places of their names hold for one paragraph only."""

    def __init__(self) -> None:
        self._met: list[Voice] = []

    def meet(self, voices: Sequence[Voice]) -> None:
        """Remember who spoke."""
        bare = [replace(one, critic_at=None, publication_at=None, start=-1, end=-1) for one in voices]
        self._met = (self._met + bare)[-_MOST:]

    @property
    def last(self) -> Voice | None:
        """Who spoke last."""
        return self._met[-1] if self._met else None

    def named_again(self, sentence: str) -> Voice | None:
        """The critic met last whose family name speaks in a sentence."""
        return next((one for one in reversed(self._met) if one.critic and names_again(one.critic, sentence)), None)

    def publication_of(self, critic: str) -> str | None:
        """Where a critic was said to write."""
        return next((one.publication for one in reversed(self._met) if one.critic == critic and one.publication), None)


def names_again(critic: str, sentence: str) -> bool:
    """Whether the family name alone speaks in a sentence, or has a review, a praise… there."""
    family = critic.split()[-1]
    at = sentence.find(family)
    while at >= 0:
        end = at + len(family)
        if not (at and (sentence[at - 1].isalnum() or sentence[at - 1] == "-")) and _SPEAKS_AGAIN.match(sentence, end):
            return True
        at = sentence.find(family, end)
    return False


def wrote(citation: Citation, critic: str | None) -> bool:
    """Whether a critic may have written what is cited: its authors are not told, or one has the family name."""
    if critic is None or not citation.authors:
        return True
    return any(last_name(author.name) == last_name(critic) for author in citation.authors)


def signed(citation: Citation) -> bool:
    """Whether a citation names one person as its author."""
    name = citation.authors[0].name if len(citation.authors) == 1 else ""
    return is_person(name) and _STAFF.search(name) is None


def published(citation: Citation, publication: str | None) -> bool:
    """Whether what is cited appeared in the publication that the text names, as far as both are told."""
    if publication is None or citation.source is None:
        return True
    one, other = fold(publication).removeprefix("the"), fold(citation.source.text).removeprefix("the")
    return one in other or other in one


def same_source(one: Citation, other: Citation) -> bool:
    """Whether two citations are of one source and one author."""
    first, second = one.source, other.source
    if first is None or second is None or fold(first.text) != fold(second.text):
        return False
    return [last_name(author.name) for author in one.authors] == [last_name(author.name) for author in other.authors]


def nearest(voices: Sequence[Voice], start: int, end: int) -> Voice | None:
    """The speaker named last before the words, or else the first one behind them."""
    before = [voice for voice in voices if voice.start <= start]
    if before:
        return before[-1]
    return next((voice for voice in voices if voice.start >= end), None)


def completed(voice: Voice, citation: Citation | None, memory: Memory) -> tuple[str | None, str | None]:
    """Critic and publication, what the text does not name taken from the citation, or from what was told before."""
    critic, publication = voice.critic, voice.publication
    if critic is None and citation and signed(citation) and published(citation, voice.publication):
        critic = citation.authors[0].name
    source = citation.source if citation and wrote(citation, critic) else None
    if source and not NO_PUBLICATION.fullmatch(source.text):
        known = fold(source.text)
        if publication is None or (len(fold(publication)) == len(known) + 1 and fold(publication).startswith(known)):
            publication = source.text
    if critic and publication is None:
        publication = memory.publication_of(critic)
    return critic, publication
