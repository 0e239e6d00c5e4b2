"""Who plays whom, in every form in which an article lists it."""

from __future__ import annotations

import pytest

from dossier.model.values import Part
from dossier.sites.wikipedia.castsection import cast
from tests.articles import values

BOX = "{{Infobox film|name=Glass Harbor|director=[[Orla Venn]]|starring={{ubl|[[Ida Marsh]]|[[Piet Lund]]}}}}\n'''''Glass Harbor''''' is a 1999 film.\n"


def parts(under: str, heading: str = "Cast", before: str = BOX) -> list[str]:
    """The cast of an article with this text under a heading, each part as "name = character" with its marks."""
    return [_shown(part) for part in values(cast, f"{before}== {heading} ==\n{under}\n\n== Production ==\nNothing.")]


def _shown(part: Part) -> str:
    marks = [mark for mark, given in (("voice", part.voice), ("uncredited", part.uncredited)) if given]
    marks += [f"as {part.credited_as}"] if part.credited_as else []
    return f"{part.name} = {part.character}" + (f" [{', '.join(marks)}]" if marks else "")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("[[Ida Marsh]] as Nell Harrow", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] as '''Nell Harrow'''", ["Ida Marsh = Nell Harrow"]),
        ("Ida Marsh - Nell Harrow", ["Ida Marsh = Nell Harrow"]),
        ("Ida Marsh – Nell Harrow", ["Ida Marsh = Nell Harrow"]),
        ("Ida Marsh .... Nell Harrow", ["Ida Marsh = Nell Harrow"]),
        ("Ida Marsh … Nell Harrow", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]]: Nell Harrow", ["Ida Marsh = Nell Harrow"]),
        ("'''Nell Harrow''' ([[Ida Marsh]])", ["Ida Marsh = Nell Harrow"]),
        ("Nell Harrow, played by [[Ida Marsh]]", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] as Nell Harrow, who keeps the lamp", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] as Nell Harrow: the keeper of a lamp", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] as Nell Harrow. She keeps the lamp.", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] as Nell Harrow (voice)", ["Ida Marsh = Nell Harrow [voice]"]),
        ("[[Ida Marsh]] as Nell Harrow (singing voice dubbed by Ann Oak)", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] as Nell Harrow (also voice of the lamp)", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] as Asst. Harbor Master", ["Ida Marsh = Asst. Harbor Master"]),
        ("[[Ida Marsh]] as Nell Harrow\n* Marsh also voices Old Lamp", ["Ida Marsh = Nell Harrow / Old Lamp [voice]"]),
        ("[[Ida Marsh]] as the voice of Nell Harrow", ["Ida Marsh = Nell Harrow [voice]"]),
        ("[[Ida Marsh]] as Nell Harrow (uncredited)", ["Ida Marsh = Nell Harrow [uncredited]"]),
        ("[[Ida Marsh]] (as Ida Marsh-Poole) as Nell Harrow", ["Ida Marsh = Nell Harrow [as Ida Marsh-Poole]"]),
        ("[[Ida Marsh]] as Nell Harrow{{efn|Who is not Ned.}}<ref>{{cite web|title=Nell|last=Oe}}</ref>", ["Ida Marsh = Nell Harrow"]),
        ("[[Ida Marsh]] and [[Piet Lund]] as the Harrows", ["Ida Marsh = the Harrows", "Piet Lund = the Harrows"]),
        ("[[Ida Marsh]] as herself", ["Ida Marsh = herself"]),
        ("[[Ida Marsh]]", ["Ida Marsh = None"]),
        ("[[Ida Marsh]] as Nell <!-- not Ned --> Harrow", ["Ida Marsh = Nell Harrow"]),
    ],
)  # fmt: skip
def test_lines(line: str, wanted: list[str]) -> None:
    assert parts(f"* {line}\n* Hugh Ansel as Captain Rhys") == [*wanted, "Hugh Ansel = Captain Rhys"]


def test_roles_first_all_the_way_down() -> None:
    found = parts("* Nell Harrow – [[Ida Marsh]]\n* Captain Rhys – [[Piet Lund]]\n* The Widow – Tess Orme")
    assert found == ["Ida Marsh = Nell Harrow", "Piet Lund = Captain Rhys", "Tess Orme = The Widow"]


def test_roles_in_nested_items() -> None:
    found = parts("* [[Ida Marsh]]\n** Nell Harrow\n** Nell's mother\n* [[Piet Lund]] as Captain Rhys")
    assert found == ["Ida Marsh = Nell Harrow / Nell's mother", "Piet Lund = Captain Rhys"]


def test_groups_are_no_actors() -> None:
    found = parts("; The harbor\n* [[Ida Marsh]] as Nell Harrow\n'''The ship'''\n* [[Piet Lund]] as Captain Rhys")
    assert found == ["Ida Marsh = Nell Harrow", "Piet Lund = Captain Rhys"]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("{{div col|colwidth=20em}}", "{{div col end}}"),
        ("{{Cast listing|", "}}"),
        ("{{columns-list|colwidth=20em|", "}}"),
        ("{{col-begin}}\n{{col-2}}", "{{col-end}}"),
        ('<div style="column-count:2">', "</div>"),
    ],
)
def test_columns(begin: str, end: str) -> None:
    found = parts(f"{begin}\n* [[Ida Marsh]] as Nell Harrow\n* [[Piet Lund]] as Captain Rhys\n{end}")
    assert found == ["Ida Marsh = Nell Harrow", "Piet Lund = Captain Rhys"]


