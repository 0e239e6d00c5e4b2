"""What running text says of a film's budget and takings: amounts with what they measure.

An amount is taken when its own clause says what it is: words right behind it ("worldwide", "in its opening weekend"),
else words before it ("a budget of"), else the place that the sentence begins with ("Overseas, …"). Averages per
theatre, single days, running totals, forecasts, profits, salaries, equivalents in brackets, sums adjusted for
inflation and what other films earned are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from dossier.model.values import Money
from dossier.text.counts import NUMBER, parse_number
from dossier.text.money import SIGN, Amount, find_money
from dossier.text.places import market, nation
from dossier.text.sentences import readable_sentences

_I = re.I
_TAIL = r"[^,;:]{0,60}?"
_US = r"(?:the )?(?:North America(?:n)?|(?:US|U\.S\.|USA|United States|American)(?:\s?(?:and|&|/|,)\s?(?:Canada|Canadian))?)"
_WORLD = re.compile(r"\bworld-?wide\b|\bglobal(?:ly)?\b|\baround the (?:world|globe)\b|\ball (?:over the world|territories)\b", _I)  # fmt: skip
_DOMESTIC = re.compile(rf"\b(?:in|from|at|across|of|throughout)\s(?P<place>{_US})(?!\w)|\b(?:domestic(?:ally)?|stateside)\b|\b(?P<own>{_US})\s(?=box|gross|market|theat|total|rental|release|opening|run\b|earnings)", _I)  # fmt: skip
_FOREIGN = re.compile(
    r"\b(?:other|foreign|overseas|international|remaining)\s(?:territories|countries|markets|regions|locations|areas)\b|\binternational(?:ly)?\b|\boverseas\b|\belsewhere\b|\bforeign\b|\babroad\b|\brest of the world\b"
    rf"|\boutside (?:of )?{_US}\b",
    _I,
)
_OPENING_TIME = re.compile(r"\b(?:opening|debut|first|three-day|3-day|four-day|4-day|five-day)[- ](?:three-day |four-day )?weekend\b|\bweekend (?:debut|opening|of release)\b|\bfirst (?:three|four) days\b", _I)  # fmt: skip
_OPENED = re.compile(r"\b(?:opened|opening|open|debut(?:ed|ing|s)?|premiered|premiering|opens)\s(?:\w+ly\s)?(?:up\s)?(?:to|with|at)\s(?:an?\s|the\s|about\s|around\s|some\s|estimated\s|approximately\s|just\s|over\s|more than\s|nearly\s|[a-z-]{3,12}\s){0,3}$|\bopen(?:ed|ing)\b[^.;]{0,60}\bweekend (?:gross|take|total|haul|tally) of\s(?:\w+\s){0,2}$", _I)  # fmt: skip
_BUDGET_BEHIND = re.compile(r"\s?(?:[\w-]+\s){0,2}?budget(?:ed)?\b", _I)
_BUDGET_BEFORE = re.compile(
    r"(?<!over )(?<!marketing )(?<!promotional )(?<!advertising )\bbudget(?:ed|s)?\b(?!\s(?:film|movie|picture))[^,;]{0,45}$"
    r"|\b(?:films?|movies?|pictures?|productions?|it)\b[^,;.]{0,30}?\b(?:cost|costing)\s(?:only |just |about |around |approximately |roughly |an estimated |some |over |under |nearly |almost |less than |more than |close to |up to )*$"
    r"|\b(?:made|produced|shot|filmed|completed)\b[^,;]{0,30}?\s(?:for|at a cost of)\s(?:only |just |about |around |approximately |roughly |an estimated |some |over |under |nearly |less than |more than )*$"
    r"|\b(?:production|negative) costs?\b[^,;]{0,25}$",
    _I,
)
_HOME = re.compile(r"\b(?:sold [\d.,]+ (?:million |thousand )?(?:copies|units)|DVDs?|Blu-?rays?|home (?:video|media|entertainment)|VHS|video(?:cassette)? (?:sales|rentals|market)|discs?)\b", _I)  # fmt: skip
_COST = re.compile(r"\bcosts?\b", _I)
_MEDIUM = re.compile(r"\b(?:DVD|Blu-?ray|VHS)\b", _I)
_GROSS = re.compile(
    r"\bgross(?:ed|es|ing)?\b|\bearn(?:ed|s|ing|ings)?\b|\bbox[- ]office\b|\btook (?:in|home)?\b|\btaking(?:s| in)?\b|\b(?:made|making|makes)\b|\bcollect(?:ed|ing|s|ion|ions)\b|\bbrought in\b|\bgenerat(?:ed|ing)\b|\breceipts\b"
    r"|\btotal(?:ed|led|ing|ling)?\b|\b(?:raked|pulled|bringing|pulling|raking|hauled|hauling) in\b|\baccumulat(?:ed|ing|ion)\b|\breturned\b|\bamass(?:ed|ing)\b|\breach(?:ed|ing)\b|\brentals?\b|\bfinished (?:\w+ ){0,4}with\b|\bended (?:\w+ ){0,6}with\b",
    _I,
)
_RENTALS = re.compile(r"\brentals?\b", _I)
# what makes an amount none of the film's takings, by where it stands to it
_NOT_BEHIND = re.compile(
    r"\s?(?:million\s)?(?:(?:per|a|each|every)[- ](?:theat(?:er|re)|screen|venue|location|print|copy|week|day)|average|averages|salary|fee|profit|loss|in (?:profit|losses|merchandis|licens|debt|damages|marketing|advertising|revenue|total revenue|previews?|(?:late|thursday|midnight|advance)|ticket|inflation|today|adjusted|\d{4} dollars)"
    r"|(?:on|for|of) (?:its |the )?(?:opening |first |second )?(?:day|marketing|advertising|promotion|prints|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on (?:its|the) (?:first|second|third|fourth|fifth) day|from (?:previews?|midnight|thursday|(?:licen[cs]ed )?merchandis)|mark\b|barrier|milestone|worth of|when adjusted|\(?adjusted"
    r"|(?:in|on|over|during|after|within|for|through) (?:its |the |their )?(?:first (?:day|week\b|two|three weeks|four weeks|five|six|seven|eight|ten|\d+|month)|second|third|fourth|fifth|sixth|\w+ weeks?\b|\w+ days?\b|opening day|opening week\b|following)|(?:in|during|over) (?:the|its) opening (?:day|two|three|four|five|\d)\b|from (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:less|more|short|shy) (?:of|than)\b|tickets|damages|lawsuit|for the rights|for rights|advance|insurance|bond|loan|tax|rebate)",
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
_THEATERS = re.compile(rf"\b(?P<count>{NUMBER})\s(?:[\w-]{{1,14}}\s){{0,2}}?(?:theat(?:er|re)s|screens|cinemas|venues|locations)\b", _I)  # fmt: skip
_NAMED = r"(?:(?:the )?(?:[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,2}|U\.?K\.?|UAE))"
_PLACES = re.compile(rf"\b(?:in|from|at|across|throughout)\s(?:both )?(?P<places>{_NAMED}(?:,\s{_NAMED}){{0,4}}(?:,?\sand\s{_NAMED})?)")  # fmt: skip
_ADJECTIVE = re.compile(
    r"\b(?P<nation>[A-Z][a-z]{3,12})\s(?:theatrical |domestic )?(?:box[- ]office|gross|market|theat(?:er|re)s|cinemas|release|rentals|takings|history)\b"
)
_FRONTED = re.compile(
    r"(?:and |but |while )?(?:(?P<foreign>overseas|internationally|abroad|elsewhere|outside (?:of )?(?:the )?(?:US|U\.S\.|United States|North America))|(?P<world>worldwide|globally)|(?P<domestic>domestically|in (?:the )?(?:US|U\.S\.|United States|North America)(?: and Canada)?|at the (?:domestic|north american|us|u\.s\.) box office)|in (?:the )?(?P<place>[A-Z][A-Za-z ]{2,30}?)|at the (?P<nation>[A-Z][a-z]+) box[- ]office)\b,?\s",
    _I,
)
_BREAK = re.compile(
    r"[;:]|,\s(?=(?:and|with|for|but|against|while|which|where|who|an?\saverage|averaging|totalling|totaling|giving|making|making|bringing|resulting|becoming|from|earning|grossing|taking|having|after|before|ranking|placing|finishing|the)\b)"
    r"|\s(?=(?:against|while|which|for a|with a|on a|making|bringing|resulting|before|after|and (?:earned|grossed|made|took|a|an|ultimately|eventually|then|went|has|had|was|only|further|another|at least|over|about|more|its|reached|[$£€₹¥]|(?:US|A|C|HK)\$))\b)|\sand\s(?=[$£€₹¥]|(?:US|A|C|HK)\$)",
    _I,
)
_OWN_AGAIN = re.compile(r",\s(?:with|grossing|earning|making|taking|collecting)\b(?!.*\bwhich\b)|,?\sand\s(?:also |then |ultimately |eventually |went on to )?(?:made|make|grossed|gross|earned|earn|took|take|collected|collect)\b(?!.*\bwhich\b)", _I)  # fmt: skip
_IN_LIST = re.compile(rf"(?P<place>{_NAMED})\s\($")
_OPENED_IN = re.compile(
    rf"\b(?:opened|debuted|opening|debut)\b[^.;()]{{0,30}}?\sin\s(?P<place>{_NAMED})\b[^.;()]{{0,40}}\s\($"
)
_REISSUED = re.compile(r"\bre-?(?:releas|issu|enter)(?:e|ed|es|ing)\b", _I)
_WHERE = re.compile(rf"\b(?P<place>{_NAMED}), where\b[^,;]{{0,80}}$")
_OPENS = re.compile(r"\b(?:open(?:ed|ing|s)?|debut(?:ed|s|ing)?)\b", _I)
_RECORD = re.compile(r"\brecords?,? (?:of|for|by|with|held|set)\b", _I)
_GOES_ON = re.compile(
    r"(?:,\s)?(?:grossing|earning|taking|making|collecting|generating|bringing|pulling|raking|with|for|and (?:earned|grossed|made|took|collected))\b",
    _I,
)
_PARTIAL = re.compile(
    r"\b(?:weekends?|holiday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|first \w+ (?:days|weeks)|re-?(?:release|issue)d?|re-?entered|opening day|days?)\b",
    _I,
)
_ANOTHER = re.compile(r"\b(?:another|an additional|additional|a further|further)\s(?:US\s?)?$", _I)
_CHANGED = re.compile(
    r"\s?to\s(?:over|about|around|nearly|almost|more than|an estimated|approximately|some|as much as|up to)?\s?", _I
)
_MOST = 40  # amounts of a sentence that are looked at
_PLURAL = re.compile(r"\brespectively\b", _I)


@dataclass(frozen=True, slots=True)
class Taking:
    """An amount in a paragraph with what it measures."""

    measure: str
    money: Money
    start: int
    end: int
    territory: str | None = None
    theaters: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around an amount: its own clause before and behind it, the sentence before it.

    ``wider`` goes back to the amount before it where its own clause only goes on ("…, grossing").
    """

    before: str
    wider: str
    behind: str
    sentence: str
    at: int


