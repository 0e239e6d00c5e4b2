"""The critics' reviews of a page that a converter made to text.

In every layout a review is its words, its day with the link to the whole of it and the score, and critic and paper;
what differs is whether critic and paper stand under the day (title pages up to 2022) or over the words (lists, and
title pages since). The days divide the list; on which side the names stand, the first and the last review tell. Names
that cannot be told from words are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown
from dossier.model.claims import Claim
from dossier.sites.rottentomatoes import reviewed
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.fold import fold
from dossier.text.later import later
from dossier.text.names import is_person

_I = re.I
_HEAD = later(r"(?:top |all )?(?:critics?['’]? )?reviews(?: for\b.{0,90})?", _I)
_OTHERS = later(r"(?:verified )?audience reviews\b.{0,90}|latest news\b.{0,90}", _I)
_END = later(
    r"(?:view|see|more|show|load|read) (?:all|more)?\s?.{0,30}\breviews?.{0,20}|(?:view|see|read) (?:all|more)(?: \([\d,+]{1,9}\))?|(?:verified )?audience reviews\b.{0,90}|latest news\b.{0,90}"
    r"|.{0,90}\bquotes|discussion forum|see more topics.{0,6}|related forums|1 - \d{1,3}(?: \(sorted by.{0,20})?|text view.{0,90}|next|prev(?:ious)?",
    _I,
)
_TAB = later(
    r"[:|\s]{0,3}(?:(?:all critics|top critics|fresh|rotten|dvd) \(\d[\d,]{0,9}\)[\s|]{0,4}){1,5}|(?:all critics|top critics|fresh|rotten|dvd|t-meter critics|rt community|my critics|my friends|name|date|source|comments"
    r"|arrange by:?|\(sorted by.{0,20}|text view.{0,90}|1 - \d{1,3}.{0,24}|[|\d\s>]{1,40}|all)(?: ?\(\d[\d,]{0,9}\))?"
    r"(?:\s?\|\s?.{0,140})?|arrange by:.{0,120}|see all.{0,60}|(?:view|see|read) (?:all|more)(?: \([\d,+]{1,9}\))?|how does the tomatometer work\W*",
    _I,
)
_SKIP = later(
    r"(?:\[?ratings? image\]?)|fresh|rotten|(?:\[?comment\]? )?\d{0,4} ?comments?(?: \(\d+\))?|[^\w]{1,4}", _I
)
_TOP = later(r"(?:[★*] ?)?(?:\[?top critic\s?(?:icon)?\]?\s?){1,2}", _I)
_SCORE = later(r"(?:\[[^\[\]]{0,40}\] ?)?(?P<score>\d{1,3}(?:\.\d{1,2})?\s?/\s?\d{1,3}|[A-F][+-]?|n/a|n/r)", _I)
_DATE = r"(?:\d{1,2}/\d{1,2}/(?:\d\d){1,2}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|[A-Z][a-z]{2,8} \d{4})"
_RATED = r"(?:original score|rating|rated):\s?(?P<score>[^|]{1,18}?)"
_META = later(
    rf"(?P<d>{_DATE})|{_RATED}(?=\s?(?:\||$|full))|(?P<link>(?:read )?full review\b(?:…|\.\.\.)?(?: source: [^|]{{1,60}}(?=\||$))?)|\[[^\[\]]{{0,40}}\]|(?:comment )?\d{{0,4}} ?comments?(?: \(\d+\))?|[|\s]", _I
)  # fmt: skip
_INSIDE = later(rf"(?:full review\b(?:…|\.\.\.)? ?\| ?(?:{_RATED} ?\| ?)?{_DATE}|{_DATE} ?\|(?: ?{_RATED.replace('score', 'other')} ?\|)? ?full review\b(?:…|\.\.\.)?|(?<=[.!?…”\"]) full review\b(?:…|\.\.\.)?(?: source: [^|]{{1,60}})?(?: ?\|.{{0,24}})?$)", _I)  # fmt: skip
_FOREIGN = later(rf"full review\b(?! in\b)|{_DATE} ?\|", _I)  # words that are another review's, or furniture
_CLOSE = later(r"go to full review", _I)
_ALONE = later(_DATE)
_TALL = 9  # lines that a review may have
_NO_QUOTE = later(r"click to read the article|no quote|read the (?:full )?review", _I)
_SENTENCE = later(r"[.!?…][\"”’')\]]{0,2}$")
_ABBREVIATED = later(r"\b(?:[JS]r|Inc|Ltd|Co|[A-Z]|D\.C)\.$")
_SOURCE = later(r"(?P<paper>.{2,60}?) \[?source: (?P=paper)\]?", _I)
_SHORT = 8  # words that a name or a paper has at the most


@dataclass(slots=True)
class _Day:
    """What stands between two runs of words: the day, the score, the link."""

    date: Anchored | None = None
    score: Anchored | None = None


@dataclass(slots=True)
class _Run:
    """The lines of words between two days, with what divides them; ``top`` is how many stand over "Top Critic"."""

    words: list[Shown] = field(default_factory=list)
    score: Anchored | None = None
    before: int | None = None


def reviews(page: DumpPage) -> Iterator[Claim]:
    """Each critic's review: its words, day and score, and critic and paper where they are certain."""
    if closed := [*_closed(page)]:
        yield from closed
        return
    runs, days = _divided(_list(page))
    if not days:
        return
    title = {fold(name) for name in _titles(page)}
    side = _side(runs, title)
    for number, day in enumerate(days if side != _UNSURE else ()):
        own, behind = runs[number], runs[number + 1]
        over = _names(own, title, last=False) if side == _ABOVE or (side == _BELOW and number) else []
        under = _names(behind, title, last=number == len(days) - 1) if side == _BELOW else []
        names = under if side == _BELOW else over
        quote = _quote(own.words[len(over) :])
        if claim := _review(page, quote, names, day, own.score):
            yield claim


