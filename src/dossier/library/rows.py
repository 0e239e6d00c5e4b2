"""What the library keeps of a capture, made ready to be written: plain values, quickly sent from one process to another."""

from __future__ import annotations

import json
import zlib
from typing import Any, NamedTuple

from dossier.library import codec
from dossier.model.claims import Mention
from dossier.model.reports import ReadCapture, ReadPage
from dossier.model.sources import Capture
from dossier.text.fold import title_key

Values = tuple[Any, ...]


class Kept(NamedTuple):
    """The rows of a capture, its pages, their claims, and the keys that link them, in the order of their columns."""

    sha256: str
    capture: Values
    pages: list[Values]
    claims: list[Values]
    keys: list[tuple[str, str]]


def rows_of(read: ReadCapture, extractor: str) -> Kept:
    """A capture as rows; the pages' rows are without their capture and film."""
    one = read.capture
    told = json.dumps(dict(one.told), ensure_ascii=False)
    capture = (
        one.sha256,
        one.file,
        one.member,
        one.encoding,
        one.notation,
        told,
        zlib.compress(one.data, 6),
        extractor,
    )
    return Kept(
        one.sha256,
        capture,
        [_page(page) for page in read.pages],
        [(page.page.id, *codec.dump_claim(claim)) for page in read.pages for claim in page.claims],
        [(key, page.page.id) for page in read.pages for key in sorted(_keys(one, page.mention))],
    )


def _page(read: ReadPage) -> Values:
    page = read.page
    return (
        page.id, page.number, page.start, page.end, page.first_line, page.last_line, page.site, page.form, page.kind, page.why,
        page.truncated, codec.dump_mention(read.mention),
    )  # fmt: skip


def _keys(capture: Capture, mention: Mention) -> set[str]:
    """What links a page to others: its titles, its ids, and the capture that it stands in."""
    titles = {f"title:{title_key(title)}" for title in (mention.title, *mention.names) if title}
    return titles | {f"{scheme}:{value}" for scheme, value in mention.ids} | {f"capture:{capture.sha256}"}
