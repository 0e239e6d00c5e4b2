"""Picking reviews: by score, critic, paper and date. Reviews are rows of the contract."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from dossier.errors import UsageError
from dossier.text.clean import one_line
from dossier.text.fold import fold

Row = dict[str, Any]
SORTS = ("score", "date", "critic", "publication")
KINDS = ("critic", "user")


class Filter(NamedTuple):
    """What reviews are wanted; ``min_score`` is in stars out of five, dates are ISO, full or partial.

    ``unscored`` alone wants the reviews without a readable score only, with ``min_score`` those as well.
    """

    min_score: Fraction | None = None
    critic: str | None = None
    publication: str | None = None
    since: str | None = None
    until: str | None = None
    unscored: bool = False
    sort: str | None = None
    limit: int | None = None
    kind: str | None = None


class Picked(NamedTuple):
    """The reviews that fit, and how many were left out because they have no score or no date to go by."""

    reviews: list[Row]
    without_score: int
    without_date: int


def pick(reviews: Sequence[Row], wanted: Filter) -> Picked:
    """The reviews that fit, in the order asked for."""
    found = [one for one in reviews if _named(one, wanted)]
    dated = [one for one in found if _in_time(one["date"], wanted)]
    without_date = sum(one["date"] is None for one in found) if wanted.since or wanted.until else 0
    scored = [one for one in dated if _scored(one, wanted)]
    without_score = (
        sum(stars(one) is None for one in dated) if wanted.min_score is not None and not wanted.unscored else 0
    )
    if wanted.sort:
        scored.sort(key=lambda one: _order(one, wanted.sort or ""))
    return Picked(scored[: wanted.limit] if wanted.limit is not None else scored, without_score, without_date)


def stars(one: Row) -> Fraction | None:
    """A review's score out of five, exact."""
    score = one["score"]
    if score is None or score["value"] is None:
        return None
    return Fraction(str(score["value"])) * 5 / int(score["best"])


def _named(one: Row, wanted: Filter) -> bool:
    if wanted.kind is not None and one["kind"] != wanted.kind:
        return False
    critic = wanted.critic is None or fold(wanted.critic) in fold(one["critic"] or "")
    return critic and (wanted.publication is None or fold(wanted.publication) in fold(one["publication"] or ""))


def _in_time(date: str | None, wanted: Filter) -> bool:
    """Whether a review can be of the time asked for; one without a date is not known to be."""
    if date is None:
        return not (wanted.since or wanted.until)
    since, until = wanted.since or "", wanted.until or "9999"
    return date[: len(since)] >= since[: len(date)] and date[: len(until)] <= until[: len(date)]


def _scored(one: Row, wanted: Filter) -> bool:
    found = stars(one)
    if found is None:
        return wanted.unscored or wanted.min_score is None
    return not wanted.unscored if wanted.min_score is None else found >= wanted.min_score


def _order(one: Row, sort: str) -> tuple[Any, ...]:
    if sort == "score":
        found = stars(one)
        return (found is None, -(found or 0), fold(one["critic"] or ""))
    if sort == "date":  # the newest first
        return (one["date"] is None, [-ord(c) for c in one["date"] or ""])
    return (one[sort] is None, fold(one[sort] or ""), one["date"] or "")


def parse_min_score(text: str) -> Fraction:
    """A lowest score in stars out of five: "4" is of five, "3.5/4", "80%" and "B+" are on their own scales."""
    from dossier.text.scores import parse_score

    if re.fullmatch(r"\d(?:\.\d{1,2})?", text.strip()) and Fraction(text.strip()) <= 5:
        return Fraction(text.strip())
    found = parse_score(text).stars
    if found is None:
        raise UsageError(
            f"--min-score: “{one_line(text)}” is no score; give stars of five (4), a fraction (3.5/4), a share (80%) or a letter (B+)"
        )
    return found


def parse_day(option: str, text: str | None) -> str | None:
    """A date option: 2013, 2013-12 or 2013-12-18."""
    if text is None:
        return None
    from dossier.text.dates import parse_date

    date = parse_date(text) if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text.strip()) else None
    if date is None:
        raise UsageError(
            f"{option}: “{one_line(text)}” is no date; give a year (2013), a month (2013-12) or a day (2013-12-18)"
        )
    return date


def parse_kind(text: str | None) -> str | None:
    """Whose reviews: those of critics or those of a site's users."""
    if text is not None and text not in KINDS:
        raise UsageError(f"--kind: “{one_line(text)}” is none of {', '.join(KINDS)}")
    return text


def parse_sort(text: str | None) -> str | None:
    """A sort option."""
    if text is not None and text not in SORTS:
        raise UsageError(f"--sort: “{one_line(text)}” is none of {', '.join(SORTS)}")
    return text
