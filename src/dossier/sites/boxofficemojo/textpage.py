"""Box Office Mojo's pages of a film and of a release since 2019 that a converter made to text (seen: 2020 to 2025).

The labels of the facts lost the blank before their values ("MPAAPG-13"), and the menus lost which of their lines is
chosen. The heading over the totals tells what a page counts: all releases, or one of them ("Grosses") or a group of
them ("Rollout"). Which one that is, is certain only where the film has no other than its original release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown, joined
from dossier.model.claims import Claim, Mention
from dossier.model.values import Company, Figure, Missing, Name, Release, Runtime, Text
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_number
from dossier.text.dates import find_dates
from dossier.text.money import find_money
from dossier.text.runtimes import find_runtimes

_I = re.I
HOME = "Domestic"
_NAV = re.compile(
    r".{0,120}showdowns\W{0,3}indices|.{0,80}seasons\W{0,3}holidays|(?:domestic|international|worldwide|calendar|all time|showdowns|indices|daily|weekend|weekly|monthly|quarterly|yearly|seasons|holidays){1,14}|.{1,120} - box office mojo|[\W_]{1,40}",
    _I,
)
_PRO = re.compile(r"cast information", _I)
_HEADING = re.compile(r"(?P<title>.{1,160}?)(?:[ \n]\((?P<year>(?:18|19|20)\d\d)\))?", re.S)
_SUMMARY = re.compile(r"title summary", _I)
_KIND = re.compile(r"(?P<all>all releases)|(?P<one>grosses)|(?P<group>rollout)", _I)
_TOTAL = re.compile(
    r"(?:^|\n)(?P<label>[A-Z][A-Za-z&/ .']{2,40}?)\s*(?:\(\s*(?:[\d.]+%|<0\.1%|–|-)?\s*\))?\s*\n?\s*(?P<amount>\$\d[\d,]*)(?=\s|$)"
)
_MEASURES = {"domestic": "domestic_gross", "international": "international_gross", "worldwide": "worldwide_gross"}
_ORIGINAL = re.compile(
    r"\ball releases[\W_]{0,12}original release[\W_]{0,12}(?:all territories|all releases|grosses|rollout|$)", _I
)
_LABELS = r"domestic distributor|distributor|domestic opening|opening|budget|earliest release date|release date|mpaa|running time|genres|in release|widest release|see full company information|imdbpro|performance"
_LABEL = re.compile(rf"(?:^|(?<=\n))(?P<label>{_LABELS})", _I)
_DETAILS = re.compile(r"summary details", _I)
_DETAILS_END = re.compile(
    r"(?:performance.{0,60}|related stories|similar movies|latest updates:?.{0,90}|area|market)", _I
)
_FIRST = re.compile(r"(?P<date>[^()]{6,30}?)\s\((?P<place>[^()]{2,120})\)")
_THEATERS = re.compile(r"(\d{1,3}(?:,\d{3})*|\d{4,5})\s+theaters?\b")
_GAP = r"[ \n|]{1,12}+"
_DATE = r"\d{1,2}-[A-Z][a-z]{2}-(?:19|20)\d\d|[A-Z][a-z]{2} \d{1,2}, (?:19|20)\d\d|[–-]"
_MARKETS = re.compile(rf"(?:^|\n|\|)\s?(?:area|market){_GAP}release date{_GAP}opening{_GAP}gross", _I)
_MARKET = re.compile(rf"(?:^|\n)[| ]{{0,3}}(?P<name>[^\n|$]{{2,40}}?){_GAP}(?P<date>{_DATE}){_GAP}(?P<opening>\$\d[\d,]*|[–-]){_GAP}(?P<gross>\$\d[\d,]*|[–-])(?=[ |]*(?:\n|$))")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Market:
    """A row of a table of markets."""

    name: Anchored
    date: Anchored | None
    opening: Anchored | None
    gross: Anchored | None


def judge(page: DumpPage) -> str | None:
    """Why a page is none of a film or a release, or ``None``."""
    return (
        None if _totals_part(page) and _head(page.lines) else "a page of Box Office Mojo's, but of no film since 2019"
    )


def mention(page: DumpPage) -> Mention:
    """The film: its title, and the year behind it on its own page."""
    head = _head(page.lines)
    match = _HEADING.fullmatch(head[0].text) if head else None
    return Mention(match["title"], int(match["year"]) if match["year"] else None) if match else Mention()


def _head(lines: Sequence[Shown]) -> list[Anchored]:
    """Heading and sentence, which stand between the menus and the links to the pages for subscribers."""
    end = next((index for index, line in enumerate(lines) if _PRO.fullmatch(line.text)), 0)
    start = next((index + 1 for index in range(end - 1, -1, -1) if _NAV.fullmatch(lines[index].text)), 0)
    head = [line.words for line in lines[start:end] if end]
    if len(head) > 1 and re.fullmatch(r"\((?:18|19|20)\d\d\)", head[1].text):
        head[:2] = [Anchored.join(head[:2])]
    return head if head and start and end - start <= 12 and "howdowns" not in head[0].text else []


def logline(page: DumpPage) -> Iterator[Claim]:
    """The sentence under the title."""
    head = _head(page.lines)
    words = [one for one in head[1:] if one.text not in (head[0].text, mention(page).title)]
    said = Anchored.join(words) if words else None
    if said and len(said.text.split()) > 3 and not said.text.startswith(head[0].text):
        yield page.claim("logline", Text(said.text), said)


def _totals_part(page: DumpPage) -> tuple[str, Anchored] | None:
    """What the page counts (``all``, ``one``, ``group``), and the lines with the totals."""
    lines = page.lines
    start = next(
        (index for index, line in enumerate(lines) if _SUMMARY.search(line.text) or _PRO.fullmatch(line.text)), None
    )
    if start is None:
        return None
    end = next((at for at in range(start + 1, len(lines)) if _PRO.fullmatch(lines[at].text)), len(lines))
    kinds = [(match.lastgroup, at) for at in range(start, end) if (match := _KIND.fullmatch(lines[at].text))]
    if not kinds or kinds[-1][0] is None:
        return None
    return kinds[-1][0], joined(lines[kinds[-1][1] + 1 : end])


def _note(page: DumpPage) -> tuple[bool, str | None]:
    """Whether the page's figures may be told, and the release that they are of."""
    told = _totals_part(page)
    if told is None or told[0] == "all":
        return told is not None, None
    start = next((line.words.start for line in page.lines if _PRO.fullmatch(line.text)), 0)
    menus = " ".join(line.text for line in page.lines if start <= line.words.start < told[1].start)
    return _ORIGINAL.search(menus) is not None, "Original Release"


