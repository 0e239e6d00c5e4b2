"""What single templates of Wikipedia show: signs, amounts, lists, names in other scripts, sums, aggregators' prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from dossier.markup.wikimath import evaluate
from dossier.markup.wikinames import CURRENCIES, FIRST, LAST, LISTS, MARKS, SECOND, WORDS
from dossier.markup.wikiscan import CITED, HIDDEN, Scan
from dossier.markup.wikishown import Shown


class Argument(NamedTuple):
    """An argument of a template: its name, empty for a positional one, and where its value stands."""

    name: str
    start: int
    end: int


class Walker(Protocol):
    """What a template needs of the renderer that met it."""

    shown: Shown
    scan: Scan

    def show(self, start: int, end: int) -> None:
        """Show the text between two offsets."""


Handler = Callable[[Walker, Sequence[Argument], int, int], None]
_UNITS = {"b": "billion", "m": "million", "c": "crore", "l": "lakh", "k": "thousand", "t": "trillion"}
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip


def show_template(walker: Walker, name: str, arguments: Sequence[Argument], at: int, end: int) -> None:
    """Show what a template shows; one that is not known shows nothing."""
    shown = walker.shown
    positional = [argument for argument in arguments if not argument.name]
    if name in MARKS:
        shown.mark(MARKS[name], at, end)
    elif name in CURRENCIES:
        _currency(walker, name, positional, at)
    elif name in LISTS or name.startswith("unbulleted list"):
        for argument in positional:
            shown.newline(argument.start, argument.start)
            walker.show(argument.start, argument.end)
        shown.newline(end, end)
    elif name in FIRST:
        _some(walker, positional[:1])
    elif name in SECOND or name.startswith(("lang-", "langx")):
        _some(walker, positional[1:2] if name in SECOND or name == "langx" else positional[:1])
    elif name in LAST:
        _some(walker, positional[-1:])
    elif name in WORDS:
        _word(walker, WORDS[name], positional, at)
    elif name.startswith("#expr:"):
        _sum(walker, at, end)
    elif name.startswith("film ") and name[5:6].isalpha() and not arguments and name not in HANDLERS:
        shown.mark(walker.scan.masked[at + 2 : end - 2].strip()[5:].strip(), at, end)  # {{Film Spain}}
    elif handler := HANDLERS.get(name):
        handler(walker, arguments, at, end)


def _some(walker: Walker, arguments: Sequence[Argument], between: str = "") -> None:
    """Show these arguments, one behind the other."""
    for number, argument in enumerate(arguments):
        if number and between:
            walker.shown.mark(between, argument.start, argument.start)
        walker.show(argument.start, argument.end)


def _text(walker: Walker, argument: Argument | None) -> str:
    """The raw words of an argument."""
    return (
        re.sub(f"[{HIDDEN}{CITED}]", "", walker.scan.masked[argument.start : argument.end]).strip() if argument else ""
    )


def _named(arguments: Sequence[Argument], *names: str) -> Argument | None:
    """The first argument of one of these names; a figure means the place among the positional ones."""
    positional = [argument for argument in arguments if not argument.name]
    for name in names:
        if name.isdigit():
            if int(name) <= len(positional):
                return positional[int(name) - 1]
        elif found := next((argument for argument in arguments if argument.name == name), None):
            return found
    return None


def _word(walker: Walker, default: str, positional: Sequence[Argument], at: int) -> None:
    """Show the first argument, or the template's own word where there is none."""
    if positional and _text(walker, positional[0]):
        _some(walker, positional[:1])
    else:
        walker.shown.generate(default, at)


def _currency(walker: Walker, name: str, positional: Sequence[Argument], at: int) -> None:
    """Show an amount with the sign of its currency; ``INRConvert`` spells its unit by a letter."""
    walker.shown.generate(CURRENCIES[name], at)
    _some(walker, positional[:1])
    if name in ("inrconvert", "inr convert") and len(positional) > 1:
        unit = _UNITS.get(_text(walker, positional[1]).lower())
        if unit:
            walker.shown.generate(" " + unit, positional[1].start)


def _sum(walker: Walker, at: int, end: int) -> None:
    """Show what ``{{#expr:…}}`` comes to."""
    result = evaluate(walker.scan.masked[at + len("{{#expr:") : end - 2])
    if result is not None:
        walker.shown.generate(result, at)


def _sortname(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{sortname|First|Last}}``."""
    _some(walker, [argument for argument in arguments if not argument.name][:2], " ")


def _based_on(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{Based on|title|author|…}}``."""
    for number, argument in enumerate(argument for argument in arguments if not argument.name):
        if number:
            walker.shown.generate(" by " if number == 1 else ", ", argument.start)
        walker.show(argument.start, argument.end)


def _foreign(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{nihongo|English|kanji|romaji}}``: the first that is there."""
    _some(walker, [one for one in arguments if not one.name and _text(walker, one)][:1])


def _interwiki(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{ill|Title|language|…|lt=words}}``."""
    label = _named(arguments, "lt", "label") or _named(arguments, "1")
    _some(walker, [label] if label else [])


