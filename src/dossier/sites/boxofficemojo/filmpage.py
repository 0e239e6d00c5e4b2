"""Box Office Mojo's pages of a film, of one release and of a group of releases since 2019 (seen: 2020 to 2025).

All three have the totals at the top and rows of facts beside them. A page of one release, or of a group of them
("1985 Re-release"), counts that release alone: its figures carry the group's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form
from dossier.model.values import Company, Name, Release, Runtime, Text
from dossier.sites.boxofficemojo.markets import markets, rollout
from dossier.sites.boxofficemojo.totals import HOME, fact, figures, group_of, territory
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.fold import fold
from dossier.text.runtimes import find_runtimes

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

_FIRST = re.compile(r"(?P<date>[^()]{6,30}?)\s\((?P<place>[^()]{2,120})\)")


def mention(page: HtmlPage) -> Mention:
    """The film: its title, the year behind it (on its own page), the id under which IMDb has it too."""
    head, link = page.one("h1"), page.one("a.mojo-title-link")
    year = re.search(r"\((\d{4})\)$", head.text.text) if head else None
    identity = re.search(r"/title/(tt\d{7,9})\b", (link.get("href") or "") if link else page.address or "")
    return Mention(
        head.own.text if head else None,
        int(year[1]) if year else None,
        (("imdb", identity[1]),) if identity else (),
    )


def logline(page: HtmlPage) -> Iterator[Claim]:
    """The sentence under the title; of a double bill that only begins the list of its films."""
    head = page.one("h1")
    for node in head.following() if head else ():
        if node.tag in ("span", "p") and node.text:
            if not node.text.text.endswith(":"):
                yield page.claim("logline", Text(node.text.text), node.text)
            return


def releases(page: HtmlPage) -> Iterator[Claim]:
    """The days on which the film came out: the earliest, each market's, each re-release's; the same day once."""
    seen: set[tuple[str, str | None]] = set()
    for release, places in _released(page):
        if (release.date, release.place) not in seen:
            seen.add((release.date, release.place))
            yield page.claim("releases", release, *places)


def _released(page: HtmlPage) -> Iterator[tuple[Release, list[Anchored]]]:
    group = group_of(page)
    again = group if group and fold(group.text) != "originalrelease" else None
    note, beside = (again.text, [again]) if again else (None, [])
    if row := fact(page, "Earliest Release Date"):
        told = _FIRST.fullmatch(row.text)
        for date in find_dates(told["date"] if told else row.text)[:1]:
            yield Release(date.iso, told["place"] if told else None, "earliest release date"), [row]
    if row := fact(page, "Release Date"):
        where = territory(page)
        for date in find_dates(row.text)[:1]:
            place = [where] if where else []
            yield Release(date.iso, where.text if where else None, note), [row[date.start : date.end], *place, *beside]
    for market in markets(page):
        for date in find_dates(market.date.text)[:1] if market.date else []:
            at = [market.date, market.name, *beside] if market.date else []
            yield Release(date.iso, market.name.text, note), at
    yield from rollout(page)


def distributor(page: HtmlPage) -> Iterator[Claim]:
    """Who distributes it: at home on the film's own page, in the release's territory on that of a release."""
    where = territory(page)
    for label in ("Domestic Distributor", "Distributor"):
        if row := fact(page, label, alone=True):
            note = HOME if label != "Distributor" else where.text if where else None
            yield page.claim("companies", Company(row.text, "distribution", note), row)


def certificates(page: HtmlPage) -> Iterator[Claim]:
    """The rating of the American association after which the row is named."""
    if row := fact(page, "MPAA"):
        yield page.claim("certificates", Name(row.text, "USA"), row)


def runtimes(page: HtmlPage) -> Iterator[Claim]:
    """The running time."""
    if row := fact(page, "Running Time"):
        for timed in find_runtimes(row.text)[:1]:
            yield page.claim("runtimes", Runtime(timed.minutes), row)


def genres(page: HtmlPage) -> Iterator[Claim]:
    """The genres, each a single word of IMDb's list."""
    if row := fact(page, "Genres"):
        yield from (page.claim("genres", Name(one.text), one) for one in row.split(re.compile(r"\s+")))


_READERS = (logline, releases, distributor, figures, certificates, runtimes, genres)
_NEEDS = re.compile(r"mojo-(?:performance-summary-table|summary-values)\b")
_EXPECTS = ("box_office", "runtimes")

FORMS: tuple[Form, ...] = (
    Form(
        "film page since 2019", "html", "title", mention, _READERS,
        ((re.compile(r"mojo-page-id-tt\b"), 5.0),), _EXPECTS,
        address=re.compile(r"boxofficemojo\.com/title/tt\d"), needs=_NEEDS,
        seen="2020 to 2025",
    ),
    Form(
        "page of a release since 2019", "html", "title", mention, _READERS,
        ((re.compile(r"mojo-page-id-(?:rl|gr)\b"), 5.0),), ("box_office",),
        address=re.compile(r"boxofficemojo\.com/release(?:group)?/(?:rl|gr)\d"), needs=_NEEDS,
        seen="2020 to 2025",
    ),
)  # fmt: skip
