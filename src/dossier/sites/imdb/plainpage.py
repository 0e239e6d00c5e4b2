"""IMDb's pages in plain HTML: title pages from 2005 to 2010, and the full ones ("combined") until 2016."""

from __future__ import annotations

import re

from dossier.model.pages import Form
from dossier.sites.imdb.castrows import cast
from dossier.sites.imdb.crew import crew, director, starring, writer
from dossier.sites.imdb.oldfacts import awards, certificates, companies, logline, origin, releases, runtimes, taglines
from dossier.sites.imdb.oldfilm import mention
from dossier.sites.imdb.oldratings import ratings, review_counts
from dossier.sites.imdb.takings import box_office
from dossier.sites.imdb.userreviews import reviews

_I = re.I
READERS = (
    director, writer, starring, crew, cast, logline, taglines, runtimes, origin, certificates, releases, companies, box_office,
    awards, ratings, review_counts, reviews,
)  # fmt: skip
ADDRESS = re.compile(r"\bimdb\.[a-z.]{2,6}/title/tt\d+/?(?:(?:maindetails|combined)/?)?(?:[?#]|$)", _I)
#: series, their episodes and games have pages of the same layouts; each pattern begins with fixed words, to be found fast
NO_FILM = (
    (re.compile(r"<title>\s{0,9}(?:&quot;|&#34;|&#x22;|\")[^<]{1,200}\((?:TV\b|mini\b|\d{4}|\?{4})"), -20.0),
    (re.compile(r"<title>[^<]{1,300}\((?:TV (?:Mini-?\s?)?Series|TV Episode|Video Game|VG)\b"), -20.0),
    (re.compile(r"schema\.org/(?:TVSeries|TVEpisode|TVSeason|VideoGame)\b"), -20.0),
    (re.compile(r"og:type['\"] content=['\"](?:video\.)?(?:tv_show|episode|game)\b"), -20.0),
)
NEWER = (re.compile(r"__NEXT_DATA__"), -20.0)
_EXPECTED = ("director", "cast", "runtimes", "countries", "genres")

FORMS: tuple[Form, ...] = (
    Form(
        "title page of 2005", "html", "title", mention, READERS,
        signs=(
            (re.compile(r"<b class=[\"']?blackcatheader"), 2.0), (re.compile(r"<b class=[\"']?ch[\"'>]"), 2.0), (re.compile(r"<strong class=[\"']?title\b"), 1.5),
            (re.compile(r"tn15main"), -20.0), *NO_FILM, NEWER,
        ),
        expects=_EXPECTED, address=ADDRESS, seen="2005",
    ),
    Form(
        "title page of 2006 to 2010, full page until 2016", "html", "title", mention, READERS,
        signs=(
            (re.compile(r"tn15main"), 1.5), (re.compile(r"tn15title"), 1.0), (re.compile(r"tn15rating"), 2.0),
            (re.compile(r"<table class=[\"']?cast\b"), 1.0), (re.compile(r"tn15title[^<]{0,40}<h1[^<>]{0,60}>\s{0,20}<small\b"), -20.0), *NO_FILM, NEWER,
        ),
        expects=_EXPECTED, address=ADDRESS, seen="2007 to 2016",
    ),
)  # fmt: skip
