"""The short reviews of a text dump: quote, date and score as printed; critic and paper where the dump kept them.

Two layouts are known. A list of reviews and a title page since 2023 print critic and paper over the quote, an older
title page prints them below it. Which it is, is told by what stands over the first quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.markup import vocabulary as v
from dossier.markup.dump import DumpPage
from dossier.markup.plain import Block
from dossier.model.claims import Claim
from dossier.model.values import Quote, Review, Score
from dossier.text.anchors import Anchored
from dossier.text.dates import Dated, find_dates
from dossier.text.names import is_person
from dossier.text.places import language_code
from dossier.text.quotes import unquoted
from dossier.text.scores import parse_score

_I = re.I
ANCHOR = re.compile(r"^[|\s]*(?:read )?full review\b|\|\s*(?:read )?full review\b|\boriginal score:", _I)
_AUDIENCE = re.compile(r"^(?:verified )?audience reviews\b|^my rating$|^rate and review$|^cast & crew$", _I)
_SCORE = re.compile(r"\b(?:original score|rating|rated):\s?(?P<score>[^|]{1,16}?)\s?(?:\||$)", _I)
_LANGUAGE = re.compile(r"\s?[\[(]?(?:full )?review in (?P<language>[A-Z][a-z]{2,14})[\])]?\.?$", _I)
_BADGE = re.compile(
    r"(?:top critic|super reviewer|verified|fresh|rotten|view more.*|see all.*|read more.*|all critics.*|critics?['’]? reviews.*|[|>\s*-]+)",
    _I,
)
_TOP_CRITIC = re.compile(r"top critic", _I)  # of whom a review is; the plural is a button
_HEADING = re.compile(r".{1,90}\sreviews(?: for .{1,80})?", _I)
_SHORT = 7  # words that a name or a paper has at the most


def reviews(page: DumpPage) -> Iterator[Claim]:
    """Each review of a critic; those of the audience are left out."""
    end = next(
        (index for index, block in enumerate(page.blocks) if index and _AUDIENCE.match(block.text)), len(page.blocks)
    )
    anchors = [
        index
        for index, block in enumerate(page.blocks[:end])
        if ANCHOR.search(block.text) and len(block.text.split()) <= 16
    ]
    regions = [
        list(page.blocks[before + 1 : anchor + 1])
        for before, anchor in zip([_first(page, anchors) - 1, *anchors], anchors, strict=False)
    ]
    named = sum(_named(page.blocks[anchor + 1 : anchor + 3]) for anchor in anchors)
    below = bool(regions) and not _named(_short(regions[0])) and 2 * named > len(anchors)
    marks = _marks(page, anchors, regions)
    for number, region in enumerate(regions):
        following = page.blocks[anchors[number] + 1 : anchors[number] + 3] if below else ()
        mark = marks[number] if marks else None
        if claim := _review(page, region, following, mark, below=below, first=number == 0):
            yield claim


def _marks(page: DumpPage, anchors: Sequence[int], regions: Sequence[Sequence[Block]]) -> list[Block]:
    """Whether each review is fresh or rotten, where every one has such a line: all right below it, or all over it."""
    below = [block for anchor in anchors for block in page.blocks[anchor + 1 : anchor + 2] if _is_mark(block)]
    over = [region[0] for region in regions[1:] if region and _is_mark(region[0])]
    top = _first(page, anchors)
    above = [
        _is_mark(page.blocks[place]) for place in (top - 1, top - 2) if place >= 0
    ]  # buttons over the list say the same words
    if len(below) == len(anchors) and not any(above):
        return below
    if len(over) == len(regions) - 1 > len(below) - 1 and above == [True, False]:
        return [page.blocks[top - 1], *over]
    return []


def _is_mark(block: Block) -> bool:
    return block.text.lower().strip(" -") in ("fresh", "rotten")


def _first(page: DumpPage, anchors: Sequence[int]) -> int:
    """Where the first review begins: behind the last heading or button over its anchor, six lines at the most."""
    first = anchors[0] if anchors else 0
    at = first
    while (
        at > max(0, first - 6)
        and not _HEADING.fullmatch(page.blocks[at - 1].text)
        and (not _BADGE.fullmatch(page.blocks[at - 1].text) or _TOP_CRITIC.fullmatch(page.blocks[at - 1].text))
        and page.labels[at - 1].content
    ):
        at -= 1
    return at


def _review(
    page: DumpPage,
    region: Sequence[Block],
    following: Sequence[Block],
    mark: Block | None,
    *,
    below: bool,
    first: bool,
) -> Claim | None:
    names = [] if not below or first else list(region[:2])
    body = [block for block in region if block not in names and not _BADGE.fullmatch(block.text)]
    quoted = next((block for block in reversed(body) if _is_quote(block)), None)
    if quoted is None:
        return None
    quote = unquoted(quoted.shown)
    language = _LANGUAGE.search(quote.text)
    quote = quote[: language.start()].strip() if language else quote
    if len(quote.text.split()) < 2:
        return None
    over = [block for block in body if block.index < quoted.index]
    critic, publication = _who(following if below else _short(over))
    dated, scored = _dated(body), _scored(body)
    name = language["language"] if language else None
    marked = mark.shown if mark else None
    at = [quote, *(part for part in (dated and dated[0], scored and scored[0], critic, publication, marked) if part)]
    review = Review(
        critic=critic.text if critic else None, publication=publication.text if publication else None, date=dated[1].iso if dated else None,
        language=language_code(name) if name else None, score=scored[1] if scored else None, mark=mark.text.lower().strip(" -") if mark else None, quotes=(Quote(quote.text, False, page.page.refer(quote)),),
    )  # fmt: skip
    return page.claim("reviews", review, *at)


def _is_quote(block: Block) -> bool:
    """Whether a block is the review's words: no anchor, no score, no date alone."""
    text = _LANGUAGE.sub("", block.text)
    if ANCHOR.search(text) or _SCORE.match(text) or _HEADING.fullmatch(text):
        return False
    dates = find_dates(text)
    return (
        not (dates and len(text.split()) <= 6)
        and len(text.split()) >= 2
        and (len(text.split()) > _SHORT or text.rstrip('"”)]').endswith((".", "!", "?", "…")) or block.mark == "quote")
    )


