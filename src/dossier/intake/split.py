"""Dividing a text dump into the pages that were joined in it.

One algorithm: of all ways to divide the text, the one with the most evidence. Every page costs something; the lines
that speak for its site (the sites' cues are data) pay for it. The first line that looks like an opening decides
nothing by itself, since a review lists other reviews by the same words that open one. Pages and the noise at the ends
of the file together are the text: no line is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from dossier.markup import vocabulary as v
from dossier.markup.heads import article_heads
from dossier.markup.lines import Line
from dossier.markup.plain import Block
from dossier.model.pages import Cue, Site

START = 6.0  # what a page costs, in nats
UNKNOWN_START = 4.2  # what a page of an unknown site costs, which no cue can pay for
LEAST = 4.0  # evidence without which a page is not taken for a site's
AGAIN = 1.0  # what it costs more where the page before is of the same site
TWICE = 2.5  # a line that a page has once, met again in it
CLOSED_PROSE = 1.5  # running text behind a line that only follows a page's text
UNKNOWN = "review"  # a page of a site without a module
ANOTHER = 4.0  # a second article on a page of reviews
_BOX = 8  # lines that a box with another story may have
_HEAD = 3.0  # the head of an article at the beginning
_HEAD_REACH = 55  # lines of furniture that may stand over it
_STRAY = 0.3  # a paragraph on a page of a site that publishes no articles
_FAR = 0.6  # and one that no line of the site stands near
_NEAR = 12  # lines that are near
_EMPTY, _WIDE = 0.02, 20  # a line with no line of the site near it, and what is near here
_NO_TEXT = 6.0  # a page without running text, of a site of articles
_MOST = 300  # places at which a page may begin
_NOISE = 3  # short lines that may be noise at an end of the file

_TOP = re.compile(
    r"\W{0,3}(?:(?:skip|jump|go|zum) (?:to )?(?:the )?(?:main |page )?(?:content|navigation|search|site index|inhalt|main)|(?:click to )?(?:open|toggle) (?:the )?(?:menu|navigation|search)|menu|"
    r"accessibility help|advertisement|supported by|home)\W{0,3}(?:skip to .{4,20})?", re.I)  # fmt: skip
_BOTTOM = re.compile(
    r"(?<!\w)©|\bcopyright\b|all rights reserved|\bterms of (?:use|service)\b|\bprivacy policy\b|\bpowered by\b", re.I
)
_WINDOW_TITLE = re.compile(r".{2,120}\s[|–—-]\s.{2,40}")


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
    lines = [Line.of(block.text) for block in blocks]
    common = _Common(lines)
    scores = [
        _Scores(lines, common, site.key, site.cues, reviews=site.publishes, written=site.written)
        for site in sites
        if site.cues
    ]
    scores.append(_Scores(lines, common, UNKNOWN, (), reviews=True))
    starts = _candidates(scores, common)
    found = _raised(_best(starts, len(lines), scores, common), lines, scores, common)
    return _noise_cut(found, lines, scores, common)


class _Common:
    """What speaks for a beginning at each line whatever the site, and where running text is."""

    def __init__(self, lines: Sequence[Line]):
        self.bound = [_boundary(lines, index) for index in range(len(lines))]
        self.long = [line.prose and len(line.words) > 25 for line in lines]
        self.prose = [0, *accumulate(map(int, self.long))]
        tops = [head[0] for head in article_heads(lines)]
        self.head = self._heads(tops)
        # heads with so much furniture over them that they open a page, not a box in an article
        own = [top for top in tops if not any(self.long[max(0, top - _BOX) : top])]
        self.fresh = {self._fresh(lines, top) for top in own if top}
        self.articles = [0, *accumulate(int(index in set(own)) for index in range(len(lines)))]

    def opens_article(self, start: int, end: int) -> bool:
        """Whether a stretch begins with an article: its head, and running text behind it."""
        top = self.head[start]
        return top < end and self.prose[end] - self.prose[top] >= 2

    def _fresh(self, lines: Sequence[Line], top: int) -> int:
        """The line at which a page with this head may begin: behind the text or the foot of what stands over it."""
        for index in range(top - 1, max(0, top - _HEAD_REACH), -1):
            if self.long[index] or _BOTTOM.search(lines[index].text):
                return index + 1
        return top

    def _heads(self, tops: Sequence[int]) -> list[int]:
        """For each line the head of the article that the first running text behind it has; far off where it has none."""
        far = len(self.long)
        upcoming = _next(tops, far)
        return [
            top if top < far and top - index <= _HEAD_REACH and self.prose[top] == self.prose[index] else far
            for index, top in enumerate(upcoming[:-1])
        ]


class _Scores:
    """What the lines are worth for one site; sums run from the first line, so that any stretch is a difference."""

    def __init__(
        self,
        lines: Sequence[Line],
        common: _Common,
        key: str,
        cues: Sequence[Cue],
        *,
        reviews: bool,
        written: bool = False,
    ):
        self.key = key
        self.reviews = reviews
        self.written = written
        self.open = [0.0] * len(lines)
        self.hit = [False] * len(lines)
        worth = [0.0] * len(lines)
        self.once: list[list[int]] = []
        closing: list[int] = []
        for cue in cues:
            hits = [
                i for i, line in enumerate(lines) if len(line.words) <= cue.longest and cue.pattern.search(line.text)
            ]
            seen: set[str] = set()
            for number, index in enumerate(hits):
                self.hit[index] = True
                if cue.role == "open":
                    self.open[index] = max(self.open[index], cue.weight)
                else:  # the fifth line of one kind, or the same line again, says little that the first did not
                    again = number >= 4 or lines[index].text in seen
                    worth[index] += cue.weight / 4 if again else cue.weight
                seen.add(lines[index].text)
            if cue.role == "close":
                closing += hits
            if cue.role == "once":
                self.once.append([0, *accumulate(int(i in set(hits)) for i in range(len(lines)))])
        self.worth = [0.0, *accumulate(worth)]
        self.far = [0, *accumulate(long and alone for long, alone in zip(common.long, self._alone(_NEAR), strict=True))]
        self.empty = [0, *accumulate(self._alone(_WIDE))]
        self.next_close = _next(closing, len(lines))

    def _alone(self, near: int) -> Iterator[bool]:
        """For each line whether no line that speaks for the site is near it."""
        seen = [0, *accumulate(map(int, self.hit))]
        total = len(self.hit)
        for index in range(total):
            yield seen[min(total, index + near + 1)] == seen[max(0, index - near)]

    def evidence(self, start: int, end: int) -> float:
        """What speaks for a page of the site from one line to another."""
        return self.open[start] + self.worth[end] - self.worth[start]

    def value(self, start: int, end: int, common: _Common) -> float:
        """The same, less what the page costs."""
        evidence = self.evidence(start, end)
        value = evidence + common.bound[start]
        head = common.opens_article(start, end)
        if self.key == UNKNOWN:
            value += _HEAD * head - UNKNOWN_START
        else:
            prose = common.prose[end] - common.prose[start]
            if self.reviews:
                value += _HEAD / 3 * head - _NO_TEXT * (prose == 0)
            else:
                value -= (_STRAY * prose + _FAR * (self.far[end] - self.far[start])) * (not self.written)
            value -= START + _EMPTY * (self.empty[end] - self.empty[start])
            value -= START * (evidence < LEAST)
        close = self.next_close[start]
        if close < end:
            value -= CLOSED_PROSE * (common.prose[end] - common.prose[close])
        if self.reviews:
            value -= ANOTHER * max(0, common.articles[end] - common.articles[start] - 1)
        return value - TWICE * sum(max(0, sums[end] - sums[start] - 1) for sums in self.once)


def _boundary(lines: Sequence[Line], index: int) -> float:
    """What speaks for a page's beginning at a line: the head of one, or the foot of another right above."""
    line = lines[index]
    top = len(line.words) <= 8 and _TOP.fullmatch(line.text) is not None
    bottom = index > 0 and _BOTTOM.search(lines[index - 1].text) is not None and not _BOTTOM.search(line.text)
    value = 4.0 if top and bottom else 1.5 * top + 1.0 * bottom
    if _WINDOW_TITLE.fullmatch(line.text) and not line.sentence:
        value += 0.3
    return value


