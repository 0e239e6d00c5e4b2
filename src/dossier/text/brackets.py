"""Remarks in brackets at the end of a text: "Karl (voice) (as Jan Kowalski)"."""

from __future__ import annotations

import re

from dossier.text.anchors import Anchored

_LAST = re.compile(r"\s?\((?P<what>[^()]{1,200}(?:\([^()]{0,80}\)[^()]{0,80}){0,3})\)$")


def bracketed(text: Anchored, remark: re.Pattern[str] | None = None) -> tuple[Anchored, list[Anchored]]:
    """A text without the brackets at its end, and what stands in these, in order.

    With a pattern only brackets that it matches as a whole are taken off: the others belong to the text.
    """
    found: list[Anchored] = []
    rest = text.strip()
    while match := _LAST.search(rest.text):
        what = rest.group(match, "what").strip()
        if remark is not None and not remark.fullmatch(what.text):
            break
        found.insert(0, what)
        rest = rest[: match.start()].strip()
    return rest, found
