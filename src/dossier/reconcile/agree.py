"""Claims of one property to statements: what is one value, what is preferred, what conflicts.

Nothing is averaged, overwritten or dropped. Sources that say the same share a statement; figures that merely agree
within their rounding stay two statements, the most precise of the largest group being preferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from dossier.model.claims import Claim
from dossier.model.films import Conflict, Statement
from dossier.model.sources import Reference
from dossier.model.values import Award, Company, Consensus, Count, Figure, Name, Part, Prose, Ranking, Rating, Release, Runtime, Text
from dossier.text.fold import fold
from dossier.text.places import country

RUNTIME_TOLERANCE = 0.05


def merge(claims: Sequence[Claim], key: Callable[[Claim], Hashable], choose: Callable[[Sequence[Claim]], Claim] | None = None) -> list[Statement]:
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
    best = max(group, key=lambda claim: (pages[claim.value.name], len(claim.value.name)) if isinstance(claim.value, Name) else (0, 0))
    return replace(best, value=replace(best.value, note=best.value.note or noted)) if isinstance(best.value, Name) else best


def texts(claims: Sequence[Claim]) -> list[Statement]:
    """Running texts, one statement for all that are the same but for case, accents and punctuation."""
    return merge(claims, lambda claim: _text_key(claim.value))


def _text_key(value: object) -> str:
    if isinstance(value, (Text, Award, Consensus)):
        return fold(value.text)
    return fold(" ".join(value.paragraphs)) if isinstance(value, Prose) else ""


def releases(claims: Sequence[Claim]) -> list[Statement]:
    """Releases by date and place, the earliest first."""
    found = merge(claims, lambda claim: (claim.value.date, fold(country(claim.value.place or "") or claim.value.place or "")) if isinstance(claim.value, Release) else None)
    return sorted(found, key=lambda one: one.value.date if isinstance(one.value, Release) else "")


def companies(claims: Sequence[Claim]) -> list[Statement]:
    """Companies by name and role."""
    return merge(claims, lambda claim: (_name_key(claim.value), claim.value.role) if isinstance(claim.value, Company) else None)


def counts(claims: Sequence[Claim]) -> list[Statement]:
    """How many reviews a site says it holds."""
    return merge(claims, lambda claim: (claim.value.site, claim.value.kind, claim.value.low, claim.value.high) if isinstance(claim.value, Count) else None)


def rankings(claims: Sequence[Claim]) -> list[Statement]:
    """Places in critics' lists."""
    return merge(claims, lambda claim: (fold(claim.value.critic or ""), fold(claim.value.publication or ""), claim.value.rank, claim.value.list) if isinstance(claim.value, Ranking) else None)


def ratings(claims: Sequence[Claim]) -> list[Statement]:
    """Ratings; the same figure with a count and without one is one statement."""

    def key(claim: Claim) -> Hashable:
        value = claim.value
        if not isinstance(value, Rating):
            return None
        known = {one.value.count for one in claims if isinstance(one.value, Rating) and _scale(one.value) == _scale(value) and one.value.count is not None}
        return (*_scale(value), value.count if len(known) > 1 else None)

    return merge(claims, key, lambda group: max(group, key=lambda claim: isinstance(claim.value, Rating) and claim.value.count is not None))


def _scale(value: Rating) -> tuple[Hashable, ...]:
    return value.site, value.kind, value.scope, value.value if value.value is not None else fold(value.text), value.best


def runtimes(claims: Sequence[Claim]) -> tuple[list[Statement], list[Conflict]]:
    """Runtimes by minutes and cut; those without a named cut that differ by more than rounding conflict."""
    found = merge(claims, lambda claim: (claim.value.minutes, fold(claim.value.note or "")) if isinstance(claim.value, Runtime) else None)
    bare = [one for one in found if isinstance(one.value, Runtime) and not one.value.note]
    minutes = [one.value.minutes for one in bare if isinstance(one.value, Runtime)]
    apart = bool(minutes) and max(minutes) - min(minutes) > RUNTIME_TOLERANCE * max(minutes)
    ranked = [replace(one, rank="preferred") if not apart and bare and one is max(bare, key=_weight) else one for one in found]
    conflicts = []
    if apart:
        why = f"{min(minutes)} and {max(minutes)} minutes differ by {(max(minutes) - min(minutes)) / max(minutes):.1%}; rounding explains five per cent at the most, and no source names another cut"
        conflicts.append(Conflict("runtime", "conflict", why, tuple((f"{one.value.minutes} min", one.references) for one in bare if isinstance(one.value, Runtime))))
    noted = [one for one in found if isinstance(one.value, Runtime) and one.value.note]
    if len(noted) > 1:
        values = tuple((f"{one.value.minutes} min ({one.value.note})", one.references) for one in noted if isinstance(one.value, Runtime))
        conflicts.append(Conflict("runtime", "different_measure", "the sources name the cuts", values))
    return ranked, conflicts


def _weight(one: Statement) -> int:
    return len({reference.source for reference in one.references})


def figures(claims: Sequence[Claim]) -> tuple[list[Statement], list[Conflict]]:
    """Box office figures: one statement for each printed figure, ranked and compared within measure, scope and run."""
    found = merge(claims, _figure_key, _figure)
    groups: dict[Hashable, list[Statement]] = {}
    for one in found:
        groups.setdefault(_scope(one), []).append(one)
    ranked: list[Statement] = []
    conflicts: list[Conflict] = []
    for group in groups.values():
        best = _preferred(group)
        ranked += [replace(one, rank="preferred") if one is best else one for one in group]
        conflicts += _conflict(group)
    order = {id(one): number for number, one in enumerate(found)}
    del order
    return ranked, conflicts


