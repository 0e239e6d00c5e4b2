"""Bytes to text, from an allow-list of encodings: what a page declares is never trusted beyond it."""

from __future__ import annotations

import codecs
import re

from dossier.text.clean import scalar

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
#: labels of the web to Python's codecs; as browsers do, ISO 8859-1 and ASCII are read as Windows-1252
_WEB = {
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252", "ansi"), "cp1252"),
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 16)},
    **dict.fromkeys(("iso-8859-9", "windows-1254", "latin5"), "cp1254"),
    **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 3, 5, 6, 7, 8)},
    **dict.fromkeys(("iso-8859-15", "latin-9"), "iso8859-15"),
    **dict.fromkeys(("koi8-r", "koi8r"), "koi8-r"), "koi8-u": "koi8-u",
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk"), "gb18030"), "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"), "euc-jp": "euc-jp", "iso-2022-jp": "iso2022-jp",
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "windows-949"), "cp949"), "tis-620": "cp874", "windows-874": "cp874",
}  # fmt: skip
_DECLARED = re.compile(
    rb"""<meta[^<>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w-]{2,24})|<\?xml[^<>]{0,100}?encoding=["']([\w-]{2,24})""",
    re.I,
)
_HEAD = 8192
_MAGIC = (
    (b"%PDF", "a PDF"), (b"\x89PNG", "a picture (PNG)"), (b"\xff\xd8\xff", "a picture (JPEG)"), (b"GIF8", "a picture (GIF)"), (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip file"), (b"BZh", "a bzip2 file"), (b"7z\xbc\xaf", "a 7-Zip archive"), (b"Rar!", "a RAR archive"), (b"\xfd7zXZ", "an xz file"), (b"SQLite format 3\x00", "a SQLite database"), (b"\x7fELF", "a program"),
)  # fmt: skip
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the encoding it was read in: byte order mark, UTF-8 if valid, what it declares, Windows-1252."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    for guess in (declared(data), "cp1252"):
        if guess and guess != "utf-8":
            try:
                return data.decode(guess), guess
            except UnicodeDecodeError:
                continue
    if declared(data) == "utf-8":  # a few broken bytes in a page that says it is UTF-8
        return data.decode("utf-8", "replace"), "utf-8"
    return data.decode("latin-1"), "latin-1"


def decode_as(data: bytes, encoding: str) -> str:
    """The text of bytes that :func:`decode` read in this encoding before."""
    mark = next((mark for mark, name in _BOMS if name == encoding and data.startswith(mark)), b"")
    return scalar(data[len(mark) :].decode(encoding, "replace"))


def declared(data: bytes) -> str | None:
    """The encoding that a page declares near its head, if the allow-list has it."""
    match = _DECLARED.search(data[:_HEAD])
    label = (match[1] or match[2]).decode("ascii", "replace").lower() if match else ""
    return _WEB.get(label)


def binary(data: bytes) -> str | None:
    """What a file that is no text most likely is, ``None`` for text."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if any(data.startswith(mark) for mark, _ in _BOMS):
        return None
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROL))
    return "a binary file" if b"\x00" in head or controls * 50 > len(head) else None
