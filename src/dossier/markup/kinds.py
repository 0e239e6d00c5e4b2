"""What the general vocabulary makes of a line by itself, whatever stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier.markup import vocabulary as v
from dossier.markup.lines import Line
from dossier.text.names import is_person

_MORE = re.compile(r"[\W_]*(?:(?:see |view |read |show )?(?:full |all )?more|edit|full (?:summary|synopsis|reviews?)|(?:see|view) all|read full review)(?: \(?\d+(?: total)?\)?)?[\W_]*", re.I)  # fmt: skip
_SECTION = re.compile(r"\S\s?\[\s?edit\s?\]$", re.I)
_COLON = re.compile(r"[:：]\s*$")
SCORE = re.compile(r"[\s|(]*(?:\d{1,3}\s?%|\d{1,3}|\d{1,2}\.\d|no score yet|n/?a|tbd|--|- -)[\s|)]*", re.I)


_BY = re.compile(r"\W{0,3}by:?\s?", re.I)


def _signed(text: str) -> bool:
    """Whether a line is a name and a date: a byline without its "by"."""
    name, _, date = re.sub(
        r"\s?[/|·•–—]\s?|\s(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d)",
        "\n",
        text,
        count=1,
        flags=re.I,
    ).partition("\n")
    return bool(date) and is_person(name) and v.DATELINE.fullmatch(date) is not None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a line may be by its words alone.

    ``menuish`` is how much it looks like a menu's (0 to 1), ``fact`` whether it tells a fact or a date, ``label``
    whether it is the label of facts and nothing else, ``colon`` whether it ends with a colon, ``more`` whether it is
    the small button behind a fact, ``furniture`` whether it heads other stories or services, ``reviews`` whether it
    heads the reviews of the film, ``labelled`` whether it is a label with its fact, ``score`` whether it is a bare number
    or share.
    """

    menuish: float
    fact: bool
    label: bool
    colon: bool
    more: bool
    furniture: bool
    reviews: bool
    score: bool
    labelled: bool
    byline: bool
    date: bool


@lru_cache(maxsize=8192)
def kind_of(line: Line) -> Kind:
    """The kind of a line."""
    text, count = line.text, len(line.words)
    short = count <= 12 and not line.prose
    fact = count <= 40 and v.FACT.search(text) is not None
    furniture = short and v.FURNITURE_HEAD.match(text) is not None
    section = short and not furniture and _SECTION.search(text) is not None
    label = short and not fact and (section or v.FACT_LABEL.fullmatch(text) is not None)
    colon = section or _COLON.search(text) is not None
    signed = short and not v.BLURB.search(text)
    date = signed and v.DATELINE.fullmatch(text) is not None
    byline = (
        signed
        and not fact
        and (v.BYLINE.fullmatch(text) is not None or _BY.fullmatch(text) is not None or _signed(text))
    )
    command = count <= 8 and not line.prose and v.COMMAND.match(text) is not None
    menu = short and v.MENU.fullmatch(text) is not None
    labelled = not label and not line.prose and v.LABELLED.match(text) is not None
    menuish = 0.0
    if command or menu or (furniture and count <= 8) or (short and count <= 8 and v.account_words(text)):
        menuish = 1.0
    return Kind(
        menuish=menuish,
        fact=date or byline or labelled or fact,
        label=label, colon=colon, more=short and _MORE.fullmatch(text) is not None,
        furniture=furniture, reviews=short and v.REVIEWS_HEAD.fullmatch(text) is not None,
        labelled=labelled,
        score=count <= 3 and SCORE.fullmatch(text) is not None, byline=byline, date=date,
    )  # fmt: skip


_ROLE = re.compile(r"^as [^\W\d_a-z]|^(?:[^\W\d_a-z][\w.'’-]*\s){2,4}as (?:[^\W\d_a-z]|the\b|an?\b|him|her)")


def cast_row(line: Line, before: str, behind: str) -> bool:
    """Whether a line stands in a list of actors and roles: "as Role", dots between the two."""
    text = line.text
    if len(line.words) <= 16 and _ROLE.search(text) and (text[:1].isupper() or text.startswith("as ")):
        return True
    return len(line.words) <= 8 and (
        before in ("...", "…") or behind in ("...", "…") or (behind.startswith("as ") and is_person(text))
    )
