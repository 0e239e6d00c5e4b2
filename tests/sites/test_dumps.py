"""Dumps of four pages about films that no sample is about, in furniture of their own: everything of them is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.commands.clean import clean
from tests.support import Row, call

DUMP = Path(__file__).parent / "dumps" / "salt-road.txt"
OLDER = DUMP.with_name("glass-harbor.txt")


@pytest.fixture(scope="module")
def salt_road() -> Row:
    """The dossier of the dump."""
    done = call("show", "--json", "--from", DUMP)
    assert (done.status, done.err) == (0, "")
    data: Row = done.data
    return data


@pytest.fixture(scope="module")
def glass_harbor() -> Row:
    """The dossier of the other dump, whose converters lost labels and names."""
    done = call("show", "--json", "--from", OLDER)
    assert (done.status, done.err) == (0, "")
    data: Row = done.data
    return data


def test_its_pages(salt_road: Row) -> None:
    assert [(one["site"], one["first_line"], one["last_line"], one["truncated"]) for one in salt_road["sources"]] == [
        ("nytimes", 1, 32, True),
        ("imdb", 33, 132, False),
        ("variety", 133, 162, False),
        ("rottentomatoes", 163, 202, False),
    ]
    assert (salt_road["film"]["slug"], salt_road["missing"]) == ("salt-road-2019", [])


def test_its_credits(salt_road: Row) -> None:
    assert {role: [one["name"] for one in rows] for role, rows in salt_road["credits"].items() if rows} == {
        "director": ["Lena Aboud"], "writer": ["Lena Aboud", "Karim Saleh"], "producer": ["Nadia Ferrer", "Paul Lem"], "executive_producer": ["Isa Kern"],
        "cinematographer": ["Yusra Nabil"], "editor": ["Jo Tarn"], "composer": ["Elias Roth"], "production_designer": ["Mara Quist"], "costume_designer": ["Ida Bloom"],
    }  # fmt: skip


def test_its_cast_with_what_is_said_below_the_characters(salt_road: Row) -> None:
    assert [(one["name"], one["character"], one["voice"], one["uncredited"]) for one in salt_road["cast"]] == [
        ("Omar Desta", "Hamid", False, False),
        ("Tess Vale", "Miriam", False, False),
        ("Ruth Aldana", "Customs Officer", False, False),
        ("Ben Achebe", "Radio Announcer", True, False),
        ("Pola Ricks", "Girl at Well", False, True),
    ]


def test_its_figures(salt_road: Row) -> None:
    assert [(one["measure"], one["amount"], one["currency"], one["date"]) for one in salt_road["box_office"]] == [
        ("budget", 3_200_000, "EUR", None),
        ("domestic_gross", 1_204_332, "USD", None),
        ("opening_weekend", 88_120, "USD", "2019-11-10"),
        ("worldwide_gross", 4_510_902, "USD", None),
    ]
    assert [(one["site"], one["value"], one["best"]) for one in salt_road["ratings"]] == [
        ("IMDb", 7.4, 10),
        ("Metacritic", 79, 100),
    ]
    assert [one["minutes"] for one in salt_road["runtimes"]] == [123]


def test_its_reviews(salt_road: Row) -> None:
    named = [(one["critic"], one["publication"], one["date"]) for one in salt_road["reviews"] if one["critic"]]
    assert named == [
        ("Winifred Okafor", "The New York Times", "2019-11-07"),
        ("Gregor Malin", "Variety", "2019-11-05"),  # the day and the hour stand over the first line of the page
    ]
    blurbs = [(one["score"] and one["score"]["text"], one["date"]) for one in salt_road["reviews"] if not one["critic"]]
    assert blurbs == [
        ("4/5", "2019-11-22"), ("2/5", "2019-11-18"), ("4/10", "2019-11-12"), ("B+", "2019-11-09"), (None, "2019-11-08"), ("3.5/5", "2019-11-08"),
    ]  # fmt: skip
    assert all(1 <= len(one["quotes"]) <= 5 for one in salt_road["reviews"])
    assert [one["language"] for one in salt_road["reviews"] if one["language"]] == ["es"]


def test_nothing_of_other_films_is_in_it(salt_road: Row) -> None:
    said = str({key: value for key, value in salt_road.items() if key != "sources"})
    assert [name for name in ("Glass Harbor", "Long Way Down", "Iron Tide", "Quiet Streets") if name in said] == []


def test_what_remains_of_it_without_its_furniture() -> None:
    text = "\n".join(line.text for line in clean(str(DUMP))[0] if line.content)
    for gone in ("Iron Tide", "Winter Line", "IMDbPro", "Recently viewed", "Join The Newsletter", "Related Coverage"):
        assert gone not in text
    for kept in (
        "Pola Ricks",
        "$4,510,902",
        "Release date",
        "Running time: 123 MIN",
        "a broken axle",
        "gets the last word",
    ):
        assert kept in text


def test_a_review_whose_headline_is_no_title(glass_harbor: Row) -> None:
    assert (glass_harbor["film"]["title"], glass_harbor["film"]["year"]) == ("Glass Harbor", None)
    assert [one["site"] for one in glass_harbor["sources"]] == ["nytimes", "imdb", "variety", "rottentomatoes"]


def test_credits_in_a_paragraph_of_their_own(glass_harbor: Row) -> None:
    times = glass_harbor["sources"][0]["id"]
    told = {
        role: [one["name"] for one in rows if any(at["source"] == times for at in one["evidence"])]
        for role, rows in glass_harbor["credits"].items()
    }
    assert {role: names for role, names in told.items() if names} == {
        "director": ["Petra Lind"], "producer": ["Tor Haug", "Nina Berg"], "cinematographer": ["Kai Holm"], "editor": ["Rut Eide"], "composer": ["Anders Foss"], "production_designer": ["Lise Moe"],
    }  # fmt: skip
    assert {one["minutes"] for one in glass_harbor["runtimes"]} == {98, 101}


def test_characters_of_one_page_find_their_actors_on_another(glass_harbor: Row) -> None:
    assert [(one["name"], one["character"], one["credited_as"]) for one in glass_harbor["cast"]] == [
        ("Ivo Brandt", "Tom", None),
        ("Una Kell", "Greta", None),
        ("Per Lund", "the Boatman", "P. Lund"),
    ]
    assert [one["character"] for one in glass_harbor["unattributed_characters"]] == ["Young Tom", "Radio"]


def test_figures_without_labels_and_what_is_missing(glass_harbor: Row) -> None:
    assert [(one["measure"], one["amount"], one["currency"]) for one in glass_harbor["box_office"]] == [
        ("budget", 24_000_000, "NOK"),
        ("domestic_gross", 412_008, "USD"),
        ("worldwide_gross", 3_120_447, "USD"),
    ]
    assert {one["property"]: one["why"] for one in glass_harbor["missing"]} == {
        "cast": "characters without their actors",
        "director": "names without their labels: directors, writers and stars cannot be told apart",
        "opening_weekend": "label without a figure",
    }


def test_who_presents_a_film_is_not_said_to_have_made_or_distributed_it(glass_harbor: Row) -> None:
    variety = glass_harbor["sources"][2]["id"]
    told = [(one["name"], one["role"]) for one in glass_harbor["companies"] if one["evidence"][0]["source"] == variety]
    assert told == [("Wide Sea Pictures", "distribution")]


@pytest.mark.parametrize("over", [False, True])
def test_reviews_with_critics_papers_and_marks(tmp_path: Path, *, over: bool) -> None:
    lines = OLDER.read_text().splitlines()
    if over:  # the marks stand over the reviews
        marks = [line for line in lines if line in ("Fresh", "Rotten")]
        rest = [line for line in lines if line not in marks]
        critics = ("Mona Fair", "Hal Dunn", "Iris Tamm", "Bo Ek", "Ned Orr")
        lines = [part for line in rest for part in ([marks.pop(0), line] if line in critics else [line])]
    page = tmp_path / "dump.txt"
    page.write_text("\n".join(lines))
    rows = [
        row
        for row in call("reviews", "--json", "--from", page).data
        if row["publication"] not in ("Variety", "The New York Times")
    ]
    assert [
        (row["critic"], row["publication"], row["mark"], row["score"] and row["score"]["stars"]) for row in rows
    ] == [
        ("Mona Fair", "The Norr Observer", "fresh", 3.75),
        ("Hal Dunn", "Daily Kelp", "rotten", 1.5),
        ("Iris Tamm", "Sea & Screen", "fresh", 3.5),
        ("Bo Ek", "Kinobladet", "fresh", None),
        ("Ned Orr", "Lamp & Wick", "rotten", None),  # "two stars" of how many?
    ]
    assert [row["language"] for row in rows] == [None, None, None, "no", None]


@pytest.mark.parametrize("order", [(DUMP, OLDER), (OLDER, DUMP)])
def test_a_second_page_of_each_site_in_a_file_is_found_like_the_first(tmp_path: Path, order: tuple[Path, Path]) -> None:
    both = tmp_path / "both.txt"
    both.write_text("".join(path.read_text() for path in order))
    pages = call("ingest", "--dry-run", "--json", both).data["pages"]
    assert [page["site"] for page in pages] == ["nytimes", "imdb", "variety", "rottentomatoes"] * 2
    films = [page["film"] for page in pages]  # one page names no film, but its people
    assert sorted(set(films)) == ["glass-harbor", "salt-road-2019"]
    assert films[:4] == [films[0]] * 4
    assert films[4:] == [films[4]] * 4
