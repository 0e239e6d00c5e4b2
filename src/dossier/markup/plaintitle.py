"""What an article saved as text is about, and what it is called: its first sentence, its window's title, its own address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from dossier.markup.plainlines import Line

_FILM = r"(?:films?|movies?|documentary|featurette|musical|comedy|drama|thriller|western|anime|animation|anthology|remake|sequel|prequel)"
_IS = re.compile(
    rf"[^\n]{{1,400}}?\s(?:is|was|are) (?:an? |the )(?:(?:[^\s]{{1,40}} ){{0,24}}?[\w-]{{0,20}}{_FILM}\b|(?:[\w-]{{1,20}} ){{0,2}}(?:18|19|20)\d\d\b)"
)
#: what no film's title begins with, and what the site prints over an article
_FURNITURE = re.compile(
    r"[^\w\"“'‘¡¿(#]|(?:is|was|are|and|or|of|by|in|with)\s|(?i:from wikipedia|this (?:article|is|page)|changes must|page protected|jump to|for (?:the|other|more)|not to be confused|it (?:is|was)|he (?:is|was)|she (?:is|was))\b"
)
_SUBJECT = re.compile(
    r"[\"“]?(?P<title>[^\n]{1,150}?)[\"”]?(?=\s[(\[]|,?\s(?:also|originally|sometimes|stylized|known|released|titled|marketed)\b|,?\s(?:is|was|are)\s(?:an?|the|\d)\b)"
)
_WINDOW = re.compile(r"[#\s]{0,9}(?P<title>.{1,150}?)\s[-–—|]\s(?:Wikipedia\b.{0,60}|.{0,30}encyclop\w+)", re.I)
_FREE = re.compile(r"\W{0,9}from wikipedia, the free encyclopedia\b", re.I)
_OWN_ADDRESS = re.compile(
    r"\]\(<?(?:\./|(?:https?:)?//[\w.-]{2,40}wikipedia\.org/wiki/|/wiki/)(?P<one>(?:\\.|[^#\"<>\[\]\n]){1,200})#cite[_-]note"
    r"|[?&]title=(?P<two>[^\s&#\"]{1,200})&(?:action=edit&section|oldid)"
    r"|retrieved from \W{0,9}https?://[\w.-]{2,40}wikipedia\.org/wiki/(?P<three>[^\s\"?#]{1,200})",
    re.I,
)
_QUALIFIED = re.compile(r"\((?:(?:18|19|20)\d\d )?(?:[\w-]{1,20} )?film\)$")  # how articles of one name are told apart
_HEAD = 80  # lines over an article in which its title may stand
_EDGE = ' ,"“”'


def defines(text: str) -> bool:
    """Whether a paragraph says what a film is, as the first one of an article does."""
    return _IS.match(text) is not None and _FURNITURE.match(text) is None


def subject_at(text: str) -> tuple[int, int] | None:
    """Where a first sentence names what it is about: its first words."""
    match = _SUBJECT.match(text)
    if match is None:
        return None
    words = match["title"]
    start = match.start("title") + len(words) - len(words.lstrip(_EDGE))
    return start, start + len(words.strip(_EDGE))


def names_in(lines: Sequence[Line], text: str) -> Iterator[str]:
    """What may be the article's title: its window's title, the line over the site's, its own address, a line with what tells it apart."""
    filled = [line.bare for line in lines[:_HEAD] if line.bare]
    for number, line in enumerate(filled):
        if match := _WINDOW.fullmatch(line):
            yield match["title"]
        if _FREE.match(line) and number and len(filled[number - 1]) < 150:
            yield filled[number - 1]
    if match := _OWN_ADDRESS.search(text):
        words = match["one"] or match["two"] or match["three"]
        yield unquote(words.replace("\\", "")).replace("_", " ").strip()
    yield from (line for line in filled[:3] if _QUALIFIED.search(line))