def _closed(page: DumpPage) -> Iterator[Claim]:
    """The reviews of a page since 2025: critic, paper and day, the score, the words, and the link that ends each."""
    lines = page.lines
    ends = [index for index, line in enumerate(lines) if _CLOSE.fullmatch(line.text)]
    for before, end in zip([max(0, ends[0] - _TALL) if ends else 0, *ends], ends, strict=False):
        item = [line for line in lines[before:end] if not _CLOSE.fullmatch(line.text) and not _TOP.fullmatch(line.text)]
        at = next((index for index, line in enumerate(item) if _ALONE.fullmatch(line.text)), 0)
        if at < 2 or not is_person(item[at - 2].text) or (before in ends and at != 2):
            continue
        scored = at + 1 < len(item) and _SCORE.fullmatch(item[at + 1].text) is not None
        quote = _quote(item[at + 1 + scored :])
        names = [item[at - 2].words, item[at - 1].words]
        if claim := _review(page, quote, names, _Day(item[at].words, item[at + 1].words if scored else None), None):
            yield claim


def _titles(page: DumpPage) -> Iterator[str]:
    for line in page.lines:
        if match := re.fullmatch(r"(?:(?:top )?critics?['’]? )?reviews for (?P<title>.{1,90})", line.text, _I):
            yield match["title"]


def _list(page: DumpPage) -> Sequence[Shown]:
    """The lines of the list: from the heading whose reviews are the most, to what stands behind them."""
    lines, best = page.lines, (0, 0, 0)
    for start in (index for index, line in enumerate(lines) if _HEAD.fullmatch(line.text)):
        seen, end = 0, len(lines)
        for at in range(start + 1, len(lines)):
            seen += _is_day(lines[at].text)
            if (
                _HEAD.fullmatch(lines[at].text)
                or _OTHERS.fullmatch(lines[at].text)
                or (seen and _END.fullmatch(lines[at].text))
            ):
                end = at
                break
        if seen > best[0]:
            best = (seen, start + 1, end)
    return lines[best[1] : best[2]]


def _is_day(text: str) -> bool:
    """Whether a line is nothing but a day, a score with its label, and links."""
    if len(text) > 110:
        return False
    found = list(_META.finditer(text))
    told = any(one["d"] or one["link"] or one["score"] for one in found)
    return told and sum(one.end() - one.start() for one in found) == len(text)


def _divided(lines: Sequence[Shown]) -> tuple[list[_Run], list[_Day]]:
    """The runs of words, and the days between them; one more run than days."""
    runs, days, inside = [_Run()], list[_Day](), False
    for line in (part for whole in lines for part in _parted(whole)):
        text = line.text
        if _is_day(text):
            if not inside:
                days.append(_Day())
                runs.append(_Run())
            inside = True
            _tell(days[-1], line.words)
        elif _SKIP.fullmatch(text):
            continue
        elif not days and _TAB.fullmatch(text):
            runs[-1] = _Run()
        else:
            inside = False
            _add(runs[-1], line)
    return runs, days


