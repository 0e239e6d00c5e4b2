"""What running text says of review aggregators and audience polls: shares, averages, grades, counts.

A figure counts only in a clause that names the site, or in the sentence right behind it that goes on about the same
score. Scores of other films in the same sentence ("compared to the 94% of …") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from dossier.text.clauses import Clause, Titles, clauses, of_another
from dossier.text.counts import NUMBER, parse_number
from dossier.text.quotes import find_quotations

_I = re.I
_PERCENT = re.compile(r"(?<![\w.,])(?P<value>\d{1,3})(?:\.\d)?\s?(?:%|percent\b|per cent\b)", _I)
_OUT_OF = re.compile(
    r"(?<![\w.,/])(?P<value>\d{1,3}(?:\.\d{1,2})?)(?:\s?(?:/|out of|of|\(out of)\s?(?:a (?:possible )?)?(?P<best>100|10|5|ten|five))(?![\d%]|\.\d)(?:\sstars)?",
    _I,
)
_AVERAGE = re.compile(
    r"\b(?:average[ds]?|averaging|mean|weighted|normali[sz]ed)\b(?:\s[\w-]{1,12}){0,3}?\s(?:(?:rating|score|grade|mark|critic score|average)\s)?(?:of |is |was |being |at |to |stands at |stood at |rating of )?(?:an? )?(?P<value>\d{1,2}(?:\.\d{1,2})?)(?:\s?(?:/|out of)\s?(?P<best>\d{1,3}|ten|five))?(?![\d%])",
    _I,
)
_SCORE = re.compile(r"\b(?:metascores?|metacritic|scores?|scored|ratings?|averages?|gave it|gave the (?:film|movie))\s(?:score |rating )?(?:of |is |was |to |stands at |has been |at )?(?:an? )?(?P<value>\d{2,3})(?!\s?%|[\d/]|\.\d|\s(?:percent|out|reviews|critics|million))", _I)  # fmt: skip
_COUNT = re.compile(
    rf"(?<![\w/.,-])(?P<count>{NUMBER})\s(?:(?!(?:by|from|to|of|on|and|in|with|for|out|as|the)\b)[^\W\d][\w’'-]{{0,19}}\s){{0,3}}?(?:critics?['’]?|reviews?|reviewers?|ratings|journalists|users|publications|press|votes|notices)\b(?!['’]?\stop)",
    _I,
)
_GRADE = re.compile(
    r"\bgrade(?:s|d)?(?:\s(?:of|it|is|was|the film|the movie|moviegoers gave the film was|score of))*\s?(?:an?\s)?(?:rare\s)?[\"“‘']?(?P<one>[A-DF][+\-−–]?)[\"”’',.]?(?![\w’'])"
    r"|[\"“‘](?P<two>[A-DF][+\-−–]?)[,.]?[\"”’]"
    r"|\b(?:an?|it|rare|of)\s(?P<three>[A-DF][+\-−–]?)(?=[\s,.;](?!\+))(?!\s?to\s[A-F])",
)
_AUDIENCE = re.compile(r"\baudiences?\b|\busers?\b|\bviewers?\b|\bpopcornmeter\b|\bmoviegoers\b|\bthe public\b", _I)
_CRITIC = re.compile(r"\bcritic|\breview|\bapproval|\bpress\b|\btomatometer", _I)
_TOP = re.compile(r"\btop[- ]critics?\b|\btop reviewers\b|\bcream of the crop\b", _I)
_POSITIVE = re.compile(r"\b(?:positive|overall|approval|favou?rable|liked)", _I)
_RECOMMEND = re.compile(r"\b(?:definite|recommend)", _I)
_SCALE = re.compile(r"\bout of (?:a possible )?(?:100|10|5)\b")
_MOST = 12  # figures of a clause that are looked at
_NOT_SHARE = re.compile(
    r"\s?(?:of (?:the )?(?:audiences?|filmgoers|moviegoers|viewers|ticket|tickets|its|attend\w+) (?:was|were|being|who)|of its (?!\d|critic|review|[\w,]+ (?:critic|review))|(?:drop|decline|fall|increase|female|male|women|men)\b)",
    _I,
)


@dataclass(frozen=True, slots=True)
class Rated:
    """A figure of a site, as stretches of the paragraph: the figure, and its count where there is one."""

    site: str
    kind: str
    start: int
    end: int
    value: float | None
    best: float | None
    count: int | None
    scope: str | None = None


def find_ratings(text: str, titles: Titles = ()) -> list[Rated]:
    """The figures of aggregators and polls in a paragraph, each once; ``titles`` are the films that it names."""
    found: list[Rated] = []
    quoted = [(quote.start, quote.end) for quote in find_quotations(text) if quote.end - quote.start > 12]
    for clause in clauses(text):
        for rated in islice(_READERS.get(clause.site, _average_only)(text, clause), _MOST):
            if any((one.site, one.kind, one.scope) == (rated.site, rated.kind, rated.scope) for one in found):
                continue
            if any(start <= rated.start < end for start, end in quoted) or of_another(
                text, clause, rated.start, titles
            ):
                continue
            found.append(rated)
    return found


def _count(text: str, clause: Clause, at: int, taken: Sequence[tuple[int, int]]) -> int | None:
    """How many reviews a figure rests on: the next number of reviews behind it, or the last one before it."""
    found = [
        match
        for match in _COUNT.finditer(text, clause.start, clause.end)
        if not any(start < match.end("count") and match.start("count") < end for start, end in taken)
        and not text.endswith("/", clause.start, match.start())
        and not (text.endswith("out of ", clause.start, match.start()) and len(match["count"]) < 4)
    ]
    behind = next((match for match in found if match.start() > at), None)
    chosen = behind or (found[-1] if found else None)
    return parse_number(chosen["count"]) if chosen else None


def _taken(text: str, clause: Clause) -> list[tuple[int, int]]:
    """The stretches of a clause that are scores, whose figures count nothing."""
    patterns = (_PERCENT, _OUT_OF, _SCORE) if clause.site == "Metacritic" else (_PERCENT, _OUT_OF)
    scale = [match.span() for match in _SCALE.finditer(text, clause.start, clause.end)]
    return [match.span() for pattern in patterns for match in pattern.finditer(text, clause.start, clause.end)] + scale


def _rotten(text: str, clause: Clause) -> Iterator[Rated]:
    taken = _taken(text, clause)
    last = clause.start
    for match in _PERCENT.finditer(text, clause.start, clause.end):
        value = int(match["value"])
        if value > 100 or _NOT_SHARE.match(text, match.end()):
            continue
        audience = _of_audience(text, last, match, clause.end)
        near = text[max(last, match.start() - 90) : match.start()] + "|" + _behind(text, match, clause.end, 70)
        scope = "top_critics" if _TOP.search(near) else None
        kind = "audience_positive" if audience else "critics_positive"
        count = _count(text, clause, match.start(), taken)
        yield Rated(clause.site, kind, match.start(), match.end(), float(value), 100.0, count, scope)
        last = match.end()
    yield from _averages(text, clause)


def _of_audience(text: str, last: int, match: re.Match[str], end: int) -> bool:
    """Whether a share is the audience's: the word for it that stands nearest, before or right behind, tells."""
    behind = _behind(text, match, end, 45)
    before = text[max(last, match.start() - 70) : match.start()]
    if _AUDIENCE.search(behind) or _CRITIC.search(behind):
        return _AUDIENCE.search(behind) is not None and _CRITIC.search(behind) is None
    audience = max((one.start() for one in _AUDIENCE.finditer(before)), default=-1)
    critic = max((one.start() for one in _CRITIC.finditer(before)), default=-1)
    return audience > critic


