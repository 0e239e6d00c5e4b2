"""What an article's box says: the film, its makers, dates, places and money."""

from __future__ import annotations

from typing import Any

import pytest

from dossier.sites.wikipedia.facts import credits, mention, money, places, releases, runtimes, starring
from dossier.sites.wikipedia.honours import awards, rankings
from dossier.sites.wikipedia.story import plot
from tests.articles import article, values


def box(field: str) -> str:
    """An article whose box has a field."""
    return (
        "{{Infobox film\n| name = Glass Harbor\n| "
        + field
        + "\n}}\n'''''Glass Harbor''''' is a 1999 film.\n== Plot ==\nRain."
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("{{Infobox film|name=Glass Harbor}}\n'''''Glass Harbor''''' is a 1999 film.", "Glass Harbor"),
        ("{{Infobox film|name=Glass Harbor,<br>or the Lamp}}\n'''''Glass Harbor, or the Lamp''''' is a 1999 film.", "Glass Harbor, or the Lamp"),
        ("{{Infobox film|name={{nihongo|Glass Harbor|硝子港}}}}\n'''''Glass Harbor''''' is a 1999 film.", "Glass Harbor"),
        ("{{Infobox film|director=Orla Venn}}\n'''''Glass Harbor''''' is a 1999 film.", "Glass Harbor"),
        ("{{Infobox film|name=''Glass Harbor''<ref>x</ref>}}\n'''''Glass Harbor''''' is a 1999 film.", "Glass Harbor"),
    ],
)  # fmt: skip
def test_the_title(text: str, title: str) -> None:
    found = mention(article(text))
    assert (found.title, found.year) == (title, 1999)


def test_the_sort_key_cuts_a_name_with_more_in_it() -> None:
    assert article("{{DEFAULTSORT:Glass Harbor, The}}").sort_key == "The Glass Harbor"
    assert article("{{DEFAULTSORT:Glass Harbor (1999 film)}}").sort_key == "Glass Harbor"
    assert article("Nothing").sort_key is None


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("starring = {{Plainlist|\n* [[Ida Marsh]]\n* [[Piet Lund]]\n}}", ["Ida Marsh", "Piet Lund"]),
        ("starring = {{ubl|[[Ida Marsh]]|[[Piet Lund (actor)|Piet Lund]]}}", ["Ida Marsh", "Piet Lund"]),
        ("starring = [[Ida Marsh]]<br />[[Piet Lund]]<br>Tess Orme", ["Ida Marsh", "Piet Lund", "Tess Orme"]),
        ("starring = [[Ida Marsh]], [[Piet Lund]] and Tess Orme", ["Ida Marsh", "Piet Lund", "Tess Orme"]),
        ("starring = {{nowrap|Ida Marsh}}<!-- no Tess Orme here, see talk --><br>Piet Lund<ref name=x/>", ["Ida Marsh", "Piet Lund"]),
        ("starring = {{flatlist|\n* Ida Marsh\n* Piet Lund\n}}", ["Ida Marsh", "Piet Lund"]),
        ("starring = See [[#Cast|below]]", []),
    ],
)  # fmt: skip
def test_people_in_lists_of_every_style(field: str, names: list[str]) -> None:
    assert [one.name for one in values(starring, box(field))] == names


def test_what_stands_beside_a_maker_is_a_note() -> None:
    found = [
        (claim.property, claim.value.name)  # type: ignore[union-attr]
        for claim in credits(
            article(box("screenplay = {{ubl|Dag Aske|Orla Venn (additional dialogue)}}\n| director = Orla Venn"))
        )
    ]
    assert ("director", "Orla Venn") in found
    assert ("writer", "Dag Aske") in found


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        ("released = {{Film date|1999|3|5|Norr Festival|1999|4|9|Denmark}}", [("1999-03-05", "Norr Festival"), ("1999-04-09", "Denmark")]),
        ("released = {{Film date|df=y|1999|04|09}}", [("1999-04-09", None)]),
        ("released = {{Film date|1999|4||Denmark}}", [("1999-04", "Denmark")]),
        ("released = 9 April 1999 (Denmark)", [("1999-04-09", "Denmark")]),
        ("released = {{Start date|1999|4|9}} (Denmark)", [("1999-04-09", "Denmark")]),
        ("released = 1999", [("1999", None)]),
    ],
)  # fmt: skip
def test_dates(field: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(one.date, one.place) for one in values(releases, box(field))] == wanted


@pytest.mark.parametrize(
    ("field", "minutes"),
    [
        ("runtime = 104 minutes<ref>x</ref>", [104]),
        ("runtime = {{ubl|104 minutes|117 minutes (director's cut)}}", [104, 117]),
        ("runtime = 1 hour 44 minutes", [104]),
        ("runtime = {{duration|m=104}}", []),
    ],
)
def test_runtimes(field: str, minutes: list[int]) -> None:
    assert [one.minutes for one in values(runtimes, box(field))] == minutes


