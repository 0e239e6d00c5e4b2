"""Whole numbers as printed: figures, number words, and rounded counts such as "1.4K"."""

from __future__ import annotations

import re

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBER_WORDS = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_WORD = "|".join(NUMBER_WORDS)

#: a whole number: figures with or without thousands separators, or English words up to ninety-nine
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,9}}|(?:{_WORD})(?:[-\s](?:{_WORD}))?)"
_COUNT = re.compile(r"(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.(\d{1,2}))?\s?([KM])?", re.I)


def parse_number(text: str) -> int | None:
    """The number that figures or English words mean, or ``None``."""
    text = text.strip().lower()
    figures = text.replace(",", "")
    if figures.isascii() and figures.isdigit():
        return int(figures)
    parts = re.split(r"[-\s]", text)
    values = [NUMBER_WORDS.get(part) for part in parts]
    if len(values) == 1:
        return values[0]
    tens, ones = values[0], values[-1]
    if len(values) == 2 and tens in range(20, 100, 10) and ones in range(1, 10):
        return (tens or 0) + (ones or 0)
    return None


def parse_count(text: str) -> tuple[int, int] | None:
    """The lowest and highest number that a printed count can mean: ``644`` itself, ``1.4K`` 1350 to 1449."""
    match = _COUNT.fullmatch(text.strip())
    if match is None:
        return None
    whole, digits, unit = match[1].replace(",", ""), match[2] or "", (match[3] or "").upper()
    if not unit:
        return None if digits else (int(whole), int(whole))
    scale = {"K": 1000, "M": 1_000_000}[unit]
    step = scale // 10 ** len(digits)
    value = int(whole + digits) * step
    return value - step // 2, value + step // 2 - 1
