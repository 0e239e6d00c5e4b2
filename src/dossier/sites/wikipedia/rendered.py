"""Wikipedia's film articles as rendered HTML: desktop and mobile pages, Parsoid's HTML, offline copies."""

from __future__ import annotations

import re
from typing import Any

from dossier.model.pages import Page

_I = re.I
NEEDS = re.compile("infobox")
SIGNS = (
    (re.compile(r"class=[\"'][^\"']{0,80}\binfobox\b", _I), 1.0),
    (re.compile(r"class=[\"'][^\"']{0,80}\binfobox\b[^\"']{0,80}\bvevent\b", _I), 1.5),
    (re.compile(r">\s{0,9}directed by\s{0,9}</th>", _I), 2.0),
    (re.compile(r">\s{0,9}(?:running time|starring|box office|release dates?)\s{0,9}</", _I), 1.5),
    (re.compile(r"mw-parser-output|mw-content-text|mediawiki\.org/rdf|class=\"mw-body|wgPageName", _I), 2.0),
    (re.compile(r"wikipedia", _I), 0.5),
    (
        re.compile(
            r">\s{0,9}(?:no\. of (?:episodes|seasons|series)|original (?:network|release)|created by|developer\(s\)|no\. of pages|isbn|platform\(s\))\s{0,9}</t",
            _I,
        ),
        -6.0,
    ),
)


def view(page: Page) -> Any:
    """The article on a page, for readers that know articles."""
    from dossier.markup.htmlarticle import HtmlArticle  # a tree library, loaded when such a page is met

    return HtmlArticle(page)
