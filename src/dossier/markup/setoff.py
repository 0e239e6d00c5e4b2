"""Paragraphs as a reader joins them: without their line breaks, and quotations apart from whose they are."""

from __future__ import annotations

from dataclasses import replace

from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Paragraph


def set_off(paragraph: Paragraph) -> Paragraph:
    """A quotation that is set off, apart from the line below it that says whose it is."""
    place = paragraph.text.rfind("\n— ")
    if place < 0:
        return replace(joined(paragraph), block=True)
    return replace(joined(paragraph.part(0, place)), block=True, byline=paragraph.part(place + 3, len(paragraph.text)))


def joined(paragraph: Paragraph) -> Paragraph:
    """A paragraph with its line breaks as blanks."""
    whole = paragraph.part(0, len(paragraph.text))
    if "\n" not in whole.text:
        return whole
    shown = whole.shown
    text = Anchored(shown.text.replace("\n", " "), *shown.places, shown.section)
    return replace(whole, shown=text, breaks=tuple(at for at, char in enumerate(shown.text) if char == "\n"))
