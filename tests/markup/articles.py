"""Pages with an article, made for the tests: a paragraph is long enough to be one, and each is another."""

from __future__ import annotations

from dossier.intake.place import Place
from dossier.markup.htmlreview import HtmlReview
from dossier.model.pages import Page

PARAGRAPHS = (
    "The lantern of the title hangs over a door that nobody in the film ever opens, and for two hours the camera looks at it with growing affection.",
    "Ada Quill directs with a light hand and a heavy heart, and her performers (Tom Brandt above all) answer with the best work of their careers.",
    "What remains is a small, stubborn and very beautiful picture about keeping a light on, whether or not there is anybody left to see it.",
)


def page(body: str, head: str = "", told: tuple[tuple[str, str], ...] = ()) -> HtmlReview:
    """A page in HTML with this body and this in its head."""
    text = f"<!doctype html>\n<html><head>{head}</head>\n<body>{body}</body></html>"
    capture = Place("page.html", "page", told).text(text, "html")
    return HtmlReview(Page(capture, 1, 0, len(text), None, None, "unrecognised", ""))


def paragraphs(*more: str) -> str:
    """The paragraphs as elements, with other markup behind the first."""
    first, *rest = (f"<p>{one}</p>\n" for one in PARAGRAPHS)
    return first + "".join(more) + "".join(rest)
