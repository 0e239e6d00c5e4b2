"""What an article is: the review of a film only where it surely is one, else what it is instead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.text.reviewing import Signs, what_else, why_no_review

BODY = (
    "The lantern of the title hangs over a door that nobody in the film ever opens.",
    "Ada Quill directs with a light hand, and Marten (Tom Brandt) is the finest performance of the year, in a film that is full of them.",
    "This is a small, stubborn and very beautiful movie about keeping a light on, and its ending is superb.",
)
REVIEW = Signs(
    "The Lantern review",
    BODY,
    ("Film",),
    "https://ledger.example/film/2014/the-lantern-review",
    signed=True,
    dated=1,
    named=True,
)


def test_a_review_is_one() -> None:
    assert why_no_review(REVIEW) is None


@pytest.mark.parametrize(
    "more",
    [
        {"headline": "A light that stays on", "labels": ("Film reviews",), "address": ""},
        {"headline": "A light that stays on", "labels": (), "address": "https://ledger.example/movie-reviews/a-light"},
        {"headline": "A light that stays on", "labels": (), "address": "", "scored": True, "boxed": True},
        {"headline": "A light that stays on", "labels": (), "address": "", "thing": "Movie", "typed": True},
        {"body": BODY[:1], "labels": ("film review",), "scored": True},
        {"headline": "Filmkritik: Die Laterne", "labels": (), "address": ""},
    ],
)
def test_a_review_says_so_in_many_ways(more: dict[str, object]) -> None:
    assert why_no_review(replace(REVIEW, **more)) is None  # type: ignore[arg-type]


SPOKEN = (
    "“We shot the whole film in eleven days, in a harbour that was not ours, with a lamp that was,” says Quill, who directed it.",
    "“I told him that the door would never open, and he laughed for about an hour,” she recalls. “Then he said that he would do it.”",
    "“There is a movie in every door,” she adds, “and most of them are better off closed, if you ask me.” She laughs. “You did ask,” she said.",
)


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"headline": "Ada Quill on the door that stays shut", "body": SPOKEN}, "an interview"),
        ({"headline": "Interview: Ada Quill talks about her new film"}, "an interview"),
        ({"headline": "The 25 best films about doors"}, "a list"),
        ({"headline": "Every Ada Quill film, ranked"}, "a list"),
        ({"headline": "The Lantern trailer: a door, a lamp, a harbour"}, "a news item"),
        ({"headline": "Film reviews: The Lantern, Two Doors Down"}, "several films"),
        ({"headline": "The Lantern, season 2 review"}, "a review of a series"),
        ({"headline": "The Lantern: album review"}, "a review of a record"),
        ({"headline": "The Lantern review", "labels": ("Book reviews",)}, "a review of a book"),
        ({"headline": "The Lantern review", "labels": ("Stage", "Theatre review")}, "a review of a stage work"),
        ({"thing": "VideoGame"}, "VideoGame"),
        ({"dated": 9}, "several articles"),
        ({"body": ("The gameplay is superb and the game is long.", "Every game in the series has a boss; this game has four, and multiplayer too.")}, "a game"),
    ],
)  # fmt: skip
def test_what_is_something_else_is_called_by_its_name(more: dict[str, object], what: str) -> None:
    signs = replace(REVIEW, **{"labels": (), "address": "https://ledger.example/a", **more})  # type: ignore[arg-type]
    assert what in (why_no_review(signs) or "")
    assert what in (what_else(signs) or "")


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"headline": "A light that stays on", "labels": (), "address": ""}, "does not say"),
        ({"headline": "A year in review", "labels": (), "address": ""}, "does not say"),
        ({"headline": "The Lantern review round-up", "labels": (), "address": ""}, "does not say"),
        ({"headline": "Preview: The Lantern", "labels": (), "address": ""}, "does not say"),
        ({"body": ("The lamp is bright and the battery lasts.", "It hangs well over any door."), "labels": (), "address": "https://x.example/lamp-review"}, "not surely about a film"),
        ({"headline": "A light that stays on", "labels": ("Film reviews",), "signed": False, "dated": 0}, "names no critic"),
        ({"headline": "", "labels": ("Film reviews",)}, "not surely one article"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_none(more: dict[str, object], what: str) -> None:
    signs = replace(REVIEW, **more)  # type: ignore[arg-type]
    assert what in (why_no_review(signs) or "")


def test_a_review_that_quotes_is_still_one() -> None:
    assert why_no_review(replace(REVIEW, body=(*BODY, SPOKEN[0]))) is None


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"headline": "The Lantern Reviews Are In, and They Are Bright"}, "what others wrote"),
        ({"headline": "The Lantern Gets Glowing Reviews; Its Keeper Blinks"}, "what others wrote"),
        ({"body": (*BODY, "“A lamp of a film.” – Nell Callow", "“It glows.” – Otto Brandt, Dry Creek Observer", "“I slept well.” – Ina Voss")}, "what others wrote"),
        ({"headline": "The Lantern Twitter review: viewers see the light"}, "what the public says"),
        ({"headline": "The Lantern trailer review"}, "what the public says"),
        ({"headline": "Otto Brandt, “The Lantern” Original Soundtrack"}, "a record"),
        ({"address": "https://ledger.example/music-reviews/the-lantern-review"}, "a record"),
        ({"headline": "January 2014"}, "several articles"),
        ({"headline": "Category: Film"}, "several articles"),
        ({"body": (*BODY, "The series lights up late.", "This series has eight parts; the show needs four, and the season ends where the series should begin.")}, "a series"),
        ({"thing": "Movie", "typed": True, "body": ("The series runs for eight episodes.", "This is a binge for one weekend, and its second season is on the way.")}, "a series"),
    ],
)  # fmt: skip
def test_what_reads_like_a_review_and_is_none(more: dict[str, object], what: str) -> None:
    assert what in (why_no_review(replace(REVIEW, **more)) or "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "headline",
    ["A Lantern movie review classifier in forty lines", "How to write a film review in ten easy steps", "Our review policy for films"],
)  # fmt: skip
def test_what_is_about_reviews_does_not_say_that_it_is_one(headline: str) -> None:
    assert why_no_review(replace(REVIEW, headline=headline, labels=(), address="")) is not None


def test_whose_name_stands_before_reviews_writes_one() -> None:
    assert what_else(replace(REVIEW, headline="Nell Callow reviews The Lantern")) is None


def test_a_title_with_a_number_and_its_director_is_no_list() -> None:
    assert what_else(replace(REVIEW, headline="12 Lamps Nobody Lit, Directed By Ada Quill", labels=("review",))) is None


def test_a_grade_among_the_films_of_a_paper_makes_a_review() -> None:
    graded = replace(REVIEW, headline="A light that stays on", labels=("Film",), address="", scored=True)
    assert why_no_review(graded) is None
    assert why_no_review(replace(graded, labels=("Harbour",))) is not None
