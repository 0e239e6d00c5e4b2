"""Which pages are about one film: an id decides, else title, year and people; one film or none, never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.claims import Mention
from dossier.reconcile.link import Linkable, describe, link
from tests.made import mention

IMDB = (("imdb", "tt0000001"),)
OTHER = (("imdb", "tt0000002"),)
WIKI = (("wikipedia", "The Lantern (film)"),)


def linked(*mentions: Mention, captures: str | None = None) -> list[set[int]]:
    """The films that pages make, as sets of the pages' numbers; each page is a capture of its own unless said."""
    names = captures or "".join(chr(ord("a") + number) for number in range(len(mentions)))
    pages = [Linkable(f"page-{n:02}", names[n], one) for n, one in enumerate(mentions)]
    return sorted(({int(page[-2:]) for page in cluster.pages} for cluster in link(pages).clusters), key=min)


ONE_FILM: list[tuple[str, tuple[Mention, ...]]] = [
    ("an id, whatever the titles", (mention("Lanterna", 1999, ids=IMDB), mention("The Lantern", 2011, ids=IMDB))),
    ("ids of two sites, the title", (mention(year=2011, ids=IMDB), mention(year=2011, ids=WIKI))),
    ("the title, a year apart", (mention(year=2011), mention(year=2012))),
    ("the title, a year not stated", (mention(year=2011), mention())),
    ("the title without its article, case, accents", (mention("The Lántern"), mention("LANTERN"))),
    ("a title of both", (mention("La Linterna", names=("The Lantern",)), mention(year=2011))),
    ("a director of both", (mention(directors=("Ada Quill", "Ben Marsh")), mention(directors=("ada quill",)))),
    ("two actors of both", (mention(cast=("A B", "C D", "E F")), mention(cast=("c d", "G H", "A B")))),
    ("its only actor", (mention(cast=("A B",)), mention(cast=("A B", "C D", "E F")))),
    ("people that only one page names", (mention(directors=("Ada Quill",)), mention(cast=("A B", "C D")))),
    (
        "two actors against directors printed otherwise",
        (mention(directors=("A. Quill",), cast=("A B", "C D")), mention(directors=("Ada Quill",), cast=("A B", "C D"))),
    ),
]
TWO_FILMS: list[tuple[str, tuple[Mention, ...]]] = [
    ("two ids of one site", (mention(year=2011, ids=IMDB), mention(year=2011, ids=OTHER))),
    ("two years", (mention(year=2011), mention(year=2013))),
    ("two titles", (mention("The Lantern"), mention("The Lanterns"))),
    ("two directors", (mention(year=2011, directors=("Ada Quill",)), mention(year=2011, directors=("Ben Marsh",)))),
    ("one actor of many", (mention(cast=("A B", "C D", "E F")), mention(cast=("A B", "G H", "I J")))),
    ("years apart, a director of both", (mention(year=1987, directors=("A B",)), mention(year=2011, directors=("A B",)))),
]  # fmt: skip


@pytest.mark.parametrize(("why", "mentions"), ONE_FILM, ids=[why for why, _ in ONE_FILM])
def test_one_film(why: str, mentions: tuple[Mention, ...]) -> None:
    assert linked(*mentions) == linked(*reversed(mentions)) == [{0, 1}], why


@pytest.mark.parametrize(("why", "mentions"), TWO_FILMS, ids=[why for why, _ in TWO_FILMS])
def test_two_films(why: str, mentions: tuple[Mention, ...]) -> None:
    assert linked(*mentions) == linked(*reversed(mentions)) == [{0}, {1}], why


def test_an_undated_page_between_two_films_stays_apart() -> None:
    assert linked(mention(year=1987), mention(year=2011), mention()) == [{0}, {1}, {2}]


def test_pages_of_one_dump_support_each_other() -> None:
    films = (mention(year=1987), mention(year=2011), mention())
    assert linked(*films, captures="abb") == [{0}, {1, 2}]
    assert linked(*films, captures="aba") == [{0, 2}, {1}]
    assert linked(*films, captures="aaa") == [{0}, {1}, {2}], "both stand in it"


def test_a_page_that_names_no_film_takes_the_only_one_of_its_dump() -> None:
    nameless = Mention()
    assert linked(mention(year=2011), nameless, captures="aa") == [{0, 1}]
    assert linked(mention(year=2011), nameless, captures="ab") == [{0}]
    assert linked(mention(year=2011), mention("Salt"), nameless, captures="aaa") == [{0}, {1}]


