"""People in the data of IMDb's pages since 2022: top billing, cast, and the lists of a full page of credits.

Seen: ``principalCredits`` with ``cast`` (title pages of 2022, 2023, July 2025), ``principalCreditsV2`` with
``categories`` (/reference of July to October 2025), and ``castV2`` with ``creditedRoles`` as newer pages ask for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dossier.markup.jsonspan import Json
from dossier.model.claims import Claim
from dossier.model.values import Name, Part
from dossier.sites.imdb.nextjson import anywhere, edges, every, home, nodes, texts
from dossier.text.anchors import Anchored
from dossier.text.fold import fold
from dossier.text.remarks import divide_remarks, read_remarks

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage

#: categories by the words and by the last part of the identifiers that pages give them
_ROLES = {
    "director": "director", "04641e7c8171": "director", "writer": "writer", "102a41881fe3": "writer", "cast": "cast", "d4c6e711c686": "cast",
    "0099ba6bc8ce": "starring", "producer": "producer", "7ad477b11832": "producer", "composer": "composer", "ec8d484d1779": "composer",
    "cinematographer": "cinematographer", "47e27da1c78e": "cinematographer", "editor": "editor", "6321c9fa5ae2": "editor", "casting_director": "casting_director", "dad87ec4406a": "casting_director",
    "production_designer": "production_designer", "757518864a00": "production_designer", "costume_designer": "costume_designer", "9de01fc34a71": "costume_designer",
}  # fmt: skip
_SAME = ("directedby", "editedby", "castingby", "producedby")
_PRODUCERS = (
    ("producer", re.compile(r"(?:producer|produced by|)", re.I)),
    ("executive_producer", re.compile(r"executive producer", re.I)),
    ("co_producer", re.compile(r"co-producer", re.I)),
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a list of credits, with the characters and the remarks that stand beside the name."""

    name: Anchored
    characters: tuple[Anchored, ...] = ()
    remarks: tuple[Anchored, ...] = ()

    @property
    def places(self) -> tuple[Anchored, ...]:
        """All the words that bear the credit out."""
        return (self.name, *self.characters, *self.remarks)


def director(page: HtmlPage) -> Iterator[Claim]:
    """The directors."""
    yield from _credited(page, "director")


def writer(page: HtmlPage) -> Iterator[Claim]:
    """The writers, each with what was written: "novel", "screenplay"."""
    yield from _credited(page, "writer")


def starring(page: HtmlPage) -> Iterator[Claim]:
    """The top billing."""
    yield from (page.claim("starring", Name(person.name.text), person.name) for person in principals(page, "starring"))


def crew(page: HtmlPage) -> Iterator[Claim]:
    """The other credits of a full page: producers by their rank, music, camera, editing, casting, design."""
    for role, people in _lists(page):
        if role in ("director", "writer", "cast", "starring"):
            continue
        for person in people:
            rank, note = _rank(person) if role == "producer" else (role, _note(person, role))
            if rank:
                yield page.claim(rank, Name(person.name.text, note), *person.places)


def cast(page: HtmlPage) -> Iterator[Claim]:
    """Who plays whom, with what stands beside the character: voice, uncredited, credited as."""
    for person in players(page):
        said = read_remarks([one.text for one in person.remarks])
        character = " / ".join(one.text for one in person.characters) or None
        part = Part(person.name.text, character, said.voice, said.uncredited, said.credited_as, said.note)
        yield page.claim("cast", part, *person.places)


def players(page: HtmlPage) -> list[Person]:
    """The people of the cast list: the whole one of a page of credits, or else the top of it."""
    for role, people in _lists(page):
        if role == "cast":
            return people
    rows = [*_credits(page, "principalCast"), *edges(page, "cast")]
    rows = rows or [row for row in _credits(page, "castV2") if row.get("creditedRoles")]
    found: dict[str, Person] = {}  # pages until 2022 keep the first four apart, and may list them again
    for row in rows:
        if person := _person(row):
            found.setdefault(row.word("name", "id") or person.name.text, person)
    return list(found.values())


def principals(page: HtmlPage, role: str) -> list[Person]:
    """The people whom the page names at its top in one role."""
    for group in _groups(page, "principalCredits", "principalCreditsV2", "crewV2"):
        kind = _role(group.word("category", "id") or group.word("grouping", "groupingId"))
        if kind == role or (kind == "cast" and role == "starring"):
            return [person for row in group.all("credits") if (person := _person(row))]
    return []


def credited(page: HtmlPage, role: str) -> list[Person]:
    """The people of a role by the full list, or else by the top of the page."""
    return next((people for kind, people in _lists(page) if kind == role and people), None) or principals(page, role)


def _credited(page: HtmlPage, role: str) -> Iterator[Claim]:
    """The people of a role; who is named twice with one note counts once."""
    seen: set[tuple[str, str | None]] = set()
    for person in credited(page, role):
        key = (person.name.text, _note(person, role))
        if key not in seen:
            seen.add(key)
            yield page.claim(role, Name(*key), *person.places)


def _groups(page: HtmlPage, *keys: str) -> list[Json]:
    """The groups of credits under these keys, wherever the data have them."""
    return [group for key in keys for place in anywhere(page, key) for group in place.all()]


def _credits(page: HtmlPage, key: str) -> list[Json]:
    return [row for group in _groups(page, key) for row in group.all("credits")]


@lru_cache(maxsize=2)
def _lists(page: HtmlPage) -> list[tuple[str, list[Person]]]:
    """The lists of a page of credits, each with its role."""
    content = home(page, "contentData")
    rows = every(page, "categories") or (content.all("categories") if content else [])
    found = ((_role(row.word("id")), row) for row in rows)
    return [(role, _people(row)) for role, row in found if role]


def _people(category: Json) -> list[Person]:
    return [
        Person(name, tuple(texts(item.all("characters"))), tuple(_listed_remarks(item)))
        for item in category.all("section", "items")
        if (name := item.string("rowTitle"))
    ]


def _listed_remarks(item: Json) -> list[Anchored]:
    said = item.string("attributes")
    return divide_remarks(said) if said else []


def _person(row: Json) -> Person | None:
    name = row.string("name", "nameText", "text")
    if name is None:
        return None
    roles = nodes(row, "creditedRoles")
    characters = texts(row.all("characters"), "name") or [
        one for role in roles for one in texts(nodes(role, "characters"), "name")
    ]
    remarks = texts(row.all("attributes"), "text") or [
        one for role in roles for one in texts(role.all("attributes"), "text")
    ]
    return Person(name, tuple(characters), tuple(remarks))


def _role(identity: str | None) -> str | None:
    return _ROLES.get((identity or "").rpartition("-")[2])


def _note(person: Person, role: str) -> str | None:
    """The remarks on a person; that a director is a director is none."""
    said = [one.text for one in person.remarks if fold(one.text) not in (fold(role), *_SAME)]
    return "; ".join(said) or None


def _rank(person: Person) -> tuple[str | None, str | None]:
    """What a producer is, and the rest of the remarks; further ranks (associate, line) are none of ours."""
    job = person.remarks[0].text if person.remarks else ""
    rank = next((rank for rank, pattern in _PRODUCERS if pattern.fullmatch(job)), None)
    return rank, "; ".join(one.text for one in person.remarks[1:] if fold(one.text) not in _SAME) or None
