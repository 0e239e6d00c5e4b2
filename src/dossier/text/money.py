"""Amounts of money as printed, to the lowest and highest amount that they can mean.

"$48,269,269" means itself. A rounded figure means all that rounds to it: "$48.3 million" 48,250,000 to 48,349,999.
A range keeps its ends and has no one amount; "over $48 million" has no upper bound, "nearly $48 million" no lower one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from dossier.model.values import Money

_SYMBOLS = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "MX$": "MXN", "£": "GBP", "GB£": "GBP", "€": "EUR", "₹": "INR", "₨": "INR",
    "Rs.": "INR", "Rs": "INR", "¥": "JPY", "JP¥": "JPY", "CN¥": "CNY", "RMB": "CNY", "₩": "KRW", "₽": "RUB", "₱": "PHP",
    "₺": "TRY", "₪": "ILS", "฿": "THB", "₫": "VND", "₦": "NGN", "Rp": "IDR", "RM": "MYR", "zł": "PLN", "DM": "DEM", "৳": "BDT", "₴": "UAH",
}  # fmt: skip
_CODES = frozenset(
    ["USD", "GBP", "EUR", "INR", "JPY", "CNY", "RMB", "KRW", "RUB", "PHP", "AUD", "CAD", "NZD", "HKD", "TWD", "SGD", "BRL", "MXN", "TRY", "ILS", "THB", "VND", "NGN", "IDR", "MYR", "PLN", "DEM", "BDT", "UAH", "SEK", "NOK", "DKK", "CHF", "CZK", "HUF", "FRF", "ITL", "ESP", "ATS", "BEF", "NLG", "FIM", "IEP", "PTE", "GRD", "ZAR", "ARS", "CLP", "COP", "EGP", "PKR", "LKR", "NPR", "IRR", "AED", "SAR", "ISK", "RON", "BGN", "HRK"]
)  # fmt: skip
_WORDS = {
    "dollars": "USD", "dollar": "USD", "pounds": "GBP", "euros": "EUR", "euro": "EUR", "rupees": "INR", "yen": "JPY", "yuan": "CNY",
    "won": "KRW", "rubles": "RUB", "roubles": "RUB", "pesos": None, "francs": None, "lire": "ITL", "kroner": None, "kronor": "SEK",
}  # fmt: skip
_UNITS = {
    "thousand": 10**3, "k": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6, "mil": 10**6, "mio": 10**6, "mn": 10**6,
    "m": 10**6, "crore": 10**7, "crores": 10**7, "cr": 10**7, "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12,
}  # fmt: skip


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _cased(words: Iterable[str]) -> list[str]:
    """Words as they stand inside a sentence and at its beginning."""
    return [form for word in words for form in (word, word[:1].upper() + word[1:])]


def _sign(name: str) -> str:
    return rf"(?P<{name}>(?<![A-Za-z])(?:{_any(_SYMBOLS)})|\b(?:{_any(_CODES)})(?:\s?[$£€¥])?(?![A-Za-z]))\s{{0,2}}"


def _figure(name: str, unit: str) -> str:
    return rf"(?P<{name}>{_FIGURE})(?![\d%])(?:[\s-]{{0,2}}(?P<{unit}>(?i:{_any(_UNITS)}))\b)?"


_FIGURE = r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3}){2,4}|\d{1,12}(?:\.\d{1,4})?"
_TO = r"\s{0,2}(?:–|—|-|−|\bto\b)\s{0,2}"
_NAMED = rf"(?:{_any(_CODES)})\b|(?:US\s|U\.S\.\s)?(?i:{_any(_WORDS)})\b|€|₹|kr\b|zł"
_AMOUNT = re.compile(
    rf"(?:{_sign('c1')})?(?<![\w.,]){_figure('n1', 'u1')}"
    rf"(?:{_TO}(?:{_sign('c2')})?{_figure('n2', 'u2')})?"
    rf"(?:\s{{0,2}}(?P<code>{_NAMED}))?"
)


def _whole(words: Iterable[str]) -> str:
    """Words at whose beginning a word begins; each opens with a letter of its own, which a search finds at once."""
    return "|".join(rf"{re.escape(word)}(?<!\w{re.escape(word)})" for word in sorted(words, key=len, reverse=True))


_MARK = re.compile(
    "|".join(
        [
            *map(re.escape, sorted(_SYMBOLS, key=len, reverse=True)),
            _whole(_CODES),
            r"won(?:(?<=[\d;\]]\swon)|(?<=[\d;]won)|(?<=(?:million|billion)[\s;]won))\b",
            *(
                rf"\{{\{{\s?{name}"
                for name in ("INR", "US", "GBP", "EUR", "JPY", "[Cc]urrency", "[Pp]hp", "[Pp]hilippine")
            ),
        ]
    )
)
_STEMS = ("ollar", "pounds", "Pounds", "euros", "Euros", "euro ", "Euro ", "upee", " yen", "yuan", "ruble", "rouble", "peso", "francs", " lire", "krone", "kronor", "crore", "Crore", "lakh", "Lakh")  # fmt: skip


def may_tell(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a text has something anywhere that tells an amount; a filter that looks for words by their stems."""
    end = len(text) if end is None else end
    return _MARK.search(text, start, end) is not None or any(text.find(stem, start, end) >= 0 for stem in _STEMS)


