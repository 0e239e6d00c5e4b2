"""The head of an article on a page in HTML: its headline, its day, and what it appeared in.

What is printed over the text comes first, then what the page's data and metas say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from dossier.markup import vocabulary as v
from dossier.markup.byline import PUBLISHED, dated
from dossier.markup.html import HtmlPage
from dossier.markup.htmlblocks import TextBlock, letters
from dossier.markup.jsonspan import Json
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.fold import fold, slug

ARTICLES = frozenset(
    (
        "Review", "CriticReview", "ReviewNewsArticle", "NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle",
        "Report", "SocialMediaPosting", "ScholarlyArticle", "AdvertiserContentArticle", "LiveBlogPosting",
    )
)  # fmt: skip
_REACH = 40  # lines over the text among which its head stands
PARTS = re.compile(r"\s(?:[|»›•·–—-]|::)\s|\s?[|»›]\s?")
_COPYRIGHT = re.compile(
    r"[\W_]{0,3}(?:copyright|©|\(c\))[\s©:]{0,4}(?:\(c\) )?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present))?,?\s)?(?P<name>.{3,60}?)(?:[.|,]?\s(?:all|some) rights.*)?$",
    re.I,
)


def article_data(page: HtmlPage, headline: str | None) -> Json | None:
    """The article that the page's JSON-LD is about: the one of its headline, or the only one."""
    found = [one for one in page.linked_data if any(kind.value in ARTICLES for kind in one.all("@type"))]
    for key in ("headline", "name"):
        for one in found:
            told = one.word(key)
            if told and headline and letters(told)[:40] == letters(headline)[:40]:
                return one
    reviews = [one for one in found if one.get("itemReviewed")]
    heads = {one.word("headline") or one.word("name") for one in found}
    return reviews[0] if len(reviews) == 1 else found[0] if len(heads) == 1 else None


def find_headline(page: HtmlPage, blocks: Sequence[TextBlock], first: int) -> TextBlock | None:
    """The line that is the article's headline: a heading over the text, held against what the page calls itself."""
    told = [letters(one.text) for one in (page.meta("og:title", "twitter:title"), *_titles(page)) if one]
    window = page.text("title")
    parts = [letters(part.text) for part in window.split(PARTS)] if window else []
    place = (page.address or "").rstrip("/").rpartition("/")[2]
    best: tuple[float, TextBlock] | None = None
    near = blocks[max(0, first - _REACH) : first + 1] or blocks[:1]
    for block in near:
        weight = _weight(block, told, parts, letters(window.text) if window else "")
        weight += 1.5 * (weight > 0 and len(block.text) > 2 and slug(block.text) in place)
        if weight >= 2 and (best is None or weight >= best[0]):
            best = weight, block
    highest = [block for block in near if block.tag == "h1" and len(block.text) > 1]
    return best[1] if best else highest[0] if len(highest) == 1 else None


def _titles(page: HtmlPage) -> Iterator[Anchored]:
    for one in page.linked_data:
        if any(kind.value in ARTICLES for kind in one.all("@type")) and (told := one.string("headline")):
            yield told


def _weight(block: TextBlock, told: Sequence[str], parts: Sequence[str], window: str) -> float:
    """What speaks for a line as the headline."""
    line = block.letters
    if len(line) < 2 or len(block.text) > 300:
        return 0.0
    weight = 1.5 * (block.tag == "h1") + 1.0 * (block.tag in ("h2", "h3"))
    if any(line == one or (len(line) > 15 and (one.startswith(line) or line.startswith(one))) for one in told if one):
        weight += 3
    elif len(line) >= 3 and line in parts[1:]:
        weight += 1.5  # the first part of a window's title is as often the site's
    elif len(line) >= 3 and line in parts:
        weight += 1.5 if told or len(parts) == 1 or window.startswith(line) else 1
    elif len(line) > 12 and line in window:
        weight += 1.5
    if not block.heading and weight < 3:
        return 0.0
    return weight


