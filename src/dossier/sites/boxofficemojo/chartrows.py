"""What a row of a chart of many films says, whichever design it stands in, and how it becomes a page of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Claimant, Page
from dossier.model.values import Company, Figure, Release
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates, parse_date
from dossier.text.money import find_money

#: what the site calls the United States and Canada
HOME = "Domestic"
#: the year behind a title that several films have
_YEAR = re.compile(r"(.{1,150}) \(((?:19|20)\d\d)\)")
_SPAN = re.compile(
    r"(?P<month>[A-Z][a-z]{2,8})\.? \d{1,2}\s?[-–]\s?(?:(?P<other>[A-Z][a-z]{2,8})\.? )?(?P<day>\d{1,2}), (?P<year>\d{4})"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One film of a chart; ``total`` is its gross to date, ``first`` what its first weekend brought."""

    at: Anchored
    title: Anchored
    note: Anchored | None = None
    total: Anchored | None = None
    first: Anchored | None = None
    budget: Anchored | None = None
    distributor: Anchored | None = None
    theaters: tuple[int, Anchored] | None = None
    estimated: bool = False
    abbreviated: bool = False
    opened: tuple[str, Anchored] | None = None


def last_day(heading: str) -> str | None:
    """The last of the days that a heading names ("November 28-30, 2014"), or the one that it names."""
    told = _SPAN.search(heading)
    if told:
        return parse_date(f"{told['other'] or told['month']} {told['day']}, {told['year']}")
    found = [one.iso for one in find_dates(heading) if len(one.iso) == 10]
    return found[-1] if found else None


def parts(
    page: Claimant, rows: Iterable[Row], territory: str | None, day: str | None
) -> Iterator[tuple[Page, Mention, list[Claim]]]:
    """Each row that says something as a page of its own, numbered behind the chart."""
    number = page.page.number + 1
    for row in rows:
        part = page.page.part(number, row.at.start, row.at.end)
        if claims := list(_claims(part, row, territory, day)):
            named = _YEAR.fullmatch(row.title.text)
            yield part, Mention(named[1], int(named[2])) if named else Mention(row.title.text), claims
            number += 1


def _claims(part: Page, row: Row, territory: str | None, day: str | None) -> Iterator[Claim]:
    heading = {name: "the chart's heading" for name, told in (("territory", territory), ("date", day)) if told}
    for figure, places in _figures(row, territory, day):
        yield part.claim("box_office", figure, *places, inferred=heading)
    for amount in find_money(f"{row.budget.text} million")[:1] if row.budget else []:
        yield part.claim("box_office", Figure("budget", amount.money), *([row.budget] if row.budget else []))
    if row.distributor:
        company = Company(row.distributor.text, "distribution", "abbreviated" if row.abbreviated else None)
        yield part.claim("companies", company, row.distributor)
    if row.opened:
        iso, at = row.opened
        yield part.claim(
            "releases", Release(iso, territory), at, inferred={"place": "the chart's heading"} if territory else None
        )


def _figures(row: Row, territory: str | None, day: str | None) -> Iterator[tuple[Figure, list[Anchored]]]:
    """The gross to date and the first weekend; the note names a re-release, and that the gross may have grown since."""
    abroad = territory is not None and territory != HOME
    for measure, cell in (("country_gross" if abroad else "domestic_gross", row.total), ("opening_weekend", row.first)):
        notes = [row.note.text] if row.note else []
        notes += ["gross to date"] if day and cell is row.total else []
        for amount in find_money(cell.text)[:1] if cell else []:
            theaters, counted = row.theaters if row.theaters and cell is row.first else (None, None)
            money = replace(amount.money, estimated=row.estimated)
            figure = Figure(measure, money, territory, day, theaters, note="; ".join(notes) or None)
            yield figure, [one for one in (cell, row.note, counted) if one]