def figures(page: DumpPage) -> Iterator[Claim]:
    """Totals, budget, opening and what each market brought; what stands on the page twice is given once."""
    certain, note = _note(page)
    seen: set[tuple[str, str | None]] = set()
    if not certain and page.lines:
        why = "a text does not tell which of the film's releases the page counts"
        yield page.claim("missing", Missing("box_office", why), page.lines[0].words)
    for figure, places in (*_totals(page), *_facts(page), *_markets(page)) if certain else ():
        key = (figure.measure, figure.territory)
        if key in seen:
            continue
        seen.add(key)
        if note and figure.measure != "budget":
            figure = Figure(figure.measure, figure.money, figure.territory, theaters=figure.theaters, note=note)
        yield page.claim("box_office", figure, *places)


_Found = tuple[Figure, list[Anchored]]


def _totals(page: DumpPage) -> Iterator[_Found]:
    told = _totals_part(page)
    for match in _TOTAL.finditer(told[1].text) if told else ():
        if told is None:
            continue
        label, at = told[1].group(match, "label").strip(), told[1].group(match, "amount")
        measure = _MEASURES.get(label.text.lower(), "country_gross")
        where = label.text if measure in ("domestic_gross", "country_gross") else None
        for amount in find_money(at.text)[:1]:
            yield Figure(measure, amount.money, where), [at, label] if measure == "country_gross" else [at]


def territory(page: DumpPage) -> str | None:
    """The territory of a page of one release: the first that the totals name."""
    told = _totals_part(page)
    if told is None or told[0] != "one":
        return None
    match = _TOTAL.search(told[1].text)
    label = match["label"].strip() if match else ""
    return label if label and label.lower() not in ("international", "worldwide") else None


