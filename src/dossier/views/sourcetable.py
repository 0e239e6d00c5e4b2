"""Sources as a table: number, site, file, lines, id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from dossier.views.grid import WHOLE, Column, table
from dossier.views.labels import site
from dossier.views.screen import DIM, words

_WIDE = 100  # columns from which on a source is told in full


def source_table(sources: Sequence[dict[str, Any]], width: int, *, films: bool = False) -> RenderableType:
    """Sources, numbered in their order; with ``films`` each says which film it is of."""
    rows = [
        (Text(str(number), style="bold"), *_row(source, width, films=films)) for number, source in enumerate(sources, 1)
    ]
    columns: tuple[Column, ...] = (
        ("", "right", 2),
        ("Site", "left", 9),
        ("Kind", "left", 7),
        ("File", "left", 12),
        ("Lines", "left", WHOLE),
        ("", "left", 4),
        ("Id", "left", WHOLE),
    )
    if not any(row[_NOTES].plain for row in rows):
        rows = [(*row[:_NOTES], *row[_NOTES + 1 :]) for row in rows]
        columns = (*columns[:_NOTES], *columns[_NOTES + 1 :])
    return table(*columns, rows=rows, width=width)


_NOTES = 5  # the column that is left out where it is empty


def _row(source: dict[str, Any], width: int, *, films: bool) -> tuple[Text, ...]:
    notes = [
        (source["film"] or "no film") if films else "",
        f"saved {source['saved'][:10]}" if source["saved"] else "",
    ]
    cut = ", cut by a paywall" if width >= _WIDE else ", cut"
    place = source["file"] + (f" · {source['member']}" if source["member"] and width >= _WIDE else "")
    lines = f"{source['first_line']}–{source['last_line']}" + (cut if source["truncated"] else "")
    return (
        words(site(source["site"])),
        words(source["kind"], DIM),
        words(place),
        Text(lines),
        words(", ".join(note for note in notes if note), DIM),
        words(source["id"], DIM),
    )
