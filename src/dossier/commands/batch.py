"""What has been read, on its way into the library: kept and linked chunk by chunk, each in one transaction.

What is committed is whole: captures, pages, claims and the films they are about. Linking looks at all pages that may
share a film with the chunk's, so that the order and the size of the chunks change nothing.
"""

from __future__ import annotations

from dataclasses import replace

from dossier.commands.keep import FINISHED_AT_ONCE, films_by_page, films_to_be, finish_films, keep_rows
from dossier.commands.work import Done
from dossier.library.library import Library
from dossier.model.reports import PageReport, Problem
from dossier.reconcile.link import Linkable

CAPTURES = 200  # in a chunk
BYTES = 24 * 2**20
_CLAIM = 600  # bytes of a claim's row, roughly


class Batch:
    """Gathers what was read; ``shelf`` is ``None`` where nothing is to be kept, and ``beside`` then what is there."""

    def __init__(self, shelf: Library | None, beside: Library | None = None):
        self._shelf = shelf
        self._beside = beside
        self._keys: set[str] = set()
        self._chunk: list[Done] = []
        self._bytes = 0
        self._linkable: list[Linkable] = []
        self._touched: set[str] = set()  # slugs of films whose dossiers are not finished
        self._written = False
        self.reports: list[PageReport] = []
        self.problems: list[Problem] = []

    def take(self, done: Done) -> bool:
        """Take what was read of a capture; whether a chunk was written with it."""
        self.reports += done.reports
        self.problems += done.problems
        if self._shelf is None:
            self._linkable += done.linkable
            self._keys.update(key for key, _ in done.kept.keys)
            return False
        self._chunk.append(done)
        self._bytes += len(done.kept.capture[6]) + _CLAIM * len(done.kept.claims)
        if len(self._chunk) < CAPTURES and self._bytes < BYTES:
            return False
        self._write(self._shelf, finished=False)
        return True

    def tell(self, problem: Problem) -> None:
        """Take something that was refused, or a remark."""
        self.problems.append(problem)
        if not problem.remark:
            where = (problem.file, problem.member)
            self.reports.append(PageReport(None, *where, None, None, None, None, None, "refused", problem.message, 0))

    def finish(self) -> list[PageReport]:
        """Write what is left and finish the films' dossiers; gives the reports with their films."""
        if self._shelf is None:
            films = films_to_be(self._beside, self._linkable, self._keys)
        else:
            self._write(self._shelf, finished=not self._written)
            if 0 < len(self._touched) <= FINISHED_AT_ONCE:
                finish_films(self._shelf, sorted(self._touched))
            films = films_by_page(self._shelf, (one.source for one in self.reports if one.source and one.site))
        return [_with_film(report, films) for report in self.reports]

    def _write(self, shelf: Library, *, finished: bool) -> None:
        """Write the chunk; only where it is the first and the last are dossiers finished in the same transaction."""
        touched = keep_rows(shelf, [done.kept for done in self._chunk], finished=finished)
        self._touched |= set() if finished else touched
        self._written = True
        self._chunk, self._bytes = [], 0


def _with_film(report: PageReport, films: dict[str, str]) -> PageReport:
    if report.source is None or report.site is None:
        return report
    film = films.get(report.source) or report.film  # which it has in the library, where nothing is kept now
    return replace(report, film=film, why="no film could be told" if report.status == "added" and not film else None)
