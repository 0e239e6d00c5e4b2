"""A film's page on Metacritic that a converter made to text: the film, its scores, its facts (seen: pages of 2017 and 2019).

The scores stand over their names or under them; whose a figure is, is certain where the verdict beside it names the
range that it lies in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown, fields, joined
from dossier.model.claims import Claim, Mention
from dossier.model.values import Company, Count, Name, Rating, Release, Runtime, Text
from dossier.text.anchors import Anchored
from dossier.text.certificates import certificate
from dossier.text.counts import parse_count
from dossier.text.dates import find_dates
from dossier.text.names import split_companies, split_names
from dossier.text.runtimes import find_runtimes

_I = re.I
_LABELS = (
    r"(?:home )?release date|starring|summary|directors?|directed by|written by|writers?|genre(?:\(s\)|s)?|(?:mpaa )?rating|runtime"
    r"|duration|official site|production|countr(?:y|ies)|languages?|release company|production company"
)
_NO_FILM = re.compile(
    r"(?:platforms?|developers?|publishers?|record label|number of seasons|first season|season premiere|series premiere date|also on):?(?: .{0,60})?|.{1,80} season \d{1,2}(?: \W.{0,40})?|(?:# of )?episodes?:?.{0,12}",
    _I,
)
_PARTS_END = re.compile(
    r"see all details.{0,20}|awards & rankings|watch now|trailers?|where to watch|top cast|(?:critic|user) reviews|more from .{0,60}|(?:director|writer|principal cast|cast)(?: \|? ?credit)?|current movie releases|my score|details",
    _I,
)
_WINDOW = re.compile(
    r"(?:read (?:user|critic) reviews .{0,40}? for |details and credits for |critic reviews for )?(?P<title>.{1,120}?) \((?P<year>(?:18|19|20)\d\d)\)(?: (?:critic |user )?reviews| details.{0,20})? - metacritic", _I
)  # fmt: skip
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_LIST = re.compile(
    r"(?!all |\d+%? |positive |mixed |negative |read |see |based )(?P<title>.{1,90}?) (?:critic|user) reviews", _I
)
_RELEASE = re.compile(r"release date:", _I)
_CERTIFIED = re.compile(
    r"(?:\[[^\[\]]{1,30}\]\s?)?(?:rated )?(?:not rated|unrated|nr|g|pg|pg-13|r|nc-17|tv-\w{1,4})(?:\s?\|\s?|\s+)", _I
)
_RATED = re.compile(r"rated\b", _I)
_NO_TITLE = re.compile(r":$|\|| based on \d|^(?:meta|user )score$", _I)
_VERDICT = (
    r"(?P<verdict>universal acclaim|generally (?:un)?favorable|mixed or average|overwhelming dislike)(?: reviews)?"
)
_RANGES = {"universal acclaim": (81, 100), "generally favorable": (61, 80), "mixed or average": (40, 60), "generally unfavorable": (20, 39), "overwhelming dislike": (0, 19)}  # fmt: skip
_SIDES = (
    ("critic", "metascore", r"critics?(?: reviews?)?", "critics_average", r"\d{1,3}", 1),
    ("user", "user score", r"(?:user )?ratings?", "audience_average", r"\d{1,2}\.\d|10", 10),
)


def judge(page: DumpPage) -> str | None:
    """Why a page is no film's, or ``None``: the name of the score, a film's facts, and none of a game's, a series' or a record's."""
    lines = page.lines
    if any(_NO_FILM.fullmatch(line.text) for line in lines):
        return "a page of Metacritic's, but of no film"
    scored = any("metascore" in line.text.lower() and len(line.text.split()) <= 12 for line in lines)
    return None if scored and (labelled(page) or _reviewed(lines)) else "a page of Metacritic's without a film's facts"


def _reviewed(lines: Sequence[Shown]) -> bool:
    return (
        sum(
            re.fullmatch(r".{0,400}(?:read )?full review|all this user['’]s reviews", line.text, _I) is not None
            for line in lines
        )
        >= 2
    )


