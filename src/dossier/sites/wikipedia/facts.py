"""The infobox, the lead and the figures of the text: who made the film, when, how long, for how much."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from dossier.markup.wikitext import WikiArticle, film_title
from dossier.model.claims import Claim, Mention
from dossier.model.values import (
    Company,
    Figure,
    Name,
    Release,
    Runtime,
)  # fmt: skip
from dossier.sites.wikipedia import lead
from dossier.text import filmbox
from dossier.text.boxmoney import figures
from dossier.text.fold import fold
from dossier.text.money import may_tell
from dossier.text.paragraphs import Paragraph
from dossier.text.sentences import sentences
from dossier.text.takings import find_takings

_I = re.I
_CREDITS = (
    ("director", ("director", "directors")), ("producer", ("producer", "producers")), ("composer", ("music", "composer")),
    ("cinematographer", ("cinematography", "cinematographer")), ("editor", ("editing", "editor", "editors")), ("executive_producer", ("executive producer", "executive producers")),
)  # fmt: skip
_WRITERS = (("writer", ("writer", "writers")), ("screenplay", ("screenplay",)), ("story", ("story",)))
_FILM_DATE = re.compile(r"film date|filmdate|start date|release date(?: and age)?|film release date", _I)
_MONEY = re.compile(
    r".*\b(?:box[- ]office|commercial|release|reception|financial|theatrical|gross|budget|production|performance|earnings|business|home (?:media|video)|critical)\b.*",
    _I,
)
#: before a title in italics that is a paper's, no film's
_REPORTS = re.compile(
    r"\b(?:[Aa]ccording to|(?:[Rr]eported|estimated|listed) (?:by|in)) (?:the |The )?(?:trade (?:paper|magazine|journal) )?$"
)
_LEAD_YEAR = re.compile(r"\b(?:is|was) (?:an? |the )(?:upcoming |unreleased )?(?P<year>(?:18|19|20)\d\d)\b")
_QUALIFIED_YEAR = re.compile(r"\((?P<year>(?:19|20)\d\d)\b[^()]*\)$")


@lru_cache(maxsize=64)
def _people(article: WikiArticle, *fields: str) -> tuple[filmbox.Named, ...]:
    """The people that the first filled one of these fields names."""
    return tuple(filmbox.people(article.field(*fields)))


@lru_cache(maxsize=2)
def mention(article: WikiArticle) -> Mention:
    """The film: its title and the others it goes by, the year of the lead, the ids among the external links."""
    bold = next(
        (bold for part in article.lead for span in part.bolds if (bold := part.text[slice(*span)].strip())), None
    )
    boxed = _named_in_box(article, bold)
    title = _title(article, boxed, bold)
    others = dict.fromkeys(
        other
        for other in (boxed, bold, film_title(article.name) if article.name else None)
        if other and title and fold(other) != fold(title)
    )
    return Mention(
        title, _year(article), tuple(_ids(article)),
        tuple(named.name.text for named in _people(article, "director", "directors")),
        tuple(named.name.text for named in _people(article, "starring")),
        tuple(others),
    )  # fmt: skip


def _named_in_box(article: WikiArticle, bold: str | None) -> str | None:
    """The film's name in the box: its first line, or all of them where the lead has them in bold as one title."""
    lines = [line.text for line in article.field("name", "film name", "title")]
    whole = " ".join(lines)
    return whole if bold and fold(bold) == fold(whole) else next(iter(lines), None)


def _title(article: WikiArticle, boxed: str | None, bold: str | None) -> str | None:
    """The film's own title: the article's, or the longer form of it with which box and lead begin ("Borat: Cultural …").

    Of an article whose title is not told, the box has it; what the box sets before the title in the article's sort
    key (the name of a series) is no part of it.
    """
    if article.name:
        short = film_title(article.name)
        full = boxed and bold and fold(boxed) == fold(bold) and fold(boxed).startswith(fold(short))
        return boxed if full else short
    title = boxed or bold
    key = article.sort_key
    if title and key and fold(title) != fold(key) and fold(title).endswith(fold(key)) and len(fold(key)) > 3:
        return next((part for at in range(len(title)) if fold(part := title[at:]) == fold(key)), title).strip(" :–—-")
    return title


def _year(article: WikiArticle) -> int | None:
    """The year of first release: as the lead says it, or the earliest of the box, or the one in the article's title."""
    for paragraph in article.lead[:2]:
        if match := _LEAD_YEAR.search(paragraph.text):
            return int(match["year"])
    dated = [int(released.date[:4]) for released in _released(article)]
    if dated:
        return min(dated)
    match = _QUALIFIED_YEAR.search(article.name or "")
    return int(match["year"]) if match else None


def _ids(article: WikiArticle) -> Iterator[tuple[str, str]]:
    if article.name:
        yield "wikipedia", article.name
    if imdb := article.imdb_id:
        yield "imdb", imdb


