"""Pages that converters made to text: what is certain in them is told, and what is not is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dossier.model.values import Missing, Rating, Review
from tests.sites.reading import pages, sample, values

MARKDOWN = "rottentomatoes/her-2014-markdown.txt"
LINES = "rottentomatoes/her-2021.txt"


def told(folder: Path, text: str, name: str) -> list[Any]:
    return [value for page in pages(folder, text) for value in values(page, name)]


def who(folder: Path, text: str) -> list[tuple[str | None, str | None, str]]:
    found = [one for one in told(folder, text, "reviews") if isinstance(one, Review)]
    return [(one.critic, one.publication, one.quotes[0].text if one.quotes else "") for one in found]


def test_critic_and_paper_under_the_day_are_those_of_the_words_over_it(tmp_path: Path) -> None:
    assert who(tmp_path, sample(LINES)) == [
        ("Maren Holt", "Pinewater Courier", "A small film about a large silence."),
        ("Ivo Brandt", "Weekly Lantern", "Kind to everybody, and to nobody for long."),
    ]


def test_critic_and_paper_over_the_words_are_theirs(tmp_path: Path) -> None:
    text = sample(LINES)
    first = "A small film about a large silence.\nAugust 26, 2019\n| Rating: 4/5\n|\nFull Review…\nMaren Holt\nPinewater Courier\n"
    second = (
        "Kind to everybody, and to nobody for long.\nOctober 20, 2017\n|\nFull Review…\nIvo Brandt\nWeekly Lantern\n"
    )
    over = (
        "Maren Holt\nPinewater Courier\nA small film about a large silence.\nAugust 26, 2019\n|\nFull Review…\n"
        "Ivo Brandt\nWeekly Lantern\nKind to everybody, and to nobody for long.\nOctober 20, 2017\n|\nFull Review…\n"
    )
    assert first + second in text
    assert who(tmp_path, text.replace(first + second, over)) == [
        ("Maren Holt", "Pinewater Courier", "A small film about a large silence."),
        ("Ivo Brandt", "Weekly Lantern", "Kind to everybody, and to nobody for long."),
    ]


def test_names_on_both_sides_are_nobodys(tmp_path: Path) -> None:
    text = sample(LINES).replace("A small film about", "Tobias Renn\nFerry Street Journal\nA small film about")
    assert who(tmp_path, text) == []


def test_a_share_that_the_reviews_beside_it_do_not_bear_out_is_not_told(tmp_path: Path) -> None:
    text = sample(MARKDOWN)
    kinds = [
        (one.kind, one.value, one.count, one.scope)
        for one in told(tmp_path, text, "ratings")
        if isinstance(one, Rating)
    ]
    assert kinds == [
        ("critics_positive", 94, 252, None),
        ("critics_average", 8.5, 252, None),
        ("critics_positive", 90, 50, "top_critics"),
        ("critics_average", 8.4, 50, "top_critics"),
        ("audience_positive", 83, 83419, None),
        ("audience_average", 4, 83419, None),
    ]
    bent = text.replace("[94%]", "[71%]")
    assert [one.value for one in told(tmp_path, bent, "ratings") if one.kind == "critics_positive"] == [90]


def test_a_second_set_of_figures_is_the_top_critics_only_where_the_tabs_say_so(tmp_path: Path) -> None:
    text = sample(MARKDOWN).replace("* [Top Critics](#top-critics-numbers)\n", "")
    assert [one.scope for one in told(tmp_path, text, "ratings") if one.kind == "critics_positive"] == [None]


def test_what_the_meter_means_is_no_figure(tmp_path: Path) -> None:
    text = sample(LINES).replace("What to know\n", "The Tomatometer is 60% or higher.\nWhat to know\n")
    assert told(tmp_path, text, "ratings") == []


def test_a_cast_of_which_nothing_sets_the_rows_off_gives_the_crew_alone(tmp_path: Path) -> None:
    assert told(tmp_path, sample(LINES), "cast") == []
    assert [one.name for one in told(tmp_path, sample(LINES), "cinematographer")] == ["Hoyte van Hoytema"]


def test_a_character_or_a_synopsis_that_is_cut_short_is_not_told(tmp_path: Path) -> None:
    cast = told(tmp_path, sample(MARKDOWN), "cast")
    assert [(one.name, one.character) for one in cast] == [
        ("Joaquin Phoenix", "Theodore"),
        ("Scarlett Johansson", "Samantha"),
        ("Soko", None),
    ]
    cut = sample(MARKDOWN).replace("It wants to know more than he does. (C) Annapurna\n", "It wants to know\n")
    assert told(tmp_path, cut, "synopsis") == []


def test_a_series_is_no_film(tmp_path: Path) -> None:
    text = sample(LINES).replace("Movie Info", "Series Info")
    assert [page.page.site for page in pages(tmp_path, text)] == [None]
    assert pages(tmp_path, text)[0].page.why == "a page of a series"


def test_a_text_that_a_program_printed_with_its_escapes_gives_nothing(tmp_path: Path) -> None:
    text = sample(LINES).replace("Spike Jonze\n", "Spike Jonze\n\\n\n\\n  \\n\n")
    assert [page.page.why for page in pages(tmp_path, text)] == ["a text whose escapes are not resolved"]


def test_metacritic_tells_paper_from_critic_only_where_something_divides_them(tmp_path: Path) -> None:
    text = sample("metacritic/her-film-markdown.txt")
    linked = "[Weekly Lantern](/publication/weekly-lantern?filter=movies)[Ivo Brandt](/critic/ivo-brandt?filter=movies)Dec 18, 2013"
    assert linked in text
    for words, names in (
        ("Weekly LanternIvo BrandtDec 18, 2013", ("Ivo Brandt", "Weekly Lantern")),
        ("TheLanternIvo McBrandt Dec 18, 2013", ("Ivo McBrandt", "TheLantern")),
        ("Weekly Lantern Ivo Brandt Dec 18, 2013", (None, None)),
        ("Lantern Dec 18, 2013", (None, "Lantern")),
    ):
        found = who(tmp_path, text.replace(linked, words))
        assert (*names, "A pocket calculator with bedroom eyes.") in found


def test_a_score_outside_its_verdict_is_another_films(tmp_path: Path) -> None:
    text = sample("metacritic/her-film-markdown.txt").replace(
        "| [91](/movie/her/critic-reviews) |", "| [55](/movie/x) |"
    )
    assert [one.kind for one in told(tmp_path, text, "ratings")] == ["audience_average"]


@pytest.mark.parametrize(
    "label", ["Platform:", "Season Premiere:", "Record Label: Lantern Works", "Number of Seasons:"]
)
def test_games_series_and_records_are_no_films(tmp_path: Path, label: str) -> None:
    text = sample("metacritic/her-film-markdown.txt").replace("Runtime: 126 min", f"Runtime: 126 min\n\n{label}")
    assert pages(tmp_path, text)[0].page.why == "a page of Metacritic's, but of no film"


def test_figures_of_a_release_are_told_only_where_the_film_has_no_other(tmp_path: Path) -> None:
    text = sample("boxofficemojo/her-release-france.txt")
    assert [(one.measure, one.territory, one.note) for one in told(tmp_path, text, "box_office")] == [
        ("country_gross", "France", "Original Release"),
        ("domestic_gross", "Domestic", "Original Release"),
        ("worldwide_gross", None, "Original Release"),
        ("opening_weekend", "France", "Original Release"),
    ]
    two = text.replace("Original Release __", "Original Release2023 Re-release __")
    assert told(tmp_path, two, "box_office") == []
    assert [one.property for one in told(tmp_path, two, "missing") if isinstance(one, Missing)] == ["box_office"]


def test_a_row_of_a_chart_whose_cells_go_on_over_or_under_it_is_none(tmp_path: Path) -> None:
    text = sample("boxofficemojo/chart-day-2014-01-10.txt")
    films = [page.mention.title for page in pages(tmp_path, text)[1:]]
    assert films == ["Frozen", "Her", "American Hustle", "Wadjda"]
    row = next(line for line in text.splitlines() if "  Her  " in line)
    wrapped = text.replace(row, row + "\n                and the Voice")
    assert "Her" not in [page.mention.title for page in pages(tmp_path, wrapped)[1:]]


def test_a_chart_without_its_day_tells_nothing(tmp_path: Path) -> None:
    text = sample("boxofficemojo/chart-day-2014-01-10.txt").replace(" For Jan 10, 2014", " For Today")
    assert len(pages(tmp_path, text)) == 1


def test_the_list_of_links_under_a_page_is_no_page(tmp_path: Path) -> None:
    links = "\nReferences\n\n   Visible links:\n" + "".join(
        f"   {n}. https://www.imdb.com/title/tt{n:07}/\n" for n in range(1, 40)
    )
    text = sample("boxofficemojo/chart-day-2014-01-10.txt")
    assert [page.page.site for page in pages(tmp_path, text + links)] == ["boxofficemojo"] * 5


def test_a_blurb_that_runs_into_the_next_one_is_not_told(tmp_path: Path) -> None:
    text = sample("flixster/her-2011-markdown.txt")
    assert ("Ivo Brandt", "Weekly Lantern", "A pocket calculator with bedroom eyes.") in who(tmp_path, text)
    run = text.replace(
        "bedroom eyes. [Full Review](http://lantern.example/her)\n\nDecember 18, 2013\n\n",
        "bedroom eyes. Full Review December 18, 2013 ",
    )
    assert run != text
    assert not [critic for critic, paper, _ in who(tmp_path, run) if paper == "Weekly Lantern"]


def test_no_module_for_texts_is_loaded_before_such_a_page() -> None:
    import subprocess
    import sys

    code = "import sys; from dossier.sites import all_sites; all_sites(); print([m for m in sys.modules if '.text' in m and '.sites.' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
