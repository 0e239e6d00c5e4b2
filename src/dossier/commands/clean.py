"""Labelling the lines of a text, or of what a page in HTML shows: content or boilerplate, with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.commands.reading import captures, empty_folders
from dossier.intake.read import expand
from dossier.intake.recognise import recognise
from dossier.markup.boilerplate import label
from dossier.markup.plain import blocks_of
from dossier.markup.wikilabel import label_wikitext
from dossier.model.pages import LineRule, Page
from dossier.model.reports import CleanLine, Problem
from dossier.model.sources import Capture
from dossier.sites import all_sites


def clean(path: str) -> tuple[list[CleanLine], list[Problem]]:
    """Every line of a file (or of standard input) with its label; of a folder those of its files."""
    files = list(expand([path]))
    lines: list[CleanLine] = []
    problems = empty_folders([path], files)
    for _, file, name in files:
        for one in captures(file, name):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                lines += labelled(one)
    return lines, problems


def labelled(capture: Capture) -> Iterator[CleanLine]:
    """Every line of a text with its label; of a page in HTML every line that it shows."""
    pages = recognise(capture, all_sites())
    if capture.notation == "html":
        yield from _shown(pages[0])
        return
    labels: dict[int, tuple[bool, str, int | None]] = {}
    for page in pages:
        for first, last, content, why in _spans(page):
            for line in range(first, last + 1):
                labels[line] = (content, why, page.number)
    for number, text in enumerate(_lines(capture), 1):
        content, why, place = labels.get(
            number, (False, "blank" if not text.strip() else "noise between pages", _page_at(pages, number))
        )
        yield CleanLine(number, text, content, why, place)


def _shown(page: Page) -> Iterator[CleanLine]:
    from dossier.markup.htmlclean import label_html  # a tree library, loaded when a page in HTML is met

    for one in label_html(page, _rules(page)):
        line = page.capture.line_at(one.block.start)
        yield CleanLine(line, one.block.text, one.content, one.why, page.number)


def _spans(page: Page) -> Iterator[tuple[int, int, bool, str]]:
    """Runs of lines of a page with one label."""
    if page.capture.notation == "wikitext":
        yield from label_wikitext(page)
        return
    blocks = [block for block in blocks_of(page.capture) if page.start <= block.shown.start < page.end]
    for block, one in zip(blocks, label(blocks, _rules(page)), strict=True):
        yield block.first_line, block.last_line, one.content, one.why


def _rules(page: Page) -> Sequence[LineRule]:
    key = page.site or page.layout
    return next((site.rules for site in all_sites() if site.key == key), ()) if key else ()


def _lines(capture: Capture) -> list[str]:
    ends = (*capture.line_starts[1:], len(capture.text))
    found = [capture.text[start:end].rstrip("\r\n") for start, end in zip(capture.line_starts, ends, strict=True)]
    if found and not found[-1] and capture.text.endswith(("\n", "\r")):
        found.pop()
    return found


def _page_at(pages: list[Page], line: int) -> int | None:
    return next((page.number for page in pages if page.first_line <= line <= page.last_line), None)
