"""Reviews of several sources to one row each, and quotes checked against the reviews at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from dossier.model.claims import Claim
from dossier.model.films import Conflict, ReviewStatement, Words
from dossier.model.sources import Reference
from dossier.model.values import Prose, Quote, Review
from dossier.reconcile.agree import references
from dossier.text.fold import fold
from dossier.text.quotes import verdict

SCORE_TOLERANCE = Fraction(1, 4)  # of a star: what moving a score to another scale rounds away


def reviews(claims: Sequence[Claim], texts: Sequence[Claim], film: str) -> tuple[list[ReviewStatement], list[Conflict]]:
    """One row for each review, and scores of one review that differ.

    One review is the same critic's in the same paper, or the same words of an unnamed critic. What users of a site
    wrote stands behind the critics.
    """
    groups: list[list[Claim]] = []
    known: dict[str, list[list[Claim]]] = {}  # only rows that share a critic, a paper or words can be one
    for claim in sorted(claims, key=lambda claim: not _first_hand(claim)):
        keys = _keys(_review(claim))
        group = next((group for key in keys for group in known.get(key, ()) if _same(group[0], claim)), None)
        if group is None:
            groups.append(group := [])
        group.append(claim)
        for key in keys:
            known.setdefault(key, []).append(group)
    groups.sort(key=lambda group: _review(group[0]).kind == "user")
    return [_row(group, texts, film) for group in groups], [apart for group in groups for apart in _scores(group)]


def _scores(group: Sequence[Claim]) -> list[Conflict]:
    """The scores that sources give one review, where they differ by more than another scale explains."""
    told: dict[str, list[Claim]] = {}
    for claim in group:
        score = _review(claim).score
        if score and score.stars is not None:
            told.setdefault(score.text, []).append(claim)
    stars = [found for claims in told.values() if (found := _stars(claims[0])) is not None]
    if not stars or max(stars) - min(stars) <= SCORE_TOLERANCE:
        return []
    who = next((_review(claim).critic for claim in group if _review(claim).critic), None) or "an unnamed critic"
    why = f"the scores told of the review by {who} differ by more than another scale explains"
    return [Conflict("score", "conflict", why, tuple((text, references(claims)) for text, claims in told.items()))]


def _stars(claim: Claim) -> Fraction | None:
    score = _review(claim).score
    return score.stars if score else None


def _keys(review: Review) -> list[str]:
    if review.critic:
        return [f"critic {fold(review.critic)}"]
    return [f"words {fold(quote.text)}" for quote in review.quotes] + (
        [f"paper {fold(review.publication)}"] if review.publication else []
    )


def _review(claim: Claim) -> Review:
    assert isinstance(claim.value, Review)
    return claim.value


def _first_hand(claim: Claim) -> bool:
    return any(quote.first_hand for quote in _review(claim).quotes)


def _same(one: Claim, other: Claim) -> bool:
    first, second = _review(one), _review(other)
    if first.kind != second.kind:
        return False
    if first.critic and second.critic:
        return fold(first.critic) == fold(second.critic) and _same_paper(first.publication, second.publication)
    if first.critic or second.critic:
        return False
    words = {fold(quote.text) for quote in first.quotes} & {fold(quote.text) for quote in second.quotes}
    paper = bool(first.publication) and _same_paper(first.publication, second.publication)
    return (bool(words) and first.date == second.date) or (
        paper and one.references[0].source == other.references[0].source
    )


def _same_paper(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    first, second = (fold(name).removeprefix("the") for name in (one, other))
    return first == second or first.removesuffix("com") == second.removesuffix("com")


def _row(group: Sequence[Claim], texts: Sequence[Claim], film: str) -> ReviewStatement:
    values = [_review(claim) for claim in group]
    own = _own_texts(values, group, texts)

    def known(field: str) -> object:
        return next((getattr(value, field) for value in values if getattr(value, field) is not None), None)

    merged = replace(
        values[0],
        **{
            field: known(field)
            for field in ("critic", "publication", "date", "url", "title", "language", "mark", "score")
        },  # type: ignore[arg-type]
        truncated=any(value.truncated for value in values),
        quotes=(),
    )
    inferred = tuple(
        (field, why)
        for field, why in dict(pair for claim in group for pair in claim.inferred).items()
        if not _told(field, group)
    )
    return ReviewStatement(merged, tuple(_words(values, own)), references(group), inferred, film)


def _told(field: str, group: Sequence[Claim]) -> bool:
    """Whether one of the sources states a field that another one only lets infer."""
    return any(getattr(_review(claim), field) and field not in dict(claim.inferred) for claim in group)


def _own_texts(values: Sequence[Review], group: Sequence[Claim], texts: Sequence[Claim]) -> list[tuple[str, bool]]:
    """The critic's own reviews at hand: text, and whether it is whole."""
    pages = {
        reference.source: value.truncated
        for claim, value in zip(group, values, strict=True)
        if _first_hand(claim)
        for reference in claim.references
    }
    found = []
    for claim in texts:
        source = claim.references[0].source
        if source in pages and isinstance(claim.value, Prose):
            found.append((" ".join(claim.value.paragraphs), not pages[source]))
    return found


def _words(values: Sequence[Review], own: Sequence[tuple[str, bool]]) -> list[Words]:
    """The quotes, each once, second-hand ones with the verdict of the critic's own review."""
    found: dict[str, list[Quote]] = {}
    for value in values:
        for quote in value.quotes:
            found.setdefault(fold(quote.text), []).append(quote)
    words = []
    for quotes in found.values():
        first_hand = any(quote.first_hand for quote in quotes)
        places: tuple[Reference, ...] = tuple(dict.fromkeys(at for quote in quotes for at in quote.at))
        words.append(Words(quotes[0].text, first_hand, None if first_hand else _verdict(quotes[0].text, own), places))
    return words


_ORDER = ("exact", "near", "not_found")


def _verdict(text: str, own: Sequence[tuple[str, bool]]) -> str | None:
    """The best verdict of the reviews at hand."""
    found = [verdict(text, review, whole=whole) for review, whole in own]
    return next((word for word in _ORDER if word in found), None)
