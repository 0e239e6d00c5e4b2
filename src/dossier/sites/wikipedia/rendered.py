"""Wikipedia's film articles as rendered HTML: desktop and mobile pages, Parsoid's HTML, offline copies."""

from __future__ import annotations

from typing import Any

from dossier.model.pages import Page
from dossier.text.later import later

NEEDS = later("infobox")
#: patterns begin with fixed letters, small as Wikipedia prints them: such a one is found in a tenth of the time
SIGNS = (
    (later(r"infobox\b"), 1.0),
    (later(r"infobox\b[^\"'<>]{0,80}\bvevent\b"), 1.5),
    (later(r"irected by\s{0,9}</th>"), 2.0),
    (later(r"(?:unning time|tarring|ox office|elease dates?)\s{0,9}</"), 1.5),
    (later(r"mw-(?:parser-output|content|body)"), 2.0),
    (later(r"ikipedia"), 0.5),
    (
        later(
            r"(?:o\. of (?:episodes|seasons|series|pages)|pisode no\.|riginal air date|riginal (?:network|release)|reated by|eveloper\(s\)|ISBN|latform\(s\))\s{0,9}</t"
        ),
        -6.0,
    ),
)


def view(page: Page) -> Any:
    """The article on a page, for readers that know articles."""
    from dossier.markup.htmlarticle import HtmlArticle  # a tree library, loaded when such a page is met

    return HtmlArticle(page)
