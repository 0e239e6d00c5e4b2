"""Figures of aggregators and polls in running text: every phrasing, and what is no figure of this film."""

from __future__ import annotations

import pytest

from dossier.text.aggregates import find_ratings
from dossier.text.consensus import find_consensus

RT, MC, CS, PT, AC = "Rotten Tomatoes", "Metacritic", "CinemaScore", "PostTrak", "AlloCiné"
SHARE, MEAN, LIKED, MARK, GRADE = (
    "critics_positive",
    "critics_average",
    "audience_positive",
    "audience_average",
    "audience_grade",
)


def told(text: str, titles: tuple[tuple[int, int, bool], ...] = ()) -> list[tuple[str, str, str, int | None]]:
    """Site, kind, the figure as printed, and its count."""
    return [(one.site, one.kind, text[one.start : one.end], one.count) for one in find_ratings(text, titles)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rotten Tomatoes gives it 71% from 52 reviews.", [(RT, SHARE, "71%", 52)]),
        ("The film holds 71% at Rotten Tomatoes, where 52 critics were counted.", [(RT, SHARE, "71%", 52)]),
        ("Of the 52 reviews that Rotten Tomatoes collected, 71 percent were positive.", [(RT, SHARE, "71 percent", 52)]),
        ("Rotten Tomatoes counts 71% (fifty-two reviews) and an average of 6.4 out of 10.", [(RT, SHARE, "71%", 52), (RT, MEAN, "6.4 out of 10", None)]),
        ("On Rotten Tomatoes 71% of 52 critics liked it; the average rating is 6.4/10.", [(RT, SHARE, "71%", 52), (RT, MEAN, "6.4/10", None)]),
        ("With 1,204 reviews, Rotten Tomatoes has it at 100%.", [(RT, SHARE, "100%", 1204)]),
        ("Rotten Tomatoes has it at 71% from critics and 83% from the audience.", [(RT, SHARE, "71%", None), (RT, LIKED, "83%", None)]),
        ("Its Rotten Tomatoes score is 71%, and among top critics 64%.", [(RT, SHARE, "71%", None), (RT, SHARE, "64%", None)]),
        ("Rotten Tomatoes reports 71%. The average rating is 6.4/10, based on 52 reviews.", [(RT, SHARE, "71%", None), (RT, MEAN, "6.4/10", None)]),
        ("On Metacritic it scores 61 out of 100, based on 19 critics.", [(MC, MEAN, "61 out of 100", 19)]),
        ("Metacritic, which uses a weighted average, assigned it a score of 61 from 19 reviews.", [(MC, MEAN, "61", 19)]),
        ("It has a Metascore of 61/100 at Metacritic.", [(MC, MEAN, "61/100", None)]),
        ("It has 71% on Rotten Tomatoes and 61/100 on Metacritic.", [(RT, SHARE, "71%", None), (MC, MEAN, "61/100", None)]),
        ("On Rotten Tomatoes it has 71%, while Metacritic gives it 61 of 100 from 19 critics.", [(RT, SHARE, "71%", None), (MC, MEAN, "61 of 100", 19)]),
        ("CinemaScore polls gave it an average grade of “B+” on a scale from A+ to F.", [(CS, GRADE, "B+", None)]),
        ("Audiences graded it a C− with CinemaScore.", [(CS, GRADE, "C−", None)]),
        ("At PostTrak 78% of the audience had a positive opinion.", [(PT, LIKED, "78%", None)]),
        ("PostTrak viewers gave it 3.5 out of 5 stars and a 78% overall positive score.", [(PT, LIKED, "78%", None), (PT, MARK, "3.5 out of 5 stars", None)]),
        ("It has 6.6/10 out of 1,572 reviews on IMDb.", [("IMDb", MARK, "6.6/10", 1572)]),
        ("On AlloCiné the press gives it 3.4 out of 5 from 22 reviews.", [(AC, MEAN, "3.4 out of 5", 22)]),
    ],
)  # fmt: skip
def test_phrasings(text: str, wanted: list[tuple[str, str, str, int | None]]) -> None:
    assert sorted(told(text), key=str) == sorted(wanted, key=str)


def test_top_critics_are_told_apart() -> None:
    text = "Its Rotten Tomatoes score is 71%, and among top critics 64%."
    assert [(one.scope, one.value) for one in find_ratings(text)] == [(None, 71.0), ("top_critics", 64.0)]


@pytest.mark.parametrize(
    "text",
    [
        "A shop sold 71% of its stock, as a Metacritic article told.",
        "Unlike its predecessor's 40% on Rotten Tomatoes, nothing is known of it.",
        "Rotten Tomatoes called it one of the best films of the year.",
        "According to CinemaScore, 71% of the audience was female.",
        "It fell 71% in its second weekend. Rotten Tomatoes has no score.",
        'On Rotten Tomatoes a critic wrote that he was "about 71% of the way to tears by the end of it".',
    ],
)
def test_what_is_no_rating(text: str) -> None:
    assert told(text) == []


def test_scores_of_other_films_in_the_same_sentence() -> None:
    text = "On Rotten Tomatoes it has 71%, compared to the 88% of the first film."
    assert told(text) == [(RT, SHARE, "71%", None)]
    text = "On Rotten Tomatoes Salt Road has 88% and Glass Harbor has 71%."
    titles = ((19, 28, False), (41, 53, True))
    assert [text[start:end] for start, end, _ in titles] == ["Salt Road", "Glass Harbor"]
    assert told(text, titles) == [(RT, SHARE, "71%", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Rotten Tomatoes it has 71%. The site's consensus reads: “Slow to light, it warms the room.”", "Slow to light, it warms the room."),
        ("The critical consensus at Rotten Tomatoes states, \"Slow to light, it warms the room.\"", "Slow to light, it warms the room."),
        ("Rotten Tomatoes gives it 71%, with the consensus: \"Slow to light, it warms the room.\"", "Slow to light, it warms the room."),
        ("Rotten Tomatoes gives it 71%. Its critics agree that \"Slow to light, it warms the room.\"", None),
        ("A consensus was reached by the crew: \"We stop at nine.\"", None),
    ],
)  # fmt: skip
def test_consensus(text: str, wanted: str | None) -> None:
    found = find_consensus(text)
    assert [(one.site, text[one.start : one.end]) for one in found] == ([(RT, wanted)] if wanted else [])
