"""A section's paragraphs, items, tables and quotations, as they stand in it."""

from __future__ import annotations

import pytest

from dossier.text.paragraphs import Paragraph, Table
from tests.articles import article


def parts(text: str) -> list[str]:
    """What stands in a section: paragraphs as their words, items with their marks, tables by rows, quotations in «»."""
    section = article("== Rain ==\n" + text).sections[1]
    return [_told(part) for part in section.parts]


def _told(part: Paragraph | Table) -> str:
    if isinstance(part, Table):
        return " / ".join(" | ".join(cell.text.strip() for cell in row) for row in part.rows)
    words = f"{part.mark} {part.text}".strip()
    return f"«{words}» {part.byline.text if part.byline else ''}".strip() if part.block else words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One.\nTwo.\n\nThree.", ["One. Two.", "Three."]),
        ("One.\n* a\n** b\n# c\n: d\n; e", ["One.", "* a", "** b", "# c", ": d", "; e"]),
        ("One.\n\n\n\n\nTwo.", ["One.", "Two."]),
        ("{{Main|Lamp}}\n[[File:Lamp.jpg|thumb|A lamp]]\nOne.", ["One."]),
        ("{| class=x\n! A !! B\n|-\n| a || b\n|}\nOne.", ["A | B / a | b", "One."]),
        ("{|\n| a\n{|\n| inner\n|}\n| b\n|}", ["a | b"]),
        ("{|\n|+ Title\n| style=\"x\" | a || [[b|c]]\n|}", ["a | c"]),
        ("<blockquote>One.</blockquote>\nTwo.", ["«One.»", "Two."]),
        ("{{quote|One.|Nell}}\nTwo.", ["«One.» Nell", "Two."]),
        ("{{Plainlist|\n* a\n* b\n}}\nOne.", ["* a", "* b", "One."]),
        ("<gallery>\nLamp.jpg|A lamp\n</gallery>\nOne.", ["One."]),
        ("== Rain ==", []),
    ],
)  # fmt: skip
def test_parts(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


def test_rows_and_columns_that_span_are_repeated() -> None:
    assert parts('{|\n| rowspan="2" | a || b\n|-\n| c\n|-\n| colspan="2" | d\n|}') == ["a | b / a | c / d | d"]


def test_headings_lead_to_their_sections() -> None:
    found = article("Lead.\n== A ==\n=== B<ref>x</ref> ===\nOne.\n== ''C'' ==\nTwo.").sections
    assert [(one.title, one.level, one.path) for one in found] == [
        ("", 1, ()),
        ("A", 2, ("A",)),
        ("B", 3, ("A", "B")),
        ("C", 2, ("C",)),
    ]
    assert [part.text for part in found[2].paragraphs] == ["One."]


def test_the_fields_of_the_box() -> None:
    one = article(
        "{{short description|x}}\n{{Infobox film\n| name = Rain <!-- lamp -->\n| budget =\n| runtime = 104 {{nowrap|min|x=y}}\n}}\nLead."
    )
    assert [line.text for line in one.field("name")] == ["Rain"]
    assert one.field("budget", "gross") == []
    assert [line.text for line in one.field("duration", "runtime")] == ["104 min"]
    assert [part.text for part in one.lead] == ["Lead."]
