"""The encoding that a page declares for itself, found by BeautifulSoup's detector: the label alone, never trusted."""

from __future__ import annotations

from bs4.dammit import EncodingDetector


def declared_label(head: bytes) -> str | None:
    """The label in the XML declaration or in a ``<meta>`` element of a page's beginning."""
    label = EncodingDetector.find_declared_encoding(head, is_html=True, search_entire_document=True)
    return str(label) if label else None
