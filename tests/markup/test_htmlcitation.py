"""What the references of rendered articles cite."""

from __future__ import annotations

import pytest

from dossier.intake.place import Place
from dossier.markup.html import HtmlPage
from dossier.markup.htmlcitation import read_citation
from dossier.model.pages import Page
from dossier.text.paragraphs import Citation

COINS = '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;{}"></span>'


def cited(inner: str) -> Citation | None:
    """What an item of a list of references cites."""
    text = f'<ol><li id="cite_note-1"><span class="mw-cite-backlink">^</span> <span class="reference-text">{inner}</span></li></ol>'
    page = HtmlPage(Page(Place("page.html", "page", ()).text(text, "html"), 1, 0, len(text), None, None, "article", ""))
    item = page.one("li")
    assert item
    found = read_citation(item)
    for part in (found.work, found.publisher, found.title, found.date) if found else ():
        assert part is None or part.start >= text.index("reference-text")
    return found


def told(found: Citation | None) -> tuple[object, ...]:
    """The authors and the words of source, title and date."""
    assert found
    parts = (found.source, found.title, found.date)
    return tuple(author.name for author in found.authors), *(part.text if part else None for part in parts)


def test_a_reference_in_words() -> None:
    link = '<a class="external text" href="https://kelp.example/1">Quill, Petra</a>'
    kept = '<a class="external text" href="https://archive.example/2006">Archived</a> 2006-03-14 at the <a href="/wiki/Wayback_Machine" title="Wayback Machine">Wayback Machine</a>.'
    found = cited(
        f'{link} {kept} <i><a href="/wiki/Kelp" title="Kelp">The Daily Kelp</a></i>, film review, May 3, 1999.'
    )
    assert told(found) == (("Petra Quill",), "The Daily Kelp", None, "May 3, 1999")
    assert found
    assert found.url
    assert found.url.text == "https://kelp.example/1"


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("<i>The Daily Kelp</i>. Norr", "The Daily Kelp"),
        ("Kelp Broadcasting. Retrieved May 4, 2001", "Kelp Broadcasting"),
        ("Norr: Kelp Books. 3 June 2001", "Kelp Books"),
        ("<i>Essay</i>. Kelp Collection. Retrieved May 4, 2001", "Kelp Collection"),
        ("June 3, 2001. Retrieved May 4, 2002", None),
        ("ISBN 978-0-00-000000-2.", None),
    ],
)
def test_the_source_behind_the_title(printed: str, source: str | None) -> None:
    data = COINS.format("rft.atitle=A+lamp&amp;rft.au=Quill%2C+Petra")
    data = data.replace("rft.au", "rft.jtitle=Essay&amp;rft.au") if "Essay" in printed else data
    found = cited(
        f'<cite class="citation web cs1">Quill, Petra. <a class="external text" href="https://kelp.example/1">"A lamp"</a>. {printed}</cite>{data}'
    )
    authors, cited_source, title, _ = told(found)
    assert (authors, cited_source, title) == (("Petra Quill",), source, "A lamp")


def test_the_editor_of_a_book_without_an_author() -> None:
    data = COINS.format("rft.genre=book&amp;rft.btitle=Film+Guide&amp;rft.pub=Kelp+Press")
    found = cited(
        f'<cite class="citation book">Quill, Petra, ed. (1991). <i>Film Guide</i>. Norr: Kelp Press.</cite>{data}'
    )
    assert told(found) == (("Petra Quill",), "Film Guide", "Film Guide", None)
