"""The command line: Typer only here, a command is a call and a show."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dossier import showing
from dossier.errors import AmbiguousError, DossierError

if TYPE_CHECKING:
    pass

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


@app.command(epilog="Example: dossier ingest ~/pages review.txt   or   curl -s … | dossier ingest -")
def ingest(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen and store nothing.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but what could not be used.")] = False,
    as_json: Json = False,
    library: LibraryPath = None,
) -> None:
    """Read saved pages into the library and tell what they gave."""
    import gc

    from dossier.commands.ingest import ingest as run
    from dossier.views.progress import bar

    gc.enable()

    with bar(quiet=quiet or as_json) as progress:
        report = run(paths, showing.library_path(library), dry_run=dry_run, progress=progress)
    if as_json:
        from dossier.views.jsonable import ingested

        showing.json_(ingested(report))
    elif not quiet:
        from dossier.views import lists, screen

        lists.ingested(report, screen.console())
    showing.finish(report.problems)


@app.command(epilog="Example: dossier show her --section cast --section box-office")
def show(
    film: Film = None,
    section: Annotated[
        list[str] | None,
        typer.Option(
            "--section",
            "-s",
            metavar="NAME",
            help="Only this section; repeatable: head, credits, ratings, cast, plot, box-office, conflicts, reviews, awards, missing, sources.",
            show_default=False,
        ),
    ] = None,
    no_spoilers: NoSpoilers = False,
    as_json: Json = False,
    from_: From = None,
    library: LibraryPath = None,
) -> None:
    """Show the dossier of a film."""
    from dossier.commands.dossiers import dossier_text

    if as_json and not section and not no_spoilers and not from_:
        showing.emit(dossier_text(showing.place(from_, library), film))
        return
    from dossier.views import rows

    sections = rows.section_names(section or ())
    one, problems = showing.dossier(film, from_, library)
    one = rows.without_spoilers(one) if no_spoilers else one
    if as_json:
        showing.json_(rows.some_sections(one, sections) if sections else one)
    else:
        showing.draw(one, sections, spoilers=not no_spoilers)
    showing.finish(problems)


@app.command(epilog="Example: dossier cast her --json | jq -r '.[] | \"\\(.name): \\(.character)\"'")
def cast(film: Film = None, as_json: Json = False, from_: From = None, library: LibraryPath = None) -> None:
    """Show who plays whom."""
    showing.part("cast", "cast", film, from_, library, as_json=as_json)


@app.command(epilog="Example: dossier plot her --no-spoilers")
def plot(
    film: Film = None,
    no_spoilers: NoSpoilers = False,
    as_json: Json = False,
    from_: From = None,
    library: LibraryPath = None,
) -> None:
    """Show the plot."""
    showing.part("plot", "plot", film, from_, library, as_json=as_json, spoilers=not no_spoilers)


@app.command(
    "box-office",
    epilog="Example: dossier box-office her --json | jq '.[] | select(.rank == \"preferred\") | {measure, amount}'",
)
def box_office(film: Film = None, as_json: Json = False, from_: From = None, library: LibraryPath = None) -> None:
    """Show budget and takings, with what conflicts."""
    showing.part("box_office", "box-office", film, from_, library, as_json=as_json)


@app.command(epilog="Example: dossier reviews her --min-score 4 --sort score")
def reviews(
    film: Film = None,
    min_score: Annotated[
        str | None,
        typer.Option(
            "--min-score", metavar="SCORE", help="At least this: 4 (of five), 3.5/4, 80% or B+.", show_default=False
        ),
    ] = None,
    critic: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only critics with this in their name.", show_default=False)
    ] = None,
    publication: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only papers and sites with this in their name.", show_default=False),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="From this year, month or day on (2013, 2013-12, 2013-12-18).", show_default=False
        ),
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Up to this year, month or day.", show_default=False)
    ] = None,
    sort: Annotated[
        str | None, typer.Option(metavar="BY", help="score, date, critic or publication.", show_default=False)
    ] = None,
    limit: Annotated[int | None, typer.Option(min=0, metavar="N", help="At most so many.", show_default=False)] = None,
    unscored: Annotated[bool, typer.Option("--unscored", help="Only reviews without a score.")] = False,
    as_json: Json = False,
    from_: From = None,
    library: LibraryPath = None,
) -> None:
    """List critics' reviews, of one film or of all."""
    from dossier.commands.dossiers import all_dossiers
    from dossier.commands.select import Filter, parse_day, parse_min_score, parse_sort, pick

    wanted = Filter(
        parse_min_score(min_score) if min_score is not None else None, critic, publication,
        parse_day("--since", since), parse_day("--until", until), unscored, parse_sort(sort), limit,
    )  # fmt: skip
    found, problems = all_dossiers(showing.place(from_, library), film)
    picked = pick([row for one in found for row in one["reviews"]], wanted)
    if as_json:
        showing.json_(picked.reviews)
    else:
        showing.draw_reviews(found, picked.reviews)
    for number, what in ((picked.without_score, "score"), (picked.without_date, "date")):
        if number:
            showing.say(f"{number} review{'s' if number > 1 else ''} without a {what} left out")
    showing.finish(problems)


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
        console.print(sourcetable.source_table(found, console.width, films=film is None))
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


def main() -> None:
    """Run the command line; every error is one line on standard error and a status of the contract."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(_guarded(sys.argv[1:]))


def _guarded(arguments: list[str]) -> int:
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        showing.say("interrupted")
        return 130
    except OSError as error:
        showing.say(f"cannot write the output: {error.strerror or error}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(arguments: list[str]) -> int:
    try:
        result = typer.main.get_command(_only(arguments)).main(
            args=arguments, prog_name="dossier", standalone_mode=False
        )
        return result if isinstance(result, int) else 0
    except typer.Exit as exit_:
        return int(exit_.exit_code)
    except showing.Status as status:
        return status.code
    except typer.Abort:
        showing.say("interrupted")
        return 130
    except DossierError as error:
        showing.say(str(error))
        for candidate in error.candidates if isinstance(error, AmbiguousError) else ():
            showing.say(f"  {candidate}")
        return error.status
    except _USAGE as error:
        showing.say(f"{' '.join(error.format_message().split())} (see dossier --help)")  # type: ignore[attr-defined]
        return int(getattr(error, "exit_code", 2))


def _only(arguments: list[str]) -> typer.Typer:
    """The app with the one command that is called, so that the others cost nothing; all of them where none is named."""
    if "_DOSSIER_COMPLETE" not in os.environ and arguments:
        called = [info for info in app.registered_commands if (info.name or info.callback.__name__) == arguments[0]]  # type: ignore[union-attr]
        if called:
            app.registered_commands = called
    return app


#: Typer's own errors of usage, whichever library under it raises them
_USAGE: type[Exception] = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")
