"""The meters of a title page that a converter made to text.

Text keeps the figures and loses whose they are: the tabs of all critics and of top critics stand one behind the other.
So a share is told where the fresh and rotten reviews beside it add up to it, or where its own label stands on its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.dump import DumpPage
from dossier.markup.shown import joined
from dossier.model.claims import Claim
from dossier.sites.rottentomatoes import dump, meters, titlepage
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.later import later

_I = re.I
_COUNTED = later(r"(?:reviews counted|critic reviews):\s?(?P<count>\d[\d,]{0,9})", _I)
_SIDES = later(r"\bfresh:\s?(?P<fresh>\d[\d,]{0,9})\s?\|?\s?rotten:\s?(?P<rotten>\d[\d,]{0,9})", _I)
_SHARE = later(r"(?<![\d.,/])(?P<share>(?:100|\d{1,2})(?:\s?%)?)(?![\d.,/]| ?(?:of|reviews))", _I)
_AVERAGE = later(r"average rating:\s?(?P<value>\d{1,2}(?:\.\d{1,2})?)\s?/\s?(?P<best>10|5)(?![\d.])", _I)
_LIKED = later(r"(?<![\d.,])(?P<share>(?:100|\d{1,2})(?:\s?%)?)\s+liked it\b", _I)
_USERS = later(r"user ratings:\s?(?P<count>\d[\d,]{0,12})", _I)
_TOTAL = later(r"(?:^|\n)(?P<share>\d{1,3}\s?%)\s+tomatometer\s+total count:\s+(?P<count>\d[\d,]{0,9})", _I)
_VOTED = later(r"(?:^|\n)(?P<share>\d{1,3}\s?%)\s+audience score\s+user ratings:\s+(?P<count>\d[\d,]{0,12})", _I)
_NEAR, _REACH = 140, 160
_ALL = later(r"all critics \((?P<count>\d[\d,]{0,9})\)", _I)
_TOP = later(r"top critic", _I)
_CONSENSUS = later(r"(?:critics?['’]? )?consensus\s?:?(?:\s(?P<words>.+))?", _I)
_END = later(r"[.!?…][\"”’')]{0,2}$")
_LEFT = later(r"(?:\d{1,3}\s?%?|%|rat(?:ed|ing):.*|(?:read|see) .*|you might .*|audience.*|critics?.*|genre:.*)", _I)


def ratings(page: DumpPage) -> Iterator[Claim]:
    """All critics, top critics and the audience, each share and average with its count."""
    text = joined(page.lines)
    if not _COUNTED.search(text.text):
        yield from [*_named(page, text)] or dump.ratings(page)
        return
    yield from _critics(page, text)
    if liked := _LIKED.search(text.text):
        behind = text[liked.end() : liked.end() + _REACH]
        users, average = _USERS.search(behind.text), _AVERAGE.search(behind.text)
        counted = behind.group(users, "count") if users else None
        yield from meters.positive(page, "audience", _tight(text.group(liked, "share")), counted)
        if average and average["best"] == "5" and (not users or average.start() < users.start()):
            yield from meters.mean(page, "audience", behind.group(average, "value"), counted)


def _named(page: DumpPage, text: Anchored) -> Iterator[Claim]:
    """The shares of 2019 and 2020, each over its meter's name and its count."""
    for side, pattern in (("critics", _TOTAL), ("audience", _VOTED)):
        if match := pattern.search(text.text):
            yield from meters.positive(page, side, text.group(match, "share"), text.group(match, "count"))


def _critics(page: DumpPage, text: Anchored) -> Iterator[Claim]:
    """The one or two sets of critics' figures: of two the second is the top critics', who are the fewer."""
    sets = [one for match in _COUNTED.finditer(text.text) if (one := _set(text, match))]
    distinct = [one for index, one in enumerate(sets) if one[1].text not in [other[1].text for other in sets[:index]]]
    counts = [meters.number(one[1]) or 0 for one in distinct]
    tabs = re.search(r"all critics\W{1,6}top critics", text.text, _I) is not None
    if not distinct or (len(distinct) == 1 and _only_top(page)):
        return
    for number, (share, counted, average) in enumerate(distinct[:2]):
        scope = "top_critics" if number else None
        if scope and not (tabs and counts[1] < counts[0]):
            return
        yield from meters.positive(page, "critics", share, counted, scope)
        if average:
            yield from meters.mean(page, "critics", average, counted, scope)


def _only_top(page: DumpPage) -> bool:
    """Whether each of the reviews shown is a top critic's: then the figures may be theirs."""
    dated = sum(re.fullmatch(r"\d\d/\d\d/\d\d", line.text) is not None for line in page.lines)
    return 0 < dated <= sum(re.fullmatch(r"(?:top critic\W*(?:icon)?\s?){1,2}", line.text, _I) is not None for line in page.lines)  # fmt: skip


def _set(text: Anchored, match: re.Match[str]) -> tuple[Anchored, Anchored, Anchored | None] | None:
    """The figures around one count, if the sides add up to the count and to a share over it."""
    behind = text[match.end() : match.end() + _REACH]
    sides = _SIDES.search(behind.text)
    if sides is None:
        return None
    fresh, rotten = (int(sides[side].replace(",", "")) for side in ("fresh", "rotten"))
    counted = text.group(match, "count")
    over = text[max(0, match.start() - _NEAR) : match.start()]
    exact = 100 * fresh / (fresh + rotten) if fresh + rotten else -1.0
    fits = [one for one in _SHARE.finditer(over.text) if abs(int(one["share"].rstrip("% \n")) - exact) < 1]
    if meters.number(counted) != fresh + rotten or not fits:
        return None
    averages = [over.group(one, "value") for one in _AVERAGE.finditer(over.text) if one["best"] == "10"]
    after = _AVERAGE.search(behind.text)
    average = averages[-1] if averages else behind.group(after, "value") if after and after["best"] == "10" else None
    return _tight(over.group(fits[-1], "share")), counted, average


def _tight(share: Anchored) -> Anchored:
    """A share without the blank that a converter left before its sign."""
    return share.cut([match.span() for match in re.finditer(r"\s+", share.text)])


def counts(page: DumpPage) -> Iterator[Claim]:
    """How many critics' reviews the site holds."""
    text = joined(page.lines)
    pages = _ALL.search(text.text) or _COUNTED.search(text.text)
    if pages and parse_count(pages["count"]):
        yield from meters.count_claim(page, "critic", text.group(pages, "count"))


def consensus(page: DumpPage) -> Iterator[Claim]:
    """The sentence in which the site sums up its critics, behind its label; a title in italics may break its line."""
    lines = page.lines
    for index, line in enumerate(lines):
        match = _CONSENSUS.fullmatch(line.text)
        if match is None or line.opens:  # a story in a list of news may be called so
            continue
        words = [line.words.group(match, "words")] if match["words"] else []
        for below in lines[index + 1 : index + 7]:
            told = " ".join(one.text for one in words)
            ended = _END.search(told) and not below.text[:1].islower()
            if ended or _LEFT.fullmatch(below.text) or (match["words"] and below.opens):
                break
            words.append(below.words)
        said = Anchored.join(words) if words else None
        if said and len(said.text.split()) >= 5 and _END.search(said.text):
            yield from titlepage.consensus(page, said)
            return
