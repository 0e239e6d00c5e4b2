"""What a file is and what it wraps, told by its content: from a stream of bytes to captures, wrapping by wrapping."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.intake.answers import data_in
from dossier.intake.notation import is_export, json_starts, notation_of
from dossier.intake.packed import BZIP2, GZIP, Unpacked, name_in_gzip
from dossier.intake.place import Found, Part, Place, RefusedError
from dossier.intake.shown import source_in
from dossier.intake.stream import Stream, TooLargeError
from dossier.markup.decode import binary, decode
from dossier.text.clean import scalar

LARGEST = 256 * 2**20  # bytes of a file that are read into memory
LARGEST_WITHIN = 64 * 2**20  # and of a text in a wrapping
DEEPEST = 4
_MAIL = re.compile(rb"(?:[A-Za-z][\w-]{0,60}:[^\r\n]{0,4000}\r?\n(?:[ \t][^\r\n]{0,4000}\r?\n){0,50}){2,60}\r?\n")


def captures(stream: Stream, place: Place) -> Found:
    """The captures of a stream in order, and what in it could not be used.

    Raises :class:`RefusedError`, at once or when it is met, where nothing of the rest can.
    """
    head = stream.head
    if not head:
        raise RefusedError("the file is empty; save the page again" if place.depth == 0 else "it is empty")
    if place.depth > DEEPEST:
        raise RefusedError(f"packed more than {DEEPEST} times over")
    for magic in (GZIP, BZIP2):
        if head.startswith(magic):
            return _unpacked(stream, magic, place)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from dossier.intake.archive import members

        return _each(members(stream.file(_most(place)), place))
    if head.startswith(b"WARC/"):
        from dossier.intake.warc import records

        return _each(records(stream, place))
    return _text(stream, place)


def _text(stream: Stream, place: Place) -> Found:
    """The captures of what is no archive."""
    kind = binary(stream.head)
    if kind:
        raise RefusedError(f"{kind}, not a text or a web page; save the page as HTML or text and try again")
    if is_export(decode(stream.head[:8192])[0]):
        from dossier.intake.exports import articles

        return articles(stream, place)
    try:
        data = stream.whole(_most(place))
    except TooLargeError:
        raise RefusedError(f"larger than {_most(place) // 2**20} MB; divide it and try again") from None
    if _MAIL.match(stream.head):
        from dossier.intake.mhtml import page_in

        if part := page_in(data, place):
            return _each(iter((part,)))
    return _leaf(data, place)


def _leaf(data: bytes, place: Place) -> Found:
    """The captures of a text that is at hand."""
    if not data.strip():
        raise RefusedError("the file is empty; save the page again" if place.depth == 0 else "it is empty")
    text, encoding = decode(data, place.charset)
    if place.depth < DEEPEST and (shown := source_in(text)):
        name, source = shown
        at = replace(place.within(name), charset=None if isinstance(source, bytes) else "utf-8")
        return _leaf(source if isinstance(source, bytes) else scalar(source).encode(), at)
    if json_starts(text):
        found = data_in(data, text, encoding, place)
        if found is not None:
            return iter(found)
    return iter((place.capture(data, text, encoding, notation_of(text)),))


def _unpacked(stream: Stream, magic: bytes, place: Place) -> Found:
    """The captures of a packed stream; one that breaks off says so behind what it gave."""
    unpacked = Unpacked(stream, magic)
    inner = Stream(io.BufferedReader(unpacked, 1 << 16))
    if not inner.head and unpacked.broken:
        raise RefusedError(unpacked.broken.partition(";")[0])
    name = name_in_gzip(stream.head) if magic == GZIP else None
    stem = re.sub(r"\.(?:gz|bz2)$", "", place.file.rpartition("/")[2], flags=re.I)
    yield from captures(inner, replace(place.within(None), packed=unpacked, unnamed=name or stem))
    if unpacked.broken:
        yield place.problem(unpacked.broken)


def _each(parts: Iterator[Part]) -> Found:
    """The captures of the parts of a wrapping; one that cannot be used is named, and the others go on."""
    for part in parts:
        if not isinstance(part, tuple):
            yield part
            continue
        source, place = part
        try:
            yield from captures(Stream(source), place)
        except RefusedError as refused:
            yield place.problem(str(refused))


def _most(place: Place) -> int:
    return LARGEST_WITHIN if place.depth else LARGEST
