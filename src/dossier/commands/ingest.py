"""Reading files into the library."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from dossier.commands.batch import Batch
from dossier.commands.reading import captures, empty_folders
from dossier.commands.run import Run
from dossier.intake.read import expand
from dossier.library.library import open_library
from dossier.model.reports import IngestReport

Progress = Callable[[int, int, str, int], None]
_TOLD_EVERY = 20  # pages of a file between two words on progress


def ingest(
    paths: Sequence[str],
    library: Path,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    jobs: int | None = 1,
) -> IngestReport:
    """Read files and folders into the library; with ``dry_run`` only say what would happen.

    ``jobs`` is how many worker processes read at once; ``None`` is one for each core where there is much to read,
    and 1 reads in the process itself. ``progress`` is told how many files of how many are done, the name of the next,
    and how many pages of it.
    """
    with open_library(library, write=not dry_run) as shelf:
        files = list(expand(paths))
        batch = Batch(None, beside=shelf) if dry_run else Batch(shelf)
        batch.problems += empty_folders(paths, files)
        with Run(batch, shelf, extractor(), jobs, files) as run:
            for number, (_, file, name) in enumerate(files):
                if progress:
                    progress(number, len(files), name, 0)
                for count, found in enumerate(captures(file, name), 1):
                    run.put(found)
                    if progress and count % _TOLD_EVERY == 0:
                        progress(number, len(files), name, count)
            run.end()
        if progress:
            progress(len(files), len(files), "", 0)
        reports = batch.finish()
    return IngestReport(tuple(reports), tuple(batch.problems), str(library), stored=not dry_run)


@cache
def extractor() -> str:
    """What reads the pages, as a digest of its own source: another one makes a capture worth reading again."""
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for room in ("text", "markup", "intake", "sites", "model"):
        for file in sorted((root / room).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
