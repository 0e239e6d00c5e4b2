"""What an XML export of MediaWiki holds (``Special:Export``, a dump), page by page, in bounded memory.

Pages cut out of an export and several exports one behind the other count as well. A file that breaks off in the
middle gives what stands before the break.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote
from xml.parsers import expat

from dossier.markup.decode import declared

_CHUNK = 1 << 16
_LONGEST = 16 * 2**20  # characters of an article; MediaWiki itself allows two million
_PAGE = 256 * 2**20  # bytes of a page with all its revisions
_DEEPEST = 40
_PROLOG = re.compile(r"\s{0,999}<\?xml[^<>]{0,200}>")
_KEPT = frozenset(("title", "ns", "id", "model", "timestamp", "text", "base"))


class Source(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes, none at the end."""


@dataclass(slots=True)
class Exported:
    """A page of an export: its newest revision there. ``cut`` says that the file breaks off in it."""

    title: str = ""
    ns: str = "0"
    id: str = ""
    redirect: str | None = None
    model: str = "wikitext"
    saved: str = ""
    text: str | None = None
    url: str | None = None
    cut: bool = False
    too_long: bool = False

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """What the export says of the page."""
        pairs = (("title", self.title), ("pageid", self.id), ("saved", self.saved), ("url", self.url or ""))
        return tuple((key, value) for key, value in pairs if value)


class _Stop(Exception):
    """The export cannot be read on; the message says why."""


class Export:
    """An export that is read as a stream; ``broken`` says why it ends too early, if it does."""

    def __init__(self, source: Source):
        self._source = source
        self._done: list[Exported] = []
        self._page: Exported | None = None
        self._revision = Exported()
        self._path: list[str] = []
        self._gathered: list[str] | None = None
        self._length = 0
        self._since = 0  # bytes since the last page
        self._base = ""
        self.broken: str | None = None

    def pages(self) -> Iterator[Exported]:
        """The pages, one after the other."""
        parser = self._parser()
        try:
            for piece in self._pieces():
                parser.Parse(piece, False)
                yield from self._taken()
            parser.Parse("", True)
        except expat.ExpatError as error:
            why = expat.ErrorString(error.code)
            self.broken = f"the XML breaks off or is broken (line {error.lineno}: {why}); what stands before is read"
        except _Stop as stop:
            self.broken = f"{stop}; what stands before is read"
        if self.broken:
            self._gathering_ends(parser)
        yield from self._taken()

    def _pieces(self) -> Iterator[str]:
        """The text of the export, in pieces; pages that stand alone get the element around them."""
        raw = self._source.read(_CHUNK)
        name, mark = _encoding(raw)
        decoder = codecs.getincrementaldecoder(name)("dossier-bytes" if name == "utf-8" else "replace")
        text = _PROLOG.sub("", decoder.decode(raw[mark:]), count=1)
        alone = "<mediawiki" not in text[:4096]
        yield "<mediawiki>" + text if alone else text
        while raw := self._source.read(_CHUNK):
            self._since += len(raw)
            if self._since > _PAGE:
                raise _Stop(f"a page is longer than {_PAGE // 2**20} MB")
            yield decoder.decode(raw)
        yield decoder.decode(b"", True) + ("</mediawiki>" if alone else "")

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._entity
        return parser

    def _entity(self, *_: object) -> None:
        raise _Stop("the XML declares entities, which no export does")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name)
        if len(self._path) > _DEEPEST:
            raise _Stop("the XML is nested deeper than any export")
        if name == "page":
            self._page = Exported()
        elif name == "revision":
            self._revision = Exported()
        elif name == "redirect" and self._page is not None:
            self._page.redirect = attributes.get("title", "")
        self._gathered = [] if name in _KEPT else None
        self._length = 0

    def _characters(self, data: str) -> None:
        if self._gathered is not None:
            self._length += len(data)
            if self._length <= _LONGEST:
                self._gathered.append(data)

    def _end(self, name: str) -> None:
        self._path.pop()
        if self._gathered is not None:
            self._keep(name, "".join(self._gathered))
            self._gathered = None
        if name == "revision":
            self._newest()
        elif name == "page" and self._page is not None:
            self._done.append(self._page)
            self._page = None
            self._since = 0

    def _keep(self, name: str, value: str) -> None:
        within = self._path[-1] if self._path else ""
        if name == "base" and within == "siteinfo":
            self._base = value.strip().rpartition("/")[0] if value.strip().startswith(("https://", "http://")) else ""
        elif within == "page" and self._page is not None and name in ("title", "ns", "id"):
            setattr(self._page, name, value.strip())
        elif within == "revision":
            if name == "text":
                self._revision.text = value
                self._revision.too_long = self._length > _LONGEST
            elif name == "model":
                self._revision.model = value.strip()
            elif name == "timestamp":
                self._revision.saved = value.strip()

    def _newest(self) -> None:
        """Keep the revision that is at hand, where it is newer than the one that was."""
        page, revision = self._page, self._revision
        if page is not None and revision.saved >= page.saved:
            page.saved, page.model, page.text = revision.saved, revision.model, revision.text
            page.too_long = revision.too_long

    def _gathering_ends(self, parser: expat.XMLParserType) -> None:
        """The page in which the file breaks off, as far as it goes."""
        parser.buffer_text = False  # hands over what it holds
        if self._page is None:
            return
        if self._gathered is not None and self._path[-1:] == ["text"]:
            self._revision.text = "".join(self._gathered)
            self._page.cut = True
        if "revision" in self._path:
            self._newest()
        if self._page.text:
            self._done.append(self._page)

    def _taken(self) -> list[Exported]:
        done, self._done = self._done, []
        for page in done:
            if self._base and page.title:
                page.url = f"{self._base}/{quote(page.title.replace(' ', '_'), safe=_PLAIN)}"
        return done


_PLAIN = "/:,;@&=+$!*'()~"


def _encoding(head: bytes) -> tuple[str, int]:
    """The encoding of an export, and the length of its byte order mark."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return name, len(mark)
    return declared(head) or "utf-8", 0
