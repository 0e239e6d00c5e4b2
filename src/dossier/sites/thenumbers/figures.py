"""The figures of The Numbers' page of a film: grosses, opening, budget, sales on disc."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Figure
from dossier.sites.thenumbers.rows import HOME, rows
from dossier.text.counts import parse_number
from dossier.text.money import find_money

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

#: label, measure, territory, and what a note adds
_MEASURES = (
    ("domestic box office", "domestic_gross", HOME, None),
    ("international box office", "international_gross", None, None),
    ("worldwide box office", "worldwide_gross", None, None),
    ("production budget", "budget", None, None),
    ("opening weekend", "opening_weekend", HOME, None),
    ("est. domestic dvd sales", "home_media", HOME, "DVD"),
    ("est. domestic blu-ray sales", "home_media", HOME, "Blu-ray"),
    ("total est. domestic video sales", "home_media", HOME, None),
)
_THEATERS = re.compile(r"(\d{1,3}(?:,\d{3})*|\d{4,5}) opening theaters?\b")


def figures(page: HtmlPage) -> Iterator[Claim]:
    """Each figure from its row; what the site estimates it calls so in the label."""
    told = rows(page)
    for label, measure, territory, note in _MEASURES:
        cell = told[label].text if label in told else None
        for amount in find_money(cell.text)[:1] if cell else []:
            if cell is None or amount.start > 1:
                continue
            money = replace(amount.money, estimated=amount.money.estimated or "est." in label)
            places = [cell[amount.start : amount.end]]
            figure = Figure(measure, money, territory, note=note)
            if measure == "opening_weekend" and (counts := told.get("theater counts")):
                counted = _THEATERS.match(counts.text.text)
                if counted:
                    figure = replace(figure, theaters=parse_number(counted[1]))
                    places.append(counts.text.group(counted))
            yield page.claim("box_office", figure, *places)
