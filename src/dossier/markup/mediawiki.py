"""What MediaWiki wraps articles in: the answers of its interfaces.

``action=query`` with ``prop=revisions`` (legacy ``*``, ``formatversion=2``, ``rvslots``), ``action=parse`` with
wikitext or HTML, and the REST interface's page sources. The shapes are those of the API's own documentation.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any
from xml.etree import ElementTree


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text found in a wrapping: ``member`` is its path there, ``told`` what the wrapping says of it.

    ``text`` is ``None`` for a page that the answer names but does not hold; ``why`` then says so.
    """

    member: str
    text: str | None
    notation: str = "wikitext"
    told: tuple[tuple[str, str], ...] = ()
    why: str = ""


def unwrap(answer: Any) -> list[Wrapped] | None:
    """The articles in an answer of the API, ``None`` when it is no such answer."""
    if not isinstance(answer, dict):
        return None
    if isinstance(answer.get("error"), dict) and "code" in answer["error"]:
        return [
            Wrapped(
                "/error",
                None,
                why=f"the API answered with an error: {answer['error'].get('info') or answer['error']['code']}",
            )
        ]
    found: list[Wrapped] = []
    query = answer.get("query")
    if isinstance(query, dict) and isinstance(query.get("pages"), (dict, list)):
        found += _pages(query["pages"])
    if isinstance(answer.get("parse"), dict):
        found += _parsed(answer["parse"])
    if isinstance(answer.get("source"), str) and "title" in answer:
        found.append(Wrapped("/source", answer["source"], told=_told(answer)))
    if isinstance(answer.get("html"), str) and "title" in answer:
        found.append(Wrapped("/html", answer["html"], "html", _told(answer)))
    return found or (
        None if query is None and "parse" not in answer else [Wrapped("/", None, why="the API's answer holds no page")]
    )


def _pages(pages: dict[str, Any] | list[Any]) -> Iterator[Wrapped]:
    for key, page in pages.items() if isinstance(pages, dict) else enumerate(pages):
        if not isinstance(page, dict):
            continue
        place = f"/query/pages/{_pointer(key)}"
        told = _told(page)
        title = page.get("title") or page.get("pageid") or "?"
        if "missing" in page or "invalid" in page:
            yield Wrapped(place, None, told=told, why=f"the wiki has no page “{title}”")
            continue
        revisions = page.get("revisions")
        if not isinstance(revisions, list) or not revisions or not isinstance(revisions[0], dict):
            yield Wrapped(
                place,
                None,
                told=told,
                why=f"the answer holds no text of “{title}” (ask with prop=revisions&rvprop=content)",
            )
            continue
        yield _revision(revisions[0], f"{place}/revisions/0", told)


def _revision(revision: dict[str, Any], place: str, told: tuple[tuple[str, str], ...]) -> Wrapped:
    slots = revision.get("slots")
    if isinstance(slots, dict) and isinstance(slots.get("main"), dict):
        revision, place = slots["main"], f"{place}/slots/main"
    key = next((key for key in ("*", "content") if isinstance(revision.get(key), str)), None)
    if key is None:
        return Wrapped(place, None, told=told, why="the answer holds the revision without its text")
    if revision.get("contentmodel", "wikitext") != "wikitext":
        return Wrapped(place, None, told=told, why=f"content model {revision['contentmodel']}, not wikitext")
    return Wrapped(f"{place}/{key}", revision[key], told=told)


def _parsed(parse: dict[str, Any]) -> Iterator[Wrapped]:
    for key, notation in (("wikitext", "wikitext"), ("text", "html")):
        value = parse.get(key)
        if isinstance(value, dict) and isinstance(value.get("*"), str):
            yield Wrapped(f"/parse/{key}/*", value["*"], notation, _told(parse))
            return
        if isinstance(value, str):
            yield Wrapped(f"/parse/{key}", value, notation, _told(parse))
            return
    yield Wrapped("/parse", None, told=_told(parse), why="the answer holds neither wikitext nor HTML")


def _told(page: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    names = (("title", "title"), ("pageid", "pageid"), ("id", "pageid"), ("fullurl", "url"), ("canonicalurl", "url"))
    return tuple((name, str(page[key])) for key, name in names if isinstance(page.get(key), (str, int)))


def _pointer(key: object) -> str:
    """A key as a step of a JSON pointer (RFC 6901)."""
    return str(key).replace("~", "~0").replace("/", "~1")


def export_pages(stream: IO[bytes]) -> Iterator[Wrapped]:
    """The articles of an XML export (``Special:Export``, a dump), one after the other.

    The file is never held whole. A file that breaks off in the middle gives what stands before the break and then a
    page without text that says so. Redirects and pages outside the article space come without text as well.
    """
    page: dict[str, str] = {}
    try:
        for event, element in ElementTree.iterparse(stream, events=("start", "end")):
            name = element.tag.rpartition("}")[2]
            if event == "start":
                if name == "page":
                    page = {}
                continue
            if name in ("title", "ns", "id", "text", "timestamp") and (name != "id" or "id" not in page):
                page[name] = element.text or ""
            elif name == "redirect":
                page["redirect"] = element.get("title") or ""
            elif name == "page":
                yield _exported(page)
            if name in ("page", "siteinfo"):
                element.clear()
    except ElementTree.ParseError as error:
        yield Wrapped("/", None, why=f"the XML breaks off or is broken ({error})")


def export_text(text: str) -> Iterator[Wrapped]:
    """The articles of an XML export that is at hand as text; pages cut out of one count as well."""
    if "<mediawiki" not in text[:2000]:
        text = f"<mediawiki>{text}</mediawiki>"
    return export_pages(io.BytesIO(text.encode()))


def _exported(page: dict[str, str]) -> Wrapped:
    title = page.get("title", "")
    told = tuple(
        (key, value)
        for key, value in (("title", title), ("pageid", page.get("id", "")), ("saved", page.get("timestamp", "")))
        if value
    )
    if "redirect" in page:
        return Wrapped(title, None, told=told, why=f"a redirect to “{page['redirect']}”")
    if page.get("ns", "0") != "0":
        return Wrapped(title, None, told=told, why="not an article")
    return Wrapped(title, page.get("text") or None, told=told, why="" if page.get("text") else "a page without text")
