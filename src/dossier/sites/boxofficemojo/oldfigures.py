"""The figures of Box Office Mojo's page of a film before 2019: totals, lifetime grosses, opening, budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Figure
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_number
from dossier.text.dates import find_dates
from dossier.text.money import find_money

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_LIFETIME = {"domestic": "domestic_gross", "foreign": "international_gross", "worldwide": "worldwide_gross"}
_TOTAL = re.compile(r"Domestic Total\b([^:$]{0,40}):\s?(?=\$)")
_OPENING = re.compile(r"(?:(?P<scale>Limited|Wide)\s)?Opening\sWeekend\s?:", re.I)
_THEATERS = re.compile(r"\b(\d{1,3}(?:,\d{3})*|\d{4,5}) theaters?\b")
_HOME = "Domestic"

_Found = tuple[Figure, list[Anchored]]


def cells(page: HtmlPage, label: str) -> list[Anchored]:
    """The values of the cells at the top that have this label ("Distributor: **…**")."""
    for bold in page.all("td > b"):
        text = bold.parent.text if bold.parent else bold.text
        if text.text.lower().startswith(f"{label}:"):
            value = text[len(label) + 1 :].strip()
            return [value] if value and value.text.lower() != "n/a" else []
    return []


def boxes(page: HtmlPage, tab: str) -> list[Node]:
    """The boxes whose tab says this."""
    named = ((box, box.one(".mp_box_tab")) for box in page.all(".mp_box"))
    return [box for box, head in named if head and tab in head.text.text.lower()]


def figures(page: HtmlPage) -> Iterator[Claim]:
    """All amounts; a domestic gross that re-releases made larger stands beside that of the release, and is called so."""
    total = list(_totals(page))
    alone = [figure.money.amount for figure, _ in total]
    yield from (page.claim("box_office", figure, *places) for figure, places in total)
    for figure, places in (*_lifetime(page), *_openings(page), *_budget(page)):
        if alone and figure.measure == "domestic_gross":
            if figure.money.amount not in alone:
                yield page.claim("box_office", replace(figure, note="lifetime gross"), *places)
        else:
            yield page.claim("box_office", figure, *places)


def _lifetime(page: HtmlPage) -> Iterator[_Found]:
    """The box of lifetime grosses, re-releases among them."""
    for box in boxes(page, "total lifetime grosses"):
        for row in box.all("tr"):
            label = re.sub(r"[^a-z]", "", row.text.text.partition(":")[0].lower())
            for amount in find_money(row.text.text)[:1] if label in _LIFETIME else []:
                where = _HOME if label == "domestic" else None
                yield Figure(_LIFETIME[label], amount.money, where), [row.text[amount.start : amount.end]]


def _totals(page: HtmlPage) -> Iterator[_Found]:
    """The line above the facts: the gross of this release, until a day where it is still running, maybe an estimate."""
    for line in page.all("td > font[size='4']")[:1]:
        told = _TOTAL.match(line.text.text)
        for amount in find_money(line.text.text)[:1] if told else []:
            if told:
                money = replace(amount.money, estimated="(estimate" in line.text.text.lower())
                date = next(iter(find_dates(told[1])), None)
                iso, note = (date.iso, "gross to date") if date else (None, None)
                yield (
                    Figure("domestic_gross", money, _HOME, iso, note=note),
                    [line.text[0 if date else amount.start : amount.end]],
                )


def _openings(page: HtmlPage) -> Iterator[_Found]:
    """The opening weekend; a film that grew has a limited and a wide one."""
    for box in boxes(page, "domestic summary"):
        rows = [row.text for row in box.all("tr")]
        for row, behind in zip(rows, [*rows, None][1:], strict=True):
            told = _OPENING.search(row.text)
            for amount in find_money(row.text)[:1] if told else []:
                if told:
                    counted = _THEATERS.search(behind.text) if behind else None
                    note = f"{told['scale'].lower()} opening" if told["scale"] else None
                    theaters = parse_number(counted[1]) if counted else None
                    at = [row[amount.start : amount.end], *([behind.group(counted)] if counted and behind else [])]
                    yield Figure("opening_weekend", amount.money, _HOME, theaters=theaters, note=note), at


def _budget(page: HtmlPage) -> Iterator[_Found]:
    """What the production cost."""
    for value in cells(page, "production budget"):
        for amount in find_money(value.text)[:1]:
            yield Figure("budget", amount.money), [value[amount.start : amount.end]]
