"""IMDb's pages since 2022, whose data stand in ``__NEXT_DATA__``, and that data saved alone.

Seen: title pages of June 2021 to February 2022 (slftp/slftp, tests/webpages and its history), of October 2022 and May
2023 (Flexget/Flexget, tests/cassettes) and of July 2025 (hugomilosz/movie-web-scraper,
tests/sample_data/sample_imdb_page.html); /reference of July, August and October 2025, /releaseinfo of August 2025 and
/awards (tveronesi/imdbinfo, examples and tests/sample_json_source). The other further pages could not be seen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.model.claims import Mention
from dossier.model.pages import Form
from dossier.sites.imdb import nextcredits as people
from dossier.sites.imdb import nextfacts as facts
from dossier.sites.imdb import nextfigures as figures
from dossier.sites.imdb.nextjson import TITLE_ID, edges, number, string

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

ADDRESS = re.compile(
    rf"\bimdb\.com/(?:[a-z]{{2}}(?:-[a-z]{{2}})?/)?title/{TITLE_ID}/?(?:reference/?)?(?:[?#].{{0,400}})?$", re.I
)
_KIND = r'"\s{0,4}:\s{0,4}\{.{0,6000}?"titleType"\s{0,4}:\s{0,4}\{.{0,400}?"id"\s{0,4}:\s{0,4}"(?:tvSeries|tvMiniSeries|tvEpisode|videoGame|musicVideo|podcast\w{0,10})"'
#: the types of JSON-LD and of the head that are no film's
_OTHER = re.compile(
    r'"@type"\s{0,4}:\s{0,4}"(?:TVSeries|TVEpisode|VideoGame|MusicVideoObject|PodcastSeries|PodcastEpisode)"'
    r"|og:type['\"] content=['\"]video\.(?:tv_show|episode)\b"
)
#: what speaks against a film: a series, an episode, a game or a podcast
NO_FILM = (
    (_OTHER, -20.0),
    (re.compile(r'"isEpisode"\s{0,4}:\s{0,4}true'), -20.0),
    (re.compile('"aboveTheFoldData' + _KIND, re.S), -20.0),
    (re.compile('"entityMetadata' + _KIND, re.S), -20.0),
)
_HEAD = re.compile(r'"aboveTheFoldData"\s{0,4}:\s{0,4}\{')
_BODY = re.compile(r'"mainColumnData"\s{0,4}:\s{0,4}\{')
_ANSWERS = re.compile(r'"urqlState"\s{0,4}:\s{0,4}\{\s{0,40}"\d{1,20}"\s{0,4}:\s{0,4}\{')
_PEOPLE = re.compile(r'"principalCredits"\s{0,4}:\s{0,4}\[')
_SIGNS = ((_HEAD, 3.0), (_BODY, 3.0), *NO_FILM)
_OLD_SIGNS = ((_ANSWERS, 3.0), (_PEOPLE, 3.0), (_BODY, -20.0), *NO_FILM)


def mention(page: HtmlPage) -> Mention:
    """The film as the page heads it, with its original title and one it is also known by."""
    title, original = string(page, "titleText", "text"), string(page, "originalTitleText", "text")
    found = string(page, "id") or string(page, "meta", "canonicalId")
    names = [original, *(node.string("text") for node in edges(page, "akas"))]
    others = dict.fromkeys(one.text for one in names if one and (title is None or one.text != title.text))
    return Mention(
        title.text if title else None,
        number(page, "releaseYear", "year"),
        (("imdb", found.text),) if found and re.fullmatch(TITLE_ID, found.text) else (),
        tuple(one.name.text for one in people.credited(page, "director")),
        tuple(one.name.text for one in people.principals(page, "starring") or people.players(page)[:5]),
        tuple(others),
    )


_READERS = (
    people.director, people.writer, people.starring, people.cast, people.crew, facts.plot, facts.synopsis, facts.taglines, facts.runtimes,
    facts.releases, facts.certificates, facts.genres, facts.countries, facts.languages, facts.companies,
    figures.box_office, figures.ratings, figures.counts, figures.awards, figures.reviews,
)  # fmt: skip
_EXPECTS = ("cast", "director", "genres", "countries")

FORMS: tuple[Form, ...] = (
    Form(
        "title page since 2022",
        "html",
        "title",
        mention,
        _READERS,
        _SIGNS,
        _EXPECTS,
        address=ADDRESS,
        needs=_BODY,
        seen="2022, 2023 and 2025",
    ),
    Form(
        "data of a title page since 2022",
        "json",
        "title",
        mention,
        _READERS,
        _SIGNS,
        _EXPECTS,
        needs=_BODY,
        seen="2025",
    ),
    Form(
        "title page of 2021",
        "html",
        "title",
        mention,
        _READERS,
        _OLD_SIGNS,
        _EXPECTS,
        address=ADDRESS,
        needs=_ANSWERS,
        seen="June 2021 to February 2022",
    ),
    Form(
        "data of a title page of 2021",
        "json",
        "title",
        mention,
        _READERS,
        _OLD_SIGNS,
        _EXPECTS,
        needs=_ANSWERS,
        seen="in pages of 2021 only",
    ),
)
