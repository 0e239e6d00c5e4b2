"""Folding: the form of a text that is compared, never shown."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_OTHER = re.compile(r"[\W_]+")
# letters that NFKD leaves alone although readers hold them for variants
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def fold(text: str) -> str:
    """Letters and digits only, without case and accents."""
    return _fold_name(text) if len(text) <= _NAME else _fold(text)


_NAME = 60  # characters that the names, labels and titles have which are folded again and again


def _fold(text: str) -> str:
    if text.isascii():
        return _OTHER.sub("", text.lower())
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return "".join(c for c in plain if c.isalnum())


_fold_name = lru_cache(maxsize=4096)(_fold)


def name_key(text: str) -> str:
    """The key under which a name is looked up: folded; one that is nothing but signs keys as itself."""
    return fold(text) or "".join(text.casefold().split())


def words(text: str) -> list[str]:
    """The folded words; punctuation inside a word ("K.K.", "O'Hehir") does not divide it."""
    return [word for word in (fold(part) for part in text.split()) if word]


def slug(text: str) -> str:
    """The text as part of an address: a–z, 0–9 and hyphens; letters of other scripts stay."""
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’ʼ`´")
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def title_key(title: str) -> str:
    """The key under which titles are the same: folded, ``&`` as ``and``, without a leading English article.

    A title that is nothing but punctuation keys as itself.
    """
    found = words(title.replace("&", " and "))
    if len(found) > 1 and found[0] in ("the", "a", "an"):
        found = found[1:]
    return "".join(found) or title.strip().casefold()
