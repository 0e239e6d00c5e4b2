"""Recognition over the whole corpus: ``python -m tests.gold.recognition`` prints what each kind of page is taken for."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dossier.commands.extract import extract
from dossier.errors import InputError
from dossier.intake.read import read
from dossier.model.sources import Capture
from dossier.sites import all_sites
from tests.support import CORPUS

#: papers without a module of their own, whose reviews are any site's
PAPERS = {"kusp-filmgang": "review", "mashable": "review"}
#: kinds of pages that are about no film, and an article about a series of films
NO_FILM = ("feature", "news")
SERIES = ("wikipedia/1920_film_series.xml",)


class Taken(NamedTuple):
    """What one page of the corpus is, and what it was taken for (``None`` for no site)."""

    file: str
    site: str
    kind: str
    found: str | None
    found_kind: str
    why: str

    @property
    def wanted(self) -> str | None:
        """The site that it should be taken for, ``None`` for no page of a film."""
        return None if self.kind in NO_FILM or self.file in SERIES else PAPERS.get(self.site, self.site)


@cache
def corpus() -> tuple[Taken, ...]:
    """Every page of the corpus with what it was taken for: the first page of its first capture."""
    with (CORPUS / "MANIFEST.tsv").open(encoding="utf-8") as lines:
        return tuple(
            _taken(row["file"], row["site"], row["kind"]) for row in csv.DictReader(lines, delimiter="\t") if (CORPUS / row["file"]).exists()
        )  # fmt: skip


def _taken(file: str, site: str, kind: str) -> Taken:
    try:
        captures = [one for one in read(CORPUS / file, Path(file).name) if isinstance(one, Capture)]
    except InputError as error:
        return Taken(file, site, kind, None, "refused", str(error))
    page = extract(captures[0], all_sites()).pages[0].page
    return Taken(file, site, kind, page.site, page.kind, page.why)


def main() -> None:
    """Print the confusion table, then every page that is not taken for what it is, with the reason."""
    table: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in corpus():
        table[one.site, one.kind][f"{one.found} {one.found_kind}" if one.found else "–"] += 1
    for (site, kind), counts in sorted(table.items()):
        print(f"{site:16} {kind:14} {', '.join(f'{name} {number}' for name, number in counts.most_common())}")
    for one in corpus():
        if one.found != one.wanted:
            print(f"{'unread' if one.found is None else 'WRONG':6} {one.file}: {one.why}")


if __name__ == "__main__":
    main()
