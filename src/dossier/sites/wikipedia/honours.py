"""Lists and awards that the article tells of: critics' places for the film, and what it was awarded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim
from dossier.model.values import Award, Ranking
from dossier.sites.wikipedia.facts import titles
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.names import split_names
from dossier.text.paragraphs import Paragraph, Section
from dossier.text.placings import find_placings
from dossier.text.sentences import sentences

_I = re.I
_LISTS = re.compile(r".*\b(?:top[- ]ten|top 10|year-end|best-?of|end-of-year|critics['’]? lists?|decade)\b.*", _I)
_AWARDS = re.compile(r".*\b(?:accolades|awards?|nominations|honou?rs)\b.*", _I)
_HEADS = re.compile(
    r"(?:year|date(?: of ceremony)?|awards?|ceremony|organi[sz]ations?|associations?|categor(?:y|ies)|recipients?(?:\(s\)|s)?|nominees?|results?|outcome|ref(?:s|\.|erences?)?|work|name)(?: ?[/&(].*)?",
    _I,
)
#: words without which a sentence tells of no award
_WON = re.compile(
    r"\b(?:won|wins?|winn(?:er|ing)s?|nominat\w+|nominees?|awards?|awarded|prizes?|honou?r(?:ed|s)?|received?|medals?|accolades?|shortlisted|longlisted|selected|inducted|preserv\w+|named|voted|ranked|placed|included|earned|entry|submitted|recogni[sz]ed)\b",
    re.I,
)
_TELLS = re.compile(r".*\b(?:reception|critical|critics?|reviews?|response|legacy|accolades|awards?|honou?rs|recognition|influence|impact|aftermath|reputation|lists?|year-end|top[- ]ten|release)\b.*", _I)  # fmt: skip
_RANKED = re.compile(
    r"(?P<rank>\d{1,3})(?:st|nd|rd|th)(?:\s?\([^()]{1,40}\))?\s?[–—:-]\s?(?P<who>(?:[^.\n]|\.(?!\s[A-Z][a-z]{2})){1,200}).*$"
)
_UNRANKED = re.compile(
    r"(?:top (?:10|ten)|best of \d{4}|top \d+|honorable mention|no order|unranked|listed alphabetically)(?:\s?\([^()]{1,60}\))?\s?[–—:-]\s?(?P<who>.+)$",
    _I,
)


def rankings(article: WikiArticle) -> Iterator[Claim]:
    """Critics' places for the film in their lists, each once: those listed line by line, then those told in sentences."""
    seen: set[tuple[str, str, int | None]] = set()
    for ranking, at in (*_listed(article), *_told(article)):
        key = (fold(ranking.critic or ""), fold(ranking.publication or "").removeprefix("the"), ranking.rank)
        if key not in seen:
            seen.add(key)
            yield article.claim("rankings", ranking, at)


def _listed(article: WikiArticle) -> Iterator[tuple[Ranking, Anchored]]:
    for section in article.sections:
        if not _LISTS.fullmatch(section.title):
            continue
        for line in section.items:
            match = _RANKED.match(line.text) or _UNRANKED.match(line.text)
            if match:
                yield from _ranked(line, match)


def _told(article: WikiArticle) -> Iterator[tuple[Ranking, Anchored]]:
    own = titles(article)
    for section in article.sections:
        of_a_line = section.title.startswith(('"', "“", "‘"))  # a section about something said in the film
        if of_a_line or (section.path and not any(_TELLS.fullmatch(step) for step in section.path)):
            continue
        for part in section.parts:
            if isinstance(part, Paragraph):
                for one in find_placings(part, own):
                    yield Ranking(one.critic, one.publication, one.rank, one.list), part.shown[one.start : one.end]


def _ranked(line: Paragraph, match: re.Match[str]) -> Iterator[tuple[Ranking, Anchored]]:
    who = line.part(match.start("who"), match.end("who"))
    paper = next(((first, last) for first, last in reversed(who.italics)), None)
    if paper is None and "," in who.text:
        at = who.text.rindex(",") + 1
        paper = (at + 1, len(who.text))
    publication = who.text[slice(*paper)].strip() if paper else None
    names: list[Anchored | None] = []
    if paper is None:
        names = [who.shown]
    elif paper[0]:
        names = [*split_names(who.shown[: paper[0]].strip(" ,"))]
    rank = int(match["rank"]) if "rank" in match.groupdict() else None
    for name in names or [None]:
        yield Ranking(name.text if name else None, publication, rank, _list_name(match, rank)), line.shown


def _list_name(match: re.Match[str], rank: int | None) -> str:
    """The kind of list: a place up to the tenth is one of a top ten; a list without places says what it is."""
    if rank is not None:
        return "top ten" if rank <= 10 else "list"
    words = match[0][: match.start("who")].split("(")[0].strip(" –—:-\xa0").lower()
    return "top ten" if words == "top 10" else words


def awards(article: WikiArticle) -> Iterator[Claim]:
    """What the article says of awards: the rows of its tables, the items of its lists, the sentences of its text."""
    for section in article.sections:
        if section.path and _AWARDS.fullmatch(section.title):
            for at in _award_texts(section):
                yield article.claim("awards", Award(at.text), at)


def _award_texts(section: Section) -> Iterator[Anchored]:
    for table in section.tables:
        for row, heads in zip(table.rows, table.heads, strict=True):
            cells = [cell for number, cell in enumerate(row) if cell.text and cell not in row[:number]]
            if len(cells) >= 2 and not all(heads) and not all(_HEADS.fullmatch(cell.text.strip()) for cell in cells):
                yield Anchored.join([cell.shown.folded() for cell in cells], glue=" – ")
    for paragraph in section.paragraphs:
        for start, end in sentences(paragraph.text):
            if _WON.search(paragraph.text, start, end) and paragraph.text[start:end].rstrip()[-1:] != ":":
                yield paragraph.shown[start:end]
    yield from (line.shown for line in section.items if line.text)
