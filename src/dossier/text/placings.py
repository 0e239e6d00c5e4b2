"""Places that critics, papers and institutions gave a film in a list, told in sentences: who, which place, in what.

Only a sentence that says of the film itself that it was ranked, and names who ranked it, tells a place: its characters,
scenes, actors and scripts have places of their own, and charts of sales are no lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.text.counts import parse_number
from dossier.text.fold import fold
from dossier.text.later import later
from dossier.text.paragraphs import Paragraph
from dossier.text.sentences import readable_sentences

_I = re.I
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
}
_VERB = r"(?:ranked|ranks|placed|places|listed|lists|put|puts|rated|rates|voted|named|chose|selected|included|includes)"
#: words without which no place is told
PLACED = later(rf"\b{_VERB}\b|\b(?:came|finished|appear\w{{1,3}}) in\b", _I)
_OWN = "\x02"
_IT = rf"(?:it|the (?:film|movie|picture)|this (?:film|movie)|{_OWN}{{1,120}})"
_RANK = later(
    rf"(?:\s(?:at|as|in|the|its|a)){{0,4}}\s(?:(?:#\s?|no\.?\s|no\.(?=\d)|№\s?|number\s)(?P<number>\d{{1,4}}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"|(?P<ordinal>\d{{1,4}}(?=(?:st|nd|rd|th)\b)|(?:{'|'.join(_ORDINALS)})\b)(?:st|nd|rd|th)?(?=[\s-](?:best|greatest|funniest|scariest|place|most|on|in|of|finest|favou?rite|[a-z]{{3,12}}est)\b))",
    _I,
)
_RANKED = later(
    rf"\b(?P<told>{_VERB})\s{_IT}|(?<!for )(?<!of )(?<!in )(?<!to )(?<!with )(?<!from )(?<![\w-])(?P<it>{_IT})(?P<passive>\s(?:is|was|were|has been|had been))?(?:\s(?:also|later|even|once|first|[a-z]{{2,12}}ly))?\s(?:{_VERB}|came|finished|appeared|appears)(?:\sin(?=\s(?:{'|'.join(_ORDINALS)})\b))?(?=\s)",
    _I,
)
_WORD = r"[A-Z](?:[\w&!-]|\.(?=\w)|[’'](?!s\b)){0,24}"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|of|the|and|&)){{0,5}}"
_BEFORE = later(
    rf"(?:(?P<critic>{_WORD}(?:\s{_WORD}){{1,3}}),?\s(?:of|for|at|from|in|writing (?:for|in))\s)?(?:(?:[Tt]he )?(?:[Rr]eaders|[Ss]taff|[Ee]ditors|[Cc]ritics|[Ww]riters) (?:of|at)\s)?(?:the )?(?P<paper>{_NAME}?)(?:\s(?:magazine|readers|editors|staff|critics|website|newspaper))?(?:\s(?:also|later|then|subsequently|previously|once|even)){{0,2}}\s$"
)
_PERSON = rf"{_WORD}(?:\s{_WORD}){{1,3}}"
_AGAIN = r"(?:\s(?:also|later|then|subsequently|previously|once|even)){0,2}\s$"
_OWNED = later(rf"(?P<paper>{_NAME})['’]s?\s(?:(?:film |movie )?critic )?(?P<critic>{_PERSON}){_AGAIN}")
_COMPILED = later(
    rf"\b(?:compiled|made|drawn up|published|chosen) by (?P<critic>{_PERSON}) (?:of|in|for|at) (?:the )?(?P<paper>{_NAME})\s$"
)
_CRITIC_OF = later(rf"(?P<critic>{_PERSON}),?\s(?:of|for|at|from|in)\s(?:the )?(?P<paper>{_NAME})")
_PRONOUN = later(rf"\b(?:[Hh]e|[Ss]he){_AGAIN}")
_NAMED_TO = later(r",\s(?=(?:[a-z]{2,12}ing|which|while|but|with)\b)|:")
_BEHIND = later(
    rf"\s(?:by|on|in|from)\s(?:the\s)?(?:(?:readers|staff|editors|critics) of\s)?(?:the\s)?(?P<paper>{_NAME}?)(?=['’]s?\s|\s(?:magazine|readers|listener|poll|list|ranking|chart)|\sas\s|[,.]|\sin\s|$)"
)
_LIST = later(
    r"\b(?:lists?|polls?|rankings?|charts?)\sof\s(?P<list>(?:[^.;()]|\.{3}){3,120})|[“\"](?P<title>[^”\"]{3,120})[”\"]|(?:['’]s|their|its|his|her)\s(?P<own>(?:[Tt]op )?\d{1,3}\s[A-Z](?:[^,.;()“”\"]|\.{3}){3,80})"
)
_SUPERLATIVE = later(
    r"(?:st|nd|rd|th)?[\s-](?P<list>(?:best|greatest|most|[a-z]{3,12}est)\s[^,.;()]{3,80}?)(?=\s(?:by|in|on)\s|[,.;()]|$)"
)
_INSTITUTION = later(
    r"\b(?:institute|guild|society|association|academy|board|times|post|news|magazine|journal|review|tv|radio|online|television|channel|library|foundation|club|press|weekly|monthly|daily)\b|\.com\b|(?-i:^[A-Z&.]{2,6}$)",
    _I,
)
_NO_LIST = later(
    r"\b(?:box[- ]office|weekend|rentals?|sales|gross\w*|DVDs?|Blu-ray|singles?|albums?|songs?|streaming|Netflix)\b",
    _I,
)


_CALLED = later(r"\s(?:magazine|website|newspaper)\b")
_INCLUDED = later(r"[^.;]{0,80}?,\sranked(?=\s)")
_BY = later(rf"\sby\s(?:the\s)?(?:(?:readers|staff|editors|critics) of\s)?(?:the\s)?{_NAME}")


@dataclass(frozen=True, slots=True)
class _Who:
    """A critic, a paper or both, and where they are named."""

    critic: str | None
    paper: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placing:
    """A place in a list, as stretches of the paragraph: who gave it, and the place."""

    critic: str | None
    publication: str | None
    rank: int
    list: str
    start: int
    end: int


def find_placings(paragraph: Paragraph, titles: frozenset[str]) -> Iterator[Placing]:
    """The places of the film with these folded titles that a paragraph tells."""
    if not PLACED.search(paragraph.text):
        return
    masked = _named_as_itself(paragraph, titles)
    for start, end in readable_sentences(masked):
        if not _NO_LIST.search(masked, start, end):
            yield from _in_sentence(paragraph, masked, start, end)


def _named_as_itself(paragraph: Paragraph, titles: frozenset[str]) -> str:
    """The text with the film's title, where it is set in italics, blanked to one sign."""
    text, parts, at = paragraph.text, [], 0
    for start, end in paragraph.italics:
        if start >= at and fold(text[start:end]) in titles:
            parts += [text[at:start], _OWN * (end - start)]
            at = end
    return "".join([*parts, text[at:]])


