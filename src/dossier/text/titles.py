"""A film's title as a heading prints it, with the year and other titles in brackets behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_YEAR = re.compile(r"\s?\((?P<year>(?:18|19|20)\d\d)\)$")
_OTHER = re.compile(r"\s\((?P<other>[^()]{2,120})\)$")
#: what a bracket may hold that is no title: a cut, a format, a part
_EDITION = re.compile(
    r"(?:[23]-?d|imax|tv|hd|uk|us|usa)|.{0,60}\b(?:cut|edition|version|anniversary|re-?release|restored|series|movie|film|subtitled|dubbed"
    r"|sing-?along|part|vol(?:ume|\.)?|chapter|episode|season)\b.{0,60}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says: the title, the year, and other titles of the film."""

    title: str
    year: int | None = None
    others: tuple[str, ...] = ()


def read_heading(text: str) -> Heading:
    """The parts of "Seven Samurai (Shichinin no samurai) (1954)"; a bracket that names a cut stays with the title."""
    text = text.strip()
    year = None
    if (match := _YEAR.search(text)) and match.start() > 0:
        year, text = int(match["year"]), text[: match.start()].strip()
    others: tuple[str, ...] = ()
    while (match := _OTHER.search(text)) and not _EDITION.fullmatch(match["other"]):
        if not any(char.isalpha() for char in match["other"]):
            break
        text, others = text[: match.start()].strip(), (match["other"].strip(), *others)
    return Heading(text, year, others)