#: stretches that name films: start, end, and whether it is the film that the text is about
Titles = Sequence[tuple[int, int, bool]]


def find_takings(text: str, titles: Titles = ()) -> list[Taking]:
    """The amounts of a paragraph whose clause says what they measure."""
    plain = text.replace("\xa0", " ")
    ordered = sorted(titles)
    found: list[Taking] = []
    for start, end in readable_sentences(plain):
        if not SIGN.search(plain, start, end):
            continue
        first = bisect_left(ordered, start, key=itemgetter(0))
        inside = ordered[first : bisect_left(ordered, end, first, key=itemgetter(0))]
        named = [(one - start, other - start, own) for one, other, own in inside]
        found += [_moved(taking, start) for taking in _in_sentence(plain[start:end], named)]
    return found


def _moved(one: Taking, by: int) -> Taking:
    return Taking(one.measure, one.money, one.start + by, one.end + by, one.territory, one.theaters, one.note)


def _in_sentence(sentence: str, titles: Titles) -> list[Taking]:
    every = find_money(sentence)[:_MOST]
    if _PLURAL.search(sentence):
        return _shared_out(sentence, every)
    bare = _without_brackets(sentence)
    amounts = [amount for amount in every if bare[amount.start] != "\0"]
    found: list[Taking] = []
    for number, amount in enumerate(amounts):
        first = amounts[number - 1].end if number else 0
        last = amounts[number + 1].start if number + 1 < len(amounts) else len(sentence)
        before = _last_clause(bare[first : amount.start])
        wider = bare[first : amount.start] if _GOES_ON.match(before) else before
        context = _Context(before, wider, _first_clause(bare[amount.end : last].lstrip("\0")), bare, amount.start)
        if found and _CHANGED.fullmatch(sentence[found[-1].end : amount.start]):  # "from $30 million to $48 million"
            found.append(Taking(found[-1].measure, amount.money, amount.start, amount.end, found[-1].territory))
        elif not _left_out(context, titles) and (taking := _taking(amount, context)):
            found.append(_summed(taking, found, context))
    return found + _bracketed(sentence, [amount for amount in every if amount not in amounts])


