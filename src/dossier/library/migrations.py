"""The library's schema, as steps that are only ever appended; ``user_version`` counts those that were taken."""

from __future__ import annotations

import sqlite3

_STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE captures (
            id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, file TEXT NOT NULL, member TEXT, encoding TEXT NOT NULL,
            notation TEXT NOT NULL, told TEXT NOT NULL, data BLOB NOT NULL, extractor TEXT NOT NULL)""",
        """CREATE TABLE films (
            id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, year INTEGER, names TEXT NOT NULL, ids TEXT NOT NULL,
            reviews INTEGER NOT NULL DEFAULT 0)""",
        # finished dossiers as JSON: what is read most, put together once; a stamp of another program makes one void
        "CREATE TABLE views (film INTEGER PRIMARY KEY REFERENCES films ON DELETE CASCADE, stamp TEXT NOT NULL, data TEXT NOT NULL)",
        # every name that a film answers to, folded: titles with and without the year, ids
        "CREATE TABLE names (folded TEXT NOT NULL, film INTEGER NOT NULL REFERENCES films ON DELETE CASCADE, PRIMARY KEY (folded, film)) WITHOUT ROWID",
        "CREATE INDEX names_film ON names (film)",
        "CREATE TABLE slugs (slug TEXT PRIMARY KEY, film INTEGER NOT NULL REFERENCES films ON DELETE CASCADE) WITHOUT ROWID",
        """CREATE TABLE pages (
            id TEXT PRIMARY KEY, capture INTEGER NOT NULL REFERENCES captures ON DELETE CASCADE, number INTEGER NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, first_line INTEGER NOT NULL, last_line INTEGER NOT NULL, site TEXT,
            form TEXT, kind TEXT NOT NULL, why TEXT NOT NULL, truncated INTEGER NOT NULL, mention TEXT NOT NULL,
            film INTEGER REFERENCES films ON DELETE SET NULL) WITHOUT ROWID""",
        "CREATE INDEX pages_capture ON pages (capture)",
        "CREATE INDEX pages_film ON pages (film)",
        "CREATE TABLE keys (key TEXT NOT NULL, page TEXT NOT NULL REFERENCES pages ON DELETE CASCADE, PRIMARY KEY (key, page)) WITHOUT ROWID",
        "CREATE INDEX keys_page ON keys (page)",
        """CREATE TABLE claims (
            id INTEGER PRIMARY KEY, page TEXT NOT NULL REFERENCES pages ON DELETE CASCADE, property TEXT NOT NULL, value TEXT NOT NULL,
            refs TEXT NOT NULL, inferred TEXT)""",
        "CREATE INDEX claims_page ON claims (page)",
        # a film's dossier is void as soon as one of its pages comes, goes or changes hands
        "CREATE TRIGGER views_gained AFTER UPDATE OF film ON pages BEGIN DELETE FROM views WHERE film IN (OLD.film, NEW.film); END",
        "CREATE TRIGGER views_lost AFTER DELETE ON pages BEGIN DELETE FROM views WHERE film = OLD.film; END",
    ),
)


class Foreign(Exception):
    """The file is a database, but none that this program can use; the message says why."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a library up to date, each step in one transaction."""
    for number, step in enumerate(_STEPS[_version(connection) :], _version(connection) + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _version(connection) >= number:  # somebody else was faster
                connection.rollback()
                continue
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
            connection.commit()
        except BaseException:
            connection.rollback()
            raise


def current(connection: sqlite3.Connection) -> bool:
    """Whether a library has the newest schema."""
    return _version(connection) == len(_STEPS)


def _version(connection: sqlite3.Connection) -> int:
    """How many steps were taken; another program's database or a newer library is :class:`Foreign`."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if (tables and not {"captures", "pages", "claims"} <= tables) or (version and not tables):
        raise Foreign("it is another program's database")
    if version > len(_STEPS):
        raise Foreign("a newer dossier made it")
    return version
