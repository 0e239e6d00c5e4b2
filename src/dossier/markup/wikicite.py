"""What a reference of an article cites: the fields of a citation template, or the words of a reference in plain text."""

from __future__ import annotations

import re

from dossier.markup.wikiparser import template_arguments
from dossier.markup.wikirender import render, shown_text
from dossier.markup.wikiscan import Braces, Scan
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.names import is_person
from dossier.text.paragraphs import Author, Citation

CITE = re.compile(r"(?:cite\b.*|citation|cite|vcite.*|harvnb2)", re.I)
_SITES = {"cite rotten tomatoes": "Rotten Tomatoes", "cite metacritic": "Metacritic", "cite box office mojo": "Box Office Mojo", "cite the numbers": "The Numbers", "cite mojo title": "Box Office Mojo"}  # fmt: skip
_FIELDS = {
    **{f"last{n}": f"last{n or 1}" for n in ("", *range(1, 6))}, **{f"first{n}": f"first{n or 1}" for n in ("", *range(1, 6))},
    **{f"author{n}": f"author{n or 1}" for n in ("", *range(1, 6))}, **{f"author{n}-last": f"last{n}" for n in range(1, 6)}, **{f"author{n}-first": f"first{n}" for n in range(1, 6)},
    "surname": "last1", "given": "first1", "author-last": "last1", "author-first": "first1", "authors": "author1", "surname1": "last1", "given1": "first1",
    **dict.fromkeys(("work", "website", "newspaper", "magazine", "journal", "periodical", "encyclopedia"), "work"),
    **dict.fromkeys(("publisher", "agency", "institution"), "publisher"), "title": "title", "chapter": "chapter", "url": "url", "date": "date", "year": "date",
}  # fmt: skip
_LINK = re.compile(r"\[(https?://[^\s\]]{1,500})(?:\s([^\]]{1,300}))?\]|(https?://[^\s<>\]|{}]{1,500})")
_RETRIEVED = re.compile(r"\b(?:retrieved|accessed|archived|access date)\b", re.I)
_QUOTED = re.compile(r"[\"“]([^\"”]{3,200}?)[,.]?[\"”]")
_BEFORE_TITLE = re.compile(r"^(?:by\s)?(?P<name>[^\d(\"“]{4,50}?)\s?(?:\([^()]{3,30}\))?[.,:]?\s*$", re.I)
_INITIALS = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.]*)?")


def read_citation(inner: str, offset: int) -> Citation | None:
    """What the words of a reference cite; they stand at an offset of the capture."""
    if "{{" in inner:
        scan = Scan(inner)
        braces = next(scan.templates(0, len(inner), CITE), None)
        if braces is not None:
            return read_template(scan, braces, offset)
    return _of_words(inner, offset)


def read_template(scan: Scan, braces: Braces, offset: int) -> Citation:
    """What a citation template cites; the scanned text stands at an offset of the capture."""
    fields: dict[str, Anchored] = {}
    for name, begin, end in _arguments(scan, braces):
        if name in _FIELDS and scan.masked[begin:end].strip():
            whole = name == "url"
            shown = Anchored.plain(scan.text[begin:end], begin).strip() if whole else shown_text(scan, begin, end)
            if shown:
                fields.setdefault(_FIELDS[name], shown.moved(offset))
    kind = braces.name.lower().removeprefix("cite").removeprefix("vcite").strip()
    work = fields.get("work")
    if work is None and (site := _SITES.get(braces.name.lower())):
        work = Anchored(site, [offset + braces.start] * len(site), [offset + braces.start] * len(site))
    publisher, title, url, date = (fields.get(name) for name in ("publisher", "title", "url", "date"))
    return Citation(_authors(fields), work, publisher, title, url, date, kind)


def _arguments(scan: Scan, braces: Braces) -> list[tuple[str, int, int]]:
    """The template's arguments by the parser; by the scan where the parser cannot have it."""
    parsed = template_arguments(scan.text[braces.start : braces.end])
    if parsed is not None:
        return [(name, braces.start + begin, braces.start + end) for name, begin, end in parsed]
    return [(name, begin, end) for name, (begin, end) in map(scan.argument, braces.arguments)]


def _authors(fields: dict[str, Anchored]) -> tuple[Author, ...]:
    found = []
    for number in range(1, 6):
        last, first, author = fields.get(f"last{number}"), fields.get(f"first{number}"), fields.get(f"author{number}")
        if last:
            found.append(
                Author(f"{first.text} {last.text}" if first else last.text, (first, last) if first else (last,))
            )
        elif author:
            found.append(Author(_turned(author.text), (author,)))
    return tuple(found)


def _turned(name: str) -> str:
    """A name such as "Travers, Peter" the usual way round."""
    parts = [part.strip() for part in name.split(",")]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) and len(parts[1].split()) <= 3 else name


def _of_words(inner: str, offset: int) -> Citation | None:
    """A reference in plain text: the work is in italics or linked, the title quoted or the words of a link."""
    if len(inner) > 2000:
        return None
    link = _LINK.search(inner)
    url = title = None
    if link:
        group = 1 if link[1] else 3
        url = Anchored.plain(link[group], offset + link.start(group))
        title = Anchored.plain(link[2], offset + link.start(2)) if link[2] else None
    scan = Scan(inner)
    shown = render(scan, 0, len(inner))
    text = shown.anchored(None)
    work = next((text[start:end].strip() for start, end in shown.italics if end - start > 2), None)
    quoted = _QUOTED.search(text.text)
    if title is None and quoted:
        title = text[slice(*quoted.span(1))].moved(offset)
    publisher = None
    if work is None:
        publisher = next(
            (text[one.start : one.end].strip() for one in shown.links if one.start > 0 and one.end - one.start > 2),
            None,
        )
    if not (url or work or publisher):
        return None
    return Citation(
        _word_author(text, shown.italics, quoted, offset),
        work.moved(offset) if work else None, publisher.moved(offset) if publisher else None,
        title, url, _word_date(text, offset),
    )  # fmt: skip


def _word_author(
    text: Anchored, italics: list[tuple[int, int]], quoted: re.Match[str] | None, offset: int
) -> tuple[Author, ...]:
    """The name before the title or the work, if that is all that stands there."""
    edges = [start for start, _ in italics] + ([quoted.start()] if quoted else [])
    match = _BEFORE_TITLE.match(text.text[: min(edges, default=0)])
    if match is None:
        return ()
    name = match["name"].strip(" .,")
    if not (is_person(name) or _INITIALS.fullmatch(name)):
        return ()
    start = match.start("name")
    return (Author(_turned(name), (text[start : start + len(name)].moved(offset),)),)


def _word_date(text: Anchored, offset: int) -> Anchored | None:
    retrieved = _RETRIEVED.search(text.text)
    found = find_dates(text.text[: retrieved.start()] if retrieved else text.text)
    return text[found[0].start : found[0].end].moved(offset) if found else None
