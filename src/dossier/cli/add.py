"""The command that reads pages into the library."""

from __future__ import annotations

from typing import Annotated

import typer

from dossier.cli import showing
from dossier.cli.app import Json, LibraryPath, app


@app.command(epilog="Example: dossier ingest ~/pages review.txt   or   curl -s … | dossier ingest -")
def ingest(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen and store nothing.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but what could not be used.")] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help="Worker processes; the number of cores where there is much to read, 1 for none.",
            show_default=False,
        ),
    ] = None,
    as_json: Json = False,
    library: LibraryPath = None,
) -> None:
    """Read saved pages into the library and tell what they gave."""
    import gc

    from dossier.commands.ingest import ingest as run
    from dossier.views.progress import bar

    gc.freeze()  # what is imported stays
    gc.set_threshold(50_000, 20, 50)  # a page is a few ten thousand objects, and most of them go by themselves
    gc.enable()

    with bar(quiet=quiet or as_json) as progress:
        report = run(paths, showing.library_path(library), dry_run=dry_run, progress=progress, jobs=jobs)
    if as_json:
        from dossier.views.jsonable import ingested

        showing.json_(ingested(report))
    elif not quiet:
        from dossier.views import lists, screen

        lists.ingested(report, screen.console())
    showing.finish(report.problems)
