"""IMDb: title pages as text dumps leave them (seen: 2022 to 2024, de-tagged, with and without their labels; 2005 to 2023
as html2text, markdownify, inscriptis and Beautiful Soup convert them).

A dump may lose the labels of the facts, and the names that were links. A value without its label is taken only where
its place among the others leaves no doubt; the layout that is relied on is named beside each reader.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.markup.dump import DumpPage
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form, Reader, Site
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
from dossier.text.later import later

#: a page of the years to 2017 in text: two of the labels that its facts always have, with their colons
_OLDER_NEEDS = later(
    r"\A(?=(?s:.)*?\n[^\w\n]{0,120}(?:Genres?|Country|Release Date|Plot Outline|Directors?):[*_\s])"
    r"(?s:.)*?\n[^\w\n]{0,120}(?:Runtime|Language|Color|Sound Mix):[*_\s]"
)
#: the readers of such a page, imported with the first one
_OLDER = ("credits", "cast", "plot", "taglines", "origin", "certificates", "times", "companies", "box_office", "awards", "ratings", "review_counts")  # fmt: skip


def _older_mention(page: DumpPage) -> Mention:
    """The film: the title with its year in brackets that the head of the page gives, and no other as often."""
    from dossier.sites.imdb import oldtext

    return oldtext.mention(page)


def _older(name: str) -> Reader:
    def reader(page: DumpPage) -> Iterator[Claim]:
        """What the reader of this name for the older pages tells."""
        from dossier.sites.imdb import oldtext

        yield from getattr(oldtext, name)(page)

    reader.__name__ = name
    return reader


def _saved() -> tuple[Form, ...]:
    from dossier.sites.imdb.pages import FORMS

    return FORMS


SITE = Site(
    "imdb", "IMDb", ("imdb.com",),
    (
        Form(
            "text, 2005 to 2017", "plain", "title", _older_mention,
            tuple(_older(name) for name in _OLDER), expects=("director", "cast", "runtimes", "countries", "genres"),
            needs=_OLDER_NEEDS, seen="2005 to 2017",
        ),
        Form(
            "text dump", "plain", "title", mention,
            (logline, counts, ratings, awards, credits, cast, head, releases, origin, companies, box_office, runtime, unlabelled),
            expects=("director", "cast", "runtimes", "releases", "box_office"), seen="2022 to 2024, de-tagged",
        ),
    ),
    CUES, RULES, saved=_saved,
)  # fmt: skip
