"""A template's arguments stand where the parser's round trip says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.wikiparser import LONGEST, template_arguments


def test_arguments_have_names_and_places() -> None:
    text = "{{cite news |last=Orme |first1 = Silas|[[a|b]]|title={{'}}s|url=https://x.example/a=b }}"
    found = template_arguments(text)
    assert found is not None
    assert [(name, text[begin:end].strip()) for name, begin, end in found] == [
        ("last", "Orme"), ("first1", "Silas"), ("1", "[[a|b]]"), ("title", "{{'}}s"), ("url", "https://x.example/a=b"),
    ]  # fmt: skip


def test_what_is_no_single_template_is_left_to_the_scan() -> None:
    for text in ("", "words", "{{a}} {{b}}", "{{cite news |last=Orme", "{{" + "a" * LONGEST + "}}"):
        assert template_arguments(text) is None


@given(st.text(alphabet="{}|=[]<>ab' \n", max_size=80))
def test_places_lie_in_the_text(text: str) -> None:
    for _, begin, end in template_arguments("{{x|" + text + "}}") or ():
        assert 0 <= begin <= end <= len(text) + 6
