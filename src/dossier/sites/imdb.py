"""IMDb: title pages as text dumps leave them (seen: 2022 to 2024, de-tagged, with and without their labels).

A dump may lose the labels of the facts, and the names that were links. A value without its label is taken only where
its place among the others leaves no doubt; the layout that is relied on is named beside each reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup import vocabulary as v
from dossier.markup.dump import DumpPage, run
from dossier.markup.plain import Block
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Cue, Form, LineRule, Site
from dossier.model.values import Award, Company, Count, Figure, Missing, Name, Part, Rating, Release, Runtime, Text
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.dates import find_dates, parse_date
from dossier.text.fold import fold
from dossier.text.money import Amount, find_money
from dossier.text.names import is_person
from dossier.text.places import country, language
from dossier.text.runtimes import find_runtimes

_I = re.I
CUES = (
    Cue(re.compile(r"\bimdb ?pro\b|\bimdb\.com\b|\bthe imdb app\b|\bimdb (?:rating|originals|answers|developer)\b", _I), 2.5),
    Cue(re.compile(r"\bimdb\b", _I), 2.0),
    Cue(re.compile(r"^top cast(?: \d+)?$|^cast overview", _I), 2.0, "once"),
    Cue(re.compile(r"^(?:all|full) cast (?:&|and) crew\b", _I), 1.5),
    Cue(re.compile(r"^crazy credits\b|^goofs\b", _I), 1.5, longest=80),
    Cue(re.compile(r"^(?:trivia|connections|soundtracks?)\b", _I), 0.7, longest=80),
    Cue(re.compile(r"^[\d.,]+K? (?:user|critic) reviews$|^user reviews(?: [\d.,]+K?)?$|^cast & crew$", _I), 1.0),
    Cue(re.compile(r"^\d{1,3} metascore$|^popularity$|^your rating$|^parents?[’']? guide$|^plot keywords$", _I), 1.0),
    Cue(re.compile(r"^contribute to this page", _I), 1.5, "once"),
    Cue(re.compile(r"^suggest an edit|^recently viewed", _I), 1.0),
    Cue(re.compile(r"^more to explore$", _I), 1.0, "once"),
    Cue(re.compile(r"^did you know\??$", _I), 0.7, "once"),
    Cue(re.compile(r"^(?:tech(?:nical)? specs|gross worldwide|opening weekend us & canada|countries of origin|country of origin|official sites?)$", _I), 1.0),
    Cue(re.compile(r"^\d+ wins? & \d+ nominations?(?: total)?$", _I), 1.0),
)
_CAST_ENDS = re.compile(r"^(?:all|see|full|more)\b.*\b(?:cast|crew)\b|^(?:more like this|storyline|did you know|photos|videos?|user reviews|related news|directors?|writers?)\b|\bimdb ?pro\b", _I)
RULES = (
    LineRule(re.compile(r"\bimdb ?pro\b|\blearn more about contributing\b|\bimdb answers\b", _I), "menu", "a link of IMDb's own"),
    LineRule(re.compile(r"^(?:top |full )?cast\b(?: \(?\d+\)?)?$", _I), "facts", "the cast list", re.compile(_CAST_ENDS.pattern + r"|^edit$", _I), 1.5),
    LineRule(re.compile(r"^(?:trivia|goofs|crazy credits|connections|soundtracks?|quotes)\b.{12,}", _I), "facts", "trivia of the film"),
)

_YEAR = re.compile(r"(?:19|20)\d\d")
_WINDOW = re.compile(r"(?P<title>.{1,120}?) \((?:TV Movie |Video |Short )?(?P<year>(?:19|20)\d\d)\) - IMDb")
_CERTIFICATE = re.compile(r"G|PG|PG-13|R|NC-17|TV-(?:Y7?|G|PG|14|MA)|Not Rated|Unrated|Approved|Passed|U|12A?|15|18|X|M|GP")
_AS = re.compile(r"\(as (?P<name>.{2,60})\)")
_GENRES = frozenset("action adventure animation biography comedy crime documentary drama family fantasy filmnoir history horror music musical mystery romance scifi short sport thriller war western".split())  # fmt: skip


def mention(page: DumpPage) -> Mention:
    """The film: a title with its year in the window's title, or a title with the year alone on the line below."""
    for _, match in page.find(_WINDOW):
        return Mention(match["title"], int(match["year"]))
    for block, below in zip(page.blocks, page.blocks[1:], strict=False):
        if _YEAR.fullmatch(below.text) and _titled(page, block):
            return Mention(block.text, int(below.text))
    return Mention()


def _titled(page: DumpPage, block: Block) -> bool:
    head = block.index <= page.blocks[0].index + 60
    return head and bool(block.text.strip()) and not v.MENU.fullmatch(block.text) and not v.FACT_LABEL.fullmatch(block.text) and not _YEAR.fullmatch(block.text) and not v.COMMAND.match(block.text)


