"""What JSON holds: the answers of MediaWiki's interfaces, or the data of a web page saved alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dossier.intake.notation import page_data
from dossier.intake.place import Place, RefusedError
from dossier.markup import mediawiki
from dossier.model.reports import Problem
from dossier.model.sources import Capture

_EARLY = 200  # characters within which a text that only looks like JSON betrays itself


def data_in(data: bytes, text: str, encoding: str, place: Place) -> list[Capture | Problem] | None:
    """The captures of a text that begins as JSON does, ``None`` where it is none after all.

    A :class:`RefusedError` says what is wrong with JSON that is broken, or of a kind that nobody here knows.
    """
    try:
        answers = list(_documents(text))
    except json.JSONDecodeError as error:
        if text.lstrip()[:1] == "[" and error.pos < _EARLY:
            return None  # a link or a note in brackets
        raise RefusedError(
            f"broken JSON (line {error.lineno}, column {error.colno}: {error.msg}); save it again"
        ) from None
    except (RecursionError, ValueError):
        raise RefusedError("JSON nested too deep or with a number too long to be a page") from None
    if all(page_data(answer) for answer in answers):
        return [place.capture(data, text, encoding, "json")]
    found = mediawiki.unwrap(answers[0] if len(answers) == 1 else answers)
    if found is not None:
        return [_article(one, place) for one in found]
    raise RefusedError(
        "JSON of a kind that dossier does not know; it reads the MediaWiki API's answers and the data of web pages (JSON-LD, __NEXT_DATA__)"
    )


def _documents(text: str) -> Iterator[Any]:
    """The documents of a JSON text; one behind the other, as a loop of downloads leaves them, count as well."""
    decoder, at = json.JSONDecoder(), 0
    text = text.strip()
    while at < len(text):
        document, at = decoder.raw_decode(text, at)
        yield document
        while at < len(text) and text[at] in " \t\r\n":
            at += 1


def _article(one: mediawiki.Wrapped, place: Place) -> Capture | Problem:
    at = place.within(one.member, one.told)
    if one.remark:
        return place.remark(one.why)
    if one.text is None or not one.text.strip():
        return at.problem(one.why or "the page is empty")
    return at.text(one.text, one.notation)
