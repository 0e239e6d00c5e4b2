"""The first pass over wikitext: where templates, links and references begin and end, held against a full parser."""

from __future__ import annotations

from pathlib import Path

import mwparserfromhell
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.wikiscan import Scan
from tests.support import SAMPLES

WORDS = st.sampled_from(["rain", "a lamp", "x=1", "", " Nell ", "''wet''"])


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(st.sampled_from(["ubl", "nowrap", "cite web"]), st.lists(inner, max_size=3)).map(
            lambda one: "{{" + "|".join([one[0], *one[1]]) + "}}"
        ),
        st.tuples(st.sampled_from(["Lamp", "File:Lamp.jpg"]), inner).map(lambda one: f"[[{one[0]}|{one[1]}]]"),
        st.tuples(inner, inner).map(" and ".join),
    )


TEXTS = st.recursive(WORDS, _nested, max_leaves=12)


def spans(scan: Scan) -> list[tuple[str, list[str]]]:
    """Every template, nested ones too: its words and those of its arguments."""
    found = []
    for start in sorted(scan.pairs):
        braces = scan.braces(start) if scan.masked.startswith("{{", start) else None
        if braces:
            found.append((scan.text[braces.start : braces.end], [scan.text[slice(*one)] for one in braces.arguments]))
    return found


def parsed(text: str) -> list[tuple[str, list[str]]]:
    """The same by the parser."""
    return [
        (str(one), [str(argument) for argument in one.params])
        for one in mwparserfromhell.parse(text).ifilter_templates(recursive=True)
    ]


@given(TEXTS)
def test_templates_are_those_that_a_parser_finds(text: str) -> None:
    assert sorted(spans(Scan(text))) == sorted(parsed(text))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("wikipedia/*.wikitext")), ids=lambda path: path.stem)
def test_templates_of_the_samples(path: Path) -> None:
    text = path.read_text()
    scan = Scan(text)
    outside = [one for one in spans(scan) if one[0] not in "".join(text[slice(*ref.inner)] for ref in scan.refs)]
    assert len(outside) > 10
    known = {words for words, _ in parsed(text)}
    assert [words for words, _ in outside if words not in known] == []


def test_what_is_hidden_keeps_its_length() -> None:
    text = "a<!-- {{x}} -->b<ref name=c>[[d]]</ref>e<ref name=c />f<nowiki>{{g}}</nowiki>"
    scan = Scan(text)
    assert len(scan.masked) == len(text)
    assert [(ref.name, text[slice(*scan.resolve(ref).inner)]) for ref in scan.refs] == [("c", "[[d]]"), ("c", "[[d]]")]
    assert "[[" not in scan.masked


@pytest.mark.parametrize("text", ["{{a|{{b}}", "{{a}} }}", "[[a|{{b]]}}", "<ref>a", "<!-- a", "{{" * 300, "}}" * 300, "[[" * 300])  # fmt: skip
def test_what_is_not_closed_ends_nothing(text: str) -> None:
    scan = Scan(text)
    assert all(start < end <= len(text) for start, (end, _) in scan.pairs.items())
    assert len(scan.masked) == len(text)
