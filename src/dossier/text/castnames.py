"""The names in an entry of a cast list: where they begin and end, and which of several goes with which role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.text.castroles import role_end
from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph

_AND = re.compile(r"\s?,\s(?:and\s)?|\s(?:and|&)\s|\s/\s")
_EDGE = " \xa0\x00\n,;:–—−-\t"
_PERSON_FIRST = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:\s(?:(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|al|el)\s){0,2}[^\W\d_a-zß-öø-ÿ][\w.’'-]*){1,4}"
)


def stripped(bare: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without blanks, blanked remarks and stray punctuation at its ends."""
    while start < end and bare[start] in _EDGE:
        start += 1
    while end > start and bare[end - 1] in _EDGE:
        end -= 1
    if end > start + 1 and bare[end - 1] == "." and not _ABBREVIATED.search(bare[max(start, end - 12) : end]):
        end -= 1
    text = bare[start:end]
    if len(text) > 1 and text[0] in '"“' and text[-1] in '"”' and text.count('"') in (0, 2):
        start, end = start + 1, end - 1
    return (start, end) if end > start else None


_ABBREVIATED = re.compile(r"(?:\b(?:Jr|Sr|Esq|Inc|Ltd|Co|Corp|No|etc|St)|\b[A-Z]|\.[A-Za-z]{1,2}|\bPh\.?D|\bM\.?D)\.$")


def bare_role(bare: str, role: tuple[int, int] | None) -> tuple[int, int] | None:
    """A role without the description in brackets behind it."""
    return stripped(bare, role[0], min(role[1], role_end(bare, role[0]))) if role else None


def people_in(bare: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in a stretch: divided at "and" and commas where both sides are names."""
    found: list[tuple[int, int]] = []
    at = start
    for match in [*_AND.finditer(bare, start, end), None]:
        span = stripped(bare, at, match.start() if match else end)
        if span:
            found.append(span)
        at = match.end() if match else end
    if len(found) > 1 and all(is_person(bare[one:other]) for one, other in found):
        return found
    whole = stripped(bare, start, end)
    return [whole] if whole and len(bare[slice(*whole)].split()) <= 9 else []


def leading_people(line: Paragraph, bare: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names with which a stretch begins: a link, a list of names, or the first run of capitalised words."""
    span = stripped(bare, start, end)
    if span is None:
        return []
    names = people_in(bare, *span)
    if len(names) > 1 or (len(names) == 1 and (is_person(bare[slice(*span)]) or " " not in bare[slice(*span)])):
        return names
    link = next((link for link in line.links if abs(link.start - span[0]) <= 1), None)
    if link:
        return [(link.start, link.end)]
    match = _PERSON_FIRST.match(bare, *span)
    return [match.span()] if match else []


def paired(
    bare: str, names: Sequence[tuple[int, int]], role: tuple[int, int] | None
) -> list[tuple[tuple[int, int], tuple[int, int] | None]]:
    """Each name with its role: the same for all, or one each where as many roles as names are listed."""
    if role is None or len(names) < 2:
        return [(name, role) for name in names]
    end = role[1]
    if bare[role[0] : end].endswith(" respectively"):
        end = role[0] + len(bare[role[0] : end].removesuffix(" respectively").rstrip(" ,"))
    roles: list[tuple[int, int]] = []
    at = role[0]
    for match in [*_AND.finditer(bare, role[0], end), None]:
        part = stripped(bare, at, match.start() if match else end)
        if part is None:
            return [(name, role) for name in names]
        roles.append(part)
        at = match.end() if match else end
    if len(roles) == len(names) and all(bare[one].isupper() or bare[one].isdigit() for one, _ in roles):
        return list(zip(names, roles, strict=True))
    return [(name, role) for name in names]


def last_person(bare: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The conjunction and the name right before a second "as"."""
    parts = list(_AND.finditer(bare, start, end))
    if not parts:
        return None
    span = stripped(bare, parts[-1].end(), end)
    return (parts[-1].span(), span) if span and is_person(bare[span[0] : span[1]]) else None
