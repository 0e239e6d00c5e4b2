"""Cast and plot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim
from dossier.model.values import (
    Part,
    Prose,
)  # fmt: skip
from dossier.text.anchors import Anchored
from dossier.text.castline import Entry, is_reversed, read_entry
from dossier.text.casttable import read_cast_table
from dossier.text.fold import fold
from dossier.text.paragraphs import Paragraph, Section

_I = re.I
_CAST = re.compile(
    r"(?:(?:main |voice |principal |starring |selected |full |the )?(?:cast|voices|voice actors|starring|characters?|actors|cast list)(?: (?:and|&) (?:characters?|crew|roles|cast|credits))?|(?:supporting|voice|additional|guest|recurring|uncredited|english|japanese|original) (?:cast|voices|voice cast|roles?|appearances?)|cameos?(?: appearances?)?|appearances|characters and cast|dramatis personae)",
    _I,
)
_PLOT = re.compile(
    r"(?:plot(?: summary| synopsis| overview)?|synopsis|story(?:line)?|plot and (?:themes|structure)|summary|film synopsis|the story)",
    _I,
)


def cast(article: WikiArticle) -> Iterator[Claim]:
    """Who plays whom, from the lists and tables under the headings of the cast."""
    sections = [
        section for section in article.sections if section.path and any(_CAST.fullmatch(step) for step in section.path)
    ]
    seen: set[tuple[str, str]] = set()
    people = {line.text for line in article.field("starring")}
    for section in sections:
        turned = is_reversed(section.items, people)
        for line, entry in [*_listed(section, turned), *_tabled(section)]:
            part, at = _part(line, entry)
            key = (fold(part.name or ""), fold(part.character or ""))
            if key not in seen:
                seen.add(key)
                yield article.claim("cast", part, at)


def _listed(section: Section, turned: bool) -> Iterator[tuple[Paragraph, Entry]]:
    leader: Paragraph | None = None
    for line in section.items:
        if line.mark.endswith((":", ";")):
            continue
        text = line.text.rstrip()
        if text.endswith((" as", " as:")):
            leader = line
            continue
        entries = read_entry(line, reversed_=turned)
        if leader is not None and len(line.mark) > 1:
            continue
        leader = None
        yield from ((line, entry) for entry in entries)


def _tabled(section: Section) -> Iterator[tuple[Paragraph, Entry]]:
    for table in section.tables:
        yield from read_cast_table(table)


def _part(line: Paragraph, entry: Entry) -> tuple[Part, Anchored]:
    name = line.text[slice(*entry.name)].strip() if entry.name else None
    character = line.text[slice(*entry.character)].strip() if entry.character else None
    spans = [span for span in (entry.name, entry.character) if span]
    start, end = min(span[0] for span in spans), max(entry.end, *(span[1] for span in spans))
    part = Part(name, character, entry.voice, entry.uncredited, entry.credited_as, entry.note)
    return part, line.shown[start:end]


def plot(article: WikiArticle) -> Iterator[Claim]:
    """The paragraphs of the plot section, as a reader sees them."""
    section = next((section for section in article.sections if _PLOT.fullmatch(section.title)), None)
    if section is None:
        return
    inside = [one for one in article.sections if one.path[: len(section.path)] == section.path]
    paragraphs = [paragraph for one in inside for paragraph in one.paragraphs if len(paragraph.text) > 1]
    if paragraphs:
        yield article.claim(
            "synopsis",
            Prose(tuple(paragraph.text for paragraph in paragraphs)),
            *(paragraph.shown for paragraph in paragraphs),
        )
