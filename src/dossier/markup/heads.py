"""What heads what in a text: the heads of articles, headings with the lines that they speak for, the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dossier.markup import vocabulary as v
from dossier.markup.kinds import Kind, kind_of
from dossier.markup.lines import Line
from dossier.markup.plain import Block
from dossier.markup.subject import Subject
from dossier.text.fold import fold
from dossier.text.names import is_person

_REACH = {"under facts": 12, "under others": 14}  # lines that a heading speaks for
_LABEL_REACH = 6  # lines that a label with a colon speaks for
_CAST_REACH = 80  # lines of a cast list


def article_heads(lines: Sequence[Line]) -> list[list[int]]:
    """The heads of articles: runs of lines (title, standfirst) right above a byline or date that running text follows."""
    found: list[list[int]] = []
    kinds = [kind_of(line) for line in lines]
    for index, line in enumerate(lines):
        if line.prose or not (kinds[index].byline or kinds[index].date or _signed(lines, kinds, index)):
            continue
        if not _text_follows(lines, kinds, index) or (found and found[-1] and found[-1][-1] >= index - 4):
            continue
        head: list[int] = []
        for above in range(index - 1, max(-1, index - 7), -1):
            if not _no_title(lines[above], kinds[above]):
                head.insert(0, above)
            elif head:
                break
            if len(head) == 4:
                break
        if _titles(lines, kinds, index + 1) and kinds[index].date:
            head.append(index + 1)  # a diary prints the date over the title
        if head:
            found.append(head)
    return found


def _text_follows(lines: Sequence[Line], kinds: Sequence[Kind], index: int) -> bool:
    """Whether an article's text follows: two long paragraphs, or three of which two stand one behind the other."""
    behind = [place for place in range(index + 1, min(len(lines), index + 44)) if kinds[place].menuish < 1][:22]
    texts = [place for place in behind if _text(lines[place])]
    if texts and any(kinds[place].byline and place > index + 2 for place in behind if place < texts[0]):
        return False  # the text is that of another byline
    if sum(len(lines[place].words) > 30 for place in texts) >= 2:
        return True
    return len(texts) >= 3 and any(one - other == 1 for other, one in pairwise(texts))


def _titles(lines: Sequence[Line], kinds: Sequence[Kind], index: int) -> bool:
    """Whether a line is a title between a date and the text."""
    if index + 1 >= len(lines) or not 1 <= len(lines[index].words) <= 14 or lines[index].prose:
        return False
    kind = kinds[index]
    plain = not (kind.menuish or kind.fact or kind.furniture or kind.label)
    return plain and any(_text(line) for line in lines[index + 1 : index + 3])


def _text(line: Line) -> bool:
    """Whether a line is running text of some length that does not speak of accounts and consent."""
    return line.prose and len(line.words) >= 18 and len(v.account_words(line.text)) < 2


def _signed(lines: Sequence[Line], kinds: Sequence[Kind], index: int) -> bool:
    """Whether a line and the next are a byline: a name alone with the date under it, or "by" over a name."""
    if index + 1 == len(lines) or kinds[index].menuish:
        return False
    if re.fullmatch(r"(?:written |review )?by:?", lines[index].text, re.I):
        return is_person(lines[index + 1].text)
    return kinds[index + 1].date and is_person(lines[index].text)


def _no_title(line: Line, kind: Kind) -> bool:
    """Whether a line over a byline is surely no part of the head."""
    if line.prose and len(line.words) > 45:
        return True
    if not line.words or kind.menuish or kind.date or kind.byline or kind.furniture:
        return True
    return len(line.words) <= 8 and _TRAIL.fullmatch(line.text) is not None


_TRAIL = re.compile(r"[\w&' ]{2,30}(?:\s?[/>›»|]\s?[\w&' ]{2,30}){1,5}")


