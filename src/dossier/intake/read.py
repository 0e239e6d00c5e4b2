"""From a path to captures. What a file is, is told by its content, never by its name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dossier.errors import InputError
from dossier.intake.place import Found, Place, RefusedError
from dossier.intake.stream import Stream, TooLargeError
from dossier.intake.unwrap import captures
from dossier.text.clean import one_line, scalar

STDIN = "-"


def expand(paths: Iterable[str]) -> Iterator[tuple[str, Path | None, str]]:
    """The files that paths name: path as given, file (``None`` for standard input), name to show.

    Folders expand to the files in them, deepest last; hidden ones are left out, and the folders of pictures and
    scripts that browsers save beside a page. A path that is missing comes out as it is, and so does a folder that cannot
    be listed, so that reading it says so.
    """
    for given in paths:
        if given == STDIN:
            yield given, None, "standard input"
            continue
        path = Path(given)
        if not path.is_dir():
            yield given, path, scalar(path.name or given)
            continue
        unlisted: list[OSError] = []
        for folder, folders, names in os.walk(path, onerror=unlisted.append):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and not _beside_page(name, names))
            for name in sorted(name for name in names if not name.startswith(".")):
                file = Path(folder) / name
                yield given, file, scalar(file.relative_to(path).as_posix())  # a name may be no UTF-8
        for error in unlisted:
            yield given, Path(error.filename), scalar(error.filename)


def _beside_page(folder: str, names: Iterable[str]) -> bool:
    stem = folder.removesuffix("_files").removesuffix(".files")
    return stem != folder and bool({f"{stem}.html", f"{stem}.htm"} & set(names))


def read(file: Path | None, name: str) -> Found:
    """The captures of one file, one after the other, and what in it could not be used.

    A file that holds many is never in memory as a whole. Raises :class:`InputError`, when it is met, where nothing
    of the file can be used, or nothing of what is left of it.
    """
    try:
        if file is None and sys.stdin is None:
            raise RefusedError("it is closed")
        if file is None:
            yield from captures(Stream(sys.stdin.buffer), Place(name))
            return
        if file.is_dir():
            os.scandir(file).close()  # of folders come only those that cannot be listed, and this says why
        if file.exists() and not file.is_file():
            raise RefusedError("no file of its own; give it as standard input: dossier ingest - < FILE")
        with file.open("rb") as stream:
            yield from captures(Stream(stream), Place(name))
    except RefusedError as error:
        raise InputError(f"{one_line(name)}: {one_line(str(error))}") from None
    except TooLargeError:
        raise InputError(f"{one_line(name)}: too large to be read at once; divide it and try again") from None
    except FileNotFoundError:
        raise InputError(f"{one_line(name)}: there is no such file; check its name") from None
    except (OSError, ValueError) as error:
        why = one_line(str(getattr(error, "strerror", None) or error))
        raise InputError(f"{one_line(name)}: cannot be read ({why})") from None
