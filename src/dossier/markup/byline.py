"""Bylines: who wrote an article and when, as the line over its text says it; the same for pages in HTML and for text."""

from __future__ import annotations

import re

from dossier.markup import vocabulary as v
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.names import is_person

BY = re.compile(r"(?:[\W_]{0,3}(?:(?:film |movie )?review(?:ed)?|written|words|posted|published|text|story)?\s?(?:(?:by|von|par|por|di|door)[\s:]{1,3}|(?-i:By(?=[A-ZÀ-Þ][a-zß-ÿ]))))|(?:posted|published)\b.{0,40}?\bby\s", re.I)  # fmt: skip
_WITHIN = re.compile(r"(?:^|[\s·|⋅•,–—-])by[\s:]{1,3}(?=[A-ZÀ-Þ])", re.I)
_CALLED = re.compile(r"(?:author|writer|critic|reviewer|text)\s?:?\s(?=[A-ZÀ-Þ])", re.I)
PUBLISHED = re.compile(
    r"\b(?:first |originally )?(?:published|posted|date|reviewed|released|publi[eé]|veröffentlicht)", re.I
)
_CHANGED = re.compile(r"\b(?:updated|modified|edited|revised)\b", re.I)
_LONGEST = 30  # words of a line over a text
_BEHIND = re.compile(
    r"\s?(?:[,|·⋅•–—/@(]|\s-\s|\s(?:for|on|in|at|is|of|posted|published|updated)\s|\b(?:film|movie|chief|senior|staff|critic|contributor)\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d|\d)",
    re.I,
)
_NOBODY = re.compile(
    r"\b(?:staff|crew|comments?|off|admin|editors?|editorial|team|desk|news(?:room)?|press|agency|wire|reporters?|correspondents?|contributors?|writers?|guest|magazine|times|post|daily|online|media|network|blog|reviews?|films?|movies?|cinema|critics?|cookies?|policy|privacy|facebook|twitter|share)\b",
    re.I,
)
_INITIAL = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{1,14} [A-Z]\.(?=\s?(?:$|[,|·•–—(]))")


def person(text: Anchored) -> Anchored | None:
    """The name of a person at the beginning of a text, ``None`` where there is none."""
    if match := BY.match(text.text) or _CALLED.match(text.text):
        text = text[match.end() :]
    cut = _BEHIND.search(text.text)
    name = (text[: cut.start()] if cut else text).strip(" ,.:;|–—-")
    shown = name.text.title() if name.text.isupper() else name.text
    return (
        name
        if is_person(shown) and not _NOBODY.search(name.text) and len(shown.split()) <= 5 and len(shown.split()[-1]) > 1
        else None
    )


def shortened(text: Anchored) -> Anchored | None:
    """A first name with the initial of the last: "Nora F."."""
    match = _INITIAL.match(text.text)
    return text[: match.end()] if match else None


def credited(line: Anchored) -> Anchored | None:
    """Who wrote an article, by a line of its head: behind "by" at its beginning, or within it beside the day."""
    if len(line.text.split()) > _LONGEST:
        return None
    match = BY.match(line.text)
    if match is None and find_dates(line.text):
        match = _WITHIN.search(line.text)
    if match is None:
        return None
    name = line[match.end() :]
    return person(name) or shortened(name)


def dated(line: Anchored) -> tuple[Anchored, str] | None:
    """The day of publication in a line of an article's head; of its changes none."""
    dates = find_dates(line.text) if len(line.text.split()) <= _LONGEST else []
    if not dates:
        return None
    first = dates[0]
    before = line.text[: first.start]
    changed = list(_CHANGED.finditer(before))
    if changed and not any(match.start() > changed[-1].start() for match in PUBLISHED.finditer(before)):
        return None
    if v.DATELINE.match(line.text) or PUBLISHED.search(before) or BY.match(line.text) or first.start <= 12:
        return line[first.start : first.end], first.iso
    return None
