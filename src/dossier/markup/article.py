"""The parts of a review; and how a text dump holds them: headline, standfirst, byline, date, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dossier.markup import vocabulary as v
from dossier.markup.boilerplate import Label
from dossier.markup.byline import BY, credited, dated, person, shortened
from dossier.markup.plain import Block
from dossier.model.claims import Mention
from dossier.model.values import Score
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.fold import fold
from dossier.text.names import is_person

_ALONE = re.compile(r"[\W_]{0,3}(?:(?:film |movie )?reviewed |written |posted )?by:?", re.I)
_DIRECTED = re.compile(r"[\W_]{0,2}(?:written (?:and|&) )?(?:directed\b.{0,14} by|directors?\s?:)\s?\S", re.I)
_KICKER = re.compile(
    r"(?:(?:film|movie|theater|theatre|screen) reviews?|reviews?|critic[’']?s (?:pick|notebook|choice)|nyt critic[’']?s pick|film|movies?|culture|arts)",
    re.I,
)
_ENDED = re.compile(r"[.!?…][\"”’')]{0,2}$")
NEIGHBOUR = re.compile(r"^\s?(?:[←«‹]|<-?)\s|\s(?:[→»›]|->)\s?$")  # the page before, the page behind
_HEAD, _FOOT = 9, 16  # lines over the byline and behind the text in which facts may stand
_TEXT = 25  # words of a paragraph under the byline that is no standfirst
_REACH = 14  # blocks of furniture that may stand between the byline and the text


@dataclass(frozen=True, slots=True)
class Article:
    """The parts of a review, each where it stands; ``body`` are its paragraphs, furniture left out.

    ``lines`` are the lines of the page's content in which facts of the film and a score may stand. What only a page
    in HTML can tell: ``publication``, the score that its data or pictures give, the film as its data name it, how
    often which words are set in italics in it, and its address.
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
    address: str = ""


def find_article(blocks: Sequence[Block], labels: Sequence[Label]) -> Article | None:
    """The review on a page, ``None`` where no running text is labelled as its content."""
    body = [
        index for index, label in enumerate(labels) if label.state == "body" and len(blocks[index].text.split()) >= 6
    ]
    if not body:
        return None
    first = _first_paragraph(blocks, body)
    signed = _byline(blocks, first)
    if signed:  # what stands between the two, if it is long for a standfirst, is text
        first = next((index for index in body if index > signed[0] and len(blocks[index].text.split()) >= _TEXT), first)
    anchor = signed[0] if signed else first
    title, standfirst = _head(blocks, labels, _over_facts(blocks, anchor))
    day = _date(blocks, anchor, first)
    return Article(
        title, standfirst,
        signed[1] if signed else None,
        day[0] if day else None, day[1] if day else None,
        tuple(blocks[index].shown for index in body if index >= first),
        tuple(block.shown for block, label in zip(blocks, labels, strict=True) if label.content and anchor - _HEAD <= block.index - blocks[0].index <= body[-1] + _FOOT),
    )  # fmt: skip


def _first_paragraph(blocks: Sequence[Block], body: Sequence[int]) -> int:
    """The first long paragraph: what is shorter above it may be a standfirst."""
    return next((index for index in body if len(blocks[index].text.split()) >= 35), body[0])


def _byline(blocks: Sequence[Block], first: int) -> tuple[int, Anchored | None] | None:
    """The nearest byline above the text, and whom it names; a name alone counts where a date stands beside it."""
    over = range(first - 1, max(-1, first - 1 - _REACH), -1)
    for index in over:
        if name := _credited(blocks, index):
            return index, name
    for index in over:
        shown = blocks[index].shown
        beside = [blocks[near].text for near in (index - 1, index + 1) if 0 <= near < len(blocks)]
        if (
            any(v.DATELINE.fullmatch(text) for text in beside)
            and is_person(shown.text)
            and not v.MENU.fullmatch(shown.text)
            and not _in_text(shown.text, blocks[first:])
            and (name := person(shown))
        ):
            return index, name
    for index in over:  # signed with a pen name, and dated
        around = " · ".join(block.text for block in blocks[max(0, index - 3) : index + 3] if len(block.text) <= 60)
        shown = blocks[index].shown
        if BY.match(shown.text) and find_dates(around) and (v.BYLINE.fullmatch(shown.text) or dated(shown)):
            return index, None
    return None


