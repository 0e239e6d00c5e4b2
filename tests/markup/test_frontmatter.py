"""What a converter wrote over a text: title, writer, day, address and paper, and where the text itself begins."""

from __future__ import annotations

from dossier.intake.place import Place
from dossier.markup.frontmatter import behind_front, front_matter
from dossier.markup.plain import Block, blocks_of

FRONT = """---
title: "The Lantern: a light that stays on"
author:
  - "[[Nell Callow]]"
url: https://ledger.example/film/the-lantern-review
sitename: Tidewater Ledger
date: '2014-05-03'
tags: ['film', 'reviews']
---
"""
TEXT = "The lantern of the title hangs over a door.\n"


def blocks(text: str) -> tuple[Block, ...]:
    return blocks_of(Place("page.md").text(text, "plain"))


def test_what_stands_over_a_text() -> None:
    found = front_matter(blocks(FRONT + TEXT))
    assert {name: value.text for name, value in found.items()} == {
        "title": "The Lantern: a light that stays on", "address": "https://ledger.example/film/the-lantern-review", "paper": "Tidewater Ledger", "date": "2014-05-03",
        "topics": "'film', 'reviews'",
    }  # fmt: skip
    assert all(FRONT[value.start : value.end] for value in found.values())


def test_where_the_text_begins() -> None:
    found = blocks(FRONT + TEXT)
    assert found[behind_front(found)].text == TEXT.strip()
    assert behind_front(blocks(TEXT)) == 0


def test_a_text_that_begins_otherwise_has_none() -> None:
    assert front_matter(blocks(TEXT)) == {}
    assert front_matter(blocks("Title: a word\n" + TEXT)) == {}
    assert front_matter(blocks("Note: one\nDate: 2014\nTags: lamps\n" + TEXT)) == {}


def test_a_title_in_quotation_marks_keeps_those_within() -> None:
    text = "title: 'On “The Lantern”'\nauthor: Nell Callow\ndate: 2014-05-03\n"
    assert front_matter(blocks(text + TEXT))["title"].text == "On “The Lantern”"