def _figure_key(claim: Claim) -> Hashable:
    value = claim.value
    if not isinstance(value, Figure):
        return None
    money = value.money
    place = fold(value.territory or "") if value.measure in ("country_gross", "opening_weekend") else ""
    return value.measure, money.currency, money.low, money.high, money.amount, money.estimated, place, value.note


def _figure(group: Sequence[Claim]) -> Claim:
    """The fullest of several claims of one printed figure; whom they cite is named together."""
    first = group[0]
    values = [claim.value for claim in group if isinstance(claim.value, Figure)]
    cited = ", ".join(dict.fromkeys(name for value in values if value.cited_source for name in value.cited_source.split(", ")))
    merged = replace(
        values[0],
        cited_source=cited or None,
        territory=next((value.territory for value in values if value.territory), None),
        date=next((value.date for value in values if value.date), None),
        theaters=next((value.theaters for value in values if value.theaters), None),
    )
    return replace(first, value=merged)


def _scope(one: Statement) -> Hashable:
    value = one.value
    assert isinstance(value, Figure)
    place = fold(country(value.territory or "") or value.territory or "") if value.measure == "country_gross" else ""
    return value.measure, value.money.currency, place, value.note


def _meet(one: Statement, other: Statement) -> bool:
    """Whether two figures can mean the same amount."""
    first, second = one.value, other.value
    assert isinstance(first, Figure)
    assert isinstance(second, Figure)
    low = max(_low(first), _low(second))
    return low <= min(_high(first), _high(second))


def _low(value: Figure) -> float:
    return -1.0 if value.money.low is None else value.money.low


def _high(value: Figure) -> float:
    return float("inf") if value.money.high is None else value.money.high


def _preferred(group: Sequence[Statement]) -> Statement | None:
    """The most precise figure of the group that most sources support; none where two groups have as many."""

    def support(one: Statement) -> int:
        return len({reference.source for other in group if _meet(one, other) for reference in other.references})

    def width(one: Statement) -> float:
        assert isinstance(one.value, Figure)
        return _high(one.value) - _low(one.value)

    ordered = sorted(group, key=lambda one: (-support(one), width(one)))
    rivals = [one for one in ordered[1:] if support(one) == support(ordered[0]) and not _meet(one, ordered[0])]
    return None if rivals else ordered[0]


def _conflict(group: Sequence[Statement]) -> list[Conflict]:
    """The figures of one measure, scope and run that cannot mean the same amount."""
    apart = [one for one in group if not all(_meet(one, other) for other in group)]
    if not apart:
        return []
    value = apart[0].value
    assert isinstance(value, Figure)
    # of figures that mean the same only the most precise is listed, unless it is the odd one
    listed = sorted(apart, key=lambda one: (_low(one.value), _high(one.value)) if isinstance(one.value, Figure) else (0.0, 0.0), reverse=True)
    why = f"{_spread(listed)}, more than their rounding explains"
    return [Conflict(value.measure, "conflict", why, tuple((_said(one), one.references) for one in listed))]


def _said(one: Statement) -> str:
    assert isinstance(one.value, Figure)
    return one.value.money.text


def _spread(listed: Sequence[Statement]) -> str:
    values = [one.value for one in listed if isinstance(one.value, Figure)]
    tops = [value.money.amount or value.money.high or value.money.low or 0 for value in values]
    gap = (max(tops) - min(tops)) / max(tops) if max(tops) else 0
    return f"the figures are {gap:.1%} apart"


def parts(claims: Sequence[Claim], nameless: Sequence[Claim]) -> tuple[list[Statement], list[Statement]]:
    """The cast, and the characters whose actor no source gives.

    Names without a role join the row of the name; a character without an actor joins the only row of that character.
    """
    rows: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda claim: not (isinstance(claim.value, Part) and claim.value.character)):
        row = next((row for row in rows if _same_part(row, claim)), None)
        if row is None:
            rows.append([claim])
        else:
            row.append(claim)
    left: list[Claim] = []
    for claim in nameless:
        owners = [row for row in rows if _plays(row, claim)]
        if len(owners) == 1:
            owners[0].append(claim)
        else:
            left.append(claim)
    cast = [Statement("cast", _part(row), references(row)) for row in rows]
    return cast, merge(left, lambda claim: fold(claim.value.character or "") if isinstance(claim.value, Part) else None)


def _same_part(row: Sequence[Claim], claim: Claim) -> bool:
    first, value = row[0].value, claim.value
    if not isinstance(first, Part) or not isinstance(value, Part) or fold(first.name or "") != fold(value.name or ""):
        return False
    one, other = fold(first.character or ""), fold(value.character or "")
    return not one or not other or one == other or (min(len(one), len(other)) >= 4 and (one.startswith(other) or other.startswith(one)))


def _plays(row: Sequence[Claim], claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Part) and any(isinstance(one.value, Part) and one.value.character and fold(one.value.character) == fold(value.character or "") for one in row)


def _part(row: Sequence[Claim]) -> Part:
    values = [claim.value for claim in row if isinstance(claim.value, Part)]
    named = [value for value in values if value.name]
    characters = [value.character for value in values if value.character]
    return Part(
        named[0].name if named else None,
        max(characters, key=len) if characters else None,
        any(value.voice for value in values),
        any(value.uncredited for value in values),
        next((value.credited_as for value in values if value.credited_as), None),
        next((value.note for value in values if value.note), None),
    )
