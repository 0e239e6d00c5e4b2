"""Opening the library's file; whatever goes wrong with it is one line that names it."""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.errors import LibraryError
from dossier.library.migrations import Foreign, current, migrate
from dossier.text.clean import one_line

PATIENCE = 60.0  # a batch of a thousand pages takes some seconds to write


class DamagedError(Exception):
    """A row of the library does not hold what was put there."""


_DAMAGED = (zlib.error, json.JSONDecodeError, UnicodeDecodeError, DamagedError)  # what damaged data comes out as
_PLAIN = frozenset(range(0x21, 0x7F)) - frozenset(b"%?#")  # what means itself in SQLite's file: addresses


@contextmanager
def connect(path: Path, *, write: bool = False, patience: float = PATIENCE) -> Iterator[sqlite3.Connection | None]:
    """A connection for as long as the block runs; ``None`` where there is no library yet and nothing is to be written.

    Reading opens the file read-only, so that a library on a medium that cannot be written is still read. ``patience``
    is how many seconds to wait for another run that is writing.
    """
    if not write and not path.exists():
        yield None
        return
    with told(path):
        connection = _connect(path, write=write, patience=patience)
        try:
            yield connection
        finally:
            connection.close()


def _connect(path: Path, *, write: bool, patience: float) -> sqlite3.Connection:
    if path.is_dir():
        raise IsADirectoryError(0, "it is a folder")
    if write:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open(path, write=True, patience=patience)
    try:
        return _open(path, write=False, patience=patience)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
    # a run was killed in the middle of its batch: what it left has to be taken back before anybody can read
    _open(path, write=True, patience=patience).close()
    return _open(path, write=False, patience=patience)


def _open(path: Path, *, write: bool, patience: float) -> sqlite3.Connection:
    name = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02x}" for byte in os.fsencode(path.absolute()))
    connection = sqlite3.connect(
        f"file:{name}?mode={'rwc' if write else 'ro'}", uri=True, timeout=patience, isolation_level=None
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if write:
            migrate(connection)
        elif not current(connection):
            raise Foreign("it is no library of this version; run dossier ingest once")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What goes wrong with the library's file, in one line."""
    try:
        yield
    except (sqlite3.DatabaseError, Foreign, *_DAMAGED) as error:
        raise _unusable(path, str(error)) from None
    except OSError as error:
        raise _unusable(path, error.strerror or str(error)) from None


def _unusable(path: Path, why: str) -> LibraryError:
    return LibraryError(
        f"the library {one_line(str(path))} cannot be used: {one_line(why)}; name another with --library"
    )
