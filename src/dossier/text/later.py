"""Patterns that are compiled when they are first asked: most rules of most sites never are."""

from __future__ import annotations

import re
from typing import Any, cast

_ASKED = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split", "pattern", "flags", "groups", "groupindex")  # fmt: skip


class _Later:
    """Stands for a pattern; asked for anything, it compiles it and hands out the compiled one's methods from then on."""

    def __init__(self, source: str, flags: int):
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        return getattr(compiled, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern like :func:`re.compile`'s, compiled at its first use; a mistake in it shows only then."""
    return cast("re.Pattern[str]", _Later(source, flags))
