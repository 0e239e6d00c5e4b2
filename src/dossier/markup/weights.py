"""How much each feature speaks for each state, and what changing the state costs: the labeller's numbers, in nats.

Set by hand, from what the features mean, and then held against labelled dumps (``tests/gold/dumps`` and the real
pages); not fitted, as weights fitted on the dumps at hand did worse on others. ``REASONS`` says what a feature means
to somebody who asks why a line was kept or dropped.
"""

from __future__ import annotations

STATES = ("menu", "others", "form", "head", "body", "facts", "blurbs")
CONTENT = (False, False, False, True, True, True, True)

WEIGHTS: dict[str, tuple[float, ...]] = {
    # feature: menu, others, form, head, body, facts, blurbs
    "always": (0.2, 0.1, -0.3, -0.5, -0.2, -0.2, -0.5),
    "prose": (-2, -1.2, -0.3, -0.5, 2, 0.3, 1.2),
    "long prose": (-1, -1, 0, -1, 1, -0.5, -1),
    "sentence": (-0.5, -0.2, 0.5, -0.3, 0.8, 0.2, 0.6),
    "short": (0.8, 0.5, -0.2, 0.2, -1.5, 0.6, -0.6),
    "headline": (0, 1, -0.5, 0.7, -1, 0, -0.3),
    "phrase": (0, 0.4, 0.2, 0.5, -0.2, 0, 0),
    "listed": (0.5, 0.3, -0.2, -0.3, -0.4, 0.2, 0),
    "heading": (0.2, 0.4, 0, 0.8, -1, 0, -0.5),
    "table": (0, 0.2, -0.3, -0.5, -0.8, 0.6, 0),
    "linked": (0.8, 0.6, 0.2, -0.3, -1, 0.2, -0.3),
    "wordless": (0.5, 0.2, 0, -0.5, -0.2, 0.2, 0),
    "capitals": (0.5, 0, 0, -0.2, -0.5, 0, -0.3),
    "quoted": (-0.5, 0, -0.5, 0.2, 0.5, 0, 1.2),
    "number": (0.2, 0.5, -0.5, -0.5, -0.5, 0.5, 0.2),
    "colon": (-0.2, 0, 0, -0.5, -0.3, 0.8, 0),
    "person": (-0.3, 0, -0.5, 0.2, -0.5, 0.7, 0.5),
    "account": (0.8, -0.4, 2, -1.2, -0.5, -1.2, -1),
    "legal": (-0.5, -1.5, 2.5, -1.5, -2, -1.5, -1),
    "command": (3.8, -0.3, 0.8, -2, -1.5, -1.5, -1.5),
    "long command": (0.3, 0, 2, -0.8, -0.5, -0.8, -0.5),
    "furniture heading": (1.5, 2.5, 0.5, -1.5, -1, -1, -1),
    "menu word": (2.5, 0, 0, -1, -1, 0, -1),
    "fact label": (-0.3, -0.5, -0.5, -0.2, -1, 1.8, -0.2),
    "labelled": (-1, -0.5, -0.5, 0.2, 0.2, 2.2, 0),
    "fact": (-1.2, -0.7, -0.6, 0.5, 0, 2.0, 0.5),
    "gate": (0.3, -0.5, 2.5, -1, -1, -1, -1),
    "ago": (0, 2.5, 0, -1, -1, -0.5, -0.3),
    "blurb note": (-0.5, -0.5, -0.5, -0.5, 0, -0.3, 3),
    "caption": (0, 0.3, 0, 0.5, 0.2, 0, 0),
    "address": (0.8, 0.3, 1.2, -0.8, -0.5, -0.5, -0.5),
    "byline": (-0.5, 0.4, -0.8, 2.2, -0.3, 0, 0),
    "date": (-1, 0.4, -0.8, 1.8, -0.3, 1, 0.6),
    "other score": (0, 3, 0, -2, -1.5, -2, -1),
    "addressed": (0.4, 0, 1.8, -0.8, -0.8, -0.8, -0.5),
    "subject": (-1, -1, -0.8, 2.2, 0.6, 0.8, 0.5),
    "known names": (-0.5, -0.5, -0.4, 0.8, 0.6, 0.8, 0.5),
    "strange names": (0, 0.4, 0, -0.2, 0, 0, 0),
    "repeated": (0.4, 0.2, 0.1, 0.1, -0.5, 0, -0.3),
    "over a byline": (-0.5, -0.5, -0.5, 2, -0.3, -0.3, -0.3),
    "continues": (-0.8, -0.5, 0, -0.5, 1.5, 0.2, 0.4),
    "continued": (-0.5, -0.3, 0, -0.5, 1.2, 0.2, 0.3),
    "under facts": (-0.6, -0.6, -0.3, 0, 0, 1, 0.2),
    "under others": (0.3, 1, 0.1, -0.5, -0.2, -0.7, -0.5),
    "job": (1.5, 0.8, 0, -0.3, -1, -0.5, -0.3),
    "other byline": (0, 1.5, -0.5, -0.5, -0.5, 0, 0),
    "author again": (1.2, 1.0, 0, -0.5, -0.5, -0.5, 0),
    "in a menu": (1.8, 0.6, 0.3, -0.5, -0.3, -1.5, -0.8),
    "above the title": (1.5, 1.2, 1, -1, -1, -2, -2),
    "title line": (-1, -1, -1, 3, -0.5, 1, -0.5),
    "under the title": (-0.6, -0.6, -0.5, 0.4, 0, 1.0, -0.5),
    "genre": (-0.8, -0.5, -0.5, 0, -0.5, 1.5, -0.5),
    "video": (1.2, 1.2, 0, -0.5, -0.5, -1, -0.8),
    "place": (-0.8, -0.8, -0.5, 0, -0.3, 1.6, -0.5),
    "in pieces": (-0.5, -0.5, 0, -0.3, 1.2, 0, 0),
    "speech": (-1, -1, -1, -0.5, -0.5, 2.5, 0),
    "headline of a review": (-1, -0.8, -1, 3, 0, 0, 0),
    "bio": (2, 2, 0.5, -0.5, -2, -1, -1),
    "nothing": (2.5, 0.5, 0.5, -0.5, -0.5, -1.5, -1),
    "to the visitor": (0, -1, 4, -1, -3, -1.5, -2),
    "contents": (3, 0.5, 0, -1, -2, -2, -1),
    "in a box": (-1, -1.5, -1, 0, -0.5, 1.8, -0.5),
    "ranked": (0.2, 2, -0.5, -0.5, -0.5, -0.8, -0.3),
    "review row": (-1, -1, -0.8, -0.5, -0.3, 1, 2),
    "other title": (0.3, 2.5, 0, -1, -1, -0.8, -1),
    "cast row": (-1, -0.5, -1, -0.5, -0.8, 2.5, -0.5),
    "award": (-1, -1, -1, 0, 0.3, 1.2, 0),
    "scale": (2, 0.5, 2, -1, -1, -2, -1),
    "foot": (1.0, 0.0, 1.0, -1, -0.5, -1, -1),
}  # fmt: skip

