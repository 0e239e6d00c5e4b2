"""Which lines of a text that is broken at its links are headings: those of the table of contents, of the editor's links, or by their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from dossier.markup.plainheads import is_section, title_like, within
from dossier.markup.plainlines import Line
from dossier.markup.plainruns import CONNECTS, ENDS, GOES_ON, LONG, NOTE
from dossier.markup.plainsources import lists_references
from dossier.text.fold import fold

_ENDING = re.compile(r"see also|further reading|external links|bibliography|works cited", re.I)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s?")
_UNDER = re.compile(
    r"box office.*|critical .*|accolades|home (?:media|video|release)|casting|filming|development|theatrical.*|audience .*",
    re.I,
)


def of_contents(lines: Sequence[Line], rows: Sequence[int], titles: dict[str, int]) -> Iterator[int]:
    """The lines of the table of contents: its name, and a number and a title for each entry, on one line or two."""
    start = next((number for number, row in enumerate(rows) if lines[row].bare == "Contents"), len(rows))
    left = dict.fromkeys(titles)
    for row in rows[start : start + 1 + 2 * len(titles)]:
        words = _NUMBER.sub("", lines[row].bare)
        if words and words != "Contents" and fold(words) not in left:
            return
        left.pop(fold(words), None)
        yield row


def run_heads(
    lines: Sequence[Line], rows: Sequence[int], titles: dict[str, int], edited: Collection[int]
) -> dict[int, int]:
    """The lines that are headings, with their levels."""
    found: dict[int, int] = {}
    seen: set[str] = set()
    often = Counter(lines[row].bare for row in rows)
    main = ""
    for number, row in enumerate(rows):
        words = lines[row].bare
        key = fold(words)
        if row in edited:
            found[row] = titles.get(key, 2)
        elif titles or edited:
            if key in titles and key not in seen and _apart(lines, rows, number):
                found[row] = titles[key]
        elif (
            is_section(words)
            and words[0].isupper()
            and _apart(lines, rows, number)
            and (rows[number - 1] in found or not _listed(lines, rows, number, main))
        ):
            found[row] = 3 if main and (_UNDER.fullmatch(words) or within(words, main, again=often[words] > 1)) else 2
        elif (
            found
            and title_like(words)
            and often[words] < 3
            and not lists_references(main)
            and _apart(lines, rows, number)
            and _opens(lines, rows, number, words, main)
        ):
            found[row] = 3
        if row in found:
            seen.add(key)
            main = words if found[row] == 2 else main
    return found


def _apart(lines: Sequence[Line], rows: Sequence[int], number: int) -> bool:
    """Whether the text before a line is at an end, and that behind it no part of the same sentence."""
    at = number - 1
    while at >= 0 and NOTE.fullmatch(lines[rows[at]].bare):
        at -= 1
    before = lines[rows[at]].bare if at >= 0 else ""
    behind = lines[rows[number + 1]].bare if number + 1 < len(rows) else ""
    return (
        (not before or not CONNECTS.fullmatch(before))
        and bool(behind)
        and not GOES_ON.match(behind)
        and not NOTE.fullmatch(behind)
    )


def _opens(lines: Sequence[Line], rows: Sequence[int], number: int, words: str, main: str) -> bool:
    """Whether running text ends above a line and begins below it: with many words, or with a link and what follows that."""
    before, behind = lines[rows[number - 1]].bare, lines[rows[number + 1]].bare
    if (not ENDS.search(before) and not NOTE.fullmatch(before)) or CONNECTS.fullmatch(words):
        return False
    if len(behind) > LONG:
        return True
    after = lines[rows[number + 2]].bare if number + 2 < len(rows) else ""
    named = [word for word in words.split() if word[0].isupper()]
    story = re.match(r"plot|synopsis|story|summary|premise", main, re.I)
    return not story and len(named) == 1 and 2 <= len(words.split()) <= 3 and GOES_ON.match(after) is not None


def _listed(lines: Sequence[Line], rows: Sequence[int], number: int, main: str) -> bool:
    """Whether the name of a section stands among the cells of a table, where it heads nothing."""
    before, behind = lines[rows[number - 1]].bare if number else "", lines[rows[number + 1]].bare
    ended = not before or ENDS.search(before) or NOTE.fullmatch(before)
    apart = lists_references(lines[rows[number]].bare) or _ENDING.fullmatch(lines[rows[number]].bare)
    return not (ended or apart or len(behind) > LONG or is_section(behind) or re.search(r"cast|characters", main, re.I))
