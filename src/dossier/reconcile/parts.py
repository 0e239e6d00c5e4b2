"""The cast: names, characters and remarks of several sources as one row each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.model.claims import Claim
from dossier.model.films import Statement
from dossier.model.values import (
    Part,
)
from dossier.reconcile.agree import merge, references
from dossier.text.fold import fold

_ARTICLE = re.compile(r"^(?:the|an?)\s(?=\w)", re.I)


def parts(claims: Sequence[Claim], nameless: Sequence[Claim]) -> tuple[list[Statement], list[Statement]]:
    """The cast, and the characters whose actor no source gives.

    Names without a role join the row of the name; a character without an actor joins the only row of that character.
    """
    rows: list[list[Claim]] = []
    named: dict[str, list[list[Claim]]] = {}
    for claim in sorted(claims, key=lambda claim: not (isinstance(claim.value, Part) and claim.value.character)):
        own = named.setdefault(fold(claim.value.name or "") if isinstance(claim.value, Part) else "", [])
        row = next((row for row in own if _same_part(row, claim)), None)
        if row is None:
            rows.append([claim])
            own.append(rows[-1])
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
    """Whether a claim tells of the same role as a row of the same name."""
    first, value = row[0].value, claim.value
    if not isinstance(first, Part) or not isinstance(value, Part):
        return False
    one, other = _role(first), _role(value)
    if not one or not other or one == other:
        return True
    if any(before.references[0].source == claim.references[0].source for before in row):
        return False  # one page that gives an actor two roles means two
    return min(len(one), len(other)) >= 4 and (one.startswith(other) or other.startswith(one))


def _role(part: Part) -> str:
    """A character's name for comparing: sources differ over "Oracle" and "The Oracle"."""
    return fold(_ARTICLE.sub("", part.character or ""))


def _plays(row: Sequence[Claim], claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Part) and any(
        isinstance(one.value, Part) and one.value.character and fold(one.value.character) == fold(value.character or "")
        for one in row
    )


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
