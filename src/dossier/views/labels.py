"""Names of properties, measures and sites as people read them."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]

SITES = {
    "imdb": "IMDb", "wikipedia": "Wikipedia", "rottentomatoes": "Rotten Tomatoes", "nytimes": "New York Times", "variety": "Variety", "metacritic": "Metacritic",
    "boxofficemojo": "Box Office Mojo", "thenumbers": "The Numbers", "guardian": "The Guardian", "rogerebert": "RogerEbert.com", "hollywoodreporter": "Hollywood Reporter", "letterboxd": "Letterboxd",
}  # fmt: skip
MEASURES = {
    "budget": "Budget", "domestic_gross": "Domestic gross", "international_gross": "International gross", "worldwide_gross": "Worldwide gross", "gross": "Gross",
    "opening_weekend": "Opening weekend", "country_gross": "Gross in a country", "home_media": "Home media",
}  # fmt: skip
KINDS = {
    "critics_positive": "critics, positive", "critics_average": "critics, average", "audience_positive": "audience, positive",
    "audience_average": "audience, average", "audience_grade": "audience, grade",
}  # fmt: skip
FACTS = (
    ("releases", "Release"), ("runtimes", "Runtime"), ("certificates", "Certificate"), ("countries", "Country"), ("languages", "Language"), ("genres", "Genre"),
)  # fmt: skip


def label(name: str) -> str:
    """A property's name as people read it."""
    return MEASURES.get(name) or dict(FACTS).get(name) or name.replace("co_", "co-").replace("_", " ").capitalize()


def site(key: str | None, otherwise: str = "not recognised") -> str:
    """A site's name."""
    return SITES.get(key or "", key or otherwise)


def short(row: Row) -> str:
    """A value in a few words."""
    if "date" in row:
        return f"{row['date']} ({row['place']})" if row["place"] else str(row["date"])
    name = f"{row['minutes']} min" if "minutes" in row else str(row["name"])
    return f"{name} ({row['note']})" if row.get("note") else name


def remarks(row: Row) -> str:
    """What is said of a part: voice, uncredited, under which name."""
    notes = [
        "voice" if row.get("voice") else "",
        "uncredited" if row.get("uncredited") else "",
        f"as {row['credited_as']}" if row["credited_as"] else "",
        row.get("note") or "",
    ]
    return ", ".join(note for note in notes if note)


def about(row: Row) -> str:
    """What is said of a figure: where, when, how sure."""
    parts = [
        row["territory"] or "",
        row["date"] or "",
        f"{row['theaters']:,} theaters" if row["theaters"] else "",
        "estimated" if row["estimated"] else "",
        bound(row),
        row["note"] or "",
    ]
    return ", ".join(part for part in parts if part)


def bound(row: Row) -> str:
    """Whether a figure is meant as a lowest or a highest one."""
    if row["amount"] is None or (row["high"] is not None and row["low"] is not None):
        return ""
    return "or more" if row["high"] is None else "or less"


def counted(number: int, one: str, rest: str) -> str:
    """How many there are in words, nothing where there are none: "7 lines on awards"."""
    return f"{number} {one}{'s' if number > 1 else ''} {rest}" if number else ""
