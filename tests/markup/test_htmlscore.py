"""The critic's score in data, in microdata, printed or drawn; never a reader's, never one that is not certain."""

from __future__ import annotations

import json

import pytest

from dossier.markup.htmlscore import data_score, drawn_score, microdata_score
from dossier.markup.htmltree import parse
from dossier.markup.jsonspan import Json
from tests.markup.articles import page, paragraphs


def _data(**rating: object) -> Json:
    return Json(json.dumps({"@type": "Review", "reviewRating": {"@type": "Rating", **rating}}), 0)


@pytest.mark.parametrize(
    ("rating", "text", "stars"),
    [
        ({"ratingValue": 4, "bestRating": 5}, "4/5", "4"),
        ({"ratingValue": "3.5", "bestRating": "4"}, "3.5/4", "35/8"),
        ({"ratingValue": "B+"}, "B+", "25/6"),
        ({"ratingValue": "80%"}, "80%", "4"),
    ],
)
def test_a_rating_in_the_data(rating: dict[str, object], text: str, stars: str) -> None:
    found = data_score(_data(**rating))
    assert found is not None
    assert (found[0].text, str(found[0].stars)) == (text, stars)
    assert all(place.text for place in found[1])


@pytest.mark.parametrize("rating", [{"ratingValue": 4}, {"ratingValue": 6, "bestRating": 5}, {"ratingValue": -1, "bestRating": 1}, {}])  # fmt: skip
def test_a_rating_without_its_scale_is_none(rating: dict[str, object]) -> None:
    assert data_score(_data(**rating)) is None


def test_microdata_of_a_review_not_of_the_readers() -> None:
    one = '<div itemprop="reviewRating"><b itemprop="ratingValue">4</b> of <b itemprop="bestRating">5</b></div>'
    readers = '<div itemprop="aggregateRating" itemtype="http://schema.org/AggregateRating">{}</div>'
    found = microdata_score(parse(f"<body>{one}</body>"))
    assert found is not None
    assert found[0].text == "4/5"
    assert microdata_score(parse(f"<body>{readers.format(one)}</body>")) is None


@pytest.mark.parametrize(
    ("markup", "text", "read"),
    [
        ('<img class="r" alt="3 1/2 out of 4 stars" src="/s.gif">', "3 1/2 out of 4 stars", True),
        ('<span class="stars" aria-label="4 out of 5 stars"></span>', "4 out of 5", True),
        ('<span class="stars" title="Rating: 3/5"></span>', "3/5", True),
        ('<div class="stars-3-5"></div>', "★★★½", False),
        (
            '<div><i class="star full"></i><i class="star full"></i><i class="star half"></i><i class="star empty"></i></div>',
            "★★½☆",
            True,
        ),
        (
            '<div class="rating"><i class="fa fa-star"></i><i class="fa fa-star"></i><i class="fa fa-star-o"></i></div>',
            "★★☆",
            True,
        ),
        (
            '<div><img src="/star-full.gif"><img src="/star-full.gif"><img src="/star-full.gif"><img src="/star-half.gif"></div>',
            "★★★½",
            False,
        ),
    ],
)
def test_a_score_in_pictures(markup: str, text: str, read: bool) -> None:
    root = parse(f"<body>{markup}</body>")
    found = drawn_score(root, 0, 99)
    assert found is not None
    assert found[0].text.startswith(text)
    assert (found[0].value is not None) is read
    assert all(root.document.text[place.start : place.end] for place in found[1])


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="rate"><i class="star"></i><i class="star"></i><i class="star"></i><i class="star"></i><i class="star"></i></div>',
        '<div class="user-rating"><span class="stars" title="4 out of 5 stars"></span></div>',
        '<img class="stars" alt="4 out of 5 stars"><img class="stars" alt="2 out of 5 stars">',
        '<a class="star" title="Rate it 5 out of 5" id="your-rating"></a>',
        '<div class="starring">Tom Brandt</div>',
    ],
)
def test_what_is_not_certainly_the_critics_is_none(markup: str) -> None:
    assert drawn_score(parse(f"<body>{markup}</body>"), 0, 99) is None


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("<p>Rating: 3.5/5</p>", "3.5/5"), ("<p>★★★½☆</p>", "★★★½☆"), ("<p>Grade: B+</p>", "B+"), ("<p>Verdict: 4 anchors out of 5</p>", "4 anchors out of 5"),
        ("<p>Film: B</p><p>Extras: grade: C</p><p>Overall grade: B</p>", "B"), ("<p>Reader rating: 2/5</p><p>Our rating: 4/5</p>", "4/5"),
    ],
)  # fmt: skip
def test_a_score_in_a_line_of_its_own(lines: str, text: str) -> None:
    article = page(f"<article><h1>The Lantern review</h1>{paragraphs()}{lines}</article>").article
    assert article is not None
    assert article.scored is not None
    assert article.scored[0].text == text


def test_two_scores_are_none() -> None:
    article = page(
        f"<article><h1>The Lantern review</h1>{paragraphs()}<p>Score: 4/5</p><p>Score: 2/5</p></article>"
    ).article
    assert article is not None
    assert article.scored is None
