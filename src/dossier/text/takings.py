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
from dossier.text.money import Amount, find_money, may_tell
from dossier.text.moneyclauses import Context, first_clause, last_clause
from dossier.text.moneyomits import ANOTHER, Titles, is_partial, left_out
from dossier.text.moneyscopes import NAMED, bare_place, fronted_scope, national_scope, scoped, territory_of
from dossier.text.places import market
from dossier.text.sentences import readable_sentences

_I = re.I
_TAIL = r"[^,;:]{0,60}?"
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
    r"\bgross(?:ed|es|ing)?\b|\bearn(?:ed|s|ing|ings)?\b|\bbox[- ]office\b|\btook\b(?! (?:place|part|over|off|on|up)\b)|\btaking(?:s| in)?\b|\b(?:made|making|makes)\b|\bcollect(?:ed|ing|s|ion|ions)\b|\bbrought in\b|\bgenerat(?:ed|ing)\b|\breceipts\b"
    r"|\btotal(?:ed|led|ing|ling)?\b|\b(?:raked|pulled|bringing|pulling|raking|hauled|hauling) in\b|\baccumulat(?:ed|ing|ion)\b|\breturned\b|\bamass(?:ed|ing)\b|\breach(?:ed|ing)\b|\brentals?\b|\bfinished (?:\w+ ){0,4}with\b|\bended (?:\w+ ){0,6}with\b",
    _I,
)
_RENTALS = re.compile(r"\brentals?\b", _I)
_THEATERS = re.compile(rf"\b(?P<count>{NUMBER})\s(?:[\w-]{{1,14}}\s){{0,2}}?(?:theat(?:er|re)s|screens|cinemas|venues|locations)\b", _I)  # fmt: skip
_IN_LIST = re.compile(rf"(?P<place>{NAMED})\s\($")
_OPENED_IN = re.compile(
    rf"\b(?:opened|debuted|opening|debut)\b[^.;()]{{0,30}}?\sin\s(?P<place>{NAMED})\b[^.;()]{{0,40}}\s\($"
)
_OPENS = re.compile(r"\b(?:open(?:ed|ing|s)?|debut(?:ed|s|ing)?)\b", _I)
_GOES_ON = re.compile(
    r"(?:,\s)?(?:grossing|earning|taking|making|collecting|generating|bringing|pulling|raking|with|for|and (?:earned|grossed|made|took|collected))\b",
    _I,
)
_CHANGED = re.compile(
    r"\s?to\s(?:over|about|around|nearly|almost|more than|an estimated|approximately|some|as much as|up to)?\s?", _I
)
#: which of a film's openings a clause speaks of, where it says so
_RUN = re.compile(r"\b(?:wide|limited|platform|nationwide|national|general) (?:release|opening|run|debut|expansion)\b|\bre-?(?:release|issue)\b", _I)  # fmt: skip
#: a part of the run, which is not all that the film took
_PART = re.compile(r"[^,;]{0,40}?\b(?:in|on|during|from|over|through) (?:its |a |the )?(?:initial |original )?(?P<run>(?:limited|platform|roadshow) (?:release|run|engagement))\b", _I)  # fmt: skip
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


def find_takings(text: str, titles: Titles = ()) -> list[Taking]:
    """The amounts of a paragraph whose clause says what they measure."""
    plain = text.replace("\xa0", " ")
    ordered = sorted(titles)
    found: list[Taking] = []
    for start, end in readable_sentences(plain):
        if not may_tell(plain, start, end):
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
        before = last_clause(bare[first : amount.start])
        wider = bare[first : amount.start] if _GOES_ON.match(before) else before
        context = Context(before, wider, first_clause(bare[amount.end : last].lstrip("\0")), bare, amount.start)
        if found and _CHANGED.fullmatch(sentence[found[-1].end : amount.start]):  # "from $30 million to $48 million"
            found.append(Taking(found[-1].measure, amount.money, amount.start, amount.end, found[-1].territory))
        elif not left_out(context, titles) and (taking := _taking(amount, context)):
            found.append(_summed(taking, found, context))
    return found + _bracketed(sentence, [amount for amount in every if amount not in amounts])


def _without_brackets(sentence: str) -> str:
    """The sentence with what stands in brackets blanked at equal length."""
    return re.sub(r"\s?\([^()]*\)", lambda match: "\0" * len(match[0]), sentence)


def _bracketed(sentence: str, amounts: Sequence[Amount]) -> list[Taking]:
    """Amounts in brackets behind the countries of a list, or behind the one country in which the film opened."""
    listed = [(amount, match) for amount in amounts if (match := _IN_LIST.search(sentence[: amount.start]))]
    listed = [(amount, match) for amount, match in listed if market(bare_place(match["place"]))]
    measure = "opening_weekend" if _OPENS.search(sentence) else "country_gross"
    if len(listed) > 1 and (_OPENS.search(sentence) or _GROSS.search(sentence)):
        return [
            Taking(measure, amount.money, amount.start, amount.end, bare_place(match["place"]))
            for amount, match in listed
        ]
    opened = [(amount, match) for amount in amounts if (match := _OPENED_IN.search(sentence[: amount.start]))]
    return [
        Taking("opening_weekend", amount.money, amount.start, amount.end, bare_place(match["place"]))
        for amount, match in opened
        if len(amounts) == 1 and market(bare_place(match["place"]))
    ]


