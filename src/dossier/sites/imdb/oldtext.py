"""IMDb's title pages of 2005 to 2017, and the full ones, saved as text or Markdown by common converters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dossier.markup.dump import DumpPage
from dossier.model.claims import Claim, Mention
from dossier.model.values import Award, Company, Count, Name, Rating, Text
from dossier.sites.imdb.facts import once
from dossier.sites.imdb.labelled import content, facts, head_lines, lines_behind
from dossier.sites.imdb.oldfacts import certificates_in, reasoned_in, release_in, runtimes_in
from dossier.sites.imdb.oldratings import decimal, rated, whole_number
from dossier.sites.imdb.oldtextcast import cast
from dossier.sites.imdb.takings import LABELS, figure_in
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.names import is_person, split_companies
from dossier.text.places import country, language

__all__ = ("awards", "box_office", "cast", "certificates", "companies", "credits", "mention", "origin", "plot", "ratings", "review_counts", "taglines", "times")  # fmt: skip
_I = re.I
_TITLED = re.compile(
    r"(?:imdb\s?>\s?|title:\s)?(?P<title>.{1,160}?)\s?\(\s?(?P<year>(?:18|19|20)\d\d)(?:/[IVXL]{1,6})?\s?\)(?:\s?\((?:TV|V)\))?"
    r"(?:\s[“\"](?P<original>[^“”\"]{1,120})[”\"](?:\s\(original title\))?)?(?:\s-\sIMDb|\s(?:- )?More at IMDb ?Pro.*)?",
    _I,
)
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_SEPARATOR = re.compile(r"\s*[|/,]\s*|\s(?=\()")
_NOTE = re.compile(r"\((?P<note>[^()]{1,120})\)")
_ENDING = re.compile(r"[\s,|&]+$|\s\.\.\.$|\sand$")
_GENRES = frozenset(["action", "adult", "adventure", "animation", "biography", "comedy", "crime", "documentary", "drama", "family", "fantasy", "filmnoir", "history", "horror", "music", "musical", "mystery", "news", "romance", "scifi", "short", "sport", "thriller", "war", "western"])  # fmt: skip
_AWARDED = re.compile(r"\b(?:won|wins?|nominat(?:ed|ions?))\b", _I)
#: what stands between the title and the plot
_FIGURES = re.compile(r"\bratings?:|\breviews:|\d user\b|\b\d{2,3} min\b|/10\b", _I)
_TOTAL = re.compile(r"\((?P<count>\d[\d,]{0,9}) total\)")
_REVIEWED = re.compile(r"(?P<count>\d[\d,.]{0,9}) (?P<kind>user|critic)s?(?: reviews?)?", _I)


def mention(page: DumpPage) -> Mention:
    """The film: the title with its year in brackets that the head of the page gives, and no other as often."""
    votes: Counter[tuple[str, int]] = Counter()
    people = [line.start for name in (*_DIRECTORS, *_WRITERS) for line in facts(page).get(name, [])]
    if not people:
        return Mention()
    for index, block in enumerate(page.blocks):
        if block.shown.start > min(people):
            break
        match = _TITLED.fullmatch(_four(page, index) or block.text)
        if match and match["title"].strip():
            votes[match["title"].strip(" >"), int(match["year"])] += 2 if block.mark == "heading" else 1
    best = votes.most_common(2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return Mention()
    title, year = best[0][0]
    return Mention(title=title, year=year, directors=tuple(name.text for name, _ in _people(page, *_DIRECTORS)))


def _four(page: DumpPage, index: int) -> str | None:
    """A title, a bracket, a year and a bracket on four lines, as one."""
    four = [block.text for block in page.blocks[index : index + 4]]
    whole = len(four) == 4 and four[1] == "(" and four[3] == ")" and _YEAR.fullmatch(four[2])
    return f"{four[0]} ({four[2]})" if whole else None


_DIRECTORS, _WRITERS, _STARS = (
    ("directors", "director", "directedby"),
    ("writers", "writer", "writingcredits", "writtenby"),
    ("stars", "star"),
)


def credits(page: DumpPage) -> Iterator[Claim]:
    """Directors, writers and stars, each with the remark behind the name."""
    if not mention(page).title:
        return  # a stretch that has lost its head: the people may be another film's
    for role, labels in (("director", _DIRECTORS), ("writer", _WRITERS), ("starring", _STARS)):
        seen: set[tuple[str, str | None]] = set()
        for name, note in _people(page, *labels):
            if (name.text, note) not in seen:
                seen.add((name.text, note))
                yield page.claim(role, Name(name.text, note), name)


def _people(page: DumpPage, *labels: str) -> list[tuple[Anchored, str | None]]:
    """The people behind a label in the head of the page; brackets belong to the name before them."""
    found: list[tuple[Anchored, str | None]] = []
    last = head_lines(page)[-1].shown.end if head_lines(page) else 0
    said = (facts(page).get(name, []) for name in labels)
    for line in next((lines for lines in said if lines and lines[0].start <= last), []):
        for part in line.split(_SEPARATOR):
            shown = _bare(part)
            note = _NOTE.fullmatch(shown.text)
            if note and found:
                name, before = found[-1]
                found[-1] = (name, f"{before}; {note['note']}" if before else note["note"])
            elif is_person(shown.text):
                found.append((shown, None))
    return found


def _bare(text: Anchored) -> Anchored:
    while match := _ENDING.search(text.text):
        text = text[: match.start()]
    return text.strip(" ,|\xa0")


def plot(page: DumpPage) -> Iterator[Claim]:
    """The plot in short: behind its label, or the text between the title and the people."""
    if text := content(page, "plotoutline", "plotsummary", "plot"):
        yield page.claim("logline", Text(text.text), text)
        return
    people = next(iter(lines_behind(page, *_DIRECTORS)), None)
    over = [block for block in head_lines(page) if people and block.shown.end < people.start]
    for block in over[:-4:-1]:  # the label may stand between
        sentence = len(block.text.split()) >= 8 and block.text.rstrip("\"”…' ").endswith((".", "!", "?"))
        if sentence and not _FIGURES.search(block.text):
            yield page.claim("logline", Text(block.text), block.shown)
            return


def taglines(page: DumpPage) -> Iterator[Claim]:
    """The tagline that the page shows."""
    if text := content(page, "taglines", "tagline"):
        yield page.claim("taglines", Text(text.text), text)


def origin(page: DumpPage) -> Iterator[Claim]:
    """Countries, languages and genres, those that are called so."""
    for name, known, labels in (
        ("countries", country, ("country", "countries")),
        ("languages", language, ("language", "languages")),
        ("genres", lambda text: fold(text) in _GENRES or None, ("genres", "genre")),
    ):
        parts = [part for line in lines_behind(page, *labels) for part in line.split(_SEPARATOR)]
        yield from (page.claim(name, Name(part.text), part) for part in once(parts) if known(part.text))


def certificates(page: DumpPage) -> Iterator[Claim]:
    """The certificates with their countries; the American one also where only the reasons for it are printed."""
    listed = list(certificates_in(content(page, "certification")))
    reasoned = list(reasoned_in(content(page, "mpaa", "motionpicturerating")))
    told = {(fold(name), place) for name, place, _ in listed}
    for name, place, at in (*listed, *(one for one in reasoned if (fold(one[0]), one[1]) not in told)):
        yield page.claim("certificates", Name(name, place), at)


def times(page: DumpPage) -> Iterator[Claim]:
    """Running times with their cuts, and the release with its place."""
    yield from (page.claim("runtimes", *one) for one in runtimes_in(content(page, "runtime")))
    yield from (page.claim("releases", *one) for one in release_in(content(page, "releasedate")))


def companies(page: DumpPage) -> Iterator[Claim]:
    """The companies that made the film."""
    lines = lines_behind(page, "productioncompanies", "productionco", "productioncompany", "company")
    whole = [Anchored.join(row) for row in _rows(lines)]
    names = [_bare(name) for line in whole for name in split_companies(line)]
    yield from (page.claim("companies", Company(name.text, "production"), name) for name in once(names) if name)


def box_office(page: DumpPage) -> Iterator[Claim]:
    """Budget, opening weekend and gross: a figure, with the brackets behind it on its own or the next lines."""
    for measure, place, names in LABELS:
        for row in _rows(lines_behind(page, *names)):
            words = Anchored.join(row)
            if figure := figure_in(measure, place, words):
                yield page.claim("box_office", figure, words)


def _rows(lines: list[Anchored]) -> list[list[Anchored]]:
    """The lines, those that begin with a bracket with the one before."""
    rows: list[list[Anchored]] = []
    for line in lines:
        if rows and line.text.startswith("("):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def awards(page: DumpPage) -> Iterator[Claim]:
    """The line on awards."""
    words = content(page, "awards")
    if words and _AWARDED.search(words.text):
        yield page.claim("awards", Award(words.text), words)


def ratings(page: DumpPage) -> Iterator[Claim]:
    """The users' average with its votes, where its label or the votes stand beside it."""
    found = rated(content(page, "userrating", "ratings")) or next(
        (one for block in head_lines(page) if (one := rated(block.shown)) and one[1]), None
    )
    if found:
        value, count = found
        said = Rating("IMDb", "audience_average", value.text, decimal(value.text), 10.0, whole_number(count) if count else None)  # fmt: skip
        yield page.claim("ratings", said, value, *([count] if count else []))


def review_counts(page: DumpPage) -> Iterator[Claim]:
    """How many reviews of users and of critics the site holds."""
    seen: set[str] = set()
    for block in head_lines(page):
        for match in _REVIEWED.finditer(block.text) if len(block.text) < 60 else ():
            if match["kind"].lower() not in seen:
                seen.add(match["kind"].lower())
                at = block.shown.group(match, "count")
                yield page.claim("review_counts", Count("IMDb", match["kind"].lower(), at.text, whole_number(at), whole_number(at)), block.shown.group(match))  # fmt: skip
    total = next((block.shown for block in page.blocks if _TOTAL.search(block.text)), None)
    if total and "user" not in seen and (counted := _TOTAL.search(total.text)):
        at = total.group(counted, "count")
        yield page.claim("review_counts", Count("IMDb", "user", at.text, whole_number(at), whole_number(at)), total.group(counted))  # fmt: skip
