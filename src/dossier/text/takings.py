"""What running text says of a film's budget and takings: amounts with what they measure.

An amount is taken when its own clause says what it is: where it was earned, that it opened a film, that it was spent.
Averages per theatre, single days, sums adjusted for inflation and what other films earned are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.model.values import Money
from dossier.text.counts import NUMBER, parse_number
from dossier.text.money import Amount, find_money
from dossier.text.places import country
from dossier.text.sentences import sentences

_WORLD = re.compile(
    r"\bworld-?wide\b|\bglobal(?:ly)?\b|\baround the world\b|\ball (?:over the world|territories)\b", re.I
)
_DOMESTIC = re.compile(
    r"\b(?:in|from|at|across|of)\s(?:the\s)?(?:domestic(?: market| box office| theaters)?|North America(?:n (?:box office|market|theaters))?|(?:US|U\.S\.|United States|American)(?:\s(?:and|&|/)\s(?:Canada|Canadian))?(?: box[ -]office| market| theaters)?)\b|\bdomestic(?:ally)?\b|\bstateside\b|\bin the (?:US|U\.S\.|United States)\b|\bNorth American?\b|\b(?:US|U\.S\.) (?:box office|gross)\b",
    re.I,
)
_FOREIGN = re.compile(
    r"\b(?:in|from)\s(?:all\s)?(?:other|foreign|overseas|international)\s(?:territories|countries|markets|regions|locations)\b|\binternational(?:ly)?\b|\boverseas\b|\belsewhere\b|\bforeign\b|\boutside (?:of )?(?:the )?(?:US|U\.S\.|United States|North America)\b|\babroad\b|\brest of the world\b",
    re.I,
)
_OPENING = re.compile(
    r"\bopening[- ]weekend\b|\b(?:opened|opening|debuted|debuting|premiered)\s(?:to|with|at|in|on|up)\b|\b(?:first|debut|three-day|3-day|four-day)\s(?:weekend|three days|opening)\b|\bopening (?:gross|three days)\b|\bweekend debut\b",
    re.I,
)
_BUDGET = re.compile(
    r"\bbudget(?:ed|s)?\b|\bcost(?:s|ing)?\b|\bproduced (?:for|at)\b|\bmade (?:for|on)\b|\bnegative cost\b", re.I
)
_HOME = re.compile(
    r"\b(?:DVD|Blu-?ray|home (?:video|media|entertainment)|VHS|video(?:cassette)?|disc|streaming|digital)\b(?:\s\w+){0,3}?\s?(?:sales?|rentals?|revenues?|units)?\b",
    re.I,
)
_MEDIUM = re.compile(r"\b(?:DVD|Blu-?ray|VHS|streaming|digital)\b", re.I)
_GROSS = re.compile(
    r"\bgross(?:ed|es|ing)?\b|\bearn(?:ed|s|ing|ings)?\b|\bbox[- ]office\b|\btook (?:in|home)\b|\bmade\b|\bcollect(?:ed|ing|ion|ions)\b|\bbrought in\b|\bgenerat(?:ed|ing)\b|\breceipts\b|\brevenue\b|\btotal(?:ed|led|ing)?\b|\braked in\b|\bpulled in\b|\baccumulat(?:ed|ing)\b|\btakings\b|\breturned\b|\bamass(?:ed|ing)\b",
    re.I,
)
_RENTALS = re.compile(r"\brentals?\b", re.I)
_SKIP = re.compile(
    r"\b(?:per[- ](?:theat(?:er|re)|screen|venue|location|print|copy)|averag(?:e|ed|ing)|adjusted|inflation|equivalent|opening day|first day|(?:on|its) (?:its )?(?:first |opening )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|previews?|midnight|on its \w+ day|marketing|advertising|promotion|prints and|P&A|profit|loss|lost|salary|paid|fee|record(?:s)? of|million tickets|debt|tax|rights|insur|purchas|bought|sold for|auction|merchandis|second weekend|third weekend|fourth weekend|wide release|limited release|expanded)\b",
    re.I,
)
_THEATERS = re.compile(
    rf"\b(?P<count>{NUMBER})\s(?:[\w-]{{1,14}}\s){{0,2}}?(?:theat(?:er|re)s|screens|cinemas|venues|locations)\b", re.I
)
_PLACE = re.compile(r"\b(?:in|from|at the)\s(?:the\s)?(?P<place>[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,2})")
_BREAK = re.compile(
    r"[;:]|,\s(?:and|with|for|but|against|while|which|where|who|totalling|totaling|giving|making|bringing|from)\b|\s(?:and|against|for a|while|with a|on a|making|bringing|from a)\s",
    re.I,
)
_REACH = 90


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


def find_takings(text: str, other_titles: list[tuple[int, int]] | None = None) -> list[Taking]:
    """The amounts of a paragraph whose clause says what they measure; ``other_titles`` are stretches that name other films."""
    found: list[Taking] = []
    for start, end in sentences(text):
        amounts = find_money(text[start:end])
        for number, amount in enumerate(amounts):
            before = amounts[number - 1].end if number else 0
            behind = amounts[number + 1].start if number + 1 < len(amounts) else end - start
            taking = _taking(text[start:end], amount, before, behind)
            if taking and not _about_other(start, taking, text[start:end], other_titles or []):
                found.append(
                    Taking(
                        taking.measure,
                        taking.money,
                        taking.start + start,
                        taking.end + start,
                        taking.territory,
                        taking.theaters,
                        taking.note,
                    )
                )
    return found


def _taking(sentence: str, amount: Amount, before: int, behind: int) -> Taking | None:
    left = sentence[max(before, amount.start - _REACH) : amount.start]
    right = sentence[amount.end : min(behind, amount.end + _REACH)]
    near_left = _last_clause(left)
    near_right = _first_clause(right)
    if (
        _SKIP.search(near_left[-60:])
        or _SKIP.search(near_right[:40])
        or (
            re.match(r"\s?\(", sentence[max(0, amount.start - 2) : amount.start][::-1]) is not None
            and sentence[max(0, amount.start - 1)] == "("
        )
    ):
        return None
    measure, territory = _measure(near_left, near_right, right)
    if measure is None:
        return None
    theaters = None
    if measure == "opening_weekend":
        counted = _THEATERS.search(near_right) or _THEATERS.search(sentence)
        theaters = parse_number(counted["count"]) if counted else None
    if measure == "home_media" and (medium := _MEDIUM.search(near_right[:30]) or _MEDIUM.search(near_left[-30:])):
        return Taking(measure, amount.money, amount.start, amount.end, note=medium[0])
    note = "rentals" if _RENTALS.search(near_right[:40]) or _RENTALS.search(near_left[-40:]) else None
    return Taking(measure, amount.money, amount.start, amount.end, territory, theaters, note)


def _measure(left: str, right: str, far: str) -> tuple[str | None, str | None]:
    """What an amount measures, by the words of its clause: those behind it first, then those before it."""
    if (
        re.search(r"\bbudget(?:ed)?\b[^,;]{0,45}$", left, re.I)
        or re.match(r"\s?(?:production |shooting |film )?budget\b", right, re.I)
        or re.search(r"\b(?:cost(?:s|ing)?|produced for|made for|produced on)\b[^,;]{0,20}$", left, re.I)
    ):
        return "budget", None
    if _HOME.search(right[:45]) and not _GROSS.search(right[:20]):
        return "home_media", None
    if re.search(r"\b(?:DVD|Blu-ray|home (?:video|media))\b", left, re.I) and not _GROSS.search(right):
        return "home_media", None
    if _OPENING.search(right) or _OPENING.search(left):
        return "opening_weekend", _territory(right) or _territory(left)
    if _WORLD.search(right[:60]) or re.search(r"\b(?:worldwide|global)\b[^,;]{0,30}$", left, re.I):
        return "worldwide_gross", None
    if _DOMESTIC.search(right[:80]) and (match := _DOMESTIC.search(far[:100])):
        return "domestic_gross", _printed(match[0])
    if _FOREIGN.search(right[:70]):
        return "international_gross", None
    if match := _DOMESTIC.search(left):
        return "domestic_gross", _printed(match[0])
    if _FOREIGN.search(left):
        return "international_gross", None
    if place := _territory(right[:60]) or _territory(left):
        return "country_gross", place
    if _GROSS.search(left) or _GROSS.search(right[:30]):
        return "gross", None
    return None, None


def _territory(text: str) -> str | None:
    match = next((match for match in _PLACE.finditer(text) if country(match["place"])), None)
    return match["place"] if match else None


def _printed(words: str) -> str:
    """The place in words such as "in the United States and Canada"."""
    place = re.sub(r"^(?:in|from|at|across|of)\s(?:the\s)?", "", words.strip(), flags=re.I)
    place = re.sub(r"\s(?:box[ -]office|market|theaters|gross)$", "", place, flags=re.I)
    return "United States and Canada" if re.fullmatch(r"domestic(?:ally)?.*|stateside", place, re.I) else place


def _last_clause(text: str) -> str:
    at = 0
    for match in _BREAK.finditer(text):
        at = match.end() if match.end() < len(text) - 1 else match.start()
    return text[at:] if len(text) - at > 3 else text


def _first_clause(text: str) -> str:
    match = _BREAK.search(text, 1)
    return text[: match.start()] if match else text


def _about_other(start: int, taking: Taking, sentence: str, titles: list[tuple[int, int]]) -> bool:
    """Whether another film's title stands right before the amount, or the amount is only compared with."""
    at = start + taking.start
    if re.search(
        r"\b(?:than|behind|surpass(?:ed|ing)|beating|beat|compared (?:to|with)|over|record of|previous)\s[^,;]{0,60}$",
        sentence[: taking.start],
        re.I,
    ) and any(at - 90 <= one < at for one, _ in titles):
        return True
    return any(at - 40 <= other <= at for _, other in titles)
