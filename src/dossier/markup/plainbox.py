"""The infobox of an article saved as text: its labels, and the raw lines of their values.

Four layouts, told by what stands behind the labels: a bar or a tab, the value's column, the end of the line (then the
values stand below), or a blank. A value whose borders the converter lost is not given; ``lost`` names its field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.markup.boxlabels import ANY, FIELDS, OF_FILMS, field_of
from dossier.markup.plaincell import cell_lines
from dossier.markup.plaincolumns import column_values
from dossier.markup.plaingrid import grid_values
from dossier.markup.plainlines import Line
from dossier.markup.plainstyle import Style
from dossier.text.anchors import Anchored

_LABEL = re.compile(
    rf"\s{{0,60}}(?P<bar>\|\s{{0,60}})?(?:\*\*)?(?P<label>{ANY})(?:\*\*)?(?P<behind>\s{{0,3}}:?\s{{0,3}}\||\s?:?\t|\s?:?$|\s{{2,}}|:?\s(?=\S))",
    re.I,
)
#: the second line of a label whose first one is "Production"
_TAIL = re.compile(r"\s{0,60}compan(?:y|ies)(?P<behind>\s{0,3}\||\t|$|\s{2,}|\s(?=\S))", re.I)
#: a label that lost the blank behind it: nothing tells where its value begins and ends
_RUN_ON = re.compile(
    r"\b(?:Directed|Produced|Written|Screenplay|Story|Edited|Music|Distributed) by(?=[A-Z][a-z])|(?:Starring|Cinematography|Running time|Release dates?|Box office|Language|Country)(?=[A-Z$£€₹\d])"
)
_ITEM = re.compile(r"\s{0,60}(?:[-*+•◦▪·○□]|\d{1,2}[.)])(?:\s+|$)")
_NUMBER = re.compile(r"\^?\s?\(?\[\s?(?:\d{1,3}|[a-z]|lower-alpha \d{1,2})\s?\]\)?")
_GOES_ON = re.compile(r"[,.;:)(&]|[a-z]|\d{4}-\d\d")
_OPEN = re.compile(r".*(?:[,(&/]|\b(?:and|by|the))$")
#: what goes on with an amount or a running time that a line end broke
_TAILS = re.compile(
    r"\^?\s?\(?\[\s?(?:\d{1,3}|[a-z])\s?\]|\(|\)|(?:million|billion|crore|lakhs?|thousand|min(?:utes)?)\b"
)
_HEAD = 12  # lines over and behind a box in which its title may stand
_GAP, _PROSE = 70, 260  # lines between two labels, and characters that no line of a box has
_FULL, _PARAGRAPH = 50, 4  # characters of a full line, and how many of them make a paragraph
_LEAST = 3  # labels
_ONE_LINE = frozenset(("released", "runtime", "budget", "gross"))  # fields whose value may be taken as one line


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its lines from ``first`` to before ``last``, its fields with their raw lines, and those that are lost."""

    first: int
    last: int
    fields: dict[str, list[Anchored]]
    lost: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Labelled:
    """A line with a label: its field, where its value begins on it, and what stands between the two."""

    row: int
    field: str
    value: int
    behind: str
    lines: int = 1
    barred: bool = False


def find_box(text: Anchored, lines: Sequence[Line], style: Style) -> Box | None:
    """The film's infobox, ``None`` where none is found."""
    run_on = [row for row, line in enumerate(lines) if _RUN_ON.search(line.text)][:_GAP]
    if sum(len(_RUN_ON.findall(lines[row].text)) for row in run_on) >= _LEAST:
        return Box(run_on[0], run_on[-1] + 1, {}, frozenset(FIELDS))
    labels = _cluster(_labels(lines), lines)
    while labels and not labels[-1].field:
        labels.pop()
    if len({one.field for one in labels if one.field}) < _LEAST or not OF_FILMS.intersection(
        one.field for one in labels
    ):
        return None
    kinds = Counter(one.behind for one in labels)
    if sum(one.barred for one in labels) >= len(labels) - 1:
        grid = grid_values(text, lines, labels[0].row, labels[-1].row, markdown=style.markdown)
        if grid:
            return Box(grid.first, grid.last, grid.fields, grid.lost)
        return _rows(text, lines, labels)
    if kinds["column"] >= 0.5 * len(labels) and not _lists_below(lines, labels):
        found = column_values(text, lines, labels[0].row, labels[-1].row)
        return Box(found.first, found.last, found.fields, found.lost) if found else None
    return _stacked(text, lines, labels, style)


