"""What the commands share: where they read, what they print, how they end."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.commands.dossiers import Place, Row
    from dossier.errors import DossierError
    from dossier.model.reports import Problem


class Status(Exception):
    """The run is over with this status; everything has been said."""

    def __init__(self, code: int):
        super().__init__(code)
        self.code = code


def library_path(path: Path | None) -> Path:
    """The library's file: the one named, or the one in the user's data folder."""
    if path is not None:
        return path.expanduser()
    from platformdirs import user_data_path

    return user_data_path("dossier", appauthor=False) / "library.sqlite"


def place(from_: list[str] | None, library: Path | None) -> Place:
    """Where a command reads."""
    from dossier.commands.dossiers import Place

    return Place(library_path(library), tuple(from_ or ()))


def dossier(film: str | None, from_: list[str] | None, library: Path | None) -> tuple[Row, Sequence[Problem]]:
    """The dossier that a command is about."""
    from dossier.commands.dossiers import dossier_of

    return dossier_of(place(from_, library), film)


def part(
    key: str,
    section: str,
    film: str | None,
    from_: list[str] | None,
    library: Path | None,
    *,
    as_json: bool,
    spoilers: bool = True,
) -> None:
    """Show one key of the dossier."""
    from dossier.views.rows import without_spoilers

    one, problems = dossier(film, from_, library)
    one = one if spoilers else without_spoilers(one)
    if as_json:
        json_(one[key])
    else:
        draw(one, [section], spoilers=spoilers)
    finish(problems)


def draw(one: Row, sections: Sequence[str], *, spoilers: bool) -> None:
    """Print sections of a dossier as tables; nothing at all to print is an error."""
    from dossier.views.screen import console
    from dossier.views.tables import SHOWN, DossierView

    if not DossierView(one, console(), spoilers=spoilers).show(sections or SHOWN):
        raise nothing(one, ", ".join(sections))


def draw_reviews(dossiers: Sequence[Row], found: Sequence[Row]) -> None:
    """Print reviews as a table, their number on standard error."""
    from dossier.commands.dossiers import name_of
    from dossier.views.reviewtable import review_table
    from dossier.views.screen import console, named

    screen = console()
    if found:
        films = {one["film"]["slug"]: name_of(one["film"]) for one in dossiers} if len(dossiers) > 1 else {}
        if not films:
            screen.print(named(dossiers[0]["film"]), end="\n\n")
        screen.print(review_table(found, screen.width, films=films))
    say(f"{len(found)} review{'s' if len(found) != 1 else ''}")


def nothing(one: Row, what: str) -> DossierError:
    """The error of a dossier without what was asked for."""
    from dossier.commands.dossiers import name_of
    from dossier.errors import NotFoundError

    return NotFoundError(f"no source of {name_of(one['film'])} gives {what.replace('_', ' ')}")


def json_(data: Any) -> None:
    """Print data as JSON."""
    from dossier.views.rows import dumps

    emit(dumps(data))


def emit(text_: str, end: str = "\n") -> None:
    """Print text as it is."""
    from dossier.views.plain import emit

    emit(text_ + end)


def say(message: str, lead: str = "") -> None:
    """One line on standard error, whatever the message holds; where nobody can hear it, nothing."""
    from dossier.text.clean import one_line

    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"dossier: {lead}{one_line(message, 4000)}\n")
        sys.stderr.flush()


def finish(problems: Sequence[Problem]) -> None:
    """Name what could not be used; the status is then 3. Remarks are told as well, and change nothing."""
    for problem in problems:
        say(problem.said)
    if any(not problem.remark for problem in problems):
        raise Status(3)
