"""``--json`` is strict and its keys stand in one order, whatever the pages hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import UsageError
from dossier.model.values import Score
from dossier.views import jsonable, shapes
from dossier.views.rows import KEYS, dumps, section_names, some_sections, without_spoilers
from dossier.views.schema import SCHEMA
from dossier.views.tables import VIEWS
from tests.support import Row, call

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(codec=None), max_size=20)


@given(st.recursive(SCALARS | TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12))  # fmt: skip
def test_json_is_strict_whatever_is_in_it(data: Any) -> None:
    text = dumps(data)
    assert not any(0xD800 <= ord(char) < 0xE000 for char in text)
    text.encode()
    json.loads(text, parse_constant=lambda name: pytest.fail(name))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_never_written(value: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumps({"value": value})


def ordered(data: Any, schema: Row, path: str) -> None:
    """Check that the keys of all objects stand in the order of the schema."""
    schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    for choice in schema.get("oneOf", ()):
        if choice.get("type") != "null" and data is not None:
            ordered(data, choice, path)
    if isinstance(data, dict) and "properties" in schema:
        known = schema["properties"]
        assert [key for key in data if key in known] == [key for key in known if key in data], path
        for key, value in data.items():
            ordered(value, known.get(key, {}), f"{path}.{key}")
    if isinstance(data, list):
        for value in data:
            ordered(value, schema.get("items", {}), f"{path}[]")


def test_keys_stand_in_the_order_of_the_schema(dossier_json: Row) -> None:
    ordered(dossier_json, SCHEMA, "show")


def test_a_key_out_of_order_is_seen(dossier_json: Row) -> None:
    row = dossier_json["cast"][0]
    with pytest.raises(AssertionError, match="show"):
        ordered({**dossier_json, "cast": [dict(reversed(row.items()))]}, SCHEMA, "show")


def test_the_same_dossier_is_the_same_bytes(her: Path) -> None:
    assert call("show", "her", "--json", library=her).out == call("show", "her", "--json", library=her).out


def test_json_is_utf_8_and_nothing_else_is_on_standard_output(her: Path) -> None:
    done = call("reviews", "--min-score", "4", "--json", library=her)
    assert done.out.startswith("[")
    assert done.out.endswith("]\n")
    assert "\\u" not in done.out
    assert done.err == "dossier: 3 reviews without a score left out\n"


@pytest.mark.parametrize("score", [Score("F"), Score("⅓", None, 5, None)])
def test_a_score_that_cannot_be_read_keeps_its_text(score: Score) -> None:
    assert shapes.score(score) == {"text": score.text, "value": None, "best": score.best, "stars": None, "rule": None}


@pytest.mark.parametrize("name", KEYS)
def test_a_section_holds_its_keys_and_no_others(dossier_json: Row, name: str) -> None:
    assert set(some_sections(dossier_json, [name])) == {"version", "film", *KEYS[name]}


def test_sections_are_those_that_are_drawn() -> None:
    assert set(KEYS) == set(VIEWS) - {"more"}
    assert {key for keys in KEYS.values() for key in keys} == set(jsonable.SECTIONS) - {"film"}
    with pytest.raises(UsageError, match="no section"):
        section_names(["engine"])


def test_without_spoilers_no_synopsis_is_left(dossier_json: Row) -> None:
    plot = without_spoilers(dossier_json)["plot"]
    assert plot["synopsis"] is None
    assert plot["logline"] == dossier_json["plot"]["logline"]
    assert dossier_json["plot"]["synopsis"], "what it was made of is as it was"
