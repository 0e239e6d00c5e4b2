"""What a text is written in, told by its own characters."""

from __future__ import annotations

import re
from typing import Any

_HEAD = 20_000
_JSON = re.compile(r"\s{0,999}(?:\{\s{0,999}[\"}]|\[\s{0,999}[\"{\[\]\d])")
_HTML = re.compile(r"<(?:!doctype html|html|head|body|div|table|article|section|main|meta|script|title)\b", re.I)
_EXPORT = re.compile(r"\s{0,999}(?:<\?xml[^<>]{0,200}>\s{0,999})?(?:<!--[^<>]{0,2000}-->\s{0,999})?(?:<!DOCTYPE[^\[>]{0,200}(?:\[[^\]]{0,4000}\]\s{0,9})?>\s{0,999})?(?:<mediawiki[\s>]|<page>\s{0,99}<title>)")  # fmt: skip
_COMMENT = r"<!--(?:[^-]|-(?!->)){0,4000}-->"
_HTML_START = re.compile(rf"\s{{0,999}}(?:<\?xml[^<>]{{0,200}}>\s{{0,99}})?(?:{_COMMENT}\s{{0,99}}){{0,3}}<(?:!doctype html|html\b)", re.I)  # fmt: skip
_ARTICLE = re.compile(r"\s{0,99}(?:\{\{|'''|<!--[^<>]{0,2000}-->\s{0,99}\{\{)")  # how articles begin and pages do not
_FRAGMENT = re.compile(r"\s{0,999}<(?:p|div|section|span|table|h[1-6]|ul|b|i|article)\b[^<>]{0,2000}>", re.I)
_WIKITEXT = re.compile(
    r"^\s{0,3}(?:\{\{|'''|\[\[(?:File|Image):|<!--|#REDIRECT)|^==[^=\n]{1,200}==\s{0,9}$|\{\{Infobox", re.I | re.M
)


def notation_of(text: str) -> str:
    """What a text is written in: ``html``, ``wikitext`` or ``plain``."""
    head = text[:_HEAD]
    if _HTML_START.match(head):
        return "html"
    links = head.count("[[") + head.count("{{") + head.count("'''")
    tags = len(_HTML.findall(head))
    wiki = _WIKITEXT.search(head) is not None and links >= 4 and head.count("]]") + head.count("}}") >= 2
    if wiki and (tags < 3 or _ARTICLE.match(head)):
        return "wikitext"
    return "html" if tags >= 3 or (_FRAGMENT.match(head) and head.count("</") >= 3) else "plain"


def is_export(head: str) -> bool:
    """Whether a text that begins so is an XML export of a wiki."""
    return _EXPORT.match(head) is not None


def json_starts(text: str) -> bool:
    """Whether a text begins as JSON does."""
    return _JSON.match(text) is not None


def page_data(data: Any) -> bool:
    """Whether JSON is the data of a web page, saved alone: ``__NEXT_DATA__``, or JSON-LD."""
    if isinstance(data, list):
        return any(page_data(one) for one in data[:20] if isinstance(one, dict))
    if not isinstance(data, dict):
        return False
    props = data.get("props")
    if isinstance(props, dict) and ("pageProps" in props or "page" in data):
        return True
    return "pageProps" in data or not data.keys().isdisjoint(("@type", "@graph", "@context"))