def _short(blocks: Sequence[Block]) -> list[Block]:
    """The two short lines that critic and paper would be."""
    return [
        block
        for block in blocks
        if len(block.text.split()) <= _SHORT
        and not block.text.endswith((".", "!", "?", "…"))
        and not _BADGE.fullmatch(block.text)
    ][-2:]


def _named(blocks: Sequence[Block]) -> bool:
    return _who(blocks)[0] is not None


def _who(blocks: Sequence[Block]) -> tuple[Anchored | None, Anchored | None]:
    """Critic and paper, the critic's name first; one line alone is not told apart."""
    if (
        len(blocks) == 2
        and is_person(blocks[0].text)
        and not v.MENU.fullmatch(blocks[0].text)
        and not v.COMMAND.match(blocks[0].text)
        and not find_dates(blocks[1].text)
        and not ANCHOR.search(blocks[1].text)
        and len(blocks[1].text.split()) <= _SHORT
    ):
        return blocks[0].shown, blocks[1].shown
    return None, None


def _dated(blocks: Sequence[Block]) -> tuple[Anchored, Dated] | None:
    for block in reversed(blocks):
        found = find_dates(block.text)
        if found and len(block.text.split()) <= 16 and not _is_quote(block):
            return block.shown[found[-1].start : found[-1].end], found[-1]
    return None


def _scored(blocks: Sequence[Block]) -> tuple[Anchored, Score] | None:
    for block in reversed(blocks):
        match = _SCORE.search(block.text)
        if match and not _is_quote(block):
            return block.shown.group(match, "score"), parse_score(match["score"])
    return None
