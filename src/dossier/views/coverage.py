"""What is read and what a page yields, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from dossier.views.grid import table
from dossier.views.screen import DIM, GOOD, WARN, heading, words

Row = dict[str, Any]
_LONGEST = 90  # characters of the words at a value's place
_STYLES = {"found": GOOD, "not on this page": DIM}


def sites(rows: Sequence[Row], console: Console) -> None:
    """Every site with its forms; those whose layout was never seen are called unverified."""
    lines = []
    for site in rows:
        for number, form in enumerate(site["forms"]):
            seen = words(form["seen"], DIM) if form["verified"] else Text("unverified", style=WARN)
            name = "" if number else site["name"]
            lines.append((words(name, "bold"), words(form["kind"]), words(form["notation"]), words(form["form"]), seen))
    columns = (("Site", "left", 12), ("Kind", "left", 8), ("Notation", "left", 8), ("Form", "left", 12), ("Seen", "left", 16))  # fmt: skip
    console.print(table(*columns, rows=lines, width=console.width))


def pages(rows: Sequence[Row], console: Console) -> None:
    """Each page of a file with its properties."""
    for page in rows:
        film = page["film"]["title"] or "no film told"
        year = f" ({page['film']['year']})" if page["film"]["year"] else ""
        name = f"{page['name']}, {page['kind']}" if page["site"] else "not recognised"
        console.print(heading(f"{film}{year}" if page["site"] else page["file"], name))
        where = f"{page['file']} · lines {page['first_line']}–{page['last_line']}"
        cut = f" · cut {page['cut']}" if page["cut"] else ""
        console.print(words(f"{where}{cut} · {page['why']}", DIM))
        if page["properties"]:
            console.print(_properties(page["properties"], console.width))


def _properties(rows: Sequence[Row], width: int) -> Any:
    lines = [
        (
            words(row["label"], "bold" if row["values"] else ""),
            Text(str(row["values"] or "")),
            Text(row["status"], style=_STYLES.get(row["status"], WARN)),
            Text(str(row["line"] or "")),
            words(_short(row["text"] or row["why"] or ""), DIM),
        )
        for row in rows
    ]
    columns = (("Property", "left", 12), ("Values", "right", 6), ("", "left", 10), ("Line", "right", 4), ("First", "left", 16))  # fmt: skip
    return table(*columns, rows=lines, width=width)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
