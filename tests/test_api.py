"""The public API is what the package documents, and it does what the command line does."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import dossier
from tests.support import SAMPLES, Row


def test_every_public_name_is_there_and_documented() -> None:
    assert dossier.__doc__
    for name in dossier.__all__:
        assert name in dossier.__doc__, name
        value = getattr(dossier, name)
        assert name == "__version__" or inspect.getdoc(value), name


def test_what_is_documented_is_public() -> None:
    table = (dossier.__doc__ or "").partition("::\n")[2]
    named = {line.split("(")[0].split()[0] for line in table.splitlines() if line.startswith("    ")}
    assert named == set(dossier.__all__)


def test_names_are_listed_and_others_are_an_error() -> None:
    assert set(dossier.__all__) <= set(dir(dossier))
    with pytest.raises(AttributeError, match="no attribute 'engine'"):
        dossier.engine  # noqa: B018


def test_the_same_by_program(tmp_path: Path, dossier_json: Row) -> None:
    library = tmp_path / "library.sqlite"
    report = dossier.ingest([str(SAMPLES / "her" / name) for name in ("pages.txt", "wikipedia.txt")], library)
    assert {page.status for page in report.pages} == {"added"}
    assert report.stored
    one, problems = dossier.dossier_of(dossier.Place(library), "her")
    assert one == dossier_json
    assert not problems
    assert dossier.all_dossiers(dossier.Place(library), None)[0] == [one]
    assert dossier.dossier_of(dossier.Place(library, (str(SAMPLES / "her"),)), "her")[0] == one


def test_errors_are_one_line_and_of_one_tree(tmp_path: Path) -> None:
    with pytest.raises(dossier.DossierError, match="no library") as caught:
        dossier.dossier_of(dossier.Place(tmp_path / "none.sqlite"), "her")
    assert "\n" not in str(caught.value)


def test_clean_labels_every_line() -> None:
    lines, problems = dossier.clean(str(SAMPLES / "her" / "pages.txt"))
    assert not problems
    assert [line.line for line in lines] == list(range(1, len(lines) + 1))
    assert {line.content for line in lines} == {True, False}
