"""The fields of an infobox, line by line: people, companies, dates, runtimes, amounts with their scope."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dossier.text.anchors import Anchored
from dossier.text.boxmoney import bracketed
from dossier.text.dates import find_dates, iso_date
from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph
from dossier.text.runtimes import find_runtimes

_NOTE = re.compile(r"\s?[(\[](?P<note>[^()\[\]]{1,80})[)\]]\s*$")
_LABEL = re.compile(r"(?P<label>[^:]{2,40}):$")
_NOBODY = re.compile(
    r"(?:see (?:below|cast|notes?)\b.*|various(?: artists)?|unknown|uncredited|none|n/?a|tba|tbd|anonymous|more\.*|others|et al\.?|and others|[-–—?]+)",
    re.I,
)
_DIVIDE = re.compile(
    r"\s?[,;]\s(?:(?:and|&)\s)?(?!(?:Jr|Sr|II|III|IV|Inc|Ltd|LLC|L\.?P)\b)|\s(?:and|&)\s|\s/\s|\s?[·•]\s?|(?<=[a-z.])—(?=[A-Z])"
)


_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a field, with the note that stands beside it."""

    name: Anchored
    note: str | None = None


def people(lines: Sequence[Paragraph]) -> Iterator[Named]:
    """The people that a field names; a label over some of them ("Dialogues:") is their note."""
    label: str | None = None
    for line in lines:
        if match := _LABEL.fullmatch(line.text):
            label = match["label"].lower().strip()
            continue
        yield from (replace(named, note=label) if label and not named.note else named for named in _persons(line))


def _persons(line: Paragraph) -> Iterator[Named]:
    for part in _divided(line):
        text = part.shown
        note = None
        while match := _NOTE.search(text.text):
            if not match["note"].isdigit():  # the mark of a footnote
                note = f"{match['note']}, {note}" if note else match["note"]
            text = text[: match.start()].strip()
        text = text.strip(" ,;:–—-\xa0")
        if not text or _NOBODY.fullmatch(text.text):
            continue
        if len(text.text) <= 80 and _LETTER.search(text.text) and not text.text.startswith("("):
            yield Named(text, note)


def _divided(line: Paragraph) -> list[Paragraph]:
    """A line divided where it lists several names; a name that is one link is never divided, two links in a row are."""
    parts: list[Paragraph] = []
    at = 0
    for match in sorted([*_DIVIDE.finditer(line.text), *_between_links(line)], key=lambda one: one.start()):
        inside_link = any(link.start < match.start() and match.end() < link.end for link in line.links)
        inside_note = line.text.count("(", 0, match.start()) > line.text.count(")", 0, match.start())
        if not inside_link and not inside_note:
            parts.append(line.part(at, match.start()))
            at = match.end()
    parts.append(line.part(at, len(line.text)) if at else line)
    return [part for part in parts if part.text]


def _between_links(line: Paragraph) -> Iterator[re.Match[str]]:
    """The blanks between two links that are both names: a list that lost its marks."""
    for one, other in pairwise(line.links):
        blank = _BLANK.fullmatch(line.text, one.end, other.start)
        if blank and is_person(line.text[one.start : one.end]) and is_person(line.text[other.start : other.end]):
            yield blank


_BLANK = re.compile(r"\s+")


def companies(lines: Sequence[Paragraph]) -> Iterator[Named]:
    """The companies that a field names; "Smith & Sons" is one, and so is a name broken over two lines."""
    for line in lines:
        for part in _companies(line):
            text, note = part.shown, None
            if match := _NOTE.search(text.text):
                text, note = text[: match.start()].strip(), match["note"]
            text = text.strip(" ,;:–—-\xa0")
            if text and len(text.text) <= 100 and not _LABEL.fullmatch(part.text) and not _NOBODY.fullmatch(text.text):
                yield Named(text, note)


def _companies(line: Paragraph) -> list[Paragraph]:
    parts, at = [], 0
    for match in re.finditer(
        r"\s?[,;]\s(?!(?:Inc|Ltd|LLC|L\.?P|Co|S\.?A|Pvt|Corp|GmbH)\b)|\s/\s|\s(?:and|&)\s", line.text
    ):
        linked = any(link.start < match.start() and match.end() < link.end for link in line.links)
        ampersand = "&" in match[0] or "and" in match[0]
        between_links = any(link.end == match.start() for link in line.links) and any(
            link.start == match.end() for link in line.links
        )
        if not linked and not bracketed(line.text, match.start()) and (not ampersand or between_links):
            parts.append(line.part(at, match.start()))
            at = match.end()
    parts.append(line.part(at, len(line.text)))
    return [part for part in parts if part.text]


@dataclass(frozen=True, slots=True)
class Released:
    """A date of a field with its place, and the words it stands on."""

    date: str
    place: str | None
    at: Anchored


def dates(lines: Sequence[Paragraph]) -> Iterator[Released]:
    """The dates of lines such as "August 3, 2001 (US)"."""
    for line in lines:
        found = find_dates(line.text, years=True)
        for number, dated in enumerate(found):
            end = found[number + 1].start if number + 1 < len(found) else len(line.text)
            match = re.match(r"\s?\((?P<place>[^()]{1,60})\)", line.text[dated.end : end])
            last = dated.end + match.end() if match else dated.end
            yield Released(dated.iso, match["place"].strip() if match else None, line.shown[dated.start : last])


def date_arguments(arguments: Sequence[Paragraph]) -> Iterator[Released]:
    """The dates of ``{{Film date|2013|10|12|place|2013|12|18|…}}``; a date behind a stray figure is not read."""
    entry: list[Paragraph] = []
    place: Paragraph | None = None
    stray = doubtful = False
    for argument in arguments:
        text = argument.text.strip()
        if re.fullmatch(r"(?:18|19|20)\d\d", text):
            yield from _released(entry, place) if entry and not doubtful else ()
            doubtful, stray, entry, place = stray, False, [argument], None
        elif re.fullmatch(r"\d{1,2}", text) or (text and iso_date("2000", text, None)):
            if entry and len(entry) < 3 and place is None:
                entry.append(argument)
            else:
                stray = True
        elif text and entry:
            place = place or argument
    yield from _released(entry, place) if entry and not doubtful else ()


def _released(entry: Sequence[Paragraph], place: Paragraph | None) -> Iterator[Released]:
    parts: list[str | None] = [*(part.text.strip() for part in entry), None, None]
    iso = iso_date(parts[0] or "", parts[1], parts[2])
    if iso:
        at = Anchored.join([part.shown for part in entry] + ([place.shown] if place else []))
        yield Released(iso, place.text.strip() if place else None, at)


@dataclass(frozen=True, slots=True)
class Timing:
    """A running time of a field with what it is said of."""

    minutes: int
    note: str | None
    at: Anchored


def runtimes(lines: Sequence[Paragraph]) -> Iterator[Timing]:
    """The running times of a field, each with its cut or country where one is named."""
    label: str | None = None
    for line in lines:
        found = find_runtimes(line.text)
        if not found:
            label = line.text.strip(" :()") if line.text.rstrip().endswith(":") else label
            continue
        for number, timed in enumerate(found):
            end = found[number + 1].start if number + 1 < len(found) else len(line.text)
            match = re.match(r"[\s.]{0,3}[(\[](?P<note>[^()\[\]]{1,60})[)\]]", line.text[timed.end : end])
            before = re.search(r"(?P<note>[^:()]{2,40}):\s?$", line.text[: timed.start]) if number == 0 else None
            note = match["note"] if match else before["note"].strip() if before else label
            yield Timing(timed.minutes, note, line.shown[timed.start : timed.end])
        label = None
