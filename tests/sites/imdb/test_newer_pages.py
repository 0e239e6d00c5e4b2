"""IMDb's pages since 2021: what is no film's page, what the data leave out, and the same read three ways."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from dossier.model.values import Figure, Name, Part, Runtime
from tests.sites.reading import pages, sample, values


def _data(**changes: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(sample("imdb/her-data-2022.json"))
    props = data["props"]["pageProps"]
    for key, value in changes.items():
        home = "aboveTheFoldData" if key in props["aboveTheFoldData"] else "mainColumnData"
        props[home][key] = value
    return data


@pytest.mark.parametrize("kind", ["tvSeries", "tvMiniSeries", "tvEpisode", "videoGame", "podcastSeries"])
def test_a_series_an_episode_and_a_game_are_no_films(tmp_path: Path, kind: str) -> None:
    text = json.dumps(_data(titleType={"id": kind, "isSeries": False, "isEpisode": kind == "tvEpisode"}))
    assert pages(tmp_path, text)[0].page.form is None
    html = sample("imdb/her-title-2022.html").replace('"titleType":{"id":"movie"', f'"titleType":{{"id":"{kind}"')
    assert pages(tmp_path, html)[0].page.form is None


@pytest.mark.parametrize("kind", ["TV Series", "TV Mini Series", "Episode aired May 3, 2016", "Video Game"])
def test_what_a_reader_sees_tells_a_series_too(tmp_path: Path, kind: str) -> None:
    html = re.sub(
        r"<head>.*?</head>", "", sample("imdb/her-title-2023-seen.html"), flags=re.S
    )  # its address says title
    assert pages(tmp_path, html.replace("<li>2h 6m", f"<li>{kind}"))[0].page.form is None
    assert pages(tmp_path, html.replace("<li>2h 6m", "<li>TV Movie"))[0].page.form is not None


@pytest.mark.parametrize("kind", ["TVSeries", "TVEpisode", "VideoGame"])
def test_a_page_of_2021_tells_by_its_linked_data_that_it_is_no_film(tmp_path: Path, kind: str) -> None:
    text = sample("imdb/her-title-2021.html")
    linked = (
        '<script type="application/ld+json">{"@context":"http://schema.org","@type":"%s","name":"Her"}</script></head>'
    )
    assert pages(tmp_path, text.replace("</head>", linked % "Movie"))[0].page.form == "title page of 2021"
    assert pages(tmp_path, text.replace("</head>", linked % kind))[0].page.form is None
    assert pages(tmp_path, text.replace('content="video.movie"', 'content="video.tv_show"'))[0].page.form is None


@pytest.mark.parametrize("kind", ["movie", "tvMovie", "short", "video"])
def test_films_of_every_kind_are_read(tmp_path: Path, kind: str) -> None:
    page = pages(tmp_path, json.dumps(_data(titleType={"id": kind, "isSeries": False, "isEpisode": False})))[0]
    assert page.page.kind == "title"
    assert page.mention.title == "Her"


def test_a_page_that_says_little_gives_little_and_fails_nowhere(tmp_path: Path) -> None:
    data = _data(
        releaseYear=None, releaseDate=None, runtime=None, certificate=None, plot=None, metacritic=None, reviews=None,
        ratingsSummary={"aggregateRating": None, "voteCount": 0}, genres=None, principalCredits=[], cast={"edges": []},
        productionBudget=None, lifetimeGross=None, openingWeekendGross=None, worldwideGross=None, prestigiousAwardSummary=None,
        wins={"total": 0}, nominations={"total": 0}, featuredReviews={"edges": []},
    )  # fmt: skip
    page = pages(tmp_path, json.dumps(data))[0]
    assert page.problems == ()
    assert page.mention.year is None
    for name in ("cast", "ratings", "awards", "reviews", "runtimes", "box_office", "logline"):
        assert values(page, name) == [], name


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(7560, [Runtime(126)]), (7590, []), (30, []), (60, [Runtime(1)])]
)  # a running time that is no whole number of minutes is not printed as one
def test_seconds_are_minutes_only_where_they_are_whole(tmp_path: Path, seconds: int, minutes: list[Runtime]) -> None:
    assert values(pages(tmp_path, json.dumps(_data(runtime={"seconds": seconds})))[0], "runtimes") == minutes


def test_money_of_another_currency_keeps_it(tmp_path: Path) -> None:
    data = _data(productionBudget={"budget": {"amount": 77000000, "currency": "FRF"}})
    found = [one for one in values(pages(tmp_path, json.dumps(data))[0], "box_office") if isinstance(one, Figure)]
    assert (found[0].money.text, found[0].money.currency, found[0].money.low) == ("FRF 77,000,000", "FRF", 77_000_000)


def test_what_belongs_to_other_titles_is_never_read(tmp_path: Path) -> None:
    for name in ("imdb/her-data-2022.json", "imdb/her-data-2021.json", "imdb/her-reference-2025.json"):
        page = pages(tmp_path, sample(name))[0]
        said = f"{page.mention} {[claim.value for claim in page.claims]}"
        assert not [one for one in ("Night Bakery", "Glass Harbor", "Orla Quist") if one in said]


def test_the_data_and_what_a_reader_sees_agree(tmp_path: Path) -> None:
    data = pages(tmp_path, sample("imdb/her-title-2022.html"))[0]
    seen = pages(tmp_path, sample("imdb/her-title-2023-seen.html"))[0]
    assert data.mention.title == seen.mention.title
    assert data.mention.ids == seen.mention.ids
    for name in ("director", "starring", "releases", "runtimes", "countries", "companies", "box_office", "awards"):
        assert values(data, name) == values(seen, name), name
    shown = [one for one in values(seen, "cast") if isinstance(one, Part) and one.character != "Tatiana"]
    assert all(one in values(data, "cast") for one in shown)


def test_the_people_of_a_pair_of_queries_are_listed_once(tmp_path: Path) -> None:
    names = [
        one.name
        for one in values(pages(tmp_path, sample("imdb/her-data-2021.json"))[0], "cast")
        if isinstance(one, Part)
    ]
    assert len(names) == len(set(names)) == 8


def test_linked_data_alone_names_no_year_and_no_country(tmp_path: Path) -> None:
    page = pages(tmp_path, sample("imdb/her-linked-2023.json"))[0]
    assert (page.mention.title, page.mention.year) == ("Her", None)
    assert [one.place for one in values(page, "releases")] == [None]  # type: ignore[union-attr]
    assert values(page, "runtimes") == [Runtime(126)]  # not the trailer's
    assert values(page, "writer") == [Name("Spike Jonze")]  # the company among the creators is none


def test_the_lists_of_releases_of_three_designs_give_titles_from_abroad(tmp_path: Path) -> None:
    for name in ("her-releaseinfo-2021.html", "her-releaseinfo-2025.html", "her-releaseinfo-2025.json"):
        page = pages(tmp_path, sample(f"imdb/{name}"))[0]
        assert page.page.kind == "releases"
        assert "Tema" in page.mention.names
        assert page.mention.title == "Her"
