"""What a reference of an article cites: the fields of a citation template, or the words of a reference in plain text."""

from __future__ import annotations

import re

from dossier.markup.wikiparser import template_arguments
from dossier.markup.wikirender import render, shown_text
from dossier.markup.wikiscan import Braces, Scan
from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Author, Citation, Paragraph
from dossier.text.references import read_reference, turned

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

#: what may hold bars and equals signs that are not the template's own
_NESTED = re.compile(r"\{\{|<[a-z!]")


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
    """The template's arguments: by the parser where others stand in it, by the scan where it is flat or the parser cannot have it."""
    inner = scan.text[braces.start : braces.end]
    parsed = template_arguments(inner) if _NESTED.search(inner, 2) else None
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
            found.append(Author(turned(author.text), (author,)))
    return tuple(found)


def _of_words(inner: str, offset: int) -> Citation | None:
    """What a reference in plain text cites."""
    if len(inner) > 2000:
        return None
    link = _LINK.search(inner)
    url = title = None
    if link:
        group = 1 if link[1] else 3
        url = Anchored.plain(link[group], offset + link.start(group))
        title = Anchored.plain(link[2], offset + link.start(2)) if link[2] else None
    shown = render(Scan(inner), 0, len(inner))
    line = Paragraph(shown.anchored(None).moved(offset), tuple(shown.italics), tuple(shown.links))
    return read_reference(line, url, title)
