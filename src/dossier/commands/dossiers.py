"""What the reading commands do: find the film and give its dossier as the contract's data.

A dossier that is finished in the library is taken as it is; otherwise it is put together, from the library's claims
or from files given with ``--from``. Only then are the model and the parsers imported.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dossier.commands.stamp import stamp
from dossier.errors import AmbiguousError, DossierError, InputError, NotFoundError
from dossier.library.connect import told
from dossier.library.shelf import Shelf, open_shelf
from dossier.text.clean import one_line
from dossier.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.model.reports import Problem

Row = dict[str, Any]


class Place(NamedTuple):
    """Where a reading command reads: the library, or files given with ``--from``."""

    library: Path
    files: tuple[str, ...] = ()


def dossier_of(place: Place, asked: str | None) -> tuple[Row, Sequence[Problem]]:
    """The dossier of the film that is asked for; without a name, of the only film there is."""
    if place.files:
        found, problems = _from_files(place.files)
        return _one_of(found, problems, asked), problems
    with told(place.library):
        return json.loads(dossier_text(place, asked)), ()


def dossier_text(place: Place, asked: str | None) -> str:
    """The same as JSON text, from the library."""
    with open_shelf(place.library) as shelf:
        if shelf is None:
            raise NotFoundError(_empty(place.library))
        return _text(shelf, place.library, one_film(shelf, asked)["slug"])


def all_dossiers(place: Place, asked: str | None) -> tuple[list[Row], Sequence[Problem]]:
    """The dossiers of all films, or of the one that is asked for."""
    if place.files:
        found, problems = _from_files(place.files)
        return ([_one_of(found, problems, asked)] if asked else found), problems
    with open_shelf(place.library) as shelf:
        if shelf is None:
            if asked:
                raise NotFoundError(_empty(place.library))
            return [], ()
        films = [one_film(shelf, asked)] if asked else shelf.films()
        return [json.loads(_text(shelf, place.library, film["slug"])) for film in films], ()


def listed(place: Place) -> tuple[list[Row], Sequence[Problem]]:
    """Every film with its numbers of sources and reviews."""
    if place.files:
        found, problems = _from_files(place.files)
        rows = [
            {
                **{key: one["film"][key] for key in ("slug", "title", "year")},
                "sources": len(one["sources"]),
                "reviews": len(one["reviews"]),
            }
            for one in found
        ]
        return rows, problems
    with open_shelf(place.library) as shelf:
        return (shelf.films() if shelf else []), ()


def sources_of(place: Place, asked: str | None) -> tuple[list[Row], Sequence[Problem]]:
    """The sources of a film, or all of them, those without a film too."""
    if place.files:
        from dossier.commands.assembled import sources_in

        found, problems = sources_in(place.files)
        if asked:
            slug = _one_of(_from_files(place.files)[0], problems, asked)["film"]["slug"]
            found = [one for one in found if one["film"] == slug]
        return found, problems
    with open_shelf(place.library) as shelf:
        if shelf is None:
            if asked:
                raise NotFoundError(_empty(place.library))
            return [], ()
        return shelf.sources(one_film(shelf, asked)["slug"] if asked else None), ()


def text_of(place: Place, source: str) -> str:
    """The text of the capture that a source stands in."""
    from dossier.commands.assembled import text_in, text_kept

    found, problems = text_in(place.files, source) if place.files else (text_kept(place.library, source), ())
    if found is None:
        nothing = (InputError if problems else NotFoundError)(
            f"no source “{one_line(source)}”; dossier sources lists them"
        )
        for problem in problems:
            nothing.add_note(problem.said)
        raise nothing
    return found


def forget(library: Path, asked: str) -> tuple[str, int]:
    """Drop a film or a source from the library; gives what was dropped and how many pages went with it."""
    from dossier.commands.keep import drop_source
    from dossier.library.library import open_library

    with open_library(library, write=library.exists()) as shelf:
        if shelf is None:
            raise NotFoundError(_empty(library))
        with shelf.batch():
            if _is_source(asked) and (pages := drop_source(shelf, asked)):
                return f"source {one_line(asked)}", pages
            film = one_film(shelf, asked)
            return name_of(film), shelf.forget_film(film["slug"])


def one_film(shelf: Shelf, asked: str | None) -> Row:
    """The one film that a name means; several or none are an error that names what there is."""
    found = shelf.films() if asked is None else shelf.find(asked)
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFoundError(
            "the library has no film yet; start with dossier ingest PATH"
            if asked is None
            else f"no film “{one_line(asked)}” in the library; dossier list shows what is there"
        )
    what = (
        "which film? the library has several"
        if asked is None
        else f"“{one_line(asked)}” may be any of {len(found)} films; name one of them"
    )
    raise AmbiguousError(what, tuple(f"{film['slug']} – {name_of(film)}" for film in found))


def name_of(film: Row) -> str:
    """Title and year."""
    return f"{film['title']} ({film['year']})" if film["year"] else str(film["title"])


def _text(shelf: Shelf, library: Path, slug: str) -> str:
    finished = shelf.finished(slug, stamp())
    if finished is None:
        from dossier.commands.assembled import put_together

        finished = put_together(library, slug)
    return finished


def _is_source(asked: str) -> bool:
    digest = asked.partition(":")[0]
    return len(digest) == 12 and all(c in "0123456789abcdef" for c in digest)


def _empty(library: Path) -> str:
    return f"there is no library at {one_line(str(library))} yet; start with dossier ingest PATH"


def _from_files(paths: Sequence[str]) -> tuple[list[Row], Sequence[Problem]]:
    from dossier.commands.assembled import dossiers_in

    return dossiers_in(paths)


def _one_of(found: Sequence[Row], problems: Sequence[Problem], asked: str | None) -> Row:
    """The dossier that a name means; where there is none, what could not be read is named with the error."""
    try:
        return _chosen(found, asked)
    except DossierError as error:
        told_ = InputError(str(error)) if problems and not found else error
        for problem in problems:
            told_.add_note(problem.said)
        raise told_ from None


def _chosen(found: Sequence[Row], asked: str | None) -> Row:
    """The dossier that a name means among some; the only one where no name is given."""
    ranked = [list(found)]
    if asked is not None:
        key = name_key(asked)
        ranked = [
            [one for one in found if asked.strip().lower() == one["film"]["slug"]],
            [one for one in found if key in _names(one["film"])],
            [one for one in found if key and any(name.startswith(key) for name in _names(one["film"]))],
        ]
    fitting: list[Row] = next((group for group in ranked if group), [])
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise NotFoundError(f"no film “{one_line(asked)}” in the files" if asked else "the files name no film")
    what = (
        f"“{one_line(asked)}” may be any of {len(fitting)} films; name one of them"
        if asked
        else "which film? the files are about several"
    )
    raise AmbiguousError(what, tuple(f"{one['film']['slug']} – {name_of(one['film'])}" for one in fitting))


def _names(film: Row) -> set[str]:
    titles = {film["title"], *film["other_titles"]}
    return (
        {name_key(title) for title in titles}
        | {name_key(f"{title} {film['year']}") for title in titles}
        | {name_key(value) for value in film["ids"].values()}
    )
