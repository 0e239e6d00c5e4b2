"""Which lines of a saved text are the article's headings, and how deep they stand.

Markdown says it. Elsewhere the table of contents does, or the editor's links behind the headings; a text without both
has the names that sections of film articles bear, and short lines that stand alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import zip_longest

from dossier.markup.plainlines import Line
from dossier.markup.plainparts import Piece
from dossier.text.fold import fold

_ENTRY = re.compile(
    r"\s{0,99}(?:[*+•□-]\s+)?(?:\[\d{1,4}\])?\[?\s?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?(?:\s+(?P<title>\S.{0,120}))?"
)
_LINKED = re.compile(r"\s{0,99}[*+-]\s+\[(?P<title>[^\[\]]{1,120})\]\(#")
_MENU = re.compile(r"(?:hide|\(top\)|toggle .{1,80} subsection|move to sidebar|\[hide\]|\[ ?\])", re.I)
_REACH = 400  # lines that a table of contents may have
#: sections of film articles that stand on the first level, whatever stands over them
_MAIN = re.compile(
    r"plot(?: summary| synopsis| overview)?|synopsis|story|storyline|premise|summary|(?:the )?(?:voice |main |full |principal )?cast(?: list)?(?:(?: and|,| &) (?:characters?|roles|crew))?|"
    r"characters?(?: and cast)?|production(?:(?: and|,| &) (?:development|release))?|background(?: and production)?|themes?(?: and (?:analysis|style|interpretations?))?|analysis|interpretations?|style|"
    r"music|soundtrack|score|(?:music and )?soundtrack(?: album)?|release(?: and (?:reception|marketing|promotion))?|marketing|distribution|reception(?: and legacy)?|"
    r"legacy(?: and influence)?|impact|influence|sequels?|prequel|remakes?|franchise|adaptations?|controvers(?:y|ies)|trivia|in popular culture|cultural impact|"
    r"(?:possible|planned|potential|cancell?ed|future|proposed|unproduced) .{2,40}|.{0,40}\b(?:sequels?|prequels?|remakes?|video game|television series|soundtrack)|historical (?:accuracy|background|context)|differences (?:from|between) .{3,40}|see also|notes?|references|footnotes|citations|sources|works cited|bibliography|further reading|external links|crew|credits|awards and nominations",
    re.I,
)
#: sections that may stand on the first level or under another one
_EITHER = re.compile(
    r"box office(?: performance)?|critical (?:response|reception|reaction|analysis)|critical and (?:audience|public) (?:response|reception)|critics|reviews?|audience (?:response|reception)|accolades|awards|honou?rs|nominations|home (?:media|video|release)|"
    r"casting|filming|principal photography|development|pre-production|post-production|visual effects|special effects|writing|design|cinematography|editing|locations?|theatrical(?: release| run)?|"
    r"promotion|commercial (?:performance|response)|contemporary reviews?|retrospective .{3,40}|year-end lists|top ten lists|dvd(?: release)?|track listing|songs|ratings?|premieres?|title|conception|stunts|script|screenplay|costumes?|sound",
    re.I,
)
_CAST = re.compile(r".*\b(?:cast|characters?|voices?)\b.*", re.I)
#: how a line ends behind which a heading may stand
_ENDED = re.compile(r"[.!?:…][\"”’)\]]{0,3}$|\]\)?$|^[*•+-]\s")
#: sections that may have a reception and a release of their own
_SCORE = re.compile(r".*\b(?:music|soundtrack|score|video game)\b.*", re.I)
_PLOT = re.compile(r"(?:plot|synopsis|story|storyline|premise|summary)\b.*", re.I)
_NO_TITLE = re.compile(
    r".*[.,;:!]$|(?:in|on|at|the|for|after|by|to|from|with|as|an?)\s.*|.*\b(?:is|are|was|were|has|have|at the|in (?:19|20)\d\d)\b.*|[\W\d]*|\(.*|\".*|https?:.*|\^.*|\[.*",
    re.I,
)


def is_section(title: str) -> bool:
    """Whether film articles have sections of this name."""
    return _MAIN.fullmatch(title) is not None or _EITHER.fullmatch(title) is not None


def contents(lines: Sequence[Line]) -> dict[str, int]:
    """The titles in the table of contents, folded, with their levels; empty where there is none."""
    start = next(
        (
            row
            for row, line in enumerate(lines)
            if line.bare.strip("#*_ []").lower() in ("contents", "table of contents")
        ),
        None,
    )
    found: dict[str, int] = {}
    number = ""
    for line in lines[start + 1 : start + _REACH] if start is not None else ():
        bare = line.bare
        match = _ENTRY.fullmatch(line.text)
        if not bare or _MENU.fullmatch(bare):
            continue
        if number:
            title, here = bare, number
        elif match and match["title"]:
            title, here = match["title"], match["number"]
        elif match:
            number = match["number"]
            continue
        elif linked := _LINKED.match(line.text):
            title, here = linked["title"], "1"
        else:
            break
        number = ""
        key = fold(re.sub(r"\]\(#.*", "", title))
        if not key or (key in found and here.count(".") == 0):
            break
        found.setdefault(key, 2 + here.count("."))
    return found if len(found) >= 2 else {}


def apart(lines: Sequence[Line], titles: dict[str, int], edited: Collection[int]) -> set[int]:
    """The lines that are headings whatever stands around them: those of the editor, of the table of contents, or of a section's name."""
    found = set(edited)
    for row, line in enumerate(lines):
        bare = line.bare
        if not bare or len(bare) > 80 or not bare[0].isupper():
            continue
        above = lines[row - 1].bare if row else ""
        below = lines[row + 1].bare if row + 1 < len(lines) else ""
        if (above and not _ENDED.search(above)) or (below and below[0].islower()):
            continue
        if (fold(bare) in titles) if titles or edited else is_section(bare):
            found.add(row)
    return found


