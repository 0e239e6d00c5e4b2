"""Which sentences of a review judge its film, and which only look like it."""

from __future__ import annotations

import pytest

from dossier.text.judgement import ENOUGH, judgement, judging_sentences

TITLE = "Harbor Lights"


@pytest.mark.parametrize(
    "text",
    [
        "The film is a quiet triumph, and the last ten minutes of it are perfect.",
        "Harbor Lights could have been a great picture with a little less weather in it.",
        "The script is wooden and the pacing is dull from the first frame on.",
        "It is a lovely, patient drama about two people and a lamp.",
        "Quill has made a warm and funny movie out of very little.",
        "Tom Brandt is superb as the keeper, and so is the dog.",
        "I wanted to leave early, but that is a small complaint about a terrific film.",
        "“Harbor Lights” is the funniest and best acted thing on a screen this winter.",
    ],
)
def test_a_judgement_of_the_film(text: str) -> None:
    assert judgement(text, TITLE, ("Quill",)) >= ENOUGH


@pytest.mark.parametrize(
    "text",
    [
        # a word of judgement far from the film: the story is told
        "The film follows a keeper who lives, together with his mother and an old dog that he found, in a beautiful tower.",
        "When he finds her letters, the film shows him reading them in a great storm on the worst night of the year.",
        "She is a character whose many flaws far outweigh a rare talent for lamps.",
        "He tells his best friend that a good man works as a keeper for the rich family of the film.",
        # another work
        "The original is still a perfect thriller, with a villain nobody forgets.",
        "Its predecessor was a charming comedy about a ferry and its captain.",
        "The trailer promises a thrilling film, and a funny one.",
        # what others think
        "Critics call it a perfect drama for people with time on their hands.",
        "Loudest complaint: the story is weak and the ending is a mess.",
        "The film is billed as provocative and original by those who sell it.",
        "My wife said afterwards that the film was the best of the year.",
        # nobody's film, and what the reader may want
        "Such traits make a great film or a great evening.",
        "You want a warm comedy with a good heart and a fine cast.",
        "People who like great films and better popcorn.",
        # questions, and what stands in brackets
        "Does anybody make better films about lamps than this one does, and why?",
        "The film has a keeper in it (a great comedian whom you may know from better days).",
        # somebody of the story
        "She is aware of how irresistible she is to the camera.",
        # figures of speech
        "The film pokes fun at the keeper and at the sea.",
        "This city has a rich history and very smart fans with good taste.",
        "The film shows the good guys and the bad guys in slow motion for two hours.",
        "The six earlier ferry films had a superb cast and a terrific script.",
        "These are charming films with superb casts.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert judgement(text, TITLE, ("Quill",)) < ENOUGH


def test_words_of_the_title_judge_nothing() -> None:
    assert judgement("Our first evening at the pictures was ‘The Good Ferry’ in May.", "The Good Ferry") < ENOUGH
    assert judgement("The Good Ferry is the film that we went to see in May.", "The Good Ferry") < ENOUGH


def test_a_verdict_weighs_more_at_the_end() -> None:
    says = "The pacing is fine and so is much of the photography in the harbour."
    other = "The keeper lights the lamp, and the ferry goes out and comes back again with nobody on board."
    (first,) = judging_sentences([says, other, other, other], TITLE)
    (last,) = judging_sentences([other, other, other, says], TITLE)
    assert last.weight > first.weight


def test_at_most_five_are_taken_in_their_order() -> None:
    says = [f"The {what} is superb and the film is a triumph." for what in ("script", "cast", "score", "editing", "camera", "ending")]  # fmt: skip
    found = judging_sentences(says, TITLE)
    assert len(found) == 5
    assert [one.paragraph for one in found] == sorted(one.paragraph for one in found)


def test_a_review_without_a_strong_word_gives_its_best_sentence_alone() -> None:
    weak = ["The film has a nice lamp in it, and a ferry.", "The film has a solid harbour in it, and gulls."]
    assert len(judging_sentences(weak, TITLE)) == 1
