"""Title pages and lists of a text dump: the film, its meters, its consensus, its facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dossier.markup import vocabulary as v
from dossier.markup.dump import DumpPage
from dossier.markup.plain import Block
from dossier.model.claims import Claim, Mention
from dossier.model.values import Company, Consensus, Figure, Name, Rating, Runtime
from dossier.sites.rottentomatoes.dumpreviews import ANCHOR
from dossier.text.counts import parse_count
from dossier.text.money import find_money
from dossier.text.names import split_names
from dossier.text.runtimes import find_runtimes

_I = re.I
_FOR = re.compile(r"(?:top )?(?:critics?|audience)['’]? reviews for (?P<title>.{1,90})", _I)
_HEADING = re.compile(
    r"(?P<title>.{1,90}?)\s(?:\((?P<year>(?:19|20)\d\d)\)\s)?(?:movie |film )?reviews(?: \| rotten tomatoes)?", _I
)
_NO_TITLE = re.compile(
    r"(?:all|top|more|latest|see|read|view|write|edit|show|critics?|audience|user|verified|movie|film|tv|new|my|\d+%?)\b.*|[\W\d]*",
    _I,
)
_PERCENT = re.compile(r"(?P<value>\d{1,3})\s?%")
_METERS = (
    (re.compile(r"tomatometer(?:®|™)?|critics? score", _I), "critics_positive"),
    (re.compile(r"popcornmeter|audience(?: score)?|user ratings?", _I), "audience_positive"),
)
_COUNT = re.compile(r"(?P<count>\d[\d,]*)(?P<open>\+)?\s(?:verified |user )?(?:reviews?|ratings?)(?: counted)?", _I)
_CONSENSUS = re.compile(r"critics?['’]? consensus\b:?\s?", _I)
_FILMS = 3  # times that one film's page may print its consensus, in tabs and under headings
_CREDITS = (("director", r"directors?"), ("producer", r"producers?"), ("writer", r"(?:screen)?writers?"))


_SERIES = re.compile(
    r"(?:tv )?(?:series|season|episode) info|(?:tv )?network: ?.{0,40}|premiere date: ?.{0,30}|episodes", _I
)


def serial(page: DumpPage) -> bool:
    """Whether a page is one of a series."""
    return any(_SERIES.fullmatch(line.text) for line in page.lines)


def escaped(page: DumpPage) -> bool:
    """Whether a program printed the page's source instead of its text: lines that are nothing but signs for line feeds."""
    return sum(_ESCAPES.fullmatch(block.text) is not None for block in page.blocks) > _FEW


_ESCAPES, _FEW = re.compile(r"(?:\\[nrt]\s?){1,40}"), 5


def judge(page: DumpPage) -> str | None:
    """Why a page is none of one film, or ``None``: it has reviews, or a meter with its label; a guide has many films' consensus."""
    if serial(page):
        return "a page of a series"
    if escaped(page):
        return "a text whose escapes are not resolved"
    if sum(_CONSENSUS.match(block.text) is not None for block in page.blocks) > _FILMS:
        return "a list of films"
    told = any(ANCHOR.search(block.text) for block in page.blocks) or next(ratings(page), None)
    return None if told else "neither reviews nor a meter of a film"


def mention(page: DumpPage) -> Mention:
    """The film: in "Critic Reviews for …", in the heading over the list of reviews, or the line that the page repeats."""
    for _, match in page.find(_FOR):
        return Mention(match["title"].strip())
    first = next((index for index, block in enumerate(page.blocks) if ANCHOR.search(block.text)), len(page.blocks))
    found = Mention()
    for index, match in page.find(_HEADING):
        if index < first and not _NO_TITLE.fullmatch(match["title"]):
            found = Mention(match["title"].strip(), int(match["year"]) if match["year"] else None)
    return found if found.title else _repeated(page)


