"""What Rotten Tomatoes' saved pages must not be taken for."""

from __future__ import annotations

from typing import Any

from dossier.commands.extract import extract
from dossier.model.reports import ReadPage
from dossier.model.sources import Capture
from dossier.sites import all_sites
from tests.sites.pages import captured

HEAD = '<html><head><title>Her - Rotten Tomatoes</title><meta property="og:url" content="http://www.rottentomatoes.com/m/her/"></head>'
TITLE = '<h1 class="movie_title"><span itemprop="name">Her (2013)</span></h1>'


def read(html: str) -> ReadPage:
    capture: Capture = captured(html)
    return extract(capture, all_sites()).pages[0]


def values(page: ReadPage, name: str) -> list[Any]:
    return [claim.value for claim in page.claims if claim.property == name]


def test_who_wants_to_see_a_film_does_not_rate_it() -> None:
    page = read(
        f"{HEAD}<body>{TITLE}<div id='all-critics-numbers'><p>No critic reviews yet...</p></div><div class='audiencepanel'>"
        "<div class='audience-score meter'><span class='meter-value'>100%</span><div>want to see</div></div>"
        "<div class='audience-info'>Average Rating: 2.8/5 User Ratings: 22</div></div></body></html>"
    )
    assert [(one.kind, one.value, one.count) for one in values(page, "ratings")] == [("audience_average", 2.8, 22)]


def test_no_reviews_are_no_rating_and_no_consensus() -> None:
    page = read(
        f"{HEAD}<body>{TITLE}<div id='all-critics-numbers'><span class='meter numeric'>0</span><p>Average Rating: 0/10<br>"
        "Reviews Counted: 0</p><p class='critic_consensus'>No consensus yet.</p></div><div class='fan_side'>"
        "<span class='meter'>N/A</span> liked it Average Rating: N/A User Ratings: 0</div></body></html>"
    )
    assert page.page.form == "HTML, 2011 to 2017"
    assert [values(page, name) for name in ("ratings", "consensus", "review_counts")] == [[], [], []]


def test_a_share_of_zero_is_a_rating() -> None:
    page = read(
        f"{HEAD}<body>{TITLE}<div id='all-critics-numbers'><span class='meter-value'>0%</span> Average Rating: 2.1/10 "
        "Reviews Counted: 7</div></body></html>"
    )
    assert [(one.kind, one.value, one.count) for one in values(page, "ratings")] == [
        ("critics_positive", 0, 7),
        ("critics_average", 2.1, 7),
    ]


def test_the_figures_of_another_tab_are_told_as_what_they_are() -> None:
    html = (
        "<html><head><title>Her Movie Reviews - Rotten Tomatoes</title></head><body><h1 class='movie_title'>Her (2013)</h1>"
        "<ul id='tomatometer_nav'><li><a href='/m/her/?name_order=asc'>T-Meter Critics</a></li><li class='ui-tabs-selected'>"
        "<a title='90%' href='/m/her/?critic=creamcrop'>Top Critics</a></li></ul><div id='tomatometer'><div id='tomatometer_score'>"
        "90%</div>Reviews Counted: 20 Average Rating: 8/10</div><div id='movie_info_box'></div></body></html>"
    )
    page = read(html)
    assert page.mention.ids == (("rottentomatoes", "m/her"),)
    assert [(one.kind, one.value, one.count, one.scope) for one in values(page, "ratings")] == [
        ("critics_positive", 90, 20, "top_critics"),
        ("critics_average", 8, 20, "top_critics"),
    ]
    assert values(read(html.replace("?critic=creamcrop", "reviews_users.php")), "ratings") == []


def _item(name: str, role: str) -> str:
    return f"<div class='cast-item' data-qa='cast-crew-item'><div><span>{name}</span><span class='characters'><br>{role}</span></div></div>"


def test_the_cast_ends_where_the_crew_begins() -> None:
    fact = "<li class='meta-row'><div class='meta-label'>Director:</div><div class='meta-value'><a href='#'>Spike Jonze</a></div></li>"
    rows = [("Amy Adams", "Amy"), ("Soko", "Director"), ("Spike Jonze", "Director"), ("K. K. Barrett", "Art Director")]
    page = read(
        f"{HEAD}<body><score-board tomatometerscore='94'></score-board><ul>{fact}</ul>{''.join(_item(*row) for row in rows)}"
    )
    assert [(one.name, one.character) for one in values(page, "cast")] == [("Amy Adams", "Amy"), ("Soko", "Director")]
    assert [one.name for one in values(page, "director")] == ["Spike Jonze"]