def _without_brackets(sentence: str) -> str:
    """The sentence with what stands in brackets blanked at equal length."""
    return re.sub(r"\s?\([^()]*\)", lambda match: "\0" * len(match[0]), sentence)


def _bracketed(sentence: str, amounts: Sequence[Amount]) -> list[Taking]:
    """Amounts in brackets behind the countries of a list, or behind the one country in which the film opened."""
    listed = [(amount, match) for amount in amounts if (match := _IN_LIST.search(sentence[: amount.start]))]
    listed = [(amount, match) for amount, match in listed if market(_bare(match["place"]))]
    measure = "opening_weekend" if _OPENS.search(sentence) else "country_gross"
    if len(listed) > 1 and (_OPENS.search(sentence) or _GROSS.search(sentence)):
        return [
            Taking(measure, amount.money, amount.start, amount.end, _bare(match["place"])) for amount, match in listed
        ]
    opened = [(amount, match) for amount in amounts if (match := _OPENED_IN.search(sentence[: amount.start]))]
    return [
        Taking("opening_weekend", amount.money, amount.start, amount.end, _bare(match["place"]))
        for amount, match in opened
        if len(amounts) == 1 and market(_bare(match["place"]))
    ]


def _summed(taking: Taking, before: Sequence[Taking], context: _Context) -> Taking:
    """A total behind a domestic and an international figure is worldwide; "another" worldwide is the rest of the world."""
    told = {one.measure for one in before}
    if taking.measure == "worldwide_gross" and told == {"domestic_gross"} and _ANOTHER.search(context.before):
        return Taking("international_gross", taking.money, taking.start, taking.end)
    if taking.measure == "gross" and {"domestic_gross", "international_gross"} <= told and _SUM.search(context.before):
        return Taking("worldwide_gross", taking.money, taking.start, taking.end)
    return taking


