"""Runtimes and box office: figures that agree within their rounding, and those that conflict."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from dossier.model.claims import Claim
from dossier.model.films import Conflict, Statement
from dossier.model.values import (
    Figure,
    Runtime,
)
from dossier.reconcile.agree import merge
from dossier.text.fold import fold
from dossier.text.places import country

RUNTIME_TOLERANCE = 0.05


def runtimes(claims: Sequence[Claim]) -> tuple[list[Statement], list[Conflict]]:
    """Runtimes by minutes and cut; those without a named cut that differ by more than rounding conflict."""
    found = merge(
        claims,
        lambda claim: (claim.value.minutes, fold(claim.value.note or "")) if isinstance(claim.value, Runtime) else None,
    )
    bare = [one for one in found if isinstance(one.value, Runtime) and not one.value.note]
    minutes = [one.value.minutes for one in bare if isinstance(one.value, Runtime)]
    apart = bool(minutes) and max(minutes) - min(minutes) > RUNTIME_TOLERANCE * max(minutes)
    ranked = [
        replace(one, rank="preferred") if not apart and bare and one is max(bare, key=_weight) else one for one in found
    ]
    conflicts = []
    if apart:
        why = f"{min(minutes)} and {max(minutes)} minutes differ by {(max(minutes) - min(minutes)) / max(minutes):.1%}; rounding explains five per cent at the most, and no source names another cut"
        conflicts.append(
            Conflict(
                "runtime",
                "conflict",
                why,
                tuple((f"{one.value.minutes} min", one.references) for one in bare if isinstance(one.value, Runtime)),
            )
        )
    noted = [one for one in found if isinstance(one.value, Runtime) and one.value.note]
    if len(noted) > 1:
        values = tuple(
            (f"{one.value.minutes} min ({one.value.note})", one.references)
            for one in noted
            if isinstance(one.value, Runtime)
        )
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
    cited = ", ".join(
        dict.fromkeys(name for value in values if value.cited_source for name in value.cited_source.split(", "))
    )
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
    listed = sorted(
        apart,
        key=lambda one: (_low(one.value), _high(one.value)) if isinstance(one.value, Figure) else (0.0, 0.0),
        reverse=True,
    )
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