def _summed(taking: Taking, before: Sequence[Taking], context: Context) -> Taking:
    """A total behind a domestic and an international figure is worldwide; "another" worldwide is the rest of the world."""
    told = {one.measure for one in before}
    if taking.measure == "worldwide_gross" and told == {"domestic_gross"} and ANOTHER.search(context.before):
        return Taking("international_gross", taking.money, taking.start, taking.end)
    if taking.measure == "gross" and {"domestic_gross", "international_gross"} <= told and _SUM.search(context.before):
        return Taking("worldwide_gross", taking.money, taking.start, taking.end)
    return taking


_SUM = re.compile(r"\b(?:total(?:l?ing|s)?|combined|sum)\b", _I)


def _taking(amount: Amount, context: Context) -> Taking | None:
    measure, territory = _measure(context)
    if measure is None:
        return None
    theaters, note = None, None
    if measure == "opening_weekend":
        counted = _theaters(context.behind) or _theaters(context.before)
        theaters = parse_number(counted["count"]) if counted else None
        run = _RUN.search(context.before[-80:]) or _RUN.search(context.behind[:60])
        note = run[0].lower() if run else None
    elif measure == "home_media":
        medium = _MEDIUM.search(context.behind[:40]) or _MEDIUM.search(context.before[-40:])
        note = medium[0] if medium else None
    elif measure != "budget" and (_RENTALS.search(context.behind[:60]) or _RENTALS.search(context.before[-40:])):
        note = "rentals"
    elif part := _PART.match(context.sentence, amount.end):
        note = part["run"].lower()
    return Taking(measure, amount.money, amount.start, amount.end, territory, theaters, note)


def _theaters(text: str) -> re.Match[str] | None:
    """How many cinemas a clause tells; their screens where it tells only those."""
    found = list(_THEATERS.finditer(text))
    return next((match for match in found if "screen" not in match[0].lower()), found[0] if found else None)


def _measure(context: Context) -> tuple[str | None, str | None]:
    """What an amount measures and where, by the words behind it, those before it, and the sentence's beginning."""
    before, behind = context.before, context.behind
    if _BUDGET_BEHIND.match(behind) or _BUDGET_BEFORE.search(before):
        return "budget", None
    fronted = fronted_scope(context)
    if _OPENING_TIME.search(behind) or _OPENING_TIME.search(context.wider) or _OPENED.search(before):
        return "opening_weekend", territory_of(behind) or territory_of(before) or (fronted or ("", None))[1]
    if _on_discs(context):
        return "home_media", None
    if _COST.search(before) or not (_GROSS.search(before) or _GROSS.search(behind[:60]) or scoped(behind)):
        return None, None
    scope = scoped(behind) or scoped(before, last=True) or fronted or national_scope(context)
    return scope or ((None, None) if is_partial(context) else ("gross", None))


def _on_discs(context: Context) -> bool:
    """Whether an amount is of home media: its clause says so, or the sentence does and names no cinema since."""
    if _HOME.search(context.behind[:60]):
        return not _CINEMA.search(context.behind[:60])
    said = context.sentence[: context.at]
    last = max((match.end() for match in _HOME.finditer(said)), default=-1)
    return last >= 0 and not _CINEMA.search(said, last) and not _CINEMA.search(context.behind)


_CINEMA = re.compile(r"\btheat|\bbox[- ]office|\bcinema|\bopen", _I)


def _shared_out(sentence: str, amounts: Sequence[Amount]) -> list[Taking]:
    """Each amount with its country, for "in A and B, where it grossed X and Y, respectively"; or none at all."""
    end = _PLURAL.search(sentence)
    own = [amount for amount in amounts if end and amount.end <= end.start() and end.start() - amount.end < 120]
    if len(own) < 2 or not _GROSS.search(sentence[: own[0].start]):
        return []
    said = re.split(r",\s(?:and\s)?|\sand\s|\s(?=in\b|both\b)", sentence[: own[0].start])
    said = [re.sub(r"^(?:In|From|At|Across)\s", "", part) for part in said]
    named = [bare_place(match[0]) for part in said for match in re.finditer(NAMED, part)]
    names = [name for name in named if market(name)][-len(own) :]
    if len(names) != len(own) or not all(map(market, names)):
        return []
    return [
        Taking("country_gross", amount.money, amount.start, amount.end, name)
        for amount, name in zip(own, names, strict=True)
    ]
