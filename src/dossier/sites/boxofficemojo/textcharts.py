"""Box Office Mojo's charts that a converter made to text: days and weekends, each film a row (seen: 2000 to 2024).

A row's figures stand in the order of the columns, with a dash where there is none, on one line or each on its own. A
row that has not all of them is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.markup.dump import DumpPage
from dossier.markup.shown import joined
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Page
from dossier.sites.boxofficemojo.chartrows import HOME, Row, last_day, parts
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_number

_I = re.I
_GAP = r"[ \n|]{1,6}+"  # possessive: a gap is one gap
_PCT = r"(?:[+-]?\d[\d,.]*%|[–-]|<0\.1%)"
_MONEY = r"\$\d[\d,]*"
_COUNT = r"(?:\d[\d,]*|[–-])"
_TITLE = r"(?P<title>[^\n|$]{1,120}?)"
_FLAGS = rf"(?:{_GAP}(?:true|false){_GAP}(?P<estimated>true|false))?(?=[ |]*(?:\n|$))"
_START = r"(?:^|(?<=\n))[| ]{0,3}(?P<rank>\d{1,3})"
_DAY = re.compile(
    rf"{_START}{_GAP}(?:\d{{1,3}}|[–-]){_GAP}{_TITLE}{_GAP}{_MONEY}{_GAP}{_PCT}{_GAP}{_PCT}{_GAP}{_COUNT}{_GAP}(?:{_MONEY}|[–-]){_GAP}"
    rf"(?P<total>{_MONEY}){_GAP}{_COUNT}{_GAP}(?P<company>[^\n|$]{{1,60}}?){_FLAGS}"
)
_WEEKEND = re.compile(
    rf"{_START}{_GAP}(?:\d{{1,3}}|[–-]){_GAP}{_TITLE}{_GAP}(?P<gross>{_MONEY}){_GAP}{_PCT}{_GAP}(?P<theaters>{_COUNT}){_GAP}[+-]?{_COUNT}{_GAP}(?:{_MONEY}|[–-]){_GAP}"
    rf"(?P<total>{_MONEY}){_GAP}(?P<weeks>{_COUNT}){_GAP}(?P<company>[^\n|$]{{1,60}}?){_FLAGS}"
)
_OLD = re.compile(
    rf"{_START}{_GAP}(?:\d{{1,3}}|N|[–-]){_GAP}{_TITLE}{_GAP}(?P<company>[A-Za-z0-9./&!]{{1,12}}){_GAP}(?P<gross>{_MONEY}){_GAP}{_PCT}{_GAP}(?P<theaters>{_COUNT}){_GAP}[+-]?{_COUNT}{_GAP}(?:{_MONEY}|[–-]){_GAP}"
    rf"(?P<total>{_MONEY}){_GAP}(?P<budget>\$[\d.]+|[–-]){_GAP}(?P<weeks>{_COUNT})(?=[ |]*(?:\n|$))"
)
_HEAD = re.compile(r"(?P<where>[A-Z][\w ,/&.'()-]{2,60}?) Box Office For\b.{0,40}|(?P<home>Domestic)\b .{4,60}")
_OLD_HEAD = re.compile(r"weekend box office.{0,60}", _I)
_AGAIN = re.compile(
    r"\s\((?P<set>(?:in )?(?:3-?D|IMAX)\b[^()]{0,30}|[^()]{0,30}\bre-?(?:issue|release)[^()]{0,20})\)$"
    r"|(?:\s|(?<=[^\s\d]))(?P<bare>(?:19|20)\d\d (?:IMAX )?re-?(?:release|issue)|(?:19|20)\d\d IMAX Release)$|(?<=[^\s\d(])(?P<run>(?:19|20)\d\d)$", re.I
)  # fmt: skip
_OLD_COLUMNS = re.compile(r"\btitle \(click to view\)", _I)
_NEAR = 8  # lines in which the heading's day stands


def judge(page: DumpPage) -> str | None:
    """Why a page is no chart, or ``None``: three rows with all their figures."""
    text = joined(page.lines)
    return (
        None
        if len(list(_columns(text).finditer(text.text))) >= 3
        else "a page of Box Office Mojo's, of no kind that dossier reads as text"
    )


def _whole(row: Anchored, raw: str) -> bool:
    """Whether a row has a line for itself, or one for each cell, and no cell goes on over or under it."""
    lines = raw.count("\n", row.start, row.end)
    if lines:
        return lines >= _CELLS
    over = raw[: raw.rfind("\n", 0, row.start) + 1].rstrip("\n").rpartition("\n")[2]
    under = raw[row.end :].partition("\n")[2].partition("\n")[0]
    return all(_BESIDE.match(line) is not None for line in (over, under))


_CELLS = 9
_BESIDE = re.compile(r"[\s|:+_=-]*$|[\s|]{0,40}\d{1,3}\b|\S|.{0,200}(?:Title|Release|Rank)\b|.{0,60}\b(?:TOTAL|Data)\b")


def _columns(text: Anchored) -> re.Pattern[str]:
    """The pattern of the chart's rows: that of the old columns where they are named, else the one that more rows fit."""
    if _OLD_COLUMNS.search(text.text):
        return _OLD
    return max((_DAY, _WEEKEND), key=lambda one: sum(1 for _ in one.finditer(text.text)))


def mention(_page: DumpPage) -> Mention:
    """None: a chart tells of many films."""
    return Mention()


def rows(page: DumpPage) -> Iterable[tuple[Page, Mention, Iterable[Claim]]]:
    """The films of the chart, each with its claims."""
    lines = page.lines
    text = joined(lines)
    pattern = _columns(text)
    head = _OLD_HEAD if pattern is _OLD else _HEAD
    at = next((index for index, line in enumerate(lines) if head.fullmatch(line.text)), 0)
    day = next((day for line in lines[at : at + _NEAR] if (day := last_day(line.text))), None)
    if day is None:
        return ()
    told = _HEAD.fullmatch(lines[at].text) if lines and pattern is not _OLD else None
    where = (told["where"] or HOME) if told else None if pattern is _OLD else HOME
    return parts(page, _rows(text, pattern, page.page.capture.text), where, day)


def _rows(text: Anchored, pattern: re.Pattern[str], raw: str) -> Iterator[Row]:
    for match in pattern.finditer(text.text):
        told = match.groupdict()
        if not _whole(text.group(match), raw):
            continue
        title = text.group(match, "title").strip()
        again = _AGAIN.search(title.text)
        noted = again.lastgroup if again else None
        first = pattern is not _DAY and told["weeks"] == "1"
        counted = text.group(match, "theaters") if first and told["theaters"] else None
        number = parse_number(counted.text) if counted else None
        budget = text.group(match, "budget") if told.get("budget") and "$" in told["budget"] else None
        company = text.group(match, "company").strip()
        yield Row(
            text.group(match).strip(), title[: again.start()] if again else title, title.group(again, noted) if again and noted else None,
            total=text.group(match, "total"), first=text.group(match, "gross") if first else None, budget=budget,
            distributor=company if company.text.strip("–-—/ ").lower() not in ("", "n/a") else None, theaters=(number, counted) if number and counted else None,
            estimated=told.get("estimated") == "true", abbreviated=pattern is _OLD,
        )  # fmt: skip
