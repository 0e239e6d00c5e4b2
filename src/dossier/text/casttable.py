"""Tables that tell who plays whom: which column is which is told by the headings, or by what the cells hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.text.anchors import Anchored
from dossier.text.castline import read_entry
from dossier.text.castlist import Played, placed
from dossier.text.later import later
from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph, Table

_I = re.I
_ACTOR = later(
    r"(?:(?:voice |original |main |film )?(?:actors?|actress(?:es)?|performers?|cast(?: members?)?|artistes?|artists?|stars?)(?:\s?[/&]\s?(?:actress(?:es)?|actors?|name))?(?:['’]s? names?)?|names?|real name|played by|portrayed by|voiced by|actor['’]s name|name of (?:the )?(?:actor|artist)s?|players?)(?:\b.*)?",
    _I,
)
_ROLE = later(r"(?:(?:film |main )?(?:roles?|characters?|parts?)(?:\s?[/&]\s?(?:role|character))?(?:['’]s? names?| names?| played)?|as|character\(s\)|role\(s\)|screen name|name of (?:the )?(?:character|role)|on-?screen name)(?:\s?\(.{1,40}\))?", _I)  # fmt: skip
_OTHER = later(
    r".*\b(?:notes?|remarks?|descriptions?|comments?|sources?|refs?\.?|references?|occupation|profession|outcome|status|details?|relation(?:ship)?|episodes?|image|picture|photo|gender|age|species|song|award|year|role type|background|family|character description|introduction|importance|information|information on character|color|birth\w*|number|no\.?|#)\b.*",
    _I,
)
_VOICE = later(r"\bvoices?\b|\bvoiced\b|\bdub(?:bed|bing)?\b|\bseiyu", _I)
_UNCREDITED = later(r"\bun-?credited\b", _I)
_LANGUAGE = later(
    r"\b(?:english|japanese|french|german|spanish|italian|mandarin|cantonese|chinese|korean|hindi|tamil|telugu|original|dub|dubbed|version|disney|funimation|streamline|animaze|manga|ocean|international|theatrical)\b",
    _I,
)
_NOBODY = later(
    r"(?:n/?a|none|unknown|unnamed|uncredited|tba|tbd|silent|no dialogue|not dubbed|does not appear|various|[?–—\-−\s]*)",
    _I,
)
_AS_HERE = later(r"\s?(?:\()?\bas\s(?P<role>[^()]{2,60})\)?$")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns hold the actors, and which the roles; the first row below the headings; what the headings say."""

    actors: tuple[int, ...]
    roles: tuple[int, ...]
    first: int
    versions: tuple[str | None, ...]
    voice: tuple[bool, ...]


def read_cast_table(table: Table, people: frozenset[str] = frozenset()) -> list[Played]:
    """Who plays whom in a table; nothing where it cannot be told which column is which."""
    columns = _headed(table) or _unheaded(table, people)
    if columns is None:
        return _sentences(table)
    found: list[Played] = []
    uncredited, group = False, 0  # what a row that heads others says of them, and where they begin
    for row in table.rows[columns.first :]:
        if len({cell.shown.start for cell in row}) < 2:
            found[group:] = _marked(found[group:], uncredited=uncredited)
            uncredited, group = _UNCREDITED.search(row[0].text) is not None, len(found)
            continue
        if len(row) <= max(*columns.actors, *columns.roles):
            continue
        if len(columns.actors) == len(columns.roles):
            for actor, role, voice in zip(columns.actors, columns.roles, columns.voice, strict=True):
                found += _cells(row[actor], row[role], None, voice=voice)
        elif len(columns.roles) > 1:
            found += _several_roles(row, columns)
        else:
            for actor, version, voice in zip(columns.actors, columns.versions, columns.voice, strict=True):
                found += _cells(row[actor], row[columns.roles[0]], version, voice=voice)
    return found[:group] + _marked(found[group:], uncredited=uncredited)


