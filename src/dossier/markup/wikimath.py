"""Sums in wikitext: what ``{{#expr:5.8+1.1 round 1}}`` comes to."""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException

_TOKEN = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+|[-+*/()]|−|round\b|div\b)", re.I)
_LONGEST = 200


def evaluate(text: str) -> str | None:
    """The value of a sum of figures as it is shown; ``None`` for anything else."""
    tokens: list[str] = []
    at = 0
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        tokens.append(match[1].lower().replace("−", "-").replace("div", "/"))
        at = match.end()
    try:
        value, rest = _rounded(tokens)
    except (IndexError, DecimalException):
        return None
    return None if rest else _shown(value)


def _shown(value: Decimal) -> str:
    shown = format(value, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _rounded(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, rest = _added(tokens)
    while rest and rest[0] == "round":
        places, rest = _added(rest[1:])
        value = round(value, int(places))
    return value, rest


def _added(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, rest = _multiplied(tokens)
    while rest and rest[0] in "+-":
        sign = rest[0]
        other, rest = _multiplied(rest[1:])
        value = value + other if sign == "+" else value - other
    return value, rest


def _multiplied(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, rest = _single(tokens)
    while rest and rest[0] in "*/":
        sign = rest[0]
        other, rest = _single(rest[1:])
        value = value * other if sign == "*" else value / other
    return value, rest


def _single(tokens: list[str]) -> tuple[Decimal, list[str]]:
    token, rest = tokens[0], tokens[1:]
    if token == "-":
        value, rest = _single(rest)
        return -value, rest
    if token == "(":
        value, rest = _rounded(rest)
        return value, rest[1:] if rest[0] == ")" else [*rest, "unclosed"]
    return Decimal(token), rest