#: what it costs to go from one state to another; what is not named costs ``FAR``
FAR = 3.0
CHANGES: dict[str, dict[str, float]] = {
    "menu": {"others": 1, "form": 0.8, "head": 1.8, "body": 1.6, "facts": 1.6, "blurbs": 2},
    "others": {"menu": 1, "form": 1, "head": 2.2, "body": 2, "facts": 2, "blurbs": 2},
    "form": {"menu": 0.8, "others": 1, "head": 1.8, "body": 1.8, "facts": 1.8, "blurbs": 2},
    "head": {"body": 0.2, "facts": 0.4, "menu": 1, "form": 1.2, "blurbs": 0.5},
    "body": {"others": 1.5, "form": 1.5, "menu": 1.5, "facts": 1, "head": 2, "blurbs": 2},
    "facts": {"body": 1.2, "menu": 1.2, "others": 1.5, "form": 1.5, "blurbs": 1, "head": 1.5},
    "blurbs": {"menu": 1.5, "others": 1.8, "form": 1.5, "facts": 1, "body": 2},
}

REASONS = {
    "prose": "running text", "long prose": "a paragraph of running text", "sentence": "a sentence", "short": "a few words", "headline": "set like a headline",
    "phrase": "a phrase, no sentence", "listed": "an item of a list", "heading": "a heading", "table": "a row of a table", "linked": "nothing but links", "wordless": "no words",
    "capitals": "capitals only", "quoted": "a quotation", "number": "a bare number", "colon": "a label", "person": "a name", "account": "asks for an account, consent or money",
    "legal": "accounts, terms and privacy", "command": "a button or link", "long command": "speaks to the visitor", "furniture heading": "heads other stories or services", "menu word": "a menu entry",
    "fact label": "a label of film facts", "labelled": "a labelled fact", "fact": "a film fact", "gate": "paywall", "ago": "how old or long another story is", "blurb note": "score, date or language of a short review",
    "caption": "a picture's credit", "address": "address or copyright", "byline": "a byline", "date": "a date", "other score": "another title with its score", "addressed": "speaks to the visitor",
    "subject": "names the film", "known names": "names that the text knows", "strange names": "names that the text does not know", "repeated": "repeated on the page", "over a byline": "stands over a byline",
    "continues": "goes on with a sentence", "continued": "a sentence goes on behind it", "under facts": "stands under a heading of facts", "under others": "stands under a heading of other stories", "in a menu": "stands among buttons", "above the title": "stands over the film's title", "title line": "the film's title", "under the title": "stands under the film's title", "genre": "a kind of film",
    "video": "a video", "place": "a country, a language or a place", "in pieces": "a piece of running text",
    "speech": "words spoken in the film", "headline of a review": "the headline of the review", "bio": "who the writer is",
    "nothing": "nothing but a picture or a mark", "to the visitor": "speaks to the visitor of accounts and consent",
    "button": "a button behind what it belongs to", "award": "what the film won", "contents": "a table of contents", "scale": "the steps of a rating form", "in a box": "stands in a box of facts",
    "ranked": "a list of titles with scores", "review row": "who wrote a review, where and when", "other title": "another title with its year", "cast row": "an actor and a role", "foot": "the foot of the page",
    "job": "what somebody is at the paper", "other byline": "the byline of another story", "author again": "the author's name again", "always": "",
}  # fmt: skip
