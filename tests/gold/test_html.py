"""What saved pages must give: floors that do not sink."""

from __future__ import annotations

from tests.gold.html import Measure, both, compare_only, pages
from tests.support import real

PRECISION, RECALL = 0.99, 0.97  # of every property, over all pages of the gold


@real
def test_saved_pages_give_what_stands_on_them() -> None:
    total: Measure = {}
    all_pages = list(pages())
    assert len(all_pages) >= 60
    for _, gold in all_pages:
        compare_only(*both(gold), total)
    assert {"cast", "box_office", "ratings", "reviews", "quotes", "chart_figures"} <= set(total)
    poor = {
        name: (right, said, there)
        for name, (right, said, there) in total.items()
        if right < PRECISION * said or right < RECALL * there
    }
    assert poor == {}
