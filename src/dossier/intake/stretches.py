"""What speaks for a stretch of lines being one page: evidence in nats, from the sites' cues and from any page's layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from dossier.markup.heads import article_heads
from dossier.markup.lines import Line
from dossier.model.pages import Cue

START = 6.0  # what a page costs, in nats
UNKNOWN_START = 4.2  # what a page of an unknown site costs, which no cue can pay for
LEAST = 4.0  # evidence without which a page is not taken for a site's
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
_OWNED = 5.0  # the site's own line of copyright, and much of the page behind it
_PAST, _TAIL = 0.05, 12  # a line behind the site's own line of copyright, and how many may stand there
_APART = 40  # lines without a cue, behind which it speaks as if for the first time
_EMPTY, _WIDE = 0.02, 20  # a line with no line of the site near it, and what is near here
_NO_TEXT = 6.0  # a page without running text, of a site of articles

_TOP = re.compile(
    r"\W{0,3}(?:(?:skip|jump|go|zum) (?:to )?(?:the )?(?:main |page )?(?:content|navigation|search|site index|inhalt|main)|(?:click to )?(?:open|toggle) (?:the )?(?:menu|navigation|search)|menu|"
    r"accessibility help|advertisement|supported by|home)\W{0,3}(?:skip to .{4,20})?", re.I)  # fmt: skip
_BOTTOM = re.compile(
    r"(?<!\w)©|\bcopyright\b|all rights reserved|\bterms of (?:use|service)\b|\bprivacy policy\b|\bpowered by\b|\bblog at wordpress\b|\bcreate a free website\b|\bthis site uses cookies\b",
    re.I,
)
_OWNER = re.compile(r"(?<!\w)©|\bcopyright\b", re.I)
_WINDOW_TITLE = re.compile(r".{2,120}\s[|–—-]\s.{2,40}")


class Common:
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
        self.articles = _counted(own, len(lines))

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


class Scores:
    """What the lines are worth for one site; sums run from the first line, so that any stretch is a difference."""

    def __init__(
        self,
        lines: Sequence[Line],
        common: Common,
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
            number, before = 0, -_APART
            for index in hits:
                if index - before >= _APART:  # so far away it may be another page of the site
                    number = 0
                    seen.clear()
                self.hit[index] = True
                if cue.role == "open":
                    self.open[index] = max(self.open[index], cue.weight)
                else:  # the fifth line of one kind, or the same line again, says little that the first did not
                    again = number >= 4 or lines[index].text in seen
                    worth[index] += cue.weight / 4 if again else cue.weight
                seen.add(lines[index].text)
                number, before = number + 1, index
            if cue.role == "close":
                closing += hits
            if cue.role == "once":
                self.once.append(_counted(hits, len(lines)))
        self.worth = [0.0, *accumulate(worth)]
        self.far = [0, *accumulate(long and alone for long, alone in zip(common.long, self._alone(_NEAR), strict=True))]
        self.empty = [0, *accumulate(self._alone(_WIDE))]
        self.next_close = _next(closing, len(lines))
        owned = [
            self.hit[i] and len(lines[i].words) <= 30 and _OWNER.search(lines[i].text) is not None
            for i in range(len(lines))
        ]
        self.owned = [-1, *accumulate((i if owner else -1 for i, owner in enumerate(owned)), max)]

    def _alone(self, near: int) -> Iterator[bool]:
        """For each line whether no line that speaks for the site is near it."""
        seen = [0, *accumulate(map(int, self.hit))]
        total = len(self.hit)
        for index in range(total):
            yield seen[min(total, index + near + 1)] == seen[max(0, index - near)]

    def evidence(self, start: int, end: int) -> float:
        """What speaks for a page of the site from one line to another."""
        return self.open[start] + self.worth[end] - self.worth[start]

    def value(self, start: int, end: int, common: Common) -> float:
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
        if self.owned[end] >= start:
            value -= _PAST * max(0, end - self.owned[end] - _TAIL)
            value -= _OWNED * (self.owned[max(start, end - 2 * _TAIL)] >= start)
        close = self.next_close[start]
        if close < end:
            value -= CLOSED_PROSE * (common.prose[end] - common.prose[close])
        if self.reviews:
            value -= ANOTHER * max(0, common.articles[end] - common.articles[start] - 1)
        return value - TWICE * self.repeats(start, end)

    def repeats(self, start: int, end: int) -> int:
        """How many lines that a page has once stand there again."""
        return sum(max(0, sums[end] - sums[start] - 1) for sums in self.once)


def _boundary(lines: Sequence[Line], index: int) -> float:
    """What speaks for a page's beginning at a line: the head of one, or the foot of another right above."""
    line = lines[index]
    top = len(line.words) <= 8 and _TOP.fullmatch(line.text) is not None
    bottom = index > 0 and _BOTTOM.search(lines[index - 1].text) is not None and not _BOTTOM.search(line.text)
    value = 4.0 if top and bottom else 1.5 * top + 1.0 * bottom
    if _WINDOW_TITLE.fullmatch(line.text) and not line.sentence:
        value += 0.3
    return value


def _counted(places: Sequence[int], count: int) -> list[int]:
    """For each line, and behind the last, how many of these places stand before it."""
    marked = set(places)
    return [0, *accumulate(int(index in marked) for index in range(count))]


def _next(places: Sequence[int], count: int) -> list[int]:
    """For each line the first of these places at or behind it."""
    marked, following, found = set(places), count, [count] * (count + 1)
    for index in range(count - 1, -1, -1):
        following = index if index in marked else following
        found[index] = following
    return found
