"""The commands on what a dossier stands on: films and sources, evidence, quotes, texts."""

from __future__ import annotations

from typing import Annotated

import typer

from dossier.cli import showing
from dossier.cli.app import Film, From, Json, LibraryPath, app


@app.command(epilog="Example: dossier sources her")
def sources(film: Film = None, as_json: Json = False, from_: From = None, library: LibraryPath = None) -> None:
    """List the pages that a dossier, or the whole library, is made of."""
    from dossier.commands.dossiers import sources_of

    found, problems = sources_of(showing.place(from_, library), film)
    if as_json:
        showing.json_(found)
    elif found:
        from dossier.views import screen, sourcetable

        console = screen.console()
        console.print(
            sourcetable.source_table(
                found, console.width, films=film is None and len({one["film"] for one in found}) > 1
            )
        )
    else:
        showing.say("no sources yet; start with dossier ingest PATH")
    showing.finish(problems)


@app.command("list", epilog="Example: dossier list --json | jq -r '.[].slug'")
def list_(as_json: Json = False, from_: From = None, library: LibraryPath = None) -> None:
    """List the films of the library."""
    from dossier.commands.dossiers import listed

    found, problems = listed(showing.place(from_, library))
    if as_json:
        showing.json_(found)
    elif found:
        from dossier.views import lists, screen

        lists.films(found, screen.console())
    else:
        showing.say("no films yet; start with dossier ingest PATH")
    showing.finish(problems)


@app.command(epilog="Example: dossier why her worldwide_gross")
def why(
    film: Annotated[str, typer.Argument(metavar="FILM", help="The film.")],
    property_: Annotated[
        str,
        typer.Argument(
            metavar="PROPERTY", help="A key of show --json, a job (director…) or a measure (worldwide_gross…)."
        ),
    ],
    as_json: Json = False,
    from_: From = None,
    library: LibraryPath = None,
) -> None:
    """Show every value of a property with file, line and the words there."""
    from dossier.commands.why import values_of

    one, problems = showing.dossier(film, from_, library)
    found = values_of(one, property_)
    if as_json:
        showing.json_(found)
    if not found:
        raise showing.nothing(one, property_)
    if not as_json:
        from dossier.views import lists, screen

        lists.why(found, f"{one['film']['title']} · {property_.replace('_', ' ')}", screen.console())
    showing.finish(problems)


@app.command(epilog="Example: dossier verify her --strict")
def verify(
    film: Film = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with status 1 if a quote is not borne out or sources conflict.")
    ] = False,
    as_json: Json = False,
    from_: From = None,
    library: LibraryPath = None,
) -> None:
    """Check quotes given at second hand against the critics' own reviews."""
    from dossier.commands.why import quoted, strictly

    one, problems = showing.dossier(film, from_, library)
    found = quoted(one)
    if as_json:
        showing.json_(found)
    else:
        from dossier.views import lists, screen

        lists.verified(found, screen.console())
    if strict:
        strictly(one, found)
    showing.finish(problems)


@app.command(epilog="Example: dossier text 9f3c1a2b4d5e | sed -n 66p")
def text(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A source's id, as dossier sources lists it.")],
    from_: From = None,
    library: LibraryPath = None,
) -> None:
    """Print the text that a source's offsets and lines count in."""
    from dossier.commands.dossiers import text_of

    showing.emit(text_of(showing.place(from_, library), source), end="")


@app.command(epilog="Example: dossier clean page.txt   or   lynx -dump page.html | dossier clean")
def clean(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")] = "-",
    everything: Annotated[bool, typer.Option("--all", "-a", help="Every line with its label and the reason.")] = False,
    as_json: Json = False,
) -> None:
    """Print what remains of a text without its boilerplate."""
    from dossier.commands.clean import clean as run

    lines, problems = run(file)
    if as_json:
        from dossier.views.jsonable import cleaned

        showing.json_(cleaned(lines))
    elif everything:
        showing.emit(
            "".join(
                f"{line.line:>5}  {'content    ' if line.content else 'boilerplate'}  {line.why:<44}  {line.text}\n"
                for line in lines
            ),
            end="",
        )
    else:
        showing.emit("".join(f"{line.text}\n" for line in lines if line.content), end="")
    showing.finish(problems)


@app.command(epilog="Example: dossier forget her   or   dossier forget 9f3c1a2b4d5e:2")
def forget(
    what: Annotated[str, typer.Argument(metavar="FILM or SOURCE", help="A film, or a source's id.")],
    library: LibraryPath = None,
) -> None:
    """Drop a film, or a source with all its pages, from the library."""
    from dossier.commands.dossiers import forget as run

    name, pages = run(showing.library_path(library), what)
    showing.say(f"forgot {name}: {pages} page{'s' if pages != 1 else ''}")


@app.command(epilog="Example: dossier schema > dossier.schema.json")
def schema() -> None:
    """Print the JSON Schema of what --json prints."""
    from dossier.views.schema import SCHEMA

    showing.json_(SCHEMA)
