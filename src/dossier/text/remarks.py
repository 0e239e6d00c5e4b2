"""Remarks on a credit: what stands beside a name or a character ("voice", "uncredited", "as Jan Kowalski", "novel")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.text.anchors import Anchored

_BRACKET = re.compile(r"\((?P<what>[^()]{1,200}(?:\([^()]{0,80}\)[^()]{0,80}){0,3})\)")
_JOINED = re.compile(r"\s?(?:&|\band)\s*$")
_AS = re.compile(r"as\s(?P<name>\S.{0,120})", re.I)
_VOICE = re.compile(r"(?:\w{1,12}\s){0,2}voices?\b.{0,120}", re.I)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What remarks say of a part: ``note`` holds those that are no more than remarks."""

    voice: bool = False
    uncredited: bool = False
    credited_as: str | None = None
    note: str | None = None


def read_remarks(texts: Sequence[str]) -> Remarks:
    """What remarks, without their brackets, say of a part."""
    voice = uncredited = False
    credited: str | None = None
    notes: list[str] = []
    for text in texts:
        if match := _AS.fullmatch(text):
            credited = credited or match["name"]
        elif text.lower() == "uncredited":
            uncredited = True
        else:
            spoken = _VOICE.fullmatch(text) is not None
            voice |= spoken
            notes += [] if spoken and text.lower() == "voice" else [text]
    return Remarks(voice, uncredited, credited, "; ".join(notes) or None)


def divide_remarks(text: Anchored) -> list[Anchored]:
    """A job with its brackets ("written by (as The Brothers) &") in parts: the job, then what each bracket holds."""
    joined = _JOINED.search(text.text)
    rest = text[: joined.start()] if joined else text
    brackets = list(_BRACKET.finditer(rest.text))
    job = rest.cut([match.span() for match in brackets]).folded()
    return [part for part in (job, *(rest.group(match, "what").strip() for match in brackets)) if part]
