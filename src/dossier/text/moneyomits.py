"""Amounts that are none of a film's takings: averages, single days, other films' money, records, profits, forecasts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.text.moneyclauses import Context

_I = re.I

# what makes an amount none of the film's takings, by where it stands to it
_NOT_BEHIND = re.compile(
    r"\s?(?:million\s)?(?:(?:per|a|each|every)[- ](?:theat(?:er|re)|screen|venue|location|print|copy|week|day)|average|averages|salary|fee|profit|loss|in (?:profit|losses|merchandis|licens|debt|damages|marketing|advertising|revenue|total revenue|previews?|(?:late|thursday|midnight|advance)|ticket|inflation|today|adjusted|\d{4} dollars)"
    r"|(?:on|for|of) (?:its |the )?(?:opening |first |second )?(?:day|marketing|advertising|promotion|prints|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on (?:its|the) (?:first|second|third|fourth|fifth) day|from (?:previews?|midnight|thursday|(?:licen[cs]ed )?merchandis)|mark\b|barrier|milestone|worth of|when adjusted|\(?adjusted"
    r"|(?:in|on|over|during|after|within|for|through) (?:its |the |their )?(?:first (?:day|week\b|two|three weeks|four weeks|five|six|seven|eight|ten|\d+|month)|second|third|fourth|fifth|sixth|\w+ weeks?\b|\w+ days?\b|opening day|opening week\b|following)|(?:in|during|over) (?:the|its) opening (?:day|two|three|four|five|\d)\b|from (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:less|more|short|shy) (?:of|than)\b|to (?:make|produce|film|shoot|build|buy)\b|tickets|damages|lawsuit|for the rights|for rights|advance|insurance|bond|loan|tax|rebate)",
    _I,
)
_NOT_CLOSE = re.compile(
    r"\b(?:profits?|loss(?:es)?|lost|losing|lose|fees?|rights|loan|debt|insurance|damages|lawsuit|advance|price|priced|donat\w+|raised|worth|salary|salaries|paid|sold|bought|purchased|auctioned|marketing|advertising|promotion|prints|P&A|merchandis\w+|licens\w+|grants?|subsid\w+|fund(?:ing|ed|s)?|incentives?|invest\w+|falling|fell|grant of|needs?|needed|hoped|to (?:reach|pass|cross|surpass|exceed|top|hit)|crossed|passed|passing|crossing|surpassed|surpassing)\b[^,;]{0,28}$",
    _I,
)
_NOT_BEFORE = re.compile(
    r"\b(?:averag(?:e|ed|ing)|adjusted|equivalent|per[- ](?:theat(?:er|re)|screen)|percentage|share of|cut of|records?,? (?:of|for|by|with|held|set)|previews?|midnight|opening day|first day|single day|one day|budget for|"
    r"revenues?|tickets?|tracking|projected|projections?|projecting|expected|expecting|predict\w*|forecast\w*|anticipat\w+|analysts?|would have to|break[- ]even|announced|planned|proposed|running total|cumulative|\d+[- ]day (?:total|gross|take|tally|haul)|weekend ever|weekend of (?:its )?re-?(?:release|issue)|"
    r"so far|opening week\b(?!end)|first week\b(?!end)|(?:second|third|fourth|fifth|sixth) (?:weekend|week|day)|mid-?week|(?:on|its \w+) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|fastest)\b",
    _I,
)
#: a sentence that begins so speaks of a part of the run, or of other money
_FRONTED_NOT = re.compile(
    r"(?:and |but )?(?:(?:in|during|on|over|for|through|by|at) (?:its|the|their) (?:second|third|fourth|fifth|sixth|seventh|\w+teenth|following|next|final) (?:weekend|week|day|month|frame)|(?:in|during|over|after|within) (?:its|the|their) first (?:five|six|seven|eight|nine|ten|twelve|\d+) (?:days|weeks)|(?:when |if )?adjust\w+ (?:for|to)|with inflation|in \d{4} dollars|after (?:\w+ ){1,2}(?:weeks|days|weekends))\b",
    _I,
)
_MILESTONE = re.compile(
    r"\b(?:fastest|first|only|second|third|quickest|earliest)\b[^,;]{0,40}\bto (?:earn|gross|make|pass|reach|cross|surpass|exceed|take)\b[^,;]{0,12}$",
    _I,
)
_OWN_AGAIN = re.compile(r",\s(?:with|grossing|earning|making|taking|collecting)\b(?!.*\bwhich\b)|,?\sand\s(?:also |then |ultimately |eventually |went on to )?(?:made|make|grossed|gross|earned|earn|took|take|collected|collect)\b(?!.*\bwhich\b)", _I)  # fmt: skip
_REISSUED = re.compile(r"\bre-?(?:releas|issu|enter)(?:e|ed|es|ing)\b", _I)
_RECORD = re.compile(r"\brecords?,? (?:of|for|by|with|held|set)\b", _I)
_OTHER_FILM = re.compile(
    r"(?:^|[,;]\s|\b(?:while|whereas|but|and)\s)(?:its|the film['’]s) (?:predecessors?|sequels?|prequels?|follow-ups?)\b(?!.*\b(?:it|the film|this film)\b)",
    _I,
)
_EARLY = re.compile(r"\b(?:early|advance|sneak|special) (?:screenings?|showings?)\b", _I)
_PARTIAL = re.compile(
    r"\b(?:weekends?|holiday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|first \w+ (?:days|weeks)|re-?(?:release|issue)d?|re-?entered|opening day|days?)\b",
    _I,
)
ANOTHER = re.compile(r"\b(?:another|an additional|additional|a further|further)\s(?:US\s?)?$", _I)
#: stretches that name films: start, end, and whether it is the film that the text is about
Titles = Sequence[tuple[int, int, bool]]


def left_out(context: Context, titles: Titles) -> bool:
    """Whether an amount is none of the film's takings."""
    at, sentence = context.at, context.sentence
    return bool(
        _NOT_BEHIND.match(context.behind)
        or _NOT_CLOSE.search(context.before)
        or _NOT_BEFORE.search(context.before[-80:])
        or _RECORD.search(context.wider[-110:])
        or _EARLY.search(context.wider[-110:])
        or _FRONTED_NOT.match(sentence)
        or _MILESTONE.search(sentence[max(0, at - 90) : at])
        or _OTHER_FILM.search(sentence[max(0, at - 120) : at])
        or _of_another(sentence, at, titles)
    )


def _of_another(sentence: str, at: int, titles: Titles) -> bool:
    """Whether the film named last before an amount is another one."""
    before = [span for span in titles if span[1] <= at]
    if not before or before[-1][2] or at - before[-1][1] > 120:
        return False
    return _OWN_AGAIN.search(sentence[before[-1][1] : at]) is None


def is_partial(context: Context) -> bool:
    """Whether an amount without a scope is of some days, of a re-release or comes on top of another."""
    said = context.sentence[: context.at]
    return bool(
        _PARTIAL.search(context.behind[:40]) or _PARTIAL.search(context.wider) or ANOTHER.search(said[-30:])
        or _REISSUED.search(said)
    )  # fmt: skip
