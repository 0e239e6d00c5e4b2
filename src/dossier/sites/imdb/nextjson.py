"""Where a title's facts stand in the data (``__NEXT_DATA__``) of IMDb's pages since 2022.

A title page keeps them under ``aboveTheFoldData`` and ``mainColumnData`` (until January 2022 as the answers of two
queries), a further page under ``contentData``. What belongs to other titles (``moreLikeThisTitles``, ``connections``)
is never asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.markup.jsonspan import Json
from dossier.text.anchors import Anchored

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

TITLE_ID = r"tt\d{6,10}"
_OWN = re.compile(rf'"tconst"\s{{0,4}}:\s{{0,4}}"({TITLE_ID})"')
_HOMES = ("aboveTheFoldData", "mainColumnData", "entityMetadata")


@lru_cache(maxsize=8)
def home(page: HtmlPage, key: str) -> Json | None:
    """The object under a key that the data have once, found without reading what stands around it."""
    data = page.script("__NEXT_DATA__")
    found = re.compile(rf'"{key}"\s{{0,4}}:\s{{0,4}}(?=\{{)').search(page.raw, data.start) if data else None
    return Json(page.raw, found.end()) if found else None


@lru_cache(maxsize=2)
def places(page: HtmlPage) -> tuple[Json, ...]:
    """The objects that hold the title's data."""
    found = [data for key in _HOMES if (data := home(page, key))]
    own = _OWN.search(page.raw) if not found else None
    if own and (answers := home(page, "urqlState")):
        titles = [title for _, answer in answers.items() if (title := answer.get("data", "title"))]
        found = [title for title in titles if title.word("id") == own[1]]  # answers of pages seen before lie there too
    return tuple(found)


def anywhere(page: HtmlPage, *path: str | int) -> Iterator[Json]:
    """What stands under a path of the title's data, at each place that has it."""
    return (node for data in places(page) if (node := data.get(*path)) is not None)


def first(page: HtmlPage, *path: str | int) -> Json | None:
    """What stands there where it is given first."""
    return next(anywhere(page, *path), None)


def every(page: HtmlPage, *path: str | int) -> list[Json]:
    """The elements of the first list under a path that has any."""
    return next((rows for node in anywhere(page, *path) if (rows := node.all())), [])


def edges(page: HtmlPage, *path: str | int) -> list[Json]:
    """The nodes of a connection (``edges[].node``)."""
    return list(_nodes(every(page, *path, "edges")))


def nodes(parent: Json, *path: str | int) -> list[Json]:
    """The nodes of a connection inside another value."""
    return list(_nodes(parent.all(*path, "edges")))


def string(page: HtmlPage, *path: str | int) -> Anchored | None:
    """The words under a path."""
    node = first(page, *path)
    return node.string() if node else None


def number(page: HtmlPage, *path: str | int) -> int | None:
    """The whole number under a path."""
    node = first(page, *path)
    found = node.number() if node else None
    return int(found) if found is not None and found == int(found) else None


def texts(rows: list[Json], *path: str | int) -> list[Anchored]:
    """The words under a path of each of these values; those without any left out."""
    return [found for row in rows if (found := row.string(*path))]


def _nodes(rows: list[Json]) -> Iterator[Json]:
    return (node for row in rows if (node := row.get("node")) is not None)
