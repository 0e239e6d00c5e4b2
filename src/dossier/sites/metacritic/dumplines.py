"""The lines of Metacritic's pages in text dumps: which of them name the site, and what its headings and buttons stand for.

Seen: film pages and lists of critics' and users' reviews of 2012 to 2024, de-tagged.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule
from dossier.text.later import later

_I = re.I
_VERDICTS = r"universal acclaim|generally (?:favorable|unfavorable)|mixed or average|overwhelming dislike"
CUES = (
    Cue(later(r"^full review$", _I), 0.7),
    Cue(later(r"\bmetacritic\b(?!\.com)", _I), 1.5, longest=20),
    Cue(later(r"\bmetascore\b", _I), 1.0, longest=12),
    Cue(later(r"^metascore$|\bbased on \d+ (?:critics?|users?)? ?(?:reviews|ratings)\b|^\d+ (?:positive|mixed|negative)$", _I), 1.5, longest=10),
    Cue(later(rf"^back to movie page$|^(?:{_VERDICTS})$", _I), 2.0, longest=10),
    Cue(later(rf"\b(?:{_VERDICTS})\b", _I), 1.5, longest=14),
    Cue(later(r"^user ?score\b|^by metascore\b|^see all \d+ (?:critic |user )?reviews\b|^read full review$", _I), 1.5),
    Cue(later(r"^all this user['’]s reviews$|^user rating distribution$|^user score ?by date", _I), 2.0),
    Cue(later(r"\busers found this helpful\b|^log in to finish your rating\b|^we deal with criticism", _I), 2.0),
)  # fmt: skip

_NEVER = later(r"(?!)")
#: what begins the part of a page with the film's own facts or reviews, whatever stood before
_FACTS = r"METASCORE|Metascore|MOVIE DETAILS|CRITIC REVIEWS|Critic Reviews|USER REVIEWS|User Reviews|USER SCORE|User Score|Summary:|Starring:|Director:|.{1,60} (?:19|20)\d\d\W*$"
RULES = (
    LineRule(
        later(
            r"^[\W_]*(?:read (?:full|more)(?: review)?|see all(?: \d+ reviews| details and credits| results)?|vote now.{0,40}|log in to finish.{0,60}|your score has been saved.{0,60}|would you like to write.{0,30}|write a review.{0,20}|review this movie|watch now|stream on.{0,20}|autoplay.{0,12}|"
            r"no results found\.?|by metascore(?: by userscore)?|all this user['’]s reviews.{0,4}|\d+ of \d+ users found this helpful.{0,8}|log in ?/ ?sign up|continue with facebook|(?:submit|report|share).{0,12}|check box if.{0,60})[\W_]*$",
            _I,
        ),
        "menu", "a link of Metacritic's own", weight=12,
    ),
    LineRule(later(r"\b150 character minimum\b|\benter your birth date\b|\bnot allowed to view this material\b", _I), "form", "the form to review"),
    LineRule(later(rf"^[\W_]*(?:{_VERDICTS})\b", _I), "facts", "what the site's score means"),
    LineRule(later(r"^[\W_]*(?:MORE FROM METACRITIC|More [Ff]rom Metacritic|CURRENT MOVIE RELEASES|Current Movie Releases|Featured Movies)"), "others", "other titles", later(rf"^[\W_]*(?:SEE ALL|See All|{_FACTS})"), 3),
    LineRule(later(r"^[\W_]*(?:critic reviews|user reviews)[\W_]*$", _I), "blurbs", "the list of reviews", later(r"^[\W_]*(?:see all \d*|user score|more from|trailers?\b|related)", _I), 1.5, 200, True),
    LineRule(later(r"^[\W_]*more from (?!metacritic)", _I), "others", "the foot of the page", _NEVER, 3, 200, True),
)  # fmt: skip
