"""Content or boilerplate for every visible line of a page in HTML, with the reason.

Of an article the content is its running text: headline, byline and standfirst are told apart as its head. Pages of
another kind (titles, lists, charts) have their lines labelled as those of a text dump are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.markup.articleview import article_view
from dossier.markup.boilerplate import label
from dossier.markup.htmlblocks import TextBlock
from dossier.markup.htmlreview import HtmlReview
from dossier.markup.plain import Block
from dossier.model.pages import LineRule, Page

_ARTICLES = frozenset(("review", "article", "unrecognised"))
_KEPT = {"head": "a heading of the text", "item": "an item of the text", "quote": "a quotation in the text", "cell": "a table in the text"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HtmlLabel:
    """A visible line with its label."""

    block: TextBlock
    content: bool
    why: str


def label_html(page: Page, rules: Sequence[LineRule] = ()) -> list[HtmlLabel]:
    """The labels of all visible lines of a page, in order."""
    view = article_view(page)
    if page.kind in _ARTICLES and view.text_of_article.kept:
        return list(_of_article(view))
    blocks = view.blocks
    told = label([_plain(block) for block in blocks], rules)
    return [HtmlLabel(block, one.content, one.why) for block, one in zip(blocks, told, strict=True)]


def _of_article(view: HtmlReview) -> Iterator[HtmlLabel]:
    text = view.text_of_article
    kept = {block.index: _KEPT.get(one.kind, "a paragraph of the text") for one in text.kept for block in one.blocks}
    first, last = min(kept), max(kept)
    head = {block.index for block in view.head}
    headline = view.headline.index if view.headline else -1
    for block in view.blocks:
        number = block.index
        if number in kept:
            yield HtmlLabel(block, True, kept[number])
        elif number == headline:
            yield HtmlLabel(block, False, "the headline")
        elif number in text.why:
            yield HtmlLabel(block, False, text.why[number])
        elif number in head:
            yield HtmlLabel(block, False, "the head of the article")
        else:
            where = (
                "over the text" if number < first else "under the text" if number > last else "between its paragraphs"
            )
            yield HtmlLabel(block, False, f"stands {where}")


def _plain(block: TextBlock) -> Block:
    """A line as the labeller of text dumps takes it."""
    mark = "heading" if block.heading else "list" if block.tag == "li" else "table" if block.tag in ("td", "th") else ""
    return Block(block.index, 1, 1, block.shown, mark, block.linked)