_SUM = re.compile(r"\b(?:total(?:l?ing|s)?|combined|sum)\b", _I)


def _left_out(context: _Context, titles: Titles) -> bool:
    """Whether an amount is none of the film's takings."""
    at, sentence = context.at, context.sentence
    return bool(
        _NOT_BEHIND.match(context.behind)
        or _NOT_CLOSE.search(context.before)
        or _NOT_BEFORE.search(context.before[-80:])
        or _RECORD.search(context.wider[-110:])
        or _FRONTED_NOT.match(sentence)
        or _MILESTONE.search(sentence[max(0, at - 90) : at])
        or _of_another(sentence, at, titles)
    )


def _of_another(sentence: str, at: int, titles: Titles) -> bool:
    """Whether the film named last before an amount is another one."""
    before = [span for span in titles if span[1] <= at]
    if not before or before[-1][2] or at - before[-1][1] > 120:
        return False
    return _OWN_AGAIN.search(sentence[before[-1][1] : at]) is None


def _taking(amount: Amount, context: _Context) -> Taking | None:
    measure, territory = _measure(context)
    if measure is None:
        return None
    theaters, note = None, None
    if measure == "opening_weekend":
        counted = _theaters(context.behind) or _theaters(context.before)
        theaters = parse_number(counted["count"]) if counted else None
    elif measure == "home_media":
        medium = _MEDIUM.search(context.behind[:40]) or _MEDIUM.search(context.before[-40:])
        note = medium[0] if medium else None
    elif measure != "budget" and (_RENTALS.search(context.behind[:60]) or _RENTALS.search(context.before[-40:])):
        note = "rentals"
    return Taking(measure, amount.money, amount.start, amount.end, territory, theaters, note)


