"""Quotations in running text, and whether a review bears a quotation out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.text.anchors import Anchored
from dossier.text.fold import fold

_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_MARK = re.compile('[“„«"]')
LONGEST = 3000
_MOST_UNCLOSED = 40  # marks without their other in one paragraph, behind which no quotation is looked for
_OMISSION = re.compile(r"\s?\[\s?(?:\.{3,4}|…|\. \. \.)\s?\]\s?|\s?(?:\.{3,4}|…|\. \. \.)\s?")
_BRACKET = re.compile(r"\[[^\[\]]{0,60}\]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: the characters between the marks, and those with the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int


def find_quotations(text: str) -> list[Quotation]:
    """The quotations in a paragraph, in order; an opening mark that nothing closes opens none."""
    found: list[Quotation] = []
    at = unclosed = 0
    for match in _MARK.finditer(text):
        if match.start() < at or not _opens(text, match.start()):
            continue
        end = _closing(text, match.end(), _PAIRS[match[0]])
        if end is None:
            unclosed += 1
            if unclosed > _MOST_UNCLOSED:
                break
            continue
        start = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
        found.append(
            Quotation(start, max(start, match.end() + len(text[match.end() : end].rstrip())), match.start(), end + 1)
        )
        at = end + 1
    return found


def _opens(text: str, at: int) -> bool:
    return text[at] != '"' or (
        (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and not text[at + 1].isspace()
    )


def _closing(text: str, at: int, marks: str) -> int | None:
    """Where a quotation closes; one inside it, opened behind a blank, is counted if all of them close."""
    first = depth = 0
    for index in range(at, min(len(text), at + LONGEST)):
        char = text[index]
        if char not in marks or index == at:
            continue
        if char == '"' and _opens_inside(text, index):
            if not first:
                first = -1
            depth += 1
        elif depth:
            depth -= 1
        else:
            return index
    return None if not first else _first_closing(text, at, marks)


def _opens_inside(text: str, index: int) -> bool:
    return text[index - 1] in " (\xa0" and index + 1 < len(text) and text[index + 1].isalnum()


def _first_closing(text: str, at: int, marks: str) -> int | None:
    """The first mark that closes, in a text whose marks do not add up."""
    for index in range(at, min(len(text), at + LONGEST)):
        if text[index] in marks and index > at:
            return None if text[index] == '"' and _opens_inside(text, index) else index
    return None


def unquoted(text: Anchored) -> Anchored:
    """The text without the quotation marks around all of it; marks inside it stay, and so does a mark without its other."""
    text = text.strip()
    if len(text) > 2 and text.text[0] in _PAIRS and text.text[-1] in _PAIRS[text.text[0]]:
        inner = text.text[1:-1]
        if not any(mark in inner for mark in (text.text[0], text.text[-1])):
            return text[1:-1].strip()
    return text


def verdict(quote: str, review: str, *, whole: bool) -> str | None:
    """Whether a quotation stands in a review's text: ``exact``, ``near`` or ``not_found``.

    Exact means the same words in a row, once quotation marks, dashes, white space, case and final marks are folded.
    With omissions ("[...]") or changed words in brackets the rest has to stand there in order, closely: ``near``; so
    has nearly all of a long quotation. In a review that is not ``whole`` what is not found may stand in the part cut
    off: ``None``.
    """
    text = f" {' '.join(tokens(review))} "
    wanted = tokens(_LETTER.sub(r"\1", quote))
    if not wanted:
        return None
    if f" {' '.join(wanted)} " in text:
        return "exact"
    parts = [tokens(part) for part in _OMISSION.split(_BRACKET.sub(" ... ", _LETTER.sub(r"\1", quote)))]
    if _in_order([f" {' '.join(part)} " for part in parts if part], text) or _nearly(wanted, text.split()):
        return "near"
    return "not_found" if whole else None


def tokens(text: str) -> list[str]:
    """The folded words of a text; hyphens and dashes divide, apostrophes do not."""
    return [fold(word) for word in _TOKEN.findall(_APOSTROPHE.sub("", text))]


_TOKEN = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_LETTER = re.compile(r"\[(\w)\]")
_REACH = 600  # characters that an omission may leave out


def _in_order(parts: list[str], text: str) -> bool:
    if len(parts) < 2 or max(map(len, parts)) < 12:
        return False
    at = 0
    for number, part in enumerate(parts):
        found = text.find(part, max(0, at - 1))
        if found < 0 or (number and found - at > _REACH):
            return False
        at = found + len(part)
    return True


def _nearly(wanted: list[str], there: list[str]) -> bool:
    """Whether nine of ten words of a quotation of eight or more stand in one stretch of the review, in order."""
    if len(wanted) < 8:
        return False
    starts = [index for index, word in enumerate(there) if word in wanted[:3]]
    return any(_common(wanted, there[at : at + len(wanted) + 4]) >= 0.9 * len(wanted) for at in starts)


def _common(one: list[str], other: list[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for index, there in enumerate(other, 1):
            before, row[index] = row[index], before + 1 if word == there else max(row[index], row[index - 1])
    return row[-1]
