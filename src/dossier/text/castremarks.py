"""What a cast list says of a part besides its name: voice, uncredited, credited under another name, cameo, archive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_I = re.I
_BRACKET = re.compile(r"\s?(?:\((?P<round>[^()]{0,160})\)|\[(?P<square>[^\[\]]{0,120})\])")
_VOICE = re.compile(r"\b(?:voices?|voiced|v\.o\.|vocal|narration|dubbed)\b", _I)
#: words about a voice that is not the part's own: somebody else's, or one for another part
_NOT_ITS_VOICE = re.compile(
    r"\bsinging voices?\b[^;]{0,80}|\b(?:dubbed|voiced|voice) by\b[^;]{0,80}|\b(?:also|and) (?:the )?(?:voices?|voiced)\b[^;]{0,80}|\b(?:singing|vocals?) dubbed\b[^;]{0,80}",
    _I,
)
_UNCREDITED = re.compile(r"\bun-?credited\b|\bunbilled\b", _I)
_NOTE = re.compile(
    r"\barchiv(?:e|al)\b|\bfootage\b|\bcameos?\b|\b(?:special|guest|friendly|extended|brief|short|posthumous) (?:appearance|role|star|cameo)|\bguest\b|\bdeleted\b|\bextended (?:cut|version)|\b(?:dual|double|triple) roles?\b"
    r"|\bsinging\b|\bmotion[- ]capture\b|\bperformance capture\b|\bpuppet(?:eer|ry)?\b|\bstunts?\b|\bon stage\b|\bstock\b|\bphoto(?:graph)?s?\b|\bitem (?:number|song|dance|girl)\b|\bcredits? only\b|\bin song\b|\bintroducing\b",
    _I,
)
_CREDITED = re.compile(r"(?:^|[,;]\s?)(?:credited |billed |listed )?as\s(?P<name>[^,;]{2,60})$", _I)
_TAIL = re.compile(
    r"[,;]?\s(?:[–—-]\s)?(?:in|via|through|making) (?:an? |the )?(?:[\w-]{1,14} ){0,2}?(?:cameo|special appearance|guest appearance|guest role|archiv(?:e|al) footage|flashbacks?|deleted scenes?|dual roles?|double roles?|triple roles?)\b[^.;]{0,40}"
    r"|(?:[,;]\s|[,;]?\s[–—-]\s)(?:uncredited|(?:special|guest|friendly|cameo|brief) appearance|cameo|archive footage|voice(?: only| role)?)\b(?:\s(?:role|cameo|only|appearance))?(?:\s(?:in|as) [^.;]{1,60})?(?=\s?[.,;(]|\s?$)",
    _I,
)  # fmt: skip
_HINT = re.compile(r"cameo|appearance|footage|flashback|deleted|[Vv]oice|ncredited|\brole|Cameo|Special|Guest")
_NO_ROLE = re.compile(
    r"(?:an? |the )?(?:(?:special|guest|cameo|friendly|brief|extended|uncredited) (?:appearance|role|cameo)s?|cameos?|item (?:number|song|dance|girl)|archiv(?:e|al) footage|uncredited(?: role| extra)?|various(?: roles| characters)?|dual role|double role|special appearance in .{1,60})",
    _I,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark: where it stands, and its words."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the remarks of one part say together."""

    voice: bool = False
    uncredited: bool = False
    credited_as: str | None = None
    note: str | None = None


_NOTHING = Said()


@lru_cache(maxsize=256)
def find_remarks(text: str) -> tuple[Remark, ...]:
    """The brackets of a line that say something of the part and are no piece of its name, and remarks at its end."""
    found = [
        Remark(match.start(), match.end(), words)
        for match in _BRACKET.finditer(text)
        if (words := (match["round"] or match["square"] or "").strip())
        and any(pattern.search(words) for pattern in (_VOICE, _UNCREDITED, _NOTE, _CREDITED))
    ]
    tail = _TAIL.search(_blanked(text, found), 3) if _HINT.search(text) else None
    if tail:
        found.append(Remark(tail.start(), tail.end(), tail[0].strip(" ,;–—-")))
    return tuple(sorted(found, key=lambda one: one.start))


def blank(text: str, remarks: Sequence[Remark]) -> str:
    """The text with its remarks blanked at equal length."""
    return _blanked(text, remarks)


def _blanked(text: str, remarks: Sequence[Remark]) -> str:
    for one in remarks:
        text = text[: one.start] + "\x00" * (one.end - one.start) + text[one.end :]
    return text


def said(remarks: Sequence[Remark]) -> Said:
    """What these remarks say of a part."""
    if not remarks:
        return _NOTHING
    words = "; ".join(one.words for one in remarks)
    credited = next((match["name"] for one in remarks if (match := _CREDITED.search(one.words))), None)
    notes = [one.words for one in remarks if _NOTE.search(one.words)]
    return Said(
        _VOICE.search(_NOT_ITS_VOICE.sub(" ", words)) is not None,
        _UNCREDITED.search(words) is not None,
        credited.strip(' "“”') if credited and not _VOICE.search(credited) else None,
        "; ".join(dict.fromkeys(notes)) or None,
    )


def is_no_role(text: str) -> bool:
    """Whether the words where a role should stand only say what kind of part it is ("cameo appearance")."""
    return _NO_ROLE.fullmatch(text.strip(" .\x00")) is not None
