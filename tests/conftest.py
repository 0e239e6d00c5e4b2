"""One library of the samples for the whole run, and a word on whether the real pages were there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support import HAVE_REAL, SAMPLES, SEEDS, Row, call

# how long an example takes says nothing on a machine that does other work as well; a check of a commit tries the same
# examples each time, a run by hand others
settings.register_profile("untimed", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def her(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the sample dump and the sample API answer."""
    library = tmp_path_factory.mktemp("her") / "library.sqlite"
    done = call("ingest", SAMPLES / "her", "--quiet", library=library)
    assert done.status == 0, done.err
    return library


@pytest.fixture(scope="session")
def dossier_json(her: Path) -> Row:
    """The dossier of the sample film."""
    done = call("show", "her", "--json", library=her)
    assert done.status == 0, done.err
    data: Row = done.data
    return data


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the two real seeds."""
    library = tmp_path_factory.mktemp("seeds") / "library.sqlite"
    done = call("ingest", *SEEDS, "--quiet", library=library)
    assert done.status == 0, done.err
    return library


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say whether the tests on the real pages ran."""
    ran = sum("real" in report.keywords for report in terminalreporter.stats.get("passed", []) if report.when == "call")
    failed = sum("real" in report.keywords for report in terminalreporter.stats.get("failed", []))
    if HAVE_REAL and ran + failed:
        terminalreporter.write_line(f"real pages: {ran + failed} tests ran on them, {failed} failed")
    else:
        terminalreporter.write_line("real pages: not here, the tests on them were skipped")
