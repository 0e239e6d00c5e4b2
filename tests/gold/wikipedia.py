"""What the readers of Wikipedia's articles give, against what a person reads: precision and recall per property.

``python -m tests.gold.wikipedia [NAME…]`` prints it for all articles, those in wikitext and those saved as HTML apart;
with names also every difference on the named ones (``all`` for all of them).
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dossier.commands.extract import extract
from dossier.intake.read import read
from dossier.model.properties import MEASURES
from dossier.model.reports import ReadPage
from dossier.model.sources import Capture
from dossier.model.values import RATING_KINDS, Figure, Part, Prose, Rating, Review
from dossier.sites import all_sites
from dossier.text.fold import fold
from tests.gold.measure import Compared, Row, compare, digest, gold_pages, report

_ARTICLE = re.compile(r"(?:an?|the)\s", re.I)
_FULL = re.compile(r"(?:a\s)?full\s", re.I)
_CREDITS = ("director", "writer", "producer", "composer", "cinematographer", "editor")


_WIKITEXT = (".xml", ".wikitext")


@cache
def measured(*, rendered: bool = False) -> dict[str, dict[str, Compared]]:
    """Every article in wikitext (or every rendered one) that gold knows and that is there, property by property."""
    pages = {
        page: (name, gold)  # of a page that was read twice, the first reading, which tells what is in doubt
        for folder in ("wikipedia-html", "wikipedia")
        for name, gold, page in gold_pages(folder)
        if (page.suffix in _WIKITEXT) != rendered
    }
    return {name: measure(gold, page) for page, (name, gold) in pages.items()}


def measure(gold: Row, path: Path) -> dict[str, Compared]:
    """One article against its gold."""
    capture = next(one for one in read(path, path.name) if isinstance(one, Capture))
    return dict(_properties(gold, extract(capture, all_sites()).pages[0]))


def _properties(gold: Row, page: ReadPage) -> Iterator[tuple[str, Compared]]:
    said: dict[str, list[Any]] = defaultdict(list)
    for claim in page.claims:
        said[claim.property].append(claim.value)
    yield "title", compare([fold(gold["film"]["title"])], [fold(page.mention.title or "")])
    yield "year", compare([gold["film"]["year"]], [page.mention.year])
    for role in _CREDITS:
        wanted = sorted({fold(_name(one)) for one in gold["credits"].get(role, [])})
        yield role, compare(wanted, sorted({fold(one.name) for one in said[role]}))
    for key in ("starring", "countries", "languages"):
        yield key, compare([fold(_name(one)) for one in gold[key]], [fold(one.name) for one in said[key]])
    yield "runtimes", compare([one["minutes"] for one in gold["runtimes"]], [one.minutes for one in said["runtimes"]])
    dated = [(one["date"], fold(one["place"] or "")) for one in gold["releases"]]
    yield "releases", compare(dated, [(one.date, fold(one.place or "")) for one in said["releases"]])
    listed = [(fold(one["name"]), one["role"]) for one in gold["companies"]]
    needed = [key for key, one in zip(listed, gold["companies"], strict=True) if not one.get("optional")]
    yield "companies", compare(needed, [(fold(one.name), one.role) for one in said["companies"]], listed)
    yield from _money(gold, said["box_office"])
    yield from _cast(gold, said["cast"])
    yield "plot", _plot(gold.get("plot") or {}, said["synopsis"])
    yield from _ratings(gold, said["ratings"])
    wanted = [one["digest"] for one in gold["consensus"]]
    yield "consensus", compare(wanted, [digest(one.text) for one in said["consensus"]])
    yield "quotes", _quotes(gold, said["reviews"])
    yield "scores", _scores(gold, said["reviews"])
    yield "rankings", _rankings(gold, said["rankings"])


def _name(one: Any) -> str:
    return str(one["name"] if isinstance(one, dict) else one)


def _figure(row: Row, measure: str | None = None) -> Hashable:
    return measure or row["measure"], row["low"], row["high"], row["currency"]


def _money(gold: Row, said: list[Figure]) -> Iterator[tuple[str, Compared]]:
    """Budgets and takings: what it measures and what the figure can mean; a figure printed twice counts once."""
    rows = [row for row in gold["box_office"] if row["measure"] in MEASURES]
    wanted = list(dict.fromkeys(_figure(row) for row in rows if not row.get("optional")))
    otherwise = {_figure(row, row["alt_measure"]): _figure(row) for row in rows if row.get("alt_measure")}
    otherwise = {other: figure for other, figure in otherwise.items() if other not in wanted}
    allowed = [_figure(row) for row in [*rows, *gold.get("box_office_other", [])]] + list(otherwise)
    figures = [(one.measure, one.money.low, one.money.high, one.money.currency) for one in said]
    found = list(dict.fromkeys(otherwise.get(figure, figure) for figure in figures))
    for name in ("budget", "gross"):
        yield (
            name,
            compare(
                [one for one in wanted if (one[0] == "budget") == (name == "budget")],  # type: ignore[index]
                [one for one in found if (one[0] == "budget") == (name == "budget")],  # type: ignore[index]
                allowed,
            ),
        )


def _cast(gold: Row, said: list[Part]) -> Iterator[tuple[str, Compared]]:
    """Actor with character; then, of the pairs that are right, whether voice and uncredited are."""
    rows = {(fold(row["name"] or ""), _role(row["character"])): row for row in gold.get("cast", [])}
    printed = {
        (key[0], _role(row[other])): key
        for key, row in rows.items()
        for other in ("character_printed", "character_as_printed")
        if row.get(other)
    }
    allowed = [(fold(row["name"] or ""), _role(row["character"])) for row in gold.get("cast_from_prose", [])]
    found = [(fold(part.name or ""), _role(part.character)) for part in said]
    found = [printed.get(key, key) for key in found]
    yield "cast", compare(rows, found, allowed)
    marks = [(key, part.voice, part.uncredited) for key, part in zip(found, said, strict=True) if key in rows]
    wanted = [(key, rows[key]["voice"], rows[key]["uncredited"]) for key, _, _ in marks]
    yield "cast marks", compare(wanted, marks)


def _role(character: str | None) -> str:
    """A character as it is compared: "a waiter" is a waiter."""
    return fold(_ARTICLE.sub("", character or ""))


def _plot(gold: Row, said: list[Prose]) -> Compared:
    """Whether the plot's first and last eight words and the number of its paragraphs are right."""
    if not gold:
        return compare([], ["a plot" for _ in said])
    if not said:
        return compare(["a plot"], [])
    paragraphs = said[0].paragraphs
    words = " ".join(paragraphs).split()
    edges = (digest(" ".join(words[:8])), digest(" ".join(words[-8:])))
    right = (
        len(paragraphs) in (gold["paragraphs"], gold.get("paragraphs_alt"))
        and edges[0] in (gold["first"], gold.get("first_alt"))
        and edges[1] in (gold["last"], gold.get("last_alt"))
    )
    return compare(["a plot"], ["a plot" if right else f"{len(paragraphs)} paragraphs: {words[:3]} … {words[-3:]}"])


