"""A reference written in words, no template: who wrote it, where it appeared, and when, as its type and marks tell.

"Jane Doe, “A lamp”, *Some Paper*, 3 May 1999": the work stands in italics or is linked, the title in quotation marks or
as the words of the link that leads to it. A link's words may as well be the author's name ("Doe, Jane").
"""

from __future__ import annotations

import re

from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.fold import fold
from dossier.text.later import later
from dossier.text.names import is_person
from dossier.text.paragraphs import Author, Citation, Paragraph

_LONGEST = 2000
_RETRIEVED = later(r"\b(?:retrieved|accessed|archived|access date)\b", re.I)
#: where a copy of the source is kept: neither its title nor its date
_ARCHIVED = later(
    r"\bArchived\b(?: from the original)?[^\n]{0,60}?\bat (?:the )?(?:Wayback Machine|archive\.\w{2,6}|WebCite|Archive-It)\b\.?",
    re.I,
)
_QUOTED = later(r"[\"“]([^\"”]{3,200}?)[,.]?[\"”]")
_BEFORE_TITLE = later(
    r"^(?:by\s)?(?P<name>[^\d(\"“]{4,50}?)\s?(?:\([^()]{3,30}\))?[.,:]?\s*(?:(?:film |movie |dvd )?review,?\s*)?$", re.I
)
_TURNED = later(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.]*)?")
_EDGE = ' "“”‘’.,'


def read_reference(line: Paragraph, url: Anchored | None, title: Anchored | None) -> Citation | None:
    """What a reference in words cites; ``url`` and ``title`` are the address and the words of its link, if it has one."""
    if len(line.text) > _LONGEST:
        return None
    text = line.shown
    told = _ARCHIVED.sub(lambda match: " " * len(match[0]), text.text)
    quoted = _QUOTED.search(told)
    author = _turned_author(title, told)
    if author is not None:
        title = None
    if title is None and quoted:
        title = text[slice(*quoted.span(1))]
    known = fold(title.text) if title else ""
    work = next(
        (
            text[one:other].strip(" ,;.")
            for one, other in line.italics
            if other - one > 2 and fold(told[one:other]) not in ("", known)
        ),
        None,
    )
    publisher = None if work else _linked(line, told, known)
    if not (url or work or publisher):
        return None
    edges = [one for one, _ in line.italics] + ([quoted.start()] if quoted else [])
    authors = (author,) if author else _authors(text, told[: min(edges, default=0)])
    return Citation(authors, work, publisher, title, url, _date(text, told))


def _turned_author(title: Anchored | None, told: str) -> Author | None:
    """The author, where the words of the link are a name with the family name first and open the reference."""
    name = title.text.strip(_EDGE) if title else ""
    if title is None or not _TURNED.fullmatch(name) or not told.lstrip().startswith(name):
        return None
    return Author(turned(name), (title,))


def _linked(line: Paragraph, told: str, title: str) -> Anchored | None:
    """The first words behind the beginning that lead to an article of their own: who published it."""
    for one in line.links:
        words = told[one.start : one.end].strip()
        if one.target and one.start > 0 and len(words) > 2 and fold(words) != title:
            return line.shown[one.start : one.end].strip()
    return None


def _authors(text: Anchored, before: str) -> tuple[Author, ...]:
    """The name before the title or the work, if that is all that stands there."""
    match = _BEFORE_TITLE.match(before)
    if match is None:
        return ()
    name = match["name"].strip(" .,")
    if not (is_person(name) or _TURNED.fullmatch(name)):
        return ()
    start = match.start("name")
    return (Author(turned(name), (text[start : start + len(name)],)),)


def turned(name: str) -> str:
    """A name such as "Travers, Peter" the usual way round."""
    parts = [part.strip() for part in name.split(",")]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) and len(parts[1].split()) <= 3 else name


def _date(text: Anchored, told: str) -> Anchored | None:
    retrieved = _RETRIEVED.search(told)
    found = find_dates(told[: retrieved.start()] if retrieved else told)
    return text[found[0].start : found[0].end] if found else None