def _repeated(page: DumpPage) -> Mention:
    """The line that stands alone at least twice and in a longer line as well."""
    lines = Counter(block.text for block in page.blocks if 1 <= len(block.text.split()) <= 10)
    for text, count in lines.most_common():
        menu = (
            v.MENU.fullmatch(text)
            or v.COMMAND.match(text)
            or v.FACT_LABEL.fullmatch(text)
            or v.FURNITURE_HEAD.match(text)
            or ANCHOR.search(text)
        )
        if (
            count >= 2
            and not menu
            and not _NO_TITLE.fullmatch(text)
            and any(text in block.text and text != block.text for block in page.blocks)
        ):
            return Mention(text)
    return Mention()


def ratings(page: DumpPage) -> Iterator[Claim]:
    """The critics' and the audience's share, each with its count: a percentage beside the name of its meter."""
    for label, kind in _METERS:
        claims = (_meter(page, index, block, label, kind) for index, block in enumerate(page.blocks))
        if claim := next((claim for claim in claims if claim), None):
            yield claim


def _meter(page: DumpPage, index: int, block: Block, label: re.Pattern[str], kind: str) -> Claim | None:
    """A meter: the share on its own line, or else on the only neighbouring line that is one; a share over it goes first."""
    if label.search(block.text) is None or len(block.text.split()) > 9:
        return None
    inside = _PERCENT.search(block.text)
    bare = _COUNT.sub("", label.sub("", block.text))
    if inside and any(map(str.isalpha, bare)):  # "The Tomatometer is 60% or higher."
        return None
    near = [n for n in (index - 1, index + 1) if 0 <= n < len(page.blocks) and _PERCENT.fullmatch(page.blocks[n].text)]
    if inside:
        at = block.shown.group(inside)
    elif len(near) == 1 and label.fullmatch(block.text):
        at = page.blocks[near[0]].shown
    else:
        return None
    value = int(at.text.rstrip("% "))
    counted = next(
        (
            match
            for other in page.blocks[index : index + 2]
            if (match := _COUNT.search(other.text)) and len(other.text.split()) <= 9
        ),
        None,
    )
    count = parse_count(counted["count"]) if counted and not counted["open"] else None
    return (
        page.claim(
            "ratings", Rating("Rotten Tomatoes", kind, at.text, float(value), 100.0, count[0] if count else None), at
        )
        if value <= 100
        else None
    )


def consensus(page: DumpPage) -> Iterator[Claim]:
    """The sentence in which the site sums up its critics."""
    for index, block in enumerate(page.blocks):
        match = _CONSENSUS.match(block.text)
        if match is None:
            continue
        rest = block.shown[match.end() :]
        if not rest.text and index + 1 < len(page.blocks):
            rest = page.blocks[index + 1].shown
        if len(rest.text.split()) >= 5 and rest.text.rstrip('"”').endswith((".", "!", "?")):
            yield page.claim("consensus", Consensus("Rotten Tomatoes", rest.text), rest)
            return


def facts(page: DumpPage) -> Iterator[Claim]:
    """The facts under "Movie Info", each behind its label."""
    for role, label in _CREDITS:
        for line in page.labelled(label):
            yield from (page.claim(role, Name(name.text), name) for name in split_names(line))
    for label, role in ((r"distributors?", "distribution"), (r"production co(?:mpan(?:y|ies))?", "production")):
        for line in page.labelled(label):
            yield from (
                page.claim("companies", Company(name.text, role), name) for name in line.split(re.compile(r",\s"))
            )
    for line in page.labelled(r"genres?"):
        yield from (page.claim("genres", Name(name.text), name) for name in line.split(re.compile(r"[,/]\s?")))
    for line in page.labelled(r"runtime"):
        yield from (page.claim("runtimes", Runtime(timed.minutes), line) for timed in find_runtimes(line.text)[:1])


def money(page: DumpPage) -> Iterator[Claim]:
    """The gross in the United States."""
    for line in page.labelled(r"box office \(gross usa\)"):
        for amount in find_money(line.text)[:1]:
            yield page.claim(
                "box_office", Figure("domestic_gross", amount.money, "USA"), line[amount.start : amount.end]
            )
