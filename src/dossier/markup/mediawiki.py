"""What the interfaces of MediaWiki wrap articles in: their answers in JSON.

``action=query`` with ``prop=revisions`` (legacy ``*``, ``formatversion=2``, ``rvslots``) or ``prop=extracts``,
``action=parse`` with wikitext or HTML, and the REST interfaces: page source, page with HTML, summary. The shapes are
those of the interfaces' own documentation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

Told = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text found in a wrapping: ``member`` is its path there, ``told`` what the wrapping says of it.

    ``text`` is ``None`` for a page that the answer names but does not hold; ``why`` then says so. With ``remark`` it
    is something to tell and no page at all.
    """

    member: str
    text: str | None
    notation: str = "wikitext"
    told: Told = ()
    why: str = ""
    remark: bool = False


def unwrap(answer: Any) -> list[Wrapped] | None:
    """The articles in an answer of the API, or in a list of answers; ``None`` when it is no such thing."""
    if isinstance(answer, list):
        several = [(number, unwrap(one)) for number, one in enumerate(answer) if isinstance(one, dict)]
        found = [
            replace(one, member=f"/{number}{one.member}")
            for number, part in several
            if part is not None
            for one in part
        ]
        return found or None
    if not isinstance(answer, dict):
        return None
    error = _error(answer)
    if error:
        return [Wrapped("/error", None, why=f"the API answered with an error: {error}")]
    found = [*_queried(answer), *_parsed(answer), *_rest(answer)]
    asked = isinstance(answer.get("query"), dict) or isinstance(answer.get("parse"), dict) or "batchcomplete" in answer
    if not found and asked:
        found = [Wrapped("/", None, why="the API's answer holds no page")]
    if found and isinstance(answer.get("continue") or answer.get("query-continue"), dict):
        found.append(Wrapped("/continue", None, why=_GOES_ON, remark=True))
    return found or None


_GOES_ON = "the API's answer goes on: what follows it is in another answer, which has to be asked for and saved as well"


def _error(answer: dict[str, Any]) -> str | None:
    """What went wrong, of an answer that is an error."""
    error = answer.get("error")
    if isinstance(error, dict) and "code" in error:
        return str(error.get("info") or error["code"])
    errors = answer.get("errors")
    if isinstance(errors, list) and errors and isinstance(errors[0], dict) and "code" in errors[0]:
        return str(errors[0].get("text") or errors[0].get("*") or errors[0]["code"])
    if isinstance(answer.get("httpCode"), int) and "httpReason" in answer:
        return f"{answer['httpCode']} {answer['httpReason']}"
    if "errors/" in str(answer.get("type", "")) and "detail" in answer:
        return str(answer["detail"])
    return None


def _queried(answer: dict[str, Any]) -> Iterator[Wrapped]:
    """The pages of ``action=query``."""
    query = answer.get("query")
    pages = query.get("pages") if isinstance(query, dict) else None
    if not isinstance(query, dict) or not isinstance(pages, (dict, list)):
        return
    asked = _asked_for(query)
    for key, page in pages.items() if isinstance(pages, dict) else enumerate(pages):
        if isinstance(page, dict):
            told = _told(page) + tuple(("asked", name) for name in asked.get(str(page.get("title")), ()))
            yield _page(page, f"/query/pages/{_pointer(key)}", told, goes_on="continue" in answer)


def _page(page: dict[str, Any], place: str, told: Told, *, goes_on: bool) -> Wrapped:
    title = page.get("title") or page.get("pageid") or "?"
    if "missing" in page or "invalid" in page:
        return Wrapped(place, None, told=told, why=f"the wiki has no page “{title}”; look the title up")
    revisions = page.get("revisions")
    if isinstance(revisions, list) and revisions and isinstance(revisions[0], dict):
        return _revision(revisions[0], f"{place}/revisions/0", told)
    if isinstance(page.get("extract"), str) and page["extract"].strip():
        return _extract(page["extract"], f"{place}/extract", told)
    why = f"the answer holds no text of “{title}” (ask with prop=revisions&rvprop=content)"
    return Wrapped(place, None, told=told, why=f"the text of “{title}” is in another answer" if goes_on else why)


