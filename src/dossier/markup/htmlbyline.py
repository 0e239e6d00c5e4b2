"""Who wrote an article on a page in HTML: the byline over the text, else what the page's data and metas say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.markup.byline import BY, person, shortened
from dossier.markup.html import HtmlPage
from dossier.markup.htmlblocks import TextBlock
from dossier.markup.jsonspan import Json
from dossier.text.anchors import Anchored
from dossier.text.fold import fold

_ALONE = re.compile(r"(?:(?:film |movie )?reviewed |written )?by:?", re.I)
_AUTHOR = re.compile(r"\b(?:by-?line|author|writer|contributor|reviewer|critic)", re.I)


def find_critic(
    page: HtmlPage,
    data: Json | None,
    lines: Sequence[TextBlock],
    body: Sequence[Anchored],
    publication: Anchored | None,
) -> Anchored | None:
    """Who wrote it: the byline over the text, else what the data and metas say, else "review by …" in a short line."""
    paper = fold(publication.text) if publication else ""
    printed = _byline(lines, paper)
    told = [one for one in (*_authors(page, data), *_metas(page)) if not _is_paper(one, paper)]
    if printed and (not told or any(fold(printed.text) == fold(one.text) for one in told)):
        return printed
    if told and len({fold(one.text) for one in told}) == 1:
        shown = next((found for line in lines if (found := _within(line, told[0].text))), None)
        return shown or told[0]
    if printed or told:
        return printed or _several(told, lines)
    return next((name for text in body if len(text) < 200 and (name := _reviewed_by(text))), None)


def _is_paper(name: Anchored, paper: str) -> bool:
    """Whether a name is the paper's, or a part of it."""
    return bool(paper) and (fold(name.text) in paper or paper in fold(name.text))


def _byline(lines: Sequence[TextBlock], paper: str) -> Anchored | None:
    """The name in a line of the head that begins with "By", or that is marked as the author's."""
    for number, line in enumerate(lines):
        if len(line.text) > 120:
            continue
        if match := BY.match(line.text):
            signed = line.shown[match.end() :]
            if (name := person(signed) or shortened(signed)) and not _is_paper(name, paper):
                return name
        elif _ALONE.fullmatch(line.text) and number + 1 < len(lines):  # the name below it
            return person(lines[number + 1].shown)
    marked = [
        name for line in lines if len(line.text) <= 60 and line.inside(_AUTHOR, 3) and (name := person(line.shown))
    ]
    marked = [name for name in marked if not _is_paper(name, paper)]
    return marked[0] if len({fold(name.text) for name in marked}) == 1 else None


def _authors(page: HtmlPage, data: Json | None) -> Iterator[Anchored]:
    """The persons that the article's data names as its authors, by name or by a reference to another object of the data."""
    for author in data.all("author") if data else ():
        known = author.word("@id")
        if known and not author.get("name"):
            author = next((one for one in page.linked_data if one.word("@id") == known), author)
        if any(kind.value not in ("Person", None) for kind in author.all("@type")):
            continue
        told = author.string("name") or (author.string() if not author.get("name") else None)
        if told and (name := person(told)):
            yield name


def _metas(page: HtmlPage) -> Iterator[Anchored]:
    for key in (
        "author",
        "article:author",
        "byl",
        "sailthru.author",
        "parsely-author",
        "dc.creator",
        "dcterms.creator",
        "cxenseparse:author",
    ):
        told = page.meta(key)
        if told and (name := person(told)):
            yield name


def _within(line: TextBlock, name: str) -> Anchored | None:
    """A name where it is printed in a line of the head."""
    at = line.text.casefold().find(name.casefold())
    if at < 0 or len(line.text) > 160:
        return None
    return line.shown[at : at + len(name)]


def _several(told: Sequence[Anchored], lines: Sequence[TextBlock]) -> Anchored | None:
    """Two authors as one line of the head names them, joined as they are there."""
    names = {fold(one.text): one for one in told}
    for line in lines:
        if len(line.text) > 160 or not all(key in fold(line.text) for key in names):
            continue
        spots = sorted(line.text.casefold().find(one.text.casefold()) for one in names.values())
        if spots and spots[0] >= 0:
            end = max(line.text.casefold().find(one.text.casefold()) + len(one.text) for one in names.values())
            return line.shown[spots[0] : end]
    return None


_REVIEWED_BY = re.compile(r"\breview(?:ed)? by\s(?=[A-Z])", re.I)


def _reviewed_by(text: Anchored) -> Anchored | None:
    match = _REVIEWED_BY.search(text.text)
    return person(text[match.end() :]) if match else None
