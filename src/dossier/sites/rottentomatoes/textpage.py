"""A title page that a converter made to text: its parts, its film, its facts (seen: pages of 2008 to 2023, ten converters).

What pages of all years share is the order: heading, meters, facts behind labels, cast, critics. The labels of the facts
are the same as on the saved page, so that they are read by the same rules.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown, fields, joined
from dossier.model.claims import Claim, Mention
from dossier.model.values import Company, Name
from dossier.sites.rottentomatoes import dump, titlepage
from dossier.sites.rottentomatoes.titlepage import Fact
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.later import later
from dossier.text.names import unnumbered
from dossier.text.signatures import unsigned
from dossier.text.titles import read_heading

_I = re.I
_LABELS = (
    r"(?:executive |co-)?producers?|composers?|editors?|cinematographers?|(?:production|costume) designers?|directors?|directed by|(?:screen)?writers?|written by|story|starring|studio|runtime|synopsis|genres?"
    r"|rated|(?<!average )(?<!user )rating|in theaters|on (?:dvd|disc/streaming|blu-?ray|streaming)|theatrical release|(?:re-?)?release date(?: \([\w ]{1,30}\))?"
    r"|(?:us )?box office(?: \(gross usa\))?|original language|distributors?|production co|sound mix|aspect ratio|view the collection|dvd info"
)
_BEGINS = later(r"movie info", _I)
_WORK = later(r"how does the tomatometer work\W*|tomatometer|the tomatometer measures .{1,160}", _I)
_ENDS = later(
    r"(?:full )?cast(?: (?:&|and) crew)?|watch (?:it )?now|dvd info|trailers?\b.{0,400}|pictures|get this movie"
    r"|where to watch.{0,90}|buy it on dvd|.{0,90}(?:trailers?|videos|photos)(?: & photos)?|reviews?(?: for .{1,90})?"
    r"|(?:top )?critics?['’]? reviews\b.{0,90}|news & interviews for.{0,90}|t-meter critics|.{0,60}see more credits\W*|latest news\b.{0,90}",
    _I,
)
_SHORTENED = later(r"(?:\.{3}|…)\s?\[?(?:more|show more|see more)?\]?\s?$", _I)
_MORE = later(r"(?:\s?(?:\.{3}|…)?\s?[\[(]?(?:show |see |read )?(?:more|less)(?:\.{3}|…)?[\])]?){1,2}$", _I)
_SENTENCE = later(r"[.!?…][\"”’')\]]{0,2}$")
_BUTTON = later(r"\W*(?:show |see |read )?(?:more|less)\W*", _I)
_NO_COMPANY = later(r"\d|[.!?…:]$|\b(?:watch|buy|rent|trailer|official)\b", _I)


def judge(page: DumpPage) -> str | None:
    """Why a page is no film's, or ``None``: two facts behind their labels, and none of a series."""
    if dump.serial(page):
        return "a page of a series"
    if dump.escaped(page):
        return "a text whose escapes are not resolved"
    found = labelled(page)
    bare = not any(fields(line.words, _LABELS) for line in facts_part(page))
    told = len(found) >= 2 and (not bare or bool({"director", "directors"} & found.keys()))
    return None if told else "no facts of a film behind labels"


def facts_part(page: DumpPage) -> Sequence[Shown]:
    """The lines with synopsis and facts: under "Movie Info", in older designs from the meter to the trailers."""
    lines = page.lines
    found: Sequence[Shown] = ()
    for pattern in (_BEGINS, _WORK):
        for start in (index + 1 for index, line in enumerate(lines) if pattern.fullmatch(line.text)):
            ends = (
                at
                for at in range(start, len(lines))
                if _ENDS.fullmatch(lines[at].text) or pattern.fullmatch(lines[at].text)
            )
            part = lines[start : next(ends, len(lines))]
            if _count(part) > _count(found):
                found = part
        if found:
            return found
    return found


def _count(part: Sequence[Shown]) -> int:
    """How many labels these lines have, with their colons or on lines of their own."""
    whole = joined(part) if part else None
    return max(len(fields(whole, _LABELS)), len(fields(whole, _LABELS, bare=True))) if whole else 0


def labelled(page: DumpPage) -> dict[str, Fact]:
    """The facts by their labels; of a list printed shortened and whole the whole."""
    part = facts_part(page)
    if not part:
        return {}
    whole = joined(part)
    told = fields(whole, _LABELS)
    told = told if len(told) >= 2 else fields(whole, _LABELS, bare=True)
    found = ((label, _one_line(label, words)) for label, words in told)
    return {label.lower(): Fact(label, words) for label, words in found if words}


