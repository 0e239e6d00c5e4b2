"""The work done in the process itself, with the same face as a crew of worker processes."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from typing import Any

SECONDS = 60.0  # for one capture
NO_MEMORY = "needs more memory than a page is given; left out"


class RefusedError(Exception):
    """A task that was given up; the message says why."""


class Alone:
    """Does each task at once; its time is limited where the system can."""

    def __init__(self, function: Callable[[Any], Any]):
        self._function = function

    def submit(self, task: Any) -> Result:
        """The task, done when this returns."""
        try:
            with _AtMost(SECONDS):
                return Result(self._function(task))
        except _TooLong:
            return Result(refused=too_long(SECONDS))
        except MemoryError:
            return Result(refused=NO_MEMORY)
        except Exception as error:
            return Result(refused=failed(error))

    def close(self) -> None:
        """Nothing is left to be closed."""


class Result:
    """What came of a task."""

    def __init__(self, value: Any = None, refused: str | None = None):
        self._value = value
        self._refused = refused

    def result(self) -> Any:
        """The answer, or the :class:`RefusedError` that the task ended with."""
        if self._refused is not None:
            raise RefusedError(self._refused)
        return self._value


def too_long(seconds: float) -> str:
    """What is said of a task that took longer."""
    return f"took longer than {seconds:g} second{'s' * (seconds != 1)} to read; left out"


def failed(error: Exception) -> str:
    """What is said of a task that ended with an error."""
    return f"reading it failed ({type(error).__name__}: {str(error)[:200]}); left out"


class _TooLong(BaseException):
    """The time is over; no net that a reader casts for errors may catch it."""


class _AtMost:
    """A block that may take so many seconds, where the system has alarms and this is the main thread."""

    def __init__(self, seconds: float):
        self._seconds = seconds
        self._on = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()

    def __enter__(self) -> None:
        if self._on:
            self._before = signal.signal(signal.SIGALRM, self._over)
            signal.setitimer(signal.ITIMER_REAL, self._seconds)

    def __exit__(self, *_: object) -> None:
        if self._on:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)

    def _over(self, *_: object) -> None:
        raise _TooLong
