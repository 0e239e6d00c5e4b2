"""Text from pages made safe to print: no control characters, nothing that turns the writing direction."""

from __future__ import annotations

import re

# C0 except tab and line feed, DEL, C1, zero-width and bidi controls, line and paragraph separators, lone surrogates
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """The text without characters that steer a terminal; line feeds and tabs stay."""
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub("", text)


def one_line(text: str, limit: int = 400) -> str:
    """The printable text on one line, cut to ``limit`` characters; for messages that name what a user gave."""
    line = " ".join(_UNSAFE.sub("�", text).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def scalar(text: str) -> str:
    """The text with lone surrogates replaced, so that it can be written as UTF-8."""
    try:
        text.encode()  # far quicker than looking for them, and nearly always right
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


_SURROGATE = re.compile("[\ud800-\udfff]")
