"""What running text says of review aggregators and audience polls: shares, averages, grades, counts, a consensus.

A figure counts only in a clause that names the site, or in the sentence right behind it that goes on about the same
score. Scores of other films in the same sentence ("compared to the 94% of …") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.text.counts import NUMBER, parse_number
from dossier.text.quotes import find_quotations
from dossier.text.sentences import sentences

_SITES = (
    ("Rotten Tomatoes", re.compile(r"\bRotten Tomatoes\b(?:['’]s?)?")),
    ("Metacritic", re.compile(r"\bMetacritic\b(?:['’]s?)?")),
    ("CinemaScore", re.compile(r"\bCinemaScore\b(?:['’]s?)?", re.I)),
    ("PostTrak", re.compile(r"\bPostTrak\b(?:['’]s?)?", re.I)),
    ("AlloCiné", re.compile(r"\bAlloCin[ée]\b(?:['’]s?)?", re.I)),
    ("IMDb", re.compile(r"\bIMDb\b(?:['’]s?)?|\bInternet Movie Database\b")),
    ("Letterboxd", re.compile(r"\bLetterboxd\b")),
)
_PERCENT = re.compile(r"(?<![\w.,])(?P<value>\d{1,3})(?:\.\d)?\s?(?:%|percent\b|per cent\b)")
_AVERAGE = re.compile(
    r"\b(?:average|mean|weighted|normali[sz]ed)\b(?:\s[\w-]{1,12}){0,3}?\s(?:(?:rating|score|grade|mark|critic score|average)\s)?(?:of |is |was |being |at |to |stands at |stood at |rating of )?(?:an? )?(?P<value>\d{1,2}(?:\.\d{1,2})?)(?:\s?(?:/|out of)\s?(?P<best>\d{1,3}|ten|five))?(?![\d%])",
    re.I,
)
_OUT_OF = re.compile(
    r"(?<![\w.,/])(?P<value>\d{1,3}(?:\.\d{1,2})?)(?:\s?(?:/|out of|of)\s?(?:a (?:possible )?)?(?P<best>100|10|5|ten|five))(?![\d%])",
    re.I,
)
_META_BARE = re.compile(r"\b(?:meta)?scores?\s(?:of|is|was|to)\s(?:an? )?(?P<value>\d{2,3})(?!\s?%|[\d/])", re.I)
_COUNT = re.compile(
    rf"\b(?:based on|from|with|of|by|calculated from|sampled from|surveyed|among|on|out of)\s(?:the |a total of |a sample of |reviews (?:from|by|of) |polls? of )?(?P<count>{NUMBER})\s(?:[^\W\d][\w’'-]{{0,19}}\s){{0,3}}?(?:critics?|reviews?|reviewers?|ratings|journalists|users|publications|press)\b"
    rf"|\b(?P<count2>{NUMBER})\s(?:[^\W\d][\w’'-]{{0,15}}\s){{0,2}}?(?:reviews|critics)\b",
    re.I,
)
_GRADE = re.compile(
    r"\bgrade(?:s|d)?(?:\s(?:of|it|is|was|the film|the movie|score of))*\s?(?:an?\s)?[\"“‘']?(?P<one>[A-DF][+\-−–]?)[\"”’',.]?(?![\w’'])"
    r"|[\"“](?P<two>[A-DF][+\-−–]?)[,.]?[\"”]"
    r"|\b(?:an?|it)\s(?P<three>[A-DF][+\-−–]?)(?=[\s,.;](?!\+))(?!\s?to\s[A-F])",
)
_AUDIENCE = re.compile(
    r"\baudiences?(?: approval)?(?: score| rating)?\b|\busers?(?: score)?\b|\bviewers?\b|\bpopcornmeter\b", re.I
)
_OTHER_FILM = re.compile(
    r"\b(?:compared|versus|vs\.?|than|unlike|whereas|its predecessor|the (?:first|previous|original|second|third) (?:film|one|movie|installment)|while the)\b",
    re.I,
)
_TOP = re.compile(r"\btop critics?\b|\btop reviewers\b|\bcream of the crop\b", re.I)
_CONSENSUS = re.compile(r"\b(?:critical |critics?['’]?s?['’]? )?consensus\b", re.I)
_CONTINUES = re.compile(
    r"\s?(?:the (?:average|film['’]s average|site|website|aggregator|consensus|critical consensus|film (?:has|holds|had) an average)|its average|with an average|it (?:has|had|holds|also has) an? (?:weighted )?average|(?:the )?(?:site|website|site['’]s|website['’]s)\b)",
    re.I,
)
_POSITIVE = re.compile(r"\b(?:positive|overall|approval|recommend)", re.I)


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


@dataclass(frozen=True, slots=True)
class Consensual:
    """A site's consensus: the quotation's stretch."""

    site: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """What a stretch of text says about one site."""

    site: str
    start: int
    end: int


def clauses(text: str) -> Iterator[Clause]:
    """The stretches of a paragraph that speak of one site each: from its name on, or the whole sentence where it is alone."""
    last: str | None = None
    for start, end in sentences(text):
        named = sorted(
            (match.start(), site) for site, pattern in _SITES for match in pattern.finditer(text, start, end)
        )
        sites = list(dict.fromkeys(site for _, site in named))
        if not sites:
            if last and _CONTINUES.match(text[start:end]):
                yield Clause(last, start, end)
            continue
        if len(sites) == 1:
            yield Clause(sites[0], start, end)
        else:
            yield from _divided(text, start, end, named, sites)
        last = sites[-1]


def _divided(text: str, start: int, end: int, named: list[tuple[int, str]], sites: list[str]) -> Iterator[Clause]:
    firsts = [min(at for at, site in named if site == one) for one in sites]
    if _PERCENT.search(text, start, firsts[0]) or _OUT_OF.search(text, start, firsts[0]):
        # the figures stand before the sites: "94% on Rotten Tomatoes and 91/100 on Metacritic"
        at = start
        for site, place in zip(sites, firsts, strict=True):
            yield Clause(site, at, place + len(site))
            at = place + len(site)
        return
    for number, (site, place) in enumerate(zip(sites, firsts, strict=True)):
        yield Clause(site, start if number == 0 else place, firsts[number + 1] if number + 1 < len(sites) else end)


def find_ratings(text: str) -> list[Rated]:
    """The figures of aggregators and polls in a paragraph, each once."""
    found: list[Rated] = []
    for clause in clauses(text):
        reader = _READERS.get(clause.site, _average_only)
        for rated in reader(text, clause):
            if not any(one.site == rated.site and one.kind == rated.kind and one.scope == rated.scope for one in found):
                found.append(rated)
    return found


def find_consensus(text: str) -> list[Consensual]:
    """The quotations that a paragraph gives as a site's consensus."""
    found = []
    for clause in clauses(text):
        named = _CONSENSUS.search(text, clause.start, clause.end)
        if named is None or clause.site not in ("Rotten Tomatoes", "Metacritic"):
            continue
        quote = next((quote for quote in find_quotations(text) if named.end() <= quote.start <= named.end() + 60), None)
        if quote:
            found.append(Consensual(clause.site, quote.start, quote.end))
    return found


