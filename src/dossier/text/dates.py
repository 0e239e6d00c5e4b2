"""Dates as printed, to ISO 8601; a date that leaves out the day or month stays partial.

Day and month in figures alone ("03/04/2013") are read only where one of them is above twelve: which comes first
differs from country to country.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}

_M = r"(?P<m>(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|may)\b\.?"
_D = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<y>1[89]\d\d|20\d\d)"
_BEFORE, _BEHIND = r"(?<![\w.,$€£¥₹#])", r"(?!(?-i:[\da-zß-ÿ_])|[.,]\d)"  # "2015February 4": two boxes, no blank
_FORMS = tuple(
    re.compile(_BEFORE + form + _BEHIND, re.I)
    for form in (
        r"(?P<y>1[89]\d\d|20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)",
        _M + r"\s{1,3}" + _D + r",?\s{1,3}" + _Y,
        _D + r"\s{1,3}(?:of\s)?" + _M + r",?\s{1,3}" + _Y,
        _D + r"-" + _M + r"-" + _Y,
        _M + r",?\s{1,3}" + _Y,
        r"(?P<y>1[89]\d\d|20\d\d)-(?P<m>0[1-9]|1[0-2])(?!-)",
    )
)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\d/])")
_YEAR = re.compile(r"(?<![\w.,$€£¥₹#-])(?:1[89]\d\d|20\d\d)(?!\w|[.,]\d|-\d)")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d[\d:.]{0,10} ?(?:Z|UTC|[+-]\d\d:?\d\d)?")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?", re.I)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found in a text: ISO form, and the characters that it stands on."""

    iso: str
    start: int
    end: int


def find_dates(text: str, *, years: bool = False) -> list[Dated]:
    """The dates in a text, in order; bare years only where asked for."""
    found: list[Dated] = []
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            _add(found, match, parts["y"], parts["m"], parts.get("d"))
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[2])
        if (first > 12) != (second > 12):
            _add(found, match, match[3], str(min(first, second)), str(max(first, second)))
    if years:
        for match in _YEAR.finditer(text):
            _add(found, match, match[0], None, None)
    return sorted(found, key=lambda dated: dated.start)


def _add(found: list[Dated], match: re.Match[str], year: str, month: str | None, day: str | None) -> None:
    """Note a date unless an earlier, fuller form took the same characters."""
    iso = iso_date(year, month, day)
    if iso and not any(dated.start < match.end() and match.start() < dated.end for dated in found):
        found.append(Dated(iso, match.start(), match.end()))


def parse_date(text: str) -> str | None:
    """The one date that a short text is, or ``None``; a time of day behind an ISO date is ignored."""
    text = text.strip()
    if stamp := _STAMP.fullmatch(text):
        text = stamp[1]
    found = find_dates(text, years=True)
    if len(found) != 1:
        return None
    rest = (text[: found[0].start] + text[found[0].end :]).strip(" .,;()")
    return found[0].iso if not rest or _WEEKDAY.fullmatch(rest) else None


def iso_date(year: str, month: str | None, day: str | None) -> str | None:
    """The ISO form of a year, a month (figure or English name) and a day; ``None`` for a day that there is not."""
    if not month:
        return year
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower().rstrip("."), 0)
    try:
        full = date(int(year), number, int(day) if day else 1)
    except ValueError:
        return None
    return full.isoformat() if day else f"{full:%Y-%m}"


def overlaps(iso: str, other: str) -> bool:
    """Whether two dates, full or partial, can be the same day."""
    return iso.startswith(other) or other.startswith(iso)
