"""Title pages of 2011 to 2017: two tabs of critics' figures, in 2011 and 2014 schema.org microdata (seen: 2011, 2014, 2017).

In 2014 a heading stands inside the paragraph of the synopsis, which no browser allows: the paragraph ends before it,
and the words follow in the box around. In 2017 JSON-LD holds further reviews.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Company, Name
from dossier.sites.rottentomatoes import meters, reviewed, titlepage
from dossier.sites.rottentomatoes.titlepage import Fact
from dossier.text.anchors import Anchored
from dossier.text.names import split_companies

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_LIKED = re.compile(r"(?P<share>\d{1,3}\s?%?)\s+liked it", re.I)
_SCORE = re.compile(r"original score:\s?(?P<score>.{1,16})", re.I)
_FOREIGN = re.compile(r"(?P<title>.{1,120}?)\s?\((?P<where>[A-Z]{2})\)")


def mention(page: HtmlPage) -> Mention:
    """The film: heading and address, and titles that it has abroad."""
    directors = next((fact.names for label, fact in labelled(page).items() if label == "directed by"), ())
    cast = [name for name, _ in _cast(page)]
    found = titlepage.film(page, page.text("h1.movie_title, h1#movie-title, h1.title"), directors, cast)
    abroad = tuple(match["title"] for match in _abroad(page))
    return Mention(found.title, found.year, found.ids, found.directors, found.cast, (*found.names, *abroad))


def _abroad(page: HtmlPage) -> Iterator[re.Match[str]]:
    for box in page.all("div.content_box"):
        head = box.one("h3")
        if head and head.text.text == "Foreign Titles":
            yield from (match for one in box.all("li") if (match := _FOREIGN.fullmatch(one.text.text)))


def labelled(page: HtmlPage) -> dict[str, Fact]:
    """The facts under "Movie Info" by their labels."""
    found = {}
    for label in page.all("div.movie_info dt, div.movie_info label, li.meta-row div.meta-label"):
        behind = next(label.following(), None) if label.tag != "label" else None
        around = behind or label.parent
        words = behind.text if behind else label.behind()
        links = [link.text for link in around.all("a, [itemprop=name]") if link.text] if around else []
        named = tuple(
            one for index, one in enumerate(links) if not any(one.start == other.start for other in links[:index])
        )
        printed = label.text.text.rstrip(" :")
        found[printed.lower()] = Fact(printed, words, named)
    return found


def ratings(page: HtmlPage) -> Iterator[Claim]:
    """All critics, top critics and the audience, each share and average with its count."""
    for identity, scope in (("all-critics-numbers", None), ("top-critics-numbers", "top_critics")):
        if box := page.one(f"div#{identity}"):
            share = next(
                (one.text for one in box.all(".meter-value, .numeric, [itemprop=ratingValue]") if one.text), None
            )
            yield from meters.printed(page, "critics", share, box.text, scope)
    meter = page.one("div.fan_side, div.audiencepanel, div.audience-score")
    if box := meter.parent if meter and "audience-score" in meter.classes else meter:
        liked = _LIKED.search(box.text.text)  # a film that is not out has the share of those who want to see it instead
        yield from meters.printed(page, "audience", box.text.group(liked, "share") if liked else None, box.text)


def counts(page: HtmlPage) -> Iterator[Claim]:
    """How many critics' reviews the site holds."""
    found = page.text("p#criticHeaders, div#contentReviews p") or page.text("div#all-critics-numbers")
    yield from meters.reviews_counted(page, found)


def consensus(page: HtmlPage) -> Iterator[Claim]:
    """The sentence in which the site sums up its critics."""
    yield from titlepage.consensus(page, page.text("p.critic_consensus"))


def facts(page: HtmlPage) -> Iterator[Claim]:
    """Credits, releases, box office, runtime, certificate, genres and company."""
    found = labelled(page)
    for read in (titlepage.credits, titlepage.companies, titlepage.releases, titlepage.takings):
        yield from read(page, found)
    timed = [node.text for node in page.all("div.movie_info time[itemprop=duration], div.movie_info span.content")]
    timed += [fact.words for label, fact in found.items() if label == "runtime"]
    yield from titlepage.runtimes(page, [one for one in timed if one.text[:1].isdigit()])
    rated = page.text("span[itemprop=contentRating], dd[itemprop=contentRating]") or found.get("rating")
    yield from titlepage.certificates(page, rated.words if isinstance(rated, Fact) else rated)
    genres = [one.text for one in page.all("div.movie_info span[itemprop=genre]") if one.text]
    if not genres and (fact := found.get("genre")):
        genres = [*fact.links]
    yield from (page.claim("genres", Name(one.text), one) for one in genres)
    for node in page.all("p[itemprop=productionCompany], span[itemprop=productionCompany]"):
        yield from (page.claim("companies", Company(one.text, "production"), one) for one in split_companies(node.text))


