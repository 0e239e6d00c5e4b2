"""Bytes to text, from an allow-list of encodings: what a page declares is a hint, what its bytes say decides.

The name of the encoding that :func:`decode` gives is all that :func:`decode_as` needs to read the same text again.
Three names are our own: ``utf-8+cp1252`` is UTF-8 with stray bytes of Windows-1252, ``cp1252+utf-8`` the other way
round, ``utf-8*2`` is UTF-8 that was taken for Windows-1252 and written as UTF-8 once more.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice

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
_HEAD = 8192
_SAMPLE = 500_000  # bytes that a guess looks at
_SIGNS = 3  # that a text was written twice: fewer may be meant
_MIXED, _STRAY, _TWICE = "utf-8+cp1252", "cp1252+utf-8", "utf-8*2"
_MANY_BYTES = ("gb18030", "big5hkscs", "cp932", "euc-jp", "cp949", "iso2022-jp")
#: encodings that may be guessed where nothing that is declared can be true
_GUESSED = ("cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", "iso8859_2", "iso8859_5", "cp874", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949")  # fmt: skip
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_ASCII = bytes(range(128))
_HIGH = bytes(range(128, 256))
# sequences that are never Windows-1252: no word has Â or Ã before a sign, â before €; quotation marks may follow a capital
_SURE = re.compile(rb"(?:[\xc2\xc3](?![\x91-\x94\x96\x97])[\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf])")
_TWICE_SIGNS = re.compile(rb"\xc3[\x82\x83\xa2](?:\xc2[\x80-\xbf]|\xe2\x82\xac|\xe2\x80[\x98-\xba])|\xc3[\x83\x85]\xc5")
_STRANGE = re.compile(rb"[A-Za-z\xc0-\xff][\xa1-\xa6\xa8-\xaf\xb1-\xb3\xb5\xb6\xb8\xb9\xbb-\xbf][a-z\xe0-\xff]")
_RUN = re.compile(rb"[\x80-\xff]{4,}")
_MAGIC = (
    (b"%PDF", "a PDF"), (b"\x89PNG", "a picture (PNG)"), (b"\xff\xd8\xff", "a picture (JPEG)"), (b"GIF8", "a picture (GIF)"), (b"RIFF", "a picture or a sound"),
    (b"7z\xbc\xaf", "a 7-Zip archive"), (b"Rar!", "a RAR archive"), (b"\xfd7zXZ", "an xz file"), (b"\x28\xb5\x2f\xfd", "a Zstandard file"), (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x7fELF", "a program"), (b"wOFF", "a font"), (b"wOF2", "a font"), (b"\xd0\xcf\x11\xe0", "an Office document"), (b"bplist00", "a property list"),
    (b"\x1f\x8b", "a gzip file"), (b"BZh", "a bzip2 file"), (b"PK\x03\x04", "a zip archive"),
)  # fmt: skip
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"


def decode(data: bytes, told: str | None = None) -> tuple[str, str]:
    """The text of a file and the encoding it was read in; ``told`` is the label that a wrapping gives.

    A byte order mark decides, then valid UTF-8, then what is declared where the bytes can be that; a page that is
    mainly UTF-8 keeps its stray bytes as Windows-1252. What cannot be a Western page is guessed, from the allow-list.
    """
    encoding = _encoding(data, told)
    return decode_as(data, encoding), encoding


def decode_as(data: bytes, encoding: str) -> str:
    """The text of bytes that :func:`decode` read in this encoding before."""
    mark = next((mark for mark, name in _BOMS if name == encoding and data.startswith(mark)), b"")
    body = data[len(mark) :]
    if encoding == _MIXED:
        text = body.decode("utf-8", "dossier-bytes")
    elif encoding == _STRAY:
        text = _in_pieces(body)
    elif encoding == _TWICE:
        text = body.decode("utf-8").encode("cp1252", "dossier-bytes").decode("utf-8")
    else:
        text = body.decode(encoding, "dossier-bytes" if encoding == "cp1252" else "replace")
    return scalar(text)


def declared(data: bytes) -> str | None:
    """The encoding that a page declares near its head, if the allow-list has it."""
    if not re.search(rb"charset|encoding", data[:_HEAD], re.I):
        return None
    from dossier.markup.htmlencoding import declared_label  # a parser's library, for pages that are not UTF-8

    label = declared_label(data[:_HEAD])
    return _label(label) if label else None


def binary(data: bytes) -> str | None:
    """What a file that is no text most likely is, ``None`` for text; its beginning is enough."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if any(data.startswith(mark) for mark, _ in _BOMS) or _wide(data):
        return None
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROL))
    return "a binary file" if b"\x00" in head or controls * 50 > len(head) else None


