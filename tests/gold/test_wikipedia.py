"""The readers of Wikipedia's articles against what a person reads on them: floors that do not sink."""

from __future__ import annotations

import pytest

from tests.gold.measure import below, totals
from tests.gold.wikipedia import measured
from tests.support import real

#: precision and recall that each property keeps on 23 articles in wikitext and on eleven rendered ones
FLOORS = {
    "title": (1.0, 1.0), "year": (1.0, 1.0), "director": (1.0, 1.0), "writer": (1.0, 1.0), "producer": (1.0, 1.0), "composer": (1.0, 1.0), "cinematographer": (1.0, 1.0),
    "editor": (1.0, 1.0), "starring": (1.0, 1.0), "countries": (1.0, 1.0), "languages": (1.0, 1.0), "runtimes": (1.0, 1.0), "releases": (1.0, 1.0), "companies": (1.0, 1.0),
    "budget": (1.0, 1.0), "gross": (1.0, 1.0), "cast": (0.99, 0.99), "cast marks": (1.0, 1.0), "plot": (1.0, 1.0), "ratings": (1.0, 1.0), "counts": (1.0, 1.0),
    "consensus": (1.0, 1.0), "quotes": (0.99, 0.98), "scores": (1.0, 0.96), "rankings": (1.0, 0.75),
}  # fmt: skip
RENDERED = FLOORS | {
    "gross": (1.0, 0.97), "quotes": (1.0, 0.95), "scores": (1.0, 1.0), "rankings": (1.0, 1.0),
}  # fmt: skip


@real
@pytest.mark.parametrize(("rendered", "floors"), [(False, FLOORS), (True, RENDERED)])
def test_no_property_sinks_below_its_floor(rendered: bool, floors: dict[str, tuple[float, float]]) -> None:
    found = totals(measured(rendered=rendered))
    assert set(found) == set(floors)
    assert below(found, floors) == []


@real
def test_every_article_in_gold_is_measured() -> None:
    assert (len(measured()), len(measured(rendered=True))) == (23, 11)
