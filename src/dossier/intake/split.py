"""Dividing a text dump into the pages that were joined in it.

One algorithm: of all ways to divide the text, the one with the most evidence. Every page costs something; the lines
that speak for its site (the sites' cues are data) pay for it. The first line that looks like an opening decides
nothing by itself, since a review lists other reviews by the same words that open one. Pages and the noise at the ends
of the file together are the text: no line is lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.intake.stretches import UNKNOWN, Common, Scores
from dossier.markup import vocabulary as v
from dossier.markup.lines import Line
from dossier.markup.plain import Block
from dossier.model.pages import Site

AGAIN = 1.0  # what it costs more where the page before is of the same site
_MOST = 300  # places at which a page may begin
#: when something was published, to the minute; a day alone also stands under what was published
_DATED = re.compile(r"\W{0,3}[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d,? (?:at )?\d{1,2}:\d\d ?[ap]\.?m\.?(?: [A-Z]{2,4})?", re.I)  # fmt: skip
_NOISE = 3  # short lines that may be noise at an end of the file


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of blocks: ``site`` is the key of the best site, ``None`` for noise; ``evidence`` in nats."""

    first: int
    last: int
    site: str | None
    evidence: float


def split(blocks: Sequence[Block], sites: Sequence[Site]) -> list[Segment]:
    """The pages of a dump and the noise around them, in order, all blocks covered."""
    if not blocks:
        return []
    count = _without_links(blocks)
    behind = [Segment(count, len(blocks) - 1, None, 0.0)] if count < len(blocks) else []
    return [*_split(blocks[:count], sites), *behind]


def _without_links(blocks: Sequence[Block]) -> int:
    """How many blocks there are without the list of all links that a text browser prints under a page."""
    for index in range(len(blocks) - 1, 1, -1):
        if not _ADDRESS.match(blocks[index].text):
            if _LINKS.fullmatch(blocks[index].text) and _LINKS.fullmatch(blocks[index - 1].text):
                return index - 1
            if not _LINKS.fullmatch(blocks[index].text):
                break
    return len(blocks)


_ADDRESS = re.compile(r"[a-z][a-z+.-]{1,12}:\S|LYNXIMGMAP:", re.I)
_LINKS = re.compile(r"references|(?:visible|hidden) links:", re.I)


def _split(blocks: Sequence[Block], sites: Sequence[Site]) -> list[Segment]:
    """The same of a text that has no such list."""
    lines = [Line.of(block.text) for block in blocks]
    common = Common(lines)
    scores = [
        Scores(lines, common, site.key, site.cues, reviews=site.publishes, written=site.written)
        for site in sites
        if site.cues
    ]
    scores.append(Scores(lines, common, UNKNOWN, (), reviews=True))
    starts = _candidates(scores, common)
    found = _raised(_rejoined(_best(starts, len(lines), scores, common), scores, common), lines, scores, common)
    return _noise_cut(found, lines, scores, common)


def _candidates(scores: Sequence[Scores], common: Common) -> list[int]:
    """The lines at which a page may begin, the likeliest ones where there are many."""
    likely: dict[int, float] = {}
    last = ""
    for index in range(len(common.long)):
        keys = [score.key for score in scores if score.hit[index]]
        value = common.bound[index] + max(score.open[index] for score in scores) + (index in common.fresh)
        if keys and last not in keys:
            value += 1
        if keys:
            last = keys[0]
        if value:
            likely[index] = value
    chosen = sorted(likely, key=lambda index: (-likely[index], index))[:_MOST]
    return sorted({0, *chosen})


def _best(starts: Sequence[int], count: int, scores: Sequence[Scores], common: Common) -> list[Segment]:
    """The division with the highest value: a best path over the places where pages may begin."""
    ends = [*starts[1:], count]
    # best[place]: value of the best division of all lines before it, for each site that its last page may have
    best: list[dict[str, tuple[float, int]]] = []
    # what a page of each site that begins at a place is worth before it has a line
    begun = [[(score, 0.0) for score in scores]]
    for place, end in enumerate(ends):
        here: dict[str, tuple[float, int]] = {}
        for number, start in enumerate(starts[: place + 1]):
            for score, before in begun[number]:
                value = before + score.value(start, end, common)
                if score.key not in here or value > here[score.key][0]:
                    here[score.key] = (value, number)
        best.append(here)
        begun.append([(score, _before(here, score.key)) for score in scores])
    return _walk_back(starts, ends, best, {score.key: score for score in scores})


