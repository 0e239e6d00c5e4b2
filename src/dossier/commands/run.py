"""Captures on their way through the workers; what comes out is in the order in which they came."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Any, NamedTuple, Protocol, Self

from dossier.commands.alone import Alone, RefusedError
from dossier.commands.batch import Batch
from dossier.commands.reading import unrecognised
from dossier.commands.work import Done, parcel, work
from dossier.library.library import Library
from dossier.model.reports import PageReport, Problem
from dossier.model.sources import Capture
from dossier.text.clean import one_line

_PATIENCE = 0.8  # seconds of reading alone after which it pays to start workers
_MUCH = 8 * 2**20  # bytes of files for which they are started at once
_AHEAD = 32  # captures for each worker that are read ahead
_AHEAD_BYTES = 64 * 2**20


class _Answer(Protocol):
    """What will come of a capture."""

    def result(self) -> Done:
        """What was read of it, or an error that says why nothing was."""


class _Workers(Protocol):
    """What reads captures: the process itself, or a crew."""

    def submit(self, task: Any, /) -> _Answer:
        """Have a task done."""

    def close(self) -> None:
        """End the work."""


class _Waiting(NamedTuple):
    """A capture that is being read, or one that need not be."""

    file: str
    member: str | None
    sha256: str
    size: int
    future: _Answer | None


class Run:
    """One ingest under way: takes what is found in files, gives what was read of it to a batch.

    The first few captures are read in the process itself; where more come, workers are started.
    """

    def __init__(
        self,
        batch: Batch,
        shelf: Library | None,
        extractor: str,
        jobs: int | None,
        files: Sequence[tuple[str, Path | None, str]],
    ):
        self._batch = batch
        self._shelf = shelf
        self._extractor = extractor
        self._jobs = cores() if jobs is None else jobs
        self._workers = jobs != 1
        self._crew: _Workers = Alone(work)
        self._spent = 0.0  # seconds of reading alone
        self._line: deque[_Waiting | Problem] = deque()
        self._under_way = 0  # bytes
        #: what this very run has read and the library does not know yet: by digest, the reports as soon as there are any
        self._fresh: dict[str, tuple[PageReport, ...]] = {}
        if self._workers and _bytes(files) >= _MUCH:
            self._crew = self._hired()

    def _hired(self) -> _Workers:
        from dossier.commands.crew import Crew  # a few pages do without

        return Crew(work, self._jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._crew.close()

    def put(self, found: Capture | Problem) -> None:
        """Take what was found in a file; wait where too much is under way."""
        if isinstance(found, Problem):
            self._line.append(found)
        elif self._known(found):
            self._line.append(_Waiting(found.file, found.member, found.sha256, 0, None))
        else:
            self._submit(found)
        most = 0 if isinstance(self._crew, Alone) else _AHEAD * self._jobs
        while len(self._line) > most or self._under_way > _AHEAD_BYTES:
            self._take()

    def end(self) -> None:
        """Wait for all that is under way."""
        while self._line:
            self._take()

    def _submit(self, capture: Capture) -> None:
        size = len(capture.data)
        if self._workers and self._spent > _PATIENCE and isinstance(self._crew, Alone):
            self._crew = self._hired()
        self._fresh[capture.sha256] = ()
        self._under_way += size
        began = perf_counter()
        future = self._crew.submit(parcel(capture, self._extractor))
        self._spent += perf_counter() - began
        self._line.append(_Waiting(capture.file, capture.member, capture.sha256, size, future))

    def _known(self, capture: Capture) -> bool:
        if capture.sha256 in self._fresh:
            return True
        return self._shelf is not None and self._shelf.known(capture.sha256) == self._extractor

    def _take(self) -> None:
        one = self._line.popleft()
        if isinstance(one, Problem):
            self._batch.tell(one)
        elif one.future is None:
            self._again(one)
        else:
            self._done(one, one.future)

    def _done(self, one: _Waiting, future: _Answer) -> None:
        self._under_way -= one.size
        try:
            done = future.result()
        except RefusedError as refused:
            del self._fresh[one.sha256]
            self._batch.tell(Problem(one.file, one_line(str(refused)), one.member))
            return
        self._fresh[one.sha256] = done.reports
        if self._batch.take(done):  # the library knows them from now on
            self._fresh = {digest: reports for digest, reports in self._fresh.items() if not reports}

    def _again(self, one: _Waiting) -> None:
        """Report a capture that was read before: in this run, or in an earlier one."""
        reports = self._fresh.get(one.sha256) or self._kept(one.sha256)
        if not reports:
            self._batch.tell(Problem(one.file, "the same text as one that could not be read; left out", one.member))
        for report in reports:
            status = "unchanged" if report.site else "unrecognised"
            again = replace(report, file=one.file, member=one.member, status=status)
            self._batch.reports.append(again)
            if report.site is None:
                lines = (report.first_line, report.last_line)
                self._batch.problems.append(unrecognised(one.file, one.member, lines, report.why))

    def _kept(self, sha256: str) -> tuple[PageReport, ...]:
        """The pages of a capture that the library has."""
        if self._shelf is None:
            return ()
        return tuple(
            PageReport(
                row["id"], row["file"], row["member"], row["site"], row["kind"], row["film"], row["first_line"], row["last_line"],
                "unchanged", None if row["site"] else why, values,
            )
            for row, values, why in self._shelf.pages_of(sha256)
        )  # fmt: skip


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _bytes(files: Sequence[tuple[str, Path | None, str]]) -> int:
    """How large the files are together, as far as that can be told."""
    total = 0
    for _, file, _ in files:
        try:
            total += file.stat().st_size if file else 0
        except (OSError, ValueError):
            continue
    return total
