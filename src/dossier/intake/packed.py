"""Unpacking gzip and bzip2 as a stream: several parts one after the other, in bounded memory.

A file that breaks off, or is damaged further down, ends where it does; what stands before is read, and
:attr:`Unpacked.broken` says what happened. Python's own file objects would lose it.
"""

from __future__ import annotations

import bz2
import io
import zlib
from typing import Any, Protocol

GZIP, BZIP2 = b"\x1f\x8b", b"BZh"
_CHUNK = 1 << 16


class Source(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes, none at the end."""


class Unpacked(io.RawIOBase):
    """The content of a gzip or bzip2 stream; ``broken`` says why it ends too early, if it does."""

    def __init__(self, source: Source, magic: bytes):
        self._source = source
        self._magic = magic
        self._unpack = self._fresh()
        self._waiting = b""
        self._ended = False
        self._count = 0
        self.broken: str | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As many bytes as fit, at least one but at the end."""
        view = memoryview(buffer)
        while not self._ended:
            if data := self._piece(len(view)):
                view[: len(data)] = data
                self._count += len(data)
                return len(data)
        return 0

    def _piece(self, size: int) -> bytes:
        try:
            if self._unpack.eof and not self._next_part():
                return b""
            ended = False
            if not self._waiting and getattr(self._unpack, "needs_input", True):
                self._waiting = self._source.read(_CHUNK)
                ended = not self._waiting
            data: bytes = self._unpack.decompress(self._waiting, size)
        except (zlib.error, OSError, EOFError, ValueError) as error:
            return self._end(f"is damaged ({error})")
        eof = self._unpack.eof
        self._waiting = self._unpack.unused_data if eof else getattr(self._unpack, "unconsumed_tail", b"")
        return self._end("breaks off") if ended and not data and not eof else data

    def _next_part(self) -> bool:
        """Whether another part follows; what else stands behind the last one is padding."""
        rest = self._waiting
        while len(rest := rest.lstrip(b"\x00")) < len(self._magic) and (more := self._source.read(_CHUNK)):
            rest += more
        self._waiting = rest
        self._unpack = self._fresh()
        self._ended = not rest.startswith(self._magic)
        return not self._ended

    def _end(self, why: str) -> bytes:
        self._ended = True
        kind = "gzip" if self._magic == GZIP else "bzip2"
        self.broken = f"the {kind} file {why} after {self._count:,} bytes of content; what stands before is read"
        return b""

    def _fresh(self) -> Any:
        return zlib.decompressobj(31) if self._magic == GZIP else bz2.BZ2Decompressor()


def name_in_gzip(head: bytes) -> str | None:
    """The name of the file that was packed, where the head of a gzip stream gives it."""
    if len(head) < 10 or not head[3] & 8:
        return None
    at = 10
    if head[3] & 4:
        at += 2 + int.from_bytes(head[10:12], "little")
    end = head.find(b"\x00", at, at + 255)
    return head[at:end].decode("utf-8", "replace") if end > at else None
