from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.money import find_money, may_tell, parse_money, stated_money


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("$48,269,269", 48_269_269, 48_269_269, "USD"),
        ("$48.3 million", 48_250_000, 48_349_999, "USD"),
        ("US$23 million", 22_500_000, 23_499_999, "USD"),
        ("£1.5m", 1_450_000, 1_549_999, "GBP"),
        ("₹12.5 crore", 124_500_000, 125_499_999, "INR"),
        ("Rs. 45 lakh", 4_450_000, 4_549_999, "INR"),
        ("5 million euros", 4_500_000, 5_499_999, "EUR"),
        ("€1.200.000", 1_200_000, 1_200_000, "EUR"),
        ("HK$30,000,000", 30_000_000, 30_000_000, "HKD"),
        ("¥2.1 billion", 2_050_000_000, 2_149_999_999, "JPY"),
        ("INR 4,50,00,000", 45_000_000, 45_000_000, "INR"),
    ],
)
def test_a_printed_figure_means_all_that_rounds_to_it(text: str, low: int, high: int, currency: str) -> None:
    money = parse_money(text)
    assert money is not None
    assert (money.low, money.high, money.currency) == (low, high, currency)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("over $48 million", 48_000_000, None), ("nearly $48 million", None, 48_000_000), ("$20–25 million", 20_000_000, 25_000_000), ("$20 to $25 million", 20_000_000, 25_000_000)],
)  # fmt: skip
def test_open_and_ranged_figures_keep_their_ends(text: str, low: int | None, high: int | None) -> None:
    money = parse_money(text)
    assert money is not None
    assert (money.low, money.high) == (low, high)


@pytest.mark.parametrize("text", ["48 million viewers", "1,200 screens", "94%", "in 2013", "$", "three dollars", ""])
def test_what_has_no_sign_or_no_figure_is_no_money(text: str) -> None:
    assert find_money(text) == []


def test_an_estimate_says_so() -> None:
    assert [found.money.estimated for found in find_money("$23,000,000 (estimated); later $25,000,000")] == [
        True,
        False,
    ]


@given(st.integers(min_value=1000, max_value=10**11))
def test_a_figure_written_out_means_itself(amount: int) -> None:
    money = parse_money(f"${amount:,}")
    assert money is not None
    assert money.amount == money.low == money.high == amount


@given(
    st.decimals(min_value="0.1", max_value="999.9", places=1),
    st.sampled_from(["thousand", "million", "billion", "crore"]),
)
def test_a_rounded_figure_holds_its_own_amount(figure: object, unit: str) -> None:
    money = parse_money(f"${figure} {unit}")
    assert money is not None
    assert money.amount is not None
    assert money.low is not None
    assert money.high is not None
    assert money.low <= money.amount <= money.high


@given(st.text(alphabet="$£€0123456789.,– mkbillionto()", max_size=300))
def test_any_text_is_read_and_spans_hold_what_they_say(text: str) -> None:
    for found in find_money(text):
        assert text[found.start : found.end].strip().startswith(found.money.text[:1])
        assert found.money.text in text


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [(23_000_000, "USD", "$23,000,000"), (5_000_000, "EUR", "€5,000,000"), (900, "GBP", "£900")],
)
def test_an_amount_given_as_a_number_is_printed_and_means_itself(amount: int, currency: str, text: str) -> None:
    money = stated_money(amount, currency, estimated=True)
    assert money is not None
    assert (money.text, money.low, money.high, money.estimated) == (text, amount, amount, True)
    printed = parse_money(money.text)
    assert printed is not None
    assert (printed.amount, printed.currency) == (amount, currency)


def test_an_amount_in_no_currency_is_none() -> None:
    assert stated_money(5, "XXX?") is None


@pytest.mark.parametrize(
    "text",
    [
        "$5",
        "US$ 5 million",
        "12 [[crore]]",
        "9 million won",
        "5 [[Euro|euros]]",
        "INR 40",
        "three Rupees",
        "{{INR|50}}",
    ],
)
def test_what_may_tell_an_amount(text: str) -> None:
    assert may_tell(f"It took {text}.")
    assert not may_tell(f"It took {text}.", 0, 8)


def test_words_that_only_look_like_money_tell_none() -> None:
    assert not may_tell("The film, wonderful in Europe, won 3 awards in 1999; they found it was around Francis.")
