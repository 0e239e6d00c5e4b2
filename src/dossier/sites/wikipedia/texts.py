"""The form of Wikipedia's articles saved as text or Markdown, imported with the first one."""

from __future__ import annotations

from dossier.model.pages import Form
from dossier.sites.wikipedia import plainpage
from dossier.sites.wikipedia.castsection import cast
from dossier.sites.wikipedia.facts import companies, credits, mention, money, places, releases, runtimes, starring
from dossier.sites.wikipedia.honours import awards, rankings
from dossier.sites.wikipedia.reception import consensus, ratings
from dossier.sites.wikipedia.story import plot

FORMS = (
    Form(
        "article as text", "plain", "article", mention,
        (credits, starring, companies, releases, runtimes, places, money, cast, plot, ratings, consensus, rankings, awards, plainpage.reviews, plainpage.lost),
        expects=("director", "cast", "synopsis", "releases", "runtimes", "box_office"), view=plainpage.view, judge=plainpage.judge,
        seen="articles of 2015 to 2021 by way of html2text, markdownify, BeautifulSoup, inscriptis, lynx, w3m and pandoc",
    ),
)  # fmt: skip
