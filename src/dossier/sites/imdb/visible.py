"""What a reader sees of IMDb's title pages since 2022, for pages saved without their data (seen: 2022, 2023, 2025).

A browser's extension or a cut download leaves the scripts out; the elements still carry ``data-testid``. What this
part rounds or shortens ("122K", the first character and "…") is given as far as it is shown; JSON-LD, where it is
there, makes up for some of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Company, Name, Part, Release, Runtime, Text
from dossier.sites.imdb import linkeddata
from dossier.sites.imdb import visiblefigures as figures
from dossier.sites.imdb.nextdata import ADDRESS
from dossier.sites.imdb.nextjson import TITLE_ID
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.fold import fold
from dossier.text.remarks import read_remarks
from dossier.text.runtimes import find_runtimes

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_HEAD = "h1[data-testid=hero__pageTitle], h1[data-testid=hero-title-block__title]"
_REF = {"dr": "director", "wr": "writer", "st": "starring"}
_LABELS = {
    "director": "director",
    "directors": "director",
    "writer": "writer",
    "writers": "writer",
    "star": "starring",
    "stars": "starring",
}
_RELEASE = re.compile(r"(?P<date>.{4,40}?)\s\((?P<place>[^()]{2,60})\)")


def mention(page: HtmlPage) -> Mention:
    """The film as the page heads it."""
    head, said = page.one(_HEAD), linkeddata.mention(page)
    year = next((one for one in _facts(page, "releaseinfo") if re.fullmatch(r"(?:18|19|20)\d\d", one.text)), None)
    link = page.one("[data-testid=hero-rating-bar__aggregate-rating] a")
    identity = re.search(rf"/title/({TITLE_ID})", (link.get("href") or "") if link else "")
    title = head.text.text if head and head.text else said.title
    names = (
        original.text.text.partition(": ")[2]
        if (original := page.one("[data-testid=hero-title-block__original-title]"))
        else None,
        *said.names,
        *(one.text for one in _listed(page, "title-details-akas")),
    )
    return Mention(
        title, int(year.text) if year else said.year, said.ids or ((("imdb", identity[1]),) if identity else ()),
        tuple(one.text for role, one, _ in _people(page) if role == "director"),
        tuple(one.text for role, one, _ in _people(page) if role == "starring"),
        tuple(dict.fromkeys(name for name in names if name and name != title)),
    )  # fmt: skip


def principals(page: HtmlPage) -> Iterator[Claim]:
    """Directors, writers with what they wrote, and stars, each once; JSON-LD speaks for the roles that lost their label."""
    found = _people(page)
    for role, name, note in found:
        yield page.claim(role, Name(name.text, note.text if note else None), *([name, note] if note else [name]))
    for reader in (linkeddata.director, linkeddata.writer, linkeddata.starring):
        if reader.__name__ not in {role for role, _, _ in found}:
            yield from reader(page)


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom, with what stands beside the character: voice, uncredited, credited as."""
    for row in page.all("[data-testid=title-cast-item]"):
        name = next((one.text for one in row.all("[data-testid=title-cast-item__actor]") if one.text), None)
        cells = [text for one in row.all("[data-testid=cast-item-characters-list] li") if (text := _cell(one))]
        if name:
            remarks = [one.strip("()") for one in cells if one.text.startswith("(")]
            characters = [one for one in cells if not one.text.startswith("(") and one.text != "…"]
            said = read_remarks([one.text for one in remarks])
            shown = " / ".join(one.text for one in characters) or None
            part = Part(name.text, shown, said.voice, said.uncredited, said.credited_as, said.note)
            yield page.claim("cast", part, name, *characters, *remarks)


def _cell(cell: Node) -> Anchored:
    """A character or a remark; pages of 2021 and 2022 hold the character twice, with and without "as"."""
    link = cell.one("a")
    plain = link.one("span:has(+ [data-testid=cast-item-characters-with-as])") if link else None
    return (plain or link or cell).text


def plot(page: HtmlPage) -> Iterator[Claim]:
    """The logline, from the copy that is not cut."""
    found = page.text("[data-testid=plot-xl]") or page.text("[data-testid=plot-l]")
    if found:
        yield page.claim("logline", Text(found.text), found)


