"""What an article of a wiki is about, told from its wikitext without parsing it: a film, or what else.

Only what is sure is called a film: an infobox of a film, or a first sentence that says so together with a category of
films. A film among people, series and lists is what an export is searched for; the others are counted by kind.
"""

from __future__ import annotations

import re

FILM, REDIRECT, NAMES, LIST, SERIES, PERSON, OTHER = "film", "redirect", "names", "list", "series", "person", "other"
#: how each kind is called when it is counted: one, several
CALLED = {
    REDIRECT: ("redirect", "redirects"), NAMES: ("list of pages of one name", "lists of pages of one name"), LIST: ("list", "lists"),
    SERIES: ("film series", "film series"), PERSON: ("person", "people"), OTHER: ("other article", "other articles"),
}  # fmt: skip

_HEAD = 60_000
_I = re.I
_REDIRECT = re.compile(
    r"\s{0,20}#[ ]?(?:redirect|redirection|weiterleitung|redirección|rinvia|перенаправление|転送)\b", _I
)
_NAMES = re.compile(
    r"\{\{\s*(?:disambig(?:uation)?|dab|hndis|geodis|human name disambiguation|surname|given name|set index article|sia|film and tv disambig(?:uation)?)\b",
    _I,
)
_LIST_TITLE = re.compile(
    r"(?:lists? of|timeline of|outline of|index of|bibliography of)\b|.*\b(?:filmography|discography)$|\d{4}s? in (?:film|cinema)\b",
    _I,
)
_SERIES_TITLE = re.compile(
    r".*\((?:[\w ]{1,30} )?(?:film series|film franchise|media franchise|franchise|film trilogy|trilogy)\)|.*\b(?:film series|film trilogy|cinematic universe)$",
    _I,
)
_SERIES_BOX = re.compile(
    r"\{\{\s*infobox (?:media franchise|film series|franchise)\b|\{\{\s*short description\s*\|\s*(?:[\w-]+ ){0,5}(?:film series|film trilogy|(?:media|film) franchise)\b",
    _I,
)
_FILM_BOX = re.compile(
    r"\{\{\s*infobox[ _](?:hollywood |japanese |korean |chinese |indian |short )?(?:film|movie|cinema|cartoon)\s{0,9}(?:[|\n}]|<!--)",
    _I,
)
_OTHER_BOX = re.compile(r"\{\{\s*infobox[ _](?P<name>[^|\n{}<]{1,40})", _I)
_PERSON_BOX = re.compile(
    r"person|actor|actress|artist|writer|director|biography|comedian|presenter|model|sportsperson", _I
)
_LIFE = re.compile(r"\[\[\s*category\s*:\s*(?:living people|\d{3,4}s? (?:births|deaths))", _I)
_FILMS = re.compile(r"\[\[\s*category\s*:[^\]\n]{0,80}\bfilms?\b", _I)
_LEAD = re.compile(r"^(?:\{\{nihongo\|)?[^\n{}|*#:=<]{0,60}'{2,5}[^\n]{1,900}", re.M | _I)
_COPULA = re.compile(r"\b(?:is|was|are|were|comprises|refers to)\s(?:an?\s|the\s)?", _I)
_WORD = r"(?!(?:in|and|by|that|which|from|with|films?|movies?|installments?|parts?|entry|sequel|about|directed)\b)[\w\[\]|'’().&]{1,40}[ -]{1,2}"
_IS_FILM = re.compile(r"(?:[\w\[\]|'’()./&,]{1,40}[ -]{1,2}){0,16}?\W{0,4}(?:film|movie|documentary|cartoon)\b", _I)
_IS_SERIES = re.compile(
    rf"(?:{_WORD}){{0,8}}?\W{{0,4}}(?:film series|film franchise|media franchise|(?:film )?trilogy|tetralogy|series of (?:{_WORD}){{0,6}}?\W{{0,4}}films)\b",
    _I,
)


def kind_of(title: str, text: str) -> str:
    """What an article is about: one of the kinds above."""
    head = text[:_HEAD]
    if _REDIRECT.match(head):
        return REDIRECT
    if title.endswith("(disambiguation)") or (len(text) < _HEAD and _NAMES.search(text)):
        return NAMES
    if _LIST_TITLE.match(title):
        return LIST
    said = _said(head)
    if _SERIES_TITLE.fullmatch(title) or _SERIES_BOX.search(head) or _IS_SERIES.match(said):
        return SERIES
    box = _OTHER_BOX.search(head)
    if _FILM_BOX.search(head):
        return FILM
    if _LIFE.search(text) or (box and _PERSON_BOX.search(box["name"])):
        return PERSON
    return FILM if _FILMS.search(text) and _IS_FILM.match(said) else OTHER


def _said(head: str) -> str:
    """What the first sentence says that the title is: what follows its verb."""
    line = _LEAD.search(head)
    verb = _COPULA.search(line[0]) if line else None
    return line[0][verb.end() :] if line and verb else ""
