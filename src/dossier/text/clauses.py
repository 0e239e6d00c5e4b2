"""Which stretches of a text speak of which review aggregator or poll, and where they bring up other films."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dossier.text.sentences import readable_sentences

_I = re.I
SITES = (
    ("Rotten Tomatoes", re.compile(r"\bRotten\s?Tomatoes(?:\.com)?\b(?:['’]s?)?")),
    ("Metacritic", re.compile(r"\bMeta[Cc]ritic(?:\.com)?\b(?:['’]s?)?")),
    ("CinemaScore", re.compile(r"\bCinema\s?Score\b(?:['’]s?)?", _I)),
    ("PostTrak", re.compile(r"\bPostTrak\b(?:['’]s?)?", _I)),
    ("AlloCiné", re.compile(r"\bAllo[Cc]in[ée]\b(?:['’]s?)?")),
    ("IMDb", re.compile(r"\bIMDb\b(?:['’]s?)?|\bInternet Movie Database\b", _I)),
    ("Letterboxd", re.compile(r"\bLetterboxd\b", _I)),
)
#: any of them, or a template that shows one
A_SITE = re.compile(
    r"Rotten[ _]?[Tt]omatoes|Meta[Cc]ritic|Cinema ?[Ss]core|Post[Tt]rak|Allo[Cc]in|IMDb|IMDB|Internet Movie Database|Letterboxd|\{\{\s?(?:RT|rt|MC|mc|rotten|metacritic|cinemascore)\b"
)
_FIGURE = re.compile(r"\d\s?(?:%|percent|/|out of)", _I)
_CONTINUES = re.compile(
    r"\s?(?:the (?:average|film['’]s average|site|website|aggregator|consensus|critical consensus|critics['’] consensus|film (?:has|holds|had) an average)|its average|with an average|it (?:has|had|holds|also has) an? (?:weighted )?(?:average|rating average)"
    r"|(?:the )?(?:site|website|site['’]s|website['’]s|aggregator)\b|it (?:said|says|reported|gave|assigned|calculated|also)\b|based on (?:the|these|those) reviews|the (?:rating|score) (?:is|was|rose|fell))",
    _I,
)
_OTHER_FILM = re.compile(
    r"\b(?:compared|versus|vs\.?|than|unlike|whereas|(?:its|the film['’]s|the movie['’]s) (?:predecessors?|sequels?|prequels?)|predecessor['’]s|(?:the|its) (?:first|previous|original|second|third|earlier|1\d{3}|20\d\d) (?:two |three )?(?:films?|ones?|movies?|installments?|entry|entries|part|version)|down from|up from|same (?:grade |score |rating )?as|improvement over)\b",
    _I,
)
_OWN_FILM = re.compile(
    r"\b(?:while|and|but|whereas|,) (?:this|the) (?:film|movie)(?: itself)?\b|\bthis (?:film|movie)\b", _I
)

#: stretches that name films: start, end, and whether it is the film that the text is about
Titles = Sequence[tuple[int, int, bool]]


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of text that speaks of one site."""

    site: str
    start: int
    end: int


def clauses(text: str) -> Iterator[Clause]:
    """The stretches of a paragraph that speak of one site each: the whole sentence, or its part of one that names several."""
    last: str | None = None
    for start, end in readable_sentences(text):
        named = sorted(
            (match.start(), match.end(), site)
            for site, pattern in SITES
            for match in pattern.finditer(text, start, end)
        )
        sites = list(dict.fromkeys(site for _, _, site in named))
        if not sites:
            if last and _CONTINUES.match(text, start, end):
                yield Clause(last, start, end)
            else:
                last = None
            continue
        if len(sites) == 1:
            yield Clause(sites[0], start, end)
        else:
            yield from _divided(text, start, end, named, sites)
        last = sites[-1]


def _divided(
    text: str, start: int, end: int, named: Sequence[tuple[int, int, str]], sites: Sequence[str]
) -> Iterator[Clause]:
    """The parts of a sentence that names several sites: each from its site on, or up to it where figures come first."""
    firsts = [next((one, other) for one, other, site in named if site == wanted) for wanted in sites]
    if _FIGURE.search(text, start, firsts[0][0]) and not _FIGURE.search(text, firsts[0][1], firsts[1][0] - 60):
        # "94% on Rotten Tomatoes and 91/100 on Metacritic, based on 47 reviews"
        at = start
        for number, (site, (_, behind)) in enumerate(zip(sites, firsts, strict=True)):
            stop = end if number + 1 == len(sites) else _join(text, behind, firsts[number + 1][0])
            yield Clause(site, at, stop)
            at = stop
        return
    for number, (site, (place, _)) in enumerate(zip(sites, firsts, strict=True)):
        begin = start if number == 0 else place
        yield Clause(site, begin, firsts[number + 1][0] if number + 1 < len(sites) else end)


def _join(text: str, start: int, end: int) -> int:
    """Where the words about one site end and the figures of the next begin: at the conjunction."""
    match = re.compile(r",?\s(?:and|while|with|but)\s|[,;]\s").search(text, start, end)
    return match.start() if match else start


def of_another(text: str, clause: Clause, at: int, titles: Titles = ()) -> bool:
    """Whether a figure is another film's, which is brought up between the beginning of the clause and the figure."""
    brought_up = max((match.end() for match in _OTHER_FILM.finditer(text, clause.start, at)), default=-1)
    first = bisect_left(titles, clause.start, key=itemgetter(0))
    named = [
        (end, own) for start, end, own in titles[first : bisect_left(titles, at, first, key=itemgetter(0))] if end <= at
    ]
    own = max(
        [match.end() for match in _OWN_FILM.finditer(text, clause.start, at)] + [end for end, mine in named if mine],
        default=-1,
    )
    other = max([end for end, mine in named if not mine], default=-1)
    return max(brought_up, other) > own
