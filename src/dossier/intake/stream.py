"""A file as it is read: its beginning is looked at, then it is read from the start, in pieces or whole."""

from __future__ import annotations

import io
from typing import IO, Any, Protocol, cast

HEAD = 1 << 16


class Source(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes, none at the end."""


class TooLargeError(Exception):
    """More bytes than are read into memory at once."""


class Stream:
    """A source whose first bytes stand in ``head``; reading begins with them."""

    def __init__(self, source: Source):
        self._source = source
        head = b""
        while len(head) < HEAD and (more := source.read(HEAD - len(head))):
            head += more
        self.head = head
        self._ahead = head

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes, none at the end."""
        if not self._ahead:
            return self._source.read(size)
        if size < 0:
            data, self._ahead = self._ahead + self._source.read(), b""
        else:
            data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def whole(self, most: int) -> bytes:
        """All of it; more than so many bytes are a :class:`TooLargeError`."""
        pieces, length = [], 0
        while piece := self.read(1 << 20):
            pieces.append(piece)
            length += len(piece)
            if length > most:
                raise TooLargeError
        return b"".join(pieces)

    def file(self, most: int) -> IO[bytes]:
        """A file in which one can go to and fro: the source itself where it is one, else all of it in memory."""
        source: Any = self._source
        if isinstance(source, io.BufferedReader) and source.seekable():
            source.seek(0)
            return cast("IO[bytes]", source)
        return io.BytesIO(self.whole(most))
