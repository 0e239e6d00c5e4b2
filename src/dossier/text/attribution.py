"""Whose words a quotation is: critics and publications in running text about a film's reception.

A quotation is given to a critic when the text says so: "A of P wrote …", "P's A", "For P, A …", "A, writing for P,";
"wrote A of P" behind it; "He concluded" or the family name alone, which go on about the critic before; the same source
cited again. Where only the publication is named, or nobody, the author of the review cited for the words is the
critic. Words of people who made the film, of aggregators, and of persons of whom nothing says that they reviewed it,
are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from dossier.text.fold import fold
from dossier.text.papers import Papers, papers_of
from dossier.text.paragraphs import Citation, Paragraph
from dossier.text.reading import Ground, Reading
from dossier.text.speakers import Speakers, persons
from dossier.text.voices import Attributed, Voice, completed, signed, wrote

__all__ = ["Attributed", "Reception"]


def _forms(name: str) -> list[str]:
    """A maker's name, and its family name where that is of two words ("De Niro")."""
    words = name.split()
    return [name, " ".join(words[-2:])] if len(words) > 2 else [name]


class Reception:
    """Reads the paragraphs of sections in order; who spoke last is known from one sentence to the next only."""

    def __init__(
        self,
        people: frozenset[str],
        titles: frozenset[str] = frozenset(),
        citations: Iterable[Citation] = (),
        works: Callable[[], Sequence[Citation]] = tuple,
    ):
        folded = frozenset(fold(form) for name in people for form in _forms(name))
        families = frozenset(name.split()[-1] for name in people if " " in name and len(name.split()[-1]) > 2)
        speakers = Speakers(folded, titles, Papers(*papers_of(citations), folded | titles))
        self.ground = Ground(folded, titles, families, speakers, works)
        self._leads = False  # whether the paragraph above ends as one that introduces a quotation

    def read(self, paragraph: Paragraph, following: Paragraph | None = None) -> list[Attributed]:
        """The quotations and told scores of a paragraph, each given to its critic or publication.

        ``following`` is the quotation that is set off below the paragraph, whose source speaks for it too.
        """
        if paragraph.block:
            found = list(self._block(paragraph))
            self._leads = False
            return found
        reading = Reading(self.ground, paragraph, following)
        found = list(reading.attributed())
        self._leads = reading.previous is not None and paragraph.text.rstrip().endswith((":", ","))
        return found

    def _block(self, paragraph: Paragraph) -> Iterator[Attributed]:
        """A quotation that is set off: whose it is, its byline says, or the paragraph above, or its source."""
        citation = paragraph.citation(0)
        voice = self._of_byline(paragraph) or self.ground.memory.last
        quoted = voice and voice.critic and citation and citation.authors and not wrote(citation, voice.critic)
        if quoted and not self._leads:  # what others quote of a critic is introduced as the critic's
            voice = None
        if voice is None and citation and signed(citation) and citation.kind != "book":
            voice = Voice(None, None)
        critic, publication = completed(voice, citation, self.ground.memory) if voice else (None, None)
        if fold(critic) not in self.ground.people if critic else publication and self._leads:
            yield Attributed(0, len(paragraph.text), critic, publication, None, None, citation)

    def _of_byline(self, paragraph: Paragraph) -> Voice | None:
        line = paragraph.byline
        if line is None:
            return None
        name = next((line.text[one:other] for one, other in persons(line, line.text, 0, len(line.text))), None)
        titles = (line.text[one:other] for one, other in line.italics)
        return (
            Voice(name, next((title for title in titles if fold(title) not in self.ground.titles), None))
            if name
            else None
        )
