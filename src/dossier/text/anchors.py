"""Text that knows where each of its characters stands in the capture.

A capture is never altered; what a reader sees of it (without markup, with character references resolved, white space
folded) is an :class:`Anchored` text. Any part of it still knows its span in the capture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress, islice
from operator import eq, ne


class Anchored:
    """A shown text; character ``i`` stands at ``[starts[i], ends[i])`` of the capture."""

    __slots__ = ("_ends", "_starts", "section", "text")

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int], section: str | None = None):
        self.text = text
        self._starts = starts
        self._ends = ends
        self.section = section

    @classmethod
    def plain(cls, text: str, offset: int, section: str | None = None) -> Anchored:
        """A text that stands in the capture as it is, from ``offset`` on."""
        return cls(text, range(offset, offset + len(text)), range(offset + 1, offset + len(text) + 1), section)

    @classmethod
    def join(cls, parts: Sequence[Anchored], glue: str = " ") -> Anchored:
        """Several texts as one; the glue stands where the part before it ends."""
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for part in parts:
            if text and glue:
                text.append(glue)
                starts.extend([ends[-1]] * len(glue))
                ends.extend([ends[-1]] * len(glue))
            text.append(part.text)
            starts.extend(part._starts)
            ends.extend(part._ends)
        return cls("".join(text), starts, ends, parts[0].section if parts else None)

    @property
    def start(self) -> int:
        """Offset in the capture at which the text begins."""
        return self._starts[0] if self._starts else 0

    @property
    def end(self) -> int:
        """Offset in the capture behind the text's last character."""
        return self._ends[-1] if self._ends else 0

    @property
    def places(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where each character begins and ends in the capture."""
        return self._starts, self._ends

    @property
    def stated(self) -> str:
        """The text without the letters and digits that markup made: what stands in the capture."""
        if isinstance(self._starts, range) or not any(map(eq, self._starts, self._ends)):
            return self.text
        return "".join(
            c
            for c, start, end in zip(self.text, self._starts, self._ends, strict=True)
            if start < end or not c.isalnum()
        )

    def pieces(self, text: str) -> list[Anchored]:
        """The text in parts that each stand in one stretch of the capture.

        It is divided where other words stand between two of its characters, where a template opens or closes or a
        table's next cell begins, and where it leaves the capture's order; parts of which nothing stands in the
        capture are left out.
        """
        starts, ends = self._starts, self._ends
        if isinstance(starts, range):  # as it stands
            return [self]
        gaps = compress(range(1, len(starts)), map(ne, islice(starts, 1, None), ends))
        cuts = [0]
        for index in gaps:
            start, before = starts[index], ends[index - 1]
            if start < starts[index - 1] or (start > before and _apart(text[before:start])):
                cuts.append(index)
        if len(cuts) == 1:
            return [self]
        parts = [self[one:other].strip(" –\n") for one, other in zip(cuts, [*cuts[1:], len(self.text)], strict=True)]
        return [part for part in parts if any(char.isalnum() for char in part.stated)] or [self]

    def moved(self, by: int) -> Anchored:
        """The same text in a capture in which it stands ``by`` characters later."""
        starts, ends = self._starts, self._ends
        if isinstance(starts, range) and isinstance(ends, range):
            starts, ends = range(starts.start + by, starts.stop + by), range(ends.start + by, ends.stop + by)
            return Anchored(self.text, starts, ends, self.section)
        return Anchored(self.text, [start + by for start in starts], [end + by for end in ends], self.section)

    def offset(self, index: int) -> int:
        """Offset in the capture of one shown character."""
        return self._starts[index]

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __repr__(self) -> str:
        return f"Anchored({self.text!r}, {self.start}-{self.end})"

    def __getitem__(self, part: slice) -> Anchored:
        return Anchored(self.text[part], self._starts[part], self._ends[part], self.section)

    def strip(self, chars: str | None = None) -> Anchored:
        """Without white space (or these characters) at both ends."""
        begin = len(self.text) - len(self.text.lstrip(chars))
        return self[begin : begin + len(self.text.strip(chars))]

    def under(self, section: str | None) -> Anchored:
        """The same words, said to stand under this heading."""
        return Anchored(self.text, self._starts, self._ends, section)

    def until(self, offset: int) -> Anchored:
        """The words that stand before an offset of the capture, blanks at the end left out."""
        size = next((index for index, start in enumerate(self._starts) if start >= offset), len(self.text))
        return self[:size].strip()

    def group(self, match: re.Match[str], group: int | str = 0) -> Anchored:
        """The part of this text that a match in it took."""
        begin, end = match.span(group)
        return self[begin:end]

    def split(self, pattern: re.Pattern[str]) -> list[Anchored]:
        """The parts between the matches, stripped, without empty ones."""
        parts: list[Anchored] = []
        at = 0
        for match in pattern.finditer(self.text):
            parts.append(self[at : match.start()].strip())
            at = match.end()
        parts.append(self[at:].strip())
        return [part for part in parts if part]

    def lines(self) -> Iterator[Anchored]:
        """The lines, without their ends."""
        at = 0
        for line in self.text.split("\n"):
            yield self[at : at + len(line)]
            at += len(line) + 1

    def cut(self, pieces: Sequence[tuple[int, int]]) -> Anchored:
        """Without the characters of these shown ranges (in order, not overlapping)."""
        if not pieces:
            return self
        keep: list[Anchored] = []
        at = 0
        for begin, end in pieces:
            keep.append(self[at:begin])
            at = end
        keep.append(self[at:])
        return Anchored.join([part for part in keep if part], glue="").under(self.section)

    def folded(self) -> Anchored:
        """With each run of white space as one blank at the first one's place, none at the ends; the line feeds too."""
        shown = self.strip()
        out: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for match in _BLANKS.finditer(shown.text):
            first = match.start()
            out += shown.text[at:first], " "
            starts.extend(shown._starts[at : first + 1])
            ends.extend(shown._ends[at : first + 1])
            at = match.end()
        if not at:
            return shown
        out.append(shown.text[at:])
        starts.extend(shown._starts[at:])
        ends.extend(shown._ends[at:])
        return Anchored("".join(out), starts, ends, self.section)


_BLANKS = re.compile(r"\s{2,}|[^\S ]")  # white space that is not one blank already
_DIVIDES = re.compile(r"\{\{|\}\}|\n\s{0,9}[|!]|\|\||!!")
_MARKUP = re.compile(
    r"<ref\b[^<>]{0,400}/>|<ref\b.{0,20000}?</ref>|<!--.{0,20000}?-->|<[^<>]{0,20000}>|\[\[[^\[\]|]{0,400}\||\[https?://\S{0,2000}",
    re.S | re.I,
)


def _apart(gap: str) -> bool:
    """Whether what stands between two shown characters is more than markup around words."""
    if gap.isspace():
        return False
    return _DIVIDES.search(gap) is not None or any(char.isalnum() for char in _MARKUP.sub("", gap))
