"""Which film a review is about: by the page's data, its headline, the box of facts, or the title that its text names.

A title that the review itself never names again is none: a headline may quote anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.markup.article import Article
from dossier.model.claims import Mention
from dossier.text.anchors import Anchored
from dossier.text.fold import words
from dossier.text.names import is_person

_QUOTED = re.compile(r"[“‘\"«]\s?([^“”\"«»]{1,60}?)\s?[,.!?]?\s?[”’\"»](?![\w])")
_OPEN, _SHUT = "[“‘'\"«]\\s?", "\\s?[,.!?]?[”’'\"»]"
_REVIEWING = r"(?:film |movie |cinema |dvd |blu-ray |.{2,30} )?review\b"
_HEADLINES = (
    re.compile(rf"(?:film|movie|theat(?:er|re)) review:? {_OPEN}(?P<title>.{{1,80}}?){_SHUT}(?:\s?[:–—-].*)?$", re.I),
    re.compile(rf"(?:review|.{{2,30}} review): {_OPEN}(?P<title>.{{1,80}}?){_SHUT}(?!\w).*$", re.I),
    re.compile(rf"{_OPEN}(?P<title>.{{1,80}}?){_SHUT}:? {_REVIEWING}.*$", re.I),
    re.compile(r"(?P<title>[^“”‘\"«»]{1,80}?) (?:\((?:19|20)\d\d\) )?(?:film |movie )?review(?:\s?[:–—|-].*|$)", re.I),
    re.compile(
        r"(?:film |movie |dvd )?review\s?[:–—|-]\s(?P<title>[^“”‘\"«»:|–—]{1,60}?)(?:\s?\((?:19|20)\d\d\).*|\s[:|–—-]\s.*)?$",
        re.I,
    ),
    re.compile(r"(?P<title>[^“”\"«»]{1,80}?) \((?:18|19|20)\d\d\)$"),
)
_IN_QUOTES = re.compile(rf"(?<!\w){_OPEN}(?P<title>[A-Z0-9].{{0,60}}?){_SHUT}(?!\w)")
_DIRECTED = re.compile(
    r"\b(?i:directed(?: and \w+)? by|director:?)\s(?P<name>(?:(?:[A-Z]\.|[A-ZÀ-Þ][\w’'-]+)\s?){2,4})"
)
BOXED = re.compile(
    r"(?:^|[.;·|]\s)[\W_]{0,2}(?:directed\b.{0,14} by|director(?:s|[-/ &]{1,3}(?:screen)?writer)?\s?:)\s?\S", re.I
)
_DIRECTED_AT = re.compile(r"[\W_]{0,2}(?:directed\b.{0,14} by|directors?\s?:)\s?\S", re.I)
_OPENS = re.compile(r"(?:opens|opened|now playing|in theaters)\b.{0,120}\.$", re.I)
_IS_RATED = re.compile(r"[“\"](?P<title>[^“”\"]{1,60}?),?[”\"] (?:is|has been) (?:not )?rated\b")
_YEAR = r"[’'”\"]?,?\s?\(?\(?(?P<year>(?:18|19|20)\d\d)\)"
_ENTITLED = 8  # words of the longest title


def reviewed_film(article: Article) -> Mention:
    """The film of a review; without a title where none is certain."""
    about = article.about
    title = (about.title if about else None) or next(_certain(article), None)
    directors = about.directors if about and about.directors else tuple(sorted(_directors(article.lines)))
    year = (about.year if about else None) or (_year(title, article) if title else None)
    return Mention(title, year, about.ids if about else (), directors)


def _certain(article: Article) -> Iterator[str]:
    """The titles that the review may be about, the surest first; those that it names elsewhere too."""
    headline = article.title.text if article.title else ""
    for title in (
        *_headlined(headline),
        *_boxed(article.lines),
        *_rated(article),
        *_begun(headline, article),
        quoted_title(article.body),
        _set_apart(article),
        _whole(headline),
    ):
        if title and len(title.split()) <= _ENTITLED and _named(title, article):
            yield title


def _headlined(headline: str) -> Iterator[str]:
    """Titles in a headline that says it reviews; then the only one that it quotes."""
    for pattern in _HEADLINES:
        if match := pattern.match(headline):
            yield match["title"].strip(" ,.:“”‘’\"'")
    quoted = [match["title"] for match in _IN_QUOTES.finditer(headline)]
    if len(quoted) == 1:
        yield quoted[0].strip(" ,.:")


def _boxed(lines: Sequence[Anchored]) -> Iterator[str]:
    """The title in a box of facts: the line right over "Directed by …", but for one that tells where it opens."""
    opening = [line for line in lines if not _OPENS.match(line.text)]
    for before, line in pairwise(opening):
        if _DIRECTED_AT.match(line.text) and len(before.text.split()) <= 10 and not before.text.endswith((".", ":")):
            yield re.sub(r"\s?\((?:18|19|20)\d\d\)$", "", before.text).strip(" “”‘’\"'")


def _rated(article: Article) -> Iterator[str]:
    """The title in a note on who may see the film: "“Title” is rated R."."""
    for line in (*article.lines, *article.body):
        if match := _IS_RATED.match(line.text):
            yield match["title"]


def _begun(headline: str, article: Article) -> Iterator[str]:
    """What a headline begins with before a colon or dash, if the text sets it apart as a title."""
    begun = re.match(r"([^:–—|]{1,60}?)\s?(?::|\s[–—|-])\s", headline)
    if begun and (article.italics.get(begun[1]) or _in_quotes(begun[1], article.body) >= 2):
        yield begun[1]


def _set_apart(article: Article) -> str | None:
    """The words that are set in italics most often, at least three times and twice as often as others."""
    best = Counter(article.italics).most_common(2)
    if not best or best[0][1] < 3 or (len(best) > 1 and best[1][1] * 2 > best[0][1]):
        return None
    return best[0][0]


def _whole(headline: str) -> str | None:
    """A headline that may be nothing but a title."""
    bare = headline.strip(" “”‘’\"'")
    return bare if 0 < len(bare.split()) <= 6 and not re.search(r"[.?!:;]|\breviews?\b", bare, re.I) else None


def quoted_title(body: Sequence[Anchored]) -> str | None:
    """The title that running text quotes most often, at least twice and more than any other."""
    votes: Counter[str] = Counter()
    for paragraph in body:
        votes.update(title for title in _QUOTED.findall(paragraph.text) if title[:1].isupper() or title[:1].isdigit())
    best = votes.most_common(2)
    if not best or best[0][1] < 2 or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    return best[0][0].rstrip(",.!?").strip()


def _in_quotes(title: str, body: Sequence[Anchored]) -> int:
    return sum(paragraph.text.count(f"{mark}{title}") for paragraph in body for mark in "“‘\"'")


def _named(title: str, article: Article) -> bool:
    """Whether the text, or a line of its facts, names the title."""
    sought = f" {' '.join(words(title))} "
    headline = article.title.text if article.title else ""
    there = [*article.body, *(line for line in article.lines if line.text != headline)]
    return sought.strip() != "" and any(sought in f" {' '.join(words(text.text))} " for text in there)


def _directors(lines: Sequence[Anchored]) -> set[str]:
    found = {match["name"].strip() for line in lines for match in _DIRECTED.finditer(line.text)}
    return {name for name in found if is_person(name)}


def _year(title: str, article: Article) -> int | None:
    """The year in brackets right behind the title, in the headline or in a line of facts."""
    pattern = re.compile(rf"(?:.{{0,20}}[\W_]|^){re.escape(title)}{_YEAR}", re.I)
    lines = [line.text for line in article.lines if len(line.text.split()) <= 16]
    told = {
        int(match["year"])
        for line in (article.title.text if article.title else "", *lines)
        if (match := pattern.match(line))
    }
    return told.pop() if len(told) == 1 else None
