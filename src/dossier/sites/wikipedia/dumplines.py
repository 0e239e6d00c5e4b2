"""The lines of Wikipedia's articles in text dumps: which of them name the site, and which are its furniture.

Seen: the desktop page with its menus behind the article, the article alone with its navigation boxes.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule
from dossier.text.later import later

_I = re.I
CUES = (
    Cue(later(r"\bwikipedia, the free encyclopedia\b", _I), 4.0),
    Cue(later(r"\bwikipedia\b", _I), 1.5),
    Cue(later(r"\[ ?edit ?\]", _I), 0.7, longest=10),
    Cue(later(r"^this page was last (?:edited|modified) on\b", _I), 3.0, longest=20),
    Cue(later(r"\bwikimedia\b|\bcreative commons attribution", _I), 2.0, longest=40),
    Cue(later(r"\bretrieved (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\barchived from the original\b", _I), 0.7, longest=60),
    Cue(later(r"^(?:theatrical release poster|jump to navigation|not logged in|navigation menu)\b", _I), 1.5, longest=10),
    Cue(later(r"^(?:external links|references|see also|notes)(?: ?\[ ?edit ?\])?$", _I), 0.7, longest=10),
    Cue(later(r"^(?:plot|reception|critical (?:response|reception)|accolades|home media|themes|casting|legacy|production)(?: ?\[ ?edit ?\])?$", _I), 0.6, longest=10),
    Cue(later(r"^\S.{0,60} (?:at|on) (?:the )?(?:imdb|allmovie|box office mojo|rotten tomatoes|metacritic|letterboxd)$", _I), 1.0, longest=14),
    Cue(later(r"^(?:\d{1,3}\. )?(?:\^|↑)|\^\(?\[\d", _I), 0.7, longest=80),
    Cue(later(r"^(?:directed|produced|written|edited|distributed|music) by \S(?!.*:)|^(?:starring|cinematography|running time|production compan(?:y|ies)|box office|release dates?) (?!:)\S", _I), 0.6, longest=16),
    Cue(later(r"\bis an? (?:upcoming )?(?:19|20)\d\d\b.{2,90}\b(?:film|movie|documentary)\b", _I), 2.0, longest=80),
    # converters that break lines at every link: labels of the box, the first sentence's verb, and marks of notes stand alone
    Cue(later(r"^(?:(?:directed|produced|screenplay|story|edited|music|distributed) by|cinematography|production companies|running time)$", _I), 0.6, longest=2),
    Cue(later(r"^is an? (?:upcoming )?(?:19|20)\d\d\b", _I), 2.0, longest=20),
    Cue(later(r"^\[(?:\d{1,3}|[a-z]|lower-alpha \d)\]$"), 0.4, longest=3),
    Cue(later(r"[\w.,\"”’)]\s?\[\d{1,3}\](?=[\s\[.,;)]|$)"), 0.3, longest=600),
)  # fmt: skip

_NEVER = later(r"(?!)")
RULES = (
    LineRule(
        later(
            r"^(?:from wikipedia|jump to|this article (?:needs|is about|may|has|contains|relies)|page protected|this is the latest accepted|changes must be reviewed|for (?:the|other uses)|not to be confused|\(?learn how and when to remove|find sources:|coordinates:|"
            r"wiki(?:quote|media commons) has|retrieved from)\b|\bciting sources?\b|\badding citations to reliable sources\b",
            _I,
        ),
        "menu",
        "a notice of Wikipedia's",
    ),
    LineRule(later(r"^[\W_]*external links\b", _I), "menu", "the end of the article", _NEVER, 4, 1000, True),
    LineRule(later(r"^[\W_]*(?:categories\W*$|hidden categories|navigation menu|personal tools)", _I), "menu", "the end of the article", _NEVER, 4, 1000, True),
    LineRule(later(r"^[\W_]*see also\b", _I), "others", "other articles", later(r"^[\W_]*(?:notes|references|external links|footnotes|bibliography)\b", _I), 3, 30),
    LineRule(later(r"^(?:v|t|e|v t e|•? ?v\W+t\W+e)$"), "menu", "a navigation box"),
    LineRule(later(r"^films? (?:directed|written|produced) by\b|^works by\b|^(?:academy|golden globe) award\b.{0,60}$", _I), "others", "a navigation box", later(r"^(?:retrieved from|categories|authority control)", _I), 2, 80),
    LineRule(later(r"^\d{1,3}\.\s?(?:\^|↑)|\bretrieved \w+ \d{1,2}, (?:19|20)\d\d\b", _I), "menu", "a reference"),
)  # fmt: skip