def _marked(parts: list[Played], *, uncredited: bool) -> list[Played]:
    """The parts under a row that heads them."""
    return [replace(part, uncredited=True) for part in parts] if uncredited else parts


def is_cast_table(table: Table) -> bool:
    """Whether the headings of a table call one column actors and one roles."""
    return _headed(table) is not None


def _headed(table: Table) -> _Columns | None:
    for number, heads in _headings(table):
        roles = [index for index, head in enumerate(heads) if _ROLE.fullmatch(head)]
        actors = [index for index, head in enumerate(heads) if _ACTOR.fullmatch(head) and index not in roles]
        if roles and (actors or len(heads) > 1):
            if len(actors) == len(roles) > 1 and not any(_VOICE.search(head) for head in heads):
                return _columns(heads, actors, roles, number + 1)
            if roles[0] != 0 and len(actors) > 1 and not any(_VOICE.search(heads[one]) for one in actors):
                actors = actors[:1]
            more = [
                index
                for index, head in enumerate(heads)
                if index not in roles and index not in actors and _is_version(table, index, number + 1, head, actors)
            ]
            actors = sorted({*actors, *more})
            if actors:
                return _columns(heads, actors, roles[:1], number + 1)
        if actors and not roles and actors[0] == 0 and len(heads) > 2 and all(table.heads[number]):
            parts = [index for index, head in enumerate(heads) if index > 0 and head and not _OTHER.fullmatch(head)]
            if len(parts) > 1 and not any(_ACTOR.fullmatch(heads[one]) for one in parts):
                return _columns(heads, [0], parts, number + 1)
    return None


def _headings(table: Table) -> Iterator[tuple[int, list[str]]]:
    """Each of the first rows as headings; a second row of headings goes on with the first."""
    above: list[str] = []
    for number, row in enumerate(table.rows[:3]):
        heads = [" ".join(cell.text.split()) for cell in row]
        if above and len(above) == len(heads):
            heads = [one if one == other else f"{one} {other}".strip() for one, other in zip(above, heads, strict=True)]
        above = heads if _heads_only(table, number) else []
        if not (above and _heads_only(table, number + 1)):
            yield number, heads


def _heads_only(table: Table, number: int) -> bool:
    """Whether a row is there, is one of headings, and has more than one of them."""
    return (
        number < len(table.rows)
        and all(table.heads[number])
        and len({cell.shown.start for cell in table.rows[number]}) > 1
    )


def _is_version(table: Table, column: int, first: int, head: str, actors: Sequence[int]) -> bool:
    """Whether a column holds the actors of another version: its heading names one, or most of its cells are people."""
    if not head or _OTHER.fullmatch(head):
        return False
    if actors and not _LANGUAGE.search(head):
        return False
    cells = [row[column].text.strip() for row in table.rows[first:] if len(row) > column]
    cells = [cell for cell in cells if not _NOBODY.fullmatch(cell)]
    return bool(cells) and sum(_name_like(cell) for cell in cells) * 3 >= len(cells) * 2


def _name_like(text: str) -> bool:
    line = _AS_HERE.sub("", re.sub(r"\s?\([^()]*\)", "", text.split("\n")[0])).strip()
    return is_person(line)


def _columns(heads: Sequence[str], actors: Sequence[int], roles: Sequence[int], first: int) -> _Columns:
    several = len(actors) > 1
    versions = tuple(_version(heads[one]) if several else None for one in actors)
    voice = tuple(_VOICE.search(heads[one]) is not None for one in actors)
    return _Columns(tuple(actors), tuple(roles), first, versions, voice)


def _version(head: str) -> str | None:
    """What a heading says of the version: "Japanese" of "Japanese voice actor"."""
    bare = re.sub(
        r"\b(?:voice )?(?:actors?|actress(?:es)?|cast|voices?|performers?)\b(?:\s?/\s?actress)?", " ", head, flags=_I
    )
    return " ".join(bare.split()).strip(" /") or None


