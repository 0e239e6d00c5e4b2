"""README is true: its commands run on the samples and print what it shows, its links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support import ROOT, environment, run

README = (ROOT / "README.md").read_text("utf-8")
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md", "benchmarks/README.md", "docs/rules.md")
_BLOCK = re.compile(r"^```(console|sh)\n(.*?)^```$", re.M | re.S)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


class Example(NamedTuple):
    """A command that README shows, and what it says that the command prints; nothing where it says nothing."""

    command: str
    printed: str


def examples() -> list[Example]:
    """Every command of the console blocks, and those of dossier in the others."""
    found = []
    for kind, text in _BLOCK.findall(README):
        if kind == "console":
            for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
                command, _, printed = part.partition("\n")
                found.append(Example(command, printed))
        else:
            found += [Example(line, "") for line in text.splitlines() if line.startswith("dossier ")]
    return found


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A search path on which ``dossier`` is the program under test."""
    folder = tmp_path_factory.mktemp("bin")
    program = folder / "dossier"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dossier "$@"\n')
    program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.command[:60])
def test_readme_shows_what_the_program_prints(example: Example, path: str, her: Path, tmp_path: Path) -> None:
    if "| jq " in example.command and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    library = tmp_path / "library.sqlite"
    if "dossier ingest" not in example.command:
        shutil.copy(her, library)
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", example.command],
        cwd=tmp_path,
        env=environment(library, {"PATH": path, "COLUMNS": "80"}),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    if example.printed:
        notes = done.stderr if example.printed.startswith("dossier: ") else ""
        assert _same(done.stdout + notes, example.printed), done.stdout


def _same(printed: str, shown: str) -> bool:
    """Whether the shown text is the printed one; a line "…" stands for any lines."""
    lines = [".*" if line == "…" else re.escape(line.rstrip()) for line in shown.rstrip("\n").split("\n")]
    return (
        re.fullmatch("\n".join(lines), "\n".join(map(str.rstrip, printed.rstrip("\n").split("\n"))), re.S) is not None
    )


def test_there_are_examples_of_both_kinds() -> None:
    found = examples()
    assert sum("| jq " in example.command for example in found) >= 5
    assert sum(bool(example.printed) for example in found) >= 8


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [link for link in _LINK.findall(text) if "://" not in link and not link.startswith("#")]
    assert [link for link in links if not ((ROOT / page).parent / link.partition("#")[0]).exists()] == []


def test_every_command_is_named_in_readme() -> None:
    asked = {"_DOSSIER_COMPLETE": "complete_bash", "COMP_WORDS": "dossier ", "COMP_CWORD": "1"}
    commands = run(env=asked).out.split()
    assert len(commands) >= 14
    assert [name for name in commands if not re.search(rf"`[^`\n]*\b{re.escape(name)}\b", README)] == []


def test_the_two_commands_are_targets_and_what_ci_runs() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make ([a-z]+)", README, re.M):
        assert re.search(rf"^{target}:", makefile, re.M), target
    assert re.findall(r"^make ([a-z]+)", README, re.M) == ["demo", "test"]
    assert "\nmake test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_pictures_show_what_the_program_prints() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "pictures.py"), "--check"],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
