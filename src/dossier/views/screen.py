"""The terminal: one console, text from pages made safe, titles and headings."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

from rich.console import Console
from rich.text import Text

from dossier.text.clean import printable

READABLE = 100  # columns beyond which running text is hard to read
TITLE, LABEL, DIM, WARN, GOOD = "bold cyan", "cyan", "bright_black", "yellow", "green"


class _Screen(Console):
    """A console that leaves a closed pipe to its caller."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(file: IO[str] | None = None, width: int | None = None, **more: Any) -> Console:
    """The console on standard output, or on a file; colours only where the terminal wants them (``NO_COLOR``)."""
    stream = file or sys.stdout
    if width is None and not stream.isatty():
        width = _columns()
    return _Screen(file=stream, width=width, highlight=False, markup=False, emoji=False, **more)


def _columns() -> int:
    """The width where there is no terminal to ask: ``COLUMNS``, or 80."""
    asked = os.environ.get("COLUMNS", "")
    return max(20, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 80


def words(text: str | None, style: str = "") -> Text:
    """Text from a page, never taken as markup, with nothing in it that steers a terminal."""
    return Text(printable(text or ""), style=style)


def named(film: dict[str, Any]) -> Text:
    """A film's title and year."""
    title = words(film["title"], "bold")
    return title.append(f"  {film['year']}", style=TITLE) if film["year"] else title


def heading(text: str, note: str = "") -> Text:
    """The heading of a section, a blank line over it."""
    line = Text("\n")
    line.append(printable(text).upper(), style=TITLE)
    if note:
        line.append(f"  {printable(note)}", style=DIM)
    return line
