"""IMDb's pages of 2005 to 2017: what a figure's brackets say, whose a certificate is, which pages are no film's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier.commands.extract import extract
from dossier.intake.read import read
from dossier.model.reports import ReadPage
from dossier.model.sources import Capture
from dossier.sites import all_sites
from dossier.sites.imdb.castrows import read_part
from dossier.text.anchors import Anchored

Reading = Callable[[str], ReadPage]
TITLE = """<html><head><link rel="canonical" href="http://www.imdb.com/title/tt1798709/"><title>{name} - IMDb</title></head>
<body><div id="pagecontent" itemscope itemtype="http://schema.org/{kind}"><div class="title_wrapper"><h1 itemprop="name">Her&nbsp;<span id="titleYear">(2013)</span></h1></div>
{body}</div></body></html>"""


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    def of(text: str) -> ReadPage:
        path = tmp_path / "page.html"
        path.write_text(text)
        capture = next(one for one in read(path, path.name) if isinstance(one, Capture))
        return extract(capture, all_sites()).pages[0]

    return of


def _title(body: str, name: str = "Her (2013)", kind: str = "Movie") -> str:
    return TITLE.format(body=body, name=name, kind=kind)


def _block(label: str, content: str) -> str:
    return f'<div class="txt-block"><h4 class="inline">{label}</h4> {content} <span class="see-more"><a href="/title/tt1798709/business">See more</a></span></div>'


def _values(page: ReadPage, name: str) -> list[Any]:
    return [claim.value for claim in page.claims if claim.property == name]


@pytest.mark.parametrize(
    ("cell", "part"),
    [
        ("Samantha (voice)", ("Samantha", True, False, None, None)),
        ("Alien Child (voice) (as Adam Spiegel)", ("Alien Child", True, False, "Adam Spiegel", None)),
        ("(uncredited)", (None, False, True, None, None)),
        ("Himself (archive footage) (uncredited)", ("Himself", False, True, None, "archive footage")),
        ("Ghost (singing voice)", ("Ghost", True, False, None, "singing voice")),
        ("Murph (Older)", ("Murph (Older)", False, False, None, None)),
        ("Tom (as a child)", ("Tom (as a child)", False, False, None, None)),
        ("Man at Bar (as The Rock)", ("Man at Bar", False, False, "The Rock", None)),
        ("WALL·E / M-O (voice: English version)", ("WALL·E / M-O", True, False, None, "voice: English version")),
    ],
)
def test_what_the_brackets_behind_a_character_say(cell: str, part: tuple[Any, ...]) -> None:
    read = read_part(Anchored.plain("Nobody", 0), Anchored.plain(cell, 10))
    assert (read.character, read.voice, read.uncredited, read.credited_as, read.note) == part


@pytest.mark.parametrize(
    ("label", "content", "figure"),
    [
        ("Budget:", "$23,000,000 (estimated)", ("budget", 23000000, "USD", True, None, None, None)),
        ("Budget:", "BOB&nbsp;397,189", ("budget", 397189, "BOB", False, None, None, None)),
        ("Opening Weekend:", "$260,382 (USA) (22 December 2013) (6 Screens)", ("opening_weekend", 260382, "USD", False, "USA", "2013-12-22", 6)),
        ("Opening Weekend:", "£1,000 (limited) (UK)", ("opening_weekend", 1000, "GBP", False, "UK", None, None)),
        ("Gross:", "$25,568,251 (USA)", ("domestic_gross", 25568251, "USD", False, "USA", None, None)),
        ("Gross:", "€90,000 (Spain) (May 2014)", ("country_gross", 90000, "EUR", False, "Spain", "2014-05", None)),
        ("Gross:", "$48,269,269 (Worldwide)", ("worldwide_gross", 48269269, "USD", False, None, None, None)),
        ("Gross:", "$22,701,018 (Non-USA)", ("international_gross", 22701018, "USD", False, None, None, None)),
        ("Gross:", "$48,269,269", ("gross", 48269269, "USD", False, None, None, None)),
        ("Opening Weekend USA:", "$260,382, 22 December 2013, Limited Release", ("opening_weekend", 260382, "USD", False, "USA", "2013-12-22", None)),
        ("Opening Weekend:", "€2,612 (France), 28 March 2014, Wide Release", ("opening_weekend", 2612, "EUR", False, "France", "2014-03-28", None)),
        ("Gross:", "£1,000 (Jersey, Channel Islands)", ("country_gross", 1000, "GBP", False, "Jersey, Channel Islands", None, None)),
    ],
)  # fmt: skip
def test_a_figure_says_what_its_brackets_say(
    reading: Reading, label: str, content: str, figure: tuple[Any, ...]
) -> None:
    (value,) = _values(reading(_title(_block(label, content))), "box_office")
    money = value.money
    assert (
        value.measure, money.amount, money.currency, money.estimated, value.territory, value.date, value.theaters,
    ) == figure  # fmt: skip


def test_a_figure_without_a_currency_is_none(reading: Reading) -> None:
    assert _values(reading(_title(_block("Budget:", "23,000,000"))), "box_office") == []


@pytest.mark.parametrize(
    ("content", "runtimes"),
    [
        ("126 min", [(126, None)]),
        ("126 min | Italy: 119 min (festival cut) | 126 min", [(126, None), (119, "Italy (festival cut)")]),
        ("USA:1 h 59 min | 90 min (2 parts) (re-release)", [(119, "USA"), (90, "2 parts; re-release")]),
        ("about two hours", []),
    ],
)
def test_runtimes_with_their_country_and_cut(
    reading: Reading, content: str, runtimes: list[tuple[int, str | None]]
) -> None:
    found = _values(reading(_title(_block("Runtime:", content))), "runtimes")
    assert [(one.minutes, one.note) for one in found] == runtimes


@pytest.mark.parametrize(
    ("body", "certificates"),
    [
        (_block("Certification:", "USA:R (certificate #1) | Singapore:R(A) | Portugal:M/12"), [("R", "USA"), ("R(A)", "Singapore"), ("M/12", "Portugal")]),
        (_block("Certification:", "USA:R") + "<h4>Motion Picture Rating (<a>MPAA</a>)</h4> Rated R for words", [("R", "USA")]),
        ("<h4>Motion Picture Rating (<a>MPAA</a>)</h4> Rated PG-13 for words", [("PG-13", "USA")]),
        ('<div class="infobar"><span class="us_r" itemprop="contentRating" content="R"></span></div>' + _block("Certificate:", "R"), [("R", "USA")]),
        ('<div class="subtext"><meta itemprop="contentRating" content="NOT RATED">Not Rated</div>' + _block("Certificate:", "Not Rated"), [("Not Rated", None)]),
    ],
)  # fmt: skip
def test_certificates_with_their_countries(
    reading: Reading, body: str, certificates: list[tuple[str, str | None]]
) -> None:
    assert [(one.name, one.note) for one in _values(reading(_title(body)), "certificates")] == certificates


def test_facts_are_found_by_their_links_where_labels_are_in_another_language(reading: Reading) -> None:
    page = reading(
        _title(
            '<div class="txt-block" itemprop="director"><h4>Regie:</h4> <a href="/name/nm0005069/">Spike Jonze</a></div>'
            '<div class="txt-block"><h4>Land:</h4> <a href="/country/us">USA</a></div>'
            '<div class="txt-block"><h4>Genres:</h4> <a href="/genre/Drama">Drama</a></div>'
        )
    )
    assert [_values(page, name)[0].name for name in ("director", "countries", "genres")] == [
        "Spike Jonze",
        "USA",
        "Drama",
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("&quot;Her&quot; (2013)", "Movie"),
        ("Her (TV Series 2013– )", "Movie"),
        ("Her (TV Episode 2013)", "Movie"),
        ("Her (Video Game 2013)", "Movie"),
        ("Her (2013)", "TVSeries"),
    ],
)
def test_a_series_an_episode_and_a_game_are_no_films(reading: Reading, name: str, kind: str) -> None:
    page = reading(_title(_block("Runtime:", "126 min"), name, kind))
    assert page.page.site is None
    assert "no kind that dossier reads" in page.page.why


@pytest.mark.parametrize("path", ["business", "name/nm0005069/", "title/tt1798709/faq", "title/tt1798709/mediaindex"])
def test_another_page_of_the_site_is_none_of_a_film(reading: Reading, path: str) -> None:
    text = _title(_block("Runtime:", "126 min")).replace('title/tt1798709/"', path + '"', 1)
    assert reading(text).page.site is None


def test_a_title_page_is_known_without_its_address(reading: Reading) -> None:
    text = _title(_block("Runtime:", "126 min")).replace('rel="canonical"', 'rel="next"')
    page = reading(text)
    assert page.page.site == "imdb"
    assert dict(page.mention.ids) == {"imdb": "tt1798709"}


def test_the_average_stands_beside_the_title_unmarked_since_2018(reading: Reading) -> None:
    """Pages of 2018 to 2021 mark nothing; another film's average in a list beside is not taken."""
    box = """<div class="imdbRating"><div class="ratingValue"><strong title="7,9 based on 1.204 user ratings"><span>7,9</span></strong><span>/</span><span>10</span></div>
    <a href="/title/tt1798709/ratings?ref_=tt_ov_rt"><span class="small">1.204</span></a></div>"""
    list_ = '<div class="rating rating-list" title="Users rated this 6.1/10 (9,120 votes)"><span>6.1</span></div>'
    told = [(one.text, one.value, one.count) for one in _values(reading(_title(box + list_)), "ratings")]
    assert told == [("7,9", 7.9, 1204)]
    assert not _values(reading(_title(list_)), "ratings")