def credits(article: WikiArticle) -> Iterator[Claim]:
    """The crew of the box, each under the job of the field; screenplay and story are writing, with a note."""
    for role, fields in _CREDITS:
        for named in _people(article, *fields):
            yield article.claim(role, Name(named.name.text, named.note), named.name)
        if not article.field(*fields):
            yield from (article.claim(role, Name(name.text, None), name) for name in lead.told(article, role))
    seen: set[str] = set()
    for kind, names in _WRITERS:
        for named in _people(article, *names):
            note = named.note or (None if kind == "writer" else kind)
            if fold(named.name.text) not in seen:
                yield article.claim("writer", Name(named.name.text, note), named.name)
            seen.add(fold(named.name.text))
    if not any(article.field(*names) for _, names in _WRITERS):
        yield from (article.claim("writer", Name(name.text, None), name) for name in lead.told(article, "writer"))


def starring(article: WikiArticle) -> Iterator[Claim]:
    """The top billing of the box, in its order."""
    for named in _people(article, "starring"):
        yield article.claim("starring", Name(named.name.text, named.note), named.name)
    if not article.field("starring"):
        yield from (article.claim("starring", Name(name.text, None), name) for name in lead.told(article, "starring"))


def companies(article: WikiArticle) -> Iterator[Claim]:
    """Production and distribution companies of the box."""
    for role, fields in (
        ("production", ("studio", "studios", "production companies", "production company", "production companies ")),
        ("distribution", ("distributor", "distributors")),
    ):
        for named in filmbox.companies(article.field(*fields)):
            yield article.claim("companies", Company(named.name.text, role, named.note), named.name)
    if not article.field("distributor", "distributors") and (name := lead.distributor(article)):
        yield article.claim("companies", Company(name.text, "distribution", None), name)


def releases(article: WikiArticle) -> Iterator[Claim]:
    """The dates of the box with their places."""
    for released in _released(article):
        yield article.claim("releases", Release(released.date, released.place), released.at)


def _released(article: WikiArticle) -> list[filmbox.Released]:
    arguments = next(
        (
            found
            for field in ("released", "release date", "release")
            if (found := article.template_in_field(field, _FILM_DATE))
        ),
        [],
    )
    dated = list(filmbox.date_arguments(arguments))
    return dated or list(filmbox.dates(article.field("released", "release date", "release")))


def runtimes(article: WikiArticle) -> Iterator[Claim]:
    """The running times of the box, each cut by itself."""
    for timing in filmbox.runtimes(article.field("runtime")):
        yield article.claim("runtimes", Runtime(timing.minutes, timing.note), timing.at)


def places(article: WikiArticle) -> Iterator[Claim]:
    """Countries and languages of the box."""
    for name, fields in (("countries", ("country", "countries")), ("languages", ("language", "languages"))):
        for named in _people(article, *fields):
            yield article.claim(name, Name(named.name.text.removesuffix(" language"), named.note), named.name)


def money(article: WikiArticle) -> Iterator[Claim]:
    """Budget and gross of the box, then the figures of the text, each with the source that is cited for it."""
    for field, measure in (("budget", "budget"), ("gross", "worldwide_gross")):
        for figure, at in figures(article.field(field), measure):
            yield article.claim("box_office", figure, at)
    for section in article.sections:
        told = section.level == 1 or any(_MONEY.fullmatch(step) for step in section.path)
        if told and section.may_hold(may_tell):
            for paragraph in section.paragraphs:
                yield from _takings(article, paragraph)


def _takings(article: WikiArticle, paragraph: Paragraph) -> Iterator[Claim]:
    if not may_tell(paragraph.text):
        return
    own = titles(article)
    named = [
        (first, last, fold(paragraph.text[first:last]) in own)
        for first, last in paragraph.italics
        if not _REPORTS.search(paragraph.text, max(0, first - 40), first)
    ]
    ends = [end for _, end in sentences(paragraph.text)]
    for taking in find_takings(paragraph.text, named):
        reach = ends[min(bisect_left(ends, taking.end), len(ends) - 1)] - taking.end + 2
        citation = paragraph.citation(taking.end, reach)
        source = citation.source.text if citation and citation.source else None
        figure = Figure(taking.measure, taking.money, taking.territory, None, taking.theaters, source, taking.note)
        yield article.claim("box_office", figure, paragraph.shown[taking.start : taking.end])


@lru_cache(maxsize=2)
def makers(article: WikiArticle) -> frozenset[str]:
    """Everybody who made the film or plays in it, as printed: what they say of it is no review."""
    roles = (*_CREDITS, *_WRITERS, ("starring", ("starring", "narrator", "voices")), ("based on", ("based on",)))
    return frozenset(
        name.strip()
        for _, fields in roles
        for named in _people(article, *fields)
        for name in named.name.text.split(" by ")
    )


@lru_cache(maxsize=2)
def titles(article: WikiArticle) -> frozenset[str]:
    """The film's own titles, folded."""
    found = mention(article)
    return frozenset(fold(title) for title in (found.title, *found.names) if title)
