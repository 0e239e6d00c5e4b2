"""The New York Times: reviews as text dumps leave them (seen: a cut review of 2013, de-tagged) and as HTML (seen: articles of 2016 to 2020)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.articleview import why_other
from dossier.markup.dump import DumpPage
from dossier.markup.review import crew_in_text, review_claims, review_mention
from dossier.markup.reviewfacts import facts_in_lines
from dossier.markup.reviewform import review_form
from dossier.model.claims import Claim
from dossier.model.pages import Cue, Form, LineRule, Site
from dossier.model.values import Part
from dossier.text.names import is_person

_I = re.I

CUES = (
    Cue(re.compile(r"\bnytimes\.com\b|\bthe new york times\b.|.\bthe new york times\b|\bnyt\b", _I), 2.5, longest=25),
    Cue(re.compile(r"^the new york times$", _I), 1.2),
    Cue(
        re.compile(r"\b(?:read|want|all|of|to|your|from|into|by) (?:all of )?the times\b|\btimes account\b", _I),
        2.0,
        longest=40,
    ),
    Cue(re.compile(r"\bthe times\b", _I), 1.0, longest=40),
    Cue(re.compile(r"^share full article$|^gift (?:this )?article|^give this article", _I), 2.5),
    Cue(re.compile(r"^(?:supported by|skip advertisement)$", _I), 1.5),
    Cue(re.compile(r"^skip to site index$", _I), 2.0),
    Cue(re.compile(r"^(?:nyt )?critic[’']?s pick$", _I), 2.0),
    Cue(re.compile(r"^(?:(?:movie|film) review|critic[’']s notebook)$", _I), 1.0),
    Cue(re.compile(r"^credit ?(?:\.{3}|…)", _I), 1.5),
    Cue(re.compile(r"\bcredit ?(?:\.{3}|…)[A-Z]", _I), 1.0, longest=80),
    Cue(re.compile(r"^(?:movies|arts|television|style|magazine)\|\S", _I), 2.0, longest=30),
    Cue(re.compile(r"^a version of this (?:article|review) appears in print", _I), 3.0, "close", 60),
    Cue(re.compile(r"\balready a subscriber\b|\bverify access\b|\bretrieving the article\b", _I), 1.0, "close", 30),
)
RULES = (
    LineRule(re.compile(r"^(?:nyt )?critic[’']?s pick$|^(?:movie|film) review$", _I), "head", "kicker of a review"),
    LineRule(
        re.compile(r"^a version of this (?:article|review) appears in print", _I),
        "form",
        "note on the printed edition",
        weight=12,
    ),
)


def review(page: DumpPage) -> Iterator[Claim]:
    """The review, with its critic's judging sentences."""
    yield from review_claims(page, "The New York Times", "nytimes")


_WITH = re.compile(r"with:\s", _I)
_ACTOR = re.compile(
    r"(?P<name>[^(),;.]{2,60}(?:\.[^(),;.]{1,40})?)\s\((?P<role>[^()]{1,80})\)(?:,\s(?:and\s)?|\sand\s|\.?$)"
)


def cast(page: DumpPage) -> Iterator[Claim]:
    """Actors and characters of the last line of the credits: "WITH: Actor (Character), …"."""
    for line in page.article.lines if page.article else ():
        begin = _WITH.match(line.text)
        at = begin.end() if begin else len(line.text)
        while (match := _ACTOR.match(line.text, at)) and is_person(match["name"]):
            role = match["role"]
            voice = re.fullmatch(r"(?:the )?voices?(?: of (?P<role>.+))?", role)
            character = voice["role"] if voice else role
            yield page.claim(
                "cast",
                Part(match["name"], character, voice is not None),
                line.group(match, "name"),
                *([line.group(match, "role")] if character else []),
            )
            at = match.end()


SITE = Site(
    "nytimes", "The New York Times", ("nytimes.com",),
    (
        Form("text dump", "plain", "review", review_mention, (review, crew_in_text, facts_in_lines, cast), expects=("reviews",), judge=why_other, seen="2013, de-tagged and cut"),
        review_form("html", "2016 to 2020 (articles, no review)", "nytimes", "The New York Times"),
    ),
    CUES, RULES, publishes=True,
)  # fmt: skip
