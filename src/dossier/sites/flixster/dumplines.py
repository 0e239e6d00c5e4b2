"""The lines of Flixster's title pages in text dumps: which of them name the site, and what its headings and buttons stand for.

Seen: title pages of 2008 to 2011, de-tagged.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule
from dossier.text.later import later

_I = re.I
CUES = (
    Cue(later(r"\bflixster\b", _I), 2.5, longest=20),
    Cue(later(r"^share this review$|^submit a story\b|^skins? gallery$|^never-ending quiz$", _I), 1.5),
    Cue(later(r"^\d+% liked it\b", _I), 1.5),
    Cue(
        later(
            r"^(?:top |recent )?flixster reviews\b|^flixster users$|^report (?:incorrect info|missing or incorrect data)$|^get movie widget\b|^dvd release(?:d| date):",
            _I,
        ),
        2.0,
    ),
    Cue(
        later(
            r"^(?:my saved stories|my submitted stories|movie compatibility test|user quizzes|use on my profile!?|movies i might like|unskin this page\.?|view default skin)$",
            _I,
        ),
        1.0,
    ),
    Cue(later(r"^posted by \S{2,30} \d+ (?:day|hour|month|year)s? ago", _I), 1.0),
    Cue(later(r"\(\s?read more\s?\)$"), 0.3, longest=250),
)

_NEVER = later(r"(?!)")
_FACTS = r"Flixster Reviews|Critic Reviews|Directed by:|Release Date:"
RULES = (
    LineRule(
        later(
            r"^[\W_]*(?:share this review|get movie widget.{0,60}|add to (?:list|favorites).{0,60}|invite friends.{0,20}|get it:.{0,4}|report incorrect info|upload a (?:photo|video).{0,80}|view all .{1,90}|submit a story.{0,4}|make a list.{0,4}|posted by .{1,40}|clear rating|edit|your rating|full review)[\W_]*$",
            _I,
        ),
        "menu", "a link of Flixster's own", weight=12,
    ),
    LineRule(later(r"^[\W_]*(?:Photos|Videos|Your Rating)\W*$"), "others", "photos and videos", later(rf"^[\W_]*(?:{_FACTS})"), 2, 30),
    LineRule(later(r"^[\W_]*(?:flixster reviews|critic reviews)\b", _I), "blurbs", "the list of reviews", later(r"^[\W_]*(?:view all|meet other fans|photos|videos|critic reviews)\b", _I), 1.5, 400, True),
    LineRule(later(r"^[\W_]*(?:meet other fans|recent news|recent lists|most popular skin|browse movies)\W*$", _I), "others", "the foot of the page", _NEVER, 3, 300, True),
)  # fmt: skip
