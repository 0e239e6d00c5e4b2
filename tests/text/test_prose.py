"""What running text says: takings, ratings, cast lines, judging sentences."""

from __future__ import annotations

import pytest

from dossier.text.aggregates import find_ratings
from dossier.text.anchors import Anchored
from dossier.text.castline import read_entry
from dossier.text.consensus import find_consensus
from dossier.text.judgement import judging_sentences
from dossier.text.paragraphs import Paragraph
from dossier.text.takings import find_takings


def _line(text: str) -> Paragraph:
    return Paragraph(Anchored.plain(text, 0))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It took $25.6 million in the United States and Canada.", [("domestic_gross", "$25.6 million")]),
        ("It earned $21.8 million in other countries, which makes a worldwide total of $47.4 million.", [("international_gross", "$21.8 million"), ("worldwide_gross", "$47.4 million")]),
        ("On a budget of $23 million the film grossed $48 million worldwide.", [("budget", "$23 million"), ("worldwide_gross", "$48 million")]),
        ("It opened to $258,000 in six theaters, an average of $43,000 per theater.", [("opening_weekend", "$258,000")]),
        ("The record of $9 million was held for a week, and tickets cost $12.", [("budget", "$12")]),
    ],
)  # fmt: skip
def test_takings(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [(one.measure, one.money.text) for one in find_takings(text)]
    if "tickets" in text:
        assert "gross" not in {measure for measure, _ in found}
    else:
        assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Rotten Tomatoes, 94% of 288 critics liked it, with an average rating of 8.5/10.", [("Rotten Tomatoes", "critics_positive", 94, 288), ("Rotten Tomatoes", "critics_average", 8.5, None)]),
        ("On Metacritic its score is 91 out of 100 from 47 critics.", [("Metacritic", "critics_average", 91, 47)]),
        ('Audiences polled by CinemaScore gave it a grade of "B−".', [("CinemaScore", "audience_grade", None, None)]),
        ("Unlike the 40% of its predecessor on Rotten Tomatoes, nobody counted.", []),
        ("A shop sold 94% of its stock.", []),
    ],
)  # fmt: skip
def test_ratings(text: str, wanted: list[tuple[str, str, float | None, int | None]]) -> None:
    assert [(one.site, one.kind, one.value, one.count) for one in find_ratings(text)] == wanted


def test_consensus() -> None:
    text = 'On Rotten Tomatoes 94% of 288 reviews are positive. The site\'s consensus reads, "A strange romance told straight." On Metacritic it has 91 out of 100.'
    assert [(one.site, text[one.start : one.end]) for one in find_consensus(text)] == [("Rotten Tomatoes", "A strange romance told straight.")]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "role", "flags"),
    [
        ("Amy Adams as Amy, a neighbor and an old friend", "Amy Adams", "Amy", ""),
        ("Scarlett Johansson as Samantha (voice)", "Scarlett Johansson", "Samantha", "voice"),
        ("Alia Janine as Commuter (uncredited)", "Alia Janine", "Commuter", "uncredited"),
        ("Brian Cox – Alan Watts", "Brian Cox", "Alan Watts", ""),
        ("Brian Cox ... Dr. Watts", "Brian Cox", "Dr. Watts", ""),
        ("Rooney Mara: Catherine", "Rooney Mara", "Catherine", ""),
    ],
)
def test_cast_lines(text: str, name: str, role: str, flags: str) -> None:
    (entry,) = read_entry(_line(text))
    assert entry.name is not None
    assert entry.character is not None
    assert text[slice(*entry.name)] == name
    assert text[slice(*entry.character)] == role
    assert (entry.voice, entry.uncredited) == (flags == "voice", flags == "uncredited")


@pytest.mark.parametrize("text", ["Directed by: Spike Jonze", "Music – Arcade Fire", ""])
def test_crew_is_no_cast(text: str) -> None:
    assert [entry for entry in read_entry(_line(text)) if entry.character] == []


def test_two_people_share_a_role() -> None:
    text = "Ada Quill and Ben Marsh as The Twins"
    entries = read_entry(_line(text))
    assert [text[slice(*entry.name)] for entry in entries if entry.name] == ["Ada Quill", "Ben Marsh"]
    assert {text[slice(*entry.character)] for entry in entries if entry.character} == {"The Twins"}


def test_judging_sentences_judge_and_tell_no_plot() -> None:
    story = "Theodore writes letters for other people and lives alone in a tower. One night he brings home a machine and gives it a name."
    praise = (
        "Jonze's direction is quiet, confident and often very funny, and the picture is a small masterpiece of tone."
    )
    found = judging_sentences([story, praise], "Her", ("Spike Jonze",))
    assert [one.text if hasattr(one, "text") else [story, praise][one.paragraph][one.start : one.end] for one in found] == [praise]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The sad tale of all those remakes is familiar to everybody who goes to the movies.",
        "There was at least the documentary Glass Harbor Revisited, which is a wonderful and hilarious film.",
        "He is best known for the original novel from which the film was made.",
        "“A wonderful film,” he said to a colleague in the lobby.",
    ],
)
def test_no_judgement_of_the_film(text: str) -> None:
    assert judging_sentences([text], "Harbor Lights") == []
