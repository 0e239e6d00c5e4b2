"""Keeping captures in the library: their pages are linked to films, and the films' dossiers finished, in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.commands.assembled import finish
from dossier.library.library import Library
from dossier.model.reports import ReadCapture
from dossier.reconcile.link import Linkable, describe, link

FINISHED_AT_ONCE = 500  # films whose dossiers are finished at once; beyond it they are when they are asked for


def keep(shelf: Library, fresh: Sequence[ReadCapture], extractor: str) -> dict[str, str]:
    """Keep captures in one transaction; gives the film of each page that has one."""
    if not fresh:
        return {}
    with shelf.batch():
        before: dict[str, str] = {}
        for one in fresh:
            before |= shelf.films_in(one.capture.sha256)
            shelf.put(one, extractor)
        relink(shelf, _around(shelf, [one.capture.sha256 for one in fresh]), before)
    found = {page.page.id: shelf.film_of(page.page.id) for one in fresh for page in one.pages}
    return {page: slug for page, slug in found.items() if slug}


def drop_source(shelf: Library, source: str) -> int:
    """Drop a source's capture; the pages that shared a film with it are linked anew. Gives how many pages went."""
    digest = shelf.digest_of(source)
    if digest is None:
        return 0
    around = _around(shelf, [digest])
    pages = shelf.forget_capture(digest)
    relink(shelf, [one for one in around if one.capture != digest], {})
    return pages


def relink(shelf: Library, pages: Sequence[Linkable], before: Mapping[str, str]) -> None:
    """Link pages anew and finish the dossiers of their films; ``before`` are films of pages that were read again.

    A film keeps its slugs through it. Where one falls apart, the part that says most of itself keeps them.
    """
    films = {one.page: shelf.film_of(one.page) or before.get(one.page) for one in pages}
    linked = link(pages)
    shelf.loosen([page for page, _ in linked.unlinked])
    taken = shelf.taken_slugs()
    given: set[str] = set()
    slugs = []
    for cluster in linked.clusters:
        was = [slug for slug in dict.fromkeys(films[page] for page in cluster.pages) if slug and slug not in given]
        own = {name for slug in was for name in shelf.slugs_of(slug)}
        film = describe(cluster, taken - own)
        given.update(was)
        taken.add(film.slug)
        slugs.append(film.slug)
        shelf.assign(film, cluster.pages, was)
    shelf.tidy()
    finish(shelf, slugs if len(slugs) <= FINISHED_AT_ONCE else ())


def _around(shelf: Library, digests: Sequence[str]) -> list[Linkable]:
    return [Linkable(*row) for row in shelf.affected(digests)]
