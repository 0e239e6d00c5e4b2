"""What the walk over wikitext and the templates that it meets know of each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from dossier.markup.wikiscan import CITED, HIDDEN, Scan
from dossier.markup.wikishown import Shown


class Argument(NamedTuple):
    """An argument of a template: its name, empty for a positional one, and where its value stands."""

    name: str
    start: int
    end: int


class Walker(Protocol):
    """What a template needs of the renderer that met it."""

    shown: Shown
    scan: Scan

    def show(self, start: int, end: int) -> None:
        """Show the text between two offsets."""


Handler = Callable[[Walker, Sequence[Argument], int, int], None]


def show_some(walker: Walker, arguments: Sequence[Argument], between: str = "") -> None:
    """Show these arguments, one behind the other."""
    for number, argument in enumerate(arguments):
        if number and between:
            walker.shown.mark(between, argument.start, argument.start)
        walker.show(argument.start, argument.end)


def raw(walker: Walker, argument: Argument | None) -> str:
    """The raw words of an argument."""
    return (
        re.sub(f"[{HIDDEN}{CITED}]", "", walker.scan.masked[argument.start : argument.end]).strip() if argument else ""
    )


def named(arguments: Sequence[Argument], *names: str) -> Argument | None:
    """The first argument of one of these names; a figure means the place among the positional ones."""
    positional = [argument for argument in arguments if not argument.name]
    for name in names:
        if name.isdigit():
            if int(name) <= len(positional):
                return positional[int(name) - 1]
        elif found := next((argument for argument in arguments if argument.name == name), None):
            return found
    return None
