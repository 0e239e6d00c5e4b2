"""Which film a page of IMDb's years 2005 to 2017 is about: title, year, id, further titles, people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from dossier.model.claims import Mention
from dossier.sites.imdb.castrows import rows
from dossier.sites.imdb.crew import credited, names_of
from dossier.sites.imdb.facts import lines

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_TITLE_ID = re.compile(r"/title/(tt\d{5,10})\b")
_YEAR = re.compile(r"\((?:[^()\d]{0,40}\s)?(?P<year>(?:18|19|20)\d\d)\b[^()]{0,40}\)")
_NAMED = ("a.main", "span[itemprop=name]:not(.title-extra)", "strong.title", "a")
_TITLE_BOX = {"tn15title", "title_wrapper"}
_REMARK = re.compile(r"\s?\([^()]{1,80}\)\s?$")
_NAMED_SO = re.compile(r"(?P<title>.{1,300}) \((?:[A-Z][A-Za-z ]{1,20} )?(?:18|19|20)\d\d[^()]{0,10}\)(?: - IMDb)?$")
_QUOTED = re.compile(r"[\"“](?P<title>.{1,300})[\"”]")


def mention(page: HtmlPage) -> Mention:
    """The film: the page's heading, and the number in the page's own address or in most of its links."""
    head = _heading(page)
    identity = film_id(page)
    people = [name.text for kind, name, _ in credited(page) if kind == "director"]
    return Mention(
        title=_title(head) if head else None,
        year=_year(page, head),
        ids=(("imdb", identity),) if identity else (),
        directors=tuple(people or [one.text for one in names_of(page, "directors", "director", "directedby")]),
        cast=tuple(name.text for name, _ in islice(rows(page), 10)),
        names=tuple(_other_names(page, head)),
    )


def _heading(page: HtmlPage) -> Node | None:
    """The heading that names the film: marked as a name or in the title's own box, and no advertisement's."""
    found = page.all("h1, h3[itemprop=name]")
    ranked = (
        [one for one in found if one.tag == "h3"],
        [
            one
            for one in found
            if one.get("itemprop") == "name"
            or (one.parent and _TITLE_BOX & {one.parent.get("id"), *one.parent.classes})
        ],
        [one for one in found if "header" in one.classes],
        found,
    )
    return next((group[0] for group in ranked if group), None)


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
    path = page.one("div#tn15crumbs")
    for text in (head.text.text if head else "", path.text.text if path else "", _named(page)):
        found = _YEAR.findall(text)
        if found:
            return int(found[-1])
    return None


def _named(page: HtmlPage) -> str:
    name = page.meta("og:title")
    return name.text if name else ""


def _other_names(page: HtmlPage, head: Node | None) -> Iterator[str]:
    """The original title under a translated one, and what else the film is known as."""
    seen = {_title(head) if head else None}
    for name in (*_original(page), *_known_as(page), *_titles_abroad(page)):
        if name and name not in seen:
            seen.add(name)
            yield name


def _original(page: HtmlPage) -> Iterator[str]:
    """The title that stands under the shown one, or that the page has in its metadata."""
    for node in page.all("div.originalTitle, h1 span.title-extra"):
        yield _bare(node.text.text)
    if named := _NAMED_SO.match(_named(page)):
        yield named["title"]


def _known_as(page: HtmlPage) -> Iterator[str]:
    yield from (_bare(line.text) for line in lines(page, "alsoknownas"))


def _titles_abroad(page: HtmlPage) -> Iterator[str]:
    """The titles in the table of a page on releases."""
    for row in page.all("table#akas tr, tr.aka-item"):
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