def marked_heads(pieces: Sequence[Piece], titles: dict[str, int], edited: Collection[int]) -> list[Piece]:
    """The pieces, those that are headings said to be so, with their levels."""
    if not any(piece.kind == "heading" and piece.level == 2 for piece in pieces):
        marker = _Marker(pieces, titles, edited)
        for piece, behind in zip_longest(pieces, pieces[1:]):
            marker.mark(piece, behind)
    return list(pieces)


class _Marker:
    """Goes through the pieces and marks the headings; it knows the main heading above, and whether it was divided."""

    def __init__(self, pieces: Sequence[Piece], titles: dict[str, int], edited: Collection[int]):
        self._titles = titles
        self._edited = edited
        self._margin = _margin(pieces)
        self._often = Counter(piece.raw.text.strip() for piece in pieces if piece.alone)
        self._seen: set[str] = set()
        self._over: str | None = None
        self._inside = False
        self._before = ""

    def mark(self, piece: Piece, behind: Piece | None) -> None:
        """Make a heading of a piece that is one."""
        words = piece.raw.text.strip()
        if piece.kind == "text" and 1 <= len(words) <= 100 and "\n" not in words:
            level = self._level(piece, words, behind)
            if level and (self._over is not None or _MAIN.fullmatch(words)):
                self._seen.add(fold(words))
                piece.kind, piece.level = "heading", level
                self._inside = level > 2
                self._over = words if level == 2 or self._over is None else self._over
        self._before = piece.kind

    def _level(self, piece: Piece, words: str, behind: Piece | None) -> int:
        """The level of a heading, 0 for what is none."""
        if self._titles or self._edited:
            key = fold(words)
            told = piece.row in self._edited or (key in self._titles and key not in self._seen)
            return self._titles.get(key, 2) if told else 0
        if not piece.alone or behind is None:
            return 0
        if self._margin:
            least, text = self._margin
            return 0 if piece.indent >= text else 2 if piece.indent <= least else 3
        return self._by_name(words, behind)

    def _by_name(self, words: str, behind: Piece) -> int:
        """The level of a line that stands alone in a text that sets headings like other lines."""
        over = self._over or ""
        story = _PLOT.fullmatch(over) is not None
        if _MAIN.fullmatch(words):
            return 3 if within(words, over, again=self._often[words] > 1) else 2
        if _EITHER.fullmatch(words):
            return 3 if over and not story and not _CAST.fullmatch(over) else 2
        if not over or not title_like(words):
            return 0
        if self._before == "heading":
            return 3
        if _CAST.fullmatch(over):
            return 3 if behind.kind in ("item", "row") else 2
        return 2 if story and not self._inside else 3


def _margin(pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """The indentation of main headings and that of running text, where text browsers set the two apart."""
    body = Counter(piece.indent for piece in pieces if piece.kind == "text" and len(piece.raw.text) > 200)
    usual = body.most_common(1)[0][0] if body else 0
    mains = [
        piece.indent
        for piece in pieces
        if piece.alone and piece.kind == "text" and _MAIN.fullmatch(piece.raw.text.strip())
    ]
    return (min(mains), usual) if mains and min(mains) < usual else None


def within(words: str, over: str, *, again: bool) -> bool:
    """Whether a section that an article has twice stands inside the one above it."""
    return again and _SCORE.fullmatch(over) is not None and _MAIN.fullmatch(words) is not None


def title_like(words: str) -> bool:
    """Whether a short line reads like a heading: a few words, a capital first, no sentence."""
    return len(words.split()) <= 7 and len(words) <= 60 and words[0].isupper() and _NO_TITLE.fullmatch(words) is None
