"""What a converter wrote over a text that it made from a page: "title: …", "author: …", "date: …", "url: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.markup.plain import Block
from dossier.text.anchors import Anchored

_KEYS = {
    "title": "title|headline", "author": "authors?|byline|creator|by", "date": "date|published(?: ?(?:on|at|time|date))?|publish[-_]date|created", "address": "url|source|source[-_]url|link|canonical",
    "paper": "site ?name|site|publisher|publication|website", "topics": "categories|category|tags|keywords|section", "other": "hostname|description|excerpt|summary|fingerprint|id|language|lang|license|image|type|clipped|updated|modified|word[-_]?count|layout|comments",
}  # fmt: skip
_LINE = re.compile(
    rf"[-*\s]{{0,3}}(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _KEYS.items())})\s?:(?:\s(?P<value>.*))?",
    re.I | re.S,
)
_MOST, _LEAST = 16, 2  # lines of such a head; those that have to be there before it is taken for one
_PAIRED = re.compile(r"\"([^\"]+)\"|'([^']+)'|\[\[?([^\[\]]+)\]?\]")


def front_matter(blocks: Sequence[Block]) -> dict[str, Anchored]:
    """The values that stand over a text under their names; empty where the text begins otherwise."""
    found: dict[str, Anchored] = {}
    lines = 0
    for block in blocks[:_MOST]:
        match = _LINE.fullmatch(block.text)
        if match is None:
            if block.mark == "list" and lines:  # an item of the list above
                continue
            break
        lines += 1
        name = next(key for key in _KEYS if match[key])
        value = _bare(block.shown[match.start("value") :].strip()) if match["value"] else None
        if value and name != "other":
            found.setdefault(name, value)
    return found if lines > _LEAST and ("title" in found or "author" in found) else {}


def _bare(value: Anchored) -> Anchored:
    """A value without the quotation marks or brackets around it."""
    while match := _PAIRED.fullmatch(value.text):
        value = value[match.start(match.lastindex or 0) : match.end(match.lastindex or 0)].strip()
    return value


def behind_front(blocks: Sequence[Block]) -> int:
    """The number of the first block behind such a head; 0 where there is none."""
    number = 0
    while number < min(len(blocks), _MOST) and (
        _LINE.fullmatch(blocks[number].text) or (number and blocks[number].mark == "list")
    ):
        number += 1
    return number
