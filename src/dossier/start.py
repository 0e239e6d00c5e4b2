"""The entry point: a reading command is over before garbage would pay to be collected."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line; commands that read many pages turn collecting on again."""
    gc.disable()
    from dossier.cli.run import main as run

    run()
