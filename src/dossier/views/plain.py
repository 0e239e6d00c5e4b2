"""Plain text and JSON on standard output: exact where a program reads, safe where a terminal does."""

from __future__ import annotations

import sys

from dossier.text.clean import printable


def emit(text: str) -> None:
    """Write text in UTF-8, whatever the locale; to a terminal without characters that steer it."""
    if sys.stdout.isatty():
        text = printable(text)
    data = text.encode("utf-8", "replace")
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:  # a caller put a text stream there
        sys.stdout.write(text)
        return
    stream.write(data)
    stream.flush()
