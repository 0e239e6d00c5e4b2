"""Claims of one property to statements: what is one value, what is preferred, what conflicts.

Nothing is averaged, overwritten or dropped. Sources that say the same share a statement; figures that merely agree
within their rounding stay two statements, the most precise of the largest group being preferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from dossier.model.claims import Claim
from dossier.model.films import Statement
from dossier.model.sources import Reference
from dossier.model.values import (
    Award,
    Company,
    Consensus,
    Count,
    Name,
    Prose,
    Ranking,
    Rating,
    Release,
    Text,
)
from dossier.text.fold import fold
from dossier.text.places import country


def merge(
    claims: Sequence[Claim], key: Callable[[Claim], Hashable], choose: Callable[[Sequence[Claim]], Claim] | None = None
) -> list[Statement]:
    """One statement for all claims of a key, in the order in which the keys come first."""
    groups: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(key(claim), []).append(claim)
    merged = []
    for group in groups.values():
        best = (choose or _first)(group)
        inferred = tuple(dict(pair for claim in group for pair in claim.inferred).items())
        merged.append(Statement(best.property, best.value, references(group), inferred=inferred))
    return merged


def references(claims: Iterable[Claim]) -> tuple[Reference, ...]:
    """All references of some claims, each once."""
    return tuple(dict.fromkeys(reference for claim in claims for reference in claim.references))


def _first(group: Sequence[Claim]) -> Claim:
    return group[0]


def names(claims: Sequence[Claim]) -> list[Statement]:
    """Names, one statement for all spellings of one; the spelling that most pages print, else the fullest."""
    return merge(claims, lambda claim: _name_key(claim.value), _spelling)


def _name_key(value: object) -> str:
    name = value.name if isinstance(value, (Name, Company)) else ""
    return fold(country(name) or name)


def _spelling(group: Sequence[Claim]) -> Claim:
    pages: Counter[str] = Counter()
    for name, _ in {(claim.value.name, claim.references[0].source) for claim in group if isinstance(claim.value, Name)}:
        pages[name] += 1
    noted = next((claim.value.note for claim in group if isinstance(claim.value, Name) and claim.value.note), None)
    best = max(
        group,
        key=lambda claim: (pages[claim.value.name], len(claim.value.name)) if isinstance(claim.value, Name) else (0, 0),
    )
    return (
        replace(best, value=replace(best.value, note=best.value.note or noted))
        if isinstance(best.value, Name)
        else best
    )


def texts(claims: Sequence[Claim]) -> list[Statement]:
    """Running texts, one statement for all that are the same but for case, accents and punctuation."""
    return merge(claims, lambda claim: _text_key(claim.value))


def _text_key(value: object) -> str:
    if isinstance(value, (Text, Award, Consensus)):
        return fold(value.text)
    return fold(" ".join(value.paragraphs)) if isinstance(value, Prose) else ""


def releases(claims: Sequence[Claim]) -> list[Statement]:
    """Releases by date and place, the earliest first."""
    found = merge(
        claims,
        lambda claim: (
            (claim.value.date, fold(country(claim.value.place or "") or claim.value.place or ""))
            if isinstance(claim.value, Release)
            else None
        ),
    )
    return sorted(found, key=lambda one: one.value.date if isinstance(one.value, Release) else "")


def companies(claims: Sequence[Claim]) -> list[Statement]:
    """Companies by name and role."""
    return merge(
        claims, lambda claim: (_name_key(claim.value), claim.value.role) if isinstance(claim.value, Company) else None
    )


def counts(claims: Sequence[Claim]) -> list[Statement]:
    """How many reviews a site says it holds."""
    return merge(
        claims,
        lambda claim: (
            (claim.value.site, claim.value.kind, claim.value.low, claim.value.high)
            if isinstance(claim.value, Count)
            else None
        ),
    )


def rankings(claims: Sequence[Claim]) -> list[Statement]:
    """Places in critics' lists."""
    return merge(
        claims,
        lambda claim: (
            (fold(claim.value.critic or ""), fold(claim.value.publication or ""), claim.value.rank, claim.value.list)
            if isinstance(claim.value, Ranking)
            else None
        ),
    )


def ratings(claims: Sequence[Claim]) -> list[Statement]:
    """Ratings; the same figure with a count and without one is one statement."""

    def key(claim: Claim) -> Hashable:
        value = claim.value
        if not isinstance(value, Rating):
            return None
        known = {
            one.value.count
            for one in claims
            if isinstance(one.value, Rating) and _scale(one.value) == _scale(value) and one.value.count is not None
        }
        return (*_scale(value), value.count if len(known) > 1 else None)

    return merge(
        claims,
        key,
        lambda group: max(group, key=lambda claim: isinstance(claim.value, Rating) and claim.value.count is not None),
    )


def _scale(value: Rating) -> tuple[Hashable, ...]:
    return value.site, value.kind, value.scope, value.value if value.value is not None else fold(value.text), value.best
