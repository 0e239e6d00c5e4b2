"""What the references of a rendered article cite: read from the citation as it is printed and from its COinS."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from dossier.markup.htmlflow import paragraph
from dossier.markup.htmltree import Node
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.paragraphs import Author, Citation
from dossier.text.references import read_reference, turned

_QUOTES = " \"'“”‘’"
#: behind what stands before it: "”. London: Some Press. Retrieved …"
_PUBLISHER = re.compile(
    r"[\s.,\"”’']{1,4}(?:[A-Z][\w ,]{2,40}: )?(?!Retrieved|Archived|Vol|No\.|pp?\.|ISBN|ISSN|OCLC|Translated|Season|Event)(?P<name>[A-Z0-9](?:[^.():;\n]|\.(?=\w)){1,60})(?=\.(?:\s|$)|\s?\(|$|\.?\s?(?:Retrieved|Archived))"
)
_EDITED = re.compile(r"(?P<name>[A-Z][\w’'-]{1,24}, [A-Z][\w.’' -]{0,24}?),? ed\. ?\(")
_STYLES = frozenset(("citation", "cs1", "cs2"))


def read_citation(item: Node) -> Citation | None:
    """The citation of an item in a list of references: by its COinS, or else by its words."""
    cited = item.one("cite")
    text = (cited or item).text
    data = item.one("span.Z3988[title]")
    link = (cited or item).one("a.external[href], a[rel*=ExtLink][href]")
    url = link.attr("href") if link else None
    if cited is None or data is None:
        title = link.text.strip(' "“”') if link else None
        return read_reference(paragraph(cited or item, None, lambda _: None), url, title or None)
    said = parse_qs(data.get("title") or "", max_num_fields=60)
    title = _place(text, _first(said, "rft.atitle", "rft.title", "rft.btitle"))
    work = _place(text, _first(said, "rft.jtitle")) or _italic(cited)
    if work and title and work.text.strip(_QUOTES) == title.text.strip(_QUOTES):
        work = None  # the titles of books and films are set in italics too
    kind = next((name for name in cited.classes if name not in _STYLES), "")
    publisher = _place(text, _first(said, "rft.pub")) or _behind(text, work or title)
    return Citation(tuple(_authors(text, said)), work, publisher, title, url, _date(text), kind)


def _first(said: dict[str, list[str]], *keys: str) -> str | None:
    return next((said[key][0] for key in keys if key in said), None)


def _authors(text: Anchored, said: dict[str, list[str]]) -> list[Author]:
    """The authors that the COinS name, as far as they are printed; of a book that has only an editor, that one."""
    found = []
    last, first = _first(said, "rft.aulast"), _first(said, "rft.aufirst")
    names = [f"{last}, {first}" if first else last] if last else []
    names += [name for name in said.get("rft.au", []) if name not in names]
    for name in names[:5]:
        at = _place(text, name)
        if at is None:
            continue
        surname, comma, given = name.partition(",")
        found.append(Author(f"{given.strip()} {surname.strip()}" if comma else name, (at,)))
    if not found and (edited := _EDITED.match(text.text)):  # COinS name no editors
        found.append(Author(turned(edited["name"]), (text.group(edited, "name"),)))
    return found


def _place(text: Anchored, words: str | None) -> Anchored | None:
    """Where words of the COinS are printed; they fold quotation marks and spaces as the citation does."""
    if not words or len(words) > 500:
        return None
    pattern = r"\s+".join(re.escape(word).replace("'", "['’]") for word in words.split())
    match = re.search(pattern, text.text)
    return text.group(match) if match else None


def _behind(text: Anchored, last: Anchored | None) -> Anchored | None:
    """The publisher, which COinS tell of books only: the words of their own behind title and work."""
    if last is None:
        return None
    at = next((at for at in range(len(text)) if text.offset(at) >= last.end), len(text))
    match = _PUBLISHER.match(text.text, at)
    told = match is not None and re.search(r"[a-z]|^[A-Z]{2,4}$", match["name"]) and match["name"] != "ISBN"
    return text.group(match, "name").strip() if match and told and not find_dates(match["name"]) else None


def _italic(cited: Node) -> Anchored | None:
    node = cited.one("i")
    return node.text or None if node else None


def _date(text: Anchored) -> Anchored | None:
    """The date of publication: the first one that is not that of an archive or of the retrieval."""
    for found in find_dates(text.text):
        before = text.text[max(0, found.start - 40) : found.start]
        if not re.search(r"(?:retrieved|archived|accessed|original on)\b[^.]{0,30}$", before, re.I):
            return text[found.start : found.end]
    return None
