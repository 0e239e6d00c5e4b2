"""Flixster's title pages that a converter made to text (seen: one film in 2008, 2009 and 2011, ten converters)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown, fields, joined
from dossier.model.claims import Claim, Mention
from dossier.model.values import Count, Name, Quote, Rating, Release, Review, Runtime, Text
from dossier.text.anchors import Anchored
from dossier.text.certificates import certificate
from dossier.text.counts import parse_count
from dossier.text.dates import find_dates
from dossier.text.names import is_person, split_names
from dossier.text.quotes import unquoted
from dossier.text.roles import read_role
from dossier.text.runtimes import find_runtimes
from dossier.text.titles import read_heading

_I = re.I
_LABELS = (
    r"directed by|genres?|rated|(?:dvd )?released?(?: date)?|starring|keywords|stats|get it|distributors?|where|when"
)
_HEAD = re.compile(r"(?P<title>.{1,120}?)(?: \| | - )movie reviews,.{0,120}", _I)
_AGAIN = re.compile(
    r"view all (?P<first>.{1,120}?) (?:photos|reviews|trailers).{0,20}|(?P<second>.{1,120}?) (?:movie news|theater showtimes|skins & layouts|movie pictures).{0,30}|view larger (?P<third>.{1,120}) trailer", _I
)  # fmt: skip
_LIKED = re.compile(r"(?P<share>\d{1,3}\s?%)\s+liked it(?:\s+(?P<count>\d[\d,]{0,12})\s+(?:ratings|critics))?", _I)
_SIDES = (("flixster users", "Flixster", "audience_positive"), ("critics", "Rotten Tomatoes", "critics_positive"))
_COUNT = re.compile(r"\bstats:\s+(?P<count>\d[\d,]{0,9})\s+reviews", _I)
_TIMED = re.compile(r"(?:(?P<rated>[A-Z][\w -]{0,11}), )?\d{1,2} hrs?\. ?(?:\d{1,2} mins?\.)?|\d{2,3} mins?\.")
_LIST = re.compile(r"critic reviews", _I)
_LIST_END = re.compile(
    r"view more .{0,90}|critic ratings and reviews .{0,60}|photos|cast|meet other fans.{0,20}|comments.{0,20}|official trailer|videos",
    _I,
)
_DAY = re.compile(r"[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d")
_BY = re.compile(r"(?P<critic>[^,]{3,50}?)\s?, (?P<paper>.{2,60})")
_FULL = re.compile(r"\s?\(?(?:full review|read more)\)?$", _I)
_INSIDE = re.compile(r"full review|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d \S", _I)
_BUTTON = re.compile(r"share this review|\(edit\)|\W{0,4}", _I)
_PLAYED = re.compile(r"(?:\[[^\[\]]{0,60}\]\s?)?(?P<name>.{2,50}?)\s+as\s+(?P<role>\S.{0,90})")
_CAST_END = re.compile(
    r"more like this|view (?:all|more).{0,90}|meet other fans.{0,20}|comments.{0,20}|most popular.{0,40}|see (?:all|more).{0,40}",
    _I,
)
_USER = re.compile(r"[\w.@-]{2,40}")
_USERS = re.compile(r"(?:top |recent )?flixster reviews(?: \([\d,]+\))?", _I)
_SENTENCE = re.compile(r"[.!?…][\"”’')]{0,2}$")


def judge(page: DumpPage) -> str | None:
    """Why a page is no film's, or ``None``: the director or the release behind their labels, and a title told twice."""
    found = labelled(page)
    told = ("directed by" in found or "released" in found or "release date" in found) and _title(page)
    return None if told else "a page of Flixster's, but of no film"


def labelled(page: DumpPage) -> dict[str, Anchored]:
    """The value behind each label, on its line or the next one; of two the first."""
    found: dict[str, Anchored] = {}
    for label, words in fields(joined(page.lines), _LABELS):
        lines = [line.strip() for line in words.lines() if line.strip(" ,")]
        value = lines[0] if lines else None
        if value:
            found.setdefault(label.lower(), value)
    return found


