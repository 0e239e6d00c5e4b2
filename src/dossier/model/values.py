"""What a claim can say: one small frozen class for each shape of value.

Amounts are in whole units of the currency, runtimes in minutes, dates in ISO 8601 (partial dates as ``2013``
or ``2013-12``). ``text`` is always the value as printed. ``None`` means that the page does not say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from dossier.model.sources import Reference


@dataclass(frozen=True, slots=True)
class Name:
    """A person, country, language, genre… as printed, with the note that stands beside it."""

    name: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Who plays whom; one of ``name`` and ``character`` may be lost."""

    name: str | None
    character: str | None
    voice: bool = False
    uncredited: bool = False
    credited_as: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One piece of running text, such as a logline or a tagline."""

    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs of running text, in order."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """A day (or month, or year) on which the film was shown, and where."""

    date: str
    place: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Runtime:
    """A running time in minutes; ``note`` names the cut where the page does."""

    minutes: int
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """A company and what it did: ``production`` or ``distribution``."""

    name: str
    role: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """A printed amount: ``low`` and ``high`` bound what it can mean, ``None`` where the print leaves it open."""

    text: str
    currency: str | None
    amount: int | None
    low: int | None
    high: int | None
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount with what it measures; ``cited_source`` is whom the page itself cites for it."""

    measure: str
    money: Money
    territory: str | None = None
    date: str | None = None
    theaters: int | None = None
    cited_source: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Rating:
    """What a site's critics or audience gave: ``kind`` is one of ``RATING_KINDS``."""

    site: str
    kind: str
    text: str
    value: float | None = None
    best: float | None = None
    count: int | None = None
    scope: str | None = None


RATING_KINDS = ("critics_positive", "critics_average", "audience_positive", "audience_average", "audience_grade")


@dataclass(frozen=True, slots=True)
class Count:
    """How many reviews a site says it holds; ``low`` and ``high`` bound a rounded figure such as "1.4K"."""

    site: str
    kind: str
    text: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Consensus:
    """The sentence in which a site sums up its critics; no critic's quote."""

    site: str
    text: str


@dataclass(frozen=True, slots=True)
class Award:
    """One statement about awards, as printed."""

    text: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """A critic's place for the film in a list; ``rank`` is ``None`` in a list without places."""

    critic: str | None
    publication: str | None
    rank: int | None
    list: str


@dataclass(frozen=True, slots=True)
class Score:
    """A critic's score: ``value`` of ``best`` under ``rule``, or all three ``None`` where it cannot be read."""

    text: str
    value: Fraction | None = None
    best: int | None = None
    rule: str | None = None

    @property
    def stars(self) -> Fraction | None:
        """The score out of five, exact."""
        return None if self.value is None or not self.best else self.value * 5 / self.best


@dataclass(frozen=True, slots=True)
class Quote:
    """A critic's own words; ``first_hand`` when they stand in the critic's own review. ``at`` is where they stand."""

    text: str
    first_hand: bool
    at: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """One review as one page gives it."""

    critic: str | None = None
    publication: str | None = None
    date: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    kind: str = "critic"
    truncated: bool = False
    mark: str | None = None
    score: Score | None = None
    quotes: tuple[Quote, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Missing:
    """A property that the page should give and does not, with the reason."""

    property: str
    why: str


Value = (
    Name | Part | Text | Prose | Release | Runtime | Company | Figure | Rating | Count | Consensus | Award | Ranking
    | Review | Missing
)  # fmt: skip
