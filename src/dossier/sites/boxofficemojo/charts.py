"""Box Office Mojo's charts of many films since 2019 (seen: days of 2000 to 2024, the year 2023; weekends by their columns).

Each film is a row under columns that say what they hold. What a film took on the one day is no figure of a dossier;
its gross to date is, with the day until which it counts.
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
from dossier.text.fold import fold

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_HEAD = re.compile(r"(?P<where>[A-Z][\w ,/&.'()-]{2,60}?) Box Office For\b|(?P<home>Domestic)\b")


def mention(_page: HtmlPage) -> Mention:
    """None: a chart tells of many films."""
    return Mention()


def rows(page: HtmlPage) -> Iterable[tuple[Page, Mention, Iterable[Claim]]]:
    """The films of the chart, each with its claims."""
    head = page.one("main h1") or page.one("h1")
    told = _HEAD.match(head.text.text) if head else None
    if head is None or told is None:
        return ()
    heads = [head, *page.all("main h4")]
    day = next((day for one in heads if (day := last_day(one.text.text))), None)
    return parts(page, _rows(page, "weekend" in head.text.text.lower()), told["where"] or HOME, day)


def _rows(page: HtmlPage, weekend: bool) -> Iterator[Row]:
    for table in page.all("table.mojo-body-table"):
        lines = table.all("tr")
        labels = [_label(cell) for cell in lines[0].children] if lines else []
        for line in lines[1:]:
            cells = dict(zip(labels, line.children, strict=False))
            row = _row(line, cells, weekend) if "release" in cells and len(line.children) == len(labels) else None
            if row:
                yield row


def _row(line: Node, cells: dict[str, Node], weekend: bool) -> Row | None:
    """A film; the first weekend is told from "1" among the weeks of its release."""
    link = cells["release"].one("a")
    if link is None or not link.text:
        return None
    note = next((one.text for one in cells["release"].all(".a-size-small") if one.text), None)
    if note and fold(note.text) == fold(link.text.text):
        return None  # a series of films shown together, not a film
    opening = weekend and (weeks := _shown(cells, "weeks")) is not None and weeks.text == "1"
    counted = _shown(cells, "numberoftheaters", "theaters")
    number = parse_number(counted.text) if counted else None
    return Row(
        line.text, link.text, note,
        total=_shown(cells, "grosstodate", "totalgross"),
        first=_shown(cells, "weekendgross", "gross") if opening else None,
        distributor=_shown(cells, "distributor"),
        theaters=(number, counted) if number and counted else None,
        estimated="mojo-annotation-isEstimated" in line.classes,
    )  # fmt: skip


def _label(cell: Node) -> str:
    """What a column holds: its full name, which stands in the heading's title where the heading is short."""
    named = cell.one("[title]")
    return fold((named.get("title") or "") if named else "") or fold(cell.text.text)


def _shown(cells: dict[str, Node], *labels: str) -> Anchored | None:
    """The first of these columns that the chart has; a dash is nothing."""
    found = next((cells[one].text for one in labels if one in cells), None)
    return found if found and found.text.strip("–-— ") else None


_SIGN = re.compile(r"mojo-field-type-release\b")

FORMS: tuple[Form, ...] = (
    Form(
        "chart since 2019", "html", "chart", mention, (),
        ((_SIGN, 3.0), (re.compile(r"mojo-body-table\b"), 3.0), (re.compile("mojo-performance-summary"), -20.0)),
        address=re.compile(r"boxofficemojo\.com/(?:date|weekend|week|month|quarter|season|holiday|year)/"),
        needs=_SIGN, parts=rows,
        seen="2023 and 2024, days since 2000",
    ),
)  # fmt: skip
