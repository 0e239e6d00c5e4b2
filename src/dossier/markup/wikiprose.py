"""Templates that stand for sentences: aggregators' and polls' figures, and quotations that are set off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.markup.wikiwalk import Argument, Walker, named, raw, show_some


def rotten_tomatoes(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{Rotten Tomatoes prose|score|average|count|consensus}}``."""
    score, average = named(arguments, "score", "1"), named(arguments, "average", "2")
    count, consensus = named(arguments, "count", "3"), named(arguments, "consensus", "4")
    walker.shown.generate("On the review aggregator website Rotten Tomatoes, ", at)
    if score and raw(walker, score):
        _figure(walker, score, "%")
        if count and raw(walker, count):
            walker.shown.generate(" of ", count.start)
            walker.show(count.start, count.end)
        walker.shown.generate(" critics' reviews are positive", score.end)
        if average and raw(walker, average):
            walker.shown.generate(", with an average rating of ", average.start)
            _figure(walker, average, "/10")
    walker.shown.generate(".", end)
    if consensus and raw(walker, consensus):
        walker.shown.generate(" The website's consensus reads: \"", consensus.start)
        walker.show(consensus.start, consensus.end)
        walker.shown.generate('"', consensus.end)


def metacritic(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{Metacritic film prose|score|count}}``."""
    score, count = named(arguments, "score", "1"), named(arguments, "count", "2")
    walker.shown.generate("Metacritic, which uses a weighted average, ", at)
    if score and raw(walker, score):
        walker.shown.generate("assigned the film a score of ", score.start)
        _figure(walker, score, " out of 100")
        if count and raw(walker, count):
            walker.shown.generate(", based on ", count.start)
            walker.show(count.start, count.end)
            walker.shown.generate(" critics", count.end)
    walker.shown.generate(".", end)


def cinemascore(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{CinemaScore|A-}}``; with anything else than a grade it is a link to the site and shows nothing here."""
    grade = named(arguments, "grade", "score", "1")
    if grade and re.fullmatch(r"[A-F][+\-–−]?", raw(walker, grade)):
        walker.shown.generate('By the polls of CinemaScore its average grade was "', at)
        walker.show(grade.start, grade.end)
        walker.shown.generate('".', end)


def _figure(walker: Walker, argument: Argument, unit: str) -> None:
    """A figure and its unit, which editors write themselves now and then."""
    walker.show(argument.start, argument.end)
    if re.fullmatch(r"[\d.,]+", raw(walker, argument)):
        walker.shown.generate(unit, argument.end)


def quotation(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{quote|words|author|source}}``: the words, and below them whose they are."""
    words = named(arguments, "text", "quote", "1")
    if words is None:
        return
    walker.show(words.start, words.end)
    author, source = named(arguments, "author", "sign", "by", "2"), named(arguments, "source", "cite", "title", "3")
    told = [one for one in (author, source) if one and raw(walker, one)]
    if told:
        walker.shown.newline(at, at)
        walker.shown.generate("— ", at)
        show_some(walker, told, ", ")
        walker.shown.newline(end, end)
