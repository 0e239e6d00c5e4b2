"""The lines of a page that a converter made to text: what a reader sees of each, what sets it off, its labels and rows.

Converters differ in what they leave of a page's layout. One prints a label and its value on one line, another on two,
a third puts all labels of a list into one; a row of a list begins with a mark, behind a picture or a blank line, or
with a link. So the lines are asked for what is certain in any of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from dossier.markup.plain import Block
from dossier.text.anchors import Anchored

_PICTURE = re.compile(r"(?:\[(?![^\[\]]*\breview\b)[^\[\]]{0,240}\]\s?){0,3}", re.I)
_CELLS = re.compile(r"\s?\|\s?")


@dataclass(frozen=True, slots=True)
class Shown:
    """One line; ``opens`` where a list mark or a picture sets it off as the first of a row, ``apart`` where a blank line
    stands over it, ``link`` where nearly all of it is the text of a link.
    """

    words: Anchored
    opens: bool = False
    apart: bool = False
    link: bool = False
    head: bool = False

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.words.text


def shown(blocks: Sequence[Block]) -> list[Shown]:
    """The lines of these blocks that hold words; a picture's name is none."""
    found: list[Shown] = []
    pictured = False
    last = 0
    for block in blocks:
        marked = pictured or block.pictured or block.mark == "list"
        if _PICTURE.fullmatch(block.text):
            pictured = True
            continue
        apart = block.first_line > last + 1
        found.append(Shown(block.shown, marked, apart, block.linked > 0.95, block.mark == "heading"))
        pictured, last = False, block.last_line
    return found


def between(lines: Sequence[Shown], first: re.Pattern[str], until: re.Pattern[str], *, nth: int = 0) -> Sequence[Shown]:
    """The lines behind the one that a pattern matches wholly, up to one that another does, or the end."""
    starts = [index for index, line in enumerate(lines) if first.fullmatch(line.text)]
    if len(starts) <= nth:
        return ()
    start = starts[nth] + 1
    end = next((index for index in range(start, len(lines)) if until.fullmatch(lines[index].text)), len(lines))
    return lines[start:end]


def joined(lines: Sequence[Shown]) -> Anchored:
    """The lines as one text, each on its own line."""
    return Anchored.join([line.words for line in lines], "\n")


def fields(text: Anchored, labels: str, *, bare: bool = False) -> list[tuple[str, Anchored]]:
    """What stands behind each of these labels and its colon, up to the next one: on its line, or on those below.

    A ``bare`` label has no colon and a line of its own.
    """
    form = rf"(?:^|(?<=\n))(?P<label>{labels})(?=\n)" if bare else rf"(?:^|(?<=\s))(?P<label>{labels})\s?:(?!//)"
    pattern = re.compile(form, re.I)
    found = list(pattern.finditer(text.text))
    return [
        (match["label"], text[match.end() : following.start() if following else len(text)].strip())
        for match, following in zip_longest(found, found[1:])
    ]


def rows(lines: Sequence[Shown], most: int = 2) -> list[list[Anchored]] | None:
    """The rows of a list of which each has one to ``most`` lines, where something sets them off; a line printed twice counts once."""
    once = [line for before, line in zip([None, *lines], lines, strict=False) if not _again(before, line)]
    for opens in (_marked, _linked, _apart):
        found = _rows(once, opens)
        if len(found) >= 2 and all(len(row) <= most for row in found) and any(len(row) > 1 for row in found):
            return found
    return None


def _again(before: Shown | None, line: Shown) -> bool:
    return before is not None and before.text == line.text and not line.head


def _rows(lines: Sequence[Shown], opens: object) -> list[list[Anchored]]:
    assert callable(opens)
    found: list[list[Anchored]] = []
    for index, line in enumerate(lines):
        if opens(line) or not index:
            found.append([])
        found[-1].append(line.words)
    return found


def _marked(line: Shown) -> bool:
    return line.opens


def _linked(line: Shown) -> bool:
    return line.link


def _apart(line: Shown) -> bool:
    return line.apart


def parts(words: Anchored, text: str) -> list[Anchored]:
    """A line divided where one thing ends and another begins: at a bar, at two blanks or more, where a link begins or ends.

    ``text`` is the capture's, in which the line's blanks and its links' addresses still stand.
    """
    starts, ends = words.places
    cuts = [
        (index, index + 1)
        if char == " " and _DIVIDED.search(text[starts[index] : starts[index + 1]])
        else (index, index)
        for index, char in enumerate(words.text[:-1])
        if (char == " " and _DIVIDED.search(text[starts[index] : starts[index + 1]]))
        or (index and _ADDRESS.search(text[ends[index - 1] : starts[index]]))
    ]
    found, at = [], 0
    for begin, end in [*cuts, (len(words), len(words))]:
        found += [part for part in words[at:begin].split(_BAR) if part]
        at = end
    return found


_BAR = re.compile(r"\s?(?<!\\)\|\s?")
_DIVIDED = re.compile(r"[^\S\n]{2,}|\]\(|\[\d{1,4}\]")
_ADDRESS = re.compile(r"\]\(|\[\d{1,4}\]")


def table(lines: Sequence[Shown], text: str) -> list[list[Anchored]]:
    """The rows of a table of two columns; a cell that fills its column is divided where the others are."""
    split = [parts(line.words, text) for line in lines]
    starts = [
        row[1].start - _begin(row[1], text)
        for row in split
        if len(row) == 2 and "|" not in text[row[0].end : row[1].start]
    ]
    column = max(set(starts), key=starts.count) if starts else 0
    return [_at_column(row, column, text) if len(row) == 1 and column else row for row in split]


def _begin(part: Anchored, text: str) -> int:
    return text.rfind("\n", 0, part.start) + 1


def _at_column(row: list[Anchored], column: int, text: str) -> list[Anchored]:
    """A row in one piece, divided at a column, where a blank stands before it."""
    words = row[0]
    at = _begin(words, text) + column
    inside = [index for index in range(1, len(words)) if words.offset(index) == at]
    if not inside or words.text[inside[0] - 1] != " ":
        return row
    return [words[: inside[0] - 1], words[inside[0] :]]