def logline(page: DumpPage) -> Iterator[Claim]:
    """The plot in one sentence: the first running text above the cast, once where the page prints it thrice."""
    cast = page.first(re.compile(r"(?:top )?cast(?: \d+)?", _I))
    for block in page.blocks[: cast[0] if cast else 40]:
        if len(block.text.split()) >= 8 and block.text.rstrip("\"”…").endswith((".", "!", "?")) and not v.COMMAND.match(block.text):
            once = _once(block.shown)
            yield page.claim("logline", Text(once.text), once)
            return


def _once(text: Anchored) -> Anchored:
    """The first of a text printed several times in a row."""
    for times in (4, 3, 2):
        size = (len(text) + 1) // times
        if (len(text) + 1) % times == 0 and text.text + " " == (text.text[: size - 1] + " ") * times:
            return text[: size - 1]
    return text


def counts(page: DumpPage) -> Iterator[Claim]:
    """How many reviews of users and of critics the site holds."""
    for _, match in page.find(re.compile(r"(?P<count>[\d.,]+K?)\s?(?P<kind>user|critic) reviews", _I)):
        block = next(block for block in page.blocks if block.text == match.string)
        if bounds := parse_count(match["count"]):
            at = block.shown.group(match, "count")
            yield page.claim("review_counts", Count("IMDb", match["kind"].lower(), at.text, *bounds), block.shown)


def ratings(page: DumpPage) -> Iterator[Claim]:
    """The users' average with its votes, and the Metascore that the page shows."""
    for index, match in page.find(re.compile(r"(?P<value>10|\d(?:\.\d)?)\s?/\s?10")):
        if index and re.fullmatch(r"imdb rating", page.blocks[index - 1].text, _I):
            votes = parse_count(page.blocks[index + 1].text) if index + 1 < len(page.blocks) else None
            count = (votes[0] + votes[1] + 1) // 2 if votes else None
            yield page.claim("ratings", Rating("IMDb", "audience_average", match[0], float(match["value"]), 10.0, count), page.blocks[index].shown)
            break
    for index, match in page.find(re.compile(r"(?P<value>\d{1,3})\s?metascore", _I)):
        at = page.blocks[index].shown.group(match, "value")
        yield page.claim("ratings", Rating("Metacritic", "critics_average", at.text, float(at.text), 100.0), at)
        return
    for before, block in zip(page.blocks, page.blocks[1:], strict=False):
        if re.fullmatch(r"metascore", block.text, _I) and re.fullmatch(r"\d{1,2}|100", before.text):
            yield page.claim("ratings", Rating("Metacritic", "critics_average", before.text, float(before.text), 100.0), before.shown)
            return


def awards(page: DumpPage) -> Iterator[Claim]:
    """The lines on awards."""
    pattern = re.compile(r"(?:won|nominated for) \d+ .{3,60}|\d+ (?:wins?|nominations?)(?: & \d+ nominations?)?(?: total)?", _I)
    for index, _ in page.find(pattern):
        yield page.claim("awards", Award(page.blocks[index].text), page.blocks[index].shown)


def credits(page: DumpPage) -> Iterator[Claim]:
    """Directors, writers and stars, where their labels are there."""
    for role, label in (("director", r"directors?"), ("writer", r"writers?"), ("starring", r"stars?")):
        seen: set[str] = set()
        for value in page.values(re.compile(label + r"\b(?!\w)", _I)):
            name, note = _noted(value)
            if is_person(name.text) and fold(name.text) not in seen:
                seen.add(fold(name.text))
                yield page.claim(role, Name(name.text, note), name)


def _noted(value: Anchored) -> tuple[Anchored, str | None]:
    match = re.search(r"\s?\((?P<note>[^()]{2,60})\)\s*$", value.text)
    return (value[: match.start()], match["note"]) if match else (value, None)


def cast(page: DumpPage) -> Iterator[Claim]:
    """The cast list; where the dump lost the names of the actors, the characters alone."""
    blocks = _cast_blocks(page)
    pairs = _pairs(page, blocks)
    if pairs is None:
        yield from _characters(page, blocks)
        return
    for name, character, note in pairs:
        credited = _AS.fullmatch(note.text) if note else None
        text, voice, uncredited = _remarks(character.text)
        part = Part(name.text, text, voice, uncredited, credited["name"] if credited else None)
        yield page.claim("cast", part, Anchored.join([name, character, *([note] if note else [])]))


