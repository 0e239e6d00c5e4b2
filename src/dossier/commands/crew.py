"""Worker processes: many captures at once, each within limits of time and memory, a hung one killed alone.

A thread holds each process by the hand: it gives it one task, waits for the answer no longer than the limit, and
starts another process where one hangs or dies. Nothing but the answers comes back, in the order of the tasks.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from typing import Any

from dossier.commands.alone import NO_MEMORY, SECONDS, RefusedError, failed, too_long

MEMORY = 3 * 2**30  # bytes of address space of a worker
_SWITCH = 0.0005  # seconds that a busy thread keeps the others, and with them their workers, waiting
_START = 120.0  # seconds in which a worker must be there


class Crew:
    """Worker processes for one function, which has to be found by its name in its module."""

    def __init__(
        self, function: Callable[[Any], Any], jobs: int, *, seconds: float | None = None, memory: int = MEMORY
    ):
        self._function = function
        self._seconds = SECONDS if seconds is None else seconds
        self._memory = memory
        self._mine = threading.local()
        self._hands: list[_Hand] = []
        self._starting = threading.Lock()
        self._closed = False
        self._threads = ThreadPoolExecutor(jobs, "crew")
        self._switching = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH)

    def submit(self, task: Any) -> Future[Any]:
        """The task, to be done as soon as a worker is free; one that is given up raises :class:`RefusedError`."""
        return self._threads.submit(self._do, task)

    def close(self) -> None:
        """End all workers at once; what is under way is lost."""
        with self._starting:
            self._closed = True
            for hand in self._hands:
                hand.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for hand in self._hands:
            hand.end()
        sys.setswitchinterval(self._switching)

    def _do(self, task: Any) -> Any:
        hand = getattr(self._mine, "hand", None)
        if hand is None or not hand.alive:
            hand = self._mine.hand = self._start()
        if hand.alive:
            return hand.do(task, self._seconds)
        if self._closed:
            raise RefusedError("interrupted")
        return self._function(task)  # where no process can be started, the work is done here

    def _start(self) -> _Hand:
        with self._starting:
            if self._closed:
                raise RefusedError("interrupted")
            self._hands = [hand for hand in self._hands if hand.alive]
            self._hands.append(hand := _Hand(self._function, self._memory))
        hand.greet()
        return hand


class _Hand:
    """One worker process, as seen from the thread that holds it."""

    def __init__(self, function: Callable[[Any], Any], memory: int):
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, function, memory), daemon=True)
        with _undisturbed():
            self._process.start()
        theirs.close()
        self.alive = True

    def greet(self) -> None:
        """Wait until the worker is there; one that does not come is no more alive."""
        with suppress(EOFError, OSError):
            if self._line.poll(_START) and self._line.recv() == "ready":
                return
        self.end()

    def do(self, task: Any, seconds: float) -> Any:
        """The answer to a task."""
        try:
            self._line.send(task)
            if not self._line.poll(seconds):
                self.end()
                raise RefusedError(too_long(seconds))
            good, answer = self._line.recv()
        except (EOFError, OSError):
            self.end()
            raise RefusedError("the process that read it died of it; left out") from None
        if good:
            return answer
        if answer == NO_MEMORY:
            self.end()
        raise RefusedError(answer)

    def kill(self) -> None:
        """Stop the process, whatever it is doing; the thread that holds it notices."""
        with suppress(OSError, ValueError):
            self._process.kill()

    def end(self) -> None:
        """Stop the process and forget it; for the thread that holds it."""
        if self.alive:
            self.alive = False
            self.kill()
            self._process.join(5)
            self._line.close()


def _serve(line: Any, function: Callable[[Any], Any], memory: int) -> None:
    """The life of a worker: tasks in, answers out, until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers itself
    _limit(memory)
    with suppress(EOFError, OSError):
        line.send("ready")
        while True:
            task = line.recv()
            try:
                answer = (True, function(task))
            except MemoryError:
                answer = (False, NO_MEMORY)
            except Exception as error:
                answer = (False, failed(error))
            line.send(answer)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A block in which no Ctrl-C arrives, nor in processes that it starts, which say themselves what they do with it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # the first process would start it, and that lets Ctrl-C in again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _limit(memory: int) -> None:
    """Keep the process within so many bytes, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