def _one_line(label: str, words: Anchored) -> Anchored:
    """A list of which every name and every comma may have its own line, as a reader sees it; of a day or a studio its line alone."""
    lines = [part.strip() for part in words.lines() if part.strip()]
    if _ONE_LINE.match(label):
        how = 2 if len(lines) > 1 and _HOW.fullmatch(lines[1].text) else 1
        lines = lines[:how]
    commas = any("," in line.text for line in lines)
    return Anchored.join(lines, " " if commas else "\n") if lines else words


_ONE_LINE = later(r"in theaters|on |theatrical|(?:re-?)?release|studio|runtime|rat(?:ed|ing)|(?:us )?box office", _I)
_HOW = later(r"[(]?(?:wide|limited|original|exclusive|re-?release.{0,12}|nationwide|expanded)[)]?", _I)


def mention(page: DumpPage) -> Mention:
    """The film: what the heading over its reviews or the window's title names, with the year beside it in a heading."""
    title, year = _titled(page)
    title = title or dump.mention(page).title
    found = labelled(page)
    people = [
        tuple(name.text for label in labels if label in found for name in map(unnumbered, found[label].names))
        for labels in (("director", "directors", "directed by"), ("starring",))
    ]
    return Mention(title, year, (), *people) if title else Mention()


_FOR = later(r"(?:(?:top )?critics?['’]? |(?:verified )?audience )?reviews for(?: (?P<title>.{1,90}))?", _I)
_WINDOW = later(
    r"(?P<title>.{1,90}?)(?: \((?P<year>(?:19|20)\d\d)\))?(?: movie reviews(?:, pictures)?)? [-|–] rotten tomatoes", _I
)
_HEADED = later(r"(?P<title>.{1,90}?)\s\((?P<year>(?:18|19|20)\d\d)\)")
_BRACKET = later(r"\((?P<year>(?:18|19|20)\d\d)\)")
_LED = later(r"(?P<year>(?:18|19|20)\d\d), .{3,80}\d ?[hm]\b.{0,6}")


def _titled(page: DumpPage) -> tuple[str | None, int | None]:
    """Title and year: what two places of the page agree on."""
    lines = page.lines
    named = [*_named(lines)]
    years: dict[str, int] = {}
    for line, below in pairwise([*lines, Shown(Anchored.plain("", 0))]):
        if match := _HEADED.fullmatch(line.text):
            headed = read_heading(line.text)
            years.setdefault(fold(headed.title), int(match["year"]))
            named.append(headed.title)
        elif match := _BRACKET.fullmatch(below.text) or _LED.fullmatch(below.text):
            years.setdefault(fold(line.text), int(match["year"]))
    standing = Counter(fold(line.text) for line in lines)
    standing.update(map(fold, named))
    for title in named:
        key = fold(title)
        if key in years or standing[key] >= 2:
            return title, years.get(key)
    return None, None


def _named(lines: Sequence[Shown]) -> Iterator[str]:
    for index, line in enumerate(lines):
        if match := _FOR.fullmatch(line.text):
            below = lines[index + 1].text if index + 1 < len(lines) else ""
            if match["title"] or 0 < len(below) <= 90:
                yield read_heading(match["title"] or below).title
    for line in lines[:3]:
        if match := _WINDOW.fullmatch(line.text):
            yield read_heading(match["title"]).title


def facts(page: DumpPage) -> Iterator[Claim]:
    """Credits, releases, box office, runtime, certificate, language, genres and companies, each behind its label."""
    found = labelled(page)
    for read in (titlepage.credits, titlepage.companies, titlepage.releases, titlepage.takings):
        yield from read(page, found)
    yield from titlepage.runtimes(page, [found["runtime"].words] if "runtime" in found else [])
    rated = found.get("rated") or found.get("rating")
    yield from titlepage.certificates(page, rated.words if rated else None)
    for label, name, divide in (
        ("starring", "starring", r"\s?,\s|\n"), ("genre", "genres", r"\s?,\s|\n"), ("original language", "languages", r"\s?,\s|\n"),
    ):  # fmt: skip
        if fact := found.get(label):
            yield from (page.claim(name, Name(one.text), one) for one in fact.words.split(later(divide)))
    yield from _company(page)


