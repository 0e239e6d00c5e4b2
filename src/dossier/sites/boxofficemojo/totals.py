"""The figures of Box Office Mojo's pages since 2019: totals, budget, opening, what each market brought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Figure
from dossier.sites.boxofficemojo.markets import markets
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_number
from dossier.text.fold import fold
from dossier.text.money import find_money

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

#: what the site calls the United States and Canada
HOME = "Domestic"
_TOTALS = {"domestic": "domestic_gross", "international": "international_gross", "worldwide": "worldwide_gross"}
_THEATERS = re.compile(r"(\d{1,3}(?:,\d{3})*|\d{4,5}) theaters?\b")

_Found = tuple[Figure, list[Anchored]]


def fact(page: HtmlPage, label: str, *, alone: bool = False) -> Anchored | None:
    """The value of one of the rows of facts; ``alone`` leaves out the links in it."""
    for row in page.all(".mojo-summary-values > div"):
        cells = row.children
        if len(cells) == 2 and fold(cells[0].text.text) == fold(label):
            value = cells[1].own if alone else cells[1].text
            return value if value.text.strip("–-— ") else None
    return None


def territory(page: HtmlPage) -> Anchored | None:
    """The territory of a page of one release, as its menu has it chosen; none on the pages of all."""
    chosen = page.all("#release-refiner option[selected]")[-1:]
    return chosen[0].text if chosen and "/release/" in (chosen[0].get("value") or "") else None


def figures(page: HtmlPage) -> Iterator[Claim]:
    """Totals, budget, openings and the gross of each market; what stands on the page twice is given once."""
    note, seen = group_of(page), set[tuple[str, str | None]]()
    for figure, places in (*_totals(page), *_facts(page), *_markets(page)):
        key = (figure.measure, figure.territory)
        if key in seen:
            continue
        seen.add(key)
        if note and figure.measure != "budget":
            figure = Figure(figure.measure, figure.money, figure.territory, theaters=figure.theaters, note=note.text)
        yield page.claim("box_office", figure, *places)


def group_of(page: HtmlPage) -> Anchored | None:
    """The group of releases whose figures the page gives, where it does not give all of them."""
    chosen = page.all("#release-group-refiner option[selected]")[-1:]
    if chosen:
        return chosen[0].text if "/releasegroup/" in (chosen[0].get("value") or "") else None
    box = page.one("#release-group-refiner")
    return box.text if box and not box.all("select") and box.text else None


def _totals(page: HtmlPage) -> Iterator[_Found]:
    """The two or three grosses at the top; on the page of a foreign release that country's is among them."""
    for row in page.all(".mojo-performance-summary-table > div"):
        spans = row.all("span.a-size-small")
        label = spans[0].text.split(re.compile(r"\s?\("))[:1] if spans else []
        for amount in find_money(row.text.text)[:1] if label else []:
            measure = _TOTALS.get(fold(label[0].text), "country_gross")
            at = row.text[amount.start : amount.end]
            where = label[0].text if measure in ("domestic_gross", "country_gross") else None
            yield Figure(measure, amount.money, where), [at, label[0]] if measure == "country_gross" else [at]


def _facts(page: HtmlPage) -> Iterator[_Found]:
    """Budget and opening among the rows of facts, the opening with its theaters where they are told."""
    where = territory(page)
    for label, measure, place in (
        ("Budget", "budget", None), ("Domestic Opening", "opening_weekend", HOME),
        ("Opening", "opening_weekend", where.text if where else None),
    ):  # fmt: skip
        row = fact(page, label)
        for amount in find_money(row.text)[:1] if row else []:
            if row:
                counted = _THEATERS.search(row.text)
                figure = Figure(measure, amount.money, place, theaters=parse_number(counted[1]) if counted else None)
                at = [row[amount.start : amount.end], *([row.group(counted)] if counted else [])]
                yield figure, at


def _markets(page: HtmlPage) -> Iterator[_Found]:
    """Opening and gross of each market."""
    for market in markets(page):
        home = fold(market.name.text) == fold(HOME)
        for measure, cell in (
            ("opening_weekend", market.opening),
            ("domestic_gross" if home else "country_gross", market.gross),
        ):
            for amount in find_money(cell.text)[:1] if cell else []:
                if cell:
                    yield Figure(measure, amount.money, market.name.text), [cell, market.name]
