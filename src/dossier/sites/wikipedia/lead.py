"""Who made the film as the lead tells it: for the jobs that the box leaves empty, or an article without a box."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.wikitext import WikiArticle
from dossier.text.anchors import Anchored
from dossier.text.later import later
from dossier.text.names import is_person
from dossier.text.paragraphs import Paragraph
from dossier.text.sentences import sentences

_JOB = r"(?:co-)?(?:written|directed|produced|edited|scripted|scored)"
_MADE_BY = later(rf"\b(?P<jobs>{_JOB}(?:(?:,\s(?:and\s)?|\sand\s){_JOB}){{0,3}})\sby\s")
_STARS = later(r"\b(?:starring|stars|(?:the film|it) (?:stars|starred))\s(?!in\b)(?:[a-z]+ ){0,3}?(?=[A-Z])")
_SHOWN_BY = later(r"\b(?:[Rr]eleased|distributed)\s(?:theatrically\s|worldwide\s)?by\s")
_ROLES = {"directed": "director", "produced": "producer", "written": "writer", "scripted": "writer", "edited": "editor", "scored": "composer"}  # fmt: skip
#: behind these words a sentence tells of another work
_ANOTHER = later(r"\b(?:based|adapted|remake|adaptation|sequel|prequel|inspired|novel|play|book|series|album|soundtrack|short story)\b")  # fmt: skip
_FIRM = later(r"\b(?:Arts|Films?|Pictures|Productions?|Creations?|Studios?|Entertainments?|Company|Movies|Media|Cinemas?|International|Enterprises|Combines|Corporation|Brothers|Bros|Banner|Group|Network|Television|TV)\b")  # fmt: skip
_BETWEEN = later(r",\s(?:and\s)?|\s(?:and|&)\s")
_NAME = later(
    r"[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,24}(?:\s(?:(?:de|del|du|da|la|le|van|von|bin|al)\s){0,2}[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,24}){1,4}"
)


def told(article: WikiArticle, role: str) -> list[Anchored]:
    """The people whom the first paragraph names in a role: director, writer, producer, editor, composer or starring."""
    for line in article.lead[:1]:
        for start, end in sentences(line.text):
            for at in _places(line.text, start, end, role):
                if found := list(_names(line, at, end)):
                    return found
    return []


def distributor(article: WikiArticle) -> Anchored | None:
    """The company by which the lead says the film was released, if it is linked."""
    for line in article.lead:
        for match in _SHOWN_BY.finditer(line.text):
            link = next((link for link in line.links if link.start == match.end()), None)
            if link and not _ANOTHER.search(line.text, line.text.rfind(". ", 0, match.start()) + 1, match.start()):
                return line.shown[link.start : link.end]
    return None


def _places(text: str, start: int, end: int, role: str) -> Iterator[int]:
    """Where the names of a role begin in a sentence, as long as it speaks of the film itself."""
    other = _ANOTHER.search(text, start, end)
    reach = other.start() if other else end
    if role == "starring":
        yield from (match.end() for match in _STARS.finditer(text, start, reach))
        return
    for match in _MADE_BY.finditer(text, start, reach):
        jobs = {_ROLES[job] for job in re.findall(r"[a-z]{4,}", match["jobs"]) if job in _ROLES}
        if role in jobs:
            yield match.end()


def _names(line: Paragraph, at: int, end: int) -> Iterator[Anchored]:
    """The list of names that begins at a place."""
    while at < end:
        link = next((link for link in line.links if link.start == at), None)
        match = None if link else _NAME.match(line.text, at, end)
        stop = link.end if link else match.end() if match else at
        text = line.text[at:stop].rstrip(".,’'")
        if _FIRM.search(text) or not (is_person(text) or (link and text[:1].isupper())):
            return
        yield line.shown[at : at + len(text)]
        between = _BETWEEN.match(line.text, at + len(text), end)
        if between is None:
            return
        at = between.end()
