"""Where a role in a cast list ends and the description of it begins."""

from __future__ import annotations

import re

from dossier.text.later import later
from dossier.text.paragraphs import Link

LONGEST = 400  # characters behind "as" in which a role ends
_STOP = later(
    r"(?P<sentence>[.!?][\"”’)]?\s(?=[A-Z\"“‘(\d]))|(?P<colon>;|:(?=\s|$)|\n|\s[–—]\s?|\s-{1,2}\s|—|\s?\.{3,}\s?|\s?…)|(?P<comma>,\s?)|(?P<clause>\s(?:who|whom|whose|which|in (?:his|her|their) (?:first|second|final|last|film|feature|screen)|and (?:his|her|their))\b)|(?P<bracket>\s?[(\[])|(?P<quote>[\"“])"
)  # fmt: skip
_TITLES = later(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Capt|Col|Gen|Lt|Sgt|St|Sr|Jr|Rev|Fr|Maj|Det|Insp|Cpl|Pvt|Pte|Adm|Gov|Sen|Hon|Mme|Mlle|Smt|Sri|Cmdr|Sec|No|Asst|Supt|Comm|Lieut|Brig|Pres|Assoc|Dep|Atty|Ofc|Messrs|Cpt|Sgts|Drs|Univ|Dept|[A-Z])$", re.I)  # fmt: skip
_SUFFIX = later(r"(?:Jr|Sr|II|III|IV|V|Esq|M\.?D|Ph\.?D|D\.?D\.?S|Q\.?C|M\.?P|R\.?N|L\.?P\.?N|USN|USMC|RAF)\b\.?")
_PREPOSITION = later(r"\b(?:at|in|to|for|of|with|from|by|on)$")
_PART = later(
    r"(?:the |an? )?[A-Z0-9\"“'‘#][^\s,]*(?:\s(?:(?:of|the|de|von|van|la|le|du)\s){0,2}[A-Z0-9\"“'‘#][^\s,]*){0,4}"
)
_ALIAS = later(r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:\s(?:\"[^\"]{1,30}\"|[^\W\d_a-zß-öø-ÿ][\w.’'-]*)){2,6}|\"[^\"]{1,30}\"")
_CLOSE = {'"': '"', "“": "”"}
_MORE = later(r"\x00*\s?(?:[/&]\s?)?[^\W\d_a-zß-öø-ÿ]")


def role_end(text: str, start: int, links: tuple[Link, ...] = ()) -> int:
    """Where the role that begins at a place ends, remarks blanked before."""
    limit = min(len(text), start + LONGEST)
    at = start
    while match := _STOP.search(text, at, limit):
        place = match.start()
        go_on = _go_on(text, start, match, limit, links)
        if go_on is None:
            return place
        at = max(go_on, place + 1)
    return limit if limit == len(text) else text.rfind(" ", start, limit)


def _go_on(text: str, start: int, match: re.Match[str], limit: int, links: tuple[Link, ...]) -> int | None:
    """Where to look further when a role does not end at a mark; ``None`` where it does."""
    kind, place = match.lastgroup, match.start()
    if kind == "quote":
        close = text.find(_CLOSE[match[0]], match.end(), min(limit, match.end() + 60))
        return close + 1 if close > 0 else match.end()
    if any(link.start < place and match.end() <= link.end for link in links if link.start >= start):
        return match.end()
    if kind == "sentence":
        return match.end() if match[0][0] == "." and _TITLES.search(text[max(start, place - 8) : place]) else None
    if kind == "comma":
        return _behind_comma(text, start, match.end(), limit)
    if kind == "clause" and match[0].strip() == "which" and _PREPOSITION.search(text[start:place]):
        stop = later(r"[.;:\n(]").search(text, match.end(), limit)  # "the dean at which they laugh" stays whole
        return stop.start() if stop else limit
    if kind == "bracket":
        return _behind_bracket(text, match.end(), limit)
    return None if place > start else match.end()


def _behind_comma(text: str, start: int, end: int, limit: int) -> int | None:
    if suffix := _SUFFIX.match(text, end):
        return suffix.end()
    rest = text[start:limit]
    stop = re.search(r"[.;:\n(–—\x00]", rest)
    parts = re.split(r",\s(?:and\s)?|\s(?:and|&)\s", rest[: stop.start()] if stop else rest)
    listed = re.search(r",?\s(?:and|&)\s", rest[: stop.start()] if stop else rest)
    if listed and len(parts) > 2 and all(_PART.fullmatch(part.strip()) for part in parts):
        return start + (stop.start() if stop else len(rest))
    return None


def _behind_bracket(text: str, end: int, limit: int) -> int | None:
    """Behind a bracket the role goes on when the bracket holds a full name, or when more of the name follows it."""
    close = next((place for place in range(end, min(limit, end + 120)) if text[place] in ")]"), None)
    if close is None:
        return None
    inner = text[end:close].strip()
    if _ALIAS.fullmatch(inner) or _MORE.match(text, close + 1):
        return close + 1
    return None
