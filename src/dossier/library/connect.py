"""Opening the library's file; whatever goes wrong with it is one line that names it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.errors import LibraryError
from dossier.library.migrations import current, migrate
from dossier.text.clean import one_line

_ESCAPED = {"%": "%25", "?": "%3f", "#": "%23"}  # what SQLite's file: addresses give a meaning


@contextmanager
def connect(path: Path, *, write: bool = False) -> Iterator[sqlite3.Connection | None]:
    """A connection for as long as the block runs; ``None`` where there is no library yet and nothing is to be written.

    Reading opens the file read-only, so that a library on a medium that cannot be written is still read.
    """
    if not write and not path.exists():
        yield None
        return
    with told(path):
        connection = _connect(path, write=write)
        try:
            yield connection
        finally:
            connection.close()


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    if write:
        path.parent.mkdir(parents=True, exist_ok=True)
    name = "".join(_ESCAPED.get(char, char) for char in str(path.absolute()))
    connection = sqlite3.connect(
        f"file:{name}?mode={'rwc' if write else 'ro'}", uri=True, timeout=5, isolation_level=None
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if write:
            migrate(connection)
        elif not current(connection):
            raise LibraryError(
                f"{one_line(str(path))} is no library of this version; run dossier ingest once, or name another with --library"
            )
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What goes wrong with the library's file, in one line."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise LibraryError(
            f"the library {one_line(str(path))} cannot be used: {one_line(str(error))}; name another with --library"
        ) from None
    except OSError as error:
        raise LibraryError(
            f"the library {one_line(str(path))} cannot be used: {one_line(str(error.strerror or error))}; name another with --library"
        ) from None
