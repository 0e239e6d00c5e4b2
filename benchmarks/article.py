"""The public article extraction benchmark (181 pages, four-word shingles): trafilatura's settings and ours.

Usage: ``python benchmarks/article.py PATH`` with a checkout of scrapinghub/article-extraction-benchmark. Precision and
recall are means over the pages, and F1 is theirs, as the benchmark's own ``evaluate.py`` has it.
"""

from __future__ import annotations

import gc
import gzip
import json
import logging
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dossier.commands.clean import labelled
from dossier.intake.place import Place

_WORD = re.compile(r"\w+")
Extract = Callable[[str], str]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text, counted; a shorter text is one run."""
    words = _WORD.findall(text)
    return Counter(filter(None, (tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))))


def measure(truth: Mapping[str, str], pages: Mapping[str, str], extract: Extract) -> tuple[float, float, float, float]:
    """F1, precision and recall of a way to extract, and milliseconds a page."""
    precision, recall = [], []
    began = time.process_time()
    texts = {key: extract(page) for key, page in pages.items()}
    spent = (time.process_time() - began) * 1000 / len(pages)
    for key, true in truth.items():
        wanted, found = shingles(true), shingles(texts[key])
        right = (wanted & found).total()
        if found:
            precision.append(right / found.total())
        if wanted:
            recall.append(right / wanted.total())
    p, r = statistics.mean(precision), statistics.mean(recall)
    return 2 * p * r / (p + r), p, r, spent


def ours(page: str) -> str:
    """What ``dossier clean`` prints of a page."""
    return "\n".join(line.text for line in labelled(Place("page").text(page, "html")) if line.content)


def main(folder: Path) -> None:
    """Print the measure of each way."""
    logging.disable(logging.CRITICAL)
    import trafilatura

    gc.freeze()  # garbage is collected as seldom as in the program, for all ways alike
    gc.set_threshold(50_000, 20, 50)

    def theirs(**settings: Any) -> Extract:
        return lambda page: trafilatura.extract(page, include_comments=False, **settings) or ""

    truth = {key: one["articleBody"] for key, one in json.loads((folder / "ground-truth.json").read_text()).items()}
    pages = {key: gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()).decode() for key in truth}
    ways: dict[str, Extract] = {
        "trafilatura": theirs(), "trafilatura fast": theirs(fast=True), "trafilatura precision": theirs(favor_precision=True),
        "trafilatura recall": theirs(favor_recall=True), "dossier clean": ours,
    }  # fmt: skip
    print(f"{len(pages)} pages, trafilatura {version('trafilatura')}")
    for name, way in ways.items():
        f1, p, r, spent = measure(truth, pages, way)
        print(f"{name:22} F1 {f1:.4f}  precision {p:.4f}  recall {r:.4f}  {spent:5.1f} ms a page")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
