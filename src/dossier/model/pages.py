"""A page found in a capture, and what a site module tells about the pages of its site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from dossier.model.claims import Claim, Mention
from dossier.model.sources import Capture, Located, Reference
from dossier.model.values import Value


@dataclass(frozen=True, slots=True)
class Page:
    """One page found in a capture: lines ``first_line`` to ``last_line``, characters ``start`` to ``end``.

    ``layout`` is the site after whose manner the lines of a page stand that no form of the site reads.
    """

    capture: Capture
    number: int
    start: int
    end: int
    site: str | None
    form: str | None
    kind: str
    why: str
    truncated: bool = False
    layout: str | None = None

    @property
    def id(self) -> str:
        """The capture's id and the page's number in it."""
        return f"{self.capture.id}:{self.number}"

    @property
    def text(self) -> str:
        """The page's own characters."""
        return self.capture.text[self.start : self.end]

    @property
    def first_line(self) -> int:
        """The number of its first line."""
        return self.capture.line_at(self.start)

    @property
    def last_line(self) -> int:
        """The number of its last line."""
        return self.capture.line_at(max(self.start, self.end - 1))

    def refer(self, *places: Located) -> tuple[Reference, ...]:
        """The references that point to these words, one for each stretch of the capture."""
        text, identity = self.capture.text, self.id
        return tuple([self._refer(piece, identity) for place in places for piece in place.pieces(text)])

    def part(self, number: int, start: int, end: int) -> Page:
        """A part of this page as a page of its own."""
        return replace(self, number=number, start=start, end=end)

    def _refer(self, at: Located, identity: str) -> Reference:
        start = at.start
        return Reference(identity, start, at.end, self.capture.line_at(start), " ".join(at.stated.split()), at.section)

    def claim(self, name: str, value: Value, *at: Located, inferred: dict[str, str] | None = None) -> Claim:
        """What this page says, with its references; a claim without a reference is a ``ValueError``."""
        if not at:
            raise ValueError(f"claim of {name} without a reference")
        return Claim(name, value, self.refer(*at), tuple((inferred or {}).items()))


@dataclass(frozen=True, slots=True)
class Cue:
    """A line that speaks for a site when a text dump is split.

    ``weight`` is evidence in nats, roughly: 1 may stand elsewhere, 2 hardly, 4 names the site. ``role`` is ``open``
    for lines that begin a page, ``close`` for those that only follow its text, ``once`` for those that a page has one
    of, ``within`` for the rest. ``longest`` is the number of words above which a line is running text and no cue.
    """

    pattern: re.Pattern[str]
    weight: float
    role: str = "within"
    longest: int = 14


@dataclass(frozen=True, slots=True)
class LineRule:
    """What a site knows about its own lines: the state of those that match, and why.

    ``state`` is one of the labeller's states. With ``until`` the rule holds for the lines that follow the matching
    one, up to the line that matches ``until``, and not for those two. Such a part of the page has ``most`` lines at
    the most; where its end does not come by then there is no part, unless it is ``open`` and the page ends instead.
    """

    pattern: re.Pattern[str]
    state: str
    why: str
    until: re.Pattern[str] | None = None
    weight: float = 5.0
    most: int = 60
    open: bool = False


Reader = Callable[[Any], Iterable[Claim]]


class Claimant(Protocol):
    """A page in the wrapper of its notation, so far as all wrappers are alike."""

    @property
    def page(self) -> Page:
        """The page that is wrapped."""

    @property
    def address(self) -> str | None:
        """The page's own address, where it is told."""

    def claim(self, name: str, value: Value, *at: Located, inferred: dict[str, str] | None = None) -> Claim:
        """What the page says, with its references."""


@dataclass(frozen=True, slots=True)
class Form:
    """One shape in which a site's pages come, and how to read it.

    ``notation`` is what the page is written in (``plain``, ``wikitext``, ``html``, ``json``), ``signs`` the evidence
    that a whole capture is such a page, as patterns with weights (a negative one speaks against it), ``address`` what
    the page's own address looks like where it gives one: the right address is strong evidence, another one decides
    against the form. ``mention`` reads the film, ``readers`` one property each. ``expects``
    are the properties that such a page has as a rule: without them the dossier says that they are missing.
    ``needs`` is what no such page is without, so that an address alone does not make one.
    ``otherwise`` is the reason given for a page of the notation that is not recognised. ``parts`` divides a page that
    tells of many films (a chart): each part is a page of its own, with its own number, span, film and claims.
    ``view`` wraps the page for the readers where the wrapper of its notation is not the right one. ``judge`` stands
    in the place of signs where a layout has none: it reads the whole page, with the site's rules of lines, and gives the reason why it is
    no such page, ``None`` where it is one; it is asked where no form with signs fits, and of a page of a dump that the
    site's cues found. ``seen`` says from when the
    pages were that the form was written after, and where they were; it is empty for a layout that was never seen.
    """

    name: str
    notation: str
    kind: str
    mention: Callable[[Any], Mention]
    readers: tuple[Reader, ...]
    signs: tuple[tuple[re.Pattern[str], float], ...] = ()
    expects: tuple[str, ...] = ()
    otherwise: str = ""
    address: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    parts: Callable[[Any], Iterable[tuple[Page, Mention, Iterable[Claim]]]] | None = None
    view: Callable[[Page], Any] | None = None
    judge: Callable[[Page, Sequence[LineRule]], str | None] | None = None
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """All that the program knows about one site, as data and small functions.

    ``cues`` divide text dumps, ``rules`` label their lines. A site without ``hosts`` stands for all those that have no
    module of their own. ``saved`` gives the forms of its pages as HTML and JSON where they are many: they are imported
    with the first page of that kind, so that a text costs no more than a text.
    """

    key: str
    name: str
    hosts: tuple[str, ...]
    forms: tuple[Form, ...]
    cues: tuple[Cue, ...] = ()
    rules: tuple[LineRule, ...] = ()
    #: whether it publishes reviews of its own, so that its name is the publication's
    publishes: bool = False
    #: whether its pages are running text of its own, as an encyclopedia's are
    written: bool = False
    saved: Callable[[], tuple[Form, ...]] = tuple
    #: the forms of its pages as text, imported with the first such page
    texts: Callable[[], tuple[Form, ...]] = tuple

    @property
    def all_forms(self) -> tuple[Form, ...]:
        """Every form in which its pages are read."""
        return (*self.forms, *self.texts(), *self.saved())

    def at_home(self, address: str) -> bool:
        """Whether an address is one of this site's."""
        host = re.sub(r"^(?:[a-z]{2,8}:)?//", "", address.strip().lower()).partition("/")[0].partition(":")[0]
        return any(host == one or host.endswith("." + one) for one in self.hosts)

    def forms_in(self, notation: str) -> list[Form]:
        """The forms in which pages of this notation are read."""
        further = {"wikitext": tuple, "plain": self.texts}.get(notation, self.saved)
        forms = (*self.forms, *further())
        return [form for form in forms if form.notation == notation]

    def form_named(self, name: str | None) -> Form | None:
        """The form with this name."""
        known = next((form for form in self.forms if form.name == name), None)
        for further in (self.texts, self.saved):
            known = known or next((form for form in further() if form.name == name), None)
        return known
