"""Rotten Tomatoes: lists of reviews and title pages as text dumps leave them (seen: 2024, de-tagged)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.dump import DumpPage
from dossier.markup.plain import Block
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Cue, Form, LineRule, Site
from dossier.model.values import Consensus, Quote, Rating, Review
from dossier.text.anchors import Anchored
from dossier.text.counts import parse_count
from dossier.text.dates import find_dates
from dossier.text.names import is_person
from dossier.text.places import language_code
from dossier.text.quotes import unquoted
from dossier.text.scores import parse_score

_I = re.I
CUES = (
    Cue(re.compile(r"\brotten tomatoes\b", _I), 2.5),
    Cue(re.compile(r"\brotten tomatoes\b", _I), 0.7, longest=80),
    Cue(re.compile(r"\btomatometer\b|\bpopcornmeter\b", _I), 1.5),
    Cue(re.compile(r"^full review ?(?:\||$)|^full review.{0,3}\|", _I), 2.0),
    Cue(re.compile(r"\boriginal score\b", _I), 2.0),
    Cue(re.compile(r"\bcertified[ -]fresh\b|\bfandango\b|\bon rt\b|^critics? consensus\b", _I), 1.0, longest=30),
    Cue(re.compile(r" link to [A-Z]"), 1.5, longest=24),
    Cue(re.compile(r"^top critics?$|^all critics$|^audience score$|^movie info$", _I), 1.0),
)
RULES = (
    LineRule(
        re.compile(
            r"^(?:oof, that was rotten|meh, it passed the time|it[’']s good – i[’']d recommend it|awesome!|so fresh: absolute must see)",
            _I,
        ),
        "menu",
        "the steps of the rating form",
    ),
    LineRule(
        re.compile(r"^(?:read )?full review\b.*(?:19|20)\d\d|\boriginal score: ?\S", _I),
        "blurbs",
        "score and date of a review",
    ),
)

_NOTE = re.compile(
    r"^(?:read )?full review\b(?P<rest>.*\b(?:19|20)\d\d\b.*)$|^original score: ?.*\b(?:19|20)\d\d\b.*$", _I
)
_SCORE = re.compile(r"\boriginal score:\s?(?P<score>[^|]{1,16}?)\s?(?:\||$)", _I)
_LANGUAGE = re.compile(r"\s?[\[(]?(?:full )?review in (?P<language>[A-Z][a-z]{2,14})[\])]?\.?$", _I)
_HEADING = re.compile(
    r"(?P<title>.{1,90}?)\s(?:\((?P<year>(?:19|20)\d\d)\)\s)?(?:movie |film )?reviews(?: \| rotten tomatoes)?", _I
)
_FURNITURE_TITLE = re.compile(r"(?:all|top|more|latest|critics?|audience|user|verified|movie|film|tv|new|\d.*)", _I)
_BADGE = re.compile(r"top critic|super reviewer|verified|\d{1,2}/\d{1,2}/\d\d(?:\d\d)?|fresh|rotten", _I)
_PERCENT = re.compile(r"(?P<value>\d{1,3})\s?%")
_METERS = (
    (re.compile(r"tomatometer(?:®|™)?|critics? score", _I), "critics_positive"),
    (re.compile(r"popcornmeter|audience(?: score)?|user ratings?", _I), "audience_positive"),
)
_COUNT = re.compile(r"(?:(?P<count>\d[\d,]*)(?P<open>\+)?)\s(?:verified |user )?(?:reviews?|ratings?)(?: counted)?", _I)


def mention(page: DumpPage) -> Mention:
    """The film in the heading over the reviews; on a title page the line over its score."""
    first = next((index for index, _ in page.find(_NOTE)), len(page.blocks))
    found = Mention()
    for _, match in ((i, m) for i, m in page.find(_HEADING) if i < first):
        if not _FURNITURE_TITLE.fullmatch(match["title"]):
            year = match["year"]
            found = Mention(match["title"].strip(), int(year) if year else None)
    return found


def reviews(page: DumpPage) -> Iterator[Claim]:
    """Each short review with its date, score as printed and language; critic and paper where the dump kept them."""
    before = 0
    for index, _ in page.find(_NOTE):
        blocks = [page.blocks[n] for n in range(before, index) if page.labels[n].content][-4:]
        before = index + 1
        claim = _review(page, blocks, page.blocks[index]) if blocks else None
        if claim:
            yield claim


def _review(page: DumpPage, blocks: list[Block], note: Block) -> Claim | None:
    quote = unquoted(blocks[-1].shown)
    language = _LANGUAGE.search(quote.text)
    if language:
        quote = quote[: language.start()].strip()
    if _HEADING.fullmatch(quote.text) or len(quote.text.split()) < 2:
        return None
    critic, publication = _names([block for block in blocks[:-1] if not _BADGE.fullmatch(block.text)])
    dates = find_dates(note.text)
    score = _SCORE.search(note.text)
    name = language["language"] if language else None
    review = Review(
        critic=critic.text if critic else None,
        publication=publication.text if publication else None,
        date=dates[-1].iso if dates else None,
        language=language_code(name) if name else None,
        score=parse_score(score["score"]) if score else None,
        quotes=(Quote(quote.text, False, page.page.refer(quote)),),
    )
    return page.claim("reviews", review, quote, note.shown, *(part for part in (critic, publication) if part))


def _names(blocks: list[Block]) -> tuple[Anchored | None, Anchored | None]:
    """Critic and paper: the two short lines right over the quote, the critic's first; one line alone is not told apart."""
    short = [
        block.shown
        for block in blocks[-2:]
        if len(block.text.split()) <= 6 and not block.text.endswith((".", "!", "?"))
    ]
    if len(short) == 2 and is_person(short[0].text) and not _NOTE.fullmatch(short[0].text):
        return short[0], short[1]
    return None, None


