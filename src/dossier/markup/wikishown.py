"""The text that rendering builds up, every character with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Link


@dataclass(slots=True)
class Shown:
    """What rendering found: the text, its italic and bold stretches, its links, and the references on the way."""

    text: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    italics: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    refs: list[tuple[int, int]] = field(default_factory=list)
    bolds: list[tuple[int, int]] = field(default_factory=list)
    _italic: int | None = None
    _bold: int | None = None
    _blank: bool = True

    def anchored(self, section: str | None) -> Anchored:
        """The shown text."""
        return Anchored("".join(self.text), self.starts, self.ends, section)

    def add(self, text: str, start: int) -> None:
        """Show text that stands in the capture as it is; runs of blanks are folded into one."""
        at = 0
        if self._blank and text[:1] == " ":
            at = 1
        if not ("  " in text or "\n" in text or "\xa0" in text or "\t" in text or "\u2009" in text or "\u202f" in text):
            self._raw(text[at:] if at else text, start + at)
            return
        for match in _BLANKS.finditer(text, at):
            begin, end = match.span()
            self._raw(text[at:begin], start + at)
            if not self._blank:
                self._put(" ", start + begin, start + end)
            at = end
        self._raw(text[at:] if at else text, start + at)

    def _raw(self, text: str, start: int) -> None:
        if text:
            self.text.append(text)
            self.starts.extend(range(start, start + len(text)))
            self.ends.extend(range(start + 1, start + len(text) + 1))
            self._blank = text[-1] == " "

    def _put(self, char: str, start: int, end: int) -> None:
        self.text.append(char)
        self.starts.append(start)
        self.ends.append(end)
        self._blank = char.isspace()

    def mark(self, text: str, start: int, end: int) -> None:
        """Show characters that stand for a piece of markup (an entity, a template)."""
        for char in text:
            if not (char == " " and self._blank):
                self._put(char, start, end)

    def generate(self, text: str, at: int) -> None:
        """Show characters that a template makes and that stand nowhere: their span is empty."""
        for char in text:
            if not (char == " " and self._blank):
                self._put(char, at, at)

    def newline(self, start: int, end: int) -> None:
        """Begin a new line; blanks before it go."""
        while self.text and self.text[-1][-1:] == " ":
            self.text[-1] = self.text[-1][:-1]
            self.starts.pop(), self.ends.pop()
            if not self.text[-1]:
                self.text.pop()
        if self.text and self.text[-1] != "\n":
            self._put("\n", start, end)
        self._blank = True

    @property
    def in_italics(self) -> bool:
        """Whether italics are open and bold is not."""
        return self._italic is not None and self._bold is None

    def apostrophes(self, count: int) -> None:
        """Turn italics (2), bold (3) or both (5) on or off."""
        here = len(self.starts)
        if count in (2, 5):
            if self._italic is None:
                self._italic = here
            else:
                self.italics.append((self._italic, here))
                self._italic = None
        if count in (3, 5):
            if self._bold is None:
                self._bold = here
            else:
                self.bolds.append((self._bold, here))
                self._bold = None

    def close(self) -> None:
        """End what is still open, as the end of a line does; italics that run on for long were never meant."""
        if self._italic is not None and len(self.starts) - self._italic < _ITALIC:
            self.italics.append((self._italic, len(self.starts)))
        self._italic = None
        self._bold = None


_ITALIC = 80  # characters
_BLANKS = re.compile(r"[ \t\n\r\xa0\u2009\u202f]{2,}|[\t\n\r\xa0\u2009\u202f]")
