"""Libraries of more than one film, for the tests of commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support import GOLD, SAMPLES, call

ARTICLE = (SAMPLES / "wikipedia" / "her.wikitext").read_text()


def answer(title: str, text: str) -> str:
    """An answer of the MediaWiki API with one article."""
    page = {"pageid": 7, "ns": 0, "title": title, "revisions": [{"contentmodel": "wikitext", "*": text}]}
    return json.dumps({"query": {"pages": {"7": page}}})


def another_film() -> str:
    """The sample article made into one about another film, whose title begins with the first one's."""
    text = (
        ARTICLE.replace("'''''Her'''''", "'''''Hereabouts'''''").replace("2013", "2009").replace("1798709", "0000009")
    )
    return answer("Hereabouts", text.replace("Spike Jonze", "Ada Quill"))


@pytest.fixture(scope="session")
def two(her: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of "Her" and "Hereabouts"."""
    folder = tmp_path_factory.mktemp("two")
    library = folder / "library.sqlite"
    library.write_bytes(her.read_bytes())
    page = folder / "hereabouts.json"
    page.write_text(another_film())
    assert call("ingest", page, "--quiet", library=library).status == 0
    assert len(call("list", "--json", library=library).data) == 2
    return library


@pytest.fixture(scope="session")
def clerks() -> Path:
    """A dump about another film altogether."""
    return GOLD / "dumps" / "made-01.txt"
