"""What a saved page in HTML says of its own saving: the address it was saved from, and when.

Read are the comments of browsers, SingleFile, monolith, HTTrack and the Wayback Machine, and the ``savepage-`` and
``data-scrapbook-`` marks of Save Page WE and WebScrapBook. They are looked for where these programs write them: near
the beginning, and at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from html import unescape

Told = tuple[tuple[str, str], ...]

_HEAD, _TAIL = 20_000, 6_000
_ADDRESS = r"(?P<url>(?:https?://|www\.)[^\s<>\"]{3,2000})"
_BROWSER = re.compile(rf"<!-- saved from url=\(\d{{4}}\){_ADDRESS}", re.I)
_MONOLITH = re.compile(rf"<!-- Saved from {_ADDRESS} at (?P<saved>\d{{4}}-\d\d-\d\dT[\d:.]{{5,20}}(?:Z|[+-]\d\d:\d\d)) using monolith\b", re.I)  # fmt: skip
_SINGLEFILE = re.compile(
    rf"(?:Page saved with|Archive processed by) SingleFile\s{{1,9}}url:\s{{1,3}}{_ADDRESS}(?:\s{{1,9}}saved date:\s{{1,3}}(?P<js>[^\n<>]{{10,120}}))?",
    re.I,
)
_HTTRACK = re.compile(r"<!-- Mirrored from (?P<url>[^\s<>\"]{4,2000}) by HTTrack Website Copier/[^,<>]{1,60}, (?P<mail>[^<>]{10,60}?) -->", re.I)  # fmt: skip
_WAYBACK = re.compile(r"FILE ARCHIVED ON (?P<time>\d{1,2}:\d\d:\d\d) (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}), (?P<year>\d{4}) AND RETRIEVED FROM")  # fmt: skip
_REPLAYED = re.compile(
    r"https?://web\.archive\.org/web/\d{8,14}(?:[a-z]{2}_)?/(?P<url>https?:/{1,2}[^\s<>\"']{3,2000})", re.I
)
_OWN_LINK = re.compile(
    r"<link\b[^<>]{0,200}\brel=[\"']?canonical\b[^<>]{0,2000}>|<meta\b[^<>]{0,200}\bog:url\b[^<>]{0,2000}>", re.I
)
_SAVE_PAGE = re.compile(r"<meta\s+name=[\"']?savepage-(?P<key>url|from|date)[\"']?\s+content=[\"'](?P<value>[^\"'<>]{1,2000})[\"']", re.I)  # fmt: skip
_SCRAPBOOK = re.compile(r"\sdata-scrapbook-(?P<key>source|create)=\"(?P<value>[^\"<>]{1,2000})\"", re.I)
_JS_DATE = re.compile(r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) (?P<year>\d{4}) (?P<time>\d\d:\d\d:\d\d)(?: GMT(?P<zone>[+-]\d{4}))?")  # fmt: skip
#: one of these stands in all that the programs write
_PROGRAMS = ("saved from", "singlefile", "mirrored from", "file archived on", "savepage-", "data-scrapbook-")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def told_by(text: str) -> Told:
    """Pairs ``url`` and ``saved`` (a date of ISO 8601), as far as the page's wrapping tells them.

    A window's title is not taken from it: the page has it too, and it is not the title of what the page is about.
    """
    head, tail = text[:_HEAD], text[-_TAIL:] if len(text) > _HEAD else ""
    here = f"{head}\n{tail}".lower()
    if not any(word in here for word in _PROGRAMS):
        return ()
    told: dict[str, str] = {}
    for key, value in _found(head, tail):
        if value and key not in told:
            told[key] = value
    return tuple(told.items())


def _found(head: str, tail: str) -> Iterator[tuple[str, str | None]]:
    for pattern in (_SINGLEFILE, _MONOLITH, _BROWSER, _HTTRACK):
        if match := pattern.search(head) or pattern.search(tail):
            yield "url", address(unescape(match["url"]))
            yield "saved", _saved(match.groupdict())
    if match := _WAYBACK.search(tail) or _WAYBACK.search(head):
        yield "saved", _saved(match.groupdict())
        own = _OWN_LINK.search(head)
        if replayed := _REPLAYED.search(own[0]) if own else None:
            yield "url", address(replayed[0])
    yield from _marks(head)


def _marks(head: str) -> Iterator[tuple[str, str | None]]:
    """What Save Page WE and WebScrapBook write into the page's own elements."""
    for match in _SAVE_PAGE.finditer(head):
        value = unescape(match["value"])
        yield ("saved", javascript_date(value)) if match["key"].lower() == "date" else ("url", address(value))
    for match in _SCRAPBOOK.finditer(head):
        value = unescape(match["value"])
        yield ("saved", digits_date(value)) if match["key"].lower() == "create" else ("url", address(value))


def _saved(parts: dict[str, str | None]) -> str | None:
    if parts.get("js"):
        return javascript_date(parts["js"] or "")
    if parts.get("mail"):
        return mail_date(parts["mail"] or "")
    if parts.get("month"):
        return _dated(parts, UTC)
    return parts.get("saved")


def address(text: str) -> str | None:
    """An address of the web, ``None`` for one of another kind; one that the Wayback Machine serves is the page's own."""
    text = text.strip()
    if replayed := _REPLAYED.match(text):
        text = re.sub(r"^(https?):/{1,2}", r"\1://", replayed["url"])
    if re.match(r"https?://", text, re.I):
        return text
    return f"http://{text}" if re.match(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?:[/?#]|$)", text) else None


def mail_date(text: str) -> str | None:
    """A date as mail and HTTP write it, in ISO 8601; ``-0000`` is universal time."""
    try:
        moment = parsedate_to_datetime(text)
        return iso(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def javascript_date(text: str) -> str | None:
    """A date as a browser's ``Date`` prints itself, in ISO 8601; one that is ISO 8601 already stays."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d(?:T[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?)?", text.strip()):
        return text.strip()
    match = _JS_DATE.search(text[:200])
    if not match:
        return None
    zone = match["zone"]
    minutes = (int(zone[1:3]) * 60 + int(zone[3:])) * (-1 if zone[0] == "-" else 1) if zone else 0
    return _dated(match.groupdict(), timezone(timedelta(minutes=minutes)) if abs(minutes) < 1440 else UTC)


def digits_date(text: str) -> str | None:
    """A date of fourteen digits (and milliseconds), in ISO 8601."""
    try:
        return iso(datetime.strptime(text[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC))
    except ValueError:
        return None


def _dated(parts: dict[str, str | None], zone: timezone) -> str | None:
    month = (parts["month"] or "").lower()
    try:
        hour, minute, second = map(int, (parts["time"] or "").split(":"))
        day = (int(parts["year"] or 0), _MONTHS.index(month) + 1, int(parts["day"] or 0))
        return iso(datetime(*day, hour, minute, second, tzinfo=zone))
    except ValueError:
        return None


def iso(moment: datetime) -> str:
    """A moment in ISO 8601; universal time ends with Z."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
