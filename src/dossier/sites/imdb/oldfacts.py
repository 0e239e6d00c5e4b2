"""What the facts of IMDb's pages from 2005 to 2017 say: plot, runtimes, countries, certificates, releases, companies, awards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim
from dossier.model.values import Award, Company, Name, Release, Runtime, Text
from dossier.sites.imdb.facts import COMPANY, NOTHING, before_more, content, linked, links, once
from dossier.text.anchors import Anchored
from dossier.text.brackets import bracketed
from dossier.text.dates import parse_date
from dossier.text.fold import fold
from dossier.text.runtimes import find_runtimes

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

DIVIDE = re.compile(r"\s+[|/]\s+|\s*\|\s*")
_PLACED = re.compile(r"(?P<place>[^:()\d]{2,40}):\s{0,2}")
_CERTIFIED = re.compile(r"(?P<country>[^:]{2,60}):(?P<name>[^:]{1,40}?)(?:\s\(.*)?$")
_RATED = re.compile(r"\bRated (?P<name>NC-17|PG-13|PG|GP|TV-[A-Z0-9]{1,3}|[GRMX])\b")
_COUNTRY = re.compile(r"/Sections/Countries/|/country/|country_of_origin=|[?&]countries=")
_LANGUAGE = re.compile(r"/Sections/Languages/|/language/|primary_language=|[?&]languages=")
_GENRE = re.compile(r"/Sections/Genres/|/genre/|[?&]genres=")
_NO_PLOT = re.compile(r"\badd (?:a|full) (?:plot|summary)\b|^it looks like we don't have", re.I)
_AWARDED = re.compile(r"\b(?:won|wins?|nominat(?:ed|ions?))\b", re.I)
_OUTLINE = "td#overview-top p, div.summary_text"


def logline(page: HtmlPage) -> Iterator[Claim]:
    """The plot in short, and the longer summary of the storyline where it is another."""
    told: set[str] = set()
    for text in (_outline(page), _storyline(page)):
        if text and fold(text.text) not in told:
            told.add(fold(text.text))
            yield page.claim("logline", Text(text.text), text)


def _outline(page: HtmlPage) -> Anchored:
    """The outline: under its label until 2010 and on combined pages, under the title since."""
    if labelled := content(page, "plotoutline", "plotsummary", "plot"):
        return labelled
    for node in page.all(_OUTLINE):
        text = before_more(node.text, node.all("a"))
        if text and not _NO_PLOT.search(text.text):
            return text
    return NOTHING


def _storyline(page: HtmlPage) -> Anchored:
    """The first paragraph under "Storyline", without who wrote it."""
    box = page.one("div#titleStoryLine")
    heads = box.all("h2") if box else [head for head in page.all("h2") if fold(head.text.text) == "storyline"]
    for head in heads[:1]:
        for node in head.following():
            written = node if node.tag == "p" else node.one("p")
            if node.tag == "hr":
                break
            if written is not None and written.text:
                signed = [one.text.start for one in written.all("em.nobr") if one.text]
                text = before_more(written.text, written.all("a"))
                return text.until(signed[0]) if signed else text
    return NOTHING


def taglines(page: HtmlPage) -> Iterator[Claim]:
    """The tagline that the page shows."""
    if text := content(page, "taglines", "tagline"):
        yield page.claim("taglines", Text(text.text), text)


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running times, each with its country and cut; a trailer's has no such label."""
    yield from (page.claim("runtimes", *one) for one in runtimes_in(content(page, "runtime")))


def runtimes_in(words: Anchored) -> Iterator[tuple[Runtime, Anchored]]:
    """The running times in the words behind their label, with the words of each."""
    seen: set[tuple[int, str | None]] = set()
    for entry in words.split(DIVIDE):
        rest, said = bracketed(entry)
        placed = _PLACED.match(rest.text)
        found = find_runtimes(rest[placed.end() :].text if placed else rest.text)
        if len(found) != 1:
            continue
        notes = [one.text for one in said]
        if placed:
            cut = f" ({'; '.join(notes)})" if notes else ""
            notes = [placed["place"].strip() + cut]
        runtime = Runtime(found[0].minutes, "; ".join(notes) or None)
        if (runtime.minutes, runtime.note) not in seen:
            seen.add((runtime.minutes, runtime.note))
            yield runtime, entry


