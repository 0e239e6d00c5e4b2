"""The film that a review's page is about, as the page's own data name it."""

from __future__ import annotations

import re

from dossier.markup.html import HtmlPage
from dossier.markup.jsonspan import Json
from dossier.model.claims import Mention

_FILMS = ("Movie", "Film", "CreativeWork", "Thing")
_IMDB = re.compile(r"imdb\.com/title/(tt\d{6,9})")
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def film_in_data(page: HtmlPage, article: Json | None) -> Mention | None:
    """What the article's data review, or else the only film in the page's data."""
    films = page.data("Movie")
    thing = (article.get("itemReviewed") if article else None) or (films[0] if len(films) == 1 else None)
    if thing is None or not any(kind.value in _FILMS for kind in thing.all("@type")):
        return None
    told = [
        found for key in ("dateCreated", "datePublished", "releaseDate", "copyrightYear") if (found := thing.word(key))
    ]
    year = _YEAR.match(told[0]) if told else None
    links = (str(one.value) for key in ("sameAs", "url", "@id") for one in thing.all(key))
    ids = {match[1] for link in links if (match := _IMDB.search(link))}
    makers = tuple(name for one in thing.all("director") if (name := one.word("name") or one.word()))
    return Mention(
        thing.word("name"), int(year[0]) if year else None, (("imdb", ids.pop()),) if len(ids) == 1 else (), makers
    )
