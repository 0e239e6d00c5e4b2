"""How what the program reads is counted against gold: right, wrong and missed, as precision and recall."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support import CORPUS, GOLD

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """One property of one page: how many values are right, and which are wrong or missed."""

    right: int
    wrong: tuple[Hashable, ...] = ()
    missed: tuple[Hashable, ...] = ()

    def __add__(self, other: Compared) -> Compared:
        return Compared(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / (self.right + len(self.wrong)) if self.right or self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what stands on the page that was read."""
        return self.right / (self.right + len(self.missed)) if self.right or self.missed else 1.0


def compare(wanted: Iterable[Hashable], found: Iterable[Hashable], allowed: Iterable[Hashable] = ()) -> Compared:
    """Count each value once; what is ``allowed`` may be found or not."""
    left = list(found)
    right, missed = 0, []
    for value in wanted:
        if value in left:
            left.remove(value)
            right += 1
        else:
            missed.append(value)
    spare = set(allowed)
    return Compared(right, tuple(value for value in left if value not in spare), tuple(missed))


def digest(text: str) -> str:
    """The digest that gold holds of a running text: of its letters and digits, without case and accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return hashlib.sha256("".join(char for char in plain if char.isalnum()).encode()).hexdigest()[:16]


def gold_pages(folder: str) -> list[tuple[str, Row, Path]]:
    """Every gold file of a folder whose page is there: its name, what it says, and the page."""
    found = []
    for file in sorted((GOLD / folder).glob("*.json")):
        gold = json.loads(file.read_text())
        page = CORPUS / gold["page"]
        if page.exists():
            found.append((file.stem, gold, page))
    return found


def totals(pages: Mapping[str, Mapping[str, Compared]]) -> dict[str, Compared]:
    """Each property over all pages."""
    found: dict[str, Compared] = {}
    for properties in pages.values():
        for name, compared in properties.items():
            found[name] = found[name] + compared if name in found else compared
    return found


def report(pages: Mapping[str, Mapping[str, Compared]], *, details: bool = False) -> Iterable[str]:
    """Lines of text: what is amiss on each page, then precision and recall of each property over all of them."""
    for page, properties in pages.items():
        amiss = {name: one for name, one in properties.items() if one.wrong or one.missed}
        yield f"{page}: {'all right' if not amiss else ', '.join(map(_short, amiss.items()))}"
        if details:
            for name, one in amiss.items():
                yield from _details(name, one)
    yield f"{'property':18} {'precision':>9} {'recall':>7} {'right':>6} {'wrong':>6} {'missed':>6}"
    for name, one in totals(pages).items():
        yield (f"{name:18} {one.precision:9.3f} {one.recall:7.3f} {one.right:6} {len(one.wrong):6} {len(one.missed):6}")


def _short(item: tuple[str, Compared]) -> str:
    name, one = item
    return f"{name} P {one.precision:.2f} R {one.recall:.2f}"


def _details(name: str, one: Compared) -> Iterable[str]:
    for word, values in (("wrong", one.wrong), ("missed", one.missed)):
        yield from (f"    {name} {word}: {value}" for value in values)


def below(found: Mapping[str, Compared], floors: Mapping[str, tuple[float, float]]) -> Sequence[str]:
    """The properties whose precision or recall lies under its floor."""
    return [
        f"{name}: precision {found[name].precision:.3f}, recall {found[name].recall:.3f}, floor {least}"
        for name, least in floors.items()
        if found[name].precision < least[0] or found[name].recall < least[1]
    ]