def test_the_crew_may_stand_before_the_cast_and_a_part_may_be_called_like_a_job() -> None:
    rows = [
        ("Spike Jonze", "Director"),
        ("Amy Adams", "Amy"),
        ("Brian Johnson", "Editor"),
        ("Eric Zumbrunnen", "Editor"),
    ]
    items = "".join(
        f"<a data-qa='person-item'><div><p class='name'>{name}</p><p class='role'>{role}</p></div></a>"
        for name, role in rows
    )
    fact = "<dl><div class='category-wrap'><dt>Editor</dt><dd><rt-link>Eric Zumbrunnen</rt-link></dd></div></dl>"
    page = read(
        f"{HEAD}<body><media-scorecard></media-scorecard>{items}<section class='media-info'>{fact}</section></body>"
    )
    assert [(one.name, one.character) for one in values(page, "cast")] == [
        ("Amy Adams", "Amy"),
        ("Brian Johnson", "Editor"),
    ]
    assert [one.name for name in ("director", "editor") for one in values(page, name)] == [
        "Spike Jonze",
        "Eric Zumbrunnen",
    ]


def test_a_page_without_its_scripts_still_has_what_it_prints() -> None:
    half = (
        "<div class='mop-ratings-wrap__half'><span class='mop-ratings-wrap__percentage'>{}</span><div class='mop-ratings-wrap__review-totals'>"
        "<h3 class='mop-ratings-wrap__title'>{}</h3>{}</div></div>"
    )
    boxes = half.format("91%", "Tomatometer", "Total Count: <small>68</small>") + half.format(
        "98%", "Audience Score", "User Ratings: 885,203"
    )
    page = read(f"{HEAD}<body><h1 class='mop-ratings-wrap__title'>Her</h1>{boxes}</body></html>")
    assert [(one.kind, one.value, one.count) for one in values(page, "ratings")] == [
        ("critics_positive", 91, 68),
        ("audience_positive", 98, 885203),
    ]
    waiting = half.format("98%", "Want to See", "User Ratings: 85,203")
    assert values(read(f"{HEAD}<body>{waiting}</body></html>"), "ratings") == []
    card = "<media-scorecard><rt-text slot='critics-score'>80%</rt-text><rt-link slot='critics-reviews'>92 Reviews</rt-link>"
    card += "<rt-text slot='audience-score'>- -</rt-text><rt-link slot='audience-reviews'>250,000+ Ratings</rt-link></media-scorecard>"
    other = "<tile-poster-card><rt-text slot='critics-score'>48%</rt-text></tile-poster-card>"
    page = read(f"{HEAD}<body>{other}{card}</body></html>")
    assert [(one.kind, one.value, one.count) for one in values(page, "ratings")] == [("critics_positive", 80, 92)]
    assert [one.low for one in values(page, "review_counts")] == [92]


def test_json_ld_speaks_where_the_page_has_elements_of_another_design() -> None:
    data = (
        '{"@type":"Movie","name":"Her","genre":["Drama"],"director":[{"@type":"Person","name":"Spike Jonze"}],'
        '"actors":[{"@type":"Person","name":"Amy Adams"}],"aggregateRating":{"name":"Tomatometer","ratingValue":"94","reviewCount":288},'
        '"review":[{"reviewBody":"Fine by me.","author":{"name":"Maren Holt"},"reviewRating":{"ratingValue":-1,"bestRating":"1"}}]}'
    )
    page = read(
        f'{HEAD}<script type="application/ld+json">{data}</script><body><new-board>12%</new-board></body></html>'
    )
    assert (page.page.site, page.mention.title) == ("rottentomatoes", "Her")
    assert [(one.kind, one.value, one.count) for one in values(page, "ratings")] == [("critics_positive", 94, 288)]
    assert [(one.critic, one.mark, one.score) for one in values(page, "reviews")] == [("Maren Holt", "rotten", None)]
    assert [one.name for name in ("director", "genres", "cast") for one in values(page, name)] == [
        "Spike Jonze",
        "Drama",
        "Amy Adams",
    ]


def test_pages_of_series_and_lists_are_no_films() -> None:
    for path in ("tv/her/s01", "m/her/reviews", "browse/movies_at_home", "celebrity/spike_jonze"):
        page = read(
            f'{HEAD.replace("com/m/her/", "com/" + path)}<body>{TITLE}<div id="all-critics-numbers"></div></body></html>'
        )
        assert page.page.site is None, path
