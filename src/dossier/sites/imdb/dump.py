"""Title pages as text dumps leave them: the facts above and below the cast."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup import vocabulary as v
from dossier.markup.dump import DumpPage, run
from dossier.markup.plain import Block
from dossier.model.claims import Claim, Mention
from dossier.model.values import Award, Company, Count, Missing, Name, Rating, Release, Runtime, Text
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.dates import parse_date
from dossier.text.fold import fold
from dossier.text.names import is_person
from dossier.text.places import country, language
from dossier.text.runtimes import find_runtimes

_I = re.I
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?:\s?(?P=year))?")  # converters print it twice
_WINDOW = re.compile(r"(?P<title>.{1,120}?) \((?:TV Movie |Video |Short )?(?P<year>(?:19|20)\d\d)\) - IMDb")
_CERTIFICATE = re.compile(
    r"G|PG|PG-13|R|NC-17|TV-(?:Y7?|G|PG|14|MA)|Not Rated|Unrated|Approved|Passed|U|12A?|15|18|X|M|GP"
)
_GENRES = frozenset(["action", "adventure", "animation", "biography", "comedy", "crime", "documentary", "drama", "family", "fantasy", "filmnoir", "history", "horror", "music", "musical", "mystery", "romance", "scifi", "short", "sport", "thriller", "war", "western"])  # fmt: skip
_AVERAGE = re.compile(
    r"(?P<average>(?P<value>10|\d(?:\.\d)?)\s?/\s?10)(?!\d)(?:\s(?P<votes>\d[\d.,]{0,9}[KM]?)(?!\S))?"
)
_CAPITAL = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?")
_REMARK = re.compile(r"\((?P<note>[^()]{2,60})\)")
#: what may stand between a title and its year
_ORIGINAL = re.compile(r"original title: (?P<title>.{1,160})", _I)
_KIND = re.compile(r"TV Movie|TV Special|Video|Short", _I)
_COMPANY = re.compile(
    r"\b(?:pictures?|films?|productions?|entertainment|studios?|company|media|cin[eé]ma|filmproduktion|bros\.?|inc\.?|ltd\.?|corp(?:oration)?\.?)\b",
    _I,
)


def mention(page: DumpPage) -> Mention:
    """The film: a title with its year in the window's title, or a title with the year alone on the line below.

    Where the text lost both, the people named near the top still tell which film of its file it is.
    """
    for _, match in page.find(_WINDOW):
        return Mention(match["title"], int(match["year"]))
    title: Block | None = None
    names: tuple[str, ...] = ()
    for block in page.blocks:
        if title and (year := _YEAR.fullmatch(block.text)) and _titled(page, title):
            return Mention(title.text, int(year["year"]), names=names)
        if original := _ORIGINAL.fullmatch(block.text):
            names = (original["title"],)
        elif not _KIND.fullmatch(block.text):
            title, names = block, ()
    return Mention(cast=tuple(block.text for block in _people(page)))


def _titled(page: DumpPage, block: Block) -> bool:
    head = block.index <= page.blocks[0].index + 60 or (block.mark == "heading" and block.level == 1)
    return (
        head
        and bool(block.text.strip())
        and not v.MENU.fullmatch(block.text)
        and not v.FACT_LABEL.fullmatch(block.text)
        and not _YEAR.fullmatch(block.text)
        and not v.COMMAND.match(block.text)
    )


def logline(page: DumpPage) -> Iterator[Claim]:
    """The plot in one sentence: the first running text above the cast, once and whole where the page prints it thrice."""
    cast = page.first(re.compile(r"(?:top )?cast(?: \(?\d+\+?\)?)?", _I))
    above = page.blocks[: cast[0] if cast else 40]
    for index, block in enumerate(above):
        if (
            len(block.text.split()) >= 8
            and block.text.rstrip('"”…').endswith((".", "!", "?"))
            and not v.COMMAND.match(block.text)
        ):
            said = [_once(one.shown) for one in above[index : index + 4]]
            short = said[0].text.rstrip(".…")
            longer = (one for one in said[1:] if len(one) > len(said[0]) and one.text.startswith(short))
            once = next(longer, said[0]) if said[0].text.endswith(("...", "…")) else said[0]
            yield page.claim("logline", Text(once.text), once)
            return


def _once(text: Anchored) -> Anchored:
    """The last of a text printed several times in a row, of which the first may be cut short."""
    words = text.text
    for size in range(len(words) // 2, 20, -1):
        unit = words[-size:]
        before = words[:-size].removesuffix(" ")
        if before.endswith(unit):
            short = _SHORTENED.sub("", before.removesuffix(unit).rstrip())
            if unit.startswith(short):
                return text[len(words) - size :]
    return text


_SHORTENED = re.compile(r"(?:\.\.\.|…)\s?(?:Read all)?$")


def counts(page: DumpPage) -> Iterator[Claim]:
    """How many reviews of users and of critics the site holds."""
    for _, match in page.find(re.compile(r"(?P<count>[\d.,]+K?)\s?(?P<kind>user|critic) reviews", _I)):
        block = next(block for block in page.blocks if block.text == match.string)
        if bounds := parse_count(match["count"]):
            at = block.shown.group(match, "count")
            yield page.claim("review_counts", Count("IMDb", match["kind"].lower(), at.text, *bounds), block.shown)


def ratings(page: DumpPage) -> Iterator[Claim]:
    """The users' average with its votes, and the Metascore that the page shows."""
    for index, _ in page.find(re.compile(r"imdb rating", _I)):
        words = Anchored.join([block.shown for block in page.blocks[index + 1 : index + 5]])
        if match := _AVERAGE.match(words.text):
            votes = parse_count(match["votes"]) if match["votes"] else None
            count = (votes[0] + votes[1] + 1) // 2 if votes else None
            at = words.group(match, "average")
            said = re.sub(r"\s", "", at.text)
            yield page.claim(
                "ratings", Rating("IMDb", "audience_average", said, float(match["value"]), 10.0, count), at
            )
            break
    for index, match in page.find(re.compile(r"(?P<value>\d{1,3})\s?metascore", _I)):
        at = page.blocks[index].shown.group(match, "value")
        yield page.claim("ratings", Rating("Metacritic", "critics_average", at.text, float(at.text), 100.0), at)
        return
    for before, block in zip(page.blocks, page.blocks[1:], strict=False):
        if re.fullmatch(r"metascore", block.text, _I) and re.fullmatch(r"\d{1,2}|100", before.text):
            yield page.claim(
                "ratings", Rating("Metacritic", "critics_average", before.text, float(before.text), 100.0), before.shown
            )
            return


