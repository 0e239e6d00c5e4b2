"""Wikipedia: film articles in wikitext, as rendered HTML and as text, and summaries of them.

The infobox gives credits, dates and figures, the sections cast, plot, reception and takings, each with the source that
the article cites for it.
"""

from __future__ import annotations

import re

from dossier.model.pages import Form, Site
from dossier.sites.wikipedia import rendered, summary
from dossier.sites.wikipedia.castsection import cast
from dossier.sites.wikipedia.dumplines import CUES, RULES
from dossier.sites.wikipedia.facts import companies, credits, mention, money, places, releases, runtimes, starring
from dossier.sites.wikipedia.honours import awards, rankings
from dossier.sites.wikipedia.reception import consensus, ratings, reviews
from dossier.sites.wikipedia.story import plot

_I = re.I
_SIGNS = (
    (
        re.compile(r"\{\{\s*infobox[ _](?:hollywood |japanese |korean |chinese )?(?:film|movie)\s*(?:\||\n|<!--)", _I),
        6.0,
    ),
    (re.compile(r"\b(?:is|was) (?:an? |the )(?:[\w\[\]|'’()-]+[ -]){1,16}?(?:film|movie|documentary)\b", _I), 2.0),
    (re.compile(r"\[\[category:[^\]]{0,60}\bfilms\b", _I), 2.0),
    (re.compile(r"\{\{\s*(?:film date|imdb title|rotten tomatoes|mojo title)\b", _I), 1.5),
    (re.compile(r"^==\s*(?:cast|plot)\s*==", _I | re.M), 1.5),
    (re.compile(r"^\s*#redirect\b", _I), -20.0),
    (  # an article about several films is about none of them
        re.compile(
            r"'''\s?(?:\([^()]{0,120}\)\s?)?(?:is|are|was|were) (?:an? |the )?(?:(?!(?:in|of|from|film|movie|based)\b)[\w\[\]|'’-]{1,40},? ){0,8}(?:film |movie |media )?(?:series|franchise|trilogy|tetralogy|duology)\b",
            _I,
        ),
        -12.0,
    ),
)
_READERS = (credits, starring, companies, releases, runtimes, places, money, cast, plot, ratings, consensus, reviews, rankings, awards)  # fmt: skip
_EXPECTS = ("director", "cast", "synopsis", "releases", "runtimes", "box_office")


def _texts() -> tuple[Form, ...]:
    from dossier.sites.wikipedia.texts import FORMS

    return FORMS


SITE = Site(
    "wikipedia", "Wikipedia", ("wikipedia.org",),
    (
        Form(
            "wikitext", "wikitext", "article", mention, _READERS, signs=_SIGNS, expects=_EXPECTS,
            otherwise="wikitext, but no article about one film", seen="2018 to 2022",
        ),
        Form("rendered article", "html", "article", mention, _READERS, signs=rendered.SIGNS, expects=_EXPECTS, needs=rendered.NEEDS, view=rendered.view, seen="2015, 2019 and 2021"),
        Form("summary", "wikitext", "summary", mention, (summary.logline,), signs=summary.SIGNS, needs=summary.NEEDS, address=summary.ADDRESS, seen="2025"),
    ),
    CUES, RULES, written=True, texts=_texts,
)  # fmt: skip
