"""An XML export of a wiki: its film articles as captures, the other pages counted."""

from __future__ import annotations

from collections import Counter

from dossier.intake.place import Found, Place, RefusedError
from dossier.intake.stream import Stream
from dossier.markup.articlekind import CALLED, FILM, kind_of
from dossier.markup.export import Export, Exported

_SAID = {
    **CALLED,
    "outside": ("page outside the articles", "pages outside the articles"),
    "model": ("page that is no wikitext", "pages that are no wikitext"),
    "empty": ("page without text", "pages without text"),
    "long": ("page too long to be an article", "pages too long to be articles"),
}


def articles(stream: Stream, place: Place) -> Found:
    """The film articles of an export, one after the other; at last a line that says how many pages were left out."""
    export = Export(stream)
    left: Counter[str] = Counter()
    taken, last = 0, ""
    for page in export.pages():
        kind, last = _kind(page), page.title
        if kind != FILM or not page.text:
            left[kind] += 1
            continue
        taken += 1
        cut = (("cut", "yes"),) if page.cut else ()
        yield place.within(page.title, (*page.told, *cut)).text(page.text, "wikitext")
    if export.broken and not place.broken:
        yield place.problem(export.broken)
    if not taken:
        raise RefusedError(_nothing(left, last))
    if left:
        yield place.remark(f"{taken:,} film article{'s' * (taken > 1)} taken; left out: {_counted(left)}")


def _kind(page: Exported) -> str:
    if page.redirect is not None:
        return "redirect"
    if page.ns != "0":
        return "outside"
    if page.model != "wikitext":
        return "model"
    if page.too_long:
        return "long"
    return kind_of(page.title, page.text) if page.text and page.text.strip() else "empty"


def _nothing(left: Counter[str], title: str) -> str:
    if not left:
        return "the export holds no page"
    if left.total() > 1:
        return f"none of the export's {left.total():,} pages is a film article: {_counted(left)}"
    kind = next(iter(left))
    return f"“{title}” is no film article{'' if kind == 'other' else f', but a {_SAID[kind][0]}'}"


def _counted(left: Counter[str]) -> str:
    return ", ".join(f"{number:,} {_SAID[kind][number > 1]}" for kind, number in left.most_common())