def awards(page: DumpPage) -> Iterator[Claim]:
    """The lines on awards."""
    pattern = re.compile(
        r"(?:won|nominated for) \d+ .{3,60}|\d+ (?:wins?|nominations?)(?: & \d+ nominations?)?(?: total)?", _I
    )
    for index, _ in page.find(pattern):
        yield page.claim("awards", Award(page.blocks[index].text), page.blocks[index].shown)


def credits(page: DumpPage) -> Iterator[Claim]:
    """Directors, writers and stars, where their labels are there."""
    for role, label in (("director", r"directors?"), ("writer", r"writers?"), ("starring", r"stars?")):
        labelled = re.compile(rf"{label}(?=\s?(?::|$))", _I)
        bare = re.compile(label.replace("stars?", "stars") + r"\b(?!\w)", _I)  # "Star" begins titles
        seen: set[str] = set()
        values = page.values(labelled) or page.values(bare)
        for value, below in zip(values, [*values, None][1:], strict=True):
            name, note = _noted(value)
            if note is None and below and (alone := _REMARK.fullmatch(below.text)):
                note = alone["note"]
            if is_person(name.text) and fold(name.text) not in seen:
                seen.add(fold(name.text))
                yield page.claim(role, Name(name.text, note), name)


def _noted(value: Anchored) -> tuple[Anchored, str | None]:
    match = re.search(r"\s?\((?P<note>[^()]{2,60})\)\s*$", value.text)
    return (value[: match.start()], match["note"]) if match else (value, None)


def head(page: DumpPage) -> Iterator[Claim]:
    """Certificate and genres. Layout: year, certificate and runtime stand under the title; genres stand over the logline."""
    for index, block in enumerate(page.blocks[:80]):
        above = page.blocks[index - 1].text if index else ""
        if _CERTIFICATE.fullmatch(block.text) and (_YEAR.fullmatch(above) or _CERTIFICATE.fullmatch(above)):
            yield page.claim("certificates", Name(block.text), block.shown)
            break
    for claim in logline(page):
        said = claim.references[0].text[:40]
        index = next(i for i, block in enumerate(page.blocks) if said in block.text)
        while index and (names := _genres(page.blocks[index - 1].shown)):
            index -= 1
            yield from (page.claim("genres", Name(name.text), name) for name in names)


