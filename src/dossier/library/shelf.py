"""Reading the library: films, their finished dossiers, sources and texts.

Everything here comes out as plain data, so that a reading command imports neither a parser nor the model.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dossier.library.connect import connect
from dossier.text.clean import scalar
from dossier.text.fold import name_key

Row = dict[str, Any]

_SOURCE = (
    "SELECT p.id, p.site, p.kind, c.file, c.member, c.sha256, c.told, p.first_line, p.last_line, p.truncated, f.slug "
    "FROM pages p JOIN captures c ON c.id = p.capture LEFT JOIN films f ON f.id = p.film"
)

#: the capture that a source is in; a capture's own id will do, a page that it has not will not
OF_SOURCE = "substr(sha256, 1, 12) = ?1 AND (?1 = ?2 OR EXISTS (SELECT 1 FROM pages WHERE pages.id = ?2))"


def in_capture(source: str) -> tuple[str, str]:
    """What ``OF_SOURCE`` asks with: the capture's part of a source's id, and the id."""
    name = scalar(source.strip())
    return name.partition(":")[0], name


class Shelf:
    """The library, open for reading."""

    def __init__(self, connection: sqlite3.Connection):
        self._db = connection

    def films(self) -> list[Row]:
        """Every film with how many sources and reviews it has, by title."""
        rows = self._db.execute(
            "SELECT f.slug, f.title, f.year, COUNT(p.id), f.reviews FROM films f JOIN pages p ON p.film = f.id GROUP BY f.id ORDER BY f.title COLLATE NOCASE, f.year"
        )
        return [dict(zip(("slug", "title", "year", "sources", "reviews"), row, strict=True)) for row in rows]

    def find(self, asked: str) -> list[Row]:
        """The films that a name means: a slug, an id or an exact title, else a beginning of one.

        A film's slug means it whatever other films are called; a slug that it had before does where no two films are.
        """
        asked = scalar(asked)  # what a locale could not decode stands in no name
        key = name_key(asked)
        slug = asked.strip().lower()
        if found := self._named("f.slug = ?1", slug):
            return found
        titled = self._named("f.id IN (SELECT film FROM names WHERE folded = ?1)", key) if key else []
        if len(titled) <= 1 and (old := self._named("f.id IN (SELECT film FROM slugs WHERE slug = ?1)", slug)):
            return old
        if titled or not key:
            return titled
        return self._named("f.id IN (SELECT film FROM names WHERE folded >= ?1 AND folded < ?1 || char(1114111))", key)

    def _named(self, where: str, value: str) -> list[Row]:
        rows = self._db.execute(
            f"SELECT f.slug, f.title, f.year FROM films f WHERE {where} ORDER BY f.title COLLATE NOCASE, f.year",
            (value,),
        )
        return [dict(zip(("slug", "title", "year"), row, strict=True)) for row in rows]

    def finished(self, slug: str, stamp: str) -> str | None:
        """The film's dossier as JSON, where it was put together by this very program."""
        row = self._db.execute(
            "SELECT v.data FROM views v JOIN films f ON f.id = v.film WHERE f.slug = ? AND v.stamp = ?", (slug, stamp)
        ).fetchone()
        return None if row is None else str(row[0])

    def sources(self, slug: str | None = None, *, capture: str | None = None) -> list[Row]:
        """The pages of a film, of a capture, or all pages, in the order in which they came."""
        wanted = {"f.slug": slug, "c.sha256": capture}
        where = "".join(f" WHERE {column} = ?" for column, value in wanted.items() if value is not None)
        values = [value for value in wanted.values() if value is not None]
        return [_source(row) for row in self._db.execute(f"{_SOURCE}{where} ORDER BY p.capture, p.number", values)]

    def text(self, source: str) -> tuple[bytes, str] | None:
        """The bytes of the capture that a source is in, and their encoding; a capture's own id will do."""
        row = self._db.execute(f"SELECT data, encoding FROM captures WHERE {OF_SOURCE}", in_capture(source)).fetchone()
        if row is None:
            return None
        import zlib

        return zlib.decompress(row[0]), str(row[1])


@contextmanager
def open_shelf(path: Path) -> Iterator[Shelf | None]:
    """The library for reading; ``None`` where there is none yet."""
    with connect(path) as connection:
        yield None if connection is None else Shelf(connection)


def _source(row: Sequence[Any]) -> Row:
    told = json.loads(row[6])
    return {
        "id": row[0], "site": row[1], "kind": row[2], "file": row[3], "member": row[4], "sha256": row[5], "url": told.get("url"), "first_line": row[7],
        "last_line": row[8], "saved": told.get("saved"), "truncated": bool(row[9]), "film": row[10],
    }  # fmt: skip
