"""The New York Times: reviews as text dumps leave them."""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule, Site

_I = re.I

CUES = (
    Cue(re.compile(r"\bnytimes\.com\b|\bthe new york times\b|\bnyt\b", _I), 2.5, longest=25),
    Cue(re.compile(r"\b(?:read|want|all|of|to|your|from|into|by) (?:all of )?the times\b|\btimes account\b|\bsubscribe to the times\b", _I), 2.0, longest=40),
    Cue(re.compile(r"\bthe times\b", _I), 1.0, longest=40),
    Cue(re.compile(r"^share full article$|^gift (?:this )?article|^give this article", _I), 2.5),
    Cue(re.compile(r"^(?:supported by|skip advertisement)$", _I), 1.5),
    Cue(re.compile(r"^skip to site index$", _I), 2.0),
    Cue(re.compile(r"^(?:nyt )?critic[’']?s pick$", _I), 2.0),
    Cue(re.compile(r"^(?:(?:movie|film) review|critic[’']s notebook)$", _I), 1.0),
    Cue(re.compile(r"^credit ?(?:\.{3}|…)", _I), 1.5),
    Cue(re.compile(r"^a version of this (?:article|review) appears in print", _I), 3.0, "close", 60),
    Cue(re.compile(r"\balready a subscriber\b|\bverify access\b|\bretrieving the article\b", _I), 1.0, "close", 30),
)
SITE = Site("nytimes", "The New York Times", ("nytimes.com",), (), CUES, (
    LineRule(re.compile(r"^(?:nyt )?critic[’']?s pick$|^(?:movie|film) review$", _I), "head", "kicker of a review"),
    LineRule(re.compile(r"^a version of this (?:article|review) appears in print", _I), "form", "note on the printed edition"),
), publishes=True)