def _next(places: Sequence[int], count: int) -> list[int]:
    """For each line the first of these places at or behind it."""
    marked, following, found = set(places), count, [count] * (count + 1)
    for index in range(count - 1, -1, -1):
        following = index if index in marked else following
        found[index] = following
    return found


def _candidates(scores: Sequence[_Scores], common: _Common) -> list[int]:
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


def _best(starts: Sequence[int], count: int, scores: Sequence[_Scores], common: _Common) -> list[Segment]:
    """The division with the highest value: a best path over the places where pages may begin."""
    ends = [*starts[1:], count]
    # best[place]: value of the best division of all lines before it, for each site that its last page may have
    best: list[dict[str, tuple[float, int, float]]] = []
    for end in ends:
        here: dict[str, tuple[float, int, float]] = {}
        for number, start in enumerate(starts):
            if start >= end:
                break
            before = best[number - 1] if number else {"": (0.0, 0, 0.0)}
            leader = max(before, key=lambda key: before[key][0])
            for score in scores:
                came = max(
                    before[leader][0] - AGAIN * (leader == score.key),
                    *(value[0] for key, value in before.items() if key != score.key),
                    -1e9,
                )
                value = came + score.value(start, end, common)
                if score.key not in here or value > here[score.key][0]:
                    here[score.key] = (value, number, score.evidence(start, end))
        best.append(here)
    return _walk_back(starts, ends, best)


def _walk_back(
    starts: Sequence[int], ends: Sequence[int], best: Sequence[dict[str, tuple[float, int, float]]]
) -> list[Segment]:
    segments: list[Segment] = []
    place, follower = len(ends) - 1, ""
    while place >= 0:
        here = best[place]
        key = max(here, key=lambda key: here[key][0] - AGAIN * (key == follower))
        _, number, evidence = here[key]
        segments.append(Segment(starts[number], ends[place] - 1, key, evidence))
        place, follower = number - 1, key
    return segments[::-1]


def _raised(
    segments: list[Segment], lines: Sequence[Line], scores: Sequence[_Scores], common: _Common
) -> list[Segment]:
    """Let a page that was found by a line of its site begin at the top of the menus over that line."""
    found = list(segments)
    for number in range(1, len(found)):
        first, before = found[number], found[number - 1]
        score = next(score for score in scores if score.key == first.site)
        if score.open[first.first] or common.bound[first.first] or common.head[first.first] == first.first:
            continue
        top = first.first
        while top - 1 > before.first and len(lines[top - 1].words) <= 4 and not any(one.hit[top - 1] for one in scores):
            top -= 1
        if sum(_furniture(line) for line in lines[top : first.first]) >= 2:
            found[number - 1] = replace(before, last=top - 1)
            found[number] = replace(first, first=top)
    return found


def _furniture(line: Line) -> bool:
    return v.MENU.fullmatch(line.text) is not None or v.COMMAND.match(line.text) is not None


def _noise_cut(
    segments: list[Segment], lines: Sequence[Line], scores: Sequence[_Scores], common: _Common
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
