"""Reading saved pages in HTML, page by page, against trafilatura's fast extraction of the same pages in the same run.

Usage: ``python benchmarks/pages.py [ROUNDS]``. The pages are those of the corpus where it lies beside the checkout
(``../shared``, or where ``DOSSIER_REAL_PAGES`` says), the samples otherwise. Of each page the quickest round counts, of
both; pages whose main content had to be looked for are told apart, since they cost that extraction as well.
"""

from __future__ import annotations

import logging
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from rounds import REAL, ROOT

from dossier.commands import extract as extracting
from dossier.intake.read import read
from dossier.markup import htmlbody, htmlreview, htmltree
from dossier.model.sources import Capture
from dossier.sites import all_sites

CORPUS = REAL.parent / "corpus"
WORST = 10
#: what is timed inside a page: name, module, function
PARTS = (
    ("recognise", extracting, "recognise"), ("tree", htmltree, "parse"), ("lines", htmlreview, "text_blocks"), ("main content", htmlbody, "_extracted"),
)  # fmt: skip


class Cost(NamedTuple):
    """What one page cost: us, trafilatura, both in milliseconds, and the parts of ours."""

    name: str
    size: int
    ours: float
    theirs: float
    parts: dict[str, float]

    @property
    def ratio(self) -> float:
        """How many times trafilatura's time ours is."""
        return self.ours / self.theirs


@contextmanager
def timed(spent: dict[str, float]) -> Iterator[None]:
    """Time the parts while this lasts; a part that calls another is counted with it."""
    kept = [(module, name, getattr(module, name)) for _, module, name in PARTS]

    def clock(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **named: Any) -> Any:
            began = time.perf_counter()
            try:
                found = function(*args, **named)
                return list(found) if part == "main content" else found
            finally:
                spent[part] += (time.perf_counter() - began) * 1000

        return run

    for (part, module, name), (_, _, function) in zip(PARTS, kept, strict=True):
        setattr(module, name, clock(part, function))
    try:
        yield
    finally:
        for module, name, function in kept:
            setattr(module, name, function)


def ours(path: Path) -> float:
    """Milliseconds for reading a page: from the file to its claims."""
    began = time.perf_counter()
    for found in read(path, path.name):
        if isinstance(found, Capture):
            extracting.extract(found, all_sites())
    return (time.perf_counter() - began) * 1000


def theirs(path: Path) -> float:
    """Milliseconds for trafilatura's fast extraction of it."""
    import trafilatura

    began = time.perf_counter()
    trafilatura.extract(path.read_bytes(), fast=True)
    return (time.perf_counter() - began) * 1000


def measure(paths: list[Path], rounds: int) -> list[Cost]:
    """The cost of each page, the quickest of all rounds; a round goes through all pages, so nothing is still at hand."""
    best: dict[Path, tuple[float, float]] = {}
    for number in range(rounds + 1):  # the first one loads what is loaded once
        for path in paths:
            one, other = ours(path), theirs(path)
            if number:
                before = best.get(path, (one, other))
                best[path] = min(one, before[0]), min(other, before[1])
    costs = []
    for path in paths:
        spent: dict[str, float] = defaultdict(float)
        with timed(spent):
            ours(path)
        costs.append(Cost(f"{path.parent.name}/{path.name}", path.stat().st_size, *best[path], dict(spent)))
    return costs


def tell(title: str, costs: list[Cost]) -> None:
    """The ratios of some pages, and how many of them a second and core."""
    if not costs:
        return
    ratios = sorted(one.ratio for one in costs)
    speed = 1000 * len(costs) / sum(one.ours for one in costs)
    print(f"{title:44} {len(costs):4} pages  ratio {ratios[0]:.2f} min, {median(ratios):.2f} median, {ratios[-1]:.2f} max  {speed:6.1f} pages a second")  # fmt: skip


def main(rounds: int) -> None:
    """Print the ratios, with and without main content, and the slowest pages."""
    logging.disable(logging.CRITICAL)
    folder = CORPUS if CORPUS.exists() else ROOT / "samples"
    paths = sorted(folder.rglob("*.html"))
    print(f"{len(paths)} pages in HTML of {'the corpus' if folder == CORPUS else 'the samples'}, {rounds} rounds")
    costs = measure(paths, rounds)
    tell("pages of a layout of their own", [one for one in costs if "main content" not in one.parts])
    tell("pages whose main content is looked for", [one for one in costs if "main content" in one.parts])
    tell("all", costs)
    print(f"\nthe slowest {WORST}, in milliseconds (recognise holds what it needs of the others)")
    for one in sorted(costs, key=lambda one: -one.ours)[:WORST]:
        parts = ", ".join(f"{name} {one.parts[name]:.0f}" for name, _, _ in PARTS if name in one.parts)
        print(f"{one.ours:7.0f}  {one.theirs:5.0f} trafilatura  {one.size // 1000:5} kB  {one.name}: {parts}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
