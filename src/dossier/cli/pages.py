"""The commands on pages themselves: what is read, and what one file yields."""

from __future__ import annotations

from typing import Annotated

import typer

from dossier.cli import showing
from dossier.cli.app import Json, app


@app.command(epilog="Example: dossier sites --json | jq -r '.[] | select(.forms | any(.verified)) | .name'")
def sites(as_json: Json = False) -> None:
    """List the sites that are read, in which forms, seen when."""
    from dossier.commands.coverage import read_sites

    found = read_sites()
    if as_json:
        showing.json_(found)
    else:
        from dossier.views import coverage, screen

        coverage.sites(found, screen.console())


@app.command(epilog="Example: dossier inspect page.txt")
def inspect(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Files, folders, or - for standard input.")],
    as_json: Json = False,
) -> None:
    """Show all that a page yields and what it does not, property by property."""
    from dossier.commands.coverage import inspect as run

    found, problems = run(files)
    if as_json:
        showing.json_(found)
    else:
        from dossier.views import coverage, screen

        coverage.pages(found, screen.console())
    showing.finish(problems)
