"""A page in HTML: its embedded data, the same data saved alone, and what stands behind an end tag of the whole."""

from __future__ import annotations

import json
from dataclasses import replace

from dossier.markup.html import HtmlPage
from dossier.model.pages import Page
from tests.made import capture

DATA = {"props": {"pageProps": {"title": 'Amélie "A"', "year": 2001}}, "query": {}}
LINKED = {"@graph": [{"@type": "Movie", "name": "Her"}, {"@type": "Person", "name": "Spike Jonze"}]}


def _view(text: str, notation: str = "html") -> HtmlPage:
    one = replace(capture(text), notation=notation)
    return HtmlPage(Page(one, 1, 0, len(text), None, None, "page", "made"))


def test_the_data_of_a_page_and_the_data_alone_are_read_alike() -> None:
    data = json.dumps(DATA)
    inside = _view(f'<html><script id="__NEXT_DATA__" type="application/json">{data}</script></html>')
    for page in (inside, _view(data, "json")):
        found = page.script("__NEXT_DATA__")
        assert found is not None
        title = found.string("props", "pageProps", "title")
        assert title is not None
        assert title.text == 'Amélie "A"'
        assert page.claim("title", title.text, title).references[0].text  # type: ignore[arg-type]
    assert inside.script("other") is None
    assert not inside.bare
    assert _view(data, "json").bare


def test_linked_data_is_found_in_a_page_and_alone() -> None:
    data = json.dumps(LINKED)
    for page in (_view(f'<script type="application/ld+json">{data}</script><p>'), _view(data, "json")):
        (movie,) = page.data("Movie")
        assert movie.word("name") == "Her"


def test_what_stands_behind_the_end_of_the_page_is_read() -> None:
    page = _view("<html><body><p>one</p></body></html><table><tr><td>two</td></tr></table>")
    assert [cell.text.text for cell in page.all("td")] == ["two"]
    assert page.one("p") is not None


def test_elements_asked_for_twice_are_the_same_ones() -> None:
    page = _view("<p>one<p>two")
    assert page.all("p") is page.all("p")
    assert [one.text.text for one in page.all("p")] == ["one", "two"]
