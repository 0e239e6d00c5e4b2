"""Budget and grosses of a text dump: by their labels, or by the order in which the page prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.dump import DumpPage, run
from dossier.markup.plain import Block
from dossier.model.claims import Claim
from dossier.model.values import Figure, Missing
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.money import Amount, find_money

_I = re.I
_MEASURES = (
    ("budget", r"budget"), ("domestic_gross", r"gross us & canada"), ("opening_weekend", r"opening weekend.{0,14}"), ("worldwide_gross", r"gross worldwide|cumulative worldwide gross"),
)  # fmt: skip


def box_office(page: DumpPage) -> Iterator[Claim]:
    """Budget and grosses: under their labels, or, labels lost, by the order in which the page prints them.

    Layout: budget "(estimated)", gross in the US and Canada, opening weekend there with its date, gross worldwide. So
    with a budget and a worldwide gross behind the date of the opening, what stands first between them is the domestic
    gross. A single amount besides the budget may be either gross and is not taken.
    """
    labelled = [
        (measure, value)
        for measure, label in _MEASURES
        for value in page.values(re.compile(rf"(?:{label})(?!\w)", _I), 2)
    ]
    if any(find_money(value.text) for _, value in labelled):
        yield from _labelled(page, labelled)
    else:
        yield from _by_order(page)


def _labelled(page: DumpPage, labelled: list[tuple[str, Anchored]]) -> Iterator[Claim]:
    dates = {measure: parse_date(value.text) for measure, value in labelled if parse_date(value.text)}
    for measure, value in labelled:
        for amount in find_money(value.text)[:1]:
            yield _figure(page, measure, value, amount, dates.get(measure))


def _by_order(page: DumpPage) -> Iterator[Claim]:
    blocks = [block for block in page.blocks if _amount(block) or (parse_date(block.text) and "(" not in block.text)]
    budget = next((i for i, block in enumerate(blocks) if (found := _amount(block)) and found.money.estimated), None)
    if budget is None:
        return
    rest = run(blocks, budget + 1, lambda block: block.index <= blocks[budget].index + 6)
    yield _figure(page, "budget", blocks[budget].shown, _amount(blocks[budget]), None)
    dates = [number for number, block in enumerate(rest) if not _amount(block)]
    amounts = [number for number, block in enumerate(rest) if _amount(block)]
    if len(dates) == 1 and amounts[-1:] == [dates[0] + 1] and amounts[:1] == [0] and len(amounts) in (2, 3):
        yield _figure(page, "domestic_gross", rest[0].shown, _amount(rest[0]), None)
        opening = rest[dates[0]]
        if len(amounts) == 3:
            yield _figure(page, "opening_weekend", rest[1].shown, _amount(rest[1]), parse_date(opening.text))
        else:
            yield page.claim("missing", Missing("opening_weekend", "label without a figure"), opening.shown)
        yield _figure(page, "worldwide_gross", rest[-1].shown, _amount(rest[-1]), None)
    elif not dates and len(amounts) == 2:
        yield _figure(page, "domestic_gross", rest[0].shown, _amount(rest[0]), None)
        yield _figure(page, "worldwide_gross", rest[1].shown, _amount(rest[1]), None)
    elif amounts:
        yield page.claim(
            "missing",
            Missing("worldwide_gross", "amounts without their labels, in an order that does not tell them apart"),
            rest[amounts[0]].shown,
        )


def _amount(block: Block) -> Amount | None:
    found = find_money(block.text)
    return found[0] if len(found) == 1 and len(block.text) < 40 and found[0].start == 0 else None


def _figure(page: DumpPage, measure: str, value: Anchored, amount: Amount | None, date: str | None) -> Claim:
    if amount is None:
        raise ValueError("a figure without an amount")
    territory = {"domestic_gross": "US & Canada", "opening_weekend": "US & Canada"}.get(measure)
    return page.claim("box_office", Figure(measure, amount.money, territory, date), value[amount.start : amount.end])
