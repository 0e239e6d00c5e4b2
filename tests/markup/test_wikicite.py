"""What references cite, as templates and in words."""

from __future__ import annotations

import pytest

from dossier.markup.wikicite import read_citation
from dossier.text.paragraphs import Citation


def cited(text: str) -> Citation | None:
    """What the words of a reference cite, read as if they stood behind a sentence."""
    found = read_citation(text, 20)
    for part in (found.work, found.title, found.url, found.date, found.publisher) if found else ():
        assert part is None or part.text in text.replace("''", "")
        assert part is None or part.start >= 20
    return found


def _told(found: Citation | None) -> tuple[object, ...] | None:
    if found is None:
        return None
    parts = (found.source, found.title, found.url, found.date)
    return tuple(author.name for author in found.authors), *(part.text if part else None for part in parts)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{{cite news|last=Quill|first=Petra|title=A lamp|work=Norr Observer|date=3 May 1999}}", (("Petra Quill",), "Norr Observer", "A lamp", None, "3 May 1999")),
        ("{{Cite web | author = Quill, Petra | website = [[Kelp (site)|Kelp]] | url = https://kelp.example/1 }}", (("Petra Quill",), "Kelp", None, "https://kelp.example/1", None)),
        ("{{citation|last1=Quill|first1=Petra|last2=Vane|first2=Sol|newspaper=Kelp}}", (("Petra Quill", "Sol Vane"), "Kelp", None, None, None)),
        ("{{cite book|last=Quill|first=Petra|title=Lamps|publisher=Norr University Press}}", (("Petra Quill",), "Lamps", "Lamps", None, None)),
        ("{{cite news|title=A lamp|publisher=Norr Observer}}", ((), "Norr Observer", "A lamp", None, None)),
        ("{{Cite Rotten Tomatoes|id=lamp}}", ((), "Rotten Tomatoes", None, None, None)),
        ("[https://kelp.example/1 A lamp], ''Kelp'', 3 May 1999", ((), "Kelp", "A lamp", "https://kelp.example/1", "3 May 1999")),
        ("Petra Quill, \"A lamp\", ''Norr Observer'', 3 May 1999, p. 4. Retrieved 1 June 2004.", (("Petra Quill",), "Norr Observer", "A lamp", None, "3 May 1999")),
        ("Some words that say nothing.", None),
    ],
)  # fmt: skip
def test_citations(text: str, wanted: tuple[object, ...] | None) -> None:
    if wanted and wanted[1] == "Rotten Tomatoes":
        found = read_citation(text, 20)
        assert found
        assert found.source
        assert found.source.text == "Rotten Tomatoes"
    else:
        assert _told(cited(text)) == wanted