def _cast_blocks(page: DumpPage) -> list[Block]:
    first = page.first(re.compile(r"(?:top )?cast(?: \(?\d+\)?)?", _I))
    if first is None:
        return []
    blocks = run(page.blocks, first[0] + 1, lambda block: not _CAST_ENDS.search(block.text) and len(block.text) < 120)
    return [block for block in blocks if not re.fullmatch(r"edit|cast overview.*|\(.*credited cast.*\)", block.text, _I)]


def _pairs(page: DumpPage, blocks: list[Block]) -> list[tuple[Anchored, Anchored, Anchored | None]] | None:
    """Actor and character by turns, which is certain in two cases only.

    Either the converter marked characters as items of a list and names not; or names and characters alternate without
    a gap and all the stars that the page names elsewhere stand where names should, and nowhere else.
    """
    rows = [block for block in blocks if not _AS.fullmatch(block.text) and not re.fullmatch(r"\((?:voice|uncredited)\)", block.text)]
    if len(rows) < 2 or len(rows) % 2:
        return None
    names, characters = rows[::2], rows[1::2]
    marked = all(block.mark == "list" for block in characters) and not any(block.mark == "list" for block in names)
    stars = {fold(value.text) for value in page.values(re.compile(r"stars?\b", _I))}
    there = stars & {fold(block.text) for block in names}
    anchored = len(there) >= 2 and not stars & {fold(block.text) for block in characters}
    if not marked and not anchored:
        return None
    notes = {before.index: block.shown for before, block in zip(blocks, blocks[1:], strict=False) if _AS.fullmatch(block.text)}
    return [(name.shown, character.shown, notes.get(character.index)) for name, character in zip(names, characters, strict=True)]


def _characters(page: DumpPage, blocks: list[Block]) -> Iterator[Claim]:
    """The characters of a list without names: none of the people that the page names elsewhere stands in it."""
    people = {fold(block.text) for block in page.blocks if block not in blocks and is_person(block.text)}
    if any(fold(block.text) in people for block in blocks):
        return
    for block, below in zip(blocks, [*blocks[1:], None], strict=True):
        if block.text.startswith("("):
            continue
        credited = _AS.fullmatch(below.text) if below else None
        text, voice, uncredited = _remarks(block.text)
        at = Anchored.join([block.shown, below.shown]) if credited and below else block.shown
        yield page.claim("unattributed_characters", Part(None, text, voice, uncredited, credited["name"] if credited else None), at)


def _remarks(text: str) -> tuple[str, bool, bool]:
    voice, uncredited = "(voice)" in text, "(uncredited)" in text
    return re.sub(r"\s?\((?:voice|uncredited)\)", "", text).strip(), voice, uncredited


def head(page: DumpPage) -> Iterator[Claim]:
    """Certificate and genres. Layout: year, certificate and runtime stand under the title; genres stand over the logline."""
    for index, block in enumerate(page.blocks[:80]):
        above = page.blocks[index - 1].text if index else ""
        if _CERTIFICATE.fullmatch(block.text) and (_YEAR.fullmatch(above) or _CERTIFICATE.fullmatch(above)):
            yield page.claim("certificates", Name(block.text), block.shown)
            break
    for claim in logline(page):
        index = next(i for i, block in enumerate(page.blocks) if block.shown.start <= claim.references[0].start < block.shown.end)
        while index and fold(page.blocks[index - 1].text) in _GENRES:
            index -= 1
            yield page.claim("genres", Name(page.blocks[index].text), page.blocks[index].shown)


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
        languages = languages or [block.shown for block in run(page.blocks, index + len(below), lambda block: language(block.text) is not None) if below]
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
        above = [block for block in page.blocks[max(0, link[0] - 4) : link[0]]] if link else []
        places = [number for number, block in enumerate(above) if country(block.text.rsplit(",", 1)[-1])]
        run_of = above[places[-1] + 1 :] if places else above
        named = [block.shown for block in run_of if places or _COMPANY.search(block.text)]
    yield from (page.claim("companies", Company(value.text, "production"), value) for value in named if len(value.text) < 80)


_COMPANY = re.compile(r"\b(?:pictures?|films?|productions?|entertainment|studios?|company|media|cin[eé]ma|filmproduktion|bros\.?|inc\.?|ltd\.?|corp(?:oration)?\.?)\b", _I)
_MEASURES = (
    ("budget", r"budget"), ("domestic_gross", r"gross us & canada"), ("opening_weekend", r"opening weekend.{0,14}"), ("worldwide_gross", r"gross worldwide|cumulative worldwide gross"),
)  # fmt: skip


def box_office(page: DumpPage) -> Iterator[Claim]:
    """Budget and grosses: under their labels, or, labels lost, by the order in which the page prints them.

    Layout: budget "(estimated)", gross in the US and Canada, opening weekend there with its date, gross worldwide. So
    with a budget and a worldwide gross behind the date of the opening, what stands first between them is the domestic
    gross. A single amount besides the budget may be either gross and is not taken.
    """
    labelled = [(measure, value) for measure, label in _MEASURES for value in page.values(re.compile(rf"(?:{label})(?!\w)", _I), 2)]
    if any(find_money(value.text) for _, value in labelled):
        yield from _labelled(page, labelled)
    else:
        yield from _by_order(page)