def _title(page: DumpPage) -> str | None:
    """The title that the window or the page's links name, and another line repeats."""
    lines = page.lines
    named = [match["title"] for line in lines[:3] if (match := _HEAD.match(line.text))]
    for line in lines:
        if match := _AGAIN.fullmatch(line.text):
            named += [one for one in match.groups() if one]
    bare = {re.sub(r" \((?:18|19|20)\d\d\)$", "", line.text) for line in lines}
    return next((one for one in named if one in bare), None)


def mention(page: DumpPage) -> Mention:
    """The film: its heading, or the year of its release where that has none."""
    title = _title(page)
    if title is None:
        return Mention()
    told = read_heading(title)
    headed = next((read_heading(line.text) for line in page.lines if line.text.startswith(f"{title} (")), None)
    days = [iso for _, _, iso in _days(page)]
    year = (headed.year if headed else None) or (int(days[0][:4]) if days else None)
    directors = labelled(page).get("directed by")
    names = tuple(name.text for name in split_names(directors)) if directors else ()
    return Mention(told.title, year, (), names, tuple(name.text for name, _ in _cast(page)), told.others)


def ratings(page: DumpPage) -> Iterator[Claim]:
    """The users' share, and the critics', which is Rotten Tomatoes'; each under its heading."""
    text = joined(page.lines)
    for head, site, kind in _SIDES:
        start = re.search(rf"(?:^|\n){head}\s", text.text, _I)
        match = _LIKED.match(text.text, start.end()) if start else None
        match = match or (_LIKED.match(text.text, start.end() + 1) if start else None)
        if match and int(match["share"].rstrip("% ")) <= 100:
            share = text.group(match, "share")
            at = text.group(match, "count") if match["count"] else None
            bounds = parse_count(at.text) if at else None
            rating = Rating(
                site, kind, share.text, float(share.text.rstrip("% ")), 100.0, bounds[0] if bounds else None
            )
            yield page.claim("ratings", rating, share, *([at] if at else []))
    if (counted := _COUNT.search(text.text)) and (bounds := parse_count(counted["count"])):
        at = text.group(counted, "count")
        yield page.claim("review_counts", Count("Flixster", "user", at.text, *bounds), at)


def _days(page: DumpPage) -> Iterator[tuple[str | None, Anchored, str]]:
    """The days of release: the note, the words, the date."""
    for label, words in labelled(page).items():
        if re.fullmatch(r"(?:dvd )?released?(?: date)?", label):
            for found in find_dates(words.text)[:1]:
                yield "DVD" if label.startswith("dvd") else None, words[found.start : found.end], found.iso


def facts(page: DumpPage) -> Iterator[Claim]:
    """Director, releases, certificate, running time and genres."""
    found = labelled(page)
    if directors := found.get("directed by"):
        yield from (page.claim("director", Name(name.text), name) for name in split_names(directors))
    for note, words, iso in _days(page):
        yield page.claim("releases", Release(iso, None, note), words)
    if genres := found.get("genres"):
        yield from (page.claim("genres", Name(one.text), one) for one in genres.split(re.compile(r",\s?")))
    rated = found["rated"].strip("() ") if "rated" in found else None
    for line in page.lines:
        if (match := _TIMED.fullmatch(line.text)) and (timed := find_runtimes(line.text)):
            yield page.claim("runtimes", Runtime(timed[0].minutes), line.words[timed[0].start : timed[0].end])
            rated = rated or (line.words.group(match, "rated") if match["rated"] else None)
            break
    if rated and (told := certificate(rated)):
        yield page.claim("certificates", Name(told.text), told)