def _before(best: dict[str, tuple[float, int]], key: str) -> float:
    """The best value of the lines before a page of a site: the page before it may be of any site, of its own at a cost."""
    return max(value - AGAIN * (other == key) for other, (value, _) in best.items())


def _walk_back(
    starts: Sequence[int],
    ends: Sequence[int],
    best: Sequence[dict[str, tuple[float, int]]],
    scores: Mapping[str, Scores],
) -> list[Segment]:
    segments: list[Segment] = []
    place, follower = len(ends) - 1, ""
    while place >= 0:
        here = best[place]
        key = max(here, key=lambda key: here[key][0] - AGAIN * (key == follower))
        first, end = starts[here[key][1]], ends[place]
        segments.append(Segment(first, end - 1, key, scores[key].evidence(first, end)))
        place, follower = here[key][1] - 1, key
    return segments[::-1]


def _rejoined(segments: list[Segment], scores: Sequence[Scores], common: Common) -> list[Segment]:
    """Let what no site knows and what is no article belong to the page around it.

    A stretch without running text is the foot of the page before. One between two stretches of a site is the middle of
    its page, where nothing opens a page behind it and nothing that a page has once stands in both.
    """
    by_key = {score.key: score for score in scores}
    found: list[Segment] = []
    for number, one in enumerate(segments):
        before = found[-1] if found else None
        behind = segments[number + 1] if number + 1 < len(segments) else None
        stray = one.site == UNKNOWN and not common.opens_article(one.first, one.last + 1)
        foot = stray and common.prose[one.last + 1] == common.prose[one.first]
        inner = stray and before and behind and _middle(before, one, behind, by_key)
        rest = number and before and _middle(before, segments[number - 1], one, by_key)
        if before and (foot or inner or rest):
            found[-1] = replace(before, last=one.last, evidence=before.evidence + one.evidence)
        else:
            found.append(one)
    return found


def _middle(before: Segment, between: Segment, behind: Segment, scores: Mapping[str, Scores]) -> bool:
    """Whether two stretches of one site, with one of none between them, are one page."""
    if before.site != behind.site or behind.site == UNKNOWN or between.site != UNKNOWN or behind.site is None:
        return False
    score = scores[behind.site]
    return not score.open[behind.first] and not score.repeats(before.first, behind.last + 1)


def _raised(segments: list[Segment], lines: Sequence[Line], scores: Sequence[Scores], common: Common) -> list[Segment]:
    """Let a page that was found by a line of its site begin at the top of the menus, or at the date, over that line."""
    found = list(segments)
    for number in range(1, len(found)):
        first, before = found[number], found[number - 1]
        score = next(score for score in scores if score.key == first.site)
        if (top := _dated_top(lines, first.first)) > before.first and top < first.first:
            found[number - 1], found[number] = replace(before, last=top - 1), replace(first, first=top)
            continue
        if score.open[first.first] or common.bound[first.first] or common.head[first.first] == first.first:
            continue
        top = first.first
        while top - 1 > before.first and len(lines[top - 1].words) <= 4 and not any(one.hit[top - 1] for one in scores):
            top -= 1
        if sum(_furniture(line) for line in lines[top : first.first]) >= 2:
            found[number - 1] = replace(before, last=top - 1)
            found[number] = replace(first, first=top)
    return found


def _dated_top(lines: Sequence[Line], first: int) -> int:
    """Where a page begins whose day and hour of publication stand over its first line, with the way to it over them."""
    if not _DATED.fullmatch(lines[first - 1].text):
        return first
    top = first - 1
    while top > first - 5 and top > 0 and v.MENU.fullmatch(lines[top - 1].text):
        top -= 1
    return top


def _furniture(line: Line) -> bool:
    return v.MENU.fullmatch(line.text) is not None or v.COMMAND.match(line.text) is not None


def _noise_cut(
    segments: list[Segment], lines: Sequence[Line], scores: Sequence[Scores], common: Common
) -> list[Segment]:
    """A few short lines of no site behind the last page belong to none."""
    last = segments[-1]
    score = next(score for score in scores if score.key == last.site)
    end = last.last
    while end > last.first and len(lines[end].words) <= 2 and not score.hit[end] and not common.bound[end]:
        end -= 1
    if 0 < last.last - end <= _NOISE:
        segments[-1:] = [Segment(last.first, end, last.site, last.evidence), Segment(end + 1, last.last, None, 0.0)]
    return segments
