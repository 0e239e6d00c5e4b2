"""Critics' words in an article: whose they are, where they appeared, and whose words are no review."""

from __future__ import annotations

import pytest

from dossier.sites.wikipedia.reception import consensus, ratings, reviews
from tests.articles import article, values

HEAD = "{{Infobox film|name=Glass Harbor|director=[[Orla Venn]]|writer=[[Dag Aske]]|starring=[[Ida Marsh]]}}\n'''''Glass Harbor''''' is a 1999 film.\n== Reception ==\n"
CITED = "<ref>{{cite news|last=Quill|first=Petra|title=A lamp|work=[[Norr Observer]]|date=3 May 1999}}</ref>"
OTHER = "<ref>{{cite web|author=Sol Vane|title=Wet feet|website=The Daily Kelp|url=https://kelp.example/1}}</ref>"


def said(text: str) -> list[str]:
    """Each quotation as "critic, publication: words"."""
    return [
        f"{review.critic}, {review.publication}: {quote.text}"
        for review in values(reviews, HEAD + text)
        for quote in review.quotes
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Petra Quill of the ''Norr Observer'' wrote that it was \"a lamp in the rain\".{CITED}", ["Petra Quill, Norr Observer: a lamp in the rain"]),
        (f"''Norr Observer''{{{{'s}}}} Petra Quill called it \"a lamp in the rain\".{CITED}", ["Petra Quill, Norr Observer: a lamp in the rain"]),
        (f"Writing for the ''Norr Observer'', Petra Quill found it \"a lamp in the rain\".{CITED}", ["Petra Quill, Norr Observer: a lamp in the rain"]),
        (f"In the ''Norr Observer'', Petra Quill said it was \"a lamp in the rain\".{CITED}", ["Petra Quill, Norr Observer: a lamp in the rain"]),
        (f"Petra Quill wrote: \"A lamp in the rain.\"{CITED}", ["Petra Quill, Norr Observer: A lamp in the rain."]),
        (f"\"A lamp in the rain\", wrote Petra Quill in the ''Norr Observer''.{CITED}", ["Petra Quill, Norr Observer: A lamp in the rain"]),
        (f"The ''Norr Observer'' called it \"a lamp in the rain\".{CITED}", ["Petra Quill, Norr Observer: a lamp in the rain"]),
        (f"Petra Quill of the ''Norr Observer'' wrote that it was \"a lamp in the rain\". She added that \"nobody goes home dry\".{CITED}", ["Petra Quill, Norr Observer: a lamp in the rain", "Petra Quill, Norr Observer: nobody goes home dry"]),
        (f"Petra Quill of the ''Norr Observer'' liked it.{CITED} It was called long by others. Quill concluded that \"nobody goes home dry\".", ["Petra Quill, Norr Observer: nobody goes home dry"]),
        (f"Petra Quill ({{{{lang|no|Norr Observer}}}}) praised \"a lamp in the rain\"{CITED} and Sol Vane of ''The Daily Kelp'' \"the smell of the sea\".{OTHER}", ["Petra Quill, Norr Observer: a lamp in the rain", "Sol Vane, The Daily Kelp: the smell of the sea"]),
        (f"It was praised as \"a lamp held up in the rain\".{CITED}", ["Petra Quill, Norr Observer: a lamp held up in the rain"]),
        (f"The harshest review came from Ada Field, who called it \"soaked\", but said: \"A lamp in the rain.\"{CITED}", ["Ada Field, None: soaked", "Ada Field, None: A lamp in the rain."]),
        (f"Ada Field wrote that it was \"a lamp in the rain\".{CITED}", ["Ada Field, None: a lamp in the rain"]),
        ("Petra Quill pronounced it in ''Kelp'' magazine \"a lamp in the rain\".", ["Petra Quill, Kelp: a lamp in the rain"]),
        (f"In 1999, Petra Quill praised it as \"a lamp in the rain\".{CITED}", ["Petra Quill, Norr Observer: a lamp in the rain"]),
        ("Petra Quill of ''Kelp'' wrote: “ A lamp in the rain.”", ["Petra Quill, Kelp: A lamp in the rain."]),
        ("''Kelp'' in 2004 warmly called it \"a lamp in the rain\".", ["None, Kelp: a lamp in the rain"]),
        ("''Kelp'' called it \"a lamp in the rain\".<ref>{{cite news|author=Kelp Staff|work=Kelp}}</ref>", ["None, Kelp: a lamp in the rain"]),
    ],
)  # fmt: skip
def test_whose_words_they_are(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        f'[[Orla Venn]] said that she wanted "a lamp in the rain".{CITED}',
        f"Venn told the ''Norr Observer'' that it was \"a lamp in the rain\".{CITED}",
        f"[[Ida Marsh]] called the shoot \"a lamp in the rain\" in an interview with the ''Norr Observer''.{CITED}",
        f'The film\'s producer wrote that it was "a lamp in the rain".{CITED}',
        'On Rotten Tomatoes it has 71%, and the consensus reads, "A lamp in the rain."',
        f"Petra Quill of the ''Norr Observer'' wrote about the song \"Rain\".{CITED}",
        f'Some found it "a lamp held up in the rain".{CITED}{OTHER}',
        f"Petra Quill said in her review of ''Other Harbor'' that it was \"a lamp in the rain\".{CITED}",
        f'Producer Aske called it "a lamp in the rain".{CITED}',
        f'==== Cast and crew response ====\nPetra Quill called it "a lamp in the rain".{CITED}',
    ],
)
def test_words_that_are_no_review(text: str) -> None:
    assert said(text) == []