def _credited(blocks: Sequence[Block], index: int) -> Anchored | None:
    """Whom a line, or the line below a "By", names as the writer."""
    if _ALONE.fullmatch(blocks[index].text) and index + 1 < len(blocks):
        below = blocks[index + 1].shown
        return person(below) or shortened(below)
    return credited(blocks[index].shown)


def _in_text(name: str, blocks: Sequence[Block]) -> bool:
    """Whether the text itself speaks of what has the form of a name: it is its subject then, not its writer."""
    return sum(block.text.count(name) for block in blocks[:60]) >= 2


def _over_facts(blocks: Sequence[Block], anchor: int) -> int:
    """Where the head ends over a box of facts that stands between headline and byline: "Some Title", "Directed by …"."""
    for index in range(anchor - 1, max(0, anchor - 5), -1):
        if _DIRECTED.match(blocks[index].text) and len(blocks[index].text.split()) <= 10:
            return index - 1
    return anchor


def _head(blocks: Sequence[Block], labels: Sequence[Label], anchor: int) -> tuple[Anchored | None, Anchored | None]:
    """Title and standfirst: the head's lines right above the byline."""
    lines: list[Block] = []
    for index in range(anchor - 1, max(-1, anchor - 9), -1):
        block, label = blocks[index], labels[index]
        if (
            any(pattern.fullmatch(block.text) for pattern in (v.BYLINE, v.DATELINE, v.POSTED))
            or credited(block.shown)
            or dated(block.shown)
        ):
            continue
        if _KICKER.fullmatch(block.text) or NEIGHBOUR.search(block.text) or (label.content and block.mark == "list"):
            continue
        words = len(block.text.split())
        if (
            label.state == "head"
            or (label.state == "body" and words <= 60 and not v.COMMAND.match(block.text))
            or (not lines and 4 <= words <= 25 and not block.text[:1].islower() and _REVIEW.search(block.text))
        ):
            lines.insert(0, block)
        elif lines:
            break
    if not lines:
        return None, None
    top = _title(lines)
    title = lines[top].shown
    rest = [block.shown for block in lines[top + 1 :] if _sums_up(block.text) and fold(block.text) != fold(title.text)]
    return title, rest[0] if rest else None


def _sums_up(text: str) -> bool:
    """Whether a line of the head can be a standfirst: a sentence, or nearly as long as one."""
    words = len(text.split())
    return words >= 5 and (words >= 12 or _ENDED.search(text) is not None) and not v.CAPTION.search(text)


def _title(lines: Sequence[Block]) -> int:
    """Which line of a head is the title: one set as a heading, one that says it reviews, the one over the standfirst."""
    for number, block in enumerate(lines):
        if block.mark == "heading" or _REVIEW.search(block.text):
            return number
    long = len(lines[-1].text.split()) >= 9
    return len(lines) - 2 if long and len(lines) > 1 else len(lines) - 1


_REVIEW = re.compile(
    r".\bdirected by\b|\breview\b\s?(?:[:–—|-]|$)|[’'”\"]:?\s(?:film |movie )?review\b|\breview:", re.I
)


def _date(blocks: Sequence[Block], anchor: int, first: int) -> tuple[Anchored, str] | None:
    """The day of publication: a date line between the head and the text, not a day told in the text."""
    for index in range(anchor, first):
        if told := dated(blocks[index].shown):
            return told
    over = [blocks[index] for index in range(anchor - 1, max(-1, anchor - 5), -1)]
    days = [told for block in over if not v.AGO.search(block.text) and (told := dated(block.shown))]
    return min(days, key=lambda day: day[1], default=None)  # a later one is that of a change
