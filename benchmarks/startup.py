"""How long a reading command takes against a bare Typer program that prints one rich table: wall time, in turn.

``python benchmarks/startup.py [ROUNDS]``; the exit status is 1 where a bound is broken. The film's pages are the
real ones where they lie beside the checkout, the samples otherwise.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from rounds import ROOT, Bound, files, program, report, rounds, run

BOUNDS = (Bound("show her --json", "bare", 1.3), Bound("show her", "bare", 1.5))


def main() -> int:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOSSIER_LIBRARY"] = str(Path(folder) / "library.sqlite")
        run([*program(), "ingest", "--quiet", *files()])
        bare = [sys.executable, str(ROOT / "benchmarks" / "bare.py")]
        costs = rounds(
            {
                "bare": lambda: bare,
                "show her --json": lambda: [*program(), "show", "her", "--json"],
                "show her": lambda: [*program(), "show", "her"],
            },
            number,
        )
    return report(costs, "wall", BOUNDS)


if __name__ == "__main__":
    sys.exit(main())
