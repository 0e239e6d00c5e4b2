"""Wikitext as a reader sees it, and where each character stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles import article


def shown(text: str) -> str:
    return article(text).paragraph(0, len(text), None).text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a [[Lamp|lit lamp]] and [[rain]]s", "a lit lamp and rains"),
        ("[[File:Lamp.jpg|thumb|A [[lamp]]]]rain", "rain"),
        ("[[Category:Lamps]]rain", "rain"),
        ("[[:Category:Lamps]]", "Category:Lamps"),
        ("[https://kelp.example/a a lamp] in [https://kelp.example]", "a lamp in "),
        ("''Glass Harbor'''s rain", "Glass Harbor's rain"),
        ("'''''Glass'' Harbor'''", "Glass Harbor"),
        ("five ''''apostrophes", "five 'apostrophes"),
        ("a{{nbsp}}b&nbsp;c &amp; d &ndash; e&#39;s &lt;b&gt;", "a b c & d – e's <b>"),
        ("one<br />two<br>three", "one\ntwo\nthree"),
        ("<s>gone</s>here<!-- a note --><ref>{{cite web}}</ref>", "here"),
        ('seen<span style="display:none">unseen</span>', "seen"),
        ("<nowiki>rain</nowiki>", "rain"),
        ("{{nowrap|a lamp}} {{unknown template|rain}}", "a lamp "),
        ("{{lang|da|en lampe}} {{lang-da|regn}} {{transl|ja|ame}}", "en lampe regn ame"),
        ("{{nihongo|Rain|雨|Ame}}", "Rain"),
        ("{{ill|Petra Quill|da}} and {{ill|Petra Quill|da|lt=Quill}}", "Petra Quill and Quill"),
        ("{{sortname|Petra|Quill}}", "Petra Quill"),
        ("{{As of|2012|7}}, {{frac|3|1|2}} stars", "As of July 2012, 3 1/2 stars"),
        ("{{INRConvert|12|c}} or {{US$|3 million}}", "₹12 crore or US$3 million"),
        ("{{#expr: 2 * (3 + 4) round 1}}", "14"),
        ("{{'}}tis {{snd}} it{{'s}}", "'tis – it's"),
        ("{{ubl|Nell|Rhys}}", "Nell\nRhys"),
        ("{{convert|5|km}}", "5 km"),
        ("[[unclosed and {{unclosed", "[[unclosed and {{unclosed"),
        ("closed}} twice]]", "closed}} twice]]"),
        ("{{quote|Rain.|Petra Quill|Kelp}}", "Rain.\n— Petra Quill, Kelp\n"),
        ("__NOTOC__rain", "rain"),
    ],
)
def test_what_a_reader_sees(text: str, wanted: str) -> None:
    assert shown(text).strip() == wanted.strip()


def test_italics_links_and_notes_stand_at_their_places() -> None:
    text = "''Rain'' by [[Petra Quill (critic)|Quill]]<ref>{{cite news|last=Quill|work=Kelp}}</ref> fell"
    paragraph = article(text).paragraph(0, len(text), None)
    assert paragraph.text == "Rain by Quill fell"
    assert [paragraph.text[slice(*one)] for one in paragraph.italics] == ["Rain"]
    assert [(paragraph.text[one.start : one.end], one.target) for one in paragraph.links] == [
        ("Quill", "Petra Quill (critic)")
    ]
    (note,) = paragraph.notes
    assert paragraph.text[: note.at] == "Rain by Quill"
    assert note.citation
    assert note.citation.work
    assert note.citation.work.text == "Kelp"


def test_every_character_stands_where_it_is_said_to() -> None:
    text = "a ''[[Lamp|lit lamp]]'' in{{snd}}the &amp; rain<ref>x</ref>."
    words = article(text).paragraph(0, len(text), None).shown
    starts, ends = words.places
    assert words.text == "a lit lamp in – the & rain."
    for char, start, end in zip(words.text, starts, ends, strict=True):
        assert text[start:end] == char or text[start] in "&{"


MARKS = st.sampled_from(
    ["[[", "]]", "{{", "}}", "|", "''", "'''", "<ref>", "</ref>", "<!--", "-->", "\n", "* ", "==", "{|", "|}", "|-", " rain", "lamp", "<br>", "&amp;", "[https://a.b c]", "="]
)  # fmt: skip


@given(st.lists(MARKS, max_size=40).map("".join))
def test_no_wikitext_is_too_broken(text: str) -> None:
    one = article(text)
    starts, ends = one.paragraph(0, len(text), None).shown.places
    assert all(0 <= start <= end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert list(starts) == sorted(starts)
    for section in one.sections:
        assert section.parts is not None


@pytest.mark.parametrize("mark", ["[[", "{{", "''", "<ref>", "<!--", "{|", "{{ubl|", "[[File:a|", "<s>", "\n* ", "&"])
def test_a_mark_that_nothing_closes_swallows_nothing(mark: str) -> None:
    text = f"before {mark} and behind\n== Plot ==\nRain."
    assert [section.title for section in article(text).sections] == ["", "Plot"]
    assert "behind" in shown(text.split("\n==", maxsplit=1)[0])
