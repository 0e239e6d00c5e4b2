"""A certificate as printed, without the words that give its reason."""

from __future__ import annotations

import re

from dossier.text.anchors import Anchored

_RATED = re.compile(r"(?:mpaa\s)?rat(?:ed|ing):?\s", re.I)
_REASON = re.compile(r"\s?[\[(]|\s(?:for|on appeal|due to)\s", re.I)
_NONE = re.compile(r"[\W_]*|n/?a|none|tbd|unknown", re.I)
_LONGEST = 24


def certificate(printed: Anchored) -> Anchored | None:
    """The certificate in "Rated PG-13 for some violence"; ``None`` where there is none."""
    head = _RATED.match(printed.text)
    rest = printed[head.end() :].strip() if head else printed.strip()
    reason = _REASON.search(rest.text)
    found = (rest[: reason.start()] if reason else rest).strip(" .,")
    return None if _NONE.fullmatch(found.text) or len(found) > _LONGEST else found
