"""Running commands in turn and comparing what they cost, round by round.

Single timings drift with the machine; commands that take turns drift together. So every round runs each command once,
the ratio is taken inside the round, and the median over the rounds is held against a bound.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

Command = list[str]
ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples" / "her"
REAL = Path(os.environ.get("DOSSIER_REAL_PAGES", ROOT.parent / "shared")) / "seeds"


class Cost(NamedTuple):
    """What one run took, in seconds."""

    wall: float
    cpu: float


class Bound(NamedTuple):
    """How many times the cost of ``other`` the command ``name`` may take at the most."""

    name: str
    other: str
    most: float


def files() -> list[str]:
    """The dump and the article to measure with: the real ones where they lie beside the checkout, or the samples."""
    real = sorted(REAL.glob("00*.txt"))
    found = [str(path) for path in real or sorted(SAMPLES.glob("*.txt"))]
    print(f"of {'the real pages' if real else 'the samples'}: {', '.join(Path(file).name for file in found)}\n")
    return found


def program() -> list[str]:
    """The installed ``dossier`` beside this interpreter, as a user starts it."""
    script = Path(sys.executable).with_name("dossier")
    return [str(script)] if script.exists() else [sys.executable, "-m", "dossier"]


def run(command: Command) -> Cost:
    """Run a command with its output thrown away; one that fails ends the benchmark."""
    nowhere = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    # the libraries were compiled when they were installed; the program may keep its bytecode as well
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, kept, file_actions=nowhere)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(wall, used.ru_utime + used.ru_stime)


def rounds(commands: Mapping[str, Callable[[], Command]], number: int, warm: int = 2) -> dict[str, list[Cost]]:
    """The costs of every command in each round; the first rounds only warm the caches."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for place in range(number + warm):
        for name, command in commands.items():
            cost = run(command())
            if place >= warm:
                costs[name].append(cost)
    return costs


def report(costs: Mapping[str, Sequence[Cost]], kind: str, bounds: Sequence[Bound]) -> int:
    """Print the costs (``wall`` or ``cpu``) and the ratios of the rounds; gives the exit status."""
    seconds = {name: [getattr(cost, kind) for cost in found] for name, found in costs.items()}
    print(f"{f'{kind} time':<44}{'min':>9}{'median':>9}{'max':>9}")
    for name, found in seconds.items():
        print(f"{name:<44}" + "".join(f"{value * 1000:>6.0f} ms" for value in _spread(found)))
    print(f"\n{'ratio, round by round':<44}{'min':>9}{'median':>9}{'max':>9}{'bound':>9}")
    broken = False
    for name, other, most in bounds:
        low, middle, high = _spread([one / by for one, by in zip(seconds[name], seconds[other], strict=True)])
        broken = broken or middle > most
        verdict = "  broken" if middle > most else ""
        print(f"{f'{name} / {other}':<44}{low:>9.2f}{middle:>9.2f}{high:>9.2f}{most:>9.2f}{verdict}")
    return int(broken)


def _spread(values: Sequence[float]) -> tuple[float, float, float]:
    return min(values), median(values), max(values)