def test_a_table_with_rows_that_span() -> None:
    found = parts(
        '{| class="wikitable"\n! Actor !! Role !! Notes\n|-\n| rowspan="2" | [[Ida Marsh]] || Nell Harrow || keeps the lamp\n|-\n| Nell\'s mother || in photographs\n|-\n| [[Piet Lund]] || Captain Rhys ||\n|}'
    )
    assert found == ["Ida Marsh = Nell Harrow", "Ida Marsh = Nell's mother", "Piet Lund = Captain Rhys"]


def test_a_table_of_voices_by_language() -> None:
    found = parts(
        '{| class="wikitable"\n! rowspan="2" | Character !! colspan="2" | Voice actor\n|-\n! Danish !! English\n|-\n| Nell || Ida Marsh || Tess Orme\n|-\n| Rhys || Piet Lund || Hugh Ansel\n|}',
        "Voice cast",
    )
    assert found == [
        "Ida Marsh = Nell [voice]",
        "Tess Orme = Nell [voice]",
        "Piet Lund = Rhys [voice]",
        "Hugh Ansel = Rhys [voice]",
    ]


def test_a_table_without_headings() -> None:
    found = parts(
        "{|\n| [[Ida Marsh]] || Nell Harrow\n|-\n| [[Piet Lund]] || Captain Rhys\n|-\n| Tess Orme || The Widow\n|}"
    )
    assert found == ["Ida Marsh = Nell Harrow", "Piet Lund = Captain Rhys", "Tess Orme = The Widow"]


def test_a_table_of_something_else_is_no_cast() -> None:
    assert parts('{| class="wikitable"\n! Year !! Award\n|-\n| 2000 || Silver Gull\n|}') == []


def test_sentences_where_there_is_no_list() -> None:
    found = parts("[[Ida Marsh]] plays Nell Harrow, and [[Piet Lund]] appears as Captain Rhys.")
    assert found == ["Ida Marsh = Nell Harrow", "Piet Lund = Captain Rhys"]


def test_brackets_of_the_plot_where_there_is_no_section() -> None:
    plot = "Nell Harrow ([[Ida Marsh]]) keeps a lamp. Captain Rhys ([[Piet Lund]]) comes home (late)."
    assert parts(plot, "Plot") == ["Ida Marsh = Nell Harrow", "Piet Lund = Captain Rhys"]


def test_casting_is_no_cast() -> None:
    under = "* [[Ida Marsh]] as Nell Harrow\n=== Casting ===\n* Tess Orme was first asked to play Nell Harrow\n"
    assert parts(under) == ["Ida Marsh = Nell Harrow"]
    assert parts("Tess Orme was asked to play Nell Harrow.", "Casting") == []


@pytest.mark.parametrize(
    ("told", "voice"),
    [
        ("It stars the voices of [[Ida Marsh]] and Tess Orme.", True),
        ("It stars [[Ida Marsh]] and features the voice of Tess Orme.", False),
        ("It stars the voices of Tess Orme and Hugh Ansel while [[Ida Marsh]] is seen.", False),
    ],
)
def test_the_lead_may_tell_whose_voices_are_heard(told: str, voice: bool) -> None:
    (part,) = parts("* [[Ida Marsh]] as Nell Harrow", before=BOX + told + "\n")
    assert part.endswith("[voice]") == voice


def test_a_part_that_stands_in_two_lists_is_one() -> None:
    under = "* [[Ida Marsh]] as Nell Harrow\n=== Voices ===\n* [[Ida Marsh]] as Nell Harrow\n* Tess Orme as the Gull"
    assert parts(under) == ["Ida Marsh = Nell Harrow", "Tess Orme = the Gull [voice]"]


def test_a_row_that_heads_the_uncredited() -> None:
    rows = "! Actor !! Role\n|-\n| Ida Marsh || Nell Harrow\n|-\n| colspan=2 | Uncredited (in order of appearance)\n|-\n| Piet Lund || Old Tom\n|-\n| colspan=2 | With\n|-\n| Ann Oak || A cook"
    wanted = ["Ida Marsh = Nell Harrow", "Piet Lund = Old Tom [uncredited]", "Ann Oak = A cook"]
    assert parts(f'{{| class="wikitable"\n{rows}\n|}}') == wanted


def test_lines_that_head_the_uncredited_and_the_awards() -> None:
    text = "* Ida Marsh as Nell Harrow\n'''Uncredited:'''\n* Piet Lund as Old Tom\n'''Award wins:'''\n* [[Norr Film Prize]] : [[Golden Lamp]]"
    assert parts(text) == ["Ida Marsh = Nell Harrow", "Piet Lund = Old Tom [uncredited]"]
    assert parts("* Piet Lund as Old Tom", "Uncredited cast") == ["Piet Lund = Old Tom [uncredited]"]


def test_a_caption_that_heads_the_uncredited() -> None:
    rows = "|-\n| Piet Lund || Old Tom\n|-\n| Ann Oak || A cook\n|-\n| Mia Holt || A clerk\n|}\n"
    first = '{| class="wikitable"\n! Actor !! Role\n|-\n| Ida Marsh || Nell Harrow\n|}\n'
    second = '{| class="wikitable"\n|+ class="x" | Uncredited (in order of appearance)\n! Actor !! Role\n' + rows
    unnamed = ["Piet Lund = Old Tom [uncredited]", "Ann Oak = A cook [uncredited]", "Mia Holt = A clerk [uncredited]"]
    assert parts(first + second) == ["Ida Marsh = Nell Harrow", *unnamed]
