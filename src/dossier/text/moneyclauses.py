"""The clause in which an amount of money stands: what tells what it measures stands in it, before or behind."""

from __future__ import annotations

import re
from dataclasses import dataclass

_I = re.I

_BREAK = re.compile(
    r"[;:]|,\s(?=(?:and|with|for|but|against|while|which|where|who|an?\saverage|averaging|totalling|totaling|giving|making|making|bringing|resulting|becoming|from|earning|grossing|taking|having|after|before|ranking|placing|finishing|the)\b)"
    r"|\s(?=(?:against|while|which|for a|with a|on a|making|bringing|resulting|before|after|and (?:earned|grossed|made|took|a|an|ultimately|eventually|then|went|has|had|was|only|further|another|at least|over|about|more|its|reached|[$£€₹¥]|(?:US|A|C|HK)\$))\b)|\sand\s(?=[$£€₹¥]|(?:US|A|C|HK)\$)",
    _I,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around an amount: its own clause before and behind it, the sentence before it.

    ``wider`` goes back to the amount before it where its own clause only goes on ("…, grossing").
    """

    before: str
    wider: str
    behind: str
    sentence: str
    at: int


def last_clause(text: str) -> str:
    """The clause that the text before an amount ends with."""
    at = 0
    for match in _BREAK.finditer(text):
        if match.end() < len(text) - 1:
            at = match.end()
    return text[at:]


def first_clause(text: str) -> str:
    """The clause that the text behind an amount begins with."""
    match = _BREAK.search(text)
    return text[: match.start()] if match else text
