"""The sentence in which a review aggregator sums up its critics."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.text.clauses import clauses

_NAMED = re.compile(
    r"\bconsensus(?:\s(?:of|on|from|for|at|among|there)(?: the)?(?: [\w.’']{1,20}){0,4})?(?:\s(?:reads?|states?|stated|says|said|is|was|being|goes|summari[sz]es|concluded|concludes|declares|stating|reading|calls (?:it|the film|the movie)|called (?:it|the film|the movie)|describes (?:it|the film) as|described (?:it|the film) as))?(?:\sthat)?(?:\sas(?: follows)?)?\s?[,:;]?\s?(?P<open>[\"“])?",
    re.I,
)
_SAYS = re.compile(r"\b(?:reads|states|says)[,:]\s$", re.I)
_SITES = ("Rotten Tomatoes", "Metacritic")
_LONGEST = 900


@dataclass(frozen=True, slots=True)
class Consensual:
    """A consensus as a stretch of the paragraph."""

    site: str
    start: int
    end: int


def find_consensus(text: str) -> list[Consensual]:
    """The quotations that a paragraph gives as a site's consensus."""
    found: list[Consensual] = []
    for clause in clauses(text):
        if clause.site not in _SITES:
            continue
        for named in _NAMED.finditer(text, clause.start, clause.end):
            opened = named["open"] is not None
            if not opened and not _SAYS.search(text[named.start() : named.end()]):
                continue
            end = _closing(text, named.end())
            if end and not any(one.start < end and named.end() < one.end for one in found):
                stop = end - 1 if text[end - 1] == "," else end
                found.append(Consensual(clause.site, named.end(), stop))
                break
    return found


def _closing(text: str, start: int) -> int | None:
    """Where the quotation that began closes, with quotations inside it counted."""
    depth = 1
    for at in range(start, min(len(text), start + _LONGEST)):
        char = text[at]
        if char == "“" or (char == '"' and at > start and (text[at - 1].isspace() or text[at - 1] in "([—–")):
            depth += 1
        elif char in '"”':
            depth -= 1
            if depth == 0:
                return at
    return None