def _theaters(text: str) -> re.Match[str] | None:
    """How many cinemas a clause tells; their screens where it tells only those."""
    found = list(_THEATERS.finditer(text))
    return next((match for match in found if "screen" not in match[0].lower()), found[0] if found else None)


def _measure(context: _Context) -> tuple[str | None, str | None]:
    """What an amount measures and where, by the words behind it, those before it, and the sentence's beginning."""
    before, behind = context.before, context.behind
    if _BUDGET_BEHIND.match(behind) or _BUDGET_BEFORE.search(before):
        return "budget", None
    fronted = _fronted(context)
    if _OPENING_TIME.search(behind) or _OPENING_TIME.search(context.wider) or _OPENED.search(before):
        return "opening_weekend", _territory(behind) or _territory(before) or (fronted or ("", None))[1]
    if _on_discs(context):
        return "home_media", None
    if _COST.search(before) or not (_GROSS.search(before) or _GROSS.search(behind[:60]) or _scoped(behind)):
        return None, None
    scope = _scoped(behind) or _scoped(before, last=True) or fronted or _in_its_nation(context)
    return scope or ((None, None) if _is_partial(context) else ("gross", None))


def _is_partial(context: _Context) -> bool:
    """Whether an amount without a scope is of some days, of a re-release or comes on top of another."""
    said = context.sentence[: context.at]
    return bool(
        _PARTIAL.search(context.behind[:40]) or _PARTIAL.search(context.wider) or _ANOTHER.search(said[-30:])
        or _REISSUED.search(said)
    )  # fmt: skip


def _in_its_nation(context: _Context) -> tuple[str, str | None] | None:
    """The country whose box office or film history the sentence has named, where it names no other scope."""
    said = context.sentence[: context.at]
    if where := _WHERE.search(said):
        return ("country_gross", _bare(where["place"])) if market(_bare(where["place"])) else None
    if _WORLD.search(said) or _FOREIGN.search(said) or _DOMESTIC.search(said):
        return None
    found = next((match for match in _ADJECTIVE.finditer(said) if nation(match["nation"])), None)
    return ("country_gross", nation(found["nation"])) if found else None


def _on_discs(context: _Context) -> bool:
    """Whether an amount is of home media: its clause says so, or the sentence does and names no cinema since."""
    if _HOME.search(context.behind[:60]):
        return not _CINEMA.search(context.behind[:60])
    said = context.sentence[: context.at]
    last = max((match.end() for match in _HOME.finditer(said)), default=-1)
    return last >= 0 and not _CINEMA.search(said, last) and not _CINEMA.search(context.behind)


