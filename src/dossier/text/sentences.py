"""Where the sentences of a running text begin and end."""

from __future__ import annotations

import re
from functools import lru_cache

_ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "st", "jr", "sr", "prof", "gen", "col", "capt", "lt", "sgt", "rev", "hon", "sen", "rep", "gov", "pres", "messrs", "vs", "etc", "no", "nos", "vol", "pp", "p", "ed", "eds", "fig", "dept", "univ", "inc", "ltd", "co", "corp", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ca", "cf", "approx", "est", "min", "hr", "ave", "blvd", "mt", "ft", "e.g", "i.e", "u.s", "u.k", "u.n", "l.a", "d.c", "d.p", "a.m", "p.m"]
)  # fmt: skip
_END = re.compile(r"([.!?…]{1,4})([\"”’')\]]{0,3})(\s+)(?=[\"“‘'(\[¿¡—–-]{0,3}[^\W_a-zß-öø-ÿ])")
_WORD_BEFORE = re.compile(r"([\w.’'-]{1,20})$")


@lru_cache(maxsize=64)  # several readers ask for those of one paragraph in turn
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences, without the blanks between them.

    A full stop behind an initial ("K. K. Barrett"), a title ("Mr.") or another abbreviation ends none; nor does an
    ellipsis in brackets.
    """
    spans: list[tuple[int, int]] = []
    begin = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        if match[1] == "." and not match[2] and _abbreviated(text[max(0, match.start() - 20) : match.start()]):
            continue
        if text[max(0, match.start() - 1) : match.end(2)] in ("[...]", "[…]") or text.endswith(
            ("[...", "[…"), 0, match.end(1)
        ):
            continue
        if match.start() <= begin:  # a mark without words belongs to what follows
            continue
        spans.append((begin, match.end(2)))
        begin = match.end()
    end = len(text.rstrip())
    if end > begin:
        spans.append((begin, end))
    return tuple(spans)


LONGEST = 2500  # characters; what runs on for longer is no sentence


def readable_sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences that are none too long to be one."""
    return [(start, end) for start, end in sentences(text) if end - start <= LONGEST]


def _abbreviated(before: str) -> bool:
    match = _WORD_BEFORE.search(before, before.rfind(" ") + 1)
    if match is None:
        return False
    word = match[1]
    return (
        (len(word) == 1 and word.isupper())
        or word.lower() in _ABBREVIATIONS
        or re.fullmatch(r"(?:[A-Z]\.){1,4}[A-Z]", word) is not None
    )
