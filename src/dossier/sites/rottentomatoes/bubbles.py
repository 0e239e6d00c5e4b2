"""Title pages of 2008 to 2010: quote bubbles, facts behind labels, figures under the heading (seen: 2008, 2009, 2010).

A page of that time may show the figures of another tab than that of all critics; the tab that is chosen tells whose
they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Name, Release
from dossier.sites.rottentomatoes import meters, reviewed, titlepage
from dossier.sites.rottentomatoes.titlepage import Fact
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_TABS = (("top_critics", re.compile(r"critic=creamcrop")), ("audience", re.compile(r"reviews_users\.php")))
_OTHER_TAB = re.compile(r"reviews_users\.php|reviews_mycritics|reviews_friends|critic=\d")
_FRESH, _ROTTEN = re.compile(r"fresh", re.I), re.compile(r"rotten|splat", re.I)


def mention(page: HtmlPage) -> Mention:
    """The film: its heading, and the id in the links beside it."""
    facts = labelled(page)
    people = [facts[label].names if label in facts else () for label in ("director", "starring")]
    return titlepage.film(page, page.text("h1.movie_title"), *people)


def labelled(page: HtmlPage) -> dict[str, Fact]:
    """The facts by their labels; of a shortened list and the whole one the whole."""
    found = [
        _fact(label)
        for label in page.all("div#movie_info_box span.label")
        if not any("shortened" in name for name in (label.parent.classes if label.parent else ()))
    ]
    return {fact.label.lower(): fact for fact in found}


def _fact(label: Node) -> Fact:
    links = []
    for node in label.following():
        if node.tag == "br" or "label" in node.classes:
            break
        links += [node] if node.tag == "a" else node.all("a")
    named = tuple(link.text for link in links if "/celebrity/" in (link.get("href") or "") and link.text)
    return Fact(label.text.text.rstrip(" :"), label.behind("br"), named)


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """The Tomatometer with its average and count, and the shares that the other tabs name."""
    box = page.one("div#tomatometer, div#tmeter_bar")
    share = page.text("div#tomatometer_score, div#critics_tomatometer_score")
    chosen = _chosen(page)
    if box and not _OTHER_TAB.search(chosen):
        scope = "top_critics" if _TABS[0][1].search(chosen) else None
        yield from meters.printed(page, "critics", share, box.text, scope)
    for tab in page.all("div#tmeter_tabs a, ul#tomatometer_nav a"):
        for kind, pattern in _TABS:
            if pattern.search(tab.get("href") or "") and not pattern.search(chosen):
                side = "audience" if kind == "audience" else "critics"
                yield from meters.positive(page, side, tab.attr("title"), None, kind if side == "critics" else None)


def _chosen(page: HtmlPage) -> str:
    """The address of the tab that the page shows."""
    tab = page.one("ul#tomatometer_nav li.ui-tabs-selected a, div#movieobjectnav a.selected")
    return (tab.get("href") or "") if tab else ""


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many critics' reviews are counted."""
    yield from meters.reviews_counted(page, page.text("div#tomatometer_data, div#critics_tomatometer_numbers_txt"))


def consensus(page: HtmlPage) -> Iterator[Claim]:
    """The sentence in which the site sums up its critics."""
    yield from titlepage.consensus(page, page.text("p#consensus"))


def facts(page: HtmlPage) -> Iterator[Claim]:
    """Credits, studio, runtime, certificate, release in theatres and box office, each behind its label."""
    found = labelled(page)
    for read in (titlepage.credits, titlepage.companies, titlepage.releases, titlepage.takings):
        yield from read(page, found)
    yield from titlepage.runtimes(page, [fact.words for label, fact in found.items() if label == "runtime"])
    rated = found.get("rated") or found.get("rating")
    yield from titlepage.certificates(page, rated.words if rated else None)
    if starring := found.get("starring"):
        yield from (page.claim("starring", Name(name.text), name) for name in starring.names)
    if genre := found.get("genre"):
        yield from (page.claim("genres", Name(name.text), name) for name in genre.words.split(re.compile(r",\s")))


def disc(page: HtmlPage) -> Iterator[Claim]:
    """The day on which the edition shown came out on disc or tape."""
    edition = next(
        (one.text for one in page.all("select#DVDEditionDDL option") if one.get("selected") is not None), None
    )
    for head in page.all("div.main_dvdinfo_region h5, div.sell_thru_region h5, form.sell_thru_region h5"):
        behind = next(head.following(), None)
        found = find_dates(behind.text.text) if behind and head.text.text.lower().startswith("release") else []
        if behind and found:
            at = behind.text[found[0].start : found[0].end]
            yield page.claim("releases", Release(found[0].iso, None, edition.text if edition else "DVD"), at)
            return


def synopsis(page: HtmlPage) -> Iterator[Claim]:
    """The synopsis, the whole of it where the page hides its end."""
    node = page.one("span#movie_synopsis_all") or page.one("span#movie_synopsis_blurb")
    yield from titlepage.synopsis(page, node.lines if node else [])


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """Each critic's bubble: quote, fresh or rotten, score, day, critic and paper."""
    for bubble in page.all("div.quoteBubble"):
        if claim := _review(page, bubble):
            yield claim


def _review(page: HtmlPage, bubble: Node) -> Claim | None:
    quote = _words(bubble, ".content p")
    icon = bubble.one(".rating img, .rating span")
    link = next((one for one in bubble.all(".tools a") if one.text.text.startswith("Full Review")), None)
    shown = bubble.one(".rating a")
    return reviewed.critic_review(
        page,
        quote=quote if quote and quote.text != "Click to read the article" else None,
        critic=_words(bubble, ".author"),
        publication=_words(bubble, ".source"),
        date=_words(bubble, ".date"),
        score=_words(bubble, ".percentBubble") or (shown.attr("title") if shown else None),
        mark=_mark(icon) if icon else None,
        url=link.get("href") if link else None,
    )


def _words(node: Node, selector: str) -> Anchored | None:
    found = node.one(selector)
    return (found.text or None) if found else None


def _mark(icon: Node) -> str | None:
    """Fresh or rotten, by the picture's name or the icon's class."""
    told = (icon.get("src") or "").rpartition("/")[2] or icon.get("class") or ""
    return "rotten" if _ROTTEN.search(told) else "fresh" if _FRESH.search(told) else None


FORMS = (
    Form(
        "HTML, 2008 to 2010", "html", "title", mention,
        (ratings, counts, consensus, facts, disc, synopsis, reviews),
        signs=(
            (re.compile(r"tomatometer_score[\"'\s>]"), 3.0),
            (re.compile(r"movie_info_box[\"'\s>]"), 2.0),
            (re.compile(r"<h1 class=[\"']?movie_title\b"), 1.0),
            (re.compile(r"<title>[^<>]{0,200}Rotten Tomatoes"), 1.0),
        ),
        expects=("director", "ratings", "reviews", "synopsis"),
        address=titlepage.FILM,
        seen="2008 to 2010",
    ),
)  # fmt: skip
