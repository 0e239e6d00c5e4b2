"""``--json`` keeps to its contract: shapes by the schema, evidence that reads back, nothing else on standard output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.support import (
    CORPUS,
    HAVE_REAL,
    SAMPLES,
    SEEDS,
    Row,
    call,
    check_evidence,
    evidence_in,
    expected_claims,
    real,
    sample_files,
)


@pytest.fixture(scope="session")
def schema() -> Row:
    done = call("schema")
    assert done.status == 0
    data: Row = done.data
    Draft202012Validator.check_schema(data)
    return data


def _valid(data: Any, schema: Row, part: str | None = None) -> None:
    whole = schema if part is None else {**schema["$defs"][part], "$defs": schema["$defs"]}
    errors = sorted(Draft202012Validator(whole).iter_errors(data), key=lambda error: list(error.absolute_path))
    assert not errors, [f"{list(error.absolute_path)}: {error.message}" for error in errors[:5]]


def test_show_fits_the_schema(dossier_json: Row, schema: Row) -> None:
    _valid(dossier_json, schema)


def test_keys_stand_in_the_order_of_the_contract(dossier_json: Row) -> None:
    wanted = [
        "version",
        "film",
        "credits",
        "cast",
        "starring",
        "unattributed_characters",
        "plot",
        "releases",
        "runtimes",
        "countries",
        "languages",
        "genres",
        "certificates",
        "taglines",
        "companies",
        "box_office",
        "ratings",
        "consensus",
        "reviews",
        "rankings",
        "awards",
        "conflicts",
        "missing",
        "sources",
    ]
    assert [key for key in dossier_json if key in wanted] == wanted


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("reviews",), "reviews"),
        (("reviews", "her", "--min-score", "4"), "reviews"),
        (("list",), "list"),
        (("sources",), "sources"),
        (("sources", "her"), "sources"),
        (("why", "her", "worldwide_gross"), "why"),
        (("why", "her", "cast"), "why"),
        (("verify", "her"), "verify"),
        (("clean", str(SAMPLES / "her" / "pages.txt")), "clean"),
        (("ingest", "--dry-run", str(SAMPLES / "her")), "ingest"),
    ],
)
def test_other_commands_fit_the_schema(her: Path, schema: Row, arguments: tuple[str, ...], part: str) -> None:
    done = call(*arguments, "--json", library=her)
    assert done.status in (0, 3), done.err
    _valid(done.data, schema, part)


@pytest.mark.parametrize(("command", "key"), [("cast", "cast"), ("box-office", "box_office"), ("plot", "plot")])
def test_parts_are_the_values_of_their_key(her: Path, dossier_json: Row, command: str, key: str) -> None:
    assert call(command, "her", "--json", library=her).data == dossier_json[key]


def _texts(sources: list[Row], *where: str | Path, library: Path | None = None) -> dict[str, str]:
    texts = {}
    for source in sources:
        capture = source["id"].partition(":")[0]
        if capture not in texts:
            texts[capture] = call("text", source["id"], *where, library=library).out.removesuffix("\n")
    return texts


def test_every_evidence_of_the_sample_film_reads_back(her: Path, dossier_json: Row) -> None:
    texts = _texts(dossier_json["sources"], library=her)
    assert check_evidence(dossier_json, texts) > 150


@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.relative_to(SAMPLES).as_posix())
def test_every_evidence_of_a_sample_reads_back(path: Path, schema: Row) -> None:
    done = call("show", "--json", "--from", path)
    if not done.out and done.status in (1, 3):  # no film in it, or a page of a kind that is recognised as none
        return
    _valid(done.data, schema)
    texts = _texts(done.data["sources"], "--from", path)
    expected = json.loads(expected_claims(path).read_text())
    # a page that only names its film, such as one of its locations, gives no values
    assert (check_evidence(done.data, texts) > 0) == any(page["claims"] for page in expected)


def test_text_prints_the_capture_as_it_is(her: Path, dossier_json: Row) -> None:
    source = dossier_json["sources"][0]
    done = call("text", source["id"], library=her)
    assert done.out.removesuffix("\n") == (SAMPLES / "her" / "pages.txt").read_text().removesuffix("\n")


def test_what_is_not_known_is_null(dossier_json: Row) -> None:
    def walk(data: Any, path: str) -> None:
        if isinstance(data, dict):
            for key, value in data.items():
                walk(value, f"{path}.{key}")
        elif isinstance(data, list):
            for number, value in enumerate(data):
                walk(value, f"{path}[{number}]")
        else:
            assert data != "" or path.endswith(".text"), path
            assert data not in ("N/A", "unknown", "None"), path

    walk(dossier_json, "")


def test_reading_files_gives_the_dossier_that_the_library_gives(dossier_json: Row) -> None:
    done = call("show", "her", "--json", "--from", SAMPLES / "her")
    assert done.data == dossier_json


@real
def test_every_evidence_of_the_seeds_reads_back(seeds: Path, schema: Row) -> None:
    data = call("show", "her", "--json", library=seeds).data
    _valid(data, schema)
    assert check_evidence(data, _texts(data["sources"], library=seeds)) > 300


@real
def test_every_evidence_of_the_wikitext_corpus_reads_back(tmp_path: Path, schema: Row) -> None:
    library = tmp_path / "library.sqlite"
    pages = sorted((CORPUS / "wikipedia").glob("*.wikitext")) + sorted((CORPUS / "wikipedia").glob("*.xml"))
    assert len(pages) > 40
    call("ingest", *pages, "--quiet", library=library)
    films = call("list", "--json", library=library).data
    count = 0
    for film in films:
        data = call("show", film["slug"], "--json", library=library).data
        _valid(data, schema)
        count += check_evidence(data, _texts(data["sources"], library=library))
    assert count > 3000


def test_evidence_names_the_file(dossier_json: Row) -> None:
    assert {one["file"] for one in evidence_in(dossier_json)} == {"pages.txt", "wikipedia.txt"}
    assert all(seed.exists() for seed in SEEDS) == HAVE_REAL
