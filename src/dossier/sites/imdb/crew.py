"""Directors, writers, stars, and the tables of a full credits page (seen: 2005 to 2017; the tables also of 2021)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Name
from dossier.sites.imdb.facts import LABELS, PERSON, links, note
from dossier.text.anchors import Anchored
from dossier.text.brackets import bracketed
from dossier.text.fold import fold

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

#: a table's heading, by the name of its anchor or by its words, and what its people are
_TABLES = {
    "directors": "director", "directedby": "director", "writers": "writer", "writingcredits": "writer", "writtenby": "writer",
    "producers": "producer", "producedby": "producer", "musicoriginal": "composer", "originalmusicby": "composer", "musicby": "composer",
    "cinematographers": "cinematographer", "cinematographyby": "cinematographer", "editors": "editor", "filmeditingby": "editor",
    "castingdirectors": "casting_director", "castingby": "casting_director", "productiondesigners": "production_designer", "productiondesignby": "production_designer",
    "costumedesigners": "costume_designer", "costumedesignby": "costume_designer", "sounddepartment": "sound", "musicdepartment": "music",
}  # fmt: skip
#: in these tables a person's job decides
_JOBS = {
    "producer": (
        ("producer", re.compile(r"producer|produced by|", re.I)),
        ("executive_producer", re.compile(r"executive producer", re.I)),
        ("co_producer", re.compile(r"co-?producer", re.I)),
    ),
    "sound": (("sound_designer", re.compile(r"sound design(?:er)?", re.I)),),
    "music": (("music_supervisor", re.compile(r"music supervisor", re.I)),),
}
_MARKS = {
    "director": "div#director-info a, a[itemprop=director], [itemprop=director] a",
    "starring": "a[itemprop=actors], [itemprop=actors] a",
}
_JOINED = re.compile(r"\s?(?:&|\band)$")


def director(page: HtmlPage) -> Iterator[Claim]:
    """The directors, each with the remark behind the name."""
    yield from _people(page, "director", "directors", "director", "directedby")


def writer(page: HtmlPage) -> Iterator[Claim]:
    """The writers, each with what was written: "novel", "screenplay"."""
    yield from _people(page, "writer", "writers", "writer", "writingcredits")


def starring(page: HtmlPage) -> Iterator[Claim]:
    """The top billing, which pages since 2011 give."""
    yield from _people(page, "starring", "stars", "star")


def crew(page: HtmlPage) -> Iterator[Claim]:
    """The other credits of a full page: producers by their rank, music, camera, editing, casting, design."""
    for role, name, remark in credited(page):
        if role not in ("director", "writer"):
            yield page.claim(role, Name(name.text, remark), name)


def names_of(page: HtmlPage, *labels: str) -> list[Anchored]:
    """The people behind one of these labels."""
    return [one.text for one in links(page, PERSON, *labels)]


def _people(page: HtmlPage, role: str, *labels: str) -> Iterator[Claim]:
    """The people of a table, or else those behind the label; who is named twice with one remark counts once."""
    listed = [(name, remark) for kind, name, remark in credited(page) if kind == role]
    found = listed or [(one.text, note(one)) for one in links(page, PERSON, *labels) or _marked(page, role)]
    seen: set[tuple[str, str | None]] = set()
    for name, remark in found:
        if (name.text, remark) not in seen:
            seen.add((name.text, remark))
            yield page.claim(role, Name(name.text, remark), name)


def _marked(page: HtmlPage, role: str) -> list[Node]:
    """The links to people that the page's markup itself calls directors or stars, whatever the language of its labels."""
    found = page.all(_MARKS[role]) if role in _MARKS else []
    return [one for one in found if PERSON.search(one.get("href") or "") and one.text]


@lru_cache(maxsize=2)
def credited(page: HtmlPage) -> list[tuple[str, Anchored, str | None]]:
    """Role, name and remark of each row in the tables of a full credits page."""
    return [row for head in page.all(LABELS) if (kind := _kind(head)) for row in _rows(head, kind)]


def _kind(head: Node) -> str | None:
    anchor = head.one("a.glossary")
    named = (anchor.get("name") if anchor else None) or head.get("name") or ""
    return _TABLES.get(fold(named)) or _TABLES.get(fold(head.text.text.partition("(")[0]))


def _rows(head: Node, kind: str) -> Iterator[tuple[str, Anchored, str | None]]:
    table = _table(head)
    for row in table.all("tr") if table else ():
        cells = [cell for cell in row.children if cell.tag == "td"]
        link = next((one for one in row.all("a") if PERSON.search(one.get("href") or "") and one.text), None)
        if link is None or not cells:
            continue
        job, remark = _job(cells[-1].text if len(cells) > 1 else None)
        role = next((role for role, form in _JOBS[kind] if form.fullmatch(job)), None) if kind in _JOBS else kind
        if role:
            yield role, link.text, remark


def _table(head: Node) -> Node | None:
    """The table that a heading stands over: the one it has a whole row of, or the next one."""
    cell = head.up("td")
    if cell is not None and cell.get("colspan"):
        return cell.up("table")
    behind = next(head.following(), None)
    return behind if behind is not None and behind.tag == "table" else None


def _job(text: Anchored | None) -> tuple[str, str | None]:
    """A job as printed, and what stands in brackets behind it."""
    if not text:
        return "", None
    joined = _JOINED.search(text.text)
    job, said = bracketed(text[: joined.start()] if joined else text)
    return job.text, "; ".join(one.text for one in said) or None