def _in_sentence(paragraph: Paragraph, text: str, start: int, end: int) -> Iterator[Placing]:
    for match in _RANKED.finditer(text, start, end):
        between = (_INCLUDED if match["told"] else _BY).match(text, match.end(), end)
        at = between.end() if between else match.end()
        rank = _RANK.match(text, at, end)
        number = _number(rank) if rank else None
        if rank is None or number is None:
            continue
        if match["told"]:
            who = _told_by(paragraph, text, start, match.start())
        else:
            who = _given_by(paragraph, text, match.end() if between else rank.end(), end)
        if who:
            listed = _SUPERLATIVE.match(text, rank.end(), end) or _LIST.search(text, rank.end(), end)
            name = _NAMED_TO.split(next(filter(None, listed.groups())))[0].strip(' ”"“') if listed else ""
            yield Placing(
                who.critic, who.paper, number, name or "list", min(who.start, match.start()), max(rank.end(), who.end)
            )


def _number(rank: re.Match[str]) -> int | None:
    word = (rank["number"] or rank["ordinal"]).lower()
    return _ORDINALS.get(word) or parse_number(word)


def _told_by(paragraph: Paragraph, text: str, start: int, end: int) -> _Who | None:
    """Who is said to have ranked it: the subject, right before the verb."""
    if told := _COMPILED.search(text, max(start, end - 160), end) or _critic_before(paragraph, text, start, end):
        return _Who(told["critic"], told["paper"], told.start("critic"), told.end("paper"))
    match = _BEFORE.search(text, max(start, end - 160), end)
    if match is None:
        return None
    critic, paper = match["critic"], match["paper"]
    at, last = match.span("paper")
    if critic:
        return _Who(critic, paper, match.start("critic"), last)
    if _publishes(paragraph, at, last):
        return _Who(None, paper, at, last)
    named = re.fullmatch(rf"{_WORD}(?:\s{_WORD}){{1,3}}", paper)
    return _Who(paper, None, at, last) if named and paragraph.linked(at, last) else None


def _critic_before(paragraph: Paragraph, text: str, start: int, end: int) -> re.Match[str] | None:
    """The critic with a paper who is named right before, as the paper's, or whom "he" or "she" goes on about."""
    if owned := _OWNED.search(text, max(start, end - 160), end):
        return owned if _publishes(paragraph, *owned.span("paper")) or _linked(paragraph, owned) else None
    if not _PRONOUN.search(text, start, end):
        return None
    named = [
        match
        for match in _CRITIC_OF.finditer(text, max(0, start - 1500), start)
        if _publishes(paragraph, *match.span("paper"))
    ]
    return named[-1] if named else None


def _linked(paragraph: Paragraph, owned: re.Match[str]) -> bool:
    return paragraph.linked(*owned.span("paper")) or paragraph.linked(*owned.span("critic"))


def _given_by(paragraph: Paragraph, text: str, start: int, end: int) -> _Who | None:
    """Who is said to have the list, behind the place."""
    for match in _BEHIND.finditer(text, start, end):
        if _publishes(paragraph, *match.span("paper")):
            return _Who(None, match["paper"], *match.span("paper"))
    return None


def _publishes(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether a name is that of a paper or an institution: set in italics, or called one."""
    named = paragraph.text[start:end]
    return bool(paragraph.italic(start, end) or _INSTITUTION.search(named) or _CALLED.match(paragraph.text, end))
