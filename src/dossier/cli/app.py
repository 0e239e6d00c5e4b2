"""The program itself: its name, its version, and the options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="dossier", add_completion=True, pretty_exceptions_enable=False, rich_markup_mode="rich", context_settings={"help_option_names": ["-h", "--help"]},
    help="Turns saved web pages about a film into one clean, sourced dossier.",
)  # fmt: skip

Film = Annotated[
    str | None,
    typer.Argument(
        metavar="FILM", help="A slug, an id, a title, “title (year)” or an unambiguous beginning.", show_default=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for other programs, nothing else.")]
From = Annotated[
    list[str] | None,
    typer.Option(
        "--from",
        metavar="PATH",
        help="Read these files or folders now and keep nothing; repeatable.",
        show_default=False,
    ),
]
LibraryPath = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="FILE",
        envvar="DOSSIER_LIBRARY",
        readable=False,  # what is wrong with the file is told as of a library, not as of a wrong option
        help="Another library file.",
        show_default=False,
        show_envvar=True,
    ),
]


NoSpoilers = Annotated[bool, typer.Option("--no-spoilers", help="The logline instead of the synopsis.")]


def _version(wanted: bool) -> None:
    if wanted:
        from dossier import __version__

        typer.echo(f"dossier {__version__}")
        raise typer.Exit


@app.callback(
    invoke_without_command=True, epilog="Start with: dossier ingest FOLDER, then dossier list, then dossier show FILM."
)
def root(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Turns saved web pages about a film into one clean, sourced dossier."""
    del version  # its callback has done it
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
