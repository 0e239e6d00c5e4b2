"""What all saved title pages of Rotten Tomatoes share: the film in address and heading, and its facts by label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Claimant
from dossier.model.values import Company, Consensus, Figure, Name, Prose, Release, Runtime
from dossier.text.anchors import Anchored
from dossier.text.certificates import certificate
from dossier.text.dates import find_dates
from dossier.text.later import later
from dossier.text.money import find_money
from dossier.text.names import split_companies, split_names, unnumbered
from dossier.text.roles import read_role
from dossier.text.runtimes import find_runtimes
from dossier.text.signatures import unsigned
from dossier.text.titles import read_heading

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

#: the address of a film's own page; a page below it (pictures, reviews) is none
FILM = later(r"rottentomatoes\.com/m/[^/?#\s]{1,120}/?(?:[?#]|$)", re.I)
_ID = later(r"(?:^|rottentomatoes\.com)/(?P<id>m/[^/?#\s\"']{1,120})", re.I)
_NO_CONSENSUS = later(r"(?:there is )?no (?:critics )?consensus\b.*|n/?a|", re.I)


@dataclass(frozen=True, slots=True)
class Fact:
    """What stands behind a label: the label as printed, all that is behind it, and the linked names in it."""

    label: str
    words: Anchored
    links: tuple[Anchored, ...] = ()

    @property
    def names(self) -> Sequence[Anchored]:
        """The people that it names: the links, or where other words stand beside them the list divided."""
        bare = self.words.text
        for link in self.links:
            bare = bare.replace(link.text, "", 1)
        return self.links if self.links and not any(map(str.isalnum, bare)) else split_names(self.words)


def film(page: HtmlPage, heading: Anchored | None, directors: Sequence[Anchored], cast: Sequence[Anchored]) -> Mention:
    """The film that a heading names, with its id from the page's address or the links around the heading."""
    told = read_heading(heading.text) if heading else None
    identity = film_id(page)
    return Mention(
        told.title if told else None,
        told.year if told else None,
        (("rottentomatoes", identity),) if identity else (),
        tuple(unnumbered(name).text for name in directors),
        tuple(unnumbered(name).text for name in cast),
        told.others if told else (),
    )


def film_id(page: HtmlPage) -> str | None:
    """The film's id on the site, such as ``m/pulp_fiction``."""
    addresses = [page.address, *(one.get("href") for one in page.all("div.movie_tools_area a, ul#tomatometer_nav a"))]
    found = (match for address in addresses if address and (match := _ID.search(address)))
    return next((match["id"].lower() for match in found), None)


_CREDITS = {
    "director": later(r"directors?|directed by", re.I),
    "writer": later(r"(?:screen)?writers?|written by|screenplay(?: by)?|story(?: by)?", re.I),
    "producer": later(r"producers?|produced by", re.I),
    "executive_producer": later(r"(?:executive|exec\.?) producers?", re.I),
    "cinematographer": later(r"cinematograph(?:er|y)s?|directors? of photography", re.I),
    "editor": later(r"(?:film )?edit(?:or|ing)s?", re.I),
    "composer": later(r"composers?|original (?:music|score)|music", re.I),
    "production_designer": later(r"production design(?:er)?s?", re.I),
    "costume_designer": later(r"costume design(?:er)?s?", re.I),
    "casting_director": later(r"casting(?: by| directors?)?", re.I),
}
_COMPANIES = {
    "distribution": later(r"distributors?|distributed by", re.I),
    "production": later(r"studios?|production co(?:mpan(?:y|ies)|\.)?", re.I),
}
_AS = later(r"as\s+")
_STORY = later(r"story(?: by)?", re.I)
_RELEASED = later(
    r"in theaters|on (?:dvd|blu-?ray|disc|stream|demand|vod).{0,30}|theatrical release|(?P<again>re-?)?release date(?: \((?P<how>[^()]{1,40})\))?", re.I
)  # fmt: skip
_TAKEN = later(r"(?:(?P<us>us) )?box office(?: \(gross (?P<place>[^()]{2,30})\))?", re.I)


