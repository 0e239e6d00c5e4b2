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
LONGEST = 900


@dataclass(frozen=True, slots=True)
class Timed:
    """A running time found in a text, in minutes, and the characters that it stands on."""

    minutes: int
    start: int
    end: int


def find_runtimes(text: str) -> list[Timed]:
    """The running times in a text, in order ("2 hours 6 minutes", "126 min.", "PT2H6M"); none above fifteen hours."""
    found: list[Timed] = []
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            minutes = int(parts.get("h") or 0) * 60 + int(parts["m"] or 0)
            taken = any(timed.start < match.end() and match.start() < timed.end for timed in found)
            if 0 < minutes <= LONGEST and not taken:
                found.append(Timed(minutes, match.start(), match.end()))
    return sorted(found, key=lambda timed: timed.start)
