"""Which pages a capture holds, and of which site each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.intake.split import split
from dossier.intake.stretches import LEAST, UNKNOWN
from dossier.markup.address import address_of
from dossier.markup.plain import blocks_of
from dossier.model.pages import Form, Page, Site
from dossier.model.sources import Capture
from dossier.text.clean import one_line

HEAD = 60_000  # characters of an article that recognition weighs
MARKUP = 4_000_000  # and of a page in HTML, whose data may stand at its end
NO_SITE = "no site that dossier knows"
ADDRESS = 6.0
ENOUGH = 4.0


def recognise(capture: Capture, sites: Sequence[Site]) -> list[Page]:
    """The pages of a capture in order; what no site knows is a page of site ``None``, with the reason."""
    if capture.notation == "plain":
        return _dump(capture, sites)
    return [_whole(capture, sites)]


def _whole(capture: Capture, sites: Sequence[Site]) -> Page:
    """The one page of a capture, by the evidence of all sites' forms: the best must be enough and alone at the top."""
    address = capture.tells("url") or (address_of(capture.text) if capture.notation == "html" else None)
    home = next((site for site in sites if address and site.at_home(address)), None)
    evidence = _Evidence(capture, address)
    weighed = sorted(
        (
            (evidence.weight(form), site, form)
            for site in ([home] if home else sites)  # whose address it has, nobody else's page it is
            for form in site.forms_in(capture.notation)
            if form.signs or form.address
        ),
        key=lambda item: -item[0],
    )
    end = len(capture.text)
    if weighed and weighed[0][0] >= ENOUGH:
        best, site, form = weighed[0]
        rival = next((other for other in weighed[1:] if other[1] is not site), None)
        if rival is None or rival[0] < best:
            return Page(capture, 1, 0, end, site.key, form.name, form.kind, f"evidence {best:g} for {site.name}")
        return _unknown(capture, 0, end, f"as much speaks for {site.name} as for {rival[1].name}")
    judged = _judged(_unknown(capture, 0, end, ""), home, sites)
    if judged:
        return judged
    if home:
        why = f"a page of {home.name}, but of no kind that dossier reads ({one_line(address or '', 120)})"
        return _unknown(capture, 0, end, why)
    notes = [form.otherwise for _, _, form in weighed if form.otherwise]
    return _unknown(capture, 0, end, notes[0] if notes else NO_SITE)


def _judged(page: Page, home: Site | None, sites: Sequence[Site]) -> Page | None:
    """What the forms that read a whole page say of it: those of its own site, or of the one that stands for all others."""
    for site in (home,) if home else (one for one in sites if not one.hosts):
        form = next((form for form in site.forms_in(page.capture.notation) if form.judge), None)
        if form is None or form.judge is None:
            continue
        why = form.judge(page, site.rules)
        if why is None:
            return replace(page, site=site.key, form=form.name, kind=form.kind, why=f"reads as a {form.kind}")
        return replace(page, why=why) if why else None
    return None


class _Evidence:
    """What of a capture speaks for forms; many forms ask for the same signs, each of which is sought once."""

    def __init__(self, capture: Capture, address: str | None):
        self._text = capture.text[: HEAD if capture.notation == "wikitext" else MARKUP]
        self._address = address
        self._found: dict[re.Pattern[str], bool] = {}

    def weight(self, form: Form) -> float:
        """What speaks for a form: its signs in the text, and the page's own address."""
        told = 0.0
        if form.address and self._address:
            if not form.address.search(self._address):
                return 0.0
            told = ADDRESS
        if form.needs and not self._has(form.needs):
            return 0.0
        return told + sum(weight for pattern, weight in form.signs if self._has(pattern))

    def _has(self, pattern: re.Pattern[str]) -> bool:
        if pattern not in self._found:
            self._found[pattern] = pattern.search(self._text) is not None
        return self._found[pattern]


def _unknown(capture: Capture, start: int, end: int, why: str, number: int = 1) -> Page:
    return Page(capture, number, start, end, None, None, "unrecognised", why)


def _dump(capture: Capture, sites: Sequence[Site]) -> list[Page]:
    blocks = blocks_of(capture)
    starts = (*capture.line_starts, len(capture.text))
    by_key = {site.key: site for site in sites}
    pages: list[Page] = []
    segments = [segment for segment in split(blocks, sites) if segment.site is not None]
    for number, segment in enumerate(segments, 1):
        start = starts[blocks[segment.first].first_line - 1]
        end = starts[blocks[segment.last].last_line]
        site = by_key.get(segment.site or "") if segment.site != UNKNOWN else None
        if site is None:
            page = _unknown(capture, start, end, NO_SITE, number)
            pages.append(_judged(page, None, sites) or page)
        else:
            pages.append(_of_dump(_unknown(capture, start, end, "", number), site, segment.evidence))
    return pages


def _of_dump(page: Page, site: Site, evidence: float) -> Page:
    """A page of a dump of which lines speak for a site: the first of its forms for text that reads it, or why none does."""
    words = page.capture.text[page.start : page.end]
    forms = [form for form in site.forms_in("plain") if form.needs is None or form.needs.search(words)]
    if evidence < LEAST:
        return replace(page, why=f"too little speaks for {site.name}")
    if not forms:
        return replace(page, layout=site.key, why=f"a page of {site.name} as text, of no kind that dossier reads")
    reasons = []
    for form in forms:
        other = form.judge(page, site.rules) if form.judge else None
        if not other:
            why = f"evidence {evidence:.3g} for {site.name}"
            return replace(page, site=site.key, form=form.name, kind=form.kind, why=why)
        reasons.append(other)
    return replace(page, layout=site.key, why=reasons[0])