def _parted(line: Shown) -> Iterator[Shown]:
    """A line in which a converter's wrapping joined words and the day below them, divided again."""
    match = None if _is_day(line.text) else _INSIDE.search(line.text)
    if match is None:
        yield line
        return
    for words in (
        line.words[: match.start()].strip(),
        line.words.group(match).strip(),
        line.words[match.end() :].strip(),
    ):
        if words:
            yield replace(line, words=words)


def _tell(day: _Day, words: Anchored) -> None:
    for one in _META.finditer(words.text):
        if one["d"]:
            day.date = words.group(one, "d")
        elif one["score"]:
            day.score = words.group(one, "score").strip()


def _add(run: _Run, line: Shown) -> None:
    if _TOP.fullmatch(line.text):
        run.before = len(run.words)
    elif (match := _SCORE.fullmatch(line.text)) and run.score is None and len(run.words) <= 2:
        run.score = line.words.group(match, "score")
        run.before = len(run.words) if run.before is None else run.before
    else:
        twice = _SOURCE.fullmatch(line.text)  # a picture's name repeats the paper's
        line = replace(line, words=line.words.group(twice, "paper")) if twice else line
        if not run.words or run.words[-1].text != line.text:  # and another's the critic's
            run.words.append(line)


_BELOW, _ABOVE, _NOWHERE, _UNSURE = range(4)


def _side(runs: Sequence[_Run], title: set[str]) -> int:
    """Where critic and paper stand: under the day, over the words, nowhere, or so that it cannot be told."""
    inner = [bool(_names(run, title, last=False)) for run in runs[1:-1]]
    first = _headed(runs[0], title)
    last = len(_names(runs[-1], title, last=True))
    named = bool(inner) and sum(inner) >= len(inner) / 2
    if inner and not named:
        return _NOWHERE
    if not first:
        return _BELOW if last or named else _NOWHERE
    return _UNSURE if last == 2 else _ABOVE


def _headed(run: _Run, title: set[str]) -> bool:
    """Whether critic and paper stand over the first words; lines of the list's heading over them are taken off."""
    if run.score is None and run.before in (1, 2):
        return True
    for skip in range(min(4, max(0, len(run.words) - 2))):
        rest = _Run(run.words[skip:], run.score)
        if len(_names(rest, title, last=False)) == 2 and (not skip or is_person(rest.words[0].text)):
            del run.words[:skip]
            return True
    return False


def _names(run: _Run, title: set[str], *, last: bool) -> list[Anchored]:
    """Critic and paper at the beginning of a run, or the paper alone; none where they may be words of a review."""
    words = [line.words for line in run.words]
    if run.before in (1, 2):
        return words[: run.before]
    short = [_short(one.text) and fold(one.text) not in title for one in words[:3]]
    if last:
        return words[:2] if len(words) >= 2 and all(short[:2]) and is_person(words[0].text) else words[:1] if len(words) == 1 and all(short) else words[:2] if len(words) == 2 and all(short) else []  # fmt: skip
    if len(words) == 2 and short[0]:
        return words if short[1] and is_person(words[0].text) and len(words[1].text.split()) <= 5 else words[:1]
    if len(words) >= 3 and all(short[:2]) and (is_person(words[0].text) or len(words) == 3):
        return words[:2]
    return words[:1] if len(words) >= 2 and short[0] else []


def _short(text: str) -> bool:
    return len(text.split()) <= _SHORT and not (_SENTENCE.search(text) and len(text.split()) > 2 and not _ABBREVIATED.search(text)) and not find_dates(text)  # fmt: skip


def _quote(lines: Sequence[Shown]) -> Anchored | None:
    words = [line.words for line in lines if not _NO_QUOTE.fullmatch(line.text)]
    return Anchored.join(words) if words else None


def _review(page: DumpPage, quote: Anchored | None, names: Sequence[Anchored], day: _Day, score: Anchored | None) -> Claim | None:  # fmt: skip
    critic, paper = (names[0], names[1]) if len(names) == 2 else (None, names[0] if names else None)
    if (quote is None and critic is None) or (quote and _FOREIGN.search(quote.text)):
        return None
    return reviewed.critic_review(
        page, quote=quote, critic=critic, publication=paper, date=day.date, score=day.score or score
    )
