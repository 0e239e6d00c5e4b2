"""Character references resolved, each character still at its place."""

from __future__ import annotations

import html
import re

from dossier.text.anchors import Anchored

_REFERENCE = re.compile(r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def resolved(text: Anchored) -> Anchored:
    """The text with its character references as the characters they stand for; what is no reference stays."""
    if "&" not in text.text:
        return text
    parts: list[Anchored] = []
    at = 0
    for match in _REFERENCE.finditer(text.text):
        char = html.unescape(match[0])
        if char == match[0]:
            continue
        here = text.group(match)
        plain = here.end - here.start == len(match[0])  # else an escape spells it, which is nothing that a reader sees
        shut = here.end if plain else here.start
        parts += [text[at : match.start()], Anchored(char, [here.start] * len(char), [shut] * len(char))]
        at = match.end()
    parts.append(text[at:])
    return Anchored.join([part for part in parts if part], glue="").under(text.section)
