"""The running text of an article: what stands in it and is none goes, what the page's design divided comes, with reasons."""

from __future__ import annotations

import pytest

from dossier.markup.htmlclean import label_html
from tests.markup.articles import PARAGRAPHS, page, paragraphs

HEAD = '<title>The Lantern review | Tidewater Ledger</title><meta property="og:title" content="The Lantern review">'


def text_of(body: str, head: str = HEAD) -> list[str]:
    """What is left of a page's text."""
    return [one.text for one in page(body, head).text_of_article.kept]


def test_a_text_is_its_paragraphs() -> None:
    assert text_of(f"<article>{paragraphs()}</article>") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "furniture",
    [
        '<p><a href="/x">A ferry captain reviews his own ferry</a></p>',
        '<p><strong>Read more:</strong> <a href="/x">The ferry that would not sail</a></p>',
        "<p>Sign up to our newsletter and get the best of the week in your inbox.</p>",
        "<p>Already a subscriber? Log in to your account.</p>",
        "<p>Advertisement</p>",
        "<p>Follow Ada Byron on Twitter @adabyron</p>",
        '<p>Tags: <a href="/t">film</a>, <a href="/u">lanterns</a></p>',
        "<blockquote><p>the camera looks at it with growing affection</p></blockquote>",
    ],
)
def test_furniture_in_a_text_goes(furniture: str) -> None:
    found = page(f"<article><h1>The Lantern review</h1>{paragraphs(furniture)}</article>", HEAD).text_of_article
    assert [one.text for one in found.kept] == list(PARAGRAPHS)


def test_headline_byline_and_standfirst_are_the_head() -> None:
    head = (
        HEAD
        + '<meta name="description" content="A small film about a large light, well worth the walk to the harbour.">'
    )
    body = (
        "<article><h1>The Lantern review</h1><h2>A small film about a large light, well worth the walk to the harbour.</h2>"
        f'<div class="by">By Nell Callow</div><div>3 May 2014</div>{paragraphs()}</article>'
    )  # fmt: skip
    assert text_of(body, head) == list(PARAGRAPHS)


def test_headings_and_items_of_the_text_stay() -> None:
    items = "<h2>The light</h2><ul><li>A lantern, lit in the first reel and never out</li><li>A door</li></ul>"
    found = page(f"<article>{paragraphs(items)}</article>", HEAD).text_of_article
    assert [one.kind for one in found.kept] == ["p", "head", "item", "item", "p", "p"]


def test_a_text_in_two_boxes_is_one() -> None:
    column = '<div class="column">{}</div>'
    more = "Behind the second column stands the rest, a paragraph that the design has put into a box of its own, for reasons that only the design knows."
    body = (
        column.format(paragraphs())
        + '<div class="ad"><a href="/x">Lamps at half price</a></div>'
        + column.format(f"<p>{more}</p>")
    )
    found = text_of(f"<main>{body}</main>")
    assert found[:3] == list(PARAGRAPHS)
    assert found[-1] == more


def test_a_text_about_accounts_keeps_them() -> None:
    said = [
        f"<p>Your account number {n} and your password are what the film's thief is after, one by one.</p>"
        for n in range(9)
    ]
    assert len(text_of(f"<article>{''.join(said)}</article>")) == 9


def test_every_line_of_a_page_has_a_label_and_a_reason() -> None:
    body = f'<nav><a href="/">Home</a></nav><article><h1>The Lantern review</h1>{paragraphs("<p>Advertisement</p>")}</article><footer>© 2014</footer>'
    view = page(body, HEAD)
    labels = label_html(view.page)
    assert [one.block.text for one in labels] == [block.text for block in view.blocks]
    assert [one.block.text for one in labels if one.content] == list(PARAGRAPHS)
    assert {one.block.text: one.why for one in labels if not one.content} == {
        "Home": "stands over the text",
        "The Lantern review": "the headline",
        "Advertisement": "a button or a notice",
        "© 2014": "stands under the text",
    }


def test_a_page_without_running_text_is_labelled_line_by_line() -> None:
    labels = label_html(
        page("<ul><li><a href='/'>Home</a></li><li><a href='/m'>Movies</a></li></ul><p>Log in</p>").page
    )
    assert [one.content for one in labels] == [False, False, False]
    assert all(one.why for one in labels)


@pytest.mark.parametrize("line", ["Reading Time: 2 minutes", "5 min read", "Read time: < 1 minute"])
def test_how_long_a_text_takes_is_no_part_of_it(line: str) -> None:
    assert text_of(f"<article><h1>The Lantern review</h1><p>{line}</p>{paragraphs()}</article>") == list(PARAGRAPHS)


def test_a_box_over_the_byline_is_the_head() -> None:
    box = "<p>Harbour Lamps</p><p>Directed By Ada Quill</p><p>Kiln Pictures</p><p>By: Nora F.</p>"
    assert text_of(f"<article><h1>The Lantern review</h1>{box}{paragraphs()}</article>") == list(PARAGRAPHS)
