"""The members of a zip archive; their names are only shown, never followed."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from dossier.intake.place import Part, Place, RefusedError
from dossier.markup.decode import binary

_LARGEST = 64 * 2**20  # bytes of a member
_ALL = 256 * 2**20  # bytes of all members that any archive may have; large ones may have more
_GROWTH = 60  # and how many times their size
_MOST = 200_000  # members
_BAD = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error, lzma.LZMAError, struct.error,
    ValueError, IndexError, UnicodeError, OverflowError, MemoryError,
)  # fmt: skip


def members(file: IO[bytes], place: Place) -> Iterator[Part]:
    """The members that may be pages, in order, and what is wrong with others."""
    try:
        archive = zipfile.ZipFile(file)
        names = archive.infolist()
    except _BAD as error:
        raise RefusedError(f"a zip archive that cannot be read ({_said(error)})") from None
    if any(one.filename in ("[Content_Types].xml", "mimetype") for one in names[:40]):
        raise RefusedError("an office document or an e-book, not a zip of pages; save its text and try again")
    budget = max(_ALL, _GROWTH * sum(one.compress_size for one in names[:_MOST]))
    beside = {one.filename for one in names[:_MOST]}
    count = pictures = 0
    for info in names[:_MOST]:
        if not info.filename:  # of which no library asks whether it is a folder
            yield place.problem("a member without a name; left out")
            continue
        if info.is_dir() or _hidden(info.filename) or _resource(info.filename, beside):
            continue
        count += 1
        at = place.within(info.filename)
        found = _content(archive, info, min(_LARGEST, budget))
        if isinstance(found, bytes):
            budget -= len(found)
            kind = binary(found[:65536])
            if kind and kind.startswith(("a picture", "a font")):
                pictures += 1
            else:
                yield io.BytesIO(found), at
        elif budget < _LARGEST and info.file_size <= _LARGEST:
            yield place.problem("the archive unpacks to more than pages would need; the rest of it is left out")
            return
        else:
            yield at.problem(found)
    if not count:
        raise RefusedError("the archive holds no page")
    if pictures:
        yield place.remark(f"pictures and fonts in the archive are no pages; {pictures:,} left out")


_TOO_LARGE = f"larger than {_LARGEST // 2**20} MB; left out"


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes | str:
    """The bytes of a member, or why there are none."""
    if info.flag_bits & 1:
        return "encrypted; unpack it with its password and try again"
    if info.file_size > most:
        return _TOO_LARGE
    try:
        with archive.open(info) as member:
            data = member.read(most + 1)
    except _BAD as error:
        return f"cannot be unpacked ({_said(error)})"
    return data if len(data) <= most else _TOO_LARGE


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _hidden(name: str) -> bool:
    """Whether a member is a system's own note: ``__MACOSX``, ``.DS_Store``."""
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/") if part not in (".", ".."))


def _resource(name: str, beside: set[str]) -> bool:
    """Whether a member lies in the folder of pictures and scripts that a browser saves beside a page."""
    steps = name.split("/")
    for number, step in enumerate(steps[:-1]):
        stem = step.removesuffix("_files").removesuffix(".files")
        folder = "/".join(steps[:number])
        if stem != step and any(f"{folder}/{stem}{end}".lstrip("/") in beside for end in (".html", ".htm")):
            return True
    return False
