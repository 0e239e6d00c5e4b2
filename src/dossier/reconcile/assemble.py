"""A film's pages and claims to its dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dossier.model.claims import Claim
from dossier.model.films import Conflict, Dossier, Film, Gap, Source, Statement
from dossier.model.properties import CREDITS
from dossier.model.values import Missing
from dossier.reconcile import agree
from dossier.reconcile.figures import figures, runtimes
from dossier.reconcile.parts import parts
from dossier.reconcile.reviews import reviews

_RULES: dict[str, Callable[[Sequence[Claim]], list[Statement]]] = {
    **dict.fromkeys((*CREDITS, "starring", "countries", "languages", "genres", "certificates"), agree.names),
    **dict.fromkeys(("logline", "synopsis", "taglines", "consensus", "awards"), agree.texts),
    "releases": agree.releases,
    "companies": agree.companies,
    "ratings": agree.ratings,
    "review_counts": agree.counts,
    "rankings": agree.rankings,
}


def assemble(film: Film, sources: Sequence[Source], claims: Sequence[Claim]) -> Dossier:
    """The dossier of a film; ``claims`` are those of its sources, in the sources' order."""
    by: dict[str, list[Claim]] = {}
    for claim in claims:
        by.setdefault(claim.property, []).append(claim)
    statements: list[Statement] = []
    conflicts: list[Conflict] = []
    for name, rule in _RULES.items():
        statements += rule(by.get(name, ()))
    cast, nameless = parts(by.get("cast", ()), by.get("unattributed_characters", ()))
    statements += cast + nameless
    for name, compare in (("runtimes", runtimes), ("box_office", figures)):
        found, apart = compare(by.get(name, ()))
        statements += found
        conflicts += apart
    rows, apart = reviews(by.get("reviews", ()), by.get("review_text", ()), film.slug)
    conflicts += apart
    return Dossier(
        film, tuple(statements), tuple(rows), tuple(conflicts), tuple(_gaps(by.get("missing", ()))), tuple(sources)
    )


def _gaps(claims: Sequence[Claim]) -> list[Gap]:
    return [
        Gap(claim.value.property, claim.references[0].source, claim.value.why)
        for claim in claims
        if isinstance(claim.value, Missing)
    ]
