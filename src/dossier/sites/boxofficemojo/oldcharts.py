"""Box Office Mojo's charts of many films before 2019 (seen: a weekend of 2014, the films of the year 2014).

The chart is a table among tables; the links of its heading name the columns, two to a cell where the cell spans two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form, Page
from dossier.sites.boxofficemojo.chartrows import HOME, Row, last_day, parts
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_number
from dossier.text.dates import parse_date
from dossier.text.fold import fold

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_FILM = "td a[href*='/movies/?id='], td a[href*='/movies/?page=main&id=']"
_AGAIN = re.compile(
    r"\s?\((?P<note>(?:in )?(?:3-?D|IMAX)\b[^()]{0,30}|[^()]{0,30}\bre-?(?:issue|release)[^()]{0,20})\)$", re.I
)
_DAY = re.compile(r"date=(\d{4}-\d\d-\d\d)")


def mention(_page: HtmlPage) -> Mention:
    """None: a chart tells of many films."""
    return Mention()


def rows(page: HtmlPage) -> Iterable[tuple[Page, Mention, Iterable[Claim]]]:
    """The films of the chart, each with its claims; the chart of a year counts until today, whenever that was."""
    yearly = page.one("h1")
    if yearly:
        return parts(page, _rows(page), HOME, None)
    day = next((day for one in page.all("font[size='5'] b, title") if (day := last_day(one.text.text))), None)
    return parts(page, _rows(page), None, day)


def _rows(page: HtmlPage) -> Iterator[Row]:
    labels: list[str] = []
    for line in page.all("tr"):
        cells = line.children
        links = [one for cell in cells for one in cell.all("a[href*='sort=']")]
        if len(links) > 5:
            labels = [label for cell in cells for label in _labels(cell)]
        elif labels and len(cells) == len(labels) and (film := line.one(_FILM)) and film.text:
            yield _row(line.text, film.text, labels, cells)


def _row(at: Anchored, title: Anchored, labels: list[str], cells: list[Node]) -> Row:
    """A film; in a weekend's chart the first weekend is that of its first week, in a year's it has a column."""
    told = dict(zip(reversed(labels), reversed(cells), strict=True))  # of two columns of one name the first counts
    again = _AGAIN.search(title.text)
    weeks = _shown(told, "week")
    first = "opening" if "opening" in told else "weekendgross" if weeks and weeks.text == "1" else ""
    beside = labels.index(first) + 1 if first else len(labels)
    theaters = next((one for one in labels[beside:] if one.startswith("theater")), None) if first else None
    return Row(
        at, title[: again.start()] if again else title, title.group(again, "note") if again else None,
        total=_shown(told, "totalgross"), first=_shown(told, first), budget=_shown(told, "budget"),
        distributor=_shown(told, "studio"), abbreviated=True,
        theaters=_counted(cells[labels.index(theaters, beside)].text) if theaters else None, opened=_opened(told),
    )  # fmt: skip


def _counted(cell: Anchored) -> tuple[int, Anchored] | None:
    number = parse_number(cell.text)
    return (number, cell) if number else None


def _opened(told: dict[str, Node]) -> tuple[str, Anchored] | None:
    """The day on which a film of the year opened; the cell leaves out the year, its link does not."""
    link = told["open"].one("a") if "open" in told else None
    address = link.attr("href") if link else None
    day = _DAY.search(address.text) if address else None
    return (day[1], address.group(day, 1)) if address and day and parse_date(day[1]) else None


def _labels(cell: Node) -> list[str]:
    """The names of the columns under a cell of the heading, one for each that it spans."""
    span = int(cell.get("colspan") or 1)
    named = [fold(one.text.text) for one in cell.all("a[href*='sort=']")] or [fold(cell.text.text)]
    return (named + [""] * span)[:span]


def _shown(told: dict[str, Node], label: str) -> Anchored | None:
    found = told[label].text if label in told else None
    return found if found and found.text.strip("–-—/ ").lower() not in ("", "n/a") else None


_WEEKEND, _YEAR = (
    r"/weekend/chart/\?[^\"'<>]{0,80}sort=totalgross",
    r"/yearly/chart/\?view=releasedate&(?:amp;)?view2=domestic&[^\"'<>]{0,60}sort=opengross",
)
_SIGN = re.compile(f"{_WEEKEND}|{_YEAR}")

FORMS: tuple[Form, ...] = (
    Form(
        "chart before 2019", "html", "chart", mention, (), ((_SIGN, 6.0),),
        address=re.compile(r"boxofficemojo\.com/(?:weekend|yearly)/chart/"), needs=_SIGN, parts=rows,
        seen="2014",
    ),
)  # fmt: skip
