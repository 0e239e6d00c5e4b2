"""A cast list as a whole: the order in which its lines give actor and role, and lines that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dossier.text.anchors import Anchored
from dossier.text.castline import (
    ACTOR_FIRST,
    ACTOR_IN_BRACKETS,
    ROLE_FIRST,
    ROLE_IN_BRACKETS,
    Entry,
    bracketed_at,
    divided_at,
    read_entry,
)
from dossier.text.names import is_person, last_name
from dossier.text.paragraphs import Paragraph

_GROUP = re.compile(r"[^:]{1,60}:$")
_LEADER = re.compile(r"(?P<who>.{2,60}?)(?:\s(?:as|plays|portrays|voices)(?:\s(?:the following|multiple|several|various) (?:roles|characters))?:?|:)$", re.I)  # fmt: skip
_PERSON = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s(?:(?:de|del|du|la|le|van|von|bin)\s)?[^\W\d_a-zß-öø-ÿ]|d[’']")
_ALSO = re.compile(r"(?P<who>[^\W\d_a-zß-öø-ÿ][\w.’'-]{1,24}(?:\s[^\W\d_a-zß-öø-ÿ][\w.’'-]{1,24}){0,2}|[Hh]e|[Ss]he) also (?:plays|portrays|voices|appears as|provides the voice (?:of|for))\s")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Played:
    """Who plays whom, each where it stands; ``at`` are the stretches that say so."""

    name: Anchored | None
    character: Anchored | None
    at: tuple[Anchored, ...]
    voice: bool = False
    uncredited: bool = False
    credited_as: str | None = None
    note: str | None = None


def placed(line: Paragraph, entry: Entry) -> Played:
    """An entry of a line with its words where they stand."""
    name = line.shown[slice(*entry.name)].strip() if entry.name else None
    character = line.shown[slice(*entry.character)].strip() if entry.character else None
    spans = [span for span in (entry.name, entry.character) if span]
    start, end = min(span[0] for span in spans), max(entry.end, *(span[1] for span in spans))
    return Played(
        name, character, (line.shown[start:end],), entry.voice, entry.uncredited, entry.credited_as, entry.note
    )


def read_cast_list(lines: Sequence[Paragraph], people: frozenset[str] = frozenset()) -> list[Played]:
    """Who plays whom in a list; ``people`` are known to act in the film."""
    bulleted = any(mark in line.mark for line in lines for mark in "*#;")
    lines = [line for line in lines if _is_entry(line, bulleted=bulleted)]
    order = order_of(lines, people)
    found: list[Played] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        children = _children(lines, number)
        if children and (leader := _leader(line, children, people)):
            found += leader
            number += 1 + len(children)
            continue
        number += 1
        if children and _is_group(line):
            continue
        also = _ALSO.match(line.text)
        if also and found and _same_person(also["who"], found[-1]):
            found[-1] = _with_role(found[-1], line, also)
            continue
        own = ACTOR_IN_BRACKETS if _brackets_known(line, people) else order
        found += [placed(line, entry) for entry in read_entry(line, own)]
    return found


def _brackets_known(line: Paragraph, people: frozenset[str]) -> bool:
    """Whether a line is a name with somebody in brackets who is known to act in the film."""
    bracket = bracketed_at(line)
    if bracket is None or divided_at(line) or line.text[slice(*bracket)] not in people:
        return False
    return line.text[: bracket[0] - 1].strip() not in people


def _is_entry(line: Paragraph, *, bulleted: bool) -> bool:
    """Whether a line may hold an entry: indented lines are descriptions where there are bullets as well."""
    if line.mark.endswith(":"):
        return not bulleted and re.search(r"\sas\s|\.{3}|\s[–—-]\s", line.text[:120]) is not None
    return not line.mark.endswith(";") or re.search(r"\sas\s", line.text[:120]) is not None


def _children(lines: Sequence[Paragraph], number: int) -> list[Paragraph]:
    """The lines that are nested under a line."""
    depth = len(lines[number].mark)
    found = []
    for line in lines[number + 1 :]:
        if len(line.mark) <= depth:
            break
        found.append(line)
    return found


def _is_group(line: Paragraph) -> bool:
    """Whether a line with others under it only heads them."""
    bold = any(start == 0 and end >= len(line.text.rstrip(" :")) for start, end in line.bolds)
    return _GROUP.fullmatch(line.text) is not None or (bold and not line.links)


def _leader(line: Paragraph, children: Sequence[Paragraph], people: frozenset[str]) -> list[Played] | None:
    """The part of an actor whose roles are listed under the name."""
    match = _LEADER.fullmatch(line.text.strip())
    if match and not (is_person(match["who"]) or match["who"] in people or line.links):
        return None
    who = match.end("who") if match else len(line.text.rstrip())
    if match is None and (divided_at(line) or read_entry(line)[0:1] != _bare_name(line)):
        return None
    if match is None and line.text.strip() not in people:
        return None
    if any(read_entry(child) and read_entry(child)[0].character for child in children):
        return None
    roles = [entry for child in children for entry in _role_lines(child)]
    if not roles or any(role.text in people for role in roles):
        return None
    return [Played(line.shown[:who].strip(), Anchored.join(roles, " / "), (line.shown[:who].strip(), *roles))]


def _bare_name(line: Paragraph) -> list[Entry]:
    """The entry of a line that is nothing but a name."""
    return [entry for entry in read_entry(line) if entry.name == (0, len(line.text)) and not entry.character]


def _role_lines(child: Paragraph) -> list[Anchored]:
    """The role that a nested line gives, read as if "as" stood before it."""
    shown = child.shown.strip()
    glue = Anchored("X as ", [shown.start] * 5, [shown.start] * 5)
    line = Paragraph(Anchored.join([glue, shown], glue=""))
    return [line.shown[slice(*entry.character)] for entry in read_entry(line)[:1] if entry.character]


def _same_person(who: str, played: Played) -> bool:
    if who.lower() in ("he", "she"):
        return True
    return played.name is not None and last_name(who) == last_name(played.name.text)


def _with_role(played: Played, line: Paragraph, also: re.Match[str]) -> Played:
    """A part with the further role that a line below it tells."""
    role = _role_lines(line.part(also.end(), len(line.text)))
    if not role or played.character is None:
        return played
    character = Anchored.join([played.character, role[0]], " / ")
    return replace(played, character=character, at=(*played.at, line.shown), voice=played.voice or "voice" in also[0])


def order_of(lines: Sequence[Paragraph], people: frozenset[str]) -> str:
    """How the lines of a list give actor and role: told by where links and known people stand in most of them."""
    left = right = inside = outside = brackets = bare = 0
    for line in lines:
        at, bracket = divided_at(line), bracketed_at(line)
        if bracket:
            brackets += 1
            bare += at is None
            inside += line.text[slice(*bracket)] in people or line.linked(*bracket)
            outside += line.text[: bracket[0] - 1].strip() in people or _linked_before(line, bracket[0])
        if at:
            one, other = line.text[: at[0]].strip(), line.text[at[1] :].strip()
            left += one in people or _linked_before(line, at[0])
            right += other in people or any(link.start <= at[1] + 1 and link.end > at[1] for link in line.links)
            right += bool(_bold_role(line, at) and _PERSON.match(other))
    if brackets >= 2 and brackets * 2 > len(lines) and inside > outside:
        return ACTOR_IN_BRACKETS
    if right > left and right >= 2:
        return ROLE_FIRST
    if bare >= 2 and bare * 2 > len(lines) and outside > inside:
        return ROLE_IN_BRACKETS
    return ACTOR_FIRST


def _linked_before(line: Paragraph, at: int) -> bool:
    return any(link.start < at for link in line.links[:1])


def _bold_role(line: Paragraph, divided: tuple[int, int]) -> bool:
    """Whether the words before the dash are bold and no link, as a role's name is where descriptions follow."""
    bold = any(start == 0 and end <= divided[0] + 1 for start, end in line.bolds)
    return bold and not any(link.start < divided[0] for link in line.links)


def without_repeats(parts: Sequence[Played]) -> Iterator[Played]:
    """Each part once: the same actor again with the same role, or with a fuller form of it, is left out."""
    seen: dict[str, dict[str, None]] = {}
    for part in parts:
        name = part.name.text.casefold() if part.name else ""
        character = part.character.text.casefold() if part.character else ""
        known = seen.setdefault(name, {})
        if character in known or any(other and f" {other} " in f" {character} " for other in islice(known, 40)):
            continue
        if not character and known:
            continue
        known[character] = None
        yield part
