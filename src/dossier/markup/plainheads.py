"""Which lines of a saved text are the article's headings, and how deep they stand.

Markdown says it. Elsewhere the table of contents does, or the editor's links behind the headings; a text without both
has the names that sections of film articles bear, and short lines that stand alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

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


def marked_heads(pieces: Sequence[Piece], titles: dict[str, int], edited: Collection[int]) -> list[Piece]:
    """The pieces, those that are headings said to be so, with their levels."""
    if any(piece.kind == "heading" and piece.level == 2 for piece in pieces):
        return list(pieces)
    margin = _margin(pieces)
    often = Counter(piece.raw.text.strip() for piece in pieces if piece.alone)
    seen: set[str] = set()
    found: list[Piece] = []
    body = False
    for number, piece in enumerate(pieces):
        words = piece.raw.text.strip()
        if piece.kind == "text" and 1 <= len(words) <= 100 and "\n" not in words:
            behind = pieces[number + 1] if number + 1 < len(pieces) else None
            key = fold(words)
            if titles or edited:
                level = titles.get(key, 2) if piece.row in edited or (key in titles and key not in seen) else 0
            elif margin:
                level = (
                    (2 if piece.indent <= margin[0] else 3)
                    if piece.alone and piece.indent < margin[1] and behind
                    else 0
                )
            else:
                level = _level(words, found, behind, again=often[words] > 1) if piece.alone else 0
            if level and (body or _MAIN.fullmatch(words)):
                seen.add(key)
                piece.kind, piece.level, body = "heading", level, True
        found.append(piece)
    return found


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


def _level(words: str, before: Sequence[Piece], behind: Piece | None, *, again: bool) -> int:
    """The level of a line that stands alone in a text without a table of contents; 0 where it is no heading."""
    if behind is None:
        return 0
    above = next((piece for piece in reversed(before) if piece.kind == "heading" and piece.level == 2), None)
    over = above.raw.text if above else ""
    if _MAIN.fullmatch(words):
        return 3 if within(words, over, again=again) else 2
    if _EITHER.fullmatch(words):
        return 3 if above and not _CAST.fullmatch(over) and not _PLOT.fullmatch(over) else 2
    if above is None or not title_like(words):
        return 0
    first = before[-1].kind == "heading"  # right under another one
    if _CAST.fullmatch(over):
        return 3 if first or behind.kind in ("item", "row") else 2
    if _PLOT.fullmatch(over):
        inside = any(piece.kind == "heading" and piece.level == 3 for piece in before[_place(before, above) :])
        return 3 if first or inside else 2
    return 3


def _place(pieces: Sequence[Piece], piece: Piece) -> int:
    return next(number for number, one in enumerate(pieces) if one is piece)


def within(words: str, over: str, *, again: bool) -> bool:
    """Whether a section that an article has twice stands inside the one above it."""
    return again and _SCORE.fullmatch(over) is not None and _MAIN.fullmatch(words) is not None


def title_like(words: str) -> bool:
    """Whether a short line reads like a heading: a few words, a capital first, no sentence."""
    return len(words.split()) <= 7 and len(words) <= 60 and words[0].isupper() and _NO_TITLE.fullmatch(words) is None
