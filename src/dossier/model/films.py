"""What a dossier holds: the film, its reconciled statements, what conflicts, what is missing, and the sources."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.sources import Reference
from dossier.model.values import Review, Value


@dataclass(frozen=True, slots=True)
class Film:
    """A film as the library knows it; ``ids`` are pairs of scheme and id, ``slug`` never changes its meaning."""

    slug: str
    title: str
    year: int | None
    other_titles: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """Title and year."""
        return f"{self.title} ({self.year})" if self.year else self.title


@dataclass(frozen=True, slots=True)
class Statement:
    """A reconciled value with all its references; ``rank`` is ``preferred`` or ``normal``."""

    property: str
    value: Value
    references: tuple[Reference, ...]
    rank: str = "normal"
    inferred: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A critic's words in a dossier; ``verdict`` says whether the critic's own review bears them out."""

    text: str
    first_hand: bool
    verdict: str | None
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class ReviewStatement:
    """One review, as all sources together give it; its quotes stand in ``words``."""

    review: Review
    words: tuple[Words, ...]
    references: tuple[Reference, ...]
    inferred: tuple[tuple[str, str], ...] = ()
    film: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values that cannot all be right, or that measure different things; each with its references."""

    property: str
    verdict: str
    why: str
    values: tuple[tuple[str, tuple[Reference, ...]], ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A property that a source should give and does not."""

    property: str
    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Source:
    """A page as a source of a dossier."""

    id: str
    site: str | None
    kind: str
    file: str
    member: str | None
    sha256: str
    url: str | None
    first_line: int
    last_line: int
    saved: str | None
    truncated: bool
    film: str | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one film."""

    film: Film
    statements: tuple[Statement, ...]
    reviews: tuple[ReviewStatement, ...]
    conflicts: tuple[Conflict, ...]
    missing: tuple[Gap, ...]
    sources: tuple[Source, ...]

    def of(self, name: str) -> tuple[Statement, ...]:
        """The statements of one property, in order."""
        return tuple(one for one in self.statements if one.property == name)

    def source(self, key: str) -> Source:
        """The source with this id."""
        return next(one for one in self.sources if one.id == key)
