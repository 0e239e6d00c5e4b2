"""IMDb: title pages as text dumps leave them (seen: 2022 to 2024, de-tagged, with and without their labels).

A dump may lose the labels of the facts, and the names that were links. A value without its label is taken only where
its place among the others leaves no doubt; the layout that is relied on is named beside each reader.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, Form, LineRule, Site
from dossier.sites.imdb import furtherpages, linkeddata, microdata, nextdata, nextlists, plainpage, visible
from dossier.sites.imdb.dump import (
    awards,
    companies,
    counts,
    credits,
    head,
    logline,
    mention,
    origin,
    ratings,
    releases,
    runtime,
    unlabelled,
)
from dossier.sites.imdb.dumpcast import CAST_ENDS, cast
from dossier.sites.imdb.dumpmoney import box_office

_I = re.I
CUES = (
    Cue(
        re.compile(r"\bimdb ?pro\b|\bimdb\.com\b|\bthe imdb app\b|\bimdb (?:rating|originals|answers|developer)\b", _I),
        2.5,
    ),
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
    Cue(
        re.compile(
            r"^(?:tech(?:nical)? specs|gross worldwide|opening weekend us & canada|countries of origin|country of origin|official sites?)$",
            _I,
        ),
        1.0,
    ),
    Cue(re.compile(r"^\d+ wins? & \d+ nominations?(?: total)?$", _I), 1.0),
)
RULES = (
    LineRule(
        re.compile(r"\bimdb ?pro\b|\blearn more about contributing\b|\bimdb answers\b", _I),
        "menu",
        "a link of IMDb's own",
    ),
    LineRule(
        re.compile(r"^(?:top |full )?cast\b(?: \(?\d+\)?)?$", _I),
        "facts",
        "the cast list",
        re.compile(CAST_ENDS.pattern + r"|^edit$", _I),
        1.5,
    ),
    LineRule(
        re.compile(r"^(?:trivia|goofs|crazy credits|connections|soundtracks?|quotes)\b.{12,}", _I),
        "facts",
        "trivia of the film",
    ),
)
SITE = Site(
    "imdb", "IMDb", ("imdb.com",),
    (
        Form(
            "text dump", "plain", "title", mention,
            (logline, counts, ratings, awards, credits, cast, head, releases, origin, companies, box_office, runtime, unlabelled),
            expects=("director", "cast", "runtimes", "releases", "box_office"), seen="2022 to 2024, de-tagged",
        ),
        *nextdata.FORMS, *nextlists.FORMS, *visible.FORMS, *linkeddata.FORMS, *microdata.FORMS, *plainpage.FORMS, *furtherpages.FORMS,
    ),
    CUES, RULES,
)  # fmt: skip
