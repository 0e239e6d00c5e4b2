"""The commands that show a film: all of its dossier, a part of it, its reviews."""

from __future__ import annotations

from typing import Annotated

import typer

from dossier.cli import showing
from dossier.cli.app import Film, From, Json, LibraryPath, NoSpoilers, app


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
    unscored: Annotated[
        bool, typer.Option("--unscored", help="Only reviews without a readable score; with --min-score, those too.")
    ] = False,
    kind: Annotated[
        str | None,
        typer.Option(metavar="WHO", help="Only reviews by: critic, or user (of a site).", show_default=False),
    ] = None,
    as_json: Json = False,
    from_: From = None,
    library: LibraryPath = None,
) -> None:
    """List critics' reviews, of one film or of all."""
    from dossier.commands.dossiers import all_dossiers
    from dossier.commands.select import Filter, parse_day, parse_kind, parse_min_score, parse_sort, pick

    wanted = Filter(
        parse_min_score(min_score) if min_score is not None else None, critic, publication,
        parse_day("--since", since), parse_day("--until", until), unscored, parse_sort(sort), limit, parse_kind(kind),
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
