"""References in words: who wrote them, where they appeared, when."""

from __future__ import annotations

import pytest

from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Link, Paragraph
from dossier.text.references import read_reference


def line(text: str) -> tuple[Paragraph, Anchored | None]:
    """A reference with ``/…/`` for italics, ``{…}`` for the link to the source and ``<…>`` for one to an article."""
    shown, italics, links, title = "", [], [], None
    marks: dict[str, int] = {}
    for char in text:
        if char in "{<":
            marks[char] = len(shown)
        elif char == "}":
            title = (marks["{"], len(shown))
        elif char == ">":
            links.append(Link(marks["<"], len(shown), "An article"))
        elif char == "/":
            if "/" in marks:
                italics.append((marks.pop("/"), len(shown)))
            else:
                marks["/"] = len(shown)
        else:
            shown += char
    anchored = Anchored.plain(shown, 30)
    return Paragraph(anchored, tuple(italics), tuple(links)), anchored[slice(*title)] if title else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{A lamp}, /Norr Observer/, 3 May 1999", ((), "Norr Observer", "A lamp", "3 May 1999")),
        ("{Quill, Petra}. /Norr Observer,/ film review, 3 May 1999. Accessed: June 1, 2004", (("Petra Quill",), "Norr Observer", None, "3 May 1999")),
        ("{Quill, Petra} Archived 2006-03-14 at the <Wayback Machine>. /<Norr Observer>/, film review, 3 May 1999", (("Petra Quill",), "Norr Observer", None, "3 May 1999")),
        ("Quill, Petra (3 May 1999). {“A lamp”} Archived 14 March 2006, at the <Wayback Machine>. /Kelp/.", (("Petra Quill",), "Kelp", "A lamp", "3 May 1999")),
        ("Quill, Petra. Film review, {/Glass Harbor/} at <Kelpbase>", (("Petra Quill",), "Kelpbase", "Glass Harbor", None)),
        ("{/Glass Harbor/} from <Kelpbase>", ((), "Kelpbase", "Glass Harbor", None)),
    ],
)  # fmt: skip
def test_what_is_cited_in_words(text: str, wanted: tuple[object, ...]) -> None:
    paragraph, title = line(text)
    found = read_reference(paragraph, None, title.strip("“”") if title else None)
    assert found
    parts = (found.source, found.title, found.date)
    assert (tuple(one.name for one in found.authors), *(part.text if part else None for part in parts)) == wanted
    for part in parts:
        assert part is None or paragraph.text[part.start - 30 : part.end - 30] == part.text


def test_words_that_name_no_source_cite_nothing() -> None:
    assert read_reference(line("See the remarks above, and those below.")[0], None, None) is None
    assert read_reference(line("/Kelp/, " * 400)[0], None, None) is None
