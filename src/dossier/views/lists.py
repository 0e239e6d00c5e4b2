"""Lists as tables: films, what an ingest did, why a value stands, how quotes were checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from dossier.views.grid import NARROW, WHOLE, Column, table
from dossier.views.labels import about, site
from dossier.views.reviewtable import VERDICTS
from dossier.views.screen import DIM, GOOD, LABEL, WARN, heading, words

if TYPE_CHECKING:
    from dossier.model.reports import IngestReport, PageReport

Row = dict[str, Any]


_TITLE = 120  # characters of a title in a list


def films(rows: Sequence[Row], console: Console) -> None:
    """The films of a library."""
    lines = [
        (
            words(_shortened(row["title"], _TITLE), "bold"),
            Text(str(row["year"] or "")),
            Text(str(row["sources"])),
            Text(str(row["reviews"])),
            words(row["slug"], DIM),
        )
        for row in rows
    ]
    console.print(
        table(
            ("Film", "left", 20),
            ("Year", "left", 4),
            ("Sources", "right", 7),
            ("Reviews", "right", 7),
            ("Slug", "left", 32),
            rows=lines,
            width=console.width,
        )
    )


def ingested(report: IngestReport, console: Console) -> None:
    """What became of each page, and where the library is."""
    many = len(report.pages) > max(_MANY, 4 * len({page.file for page in report.pages}))
    rows = _by_file(report.pages) if many else _pages(report.pages, console.width)
    if rows:
        console.print(table(*(_PLACES if many else _LINES), rows=rows, width=console.width))
    counts = {
        status: sum(page.status == status for page in report.pages)
        for status in ("added", "unchanged", "unrecognised", "refused")
    }
    said = [f"{number} {status}" for status, number in counts.items() if number]
    values = sum(page.values for page in report.pages if page.status == "added")
    about = len({page.film for page in report.pages if page.film})
    console.print(
        Text(f"{', '.join(said) or 'nothing to read'}; {values:,} new values; {about} film{'s' if about != 1 else ''}"),
        style="bold",
    )
    console.print(
        words(f"{'library' if report.stored else 'dry run, nothing stored; the library is'} {report.library}", DIM)
    )


_FILE: Column = ("File", "left", 14)
_BECAME: tuple[Column, ...] = (("Values", "right", 6), ("", "left", 9))
_PLACES: tuple[Column, ...] = (_FILE, ("Pages", "right", 5), ("Site", "left", 9), ("Films", "right", 5), *_BECAME)
_LINES: tuple[Column, ...] = (_FILE, ("Lines", "left", 5), ("Site", "left", 9), ("Film", "left", 10), *_BECAME)
_MANY = 200  # pages beyond which an ingest is told file by file, where files have many


def _by_file(pages: Sequence[PageReport]) -> list[tuple[Text, ...]]:
    """What became of the pages of each file, of each site and status."""
    groups: dict[tuple[str, str | None, str], list[PageReport]] = {}
    for page in pages:
        groups.setdefault((page.file, page.site, page.status), []).append(page)
    return [
        (
            words(file),
            Text(f"{len(group):,}"),
            words(site(key, "—")),
            Text(f"{len({page.film for page in group if page.film}):,}"),
            Text(f"{sum(page.values for page in group):,}"),
            Text(status, style=_STATUS.get(status, WARN)),
        )
        for (file, key, status), group in groups.items()
    ]


_STATUS = {"added": GOOD, "unchanged": DIM}


def _shortened(name: str, most: int) -> str:
    """A long name without its middle: what tells names apart stands at their ends."""
    return name if len(name) <= most else f"{name[: most // 3]}…{name[len(name) - (most - most // 3 - 1) :]}"


def _pages(pages: Sequence[PageReport], width: int) -> list[tuple[Text, ...]]:
    """A row for each page; where that is too wide, the names of files and films are shortened."""
    rows = [_page(page, WHOLE) for page in pages]
    if not rows:
        return rows
    sizes = [max(cell_len(row[column].plain) for row in rows) for column in range(len(_LINES))]
    sizes = [max(size, len(name)) for size, (name, _, _) in zip(sizes, _LINES, strict=True)]
    over = sum(sizes) + 2 * (len(sizes) - 1) - width
    if over <= 0 or width < NARROW:
        return rows if over <= 0 else [_page(page, width - 2) for page in pages]
    room = sizes[0] + sizes[3] - over
    film = min(sizes[3], max(room // 2, room - sizes[0]))
    return [_page(page, max(_FILE[2], room - film), max(_FILE[2], film)) for page in pages]


def _page(page: PageReport, most: int, film_most: int = 0) -> tuple[Text, ...]:
    """A page's row; names longer than ``most`` cells lose their middle."""
    lines = f"{page.first_line}–{page.last_line}" if page.first_line else ""
    film = page.film or ("" if page.site is None else "no film")
    return (
        words(_shortened(page.file, most)),
        Text(lines),
        words(site(page.site, "—")),
        words(_shortened(film, film_most or most)),
        Text(f"{page.values:,}"),
        Text(page.status, style=_STATUS.get(page.status, WARN)),
    )


