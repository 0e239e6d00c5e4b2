"""Box Office Mojo's page of a film before 2019 that a converter made to text (seen: one film of 2015, ten converters)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.dump import DumpPage
from dossier.markup.shown import fields, joined
from dossier.model.claims import Claim, Mention
from dossier.model.values import Company, Figure, Name, Release, Runtime
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_number
from dossier.text.dates import find_dates
from dossier.text.money import find_money
from dossier.text.names import is_person
from dossier.text.runtimes import find_runtimes

_I = re.I
_HOME = "Domestic"
_LABELS = (
    r"domestic total gross|distributor|release date|genre|runtime|mpaa rating|production budget|total lifetime grosses|domestic|\+? ?foreign|=? ?worldwide"
    r"|opening weekend|% of total gross|widest release|close date|in release|directors?|writers?|actors?|producers?|cinematographers?|composers?"
)
_TOTAL = re.compile(r"domestic total gross:\s+\$", _I)
_THEATERS = re.compile(r"\b(\d{1,3}(?:,\d{3})*|\d{4,5}) theaters?\b")
_TITLE = re.compile(r"(?P<title>.{1,200}?) \((?P<year>\d{4})\) - box office mojo", _I)
_LEAST = 1000
_UNKNOWN = frozenset({"n/a", "tbd", "unknown", "not yet rated"})


def judge(page: DumpPage) -> str | None:
    """Why a page is none of a film before 2019, or ``None``: the line with the total."""
    told = _TOTAL.search(joined(page.lines).text)
    return None if told and mention(page).title else "a page of Box Office Mojo's, but of no film before 2019"


def mention(page: DumpPage) -> Mention:
    """The film: the title of the window, or the line over the total."""
    lines = page.lines
    for line in lines[:3]:
        if match := _TITLE.fullmatch(line.text):
            return Mention(match["title"], int(match["year"]))
    at = next((index for index, line in enumerate(lines) if re.match(r"domestic total gross", line.text, _I)), 0)
    return Mention(lines[at - 1].text) if at and len(lines[at - 1].text.split()) <= 14 else Mention()


def _told(page: DumpPage) -> dict[str, Anchored]:
    """The value behind each label, of two the first."""
    found: dict[str, Anchored] = {}
    for label, words in fields(joined(page.lines), _LABELS):
        value = next((line.strip(" |") for line in words.lines() if line.strip(" |")), None)
        found.setdefault(label.lower().strip("+= "), value) if value else None
    return found


def figures(page: DumpPage) -> Iterator[Claim]:
    """The total of this release, abroad and worldwide, the opening with its theaters, the budget."""
    found = _told(page)
    for label, figure in (
        ("domestic total gross", "domestic_gross"), ("foreign", "international_gross"), ("worldwide", "worldwide_gross"), ("production budget", "budget"),
    ):  # fmt: skip
        row = found.get(label)
        for amount in find_money(row.text)[:1] if row else []:
            where = _HOME if figure == "domestic_gross" else None
            if row and (amount.money.amount or 0) >= _LEAST:  # "$8" may have lost its "million" to the next line
                yield page.claim("box_office", Figure(figure, amount.money, where), row[amount.start : amount.end])
    text = joined(page.lines)
    opening = re.search(r"opening weekend:[\s|]{1,6}(?P<gross>\$[\d,]+)", text.text, _I)
    if opening:
        at = text.group(opening, "gross")
        counted = _THEATERS.search(text.text, opening.end(), opening.end() + 60)
        theaters = parse_number(counted[1]) if counted else None
        money = find_money(at.text)[0].money
        places = [at, *([text.group(counted)] if counted else [])]
        yield page.claim("box_office", Figure("opening_weekend", money, _HOME, theaters=theaters), *places)


def facts(page: DumpPage) -> Iterator[Claim]:
    """Distributor, release, genres, running time and certificate."""
    found = _told(page)
    if row := found.get("distributor"):
        yield page.claim("companies", Company(row.text, "distribution"), row)
    if row := found.get("release date"):
        yield from (page.claim("releases", Release(date.iso), row) for date in find_dates(row.text, years=True)[:1])
    if row := found.get("genre"):
        yield from (page.claim("genres", Name(one.text), one) for one in row.split(re.compile(r"\s?/\s?")))
    if row := found.get("runtime"):
        yield from (page.claim("runtimes", Runtime(one.minutes), row) for one in find_runtimes(row.text)[:1])
    row = found.get("mpaa rating")
    if row and row.text.lower() not in _UNKNOWN and len(row.text) <= 12:
        yield page.claim("certificates", Name(row.text, "USA"), row)
    if (row := found.get("director")) and is_person(row.text):
        yield page.claim("director", Name(row.text), row)
