"""Budget and gross as an infobox gives them: amounts with their scope and the source that is cited behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.model.values import Figure, Money
from dossier.text.anchors import Anchored
from dossier.text.money import find_money
from dossier.text.paragraphs import Paragraph
from dossier.text.places import country

_SCOPES = (
    ("worldwide_gross", re.compile(r"\bworld-?wide\b|\bglobal\b|\bww\b|\ball territories\b|\btotal\b", re.I)),
    (
        "domestic_gross",
        re.compile(
            r"\bdomestic\b|\bNorth America\b|\bU\.?S\.?(?:A\.?)?\b|\bUnited States\b|\bCanada\b|\bUS/Canada\b", re.I
        ),
    ),
    ("international_gross", re.compile(r"\bforeign\b|\binternational\b|\boverseas\b", re.I)),
)


def figures(lines: Sequence[Paragraph], measure: str) -> Iterator[tuple[Figure, Anchored]]:
    """The amounts of a budget or gross field; equivalents in brackets are no second amount.

    A gross without a scope is worldwide, which is what the field means.
    """
    for line in lines:
        found = find_money(line.text)
        own = [amount for amount in found if not bracketed(line.text, amount.start)]
        for number, amount in enumerate(own):
            end = own[number + 1].start if number + 1 < len(own) else len(line.text)
            around = (
                " ".join(re.findall(r"[(\[]([^()\[\]]{1,60})[)\]]", line.text[amount.end : end]))
                or line.text[amount.end : end]
            )
            label = re.search(r"([^:()]{2,40}):\s?$", line.text[: amount.start])
            scope = f"{label[1]} {around}" if label else around
            if re.search(r"\bper\b|\bopening\b|\badjusted\b", scope, re.I):
                continue
            money = replace(
                amount.money,
                estimated=amount.money.estimated or re.search(r"\best(?:\.|imat)", scope, re.I) is not None,
            )
            cited = citing(line, amount.end)
            yield _scoped(measure, money, scope, cited), line.shown[amount.start : amount.end]


def _scoped(measure: str, money: Money, scope: str, cited: str | None) -> Figure:
    scope = scope.replace("\xa0", " ")
    note = "rentals" if re.search(r"\brentals?\b", scope, re.I) else None
    if measure == "budget":
        return Figure("budget", money, cited_source=cited, note=note)
    for name, pattern in _SCOPES:
        if match := pattern.search(scope):
            territory = match[0] if name == "domestic_gross" and match[0].lower() != "domestic" else None
            return Figure(name, money, territory, cited_source=cited, note=note)
    place = next((part.strip() for part in re.split(r"[,;/]", scope) if country(part.strip(" .-–()"))), None)
    if place:
        return Figure("country_gross", money, place.strip(" .-–()"), cited_source=cited, note=note)
    return Figure("gross" if note else "worldwide_gross", money, cited_source=cited, note=note)


def bracketed(text: str, at: int) -> bool:
    """Whether a place stands inside brackets."""
    return text.count("(", 0, at) + text.count("[", 0, at) > text.count(")", 0, at) + text.count("]", 0, at)


def citing(line: Paragraph, end: int) -> str | None:
    """Whom the article cites right behind some words; several sources are all named."""
    names: list[str] = []
    following = [note for note in line.notes if end - 1 <= note.at]
    for note in following:
        if note.at > end + 40 or (names and line.text[end : note.at].strip(" .,;")):
            break
        if note.citation and note.citation.source and note.citation.source.text not in names:
            names.append(note.citation.source.text)
    return ", ".join(names) or None
