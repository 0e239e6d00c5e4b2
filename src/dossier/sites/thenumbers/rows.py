"""The labelled rows of The Numbers' page of a film."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.markup.html import HtmlPage
    from dossier.markup.htmltree import Node

#: what the site calls the United States and Canada
HOME = "Domestic"
#: a line of the releases: "September 6th, 2024 (Wide) by Warner Bros.", "… (Wide), released as … (Lithuania)"
LAUNCH = re.compile(
    r"(?P<date>[^()]{4,30}?)\s\((?P<scale>[^()]{3,30})\)(?:, released as (?P<as>.{1,120}?))?(?:\s?by (?P<who>[^()]{2,60}?))?(?:\s\((?P<place>[^()]{2,60})\))?"
)


def rows(page: HtmlPage) -> dict[str, Node]:
    """The cell of each row by its label; of the two copies for wide and narrow screens the first."""
    found: dict[str, Node] = {}
    for bold in page.all("tr > td:first-child b"):
        cell = bold.up("td")
        label = re.sub(r"\s+", " ", cell.text.text).rstrip(": ").lower() if cell else ""
        value = next((one for one in cell.following() if one.tag == "td"), None) if cell else None
        if label and value and value.text:
            found.setdefault(label, value)
    return found