def synopsis(page: HtmlPage) -> Iterator[Claim]:
    """The synopsis, its hidden end included."""
    node = page.one("p#movieSynopsis, div#movieSynopsis")
    around = node.parent if node else None
    if node and node.text:
        yield from titlepage.synopsis(page, node.without("a"))
    elif around:
        yield from titlepage.synopsis(page, around.without("h2, a, div, dl, table, hr"))


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom; a name or role that the list cuts short is taken from its title."""
    yield from titlepage.cast(page, [*_cast(page)])


def _cast(page: HtmlPage) -> Iterator[tuple[Anchored, Anchored | None]]:
    for row in page.all("li[itemprop=actors], div.castSection div.cast-item"):
        name = row.one("[itemprop=name]") or row.one(".media-body a, .media-body span")
        played, picture = row.one(".characters"), row.one("img")
        if name and name.text:
            yield _whole(name, picture.attr("alt") if picture else None), _whole(played) if played else None


def _whole(node: Node, alternative: Anchored | None = None) -> Anchored:
    """An element's words, or where they are cut short those of its title or picture that go on."""
    if not node.text.text.endswith(("...", "…")):
        return node.text
    short = re.sub(r"^as\s+|\s?(?:\.{3}|…)$", "", node.text.text)
    longer = (one for one in (node.attr("title"), alternative) if one and len(one) > len(short))
    return next((one for one in longer if one.text.startswith(short)), node.text)


def reviews(page: HtmlPage) -> Iterator[Claim]:
    """Each critic's bubble, the reviews that JSON-LD has beside them, and behind them those of the audience."""
    shown = [claim for bubble in page.all("div#reviews div.quote_bubble") if (claim := _review(page, bubble))]
    yield from shown
    yield from reviewed.linked(page, shown)
    for bubble in page.all("#audience_reviews div.quote_bubble"):
        if claim := _user(page, bubble):
            yield claim


def _review(page: HtmlPage, bubble: Node) -> Claim | None:
    said, source = bubble.one(".review_quote"), bubble.one(".review_source")
    if said is None or source is None:
        return None
    icon = next((one for one in said.all(".icon") if {"fresh", "rotten"} & set(one.classes)), None)
    told = (icon.attr("tip") or icon.attr("title") or icon.attr("data-original-title")) if icon else None
    scored = _SCORE.search(told.text) if told else None
    quote = said.one("p")
    link = next((one for one in said.all("a") if one.text.text.startswith("Full Review")), None)
    names = source.one(".media_block_content, .media-body")
    critic = names.one("a[href*='/critic/'], .bold, div") if names else None
    paper = names.one(".italic, .subtle") if names else None
    return reviewed.critic_review(
        page,
        quote=(quote.text or None) if quote else None,
        critic=(critic.text or None) if critic and (paper is None or critic.text.start != paper.text.start) else None,
        publication=(paper.text or None) if paper else None,
        date=_date(said),
        score=told.group(scored, "score").strip() if told and scored else None,
        mark=next((mark for mark in ("fresh", "rotten") if icon and mark in icon.classes), None),
        url=link.get("href") if link else None,
    )


def _date(said: Node) -> Anchored | None:
    """The words of a bubble that hold its day: a span at its end, or in 2017 the line around the link."""
    dated = next((one.text for one in reversed(said.all(".small span, .smaller span, .date")) if one.text), None)
    line = said.one("div.smaller")
    return dated or (line.own if line else None)


def _user(page: HtmlPage, bubble: Node) -> Claim | None:
    source = bubble.one(".review_source")
    body = source.one(".bold, .media-body") if source else None
    name = (
        next((one.text for one in (*body.all("a"), *([body] if "bold" in body.classes else [])) if one.text), body.own)
        if body
        else None
    )
    date = bubble.one(".date")
    return reviewed.user_review(page, name=name or None, date=date.text if date else None, stars=_stars(bubble))


def _stars(bubble: Node) -> float:
    """The stars out of five: a class such as ``score35``, or as many glyphs."""
    for node in bubble.all(".stars"):
        for name in node.classes:
            if match := re.fullmatch(r"score([0-5])([05])", name):
                return int(match[1]) + int(match[2]) / 10
    head = bubble.one(".starHeader")
    return len(head.all(".glyphicon-star")) + ("½" in head.text.text) / 2 if head else 0.0


FORMS = (
    Form(
        "HTML, 2011 to 2017", "html", "title", mention,
        (ratings, counts, consensus, facts, synopsis, cast, reviews),
        signs=(
            (re.compile(r"all-critics-numbers[\"'\s>]"), 3.0),
            (re.compile(r"movieSynopsis[\"'\s>]"), 1.0),
            (re.compile(r"<h1 class=[\"']?movie_title\b"), 1.0),
        ),
        expects=("director", "cast", "ratings", "reviews", "synopsis"),
        address=titlepage.FILM,
        seen="2011, 2014 and 2017",
    ),
)  # fmt: skip
