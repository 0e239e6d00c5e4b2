"""From a capture to all that its pages say: the pure middle of an ingest, fit for worker processes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dossier.intake.recognise import recognise
from dossier.markup.dump import DumpPage
from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form, Page, Site
from dossier.model.reports import Problem, ReadCapture, ReadPage
from dossier.model.sources import Capture
from dossier.model.values import Missing
from dossier.text.clean import one_line


def extract(capture: Capture, sites: Sequence[Site]) -> ReadCapture:
    """Every page of a capture with its film and its claims."""
    return ReadCapture(capture, tuple(_read(page, sites) for page in recognise(capture, sites)))


def _read(page: Page, sites: Sequence[Site]) -> ReadPage:
    site = next((site for site in sites if site.key == page.site), None)
    form = next((form for form in site.forms if form.name == page.form), None) if site else None
    if site is None or form is None:
        return ReadPage(page, Mention(), ())
    view = _view(page, site)
    problems: list[Problem] = []
    claims: list[Claim] = []
    mention = Mention()
    try:
        mention = form.mention(view)
    except Exception as error:  # a reader that fails must not silence the others
        problems.append(_failed(page, form.mention, error))
    for reader in form.readers:
        try:
            claims += reader(view)
        except Exception as error:
            problems.append(_failed(page, reader, error))
    page = view.page
    claims += _missing(page, form, claims)
    return ReadPage(page, mention, tuple(claims), tuple(problems))


def _view(page: Page, site: Site) -> Any:
    """The page wrapped by the reader of its notation."""
    if page.capture.notation == "wikitext":
        return WikiArticle(page)
    view = DumpPage(page, site.rules)
    if view.truncated:
        view.page = replace(page, truncated=True)
    return view


def _failed(page: Page, reader: Any, error: Exception) -> Problem:
    what = f"reading {getattr(reader, '__name__', 'it')} failed ({type(error).__name__}: {one_line(str(error), 120)})"
    return Problem(page.capture.file, what, page.capture.member)


def _missing(page: Page, form: Form, claims: Iterable[Claim]) -> list[Claim]:
    """What such a page has as a rule and this one does not, with the reason."""
    there = {claim.property for claim in claims} | {
        claim.value.property for claim in claims if isinstance(claim.value, Missing)
    }
    why = "cut by a paywall" if page.truncated else "not found on this page"
    return [
        page.claim("missing", Missing(name, why), _Nowhere(page.start)) for name in form.expects if name not in there
    ]


@dataclass(frozen=True, slots=True)
class _Nowhere:
    """The empty place at a page's beginning: what a gap refers to."""

    start: int
    text: str = ""
    stated: str = ""
    section: str | None = None

    @property
    def end(self) -> int:
        """Where it begins."""
        return self.start

    def pieces(self, text: str) -> Sequence[_Nowhere]:  # noqa: ARG002
        """Itself."""
        return (self,)
