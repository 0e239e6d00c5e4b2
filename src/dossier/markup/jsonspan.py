"""JSON inside a page, read where it stands: each value knows its span, and no tree is built of what nobody asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from dossier.text.anchors import Anchored
from dossier.text.entities import resolved

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|\\.", re.S)


class Json:
    """A value in a JSON text from ``start`` on. What is broken or nested too deep is as if it were not there."""

    __slots__ = ("__dict__", "start", "text")

    def __init__(self, text: str, start: int):
        self.text = text
        self.start = _skip(text, start)

    @cached_property
    def _read(self) -> tuple[Any, int]:
        try:
            return _DECODER.scan_once(self.text, self.start)  # type: ignore[attr-defined, no-any-return]
        except (StopIteration, ValueError, RecursionError):
            return None, self.start

    @property
    def value(self) -> Any:
        """The value as Python's json gives it; ``None`` for what cannot be read."""
        return self._read[0]

    @property
    def end(self) -> int:
        """Offset behind the value."""
        return self._read[1]

    @cached_property
    def _members(self) -> dict[str, Json]:
        """The members of an object; of a broken one those before the break."""
        return dict(self._walk())

    def _walk(self) -> Iterator[tuple[str, Json]]:
        text, at = self.text, self.start
        if text[at : at + 1] != "{":
            return
        at = _skip(text, at + 1)
        while text[at : at + 1] == '"':
            try:
                key, at = scanstring(text, at + 1, False)
            except ValueError:
                return
            at = _skip(text, at)
            if text[at : at + 1] != ":":
                return
            child = Json(text, at + 1)
            yield key, child
            if child.end == child.start:
                return
            at = _skip(text, child.end)
            if text[at : at + 1] != ",":
                return
            at = _skip(text, at + 1)

    def __iter__(self) -> Iterator[Json]:
        """The elements of an array; nothing for another value."""
        return iter(self._elements)

    @cached_property
    def _elements(self) -> list[Json]:
        """The elements of an array; of a broken one those before the break."""
        return list(self._step())

    def _step(self) -> Iterator[Json]:
        text, at = self.text, self.start
        if text[at : at + 1] != "[":
            return
        at = _skip(text, at + 1)
        while at < len(text) and text[at] != "]":
            child = Json(text, at)
            if child.end == child.start:
                return
            yield child
            at = _skip(text, child.end)
            if text[at : at + 1] != ",":
                return
            at = _skip(text, at + 1)

    def items(self) -> Iterator[tuple[str, Json]]:
        """The members of an object, in order."""
        yield from self._members.items()

    def get(self, *path: str | int) -> Json | None:
        """The value under these keys and indexes; ``None`` where there is none or it is null."""
        node = self
        for step in path:
            below = node._members.get(step) if isinstance(step, str) else next(islice(node, step, None), None)
            if below is None:
                return None
            node = below
        return None if self.text.startswith("null", node.start) else node

    def all(self, *path: str | int) -> list[Json]:
        """The elements of the array under this path, or the one value that stands in place of an array."""
        node = self.get(*path)
        if node is None:
            return []
        return list(node) if self.text[node.start] == "[" else [node]

    def string(self, *path: str | int) -> Anchored | None:
        """The string or number under this path as it stands, escapes and character references resolved."""
        node = self.get(*path)
        if node is None or self.text[node.start] in "{[":
            return None
        if self.text[node.start] != '"':
            shown = Anchored.plain(self.text[node.start : node.end], node.start)
            return shown if shown and shown.text not in ("true", "false") else None
        shown = resolved(
            _unescaped(Anchored.plain(self.text[node.start + 1 : max(node.start + 1, node.end - 1)], node.start + 1))
        )
        shown = shown.folded()
        return shown or None

    def word(self, *path: str | int) -> str | None:
        """The string under this path, without its place."""
        found = self.string(*path)
        return found.text if found else None

    def number(self, *path: str | int) -> float | int | None:
        """The number under this path, also where it is written as a string of digits."""
        node = self.get(*path)
        value = node.value if node else None
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,15}(?:\.\d{1,6})?", value.strip()):
            value = float(value) if "." in value else int(value)
        return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _unescaped(text: Anchored) -> Anchored:
    """A JSON string's content without its escapes; a character that letters or digits spell stands at no place of its own."""
    if "\\" not in text.text:
        return text
    parts: list[Anchored] = []
    at = 0
    for match in _ESCAPE.finditer(text.text):
        parts.append(text[at : match.start()])
        at = match.end()
        try:
            char, _ = scanstring(f'{match[0]}"', 0, True)
        except ValueError:
            char = "\ufffd"
        if "\ud800" <= char <= "\udfff":
            char = "\ufffd"
        here = text.group(match)
        shut = here.start if match[0][1].isalnum() else here.end
        parts.append(Anchored(char, [here.start] * len(char), [shut] * len(char)))
    parts.append(text[at:])
    return Anchored.join([part for part in parts if part], glue="")