def _asked_for(query: dict[str, Any]) -> dict[str, list[str]]:
    """For each title the names that it was asked for by: those that were normalised or that redirect to it."""
    names: dict[str, list[str]] = {}
    for key in ("normalized", "converted", "redirects"):
        steps = query.get(key)
        for step in steps if isinstance(steps, list) else ():
            if isinstance(step, dict) and isinstance(step.get("from"), str) and isinstance(step.get("to"), str):
                names.setdefault(step["to"], []).extend([*names.get(step["from"], ()), step["from"]])
    return names


def _revision(revision: dict[str, Any], place: str, told: Told) -> Wrapped:
    if isinstance(revision.get("timestamp"), str):
        told += (("saved", revision["timestamp"]),)
    slots = revision.get("slots")
    if isinstance(slots, dict) and isinstance(slots.get("main"), dict):
        revision, place = slots["main"], f"{place}/slots/main"
    key = next((key for key in ("*", "content") if isinstance(revision.get(key), str)), None)
    if key is None:
        return Wrapped(place, None, told=told, why="the answer holds the revision without its text")
    if revision.get("contentmodel", "wikitext") != "wikitext":
        return Wrapped(place, None, told=told, why=f"content model {revision['contentmodel']}, not wikitext")
    return Wrapped(f"{place}/{key}", revision[key], told=told)


def _parsed(answer: dict[str, Any]) -> Iterator[Wrapped]:
    """The page of ``action=parse``: its wikitext, or else its HTML."""
    parse = answer.get("parse")
    if not isinstance(parse, dict):
        return
    told = _told(parse) + tuple(("asked", name) for names in _asked_for(parse).values() for name in names)
    for key, notation in (("wikitext", "wikitext"), ("text", "html")):
        value = parse.get(key)
        if isinstance(value, dict) and isinstance(value.get("*"), str):
            yield Wrapped(f"/parse/{key}/*", value["*"], notation, told)
            return
        if isinstance(value, str):
            yield Wrapped(f"/parse/{key}", value, notation, told)
            return
    yield Wrapped("/parse", None, told=told, why="the answer holds neither wikitext nor HTML")


def _rest(answer: dict[str, Any]) -> Iterator[Wrapped]:
    """The page of a REST interface: its source, its HTML, or a summary."""
    if not isinstance(answer.get("title"), str):
        return
    told = _told(answer)
    for key, notation in (("source", "wikitext"), ("html", "html")):
        if isinstance(answer.get(key), str) and ("content_model" in answer or "latest" in answer or "key" in answer):
            yield Wrapped(f"/{key}", answer[key], notation, told)
            return
    if isinstance(answer.get("extract"), str) and ("content_urls" in answer or "pageid" in answer):
        if answer.get("type") == "disambiguation":
            yield Wrapped("/extract", None, told=told, why="a page that lists pages of one name")
        else:
            yield _extract(answer["extract"], "/extract", told)
    elif isinstance(answer.get("html_url"), str) and "latest" in answer:
        yield Wrapped("/", None, told=told, why=f"the answer names “{answer['title']}” without its text")


def _extract(text: str, place: str, told: Told) -> Wrapped:
    """The beginning of an article: in HTML, or as text whose headings are those of wikitext."""
    html = text.lstrip().startswith("<")
    return Wrapped(place, text, "html" if html else "wikitext", told)


_TELLING = (
    ("title", "title"), ("pageid", "pageid"), ("id", "pageid"), ("canonicalurl", "url"), ("fullurl", "url"),
    ("timestamp", "saved"), ("description", "description"), ("wikibase_item", "wikidata"),
)  # fmt: skip


def _told(page: dict[str, Any]) -> Told:
    """What an answer says of a page beside its text."""
    told: dict[str, str] = {}
    for key, name in _TELLING:
        value = page.get(key)
        if isinstance(value, (str, int)) and value not in ("", True, False):
            told.setdefault(name, str(value))
    desktop = _inside(page, "content_urls", "desktop", "page")
    latest = _inside(page, "latest", "timestamp")
    told |= {"url": desktop} if isinstance(desktop, str) else {}
    told |= {"saved": latest} if isinstance(latest, str) else {}
    return tuple(told.items())


def _inside(data: Any, *steps: str) -> Any:
    for step in steps:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _pointer(key: object) -> str:
    """A key as a step of a JSON pointer (RFC 6901)."""
    return str(key).replace("~", "~0").replace("/", "~1")
