"""Which film a page of IMDb's years 2005 to 2017 is about: title, year, id, further titles, people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Mention
from dossier.sites.imdb.castrows import rows
from dossier.sites.imdb.crew import credited, names_of
from dossier.sites.imdb.facts import lines
from dossier.text.fold import fold

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_TITLE_ID = re.compile(r"/title/(tt\d{5,10})\b")
_YEAR = re.compile(r"\((?:[^()\d]{0,40}\s)?(?P<year>(?:18|19|20)\d\d)\b[^()]{0,40}\)")
_HEADINGS = ("h3[itemprop=name]", "#tn15title h1", "h1.header", ".title_wrapper h1", "h1[itemprop=name]", "h1")
_NAMED = ("a.main", "span[itemprop=name]:not(.title-extra)", "strong.title", "a")
_REMARK = re.compile(r"\s?\([^()]{1,80}\)\s?$")
_QUOTED = re.compile(r"[\"“](?P<title>.{1,300})[\"”]")


def mention(page: HtmlPage) -> Mention:
    """The film: the page's heading, and the number in the page's own address or in most of its links."""
    head = next((node for css in _HEADINGS if (node := page.one(css))), None)
    identity = film_id(page)
    people = [name.text for kind, name, _ in credited(page) if kind == "director"]
    return Mention(
        title=_title(head) if head else None,
        year=_year(page, head),
        ids=(("imdb", identity),) if identity else (),
        directors=tuple(people or [one.text for one in names_of(page, "directors", "director", "directedby")]),
        cast=tuple(name.text for name, _ in list(rows(page))[:10]),
        names=tuple(_other_names(page, head)),
    )


def film_id(page: HtmlPage) -> str | None:
    """The film's number: that of the page's own address, or the one that more of its links name than any other."""
    if own := _TITLE_ID.search(page.address or ""):
        return own[1]
    most = Counter(match[1] for match in _TITLE_ID.finditer(page.raw)).most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


def _title(head: Node) -> str | None:
    """The title: the heading's own words, or those of the element in it that is the title."""
    if own := head.own.text.strip():
        return own
    named = next((node for css in _NAMED if (node := head.one(css))), None)
    return ((named.own if named.tag == "strong" else named.text).text or None) if named else None


def _year(page: HtmlPage, head: Node | None) -> int | None:
    """The year in brackets behind the title, in the heading, the path of the page, or its name."""
    path = page.one("#tn15crumbs")
    for text in (head.text.text if head else "", path.text.text if path else "", _named(page)):
        found = _YEAR.findall(text)
        if found:
            return int(found[-1])
    return None


def _named(page: HtmlPage) -> str:
    name = page.meta("og:title", "title")
    return name.text if name else ""


def _other_names(page: HtmlPage, head: Node | None) -> Iterator[str]:
    """The original title under a translated one, and what else the film is known as."""
    title = fold(_title(head) or "") if head else ""
    seen: set[str] = set()
    for name in (*_original(page), *_known_as(page), *_titles_abroad(page)):
        if name and name not in seen and fold(name) != title:
            seen.add(name)
            yield name


def _original(page: HtmlPage) -> Iterator[str]:
    for node in page.all(".originalTitle, #tn15title .title-extra, h1 .title-extra"):
        yield _bare(node.text.text)


def _known_as(page: HtmlPage) -> Iterator[str]:
    yield from (_bare(line.text) for line in lines(page, "alsoknownas"))


def _titles_abroad(page: HtmlPage) -> Iterator[str]:
    """The titles in the table of a page on releases."""
    for row in page.all("table#akas tr"):
        cells = row.all("td")
        if len(cells) == 2:
            yield cells[1].text.text


def _bare(text: str) -> str:
    """A title without its quotation marks and what is said of it: ``"Angoscia" - Italy``, ``Troya (working title)``."""
    if quoted := _QUOTED.match(text.strip()):
        return quoted["title"]
    while (less := _REMARK.sub("", text)) != text:
        text = less
    return text.strip()
