"""Sources as a table: number, site, file, lines, id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from dossier.views.labels import site
from dossier.views.screen import DIM, rows_of, words


def source_table(sources: Sequence[dict[str, Any]], width: int, *, films: bool = False) -> RenderableType:
    """Sources, numbered in their order; with ``films`` each says which film it is of."""
    rows = [
        (Text(str(number), style="bold"), *_row(source, width, films=films)) for number, source in enumerate(sources, 1)
    ]
    columns = (
        ("", "right", 2),
        ("Site", "left", 9),
        ("Kind", "left", 7),
        ("File", "left", 12),
        ("Lines", "left", 5),
        ("", "left", 4),
        ("Id", "left", 14),
    )
    return rows_of(*columns, rows=rows, width=width)


def _row(source: dict[str, Any], width: int, *, films: bool) -> tuple[Text, ...]:
    notes = [
        (source["film"] or "no film") if films else "",
        "cut by a paywall" if source["truncated"] else "",
        f"saved {source['saved'][:10]}" if source["saved"] else "",
    ]
    place = source["file"] + (f" · {source['member']}" if source["member"] and width >= 100 else "")
    lines = f"{source['first_line']}–{source['last_line']}"
    return (
        words(site(source["site"])),
        words(source["kind"], DIM),
        words(place),
        Text(lines),
        words(", ".join(note for note in notes if note), DIM),
        words(source["id"], DIM),
    )
