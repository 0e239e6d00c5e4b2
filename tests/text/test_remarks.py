"""Remarks on a credit: voice, uncredited, credited as; what is no more than a remark is kept as one."""

from __future__ import annotations

import pytest

from dossier.text.anchors import Anchored
from dossier.text.remarks import Remarks, divide_remarks, read_remarks


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([], Remarks()),
        (["voice"], Remarks(voice=True)),
        (["uncredited"], Remarks(uncredited=True)),
        (["voice", "as Adam Spiegel"], Remarks(voice=True, credited_as="Adam Spiegel")),
        (["archive footage"], Remarks(note="archive footage")),
        (["voice: English version"], Remarks(voice=True, note="voice: English version")),
        (["singing voice"], Remarks(voice=True, note="singing voice")),
        (["assistant"], Remarks(note="assistant")),
        (["as A", "as B"], Remarks(credited_as="A")),
    ],
)
def test_remarks_say_what_they_say(texts: list[str], said: Remarks) -> None:
    assert read_remarks(texts) == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("(voice) (as Adam Spiegel)", ["voice", "as Adam Spiegel"]),
        ("producer (produced by) (p.g.a.)", ["producer", "produced by", "p.g.a."]),
        ("written by (as The Brothers) &", ["written by", "as The Brothers"]),
        ("(based on the novel (1959) by)", ["based on the novel (1959) by"]),
        ("executive producer", ["executive producer"]),
    ],
)
def test_a_job_and_its_brackets_are_parted(text: str, parts: list[str]) -> None:
    found = divide_remarks(Anchored.plain(text, 7))
    assert [part.text for part in found] == parts
    assert all(text[part.start - 7 : part.end - 7] == part.text for part in found)
