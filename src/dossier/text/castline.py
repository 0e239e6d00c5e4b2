"""One entry of a cast list: who plays whom.

Entries come as "Actor as Role", "Actor – Role", "Actor ... Role", "Actor: Role", the other way round, with several
actors or roles, and with a description behind the role, which is not part of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph

_AS = re.compile(r"(?P<gap>\s)as\b:?(?:\s+|$)(?:an? (?:un)?credited )?", re.I)
_DASH = re.compile(r"(?:\s?(?:\.{2,}|…+)\s?|\s[–—−-]\s?|\s?[–—]\s|:\s)")
_REMARK = re.compile(
    r"\s?[(\[](?P<what>[^()\[\]]{0,80}?\b(?:voices?|voiced|uncredited|cameo|archive|archival|footage|credited|special appearance|guest|as|singing|motion|capture|deleted|extended|narrator only|voice only|stage|also|role|dual|double|v\.o\.)\b[^()\[\]]{0,80})[)\]]",
    re.I,
)
_CREDITED = re.compile(r"(?:credited |billed )?as\s(?P<name>[^,;]{2,60})$", re.I)
_DESCRIPTION = re.compile(
    r"(?:,\s(?=(?:(?:[a-zß-öø-ÿ][\w’'-]*|[A-Z][\w’'-]*[’']s?|an?|the)\b)(?!\s?(?:jr|sr)\b))|[.!?]\s(?=[A-Z\"“])|;\s|\s[–—-]\s|:\s|,?\s(?:who|whose|whom|which|in (?:his|her|their)|and (?:his|her|their))\b|\.$|,$|:$)"
)
_TITLES = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Capt|Col|Gen|Lt|Sgt|St|Sr|Jr|Rev|Fr|Maj|Det|Insp|Cpl|Pvt|Adm|Gov|Sen|Hon|Mme|Mlle|Smt|Sri|[A-Z])\.$",
    re.I,
)
_NOT_CAST = re.compile(
    r"(?:director|directed by|producer|music|story|screenplay|writer|banner|cinematograph|editor|editing|lyrics?|lyricist|choreograph|release|language|distribut|studio|dialogues?)\b.{0,20}[:–-]",
    re.I,
)
_ONLY_GROUP = re.compile(r".{1,60}:$")


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


def read_entry(line: Paragraph, *, reversed_: bool = False) -> list[Entry]:
    """The entries of one line of a cast list; none where it is no such line."""
    text = line.text
    if not text or _NOT_CAST.match(text) or len(text) > 1500:
        return []
    remarks = list(_REMARK.finditer(text))
    bare = _blank(text, [match.span() for match in remarks])
    divided = _AS.search(bare, 0, 200)
    if divided and divided.start() > 0:
        return _as_entries(line, bare, divided, remarks)
    dash = _DASH.search(bare, 1, 120)
    if dash:
        return _dash_entry(line, bare, dash, remarks, reversed_=reversed_)
    return _name_only(line, bare, remarks)


def is_reversed(lines: list[Paragraph], people: set[str]) -> bool:
    """Whether a list gives the role first: on the right stand links or known people, on the left none."""
    left = right = 0
    for line in lines:
        dash = _DASH.search(line.text, 1, 120)
        if dash is None or _AS.search(line.text):
            continue
        one, other = line.text[: dash.start()].strip(), line.text[dash.end() :].strip()
        left += one in people or any(link.start < dash.start() for link in line.links)
        right += other in people or any(link.start >= dash.end() for link in line.links)
    return right > left and right >= 2


def _as_entries(line: Paragraph, bare: str, divided: re.Match[str], remarks: list[re.Match[str]]) -> list[Entry]:
    names = _people(bare, 0, divided.start())
    start, end = divided.end(), _role_end(bare, divided.end())
    again = _AS.search(bare, start, end)
    if again and (second := _last_person(bare, start, again.start())):
        # "A as X and B as Y" in one line
        first = line.part(0, second[0])
        rest = line.part(second[0], len(line.text))
        return read_entry(first) + [_shift(entry, second[0]) for entry in read_entry(rest)]
    role = _strip(bare, start, end)
    return [_entry(line.text, name, role, remarks) for name in names]


def _dash_entry(
    line: Paragraph, bare: str, dash: re.Match[str], remarks: list[re.Match[str]], *, reversed_: bool
) -> list[Entry]:
    left = _strip(bare, 0, dash.start())
    right = _strip(bare, dash.end(), _role_end(bare, dash.end()))
    if reversed_:
        people = _people(bare, dash.end(), _role_end(bare, dash.end()))
        return [_entry(line.text, person, left, remarks) for person in people] if left else []
    if left is None or len(bare[left[0] : left[1]].split()) > 6:
        return []
    names = _people(bare, *left)
    return [_entry(line.text, name, right, remarks) for name in names]


def _name_only(line: Paragraph, bare: str, remarks: list[re.Match[str]]) -> list[Entry]:
    span = _strip(bare, 0, _role_end(bare, 0))
    if span is None:
        return []
    text = bare[span[0] : span[1]]
    linked = any(link.start <= span[0] and span[1] <= link.end for link in line.links)
    if len(text.split()) > 5 or not (linked or is_person(text) or (len(text.split()) == 1 and text[:1].isupper())):
        return []
    return [_entry(line.text, span, None, remarks)]


def _entry(
    text: str, name: tuple[int, int] | None, role: tuple[int, int] | None, remarks: list[re.Match[str]]
) -> Entry:
    """An entry with what the brackets say of it."""
    end = max(span[1] for span in (name, role) if span) if name or role else 0
    said = [match for match in remarks if match.start() <= end + 40]
    words = " ".join(match["what"].lower() for match in said)
    credited = next(
        (
            found["name"].strip(' "“”')
            for match in said
            if (found := _CREDITED.search(match["what"])) and not re.search(r"\bvoice", match["what"], re.I)
        ),
        None,
    )
    note = next(
        (
            match["what"]
            for match in said
            if re.search(
                r"archiv|footage|cameo|special appearance|guest|deleted|extended|dual|double", match["what"], re.I
            )
        ),
        None,
    )
    end = max([end, *(match.end() for match in said if match.start() >= (name[1] if name else 0))])
    voice = re.search(r"\bvoice|\bv\.o\.", words) is not None
    return Entry(
        name, role, min(end, len(text)), voice, "uncredited" in words, credited if role or credited else None, note
    )


def _shift(entry: Entry, by: int) -> Entry:
    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (span[0] + by, span[1] + by) if span else None

    return Entry(
        moved(entry.name),
        moved(entry.character),
        entry.end + by,
        entry.voice,
        entry.uncredited,
        entry.credited_as,
        entry.note,
    )


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _role_end(bare: str, start: int) -> int:
    """Where the role ends and its description begins."""
    at = start
    while match := _DESCRIPTION.search(bare, at):
        inside = bare.count("(", start, match.start()) > bare.count(")", start, match.start())
        if inside or (match[0].startswith(".") and _TITLES.search(bare[: match.start() + 1])):
            at = match.end()
            continue
        return match.start()
    return len(bare)


def _strip(bare: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without blanks, blanked remarks and stray punctuation at its ends."""
    while start < end and bare[start] in " \xa0\x00\n,;:–—-\t":
        start += 1
    while end > start and bare[end - 1] in " \xa0\x00\n,;:–—-\t":
        end -= 1
    text = bare[start:end]
    if len(text) > 1 and text[0] in '"“' and text[-1] in '"”' and text.count('"') in (0, 2):
        start, end = start + 1, end - 1
    return (start, end) if end > start else None


_AND = re.compile(r"\s?,\s(?:and\s)?|\s(?:and|&)\s|\s/\s")


def _people(bare: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in a stretch: divided at "and" and commas where both sides are names."""
    found: list[tuple[int, int]] = []
    at = start
    for match in [*_AND.finditer(bare, start, end), None]:
        stop = match.start() if match else end
        span = _strip(bare, at, stop)
        if span:
            found.append(span)
        at = match.end() if match else end
    if len(found) > 1 and all(is_person(bare[one:other]) for one, other in found):
        return found
    whole = _strip(bare, start, end)
    return [whole] if whole else []


def _last_person(bare: str, start: int, end: int) -> tuple[int, int] | None:
    """The name right before a second "as", if a conjunction stands before it."""
    parts = list(_AND.finditer(bare, start, end))
    if not parts:
        return None
    span = _strip(bare, parts[-1].end(), end)
    return span if span and is_person(bare[span[0] : span[1]]) else None
