"""What running text says of a film's budget and takings: amounts with what they measure.

An amount is taken when its own clause says what it is: words right behind it ("worldwide", "in its opening weekend"),
else words before it ("a budget of"), else the place that the sentence begins with ("Overseas, …"). Averages per
theatre, single days, running totals, forecasts, profits, salaries, equivalents in brackets, sums adjusted for
inflation and what other films earned are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model.values import Money
from dossier.text import takingwords as w
from dossier.text.counts import parse_number
from dossier.text.money import Amount, find_money
from dossier.text.places import market, nation
from dossier.text.sentences import sentences


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
    """What stands around an amount: its own clause before and behind it, the sentence before it."""

    before: str
    behind: str
    sentence: str
    at: int


#: stretches that name films: start, end, and whether it is the film that the text is about
Titles = Sequence[tuple[int, int, bool]]


def find_takings(text: str, titles: Titles = ()) -> list[Taking]:
    """The amounts of a paragraph whose clause says what they measure."""
    plain = text.replace("\xa0", " ")
    found: list[Taking] = []
    for start, end in sentences(plain):
        named = [(one - start, other - start, own) for one, other, own in titles if start <= one < end]
        found += [_moved(taking, start) for taking in _in_sentence(plain[start:end], named)]
    return found


def _moved(one: Taking, by: int) -> Taking:
    return Taking(one.measure, one.money, one.start + by, one.end + by, one.territory, one.theaters, one.note)


def _in_sentence(sentence: str, titles: Titles) -> list[Taking]:
    amounts = find_money(sentence)
    if w.PLURAL.search(sentence):
        return _shared_out(sentence, amounts)
    found: list[Taking] = []
    for number, amount in enumerate(amounts):
        first = amounts[number - 1].end if number else 0
        last = amounts[number + 1].start if number + 1 < len(amounts) else len(sentence)
        before = _last_clause(sentence[first : amount.start])
        context = _Context(before, _first_clause(sentence[amount.end : last]), sentence, amount.start)
        if found and sentence[found[-1].end : amount.start].strip() == "to":  # "from $30 million to $48 million"
            found.append(Taking(found[-1].measure, amount.money, amount.start, amount.end, found[-1].territory))
        elif not _left_out(context, titles) and (taking := _taking(amount, context)):
            found.append(_summed(taking, found, context))
    return found


def _summed(taking: Taking, before: Sequence[Taking], context: _Context) -> Taking:
    """A total behind a domestic and an international figure is worldwide."""
    told = {one.measure for one in before}
    if taking.measure == "gross" and {"domestic_gross", "international_gross"} <= told and w.SUM.search(context.before):
        return Taking("worldwide_gross", taking.money, taking.start, taking.end)
    return taking


def _left_out(context: _Context, titles: Titles) -> bool:
    """Whether an amount is none of the film's takings."""
    at, sentence = context.at, context.sentence
    return bool(
        sentence.count("(", 0, at) > sentence.count(")", 0, at)
        or w.NOT_BEHIND.match(context.behind)
        or w.NOT_CLOSE.search(context.before)
        or w.NOT_BEFORE.search(context.before[-80:])
        or w.FRONTED_NOT.match(sentence)
        or w.MILESTONE.search(sentence[max(0, at - 90) : at])
        or _of_another(sentence, at, titles)
    )


def _of_another(sentence: str, at: int, titles: Titles) -> bool:
    """Whether the film named last before an amount is another one."""
    before = [span for span in titles if span[1] <= at]
    if not before or before[-1][2] or at - before[-1][1] > 120:
        return False
    return w.OWN_AGAIN.search(sentence[before[-1][1] : at]) is None


def _taking(amount: Amount, context: _Context) -> Taking | None:
    measure, territory = _measure(context)
    if measure is None:
        return None
    theaters, note = None, None
    if measure == "opening_weekend":
        counted = w.THEATERS.search(context.behind) or w.THEATERS.search(context.before)
        theaters = parse_number(counted["count"]) if counted else None
        run = w.RUN.search(context.before[-80:]) or w.RUN.search(context.behind[:60])
        note = run[0].lower() if run else None
    elif measure == "home_media":
        medium = w.MEDIUM.search(context.behind[:40]) or w.MEDIUM.search(context.before[-40:])
        note = medium[0] if medium else None
    elif measure != "budget" and (w.RENTALS.search(context.behind[:60]) or w.RENTALS.search(context.before[-40:])):
        note = "rentals"
    return Taking(measure, amount.money, amount.start, amount.end, territory, theaters, note)