def why(rows: Sequence[Row], title: str, console: Console) -> None:
    """Every value with file, line and the words there."""
    several = len({row["measure"] for row in rows if "measure" in row}) > 1
    lines = [line for row in rows for line in _reasons(row, _value(row, several=several))]
    # a place is not broken between file and line; its section may go under it
    least = max((len(place.plain.partition(" (")[0]) for _, place, _ in lines), default=0)
    columns = (("Value", "left", 16), ("Where", "left", max(5, least)), ("Words there", "left", 20))
    console.print(heading(title))
    console.print(table(*columns, rows=lines, width=console.width))


def _reasons(row: Row, value: str) -> Iterator[tuple[Text, Text, Text]]:
    """What a row stands on: its own places, those of its quotes, what is inferred."""
    for number, at in enumerate(row["evidence"]):
        yield words("" if number else value, "bold"), _place(at), words(at["text"])
    for quote in row.get("quotes", ()):
        for at in quote["evidence"]:
            yield Text("  quote", style=DIM), _place(at), words(at["text"])
    for field, reason in row.get("inferred", {}).items():
        yield Text("  inferred", style=WARN), Text(), words(f"{field}: {reason}", DIM)


def _place(at: Row) -> Text:
    """Where words stand: file, line and section."""
    return words(f"{at['file']}:{at['line']}" + (f" ({at['section']})" if at["section"] else ""), LABEL)


def _value(row: Row, *, several: bool = False) -> str:
    """A row of the JSON in a few words; a figure with its measure where they are of ``several``."""
    if "measure" in row:
        measure = row["measure"].replace("_", " ") if several else ""
        said = ", ".join(note for note in (measure, about(row), row["rank"].replace("normal", "")) if note)
        return f"{row['text']} ({said})" if said else str(row["text"])
    if "quotes" in row:
        return f"{row['critic'] or 'critic not given'}" + (f" {row['score']['text']}" if row["score"] else "")
    if "character" in row:
        return " – ".join(part for part in (row.get("name"), row["character"]) if part)
    if "minutes" in row:
        return f"{row['minutes']} min"
    keys = [
        str(row[key])
        for key in ("site", "rank", "critic", "publication", "name", "date", "place", "text")
        if row.get(key) is not None
    ]
    return " ".join(keys) or (f"{len(row['paragraphs'])} paragraphs" if row.get("paragraphs") else "")


def verified(rows: Sequence[Row], console: Console) -> None:
    """The quotes given at second hand with the verdict of the critics' own reviews."""
    lines = []
    for row in rows:
        verdict, style = VERDICTS.get(row["verdict"] or "", ("no review at hand", DIM))
        lines.append(
            (
                words(row["critic"] or row["publication"] or "critic not given", "bold"),
                Text(verdict, style=style),
                words(f"“{row['text']}”"),
            )
        )
    console.print(
        table(("Critic", "left", 18), ("Verdict", "left", 16), ("Words", "left", 24), rows=lines, width=console.width)
    )
