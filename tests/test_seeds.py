"""The two real inputs of the start: everything that a person reads on them is in the dossier, and nothing from the furniture.

What a person reads stands beside the real pages, not here; these tests are skipped where they are not.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import HAVE_REAL, SEEDS, SHARED, Row, call, letters, real

GOLD: Row = json.loads((SHARED / "gold" / "her.json").read_text()) if HAVE_REAL else {}
SITES = {"imdb": "IMDb", "wikipedia": "Wikipedia", "nytimes": "The New York Times", "variety": "Variety", "rottentomatoes": "Rotten Tomatoes"}  # fmt: skip
#: what the gold holds, each with a test of its own below
KEYS = {
    "film", "credits", "production_companies", "distributors", "runtime_minutes", "cast", "box_office", "conflicts", "agreements", "ratings", "plot_first",
    "plot_last", "plot_paragraphs", "reviews_scored_min4", "rt_blurbs", "rt_scores", "critics", "critic_scores", "verified_quote", "never",
}  # fmt: skip


@pytest.fixture(scope="session")
def her_json(seeds: Path) -> Row:
    """The dossier of the seeds."""
    data: Row = call("show", "her", "--json", library=seeds).data
    return data


def sites_of(one: Row, row: Row) -> set[str]:
    """The sites that a row stands on."""
    sites = {source["id"]: SITES[source["site"]] for source in one["sources"]}
    return {sites[at["source"]] for at in row["evidence"]}


def texts(data: Any) -> Iterator[str]:
    """Every text in a piece of JSON."""
    if isinstance(data, dict):
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value)
    elif isinstance(data, str):
        yield data


def wanted(key: str) -> Any:
    assert set(GOLD) == KEYS, "the gold holds something that no test here looks at"
    return GOLD[key]


@real
def test_the_film(her_json: Row) -> None:
    assert her_json["film"]["slug"] == "her-2013"
    assert {key: her_json["film"][key] for key in wanted("film")} == wanted("film")
    assert [(one["site"], one["first_line"], one["last_line"]) for one in her_json["sources"]][:4] == [
        ("nytimes", 1, 18),
        ("imdb", 19, 75),
        ("variety", 76, 111),
        ("rottentomatoes", 112, 224),
    ]
    assert her_json["sources"][4]["site"] == "wikipedia"


@real
def test_the_credits(her_json: Row) -> None:
    for role, names in wanted("credits").items():
        found = [letters(row["name"]) for row in her_json["credits"][role]]
        assert sorted(found) == sorted(map(letters, names)), role


@real
@pytest.mark.parametrize(("key", "role"), [("production_companies", "production"), ("distributors", "distribution")])
def test_the_companies(her_json: Row, key: str, role: str) -> None:
    found = {letters(row["name"]) for row in her_json["companies"] if row["role"] == role}
    assert set(map(letters, wanted(key))) <= found


@real
def test_the_cast(her_json: Row) -> None:
    found = [[row["name"], row["character"], row["voice"], row["uncredited"]] for row in her_json["cast"]]
    assert found == wanted("cast")
    (child,) = [row for row in her_json["cast"] if row["credited_as"]]
    assert sites_of(her_json, child) == {"IMDb", "Wikipedia"}


@real
def test_the_runtimes(her_json: Row) -> None:
    assert {row["minutes"] for row in her_json["runtimes"]} == set(wanted("runtime_minutes"))


@real
def test_the_box_office(her_json: Row) -> None:
    for measure, amount, told in wanted("box_office"):
        rows = [row for row in her_json["box_office"] if (row["measure"], row["amount"]) == (measure, amount)]
        assert rows, (measure, amount)
        said = {site for row in rows for site in sites_of(her_json, row)}
        cited = " ".join(row["cited_source"] or "" for row in rows)
        who, _, source = told.partition(" (")
        for site in who.split(", "):
            if site in SITES.values():
                assert site in said, (measure, amount, told)
        assert source.rstrip(")") in cited, (measure, amount, told)
        if "six theaters" in told:
            assert {row["theaters"] for row in rows} == {6}


@real
def test_the_conflicts_are_those_and_no_others(her_json: Row) -> None:
    conflicts = [row for row in her_json["conflicts"] if row["verdict"] == "conflict"]
    assert sorted(row["property"] for row in conflicts) == sorted(wanted("conflicts"))
    for row in conflicts:
        assert len({site for value in row["values"] for site in sites_of(her_json, value)}) > 1
    gross = next(row for row in conflicts if row["property"] == "worldwide_gross")
    assert {"$48,269,269", "$47.4 million"} <= {value["text"] for value in gross["values"]}
    runtimes = next(row for row in conflicts if row["property"] == "runtime")
    assert {int(value["text"].split()[0]) for value in runtimes["values"]} == set(wanted("runtime_minutes"))
    for row in her_json["conflicts"]:
        assert row["verdict"] == "conflict" or row["why"].startswith("the sources name the difference")


@real
def test_what_agrees_is_ranked(her_json: Row) -> None:
    for measure in wanted("agreements"):
        rows = [row for row in her_json["box_office"] if row["measure"] == measure]
        assert [row["rank"] for row in rows].count("preferred") == 1
        assert len(rows) > 1
        best = next(row for row in rows if row["rank"] == "preferred")
        assert all(row["low"] <= best["amount"] <= row["high"] for row in rows)


@real
def test_the_ratings(her_json: Row) -> None:
    for site, value, best, count in wanted("ratings"):
        rows = [row for row in her_json["ratings"] if row["site"] == site]
        if isinstance(value, str):
            assert [row["text"].replace("−", "-") for row in rows] == [value]
            assert [row["value"] for row in rows] == [None]
        else:
            assert (value, best, count) in [(row["value"], row["best"], row["count"]) for row in rows]


@real
def test_the_plot(her_json: Row) -> None:
    paragraphs = her_json["plot"]["synopsis"]["paragraphs"]
    assert len(paragraphs) == wanted("plot_paragraphs")
    assert letters(paragraphs[0]).startswith(letters(wanted("plot_first")))
    assert letters(paragraphs[-1]).endswith(letters(wanted("plot_last")))
    assert her_json["plot"]["logline"]
    assert her_json["plot"]["others"] == [], "the page says its logline twice, the dossier once"


@real
def test_reviews_of_four_stars_and_more(seeds: Path) -> None:
    rows = call("reviews", "--min-score", "4", "--json", library=seeds).data
    assert len(rows) == wanted("reviews_scored_min4")
    scores = Counter(wanted("rt_scores")) - Counter({"3/5": 1})
    assert Counter(row["score"]["text"] for row in rows if row["critic"] is None) == scores
    assert [row["critic"] for row in rows if row["critic"]] == ["Peter Travers"]


@real
def test_the_blurbs_of_rotten_tomatoes(her_json: Row) -> None:
    blurbs = [row for row in her_json["reviews"] if "Rotten Tomatoes" in sites_of(her_json, row)]
    assert len(blurbs) == wanted("rt_blurbs")
    assert Counter(row["score"]["text"] for row in blurbs if row["score"]) == Counter(wanted("rt_scores"))
    assert all(row["date"] and len(row["quotes"]) == 1 and row["critic"] is None for row in blurbs)


@real
def test_the_critics(her_json: Row) -> None:
    rows = {letters(row["critic"]): row for row in her_json["reviews"] if row["critic"]}
    for critic, publication in wanted("critics").items():
        row = rows[letters(critic)]
        assert letters(row["publication"]) == letters(publication), critic
        assert row["quotes"], critic
    assert len(rows) == len(wanted("critics"))
    for critic, stars in wanted("critic_scores").items():
        assert rows[letters(critic)]["score"]["stars"] == stars


#: how many quotations the article gives of each critic, read by eye; single words are not counted
QUOTED = {"Peter Travers": 3, "Richard Corliss": 2, "Todd McCarthy": 2, "Richard Roeper": 2, "Manohla Dargis": 1, "Claudia Puig": 1, "Scott Mendelson": 2, "Liam Lacey": 3, "Mick LaSalle": 1, "Stephanie Zacharek": 3}  # fmt: skip


@real
def test_each_critic_has_the_words_that_the_article_gives_them(her_json: Row) -> None:
    said = Counter(
        row["critic"]
        for row in her_json["reviews"] if row["critic"]
        for quote in row["quotes"]
        if not quote["first_hand"] and " " in quote["text"]
    )  # fmt: skip
    assert said == Counter(QUOTED)


@real
def test_a_quote_is_borne_out_by_the_review_itself(her_json: Row, seeds: Path) -> None:
    critic, words = wanted("verified_quote")
    (row,) = [row for row in her_json["reviews"] if row["critic"] == critic]
    assert sites_of(her_json, row) == {"The New York Times", "Wikipedia"}
    quoted = [one for one in row["quotes"] if letters(words) in letters(one["text"])]
    assert {(one["first_hand"], one["verdict"]) for one in quoted} == {(True, None), (False, "exact")}
    checked = call("verify", "her", "--json", library=seeds).data
    assert {one["verdict"] for one in checked} <= {"exact", "near", None}


@real
def test_first_hand_quotes_are_whole_sentences_one_to_five_a_review(her_json: Row) -> None:
    for site in ("The New York Times", "Variety"):
        (row,) = [row for row in her_json["reviews"] if site in sites_of(her_json, row)]
        own = [quote for quote in row["quotes"] if quote["first_hand"]]
        assert 1 <= len(own) <= 5, site
        assert all(quote["text"].strip("“”\"'")[-1:] in ".!?…" for quote in own)


@real
def test_nothing_of_the_furniture_and_of_other_films_is_in_it(her_json: Row, seeds: Path) -> None:
    said = "\n".join(texts(her_json))
    assert [words for words in wanted("never") if words in said] == []
    shown = call("show", "her", library=seeds, env={"COLUMNS": "1000"}).out
    assert [words for words in wanted("never") if words in shown] == []


@real
def test_reading_the_seeds_says_nothing_on_standard_error(tmp_path: Path) -> None:
    done = call("ingest", *SEEDS, "--quiet", library=tmp_path / "library.sqlite")
    assert done == (0, "", "")
