"""The measure itself: what is counted as right, wrong and missed."""

from __future__ import annotations

from tests.gold.measure import Compared, below, compare, digest, report, totals


def test_each_value_is_counted_once() -> None:
    found = compare(["a", "b", "b"], ["b", "c", "d"], allowed=["d"])
    assert found == Compared(1, ("c",), ("a", "b"))
    assert (found.precision, found.recall) == (0.5, 1 / 3)


def test_nothing_wanted_and_nothing_found_is_all_right() -> None:
    assert (compare([], []).precision, compare([], []).recall) == (1.0, 1.0)
    assert compare([], ["a"]).precision == 0.0
    assert compare(["a"], []).recall == 0.0


def test_pages_are_added_up() -> None:
    pages = {"one": {"cast": Compared(3, ("x",))}, "two": {"cast": Compared(1, (), ("y",)), "plot": Compared(1)}}
    found = totals(pages)
    assert found == {"cast": Compared(4, ("x",), ("y",)), "plot": Compared(1)}
    assert below(found, {"cast": (0.8, 0.8), "plot": (1.0, 1.0)}) == []
    (low,) = below(found, {"cast": (0.81, 0.8)})
    assert "0.800" in low
    lines = list(report(pages, details=True))
    assert "one: cast P 0.75 R 1.00" in lines
    assert "    cast missed: y" in lines


def test_a_digest_knows_letters_and_figures_alone() -> None:
    assert digest("Élan — 94%!") == digest("elan 94")
    assert digest("elan 94") != digest("elan 49")
