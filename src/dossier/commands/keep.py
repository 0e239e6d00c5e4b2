"""Keeping captures in the library: their pages are linked to films, and the films' dossiers finished, in one go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from dossier.commands.assembled import finish
from dossier.library.library import Library
from dossier.library.rows import Kept, rows_of
from dossier.model.reports import ReadCapture
from dossier.reconcile.link import Linkable, describe, link

FINISHED_AT_ONCE = 500  # films whose dossiers are finished at once; beyond it they are when they are asked for


def keep(shelf: Library, fresh: Sequence[ReadCapture], extractor: str) -> dict[str, str]:
    """Keep captures in one transaction; gives the film of each page that has one."""
    keep_rows(shelf, [rows_of(one, extractor) for one in fresh])
    return films_by_page(shelf, (page.page.id for one in fresh for page in one.pages))


def keep_rows(shelf: Library, fresh: Sequence[Kept], *, finished: bool = True) -> set[str]:
    """Keep captures that are made ready, in one transaction; gives the slugs of the films that they touched.

    With ``finished`` the dossiers of these films are finished in it.
    """
    if not fresh:
        return set()
    with shelf.batch():
        before: dict[str, str] = {}
        for one in fresh:
            before |= shelf.films_in(one.sha256)
            shelf.put(one)
        return relink(shelf, _around(shelf, [one.sha256 for one in fresh]), before, finished=finished)


def finish_films(shelf: Library, slugs: Sequence[str]) -> None:
    """Finish the dossiers of films in a transaction of their own; those that became another film are left."""
    with shelf.batch():
        finish(shelf, [slug for slug in slugs if shelf.is_film(slug)])


def films_by_page(shelf: Library, pages: Iterable[str]) -> dict[str, str]:
    """The slug of the film of each page that has one."""
    return {page: slug for page in pages if (slug := shelf.film_of(page))}


def drop_source(shelf: Library, source: str) -> int:
    """Drop a source's capture; the pages that shared a film with it are linked anew. Gives how many pages went."""
    digest = shelf.digest_of(source)
    if digest is None:
        return 0
    around = _around(shelf, [digest])
    pages = shelf.forget_capture(digest)
    relink(shelf, [one for one in around if one.capture != digest], {})
    return pages


def relink(shelf: Library, pages: Sequence[Linkable], before: Mapping[str, str], *, finished: bool = True) -> set[str]:
    """Link pages anew and finish the dossiers of their films; ``before`` are films of pages that were read again.

    A film keeps its slugs through it. Where one falls apart, the part that says most of itself keeps them.
    """
    films = {one.page: shelf.film_of(one.page) or before.get(one.page) for one in pages}
    linked = link(pages)
    shelf.loosen([page for page, _ in linked.unlinked])
    given: set[str] = set()
    slugs = []
    for cluster in linked.clusters:
        was = [slug for slug in dict.fromkeys(films[page] for page in cluster.pages) if slug and slug not in given]
        own = {name for slug in was for name in shelf.slugs_of(slug)}
        film = describe(cluster, _Taken(shelf, own))
        given.update(was)
        slugs.append(film.slug)
        shelf.assign(film, cluster.pages, was)
    shelf.tidy({slug for slug in (*films.values(), *before.values()) if slug})
    if finished and len(slugs) <= FINISHED_AT_ONCE:
        finish(shelf, slugs)
    return set(slugs)


def films_to_be(shelf: Library | None, pages: Sequence[Linkable], keys: Iterable[str]) -> dict[str, str]:
    """The film that each page would have if it were kept; ``keys`` are what may link it to pages of the library."""
    fresh = {one.page for one in pages}
    around = [Linkable(*row) for row in shelf.affected(shelf.sharing(keys))] if shelf else []
    found: dict[str, str] = {}
    for cluster in link([*(one for one in around if one.page not in fresh), *pages]).clusters:
        was = {slug for page in cluster.pages if shelf and (slug := shelf.film_of(page))}
        own = {name for slug in was if shelf for name in shelf.slugs_of(slug)}
        film = describe(cluster, _Taken(shelf, own, set(found.values())))
        found |= dict.fromkeys(cluster.pages, film.slug)
    return found


class _Taken:
    """The slugs that the library uses but for some, asked for one by one: it may have a hundred thousand.

    ``more`` are in use as well.
    """

    def __init__(self, shelf: Library | None, but: Collection[str], more: Collection[str] = ()):
        self._shelf = shelf
        self._but = but
        self._more = more

    def __contains__(self, slug: object) -> bool:
        if slug in self._more:
            return True
        return slug not in self._but and self._shelf is not None and self._shelf.has_slug(str(slug))


def _around(shelf: Library, digests: Sequence[str]) -> list[Linkable]:
    return [Linkable(*row) for row in shelf.affected(digests)]