def byline_names(lines: Sequence[Line]) -> set[str]:
    """The folded names in bylines; a page likes to print them again, with a portrait and a job."""
    return {
        fold(match[1])
        for line in lines
        if (match := re.match(r"by\s(.{3,40})", line.text, re.I)) and is_person(match[1])
    }


def headed_by(
    lines: Sequence[Line],
    kinds: Sequence[Kind],
    blocks: Sequence[Block],
    heads: set[int],
    bare: set[int],
    subject: Subject | None,
) -> list[tuple[str, float]]:
    """For each line the kind of heading that it stands under, near enough to be spoken for by it, and how surely."""
    found: list[tuple[str, float]] = []
    kind, left, buttons = "", 0, 0
    for index, (line, here, block) in enumerate(zip(lines, kinds, blocks, strict=True)):
        heading = "" if index in heads else _heading_kind(here, index in bare)
        if heading:
            found.append(("", 0.0))
            cast = v.CAST_HEAD.match(line.text) is not None and _people_follow(lines, index)
            kind, left, buttons = heading, _CAST_REACH if cast else _reach(here, block, heading), 0
            continue
        buttons = buttons + 1 if here.menuish and not here.more else 0
        if _ends(kind, index, line, here, block, heads, subject) or (kind == "under facts" and buttons >= 2):
            left = 0
        found.append((kind, 1.0) if left > 0 else ("", 0.0))
        left -= 1
    return found


def _ends(
    kind: str, index: int, line: Line, here: Kind, block: Block, heads: set[int], subject: Subject | None
) -> bool:
    """Whether a line is no longer spoken for by the heading over it."""
    if line.prose and len(line.words) > 30:
        return True
    if index and index - 1 in heads and index not in heads:
        return True
    if kind == "under facts" and block.mark == "heading":
        return True
    named = subject is not None and subject.named_in(line.text)
    return kind == "under others" and bool(
        index in heads or block.mark == "heading" or named or here.labelled or v.AWARD.search(line.text)
    )


def _heading_kind(kind: Kind, bare: bool) -> str:
    """Whether a line heads facts of the film, or stories and titles that are not about it."""
    if kind.furniture and not (kind.label and kind.colon):
        return "under others"
    if kind.reviews:
        return "under facts"
    if kind.label and not bare:
        return "under facts"
    return ""


def _people_follow(lines: Sequence[Line], index: int) -> bool:
    """Whether names stand under a heading, as under that of a cast."""
    behind = [line.text for line in lines[index + 1 : index + 12] if line.words][:7]
    return sum(is_person(text) or " as " in text or "..." in text for text in behind) >= 2


def _reach(kind: Kind, block: Block, heading: str) -> int:
    """How many lines a heading speaks for."""
    if heading == "under facts" and kind.colon and block.mark != "heading":
        return _LABEL_REACH
    return _REACH[heading]


def foot_of(lines: Sequence[Line], kinds: Sequence[Kind]) -> int:
    """Where the foot of the page begins: the menu around its last line of copyright, if no running text follows."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.prose and len(line.words) > 14 and not v.account_words(line.text):
            break
        if len(line.words) <= 30 and _COPYRIGHT.search(line.text):
            while (
                index
                and not lines[index - 1].prose
                and len(lines[index - 1].words) <= 8
                and _footlike(lines, kinds, index)
            ):
                index -= 1
            return index
    return len(lines)


def _footlike(lines: Sequence[Line], kinds: Sequence[Kind], index: int) -> bool:
    """Whether the lines over one are a foot's: menus, none of which tells a fact."""
    near = [one for one in range(max(0, index - 5), index) if lines[one].words]
    telling = any(kinds[one].fact or kinds[one].score or is_person(lines[one].text) for one in near)
    return sum(kinds[one].menuish >= 1 for one in near) * 2 >= len(near) and not telling


_COPYRIGHT = re.compile(r"(?<!\w)©|\bcopyright\b|\ball rights reserved\b", re.I)