def _lists_below(lines: Sequence[Line], labels: Sequence[_Labelled]) -> bool:
    """Whether lists stand below their labels, not in the column of the other values."""
    column = min(one.value for one in labels if one.behind == "column")
    listed = [line for line in lines[labels[0].row : labels[-1].row] if _ITEM.match(line.text)]
    return bool(listed) and all(line.indent < column - 2 for line in listed)


def _labels(lines: Sequence[Line]) -> list[_Labelled]:
    """The lines that begin with a label."""
    found: list[_Labelled] = []
    for row, line in enumerate(lines):
        match = _LABEL.match(line.text)
        name = field_of(match["label"]) if match else None
        if match and name is not None and match["label"][0].isupper():
            found.append(_Labelled(row, name, match.end(), _kind(match["behind"]), 1, match["bar"] is not None))
            continue
        before = lines[row - 1].bare.strip("|* ") if row else ""
        if before.lower() == "production" and (match := _TAIL.match(line.text)):
            found.append(_Labelled(row, "studio", match.end(), _kind(match["behind"]), 2))
    return found


def _kind(behind: str) -> str:
    if "|" in behind:
        return "bar"
    if "\t" in behind:
        return "tab"
    if not behind.strip(" :"):
        return "column" if len(behind) > 1 and behind.isspace() else "blank" if behind.endswith(" ") else "end"
    return "blank"


def _cluster(labels: Sequence[_Labelled], lines: Sequence[Line]) -> list[_Labelled]:
    """The first run of labels that stand near each other, each of them once, and no running text between them."""
    found: list[_Labelled] = []
    for one in labels:
        near = found and one.row - found[-1].row <= _GAP and not _prose(lines, found[-1], one.row)
        again = one.field and any(one.field == other.field for other in found)
        if found and (not near or again):
            if len({other.field for other in found if other.field}) >= _LEAST:
                break
            found = []
        found.append(one)
    return found


def _prose(lines: Sequence[Line], label: _Labelled, end: int) -> bool:
    """Whether running text stands between a label and a line below it: a long line, or several long ones in a row."""
    if label.behind == "blank" and len(lines[label.row].text) > _PROSE and "](" not in lines[label.row].text:
        return True
    run = 0
    for line in lines[label.row + 1 : end]:
        run = run + 1 if len(line.bare) > _FULL and not _ITEM.match(line.text) and line.bare[0] != "|" else 0
        if run >= _PARAGRAPH or (len(line.text) > _PROSE and "](" not in line.text):
            return True
    return False


def _rows(text: Anchored, lines: Sequence[Line], labels: Sequence[_Labelled]) -> Box:
    """The rows of a table in Markdown: a value stands in the cell behind its label."""
    fields: dict[str, list[Anchored]] = {}
    lost: set[str] = set()
    for one in labels:
        if one.field and one.field not in fields:
            line = lines[one.row]
            start = line.start + one.value
            cell = text[start : max(start, line.start + len(line.text.rstrip(" |")))]
            parts = cell_lines(cell, one.field)
            if parts is None:
                lost.add(one.field)
            else:
                fields[one.field] = parts
    return Box(_table_top(lines, labels[0].row), labels[-1].row + 1, fields, frozenset(lost))