def test_a_paper_whose_name_begins_as_a_place_is_a_paper_all_the_same() -> None:
    before = f"Petra Quill of the ''Norr Observer'' called it \"a lamp in the rain\".{CITED} "
    text = before + "Sol Vane of ''The Hollywood Lantern'' called it \"wet feet and little else\", although he stayed."
    assert said(text) == [
        "Petra Quill, Norr Observer: a lamp in the rain",
        "Sol Vane, The Hollywood Lantern: wet feet and little else",
    ]


def test_a_quotation_set_off_below_the_critic() -> None:
    text = f"Petra Quill of the ''Norr Observer'' wrote:\n<blockquote>It holds a lamp up in the rain, and waits.{CITED}</blockquote>"
    assert said(text) == ["Petra Quill, Norr Observer: It holds a lamp up in the rain, and waits."]


@pytest.mark.parametrize(
    ("above", "who"),
    [
        ("Petra Quill, the ''Norr Observer'' critic, gave it a mixed review. She wrote,", "Petra Quill, Norr Observer"),
        ("The ''Norr Observer'' was not sure. Still, the ''Norr Observer'' said:", "None, Norr Observer"),
    ],
)
def test_a_quotation_set_off_below_words_that_lead_to_it(above: str, who: str) -> None:
    words = "It holds a lamp up in the rain, and waits."
    assert said(f"{above}\n<blockquote>{words}</blockquote>") == [f"{who}: {words}"]


def test_whom_another_author_quotes_stays_the_one_who_said_it() -> None:
    above = "Petra Quill of the ''Norr Observer'' wrote:"
    assert said(f"{above}\n<blockquote>It waits in the rain.{OTHER}</blockquote>") == [
        "Petra Quill, Norr Observer: It waits in the rain."
    ]


def test_reviews_of_the_soundtrack_are_none_of_the_film() -> None:
    text = f"Fine.\n== Soundtrack ==\n=== Reception ===\nPetra Quill of the ''Norr Observer'' called it \"a lamp in the rain\".{CITED}"
    assert said(text) == []


def test_a_link_s_words_that_only_name_the_critic_are_no_title() -> None:
    cited = "<ref>[https://kelp.example/1 Quill, Petra]. ''Norr Observer'', film review, 3 May 1999.</ref>"
    (review,) = values(reviews, HEAD + f'Critic Petra Quill called it "a lamp in the rain".{cited}')
    assert (review.publication, review.title, review.date) == ("Norr Observer", None, "1999-05-03")


def test_a_quotation_set_off_with_a_byline() -> None:
    text = "{{quote|It holds a lamp up in the rain, and waits.|Petra Quill|''Norr Observer''}}"
    assert said(text) == ["Petra Quill, Norr Observer: It holds a lamp up in the rain, and waits."]


def test_what_the_citation_tells_of_the_review() -> None:
    (review,) = values(reviews, HEAD + f"Petra Quill of the ''Norr Observer'' called it \"a lamp in the rain\".{CITED}")
    assert (review.title, review.date) == ("A lamp", "1999-05-03")
    (review,) = values(reviews, HEAD + f"Sol Vane of ''The Daily Kelp'' called it \"a lamp in the rain\".{OTHER}")
    assert review.url == "https://kelp.example/1"


