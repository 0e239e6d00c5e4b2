"""IMDb."""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule, Site

_I = re.I
CUES = (
    Cue(re.compile(r"\bimdb ?pro\b|\bimdb\.com\b|\bthe imdb app\b|\bimdb (?:rating|originals|answers|developer)\b", _I), 2.5),
    Cue(re.compile(r"\bimdb\b", _I), 2.0),
    Cue(re.compile(r"^top cast(?: \d+)?$|^cast overview", _I), 2.0, "once"),
    Cue(re.compile(r"^(?:all|full) cast (?:&|and) crew\b", _I), 1.5),
    Cue(re.compile(r"^crazy credits\b|^goofs\b", _I), 1.5, longest=80),
    Cue(re.compile(r"^(?:trivia|connections|soundtracks?)\b", _I), 0.7, longest=80),
    Cue(re.compile(r"^[\d.,]+K? (?:user|critic) reviews$|^user reviews(?: [\d.,]+K?)?$|^cast & crew$", _I), 1.0),
    Cue(re.compile(r"^\d{1,3} metascore$|^popularity$|^your rating$|^parents?[’']? guide$|^plot keywords$", _I), 1.0),
    Cue(re.compile(r"^contribute to this page", _I), 1.5, "once"),
    Cue(re.compile(r"^suggest an edit|^recently viewed", _I), 1.0),
    Cue(re.compile(r"^more to explore$", _I), 1.0, "once"),
    Cue(re.compile(r"^did you know\??$", _I), 0.7, "once"),
    Cue(re.compile(r"^(?:tech(?:nical)? specs|gross worldwide|opening weekend us & canada|countries of origin|country of origin|official sites?)$", _I), 1.0),
    Cue(re.compile(r"^\d+ wins? & \d+ nominations?(?: total)?$", _I), 1.0),
)
SITE = Site("imdb", "IMDb", ("imdb.com",), (), CUES, (
    LineRule(re.compile(r"\bimdb ?pro\b|\blearn more about contributing\b|\bimdb answers\b", _I), "menu", "a link of IMDb's own"),
    LineRule(re.compile(r"^(?:top |full )?cast\b(?: \(?\d+\)?)?$", _I), "facts", "the cast list", re.compile(r"^(?:all|see|full|more)\b.*\b(?:cast|crew)\b|^(?:more like this|storyline|did you know|photos|videos?|user reviews|related news)\b|\bimdb ?pro\b|^edit$", _I), 1.5),
    LineRule(re.compile(r"^(?:trivia|goofs|crazy credits|connections|soundtracks?|quotes)\b.{12,}", _I), "facts", "trivia of the film"),
))
