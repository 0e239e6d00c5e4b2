"""Writing the library. One transaction a batch: what is committed is whole, what is not never was."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dossier.library import codec
from dossier.library.connect import PATIENCE, connect, told
from dossier.library.rows import Kept
from dossier.library.shelf import OF_SOURCE, Shelf, in_capture
from dossier.model.claims import Claim, Mention
from dossier.model.films import Film, Source
from dossier.text.fold import name_key


class Library(Shelf):
    """The library, open for writing; use :func:`open_library`."""

    def __init__(self, connection: sqlite3.Connection, path: Path):
        super().__init__(connection)
        self.path = path

    def film(self, slug: str) -> Film:
        """A film by its slug."""
        row = self._db.execute("SELECT slug, title, year, names, ids FROM films WHERE slug = ?", (slug,)).fetchone()
        return Film(row[0], row[1], row[2], tuple(json.loads(row[3])), tuple(sorted(json.loads(row[4]).items())))

    def sources_of(self, slug: str) -> list[Source]:
        """The pages of a film, in the order in which they came."""
        return [Source(**row) for row in self.sources(slug)]

    def claims(self, slug: str) -> list[Claim]:
        """The claims of a film's pages, in the order in which they came."""
        rows = self._db.execute(
            "SELECT k.property, k.value, k.refs, k.inferred FROM films f JOIN pages p ON p.film = f.id JOIN claims k ON k.page = p.id WHERE f.slug = ? ORDER BY p.capture, p.number, k.id",
            (slug,),
        )
        return [codec.load_claim(*row) for row in rows]

    def known(self, sha256: str) -> str | None:
        """The extractor that read a capture, ``None`` for one that the library does not have."""
        row = self._db.execute("SELECT extractor FROM captures WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else str(row[0])

    def pages_of(self, sha256: str) -> list[tuple[dict[str, Any], int, str]]:
        """The pages of a capture, with how many values each gives and why it was taken for what it is."""
        found = self._db.execute(
            "SELECT p.id, (SELECT COUNT(*) FROM claims k WHERE k.page = p.id AND k.property <> 'missing'), p.why FROM pages p JOIN captures c ON c.id = p.capture WHERE c.sha256 = ?",
            (sha256,),
        )
        more = {row[0]: row[1:] for row in found}
        return [(row, *more[row["id"]]) for row in self.sources(capture=sha256)]

    @contextmanager
    def batch(self) -> Iterator[None]:
        """A transaction: all of it is kept, or nothing."""
        with told(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.rollback()
                raise
            self._db.commit()

    def put(self, kept: Kept) -> None:
        """Keep a capture with its pages and claims; what was claimed of it before is replaced whole."""
        was = self._db.execute("SELECT id FROM captures WHERE sha256 = ?", (kept.sha256,)).fetchone()
        self._db.execute("DELETE FROM captures WHERE sha256 = ?", (kept.sha256,))
        number = self._db.execute(
            "INSERT INTO captures (id, sha256, file, member, encoding, notation, told, data, extractor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (was[0] if was else None, *kept.capture),
        ).lastrowid
        self._db.executemany(
            f"INSERT INTO pages VALUES (?, {number}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", kept.pages
        )
        self._db.executemany(
            "INSERT INTO claims (page, property, value, refs, inferred) VALUES (?, ?, ?, ?, ?)", kept.claims
        )
        self._db.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?)", kept.keys)

    def affected(self, sha256: Sequence[str]) -> list[tuple[str, str, Mention]]:
        """All pages that may share a film with these captures: page, capture, mention, in order."""
        pages = {
            row[0]
            for digest in sha256
            for row in self._db.execute(
                "SELECT p.id FROM pages p JOIN captures c ON c.id = p.capture WHERE c.sha256 = ? AND p.site IS NOT NULL",
                (digest,),
            )
        }
        fresh = pages
        while fresh:
            found: set[str] = set()
            for page in fresh:
                found.update(
                    row[0]
                    for row in self._db.execute(
                        "SELECT other.page FROM keys mine JOIN keys other ON other.key = mine.key JOIN pages p ON p.id = other.page WHERE mine.page = ? AND p.site IS NOT NULL",
                        (page,),
                    )
                )
            fresh = found - pages
            pages = pages | fresh
        rows = [
            self._db.execute(
                "SELECT p.id, c.sha256, p.mention, p.capture, p.number FROM pages p JOIN captures c ON c.id = p.capture WHERE p.id = ?",
                (page,),
            ).fetchone()
            for page in pages
        ]
        return [(row[0], row[1], codec.load_mention(row[2])) for row in sorted(rows, key=lambda row: (row[3], row[4]))]

    def sharing(self, keys: Iterable[str]) -> list[str]:
        """The captures with a page that has one of these keys."""
        asked = "SELECT c.sha256 FROM keys k JOIN pages p ON p.id = k.page JOIN captures c ON c.id = p.capture WHERE k.key = ?"
        return sorted({row[0] for key in set(keys) for row in self._db.execute(asked, (key,))})

    def has_slug(self, slug: str) -> bool:
        """Whether a slug is in use, or was."""
        return (
            self._db.execute(
                "SELECT 1 FROM films WHERE slug = ?1 UNION SELECT 1 FROM slugs WHERE slug = ?1", (slug,)
            ).fetchone()
            is not None
        )

    def is_film(self, slug: str) -> bool:
        """Whether there is a film of this slug now."""
        return self._id(slug) is not None

    def film_of(self, page: str) -> str | None:
        """The slug of the film that a page is linked to."""
        row = self._db.execute(
            "SELECT f.slug FROM pages p JOIN films f ON f.id = p.film WHERE p.id = ?", (page,)
        ).fetchone()
        return None if row is None else str(row[0])

    def films_in(self, sha256: str) -> dict[str, str]:
        """The films of a capture's pages, as slugs by page."""
        return dict(
            self._db.execute(
                "SELECT p.id, f.slug FROM captures c JOIN pages p ON p.capture = c.id JOIN films f ON f.id = p.film WHERE c.sha256 = ?",
                (sha256,),
            ).fetchall()
        )

    def slugs_of(self, slug: str) -> set[str]:
        """A film's slug and those that it had before."""
        old = self._db.execute("SELECT slug FROM slugs WHERE film = (SELECT id FROM films WHERE slug = ?)", (slug,))
        return {slug, *(row[0] for row in old)}

    def loosen(self, pages: Sequence[str]) -> None:
        """Take pages from their films, so that they can be linked anew."""
        self._db.executemany("UPDATE pages SET film = NULL WHERE id = ?", [(page,) for page in pages])

    def assign(self, film: Film, pages: Sequence[str], was: Sequence[str]) -> None:
        """Make these pages those of a film; the films ``was`` become this one, and their slugs go on meaning it."""
        keep = self._id(film.slug) or (self._id(was[0]) if was else None)
        row = (
            film.slug,
            film.title,
            film.year,
            json.dumps(film.other_titles, ensure_ascii=False),
            json.dumps(dict(film.ids), ensure_ascii=False),
        )
        if keep is None:
            keep = self._db.execute(
                "INSERT INTO films (slug, title, year, names, ids) VALUES (?, ?, ?, ?, ?)", row
            ).lastrowid
        else:
            self._db.execute(
                "UPDATE films SET slug = ?, title = ?, year = ?, names = ?, ids = ? WHERE id = ?", (*row, keep)
            )
        self._db.execute("DELETE FROM names WHERE film = ?", (keep,))
        self._db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", [(name, keep) for name in _answers_to(film)])
        for slug in was:
            self._succeed(slug, film.slug, keep)
        self._db.execute("DELETE FROM slugs WHERE slug = ?", (film.slug,))
        self._db.executemany("UPDATE pages SET film = ? WHERE id = ?", [(keep, page) for page in pages])

    def _succeed(self, slug: str, successor: str, number: int | None) -> None:
        """Let an old slug mean the film that came in its place."""
        old = self._id(slug)
        if old is not None and old != number:
            self._db.execute("UPDATE OR REPLACE slugs SET film = ? WHERE film = ?", (number, old))
            self._db.execute("UPDATE pages SET film = ? WHERE film = ?", (number, old))
            self._db.execute("DELETE FROM films WHERE id = ?", (old,))
        if slug != successor:
            self._db.execute("INSERT OR REPLACE INTO slugs VALUES (?, ?)", (slug, number))

    def _id(self, slug: str) -> int | None:
        row = self._db.execute("SELECT id FROM films WHERE slug = ?", (slug,)).fetchone()
        return None if row is None else int(row[0])

    def finish(self, slug: str, data: str, reviews: int, stamp: str) -> None:
        """Keep a film's dossier as it is now, until one of its pages changes."""
        self._db.execute("UPDATE films SET reviews = ? WHERE slug = ?", (reviews, slug))
        self._db.execute("INSERT OR REPLACE INTO views SELECT id, ?, ? FROM films WHERE slug = ?", (stamp, data, slug))

    def tidy(self, slugs: Iterable[str] | None = None) -> None:
        """Drop films that no page is about: among these, or among all."""
        unread = "NOT EXISTS (SELECT 1 FROM pages WHERE pages.film = films.id)"
        if slugs is None:
            self._db.execute(f"DELETE FROM films WHERE {unread}")
        else:
            self._db.executemany(f"DELETE FROM films WHERE slug = ? AND {unread}", [(slug,) for slug in slugs])

    def digest_of(self, source: str) -> str | None:
        """The digest of the capture that a source is in; a capture's own id will do."""
        row = self._db.execute(f"SELECT sha256 FROM captures WHERE {OF_SOURCE}", in_capture(source)).fetchone()
        return None if row is None else str(row[0])

    def forget_capture(self, sha256: str) -> int:
        """Drop a capture with all its pages; gives how many."""
        pages = len(self.pages_of(sha256))
        self._db.execute("DELETE FROM captures WHERE sha256 = ?", (sha256,))
        self.tidy()
        return pages

    def forget_film(self, slug: str) -> int:
        """Drop a film with its pages and claims; a capture goes with its last page, and one that stays may be read again."""
        self._db.execute(
            "UPDATE captures SET extractor = '' WHERE id IN (SELECT p.capture FROM pages p JOIN films f ON f.id = p.film WHERE f.slug = ?)",
            (slug,),
        )
        pages = int(
            self._db.execute("DELETE FROM pages WHERE film = (SELECT id FROM films WHERE slug = ?)", (slug,)).rowcount
        )
        self._db.execute(
            "DELETE FROM captures WHERE NOT EXISTS (SELECT 1 FROM pages WHERE pages.capture = captures.id)"
        )
        self.tidy()
        return pages


@contextmanager
def open_library(path: Path, *, write: bool = True, patience: float = PATIENCE) -> Iterator[Library | None]:
    """The library for writing, made where there is none; with ``write=False`` as it is, ``None`` where there is none."""
    with connect(path, write=write, patience=patience) as connection:
        yield None if connection is None else Library(connection, path)


def _answers_to(film: Film) -> set[str]:
    """Everything that a film may be called, as it is looked up."""
    titles = {film.title, film.slug, *film.other_titles}
    dated = {f"{title} {film.year}" for title in titles} if film.year else set()
    return {key for name in (*titles, *dated, *(value for _, value in film.ids)) if (key := name_key(name))}
