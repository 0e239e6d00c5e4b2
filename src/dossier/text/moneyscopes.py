"""Where money was taken: at home, abroad, in the world or in a country, as the clause of an amount says."""

from __future__ import annotations

import re

from dossier.text.moneyclauses import Context
from dossier.text.places import market, nation

_I = re.I

_US = r"(?:the )?(?:North America(?:n)?|(?:US|U\.S\.|USA|United States|American)(?:\s?(?:and|&|/|,)\s?(?:Canada|Canadian))?)"
_WORLD = re.compile(r"\bworld-?wide\b|\bglobal(?:ly)?\b|\baround the (?:world|globe)\b|\ball (?:over the world|territories)\b", _I)  # fmt: skip
_DOMESTIC = re.compile(rf"\b(?:in|from|at|across|of|throughout)\s(?P<place>{_US})(?!\w)|\b(?:domestic(?:ally)?|stateside)\b|\b(?P<own>{_US})\s(?=box|gross|market|theat|total|rental|release|opening|run\b|earnings)", _I)  # fmt: skip
_FOREIGN = re.compile(
    r"\b(?:other|foreign|overseas|international|remaining)\s(?:territories|countries|markets|regions|locations|areas)\b|\binternational(?:ly)?\b|\boverseas\b|\belsewhere\b|\bforeign\b|\babroad\b|\brest of the world\b"
    rf"|\boutside (?:of )?{_US}\b",
    _I,
)
NAMED = r"(?:(?:the )?(?:[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,2}|U\.?K\.?|UAE))"
_PLACES = re.compile(rf"\b(?:in|from|at|across|throughout)\s(?:both )?(?P<places>{NAMED}(?:,\s{NAMED}){{0,4}}(?:,?\sand\s{NAMED})?)")  # fmt: skip
_ADJECTIVE = re.compile(
    r"\b(?P<nation>[A-Z][a-z]{3,12})\s(?:theatrical |domestic )?(?:box[- ]office|gross|market|theat(?:er|re)s|cinemas|release|rentals|takings|history)\b"
)
_FRONTED = re.compile(
    r"(?:and |but |while )?(?:(?P<foreign>overseas|internationally|abroad|elsewhere|outside (?:of )?(?:the )?(?:US|U\.S\.|United States|North America))|(?P<world>worldwide|globally)|(?P<domestic>domestically|in (?:the )?(?:US|U\.S\.|United States|North America)(?: and Canada)?|at the (?:domestic|north american|us|u\.s\.) box office)|in (?:the )?(?P<place>[A-Z][A-Za-z ]{2,30}?)|at the (?P<nation>[A-Z][a-z]+) box[- ]office)\b,?\s",
    _I,
)
_WHERE = re.compile(rf"\b(?P<place>{NAMED}), where\b[^,;]{{0,80}}$")


def national_scope(context: Context) -> tuple[str, str | None] | None:
    """The country whose box office or film history the sentence has named, where it names no other scope."""
    said = context.sentence[: context.at]
    if where := _WHERE.search(said):
        return ("country_gross", bare_place(where["place"])) if market(bare_place(where["place"])) else None
    if _WORLD.search(said) or _FOREIGN.search(said) or _DOMESTIC.search(said):
        return None
    found = next((match for match in _ADJECTIVE.finditer(said) if nation(match["nation"])), None)
    return ("country_gross", nation(found["nation"])) if found else None


def scoped(text: str, *, last: bool = False) -> tuple[str, str | None] | None:
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
    named = territory_of(text)
    return ("country_gross", named) if named else None


def _home_market(match: re.Match[str]) -> str | None:
    """The place as the text names it; "domestically" names none."""
    place = match["place"] or match["own"]
    if place is None:
        return None
    place = re.sub(r"^the\s", "", place, flags=_I)
    return {"American": "United States", "North American": "North America"}.get(place, place)


def territory_of(text: str) -> str | None:
    """The country, or the countries, that a clause names."""
    for match in _PLACES.finditer(text):
        places = match["places"]
        while places:
            parts = re.split(r",\s(?:and\s)?|\sand\s", places)
            if all(market(bare_place(part)) for part in parts) or market(bare_place(places)):
                return bare_place(places)
            places, cut, _ = places.rpartition(" ")
            if not cut:
                break
            places = places.rstrip(",").removesuffix(" and")
    adjective = next((match for match in _ADJECTIVE.finditer(text) if nation(match["nation"])), None)
    return nation(adjective["nation"]) if adjective else None


def bare_place(place: str) -> str:
    """The name of a place without its article."""
    return re.sub(r"^the\s", "", place)


def fronted_scope(context: Context) -> tuple[str, str | None] | None:
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
