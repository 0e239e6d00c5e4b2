"""How a saved text is set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is written: in Markdown or not, its links numbered or not, its lines wrapped or not, its runs of text one a line or not, its headings underlined or not, its dashes typed as hyphens or not."""

    markdown: bool = False
    numbered: bool = False
    width: int = 0
    broken: bool = False
    underlined: bool = False
    smart: bool = False

    @property
    def wrapped(self) -> bool:
        """Whether its paragraphs were wrapped to a width."""
        return self.width > 0
