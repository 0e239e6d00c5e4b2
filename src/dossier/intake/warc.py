"""The pages in a web archive (WARC): answers of servers, with address and date."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any

from dossier.intake.place import Part, Place, RefusedError
from dossier.intake.stream import Stream
from dossier.markup.wrapper import address

_LARGEST = 64 * 2**20
_PAGE = re.compile(r"\s*(?:text/html|application/xhtml\+xml|text/plain|text/x-wiki)\b", re.I)
_JSON = re.compile(r"\s*(?:application|text)/(?:[\w.-]{1,40}\+)?json\b", re.I)
_KNOWN_JSON = re.compile(rb'"(?:query|parse|revisions|extract|pageProps|@type|source|html)"')
_CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([\w-]{2,24})", re.I)
_SAID = {
    "revisit": ("page that another archive holds", "pages that another archive holds"),
    "failed": ("failed answer", "failed answers"),
    "other": ("file that is no page", "files that are no pages"),
    "unreadable": ("answer that cannot be unpacked", "answers that cannot be unpacked"),
    "large": ("answer that is too large", "answers that are too large"),
}


def records(stream: Stream, place: Place) -> Iterator[Part]:
    """The records that are pages, in order; at last a line that says how many were left out."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    _unpack_brotli()
    left: Counter[str] = Counter()
    taken, broken = 0, ""
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type not in ("response", "resource", "conversion", "revisit"):
                continue
            found = _page(record)
            if isinstance(found, str):
                left[found] += 1
                continue
            taken += 1
            cut = getattr(record.raw_stream, "limit", 0) > 0
            broken = "the web archive breaks off; what stands before is read" if cut else ""
            yield io.BytesIO(found), _place(record, place, taken, cut=cut)
    except (ArchiveLoadFailed, ValueError, EOFError, OSError, AttributeError, IndexError) as error:
        broken = f"the web archive is broken ({' '.join(str(error).split())[:120]}); what stands before is read"
    if broken and not place.broken:
        yield place.problem(broken)
    lost = ", ".join(f"{number:,} {_SAID[kind][number > 1]}" for kind, number in left.most_common())
    if not taken:
        raise RefusedError(f"the web archive holds no page{f': {lost}' if lost else ''}")
    if lost:
        yield place.remark(f"{taken:,} page{'s' * (taken > 1)} taken from the web archive; left out: {lost}")


def _place(record: Any, place: Place, number: int, *, cut: bool) -> Place:
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    told = {
        "url": address(url),
        "saved": record.rec_headers.get_header("WARC-Date"),
        "cut": "yes" if cut else None,
    }
    pairs = tuple((key, value) for key, value in told.items() if value)
    return place.within(url[:400] or f"record {number}", pairs, _charset(record))


def _page(record: Any) -> bytes | str:
    """The text of a record, or what it is instead."""
    if record.rec_type == "revisit":
        return "revisit"
    headers = record.http_headers
    if headers is not None and not (headers.get_statuscode() or "200").startswith("2"):
        return "failed"
    kind = _type(record)
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if not (_PAGE.match(kind) or _JSON.match(kind)) or url.strip("<>").endswith("/robots.txt"):
        return "other"
    data = _content(record)
    if data is None:
        return "unreadable"
    if len(data) > _LARGEST:
        return "large"
    if _JSON.match(kind) and not _KNOWN_JSON.search(data):
        return "other"
    return data if data.strip() else "other"


def _content(record: Any) -> bytes | None:
    """What the server sent, unpacked; the library's own words on the way are not ours."""
    with redirect_stderr(io.StringIO()):
        try:
            data: bytes = record.content_stream().read(_LARGEST + 1)
        except Exception:  # a decompressor's own kinds of error, of whichever package it is
            return None
    return data


def _unpack_brotli() -> None:
    """Teach the library to unpack Brotli, which it leaves to a package whose newest version it cannot use."""
    from warcio.bufferedreaders import BufferedReader

    BufferedReader.DECOMPRESSORS["br"] = _Brotli


class _Brotli:
    """A decompressor as the library wants it."""

    unused_data = None

    def __init__(self) -> None:
        import brotli

        self._unpack = brotli.Decompressor()

    def decompress(self, data: bytes) -> bytes:
        """What so many packed bytes hold; a kilobyte may hold a gigabyte, which no page does."""
        found: bytes = self._unpack.process(data, output_buffer_limit=_LARGEST)
        if not self._unpack.can_accept_more_data() and not self._unpack.is_finished():
            raise ValueError("unpacks to more than a page")
        return found

    def flush(self) -> bytes:
        """Nothing is held back."""
        return b""


def _type(record: Any) -> str:
    headers = record.http_headers
    told = headers.get_header("Content-Type") if headers is not None else None
    return str(told or (record.rec_headers.get_header("Content-Type") if headers is None else "") or "")


def _charset(record: Any) -> str | None:
    match = _CHARSET.search(_type(record))
    return match[1] if match else None