def amounts(text: str) -> list[tuple[str, str, Any, str]]:
    """Measure, text, amount or range, currency of the money in an article's box."""
    return [(one.measure, one.money.text, one.money.amount, one.money.currency) for one in values(money, box(text))]


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        ("budget = $2.5 million", [("budget", "$2.5 million", 2_500_000, "USD")]),
        ("budget = {{INRConvert|12|c}}", [("budget", "₹12 crore", 120_000_000, "INR")]),
        ("budget = {{INR}}12 [[crore]]", [("budget", "₹12 crore", 120_000_000, "INR")]),
        ("budget = £600,000", [("budget", "£600,000", 600_000, "GBP")]),
        ("budget = $2 million (${{Inflation|US|2|1999}} million in {{Inflation/year|US}})", [("budget", "$2 million", 2_000_000, "USD")]),
        ("gross = {{US$|4,300,000|link=yes}}", [("worldwide_gross", "US$4,300,000", 4_300_000, "USD")]),
        ("gross = ¥1.2 billion", [("worldwide_gross", "¥1.2 billion", 1_200_000_000, "JPY")]),
        ("gross = ${{#expr: 1.5 + 2.8 round 1}} million", [("worldwide_gross", "$4.3 million", 4_300_000, "USD")]),
        ("gross = $4.3 million (worldwide)", [("worldwide_gross", "$4.3 million", 4_300_000, "USD")]),
        ("budget = unknown", []),
    ],
)  # fmt: skip
def test_money_of_the_box(field: str, wanted: list[tuple[str, str, Any, str]]) -> None:
    assert amounts(field) == wanted


def test_a_range_has_two_ends() -> None:
    (figure,) = values(money, box("budget = $2–3 million"))
    assert (figure.money.amount, figure.money.low, figure.money.high) == (None, 2_000_000, 3_000_000)


def test_countries_and_languages() -> None:
    text = box("country = {{ubl|Denmark|[[Norway]]}}\n| language = Danish<br>[[Norwegian language|Norwegian]]")
    assert [one.name for one in values(places, text)] == ["Denmark", "Norway", "Danish", "Norwegian"]


def test_the_plot_in_paragraphs_as_a_reader_sees_it() -> None:
    text = "{{Infobox film|name=X}}\n== Plot ==\n{{More|date=May 2011}}\n[[File:Lamp.jpg|thumb|The lamp]]\nNell keeps [[Lamp|a lamp]].<ref>x</ref>\n\nIt &ndash; goes&nbsp;out{{snd}}twice.<!-- thrice -->\n\n== Cast ==\n"
    (prose,) = values(plot, text)
    assert prose.paragraphs == ("Nell keeps a lamp.", "It – goes out – twice.")


def test_a_broken_citation_does_not_cost_the_box() -> None:
    text = "{{Infobox film\n| name = Glass Harbor\n| starring = [[Ida Marsh]]<ref>{{cite web|title=Lamp</ref>\n| runtime = 104 minutes\n}}\n'''''Glass Harbor''''' is a film.{{cite web|title=[[Unclosed}}"
    assert [one.name for one in values(starring, text)] == ["Ida Marsh"]
    assert [one.minutes for one in values(runtimes, text)] == [104]


def test_top_ten_lists_and_places_told_once() -> None:
    text = "x\n== Top ten lists ==\n* 1st – Petra Quill, ''Norr Observer''\n* 3rd – ''Kelp''\n* Top 10 (listed alphabetically) – Sol Vane, ''The Daily Kelp''\n== Legacy ==\n''Kelp'' ranked it third on its list of lamps. ''Norr Observer'' ranked it #40 on its list of harbors."
    found = [(one.critic, one.publication, one.rank) for one in values(rankings, text)]
    assert found == [
        ("Petra Quill", "Norr Observer", 1),
        (None, "Kelp", 3),
        ("Sol Vane", "The Daily Kelp", None),
        (None, "Norr Observer", 40),
    ]


def test_awards_are_the_rows_below_the_headings() -> None:
    text = 'x\n== Accolades ==\n{| class="wikitable"\n! Award !! Category !! Recipient !! Result\n|-\n| rowspan="2" | Silver Gull || Best Lamp || Ida Marsh || {{won}}\n|-\n| Best Rain || Orla Venn || {{nom}}\n|}'
    assert [one.text for one in values(awards, text)] == [
        "Silver Gull – Best Lamp – Ida Marsh – Won",
        "Silver Gull – Best Rain – Orla Venn – Nominated",
    ]
