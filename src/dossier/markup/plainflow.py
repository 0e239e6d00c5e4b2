"""Paragraphs of a text of which every link and every word in italics stands on a line of its own, with nothing between paragraphs.

Where one line ends a sentence and the next begins another, the two are paragraphs if neither can be a link; a
sentence that begins with a link goes on with the paragraph. Cells of tables, which stand there as lines too, are lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from dossier.markup.plainlines import Line
from dossier.markup.plainparts import Piece
from dossier.markup.plainrunheads import of_contents, run_heads
from dossier.markup.plainruns import CONNECTS, ENDS, GOES_ON, LONG, NOTE
from dossier.markup.plainsources import lists_references
from dossier.text.anchors import Anchored
from dossier.text.sentences import sentences

_CELLS = 4  # short lines in a row that are the cells of a table
_PIECE = 30  # characters that a paragraph has at the least
_HATNOTE = re.compile(r"(?:Main articles?|See also|Further information)\s?:?")
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]{0,20}|[A-Z]\.|(?:de|del|der|di|da|van|von|bin|al|le|la|ten)\b)(?: (?:[^\W\d_a-z][\w.’'-]{0,20}|de|del|der|di|da|van|von|bin|al|le|la|ten|\"[^\"]{1,20}\")){0,4}"
)
_PLAYS = re.compile(r"as(?:\s|$)|[–—:-]\s|\((?:voice|uncredited)|voices?\b|plays\b|portrays\b|in the (?:dual )?role")
_PLAYED = re.compile(
    r"(?P<name>(?:[^\W\d_a-z][\w.’'-]{0,20}[ ]){1,4}[^\W\d_a-z]?[\w.’'-]{0,20}) (?:as|voices|plays)\s\S"
)
_WITH = re.compile(r"and [^\W\d_a-z].{2,60} as\s")
_OPENING = re.compile(r"(?:In|At|On|After|During|When|While|As|Before|By|For|With|From|Under)\s")
_SMALL = frozenset(("the", "a", "an", "of", "and", "in", "on", "to", "for", "with", "from", "at", "by", "or", "as"))
_QUOTE = '"'


def flow(
    text: Anchored, lines: Sequence[Line], rows: Sequence[int], titles: dict[str, int], edited: Collection[int]
) -> list[Piece]:
    """The headings and paragraphs of these lines."""
    filled = [row for row in rows if lines[row].text]
    listed = frozenset(of_contents(lines, filled, titles))
    filled = [row for row in filled if row not in listed]
    heads = run_heads(lines, filled, titles, edited)
    found: list[Piece] = []
    section: list[int] = []
    title = ""
    for row in filled:
        if row in heads:
            found += _section(text, lines, section, title)
            section, title = [], lines[row].bare
            found.append(Piece("heading", row, _words(text, lines[row]), heads[row], alone=True))
        else:
            section.append(row)
    return found + _section(text, lines, section, title)


def _section(text: Anchored, lines: Sequence[Line], rows: Sequence[int], title: str) -> list[Piece]:
    if re.match(r"(?:.* )?(?:cast|voices?|characters)\b", title, re.I):
        return list(_cast(text, lines, rows))
    if lists_references(title):
        return list(_references(text, lines, rows))
    return list(_paragraphs(text, lines, rows))


def _references(text: Anchored, lines: Sequence[Line], rows: Sequence[int]) -> Iterator[Piece]:
    """The items of a list of references: each begins with the arrow, or the numbers, that lead back to the text."""
    starts = [
        number for number, row in enumerate(rows)
        if lines[row].bare in ("^", "↑") or (lines[row].bare == "1" and [lines[one].bare for one in rows[number + 1 : number + 2]] == ["2"])
    ]  # fmt: skip
    for start, end in pairwise([*starts, len(rows)]):
        yield Piece("item", rows[start], fused(text, [lines[row] for row in rows[start:end]]), 1, mark="1")


def _paragraphs(text: Anchored, lines: Sequence[Line], rows: Sequence[int]) -> Iterator[Piece]:
    lost = _cells(lines, rows)
    open_rows: list[int] = []
    for number, row in enumerate(rows):
        if row in lost:
            yield from _paragraph(text, lines, open_rows, cut=True)
            open_rows = []
            continue
        if open_rows and _begins(lines, rows, number, open_rows):
            yield from _paragraph(text, lines, open_rows)
            open_rows = []
        open_rows.append(row)
    yield from _paragraph(text, lines, open_rows)


def _begins(lines: Sequence[Line], rows: Sequence[int], number: int, open_rows: Sequence[int]) -> bool:
    """Whether a paragraph begins with a line."""
    here, before = lines[rows[number]].bare, lines[open_rows[-1]].bare
    if NOTE.fullmatch(here) or NOTE.fullmatch(before) or GOES_ON.match(here) or not ENDS.search(before):
        return False
    return _worded(here) and (len(before) <= 3 or len(before.split()) > 3 or GOES_ON.match(before) is not None)


def _worded(words: str) -> bool:
    """Whether a line is no link and nothing in italics: long, or open at its end, or a sentence by its words."""
    if len(words) > LONG or CONNECTS.fullmatch(words):
        return True
    parts = words.split()
    plain = [part for part in parts if part[0].islower() and part not in _SMALL]
    if len(parts) >= 4 and (len(plain) >= 2 or (plain and (len(parts) >= 6 or ENDS.search(words)))):
        return True
    return len(parts) > 1 and _OPENING.match(words) is not None and parts[-1][0].islower()


def _cells(lines: Sequence[Line], rows: Sequence[int]) -> set[int]:
    """The lines that are cells of tables: several short ones in a row that no sentence holds together."""
    found: set[int] = set()
    run: list[int] = []
    for number, row in enumerate(rows):
        bare = lines[row].bare
        if _HATNOTE.fullmatch(bare):
            found.update(rows[number : number + 2])
        if NOTE.fullmatch(bare):
            continue
        if (
            len(bare.split()) <= 9
            and not GOES_ON.match(bare)
            and not ENDS.search(bare)
            and not CONNECTS.fullmatch(bare)
        ):
            run.append(row)
            continue
        if len(run) >= _CELLS:
            found.update(run)
        run = []
    return found | set(run if len(run) >= _CELLS else ())


def _paragraph(text: Anchored, lines: Sequence[Line], rows: Sequence[int], *, cut: bool = False) -> Iterator[Piece]:
    """The paragraph of some lines; one that cells of a table cut off has whole sentences alone."""
    if not rows:
        return
    raw = fused(text, [lines[row] for row in rows])
    if cut:
        ends = [end for _, end in sentences(raw.text) if ENDS.search(NOTE.sub("", raw.text[:end]).rstrip())]
        raw = raw[: ends[-1] if ends else 0]
    if len(raw.text) >= _PIECE:
        yield Piece("text", rows[0], raw)


def _cast(text: Anchored, lines: Sequence[Line], rows: Sequence[int]) -> Iterator[Piece]:
    """The parts of a cast: a part begins with a name and with what its bearer plays, and ends where another name stands."""
    item: list[int] = []
    listed = False
    for number, row in enumerate(rows):
        begins = _part_begins(lines, rows, number)
        if begins or (listed and _other_name(lines, rows, number)):
            yield from _item(text, lines, item, listed)
            item, listed = [], begins
        item.append(row)
    yield from _item(text, lines, item, listed)


def _other_name(lines: Sequence[Line], rows: Sequence[int], number: int) -> bool:
    """Whether a name stands right behind a part, which it does not belong to."""
    here, before = lines[rows[number]].bare, lines[rows[number - 1]].bare
    told = _PLAYS.match(before) or _PLAYED.match(before)
    return bool(told and " " in here and _NAME.fullmatch(here) and not CONNECTS.fullmatch(before))


def _item(text: Anchored, lines: Sequence[Line], rows: Sequence[int], listed: bool) -> Iterator[Piece]:
    if rows:
        raw = fused(text, [lines[row] for row in rows])
        if listed or len(raw.text) >= _PIECE:
            yield Piece("item" if listed else "text", rows[0], raw, int(listed), mark="*" if listed else "")


def _part_begins(lines: Sequence[Line], rows: Sequence[int], number: int) -> bool:
    here = lines[rows[number]].bare
    at = number - 1
    while at >= 0 and NOTE.fullmatch(lines[rows[at]].bare):
        at -= 1
    if at >= 0 and CONNECTS.fullmatch(lines[rows[at]].bare):
        return False
    if (match := _PLAYED.match(here)) and _NAME.fullmatch(match["name"]):
        return True
    behind = lines[rows[number + 1]].bare if number + 1 < len(rows) else ""
    if _NAME.fullmatch(here) is None:
        return False
    if _PLAYS.match(behind) or _WITH.match(behind):
        return True
    return (
        " " in here
        and number > 0
        and not GOES_ON.match(behind)
        and _PLAYS.match(lines[rows[number - 1]].bare) is not None
    )


def _words(text: Anchored, line: Line) -> Anchored:
    return text[line.start : line.end].strip()


def fused(text: Anchored, lines: Sequence[Line]) -> Anchored:
    """Lines as one text: a blank between two of them but where a mark or a quotation forbids it."""
    parts: list[Anchored] = []
    quoting = False
    for number, line in enumerate(lines):
        piece = _words(text, line)
        if number and piece:
            before, here = lines[number - 1].bare, piece.text
            tight = before[-1:] in "([“‘$£€" or here[:1] in ",.;:!?)]”%" or NOTE.fullmatch(here) is not None
            tight = (
                tight
                or here[:2] in ("'s", "’s", "' ", "’ ")
                or (here[0] == _QUOTE and quoting)
                or (before[-1:] == _QUOTE and quoting)
            )
            tight = (
                tight
                or (here[:1] in "-–" and here[1:2].isalpha())
                or (before[-1:] == "-" and before[-2:-1].isalpha())
                or here[:1] == "/"
            )
            if not tight:
                parts.append(Anchored(" ", [piece.start], [piece.start]))
        parts.append(piece)
        quoting ^= piece.text.count(_QUOTE) % 2 == 1
    return Anchored.join([part for part in parts if part], glue="")
