"""The cast, the critics and their words: who is one, whose quotes are borne out, and that nothing is lost on the way."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import values as v
from dossier.model.claims import Claim
from dossier.model.films import Dossier, ReviewStatement
from dossier.model.properties import PROPERTIES
from dossier.model.sources import Reference
from dossier.reconcile.assemble import assemble
from tests.made import FILM, ONE, THREE, TWO, claim, source

PAGES = (ONE, TWO, THREE)


def dossier(*claims: Claim) -> Dossier:
    return assemble(FILM, [source(one) for one in PAGES], claims)


def parts(one: Dossier, name: str = "cast") -> list[tuple[v.Part, set[str]]]:
    return [(row.value, {at.source for at in row.references}) for row in one.of(name) if isinstance(row.value, v.Part)]


def part(name: str | None, character: str | None, page: str = ONE, at: int = 0, **more: Any) -> Claim:
    return claim("cast" if name else "unattributed_characters", v.Part(name, character, **more), page, at)


def test_a_character_without_an_actor_joins_the_only_one_who_plays_it() -> None:
    one = dossier(
        part("Spike Jonze", "Alien Child", ONE, voice=True), part(None, "Alien Child", TWO, credited_as="Adam Spiegel")
    )
    assert parts(one) == [(v.Part("Spike Jonze", "Alien Child", True, False, "Adam Spiegel"), {ONE, TWO})]
    assert parts(one, "unattributed_characters") == []


def test_a_character_of_two_actors_is_given_to_neither() -> None:
    one = dossier(part("Portia Doubleday", "Isabella"), part("Soko", "Isabella", at=1), part(None, "Isabella", TWO))
    assert len(parts(one)) == 2
    assert parts(one, "unattributed_characters") == [(v.Part(None, "Isabella"), {TWO})]


def test_a_name_without_a_role_joins_the_row_of_the_name_in_whatever_order() -> None:
    claims = (part("Amy Adams", "Amy", ONE), part("AMY ADAMS", None, TWO))
    for order in (claims, claims[::-1]):
        ((value, pages),) = parts(dossier(*order))
        assert (value.character, pages) == ("Amy", {ONE, TWO})


def test_two_roles_of_one_actor_are_two_rows() -> None:
    one = dossier(part("Ada Quill", "The Queen"), part("Ada Quill", "The Maid", at=1), part("Ada Quill", "Queen", TWO))
    assert parts(one) == [
        (v.Part("Ada Quill", "The Queen"), {ONE, TWO}),  # sources differ over articles
        (v.Part("Ada Quill", "The Maid"), {ONE}),
    ]


def test_two_roles_that_begin_alike_are_one_only_across_pages() -> None:
    claims = part("Ada Quill", "Adam"), part("Ada Quill", "Adam's Twin", at=1)
    assert [value.character for value, _ in parts(dossier(*claims))] == ["Adam", "Adam's Twin"]
    across = part("Ada Quill", "Officer Adam", ONE), part("Ada Quill", "Officer Adam Reed", TWO)
    assert parts(dossier(*across)) == [(v.Part("Ada Quill", "Officer Adam Reed"), {ONE, TWO})]


def test_a_role_told_in_full_and_in_short_is_one_row_in_full() -> None:
    one = dossier(part("Joaquin Phoenix", "Theodore", ONE), part("Joaquin Phoenix", "Theodore Twombly", TWO))
    assert [(value.character, pages) for value, pages in parts(one)] == [("Theodore Twombly", {ONE, TWO})]


def test_remarks_of_all_sources_are_kept() -> None:
    one = dossier(part("Alia Janine", "Commuter", uncredited=True), part("Alia Janine", "Commuter", TWO, voice=True))
    ((value, _),) = parts(one)
    assert value.voice
    assert value.uncredited


def review(page: str = ONE, text: str = "", *, first_hand: bool = False, **more: Any) -> Claim:
    quotes = (v.Quote(text, first_hand, (Reference(page, 5, 9, 1, "x"),)),) if text else ()
    return claim("reviews", v.Review(**{"critic": "Silas Orme", "publication": "The Tideway Post", "quotes": quotes, **more}), page)  # fmt: skip


OWN = "It is the rare comedy of ideas. Nobody in it, least of all the hero, knows that the joke is on love itself; and we do not."


def checked(quote: str, *, truncated: bool = False) -> str | None:
    """The verdict on a quote that another page gives of a review at hand."""
    one = dossier(
        review(ONE, "It is the rare comedy of ideas.", first_hand=True, truncated=truncated),
        claim("review_text", v.Prose(tuple(OWN.split(". "))), ONE),
        review(TWO, quote),
    )
    (row,) = one.reviews
    assert row.words[0].verdict is None, "first-hand words are not checked"
    return row.words[-1].verdict


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("the rare comedy of ideas", "exact"),
        ("The rare comedy of ideas,", "exact"),
        ("Nobody in it [...] knows that the joke is on love itself", "near"),
        ("Nobody in it, least of all a hero, knows that the joke is on love itself", "near"),
        ("a very long message that could have been a short one", "not_found"),
    ],
)
def test_quotes_are_checked_against_the_critics_own_review(quote: str, verdict: str) -> None:
    assert checked(quote) == verdict


def test_what_a_paywall_cuts_off_may_hold_the_quote() -> None:
    assert checked("a very long message that could have been a short one", truncated=True) is None
    assert checked("the rare comedy of ideas", truncated=True) == "exact"


def test_without_the_review_there_is_nothing_to_check_against() -> None:
    (row,) = dossier(review(TWO, "the rare comedy of ideas")).reviews
    assert row.words[0].verdict is None


def test_another_critics_review_says_nothing_about_a_quote() -> None:
    one = dossier(
        review(ONE, "It is the rare comedy of ideas.", first_hand=True, critic="Ada Quill"),
        claim("review_text", v.Prose((OWN,)), ONE),
        review(TWO, "the rare comedy of ideas"),
    )
    assert [(row.review.critic, row.words[-1].verdict) for row in one.reviews] == [("Ada Quill", None), ("Silas Orme", None)]  # fmt: skip


def rows(*claims: Claim) -> list[ReviewStatement]:
    return list(dossier(*claims).reviews)


@pytest.mark.parametrize(
    "other",
    [
        review(TWO, publication="Tideway Post"),
        review(TWO, publication=None),
        review(TWO, critic="SILAS ORME"),
        review(TWO, critic="Silas Órme", publication="TheTidewayPost.com"),
    ],
    ids=["the paper without its article", "no paper", "in capitals", "the paper's site"],
)
def test_one_review_of_two_pages_is_one_row(other: Claim) -> None:
    (row,) = rows(review(ONE, date="2013-12-18"), other)
    assert (row.review.critic, row.review.publication, row.review.date) == (
        "Silas Orme",
        "The Tideway Post",
        "2013-12-18",
    )
    assert {at.source for at in row.references} == {ONE, TWO}


@pytest.mark.parametrize(
    "other",
    [
        review(TWO, critic="Petra Lindqvist"),
        review(TWO, publication="Harbour Gazette"),
        review(TWO, critic=None),
        review(TWO, kind="user"),
    ],
    ids=["another critic", "another paper", "no critic", "a user"],
)
def test_two_reviews_stay_two(other: Claim) -> None:
    assert len(rows(review(ONE), other)) == 2


def test_unnamed_critics_are_one_by_their_words_only() -> None:
    def blurb(text: str, page: str, date: str = "2013-12-18") -> Claim:
        return review(page, text, critic=None, publication=None, date=date)

    assert len(rows(blurb("A marvel of tact.", ONE), blurb("“A marvel of tact”", TWO))) == 1
    assert len(rows(blurb("A marvel of tact.", ONE), blurb("A marvel of talk.", TWO))) == 2
    assert len(rows(blurb("A marvel.", ONE), blurb("A marvel.", TWO, date="2014-01-01"))) == 2


def test_what_one_source_states_is_inferred_no_longer() -> None:
    inferred = claim(
        "reviews",
        v.Review("Silas Orme", "The Tideway Post"),
        ONE,
        publication="site recognised as tideway",
        language="of the page",
    )
    (row,) = rows(inferred, review(TWO))
    assert dict(row.inferred) == {"language": "of the page"}


FEW = st.sampled_from
NAMES = FEW(["Ada Quill", "ADA QUILL", "Ben Marsh", "USA", "United States"])
NUMBERS = FEW([None, 0, 40, 48, 49])
MONEY = st.builds(
    lambda text, currency, amount, ends: v.Money(text, currency, amount, *ends), FEW(["$48", "$49 million"]), FEW(["USD", "EUR"]), NUMBERS,
    FEW([(None, None), (48, 48), (48, 49), (40, 49), (49, None), (None, 40)]),
)  # fmt: skip
QUOTES = st.lists(st.builds(v.Quote, FEW(["A marvel.", "A bore."]), st.booleans(), st.tuples(st.builds(Reference, FEW(PAGES), st.integers(50, 99), st.just(99), st.just(1), st.just("x")))), max_size=2).map(tuple)  # fmt: skip
SCORES = st.none() | st.builds(v.Score, FEW(["4/5", "1/5"]), FEW([None, Fraction(4), Fraction(1)]), FEW([5]))
VALUES: dict[type, st.SearchStrategy[Any]] = {
    v.Name: st.builds(v.Name, NAMES, FEW([None, "archive"])),
    v.Part: st.builds(v.Part, NAMES | st.none(), NAMES | st.none(), st.booleans(), st.booleans()),
    v.Text: st.builds(v.Text, NAMES),
    v.Prose: st.builds(v.Prose, st.tuples(NAMES)),
    v.Release: st.builds(v.Release, FEW(["2013", "2013-12-18"]), NAMES | st.none()),
    v.Runtime: st.builds(v.Runtime, FEW([90, 125, 126]), FEW([None, "director's cut"])),
    v.Company: st.builds(v.Company, NAMES, FEW(["production", "distribution"])),
    v.Figure: st.builds(v.Figure, FEW(["budget", "country_gross", "home_media"]), MONEY, NAMES | st.none(), note=FEW([None, "DVD"])),
    v.Rating: st.builds(v.Rating, NAMES, FEW(v.RATING_KINDS), FEW(["B", "94%"]), FEW([None, 94.0]), count=NUMBERS),
    v.Count: st.builds(v.Count, NAMES, FEW(["user", "critic"]), FEW(["1.4K"]), FEW([1, 2]), FEW([2, 3])),
    v.Consensus: st.builds(v.Consensus, NAMES, NAMES),
    v.Award: st.builds(v.Award, NAMES),
    v.Ranking: st.builds(v.Ranking, NAMES | st.none(), NAMES | st.none(), NUMBERS, NAMES),
    v.Review: st.builds(v.Review, NAMES | st.none(), NAMES | st.none(), FEW([None, "2013"]), kind=FEW(["critic", "user"]), score=SCORES, quotes=QUOTES),
}  # fmt: skip
SHOWN = [one for one in PROPERTIES.values() if one.section != "internal"]


@st.composite
def any_claim(draw: st.DrawFn) -> Claim:
    kind = draw(FEW(SHOWN))
    return claim(kind.name, draw(VALUES[kind.value]), draw(FEW(PAGES)), draw(st.integers(0, 40)))


@given(st.lists(any_claim(), max_size=25))
def test_every_claim_ends_in_the_evidence_of_a_row(claims: list[Claim]) -> None:
    one = dossier(*claims)
    rows = {(row.property, at) for row in one.statements for at in row.references}
    rows |= {("reviews", at) for row in one.reviews for at in row.references}
    rows |= {("unattributed_characters", at) for name, at in rows if name == "cast"}
    assert not [(each.property, at) for each in claims for at in each.references if (each.property, at) not in rows]
    words = {at for row in one.reviews for said in row.words for at in said.references}
    assert {at for each in claims if isinstance(each.value, v.Review) for quote in each.value.quotes for at in quote.at} == words  # fmt: skip


@given(st.lists(any_claim(), max_size=25))
def test_nothing_is_averaged(claims: list[Claim]) -> None:
    one = dossier(*claims)
    said = {each.value.money for each in claims if isinstance(each.value, v.Figure)}
    assert {row.value.money for row in one.of("box_office") if isinstance(row.value, v.Figure)} <= said
    assert {row.value.minutes for row in one.of("runtimes") if isinstance(row.value, v.Runtime)} == {each.value.minutes for each in claims if isinstance(each.value, v.Runtime)}  # fmt: skip
    assert {row.review.score for row in one.reviews} <= {each.value.score for each in claims if isinstance(each.value, v.Review)}  # fmt: skip
    for found in one.conflicts:
        assert len(found.values) > 1
        assert all(places for _, places in found.values)


def test_every_value_class_that_is_shown_is_tried() -> None:
    assert {one.value for one in SHOWN} == set(VALUES)
