"""Reviews as a table: who and where on the left, the score, and the words on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from dossier.views.grid import WHOLE, table
from dossier.views.screen import DIM, GOOD, LABEL, READABLE, WARN, words

Row = dict[str, Any]
At = Callable[[Iterable[Row]], Text]
VERDICTS = {
    "exact": ("✓ in the review", GOOD),
    "near": ("≈ nearly so in the review", WARN),
    "not_found": ("✗ not in the review", WARN),
}


def review_table(
    rows: Sequence[Row], width: int, at: At | None = None, films: dict[str, str] | None = None
) -> RenderableType:
    """Reviews; ``at`` tells where words stand, as file and line where it is not given.

    ``films`` names films by slug where the rows are of several.
    """
    lines = [(_who(row, (films or {}).get(row["film"])), _score(row), _quotes(row, at or _place)) for row in rows]
    columns = (("Critic", "left", 20), ("Score", "right", WHOLE), ("Words", "left", 30))
    return table(*columns, rows=lines, width=min(width, READABLE + 20), apart=True)


def _who(row: Row, film: str | None) -> Text:
    lines = [words(row["critic"] or "critic not given", "bold" if row["critic"] else DIM)]
    if row["publication"]:
        lines.append(words(row["publication"], LABEL))
    facts = [row["date"] or "", _language(row["language"]), "user" if row["kind"] == "user" else ""]
    if any(facts):
        lines.append(words(" · ".join(fact for fact in facts if fact), DIM))
    if row["truncated"]:
        lines.append(words("cut by a paywall", DIM))
    if film:
        lines.append(words(film, DIM))
    return Text("\n").join(lines)


def _language(code: str | None) -> str:
    """In which language, where it is not English."""
    if not code or code == "en":
        return ""
    from dossier.text.places import language_name

    return f"in {language_name(code)}"


def _score(row: Row) -> Text:
    score = row["score"]
    if score is None:
        return words(row["mark"] or "—", DIM)
    lines = [
        words(_figures(score), "bold"),
        Text("unread" if score["stars"] is None else f"{stars(score['stars'])}★", style=DIM),
    ]
    return Text("\n").join(lines)


def stars(value: float) -> str:
    """Stars with up to two places, a half rounded up (3.125 is 3.13) as people do it and floats do not."""
    hundredths = (round(value * 10_000) + 50) // 100
    return f"{hundredths // 100}.{hundredths % 100:02d}".rstrip("0").rstrip(".")


def _figures(score: Row) -> str:
    """The score in figures where it is told in words."""
    if score["value"] is None or len(score["text"]) <= 8 or score["rule"] != "linear":
        return str(score["text"])
    return f"{score['value']:g}/{score['best']}"


def _place(evidence: Iterable[Row]) -> Text:
    """The files and lines of some evidence."""
    places = dict.fromkeys(f"{one['file']}:{one['line']}" for one in evidence)
    return words(" ".join(places), DIM)


def _quotes(row: Row, at: At) -> Text:
    found = []
    for quote in row["quotes"]:
        text = words(f"“{quote['text']}”")
        if quote["verdict"] in VERDICTS:
            sign, style = VERDICTS[quote["verdict"]]
            text.append(f" {sign}", style=style)
        found.append(text.append(" ").append_text(at(quote["evidence"])))
    found = found or [words(f"{row['title'] or 'no words quoted'} ", DIM).append_text(at(row["evidence"]))]
    return Text("\n").join(found)
