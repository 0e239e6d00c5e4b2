"""The tables of Box Office Mojo's pages since 2019: a film's markets, and its releases one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.model.values import Release
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.fold import fold

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node


@dataclass(frozen=True, slots=True)
class Market:
    """A row of a table of markets."""

    name: Anchored
    date: Anchored | None
    opening: Anchored | None
    gross: Anchored | None


def markets(page: HtmlPage) -> Iterator[Market]:
    """The markets that the page lists: with day, opening and gross, or with the gross of several releases together."""
    for table in page.all("main table:not(.mojo-body-table)"):
        labels: list[str] = []
        for row in table.all("tr"):
            heads, cells = row.all("th"), row.all("td")
            if len(heads) > 1:
                labels = [fold(one.text.text) for one in heads]
            elif cells and len(cells) == len(labels):
                told = dict(zip(labels, cells, strict=True))
                name = next(iter(told.values())).text
                if name and "gross" in told and labels[0] in ("area", "market"):
                    yield Market(name, _shown(told, "releasedate"), _shown(told, "opening"), _shown(told, "gross"))
                elif name and "lifetimegross" in told and "releases" in labels:
                    yield Market(name, None, None, _shown(told, "lifetimegross"))


def rollout(page: HtmlPage) -> Iterator[tuple[Release, list[Anchored]]]:
    """The first days of a film's releases, where the page lists them one by one; a span of days is none."""
    for table in page.all("main table:not(.mojo-body-table)"):
        labels = [fold(one.text.text) for one in table.all("th")]
        if labels[:3] != ["releasegroup", "rollout", "markets"]:
            continue
        for row in table.all("tr"):
            cells = [one.text for one in row.all("td")]
            date = parse_date(cells[1].text) if len(cells) == len(labels) else None
            if date:
                group, day, place = cells[:3]
                note = None if fold(group.text) == "originalrelease" else group.text
                yield Release(date, place.text or None, note), [one for one in (day, place, group) if one]


def _shown(told: dict[str, Node], label: str) -> Anchored | None:
    cell = told.get(label)
    return cell.text if cell and cell.text.text.strip("–-— ") else None