def origin(page: HtmlPage) -> Iterator[Claim]:
    """Countries, languages and genres."""
    for name, target, labels in (
        ("countries", _COUNTRY, ("country", "countries")),
        ("languages", _LANGUAGE, ("language", "languages")),
        ("genres", _GENRE, ("genres", "genre")),
    ):
        for value in once([one.text for one in linked(page, target, *labels)]):
            yield page.claim(name, Name(value.text), value)


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The certificates with their countries; the American one also where only the reasons for it are printed."""
    found = [(name, country, [at]) for name, country, at in certificates_in(content(page, "certification"))]
    for name, country, at in (*_reasoned(page), *_alone(page)):
        same = next((one for one in found if fold(one[0]) == fold(name) and country in (one[1], None)), None)
        if same:
            same[2].append(at)
        else:
            found.append((name, country, [at]))
    for name, country, places in found:
        yield page.claim("certificates", Name(name, country), *places)


Certified = tuple[str, str | None, Anchored]


def certificates_in(words: Anchored) -> Iterator[Certified]:
    """Rows such as "USA:R (certificate #29160)"; one country may have several."""
    for entry in words.split(DIVIDE):
        if match := _CERTIFIED.fullmatch(entry.text):
            yield match["name"].strip(), match["country"].strip(), entry


def _reasoned(page: HtmlPage) -> Iterator[Certified]:
    """The reasons that the American board gives: "Rated R for …"."""
    yield from reasoned_in(content(page, "mpaa", "motionpicturerating"))


def reasoned_in(words: Anchored) -> Iterator[Certified]:
    """The certificate in the reasons for it."""
    if match := _RATED.search(words.text):
        yield match["name"], "USA", words


def _alone(page: HtmlPage) -> Iterator[Certified]:
    """The certificate under the storyline or beside the title; a picture of it there says by its kind whose it is."""
    words = content(page, "certificate")
    shown = words if len(words) < 20 else NOTHING
    for node in page.all("div.infobar > *, div.subtext > *"):
        if node.tag not in ("img", "meta", "span") or (node.tag != "img" and node.get("itemprop") != "contentRating"):
            continue
        if at := node.attr("content") or node.attr("title"):
            american = any(one.startswith("us_") for one in node.classes) or "/us/" in (node.get("src") or "")
            same = fold(at.text) == fold(shown.text)
            yield (shown if same else at).text, "USA" if american else None, at
    if shown:
        yield shown.text, None, shown


def releases(page: HtmlPage) -> Iterator[Claim]:
    """The day of the release with its place."""
    yield from (page.claim("releases", *one) for one in release_in(content(page, "releasedate")))


def release_in(words: Anchored) -> Iterator[tuple[Release, Anchored]]:
    """The release in the words behind its label."""
    rest, said = bracketed(words) if words else (NOTHING, [])
    date = parse_date(rest.text)
    if date:
        notes = "; ".join(one.text for one in said[1:])
        yield Release(date, said[0].text if said else None, notes or None), words


def companies(page: HtmlPage) -> Iterator[Claim]:
    """The companies: those that made the film, and on full pages those that distributed it."""
    for role, labels in (
        ("production", ("productioncompanies", "productionco", "productioncompany", "company")),
        ("distribution", ("distributors", "distributor")),
    ):
        for name in once([one.text for one in links(page, COMPANY, *labels)]):
            yield page.claim("companies", Company(name.text, role), name)


def awards(page: HtmlPage) -> Iterator[Claim]:
    """The line on awards, without the place in a chart that stands before it."""
    words = content(page, "awards")
    for box in page.all("div.article.highlighted"):
        shown = before_more(box.text, box.all("a"))
        said = [part for part in shown.split(DIVIDE) if _AWARDED.search(part.text)]
        words = words or (said[-1] if said else NOTHING)
    if words:
        yield page.claim("awards", Award(words.text), words)
