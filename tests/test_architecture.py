"""The house stands as it was drawn: who may import whom, which library stands behind which room, and how large a file is."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest

from tests.support import ROOT

SOURCE = ROOT / "src" / "dossier"
FILES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
LONGEST = 300

FLOORS = {
    "__init__": 7, "__main__": 7, "start": 6, "cli": 5, "commands": 4,
    "intake": 3, "sites": 3, "library": 3, "reconcile": 3, "views": 3,
    "markup": 2, "text": 1, "model": 0, "errors": 0,
}  # fmt: skip
#: rooms that see less than the floors below them
ONLY = {"library": {"model", "errors", "text"}, "views": {"model", "errors", "text"}}
#: what stands behind which files; other libraries are let in nowhere
BEHIND = {
    "bs4": ("markup/html",),
    "lxml": ("markup/html",),
    "cssselect": ("markup/html",),
    "trafilatura": ("markup/html",),
    "mwparserfromhell": ("markup/wiki", "markup/mediawiki"),
    "charset_normalizer": ("markup/decode",),
    "warcio": ("intake/warc",),
    "brotli": ("intake/warc",),
    "rich": ("views/",),
    "sqlite3": ("library/",),
    "typer": ("cli/",),
    "platformdirs": ("cli/",),
}


def room_of(path: str) -> str:
    """The room of a file under ``src/dossier``."""
    return PurePosixPath(path).parts[0].removesuffix(".py")


def objection(path: str, imported: str) -> str | None:
    """What speaks against an import, ``None`` where nothing does."""
    top, _, rest = imported.partition(".")
    if top != "dossier":
        return _stranger(path, top)
    own, other = room_of(path), rest.partition(".")[0]
    if other in ("", "__version__"):
        return None if FLOORS[own] >= FLOORS["cli"] else "only the top floors import the package itself"
    if other not in FLOORS:
        return f"{other} stands on no floor"
    if own != other and FLOORS[other] >= FLOORS[own]:
        return f"{own} is not above {other}"
    if own != other and own in ONLY and other not in ONLY[own]:
        return f"{own} may not see {other}"
    if own == other == "sites" and rest.split(".")[1] != _site(path):
        return "sites do not know one another"
    return None


def _stranger(path: str, library: str) -> str | None:
    if library in BEHIND:
        places = BEHIND[library]
        return None if path.startswith(places) else f"{library} stands behind {' and '.join(places)}"
    return None if library in sys.stdlib_module_names else f"{library} stands behind no room"


def _site(path: str) -> str:
    return PurePosixPath(path).parts[1].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that a file imports, wherever in it, for types only or not."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"line {node.lineno}: a relative import"
            # what is imported from a package may be a module of it
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _tree(path: str) -> ast.AST:
    return ast.parse((SOURCE / path).read_text(), path)


@pytest.mark.parametrize("path", FILES)
def test_imports_go_down(path: str) -> None:
    found = {name: objection(path, name) for name in imports(_tree(path))}
    assert not {name: why for name, why in found.items() if why}


@pytest.mark.parametrize("path", FILES)
def test_files_are_small(path: str) -> None:
    assert len((SOURCE / path).read_text().splitlines()) <= LONGEST


def test_nothing_is_imported_by_its_name_but_the_public_api_and_the_sites() -> None:
    named = {path for path in FILES if any(name.partition(".")[0] == "importlib" for name in imports(_tree(path)))}
    assert named == {"__init__.py", "sites/__init__.py"}
    assert not [path for path in FILES if "__import__" in (SOURCE / path).read_text()]


def test_every_room_is_on_a_floor() -> None:
    assert {room_of(path) for path in FILES} == set(FLOORS)


@pytest.mark.parametrize(
    ("path", "imported"),
    [
        ("views/tables.py", "dossier.markup.plain"),
        ("views/tables.py", "dossier.library.shelf"),
        ("library/shelf.py", "dossier.markup.decode"),
        ("reconcile/link.py", "dossier.sites"),
        ("model/values.py", "dossier.text.fold"),
        ("model/values.py", "dossier.errors"),
        ("commands/why.py", "dossier.cli.showing"),
        ("commands/why.py", "dossier"),
        ("sites/imdb/dump.py", "dossier.sites.variety.SITE"),
        ("sites/imdb/dump.py", "dossier.sites.all_sites"),
        ("markup/plain.py", "bs4"),
        ("markup/html.py", "mwparserfromhell"),
        ("commands/why.py", "rich.text"),
        ("commands/why.py", "sqlite3"),
        ("views/tables.py", "typer"),
        ("text/fold.py", "requests"),
        ("text/fold.py", "dossier.engine"),
    ],
)
def test_what_the_plan_forbids_is_seen(path: str, imported: str) -> None:
    assert objection(path, imported)


@pytest.mark.parametrize(
    ("path", "imported"),
    [
        ("views/tables.py", "dossier.text.clean"),
        ("views/tables.py", "dossier.views.screen"),
        ("views/tables.py", "rich.text"),
        ("sites/imdb/dump.py", "dossier.sites.imdb.dumpcast"),
        ("sites/imdb/dump.py", "dossier.markup.dump"),
        ("markup/htmltree.py", "lxml.html"),
        ("cli/app.py", "dossier.__version__"),
        ("text/fold.py", "unicodedata"),
    ],
)
def test_what_the_plan_allows_passes(path: str, imported: str) -> None:
    assert objection(path, imported) is None


def test_the_walk_sees_imports_inside_functions_and_of_types() -> None:
    text = "if X:\n  import a.b\ndef f():\n  from c import d, e\n  import g\n"
    assert list(imports(ast.parse(text))) == ["a.b", "c.d", "c.e", "g"]
