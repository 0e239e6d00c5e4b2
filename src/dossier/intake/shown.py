"""A page's source as something shows it, in place of the page: a script's literal, or a browser's view of the source."""

from __future__ import annotations

import ast
import html
import re

#: bytes or a text as a script prints them, on one line: ``b'<!DOCTYPE html>\n<html>…'``
_LITERAL = re.compile(r"\s{0,99}b?(?P<quote>['\"])(?:\\[nrt]|\s){0,999}<[!A-Za-z]")
_VIEW = re.compile(r"<td class=\"line-number\" value=\"1\"></td><td class=\"line-content\">")
_LINE = '<td class="line-content">'
_TAG = re.compile(r"<[^<>]*>")


def source_in(text: str) -> tuple[str, bytes | str] | None:
    """The page whose source this text shows, behind the name of what shows it; ``None`` where it shows none."""
    if match := _LITERAL.match(text):
        found = _unquoted(text.strip(), match["quote"])
        return ("literal", found) if found else None
    if _VIEW.search(text, 0, 4000):
        lines = (one.partition("</td>")[0] for one in text.split(_LINE)[1:])
        return "source view", "\n".join(html.unescape(_TAG.sub("", one)) for one in lines)
    return None


def _unquoted(text: str, quote: str) -> bytes | str | None:
    """What a literal stands for; a text that only begins like one is none."""
    if not text.endswith(quote) or "\n" in text:
        return None
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError):
        return None
    return value if isinstance(value, bytes | str) else None