def _own(text: str, clause: Clause, match: re.Match[str]) -> bool:
    """Whether a figure is this film's: no other film is brought up between the site and it."""
    return _OTHER_FILM.search(text, clause.start, match.start()) is None


def _count(text: str, clause: Clause, at: int) -> int | None:
    match = next((m for m in _COUNT.finditer(text, clause.start, clause.end) if m.end() > at - 60), None)
    return parse_number(match["count"] or match["count2"]) if match else None


def _rotten(text: str, clause: Clause) -> Iterator[Rated]:
    for match in _PERCENT.finditer(text, clause.start, clause.end):
        value = int(match["value"])
        if value > 100 or not _own(text, clause, match) or _quoted(text, match.start()):
            continue
        near = text[max(clause.start, match.start() - 60) : match.end() + 50]
        audience = _AUDIENCE.search(near) is not None and not re.search(r"critics?\b", near, re.I)
        scope = (
            "top_critics"
            if _TOP.search(text, max(clause.start, match.start() - 90), min(clause.end, match.end() + 70))
            else None
        )
        kind = "audience_positive" if audience else "critics_positive"
        yield Rated(
            "Rotten Tomatoes",
            kind,
            match.start(),
            match.end(),
            float(value),
            100.0,
            _count(text, clause, match.start()),
            scope,
        )
    yield from _averages(text, clause, 10.0)


