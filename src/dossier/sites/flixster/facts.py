"""Who made a film, who plays in it, what it is about and when it came out, on Flixster's title pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.values import Name, Release, Runtime, Text
from dossier.text.anchors import Anchored
from dossier.text.certificates import certificate
from dossier.text.dates import find_dates
from dossier.text.names import split_names
from dossier.text.roles import read_role
from dossier.text.runtimes import find_runtimes
from dossier.text.signatures import unsigned
from dossier.text.titles import read_heading

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_ID = re.compile(r"\bmovieId=(\d{3,12})")
_IMDB = re.compile(r"\btype=imdbid&(?:amp;)?s=(\d{5,9})\b")
_COMMA = re.compile(r",\s")


def mention(page: HtmlPage) -> Mention:
    """The film: its heading, and ids in the page's links; the year of release where the heading has none."""
    heading = page.text("h1")
    told = read_heading(heading.text) if heading else None
    released = next((iso for label, _, iso in _days(page) if label == "released"), "")
    year = told.year if told and told.year else int(released[:4]) if released else None
    return Mention(
        told.title if told else None,
        year,
        tuple(_ids(page)),
        tuple(name.text for name in _directors(page)),
        tuple(name.text for name, _ in _cast(page)),
        told.others if told else (),
    )


def _ids(page: HtmlPage) -> Iterator[tuple[str, str]]:
    """The film's number in the most of the page's links, and IMDb's in the link to further reviews."""
    for number, _ in Counter(_ID.findall(page.raw)).most_common(1):
        yield "flixster", number
    for link in page.all("#criticReviews a"):
        if match := _IMDB.search(link.get("href") or ""):
            yield "imdb", f"tt{match[1]}"
            return


def _labelled(page: HtmlPage) -> Iterator[tuple[str, Anchored]]:
    """The facts in the list "Details" of 2008: label, and what stands behind it."""
    for label in page.all("#details li strong"):
        behind = label.behind()
        colon = re.match(r"\s*:\s*", behind.text)
        yield label.text.text.rstrip(" :").lower(), behind[colon.end() :] if colon else behind


def _directors(page: HtmlPage) -> list[Anchored]:
    if links := [link.text for link in page.all("p.director a") if link.text]:
        return links
    behind = next((words for label, words in _labelled(page) if label == "directed by"), None)
    return split_names(behind) if behind else []


def _days(page: HtmlPage) -> Iterator[tuple[str, Anchored, str]]:
    """The days of release, in theatres and on disc: ``released`` or ``dvd``, the words, the date."""
    listed = [(label, words) for label, words in _labelled(page) if label.endswith("released")]
    told = [
        ("dvd" if "dvd" in node.classes[0].lower() else "released", node.text)
        for node in page.all("p.releaseDate, p.dvdReleaseDate")
    ]
    for label, words in (*listed, *told):
        for found in find_dates(words.text, years=True)[:1]:
            yield "dvd" if "dvd" in label else "released", words[found.start : found.end], found.iso


def facts(page: HtmlPage) -> Iterator[Claim]:
    """Director, releases, certificate, running time and genres."""
    yield from (page.claim("director", Name(name.text), name) for name in _directors(page))
    for label, words, iso in _days(page):
        yield page.claim("releases", Release(iso, None, "DVD" if label == "dvd" else None), words)
    both = page.text("p.ratingAndRunningTime")
    parts = both.split(_COMMA) if both else []
    for part in parts:
        for timed in find_runtimes(part.text)[:1]:
            yield page.claim("runtimes", Runtime(timed.minutes), part[timed.start : timed.end])
    listed = dict(_labelled(page))
    rated = (
        listed["rated"].strip("() ")
        if "rated" in listed
        else parts[0]
        if parts and not find_runtimes(parts[0].text)
        else None
    )
    if rated and (found := certificate(rated)):
        yield page.claim("certificates", Name(found.text), found)
    if genres := listed.get("genres"):
        yield from (page.claim("genres", Name(one.text), one) for one in genres.split(_COMMA))


def plot(page: HtmlPage) -> Iterator[Claim]:
    """The plot in short, its hidden end included."""
    node = page.one("#plot, p.synopsis")
    lines = node.without("strong, #readMoreLink") if node else []
    if lines:
        words = unsigned(Anchored.join(lines))
        if len(words.text.split()) > 2:
            yield page.claim("logline", Text(words.text), words)


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom; names that only the line under the title has come last, without a character."""
    for name, role in _cast(page):
        yield page.claim("cast", read_role(name.text, role), name, *([role] if role else []))


def _cast(page: HtmlPage) -> Iterator[tuple[Anchored, Anchored | None]]:
    told = set()
    for row in page.all("#cast li"):
        shown = row.text
        link = row.one("a")
        name = (link.get("title") or "").strip() if link else ""
        if not shown:
            continue
        played = re.match(re.escape(name) + r"\s+as\s+", shown.text) if name else None
        at = shown[: len(name)] if name and shown.text.startswith(name) else shown
        told.add(at.text)
        yield at, shown[played.end() :] if played else None
    for link in page.all("p.topCast a"):
        if "/actor/" in (link.get("href") or "") and link.text and link.text.text not in told:
            told.add(link.text.text)
            yield link.text, None