def labelled(page: DumpPage) -> dict[str, Anchored]:
    """What stands behind each label, all parts of the page together; the fullest where one is there twice."""
    found: dict[str, Anchored] = {}
    lines = page.lines
    at = 0
    while at < len(lines):
        if not fields(lines[at].words, _LABELS):
            at += 1
            continue
        end = next((to for to in range(at + 1, len(lines)) if _PARTS_END.fullmatch(lines[to].text)), len(lines))
        for label, words in fields(joined(lines[at:end]), _LABELS):
            found.setdefault(label.lower(), words) if words else None
        at = max(end, at + 1)
    return found


def mention(page: DumpPage) -> Mention:
    """The film: in the window's title, or the heading over the year, the scores or the release."""
    lines = page.lines
    found = labelled(page)
    title, year = _titled(lines)
    if year is None and (released := _day(found.get("release date"))):
        year = int(released[1][:4])
    directors = found.get("director") or found.get("directed by")
    cast = found.get("starring")
    people = [tuple(name.text for name in split_names(_flat(one))) if one else () for one in (directors, cast)]
    return Mention(title, year if title else None, (), *people) if title else Mention()


def _titled(lines: Sequence[Shown]) -> tuple[str | None, int | None]:
    for line in lines[:3]:
        if match := _WINDOW.fullmatch(line.text):
            return match["title"], int(match["year"])
    for index, (line, below) in enumerate(pairwise(lines)):
        near = " ".join(one.text for one in lines[index + 2 : index + 22])
        if (
            _YEAR.fullmatch(below.text)
            and not _YEAR.fullmatch(line.text)
            and re.search(r"\bmetascore\b|\bfinish your rating\b", near, _I)
        ):
            return line.text, int(below.text)
    for line in lines:
        if (match := _LIST.fullmatch(line.text)) and any(map(str.isalpha, match["title"])):
            return match["title"], None
    return _over_release(lines), None


def _over_release(lines: Sequence[Shown]) -> str | None:
    """The line over distributor and release, which may share a line or have one each."""
    at = next((index for index, line in enumerate(lines) if _RELEASE.search(line.text)), 0)
    alone = at and _RELEASE.match(lines[at].text)
    over = [line.text for line in lines[max(0, at - 4) : at] if line.text != "|" and not _NO_TITLE.search(line.text)]
    back = 2 if alone else 1
    return over[-back] if len(over) >= back and len(over[-back].split()) <= 14 else None


def ratings(page: DumpPage) -> Iterator[Claim]:
    """The Metascore and the users' score, each with its count, where the verdict beside it bears it out."""
    text = joined(page.lines)
    for side, name, counted, kind, figure, scale in _SIDES:
        based = rf"based on (?P<count>\d[\d,]{{0,9}}) {counted}"
        gap = r"[\s|]{1,4}"
        for pattern in (
            rf"{_VERDICT}{gap}{based}{gap}(?:see all{gap})?(?P<score>{figure})(?![\d.,])",
            rf"(?<![\d.,])(?P<score>{figure}){gap}(?:{name}{gap})?{_VERDICT}{gap}{based}",
        ):
            match = next((one for one in re.finditer(pattern, text.text, _I) if _borne_out(one, scale)), None)
            if match:
                at, many = text.group(match, "score"), text.group(match, "count")
                bounds = parse_count(many.text)
                best = 100.0 if side == "critic" else 10.0
                rating = Rating("Metacritic", kind, at.text, float(at.text), best, bounds[0] if bounds else None)
                yield page.claim("ratings", rating, at, many)
                break


def _borne_out(match: re.Match[str], scale: int) -> bool:
    low, high = _RANGES[match["verdict"].lower()]
    return low <= float(match["score"]) * scale <= high


def counts(page: DumpPage) -> Iterator[Claim]:
    """How many reviews of critics and of users the page leads to: the button at the end of each list."""
    side = ""
    for line in page.lines:
        if match := re.fullmatch(r"(?P<side>critic|user) reviews", line.text, _I):
            side = match["side"].lower()
        elif side and (match := re.fullmatch(r"see all (?P<count>\d[\d,]{0,9}) reviews", line.text, _I)):
            at = line.words.group(match, "count")
            if bounds := parse_count(at.text):
                yield page.claim("review_counts", Count("Metacritic", side, at.text, *bounds), at)
            side = ""


