"""The address that a page in HTML gives for itself, found without a tree."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from dossier.markup.htmlscan import attributes
from dossier.text.anchors import Anchored

_CANONICAL = re.compile(r"<link\b[^<>]{0,400}?\brel\s?=\s?[\"']?canonical\b[^<>]{0,2000}>", re.I)
META = re.compile(r"<meta\b(?:[^<>\"']|\"[^\"]{0,4000}\"|'[^']{0,4000}'){0,60}>", re.I)


def address_of(text: str) -> str | None:
    """The address that a page in HTML gives for itself."""
    found = address_at(text)
    return found.text if found else None


def address_at(text: str) -> Anchored | None:
    """The same with its place: the canonical link, or ``og:url``."""
    if link := _CANONICAL.search(text):
        href = dict(attributes(text, *link.span())).get("href")
        if href and href.text.strip():
            return href.strip()
    for match in META.finditer(text):
        said = dict(attributes(text, *match.span()))
        if any(name in said and said[name].text.lower() == "og:url" for name in ("property", "name")):
            content = said.get("content") or said.get("value")
            return (content.strip() or None) if content else None
    return None


def absolute(url: str | None, base: str) -> str | None:
    """An address in full, as seen from a page; ``None`` for what is no address on the web."""
    words = (url or "").strip()
    if not words or words.startswith(("#", "javascript:")):
        return None
    try:
        full = f"http://{words}" if words.lower().startswith("www.") else urljoin(base, words)
    except ValueError:  # half a bracket of an IPv6 address
        return None
    return full if full.startswith(("http://", "https://")) else None