def _behind(text: str, match: re.Match[str], end: int, reach: int) -> str:
    """The words behind a figure, up to where the sentence turns to something else."""
    return re.split(r"[,;.]|\sand\s|\swith\s|\swhile\s", text[match.end() : min(end, match.end() + reach)])[0]


def _averages(text: str, clause: Clause) -> Iterator[Rated]:
    """The averages of Rotten Tomatoes, out of ten unless another scale is printed."""
    for pattern in (_AVERAGE, _OUT_OF):
        for match in pattern.finditer(text, clause.start, clause.end):
            best = parse_number(match["best"]) if match["best"] else 10
            value = float(match["value"])
            if best is None or value > best or best == 100:
                continue
            audience = best == 5 or _of_audience(text, max(clause.start, match.start() - 40), match, clause.end)
            kind = "audience_average" if audience else "critics_average"
            end = match.end("best") if match["best"] else match.end("value")
            yield Rated(clause.site, kind, match.start("value"), end, value, float(best), None)


def _metacritic(text: str, clause: Clause) -> Iterator[Rated]:
    """The score out of a hundred, and that of the users out of ten."""
    taken = _taken(text, clause)
    scored = False
    for pattern in (_OUT_OF, _AVERAGE, _SCORE, _PERCENT):
        for match in pattern.finditer(text, clause.start, clause.end):
            groups = match.groupdict()
            best = parse_number(groups["best"]) if groups.get("best") else 100
            value = float(match["value"])
            if not best or value > best or (pattern is _PERCENT and _NOT_SHARE.match(text, match.end())):
                continue
            start = match.start("value")
            end = (
                match.end("best") if groups.get("best") else match.end() if pattern is _PERCENT else match.end("value")
            )
            user = best == 10 and _AUDIENCE.search(text, max(clause.start, start - 40), min(clause.end, end + 30))
            if scored and not user:
                continue
            kind = "audience_average" if user else "critics_average"
            yield Rated(clause.site, kind, start, end, value, float(best), _count(text, clause, start, taken))
            scored = scored or not user


