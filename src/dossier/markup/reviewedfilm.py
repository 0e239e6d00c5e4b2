"""Which film a review is about: by the page's data, its headline, the box of facts, or the title that its text names.

A title that the review itself never names again is none: a headline may quote anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from dossier.markup.article import NEIGHBOUR, Article
from dossier.model.claims import Mention
from dossier.text.anchors import Anchored
from dossier.text.fold import words
from dossier.text.names import is_person

_QUOTED = re.compile(r"[“‘\"«]\s?([^“”\"«»]{1,60}?)\s?[,.!?]?\s?[”’\"»](?![\w])")
_OPEN, _SHUT = "[“‘'\"«]\\s?", "\\s?[,.!?]?[”’'\"»]"
_REVIEWING = r"(?:film |movie |cinema |dvd |blu-ray |.{2,30} )?review\b"
_KIND = r"(?:(?:film|movie|cinema|dvd|blu-?ray|the|a|my|capsule|mini|parenting)\s){0,2}reviews?\b"
_HEADLINES = (
    re.compile(rf"(?:film|movie|theat(?:er|re)) review:? {_OPEN}(?P<title>.{{1,80}}?){_SHUT}(?:\s?[:–—-].*)?$", re.I),
    re.compile(rf"(?:review|.{{2,30}} review): {_OPEN}(?P<title>.{{1,80}}?){_SHUT}(?!\w).*$", re.I),
    re.compile(rf"{_OPEN}(?P<title>.{{1,80}}?){_SHUT}:? {_REVIEWING}.*$", re.I),
    re.compile(
        rf"(?!{_KIND})(?P<title>[^“”‘\"«»]{{1,80}}?)\s?(?:[–—|:-]\s)?(?:\((?:19|20)\d\d\) )?(?:film |movie )?review(?:\s?[:–—|-].*|$)",
        re.I,
    ),
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
_DIRECTED_BEHIND = re.compile(r"(?P<title>.{1,80}?),? (?:directed by|a film by|\(dir\.?)\s", re.I)
_SHOWN_ON = re.compile(
    r"\s(?:on|in)\s(?:netflix|(?:amazon )?prime(?: video)?|amazon|disney(?:\+| plus)|hulu|(?:hbo )?max|apple tv\+?|peacock|paramount\+|shudder|mubi|blu-?ray|dvd|4k|vod|digital|theat(?:er|re)s|cinemas)$",
    re.I,
)
_AT_REVIEW = re.compile(
    r"/(?:[\w-]{1,30}-reviews?-)?(?P<words>[\w-]{1,120}?)(?:-(?:film|movie))?-review(?:-\d{1,4})?/?(?:[?#].*)?$"
)
_YEAR = r"[’'”\"]?,?\s?\(?\(?(?P<year>(?:18|19|20)\d\d)\)"
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"))
_WITH_YEAR = re.compile(r"(?P<title>.{1,120}\S)\s\((?P<year>(?:18|19|20)\d\d)\)")
_FEW = 6  # words around a headline that is repeated
_ENTITLED = 8  # words of the longest title


def reviewed_film(article: Article) -> Mention:
    """The film of a review; without a title where none is certain."""
    about = article.about
    title = (about.title if about else None) or next(_certain(article), None)
    told = _WITH_YEAR.fullmatch(title) if title else None
    title = told["title"] if told else title
    directors = about.directors if about and about.directors else tuple(sorted(_directors(article)))
    year = (about.year if about else None) or (int(told["year"]) if told else _year(title, article) if title else None)
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
        _addressed(article),
        _set_apart(article),
        _whole(headline),
    ):
        if title and len(title.split()) <= _ENTITLED and _named(title, article):
            yield title


def _headlined(headline: str) -> Iterator[str]:
    """Titles in a headline that says it reviews; then the only one that it quotes."""
    parts = [part for part in re.split(r"\s[•|»]\s", headline) if part] if headline else []
    for pattern, part in product(_HEADLINES, [headline, *parts[len(parts) < 2 :]]):
        if match := pattern.match(part):
            title = match["title"].strip(" ,.:–—|“”‘’\"'-")
            yield _SHOWN_ON.sub("", title)
            yield title
    quoted = [match["title"] for match in _IN_QUOTES.finditer(headline)]
    if len(quoted) == 1:
        yield quoted[0].strip(" ,.:")
    if directed := _DIRECTED_BEHIND.match(headline):
        yield directed["title"].strip(" ,.:“”‘’\"'")


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


def _addressed(article: Article) -> str | None:
    """The end of an address "…-some-title-review" of two words or more that the text prints as a name."""
    match = _AT_REVIEW.search(article.address)
    parts = match["words"].split("-") if match else []
    whole = " ".join(paragraph.text for paragraph in article.body)
    for first in range(max(0, len(parts) - _ENTITLED), len(parts) - 1):
        sought = r"[\W_]{1,3}".join(map(re.escape, parts[first:]))
        said = re.search(rf"(?<![\w-]){sought}(?![\w-])", whole, re.I)
        if said and _as_name(said[0]):
            return said[0]
    return None


def _as_name(text: str) -> bool:
    """Whether words are printed as a name is: in capitals, small words aside."""
    parts = text.split()
    return parts[0][0].isupper() + parts[0][0].isdigit() > 0 and all(
        word[0].isupper() or word[0].isdigit() or word in _SMALL for word in parts
    )


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
    """Whether the text, or a line of its facts, names the title; lines that only repeat the headline say nothing."""
    sought = f" {' '.join(words(title))} "
    headline = words(article.title.text) if article.title else []
    there = [*article.body, *(line for line in article.lines if not _repeats(words(line.text), headline))]
    return sought.strip() != "" and any(sought in f" {' '.join(words(text.text))} " for text in there)


def _repeats(line: Sequence[str], headline: Sequence[str]) -> bool:
    """Whether a line is the headline with a few words around it: "2 comments on …"."""
    return bool(headline) and len(line) <= len(headline) + _FEW and " ".join(headline) in " ".join(line)


def _directors(article: Article) -> set[str]:
    """Who directed it: by a line that tells nothing else, else by the headline, else by the lines of facts."""
    headline = [article.title] if article.title else []
    boxed = [line for line in article.lines if _DIRECTED_AT.match(line.text)]
    for lines in (boxed, headline, [line for line in article.lines if not NEIGHBOUR.search(line.text)]):
        told = {
            re.sub(r"[’']s$", "", match["name"].strip()) for line in lines for match in _DIRECTED.finditer(line.text)
        }
        if found := {name for name in told if is_person(name)}:
            return found
    return set()


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
