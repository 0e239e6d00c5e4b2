"""Every shape in which MediaWiki's interfaces answer gives its pages, and what is missing is said."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.mediawiki import Wrapped, unwrap

TEXT = "{{Infobox film\n| name = Cup\n}}"


def _unwrapped(answer: Any) -> list[Wrapped]:
    found = unwrap(answer)
    assert found is not None
    return found


def _query(*pages: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"batchcomplete": True, "query": {"pages": list(pages), **more}}


CUP = {"pageid": 42, "ns": 0, "title": "Cup (film)", "revisions": [{"slots": {"main": {"contentmodel": "wikitext", "content": TEXT}}}]}  # fmt: skip


def test_normalised_titles_and_redirects_are_told() -> None:
    answer = _query(
        CUP,
        normalized=[{"from": "the_cup", "to": "The cup"}],
        redirects=[{"from": "The cup", "to": "Cup (film)"}],
    )
    (one,) = _unwrapped(answer)
    assert one.text == TEXT
    assert [value for key, value in one.told if key == "asked"] == ["the_cup", "The cup"]
    assert dict(one.told)["title"] == "Cup (film)"


def test_an_answer_that_goes_on_says_so() -> None:
    answer = {
        "continue": {"rvcontinue": "1|2", "continue": "||"},
        **_query(CUP, {"pageid": 43, "title": "Saucer (film)"}),
    }
    first, later, remark = _unwrapped(answer)
    assert first.text == TEXT
    assert later.text is None
    assert "another answer" in later.why
    assert not later.remark
    assert remark.remark
    assert "goes on" in remark.why


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ({"title": "Nowhere", "missing": True}, "no page “Nowhere”"),
        ({"title": "A|B", "invalid": True, "invalidreason": "x"}, "no page"),
        ({"title": "Cup", "pageid": 1}, "prop=revisions"),
        ({"title": "Cup", "revisions": [{"revid": 1}]}, "without its text"),
        ({"title": "Cup", "revisions": [{"texthidden": True}]}, "without its text"),
        ({"title": "Cup", "revisions": [{"contentmodel": "json", "content": "{}"}]}, "content model json"),
    ],
)
def test_a_page_without_text_is_named_with_the_reason(page: dict[str, Any], said: str) -> None:
    (one,) = _unwrapped(_query(page))
    assert one.text is None
    assert said in one.why


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"error": {"code": "missingtitle", "info": "There is none."}}, "There is none."),
        ({"errors": [{"code": "missingtitle", "text": "There is none."}]}, "There is none."),
        ({"errorKey": "rest-nonexistent-title", "httpCode": 404, "httpReason": "Not Found"}, "404 Not Found"),
        ({"type": "https://mediawiki.org/wiki/HyperSwitch/errors/not_found", "title": "Not found.", "detail": "Page or revision not found."}, "Page or revision not found."),
        ({"batchcomplete": ""}, "holds no page"),
        ({"parse": {"title": "Cup", "sections": []}}, "neither wikitext nor HTML"),
        ({"id": 1, "key": "Cup", "title": "Cup", "latest": {"id": 2}, "html_url": "https://x"}, "without its text"),
    ],
)  # fmt: skip
def test_errors_and_empty_answers_say_what_they_are(answer: dict[str, Any], said: str) -> None:
    (one,) = _unwrapped(answer)
    assert one.text is None
    assert said in one.why


@pytest.mark.parametrize(
    ("answer", "member", "text", "notation"),
    [
        ({"parse": {"title": "Cup", "text": {"*": "<p>Cup</p>"}}}, "/parse/text/*", "<p>Cup</p>", "html"),
        ({"parse": {"title": "Cup", "text": "<p>Cup</p>"}}, "/parse/text", "<p>Cup</p>", "html"),
        ({"parse": {"title": "Cup", "text": "<p>Cup</p>", "wikitext": TEXT}}, "/parse/wikitext", TEXT, "wikitext"),
        ({"id": 1, "key": "Cup", "title": "Cup", "content_model": "wikitext", "source": TEXT}, "/source", TEXT, "wikitext"),
        ({"id": 1, "key": "Cup", "title": "Cup", "content_model": "wikitext", "html": "<p>x</p>"}, "/html", "<p>x</p>", "html"),
        (_query({"title": "Cup", "extract": "Cup is a film.\n\n\n== Plot =="}), "/query/pages/0/extract", "Cup is a film.\n\n\n== Plot ==", "wikitext"),
        (_query({"title": "Cup", "extract": "<p>Cup is a film.</p>"}), "/query/pages/0/extract", "<p>Cup is a film.</p>", "html"),
        ([_query(CUP)], "/0/query/pages/0/revisions/0/slots/main/content", TEXT, "wikitext"),
    ],
)  # fmt: skip
def test_texts_of_every_shape(answer: Any, member: str, text: str, notation: str) -> None:
    (one,) = _unwrapped(answer)
    assert (one.member, one.text, one.notation) == (member, text, notation)


def test_a_summary_gives_its_extract_and_tells_the_rest() -> None:
    answer = {
        "type": "standard", "title": "Cup (film)", "pageid": 42, "wikibase_item": "Q42", "description": "2009 film by Ada Quill",
        "content_urls": {"desktop": {"page": "https://en.wikipedia.org/wiki/Cup_(film)"}}, "timestamp": "2025-01-02T03:04:05Z",
        "extract": "Cup is a 2009 film.", "extract_html": "<p>Cup is a 2009 film.</p>",
    }  # fmt: skip
    (one,) = _unwrapped(answer)
    assert one.text == "Cup is a 2009 film."
    assert dict(one.told) == {
        "title": "Cup (film)", "pageid": "42", "saved": "2025-01-02T03:04:05Z", "description": "2009 film by Ada Quill",
        "wikidata": "Q42", "url": "https://en.wikipedia.org/wiki/Cup_(film)",
    }  # fmt: skip
    (names,) = _unwrapped(answer | {"type": "disambiguation"})
    assert names.text is None
    assert "one name" in names.why


@pytest.mark.parametrize("answer", [{}, [], 7, None, "x", {"title": "Cup"}, {"html": "<p>x</p>", "title": "Cup"}, [1, 2], {"query": "cup"}])  # fmt: skip
def test_other_json_is_none_of_it(answer: Any) -> None:
    assert unwrap(answer) is None


KEYS = ("query", "pages", "revisions", "slots", "main", "*", "content", "title", "parse", "text", "wikitext", "error", "code", "continue", "extract", "latest", "html", "pageid", "redirects", "from", "to", "0")  # fmt: skip
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.sampled_from(["", "x", "wikitext"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)),
    max_leaves=20,
)


@given(VALUES)
def test_any_json_is_looked_at(answer: Any) -> None:
    for one in unwrap(answer) or ():
        assert one.text is not None or one.why
