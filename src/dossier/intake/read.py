"""From a path to captures. What a file is, is told by its content, never by its name."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dossier.errors import InputError
from dossier.markup import mediawiki
from dossier.markup.decode import binary, decode
from dossier.model.reports import Problem
from dossier.model.sources import Capture, line_starts
from dossier.text.clean import one_line, scalar

LARGEST = 256 * 2**20
STDIN = "-"
_OWN_DATA = frozenset(("props", "pageProps", "@context", "@graph", "@type"))  # keys of the data that pages carry
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\"{\[\]\d])")
_EXPORT = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<mediawiki[\s>]|<page>\s*<title>)")
_HTML = re.compile(r"<(?:!doctype html|html|head|body|div|table|article|section|main|meta|script|title)\b", re.I)
_WIKITEXT = re.compile(
    r"^\s{0,3}(?:\{\{|'''|\[\[(?:File|Image):|<!--|#REDIRECT)|^==[^=\n]+==\s*$|\{\{Infobox", re.I | re.M
)


def expand(paths: Iterable[str]) -> Iterator[tuple[str, Path | None, str]]:
    """The files that paths name: path as given, file (``None`` for standard input), name to show.

    Folders expand to the files in them, deepest last, hidden ones left out. A path that is missing comes out as it
    is, so that reading it says so.
    """
    for given in paths:
        if given == STDIN:
            yield given, None, "standard input"
            continue
        path = Path(given)
        if not path.is_dir():
            yield given, path, scalar(path.name or given)
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(name for name in names if not name.startswith(".")):
                file = Path(folder) / name
                yield given, file, scalar(file.relative_to(path).as_posix())  # a name may be no UTF-8


def read(file: Path | None, name: str) -> list[Capture | Problem]:
    """The captures of one file, and what in it could not be used.

    Raises :class:`InputError` when nothing of the file can.
    """
    data = _bytes(file, name)
    if not data.strip():
        raise InputError(f"{one_line(name)}: the file is empty")
    kind = binary(data)
    if kind:
        raise InputError(
            f"{one_line(name)}: {kind}, not a text or a web page; save the page as HTML or text and try again"
        )
    text, encoding = decode(data)
    text = scalar(text)
    if _JSON.match(text):
        pages = _wrapped(text, name)
        return [_whole(name, data, text, encoding, "json")] if pages is None else pages
    if _EXPORT.match(text):
        return _captures(list(mediawiki.export_text(text)), name)
    return [_whole(name, data, text, encoding, notation_of(text))]


def _whole(name: str, data: bytes, text: str, encoding: str, notation: str) -> Capture:
    return Capture(
        name, data, text, hashlib.sha256(data).hexdigest(), encoding, notation, line_starts=line_starts(text)
    )


def notation_of(text: str) -> str:
    """What a text is written in: ``html``, ``wikitext`` or ``plain``."""
    head = text[:20000]
    tags = len(_HTML.findall(head))
    if tags >= 3 or re.match(r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html)", head, re.I | re.S):
        return "html"
    links = head.count("[[") + head.count("{{") + head.count("'''")
    return "wikitext" if _WIKITEXT.search(head) and links >= 4 and head.count("]]") + head.count("}}") >= 2 else "plain"


def wrapped_capture(
    name: str, member: str, text: str, notation: str, told: tuple[tuple[str, str], ...] = ()
) -> Capture:
    """A text that a file wraps, as a capture of its own."""
    text = scalar(text)
    data = text.encode()
    return Capture(
        name, data, text, hashlib.sha256(data).hexdigest(), "utf-8", notation, member, told, line_starts(text)
    )


def _bytes(file: Path | None, name: str) -> bytes:
    try:
        if file is None and sys.stdin is None:
            raise InputError(f"{one_line(name)}: it is closed")
        if file is None:
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            if file.exists() and not file.is_file():
                raise InputError(f"{one_line(name)}: not a file")
            with file.open("rb") as stream:
                data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"{one_line(name)}: there is no such file") from None
    except (OSError, ValueError) as error:
        raise InputError(
            f"{one_line(name)}: cannot be read ({one_line(str(getattr(error, 'strerror', None) or error))})"
        ) from None
    if len(data) > LARGEST:
        raise InputError(f"{one_line(name)}: larger than {LARGEST // 2**20} MB; divide it and try again")
    return data


def _wrapped(text: str, name: str) -> list[Capture | Problem] | None:
    """The pages that a JSON text wraps; ``None`` where it is the data of one page, saved alone."""
    answer = _json(text, name)
    head = answer[0] if isinstance(answer, list) and answer else answer
    if isinstance(head, dict) and not _OWN_DATA.isdisjoint(head):
        return None
    found = mediawiki.unwrap(answer)
    if found is None:
        raise InputError(
            f"{one_line(name)}: JSON of a kind that dossier does not know; it reads the MediaWiki API's answers and the"
            " data that a page carries (__NEXT_DATA__, JSON-LD)"
        )
    return _captures(found, name)


def _captures(found: list[mediawiki.Wrapped], name: str) -> list[Capture | Problem]:
    out: list[Capture | Problem] = []
    for one in found:
        if one.text is None or not one.text.strip():
            out.append(Problem(name, one.why or "the page is empty", one.member))
        else:
            out.append(wrapped_capture(name, one.member, one.text, one.notation, one.told))
    return out


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            f"{one_line(name)}: broken JSON (line {error.lineno}, column {error.colno}: {error.msg}); save it again"
        ) from None
    except (RecursionError, ValueError):
        raise InputError(f"{one_line(name)}: JSON nested too deep or with a number too long to be a page") from None
