"""The tables of people on Metacritic's details page as a converter made them to text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown, table
from dossier.model.claims import Claim
from dossier.model.values import Name
from dossier.sites.metacritic.details import work_of
from dossier.text.anchors import Anchored
from dossier.text.roles import read_role

_I = re.I
_KINDS = (
    r"directors?|writers?|(?:principal )?cast|producers?|crew|editors?|cinematographers?|composers?|[A-Z][\w& ]{2,30}"
)
_HEAD = re.compile(rf"(?P<kind>{_KINDS})(?: \|)? credit", _I)
_END = re.compile(r"(?:more from|current movie|related|watch now|by metascore|see all)\b.{0,80}", _I)


def credits(page: DumpPage) -> Iterator[Claim]:
    """Cast and crew, each person once for each work; who is in both lists of the cast is told with the character."""
    cast: dict[str, tuple[Anchored, Anchored | None]] = {}
    told: set[tuple[str, str, str | None]] = set()
    for kind, name, role in _rows(page):
        if kind.endswith("cast"):
            known = cast.get(name.text)
            if known is None or (read_role("", known[1]).character is None and role is not None):
                cast[name.text] = (name, role)
            continue
        work, note = work_of(role.text if role else "")
        if work and (work, name.text, note) not in told:
            told.add((work, name.text, note))
            yield page.claim(work, Name(name.text, note), name, *([role] if note and role else []))
    for name, role in cast.values():
        part = read_role(name.text, role)
        yield page.claim("cast", part, name, *([role] if role and part.character else []))


def _rows(page: DumpPage) -> Iterator[tuple[str, Anchored, Anchored | None]]:
    """Kind of work, name, and work or character, of every table that a heading of two cells begins."""
    lines = page.lines
    heads = [found for index in range(len(lines)) if (found := _headed(lines, index))]
    for number, (kind, _, start) in enumerate(heads):
        end = heads[number + 1][1] if number + 1 < len(heads) else len(lines)
        part = lines[
            start : min(end, next((at for at in range(start, len(lines)) if _END.fullmatch(lines[at].text)), end))
        ]
        rows = table(part, page.page.capture.text)
        if part and all(len(row) == 1 for row in rows):  # a cell on each line: pairs, if they come out even
            flat = [row[0] for row in rows]
            rows = [flat[at : at + 2] for at in range(0, len(flat), 2)] if len(flat) % 2 == 0 else []
        yield from ((kind, row[0], row[1] if len(row) > 1 else None) for row in rows if len(row) <= 2 and _named(row))


def _headed(lines: Sequence[Shown], index: int) -> tuple[str, int, int] | None:
    """The kind of work that a heading names, its line, and the first line behind it."""
    text = lines[index].text
    if match := _HEAD.fullmatch(text):
        return match["kind"].lower(), index, index + 1
    if index + 1 < len(lines) and lines[index + 1].text.lower() == "credit" and re.fullmatch(_KINDS, text, _I):
        return text.lower(), index, index + 2
    return None


def _named(row: Sequence[Anchored]) -> bool:
    """Whether a row begins with what may be a person's name, and is not a heading's."""
    return len(row[0].text.split()) <= 6 and row[0].text.lower() != "credit"
