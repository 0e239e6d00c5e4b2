"""Running times as printed, to minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HOURS = r"(?P<h>\d{1,2})\s?(?:hours?|hrs?|h)\b\.?"
_MINUTES = r"(?P<m>\d{1,3})\s?(?:minutes?|mins?\b\.?|m\b|['′])"
_FORMS = (
    re.compile(rf"(?<![\w.,]){_HOURS}(?:,?\s?(?:and\s)?{_MINUTES})?", re.I),
    re.compile(rf"(?<![\w.,:]){_MINUTES}", re.I),
    re.compile(r"\bPT(?:(?P<h>\d{1,2})H)?(?:(?P<m>\d{1,4})M)?(?:\d{1,2}S)?\b"),
)
_LISTED = re.compile(r"(?<![\w.,:])(?:\d{2,3}\s?(?:,(?:\s(?:or|and))?|or|and|to|/|[–—-])\s?){1,4}$")
_NUMBER = re.compile(r"\d{2,3}")
LONGEST = 900


@dataclass(frozen=True, slots=True)
class Timed:
    """A running time found in a text, in minutes, and the characters that it stands on."""

    minutes: int
    start: int
    end: int


def find_runtimes(text: str) -> list[Timed]:
    """The running times in a text, in order ("2 hours 6 minutes", "126 min.", "75 or 82 min", "PT2H6M"); none above fifteen hours."""
    found: list[Timed] = []
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            minutes = int(parts.get("h") or 0) * 60 + int(parts["m"] or 0)
            taken = any(timed.start < match.end() and match.start() < timed.end for timed in found)
            if 0 < minutes <= LONGEST and not taken:
                found += [*_listed(text, match.start(), minutes), Timed(minutes, match.start(), match.end())]
    return sorted(found, key=lambda timed: timed.start)


def _listed(text: str, at: int, minutes: int) -> list[Timed]:
    """The figures of other cuts before a running time, whose unit they share: "75, 77 or 82 minutes"."""
    start = max(0, at - 40)
    before = _LISTED.search(text[start:at])
    figures = list(_NUMBER.finditer(text, start + before.start(), at)) if before else []
    close = [match for match in figures if minutes * 2 <= 3 * int(match[0]) and int(match[0]) * 2 <= 3 * minutes]
    return [Timed(int(match[0]), *match.span()) for match in close] if len(close) == len(figures) else []
