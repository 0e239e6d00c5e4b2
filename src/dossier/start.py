"""The entry point: a reading command is over before garbage would pay to be collected."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line; commands that read many pages turn collecting on again."""
    gc.disable()
    try:
        from dossier.cli.run import main as run
    except KeyboardInterrupt:
        sys.exit(130)

    run()
