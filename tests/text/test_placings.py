"""Places of the film in lists, told in sentences."""

from __future__ import annotations

import pytest

from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Paragraph
from dossier.text.placings import find_placings


def told(text: str) -> list[tuple[str | None, str | None, int, str]]:
    """Who gave which place in what; ``/…/`` sets words in italics."""
    pieces = text.split("/")
    italics, at = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            italics.append((at, at + len(piece)))
        at += len(piece)
    paragraph = Paragraph(Anchored.plain("".join(pieces), 0), tuple(italics))
    return [
        (one.critic, one.publication, one.rank, one.list)
        for one in find_placings(paragraph, frozenset({"glassharbor"}))
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/Norr Observer/ ranked the film #19 on its list of harbors in film.", (None, "Norr Observer", 19, "harbors in film")),
        ("In 2011, Petra Quill of the /Norr Observer/ ranked it third on her list of lamps.", ("Petra Quill", "Norr Observer", 3, "lamps")),
        ("/Glass Harbor/ was ranked number 46 in /Kelp/ magazine's “Hundred Harbors”.", (None, "Kelp", 46, "Hundred Harbors")),
        ("The film placed 7th on the Harbor Film Institute's list of lamps.", (None, "Harbor Film Institute", 7, "lamps")),
        ("It was ranked by /Kelp/ as the 12th best film about rain.", (None, "Kelp", 12, "best film about rain")),
        ("Readers of /Kelp/ voted it the 24th greatest harbor film.", (None, "Kelp", 24, "greatest harbor film")),
        ("/Kelp/'s Petra Quill named the film number 8 on its list of lamps, saying that it glows.", ("Petra Quill", "Kelp", 8, "lamps")),
        ("A list of harbors compiled by Petra Quill in /Kelp/ ranked the film number 1.", ("Petra Quill", "Kelp", 1, "list")),
        ("The film was ranked at No.55 in /Kelp/ magazine's list of lamps.", (None, "Kelp", 55, "lamps")),
        ("/Kelp/ included /Glass Harbor/ in its 50 Wet Films, ranked #4.", (None, "Kelp", 4, "list")),
    ],
)  # fmt: skip
def test_places(text: str, wanted: tuple[str | None, str | None, int, str]) -> None:
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "/Kelp/ ranked Captain Rhys 18th on its list of sailors.",
        "The screenplay for the film was ranked 43rd by the Writers Society.",
        "The film ranked second at the box office, said /Kelp/.",
        "It was ranked highly by /Kelp/.",
        "It was ranked fourth by somebody.",
        "/Kelp/ ranked /Salt Road/ #4 on its list of roads.",
    ],
)
def test_places_that_are_not_the_film_s(text: str) -> None:
    assert told(text) == []
