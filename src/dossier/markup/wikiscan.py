"""The linear first pass over wikitext: what is hidden, where the sections and the templates are.

Comments and ``nowiki`` are blanked and references are cut out at equal length before anything else looks at the text,
so that a broken citation cannot swallow the rest of the article and no parser sees the whole of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

HIDDEN = "\ue000"  # stands for every character of a comment
CITED = "\ue001"  # stands for every character of a reference

_TOKEN = re.compile(
    r"<!--|<(?P<ref>ref)(?P<attributes>\s[^<>]{0,400}?)?(?P<single>/)?>|<(?P<quiet>nowiki|pre|math|gallery|score|timeline|templatestyles)\b[^<>]{0,200}?(?P<empty>/)?>",
    re.I,
)
_ENDS = {
    name: re.compile(rf"</{name}\s{{0,3}}>", re.I)
    for name in ("ref", "nowiki", "pre", "math", "gallery", "score", "timeline", "templatestyles")
}
_NAME = re.compile(
    r"name\s{0,3}=\s{0,3}(?:\"(?P<double>[^\"]{1,200})\"|'(?P<single>[^']{1,200})'|(?P<bare>[^\s\"'/>]{1,200}))", re.I
)
_HEADING = re.compile(
    r"^(?P<level>={1,6})[ \t]{0,9}(?P<title>[^\n]{1,300}?)[ \t]{0,9}(?P=level)[ \t\ue000\ue001]{0,400}$", re.M
)
_ARGUMENT = re.compile(r"[\s\ue000\ue001]*([^\s={}\[\]|<][^={}\[\]|<\n]{0,60}?)[\s\ue000]*=")
_BRACES = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference: the span of the tag, that of what it holds (empty for a repeated one), and its name."""

    start: int
    end: int
    inner: tuple[int, int]
    name: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and where the text under it runs, up to the next heading."""

    title: tuple[int, int]
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Braces:
    """A template in braces: its span, its name, and the spans of its arguments."""

    start: int
    end: int
    name: str
    arguments: tuple[tuple[int, int], ...]


class Scan:
    """An article's text, with comments and references masked at equal length."""

    def __init__(self, text: str):
        self.text = text
        self.refs: list[Ref] = []
        self.masked = self._mask(text)
        self._starts = [ref.start for ref in self.refs]
        self.named = {ref.name: ref for ref in reversed(self.refs) if ref.name and ref.inner[0] < ref.inner[1]}

    def ref_at(self, offset: int) -> Ref | None:
        """The reference that begins at an offset."""
        index = bisect_left(self._starts, offset)
        return self.refs[index] if index < len(self.refs) and self._starts[index] == offset else None

    def refs_between(self, start: int, end: int) -> list[int]:
        """Where references begin between two offsets."""
        return self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def resolve(self, ref: Ref) -> Ref:
        """The reference that holds the text: itself, or the one of its name."""
        return self.named.get(ref.name, ref) if ref.name and ref.inner[0] >= ref.inner[1] else ref

    def _mask(self, text: str) -> str:
        out: list[str] = []
        at = 0
        closed: dict[str, bool] = {}
        while match := _TOKEN.search(text, at):
            end = self._end(text, match, closed)
            if end is None:  # nothing closes it: it hides nothing
                out.append(text[at : match.end()])
                at = match.end()
                continue
            out.append(text[at : match.start()])
            out.append((CITED if match["ref"] else HIDDEN) * (end - match.start()))
            at = end
        out.append(text[at:])
        return "".join(out)

    def _end(self, text: str, match: re.Match[str], closed: dict[str, bool]) -> int | None:
        """Where what a token opens ends; notes references on the way."""
        if match[0] == "<!--":
            close = text.find("-->", match.end()) if closed.get("--", True) else -1
            closed["--"] = close >= 0
            return close + 3 if close >= 0 else None
        if match["quiet"]:
            kind = match["quiet"].lower()
            ending = _ENDS[kind].search(text, match.end()) if not match["empty"] and closed.get(kind, True) else None
            closed[kind] = ending is not None or bool(match["empty"])
            # the words in nowiki are shown; only the tags are hidden
            return match.end() if match["empty"] or (ending and kind == "nowiki") else ending.end() if ending else None
        name = _NAME.search(match["attributes"] or "")
        known = (name["double"] or name["single"] or name["bare"]).strip() if name else None
        if match["single"]:
            self.refs.append(Ref(match.start(), match.end(), (match.end(), match.end()), known))
            return match.end()
        ending = _ENDS["ref"].search(text, match.end(), match.end() + 20_000) if closed.get("ref", True) else None
        if ending is None:
            closed["ref"] = _ENDS["ref"].search(text, match.end()) is not None if closed.get("ref", True) else False
            return None
        self.refs.append(Ref(match.start(), ending.end(), (match.end(), ending.start()), known))
        return ending.end()

    def headings(self) -> list[Heading]:
        """The headings in order; the first is the lead, of level 1, without a title."""
        found = list(_HEADING.finditer(self.masked))
        ends = [*(match.start() for match in found), len(self.masked)]
        lead = Heading((0, 0), 1, 0, ends[0])
        return [
            lead,
            *(
                Heading(match.span("title"), len(match["level"]), match.end(), end)
                for match, end in zip(found, ends[1:], strict=True)
            ),
        ]

    @cached_property
    def pairs(self) -> dict[int, tuple[int, list[int]]]:
        """For each template's and each link's beginning its end and the places of its bars, found in one pass.

        A link that was never closed ends with the template that it stands in, and is no link.
        """
        found: dict[int, tuple[int, list[int]]] = {}
        stack: list[tuple[str, int, list[int]]] = []
        open_templates = 0
        for match in _BRACES.finditer(self.masked):
            token = match[0]
            if token in ("{{", "[["):
                stack.append((token, match.start(), []))
                open_templates += token == "{{"
            elif token == "|":
                if stack:
                    stack[-1][2].append(match.start())
            elif token == "]]":
                if stack and stack[-1][0] == "[[":
                    _, start, own = stack.pop()
                    found[start] = (match.end(), own)
            elif open_templates:
                bars: list[int] = []
                while stack[-1][0] == "[[":
                    bars += stack.pop()[2]
                _, start, own = stack.pop()
                open_templates -= 1
                found[start] = (match.end(), sorted(own + bars))
        return found

    def templates(self, start: int, end: int, names: re.Pattern[str]) -> Iterator[Braces]:
        """The templates between two offsets whose names match, those inside a matching one left out."""
        at = start
        while (at := self.masked.find("{{", at, end)) >= 0:
            pair = self.pairs.get(at)
            if pair and pair[0] <= end and names.fullmatch(self._name(at, pair)):
                if braces := self.braces(at):
                    yield braces
                at = pair[0]
            else:
                at += 2

    def _name(self, start: int, pair: tuple[int, list[int]]) -> str:
        """The name of the template that begins at an offset."""
        end, bars = pair
        name = self.masked[start + 2 : min(bars[0] if bars else end - 2, start + 200)]
        if HIDDEN in name or CITED in name:
            name = name.replace(HIDDEN, "").replace(CITED, "")
        return " ".join(name.replace("_", " ").split())

    def braces(self, start: int) -> Braces | None:
        """The template that begins at an offset; ``None`` where nothing closes it."""
        pair = self.pairs.get(start)
        if pair is None:
            return None
        end, bars = pair
        arguments = tuple([(one + 1, other) for one, other in pairwise([*bars, end - 2])])
        return Braces(start, end, self._name(start, pair), arguments)

    def argument(self, span: tuple[int, int]) -> tuple[str, tuple[int, int]]:
        """The name of a named argument (empty for a positional one) and the span of its value."""
        text = self.masked[span[0] : min(span[1], span[0] + 200)]
        match = _ARGUMENT.match(text)
        return (match[1].strip().replace("_", " ").lower(), (span[0] + match.end(), span[1])) if match else ("", span)
