"""The words by which running text says what an amount measures, and those that make it none of a film's takings."""

from __future__ import annotations

import re

from dossier.text.counts import NUMBER

_I = re.I
_US = r"(?:the )?(?:North America(?:n)?|(?:US|U\.S\.|USA|United States|American)(?:\s?(?:and|&|/|,)\s?(?:Canada|Canadian))?)"
WORLD = re.compile(r"\bworld-?wide\b|\bglobal(?:ly)?\b|\baround the (?:world|globe)\b|\ball (?:over the world|territories)\b", _I)  # fmt: skip
DOMESTIC = re.compile(rf"\b(?:in|from|at|across|of|throughout)\s(?P<place>{_US})\b|\b(?:domestic(?:ally)?|stateside)\b|\b(?P<own>{_US})\s(?=box|gross|market|theat|total|rental|release|opening|run\b|earnings)", _I)  # fmt: skip
FOREIGN = re.compile(
    r"\b(?:other|foreign|overseas|international|remaining)\s(?:territories|countries|markets|regions|locations|areas)\b|\binternational(?:ly)?\b|\boverseas\b|\belsewhere\b|\bforeign\b|\babroad\b|\brest of the world\b"
    rf"|\boutside (?:of )?{_US}\b",
    _I,
)
OPENING_TIME = re.compile(r"\b(?:opening|debut|first|three-day|3-day|four-day|4-day|five-day)[- ](?:three-day |four-day )?weekend\b|\bweekend (?:debut|opening|of release)\b|\bfirst (?:three|four) days\b", _I)  # fmt: skip
OPENED = re.compile(r"\b(?:opened|opening|open|debut(?:ed|ing|s)?|premiered|premiering|opens)\s(?:\w+ly\s)?(?:up\s)?(?:to|with|at)\s(?:an?\s|the\s|about\s|around\s|some\s|estimated\s|approximately\s|just\s|over\s|more than\s|nearly\s|[a-z-]{3,12}\s){0,3}$|\bopen(?:ed|ing)\b[^.;]{0,60}\bweekend (?:gross|take|total|haul|tally) of\s(?:\w+\s){0,2}$", _I)  # fmt: skip
BUDGET_BEHIND = re.compile(r"\s?(?:[\w-]+\s){0,2}?budget(?:ed)?\b", _I)
BUDGET_BEFORE = re.compile(
    r"(?<!over )(?<!marketing )(?<!promotional )(?<!advertising )\bbudget(?:ed|s)?\b(?!\s(?:film|movie|picture))[^,;]{0,45}$"
    r"|\b(?:films?|movies?|pictures?|productions?|it)\b[^,;.]{0,30}?\b(?:cost|costing)\s(?:only |just |about |around |approximately |roughly |an estimated |some |over |under |nearly |almost |less than |more than |close to |up to )*$"
    r"|\b(?:made|produced|shot|filmed|completed)\b[^,;]{0,30}?\s(?:for|at a cost of)\s(?:only |just |about |around |approximately |roughly |an estimated |some |over |under |nearly |less than |more than )*$"
    r"|\b(?:production|negative) costs?\b[^,;]{0,25}$",
    _I,
)
HOME = re.compile(r"\b(?:DVDs?|Blu-?rays?|home (?:video|media|entertainment)|VHS|video(?:cassette)? (?:sales|rentals|market)|discs?)\b", _I)  # fmt: skip
COST = re.compile(r"\bcosts?\b", _I)
MEDIUM = re.compile(r"\b(?:DVD|Blu-?ray|VHS)\b", _I)
GROSS = re.compile(
    r"\bgross(?:ed|es|ing)?\b|\bearn(?:ed|s|ing|ings)?\b|\bbox[- ]office\b|\btook (?:in|home)?\b|\btaking(?:s| in)?\b|\b(?:made|making|makes)\b|\bcollect(?:ed|ing|s|ion|ions)\b|\bbrought in\b|\bgenerat(?:ed|ing)\b|\breceipts\b"
    r"|\btotal(?:ed|led|ing|ling)?\b|\b(?:raked|pulled|bringing|pulling|raking|hauled|hauling) in\b|\baccumulat(?:ed|ing|ion)\b|\breturned\b|\bamass(?:ed|ing)\b|\breach(?:ed|ing)\b|\brentals?\b|\bfinished (?:\w+ ){0,4}with\b|\bended (?:\w+ ){0,6}with\b",
    _I,
)
RENTALS = re.compile(r"\brentals?\b", _I)
# what makes an amount none of the film's takings, by where it stands to it
NOT_BEHIND = re.compile(
    r"\s?(?:million\s)?(?:(?:per|a|each|every)[- ](?:theat(?:er|re)|screen|venue|location|print|copy|week|day)|average|averages|salary|fee|profit|loss|in (?:profit|losses|merchandis|licens|debt|damages|marketing|advertising|revenue|total revenue|previews?|(?:late|thursday|midnight|advance)|ticket|inflation|today|adjusted|\d{4} dollars)"
    r"|(?:on|for|of) (?:its |the )?(?:opening |first |second )?(?:day|marketing|advertising|promotion|prints|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on (?:its|the) (?:first|second|third|fourth|fifth) day|from (?:previews?|midnight|thursday|(?:licen[cs]ed )?merchandis)|mark\b|barrier|milestone|worth of|when adjusted|\(?adjusted"
    r"|(?:in|on|over|during|after|within|for|through) (?:its |the |their )?(?:first (?:day|week\b|two|three weeks|four weeks|five|six|seven|eight|ten|\d+|month)|second|third|fourth|fifth|sixth|\w+ weeks?\b|\w+ days?\b|opening day|opening week\b|following)|tickets|damages|lawsuit|for the rights|for rights|advance|insurance|bond|loan|tax|rebate)",
    _I,
)
NOT_CLOSE = re.compile(
    r"\b(?:profits?|loss(?:es)?|lost|losing|lose|fees?|rights|loan|debt|insurance|damages|lawsuit|advance|price|priced|donat\w+|raised|worth|salary|salaries|paid|sold|bought|purchased|auctioned|marketing|advertising|promotion|prints|P&A|merchandis\w+|licens\w+|needs?|needed|hoped|to (?:reach|pass|cross|surpass|exceed|top|hit)|crossed|passed|passing|crossing|surpassed|surpassing)\b[^,;]{0,28}$",
    _I,
)
NOT_BEFORE = re.compile(
    r"\b(?:averag(?:e|ed|ing)|adjusted|equivalent|per[- ](?:theat(?:er|re)|screen)|percentage|share of|cut of|records? (?:of|for|by|with|held|set)|previews?|midnight|opening day|first day|single day|one day|budget for|"
    r"revenues?|tickets?|tracking|projected|projections?|projecting|expected|expecting|predict\w*|forecast\w*|anticipat\w+|analysts?|would have to|break[- ]even|announced|planned|proposed|running total|cumulative|"
    r"so far|opening week\b(?!end)|first week\b(?!end)|(?:second|third|fourth|fifth|sixth) (?:weekend|week|day)|mid-?week|(?:on|its \w+) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|fastest)\b",
    _I,
)
#: a sentence that begins so speaks of a part of the run, or of other money
FRONTED_NOT = re.compile(
    r"(?:and |but )?(?:(?:in|during|on|over|for|through|by|at) (?:its|the|their) (?:second|third|fourth|fifth|sixth|seventh|\w+teenth|following|next|final) (?:weekend|week|day|month|frame)|(?:when |if )?adjust\w+ (?:for|to)|with inflation|in \d{4} dollars|after (?:\w+ ){1,2}(?:weeks|days|weekends))\b",
    _I,
)
MILESTONE = re.compile(
    r"\b(?:fastest|first|only|second|third|quickest|earliest)\b[^,;]{0,40}\bto (?:earn|gross|make|pass|reach|cross|surpass|exceed|take)\b[^,;]{0,12}$",
    _I,
)
THEATERS = re.compile(rf"\b(?P<count>{NUMBER})\s(?:[\w-]{{1,14}}\s){{0,2}}?(?:theat(?:er|re)s|screens|cinemas|venues|locations)\b", _I)  # fmt: skip
NAMED = r"(?:(?:the )?[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,2})"
PLACES = re.compile(rf"\b(?:in|from|at|across|throughout)\s(?:both )?(?P<places>{NAMED}(?:,\s{NAMED}){{0,4}}(?:,?\sand\s{NAMED})?)")  # fmt: skip
ADJECTIVE = re.compile(
    r"\b(?P<nation>[A-Z][a-z]{3,12})\s(?:theatrical |domestic )?(?:box[- ]office|gross|market|theat(?:er|re)s|cinemas|release|rentals|takings|history)\b"
)
FRONTED = re.compile(
    r"(?:and |but |while )?(?:(?P<foreign>overseas|internationally|abroad|elsewhere|outside (?:of )?(?:the )?(?:US|U\.S\.|United States|North America))|(?P<world>worldwide|globally)|(?P<domestic>domestically|in (?:the )?(?:US|U\.S\.|United States|North America)(?: and Canada)?|at the (?:domestic|north american|us|u\.s\.) box office)|in (?:the )?(?P<place>[A-Z][A-Za-z ]{2,30}?)|at the (?P<nation>[A-Z][a-z]+) box[- ]office)\b,?\s",
    _I,
)
BREAK = re.compile(
    r"[;:]|,\s(?=(?:and|with|for|but|against|while|which|where|who|an?\saverage|averaging|totalling|totaling|giving|making|making|bringing|resulting|becoming|from|earning|grossing|taking|having|after|before|ranking|placing|finishing|the)\b)"
    r"|\s(?=(?:against|while|which|for a|with a|on a|making|bringing|resulting|before|after|and (?:earned|grossed|made|took|a|an|ultimately|eventually|then|went|has|had|was|only|further|another|at least|over|about|more|its|reached|[$£€₹¥]|(?:US|A|C|HK)\$))\b)|\sand\s(?=[$£€₹¥]|(?:US|A|C|HK)\$)",
    _I,
)
OWN_AGAIN = re.compile(r",\s(?:with|grossing|earning|making|taking|collecting)\b(?!.*\bwhich\b)", _I)
PLURAL = re.compile(r"\brespectively\b", _I)
SUM = re.compile(r"\b(?:total(?:l?ing|s)?|combined|sum)\b", _I)
CINEMA = re.compile(r"\btheat|\bbox[- ]office|\bcinema|\bopen", _I)
#: which of a film's openings a clause speaks of, where it says so
RUN = re.compile(r"\b(?:wide|limited|platform|nationwide|national|general) (?:release|opening|run|debut|expansion)\b|\bre-?(?:release|issue)\b", _I)  # fmt: skip
