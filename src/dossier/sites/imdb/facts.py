"""The labelled facts of IMDb's pages from 2005 to 2021: a label, and what stands behind it.

Three layouts write them alike: 2005 ``<b class="ch">Runtime:</b> 163 min<br>`` in one running cell, 2006 to 2010
``<div class="info"><h5>Runtime:</h5>…</div>``, 2010 to 2021 ``<div class="txt-block"><h4>Runtime:</h4>…</div>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.later import later

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

LABELS = "h4, h5, b.ch, b.blackcatheader"
_ENDS = "h4 h5 hr table b.ch b.blackcatheader"
#: a link to a page that tells more of the same: what it says is no fact, and no fact follows it
_MORE = later(
    r"(?:^|/)(?:plotsummary|synopsis|taglines|releaseinfo|awards|keywords|companycredits|parentalguide|usercomments|reviews|business"
    r"|technical|locations|trailers|fullcredits|akas|reviews-enter|usercomments-enter)\b|^#comment|/czone|/updates|/register/|\bcontribut"
)
#: the elements that hold one fact each; menus have labels too
_BOX = {"info", "txt-block", "canwrap"}
PERSON = later(r"/name/nm\d")
COMPANY = later(r"/company/co\d")


@lru_cache(maxsize=2)
def labels(page: HtmlPage) -> dict[str, Node]:
    """The labels of a page by their folded words without brackets ("Writing credits (WGA)": ``writingcredits``)."""
    found: dict[str, Node] = {}
    for node in page.all(LABELS):
        key = fold(node.text.text.partition("(")[0])
        if key and len(key) < 40:
            found.setdefault(key, node)
    return found


def label(page: HtmlPage, *names: str) -> Node | None:
    """The first of these labels that the page has."""
    return next((node for name in names if (node := labels(page).get(name))), None)


def content(page: HtmlPage, *names: str) -> Anchored:
    """The words behind one of these labels, up to the link to more of them; empty where there are none."""
    head = label(page, *names)
    return words_behind(head) if head else NOTHING


def words_behind(head: Node) -> Anchored:
    """The words behind a label, up to the link to more of them."""
    return before_more(head.behind(_ENDS), list(_elements(head)))


def before_more(words: Anchored, elements: list[Node]) -> Anchored:
    """The words that stand before the first link to more of them that is among these elements."""
    starts = [one.text.start for one in elements if one.text and _MORE.search(one.get("href") or "")]
    return words.until(min(starts)).strip(" |»") if starts else words.strip(" |»")


def lines(page: HtmlPage, *names: str) -> list[Anchored]:
    """The words behind one of these labels line by line, up to the link to more of them."""
    head = label(page, *names)
    if head is None:
        return []
    elements = list(_elements(head))
    return [words for line in head.lines_behind(_ENDS) if (words := before_more(line, elements))]


def whole(page: HtmlPage, *names: str) -> Anchored:
    """The words behind one of these labels, with those of the links to more."""
    head = label(page, *names)
    return head.behind(_ENDS) if head else NOTHING


def links(page: HtmlPage, target: re.Pattern[str], *names: str) -> list[Node]:
    """The links behind one of these labels that lead to such an address and say something."""
    head = label(page, *names)
    found = _elements(head) if head else ()
    return [one for one in found if target.search(one.get("href") or "") and one.text]


def linked(page: HtmlPage, target: re.Pattern[str], *names: str) -> list[Node]:
    """The same links; on a page whose labels are in another language, those of the first fact that has such links."""
    if found := links(page, target, *names):
        return found
    boxes = (head for head in labels(page).values() if (box := head.parent) is not None and _BOX & set(box.classes))
    said = ([one for one in _elements(head) if target.search(one.get("href") or "") and one.text] for head in boxes)
    return next((one for one in said if one), [])


def note(link: Node) -> str | None:
    """What stands in brackets behind a link, up to the next one: "screenplay", or several with a semicolon between."""
    said = [one.strip() for one in _BRACKETS.findall(link.behind("a br span.ghost").text)]
    return "; ".join(one for one in said if one) or None


def once(values: list[Anchored]) -> list[Anchored]:
    """The values without those that are printed like an earlier one."""
    found: dict[str, Anchored] = {}
    for one in values:
        found.setdefault(one.text, one)
    return list(found.values())


def _elements(head: Node) -> Iterator[Node]:
    """The links that stand behind a label, up to the next label or rule."""
    for node in head.following():
        if node.tag in ("h4", "h5", "hr", "table") or (
            node.tag == "b" and {"ch", "blackcatheader"} & set(node.classes)
        ):
            return
        yield from ([node] if node.tag == "a" else node.all("a"))


NOTHING = Anchored("", [], [])
_BRACKETS = later(r"\(([^()]{1,120}(?:\([^()]{0,60}\)[^()]{0,60})?)\)")
