"""The plot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim
from dossier.model.values import Prose

_I = re.I
_PLOT = re.compile(
    r"(?:plot(?: summary| synopsis| overview)?|synopsis|story(?:line)?|plot and (?:themes|structure)|summary|film synopsis|the story)",
    _I,
)


def plot(article: WikiArticle) -> Iterator[Claim]:
    """The paragraphs of the plot section, as a reader sees them."""
    section = next((section for section in article.sections if _PLOT.fullmatch(section.title)), None)
    if section is None:
        return
    inside = [one for one in article.sections if one.path[: len(section.path)] == section.path]
    paragraphs = [paragraph for one in inside for paragraph in one.paragraphs if len(paragraph.text) > 1]
    if paragraphs:
        yield article.claim(
            "synopsis",
            Prose(tuple(paragraph.text for paragraph in paragraphs)),
            *(paragraph.shown for paragraph in paragraphs),
        )