def _ratings(gold: Row, said: list[Rating]) -> Iterator[tuple[str, Compared]]:
    """Each site's figures; then, of those that are right, whether the count is.

    An average that is told beside a share of the same reviews may carry their count or leave it to the share.
    """
    known = [row for row in gold["ratings"] if row["kind"] in RATING_KINDS]
    rows = {(row["site"], row["kind"], row["value"], row.get("best")): row for row in known}
    found = [(one.site, one.kind, one.value, one.best) for one in said]
    yield "ratings", compare([key for key, row in rows.items() if not row.get("optional")], found, rows)
    counts = [(key, one.count) for key, one in zip(found, said, strict=True) if key in rows]
    shares = {key[0] for key in rows if key[1] == "critics_positive"}
    wanted = [
        one
        if one[1] == rows[one[0]].get("count_shared")
        or (one[0][1] == "critics_average" and one[0][0] in shares and one[1] is None)
        else (one[0], rows[one[0]]["count"])
        for one in counts
    ]
    yield "counts", compare(wanted, counts)


def _quotes(gold: Row, said: list[Review]) -> Compared:
    """Each quotation with its critic and publication; where only the paper is named, the citation's author may stand."""
    found = [
        (fold(review.critic or ""), fold(review.publication or ""), digest(quote.text), quote.text[:50])
        for review in said
        for quote in review.quotes
    ]
    spare = {row["digest"] for key in ("quotes_doubtful", "quotes_elsewhere") for row in gold.get(key, [])}
    right, missed = 0, []
    for row in gold["quotes"]:
        same = next((one for one in found if one[2] == row["digest"] and _speaks(row, one[0], one[1])), None)
        if same is None:
            missed.append((row["critic"], row["publication"], row["digest"]))
        else:
            right += 1
            found.remove(same)
    return Compared(right, tuple(one for one in found if one[2] not in spare), tuple(missed))


def _speaks(row: Mapping[str, Any], critic: str, publication: str) -> bool:
    """Whether critic and publication are those of the gold; "the" makes no difference to a paper."""
    named = fold(row["critic"] or "")
    who = critic == named or (not named and (not critic or critic == fold(row.get("citation_author") or critic)))
    return who and publication.removeprefix("the") == fold(row["publication"] or "").removeprefix("the")


def _scores(gold: Row, said: list[Review]) -> Compared:
    """A critic's scores as printed; "a full four stars" are four stars, a verdict without a number is no score."""
    told = {(fold(row["critic"] or ""), fold(_FULL.sub("", row["text"]))): row for row in gold.get("scores", [])}
    found = [(fold(one.critic or ""), fold(_FULL.sub("", one.score.text))) for one in said if one.score]
    return compare([key for key, row in told.items() if not row.get("optional")], found, told)


def _rankings(gold: Row, said: list[Any]) -> Compared:
    def key(critic: str | None, publication: str | None, rank: int | None) -> Hashable:
        return fold(critic or ""), fold(publication or "").removeprefix("the"), rank

    rows = [(key(row["critic"], row["publication"], row["rank"]), row) for row in gold.get("rankings", [])]
    wanted = [one for one, row in rows if row["critic"] and not row.get("optional")]
    return compare(wanted, [key(one.critic, one.publication, one.rank) for one in said], [one for one, _ in rows])


def main(names: list[str]) -> None:
    """Print the measure."""
    for form in ("wikitext", "HTML"):
        pages = {
            name: one
            for name, one in measured(rendered=form == "HTML").items()
            if not names or "all" in names or any(part in name for part in names)
        }
        if pages:
            print(f"Articles in {form}: {len(pages)}", *report(pages, details=bool(names)), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