def _measure(context: _Context) -> tuple[str | None, str | None]:
    """What an amount measures and where, by the words behind it, those before it, and the sentence's beginning."""
    before, behind = context.before, context.behind
    if w.BUDGET_BEHIND.match(behind) or w.BUDGET_BEFORE.search(before):
        return "budget", None
    fronted = _fronted(context)
    if w.OPENING_TIME.search(behind) or w.OPENING_TIME.search(before) or w.OPENED.search(before):
        return "opening_weekend", _territory(behind) or _territory(before) or (fronted or ("", None))[1]
    if _on_discs(context):
        return "home_media", None
    if w.COST.search(before) or not (w.GROSS.search(before) or w.GROSS.search(behind[:60]) or _scoped(behind)):
        return None, None
    return _scoped(behind) or _scoped(before, last=True) or fronted or ("gross", None)


def _on_discs(context: _Context) -> bool:
    """Whether an amount is of home media: its clause says so, or the sentence does and names no cinema since."""
    if w.HOME.search(context.behind[:60]):
        return not w.CINEMA.search(context.behind[:60])
    said = context.sentence[: context.at]
    last = max((match.end() for match in w.HOME.finditer(said)), default=-1)
    return last >= 0 and not w.CINEMA.search(said, last) and not w.CINEMA.search(context.behind)


def _scoped(text: str, *, last: bool = False) -> tuple[str, str | None] | None:
    """The scope that a clause names first (or last), with its territory."""
    found: list[tuple[int, str, str | None]] = []
    for measure, pattern in (
        ("international_gross", w.FOREIGN),
        ("worldwide_gross", w.WORLD),
        ("domestic_gross", w.DOMESTIC),
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
    place = re.sub(r"^the\s", "", place, flags=re.I)
    return {"American": "United States", "North American": "North America"}.get(place, place)


def _territory(text: str) -> str | None:
    """The country, or the countries, that a clause names."""
    for match in w.PLACES.finditer(text):
        places = match["places"]
        while places:
            parts = re.split(r",\s(?:and\s)?|\sand\s", places)
            if all(market(_bare(part)) for part in parts) or market(_bare(places)):
                return _bare(places)
            places, cut, _ = places.rpartition(" ")
            if not cut:
                break
            places = places.rstrip(",").removesuffix(" and")
    adjective = next((match for match in w.ADJECTIVE.finditer(text) if nation(match["nation"])), None)
    return nation(adjective["nation"]) if adjective else None


def _bare(place: str) -> str:
    return re.sub(r"^the\s", "", place)


def _fronted(context: _Context) -> tuple[str, str | None] | None:
    """The scope that the sentence begins with, for the amounts whose own clause names none."""
    match = w.FRONTED.match(context.sentence)
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
    end = w.PLURAL.search(sentence)
    own = [amount for amount in amounts if end and amount.end <= end.start() and end.start() - amount.end < 120]
    if len(own) < 2 or not w.GROSS.search(sentence[: own[0].start]):
        return []
    names = [_bare(match[0]) for match in re.finditer(w.NAMED, sentence[: own[0].start]) if market(_bare(match[0]))]
    pair = re.findall(rf"({w.NAMED}) and ({w.NAMED})", sentence[: own[0].start])
    if len(names) < len(own):
        names = [_bare(name) for name in (pair[-1] if pair else ())]
    names = names[-len(own) :]
    if len(names) != len(own) or not all(map(market, names)):
        return []
    return [
        Taking("country_gross", amount.money, amount.start, amount.end, name)
        for amount, name in zip(own, names, strict=True)
    ]


def _last_clause(text: str) -> str:
    at = 0
    for match in w.BREAK.finditer(text):
        if match.end() < len(text) - 1:
            at = match.end()
    return text[at:]


def _first_clause(text: str) -> str:
    match = w.BREAK.search(text)
    return text[: match.start()] if match else text
