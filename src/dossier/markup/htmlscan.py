"""HTML cut into tags and runs of text in one linear pass, each with its place in the capture.

No tree library keeps offsets of characters. So the text is cut here first, and the tree is built from a skeleton in
which every run of text and every start tag is replaced by its number: what the library makes of the tags' nesting is
kept, and every word still knows where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dossier.text.anchors import Anchored
from dossier.text.entities import resolved

_ATTRIBUTE = r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_TOKEN = re.compile(
    rf"<!--.*?(?:--!?>|\Z)|<[!?][^>]*+(?:>|\Z)|<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>(?:[\s/=]++|{_ATTRIBUTE})*+)(?:>|\Z)",
    re.S,
)
#: elements whose content is no markup
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
_MOST_ATTRIBUTES = 400  # a tree library is quadratic in them


#: what ends with the text alone: browsers read on behind an end tag that stands in the middle, and so does the tree
_WHOLE = frozenset(("html", "body"))


@dataclass(slots=True)
class Scan:
    """The cut text: ``tags`` and ``runs`` are spans in the capture, ``skeleton`` the markup with their numbers."""

    tags: list[tuple[int, int]] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    skeleton: str = ""


def scan(text: str, start: int = 0, end: int | None = None) -> Scan:
    """Cut the HTML between two offsets of a text."""
    found = Scan()
    out: list[str] = []
    end = len(text) if end is None else end
    at = start
    while at < end:
        match = _TOKEN.search(text, at, end)
        if match is None:
            break
        if match.start() > at:
            out.append(_run(found, text, at, match.start()))
        at = match.end()
        name = match["name"]
        if name is None:
            continue
        name = name.lower()
        if match["close"]:
            if name not in _WHOLE:
                out.append(f"</{name}>")
            continue
        out.append(_tag(found, name, match))
        if name in _RAW:
            close = _closing(name).search(text, at, end)
            until = close.start() if close else end
            if until > at:
                out.append(_run(found, text, at, until))
            at = until
    if at < end:
        out.append(_run(found, text, at, end))
    found.skeleton = "".join(out)
    return found


def _run(found: Scan, text: str, start: int, end: int) -> str:
    if text[start:end].isspace():  # a number in its place would be text where the tree allows none
        return " "
    found.runs.append((start, end))
    return f",{len(found.runs) - 1}"


def _tag(found: Scan, name: str, match: re.Match[str]) -> str:
    found.tags.append(match.span())
    rest = match["rest"].rstrip("/ ")
    if rest.count("=") > _MOST_ATTRIBUTES:
        rest = ""
    return f'<{name} o="{len(found.tags) - 1}"{rest}>'


_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in _RAW}


def _closing(name: str) -> re.Pattern[str]:
    return _CLOSING[name]


_ATTRIBUTE_PARTS = re.compile(
    r"""(?P<name>[^\s/>="']+)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>"'][^\s>]*+)))?""",
    re.S,
)


def attributes(text: str, start: int, end: int) -> Iterator[tuple[str, Anchored]]:
    """The attributes of the tag that stands at a span, in order; of two with one name the first counts."""
    head = re.compile(r"</?[^\s/>]+").match(text, start, end)
    at = head.end() if head else start
    for match in _ATTRIBUTE_PARTS.finditer(text, at, end):
        kind = next((kind for kind in ("double", "single", "bare") if match[kind] is not None), None)
        if kind is None:
            yield match["name"].lower(), Anchored("", [match.end()], [match.end()])
        else:
            yield match["name"].lower(), resolved(Anchored.plain(match[kind], match.start(kind)))
