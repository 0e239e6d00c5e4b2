"""A whole page is recognised by its evidence: signs, its own address, and what no such page is without."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from dossier.intake.recognise import recognise
from dossier.model.claims import Mention
from dossier.model.pages import Form, Site
from tests.made import capture

FILM = Form(
    "film page", "html", "title", lambda _view: Mention(), (), ((re.compile("film-box"), 5.0), (re.compile("quiz"), -20.0)),
    address=re.compile(r"films\.test/film/"), needs=re.compile("<h1"),
)  # fmt: skip
SITE = Site("films", "Films", ("films.test",), (FILM,))


def _form(text: str, *forms: Form) -> str | None:
    page: Any = replace(capture(text), notation="html")
    return recognise(page, [replace(SITE, forms=forms or (FILM,))])[0].form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<h1>Her</h1><p class=film-box>", "film page"),
        ('<link rel="canonical" href="https://films.test/film/her"><h1>Her</h1>', "film page"),
        ("<p class=film-box>", None),
        ('<link rel="canonical" href="https://films.test/film/her"><p class=film-box>', None),
        ('<link rel="canonical" href="https://films.test/person/1"><h1>x</h1><p class=film-box>', None),
        ("<h1>Her</h1><p class=film-box>quiz", None),
        ("<h1>Her</h1>", None),
    ],
)
def test_signs_address_and_needs(text: str, form: str | None) -> None:
    assert _form(text) == form


def test_of_two_forms_the_one_with_more_evidence_is_taken() -> None:
    newer = replace(FILM, name="newer", signs=((re.compile("film-box"), 5.0), (re.compile("film-box-2"), 1.0)))
    assert _form("<h1>Her</h1><p class=film-box-2>", FILM, newer) == "newer"
    assert _form("<h1>Her</h1><p class=film-box>", FILM, newer) == "film page"
