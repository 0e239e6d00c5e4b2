"""Which pages are about one film.

An id decides. Otherwise the same title, years within one of each other where both are stated, and, where both pages
name people, a shared director or two shared actors. A page that states no year joins a film only when one film fits.
Pages of one dump that name the same title support each other; a page of a dump that names no film takes the dump's
only film, or the only one with whom it shares two people. What is left stays apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from dossier.model.claims import Mention
from dossier.model.films import Film
from dossier.text.fold import fold, slug, title_key

_PEOPLE = 2  # whom a page that names no film shares with the film that it is given


@dataclass(frozen=True, slots=True)
class Linkable:
    """A page's mention with what linking needs to know of the page."""

    page: str
    capture: str
    mention: Mention


@dataclass(slots=True)
class Cluster:
    """Pages taken for one film."""

    pages: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    captures: set[str] = field(default_factory=set)

    def add(self, one: Linkable) -> None:
        """Take a page in."""
        self.pages.append(one.page)
        self.captures.add(one.capture)
        if not one.mention.empty:
            self.mentions.append(one.mention)


@dataclass(frozen=True, slots=True)
class Linked:
    """The films found and, for each page, its film's place among them, or the reason why it has none."""

    clusters: tuple[Cluster, ...]
    unlinked: tuple[tuple[str, str], ...]


def link(pages: Sequence[Linkable]) -> Linked:
    """The films that these pages are about."""
    clusters: list[Cluster] = []
    by_key: dict[str, list[Cluster]] = {}  # only films that share a title or an id are worth comparing
    naming = [one for one in pages if not one.mention.empty]
    # what says most comes first: an id, then a year, then people
    naming.sort(key=lambda one: (not one.mention.ids, one.mention.year is None, not one.mention.directors, one.page))
    for one in naming:
        keys = [f"title:{key}" for key in _keys(one.mention)] + [
            f"{scheme}:{value}" for scheme, value in one.mention.ids
        ]
        near = {id(cluster): cluster for key in keys for cluster in by_key.get(key, ())}
        fitting = [cluster for cluster in near.values() if _fits(one, cluster)]
        if len(fitting) > 1:
            beside = [cluster for cluster in fitting if one.capture in cluster.captures]
            fitting = beside if len(beside) == 1 else fitting
        if len(fitting) == 1:
            cluster = fitting[0]
        else:
            clusters.append(cluster := Cluster())
        cluster.add(one)
        for key in keys:
            if not any(other is cluster for other in by_key.setdefault(key, [])):
                by_key[key].append(cluster)
    return Linked(tuple(clusters), tuple(_adopt([one for one in pages if one.mention.empty], clusters)))


def _adopt(nameless: Sequence[Linkable], clusters: Sequence[Cluster]) -> list[tuple[str, str]]:
    """Give pages that name no film the only film of their dump, or the only one of it with their people; the others
    with the reason.
    """
    left = []
    for one in nameless:
        beside = [cluster for cluster in clusters if one.capture in cluster.captures]
        theirs = [cluster for cluster in beside if _of_both(one.mention, cluster) >= _PEOPLE]
        chosen = beside if len(beside) == 1 else theirs
        if len(chosen) == 1:
            chosen[0].add(one)
        else:
            why = (
                "the page names no film"
                if not beside
                else f"the page names no film, and the others of its file name {len(beside)}"
            )
            left.append((one.page, why))
    return left


def _of_both(mention: Mention, cluster: Cluster) -> int:
    """How many of the people that a page names the pages of a film name as well."""
    theirs = {fold(name) for known in cluster.mentions for name in (*known.directors, *known.cast)}
    return len({fold(name) for name in (*mention.directors, *mention.cast)} & theirs)


def _fits(one: Linkable, cluster: Cluster) -> bool:
    """Whether a page may be about the film of a cluster."""
    theirs = dict(pair for mention in cluster.mentions for pair in mention.ids)
    ours = dict(one.mention.ids)
    if any(theirs.get(scheme) == value for scheme, value in ours.items()):
        return True
    if any(scheme in theirs and theirs[scheme] != value for scheme, value in ours.items()):
        return False
    if not _keys(one.mention) & {key for mention in cluster.mentions for key in _keys(mention)}:
        return False
    return all(_compatible(one.mention, mention) for mention in cluster.mentions)


def _keys(mention: Mention) -> set[str]:
    return {title_key(title) for title in (mention.title, *mention.names) if title}


def _compatible(one: Mention, other: Mention) -> bool:
    if one.year and other.year and abs(one.year - other.year) > 1:
        return False
    directors = _shared(one.directors, other.directors)
    cast = _shared(one.cast, other.cast)
    if directors or (cast or 0) >= 2:
        return True
    return (directors is None and cast is None) or (
        directors is None and (cast or 0) >= min(2, len(one.cast), len(other.cast))
    )


def _shared(one: Sequence[str], other: Sequence[str]) -> int | None:
    """How many people two pages share; ``None`` where one of them names none."""
    if not one or not other:
        return None
    return len({fold(name) for name in one} & {fold(name) for name in other})


def describe(cluster: Cluster, taken: Container[str]) -> Film:
    """The film of a cluster: title and year that most pages give, a slug that no other film has."""
    titles = Counter(mention.title for mention in cluster.mentions if mention.title)
    years = Counter(mention.year for mention in cluster.mentions if mention.year)
    year = max(years, key=lambda year: (years[year], _authority(cluster, year))) if years else None
    title = max(titles, key=lambda title: (titles[title], _titled(cluster, title), len(title))) if titles else ""
    others = [
        name
        for name in dict.fromkeys([*titles, *(name for mention in cluster.mentions for name in mention.names)])
        if fold(name) != fold(title)
    ]
    ids = dict(pair for mention in cluster.mentions for pair in mention.ids)
    return Film(_slug(title, year, taken), title, year, tuple(others), tuple(sorted(ids.items())))


def _authority(cluster: Cluster, year: int) -> int:
    return sum(mention.year == year and bool(mention.ids) for mention in cluster.mentions)


def _titled(cluster: Cluster, title: str) -> int:
    return sum(mention.title == title and bool(mention.ids) for mention in cluster.mentions)


_LONGEST = 80  # characters of a title that its slug takes


def _slug(title: str, year: int | None, taken: Container[str]) -> str:
    base = slug(title)[:_LONGEST].rstrip("-") or "untitled"
    base = f"{base}-{year}" if year else base
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name