def _graded(text: str, clause: Clause) -> Iterator[Rated]:
    for match in _GRADE.finditer(text, clause.start, clause.end):
        group = match.lastgroup or "one"
        yield Rated(clause.site, "audience_grade", match.start(group), match.end(group), None, None, None)


def _polled(text: str, clause: Clause) -> Iterator[Rated]:
    for match in _PERCENT.finditer(text, clause.start, clause.end):
        behind = text[match.end() : min(clause.end, match.end() + 60)]
        before = text[max(clause.start, match.start() - 40) : match.start()]
        near = re.split(r",|\sand\s|\swith\s|\d", behind)[0]
        if _RECOMMEND.search(near) or _NOT_SHARE.match(text, match.end()):
            continue
        if _POSITIVE.search(behind) or _POSITIVE.search(before):
            yield Rated(
                clause.site, "audience_positive", match.start(), match.end(), float(match["value"]), 100.0, None
            )
    for match in re.finditer(
        r"(?P<value>\d(?:\.\d)?)\sout of (?P<best>5|five)(?:\sstars)?", text[clause.start : clause.end]
    ):
        start, end = clause.start + match.start(), clause.start + match.end()
        yield Rated(clause.site, "audience_average", start, end, float(match["value"]), 5.0, None)


def _average_only(text: str, clause: Clause) -> Iterator[Rated]:
    taken = _taken(text, clause)
    for match in _OUT_OF.finditer(text, clause.start, clause.end):
        best = parse_number(match["best"]) or 0
        if float(match["value"]) <= best:
            users = clause.site in ("IMDb", "Letterboxd") or _AUDIENCE.search(
                text, max(clause.start, match.start() - 40), min(clause.end, match.end() + 30)
            )
            kind = "audience_average" if users else "critics_average"
            count = _count(text, clause, match.start(), taken)
            yield Rated(clause.site, kind, match.start(), match.end("best"), float(match["value"]), float(best), count)


_READERS = {"Rotten Tomatoes": _rotten, "Metacritic": _metacritic, "CinemaScore": _graded, "PostTrak": _polled}
