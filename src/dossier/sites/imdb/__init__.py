"""IMDb: title pages as text dumps leave them (seen: 2022 to 2024, de-tagged, with and without their labels; 2005 to 2023
as html2text, markdownify, inscriptis and Beautiful Soup convert them).

A dump may lose the labels of the facts, and the names that were links. A value without its label is taken only where
its place among the others leaves no doubt; the layout that is relied on is named beside each reader.
"""

from __future__ import annotations

from dossier.model.pages import Form, Site
from dossier.sites.imdb import oldtext, oldtextcast
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
from dossier.sites.imdb.dumpcast import cast
from dossier.sites.imdb.dumplines import CUES, RULES
from dossier.sites.imdb.dumpmoney import box_office


def _saved() -> tuple[Form, ...]:
    from dossier.sites.imdb.pages import FORMS

    return FORMS


SITE = Site(
    "imdb", "IMDb", ("imdb.com",),
    (
        Form(
            "text, 2005 to 2017", "plain", "title", oldtext.mention,
            (oldtext.credits, oldtextcast.cast, oldtext.plot, oldtext.taglines, oldtext.origin, oldtext.certificates, oldtext.times, oldtext.companies, oldtext.box_office, oldtext.awards, oldtext.ratings, oldtext.review_counts),
            expects=("director", "cast", "runtimes", "countries", "genres"), needs=oldtext.NEEDS, seen="2005 to 2017",
        ),
        Form(
            "text dump", "plain", "title", mention,
            (logline, counts, ratings, awards, credits, cast, head, releases, origin, companies, box_office, runtime, unlabelled),
            expects=("director", "cast", "runtimes", "releases", "box_office"), seen="2022 to 2024, de-tagged",
        ),
    ),
    CUES, RULES, saved=_saved,
)  # fmt: skip
