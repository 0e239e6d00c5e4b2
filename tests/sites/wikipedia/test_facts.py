"""What an article's box says: the film, its makers, dates, places and money."""

from __future__ import annotations

from typing import Any

import pytest

from dossier.sites.wikipedia.facts import companies, credits, mention, money, places, releases, runtimes, starring
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


def test_the_mark_of_a_footnote_is_no_note() -> None:
    (claim,) = (one for one in credits(article(box("director = Orla Venn[1]"))) if one.property == "director")
    assert (claim.value.name, claim.value.note) == ("Orla Venn", None)  # type: ignore[union-attr]


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
        ("runtime = 75, 77 or 82 minutes", [75, 77, 82]),
        ("runtime = 85–86 minutes", [85, 86]),
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


LEAD = "'''''Glass Harbor''''' is a 1999 film written and directed by [[Orla Venn]], produced by Dag Aske and starring [[Ida Marsh]], Piet Lund and [[Ann Oak]], based on a play directed by Sol Vane. It was released by [[Norr Film]]."


def test_what_the_box_leaves_empty_the_lead_may_tell() -> None:
    text = "{{Infobox film|name=Glass Harbor|runtime=104 minutes}}\n" + LEAD
    found = [(claim.property, str(getattr(claim.value, "name", ""))) for claim in credits(article(text))]
    assert found == [("director", "Orla Venn"), ("producer", "Dag Aske"), ("writer", "Orla Venn")]
    assert [one.name for one in values(starring, text)] == ["Ida Marsh", "Piet Lund", "Ann Oak"]
    assert [(one.name, one.role) for one in values(companies, text)] == [("Norr Film", "distribution")]


def test_the_box_goes_before_the_lead() -> None:
    text = "{{Infobox film|name=Glass Harbor|director=Mia Holt|starring=Tom Ray|distributor=Kelp}}\n" + LEAD
    assert [one.name for one in values(credits, text)] == ["Mia Holt", "Dag Aske", "Orla Venn"]
    assert [one.name for one in values(starring, text)] == ["Tom Ray"]
    assert [one.name for one in values(companies, text)] == ["Kelp"]


def test_companies_and_other_works_in_the_lead_are_no_makers() -> None:
    text = "{{Infobox film|name=Glass Harbor}}\n'''''Glass Harbor''''' is a film produced by Norr Arts, a remake of a 1951 film directed by [[Sol Vane]]."
    assert values(credits, text) == []


def test_who_is_named_before_he_ranks_the_film() -> None:
    text = "x\n== Reception ==\n=== Early ===\nPetra Quill of the ''Norr Observer'' liked it. She ranked the film fifth on her list of the best films of 1999."
    assert [(one.critic, one.publication, one.rank) for one in values(rankings, text)] == [
        ("Petra Quill", "Norr Observer", 5)
    ]


def test_places_of_a_line_of_the_film_are_not_the_film_s() -> None:
    text = "x\n== Legacy ==\n=== \"Who has the lamp?\" ===\nIt was ranked number 10 on the ''Norr Observer'''s list of lines."
    assert values(rankings, text) == []


def test_a_list_s_line_ends_with_its_sentence() -> None:
    text = (
        "x\n== Top-ten lists ==\n* 3rd – Petra Quill, ''Kelp''. Quill also placed ''Harbor'' on her list of the decade."
    )
    assert [(one.critic, one.publication, one.rank) for one in values(rankings, text)] == [("Petra Quill", "Kelp", 3)]


def test_sentences_that_tell_of_no_award_are_none() -> None:
    text = "x\n== Awards ==\nThe producer threw parties. It won the Silver Gull.\n\nWins:\n* Silver Gull"
    assert [one.text for one in values(awards, text)] == ["It won the Silver Gull.", "Silver Gull"]


def test_a_paper_s_title_is_no_other_film() -> None:
    text = box("") + "\n== Box office ==\nAccording to ''Kelp'', the film earned rentals of $2.5 million in the US."
    assert [(one.measure, one.territory, one.note) for one in values(money, text)] == [
        ("domestic_gross", "US", "rentals")
    ]
