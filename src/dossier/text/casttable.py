"""Tables that tell who plays whom: which column is which is told by its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.text.castline import Entry, read_entry
from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph, Table

_ACTOR = re.compile(
    r"(?:actors?|actress(?:es)?|actors?\s?/\s?actress(?:es)?|performers?|cast|cast members?|played by|portrayed by|artists?|star|name|real name|voice actors?|voiced by|voice)(?:\b.*)?",
    re.I,
)
_ROLE = re.compile(
    r"(?:roles?|characters?|parts?|as|character name|character\(s\)|role\(s\)|screen name)(?:\b.*)?", re.I
)


def read_cast_table(table: Table) -> Iterator[tuple[Paragraph, Entry]]:
    """Each row's actor and role as one line with its entry; nothing where the headings do not tell the columns."""
    columns = _columns(table)
    if columns is None:
        return
    actors, role, first = columns
    for row in table.rows[first:]:
        if len(row) <= max(role, *actors):
            continue
        for actor in actors:
            yield from _row(row[actor], row[role])


def _columns(table: Table) -> tuple[list[int], int, int] | None:
    """The columns of actors, that of the role, and the first row below the headings."""
    for number, row in enumerate(table.rows[:3]):
        roles = [index for index, cell in enumerate(row) if _ROLE.fullmatch(cell.text.strip())]
        actors = [index for index, cell in enumerate(row) if _ACTOR.fullmatch(cell.text.strip()) and index not in roles]
        if len(roles) >= 1 and actors:
            return actors[:1], roles[0], number + 1
    return None


def _row(actor: Paragraph, role: Paragraph) -> Iterator[tuple[Paragraph, Entry]]:
    if not actor.text.strip() or actor.text.strip() in ("-", "–", "—"):
        return
    joined = _beside(actor, role)
    for entry in read_entry(joined):
        yield joined, entry


def _beside(actor: Paragraph, role: Paragraph) -> Paragraph:
    """Both cells as one line "actor as role"."""
    from dossier.text.anchors import Anchored

    name = actor.shown.strip()
    character = role.shown.strip()
    glue = Anchored(" as ", [name.end] * 4, [name.end] * 4)
    parts = [name, glue, character] if character else [name]
    return Paragraph(Anchored.join(parts, glue="").under(actor.shown.section))


def looks_like_names(table: Table, column: int) -> bool:
    """Whether most cells of a column are names of people."""
    cells = [row[column].text for row in table.rows[1:] if len(row) > column]
    return bool(cells) and sum(is_person(cell) for cell in cells) > len(cells) / 2
