"""The head of an article: headline, critic, day, publication; what is printed first, what is not certain never."""

from __future__ import annotations

import json

import pytest

from dossier.markup.article import Article
from tests.markup.articles import page, paragraphs


def article(head: str = "", over: str = "<h1>The Lantern review</h1>", under: str = "", **told: str) -> Article:
    """An article with this head and these lines over and under its text."""
    found = page(
        f"<header><a href='/'>Menu</a></header><article>{over}{paragraphs()}{under}</article>",
        head,
        tuple(told.items()),
    ).article
    assert found is not None
    return found


def linked(**data: object) -> str:
    """JSON-LD of an article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "The Lantern review", **data})}</script>'


H1 = "<h1>The Lantern review</h1>"


@pytest.mark.parametrize(
    ("head", "over", "critic"),
    [
        ("", H1 + "<p>By Nell Callow</p>", "Nell Callow"),
        ("", H1 + "<p>Reviewed by Nell Callow, 3 May 2014</p>", "Nell Callow"),
        ("", H1 + "<p>By</p><p>Nell Callow</p>", "Nell Callow"),
        ("", H1 + "<p>Posted on May 3, 2014 by Nell Callow</p>", "Nell Callow"),
        ("", H1 + "<p class='byline'>Nell Callow</p>", "Nell Callow"),
        ("", H1 + "<p>By NELL CALLOW, film critic</p>", "NELL CALLOW"),
        ('<meta name="author" content="Nell Callow">', H1, "Nell Callow"),
        (linked(author={"@type": "Person", "name": "Nell Callow"}), H1, "Nell Callow"),
        (linked(author="Nell Callow"), H1, "Nell Callow"),
        (linked(author={"@type": "Organization", "name": "Tidewater Ledger"}), H1, None),
        (linked(author={"@type": "Person", "name": "Ledger Staff"}), H1, None),
        ('<meta name="author" content="admin">', H1, None),
        ('<meta name="author" content="https://example.org/people/nell">', H1, None),
        (
            '<meta property="og:site_name" content="Nell Callow Reviews"><meta name="author" content="Nell Callow">',
            H1,
            None,
        ),
        ("", H1 + "<p class='byline'>Nell Callow</p><p class='author'>Fenwick Adair</p>", None),
        ("", H1, None),
    ],
)
def test_the_critic(head: str, over: str, critic: str | None) -> None:
    found = article(head, over).critic
    assert (found.text if found else None) == critic


def test_an_author_by_reference_is_the_object_that_it_names() -> None:
    data = [
        {"@type": "NewsArticle", "headline": "The Lantern review", "author": {"@id": "#n"}},
        {"@type": "Person", "@id": "#n", "name": "Nell Callow"},
    ]
    found = article(
        f'<script type="application/ld+json">/* <![CDATA[ */{json.dumps({"@graph": data})}/* ]]> */</script>'
    ).critic
    assert found is not None
    assert found.text == "Nell Callow"


@pytest.mark.parametrize(
    ("head", "over", "day"),
    [
        ("", H1 + "<p>May 3, 2014</p>", "2014-05-03"),
        (linked(datePublished="2014-05-04T01:10:00+00:00"), H1 + "<p>May 3, 2014</p>", "2014-05-03"),
        (linked(datePublished="2014-05-04T01:10:00+00:00"), H1 + "<p>Updated May 30, 2014</p>", "2014-05-04"),
        (linked(datePublished="2014-05-04T01:10:00+00:00"), H1 + "<p>December 1, 2013</p>", "2014-05-04"),
        (linked(datePublished="2014-05-04T01:10:00+00:00"), H1 + "<p>4. May 2014</p>", "2014-05-04"),
        ('<meta property="article:published_time" content="2014-05-03T09:00:00Z">', H1, "2014-05-03"),
        ("", H1 + "<p>Updated: May 3, 2014</p>", None),
        ("", H1 + "<p>03/04/2014</p>", None),
        ("", H1, None),
    ],
)
def test_the_day(head: str, over: str, day: str | None) -> None:
    assert article(head, over).date_iso == day


@pytest.mark.parametrize(
    ("head", "told", "name"),
    [
        ('<meta property="og:site_name" content="Tidewater Ledger">', {}, "Tidewater Ledger"),
        (linked(publisher={"@type": "Organization", "name": "Tidewater Ledger"}), {}, "Tidewater Ledger"),
        (
            "<title>The Lantern review | Tidewater Ledger</title>",
            {"url": "https://tidewaterledger.example/x"},
            "Tidewater Ledger",
        ),
        (
            "<title>The Lantern review | Films | All about lanterns</title>",
            {"url": "https://tidewaterledger.example/x"},
            None,
        ),
        ("<title>The Lantern review</title>", {}, None),
    ],
)
def test_the_publication(head: str, told: dict[str, str], name: str | None) -> None:
    found = article(head, **told).publication
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("head", "over", "title"),
    [
        ("", H1, "The Lantern review"),
        (
            '<meta property="og:title" content="The Lantern review">',
            "<h1>Tidewater Ledger</h1><h2>The Lantern review</h2>",
            "The Lantern review",
        ),
        ("<title>Row K » Blog Archive » The Lantern</title>", "<h1>Row K</h1><h2>The Lantern</h2>", "The Lantern"),
        ('<meta property="og:title" content="The Lantern review">', "", "The Lantern review"),
    ],
)
def test_the_headline(head: str, over: str, title: str) -> None:
    found = article(head, over, url="https://rowk.example/2014/the-lantern/" if "Row K" in head else "").title
    assert found is not None
    assert found.text == title


def test_a_review_by_somebody_in_a_short_line_names_the_critic() -> None:
    found = page(
        "<h1>The Lantern</h1><p>Listen to the review by Nell Callow, above.</p>", "<title>The Lantern</title>"
    ).article
    assert found is not None
    assert found.critic is not None
    assert found.critic.text == "Nell Callow"


def test_the_name_in_the_copyright_is_the_papers_where_the_window_names_it() -> None:
    under = "<footer>© 1998-2014 Tidewater B</footer>"
    assert article("<title>The Lantern review, Tidewater B</title>", under=under).publication.text == "Tidewater B"  # type: ignore[union-attr]
    assert article("<title>The Lantern review, a light</title>", under=under).publication is None


def test_a_byline_with_an_initial() -> None:
    assert article(over=H1 + "<p>By: Nora F.</p>").critic.text == "Nora F."  # type: ignore[union-attr]


def test_dates_and_buttons_are_no_standfirst() -> None:
    told = "harbour May 3, 2014 June 4, 2014 Comments Off on The Lantern review"
    head = f'<meta property="og:description" content="{told} and more of the same">'
    assert article(head, H1 + f"<p>{told}</p>").standfirst is None
