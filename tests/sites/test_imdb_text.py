"""IMDb's title pages as converters leave them: what is certain is told, and what is not is left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from dossier.markup.dump import DumpPage
from dossier.model.claims import Claim
from dossier.model.pages import Page
from dossier.model.sources import Capture, line_starts
from dossier.sites.imdb import dump, dumpcast, labelled, oldtext, oldtextcast


def _page(text: str) -> DumpPage:
    capture = Capture("page.txt", text.encode(), text, "0" * 64, line_starts=line_starts(text))
    return DumpPage(Page(capture, 1, 0, len(text), None, None, "unrecognised", ""))


def _values(claims: Iterable[Claim]) -> list[Any]:
    return [claim.value for claim in claims]


HEAD = "Salt Road (1994)\nDirector:\nAda Lowe\nWriters (\nWGA\n):\nBen Orr\n(novel) &\nCai Penn\n(screenplay) ...\n(more)\n"


def test_a_label_in_pieces_is_a_label_and_brackets_belong_to_the_name_before() -> None:
    people = [(value.name, value.note) for value in _values(oldtext.credits(_page(HEAD)))]
    assert people == [("Ada Lowe", None), ("Ben Orr", "novel"), ("Cai Penn", "screenplay")]


def test_people_of_other_films_behind_the_cast_are_not_the_films() -> None:
    text = (
        f"{HEAD}Cast\nAda Lowe ... Keeper\nPeople who liked this also liked...\nGlass Harbor (2004)\nStars: Dee Fox\n"
    )
    assert "starring" not in {claim.property for claim in oldtext.credits(_page(text))}


def test_without_its_head_a_page_names_no_people() -> None:
    assert list(oldtext.credits(_page("Director:\nAda Lowe\nRuntime:\n90 min\n"))) == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Tagline:\nNo way home See more »\n", "No way home"),
        ("Tagline:\nNo way home\nSee more\n»\nPlot:\nThey walk.\n", "No way home"),
        ("**Tagline:** No way home (more)\n\n**Plot Outline:** They walk and walk. (more)\n\n**A** [b](c) [d](e) **f**", "No way home"),
    ],
)  # fmt: skip
def test_the_link_to_more_is_no_part_of_a_value(words: str, text: str) -> None:
    assert labelled.content(_page(words), "taglines", "tagline").text == text


def test_a_row_with_a_line_too_many_is_left_out() -> None:
    cast = "Cast\nAda Lowe\n...\nKeeper\nBen Orr\nCai Penn\n...\nMate\n(voice)\n(uncredited)\nDee Fox\n...\n"
    assert _values(oldtextcast.cast(_page(cast)))[0].name == "Cai Penn"


def test_items_of_a_list_are_the_roles_of_the_name_over_them() -> None:
    text = "Top cast\n\nAda Lowe\n\n  * Keeper\n  * (voice)\n  * …\n\nBen Orr\n\n  * Mate\n\nStoryline\n"
    parts = _values(dumpcast.cast(_page(text)))
    assert [(part.name, part.character, part.voice) for part in parts] == [
        ("Ada Lowe", "Keeper", True),
        ("Ben Orr", "Mate", False),
    ]


@pytest.mark.parametrize(
    ("lines", "title", "names"),
    [
        ("# Salt Road\n\n  * 19941994\n  * 1h 30m\n", "Salt Road", ()),
        ("# Salt Road\n\nOriginal title: Soltvegur\n\n  * 1994 1994\n", "Salt Road", ("Soltvegur",)),
        ("# Salt Road\n\n  * TV Movie\n  * 1994\n", "Salt Road", ()),
    ],
)
def test_a_year_printed_twice_stands_under_its_title(lines: str, title: str, names: tuple[str, ...]) -> None:
    found = dump.mention(_page(lines))
    assert (found.title, found.year, found.names) == (title, 1994, names)


def test_a_plot_printed_thrice_is_told_once_and_whole() -> None:
    short, whole = (
        "Two keepers of one light far out at sea, who have not spoken a word to one another in eleven years, fall out over a letter that...",
        "Two keepers of one light far out at sea, who have not spoken a word to one another in eleven years, fall out over a letter that neither wrote.",
    )
    for text in (
        f"{short}Read all{whole}{whole}\nTop cast\n",
        f"{short}\nRead all\n{whole}\n{whole}\nTop cast\n",
        f"{whole} {whole} {whole}\nTop cast\n",
    ):
        (plot,) = _values(dump.logline(_page(text)))
        assert plot.text == whole
