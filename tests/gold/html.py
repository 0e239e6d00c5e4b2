"""The measure of pages saved as HTML: `python -m tests.gold.html [WORD…] [--wrong]`, precision and recall by property.

Words choose pages by part of their name; `--wrong` prints what is missed and what is too much.
"""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dossier.commands.extract import extract
from dossier.intake.read import read
from dossier.model import values as v
from dossier.model.reports import ReadPage
from dossier.model.sources import Capture
from dossier.sites import all_sites
from tests.support import CORPUS, GOLD

FOLDER = GOLD / "html"
Item = tuple[Any, ...]
Facts = dict[str, Counter[Item]]
NAMES = ("countries", "languages", "genres")
CREDITS = (
    "director",
    "writer",
    "producer",
    "executive_producer",
    "cinematographer",
    "editor",
    "composer",
    "production_designer",
    "costume_designer",
)

#: what gold does not note; nor does it note the words that a review says at first hand, which a rule chooses
UNMEASURED = ("standfirst", "co_producer", "casting_director", "sound_designer", "music_supervisor")


def digest(text: str) -> str:
    """The digest of a text that gold holds in its place."""
    return hashlib.sha256(letters(text).encode()).hexdigest()[:16]


def letters(text: str) -> str:
    """Letters and digits without case and accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if char.isalnum())


def word(text: str | None) -> str | None:
    """A text as both sides write it: short ones folded, long ones as their digest."""
    if text is None:
        return None
    return digest(text) if len(text.split()) >= 8 else letters(text)


def _hashed(text: str) -> bool:
    """Whether a text of gold is a digest already."""
    return len(text) == 16 and set(text) <= set("0123456789abcdef")


def _digest_or(text: str | None) -> str | None:
    """The digest of a text of gold, which may be one already."""
    return text if text is None or _hashed(text) else digest(text)


def pages(words: Sequence[str] = ()) -> Iterator[tuple[str, dict[str, Any]]]:
    """The gold files whose name has one of the words."""
    for path in sorted(FOLDER.glob("*.json")):
        if not words or any(one in path.stem for one in words):
            yield path.stem, json.loads(path.read_text())


def read_pages(name: str) -> list[ReadPage]:
    """What the program reads in a file of the corpus: its page, and behind it the rows of a chart, a page each."""
    found = (one for one in read(CORPUS / name, Path(name).name) if isinstance(one, Capture))
    return [page for one in found for page in extract(one, all_sites()).pages]


def read_page(name: str) -> ReadPage | None:
    """What the program reads on a page of the corpus, the first page of its file."""
    return next(iter(read_pages(name)), None)


def wanted_rows(gold: dict[str, Any]) -> Facts:
    """What gold says of films in a chart: the figures that have a measure of the contract, and who distributes them."""
    facts: Facts = defaultdict(Counter)
    for row in gold.get("rows", []):
        told = [
            (one["measure"], one["amount"]) for one in row["figures"] if one["measure"] in ("domestic_gross", "budget")
        ]
        _add(facts, "chart_figures", [(word(row["title"]), *one) for one in told])
        _add(
            facts, "chart_companies", [(word(row["title"]), word(row["distributor"]))] if row.get("distributor") else []
        )
    return facts


def told_rows(pages: Sequence[ReadPage], gold: dict[str, Any]) -> Facts:
    """The same of what the program says; gold holds some rows of a chart, so films that it leaves out do not count."""
    facts: Facts = defaultdict(Counter)
    known = {word(row["title"]) for row in gold.get("rows", [])}
    for page in pages:
        title = word(page.mention.title)
        for claim in page.claims if title in known else ():
            match claim.value:
                case v.Figure() if claim.value.measure != "opening_weekend":
                    _add(facts, "chart_figures", [(title, claim.value.measure, claim.value.money.amount)])
                case v.Company():
                    _add(facts, "chart_companies", [(title, word(claim.value.name))])
    return facts


def wanted(gold: dict[str, Any]) -> Facts:
    """What gold says, as comparable items."""
    facts: Facts = defaultdict(Counter)
    film = gold.get("film") or {}
    _add(facts, "title", [word(film.get("title"))])
    _add(facts, "year", [film.get("year")])
    _add(
        facts,
        "ids",
        [one for one in (film.get("ids") or {}).items() if one[0] in ("imdb", "metacritic", "rottentomatoes")],
    )
    credits = gold.get("credits") or {}
    for name in CREDITS:
        _add(facts, name, [word(_name(one)) for one in credits.get(name, [])])
    _add(facts, "starring", [word(_name(one)) for one in gold.get("starring", [])])
    for row in gold.get("cast", []):
        _add(
            facts,
            "cast",
            [(word(row["name"]), word(row["character"]), row["voice"], row["uncredited"], word(row["credited_as"]))],
        )
    plot = gold.get("plot") or {}
    # a page that gives none but signed summaries gives the first of them as its logline
    told_in_short = [one for one in (plot.get("logline"), *plot.get("others", [])) if one]
    _add(facts, "logline", [_digest_or(one) for one in told_in_short[:1]])
    _add(facts, "plot_others", [_digest_or(one) for one in told_in_short[1:]])
    if synopsis := plot.get("synopsis"):
        _add(facts, "synopsis", [(synopsis["paragraphs"], synopsis["first"], synopsis["last"])])
    _add(facts, "runtimes", [(one["minutes"], word(one["note"])) for one in gold.get("runtimes", [])])
    _add(facts, "releases", [(one["date"], word(one["place"])) for one in gold.get("releases", [])])
    for name in NAMES:
        _add(facts, name, [word(one) for one in gold.get(name, [])])
    _add(facts, "certificates", [(word(one["text"]), word(one["country"])) for one in gold.get("certificates", [])])
    _add(facts, "taglines", [_digest_or(one) for one in gold.get("taglines", [])])
    _add(facts, "companies", [(word(one["name"]), one["role"]) for one in gold.get("companies", [])])
    for row in gold.get("box_office", []):
        _add(
            facts,
            "box_office",
            [
                (
                    row["measure"],
                    row["amount"],
                    row["currency"],
                    row["estimated"],
                    word(row["territory"]),
                    row["date"],
                    row["theaters"],
                )
            ],
        )
    for row in gold.get("ratings", []):
        _add(facts, "ratings", [(row["site"], row["kind"], row["value"], row["best"], row["count"], row["scope"])])
    _add(facts, "consensus", [(one["site"], _digest_or(one["text"])) for one in gold.get("consensus", [])])
    for row in gold.get("reviews", []):
        title = _digest_or(row["title"])
        _add(
            facts,
            "reviews",
            [
                (
                    row["kind"],
                    word(row["critic"]),
                    word(row["publication"]),
                    row["date"],
                    _score(row["score"]),
                    row["mark"],
                )
            ],
        )
        _add(facts, "review_urls", [row["url"]])
        _add(facts, "review_titles", [title])
        _add(facts, "quotes", [(word(row["critic"]), _digest_or(quote)) for quote in row["quotes"]])
        if body := row.get("body"):
            _add(facts, "review_text", [(body["paragraphs"], _digest_or(body["first"]), _digest_or(body["last"]))])
    counts = gold.get("review_counts") or {}
    _add(facts, "review_counts", [(kind, counts[kind]) for kind in ("user", "critic") if counts.get(kind)])
    _add(facts, "awards", [_digest_or(one) for one in gold.get("awards", [])])
    return facts


def told(page: ReadPage | None) -> Facts:
    """What the program says, as the same items."""
    facts: Facts = defaultdict(Counter)
    if page is None:
        return facts
    _add(facts, "title", [word(page.mention.title)])
    _add(facts, "year", [page.mention.year])
    _add(facts, "ids", [one for one in page.mention.ids if one[0] in ("imdb", "metacritic", "rottentomatoes")])
    for claim in page.claims:
        _claimed(facts, claim.property, claim.value)
    return facts


def _claimed(facts: Facts, name: str, value: v.Value) -> None:  # noqa: C901 - one case a shape
    match value:
        case v.Name() if name == "certificates":
            _add(facts, name, [(word(value.name), word(value.note))])
        case v.Name() if name not in UNMEASURED:
            _add(facts, name, [word(value.name)])
        case v.Part():
            _add(
                facts,
                name,
                [(word(value.name), word(value.character), value.voice, value.uncredited, word(value.credited_as))],
            )
        case v.Text() if name not in UNMEASURED:
            other = name == "logline" and facts.get("logline")
            _add(facts, "plot_others" if other else name, [digest(value.text)])
        case v.Prose() if name in ("synopsis", "review_text"):
            first, last = value.paragraphs[0].split()[:8], value.paragraphs[-1].split()[-8:]
            _add(facts, name, [(len(value.paragraphs), digest(" ".join(first)), digest(" ".join(last)))])
        case v.Runtime():
            _add(facts, name, [(value.minutes, word(value.note))])
        case v.Release():
            _add(facts, name, [(value.date, word(value.place))])
        case v.Company():
            _add(facts, name, [(word(value.name), value.role)])
        case v.Figure():
            money = value.money
            _add(
                facts,
                name,
                [
                    (
                        value.measure,
                        money.amount,
                        money.currency,
                        money.estimated,
                        word(value.territory),
                        value.date,
                        value.theaters,
                    )
                ],
            )
        case v.Rating():
            _add(facts, name, [(value.site, value.kind, value.value, value.best, value.count, value.scope)])
        case v.Count():
            kind = "user" if value.kind == "user" else "critic"
            _add(facts, name, [(kind, value.low)])
        case v.Consensus():
            _add(facts, name, [(value.site, digest(value.text))])
        case v.Award():
            _add(facts, name, [digest(value.text)])
        case v.Review():
            _reviewed(facts, value)
        case _:
            pass


def _reviewed(facts: Facts, value: v.Review) -> None:
    score = value.score.text if value.score else None
    _add(
        facts,
        "reviews",
        [(value.kind, word(value.critic), word(value.publication), value.date, _score(score), value.mark)],
    )
    _add(facts, "review_urls", [digest(value.url) if value.url else None])
    _add(facts, "review_titles", [digest(value.title) if value.title else None])
    if value.kind == "critic":
        _add(
            facts,
            "quotes",
            [(word(value.critic), digest(quote.text)) for quote in value.quotes if not quote.first_hand],
        )


def _score(text: str | None) -> str | None:
    return text.replace(" ", "") if text else None


def _name(one: Any) -> str:
    return str(one["name"] if isinstance(one, dict) else one)


def _add(facts: Facts, name: str, items: Iterable[Any]) -> None:
    for item in items:
        if item is not None:
            facts[name][item if isinstance(item, tuple) else (item,)] += 1


Measure = dict[str, list[int]]  # right, told, wanted


def compare(one: Facts, other: Facts, measure: Measure) -> Iterator[tuple[str, str, Item]]:
    """Count what is right into the measure, by property; gives what is too much and what is missed."""
    for name in sorted({*one, *other}):
        if name == "starring" and not one[name]:
            continue
        row = measure.setdefault(name, [0, 0, 0])
        row[0] += sum((one[name] & other[name]).values())
        row[1] += sum(other[name].values())
        row[2] += sum(one[name].values())
        yield from (("too much", name, item) for item in other[name] - one[name])
        yield from (("missed", name, item) for item in one[name] - other[name])


def group(name: str, gold: dict[str, Any]) -> str:
    """The site and the year of a page, or its kind where a site has many."""
    year = name.rpartition("--")[2] if "--" in name else ""
    return f"{gold['site']} {gold['kind']} {year}".strip()


def main(arguments: Sequence[str]) -> None:
    """Print the measure of the chosen pages, then that of all of them together."""
    words = [one for one in arguments if not one.startswith("--")]
    total: Measure = {}
    groups: dict[str, Measure] = {}
    for name, gold in pages(words):
        one = groups.setdefault(group(name, gold), {})
        facts, found = both(gold)
        for what, key, item in compare(facts, found, one):
            if "--wrong" in arguments:
                print(f"{name}: {what} {key}: {item}")
        compare_only(facts, found, total)
    for title, measure in [*sorted(groups.items()), ("all", total)]:
        print(title)
        for key, (right, said, there) in sorted(measure.items()):
            precision = f"{right / said:.3f}" if said else "  –  "
            recall = f"{right / there:.3f}" if there else "  –  "
            print(f"  {key:20} P {precision} R {recall}   {right} right, {said} told, {there} there")


def both(gold: dict[str, Any]) -> tuple[Facts, Facts]:
    """What gold says of a page, and what the program says."""
    here = read_pages(gold["page"])
    return wanted(gold) | wanted_rows(gold), told(next(iter(here), None)) | told_rows(here[1:], gold)


def compare_only(one: Facts, other: Facts, measure: Measure) -> None:
    """Count without telling."""
    for _ in compare(one, other, measure):
        pass


if __name__ == "__main__":
    main(sys.argv[1:])