def test_a_page_left_over_has_its_reason() -> None:
    pages = [Linkable(name, "a", one) for name, one in (("p", mention()), ("q", mention("Salt")), ("r", Mention()))]
    assert link(pages).unlinked == (("r", "the page names no film, and the others of its file name 2"),)
    assert link(pages[2:]).unlinked == (("r", "the page names no film"),)


@pytest.mark.parametrize(
    ("people", "film"),
    [
        (("Ada Lund", "Bo Ek"), "p"),
        (("ADA LUND", "Cy Orr", "Di Moe"), "q"),  # she made both, they play in the second
        (("Ada Lund",), None),
        (("Ada Lund", "Bo Ek", "Cy Orr"), None),  # two of each
        ((), None),
    ],
)
def test_a_page_without_a_title_beside_several_films_goes_by_its_people(
    people: tuple[str, ...], film: str | None
) -> None:
    pages = [
        Linkable("p", "a", Mention("Her", 2013, directors=("Ada Lund",), cast=("Bo Ek",))),
        Linkable("q", "a", Mention("Him", 2014, directors=("Ada Lund",), cast=("Cy Orr", "Di Moe"))),
        Linkable("r", "a", Mention(cast=people)),
    ]
    beside = [one.pages[0] for one in link(pages).clusters if "r" in one.pages]
    assert beside == ([film] if film else [])


FEW = st.sampled_from
MENTIONS = st.builds(
    Mention,
    title=FEW(["The Lantern", "Lantern", "Salt", None]),
    year=FEW([None, 1987, 2010, 2011, 2012]),
    ids=FEW([(), (), IMDB, OTHER, WIKI]),
    directors=FEW([(), ("Ada Quill",), ("Ben Marsh",)]),
    cast=FEW([(), ("A B", "C D"), ("C D", "E F", "G H")]),
)


@given(st.lists(MENTIONS, max_size=8), st.randoms(use_true_random=False))
def test_no_page_is_lost_or_in_two_films_and_the_order_does_not_matter(mentions: list[Mention], chance: object) -> None:
    pages = [Linkable(f"page-{n:02}", "ab"[n % 2], one) for n, one in enumerate(mentions)]
    found = link(pages)
    there = [page for cluster in found.clusters for page in cluster.pages] + [page for page, _ in found.unlinked]
    assert sorted(there) == [page.page for page in pages]
    mixed = list(pages)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert {frozenset(one.pages) for one in link(mixed).clusters} == {frozenset(one.pages) for one in found.clusters}


@given(st.lists(MENTIONS, max_size=8))
def test_no_film_has_two_ids_of_one_site_or_years_apart(mentions: list[Mention]) -> None:
    pages = [Linkable(f"page-{n:02}", str(n), one) for n, one in enumerate(mentions)]
    for cluster in link(pages).clusters:
        ids = {pair for one in cluster.mentions for pair in one.ids}
        assert len(ids) == len({scheme for scheme, _ in ids})


def test_a_film_is_called_what_most_pages_call_it() -> None:
    pages = [
        Linkable(f"page-{n}", "a", one)
        for n, one in enumerate(
            (
                mention("The Lantern", 2011, ids=IMDB),
                mention("The Lantern", 2011, ids=WIKI, names=("La Linterna",)),
                mention("the lantern", 2012),
                mention("Lantern"),
            )
        )
    ]
    film = describe(link(pages).clusters[0], set())
    assert (film.slug, film.title, film.year) == ("the-lantern-2011", "The Lantern", 2011)
    assert film.ids == (("imdb", "tt0000001"), ("wikipedia", "The Lantern (film)"))
    assert set(film.other_titles) == {"Lantern", "La Linterna"}


@pytest.mark.parametrize(
    ("title", "year", "taken", "slug"),
    [
        ("Her", 2013, set(), "her-2013"),
        ("Her", None, set(), "her"),
        ("Her", 2013, {"her-2013", "her-2013-2"}, "her-2013-3"),
        ("Amélie: Le Fabuleux Destin", 2001, set(), "amelie-le-fabuleux-destin-2001"),
        ("Schindler's List", 1993, set(), "schindlers-list-1993"),
        ("千と千尋の神隠し", 2001, set(), "千と千尋の神隠し-2001"),
        ("!!!", None, set(), "untitled"),
        ("Long " * 200, 1970, set(), f"{'long-' * 15}long-1970"),
    ],
)
def test_slugs(title: str, year: int | None, taken: set[str], slug: str) -> None:
    cluster = link([Linkable("page", "a", mention(title, year))]).clusters[0]
    assert describe(cluster, taken).slug == slug