def facts(page: DumpPage) -> Iterator[Claim]:
    """Distributor, release, people, genres, certificate and running time, each behind its label."""
    found = labelled(page)
    if released := _day(found.get("release date")):
        yield page.claim("releases", Release(released[1]), released[0])
    if home := _day(found.get("home release date")):
        yield page.claim("releases", Release(home[1], None, "home release"), home[0])
    for property_, labels in (
        ("starring", ("starring",)), ("director", ("director", "directors", "directed by")), ("writer", ("writer", "writers", "written by")),
        ("genres", ("genre(s)", "genres", "genre")), ("countries", ("country", "countries")), ("languages", ("language", "languages")),
    ):  # fmt: skip
        words = next((found[label] for label in labels if label in found), None)
        divide = split_names if property_ in ("starring", "director", "writer") else _listed
        yield from (page.claim(property_, Name(one.text), one) for one in (divide(_flat(words)) if words else ()))
    rated = found.get("rating") or found.get("mpaa rating")
    if rated and (told := certificate(_line(rated))):
        yield page.claim("certificates", Name(told.text), told)
    for words in (_line(found[label]) for label in ("runtime", "duration") if label in found):
        for one in find_runtimes(words.text)[:1]:
            yield page.claim("runtimes", Runtime(one.minutes), words[one.start : one.end])
    yield from _companies(page, found)


def _companies(page: DumpPage, found: dict[str, Anchored]) -> Iterator[Claim]:
    for words in (found[label] for label in ("production", "production company") if label in found):
        yield from (
            page.claim("companies", Company(one.text, "production"), one) for one in split_companies(_line(words))
        )
    lines = page.lines
    at = next((index for index, line in enumerate(lines) if _RELEASE.search(line.text)), None)
    if at is None:
        return
    match = _RELEASE.search(lines[at].text)
    own = lines[at].words[: match.start()].strip(" |") if match else None
    over = [line.words for line in lines[max(0, at - 2) : at] if line.text != "|"]
    barred = at and lines[at - 1].text == "|"
    named = own or (over[-1] if barred and over else None)
    if named:
        head = _CERTIFIED.match(named.text) or re.match(r"\[[^\[\]]{1,30}\]\s?", named.text)
        named = named[head.end() :] if head else named
        told = split_companies(named) if not _RATED.match(named.text) else []
        yield from (page.claim("companies", Company(one.text, "distribution"), one) for one in told)


def summary(page: DumpPage) -> Iterator[Claim]:
    """The summary, where it is whole."""
    words = labelled(page).get("summary")
    told = _once(_flat(words)) if words else None
    if told and len(told.text.split()) > 2 and not told.text.endswith(("…", "...")):
        yield page.claim("logline", Text(told.text), told)


def _once(words: Anchored) -> Anchored:
    """The whole of a summary that is printed shortened before, without the button behind it."""
    again = words.text.find(words.text[:_SAME], _SAME)
    more = _MORE.search(words.text)
    if again > 0 and more:
        return words[again : more.start()].strip()
    return words


_SAME = 25
_MORE = re.compile(r"\s?(?:…|\.{3})?\s?(?:expand|collapse)$", _I)


def _flat(words: Anchored) -> Anchored:
    """Lines as one."""
    lines = [line.strip() for line in words.lines() if line.strip()]
    if any("," in line.text for line in lines):
        return Anchored.join(lines, " ").folded()
    return Anchored.join(lines, "\n")


def _line(words: Anchored) -> Anchored:
    """The first line that holds something."""
    return next((line.strip(" |") for line in words.lines() if line.strip(" |")), words)


def _listed(words: Anchored) -> list[Anchored]:
    return [one for one in words.split(re.compile(r"\s?[,|]\s?|\n")) if not any(map(str.isdigit, one.text))]


def _day(words: Anchored | None) -> tuple[Anchored, str] | None:
    line = _line(words) if words else None
    found = find_dates(line.text)[:1] if line else []
    return (line[found[0].start : found[0].end], found[0].iso) if line and found else None
