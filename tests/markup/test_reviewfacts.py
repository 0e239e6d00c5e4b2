"""Facts that a review sets apart: whole names under their jobs, and the running time; nothing of what is doubtful."""

from __future__ import annotations

import pytest

from dossier.markup.reviewfacts import facts_in_lines
from dossier.model.values import Name, Part, Runtime
from tests.markup.articles import page, paragraphs


def facts(line: str) -> list[tuple[str, str]]:
    """What a line under an article gives."""
    found = []
    for claim in facts_in_lines(page(f"<article><h1>The Lantern review</h1>{paragraphs()}<p>{line}</p></article>")):
        value = claim.value
        assert isinstance(value, Name | Part | Runtime)
        found.append((claim.property, str(value.minutes) if isinstance(value, Runtime) else str(value.name)))
    return found


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Director: Ada Quill", [("director", "Ada Quill")]),
        ("Directed by Ada Quill. Starring: Tom Brandt, Birgit Aune. Running time: 96 minutes.", [("director", "Ada Quill"), ("cast", "Tom Brandt"), ("cast", "Birgit Aune"), ("runtimes", "96")]),
        ("Director-screenwriter: Ada Quill", [("director", "Ada Quill"), ("writer", "Ada Quill")]),
        ("Written and directed by Ada Quill. With Tom Brandt.", [("writer", "Ada Quill"), ("director", "Ada Quill"), ("cast", "Tom Brandt")]),
        ("Director of photography: Lotte K. Maes", [("cinematographer", "Lotte K. Maes")]),
        ("Executive producers: Ada Quill, Tom Brandt", [("executive_producer", "Ada Quill"), ("executive_producer", "Tom Brandt")]),
        ("Rated R, 1 hour 36 minutes", [("runtimes", "96")]),
        ("Running time: 96 min", [("runtimes", "96")]),
        ("Director: the one who made the lamp", []),
        ("Cast: Tom Brandt, a dog", []),
        ("With a light heart and Tom Brandt", []),
        ("Tom Brandt directed the traffic for 96 minutes", []),
    ],
)  # fmt: skip
def test_a_line_of_facts(line: str, wanted: list[tuple[str, str]]) -> None:
    assert facts(line) == wanted