def _averages(text: str, clause: Clause, default: float | None) -> Iterator[Rated]:
    for match in _AVERAGE.finditer(text, clause.start, clause.end):
        best = parse_number(match["best"]) if match["best"] else default
        value = float(match["value"])
        if best is None or value > best or not _own(text, clause, match) or _quoted(text, match.start()):
            continue
        start = match.start("value")
        yield Rated(
            clause.site,
            "critics_average",
            start,
            match.end("best") if match["best"] else match.end("value"),
            value,
            float(best),
            None,
        )
        return


def _metacritic(text: str, clause: Clause) -> Iterator[Rated]:
    for pattern in (_OUT_OF, _AVERAGE, _META_BARE, _PERCENT):
        for match in pattern.finditer(text, clause.start, clause.end):
            groups = match.groupdict()
            best = parse_number(groups["best"]) if groups.get("best") else 100
            value = float(match["value"])
            if not best or value > best or not _own(text, clause, match) or _quoted(text, match.start()):
                continue
            start = match.start("value")
            end = (
                match.end("best") if groups.get("best") else match.end() if pattern is _PERCENT else match.end("value")
            )
            user = (
                best == 10
                and _AUDIENCE.search(text, max(clause.start, start - 40), min(clause.end, end + 30)) is not None
            )
            kind = "audience_average" if user else "critics_average"
            yield Rated("Metacritic", kind, start, end, value, float(best), _count(text, clause, start))
            if not user:
                return


def _graded(text: str, clause: Clause) -> Iterator[Rated]:
    for match in _GRADE.finditer(text, clause.start, clause.end):
        group = match.lastgroup or "one"
        if _own(text, clause, match):
            yield Rated("CinemaScore", "audience_grade", match.start(group), match.end(group), None, None, None)
            return


def _polled(text: str, clause: Clause) -> Iterator[Rated]:
    for match in _PERCENT.finditer(text, clause.start, clause.end):
        if (
            _own(text, clause, match)
            and _POSITIVE.search(text, match.start(), min(clause.end, match.end() + 60))
            and "definite" not in text[match.end() : match.end() + 40]
        ):
            yield Rated("PostTrak", "audience_positive", match.start(), match.end(), float(match["value"]), 100.0, None)
            return


def _average_only(text: str, clause: Clause) -> Iterator[Rated]:
    for match in _OUT_OF.finditer(text, clause.start, clause.end):
        best = parse_number(match["best"]) or 0
        if float(match["value"]) <= best and _own(text, clause, match):
            kind = "audience_average" if clause.site in ("IMDb", "Letterboxd") else "critics_average"
            yield Rated(
                clause.site,
                kind,
                match.start(),
                match.end(),
                float(match["value"]),
                float(best),
                _count(text, clause, match.start()),
            )
            return


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands inside a quotation."""
    return any(quote.start <= at < quote.end and quote.end - quote.start > 12 for quote in find_quotations(text))


_READERS = {"Rotten Tomatoes": _rotten, "Metacritic": _metacritic, "CinemaScore": _graded, "PostTrak": _polled}
