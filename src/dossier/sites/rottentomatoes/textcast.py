"""The cast of a title page that a converter made to text, and the crew that the list goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.markup.dump import DumpPage
from dossier.markup.shown import Shown, rows
from dossier.model.claims import Claim
from dossier.model.values import Name
from dossier.sites.rottentomatoes import titlepage
from dossier.sites.rottentomatoes.textpage import labelled
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.later import later
from dossier.text.names import is_person

_I = re.I
_CAST = later(r"(?:full )?cast(?: (?:&|and) crew)?", _I)
_PLAYED = later(r"as\s+(?P<role>\S.{0,120})")
_CAST_ENDS = later(
    r"(?:show|view|see) (?:more|all|full).{0,40}|news & interviews\b.{0,90}|latest news\b.{0,90}|related news\b.{0,90}|discussion forum"
    r"|(?:top )?(?:critics?['’]? )?reviews?\b.{0,90}|(?:friend ratings|photos|videos)|.{0,60}(?:photos|videos|quotes|news)", _I
)  # fmt: skip


def cast(page: DumpPage) -> Iterator[Claim]:
    """Who plays whom: behind "as", or in rows that something sets off; and the crew that the list goes on with."""
    lines = [*_together(page.lines)]
    for start in (index + 1 for index, line in enumerate(lines) if _CAST.fullmatch(line.text)):
        ends = (at for at in range(start, len(lines)) if _CAST_ENDS.fullmatch(lines[at].text) or _CAST.fullmatch(lines[at].text))  # fmt: skip
        part = lines[start : next(ends, len(lines))]
        played = _played(part) or _rows(part)
        crew = [*_crew(page, part)]
        if played or crew:
            whole = [row for row in played if not row[0].text.endswith(("...", "…"))]
            yield from titlepage.cast(page, [row for row in whole if row[1] is None or not _job(row[1])])
            yield from crew
            return


def _together(lines: Sequence[Shown]) -> Iterator[Shown]:
    """The lines, with an "as" that has a line of its own on the character's."""
    alone: Shown | None = None
    for line in lines:
        if line.text == "as":
            alone = line
            continue
        yield replace(line, words=Anchored.join([alone.words, line.words]), opens=False) if alone else line
        alone = None


def _job(words: Anchored) -> bool:
    return titlepage.job(words.text) is not None or re.fullmatch(r"casting|art director|.{0,30}\bdirector", words.text, _I) is not None  # fmt: skip


def _played(part: Sequence[Shown]) -> list[tuple[Anchored, Anchored | None]]:
    """The rows of a list that prints "as" before each character; a character that it cuts short is none."""
    if sum(_PLAYED.fullmatch(line.text) is not None for line in part) < 2:
        return []
    found: list[tuple[Anchored, Anchored | None]] = []
    for line, below in pairwise([*part, None]):
        if line is None or _PLAYED.fullmatch(line.text) or (below and below.text == line.text):
            continue
        match = _PLAYED.fullmatch(below.text) if below else None
        role = below.words.group(match, "role") if below and match else None
        if role or is_person(line.text):
            found.append((line.words, role if role and not role.text.endswith(("...", "…")) else None))
    return found


def _rows(part: Sequence[Shown]) -> list[tuple[Anchored, Anchored | None]]:
    found = rows(part) or []
    if any(_job(row[0]) for row in found):  # every row begins one line too late
        return []
    return [(row[0], row[1] if len(row) > 1 and not row[1].text.endswith(("...", "…")) else None) for row in found]


def _crew(page: DumpPage, part: Sequence[Shown]) -> Iterator[Claim]:
    """The people behind the camera at the list's end, each over the job's name, once."""
    told = {(titlepage.job(label), fold(name.text)) for label, fact in labelled(page).items() for name in fact.names}
    for line, below in pairwise(part):
        role = titlepage.job(below.text)
        if role and is_person(line.text) and (role, fold(line.text)) not in told:
            told.add((role, fold(line.text)))
            yield page.claim(role, Name(line.text), line.words)
