"""One entry of a cast list: who plays whom.

Entries come as "Actor as Role", "Actor – Role", "Actor ... Role", "Actor: Role", "Actor (Role)", the other way round,
in words ("Actor plays Role"), with several actors or roles, and with a description behind the role, which is not part
of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.text.castnames import bare_role, last_person, leading_people, paired, people_in, stripped
from dossier.text.castremarks import Remark, blank, find_remarks, is_no_role, said
from dossier.text.castroles import role_end
from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph

ACTOR_FIRST, ROLE_FIRST, ROLE_IN_BRACKETS, ACTOR_IN_BRACKETS = "actor", "role", "(role)", "(actor)"
_I = re.I
_AS = re.compile(r"(?:\s|\x00)(?:[Aa]s|AS)\b:?(?:\s+|$)(?:an? (?P<un>un)?credited )?|(?:\s|\x00)(?:also )?(?:(?:[Pp]lays|[Pp]ortrays|[Vv]oices|[Pp]layed|[Pp]ortrayed|[Vv]oiced)(?! by\b)|(?:[Aa]ppears|[Ss]tars|[Ff]eatures) as|(?:[Pp]rovides|[Pp]rovided) the (?:[a-z]{1,10} )?voice (?:of|for)|reprises (?:his|her|their) role as)\s")  # fmt: skip
_DASH = re.compile(r"\s?(?:\.{2,}|…+)\s?|\s[–—−]\s?|\s?[–—−]\s|\s-{1,2}\s?|-{1,2}\s|:\s|\s?=\s|\s→\s")
_BY = re.compile(r"(?:,\s|\s\(|\s)(?:(?:is|was|who is) )?(?:played|portrayed|voiced|performed|acted) by\s", _I)
_BRACKETED = re.compile(r"\s?\((?P<in>[^()]{2,70})\)")
_NOT_CAST = re.compile(
    r"(?:(?:art |music |musical |assistant |associate |executive |creative )?directors?|directed by|produc(?:er|tion)s?|produced by|written by|music(?: by)?|story|screenplay|writers?|banner|cinematograph\w*|camera|editors?|edited by|editing|lyrics?|lyricists?|choreograph\w*|release\w*|languages?|distribut\w*|studio|dialogues?|playback|singers?|sound|costumes?|stunts?|narrat(?:ed|ion) by|source|note)\b.{0,20}(?:[:–]|\s-\s)",
    _I,
)
_LEAD_IN = re.compile(r"(?:and |with |also )?(?:introducing|featuring|starring|also starring|co-starring|(?:special|guest|friendly) appearances? (?:by|of)|guest stars?|with|and)(?::\s?|\s)(?=[A-Z])", _I)  # fmt: skip
_THE_VOICE = re.compile(r"(?:the )?(?:[a-z]{1,10} )?voice of\s", _I)
_LONGEST = 2500


@dataclass(frozen=True, slots=True)
class Entry:
    """Who plays whom, as stretches of the entry's shown text."""

    name: tuple[int, int] | None
    character: tuple[int, int] | None
    end: int
    voice: bool = False
    uncredited: bool = False
    credited_as: str | None = None
    note: str | None = None


def read_entry(line: Paragraph, order: str = ACTOR_FIRST) -> list[Entry]:
    """The entries of one line of a cast list, which gives them in this order; none where it is no such line."""
    text = line.text
    if not text or _NOT_CAST.match(text) or len(text) > _LONGEST:
        return []
    remarks = find_remarks(text)
    bare = blank(text, remarks)
    start = lead.end() if (lead := _LEAD_IN.match(bare)) else 0
    divided, dash = _AS.search(bare, start, start + 160), _divide(line, bare, start)
    if divided and start < divided.start() and (dash is None or divided.start() < dash.start()):
        return _as_entries(line, bare, start, divided, remarks)
    by = _BY.search(text, start + 1, start + 120)
    if by and (dash is None or by.start() < dash.start()):
        return _by_entry(line, bare, start, by, remarks)
    if order in (ROLE_IN_BRACKETS, ACTOR_IN_BRACKETS) and (
        bracket := _BRACKETED.search(bare, start, dash.start() + 1 if dash else 160)
    ):
        return _bracket_entry(line, bare, start, bracket, remarks, order)
    if dash:
        return _dash_entry(line, bare, start, dash, remarks, order)
    return _name_only(line, bare, start, remarks)


def _divide(line: Paragraph, bare: str, start: int) -> re.Match[str] | None:
    """The dash, colon or dots between name and role; not those inside a link."""
    return next(
        (
            match
            for match in _DASH.finditer(bare, start + 1, start + 140)
            if not any(link.start < match.start() and match.end() <= link.end for link in line.links)
        ),
        None,
    )


def divided_at(line: Paragraph) -> tuple[int, int] | None:
    """Where a line without "as" is divided by a dash, a colon or dots."""
    if _DASH.search(line.text, 1, 140) is None:
        return None
    bare = blank(line.text, find_remarks(line.text))
    dash = _divide(line, bare, 0)
    spoken = _AS.search(bare, 0, 160)
    return None if dash is None or (spoken and spoken.start() < dash.start()) else dash.span()