def _table_top(lines: Sequence[Line], row: int) -> int:
    while row and lines[row - 1].bare.startswith("|"):
        row -= 1
    return row


def _stacked(text: Anchored, lines: Sequence[Line], labels: Sequence[_Labelled], style: Style) -> Box:
    """Values behind their labels and on the lines below, up to the next label."""
    fields: dict[str, list[Anchored]] = {}
    last = labels[-1].row + 1
    for number, one in enumerate(labels):
        final = number + 1 == len(labels)
        end = len(lines) if final else labels[number + 1].row - labels[number + 1].lines + 1
        rows = _value_rows(lines, one, end, style, labels[0].row if final else None)
        last = rows[-1] + 1 if final and rows else last
        if one.field:
            fields.setdefault(one.field, _value(text, lines, one, rows, style))
    return Box(labels[0].row - labels[0].lines + 1, last, fields)


def _value_rows(lines: Sequence[Line], label: _Labelled, end: int, style: Style, top: int | None) -> list[int]:
    """The lines of a value; that of the last label of a box that begins at ``top`` ends with its own line, its bullets and its notes."""
    here = [label.row] if lines[label.row].text[label.value :].strip(" |") else []
    below = [row for row in range(label.row + 1, min(end, label.row + _GAP)) if lines[row].text]
    if top is None:
        return here + below
    if style.broken and label.field not in _ONE_LINE:
        found = _up_to_the_lead(lines, top, below)
        if found:
            return here + found
    found = list(here)
    for row in below:
        bare = lines[row].bare
        alike = _ITEM.match(lines[row].text) and (not found or _ITEM.match(lines[found[-1]].text) or found == here)
        if found and not alike and not (style.broken and _TAILS.match(bare)):
            break
        if not found and len(bare) > 120:
            break
        found.append(row)
    return found


def _up_to_the_lead(lines: Sequence[Line], top: int, below: Sequence[int]) -> list[int]:
    """The short lines before the one that repeats a line over the box: the title, with which the text begins."""
    over = {line.bare for line in lines[max(0, top - _HEAD) : top] if len(line.bare) > 2}
    found: list[int] = []
    for row in below[:_HEAD]:
        if lines[row].bare in over:
            return found
        if len(lines[row].bare) > 40:
            break
        found.append(row)
    return []


def _value(
    text: Anchored, lines: Sequence[Line], label: _Labelled, rows: Sequence[int], style: Style
) -> list[Anchored]:
    found: list[Anchored] = []
    for row in rows:
        line = lines[row]
        start = line.start + (label.value if row == label.row else 0)
        piece = text[start : line.end]
        match = _ITEM.match(piece.text)
        item = match is not None and row != label.row
        piece = piece[match.end() if item and match else 0 :].strip()
        if not style.broken and not any(char.isalnum() for char in piece.text):
            continue
        goes_on = _goes_on(found[-1].text, piece.text, label, style) if found and not item else False
        if found and (goes_on or _wraps(text, lines, row, style, item=item)):
            found[-1] = Anchored.join([found[-1], piece])
        else:
            found.append(piece)
    return found


def _goes_on(before: str, piece: str, label: _Labelled, style: Style) -> bool:
    """Whether a run of text belongs to the one before: a note, the rest of a date, what begins in the middle."""
    if not style.broken:
        return False
    if label.field in _ONE_LINE:
        return True
    return bool(_NUMBER.fullmatch(piece) or _GOES_ON.match(piece) or _OPEN.fullmatch(before))


def _wraps(text: Anchored, lines: Sequence[Line], row: int, style: Style, *, item: bool) -> bool:
    """Whether a line is the rest of a wrapped one: no break was printed, and its first word would not have fitted."""
    before = lines[row - 1]
    if not style.wrapped or item or not before.text or text.text[before.end : before.end + 2] == "  ":
        return False
    return len(before.text) + 1 + len(lines[row].bare.split(None, 1)[0]) > 72
