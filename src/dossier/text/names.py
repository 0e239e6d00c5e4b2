"""Names of people: where they are, how a list of them divides, and when two are one."""

from __future__ import annotations

import re

from dossier.text.anchors import Anchored
from dossier.text.fold import fold

_PARTICLES = "de|del|della|der|den|des|di|da|dos|du|la|le|van|von|zu|y|e|bin|ibn|al|el|af|ten|ter|the|of"
_TOKEN = r"(?:[^\W\d_a-z][\w’'‘.\-]{0,24}|[A-Z]\.)"
_NAME = re.compile(rf"{_TOKEN}(?:\s(?:(?:{_PARTICLES})\s){{0,2}}{_TOKEN}){{0,4}}")
_SUFFIX = re.compile(r",\s(?=(?:Jr|Sr|II|III|IV|Esq|M\.?D|Ph\.?D)\b\.?)")
_DIVIDE = re.compile(r"\s?[,;/|•·]\s?(?:(?:and|&)\s)?|\s+(?:and|&)\s+|\s?\n\s?")


def is_person(text: str) -> bool:
    """Whether a text has the form of a person's name: two to six capitalised words, particles aside."""
    text = text.strip()
    return " " in text and len(text) <= 60 and _NAME.fullmatch(text) is not None


def person_key(name: str) -> str:
    """The key under which two spellings are one person's: "K. K. Barrett" and "KK Barrett"."""
    return fold(name)


def last_name(name: str) -> str:
    """The folded last word of a name, suffixes aside."""
    words = [word for word in name.replace(",", " ").split() if fold(word) not in ("jr", "sr", "ii", "iii", "iv")]
    return fold(words[-1]) if words else ""


def split_names(text: Anchored) -> list[Anchored]:
    """The names of a printed list ("Megan Ellison, Spike Jonze and Vincent Landay"), without "by" and full stops."""
    joined = _SUFFIX.sub(lambda match: " " * len(match[0]), text.text)
    names: list[Anchored] = []
    at = 0
    for match in (*_DIVIDE.finditer(joined), None):
        end = match.start() if match else len(joined)
        name = text[at:end].strip()
        name = name if _INITIAL.search(name.text) else name.strip(".").strip()
        if name:
            names.append(name)
        at = match.end() if match else end
    return names


def split_companies(text: Anchored) -> list[Anchored]:
    """The companies of a printed list; a comma before "Inc." or "Ltd." divides none."""
    return text.split(_BETWEEN_COMPANIES)


_BETWEEN_COMPANIES = re.compile(
    r",\s+(?!(?:Inc|Ltd|Ltda|LLC|L\.L\.C|LP|L\.P|Co|Corp|GmbH|S\.?A|S\.?L|B\.?V|A/S|AB|AG|PLC|Pty)\b)|\s?\n\s?"
)


def unnumbered(name: Anchored) -> Anchored:
    """A name without the numeral in brackets by which a site tells namesakes apart: "Mark O'Brien (IX)"."""
    numeral = _NUMERAL.search(name.text)
    return name[: numeral.start()] if numeral else name


_NUMERAL = re.compile(r"\s?\([IVXL]{1,7}\)$")
_INITIAL = re.compile(r"(?:\b[A-Z]|Jr|Sr)\.$")
