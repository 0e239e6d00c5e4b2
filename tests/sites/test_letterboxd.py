"""Letterboxd's page of a film: what is no film, where the average is taken from, how the stars count."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.model.values import Rating, Review
from tests.sites.reading import pages, sample, values

CHART = 'title="Weighted average of 4.05 based on 1,804,113 ratings"'


@pytest.fixture(scope="module")
def film() -> str:
    return sample("letterboxd/her.html")


def test_a_series_is_no_film(film: str, tmp_path: Path) -> None:
    assert pages(tmp_path, film)[0].page.site == "letterboxd"
    series = film.replace("www.themoviedb.org/movie/152601/", "www.themoviedb.org/tv/91275/")
    assert pages(tmp_path, series)[0].page.site is None


@pytest.mark.parametrize(
    "path", ["lampcounter/film/her/", "lampcounter/films/", "actor/amy-adams/", "film/her/reviews/", "lampcounter/list/letters/"]
)  # fmt: skip
def test_other_pages_of_the_site_are_no_film_page(film: str, tmp_path: Path, path: str) -> None:
    other = film.replace(
        'og:url" content="https://letterboxd.com/film/her/"', f'og:url" content="https://letterboxd.com/{path}"'
    )
    assert pages(tmp_path, other)[0].page.site is None


def test_a_tab_of_the_page_is_the_page(film: str, tmp_path: Path) -> None:
    tab = film.replace("https://letterboxd.com/film/her/", "https://letterboxd.com/film/her/crew/")
    found = pages(tmp_path, tab)[0]
    assert (found.mention.title, dict(found.mention.ids)) == ("Her", {"letterboxd": "her", "imdb": "tt1798709"})


def test_the_average_is_that_of_json_ld_where_none_is_shown(film: str, tmp_path: Path) -> None:
    assert CHART in film
    (told,) = values(pages(tmp_path, film.replace(CHART, ""))[0], "ratings")
    assert isinstance(told, Rating)
    assert (told.text, told.best, told.count) == ("4.05", 5.0, 1801204)


def test_stars_count_out_of_five_and_no_stars_are_no_score(film: str, tmp_path: Path) -> None:
    told = [one for one in values(pages(tmp_path, film)[0], "reviews") if isinstance(one, Review)]
    scores = [one.score and (one.score.text, float(one.score.value or 0), one.score.best) for one in told]
    assert scores == [("★★★½", 3.5, 5), None]
    assert {one.kind for one in told} == {"user"}


def test_a_page_without_a_tab_of_the_crew_names_who_is_in_its_heading(film: str, tmp_path: Path) -> None:
    bare = film.replace('id="tab-crew"', 'id="tab-other"')
    found = pages(tmp_path, bare)[0]
    assert [str(claim.property) for claim in found.claims].count("director") == 1
    assert found.mention.directors == ("Spike Jonze",)
