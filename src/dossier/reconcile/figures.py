"""Runtimes and box office: figures that agree within their rounding, and those that conflict."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from dossier.model.claims import Claim
from dossier.model.films import Conflict, Statement
from dossier.model.sources import Reference
from dossier.model.values import (
    Figure,
    Runtime,
)
from dossier.reconcile.agree import merge
from dossier.text.fold import fold
from dossier.text.places import country

RUNTIME_TOLERANCE = 0.05
#: the market at home, which most pages name by one of these or not at all
_HOME = frozenset(["", "unitedstates", "northamerica", "uscanada", "usandcanada", "unitedstatescanada", "unitedstatesandcanada"])  # fmt: skip


def runtimes(claims: Sequence[Claim]) -> tuple[list[Statement], list[Conflict]]:
    """Runtimes by minutes and cut; those without a named cut that differ by more than rounding conflict."""
    found = merge(
        claims,
        lambda claim: (claim.value.minutes, fold(claim.value.note or "")) if isinstance(claim.value, Runtime) else None,
    )
    bare = [one for one in found if isinstance(one.value, Runtime) and not one.value.note]
    minutes = [one.value.minutes for one in bare if isinstance(one.value, Runtime)]
    apart = bool(minutes) and max(minutes) - min(minutes) > RUNTIME_TOLERANCE * max(minutes)
    best = max(bare, key=_weight) if bare and not apart else None
    conflicts = []
    if apart:
        why = f"{min(minutes)} and {max(minutes)} minutes differ by {(max(minutes) - min(minutes)) / max(minutes):.1%}; rounding explains five per cent at the most, and no source names another cut"
        conflicts.append(Conflict("runtime", "conflict", why, _runtimes(bare)))
    if len(bare) < len(found) and len({one.value.minutes for one in found if isinstance(one.value, Runtime)}) > 1:
        conflicts.append(Conflict("runtime", "different_measure", "the sources name the cuts", _runtimes(found)))
    return [replace(one, rank="preferred") if one is best else one for one in found], conflicts


def _runtimes(listed: Sequence[Statement]) -> tuple[tuple[str, tuple[Reference, ...]], ...]:
    return tuple(
        (f"{one.value.minutes} min" + (f" ({one.value.note})" if one.value.note else ""), one.references)
        for one in listed
        if isinstance(one.value, Runtime)
    )


def _weight(one: Statement) -> int:
    return len({reference.source for reference in one.references})


def figures(claims: Sequence[Claim]) -> tuple[list[Statement], list[Conflict]]:
    """Box office figures: one statement for each printed figure, ranked and compared within measure, scope and run."""
    found = merge(claims, _figure_key, _figure)
    scopes: dict[Hashable, list[Statement]] = {}
    for one in found:
        scopes.setdefault(_scope(_value(one)), []).append(one)
    ranked: list[Statement] = []
    conflicts: list[Conflict] = []
    for group in scopes.values():
        best = [_preferred(run) for run in _runs(group)]
        ranked += [replace(one, rank="preferred") if any(one is other for other in best) else one for one in group]
        conflicts += _conflicts(group)
    return ranked, conflicts


def _value(one: Statement) -> Figure:
    assert isinstance(one.value, Figure)
    return one.value


def _figure_key(claim: Claim) -> Hashable:
    value = claim.value
    if not isinstance(value, Figure):
        return None
    money = value.money
    return (*_scope(value), money.low, money.high, money.amount, money.estimated, value.note)


def _scope(value: Figure) -> tuple[Hashable, ...]:
    """What is measured, in which currency and where (on what, at home); figures of one scope can be compared."""
    place = ""
    if value.measure in ("country_gross", "opening_weekend"):
        place = fold(country(value.territory or "") or value.territory or "")
    if value.measure == "opening_weekend" and place in _HOME:
        place = ""
    if value.measure == "home_media":
        place = fold(value.note or "")  # discs and tapes are parts of one sum
    return value.measure, value.money.currency, place


def _runs(group: Sequence[Statement]) -> list[list[Statement]]:
    """The figures of one scope by the run, or the kind of money, that their notes name."""
    runs: dict[str | None, list[Statement]] = {}
    for one in group:
        runs.setdefault(_value(one).note, []).append(one)
    return list(runs.values())


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


def _meet(one: Statement, other: Statement) -> bool:
    """Whether two figures can mean the same amount."""
    first, second = _value(one), _value(other)
    return max(_low(first), _low(second)) <= min(_high(first), _high(second))


def _low(value: Figure) -> float:
    return -1.0 if value.money.low is None else value.money.low


def _high(value: Figure) -> float:
    return float("inf") if value.money.high is None else value.money.high


def _told_apart(one: Statement, other: Statement) -> str:
    """What the sources themselves name as the difference of two figures, empty where they name none."""
    first, second = _value(one), _value(other)
    if first.note != second.note:
        return first.note or second.note or ""
    if first.date and second.date and not (first.date.startswith(second.date) or second.date.startswith(first.date)):
        return "date"
    return "number of theaters" if first.theaters and second.theaters and first.theaters != second.theaters else ""


def _preferred(group: Sequence[Statement]) -> Statement | None:
    """The most precise figure of the group that most sources support; none where two groups have as many."""

    def support(one: Statement) -> int:
        return len({reference.source for other in group if _meet(one, other) for reference in other.references})

    ordered = sorted(group, key=lambda one: (-support(one), _high(_value(one)) - _low(_value(one))))
    rivals = [one for one in ordered[1:] if support(one) == support(ordered[0]) and not _meet(one, ordered[0])]
    return None if rivals else ordered[0]


def _conflicts(group: Sequence[Statement]) -> list[Conflict]:
    """The figures of one scope that cannot mean the same amount: in conflict, or of things that the sources tell apart."""
    apart = {
        (first, second): _told_apart(one, other)
        for first, one in enumerate(group)
        for second, other in enumerate(group)
        if first != second and not _meet(one, other)
    }
    wrong = {first for (first, _), why in apart.items() if not why}
    other = {first for (first, _), why in apart.items() if why}
    found = []
    if wrong:
        listed = _falling([group[number] for number in wrong])
        found.append(_conflict("conflict", f"{_spread(listed)}, more than their rounding explains", listed))
    if other - wrong:
        named = ", ".join(sorted({why for why in apart.values() if why}))
        listed = _falling([group[number] for number in other])
        found.append(_conflict("different_measure", f"the sources name the difference: {named}", listed))
    return found


def _falling(listed: Sequence[Statement]) -> list[Statement]:
    return sorted(listed, key=lambda one: (_low(_value(one)), _high(_value(one))), reverse=True)


def _conflict(verdict: str, why: str, listed: Sequence[Statement]) -> Conflict:
    values = tuple((_value(one).money.text, one.references) for one in listed)
    return Conflict(_value(listed[0]).measure, verdict, why, values)


def _spread(listed: Sequence[Statement]) -> str:
    tops = [value.money.amount or value.money.high or value.money.low or 0 for value in map(_value, listed)]
    gap = (max(tops) - min(tops)) / max(tops) if max(tops) else 0
    return f"the figures are {gap:.1%} apart"
