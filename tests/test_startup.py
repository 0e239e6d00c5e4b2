"""Start-up is quick by plan: what a command does not need is not imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import SAMPLES, environment

PARSERS = {
    "bs4",
    "lxml",
    "mwparserfromhell",
    "trafilatura",
    "html5lib",
    "dossier.markup",
    "dossier.sites",
    "dossier.intake",
}
WATCHED = PARSERS | {"rich", "typer", "sqlite3", "hypothesis", "pydantic", "importlib.metadata", "dossier.model"}
#: prints, when the run is over, which of the watched modules it imported
SCRIPT = """
import atexit, sys
watched = {watched!r}
atexit.register(lambda: print(*sorted(watched & sys.modules.keys()), file=sys.stderr))
sys.argv = ["dossier", *{arguments!r}]
from dossier.start import main
main()
"""


def imported(library: Path, *arguments: str) -> set[str]:
    """The watched modules that a run in a process of its own imports."""
    script = SCRIPT.format(watched=WATCHED, arguments=arguments)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment(library), check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    return set(done.stderr.splitlines()[-1].split())


READING = [
    ("show", "her"),
    ("show", "her", "--section", "cast"),
    ("cast", "her"),
    ("plot", "her"),
    ("box-office", "her"),
    ("reviews",),
    ("reviews", "her", "--min-score", "4", "--since", "2013"),
    ("list",),
    ("sources", "her"),
    ("why", "her", "worldwide_gross"),
    ("verify", "her"),
]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_reading_commands_import_no_parser(her: Path, arguments: tuple[str, ...]) -> None:
    found = imported(her, *arguments)
    assert not found & PARSERS
    assert {"rich", "sqlite3", "typer"} <= found  # the watch sees what is imported
    assert "pydantic" not in found


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_json_imports_no_table(her: Path, arguments: tuple[str, ...]) -> None:
    found = imported(her, *arguments, "--json")
    assert not found & {"rich", *PARSERS}
    assert "sqlite3" in found


def test_a_finished_dossier_needs_no_model(her: Path) -> None:
    assert "dossier.model" not in imported(her, "show", "her", "--json")


def test_reading_files_does_import_a_parser(her: Path) -> None:
    found = imported(her, "show", "--json", "--from", str(SAMPLES / "imdb" / "her-title-2014.html"))
    assert {"lxml", "dossier.sites"} <= found
    assert "trafilatura" not in found, "no page here needs its main content found"


def test_the_wikitext_parser_is_for_templates_in_templates(tmp_path: Path) -> None:
    plain, nested = tmp_path / "plain.wikitext", tmp_path / "nested.wikitext"
    article = (SAMPLES / "wikipedia" / "her.wikitext").read_text()
    plain.write_text(article)
    cite = "{{cite web|title=A {{nowrap|quiet}} lamp|work=The Harbor Sheet|last=Quill|first=Ora}}"
    nested.write_text(
        article.replace("==Reception==", f"==Reception==\nOra Quill praised the film.<ref>{cite}</ref>\n")
    )
    library = tmp_path / "library.sqlite"
    assert "mwparserfromhell" not in imported(library, "ingest", "--dry-run", str(plain))
    assert "mwparserfromhell" in imported(library, "ingest", "--dry-run", str(nested))


def test_main_content_is_looked_for_on_pages_of_no_known_layout_only(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    for known in ("her/pages.txt", "imdb/her-title-2014.html", "wikipedia/her.html"):
        assert "trafilatura" not in imported(library, "ingest", "--dry-run", str(SAMPLES / known))
    assert "lxml" not in imported(library, "ingest", "--dry-run", str(SAMPLES / "her" / "pages.txt"))
    assert "trafilatura" in imported(library, "ingest", "--dry-run", str(SAMPLES / "review" / "her-data.html"))


def test_the_package_alone_imports_nothing_heavy() -> None:
    script = f"import sys, dossier; dossier.__version__; print(*sorted({WATCHED!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment(), check=True)
    assert done.stdout.split() == []
