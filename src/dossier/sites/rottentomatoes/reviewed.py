"""A review on a saved page of Rotten Tomatoes: what its box holds, made into one claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dossier.markup.address import absolute
from dossier.model.claims import Claim
from dossier.model.pages import Claimant
from dossier.model.values import Quote, Review
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates, iso_date
from dossier.text.fold import fold
from dossier.text.later import later
from dossier.text.places import language_code
from dossier.text.quotes import unquoted
from dossier.text.scores import parse_score

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.jsonspan import Json

HOME = "http://www.rottentomatoes.com/"
_LANGUAGE = later(r"\s?[\[(]?\s?full (?:content )?review in (?P<language>[A-Z][a-z]{2,14})\s?[\])]?\.?$", re.I)
_SHORT_DATE = later(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<century>19|20)?(?P<y>\d\d)")
_MARKS = {1: "fresh", -1: "rotten"}
_NONE = later(r"(?:n/?a|n/?r|none|no score|[\s-]*)", re.I)


def critic_review(
    page: Claimant,
    *,
    quote: Anchored | None,
    critic: Anchored | None,
    publication: Anchored | None,
    date: Anchored | None = None,
    score: Anchored | None = None,
    mark: str | None = None,
    url: str | None = None,
) -> Claim | None:
    """A critic's review from what its box holds; empty parts are none."""
    language = _LANGUAGE.search(quote.text) if quote else None
    said = unquoted(quote[: language.start()] if language else quote) if quote else None
    scored = score if score and not _NONE.fullmatch(score.text) else None
    critic = critic if critic and not _NONE.fullmatch(critic.text) else None
    day = day_of(date)
    review = Review(
        critic=critic.text if critic else None,
        publication=publication.text if publication else None,
        date=day,
        url=absolute(url, page.address or HOME),
        language=language_code(language["language"]) if language else None,
        mark=mark,
        score=parse_score(scored.text) if scored else None,
        quotes=(Quote(said.text, False, page.page.refer(said)),) if said else (),
    )
    at = [part for part in (said, critic, publication, date if day else None, scored) if part]
    return page.claim("reviews", review, *at) if critic or publication or said else None


def linked(page: HtmlPage, shown: Sequence[Claim]) -> Iterator[Claim]:
    """The reviews of JSON-LD whose words are in none of those shown."""
    quoted = {words for claim in shown for words in _quoted(claim)}
    for told in (one for film in page.data("Movie") for one in film.all("review")):
        claim = _linked(page, told)
        if claim and not quoted & {*_quoted(claim)}:
            yield claim


def _quoted(claim: Claim) -> list[str]:
    return [fold(quote.text) for quote in claim.value.quotes] if isinstance(claim.value, Review) else []


def _linked(page: HtmlPage, told: Json) -> Claim | None:
    """A review of JSON-LD; its rating of 1 or -1 is a mark."""
    date = told.string("dateCreated") or told.string("datePublished")
    verdict = told.number("reviewRating", "ratingValue")
    return critic_review(
        page,
        quote=told.string("reviewBody"),
        critic=told.string("author", "name"),
        publication=told.string("publisher", "name"),
        date=date[:10] if date else None,
        mark=_MARKS.get(int(verdict)) if verdict is not None else None,
        url=told.word("url"),
    )


def user_review(page: HtmlPage, *, name: Anchored | None, date: Anchored | None, stars: float) -> Claim | None:
    """A user's review: name, day and stars out of five; not the text, which is the user's own."""
    day = day_of(date)
    score = parse_score(f"{stars:g}/5") if stars else None
    review = Review(critic=name.text if name else None, date=day, kind="user", score=score)
    at = [part for part in (name, date if day else None) if part]
    return page.claim("reviews", review, *at) if at else None


def day_of(words: Anchored | None) -> str | None:
    """The day in some words; pages of 2008 and 2026 write it in figures, month first: 05/19/08, 01/06/2024."""
    if not words:
        return None
    if short := _SHORT_DATE.fullmatch(words.text.strip()):
        century = short["century"] or ("19" if short["y"] >= "70" else "20")
        return iso_date(century + short["y"], short["m"], short["d"])
    found = find_dates(words.text)
    return found[-1].iso if found else None
