"""A claim is what one source says about one film; claims are never edited."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.sources import Reference
from dossier.model.values import Value


@dataclass(frozen=True, slots=True)
class Mention:
    """The film as a page names it; what is not stated stays empty.

    ``ids`` are pairs of scheme and id (``("imdb", "tt1798709")``), ``people`` the directors and cast that the page
    names, used only to tell films of one title apart. ``names`` are further titles that the page gives.
    """

    title: str | None = None
    year: int | None = None
    ids: tuple[tuple[str, str], ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether the page names no film at all."""
        return self.title is None and not self.ids


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of one property, with the words that bear it out, the main ones first.

    ``inferred`` says for each field that no words state (a publication known from the site) how it is known.
    """

    property: str
    value: Value
    references: tuple[Reference, ...]
    inferred: tuple[tuple[str, str], ...] = ()
