"""Budget, opening weekend and gross on IMDb's title pages from 2010 to 2021: a figure, and what is said of it in brackets or behind commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Figure, Money
from dossier.sites.imdb.facts import lines
from dossier.text.anchors import Anchored
from dossier.text.brackets import bracketed
from dossier.text.counts import parse_count
from dossier.text.dates import parse_date
from dossier.text.money import parse_money

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

#: what follows the figure on pages of 2018 to 2021: "$12,896,635, 3 September 2006, Wide Release"
_COMMA = re.compile(r",\s(?![^()]{0,80}\))")
_CODED = re.compile(r"(?P<code>[A-Z]{3})\s{0,2}(?P<figure>\d[\d,.]{0,20})")
_SCREENS = re.compile(r"(?P<count>[\d,]{1,9})\s(?:screens?|theat(?:er|re)s?)", re.I)
_NO_PLACE = re.compile(
    r"(?:limited|wide|re-?release|reissue|estimated|est\.|preview|premiere|imax|3-?d|sub-?titled|dubbed|original|(?:first|second) run|\d).{0,40}",
    re.I,
)
LABELS = (
    ("budget", None, ("budget",)),
    ("opening_weekend", None, ("openingweekend",)),
    ("opening_weekend", "USA", ("openingweekendusa",)),
    ("gross", None, ("gross",)),
    ("gross", "USA", ("grossusa",)),
    ("worldwide_gross", None, ("cumulativeworldwidegross",)),
)


def box_office(page: HtmlPage) -> Iterator[Claim]:
    """Budget, opening weekend and gross, with currency, place, day and screens."""
    for measure, place, names in LABELS:
        for line in lines(page, *names):
            if figure := figure_in(measure, place, line):
                yield page.claim("box_office", figure, line)


def figure_in(measure: str, place: str | None, line: Anchored) -> Figure | None:
    """A figure with its brackets: "$181,494 (USA) (12 April 1992)"; ``None`` where the words hold no amount."""
    first, *further = line.split(_COMMA)
    amount, said = bracketed(first)
    said += further
    money = _money(amount.text)
    if money is None:
        return None
    territory, date, screens, notes = place, None, None, []
    for one in said:
        if shown := _SCREENS.fullmatch(one.text):
            counted = parse_count(shown["count"])
            screens = counted[0] if counted else None
        elif when := parse_date(one.text):
            date = when
        elif one.text.lower() == "estimated":
            money = replace(money, estimated=True)
        elif territory is None and measure != "budget" and not _NO_PLACE.fullmatch(one.text):
            territory = one.text
        else:
            notes.append(one.text)
    kind, territory = _measured(measure, territory)
    return Figure(kind, money, territory, date, screens, note="; ".join(notes) or None)


def _money(text: str) -> Money | None:
    """An amount of any currency: under such a label three capitals before a figure are a currency's code."""
    money = parse_money(text)
    if money is not None and money.currency:
        return money
    if match := _CODED.fullmatch(text):
        plain = parse_money("USD " + match["figure"])
        return replace(plain, text=text, currency=match["code"]) if plain else None
    return None


def _measured(measure: str, territory: str | None) -> tuple[str, str | None]:
    """What a gross measures, by the place that is named beside it."""
    if measure != "gross" or territory is None:
        return measure, territory
    named = territory.lower()
    if named in ("usa", "united states", "domestic"):
        return "domestic_gross", territory
    if named == "worldwide":
        return "worldwide_gross", None
    if named in ("non-usa", "foreign", "international"):
        return "international_gross", None
    return "country_gross", territory
