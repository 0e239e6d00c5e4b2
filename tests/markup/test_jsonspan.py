"""Strings in JSON keep their places; whatever spells a character, the words that bear it out stand in the capture."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.jsonspan import Json
from dossier.text.anchors import Anchored
from tests.support import bears_out


def _string(text: str) -> Anchored:
    found = Json(text, 0).string("key")
    assert found is not None
    return found


def _borne_out(text: str, found: Anchored) -> bool:
    pieces = found.pieces(text)
    return all(bears_out(" ".join(one.stated.split()), text[one.start : one.end]) for one in pieces)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (r"a man\u0026#39;s heart", "a man's heart"),
        (r"a man&#39;s heart", "a man's heart"),
        (r"a man\u2019s heart", "a man’s heart"),
        (r"Am\u00e9lie and Zo\u00EB", "Amélie and Zoë"),
        (r"one line.\nThe next", "one line. The next"),
        (r"she said \"no\" and\/or \\", 'she said "no" and/or \\'),
        (r"Tom \u0026amp; Jerry", "Tom & Jerry"),
        (r"\ud83d\ude00 smile", "\U0001f600 smile"),
    ],
)
def test_escapes_are_resolved_and_borne_out(raw: str, shown: str) -> None:
    text = f'{{"key": "{raw}"}}'
    found = _string(text)
    assert found.text == shown
    assert _borne_out(text, found)


@given(st.text(st.sampled_from('abcé’ñ\n\t"\\/ -.1Ω'), min_size=1, max_size=60), st.booleans())
def test_any_string_reads_back_at_its_place(words: str, ascii_only: bool) -> None:
    text = json.dumps({"other": "x", "key": f"a{words}b"}, ensure_ascii=ascii_only)
    found = _string(text)
    assert found.text == " ".join(f"a{words}b".split())
    assert _borne_out(text, found)
