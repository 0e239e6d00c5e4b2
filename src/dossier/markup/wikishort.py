"""Short citations ("Kael 1991, p. 3") and references by template: which full citation of the article they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from dossier.markup.wikicite import CITE, read_citation, read_template
from dossier.markup.wikiscan import Braces, Scan
from dossier.text.fold import fold
from dossier.text.paragraphs import Citation

#: templates that set a reference mark
BY_NAME = frozenset(("r", "rma"))
SHORT = frozenset(("sfn", "sfnp", "harvnb", "harvtxt", "harv", "harvcoltxt", "harvp"))
WITH_WORDS = frozenset(("#tag:ref", "refn"))
_SHORT_TEMPLATE = re.compile("|".join(SHORT), re.I)
_IN_WORDS = re.compile(
    r"(?P<names>[^\W\d_][^\d<>{}\[\]|=]{1,60}?)[,\s]\s?\(?(?P<year>(?:19|20)\d\d)[a-z]?\)?(?:[,:.;]?\s?(?:pp?\.?\s?|pages?\s)?[\d–, -]{0,30})?\.?"
)
_YEAR = re.compile(r"(?:18|19|20)\d\d")


class Shortened:
    """What an article's short citations and reference templates cite."""

    def __init__(self, scan: Scan):
        self._scan = scan

    @property
    def listed(self) -> list[Citation]:
        """The works that the article lists among its sources."""
        return [cited for cited in self._works.values() if cited]

    def of_template(self, start: int) -> Citation | None:
        """What the template that begins at an offset cites."""
        braces = self._scan.braces(start)
        if braces is None:
            return None
        name = braces.name.lower()
        words = list(self._positional(braces))
        if name in BY_NAME:
            ref = self._scan.named.get(words[0]) if words else None
            return self.of_words(*ref.inner) if ref else None
        if name in SHORT:
            return self._named(words[:-1], words[-1]) if len(words) > 1 else None
        return self.of_words(*braces.arguments[0]) if braces.arguments else None

    def of_words(self, start: int, end: int) -> Citation | None:
        """What the words of a reference cite, in full or in short."""
        inner = self._scan.text[start:end]
        if found := read_citation(inner, start):
            return found
        if "{{" in inner:
            part = Scan(inner)
            short = next(part.templates(0, len(inner), _SHORT_TEMPLATE), None)
            words = (
                [inner[slice(*one)].strip() for one in short.arguments if "=" not in inner[slice(*one)]]
                if short
                else []
            )
            return self._named(words[:-1], words[-1]) if len(words) > 1 else None
        told = _IN_WORDS.fullmatch(inner.strip()[:200])
        return self._named(re.split(r",?\s(?:and|&)\s|,\s", told["names"].strip()), told["year"]) if told else None

    def _positional(self, braces: Braces) -> Iterator[str]:
        for span in braces.arguments:
            name, value = self._scan.argument(span)
            if not name or name.isdigit():
                yield self._scan.masked[slice(*value)].strip()

    def _named(self, names: Sequence[str], year: str) -> Citation | None:
        """The one work of these authors and this year among the article's sources."""
        told = _YEAR.search(year)
        return self._works.get((fold(names[0]), told[0])) if told and names else None

    @cached_property
    def _works(self) -> dict[tuple[str, str], Citation | None]:
        """The works that the article lists, by the first author's last name and the year; two of the same name and year are none."""
        found: dict[tuple[str, str], Citation | None] = {}
        for braces in self._scan.templates(0, len(self._scan.masked), CITE):
            cited = read_template(self._scan, braces, 0)
            year = _YEAR.search(cited.date.text) if cited.date else None
            if year and cited.authors:
                key = fold(cited.authors[0].parts[-1].text.split(",")[0]), year[0]
                other = found.get(key, cited)
                found[key] = other if other and _title(other) == _title(cited) else None
        return found


def _title(cited: Citation) -> str:
    return fold(cited.title.text) if cited.title else ""
