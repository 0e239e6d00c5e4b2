"""The readers of Wikipedia's wikitext against what a person reads on 23 articles: floors that do not sink."""

from __future__ import annotations

from tests.gold.measure import below, totals
from tests.gold.wikipedia import measured
from tests.support import real

#: precision and recall that each property keeps
FLOORS = {
    "title": (1.0, 1.0), "year": (1.0, 1.0), "director": (1.0, 1.0), "writer": (1.0, 1.0), "producer": (1.0, 1.0), "composer": (1.0, 1.0), "cinematographer": (1.0, 1.0),
    "editor": (1.0, 1.0), "starring": (1.0, 1.0), "countries": (1.0, 1.0), "languages": (1.0, 1.0), "runtimes": (1.0, 1.0), "releases": (1.0, 1.0), "companies": (1.0, 1.0),
    "budget": (1.0, 1.0), "gross": (1.0, 1.0), "cast": (0.99, 0.99), "cast marks": (1.0, 1.0), "plot": (1.0, 1.0), "ratings": (1.0, 1.0), "counts": (1.0, 1.0),
    "consensus": (1.0, 1.0), "quotes": (0.99, 0.98), "scores": (0.96, 0.86), "rankings": (1.0, 0.0),
}  # fmt: skip


@real
def test_no_property_sinks_below_its_floor() -> None:
    found = totals(measured())
    assert set(found) == set(FLOORS)
    assert below(found, FLOORS) == []


@real
def test_every_article_in_gold_is_measured() -> None:
    assert len(measured()) == 23
