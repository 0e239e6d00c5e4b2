"""Film articles are told from what else a wiki holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.articlekind import FILM, LIST, NAMES, OTHER, PERSON, REDIRECT, SERIES, kind_of

BOX = "{{Infobox film\n| name = Cup\n}}\n"
FILMS = "\n[[Category:2009 films]]"


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Cup", f"{BOX}'''''Cup''''' is a 2009 film.", FILM),
        ("Cup", "{{Infobox Hollywood cartoon|name=Cup}}", FILM),
        ("Cup", "{{infobox_film<!-- a note -->\n| name = Cup}}", FILM),
        ("Cup", f"{BOX}'''''Cup''''' is a 2009 film, the second installment in the ''Cup'' film series.", FILM),
        ("Cup", f"{BOX}'''''Cup''''' is the last part of the Saucer trilogy and the best known.", FILM),
        ("Cup", f"'''''Cup''''' is a 2009 [[drama film]] directed by Ada Quill.{FILMS}", FILM),
        ("Cup", "'''''Cup''''' is a 2009 film directed by Ada Quill.", OTHER),
        ("Cup", f"'''Cup''' is a vessel that is seen in films.{FILMS}", OTHER),
        ("Cup film", "#REDIRECT [[Cup]]", REDIRECT),
        ("Cup film", "  #redirect[[Cup]]", REDIRECT),
        ("Cup (disambiguation)", "'''Cup''' may be:\n* [[Cup (film)]]", NAMES),
        ("Cup", "'''Cup''' may be:\n* [[Cup (film)]]\n{{disambiguation}}", NAMES),
        ("List of cup films", f"{BOX}", LIST),
        ("Ada Quill filmography", "Films.", LIST),
        ("2009 in film", "Films.", LIST),
        ("Cup (film series)", BOX, SERIES),
        ("Cup", f"{BOX}'''''Cup''''' is a trilogy of British comedy films.", SERIES),
        ("Cup", f"{BOX}The '''''Cup''''' films are a series of comedy films.", SERIES),
        ("Cup", "{{Infobox media franchise\n| title = Cup}}", SERIES),
        ("Cup", "{{Short description|British film series}}\n" + BOX, SERIES),
        ("Ada Quill", "{{Infobox person\n| name = Ada Quill}}\n'''Ada Quill''' is a film director.", PERSON),
        ("Ada Quill", f"'''Ada Quill''' is a film director.{FILMS}\n[[Category:1970 births]]", PERSON),
        ("Film awards", "{{Infobox film awards|name=x}}", OTHER),
        ("Tea", "'''Tea''' is a drink.", OTHER),
        ("", "", OTHER),
    ],
)  # fmt: skip
def test_kinds(title: str, text: str, kind: str) -> None:
    assert kind_of(title, text) == kind


@given(st.text(max_size=40), st.text(alphabet="'{}[]|# \nisafilm", max_size=300))
def test_any_text_is_of_some_kind(title: str, text: str) -> None:
    assert kind_of(title, text) in {FILM, REDIRECT, NAMES, LIST, SERIES, PERSON, OTHER}