def test_a_critic_whom_only_the_citation_names_is_inferred() -> None:
    (claim,) = reviews(article(HEAD + f"The ''Norr Observer'' called it \"a lamp in the rain\".{CITED}"))
    assert dict(claim.inferred) == {"critic": "author of the review that is cited"}


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("gave it three and a half stars out of four", "three and a half stars out of four"),
        ("gave the film 3.5/5", "3.5/5"),
        ("awarded it a grade of B+", "B+"),
    ],
)
def test_scores_told_in_sentences(text: str, score: str) -> None:
    (review,) = values(reviews, HEAD + f"Petra Quill of the ''Norr Observer'' {text}.{CITED}")
    assert (review.critic, review.publication, review.score.text) == ("Petra Quill", "Norr Observer", score)


@pytest.mark.parametrize(
    ("reference", "wanted"),
    [
        ("{{sfn|Quill|1999|p=3}}", "Norr Observer"),
        ("<ref>Quill 1999, p. 3.</ref>", "Norr Observer"),
        ("<ref>{{harvnb|Quill|1999|p=3}}</ref>", "Norr Observer"),
        ("{{r|lamp}}", "The Daily Kelp"),
        ("{{#tag:ref|{{cite news|last=Quill|first=Petra|work=Norr Observer}}}}", "Norr Observer"),
        ("{{sfn|Quill|2004}}", None),
    ],
)
def test_short_citations(reference: str, wanted: str | None) -> None:
    sources = "\n== Sources ==\n* {{cite news|last=Quill|first=Petra|title=A lamp|work=Norr Observer|date=3 May 1999}}\n<references><ref name=lamp>{{cite news|last=Quill|first=Petra|work=The Daily Kelp}}</ref></references>"
    found = values(reviews, HEAD + f'Petra Quill wrote that it was "a lamp in the rain".{reference}' + sources)
    assert [review.publication for review in found] == [wanted] if wanted else not found or found[0].publication is None


def test_two_critics_behind_one_quotation_are_none() -> None:
    assert said(f'It was called "a lamp held up in the rain".{CITED}{OTHER}') == []


def test_aggregators_and_their_consensus_once() -> None:
    text = (
        HEAD
        + 'On Rotten Tomatoes it has 71% from 52 reviews. The site\'s consensus reads, "It warms the room."\n\nOn Rotten Tomatoes it has 70%.'
    )
    assert [(one.site, one.text, one.count) for one in values(ratings, text)] == [("Rotten Tomatoes", "71%", 52)]
    assert [one.text for one in values(consensus, text)] == ["It warms the room."]


def test_ratings_by_template() -> None:
    text = (
        HEAD
        + "{{Rotten Tomatoes prose|71|6.4|52|It warms the room.}} {{Metacritic film prose|61|19}} {{CinemaScore|B+}} {{RT data|score}}"
    )
    assert [(one.site, one.kind, one.text, one.count) for one in values(ratings, text)] == [
        ("Rotten Tomatoes", "critics_positive", "71%", 52),
        ("Rotten Tomatoes", "critics_average", "6.4/10", None),
        ("Metacritic", "critics_average", "61 out of 100", 19),
        ("CinemaScore", "audience_grade", "B+", None),
    ]
    assert [one.text for one in values(consensus, text)] == ["It warms the room."]


def test_a_number_that_lives_in_a_database_is_not_guessed() -> None:
    text = (
        HEAD + "On Rotten Tomatoes {{RT data|score}} of {{RT data|count}} critics liked it. {{Metacritic film prose}}"
    )
    assert values(ratings, text) == []


def test_the_score_of_the_soundtrack_is_not_the_film_s() -> None:
    text = HEAD + "It was seen.\n== Soundtrack ==\nOn Metacritic it scores 61 out of 100."
    assert values(ratings, text) == []


def test_sources_named_by_author_and_year_in_brackets() -> None:
    sources = "\n== Bibliography ==\n* {{cite book|last=Quill|first=Petra|title=Quill's Film Guide|publisher=Kelp Press|year=1991}}"
    text = 'Petra Quill wrote that it was "a lamp in the rain" (Quill, 1990: 13).'
    assert said(text + sources) == ["Petra Quill, Quill's Film Guide: a lamp in the rain"]
    assert said(text.replace(" (Quill, 1990: 13)", "") + sources) == ["Petra Quill, None: a lamp in the rain"]
    assert said(text.replace("Petra Quill wrote", "Critic Ada Field wrote") + sources) == [
        "Ada Field, None: a lamp in the rain"
    ]