def _labelled(page: DumpPage, labelled: list[tuple[str, Anchored]]) -> Iterator[Claim]:
    dates = {measure: parse_date(value.text) for measure, value in labelled if parse_date(value.text)}
    for measure, value in labelled:
        for amount in find_money(value.text)[:1]:
            yield _figure(page, measure, value, amount, dates.get(measure))


def _by_order(page: DumpPage) -> Iterator[Claim]:
    blocks = [block for block in page.blocks if _amount(block) or (parse_date(block.text) and "(" not in block.text)]
    budget = next((i for i, block in enumerate(blocks) if (found := _amount(block)) and found.money.estimated), None)
    if budget is None:
        return
    rest = run(blocks, budget + 1, lambda block: block.index <= blocks[budget].index + 6)
    yield _figure(page, "budget", blocks[budget].shown, _amount(blocks[budget]), None)
    dates = [number for number, block in enumerate(rest) if not _amount(block)]
    amounts = [number for number, block in enumerate(rest) if _amount(block)]
    if len(dates) == 1 and amounts[-1:] == [dates[0] + 1] and amounts[:1] == [0] and len(amounts) in (2, 3):
        yield _figure(page, "domestic_gross", rest[0].shown, _amount(rest[0]), None)
        opening = rest[dates[0]]
        if len(amounts) == 3:
            yield _figure(page, "opening_weekend", rest[1].shown, _amount(rest[1]), parse_date(opening.text))
        else:
            yield page.claim("missing", Missing("opening_weekend", "label without a figure"), opening.shown)
        yield _figure(page, "worldwide_gross", rest[-1].shown, _amount(rest[-1]), None)
    elif not dates and len(amounts) == 2:
        yield _figure(page, "domestic_gross", rest[0].shown, _amount(rest[0]), None)
        yield _figure(page, "worldwide_gross", rest[1].shown, _amount(rest[1]), None)
    elif amounts:
        yield page.claim("missing", Missing("worldwide_gross", "amounts without their labels, in an order that does not tell them apart"), rest[amounts[0]].shown)


def _amount(block: Block) -> Amount | None:
    found = find_money(block.text)
    return found[0] if len(found) == 1 and len(block.text) < 40 and found[0].start == 0 else None


def _figure(page: DumpPage, measure: str, value: Anchored, amount: Amount | None, date: str | None) -> Claim:
    if amount is None:
        raise ValueError("a figure without an amount")
    territory = {"domestic_gross": "US & Canada", "opening_weekend": "US & Canada"}.get(measure)
    return page.claim("box_office", Figure(measure, amount.money, territory, date), value[amount.start : amount.end])


def runtime(page: DumpPage) -> Iterator[Claim]:
    """The runtime in the technical specs, or else the one under the title; never the trailer's."""
    for value in page.values(re.compile(r"run ?time\b", _I), 1):
        for timed in find_runtimes(value.text)[:1]:
            yield page.claim("runtimes", Runtime(timed.minutes), value)
            return
    for index, block in enumerate(page.blocks[1:80], 1):
        above = page.blocks[index - 1].text
        timed = find_runtimes(block.text)
        if len(timed) == 1 and timed[0].start == 0 and timed[0].end == len(block.text) and (_YEAR.fullmatch(above) or _CERTIFICATE.fullmatch(above)):
            yield page.claim("runtimes", Runtime(timed[0].minutes), block.shown)
            return


def unlabelled(page: DumpPage) -> Iterator[Claim]:
    """Names near the top whose label is lost: they may be directors, writers or stars, so they are none."""
    if page.values(re.compile(r"(?:directors?|stars?)\b", _I)):
        return
    cast_at = page.first(re.compile(r"(?:top )?cast(?: \d+)?", _I))
    for block in page.blocks[: cast_at[0] if cast_at else 0]:
        if block.mark == "list" and is_person(block.text) and not v.MENU.fullmatch(block.text) and not v.COMMAND.match(block.text):
            yield page.claim("missing", Missing("director", "names without their labels: directors, writers and stars cannot be told apart"), block.shown)
            return


SITE = Site(
    "imdb", "IMDb", ("imdb.com",),
    (
        Form(
            "text dump", "plain", "title", mention,
            (logline, counts, ratings, awards, credits, cast, head, releases, origin, companies, box_office, runtime, unlabelled),
            expects=("director", "cast", "runtimes", "releases", "box_office"),
        ),
    ),
    CUES, RULES,
)  # fmt: skip
