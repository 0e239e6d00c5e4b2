"""What was thought of the film: ratings, consensus, critics' quotes, lists, awards."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim
from dossier.model.sources import Located
from dossier.model.values import (
    Consensus,
    Quote,
    Rating,
    Review,
)  # fmt: skip
from dossier.sites.wikipedia.facts import makers, titles
from dossier.text.aggregates import find_ratings
from dossier.text.attribution import Attributed, Reception
from dossier.text.clauses import A_SITE
from dossier.text.consensus import find_consensus
from dossier.text.dates import parse_date
from dossier.text.fold import fold
from dossier.text.names import last_name
from dossier.text.paragraphs import Citation, Paragraph, Section

_I = re.I
_RECEPTION = re.compile(r".*\b(?:reception|critical|critics?|reviews?|response)\b.*", _I)
_RELEASE = re.compile(r"release.*|box office.*|theatrical.*", _I)
_OTHER_WORK = re.compile(
    r".*\b(?:soundtracks?|music|albums?|video games?|sequels?|prequels?|remakes?|novelization|television series|spin-?offs?|adaptations?|franchise|external links|references|see also|further reading|future|notes)\b.*",
    _I,
)
_NO_REVIEWS = re.compile(
    r".*\b(?:box office|commercial|accolades|awards?|nominations|audience|legacy|soundtrack|music|theatrical|home (?:media|video)|controvers\w+|top[- ]ten|year-end|lists?|religious|political|academic|retrospective analysis|impact|influence|cast and crew|(?:cast|crew|filmmakers?|director)(?:['’]s?)? (?:response|reactions?))\b.*",
    _I,
)


def ratings(article: WikiArticle) -> Iterator[Claim]:
    """Aggregators' and polls' figures in the text, each once, those of the reception first."""
    own = titles(article)
    seen: set[tuple[str, str, str | None]] = set()
    for paragraph in _about_ratings(article):
        named = [(first, last, fold(paragraph.text[first:last]) in own) for first, last in paragraph.italics]
        named = [one for one in named if not A_SITE.search(paragraph.text, *one[:2])]
        for rated in find_ratings(paragraph.text, named):
            key = (rated.site, rated.kind, rated.scope)
            if key in seen:
                continue
            seen.add(key)
            at = paragraph.shown[rated.start : rated.end]
            value = Rating(rated.site, rated.kind, at.text, rated.value, rated.best, rated.count, rated.scope)
            yield article.claim("ratings", value, at)


def consensus(article: WikiArticle) -> Iterator[Claim]:
    """The sentence in which a site sums up its critics, once for each site."""
    seen: set[str] = set()
    for paragraph in _about_ratings(article):
        for found in find_consensus(paragraph.text):
            if found.site not in seen:
                seen.add(found.site)
                at = paragraph.shown[found.start : found.end]
                yield article.claim("consensus", Consensus(found.site, at.text), at)


@lru_cache(maxsize=2)
def _about_ratings(article: WikiArticle) -> list[Paragraph]:
    """The paragraphs that name an aggregator or a poll, those of the reception first, those about other works left out."""
    first: list[Paragraph] = []
    rest: list[Paragraph] = []
    for section in article.sections:
        if any(_OTHER_WORK.fullmatch(step) for step in section.path) or not section.may_hold(A_SITE.search):
            continue
        mine = any(_RECEPTION.fullmatch(step) or _RELEASE.fullmatch(step) for step in section.path)
        for part in section.parts:
            if isinstance(part, Paragraph) and A_SITE.search(part.text) and (mine or not part.mark):
                (first if mine else rest).append(part)
    return first + rest


def reviews(article: WikiArticle) -> Iterator[Claim]:
    """Each critic's quotes and score, with title, date and address from the citation."""
    found: dict[tuple[str, str], list[tuple[Paragraph, Attributed]]] = {}
    sections = [section for section in article.sections if _has_reviews(section)]
    reader = Reception(makers(article), titles(article), _citations(sections), lambda: article.works)
    for section in sections:
        parts = [part for part in section.parts if isinstance(part, Paragraph)]
        for number, paragraph in enumerate(parts):
            following = parts[number + 1] if number + 1 < len(parts) and parts[number + 1].block else None
            for one in reader.read(paragraph, following):
                found.setdefault(_key(one, found), []).append((paragraph, one))
    for group in found.values():
        yield _review(article, group)


def _key(one: Attributed, found: Collection[tuple[str, str]]) -> tuple[str, str]:
    """Under what a critic's words are gathered: critic and publication, those without a publication with the first."""
    critic, publication = fold(one.critic or ""), fold(one.publication or "").removeprefix("the")
    if critic and not publication:
        return next((key for key in found if key[0] == critic), (critic, ""))
    return (
        next((key for key in found if key == (critic, "")), (critic, publication)) if critic else (critic, publication)
    )


def _has_reviews(section: Section) -> bool:
    """Whether a section tells what critics thought."""
    if not section.path or _NO_REVIEWS.fullmatch(section.title):
        return False
    if any(_OTHER_WORK.fullmatch(step) and not _RECEPTION.fullmatch(step) for step in section.path):
        return False
    return any(_RECEPTION.fullmatch(step) for step in section.path)


def _citations(sections: Sequence[Section]) -> list[Citation]:
    """Everything that is cited in these sections."""
    return [
        note.citation
        for section in sections for part in section.parts if isinstance(part, Paragraph)
        for note in part.notes if note.citation
    ]  # fmt: skip


def _review(article: WikiArticle, group: list[tuple[Paragraph, Attributed]]) -> Claim:
    places: list[Located] = []
    inferred: dict[str, str] = {}
    for field in ("critic", "publication"):
        spot = next(
            ((paragraph, getattr(one, f"{field}_at")) for paragraph, one in group if getattr(one, f"{field}_at")), None
        )
        if spot:
            places.append(spot[0].shown[spot[1][0] : spot[1][1]])
    critic = next((one.critic for _, one in group if one.critic), None)
    publication = next((one.publication for _, one in group if one.publication), None)
    citation = next(
        (
            one.citation
            for _, one in group
            if one.citation
            and (
                not critic
                or not one.citation.authors
                or any(last_name(a.name) == last_name(critic) for a in one.citation.authors)
            )
        ),
        None,
    )
    if critic and not any(one.critic_at for _, one in group) and citation:
        inferred["critic"] = "author of the review that is cited"
        places += [part for author in citation.authors[:1] for part in author.parts]
    scored = next(((paragraph, one) for paragraph, one in group if one.score), None)
    if scored:
        places.append(scored[0].shown[scored[1].start : scored[1].end])
    quotes = tuple(
        Quote(at.text, False, article.page.refer(at))
        for paragraph, one in group if not one.score
        for at in [paragraph.shown[one.start : one.end]]
    )  # fmt: skip
    places += [
        part for part in ((citation.title, citation.date, citation.url, citation.source) if citation else ()) if part
    ]
    review = Review(
        critic=critic, publication=publication,
        date=parse_date(citation.date.text) if citation and citation.date else None,
        url=citation.url.text if citation and citation.url else None,
        title=citation.title.text if citation and citation.title and fold(citation.title.text) != fold(critic or "") else None,
        score=scored[1].score if scored else None,
        quotes=quotes,
    )  # fmt: skip
    return article.claim(
        "reviews", review, *(places or [group[0][0].shown[group[0][1].start : group[0][1].end]]), inferred=inferred
    )
