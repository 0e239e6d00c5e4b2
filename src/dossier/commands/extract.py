"""From a capture to all that its pages say: the pure middle of an ingest, fit for worker processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dossier.intake.recognise import recognise
from dossier.markup.dump import dump_page
from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Form, Page, Site
from dossier.model.reports import Problem, ReadCapture, ReadPage
from dossier.model.sources import Capture
from dossier.model.values import Missing
from dossier.text.clean import one_line

UNKNOWN_LAYOUT = "layout not recognised"
CUT = "the page is cut in the middle"


def extract(capture: Capture, sites: Sequence[Site]) -> ReadCapture:
    """Every page of a capture with its film and its claims; the last one of a text that breaks off is marked."""
    pages = recognise(capture, sites)
    if capture.tells("cut") and pages:
        pages[-1] = replace(pages[-1], truncated=True)
    return ReadCapture(capture, tuple(read for page in pages for read in _read(page, sites)))


def _read(page: Page, sites: Sequence[Site]) -> Iterator[ReadPage]:
    """A page, and behind it the parts that tell of other films, each as a page of its own."""
    site = next((site for site in sites if site.key == page.site), None)
    form = site.form_named(page.form) if site else None
    if site is None or form is None:
        yield ReadPage(page, Mention(), ())
        return
    if cut_in_the_middle(page.capture):
        page = replace(page, truncated=True)
    try:
        view = form.view(page) if form.view else _view(page, site)
    except Exception as error:  # a page that cannot be wrapped gives nothing, and stops no other
        yield ReadPage(page, Mention(), (), (_failed(page, form.view or _view, error),))
        return
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
    gaps = _missing(page, form, claims)
    if gaps and len(gaps) == len(form.expects) and not page.truncated:
        problems.append(
            Problem(
                page.capture.file,
                f"{UNKNOWN_LAYOUT}: it looks like {site.name}'s, but gives nothing of what such a page has",
                page.capture.member,
            )
        )
    parts = list(_parts(form, view, problems)) if form.parts else []
    yield ReadPage(page, mention, tuple(claims + gaps), tuple(problems))
    yield from parts


def _parts(form: Form, view: Any, problems: list[Problem]) -> Iterator[ReadPage]:
    """The rows of a chart as pages of their own, up to one that cannot be read."""
    assert form.parts
    try:
        yield from (ReadPage(part, film, tuple(said)) for part, film, said in form.parts(view))
    except Exception as error:
        problems.append(_failed(view.page, form.parts, error))


def _view(page: Page, site: Site) -> Any:
    """The page wrapped by the reader of its notation."""
    if page.capture.notation == "wikitext":
        return WikiArticle(page)
    if page.capture.notation in ("html", "json"):
        from dossier.markup.html import HtmlPage  # a tree library, loaded when a page in HTML is met

        return HtmlPage(page)
    return dump_page(page, site.rules)


def cut_in_the_middle(capture: Capture) -> bool:
    """Whether a text breaks off: its wrapping says so, or as HTML it ends inside a tag, a script, a word or boxes still open.

    A missing end tag of the page alone is no sign; HTML lets a page leave it out, and old ones do.
    """
    if capture.tells("cut"):
        return True
    text = capture.text.lower()
    if capture.notation != "html" or "</html" in text[-4000:] or "</body" in text[-4000:]:
        return False
    inside = text.rfind("<") > text.rfind(">") or any(
        text.count(f"<{name}") > text.count(f"</{name}") for name in ("script", "style")
    )
    if "<html" in text[:2000]:  # a whole page ends with a tag or a blank, not among its words
        inside |= not text[-1:].isspace() and text[-1:] != ">"
    boxes = sum(
        text.count(f"<{name}") - text.count(f"</{name}") for name in ("div", "table", "section", "article", "main")
    )
    return inside or boxes >= 2


def _failed(page: Page, reader: Any, error: Exception) -> Problem:
    what = f"reading {getattr(reader, '__name__', 'it')} failed ({type(error).__name__}: {one_line(str(error), 120)})"
    return Problem(page.capture.file, what, page.capture.member)


def _missing(page: Page, form: Form, claims: Iterable[Claim]) -> list[Claim]:
    """What such a page has as a rule and this one does not, with the reason."""
    there = {claim.property for claim in claims} | {
        claim.value.property for claim in claims if isinstance(claim.value, Missing)
    }
    gone = [name for name in form.expects if name not in there]
    if page.truncated:
        why = CUT if cut_in_the_middle(page.capture) else "cut by a paywall"
    else:
        why = UNKNOWN_LAYOUT if len(gone) == len(form.expects) else "not found on this page"
    return [page.claim("missing", Missing(name, why), _Nowhere(page.start)) for name in gone]


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