def find_date(page: HtmlPage, data: Json | None, lines: Sequence[TextBlock]) -> tuple[Anchored, str] | None:
    """The day of publication: as printed in the head where the page's data does not gainsay it, else as the data has it.

    Data give the day in another zone of time often enough: a day's difference is none.
    """
    told = _told_date(page, data)
    printed = list(_printed_dates(lines))
    for text, iso in printed:
        if told is None or (_near(iso, told[1]) and len(iso) >= len(told[1])):
            return text, iso
    return told or (printed[0] if printed else None)


def _told_date(page: HtmlPage, data: Json | None) -> tuple[Anchored, str] | None:
    places = [data.string("datePublished") if data else None, data.string("dateCreated") if data else None]
    keys = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate", "publishdate", "sailthru.date", "parsely-pub-date", "og:published_time", "published_at", "cxenseparse:recs:publishtime")  # fmt: skip
    for told in (*places, *(page.meta(key) for key in keys)):
        if told and (iso := parse_date(_ISO.sub(r"\1", told.text)) or parse_date(told.text)):
            return told, iso
    return None


_ISO = re.compile(r"^(\d{4}-\d\d-\d\d)[T ].*$")


def _printed_dates(lines: Sequence[TextBlock]) -> Iterator[tuple[Anchored, str]]:
    """The days in short lines of the head, those called days of publication first; of changes none."""
    found = []
    for line in lines:
        told = dated(line.shown) if not v.AGO.search(line.text) else None
        if told:
            found.append((0 if PUBLISHED.search(line.text) else 1, *told))
    for _, text, iso in sorted(found, key=lambda one: one[0]):
        yield text, iso


def _near(one: str, other: str) -> bool:
    if len(one) < 10 or len(other) < 10:
        return one.startswith(other) or other.startswith(one)
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1


def find_publication(
    page: HtmlPage, data: Json | None, headline: Anchored | None, blocks: Sequence[TextBlock]
) -> Anchored | None:
    """What it appeared in: the site's name by its metas and data, else the part of the window's title that heads the page."""
    for told in (page.meta("og:site_name"), page.meta("application-name")):
        if told and _named(told):
            return told
    for path in (("publisher", "name"), ("isPartOf", "name"), ("sourceOrganization", "name")):
        told = data.string(*path) if data else None
        if told and _named(told):
            return told
    window = page.text("title")
    address = fold(page.address or "")
    for part in window.split(PARTS) if window else ():
        key = fold(part.text)
        if headline and (key in fold(headline.text) or fold(headline.text) in key):
            continue
        heads = any(block.tag == "h1" and fold(block.text) == key for block in blocks[:60])
        if _named(part) and len(key) > 3 and (heads or key in address or key.removeprefix("the") in address):
            return part
    return _holder(window, blocks) if window else None


def _holder(window: Anchored, blocks: Sequence[TextBlock]) -> Anchored | None:
    """The name in the line of copyright, where the window's title ends or begins with it."""
    for block in reversed(blocks[-60:]):
        match = _COPYRIGHT.match(block.text) if len(block.text) <= 100 else None
        name = match["name"].strip(" .,|–—-") if match else ""
        if len(fold(name)) > 3 and (window.text.endswith(name) or window.text.startswith(name)):
            at = block.text.find(name)
            return block.shown[at : at + len(name)]
    return None


def without_paper(title: Anchored, paper: Anchored | None) -> Anchored:
    """A title without the name of the paper that stands behind it."""
    parts = title.split(PARTS)
    if paper is None or len(parts) < 2 or fold(parts[-1].text) != fold(paper.text):
        return title
    return title[: len(title.text) - len(parts[-1].text)].strip(" |»›•·–—-:")


def _named(text: Anchored) -> bool:
    """Whether a text can be the name of a paper or site: no address, not longer than a name is."""
    return 1 < len(text.text) <= 60 and not re.search(r"https?://|@", text.text)
