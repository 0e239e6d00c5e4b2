"""Captures, the pages found in them, and references into them.

Every offset is a character offset into :attr:`Capture.text`, half open, and every line number starts at 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, count
from operator import add
from typing import Protocol


class Located(Protocol):
    """Words with the place they stand at; what :meth:`Page.claim` takes."""

    @property
    def text(self) -> str:
        """The words as a reader sees them."""

    @property
    def stated(self) -> str:
        """The words without what markup made of them: what stands in the capture."""

    @property
    def start(self) -> int:
        """Offset of the first character in the capture."""

    @property
    def end(self) -> int:
        """Offset behind the last character in the capture."""

    @property
    def section(self) -> str | None:
        """The heading that the words stand under."""

    def pieces(self, text: str) -> Sequence[Located]:
        """The words in parts that each stand in one stretch of the capture's text."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a value stands: the page's id, the span, and the words there as a reader sees them."""

    source: str
    start: int
    end: int
    line: int
    text: str
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """One text as it arrived. ``sha256`` is that of ``data``; ``text`` is ``data`` decoded, never altered.

    Where a file only wraps texts, each wrapped text is a capture: ``data`` is then that text in UTF-8 and
    ``member`` names its place in the file. ``told`` holds what the wrapping says of the text (``title``, ``url``,
    ``saved``, ``pageid``).
    """

    file: str
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    sha256: str
    encoding: str = "utf-8"
    notation: str = "plain"
    member: str | None = None
    told: tuple[tuple[str, str], ...] = ()
    line_starts: Sequence[int] = field(default=(), repr=False, compare=False)

    @property
    def id(self) -> str:
        """The first twelve characters of the digest."""
        return self.sha256[:12]

    def line_at(self, offset: int) -> int:
        """The number of the line that a character stands on, from 1."""
        return bisect_right(self.line_starts, offset)

    def tells(self, key: str) -> str | None:
        """What the wrapping says about the text under this key."""
        return next((value for name, value in self.told if name == key), None)


def line_starts(text: str) -> list[int]:
    """Offsets at which the lines of a text begin; lines end with a line feed, or with a return where there is none."""
    newline = "\n" if "\n" in text else "\r"
    lines = text.split(newline)[:-1]
    return [0, *map(add, accumulate(map(len, lines)), count(1))]