def _unheaded(table: Table, people: frozenset[str]) -> _Columns | None:
    """The columns of a table without headings: in one stand people, in the other "as Role", or roles."""
    rows = [row for row, heads in zip(table.rows, table.heads, strict=True) if not all(heads)]
    width = max((len(row) for row in rows), default=0)
    if len(rows) < 3 or width < 2 or any(any(heads) and len(heads) > 1 for heads in table.heads[:1]):
        return None
    for actor in range(width - 1):
        for role in range(actor + 1, width):
            full = [row for row in rows if len(row) > role and row[actor].text.strip() and row[role].text.strip()]
            if len(full) * 3 < len(rows) * 2:
                continue
            said = sum(row[role].text.lstrip().startswith("as ") for row in full)
            known = sum(row[actor].text.strip() in people or bool(row[actor].links) for row in full)
            named = sum(_name_like(row[actor].text) for row in full)
            if not any(re.search(r"[^\W\d_]", row[role].text) for row in full):
                continue
            if named * 3 >= len(full) * 2 and (said * 3 >= len(full) * 2 or known * 3 >= len(full) * 2):
                return _Columns((actor,), (role,), 0, (None,), (False,))
    return None


def _sentences(table: Table) -> list[Played]:
    """The cells that say by themselves who plays whom ("Actor as Role")."""
    return [
        placed(cell, entry)
        for row in table.rows
        for cell in row
        if re.search(r"\sas\s", cell.text[:120])
        for entry in read_entry(cell)
        if entry.name and entry.character
    ]


def _cells(actor: Paragraph, role: Paragraph, version: str | None, *, voice: bool) -> Iterator[Played]:
    """The parts that a cell of actors and a cell with their role give."""
    if _NOBODY.fullmatch(actor.text.strip()):
        return
    lines = actor.lines()
    for line in lines:
        alias = _AS_HERE.search(line.text)
        name = line.part(0, alias.start()) if alias else line
        own = alias is not None and len(lines) > 1 and alias["role"][:1].isupper()
        spoken = line.part(alias.start("role"), alias.end("role")) if alias and own else role
        for entry_line in _beside(name, spoken):
            for entry in read_entry(entry_line):
                part = placed(entry_line, entry)
                part = replace(part, at=(line.shown.strip(), *((role.shown.strip(),) if role.text.strip() else ())))
                yield replace(part, voice=part.voice or voice, note=_joined(version, part.note))


def _joined(*notes: str | None) -> str | None:
    return "; ".join(note for note in notes if note) or None


def _beside(actor: Paragraph, role: Paragraph) -> Iterator[Paragraph]:
    """Both cells as one line "actor as role"; a role of several lines is one role in several parts."""
    name = actor.shown.strip()
    parts = [line.shown.strip() for line in role.lines() if not _NOBODY.fullmatch(line.text)]
    if parts and parts[0].text.startswith("as "):
        parts[0] = parts[0][3:].strip()
    parts = [part for part in parts if not part.text.startswith("(")]
    glue = Anchored(" as ", [name.end] * 4, [name.end] * 4)
    whole = [name, glue, Anchored.join(parts, " / ")] if parts else [name]
    if name.text:
        yield Paragraph(Anchored.join(whole, glue="").under(name.section))


def _several_roles(row: Sequence[Paragraph], columns: _Columns) -> Iterator[Played]:
    """One actor with a role in each of several columns (parts of a film), as one part."""
    actor = row[columns.actors[0]]
    roles = [row[one].shown.strip() for one in columns.roles if not _NOBODY.fullmatch(row[one].text.strip())]
    spots = {role.start: role for role in roles}
    if actor.text.strip() and spots:
        parts = list(spots.values())
        yield Played(actor.shown.strip(), Anchored.join(parts, " / "), (actor.shown.strip(), *parts))
