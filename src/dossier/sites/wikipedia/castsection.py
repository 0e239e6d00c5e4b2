"""The cast: lists and tables under its headings, else its sentences, else the brackets of the plot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim
from dossier.model.values import Part
from dossier.text.castlist import Played, read_cast_list, without_repeats
from dossier.text.castprose import read_cast_prose, read_plot_brackets
from dossier.text.casttable import is_cast_table, read_cast_table
from dossier.text.paragraphs import Paragraph, Section, Table

_I = re.I
_WHO = r"(?:cast(?:ing)? list|casts?|voices?|voice (?:cast|actors|talent)s?|starring|stars|characters?|actors|players|performers|featuring|dramatis person(?:ae|æ)|appearances|roles|credited cast)"
_CAST = re.compile(
    rf"(?:(?:the |film |main |voice |principal |lead |leading |starring |selected |partial |full |complete |primary |supporting |additional |other |minor |guest |recurring |uncredited |english |japanese |original |dubbed |ensemble |live[- ]action |credited |notable ){{0,3}}{_WHO}"
    rf"(?:\s(?:and|&|/)\s(?:(?:main |voice |principal )?(?:characters?|roles?|cast|credits|crew|voices|performances|production credits|staff|character guide|cameos?|casting)))?(?: list| overview| members| and their roles| in order of appearance| \(in order of appearance\)| \(in credits order\))?|cameos?(?: (?:appearances?|roles?))?|guest (?:appearances?|stars?)|special appearances?)",
    _I,
)
_ABOUT_CASTING = re.compile(r".*\b(?:casting|notes?|production|background|changes|considered|development|trivia|design|crew|multiple roles|analysis|preparation|themes?|creation|conception|credits|staff|reception|music)\b.*", _I)  # fmt: skip
_CASTING = re.compile(r"casting|casting and characters|production and casting", _I)
_VOICE = re.compile(r"\bvoices?\b|\bdub", _I)
#: "the film stars the voices of …", up to where the sentence turns to something else
_VOICES = re.compile(
    r"\bvoices?(?: talents?| performances?| work)? of\s(?P<names>(?:(?!\b(?:who|while|which|with|is|was|are|were|but|where|follows|tells)\b)[^;()]){1,400}?)(?=[;()]|\s(?:who|while|which|with|is|was|are|were|but|where|follows|tells)\b|(?<![A-Z])\.(?:\s|$)|$)"
)
_UNCREDITED = re.compile(r"\bun-?credited\b|\bunbilled\b", _I)
_NO_CAST = re.compile(r"\b(?:awards?|nominations?|accolades|crew|production staff|soundtrack|songs)\b", _I)
_PLOT = re.compile(r"(?:plot|synopsis|story|summary|storyline)\b.*", _I)


def cast(article: WikiArticle) -> Iterator[Claim]:
    """Who plays whom: the lists and tables under the headings of the cast, or else what is told in sentences."""
    people = frozenset(line.text for line in article.field("starring", "voices", "narrator"))
    sections = _sections(article)
    parts = [part for section in sections for part in _listed(section, people)]
    if not parts:
        parts = [part for section in sections for one in section.paragraphs for part in read_cast_prose(one, people)]
    if not parts:
        parts = list(_casting(article, people))
    if not parts and not sections:
        parts = [
            part
            for section in article.sections if section.path and _PLOT.fullmatch(section.path[0])
            for one in section.paragraphs for part in read_plot_brackets(one, people)
        ]  # fmt: skip
    heard = _voices_told(article)
    for part in without_repeats(parts):
        voice = part.voice or bool(part.name and any(part.name.text in names for names in heard))
        yield article.claim("cast", _part(part, voice=voice), *part.at)


def _voices_told(article: WikiArticle) -> list[str]:
    """The stretches of the lead that name whose voices are heard."""
    return [match["names"] for paragraph in article.lead for match in _VOICES.finditer(paragraph.text)]


def _sections(article: WikiArticle) -> list[Section]:
    """The sections of the cast, and those inside them that are not about its making."""
    found: list[Section] = []
    for section in article.sections:
        place = next((number for number, step in enumerate(section.path) if _CAST.fullmatch(step)), None)
        if place is not None and not any(
            _ABOUT_CASTING.fullmatch(step) and not _CAST.fullmatch(step) for step in section.path[place + 1 :]
        ):
            found.append(section)
    return found


def _listed(section: Section, people: frozenset[str]) -> Iterator[Played]:
    """The parts of one section's lists and tables, in the order of the page."""
    voiced = any(_VOICE.search(step) for step in section.path)
    unnamed = _UNCREDITED.search(section.title) is not None
    for block in _blocks(section):
        if isinstance(block, str):
            if _NO_CAST.search(block):
                return
            unnamed = _UNCREDITED.search(block) is not None
            continue
        if isinstance(block, Table):
            parts = read_cast_table(block, people)
            unnamed = _UNCREDITED.search(block.caption) is not None if block.caption else unnamed
        else:
            parts = read_cast_list(block, people)
        for part in parts:
            yield replace(part, voice=part.voice or voiced, uncredited=part.uncredited or unnamed)


def _blocks(section: Section) -> Iterator[Table | list[Paragraph] | str]:
    """Tables, runs of list items, and lines that head what follows as uncredited or as no cast; other sentences part nothing."""
    lines: list[Paragraph] = []
    for part in section.parts:
        if isinstance(part, Paragraph) and _heads(part):
            if lines:
                yield lines
            lines = []
            yield part.text
        elif isinstance(part, Table):
            if lines:
                yield lines
            lines = []
            yield part
        elif part.mark:
            lines.append(part)
        elif part.breaks:
            lines += part.rows()
    if lines:
        yield lines


def _heads(line: Paragraph) -> bool:
    """Whether a line is no entry, but heads those below it in a way that matters."""
    if line.mark.strip(";") or len(line.text) > 60 or not (_UNCREDITED.search(line.text) or _NO_CAST.search(line.text)):
        return False
    bold = any(start == 0 and end >= len(line.text.rstrip(" :")) for start, end in line.bolds)
    return bold or line.mark == ";" or line.text.rstrip().endswith(":")


def _casting(article: WikiArticle, people: frozenset[str]) -> Iterator[Played]:
    """The table of the cast in a section about casting, where the article has no other."""
    for section in article.sections:
        if section.path and _CASTING.fullmatch(section.title):
            for table in section.tables:
                if is_cast_table(table):
                    yield from read_cast_table(table, people)


def _part(played: Played, *, voice: bool) -> Part:
    return Part(
        played.name.text if played.name else None,
        played.character.text if played.character else None,
        voice, played.uncredited, played.credited_as, played.note,
    )  # fmt: skip