def _label(name: str) -> str | None:
    return _WEB.get(name.strip(" \"'").lower())


def _encoding(data: bytes, told: str | None) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    if wide := _wide(data):
        return wide
    hints = [hint for hint in (_label(told or ""), declared(data)) if hint]
    if "iso2022-jp" in hints and b"\x1b$" in data and _reads(data, "iso2022-jp"):
        return "iso2022-jp"
    if _reads(data, "utf-8"):
        return _TWICE if _written_twice(data) else "utf-8"
    for hint in hints:
        if hint in _MANY_BYTES and _reads(data, hint):
            return hint
    if _mainly_utf_8(_sample(data)):
        return _MIXED
    for hint in hints:
        if hint not in ("utf-8", "cp1252") and _nearly_reads(data, hint):
            return hint
    if not _western(_sample(data)) and (guess := _guess(data)):
        return guess
    return _STRAY if _SURE.search(data) else "cp1252"


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by the first character of markup or of JSON."""
    head = data[:2]
    if len(data) % 2 == 0 and data[2:4] != b"\x00\x00":
        if head in (b"<\x00", b"{\x00"):
            return "utf-16-le"
        if head in (b"\x00<", b"\x00{"):
            return "utf-16-be"
    return None


def _reads(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _nearly_reads(data: bytes, encoding: str) -> bool:
    """Whether bytes can be of an encoding, but for one in fifty of those outside ASCII."""
    return data.decode(encoding, "replace").count("\ufffd") * 50 <= len(data) - len(data.translate(None, _HIGH))


def _sample(data: bytes) -> bytes:
    """What a judgement of the whole looks at: all of it but for giants."""
    return data if len(data) <= 4 * _SAMPLE else data[: 2 * _SAMPLE] + data[-2 * _SAMPLE :]


def _mainly_utf_8(data: bytes) -> bool:
    """Whether most of the signs outside ASCII are UTF-8: other encodings hardly ever form its sequences."""
    good = _SEQUENCE.findall(data)
    return len(good) > len(data.translate(None, _ASCII)) - sum(map(len, good))


def _written_twice(data: bytes) -> bool:
    """Whether the whole text is UTF-8 once more when its characters are taken for the bytes of Windows-1252."""
    if len(list(islice(_TWICE_SIGNS.finditer(data), _SIGNS))) < _SIGNS:
        return False
    try:
        data.decode("utf-8").encode("cp1252", "dossier-bytes").decode("utf-8")
    except UnicodeError:
        return False
    return True


def _western(data: bytes) -> bool:
    """Whether bytes can be words of a Western language: accents stand alone between plain letters."""
    high = len(data.translate(None, _ASCII))
    together = sum(map(len, _RUN.findall(data)))
    return together * 2 <= high and len(_STRANGE.findall(data)) * 10 <= max(high, 30)


def _guess(data: bytes) -> str | None:
    """The encoding that the letters speak for, by a library that knows how often they follow one another."""
    from charset_normalizer import from_bytes  # costs time, and hardly a page needs it

    lines = [line for line in data[: 8 * _SAMPLE].splitlines() if not line.isascii()]
    best = from_bytes(b"\n".join(lines)[:_SAMPLE], cp_isolation=list(_GUESSED)).best()
    found = best.encoding if best else ""
    return found if found in _GUESSED and _nearly_reads(data, found) else None


def _in_pieces(data: bytes) -> str:
    """Windows-1252, but for the sequences that are surely UTF-8."""
    parts, at = [], 0
    for match in _SURE.finditer(data):
        parts += [data[at : match.start()].decode("cp1252", "dossier-bytes"), match[0].decode("utf-8")]
        at = match.end()
    return "".join([*parts, data[at:].decode("cp1252", "dossier-bytes")])


def _bytes(error: UnicodeError) -> tuple[str | bytes, int]:
    """Stray bytes as Windows-1252, and back; the five that it leaves out are controls, as browsers have it."""
    if isinstance(error, UnicodeDecodeError):
        stray = error.object[error.start : error.end]
        return "".join(_CP1252[byte] for byte in stray), error.end
    if isinstance(error, UnicodeEncodeError):
        codes = [ord(char) for char in error.object[error.start : error.end]]
        if all(0x80 <= code < 0xA0 for code in codes):
            return bytes(codes), error.end
    raise error


_CP1252 = [bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in range(256)]
codecs.register_error("dossier-bytes", _bytes)
