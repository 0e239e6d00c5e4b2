"""The labelled facts of IMDb's title pages of 2005 to 2017 saved as text or Markdown: a label, and what stands behind it.

Converters leave the label and its value on one line ("Runtime: 131 min See more »"), or each piece on a line of its
own; links to more of the same, and the next label, end a value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from dossier.markup.dump import DumpPage
from dossier.markup.plain import Block
from dossier.sites.imdb.facts import NOTHING
from dossier.text.anchors import Anchored
from dossier.text.fold import fold

_I = re.I
_LABEL = re.compile(
    r"(?P<label>[A-Za-z][\w'&/ -]{1,40}?)\s?(?P<guild>\(\s?(?:[A-Z]{2,5}\s?\)?)?)?\s?(?::(?=\s|$)|(?<=\()$)"
)
_BARE = re.compile(r"(?P<label>directed by|writing credits|written by)(?:\s?\((?:WGA)?\)?)?", _I)
_PIECES = re.compile(r"\(?\s?WGA\s?\)\s?:|:")
_GUILD = re.compile(r"\(?(?:WGA)?\)?:?")
#: a link to more, alone on its line or behind a value
_MORE = re.compile(
    r"[(»|]?\s?(?:see |show |add |edit|view |full |more\b|and \d+ more|\d+ more credits?|register\b|comment on|learn more|own the rights|advertisement|in popularity|was the above)"
    r".{0,80}|[»|]|\|?\s?\(?more\)?\s?»?|create a character page.{0,20}",
    _I,
)
_BEHIND = re.compile(
    r"\s?(?:\|\s)?(?:(?:\b(?:See|Show|View|Add)|(?<=[a-z.)])See) (?:more|all|full|company|detailed|content)\b|\(more\)|\bFull (?:summary|synopsis)\b|\|\s?\d+ more credits?|»|\(view trailer\)).*$"
)
_BARE_MORE = re.compile(r"\s+more$")
#: the cast, and the box of other films: the people in the labels behind these are not the film's
_BELOW = re.compile(
    r"[\W_]*(?:(?:complete |first billed |credited )?cast\b.{0,40}|people who liked this.{0,20}|\(cast overview.*|additional details|storyline|photos|videos|recommendations)",
    _I,
)
_MOST = 14  # lines that a value may have
_PEOPLE = ("director", "directors", "directedby", "writer", "writers", "writingcredits", "stars", "star")


@lru_cache(maxsize=4)
def facts(page: DumpPage) -> dict[str, list[Anchored]]:
    """The lines behind each label, by the label's folded words; the first place that says something counts."""
    found: dict[str, list[Anchored]] = {}
    heads = [
        (index, one)
        for index, block in enumerate(page.blocks)
        if (one := _head(block) or _in_pieces(page.blocks[index : index + 4]))
    ]
    terse = sum(len(block.text) < 300 and _BARE_MORE.search(f" {block.text}") is not None for block in page.blocks) >= 3
    starts = {index for index, _ in heads}
    for index, (key, rest) in heads:
        if found.get(key):
            continue
        values = [rest] if rest else []
        if not rest or not _ended(rest):
            for block in page.blocks[index + 1 : index + 1 + _MOST]:
                if block.index - page.blocks[0].index in starts or _stops(block):
                    break
                values.append(block.shown)
                if _ended(block.shown):
                    break
        trimmed = (_trimmed(value, terse=terse) for value in values if not _GUILD.fullmatch(value.text))
        found[key] = [value for value in trimmed if value]
    return found


def lines_behind(page: DumpPage, *names: str) -> list[Anchored]:
    """What stands behind the first of these labels that the page has, line by line."""
    said = facts(page)
    return next((said[name] for name in names if said.get(name)), [])


def content(page: DumpPage, *names: str) -> Anchored:
    """The same as one text."""
    lines = lines_behind(page, *names)
    return Anchored.join(lines) if lines else NOTHING


@lru_cache(maxsize=4)
def head_lines(page: DumpPage) -> tuple[Block, ...]:
    """The lines over the cast and over what follows the head of the page."""
    first = next(
        (i for i, block in enumerate(page.blocks) if i and _BELOW.fullmatch(block.text) and _behind_head(page, i)), None
    )
    return page.blocks[:first]


def _behind_head(page: DumpPage, index: int) -> bool:
    """Whether the people of the film were named over a line."""
    heads = (_head(block) for block in page.blocks[:index])
    return any(head and head[0] in _PEOPLE for head in heads)


def _head(block: Block) -> tuple[str, Anchored] | None:
    """The label that a block begins with, and the rest of the block."""
    if bare := _BARE.fullmatch(block.text.rstrip(": ")):
        return fold(bare["label"]), NOTHING
    match = _LABEL.match(block.text)
    if match is None or (block.text[match.end() :] and len(match["label"].split()) > 5):
        return None
    return fold(match["label"]), block.shown[match.end() :].strip(" :\xa0")


def _in_pieces(blocks: Sequence[Block]) -> tuple[str, Anchored] | None:
    """A label that a converter broke at the link in it: "Writers", "(WGA)", ":"."""
    if blocks[0].text.rstrip(" (").lower() not in _PEOPLE:
        return None
    pieces = ["".join(block.text for block in blocks[1:end]) for end in range(2, len(blocks) + 1)]
    return (fold(blocks[0].text), NOTHING) if any(_PIECES.fullmatch(piece) for piece in pieces) else None


def _stops(block: Block) -> bool:
    return block.mark == "heading" or bool(_MORE.fullmatch(block.text)) or bool(_BELOW.fullmatch(block.text))


def _ended(value: Anchored) -> bool:
    """Whether a link to more ends a value on its line."""
    return _BEHIND.search(value.text) is not None or _BARE_MORE.search(value.text) is not None


def _trimmed(value: Anchored, *, terse: bool) -> Anchored:
    """A value without the link to more of it."""
    if match := _BEHIND.search(value.text):
        return value[: match.start()].strip(" |»\xa0")
    if terse and (match := _BARE_MORE.search(value.text)):
        return value[: match.start()].strip(" |»\xa0")
    return value.strip(" |»\xa0")
