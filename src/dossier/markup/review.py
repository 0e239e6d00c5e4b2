"""What any review in a text dump yields: the film it is about, and the review itself with its critic's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dossier.markup.dump import DumpPage
from dossier.model.claims import Claim, Mention
from dossier.model.values import Name, Prose, Quote, Review, Score, Text
from dossier.text.anchors import Anchored
from dossier.text.judgement import judging_sentences
from dossier.text.names import is_person, last_name
from dossier.text.scores import Scored, find_scores

_QUOTED = re.compile(r"[“‘\"«]\s?([^“”\"«»]{1,60}?)\s?[,.!?]?\s?[”’\"»](?![\w])")
_OPEN, _SHUT = "[“‘'\"«]\\s?", "\\s?[,.!?]?[”’'\"»]"
_HEADLINES = (
    re.compile(rf"(?:film|movie|theat(?:er|re)) review:? {_OPEN}(?P<title>.{{1,80}}?){_SHUT}(?:\s?[:–—-].*)?$", re.I),
    re.compile(rf"(?:review|.{{2,30}} review): {_OPEN}(?P<title>.{{1,80}}?){_SHUT}(?!\w).*$", re.I),
    re.compile(rf"{_OPEN}(?P<title>.{{1,80}}?){_SHUT}:? (?:film |movie |.{{2,30}} )?review\b.*$", re.I),
    re.compile(r"(?P<title>[^“”‘\"«»]{1,80}?) (?:film |movie )?review(?:\s?[:–—|-].*|$)", re.I),
)
_DIRECTED = re.compile(r"\b(?:directed(?: and \w+)? by|director:?)\s(?P<name>(?:[A-Z][\w.’'-]+\s?){2,4})")


def review_mention(page: DumpPage) -> Mention:
    """The film of a review: the title in its headline, or else the one that its text quotes most."""
    article = page.article
    if article is None:
        return Mention()
    title = _headline_title(article.title) or _boxed_title(page) or quoted_title(article.body)
    directors = {match["name"].strip() for block in page.blocks for match in _DIRECTED.finditer(block.text)}
    return Mention(title, directors=tuple(sorted(name for name in directors if is_person(name))))


def _headline_title(headline: Anchored | None) -> str | None:
    if headline is None:
        return None
    for pattern in _HEADLINES:
        if match := pattern.match(headline.text):
            title = match["title"].strip(" ,.:“”‘’\"'")
            return title or None
    return None


def _boxed_title(page: DumpPage) -> str | None:
    """The title in a box of facts: the line right over "Directed by …"."""
    for before, block in zip(page.blocks, page.blocks[1:], strict=False):
        if _DIRECTED.match(block.text) and len(before.text.split()) <= 10 and not before.text.endswith((".", ":")):
            return before.text
    return None


def quoted_title(body: Sequence[Anchored]) -> str | None:
    """The title that running text quotes most often, at least twice and more than any other."""
    votes: Counter[str] = Counter()
    for paragraph in body:
        votes.update(title for title in _QUOTED.findall(paragraph.text) if title[:1].isupper() or title[:1].isdigit())
    best = votes.most_common(2)
    if not best or best[0][1] < 2 or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    return best[0][0].rstrip(",.!?").strip()


def review_claims(page: DumpPage, publication: str | None, site: str) -> Iterator[Claim]:
    """The review of a page, and its text for the checking of quotes; nothing where the page holds none."""
    article = page.article
    if article is None or not article.body:
        return
    title = review_mention(page).title
    at = [part for part in (article.critic, article.title, article.date) if part] or [article.body[0]]
    scored = _score(page, article.body)
    if scored:
        at.append(scored[1])
    review = Review(
        critic=_case(article.critic.text) if article.critic else None,
        publication=publication,
        date=article.date_iso,
        title=article.title.text if article.title else None,
        truncated=page.page.truncated,
        score=scored[0] if scored else None,
        quotes=tuple(Quote(at.text, True, page.page.refer(at)) for at in own_words(article.body, title, _makers(page))),
    )
    inferred = {"publication": f"site recognised as {site}"} if publication else {}
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


def crew_in_text(page: DumpPage) -> Iterator[Claim]:
    """People whom the review names right behind their job: "production designer K. K. Barrett"."""
    article = page.article
    for paragraph in article.body if article else ():
        for match in _EMPLOYED.finditer(paragraph.text):
            yield page.claim(_JOBS[match["job"]], Name(match["name"]), paragraph.group(match))


def own_words(body: Sequence[Anchored], title: str | None, makers: tuple[str, ...] = ()) -> list[Anchored]:
    """The sentences in which the critic judges the film, by the rule of :mod:`dossier.text.judgement`."""
    found = judging_sentences([paragraph.text for paragraph in body], title, makers)
    return [body[judged.paragraph][judged.start : judged.end] for judged in found]


def _makers(page: DumpPage) -> tuple[str, ...]:
    return tuple(name.split()[-1] for name in review_mention(page).directors if last_name(name))


def _score(page: DumpPage, body: Sequence[Anchored]) -> tuple[Score, Anchored] | None:
    """The critic's score: one in a short line of its own, never one told in running text."""
    ends = {paragraph.start for paragraph in body}
    for block, label in zip(page.blocks, page.labels, strict=True):
        if not label.content or block.shown.start in ends or len(block.text.split()) > 14:
            continue
        found: list[Scored] = find_scores(block.text)
        if len(found) == 1:
            return found[0].score, block.shown[found[0].start : found[0].end]
    return None


def _case(name: str) -> str:
    """A name set all in capitals, in the usual case."""
    return name.title() if name.isupper() else name