def ratings(page: DumpPage) -> Iterator[Claim]:
    """The critics' and the audience's share, each with its count: a percentage beside the name of its meter."""
    for label, kind in _METERS:
        for index, block in enumerate(page.blocks):
            if claim := _meter(page, index, block, label, kind):
                yield claim
                break


def _meter(page: DumpPage, index: int, block: Block, label: re.Pattern[str], kind: str) -> Claim | None:
    named = label.search(block.text)
    if named is None or len(block.text.split()) > 9:
        return None
    inside = _PERCENT.search(block.text)
    near = [n for n in (index - 1, index + 1) if 0 <= n < len(page.blocks) and _PERCENT.fullmatch(page.blocks[n].text)]
    if inside:
        at = block.shown.group(inside)
    elif len(near) == 1 and label.fullmatch(block.text):
        at = page.blocks[near[0]].shown
    else:
        return None
    value = int(_PERCENT.match(at.text)["value"])  # type: ignore[index]
    if value > 100:
        return None
    counted = next(
        (m for b in page.blocks[index : index + 2] if (m := _COUNT.search(b.text)) and len(b.text.split()) <= 9), None
    )
    count = parse_count(counted["count"]) if counted and not counted["open"] else None
    rating = Rating("Rotten Tomatoes", kind, at.text, float(value), 100.0, count[0] if count else None)
    return page.claim("ratings", rating, at)


def consensus(page: DumpPage) -> Iterator[Claim]:
    """The sentence in which the site sums up its critics."""
    for index, block in enumerate(page.blocks):
        match = re.match(r"critics?['’]? consensus\b:?\s?", block.text, _I)
        if match is None:
            continue
        rest = block.shown[match.end() :]
        if not rest.text and index + 1 < len(page.blocks):
            rest = page.blocks[index + 1].shown
        if len(rest.text.split()) >= 5 and rest.text.rstrip('"”').endswith((".", "!", "?")):
            yield page.claim("consensus", Consensus("Rotten Tomatoes", rest.text), rest)
            return


SITE = Site(
    "rottentomatoes", "Rotten Tomatoes", ("rottentomatoes.com",),
    (Form("text dump", "plain", "reviews", mention, (reviews, ratings, consensus), expects=("reviews",)),),
    CUES, RULES,
)  # fmt: skip
