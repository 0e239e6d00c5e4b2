"""Content against boilerplate: the F1 of the lines, on dumps that nobody fitted the labeller to one by one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.commands.clean import clean
from dossier.intake.split import split
from dossier.markup.boilerplate import label
from dossier.markup.plain import PlainText
from dossier.model.sources import line_starts
from dossier.sites import all_sites, site_of
from tests.support import GOLD, SAMPLES, SEEDS, real

DUMPS = sorted((GOLD / "dumps").glob("made-*.txt"))
#: lines of the sample dump that are content, as a person reads it
SAMPLE_PAGES = {"nytimes": (1, 16), "imdb": (17, 67), "variety": (68, 94), "rottentomatoes": (95, 153)}


def _gold(path: Path) -> dict[int, str]:
    rows = (line.split("\t") for line in path.with_suffix(".tsv").read_text().splitlines())
    return {int(row[0]): row[1] for row in rows if row[0].isdigit()}


def _f1(gold: dict[int, str], content: Callable[[int], bool]) -> float:
    """F1 of the content lines; those on which careful people differ are left out."""
    right = wrong = missed = 0
    for line, wanted in gold.items():
        if wanted != "either":
            right += content(line) and wanted == "content"
            wrong += content(line) and wanted == "boilerplate"
            missed += not content(line) and wanted == "content"
    return 2 * right / max(1, 2 * right + wrong + missed)


def _cleaned(path: Path) -> Callable[[int], bool]:
    lines, _ = clean(str(path))
    kept = {line.line for line in lines if line.content}
    return kept.__contains__


def test_made_dumps_are_there() -> None:
    assert len(DUMPS) == 8


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.stem)
def test_made_dumps(path: Path) -> None:
    assert _f1(_gold(path), _cleaned(path)) >= 0.85


def test_all_made_dumps_together() -> None:
    kept = {(path.stem, line.line) for path in DUMPS for line in clean(str(path))[0] if line.content}
    gold = {(path.stem, line): label_ for path in DUMPS for line, label_ in _gold(path).items()}
    numbered = dict(enumerate(gold))
    score = _f1({number: gold[key] for number, key in numbered.items()}, lambda number: numbered[number] in kept)
    assert score >= 0.94


def test_every_line_has_a_label_and_a_reason() -> None:
    for path in (*DUMPS, SAMPLES / "her" / "pages.txt"):
        lines, _ = clean(str(path))
        text = path.read_bytes().decode()
        assert "\n".join(line.text for line in lines) == text.removesuffix("\n")
        assert all(line.why for line in lines)


@real
def test_the_seed() -> None:
    gold = _gold(GOLD / "dumps" / "her-seed.tsv")
    assert _f1(gold, _cleaned(SEEDS[0])) >= 0.97


SEED_PAGES = {"nytimes": (1, 18), "imdb": (19, 75), "variety": (76, 111), "rottentomatoes": (112, 224)}


def _without_own_rules(first: int, last: int) -> set[int]:
    """The content lines of a page of the seed, labelled without the rules of any site."""
    text = SEEDS[0].read_text()
    blocks = [block for block in PlainText(text, line_starts(text)).blocks if first <= block.first_line <= last]
    return {
        line
        for block, one in zip(blocks, label(blocks, ()), strict=True)
        if one.content
        for line in range(block.first_line, block.last_line + 1)
    }


@real
@pytest.mark.parametrize("site", SEED_PAGES)
def test_the_general_part_carries_each_page_without_the_rules_of_its_site(
    site: str, record_property: Callable[[str, object], None]
) -> None:
    first, last = SEED_PAGES[site]
    gold = {line: wanted for line, wanted in _gold(GOLD / "dumps" / "her-seed.tsv").items() if first <= line <= last}
    score = _f1(gold, _without_own_rules(first, last).__contains__)
    record_property(f"F1 of {site} without its own rules", round(score, 3))
    assert site_of(site)
    assert score >= 0.80


@real
def test_the_general_part_carries_the_four_pages_together(record_property: Callable[[str, object], None]) -> None:
    kept = {line for first, last in SEED_PAGES.values() for line in _without_own_rules(first, last)}
    score = _f1(_gold(GOLD / "dumps" / "her-seed.tsv"), kept.__contains__)
    record_property("F1 of the four pages without their sites' rules", round(score, 3))
    assert score >= 0.80


def test_the_sample_dump_divides_into_its_four_pages() -> None:
    text = (SAMPLES / "her" / "pages.txt").read_text()
    blocks = PlainText(text, line_starts(text)).blocks
    found = {
        one.site: (blocks[one.first].first_line, blocks[one.last].last_line)
        for one in split(blocks, all_sites())
        if one.site
    }
    assert found == SAMPLE_PAGES


@real
def test_the_seed_divides_into_its_four_pages() -> None:
    text = SEEDS[0].read_text()
    blocks = PlainText(text, line_starts(text)).blocks
    found = [
        (one.site, blocks[one.first].first_line, blocks[one.last].last_line)
        for one in split(blocks, all_sites())
        if one.site
    ]
    assert found == [(site, first, last) for site, (first, last) in SEED_PAGES.items()]
