"""Patterns that wait for their first use."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import dossier
from dossier.text.later import _Later, later


def test_it_answers_like_the_compiled_one() -> None:
    one, two = later(r"(?P<year>\d{4})", re.I), re.compile(r"(?P<year>\d{4})", re.I)
    found = one.search("of 1994")
    assert found is not None
    assert found["year"] == "1994"
    assert (one.pattern, one.flags, one.groups) == (two.pattern, two.flags, two.groups)
    assert one.sub("x", "1994 and 1995") == "x and x"


def test_what_no_pattern_has_it_has_not() -> None:
    with pytest.raises(AttributeError):
        _ = later("a").nothing  # type: ignore[attr-defined]


def test_every_pattern_that_waits_compiles() -> None:
    for module in pkgutil.walk_packages(dossier.__path__, "dossier."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.unfreeze()  # an ingest in this process takes what was imported out of the collector's sight
    waiting = [one for one in gc.get_objects() if isinstance(one, _Later)]
    assert len(waiting) > 100
    for one in waiting:
        re.compile(one.pattern, one.flags)