def _genres(line: Anchored) -> list[Anchored]:
    """The genres that a line consists of, which converters print one behind the other without a blank."""
    if fold(line.text) in _GENRES:
        return [line]
    names = list(_CAPITAL.finditer(line.text))
    known = all(fold(name[0]) in _GENRES for name in names) and "".join(name[0] for name in names) == line.text
    return [line.group(name) for name in names] if known else []


def releases(page: DumpPage) -> Iterator[Claim]:
    """The release: a date with a country, as only this fact is printed."""
    for index, match in page.find(re.compile(r"(?P<date>.{4,30}?) \((?P<place>[^()]{3,40})\)")):
        date = parse_date(match["date"])
        if date and country(match["place"]):
            yield page.claim("releases", Release(date, match["place"]), page.blocks[index].shown)


def origin(page: DumpPage) -> Iterator[Claim]:
    """Countries and languages: under their labels, or, labels lost, right below the release, where they stand in this order."""
    countries = [value for value in page.values(re.compile(r"countr(?:y|ies) of origin", _I)) if country(value.text)]
    languages = [value for value in page.values(re.compile(r"languages?\b", _I)) if language(value.text)]
    release = next((claim.references[0] for claim in releases(page)), None)
    if release and not countries:
        index = next(i for i, block in enumerate(page.blocks) if block.shown.start == release.start) + 1
        below = run(page.blocks, index, lambda block: country(block.text) is not None)
        countries = [block.shown for block in below]
        languages = languages or [
            block.shown
            for block in run(page.blocks, index + len(below), lambda block: language(block.text) is not None)
            if below
        ]
    yield from (page.claim("countries", Name(value.text), value) for value in countries)
    yield from (page.claim("languages", Name(value.text), value) for value in languages)


def companies(page: DumpPage) -> Iterator[Claim]:
    """Production companies: under their label, or the lines right over the link to more of them.

    Layout: the page shows three at the most, between the filming locations and that link. Without the label a line is
    taken for a company when a location stands over the run, or when it is called one (Pictures, Films…).
    """
    named = page.values(re.compile(r"production compan(?:y|ies)", _I), 4)
    if not named:
        link = page.first(re.compile(r"(?:see )?more compan.*", _I))
        above = list(page.blocks[max(0, link[0] - 4) : link[0]]) if link else []
        places = [number for number, block in enumerate(above) if country(block.text.rsplit(",", 1)[-1])]
        run_of = above[places[-1] + 1 :] if places else above
        named = [block.shown for block in run_of if places or _COMPANY.search(block.text)]
    yield from (
        page.claim("companies", Company(value.text, "production"), value) for value in named if len(value.text) < 80
    )


def runtime(page: DumpPage) -> Iterator[Claim]:
    """The runtime in the technical specs, or else the one under the title; never the trailer's."""
    for value in page.values(re.compile(r"run ?time\b", _I), 1):
        for timed in find_runtimes(value.text)[:1]:
            yield page.claim("runtimes", Runtime(timed.minutes), value)
            return
    for index, block in enumerate(page.blocks[1:80], 1):
        above = page.blocks[index - 1].text
        found = find_runtimes(block.text)
        if (
            len(found) == 1
            and found[0].start == 0
            and found[0].end == len(block.text)
            and (_YEAR.fullmatch(above) or _CERTIFICATE.fullmatch(above))
        ):
            yield page.claim("runtimes", Runtime(found[0].minutes), block.shown)
            return


def unlabelled(page: DumpPage) -> Iterator[Claim]:
    """Names near the top whose label is lost: they may be directors, writers or stars, so they are none."""
    if page.values(re.compile(r"(?:directors?|stars?)\b", _I)):
        return
    for block in _people(page)[:1]:
        why = "names without their labels: directors, writers and stars cannot be told apart"
        yield page.claim("missing", Missing("director", why), block.shown)


def _people(page: DumpPage) -> list[Block]:
    """The lines over the cast that are a name each."""
    cast_at = page.first(re.compile(r"(?:top )?cast(?: \(?\d+\+?\)?)?", _I))
    return [
        block
        for block in page.blocks[: cast_at[0] if cast_at else 0]
        if block.mark == "list"
        and is_person(block.text)
        and not v.MENU.fullmatch(block.text)
        and not v.COMMAND.match(block.text)
    ]
