"""The cast list of a text dump, with or without the actors' names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dossier.markup.dump import DumpPage, run
from dossier.markup.plain import Block
from dossier.model.claims import Claim
from dossier.model.values import Missing, Part
from dossier.sites.imdb.castrows import read_part
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.names import is_person

_I = re.I
CAST_ENDS = re.compile(
    r"^(?:all|see|full|more)\b.*\b(?:cast|crew)\b|^(?:more like this|storyline|did you know|photos|videos?|user reviews|related news|directors?|writers?)\b|\bimdb ?pro\b",
    _I,
)
_AS = re.compile(r"\(as (?P<name>[^()]{2,60})\)")
_MORE = "…"
_NOTE = re.compile(r"\((?:voice|uncredited|as [^()]{2,60})\)(?: \((?:voice|uncredited|as [^()]{2,60})\)){0,2}")


def cast(page: DumpPage) -> Iterator[Claim]:
    """The cast list; where the dump lost the names of the actors, the characters alone."""
    blocks = _cast_blocks(page)
    if marked := _marked(blocks):
        for actor, said in marked:
            part = read_part(actor, said)
            yield page.claim("cast", part, actor, *([said] if said else []))
        return
    pairs = _pairs(page, blocks)
    if pairs is None:
        characters = list(_characters(page, blocks))
        yield from characters
        if blocks:
            why = "characters without their actors" if characters else "actors and characters cannot be told apart"
            yield page.claim("missing", Missing("cast", why), blocks[0].shown)
        return
    for name, character, note in pairs:
        credited = _AS.search(note.text) if note else None
        text, voice, uncredited = _remarks(f"{character.text} {note.text}" if note else character.text)
        part = Part(name.text, text, voice, uncredited, credited["name"] if credited else None)
        yield page.claim("cast", part, Anchored.join([name, character, *([note] if note else [])]))


def _cast_blocks(page: DumpPage) -> list[Block]:
    first = page.first(re.compile(r"(?:top )?cast(?: \(?\d+\+?\)?)?", _I))
    if first is None:
        return []
    blocks = run(page.blocks, first[0] + 1, lambda block: not CAST_ENDS.search(block.text) and len(block.text) < 120)
    return [
        block for block in blocks if not re.fullmatch(r"edit|cast overview.*|\(.*credited cast.*\)", block.text, _I)
    ]


def _marked(blocks: list[Block]) -> list[tuple[Anchored, Anchored | None]]:
    """Actors and what they play where the converter marked characters as items of a list and actors not.

    Dots behind a character stand for more of them, which the page does not show; so does an item behind the first.
    """
    found: list[tuple[Anchored, list[Anchored]]] = []
    for block in blocks:
        if block.mark != "list":
            if not is_person(block.text):
                return []
            found.append((block.shown, []))
        elif not found:
            return []
        elif block.text != _MORE and (not found[-1][1] or block.text.startswith("(")):
            found[-1][1].append(block.shown)
    roles = sum(bool(said) for _, said in found)
    return [(name, Anchored.join(said) if said else None) for name, said in found] if roles * 2 > len(found) else []


def _pairs(page: DumpPage, blocks: list[Block]) -> list[tuple[Anchored, Anchored, Anchored | None]] | None:
    """Actor and character by turns, which is certain in two cases only.

    Either the converter marked characters as items of a list and names not; or names and characters alternate without
    a gap and all the stars that the page names elsewhere stand where names should, and nowhere else.
    """
    rows = [block for block in blocks if not _NOTE.fullmatch(block.text) and block.text != _MORE]
    if len(rows) < 2 or len(rows) % 2:
        return None
    names, characters = rows[::2], rows[1::2]
    marked = all(block.mark == "list" for block in characters) and not any(block.mark == "list" for block in names)
    stars = {fold(value.text) for value in page.values(re.compile(r"stars?\b", _I))}
    there = stars & {fold(block.text) for block in names}
    anchored = len(there) >= 2 and not stars & {fold(block.text) for block in characters}
    if not marked and not anchored:
        return None
    notes = {before.index: block.shown for before, block in pairwise(blocks) if _NOTE.fullmatch(block.text)}
    return [
        (name.shown, character.shown, notes.get(character.index))
        for name, character in zip(names, characters, strict=True)
    ]


def _characters(page: DumpPage, blocks: list[Block]) -> Iterator[Claim]:
    """The characters of a list without names: none of the people that the page names elsewhere stands in it."""
    people = {fold(block.text) for block in page.blocks if block not in blocks and is_person(block.text)}
    if any(fold(block.text) in people for block in blocks):
        return
    for block, below in zip(blocks, [*blocks, None][1:], strict=True):
        if block.text.startswith("(") or block.text == _MORE:
            continue
        note = below if below and _NOTE.fullmatch(below.text) else None
        credited = _AS.search(note.text) if note else None
        text, voice, uncredited = _remarks(f"{block.text} {note.text}" if note else block.text)
        at = Anchored.join([block.shown, note.shown]) if note else block.shown
        yield page.claim(
            "unattributed_characters", Part(None, text, voice, uncredited, credited["name"] if credited else None), at
        )


def _remarks(text: str) -> tuple[str, bool, bool]:
    voice, uncredited = "(voice)" in text, "(uncredited)" in text
    return re.sub(r"\s?\((?:voice|uncredited|as [^()]{2,60})\)", "", text).strip(), voice, uncredited
