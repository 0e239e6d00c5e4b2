"""The labels of an infobox about a film, and the fields that they stand for."""

from __future__ import annotations

import re

_LABELS = {
    "director": r"directed by", "producer": r"produced by", "music": r"music by|score by", "cinematography": r"cinematography", "editing": r"edited by",
    "writer": r"written by", "screenplay": r"screenplay(?: by)?", "story": r"story(?: by)?", "starring": r"starring", "studio": r"production ?compan(?:y|ies)",
    "distributor": r"distributed by", "released": r"release dates?", "runtime": r"running time", "country": r"countr(?:y|ies)", "language": r"languages?",
    "budget": r"budget", "gross": r"box office", "executive producer": r"executive producers?",
}  # fmt: skip
FIELDS = {name: re.compile(pattern, re.I) for name, pattern in _LABELS.items()}
#: labels that stand between those, with values that nobody asks for
_OTHERS = (
    r"based on|narrated by|animation by|layouts? by|backgrounds? by|color process|suggested by|voices? of|dialogues? by|lyrics by|songs by|theme music by|created by|presented by|original title|"
    r"hangul|hanja|revised romani[sz]ation|mccune[–-]reischauer|traditional(?: chinese)?|simplified(?: chinese)?|chinese|mandarin|cantonese|hanyu pinyin|jyutping|japanese|kanji|kana|hepburn|revised hepburn|"
    r"literally|literal meaning|transcriptions|genres?|preceded by|followed by|teleplay by|editors?|producers?|camera setup|production locations?|original languages?|countr(?:y|ies) of origin"
)
ANY = "|".join((*_LABELS.values(), _OTHERS)).replace("production ?comp", r"production\s{0,30}comp")
#: labels without which no box is a film's
OF_FILMS = frozenset(("director", "starring", "released", "runtime", "producer", "writer", "screenplay", "gross"))


def field_of(label: str) -> str | None:
    """The field that a label names; ``""`` for a label whose field nobody asks for, ``None`` for what is no label."""
    words = " ".join(label.split()).strip(" :*_")
    found = next((name for name, pattern in FIELDS.items() if pattern.fullmatch(words)), None)
    return found or ("" if _ANY.fullmatch(words) else None)


_ANY = re.compile(ANY, re.I)