def plot(page: DumpPage) -> Iterator[Claim]:
    """The plot in short, where it is whole: behind its label, or between the names under the heading and the figures."""
    lines = page.lines
    for line in lines:
        if (match := re.match(r"plot:\s+", line.text, _I)) and _whole(said := line.words[match.end() :]):
            yield page.claim("logline", Text(said.text), said)
            return
    at = next((index for index, line in enumerate(lines) if re.fullmatch(r"flixster users", line.text, _I)), 0)
    if at and _whole(said := lines[at - 1].words):
        yield page.claim("logline", Text(said.text), said)


def _whole(words: Anchored) -> bool:
    return len(words.text.split()) >= 15 and _SENTENCE.search(words.text) is not None and "read more" not in words.text


def cast(page: DumpPage) -> Iterator[Claim]:
    """Who plays whom, under the heading of the cast."""
    for name, role in _cast(page):
        yield page.claim("cast", read_role(name.text, role), name, role)


def _cast(page: DumpPage) -> Iterator[tuple[Anchored, Anchored]]:
    lines = page.lines
    for start in (index + 1 for index, line in enumerate(lines) if re.fullmatch(r"cast", line.text, _I)):
        for line in lines[start:]:
            match = _PLAYED.fullmatch(line.text)
            if _CAST_END.fullmatch(line.text):
                return
            if match:
                name = line.words.group(match, "name").strip()
                half = (len(name) + 1) // 2  # a picture's name may run into the actor's
                twice = name.text[: len(name) // 2].strip() == name.text[half:].strip()
                yield name[half:] if twice else name, line.words.group(match, "role")


def reviews(page: DumpPage) -> Iterator[Claim]:
    """Critics' blurbs: day, critic and paper, and the words; and the users' names with their days."""
    lines = page.lines
    start = next((index + 1 for index, line in enumerate(lines) if _LIST.fullmatch(line.text)), len(lines))
    end = next(
        (at for at in range(start, len(lines)) if _LIST_END.fullmatch(lines[at].text) and at > start + 1), len(lines)
    )
    users = next((index + 1 for index, line in enumerate(lines) if _USERS.fullmatch(line.text)), start)
    yield from _users(page, lines[users:start])
    days = [index for index in range(start, end) if _DAY.fullmatch(lines[index].text)]
    for at, following in zip(days, [*days, end][1:], strict=True):
        rest = lines[at + 1 : following]
        behind = lines[following + 1].text if following + 1 < len(lines) else ""
        if rest and behind.startswith(rest[-1].text):  # the name of the next critic's picture
            rest = rest[:-1]
        if claim := _critic(page, lines[at], rest):
            yield claim


def _users(page: DumpPage, lines: Sequence[Shown]) -> Iterator[Claim]:
    for day, name in pairwise(lines):
        if _DAY.fullmatch(day.text) and _USER.fullmatch(name.text):
            review = Review(critic=name.text, date=find_dates(day.text)[0].iso, kind="user")
            yield page.claim("reviews", review, name.words, day.words)


def _critic(page: DumpPage, day: Shown, rest: Sequence[Shown]) -> Claim | None:
    """A blurb; critic and paper share a line, or have one each with the comma on either."""
    lines = [line.words for line in rest if not _BUTTON.fullmatch(line.text)]
    if len(lines) < 2:
        return None
    match = _BY.fullmatch(lines[0].text)
    if match:
        critic, paper, body = lines[0].group(match, "critic"), lines[0].group(match, "paper"), lines[1:]
    elif len(lines) >= 3 and (lines[0].text.endswith(",") or lines[1].text.startswith(",")):
        critic, paper, body = lines[0].strip(" ,"), lines[1].strip(" ,"), lines[2:]
    else:
        return None
    whole = Anchored.join(body)
    full = _FULL.search(whole.text)
    said = unquoted(whole[: full.start()].strip() if full else whole)
    if not said or not is_person(critic.text) or _INSIDE.search(said.text):
        return None
    quotes = (Quote(said.text, False, page.page.refer(said)),)
    review = Review(critic=critic.text, publication=paper.text, date=find_dates(day.text)[0].iso, quotes=quotes)
    return page.claim("reviews", review, said, critic, paper, day.words)
