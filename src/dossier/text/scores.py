"""Critics' scores as printed, to an exact fraction of their scale.

Numbers and stars are linear from zero. Letters are twelve equal steps from F (0) to A (12), and A+ counts as A; this
fits the points that Metacritic publishes for letters (A 100, B+ 83, F 0). A score without a scale, above its scale or
without a number keeps its text and stays unread. So does "1/2", which is as often half a star as one of two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from dossier.model.values import Score

LETTERS = {
    letter: step
    for step, letters in enumerate((("F",), ("F+",), ("D-",), ("D",), ("D+",), ("C-",), ("C",), ("C+",), ("B-",), ("B",), ("B+",), ("A-",), ("A", "A+")))
    for letter in letters
}  # fmt: skip
_SMALL: dict[str, int | Fraction] = {
    "zero": 0, "no": 0, "half": Fraction(1, 2), "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
}  # fmt: skip
_NUM = r"(?:\d{1,3}(?:\.\d{1,2})?(?:\s?[½¼¾]|\s\d/\d(?=\s))?|[½¼¾])"
_WORD = r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)"
_HALF = r"(?:[-\s]and[-\s](?:a[-\s]|one[-\s])?(?:half|quarter))"
_VALUE = rf"(?:{_NUM}{_HALF}?|{_WORD}{_HALF}?|half(?:[-\s]an?)?)"
_STARS = r"(?:[-\s]stars?|[-\s]bones|[-\s]points)"
_OF = r"(?:\s?/\s?|[-\s]out[-\s]of[-\s](?:a\s)?(?:possible\s)?(?:the\s)?|[-\s]of[-\s](?:a\s)?(?:possible\s)?)"
_FRACTION = re.compile(
    rf"(?<![\w.,/$€£])(?P<value>{_VALUE}){_STARS}?(?P<of>{_OF})(?P<best>\d{{1,3}}(?:\.0)?|{_WORD})(?:{_STARS})?(?![\w/%]|[.,]\d)", re.I
)  # fmt: skip
_LABELLED = re.compile(
    rf"\b(?:verdict|rating|score)\s?:\s?(?P<at>(?P<value>{_NUM})\s[a-z]{{3,14}}(?P<of>\sout\sof\s)(?P<best>\d{{1,3}}|{_WORD}))(?![\w/%]|[.,]\d)",
    re.I,
)
_BARE_STARS = re.compile(rf"(?<![\w.,/$€£-])(?P<value>{_VALUE})[-\s]stars?\b(?!\s?/)", re.I)
_GLYPHS = re.compile(r"(?<![★☆⭐½✭✩])(?P<full>[★⭐✭]{0,10})(?P<half>[½⯨]|\s?1/2)?(?P<empty>[☆✩]{0,10})(?![★☆])")
_STAR = re.compile(r"[★☆⭐✭✩]")
_LETTER = re.compile(r"(?<![\w+'’.–-])(?P<letter>[A-DF])\s?(?P<sign>[+＋\-–−—]|plus\b|minus\b)?(?![\w'’&]|\.\w)")
_GRADE = re.compile(r"\b(?:grade|grades|graded|score|rating)(?:\s(?:of|is|was|it|the film|the movie)){0,3}:?\s?(?:an?\s)?[\"“‘']?$|\b(?:gave|gives|giving|awarded|awards|awarding|earned|earns|rated|rates|rating|graded)\s(?:[\w’'.]{1,20}\s){0,4}an?\s[\"“‘']?$", re.I)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scored:
    """A score found in a text, and the characters that it stands on."""

    score: Score
    start: int
    end: int


def parse_score(text: str) -> Score:
    """The score that a field of a page holds, as printed; unread where its scale is not told."""
    text = text.strip()
    if letter := letter_score(text):
        return letter
    if percent := re.fullmatch(r"(\d{1,3}(?:\.\d{1,2})?)\s?%", text):
        return _linear(text, Fraction(percent[1]), 100)
    if (match := _GLYPHS.fullmatch(text)) and (match["full"] or match["half"] or match["empty"]):
        return _stars_drawn(match, text)
    if match := _FRACTION.fullmatch(text):
        return _fraction(match, text)
    return Score(text)


def letter_score(text: str) -> Score | None:
    """The score of a letter grade, ``None`` for anything else."""
    match = _LETTER.fullmatch(text.strip().strip("\"“”‘’'"))
    if match is None:
        return None
    sign = match["sign"] or ""
    key = match["letter"] + ("+" if sign in ("+", "＋", "plus") else "-" if sign else "")
    if key not in LETTERS:
        return Score(text.strip())
    return Score(text.strip(), Fraction(LETTERS[key]), 12, "letter-12")


def find_scores(text: str) -> list[Scored]:
    """The scores told in running text: figures or words out of a scale, drawn stars, and grades that are called so.

    A bare fraction of figures ("3/4") counts only on a scale that critics use; others are dates, odds or parts.
    """
    found: list[Scored] = []
    for scored in (*_fractions(text), *_drawn(text), *_grades(text), *_bare(text)):
        if not any(one.start < scored.end and scored.start < one.end for one in found):
            found.append(scored)
    return sorted(found, key=lambda scored: scored.start)


def _fractions(text: str) -> Iterator[Scored]:
    for match in _LABELLED.finditer(text):  # "Rating: 4 anchors out of 5"
        if (score := _fraction(match, match["at"])).value is not None:
            yield Scored(score, *match.span("at"))
    for match in _FRACTION.finditer(text):
        score = _fraction(match, match[0])
        if score.value is None or ("/" in match["of"] and score.best not in (4, 5, 6, 10, 20, 100)):
            continue
        if "/" not in match["of"] and "out" not in match["of"] and "star" not in match[0].lower():
            continue  # "two of four" people
        yield Scored(score, match.start(), match.end())


def _drawn(text: str) -> Iterator[Scored]:
    if not _STAR.search(text):
        return
    for match in _GLYPHS.finditer(text):
        if match["full"] or match["empty"]:
            yield Scored(_stars_drawn(match, match[0]), match.start(), match.end())


def _grades(text: str) -> Iterator[Scored]:
    for match in _LETTER.finditer(text):
        if _GRADE.search(text[max(0, match.start() - 60) : match.start()]) and (score := letter_score(match[0])):
            yield Scored(score, match.start(), match.start() + len(match[0].rstrip()))


def _bare(text: str) -> Iterator[Scored]:
    for match in _BARE_STARS.finditer(text):
        yield Scored(Score(match[0]), match.start(), match.end())


def _fraction(match: re.Match[str], text: str) -> Score:
    value, best = _number(match["value"]), _number(match["best"])
    if value is None or best is None or best < 3 or best.denominator != 1 or value > best:
        return Score(text)
    return _linear(text, value, int(best))


def _linear(text: str, value: Fraction, best: int) -> Score:
    return Score(text, value, best, "linear") if 0 <= value <= best else Score(text)


def _stars_drawn(match: re.Match[str], text: str) -> Score:
    """Drawn stars have a scale only where the empty ones are drawn as well."""
    full, half, empty = len(match["full"]), 1 if match["half"] else 0, len(match["empty"])
    best = full + half + empty
    if not empty and best != 5:
        return Score(text)
    return _linear(text, Fraction(2 * full + half, 2), best)


def _number(text: str) -> Fraction | None:
    """A number such as "3½", "3 1/2", "three and a half" or "half a" as a fraction."""
    text = re.sub(r"[-\s]+", " ", text.strip().lower())
    text, halves = re.subn(r" and (?:a |one )?half$", "", text)
    text, quarters = re.subn(r" and (?:a |one )?quarter$", "", text)
    extra = Fraction(halves, 2) + Fraction(quarters, 4)
    if text.startswith("half"):
        return Fraction(1, 2)
    if text in _SMALL:
        return Fraction(_SMALL[text]) + extra
    if match := re.fullmatch(r"(\d{1,3}) ?([½¼¾]|\d/\d)", text):
        part = _SMALL[match[2]] if match[2] in _SMALL else _simple(match[2])
        return None if part is None else Fraction(match[1]) + part
    try:
        return Fraction(text) + extra
    except (ValueError, ZeroDivisionError):
        return None


def _simple(text: str) -> Fraction | None:
    top, bottom = text.split("/")
    return Fraction(int(top), int(bottom)) if bottom != "0" and int(top) < int(bottom) else None