_OVER = re.compile(r"(?:\b(?:over|more than|at least|exceeding|in excess of|upwards? of|above|surpass(?:ed|ing)|excess)\s(?:of\s)?(?:the\s)?|>\s?)$", re.I)  # fmt: skip
_UNDER = re.compile(
    r"(?:\b(?:under|less than|nearly|almost|just under|below|up to|close to|not quite|short of)\s(?:the\s)?|<\s?)$",
    re.I,
)
_ESTIMATED = re.compile(r"\best(?:imated|imates?)?\b\.?(?: to be| at| of)?\s?$", re.I)
_NOTED = re.compile(r"\s?[(\[]?\s?est(?:imated?)?\b", re.I)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount found in a text, and the characters that it stands on."""

    money: Money
    start: int
    end: int


def find_money(text: str) -> list[Amount]:
    """The amounts of money in a text, in order; a bare number is none."""
    return list(_amounts(text))


def parse_money(text: str) -> Money | None:
    """The one amount that a short text gives, or ``None`` when there is none or more than one."""
    found = find_money(text)
    return found[0].money if len(found) == 1 else None


def _amounts(text: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text):
        sign = match["c1"] or match["c2"] or match["code"]
        if sign is None:
            continue
        if match["n2"] and _FROM.search(text[max(0, match.start() - 24) : match.start()]):
            yield from _from_to(text, match)
            continue
        money = _range(match, _currency(sign)) if match["n2"] else _single(text, match, _currency(sign))
        if money is not None:
            before, behind = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 14]
            estimated = bool(_ESTIMATED.search(before) or _NOTED.match(behind))
            yield Amount(replace(money, estimated=estimated), match.start(), match.end())


_FROM = re.compile(r"(?<!ranging )(?<!ranges )(?<!ranged )(?<!anywhere )\bfrom\s$", re.I)


def _from_to(text: str, match: re.Match[str]) -> Iterator[Amount]:
    """Two amounts of "from $30 million to $48 million": a change is no range."""
    divide = match.end("u1") if match["u1"] else match.end("n1")
    for start, end in ((match.start(), divide), (divide, match.end())):
        part = _AMOUNT.search(text, start, end)
        if part and (sign := part["c1"] or match["c1"] or match["code"]) and not part["n2"]:
            money = _single(text, part, _currency(sign))
            if money is not None:
                yield Amount(money, part.start(), part.end())


def _range(match: re.Match[str], currency: str | None) -> Money | None:
    low = _value(match["n1"], match["u1"] or match["u2"])
    high = _value(match["n2"], match["u2"])
    return Money(match[0].strip(), currency, None, int(low), int(high)) if 1 <= low < high else None


def _single(text: str, match: re.Match[str], currency: str | None) -> Money | None:
    value = int(_value(match["n1"], match["u1"]))
    if value < 1:
        return None
    before = text[max(0, match.start() - 24) : match.start()]
    low: int | None
    high: int | None
    low, high = _rounding(match["n1"], match["u1"])
    if _OVER.search(before):
        low, high = value, None
    elif _UNDER.search(before):
        low, high = None, value
    return Money(match[0].strip(), currency, value, low, high)


def _digits(figure: str) -> Decimal:
    if figure.count(".") > 1:  # 1.200.000, as much of Europe writes it
        figure = figure.replace(".", "")
    return Decimal(figure.replace(",", ""))


def _value(figure: str, unit: str | None) -> Decimal:
    return _digits(figure) * (_UNITS[unit.lower()] if unit else 1)


def _rounding(figure: str, unit: str | None) -> tuple[int, int]:
    """All that rounds to the figure; a figure written out means itself."""
    value = _value(figure, unit)
    decimals = -int(_digits(figure).as_tuple().exponent)
    step = Decimal(_UNITS[unit.lower()]) / 10**decimals if unit else Decimal(1)
    return (int(value - step / 2), int(value + step / 2) - 1) if step >= 2 else (int(value), int(value))


def _currency(sign: str) -> str | None:
    sign = sign.strip()
    bare = re.sub(r"^(?:US|U\.S\.)\s", "", sign)
    if bare in _SYMBOLS:
        return _SYMBOLS[bare]
    if bare[:3] in _CODES:
        return "CNY" if bare[:3] == "RMB" else bare[:3]
    return _WORDS.get(bare.lower())


#: the signs that an English page prints for currencies; others are printed by their code
_SHOWN = {
    "USD": "$", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "TWD": "NT$", "BRL": "R$", "MXN": "MX$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥",
    "INR": "₹", "KRW": "₩", "ILS": "₪", "VND": "₫", "PHP": "₱",
}  # fmt: skip


def stated_money(amount: int, currency: str, *, estimated: bool = False) -> Money | None:
    """An amount that a page's data give as a whole number, with the text that an English page prints for it."""
    if amount < 1 or not re.fullmatch(r"[A-Z]{3}", currency):
        return None
    text = f"{_SHOWN.get(currency, currency + ' ')}{amount:,}"
    return Money(text, currency, amount, amount, amount, estimated)
