"""What single templates of Wikipedia show: signs, amounts, lists, names in other scripts, sums, aggregators' prose."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.markup.wikimath import evaluate
from dossier.markup.wikinames import CURRENCIES, FIRST, LAST, LISTS, MARKS, SECOND, WORDS
from dossier.markup.wikiprose import cinemascore, metacritic, quotation, rotten_tomatoes
from dossier.markup.wikiwalk import Argument, Handler, Walker, named, raw, show_some

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
        show_some(walker, positional[:1])
    elif name in SECOND or name.startswith(("lang-", "langx")):
        show_some(walker, positional[1:2] if name in SECOND or name == "langx" else positional[:1])
    elif name in LAST:
        show_some(walker, positional[-1:])
    elif name in WORDS:
        _word(walker, WORDS[name], positional, at)
    elif name.startswith("#expr:"):
        _sum(walker, at, end)
    elif name.startswith("film ") and name[5:6].isalpha() and not arguments and name not in HANDLERS:
        shown.mark(walker.scan.masked[at + 2 : end - 2].strip()[5:].strip(), at, end)  # {{Film Spain}}
    elif handler := HANDLERS.get(name):
        handler(walker, arguments, at, end)


def _word(walker: Walker, default: str, positional: Sequence[Argument], at: int) -> None:
    """Show the first argument, or the template's own word where there is none."""
    if positional and raw(walker, positional[0]):
        show_some(walker, positional[:1])
    else:
        walker.shown.generate(default, at)


def _currency(walker: Walker, name: str, positional: Sequence[Argument], at: int) -> None:
    """Show an amount with the sign of its currency; ``INRConvert`` spells its unit by a letter."""
    walker.shown.generate(CURRENCIES[name], at)
    show_some(walker, positional[:1])
    if name in ("inrconvert", "inr convert") and len(positional) > 1:
        unit = _UNITS.get(raw(walker, positional[1]).lower())
        if unit:
            walker.shown.generate(" " + unit, positional[1].start)


def _sum(walker: Walker, at: int, end: int) -> None:
    """Show what ``{{#expr:…}}`` comes to."""
    result = evaluate(walker.scan.masked[at + len("{{#expr:") : end - 2])
    if result is not None:
        walker.shown.generate(result, at)


def _sortname(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{sortname|First|Last}}``."""
    show_some(walker, [argument for argument in arguments if not argument.name][:2], " ")


def _based_on(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{Based on|title|author|…}}``."""
    for number, argument in enumerate(argument for argument in arguments if not argument.name):
        if number:
            walker.shown.generate(" by " if number == 1 else ", ", argument.start)
        walker.show(argument.start, argument.end)


def _foreign(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{nihongo|English|kanji|romaji}}``: the first that is there."""
    show_some(walker, [one for one in arguments if not one.name and raw(walker, one)][:1])


def _interwiki(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{ill|Title|language|…|lt=words}}``."""
    label = named(arguments, "lt", "label") or named(arguments, "1")
    show_some(walker, [label] if label else [])


def _dates(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """A list of dates; read as such elsewhere, shown as its words here."""
    for argument in arguments:
        if not argument.name:
            walker.show(argument.start, argument.end)
            walker.shown.mark(" ", argument.start, argument.start)


def _as_of(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{As of|2012|7|…}}``."""
    parts = [raw(walker, argument) for argument in arguments if not argument.name]
    parts = [_MONTHS[int(part)] if number == 1 and part.isdigit() and int(part) <= 12 else part for number, part in enumerate(parts)]  # fmt: skip
    alternative = named(arguments, "alt")
    words = raw(walker, alternative) or ("As of " if not named(arguments, "lc") else "as of ") + " ".join(
        reversed(parts)
    )
    walker.shown.generate(words, at)


def _fraction(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:
    """``{{frac|33|1|3}}``."""
    parts = [raw(walker, argument) for argument in arguments if not argument.name]
    joined = {1: "1/{0}", 2: "{0}/{1}", 3: "{0} {1}/{2}"}.get(len(parts))
    if joined:
        walker.shown.mark(joined.format(*parts), at, end)


def _rating(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{rating|3.5|4}}``: stars, shown in figures."""
    value, best = named(arguments, "1"), named(arguments, "2")
    if value:
        walker.show(value.start, value.end)
        walker.shown.generate("/" + (raw(walker, best) or "5") + " stars", value.end)


def _reference(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{sfn|Kael|1991}}``, ``{{r|name}}``: a reference mark."""
    walker.shown.refs.append((len(walker.shown.starts), at))


def _first_two(walker: Walker, arguments: Sequence[Argument], at: int, end: int) -> None:  # noqa: ARG001
    """``{{convert|5|km}}``: the figure and unit as given."""
    show_some(walker, [argument for argument in arguments if not argument.name][:2], " ")


HANDLERS: dict[str, Handler] = {
    "sortname": _sortname, "based on": _based_on, "convert": _first_two, "cvt": _first_two, "as of": _as_of, "asof": _as_of, "rating": _rating, "rating-5": _rating, "ratings": _rating,
    **dict.fromkeys(("nihongo", "nihongo2", "nihongo3", "nihongo foot", "nihongo krt", "korean name", "zh", "linktext-pron"), _foreign),
    **dict.fromkeys(("ill", "illm", "interlanguage link", "interlanguage link multi", "link-interwiki", "ill2", "red link"), _interwiki),
    **dict.fromkeys(("film date", "filmdate", "start date", "release date", "date", "dts", "start date and age", "film release date", "release date and age"), _dates),
    **dict.fromkeys(("quote", "blockquote", "cquote", "bquote", "quotation", "block quote", "centered pull quote", "rquote", "quote text", "blockquotation"), quotation),
    **dict.fromkeys(("sfn", "sfnp", "sfnm", "r", "rma", "refn", "#tag:ref"), _reference),
    **dict.fromkeys(("frac", "fraction", "sfrac"), _fraction),
    **dict.fromkeys(("rotten tomatoes prose", "rt prose", "rotten tomatoes score prose"), rotten_tomatoes),
    **dict.fromkeys(("metacritic film prose", "mc film prose", "metacritic prose", "mc prose"), metacritic),
    **dict.fromkeys(("cinemascore", "cinemascore prose"), cinemascore),
}  # fmt: skip
