"""The parts of a review; and how a text dump holds them: headline, standfirst, byline, date, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dossier.markup import vocabulary as v
from dossier.markup.boilerplate import Label
from dossier.markup.plain import Block
from dossier.model.claims import Mention
from dossier.model.values import Score
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.fold import fold
from dossier.text.names import is_person

_BY = re.compile(
    r"(?:(?:film |movie )?review(?:ed)? |written |words )?by[\s:]{1,3}|(?:posted|published)\b.{0,40}?\bby\s", re.I
)
_BEHIND_NAME = re.compile(r"\s?(?:[,|·•–—]|\s-\s|\s(?:for|on|in|at|and)\s|\bfilm\b|\bchief\b|\bsenior\b|\d)", re.I)
_KICKER = re.compile(
    r"(?:(?:film|movie|theater|theatre|screen) reviews?|reviews?|critic[’']?s (?:pick|notebook|choice)|nyt critic[’']?s pick|film|movies?|culture|arts)",
    re.I,
)
_HEAD, _FOOT = 9, 16  # lines over the byline and behind the text in which facts may stand
_TEXT = 25  # words of a paragraph under the byline that is no standfirst
_REACH = 14  # blocks of furniture that may stand between the byline and the text


@dataclass(frozen=True, slots=True)
class Article:
    """The parts of a review, each where it stands; ``body`` are its paragraphs, furniture left out.

    ``lines`` are the lines of the page's content in which facts of the film and a score may stand. What only a page
    in HTML can tell: ``publication``, the score that its data or pictures give, the film as its data name it, and how
    often which words are set in italics in it.
    """

    title: Anchored | None
    standfirst: Anchored | None
    critic: Anchored | None
    date: Anchored | None
    date_iso: str | None
    body: tuple[Anchored, ...]
    lines: tuple[Anchored, ...] = ()
    publication: Anchored | None = None
    scored: tuple[Score, tuple[Anchored, ...]] | None = None
    about: Mention | None = None
    italics: Mapping[str, int] = field(default_factory=dict)


def find_article(blocks: Sequence[Block], labels: Sequence[Label]) -> Article | None:
    """The review on a page, ``None`` where no running text is labelled as its content."""
    body = [
        index for index, label in enumerate(labels) if label.state == "body" and len(blocks[index].text.split()) >= 6
    ]
    if not body:
        return None
    first = _first_paragraph(blocks, body)
    byline = _byline(blocks, first)
    if byline is not None:  # what stands between the two, if it is long for a standfirst, is text
        first = next((index for index in body if index > byline and len(blocks[index].text.split()) >= _TEXT), first)
    anchor = byline if byline is not None else first
    title, standfirst = _head(blocks, labels, anchor)
    dated = _date(blocks, anchor, first)
    return Article(
        title, standfirst,
        None if byline is None else _name(blocks[byline].shown),
        dated[0] if dated else None, dated[1] if dated else None,
        tuple(blocks[index].shown for index in body if index >= first),
        tuple(block.shown for block, label in zip(blocks, labels, strict=True) if label.content and anchor - _HEAD <= block.index - blocks[0].index <= body[-1] + _FOOT),
    )  # fmt: skip


def _first_paragraph(blocks: Sequence[Block], body: Sequence[int]) -> int:
    """The first long paragraph: what is shorter above it may be a standfirst."""
    return next((index for index in body if len(blocks[index].text.split()) >= 35), body[0])


def _byline(blocks: Sequence[Block], first: int) -> int | None:
    """The nearest byline above the text; a name alone counts where a date stands beside it."""
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        text = blocks[index].text
        if _BY.match(text) and (v.BYLINE.fullmatch(text) or v.POSTED.fullmatch(text)) and _name(blocks[index].shown):
            return index
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        beside = [blocks[near].text for near in (index - 1, index + 1) if 0 <= near < len(blocks)]
        if (
            is_person(blocks[index].text)
            and any(v.DATELINE.fullmatch(text) for text in beside)
            and not v.MENU.fullmatch(blocks[index].text)
        ):
            return index
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):  # signed with a pen name, and dated
        if _BY.match(blocks[index].text) and v.BYLINE.fullmatch(blocks[index].text) and find_dates(blocks[index].text):
            return index
    return None


def _name(line: Anchored) -> Anchored | None:
    """The critic's name in a byline."""
    match = _BY.match(line.text)
    name = line[match.end() :] if match else line
    cut = _BEHIND_NAME.search(name.text)
    name = name[: cut.start()].strip(" ,.") if cut else name.strip(" ,.")
    if name.text.isupper():
        return name if is_person(name.text.title()) else None
    return name if is_person(name.text) else None


def _head(blocks: Sequence[Block], labels: Sequence[Label], anchor: int) -> tuple[Anchored | None, Anchored | None]:
    """Title and standfirst: the head's lines right above the byline."""
    lines: list[Block] = []
    for index in range(anchor - 1, max(-1, anchor - 9), -1):
        block, label = blocks[index], labels[index]
        if v.BYLINE.fullmatch(block.text) or v.DATELINE.fullmatch(block.text):
            continue
        if _KICKER.fullmatch(block.text) or (label.content and block.mark == "list"):
            continue
        if label.state == "head" or (
            label.state == "body" and len(block.text.split()) <= 60 and not v.COMMAND.match(block.text)
        ):
            lines.insert(0, block)
        elif lines:
            break
    if not lines:
        return None, None
    top = _title(lines)
    title = lines[top].shown
    rest = [
        block.shown
        for block in lines[top + 1 :]
        if len(block.text.split()) >= 5 and fold(block.text) != fold(title.text)
    ]
    return title, rest[0] if rest else None


def _title(lines: Sequence[Block]) -> int:
    """Which line of a head is the title: one set as a heading, one that says it reviews, the one over the standfirst."""
    for number, block in enumerate(lines):
        if block.mark == "heading" or _REVIEW.search(block.text):
            return number
    long = len(lines[-1].text.split()) >= 9
    return len(lines) - 2 if long and len(lines) > 1 else len(lines) - 1


_REVIEW = re.compile(r"\breview\b\s?(?:[:–—|-]|$)|[’'”\"]:?\s(?:film |movie )?review\b|\breview:", re.I)


def _date(blocks: Sequence[Block], anchor: int, first: int) -> tuple[Anchored, str] | None:
    """The day of publication: a date line between the head and the text, not a day told in the text."""
    for index in (*range(anchor, first), *range(anchor - 1, max(-1, anchor - 5), -1)):
        text = blocks[index].text
        dates = find_dates(text)
        if (
            dates
            and len(text.split()) <= 14
            and not v.AGO.search(text)
            and (v.DATELINE.fullmatch(text) or _BY.match(text))
        ):
            return blocks[index].shown[dates[0].start : dates[0].end], dates[0].iso
    return None