def details(page: DumpPage) -> dict[str, Anchored]:
    """The facts under "Summary Details" by their labels."""
    lines = page.lines
    start = next((index for index, line in enumerate(lines) if _DETAILS.fullmatch(line.text)), None)
    if start is None:
        return {}
    end = next((at for at in range(start + 1, len(lines)) if _DETAILS_END.fullmatch(lines[at].text)), len(lines))
    text = joined(lines[start + 1 : end])
    found = list(_LABEL.finditer(text.text))
    return {
        match["label"].lower(): words
        for match, behind in zip_longest(found, found[1:])
        if (words := text[match.end() : behind.start() if behind else len(text)].strip())
    }


def _facts(page: DumpPage) -> Iterator[_Found]:
    found = details(page)
    for label, measure, place in (
        ("budget", "budget", None), ("domestic opening", "opening_weekend", HOME), ("opening", "opening_weekend", territory(page)),
    ):  # fmt: skip
        row = found.get(label) if place or measure == "budget" else None
        for amount in find_money(row.text)[:1] if row else []:
            counted = _THEATERS.search(row.text) if row else None
            theaters = parse_number(counted[1]) if counted else None
            at = [row[amount.start : amount.end], *([row.group(counted)] if counted else [])] if row else []
            yield Figure(measure, amount.money, place, theaters=theaters), at


def markets(page: DumpPage) -> Iterator[Market]:
    """The markets that the page lists, with day, opening and gross."""
    text = joined(page.lines)
    heads = [match.end() for match in _MARKETS.finditer(text.text)]
    for start, end in zip(heads, [*heads, len(text)][1:], strict=True):
        part = text[start:end]
        for match in _MARKET.finditer(part.text):
            cells = [_cell(part.group(match, name)) for name in ("date", "opening", "gross")]
            yield Market(part.group(match, "name").strip(), *cells)


def _cell(words: Anchored) -> Anchored | None:
    return words if words.text.strip("–-— ") else None


def _markets(page: DumpPage) -> Iterator[_Found]:
    for market in markets(page):
        home = market.name.text.lower() == "domestic"
        gross = "domestic_gross" if home else "country_gross"
        for measure, cell in (("opening_weekend", market.opening), (gross, market.gross)):
            for amount in find_money(cell.text)[:1] if cell else []:
                yield Figure(measure, amount.money, market.name.text), [*([cell] if cell else []), market.name]


def releases(page: DumpPage) -> Iterator[Claim]:
    """The days on which the film came out: the earliest, the release's, each market's; the same day once."""
    certain, note = _note(page)
    found, seen = details(page), set[tuple[str, str | None]]()
    told: list[tuple[Release, list[Anchored]]] = []
    if row := found.get("earliest release date"):
        match = _FIRST.fullmatch(row.text.replace("\n", " "))
        place = match["place"] if match else None
        told += [(Release(date.iso, place, "earliest release date"), [row]) for date in find_dates(row.text)[:1]]
    again = None if note == "Original Release" else note
    if certain and (row := found.get("release date")):
        told += [
            (Release(date.iso, territory(page), again), [row[date.start : date.end]])
            for date in find_dates(row.text)[:1]
        ]
    for market in markets(page) if certain else ():
        for date in find_dates(market.date.text)[:1] if market.date else ():
            told.append(
                (Release(date.iso, market.name.text, again), [*([market.date] if market.date else []), market.name])
            )
    for release, places in told:
        if (release.date, release.place) not in seen:
            seen.add((release.date, release.place))
            yield page.claim("releases", release, *places)


def facts(page: DumpPage) -> Iterator[Claim]:
    """Distributor, certificate, running time and genres."""
    found = details(page)
    for label, note in (("domestic distributor", HOME), ("distributor", territory(page))):
        if (row := found.get(label)) and (name := next(row.lines(), None)):
            yield page.claim("companies", Company(name.text, "distribution", note), name)
    if (row := found.get("mpaa")) and (rated := next(row.lines(), None)):
        yield page.claim("certificates", Name(rated.text, "USA"), rated)
    if row := found.get("running time"):
        yield from (page.claim("runtimes", Runtime(one.minutes), row) for one in find_runtimes(row.text)[:1])
    if row := found.get("genres"):
        pro = row.text.find("IMDbPro")
        row = row[:pro] if pro >= 0 else row
        yield from (page.claim("genres", Name(one.text), one) for one in row.split(re.compile(r"\s+")))
