"""How much an ingest of a dump and an article costs against parsing that article once: CPU time, in turn.

``python benchmarks/ingest.py [ROUNDS]``; the exit status is 1 where the bound is broken. The real pages are taken
where they lie beside the checkout, the samples otherwise.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import count
from pathlib import Path

from rounds import ROOT, Bound, files, program, report, rounds

BOUNDS = (Bound("ingest", "parse once", 3.0),)


def main() -> int:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    pages = files()
    once = [sys.executable, str(ROOT / "benchmarks" / "parse_once.py"), pages[-1]]
    with tempfile.TemporaryDirectory() as folder:
        fresh = (str(Path(folder) / f"{place}.sqlite") for place in count())
        costs = rounds(
            {
                "parse once": lambda: once,
                "ingest": lambda: [*program(), "ingest", "--quiet", "--library", next(fresh), *pages],
            },
            number,
        )
    return report(costs, "cpu", BOUNDS)


if __name__ == "__main__":
    sys.exit(main())
