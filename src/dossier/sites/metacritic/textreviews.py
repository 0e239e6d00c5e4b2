"""The reviews of a Metacritic page that a converter made to text.

Each begins with its score on a line of its own. A film's page of 2017 prints paper, critic and day over the words, a
list of critics' reviews since 2018 the paper and the day over them and the critic below. Converters run paper, critic
and day together; they are told apart where a link, a mark or a capital letter inside a word divides them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown, parts
from dossier.model.claims import Claim
from dossier.model.values import Quote, Review
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.names import is_person
from dossier.text.quotes import unquoted
from dossier.text.scores import parse_score

_I = re.I
_SCORE = re.compile(r"100|\d{1,2}")
_HEAD = re.compile(r"(?:(?P<title>.{1,90}) )?(?P<side>critic|user) reviews", _I)
_END = re.compile(
    r"see all \d.{0,20}|see all|user score|more from .{0,90}|trailers?|related .{0,60}|score distribution.{0,40}|essential links|close|prev|next|by metascore.{0,20}",
    _I,
)
_FULL = re.compile(r"(?:\s|^)(?:read full review|read more|full review)$", _I)
_DAY = re.compile(r"(?P<day>[A-Z][a-z]{2,8} {1,2}\d{1,2}, (?:19|20)\d\d)$")
_INSIDE = re.compile(r"(?<=[a-z)!?0-9])(?=[A-Z])|(?<=\.(?:com|net|org))(?=[A-Z])")
_BY = re.compile(r"by(?: (?P<name>.{3,60}))?", _I)
_USER = re.compile(r"[\w.@-]{2,40}")


def reviews(page: DumpPage) -> Iterator[Claim]:
    """Critics' reviews with quote, paper and score out of a hundred, and users' with name, day and score out of ten."""
    side = ""
    lines = page.lines
    starts = [index for index, line in enumerate(lines) if _HEAD.fullmatch(line.text)]
    for start, following in zip(starts, [*starts, len(lines)][1:], strict=True):
        match = _HEAD.fullmatch(lines[start].text)
        side = match["side"].lower() if match else side
        part = lines[start + 1 : following]
        for item in _items(part, page):
            if claim := (_critic(page, item) if side == "critic" else _user(page, item)):
                yield claim


def _items(lines: Sequence[Shown], page: DumpPage) -> Iterator[list[Anchored]]:
    """The reviews of a list: from each score to the next one; a score has a day, or the paper's link, right under it."""
    text = page.page.capture.text
    starts = [
        index
        for index, line in enumerate(lines)
        if _SCORE.fullmatch(line.text) and _followed(lines[index + 1 : index + 4])
    ]
    for start, following in zip(starts, [*starts, len(lines)][1:], strict=True):
        item = lines[start:following]
        end = next((at for at, line in enumerate(item) if at and _END.fullmatch(line.text)), len(item))
        yield [lines[start].words, *(piece for line in item[1:end] for piece in _pieces(line, text))]


def _followed(lines: Sequence[Shown]) -> bool:
    return bool(lines) and not _SCORE.fullmatch(lines[0].text) and len(lines[0].text.split()) <= 14


def _pieces(line: Shown, text: str) -> list[Anchored]:
    """A line's parts, if it is not running text: paper, critic and day, which a converter may run together."""
    if len(line.text.split()) > 16 or line.text.rstrip('"”').endswith((".", "!", "?")):
        return [line.words]
    dated = _DAY.search(line.text)
    head = line.words[: dated.start()].strip() if dated else line.words
    found = [*(parts(head, text) if head else ()), *([line.words.group(dated, "day")] if dated else ())]
    return [piece for piece in found if piece]


def _critic(page: DumpPage, item: Sequence[Anchored]) -> Claim | None:
    score, rest = item[0], list(item[1:])
    day = next((index for index, one in enumerate(rest[:4]) if _DAY.fullmatch(one.text)), None)
    undated = 2 if len(rest) > 2 and is_person(rest[1].text) and not _FULL.fullmatch(rest[2].text) else 1
    head, body = (rest[:day], rest[day + 1 :]) if day is not None else (rest[:undated], rest[undated:])
    end = next((index for index, one in enumerate(body) if _FULL.search(one.text)), None)
    if not head or len(head) > 2 or end is None:
        return None
    body = body[: end + 1]
    full = _FULL.search(body[-1].text)
    body[-1:] = [cut] if full and (cut := body[-1][: full.start()].strip()) else []
    gap = page.page.capture.text[head[-1].end : rest[day].start] if head and day is not None else "\n"
    alone = "\n" in gap or "](" in gap
    names = head if len(head) == 2 else _divided(head[0], alone=alone)
    below = None if len(names) == 2 else _signed(body)
    paper, critic = names[0] if names else None, names[1] if len(names) == 2 else below
    said = unquoted(Anchored.join(body)) if body else None
    dated = rest[day] if day is not None else None
    review = Review(
        critic=critic.text if critic else None, publication=paper.text if paper else None, date=find_dates(dated.text)[0].iso if dated else None,
        score=parse_score(f"{score.text}/100"), quotes=(Quote(said.text, False, page.page.refer(said)),) if said else (),
    )  # fmt: skip
    at = [one for one in (said, critic, paper, dated, score) if one]
    return page.claim("reviews", review, *at) if said else None


def _divided(words: Anchored, *, alone: bool) -> list[Anchored]:
    """Paper and critic that a converter ran together: at the last capital inside a word behind which a person's name stands.

    Words that are not ``alone`` on their line may be both without any such mark; then neither is told.
    """
    cuts = [match.start() for match in _INSIDE.finditer(words.text)]
    for cut in reversed(cuts):
        if is_person(words.text[cut:]) and not _INSIDE.search(words.text[cut:].split()[0]):
            return [words[:cut].strip(), words[cut:].strip()]
    many = len(words.text.split())
    return [] if (cuts and many > 3) or (not alone and many > 2) else [words]


def _signed(body: list[Anchored]) -> Anchored | None:
    """The critic's name under the words, behind "By" or alone on the last line; it is taken from them."""
    if len(body) >= 2 and (match := _BY.fullmatch(body[-1].text)) and match["name"]:
        return body.pop().group(match, "name")
    if len(body) >= 2 and is_person(body[-1].text) and len(body[-1].text.split()) <= 4:
        name = body.pop()
        if body and _BY.fullmatch(body[-1].text):
            body.pop()
        return name
    return None


def _user(page: DumpPage, item: Sequence[Anchored]) -> Claim | None:
    """A user's name, day and score; not the text, which is the user's own."""
    score, rest = item[0], item[1:3]
    if int(score.text) > 10 or len(rest) < 2 or not _DAY.fullmatch(rest[1].text) or not _USER.fullmatch(rest[0].text):
        return None
    day = find_dates(rest[1].text)[0].iso
    review = Review(critic=rest[0].text, date=day, kind="user", score=parse_score(f"{score.text}/10"))
    return page.claim("reviews", review, rest[0], rest[1], score)
