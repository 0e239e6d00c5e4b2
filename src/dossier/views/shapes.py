"""Values as the contract's fields: the shapes that ``--json`` gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dossier.model.sources import Reference
from dossier.model.values import Award, Company, Consensus, Count, Part, Ranking, Rating, Release, Runtime, Score

Row = dict[str, Any]


def named(value: Any) -> Row:
    """A name with its note."""
    return {"name": value.name, "note": value.note}


def part(value: Part) -> Row:
    """Who plays whom."""
    return {
        "name": value.name,
        "character": value.character,
        "voice": value.voice,
        "uncredited": value.uncredited,
        "credited_as": value.credited_as,
        "note": value.note,
    }


def release(value: Release) -> Row:
    """A day on which the film was shown."""
    return {"date": value.date, "place": value.place, "note": value.note}


def runtime(value: Runtime) -> Row:
    """A running time."""
    return {"minutes": value.minutes, "note": value.note}


def company(value: Company) -> Row:
    """A company with what it did."""
    return {"name": value.name, "role": value.role, "note": value.note}


def consensus(value: Consensus) -> Row:
    """What a site sums up."""
    return {"site": value.site, "text": value.text}


def count(value: Count) -> Row:
    """How many reviews a site says it holds."""
    return {"site": value.site, "kind": value.kind, "text": value.text, "low": value.low, "high": value.high}


def ranking(value: Ranking) -> Row:
    """A place in a critic's list."""
    return {"critic": value.critic, "publication": value.publication, "rank": value.rank, "list": value.list}


def award(value: Award) -> Row:
    """One statement, as printed."""
    return {"text": value.text}


def rating(value: Rating) -> Row:
    """What a site's critics or audience gave."""
    return {
        "site": value.site, "kind": value.kind, "value": _number(value.value), "best": _number(value.best), "text": value.text,
        "count": value.count, "scope": value.scope,
    }  # fmt: skip


def _number(value: float | None) -> float | int | None:
    return None if value is None else int(value) if float(value).is_integer() else round(float(value), 4)


def score(value: Score) -> Row:
    """One score."""
    return {
        "text": value.text,
        "value": _fraction(value.value),
        "best": value.best,
        "stars": _fraction(value.stars),
        "rule": value.rule,
    }


def _fraction(value: Any) -> float | int | None:
    return None if value is None else _number(value.numerator / value.denominator)


def evidence(references: Iterable[Reference], files: dict[str, str]) -> list[Row]:
    """Where a value stands."""
    return [
        {
            "source": at.source,
            "file": files[at.source],
            "start": at.start,
            "end": at.end,
            "line": at.line,
            "section": at.section,
            "text": at.text,
        }
        for at in references
    ]
