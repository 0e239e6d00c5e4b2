"""Variety: trade reviews as text dumps leave them."""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule, Site

_I = re.I
CUES = (
    Cue(re.compile(r"\bvariety(?:\.com)?\b(?<!territory)", _I), 2.5, longest=12),
    Cue(re.compile(r"^film review: [‘'“\"]", _I), 3.0, "open"),
    Cue(re.compile(r"^[‘'“\"].{1,60}[’'”\"] review: ", _I), 1.5, "open"),
    Cue(re.compile(r"\brunning time: \d{2,3} min\b", _I), 3.0, "once", longest=120),
    Cue(re.compile(r"^reviewed (?:at|online|on)\b", _I), 2.0, longest=120),
    Cue(re.compile(r"^(?:production|crew|with|music by):? ?: ?\S", _I), 1.0, longest=200),
    Cue(re.compile(r"\(exclusive\)$", _I), 0.7, longest=30),
    Cue(re.compile(r"^more from our brands\b|^more from variety$", _I), 2.0, "close", 20),
)
SITE = Site("variety", "Variety", ("variety.com",), (), CUES, (
    LineRule(re.compile(r"^(?:(?:film review: .{1,80} )?reviewed (?:at|online|on)|production|crew|with):? ?\S.{20,}", _I), "facts", "the trade credits block"),
), publishes=True)