def _dates(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """A list of dates; read as such elsewhere, shown as its words here."""
    for argument in arguments:
        if not argument.name:
            walker.show(argument.start, argument.end)
            walker.shown.mark(" ", argument.start, argument.start)


def _as_of(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{As of|2012|7|…}}``."""
    parts = [_text(walker, argument) for argument in arguments if not argument.name]
    parts = [_MONTHS[int(part)] if number == 1 and part.isdigit() and int(part) <= 12 else part for number, part in enumerate(parts)]  # fmt: skip
    alternative = _named(arguments, "alt")
    words = _text(walker, alternative) or ("As of " if not _named(arguments, "lc") else "as of ") + " ".join(
        reversed(parts)
    )
    walker.shown.generate(words, at)


def _fraction(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{frac|33|1|3}}``."""
    parts = [_text(walker, argument) for argument in arguments if not argument.name]
    joined = {1: "1/{0}", 2: "{0}/{1}", 3: "{0} {1}/{2}"}.get(len(parts))
    if joined:
        walker.shown.mark(joined.format(*parts), at, end)


def _rating(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{rating|3.5|4}}``: stars, shown in figures."""
    value, best = _named(arguments, "1"), _named(arguments, "2")
    if value:
        walker.show(value.start, value.end)
        walker.shown.generate("/" + (_text(walker, best) or "5") + " stars", value.end)


def _rotten_tomatoes(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{Rotten Tomatoes prose|score|average|count|consensus}}``."""
    score, average = _named(arguments, "score", "1"), _named(arguments, "average", "2")
    count, consensus = _named(arguments, "count", "3"), _named(arguments, "consensus", "4")
    walker.shown.generate("On the review aggregator website Rotten Tomatoes, ", at)
    if score and _text(walker, score):
        _figure(walker, score, "%")
        if count and _text(walker, count):
            walker.shown.generate(" of ", count.start)
            walker.show(count.start, count.end)
        walker.shown.generate(" critics' reviews are positive", score.end)
        if average and _text(walker, average):
            walker.shown.generate(", with an average rating of ", average.start)
            _figure(walker, average, "/10")
    walker.shown.generate(".", end)
    if consensus and _text(walker, consensus):
        walker.shown.generate(" The website's consensus reads: \"", consensus.start)
        walker.show(consensus.start, consensus.end)
        walker.shown.generate('"', consensus.end)


def _metacritic(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{Metacritic film prose|score|count}}``."""
    score, count = _named(arguments, "score", "1"), _named(arguments, "count", "2")
    walker.shown.generate("Metacritic, which uses a weighted average, ", at)
    if score and _text(walker, score):
        walker.shown.generate("assigned the film a score of ", score.start)
        _figure(walker, score, " out of 100")
        if count and _text(walker, count):
            walker.shown.generate(", based on ", count.start)
            walker.show(count.start, count.end)
            walker.shown.generate(" critics", count.end)
    walker.shown.generate(".", end)


def _cinemascore(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{CinemaScore|A-}}``; with anything else than a grade it is a link to the site and shows nothing here."""
    grade = _named(arguments, "grade", "score", "1")
    if grade and re.fullmatch(r"[A-F][+\-–−]?", _text(walker, grade)):
        walker.shown.generate('Audiences polled by CinemaScore gave the film an average grade of "', at)
        walker.show(grade.start, grade.end)
        walker.shown.generate('" on an A+ to F scale.', end)


def _figure(walker: Walker, argument: Argument, unit: str) -> None:
    """A figure and its unit, which editors write themselves now and then."""
    walker.show(argument.start, argument.end)
    if re.fullmatch(r"[\d.,]+", _text(walker, argument)):
        walker.shown.generate(unit, argument.end)


def _quotation(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{quote|words|author|source}}``: the words, and below them whose they are."""
    words = _named(arguments, "text", "quote", "1")
    if words is None:
        return
    walker.show(words.start, words.end)
    author, source = _named(arguments, "author", "sign", "by", "2"), _named(arguments, "source", "cite", "title", "3")
    told = [one for one in (author, source) if one and _text(walker, one)]
    if told:
        walker.shown.newline(at, at)
        walker.shown.generate("— ", at)
        _some(walker, told, ", ")
        walker.shown.newline(end, end)


def _first_two(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{convert|5|km}}``: the figure and unit as given."""
    _some(walker, [argument for argument in arguments if not argument.name][:2], " ")


HANDLERS: dict[str, Handler] = {
    "sortname": _sortname, "based on": _based_on, "convert": _first_two, "cvt": _first_two, "as of": _as_of, "asof": _as_of, "rating": _rating, "rating-5": _rating, "ratings": _rating,
    **dict.fromkeys(("nihongo", "nihongo2", "nihongo3", "nihongo foot", "nihongo krt", "korean name", "zh", "linktext-pron"), _foreign),
    **dict.fromkeys(("ill", "illm", "interlanguage link", "interlanguage link multi", "link-interwiki", "ill2", "red link"), _interwiki),
    **dict.fromkeys(("film date", "filmdate", "start date", "release date", "date", "dts", "start date and age", "film release date", "release date and age"), _dates),
    **dict.fromkeys(("quote", "blockquote", "cquote", "bquote", "quotation", "block quote", "centered pull quote", "rquote", "quote text", "blockquotation"), _quotation),
    **dict.fromkeys(("frac", "fraction", "sfrac"), _fraction),
    **dict.fromkeys(("rotten tomatoes prose", "rt prose", "rotten tomatoes score prose"), _rotten_tomatoes),
    **dict.fromkeys(("metacritic film prose", "mc film prose", "metacritic prose", "mc prose"), _metacritic),
    **dict.fromkeys(("cinemascore", "cinemascore prose"), _cinemascore),
}  # fmt: skip
