"""Who plays whom in running text: sentences of a cast section, and the brackets behind characters in a plot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.text.castline import Entry
from dossier.text.castlist import Played, placed
from dossier.text.castremarks import find_remarks, said
from dossier.text.castroles import role_end
from dossier.text.later import later
from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph
from dossier.text.sentences import readable_sentences

_PLAYS = later(
    r"(?:\s?\([^()]{1,60}\))?(?:,[^,.;]{2,80},)?\s(?:(?:also|then|who|briefly|later|is|was|were|has|had) ){0,2}(?:plays|played|portrays|portrayed|voices|voiced|as|(?:co-)?stars as|(?:co-)?starred as|appears (?:briefly )?as|appeared (?:briefly )?as|provid(?:es|ed) the (?:[a-z]+ )?voice (?:of|for)|repris(?:es|ed|ing) (?:his|her|their) roles? as|cameos as|cast as|makes a cameo(?: appearance)? as|playing|portraying)\s"
)  # fmt: skip
_PLAYED = later(r"(?P<role>(?:[Tt]he )?[A-Z][^\s,.;]{0,24}(?:\s(?:[a-z]{2,3}\s)?[A-Z][^\s,.;]{0,24}){0,3}),? (?:is|was|were) (?P<how>played|portrayed|voiced) by\s$")  # fmt: skip
_NAME = later(r"(?:[Tt]he )?(?:(?:Dr|Mr|Mrs|Ms|Prof|Capt|Lt|Sgt|Col|Gen|St|Rev)\.\s)?[A-Z][\w’'-]{0,24}(?:\s(?:(?:de|von|van|of|the|la|le)\s){0,2}[A-Z][\w.’'-]{0,24}){0,4}")  # fmt: skip
_INSIDE = later(r"\s\((?P<who>[^()]{3,60})\)")
_LINK_END = later(r",?\s(?:and|while|with|but)\s(?=[A-Z])")
_MOST = 40  # actors of a sentence that are looked at
_GENERIC = later(r"(?:The|A|An|His|Her|Their|He|She|They|It|In|On|At|When|After|While|Meanwhile|However|One|Two)$")


def read_cast_prose(paragraph: Paragraph, people: frozenset[str]) -> Iterator[Played]:
    """The parts that a cast section tells in sentences, of actors who are linked or known."""
    for start, end in readable_sentences(paragraph.text):
        sentence = paragraph.part(start, end)
        for first, last in _actors(sentence, people):
            entry = _told(sentence, first, last) or _told_before(sentence, first, last)
            if entry:
                yield placed(sentence, entry)


def read_plot_brackets(paragraph: Paragraph, people: frozenset[str]) -> Iterator[Played]:
    """The actors in brackets behind the names of characters ("Ann (Mary Roe) leaves"), where they are linked or known."""
    text = paragraph.text
    for match in _INSIDE.finditer(text):
        first, last = match.span("who")
        linked = paragraph.linked(first, last)
        if match["who"] not in people and not (linked and is_person(match["who"])):
            continue
        role = _name_before(text, match.start())
        if role:
            yield placed(paragraph, Entry((first, last), role, match.end()))


def _name_before(text: str, end: int) -> tuple[int, int] | None:
    """The run of capitalised words that ends here."""
    at = max(0, end - 80)
    found = [match for match in _NAME.finditer(text, at, end) if match.end() == end]
    if not found:
        return None
    start = found[0].start()
    words = text[start:end].split()
    while words and _GENERIC.fullmatch(words[0]) and words[0] != "The":
        start += len(words.pop(0)) + 1
    return (start, end) if words and text[start:end] != "The" else None


def _actors(sentence: Paragraph, people: frozenset[str]) -> list[tuple[int, int]]:
    text = sentence.text
    linked = {(link.start, link.end) for link in sentence.links if is_person(text[link.start : link.end])}
    known = {
        match.span() for name in people if " " in name and name in text for match in re.finditer(re.escape(name), text)
    }
    return sorted(linked | known)[:_MOST]


def _told(paragraph: Paragraph, first: int, last: int) -> Entry | None:
    text, limit = paragraph.text, len(paragraph.text)
    verb = _PLAYS.match(text, last, limit)
    if verb is None:
        return None
    end = min(role_end(text, verb.end(), paragraph.links), limit)
    if more := _LINK_END.search(text, verb.end(), end):
        end = more.start()
    role = text[verb.end() : end].rstrip(" .,;")
    if not role or len(role.split()) > 8 or not re.match(r"(?:an? |the |[A-Z\"“])", role):
        return None
    told = said(list(find_remarks(text[first : min(limit, end + 30)])))
    voice = told.voice or "voice" in verb[0]
    return Entry((first, last), (verb.end(), verb.end() + len(role)), end, voice, told.uncredited, None, told.note)


def _told_before(paragraph: Paragraph, first: int, last: int) -> Entry | None:
    match = _PLAYED.search(paragraph.text, max(0, first - 120), first)
    if match is None:
        return None
    return Entry((first, last), match.span("role"), last, match["how"] == "voiced")
