"""What Metacritic's saved pages must not be taken for."""

from __future__ import annotations

from dossier.commands.extract import extract
from dossier.sites import all_sites
from tests.sites.pages import captured

HEAD = '<html><head><link rel="canonical" href="http://www.metacritic.com/movie/her"></head><body><div class="phead_summary"><h1>Her</h1>'
BOX = "<div class='ms_wrapper'><a class='data' href='/movie/her/critic-reviews'><span class='based_on'>based on 4 Critics</span></a>"


def scores(html: str) -> list[tuple[str, float | None, int | None]]:
    page = extract(captured(HEAD + html), all_sites()).pages[0]
    assert page.page.site == "metacritic"
    return [(c.value.kind, c.value.value, c.value.count) for c in page.claims if c.property == "ratings"]  # type: ignore[union-attr]


def test_another_film_s_score_is_not_taken() -> None:
    link = "<a class='metascore_anchor' href='/movie/{}/critic-reviews'><span class='metascore_w'>{}</span></a>"
    assert scores(BOX + link.format("glass-harbor", 12) + link.format("her", 91)) == [("critics_average", 91, 4)]
    assert scores(BOX + link.format("glass-harbor", 12)) == []


def test_a_score_to_come_is_none() -> None:
    link = "<a class='metascore_anchor' href='/movie/her/user-reviews'><span class='metascore_w user'>tbd</span></a>"
    assert scores(link) == []


def test_a_page_of_a_person_or_a_series_is_no_film() -> None:
    for path in ("person/spike-jonze", "tv/her", "music/her/arcade-fire", "browse/movies/score"):
        html = HEAD.replace("movie/her", path)
        assert extract(captured(html), all_sites()).pages[0].page.site is None


NEW = '<html><head><link rel="canonical" href="https://www.metacritic.com/movie/her/"></head><body><div class="c-productHero"><h1>Her</h1>'


def test_scores_since_2023_are_those_of_the_film_s_own_boxes() -> None:
    score = "<div class='c-siteReviewScore' title='{0} {1} out of {2}'><span>{1}</span></div>"
    own = "<div data-testid='{}-score-info'>{}<a>Based on {} {}</a></div>"
    page = (
        NEW
        + f"<a data-testid='product-card'>{score.format('Metascore', 12, 100)} Glass Harbor</a>"
        + own.format("critic", score.format("Metascore", 91, 100), 46, "Critic Reviews")
        + own.format(
            "user", "<div class='c-siteReviewScore' title='User score TBD'><span>tbd</span></div>", 3, "User Ratings"
        )
    )
    found = extract(captured(page), all_sites()).pages[0]
    assert found.page.form == "film page, since 2023"
    told = [claim.value for claim in found.claims if claim.property in ("ratings", "review_counts")]
    assert [(one.kind, one.text) for one in told] == [("critics_average", "91"), ("critic", "46")]  # type: ignore[union-attr]
