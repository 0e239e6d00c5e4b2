"""The further pages of an IMDb title until 2017, release dates until 2022: full credits, critics, releases, plots, awards, locations, users' reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.pages import Form, Reader
from dossier.model.values import Award, Prose, Quote, Release, Review, Score, Text
from dossier.sites.imdb.castrows import cast
from dossier.sites.imdb.crew import crew, director, writer
from dossier.sites.imdb.oldfilm import mention
from dossier.sites.imdb.oldratings import in_all, ratings
from dossier.sites.imdb.plainpage import NEWER, NO_FILM
from dossier.sites.imdb.userreviews import reviews
from dossier.text.anchors import Anchored
from dossier.text.brackets import bracketed
from dossier.text.dates import find_dates, parse_date

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

_PRINTED = re.compile(r"\[(?P<when>[^\[\]]{4,80})\]$")
_SCORE = re.compile(r"\d{1,2}|100")


def releases(page: HtmlPage) -> Iterator[Claim]:
    """Every release: country, day, and what the brackets say of it."""
    for row in page.all("table#release_dates tr, tr.release-date-item"):
        cells = [cell for cell in row.children if cell.tag == "td"]
        date = parse_date(cells[1].text.text) if len(cells) > 1 else None
        if date:
            notes = bracketed(cells[2].text)[1] if len(cells) > 2 else []
            release = Release(date, cells[0].text.text or None, "; ".join(one.text for one in notes) or None)
            yield page.claim("releases", release, *(cell.text for cell in cells if cell.text))


def summaries(page: HtmlPage) -> Iterator[Claim]:
    """The summaries of the plot, without who wrote them."""
    for node in page.all("p.plotSummary, p.plotpar"):
        signed = [one.text.start for one in node.all("i, em") if one.text.text.lower().startswith("written by")]
        text = node.text.until(signed[0]) if signed else node.text
        if text:
            yield page.claim("logline", Text(text.text), text)


def synopsis(page: HtmlPage) -> Iterator[Claim]:
    """The whole plot, paragraph by paragraph."""
    box = page.one('[id="swiki.2.1"]')
    if box and box.lines:
        yield page.claim("synopsis", Prose(tuple(line.text for line in box.lines)), *box.lines)


def awards(page: HtmlPage) -> Iterator[Claim]:
    """Each award with its outcome, year, category and people: "Won Oscar 1989 Best Sound: …"."""
    for table in page.all("table.awards"):
        year = next((one.text for head in table.before() if head.tag == "h3" for one in head.all(".event_year")), None)
        outcome: list[Anchored] = []
        for row in table.all("tr"):
            if said := row.one(".title_award_outcome"):
                outcome = [one.text for one in said.all("b, .award_category") if one.text]
            if told := row.one(".award_description"):
                yield _award(page, [*outcome, *([year] if year else [])], told)


def _award(page: HtmlPage, outcome: list[Anchored], told: Node) -> Claim:
    """One award: its category stands on a line of its own over its people, remarks on it in a box below."""
    remarks = [box.text.start for box in told.all("div.award_detail_notes") if box.text]
    lines = [line for line in told.lines if not remarks or line.start < remarks[0]]
    people = [
        one.text for one in told.all("a") if one.text and any(line.start <= one.text.start < line.end for line in lines)
    ]
    category = lines[:1] if lines and not any(lines[0].start <= one.start < lines[0].end for one in people) else []
    text = " ".join(one.text for one in (*outcome, *category))
    names = ", ".join(one.text for one in people)
    return page.claim("awards", Award(f"{text}: {names}" if names else text), *outcome, *category, *people)


def critics(page: HtmlPage) -> Iterator[Claim]:
    """The critics that Metacritic counts: paper, critic, score out of a hundred, the quotation, its day."""
    for row in page.all("table.crits_results tr"):
        quote, paper = row.one("[itemprop=reviewbody]"), row.one("[itemprop=publisher]")
        if quote is None or not quote.text:
            continue
        author, points, link = row.one("[itemprop=author]"), row.one(".critscore"), row.one("a[itemprop=url]")
        printed = _PRINTED.search(quote.text.text)
        dates = find_dates(printed["when"]) if printed else []
        at = [node.text for node in (quote, paper, author, points) if node and node.text]
        review = Review(
            critic=(author.text.text or None) if author else None,
            publication=(paper.text.text or None) if paper else None,
            date=dates[0].iso if dates else None,
            url=link.get("href") if link else None,
            score=_points(points.text.text) if points else None,
            quotes=(Quote(quote.text.text, False, page.page.refer(quote.text)),),
        )
        yield page.claim("reviews", review, *at)


def _points(text: str) -> Score | None:
    return Score(f"{text}/100", Fraction(text), 100, "linear") if _SCORE.fullmatch(text) else None


def _form(name: str, kind: str, path: str, sign: str, *readers: Reader, expects: tuple[str, ...] = ()) -> Form:
    """A page of its own address under the title's, told by one sign of its layout where no address is known."""
    return Form(
        name, "html", kind, mention, readers,
        signs=((re.compile(sign), 2.5), (re.compile("subpage_title_block"), 1.5), (re.compile("tn15title"), 1.5), *NO_FILM, NEWER),
        expects=expects, address=re.compile(rf"\bimdb\.[a-z.]{{2,6}}/title/tt\d+/(?:{path})/?(?:[?#]|$)", re.I), seen="2013 to 2017",
    )  # fmt: skip


FORMS: tuple[Form, ...] = (
    _form("full credits until 2021", "credits", "fullcredits", "fullcredits_content", director, writer, crew, cast, expects=("director", "cast")),
    _form("critics until 2017", "reviews", "criticreviews", "crits_results", critics, ratings, expects=("reviews",)),
    _form(
        "release dates until 2022", "releases", "releaseinfo",
        r"<table id=[\"']?release_dates\b|<table class=[\"'][^\"'<>]{0,80}\brelease-dates-table", releases, expects=("releases",),
    ),
    _form("plot summaries until 2017", "plot", "plotsummary", r"<p class=[\"']?(?:plotSummary|plotpar)\b", summaries, expects=("logline",)),
    _form("synopsis until 2017", "plot", "synopsis", r"swiki\.2\.1\b", synopsis),
    _form("awards until 2017", "awards", "awards", r"<table class=[\"']?awards\b", awards),
    _form("filming locations until 2017", "locations", "locations", "filming_locations_content"),
    _form("users' reviews until 2017", "reviews", "(?:reviews|usercomments)", "reviews in total", reviews, in_all, expects=("reviews",)),
)  # fmt: skip
