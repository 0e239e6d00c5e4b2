"""A character as a cast list prints it, with what the brackets behind it say of the part."""

from __future__ import annotations

import re

from dossier.model.values import Part
from dossier.text.anchors import Anchored
from dossier.text.brackets import bracketed
from dossier.text.remarks import read_remarks

#: brackets that say something of the part; others belong to the character
_REMARK = re.compile(
    r"(?:\w{1,12}\s){0,2}voices?(?: of)?|v\.?o\.?|uncredited|(?-i:as\s[A-Z]).{1,60}"
    r"|(?:\w{1,12}\s){0,2}(?:cameo|archive footage|archival footage|deleted scenes?|scenes deleted|credit only)",
    re.I,
)
_VOICES = re.compile(r"(?:(?:additional|other|various|special|extra)\s)?voices?|v\.?o\.?", re.I)
_SPOKEN = re.compile(r"\S(?:.{0,60}\S)? voices?", re.I)
#: words that stand where the character would and name none
_NONE = re.compile(r"[\s.…*-]{0,8}|n/?a|tb[ad]|(?:principal |voice )?cast", re.I)


def read_role(name: str, printed: Anchored | None) -> Part:
    """Who plays the printed role; the part's character is ``None`` where no character is printed."""
    character, brackets = bracketed(printed, _REMARK) if printed else (None, [])
    told = read_remarks([one.text for one in brackets])
    text = character.text if character else ""
    voices = _VOICES.fullmatch(text) is not None
    voice = told.voice or voices or _SPOKEN.fullmatch(text) is not None
    named = None if voices or _NONE.fullmatch(text) else text
    return Part(name, named, voice, told.uncredited, told.credited_as, told.note)
