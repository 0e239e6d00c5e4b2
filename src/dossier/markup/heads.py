"""What heads what in a text: the heads of articles, headings with the lines that they speak for, the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.markup import vocabulary as v
from dossier.markup.lines import Line
from dossier.markup.plain import Block
from dossier.text.fold import fold
from dossier.text.names import is_person

_REACH = {"under facts": 14, "under others": 12}  # lines that a heading speaks for
_CAST_REACH = 80  # lines of a cast list


def article_heads(lines: Sequence[Line]) -> list[list[int]]:
    """The heads of articles: runs of lines (title, standfirst) right above a byline or date that running text follows."""
    found: list[list[int]] = []
    for index, line in enumerate(lines):
        if line.prose or not (v.BYLINE.fullmatch(line.text) or v.DATELINE.fullmatch(line.text)):
            continue
        follows = sum(len(other.words) > 30 and other.prose for other in lines[index + 1 : index + 20])
        if follows < 2 or (found and found[-1] and found[-1][-1] >= index - 4):
            continue
        head: list[int] = []
        for above in range(index - 1, max(-1, index - 7), -1):
            if not _no_title(lines[above]):
                head.insert(0, above)
            elif head:
                break
            if len(head) == 4:
                break
        if head:
            found.append(head)
    return found


def _no_title(line: Line) -> bool:
    """Whether a line over a byline is surely no part of the head."""
    if line.prose and len(line.words) > 45:
        return True
    text = line.text
    if not line.words or any(pattern.fullmatch(text) for pattern in (v.MENU, v.DATELINE, v.BYLINE)):
        return True
    return v.FURNITURE_HEAD.match(text) is not None or (len(line.words) <= 8 and v.COMMAND.match(text) is not None)


def byline_names(lines: Sequence[Line]) -> set[str]:
    """The folded names in bylines; a page likes to print them again, with a portrait and a job."""
    return {
        fold(match[1])
        for line in lines
        if (match := re.match(r"by\s(.{3,40})", line.text, re.I)) and is_person(match[1])
    }


def headed_by(
    lines: Sequence[Line], blocks: Sequence[Block], heads: set[int], bare: set[int], subject: re.Pattern[str] | None
) -> list[str]:
    """For each line the kind of heading that it stands under, near enough to be spoken for by it."""
    found: list[str] = []
    kind, left = "", 0
    for index, (line, block) in enumerate(zip(lines, blocks, strict=True)):
        here = "" if index in heads or index in bare else _heading_kind(line)
        if here:
            found.append("")
            kind, left = here, _CAST_REACH if v.CAST_HEAD.match(line.text) else _REACH[here]
            continue
        if (
            (line.prose and len(line.words) > 30)
            or (index and index - 1 in heads and index not in heads)
            or (
                kind == "under others"
                and (index in heads or block.mark == "heading" or (subject and subject.search(line.text)))
            )
        ):
            left = 0
        found.append(kind if left > 0 else "")
        left -= 1
    return found


def _heading_kind(line: Line) -> str:
    """Whether a line heads facts of the film, or stories and titles that are not about it."""
    if line.prose or len(line.words) > 12:
        return ""
    if v.FACT_LABEL.fullmatch(line.text) or v.REVIEWS_HEAD.fullmatch(line.text):
        return "under facts"
    if v.FURNITURE_HEAD.match(line.text):
        return "under others"
    return ""


def bare_labels(lines: Sequence[Line]) -> set[int]:
    """Labels of facts in a row, with no fact between them: a menu."""
    label = [v.FACT_LABEL.fullmatch(line.text) is not None or v.MENU.fullmatch(line.text) is not None for line in lines]
    return {
        i
        for i in range(len(lines))
        if label[i] and sum(label[max(0, i - 2) : i + 3]) >= 4 - (i < 2 or i > len(lines) - 3)
    }


def foot_of(lines: Sequence[Line]) -> int:
    """Where the foot of the page begins: at its last line of copyright, if no running text follows."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.prose and len(line.words) > 40:
            break
        if len(line.words) <= 30 and re.search(r"©|\bcopyright\b|\ball rights reserved\b", line.text, re.I):
            return index
    return len(lines)