_CINEMA = re.compile(r"\btheat|\bbox[- ]office|\bcinema|\bopen", _I)


def _scoped(text: str, *, last: bool = False) -> tuple[str, str | None] | None:
    """The scope that a clause names first (or last), with its territory."""
    found: list[tuple[int, str, str | None]] = []
    for measure, pattern in (
        ("international_gross", _FOREIGN),
        ("worldwide_gross", _WORLD),
        ("domestic_gross", _DOMESTIC),
    ):
        for match in pattern.finditer(text):
            place = _home_market(match) if measure == "domestic_gross" else None
            found.append((match.start(), measure, place))
    if found:
        _, measure, place = (max if last else min)(found, key=lambda one: one[0])
        return measure, place
    named = _territory(text)
    return ("country_gross", named) if named else None


def _home_market(match: re.Match[str]) -> str | None:
    """The place as the text names it; "domestically" names none."""
    place = match["place"] or match["own"]
    if place is None:
        return None
    place = re.sub(r"^the\s", "", place, flags=_I)
    return {"American": "United States", "North American": "North America"}.get(place, place)


def _territory(text: str) -> str | None:
    """The country, or the countries, that a clause names."""
    for match in _PLACES.finditer(text):
        places = match["places"]
        while places:
            parts = re.split(r",\s(?:and\s)?|\sand\s", places)
            if all(market(_bare(part)) for part in parts) or market(_bare(places)):
                return _bare(places)
            places, cut, _ = places.rpartition(" ")
            if not cut:
                break
            places = places.rstrip(",").removesuffix(" and")
    adjective = next((match for match in _ADJECTIVE.finditer(text) if nation(match["nation"])), None)
    return nation(adjective["nation"]) if adjective else None


def _bare(place: str) -> str:
    return re.sub(r"^the\s", "", place)


def _fronted(context: _Context) -> tuple[str, str | None] | None:
    """The scope that the sentence begins with, for the amounts whose own clause names none."""
    match = _FRONTED.match(context.sentence)
    if match is None or match.end() > context.at:
        return None
    if match["foreign"]:
        return "international_gross", None
    if match["world"]:
        return "worldwide_gross", None
    if match["domestic"]:
        named = re.search(r"North America|United States(?: and Canada)?|U\.?S\.?", match["domestic"])
        return "domestic_gross", named[0] if named else None
    place = match["place"] if match["place"] and market(match["place"]) else nation(match["nation"] or "")
    return ("country_gross", place) if place else None


def _shared_out(sentence: str, amounts: Sequence[Amount]) -> list[Taking]:
    """Each amount with its country, for "in A and B, where it grossed X and Y, respectively"; or none at all."""
    end = _PLURAL.search(sentence)
    own = [amount for amount in amounts if end and amount.end <= end.start() and end.start() - amount.end < 120]
    if len(own) < 2 or not _GROSS.search(sentence[: own[0].start]):
        return []
    said = re.split(r",\s(?:and\s)?|\sand\s|\s(?=in\b|both\b)", sentence[: own[0].start])
    named = [_bare(match[0]) for part in said for match in re.finditer(_NAMED, part)]
    names = [name for name in named if market(name)][-len(own) :]
    if len(names) != len(own) or not all(map(market, names)):
        return []
    return [
        Taking("country_gross", amount.money, amount.start, amount.end, name)
        for amount, name in zip(own, names, strict=True)
    ]


def _last_clause(text: str) -> str:
    at = 0
    for match in _BREAK.finditer(text):
        if match.end() < len(text) - 1:
            at = match.end()
    return text[at:]


def _first_clause(text: str) -> str:
    match = _BREAK.search(text)
    return text[: match.start()] if match else text
