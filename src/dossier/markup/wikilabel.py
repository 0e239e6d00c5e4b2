"""Content or boilerplate in wikitext: what tells of the film, and what is the wiki's own furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.wikitext import WikiArticle
from dossier.model.pages import Page

_FURNITURE = re.compile(
    r"references|notes|citations|footnotes|bibliography|sources|external links|see also|further reading|works cited",
    re.I,
)
_TEMPLATE = re.compile(
    r"\s*\{\{(?!\s*(?:infobox|cast ?listing|castlist|plain ?list|ubl|unbulleted|quote|blockquote|film date))", re.I
)
_LINE = (
    (re.compile(r"\s*\[\[\s*(?:category|kategorie|catégorie)\s*:", re.I), "a category"),
    (re.compile(r"\s*\[\[\s*(?:file|image)\s*:", re.I), "a picture"),
    (re.compile(r"\s*(?:\{\||\|\}|\|-|\}\}|----|<!--.*-->\s*$|__[A-Z]+__)", re.I), "a mark of the layout"),
)


def label_wikitext(page: Page) -> Iterator[tuple[int, int, bool, str]]:
    """First line, last line, whether it is content, and why, for every line that is not blank."""
    article = WikiArticle(page)
    capture = page.capture
    for heading, section in zip(article.headings, article.sections, strict=True):
        furniture = _FURNITURE.fullmatch(section.title) is not None
        first = capture.line_at(heading.title[0]) if heading.level > 1 else 1
        last = capture.line_at(max(heading.start, heading.end - 1))
        for number in range(first, last + 1):
            start = capture.line_starts[number - 1]
            end = capture.line_starts[number] if number < len(capture.line_starts) else len(capture.text)
            text = capture.text[start:end]
            if not text.strip():
                continue
            if number == first and heading.level > 1:
                yield number, number, False, "a heading"
                continue
            yield number, number, *_line(article, text, start, section.title, furniture=furniture)


def _line(article: WikiArticle, text: str, start: int, title: str, *, furniture: bool) -> tuple[bool, str]:
    if furniture:
        return False, f"under “{title}”"
    if article.infobox and article.infobox.start <= start < article.infobox.end:
        return True, "the box of facts"
    for pattern, why in _LINE:
        if pattern.match(text):
            return False, why
    if _TEMPLATE.match(text) and text.rstrip().endswith("}}"):
        return False, "a template of the wiki"
    return True, f"text under “{title}”" if title else "the lead"
