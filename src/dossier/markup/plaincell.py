"""A cell of an infobox that a converter wrote on one line: where the lines that it had began."""

from __future__ import annotations

import re

from dossier.text.anchors import Anchored
from dossier.text.names import is_person
from dossier.text.places import country

_STAR = re.compile(r"(?:^|(?<=\s))[*•](?=\s|$)")
_BREAK = re.compile(r"\s{0,3}<br\s?/?>\s{0,3}|\s{2,}")
_LINK = re.compile(
    r"\[(?P<words>[^\[\]]{1,120})\]\((?:\\.|[^()\s\\]|\([^()\s]{0,200}\)){1,400}(?:\s\"[^\"]{0,300}\")?\)"
)
_NOTE = re.compile(r"\[\\?\[[^\[\]]{1,20}\]\](?:\([^()]{0,300}\))?|\[\s?\d{1,3}\s?\]|\([^()]{0,80}\)")
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_]+[.,]?$|[A-Z]\.$")
_HOUSE = re.compile(
    r"\b(?:pictures|films?|entertainment|productions?|studios?|company|media|cinema|releasing|international|group|partners|artists)\b",
    re.I,
)
_PEOPLE = frozenset(
    (
        "director",
        "producer",
        "writer",
        "screenplay",
        "story",
        "starring",
        "music",
        "cinematography",
        "editing",
        "executive producer",
    )
)


def cell_lines(cell: Anchored, field: str) -> list[Anchored] | None:
    """The lines of a cell, ``None`` where names were run together so that nothing tells them apart."""
    if _STAR.search(cell.text):
        return _split(cell, [match.span() for match in _STAR.finditer(cell.text)])
    marks = [match.span() for match in _BREAK.finditer(cell.text)]
    parts = _split(cell, marks + _between_links(cell.text, field))
    return None if any(_run_together(part.text, field) for part in parts) else parts


def _split(cell: Anchored, marks: list[tuple[int, int]]) -> list[Anchored]:
    parts, at = [], 0
    for start, end in sorted(marks):
        parts.append(cell[at : max(at, start)])
        at = max(at, end)
    parts.append(cell[at:])
    return [part.strip() for part in parts if any(char.isalnum() for char in part.text)]


def _between_links(text: str, field: str) -> list[tuple[int, int]]:
    """The single blanks that part two links, or a link and a name that is none."""
    links = [(match.start(), match.end(), match["words"]) for match in _LINK.finditer(text)]
    found: list[tuple[int, int]] = []
    for number, (start, _, words) in enumerate(links):
        before = text[links[number - 1][1] if number else 0 : start]
        if not words[:1].isupper() or not before[-1:].isspace():
            continue
        if number and not before.strip():
            found.append((start - 1, start))
        elif field in _PEOPLE and is_person(_NOTE.sub("", before).strip()) and is_person(words):
            found.append((start - 1, start))
            if number and before[:1].isspace():
                found.append((links[number - 1][1], links[number - 1][1] + 1))
    return found


def _run_together(text: str, field: str) -> bool:
    """Whether what should be one value has the words of several."""
    plain = _LINK.sub(lambda match: match["words"] if not text[: match.start()].strip() else "", _NOTE.sub("", text))
    words = plain.strip(" _*").split()
    if field in _PEOPLE:
        return sum(_CAPITAL.match(word) is not None for word in words) >= 4 and not re.search(r"[,;&]|\band\b", plain)
    if field in ("studio", "distributor"):
        return (len(_HOUSE.findall(plain)) >= 2 or _LINK.sub("", text).count(" (") > 1) and not re.search(
            r"[,;/&]", plain
        )
    if field == "language":
        return len(words) > 1 and not re.search(r"[,;/&(]", plain)
    return (
        field == "country" and len(words) > 1 and country(" ".join(words)) is None and not re.search(r"[,;/&]", plain)
    )
