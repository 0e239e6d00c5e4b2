"""What the program reads at all, and what one file yields of it: found, not there, or not readable, per property."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dossier.commands.extract import CUT, UNKNOWN_LAYOUT, cut_in_the_middle
from dossier.commands.reading import read_only
from dossier.model.claims import Claim
from dossier.model.pages import Form, Page, Site
from dossier.model.properties import CREDITS, PROPERTIES
from dossier.model.reports import Problem, ReadPage
from dossier.model.values import Missing
from dossier.sites import all_sites, site_of

Row = dict[str, Any]
ABSENT = "not on this page"
GATED = "cut by a paywall"
_TITLE = (
    *CREDITS[:9], "starring", "cast", "logline", "synopsis", "releases", "runtimes", "countries", "languages", "genres", "certificates", "taglines", "companies",
    "box_office", "ratings", "review_counts", "consensus", "reviews", "awards",
)  # fmt: skip
#: what pages of a kind can have, beside what their form expects
OFFERED: dict[str, tuple[str, ...]] = {
    "title": _TITLE, "article": (*_TITLE, "rankings"), "credits": (*CREDITS, "cast"), "reviews": ("ratings", "consensus", "reviews"),
    "review": ("reviews", "review_text", "standfirst", "director", "writer", "cast", "companies", "runtimes"), "chart": ("box_office",),
}  # fmt: skip


def read_sites() -> list[Row]:
    """``dossier sites``: every site with the forms in which its pages are read, and from when and where they were seen."""
    return [{"site": site.key, "name": site.name, "hosts": list(site.hosts), "forms": [_form(one) for one in site.all_forms]} for site in all_sites()]  # fmt: skip


def _form(form: Form) -> Row:
    return {
        "form": form.name,
        "notation": form.notation,
        "kind": form.kind,
        "seen": form.seen or None,
        "verified": bool(form.seen),
    }


def inspect(paths: Sequence[str]) -> tuple[list[Row], list[Problem]]:
    """``dossier inspect``: for each page of the files its film, and each property with what became of it."""
    read, problems = read_only(paths)
    return [_page(page) for one in read for page in one.pages], problems


def _page(read: ReadPage) -> Row:
    page, film = read.page, read.mention
    site = site_of(page.site) if page.site else None
    return {
        "source": page.id, "file": page.capture.file, "member": page.capture.member, "site": page.site, "name": site.name if site else None,
        "form": page.form, "kind": page.kind, "film": {"title": film.title, "year": film.year, "ids": dict(film.ids)},
        "first_line": page.first_line, "last_line": page.last_line, "cut": _cut(page), "why": page.why,
        "properties": list(_properties(read, site)) if site else [],
    }  # fmt: skip


def _properties(read: ReadPage, site: Site) -> Iterator[Row]:
    """Every property that such a page can have: what it gave, or why it gave nothing."""
    form = site.form_named(read.page.form)
    there: dict[str, list[Claim]] = {}
    gone: dict[str, str] = {}
    for claim in read.claims:
        if isinstance(claim.value, Missing):
            gone.setdefault(claim.value.property, claim.value.why)
        else:
            there.setdefault(claim.property, []).append(claim)
    offered = {*(form.expects if form else ()), *OFFERED.get(read.page.kind, ())}
    for name in PROPERTIES:
        if name in there:
            yield _row(name, "found", there[name])
        elif name in gone or name in offered:
            yield _row(name, _status(read.page, gone.get(name)), [], gone.get(name))


def _cut(page: Page) -> str | None:
    """What cut a page."""
    return None if not page.truncated else "in the middle" if cut_in_the_middle(page.capture) else "by a paywall"


def _status(page: Page, why: str | None) -> str:
    """What became of a property that a page does not give; of a page that is cut it may have stood behind the cut."""
    if page.truncated:
        return CUT if cut_in_the_middle(page.capture) else GATED
    return UNKNOWN_LAYOUT if why == UNKNOWN_LAYOUT else ABSENT


def _row(name: str, status: str, claims: Sequence[Claim], why: str | None = None) -> Row:
    first = claims[0].references[0] if claims else None
    return {
        "property": name, "label": PROPERTIES[name].label, "status": status, "values": len(claims), "why": None if why == status else why,
        "line": first.line if first else None, "text": (first.text or None) if first else None,
    }  # fmt: skip
