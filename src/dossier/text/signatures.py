"""The name of author or owner behind a synopsis ("~ Jane Doe, Rovi", "-- (C) Some Pictures"), which is no part of it."""

from __future__ import annotations

import re

from dossier.text.anchors import Anchored

_SIGNED = re.compile(r"\s*(?:~\s?[^~]{3,80}|(?:[-–—]{1,2}\s?)?(?:\([cC]\)|©)\s?[^()~]{2,80})$")


def unsigned(text: Anchored) -> Anchored:
    """A text without the signature at its end."""
    match = _SIGNED.search(text.text, max(0, len(text) - 100))
    return text[: match.start()].strip() if match else text