def genres(page: HtmlPage) -> Iterator[Claim]:
    """The genres; newer pages mix them with other interests and name them in their JSON-LD alone."""
    found = [one.text for one in page.all("[data-testid=genres] a") if one.text]
    yield from (page.claim("genres", Name(one.text), one) for one in found)
    if not found:
        yield from linkeddata.genres(page)


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The certificate under the title."""
    yield from (page.claim("certificates", Name(one.text), one) for one in _facts(page, "parentalguide")[:1])


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running time of the technical specs, or else that under the title."""
    spec = page.one("[data-testid=title-techspec_runtime]")
    head = page.one(_HEAD)
    rows = [spec] if spec else (head.parent.all("ul li") if head and head.parent else [])
    for row in rows:
        for timed in find_runtimes(row.text.text)[:1]:
            yield page.claim("runtimes", Runtime(timed.minutes), row.text[timed.start : timed.end])
            return


def releases(page: HtmlPage) -> Iterator[Claim]:
    """The release that the page gives, with its country."""
    for found in _listed(page, "title-details-releasedate")[:1]:
        told = _RELEASE.fullmatch(found.text)
        date = parse_date(told["date"] if told else found.text)
        if date:
            yield page.claim("releases", Release(date, told["place"] if told else None), found)


def origin(page: HtmlPage) -> Iterator[Claim]:
    """Countries of origin, languages and production companies."""
    for name, row in (("countries", "title-details-origin"), ("languages", "title-details-languages")):
        yield from (page.claim(name, Name(one.text), one) for one in _listed(page, row))
    for one in _listed(page, "title-details-companies"):
        yield page.claim("companies", Company(one.text, "production"), one)


def _facts(page: HtmlPage, path: str) -> list[Anchored]:
    """The links under the title that lead to one of its further pages."""
    head = page.one(_HEAD)
    links = head.parent.all("ul a") if head and head.parent else []
    return [one.text for one in links if f"/{path}" in (one.get("href") or "") and one.text]


def _listed(page: HtmlPage, row: str) -> list[Anchored]:
    """The items of a row of details, without its label."""
    return [one.text for one in page.all(f"li[data-testid={row}] ul li") if one.text]


def _people(page: HtmlPage) -> list[tuple[str, Anchored, Anchored | None]]:
    """Role, name and note of the people at the top; the page shows them up to three times."""
    found: dict[tuple[str, str, str], tuple[str, Anchored, Anchored | None]] = {}
    for group in page.all("li[data-testid=title-pc-principal-credit]"):
        for link in group.all("ul li a[href*='/name/']"):
            role = _role(group, link)
            item = link.up("li")
            spans = [one.text for one in item.all("span") if one.text.text.startswith("(")] if item else []
            note = Anchored.join([one.strip("()") for one in spans], "; ") if spans else None
            if role and link.text:
                found.setdefault((role, link.text.text, note.text if note else ""), (role, link.text, note))
    return list(found.values())


def _role(group: Node, link: Node) -> str | None:
    """What a group of people is: by where the links say that they stand, or by its label."""
    told = re.search(r"tt_ov_(dr|wr|st)\b", link.get("href") or "")
    if told:
        return _REF[told[1]]
    label = group.children[0] if group.children else None
    if label is None:
        return None
    if re.search(r"/fullcredits\b.{0,60}\bcast\b", label.get("href") or ""):
        return "starring"
    return _LABELS.get(fold(label.text.text))


_READERS = (
    principals, cast, plot, genres, certificates, runtimes, releases, origin,
    figures.box_office, figures.ratings, figures.counts, figures.awards, figures.reviews,
)  # fmt: skip
_SIGN = re.compile(r"data-testid=[\"']?(?:hero__pageTitle|hero-title-block__title)\b")

FORMS: tuple[Form, ...] = (
    Form(
        "title page since 2022, its data left out", "html", "title", mention, _READERS,
        ((_SIGN, 5.0), *linkeddata.NO_FILM), ("cast", "director", "countries"), address=ADDRESS, needs=_SIGN, seen="2022, 2023 and 2025",
    ),
)  # fmt: skip
