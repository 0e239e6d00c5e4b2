"""Paragraphs of a text of which every link and every word in italics stands on a line of its own, with nothing between paragraphs.

Where one line ends a sentence and the next begins another, the two are paragraphs if neither can be a link; a
sentence that begins with a link goes on with the paragraph. Cells of tables, which stand there as lines too, are lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from dossier.markup.plainheads import is_section, title_like, within
from dossier.markup.plainlines import Line
from dossier.markup.plainparts import Piece
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.sentences import sentences

_NOTE = re.compile(r"\^?\s?\[\s?(?:\d{1,3}|[a-z]|(?:note|nb|lower-alpha)[ \xa0]\d{1,2}|citation needed)\s?\]")
_ENDS = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
_GOES_ON = re.compile(r"[,.;:)!?%\]/]|[a-zß-öø-ÿ]|['’](?:s\b|\s|$)|[–—-]|\.\.\.|&")
_LONG = 50  # characters that no link has
_CELLS = 4  # short lines in a row that are the cells of a table
_PIECE = 30  # characters that a paragraph has at the least
_CONNECTS = re.compile(
    r".*(?:[,;:(–—&/-]|\b(?:and|or|[Tt]he|an?|of|by|with|as|[Ii]n|[Oo]n|to|[Ff]or|[Ff]rom|at|into|inside|within|between|about|where|when|since|during|under|over|against|that|who|while|but|is|was|than|like|named|called|including|starring|director|actor|actress|critic|film|character|aggregator|website|site|author|writer|producer|magazine|newspaper|journalist|reviewer|star|composer|editor))$"
)
_HATNOTE = re.compile(r"(?:Main articles?|See also|Further information)\s?:?")
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]{0,20}|[A-Z]\.|(?:de|del|der|di|da|van|von|bin|al|le|la|ten)\b)(?: (?:[^\W\d_a-z][\w.’'-]{0,20}|de|del|der|di|da|van|von|bin|al|le|la|ten|\"[^\"]{1,20}\")){0,4}"
)
_PLAYS = re.compile(r"as(?:\s|$)|[–—:-]\s|\((?:voice|uncredited)|voices?\b|plays\b|portrays\b|in the (?:dual )?role")
_PLAYED = re.compile(
    r"(?P<name>(?:[^\W\d_a-z][\w.’'-]{0,20}[ ]){1,4}[^\W\d_a-z]?[\w.’'-]{0,20}) (?:as|voices|plays)\s\S"
)
_WITH = re.compile(r"and [^\W\d_a-z].{2,60} as\s")
_LISTED = re.compile(
    r"(?:references|citations|notes|footnotes|sources|notes and references|references and notes)", re.I
)
_ENDING = re.compile(r"see also|further reading|external links|bibliography|works cited", re.I)
_OPENING = re.compile(r"(?:In|At|On|After|During|When|While|As|Before|By|For|With|From|Under)\s")
_SMALL = frozenset(("the", "a", "an", "of", "and", "in", "on", "to", "for", "with", "from", "at", "by", "or", "as"))
_QUOTE = '"'


def flow(
    text: Anchored, lines: Sequence[Line], rows: Sequence[int], titles: dict[str, int], edited: Collection[int]
) -> list[Piece]:
    """The headings and paragraphs of these lines."""
    filled = [row for row in rows if lines[row].text]
    heads = _heads(lines, filled, titles, edited)
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


def _heads(
    lines: Sequence[Line], rows: Sequence[int], titles: dict[str, int], edited: Collection[int]
) -> dict[int, int]:
    """The lines that are headings, with their levels."""
    found: dict[int, int] = {}
    start = next((number for number, row in enumerate(rows) if lines[row].bare == "Contents"), None) if titles else None
    skip = start + 2 * len(titles) if start is not None else 0
    seen: set[str] = set()
    often = Counter(lines[row].bare for row in rows)
    main = ""
    for number, row in enumerate(rows):
        words = lines[row].bare
        key = fold(words)
        if row in edited:
            found[row] = titles.get(key, 2)
        elif titles or edited:
            if number > skip and key in titles and key not in seen and _apart(lines, rows, number):
                found[row] = titles[key]
        elif (
            is_section(words)
            and words[0].isupper()
            and _apart(lines, rows, number)
            and (rows[number - 1] in found or not _listed(lines, rows, number, main))
        ):
            found[row] = 3 if main and (_under(words) or within(words, main, again=often[words] > 1)) else 2
        elif (
            found
            and title_like(words)
            and often[words] < 3
            and not _LISTED.fullmatch(main)
            and _apart(lines, rows, number)
            and _opens(lines, rows, number, words, main)
        ):
            found[row] = 3
        if row in found:
            seen.add(key)
            main = words if found[row] == 2 else main
    return found


def _under(words: str) -> bool:
    return (
        re.fullmatch(
            r"box office.*|critical .*|accolades|home (?:media|video|release)|casting|filming|development|theatrical.*|audience .*",
            words,
            re.I,
        )
        is not None
    )


def _apart(lines: Sequence[Line], rows: Sequence[int], number: int) -> bool:
    """Whether the text before a line is at an end, and that behind it no part of the same sentence."""
    at = number - 1
    while at >= 0 and _NOTE.fullmatch(lines[rows[at]].bare):
        at -= 1
    before = lines[rows[at]].bare if at >= 0 else ""
    behind = lines[rows[number + 1]].bare if number + 1 < len(rows) else ""
    return (
        (not before or not _CONNECTS.fullmatch(before))
        and bool(behind)
        and not _GOES_ON.match(behind)
        and not _NOTE.fullmatch(behind)
    )


def _opens(lines: Sequence[Line], rows: Sequence[int], number: int, words: str, main: str) -> bool:
    """Whether running text ends above a line and begins below it: with many words, or with a link and what follows that."""
    before, behind = lines[rows[number - 1]].bare, lines[rows[number + 1]].bare
    if (not _ENDS.search(before) and not _NOTE.fullmatch(before)) or _CONNECTS.fullmatch(words):
        return False
    if len(behind) > _LONG:
        return True
    after = lines[rows[number + 2]].bare if number + 2 < len(rows) else ""
    named = [word for word in words.split() if word[0].isupper()]
    story = re.match(r"plot|synopsis|story|summary|premise", main, re.I)
    return not story and len(named) == 1 and 2 <= len(words.split()) <= 3 and _GOES_ON.match(after) is not None


def _listed(lines: Sequence[Line], rows: Sequence[int], number: int, main: str) -> bool:
    """Whether the name of a section stands among the cells of a table, where it heads nothing."""
    before, behind = lines[rows[number - 1]].bare if number else "", lines[rows[number + 1]].bare
    ended = not before or _ENDS.search(before) or _NOTE.fullmatch(before)
    apart = _LISTED.fullmatch(lines[rows[number]].bare) or _ENDING.fullmatch(lines[rows[number]].bare)
    return not (
        ended or apart or len(behind) > _LONG or is_section(behind) or re.search(r"cast|characters", main, re.I)
    )


def _section(text: Anchored, lines: Sequence[Line], rows: Sequence[int], title: str) -> list[Piece]:
    if re.match(r"(?:.* )?(?:cast|voices?|characters)\b", title, re.I):
        return list(_cast(text, lines, rows))
    if _LISTED.fullmatch(title):
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
    if _NOTE.fullmatch(here) or _NOTE.fullmatch(before) or _GOES_ON.match(here) or not _ENDS.search(before):
        return False
    return _worded(here) and (len(before) <= 3 or len(before.split()) > 3 or _GOES_ON.match(before) is not None)


def _worded(words: str) -> bool:
    """Whether a line is no link and nothing in italics: long, or open at its end, or a sentence by its words."""
    if len(words) > _LONG or _CONNECTS.fullmatch(words):
        return True
    parts = words.split()
    plain = [part for part in parts if part[0].islower() and part not in _SMALL]
    if len(parts) >= 4 and (len(plain) >= 2 or (plain and (len(parts) >= 6 or _ENDS.search(words)))):
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
        if _NOTE.fullmatch(bare):
            continue
        if (
            len(bare.split()) <= 9
            and not _GOES_ON.match(bare)
            and not _ENDS.search(bare)
            and not _CONNECTS.fullmatch(bare)
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
        ends = [end for _, end in sentences(raw.text) if _ENDS.search(_NOTE.sub("", raw.text[:end]).rstrip())]
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
    return bool(told and " " in here and _NAME.fullmatch(here) and not _CONNECTS.fullmatch(before))


def _item(text: Anchored, lines: Sequence[Line], rows: Sequence[int], listed: bool) -> Iterator[Piece]:
    if rows:
        raw = fused(text, [lines[row] for row in rows])
        if listed or len(raw.text) >= _PIECE:
            yield Piece("item" if listed else "text", rows[0], raw, int(listed), mark="*" if listed else "")


def _part_begins(lines: Sequence[Line], rows: Sequence[int], number: int) -> bool:
    here = lines[rows[number]].bare
    at = number - 1
    while at >= 0 and _NOTE.fullmatch(lines[rows[at]].bare):
        at -= 1
    if at >= 0 and _CONNECTS.fullmatch(lines[rows[at]].bare):
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
        and not _GOES_ON.match(behind)
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
            tight = before[-1:] in "([“‘$£€" or here[:1] in ",.;:!?)]”%" or _NOTE.fullmatch(here) is not None
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
