"""Workers answer in order, and one that hangs, dies or takes too much is given up alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import CancelledError

import pytest

from dossier.commands import alone
from dossier.commands import crew as crew_module
from dossier.commands.alone import Alone, RefusedError
from dossier.commands.crew import Crew


def task(what: str) -> str:
    """Something that a worker is asked to do."""
    if what == "hang":
        while True:
            time.sleep(0.05)
    if what == "die":
        os._exit(9)
    if what.startswith("memory"):
        return str(len(bytearray(int(what.removeprefix("memory ")))))
    if what == "deaf":
        return str(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))
    if what == "fail":
        raise ValueError("no such thing")
    return what.upper()


def _answers(crew: Crew, tasks: list[str]) -> list[str]:
    found = []
    for future in [crew.submit(one) for one in tasks]:
        try:
            found.append(future.result())
        except (RefusedError, ValueError) as refused:
            found.append(f"refused: {refused}")
    return found


def test_a_bad_task_is_refused_alone_and_the_order_stays() -> None:
    crew = Crew(task, 2, seconds=3)
    try:
        found = _answers(crew, ["a", "hang", "b", "die", "c", "fail", "d", "hang", "e"])
    finally:
        crew.close()
    assert [one for one in found if not one.startswith("refused")] == ["A", "B", "C", "D", "E"]
    assert "took longer than 3 seconds" in found[1]
    assert "died of it" in found[3]
    assert "ValueError: no such thing" in found[5]
    assert "took longer" in found[7]


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no limits of memory")
def test_a_task_that_needs_too_much_memory_is_refused() -> None:
    crew = Crew(task, 1, memory=2**30)
    try:
        found = _answers(crew, ["memory 1000000", "memory 2000000000", "a"])
    finally:
        crew.close()
    assert found[0] == "1000000"
    assert "needs more memory" in found[1]
    assert found[2] == "A"


def test_closing_does_not_wait_for_what_hangs() -> None:
    crew = Crew(task, 1, seconds=600)
    assert crew.submit("a").result() == "A"
    hanging, waiting = crew.submit("hang"), crew.submit("b")
    while not hanging.running():
        time.sleep(0.01)
    crew.close()
    with pytest.raises(RefusedError):
        hanging.result()
    with pytest.raises((RefusedError, CancelledError)):
        waiting.result()


def test_where_no_worker_comes_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_module, "_serve", no_worker)
    crew = Crew(task, 2)
    try:
        assert _answers(crew, ["a", "fail", "b"]) == ["A", "refused: no such thing", "B"]
    finally:
        crew.close()


def no_worker(*_: object) -> None:
    """The life of a worker that ends before it begins."""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_the_first_worker_of_a_program_hears_no_interrupt_while_it_starts() -> None:
    script = (
        "from dossier.commands.crew import Crew\nfrom tests.commands.test_crew import task\n"
        "crew = Crew(task, 2)\nprint([crew.submit('deaf').result() for _ in range(2)])\ncrew.close()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "['True', 'True']\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no alarms")
def test_alone_the_same_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alone, "SECONDS", 1.0)
    one = Alone(task)
    assert one.submit("a").result() == "A"
    for what, said in (("hang", "took longer than 1 second"), ("fail", "ValueError"), (f"memory {2**46}", "memory")):
        with pytest.raises(RefusedError, match=said):
            one.submit(what).result()
    assert one.submit("b").result() == "B"
    one.close()
