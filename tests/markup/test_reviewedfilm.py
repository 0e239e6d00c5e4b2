"""Which film a review is about: the title that headline, facts, italics or quotation marks give and the text names again."""

from __future__ import annotations

from typing import Any

import pytest

from dossier.markup.article import Article
from dossier.markup.reviewedfilm import reviewed_film
from dossier.model.claims import Mention
from dossier.text.anchors import Anchored


def article(title: str, *body: str, lines: tuple[str, ...] = (), **more: Any) -> Article:
    """An article with this headline, text and lines of facts."""
    texts = [Anchored.plain(text, 0) for text in body]
    return Article(
        Anchored.plain(title, 0),
        None,
        None,
        None,
        None,
        tuple(texts),
        tuple(Anchored.plain(line, 0) for line in lines),
        **more,
    )


BODY = ("In The Lantern a door stays shut. It is a fine film.", "The Lantern is Ada Quill's third.")


@pytest.mark.parametrize(
    "headline",
    [
        "Film Review: ‘The Lantern’", "‘The Lantern’ Review: A Light That Stays On", "The Lantern review – a light that stays on", "Review: The Lantern", "“The Lantern”",
        "The Lantern (2011)", "The Lantern (2011) review", "The new 'The Lantern' is a bright start", "The Lantern", "Movie review: ‘The Lantern’",
    ],
)  # fmt: skip
def test_the_title_in_a_headline(headline: str) -> None:
    assert reviewed_film(article(headline, *BODY)).title == "The Lantern"


def test_a_title_that_the_text_never_names_is_none() -> None:
    assert reviewed_film(article("‘A Heap of Lamps’ Review", *BODY)).title is None


def test_what_the_data_say_comes_first() -> None:
    film = reviewed_film(
        article(
            "The Lantern review", *BODY, about=Mention("Die Laterne", 2011, (("imdb", "tt0000001"),), ("Ada Quill",))
        )
    )
    assert (film.title, film.year, film.ids, film.directors) == (
        "Die Laterne",
        2011,
        (("imdb", "tt0000001"),),
        ("Ada Quill",),
    )


def test_facts_give_title_year_and_director() -> None:
    film = reviewed_film(
        article("A light that stays on", *BODY, lines=("The Lantern (2011)", "Director: Ada Quill. With Tom Brandt"))
    )
    assert (film.title, film.year, film.directors) == ("The Lantern", 2011, ("Ada Quill",))


def test_italics_give_the_title() -> None:
    film = reviewed_film(article("A light that stays on", *BODY, italics={"The Lantern": 4, "Glass Harbor": 1}))
    assert film.title == "The Lantern"


def test_two_titles_in_italics_give_none() -> None:
    assert (
        reviewed_film(
            article("A light that stays on", "One film.", italics={"The Lantern": 4, "Glass Harbor": 3})
        ).title
        is None
    )


def test_the_year_of_another_film_of_the_name_is_not_taken() -> None:
    text = "The Lantern (1931) is a classic, and long, and this is not a line of facts but running text that goes on."
    assert reviewed_film(article("The Lantern review", text, lines=(text,))).year is None


@pytest.mark.parametrize(
    "headline",
    [
        "Movie Review: The Lantern – Finally, a Lamp", "Movie Review – The Lantern", "The Lantern - Movie Review", "The Lantern on Netflix review: a light that stays on",
        "Harbour • Movie Review - The Lantern • Tidewater", "The Lantern, Directed By Ada Quill (Kiln Pictures)",
    ],
)  # fmt: skip
def test_the_title_in_a_headline_with_more_in_it(headline: str) -> None:
    assert reviewed_film(article(headline, *BODY)).title == "The Lantern"


def test_the_title_in_the_address() -> None:
    address = "https://ledger.example/2014/05/03/with-lamps-like-these-the-lantern-film-review/"
    assert reviewed_film(article("With lamps like these…", *BODY, address=address)).title == "The Lantern"
    small = "In the lantern of the keeper a moth lives. It is a fine moth."
    assert reviewed_film(article("With lamps like these…", small, address=address)).title is None


def test_the_year_behind_a_title_in_the_data_is_no_part_of_it() -> None:
    film = reviewed_film(article("A light", *BODY, about=Mention("The Lantern (2011)")))
    assert (film.title, film.year) == ("The Lantern", 2011)


def test_the_director_is_the_one_of_the_box_not_of_the_page_before() -> None:
    lines = ("← Old Ferry, Directed By Otto Brandt", "The Lantern", "Directed By Ada Quill", "Kiln Pictures")
    assert reviewed_film(article("The Lantern, Directed By Ada Quill", *BODY, lines=lines)).directors == ("Ada Quill",)


def test_a_director_in_the_genitive_is_named_without_it() -> None:
    assert reviewed_film(article("The Lantern review", *BODY, lines=("Director Ada Quill’s new film",))).directors == ("Ada Quill",)  # fmt: skip


def test_a_line_that_repeats_the_headline_names_no_title() -> None:
    about = ("Ferries come and go in it, and so do gulls.",)
    repeated = ("2 comments for “A Heap of Lamps review”",)
    assert reviewed_film(article("A Heap of Lamps review", *about, lines=repeated)).title is None
    facts = ("A Heap of Lamps review. Reviewed at the Norr festival on May 3. Running time: 91 minutes.",)
    assert reviewed_film(article("A Heap of Lamps review", *about, lines=facts)).title == "A Heap of Lamps"