def job(label: str) -> str | None:
    """The credit that a label or a job's name stands for."""
    return next((name for name, pattern in _CREDITS.items() if pattern.fullmatch(label)), None)


def credits(page: Claimant, facts: dict[str, Fact]) -> Iterator[Claim]:
    """The people behind the camera, by label."""
    for label, fact in facts.items():
        if role := job(label):
            note = "story" if _STORY.fullmatch(label) else None
            yield from (page.claim(role, Name(name.text, note), name) for name in map(unnumbered, fact.names))


def cast(page: Claimant, rows: Sequence[tuple[Anchored, Anchored | None]]) -> Iterator[Claim]:
    """Who plays whom, from the names and what stands under them, which may begin with "as"."""
    for name, role in rows:
        name, prefix = unnumbered(name), _AS.match(role.text) if role else None
        role = role[prefix.end() :] if role and prefix else role
        yield page.claim("cast", read_role(name.text, role), name, *([role] if role else []))


def companies(page: Claimant, facts: dict[str, Fact]) -> Iterator[Claim]:
    """Distributor and production companies; an old page's "studio" is the company that made the film."""
    for label, fact in facts.items():
        for role, pattern in _COMPANIES.items():
            if pattern.fullmatch(label):
                note = "studio" if label.startswith("studio") else None
                found = split_companies(fact.words)
                yield from (page.claim("companies", Company(name.text, role, note), name) for name in found)


def releases(page: Claimant, facts: dict[str, Fact]) -> Iterator[Claim]:
    """The days of release; the label and how widely ("In Theaters, Wide") are the note."""
    for fact in facts.values():
        match = _RELEASED.fullmatch(fact.label)
        found = find_dates(fact.words.text, years=True) if match else []
        if match and found:
            how = fact.words[found[0].end :].strip(" ,.").text
            label = f"{match['how']}, rerelease" if match["how"] and match["again"] else match["how"] or fact.label
            note = ", ".join(part for part in (label, how if len(how) <= 20 else "") if part)
            at = fact.words[found[0].start : found[0].end]
            yield page.claim("releases", Release(found[0].iso, None, note), at)


def takings(page: Claimant, facts: dict[str, Fact]) -> Iterator[Claim]:
    """The box office: domestic where the label names the United States, else a gross without a scope."""
    for label, fact in facts.items():
        match = _TAKEN.fullmatch(label)
        for amount in find_money(fact.words.text)[:1] if match else ():
            place = (match["us"] or match["place"]) if match else None
            measure = "domestic_gross" if place else "gross"
            territory = place.upper() if place else None
            at = fact.words[amount.start : amount.end]
            yield page.claim("box_office", Figure(measure, amount.money, territory), at)


def runtimes(page: Claimant, words: Sequence[Anchored]) -> Iterator[Claim]:
    """The running time: the first of these words that are one."""
    for one in words:
        for timed in find_runtimes(one.text)[:1]:
            yield page.claim("runtimes", Runtime(timed.minutes), one[timed.start : timed.end])
            return


def certificates(page: Claimant, words: Anchored | None) -> Iterator[Claim]:
    """The certificate, without its reason."""
    if words and (found := certificate(words)):
        yield page.claim("certificates", Name(found.text), found)


def synopsis(page: Claimant, lines: Sequence[Anchored]) -> Iterator[Claim]:
    """The synopsis, without its author's or owner's name."""
    lines = [*lines[:-1], unsigned(lines[-1])] if lines else []
    if kept := [line for line in lines if len(line.text.split()) > 1]:
        yield page.claim("synopsis", Prose(tuple(line.text for line in kept)), *kept)


def consensus(page: Claimant, words: Anchored | None) -> Iterator[Claim]:
    """The sentence in which the site sums up its critics."""
    if words is None:
        return
    label = re.match(r"(?:critics?['’]? )?consensus:?\s+", words.text, re.I)
    found = words[label.end() :].strip() if label else words.strip()
    if not _NO_CONSENSUS.fullmatch(found.text):
        yield page.claim("consensus", Consensus("Rotten Tomatoes", found.text), found)
