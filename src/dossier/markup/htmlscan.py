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
_SILENT = frozenset(("script", "style"))
_MOST_ATTRIBUTES = 400  # a tree library is quadratic in them


#: what ends with the text alone: browsers read on behind an end tag that stands in the middle, and so does the tree
_WHOLE = frozenset(("html", "body"))


@dataclass(slots=True)
class Scan:
    """The cut text: ``tags`` and ``runs`` are spans in the capture, ``skeleton`` the markup with their numbers.

    ``silent`` are the spans of scripts and styles, JSON-LD apart: what says nothing of the page.
    """

    tags: list[tuple[int, int]] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    silent: list[tuple[int, int]] = field(default_factory=list)
    skeleton: str = ""


def scan(text: str, start: int = 0, end: int | None = None) -> Scan:
    """Cut the HTML between two offsets of a text."""
    found = Scan()
    tags, runs = found.tags, found.runs
    out: list[str] = []
    put, search = out.append, _TOKEN.search
    end = len(text) if end is None else end
    at = start
    while at < end:
        match = search(text, at, end)
        begin, until = match.span() if match else (end, end)
        if begin > at:
            put(_run(runs, text, at, begin))
        at = until
        if match is None:
            break
        close, name, rest = match.groups()
        if name is None:
            continue
        name = name.lower()
        if close:
            if name not in _WHOLE:
                put(f"</{name}>")
            continue
        tags.append((begin, until))
        if len(rest) > _MOST_ATTRIBUTES and rest.count("=") > _MOST_ATTRIBUTES:
            rest = ""
        put(f'<{name} o="{len(tags) - 1}"{rest.rstrip("/ ")}>')
        if name in _RAW:
            shut = _CLOSING[name].search(text, at, end)
            until = shut.start() if shut else end
            if until > at:
                put(_run(runs, text, at, until))
                if name in _SILENT and "ld+json" not in rest:
                    found.silent.append((at, until))
            at = until
    found.skeleton = "".join(out)
    return found


def _run(runs: list[tuple[int, int]], text: str, start: int, end: int) -> str:
    if text[start:end].isspace():  # a number in its place would be text where the tree allows none
        return " "
    runs.append((start, end))
    return f",{len(runs) - 1}"


_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in _RAW}


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