def bracketed_at(line: Paragraph) -> tuple[int, int] | None:
    """The words in the first bracket of a line that has nothing else between name and role, and is no remark."""
    if "(" not in line.text:
        return None
    bare = blank(line.text, find_remarks(line.text))
    match = _BRACKETED.search(bare, 1, 160)
    dash, spoken = _divide(line, bare, 0), _AS.search(bare, 0, 160)
    if match is None or any(other and other.start() < match.start() for other in (dash, spoken)):
        return None
    if dash and bare[match.end() : dash.start()].strip():
        return None
    return match.span("in")


def _as_entries(
    line: Paragraph, bare: str, start: int, divided: re.Match[str], remarks: Sequence[Remark]
) -> list[Entry]:
    names = people_in(bare, start, divided.start())
    begin = divided.end()
    told_voice = "voice" in divided[0].lower()
    if voiced := _THE_VOICE.match(bare, begin):
        begin, told_voice = voiced.end(), True
    end = role_end(bare, begin, line.links)
    again = _AS.search(bare, begin, end)
    if again and again[0].strip().lower() == "as" and (second := last_person(bare, begin, again.start())):
        # "A as X and B as Y" in one line
        first, rest = line.part(0, second[0][0]), line.part(second[1][0], len(line.text))
        return read_entry(first) + [_shifted(entry, second[1][0]) for entry in read_entry(rest)]
    role = stripped(bare, begin, end)
    found = [_entry(line.text, name, part, remarks) for name, part in paired(bare, names, role)]
    uncredited = divided.groupdict().get("un") is not None
    if not (told_voice or uncredited):
        return found
    return [replace(one, voice=one.voice or told_voice, uncredited=one.uncredited or uncredited) for one in found]


def _dash_entry(
    line: Paragraph, bare: str, start: int, dash: re.Match[str], remarks: Sequence[Remark], order: str
) -> list[Entry]:
    left = stripped(bare, start, dash.start())
    end = role_end(bare, dash.end(), line.links)
    if order == ROLE_FIRST:
        people = leading_people(line, bare, dash.end(), end)
        return [_entry(line.text, person, bare_role(bare, left), remarks) for person in people] if left else []
    if left is None or len(bare[left[0] : left[1]].split()) > 8:
        return []
    right = stripped(bare, dash.end(), end)
    names = people_in(bare, *left)
    return [_entry(line.text, name, part, remarks) for name, part in paired(bare, names, right)]


def _by_entry(line: Paragraph, bare: str, start: int, by: re.Match[str], remarks: Sequence[Remark]) -> list[Entry]:
    """An entry such as "Role, played by Actor"."""
    role = stripped(bare, start, by.start())
    close = line.text.find(")", by.end())
    bounds = close if "(" in by[0] and close > 0 else role_end(line.text, by.end(), line.links)
    people = leading_people(line, line.text, by.end(), bounds)
    others = [one for one in remarks if not one.start <= by.end() <= one.end]
    found = [_entry(line.text, person, bare_role(bare, role), others) for person in people] if role else []
    return [replace(one, voice=one.voice or "voiced" in by[0]) for one in found]


def _bracket_entry(
    line: Paragraph, bare: str, start: int, bracket: re.Match[str], remarks: Sequence[Remark], order: str
) -> list[Entry]:
    outside, inside = stripped(bare, start, bracket.start()), stripped(bare, *bracket.span("in"))
    if outside is None or inside is None or len(bare[slice(*outside)].split()) > 8:
        return []
    if order == ROLE_IN_BRACKETS:
        return [_entry(line.text, name, inside, remarks) for name in people_in(bare, *outside)]
    return [_entry(line.text, name, outside, remarks) for name in people_in(bare, *inside)]


def _name_only(line: Paragraph, bare: str, start: int, remarks: Sequence[Remark]) -> list[Entry]:
    span = stripped(bare, start, role_end(bare, start, line.links))
    if span is None:
        return []
    text = bare[span[0] : span[1]]
    linked = any(link.start <= span[0] and span[1] <= link.end for link in line.links)
    if len(text.split()) > 5 or not (linked or is_person(text) or (len(text.split()) == 1 and text[:1].isupper())):
        return []
    behind = next((one for one in remarks if one.start >= span[1] and one.words[:3].lower() == "as "), None)
    if behind is not None:  # "Name (as Role)": nothing else tells the role
        at = line.text.index(behind.words, behind.start) + 3
        role = stripped(line.text, at, at + len(behind.words) - 3)
        others = [one for one in remarks if one is not behind]
        return [replace(_entry(line.text, span, role, others), end=behind.end)]
    return [_entry(line.text, span, None, remarks)]


def _entry(text: str, name: tuple[int, int] | None, role: tuple[int, int] | None, remarks: Sequence[Remark]) -> Entry:
    """An entry with what its remarks say of it."""
    end = max((span[1] for span in (name, role) if span), default=0)
    near = [one for one in remarks if one.start <= end + 40]
    told = said(near)
    note = told.note
    if role and is_no_role(text[slice(*role)]):
        note = note or text[slice(*role)]
        role = None
    first = name[1] if name else 0
    end = max([end, *(one.end for one in near if one.start >= first)])
    credited = told.credited_as if role else None
    return Entry(name, role, min(end, len(text)), told.voice, told.uncredited, credited, note)


def _shifted(entry: Entry, by: int) -> Entry:
    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (span[0] + by, span[1] + by) if span else None

    return replace(entry, name=moved(entry.name), character=moved(entry.character), end=entry.end + by)
