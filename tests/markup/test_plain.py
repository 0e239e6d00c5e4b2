"""Lines as blocks: what a converter breaks and what it marks."""

from __future__ import annotations

from dossier.markup.plain import PlainText
from dossier.model.sources import line_starts


def _shown(text: str) -> list[str]:
    return [block.text for block in PlainText(text, line_starts(text)).blocks]


def test_dots_between_an_actor_and_a_role_are_a_line_and_a_rule_is_none() -> None:
    assert _shown("Ada Lowe\n...\nKeeper of the Old Lighthouse at Dun\nBen Orr\n...\nMate\n-----\n. . . .\n") == [
        "Ada Lowe", "...", "Keeper of the Old Lighthouse at Dun", "Ben Orr", "...", "Mate",
    ]  # fmt: skip


def test_a_link_around_a_picture_shows_nothing_and_one_around_a_year_its_year() -> None:
    links = "".join(f"[{year}](/year/{year}) " for year in range(1990, 1996))
    text = f"# Salt Road ([1994](/year/1994))\n\n[![](face.jpg)](/name/nm1)\n\n{links}\n"
    assert _shown(text) == ["Salt Road (1994)", "1990 1991 1992 1993 1994 1995"]