def _company(page: DumpPage) -> Iterator[Claim]:
    """The company of a page of 2011 to 2014, which stands alone on the last line of the facts."""
    part = facts_part(page)
    told = [line for line in part if not _BUTTON.fullmatch(line.text)]
    if len(told) < 4 or "studio" in labelled(page) or "directed by" not in labelled(page):
        return
    last, over = told[-1].words, told[-2].text
    dated = re.search(r"\d\d\d\d(?: ?(?:wide|limited|original))?$|\bmin\.?$", over, _I)
    if dated and len(last.text.split()) <= 6 and not _NO_COMPANY.search(last.text):
        yield page.claim("companies", Company(last.text, "production"), last)


def synopsis(page: DumpPage) -> Iterator[Claim]:
    """The synopsis, where it is whole: under the heading of the facts, or behind its label."""
    part = facts_part(page)
    whole = joined(part) if part else None
    if whole is None:
        return
    told = {label.lower(): words for label, words in fields(whole, _LABELS)}
    first = re.search(rf"(?:^|(?<=\s))(?:{_LABELS})\s?:(?!//)", whole.text, _I)
    words = told.get("synopsis") or (whole[: first.start()].strip() if first else None)
    if not words or len(words.text.split()) < 8:
        return
    lines = [line for line in _once(words).lines() if not _BUTTON.fullmatch(line.text)]
    if timed := _timed(lines):
        lines = lines[:timed]
    lines = _paragraphs(lines)
    last = unsigned(_unled(lines[-1])) if lines else None
    if last and _SENTENCE.search(last.text) and not _SHORTENED.search(last.text):
        yield from titlepage.synopsis(page, [*lines[:-1], last])


def _timed(lines: Sequence[Anchored]) -> int:
    """The number of the line on which a page of 2011 prints certificate and runtime under the synopsis, 0 for none."""
    for index, line in enumerate(lines[1:], 1):
        if _RATED_TIMED.fullmatch(line.text) or (
            _RATED.fullmatch(line.text) and any(_TIME.fullmatch(other.text) for other in lines[index + 1 : index + 3])
        ):
            return index
    return 0


def unlabelled(page: DumpPage) -> Iterator[Claim]:
    """Certificate, runtime and genres of a page of 2011, which stand in this order between synopsis and director."""
    part = joined(facts_part(page)) if facts_part(page) else None
    first = re.search(r"(?:^|(?<=\s))directed by:", part.text, _I) if part else None
    lines = [*part[: first.start()].strip().lines()] if part and first else []
    if not (start := _timed(lines)):
        return
    told = [piece for line in lines[start:] for piece in line.split(later(r"\s?,\s?"))]
    if told and _RATED.fullmatch(told[0].text):
        yield from titlepage.certificates(page, told.pop(0))
    if told and _TIME.fullmatch(told[0].text):
        yield from titlepage.runtimes(page, [told.pop(0)])
        if len(told) <= 6 and all(0 < len(one.text.split()) <= 5 for one in told):
            yield from (page.claim("genres", Name(one.text), one) for one in told)


_CERTIFICATES = r"(?:G|PG|PG-13|R|NC-17|NR|Unrated|Not Rated|X|M)"
_TIME_WORDS = r"\d{1,2} hrs?\.?(?: \d{1,2} mins?\.?)?|\d{1,3} min(?:ute)?s?\.?"
_RATED, _TIME = later(_CERTIFICATES), later(_TIME_WORDS)
_RATED_TIMED = later(rf"(?:{_CERTIFICATES}\s?,\s+)?(?:{_TIME_WORDS})")


def _paragraphs(lines: Sequence[Anchored]) -> list[Anchored]:
    """The paragraphs: a line that ends in the middle of a sentence goes on with the next one."""
    found: list[Anchored] = []
    for line in lines:
        if found and not _SENTENCE.search(found[-1].text):
            found[-1] = Anchored.join([found[-1], line], " ")
        else:
            found.append(line)
    return found


def _unled(line: Anchored) -> Anchored:
    match = _MORE.search(line.text)
    return line[: match.start()].strip() if match else line


def _once(words: Anchored) -> Anchored:
    """The whole text of one that is printed shortened before."""
    folded = re.sub(r"\s", " ", words.text)
    again = folded.find(" ".join(folded.split()[:4]), 20)
    return words[again:] if again > 0 else words
