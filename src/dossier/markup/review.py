"""What any review yields, from a text dump or a page in HTML: the film, and the review with its critic's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from dossier.markup.article import Article
from dossier.markup.reviewedfilm import reviewed_film
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Page
from dossier.model.sources import Located
from dossier.model.values import Name, Prose, Quote, Review, Score, Text, Value
from dossier.text.anchors import Anchored
from dossier.text.judgement import judging_sentences
from dossier.text.names import last_name
from dossier.text.scores import Scored, find_scores


class ArticlePage(Protocol):
    """A page that may hold a review."""

    page: Page

    @property
    def article(self) -> Article | None:
        """Its article."""

    @property
    def facts(self) -> Sequence[Anchored]:
        """The lines in which it tells facts of the film, apart from its text."""

    @property
    def own_address(self) -> Anchored | None:
        """Its address, as it gives it itself."""

    def claim(self, name: str, value: Value, *at: Located, inferred: dict[str, str] | None = None) -> Claim:
        """What the page says, with its references."""


def review_mention(page: ArticlePage) -> Mention:
    """The film of a review."""
    return reviewed_film(page.article) if page.article else Mention()


def review_claims(page: ArticlePage, publication: str | None, site: str) -> Iterator[Claim]:
    """The review of a page, and its text for the checking of quotes; nothing where the page holds none.

    ``publication`` is the name of the site where it publishes reviews of its own; else the page has to name it.
    """
    article = page.article
    if article is None or not article.body:
        return
    title = review_mention(page).title
    inferred = {"publication": f"site recognised as {site}"} if publication else {}
    told = page.page.capture.tells("url")
    if told and not page.own_address:
        inferred["url"] = "the address that the file was saved from"
    at = [part for part in (article.critic, article.title, article.date) if part] or [article.body[0]]
    scored = score_of(article)
    at += scored[1] if scored else ()
    at += [part for part in (None if publication else article.publication, page.own_address) if part]
    review = Review(
        critic=_case(article.critic.text) if article.critic else None,
        publication=publication or (article.publication.text if article.publication else None),
        date=article.date_iso,
        url=page.own_address.text if page.own_address else told,
        title=article.title.text if article.title else None,
        truncated=page.page.truncated,
        score=scored[0] if scored else None,
        quotes=tuple(Quote(at.text, True, page.page.refer(at)) for at in own_words(article.body, title, _makers(page))),
    )
    yield page.claim("reviews", review, *at, inferred=inferred)
    yield page.claim(
        "review_text", Prose(tuple(part.text for part in article.body)), Anchored.join(article.body, glue="")
    )
    if article.standfirst:
        yield page.claim("standfirst", Text(article.standfirst.text), article.standfirst)


_JOBS = {
    "production designer": "production_designer", "costume designer": "costume_designer", "cinematographer": "cinematographer", "director of photography": "cinematographer",
    "editor": "editor", "composer": "composer", "screenwriter": "writer", "sound designer": "sound_designer",
}  # fmt: skip
_WORD = r"(?:(?:van|von|de|del|der|la|le|di|da)\s){0,2}[A-Z][\w’'-]+"
_PERSON = rf"(?:(?:[A-Z]\.\s?){{1,3}}{_WORD}|[A-Z][\w’'-]+(?:\s[A-Z]\.)?(?:\s{_WORD}){{1,2}})"
_EMPLOYED = re.compile(rf"\b(?P<job>{'|'.join(_JOBS)}),?\s(?P<name>{_PERSON})(?![\w’'])")


def crew_in_text(page: ArticlePage) -> Iterator[Claim]:
    """People whom the review names right behind their job: "production designer K. K. Barrett"."""
    article = page.article
    for paragraph in article.body if article else ():
        for match in _EMPLOYED.finditer(paragraph.text):
            yield page.claim(_JOBS[match["job"]], Name(match["name"]), paragraph.group(match))


def own_words(body: Sequence[Anchored], title: str | None, makers: tuple[str, ...] = ()) -> list[Anchored]:
    """The sentences in which the critic judges the film, by the rule of :mod:`dossier.text.judgement`."""
    found = judging_sentences([paragraph.text for paragraph in body], title, makers)
    return [body[judged.paragraph][judged.start : judged.end] for judged in found]


def _makers(page: ArticlePage) -> tuple[str, ...]:
    return tuple(name.split()[-1] for name in review_mention(page).directors if last_name(name))


def score_of(article: Article) -> tuple[Score, tuple[Anchored, ...]] | None:
    """The critic's score: as the page's data give it, or in a short line of its own, never one told in running text."""
    if article.scored:
        return article.scored
    ends = {paragraph.start for paragraph in article.body}
    for line in article.lines:
        if line.start in ends or len(line.text.split()) > 14:
            continue
        found: list[Scored] = find_scores(line.text)
        if len(found) == 1:
            return found[0].score, (line[found[0].start : found[0].end],)
    return None


def _case(name: str) -> str:
    """A name set all in capitals, in the usual case."""
    return name.title() if name.isupper() else name
