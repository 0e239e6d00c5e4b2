"""The page in an MHTML file: what browsers save as "web page, single file"."""

from __future__ import annotations

import io
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from urllib.parse import unquote

from dossier.intake.place import Part, Place
from dossier.markup.wrapper import address, mail_date

_MOST_PARTS = 5000


def page_in(data: bytes, place: Place) -> Part | None:
    """The main HTML of a mail message, with address and date as its head tells them; ``None`` without one."""
    try:
        message = message_from_bytes(data)
        if "mime-version" not in message or message.get_content_maintype() not in ("multipart", "text"):
            return None
        part = _main(message)
        if part is None:
            return place.problem("an MHTML or mail file without a page in it")
        content = part.get_payload(decode=True)
    except (MessageError, RecursionError, ValueError, LookupError, AttributeError, TypeError):
        return place.problem("an MHTML or mail file that cannot be read")
    if not isinstance(content, bytes):
        return None
    where = _header(part, "content-location")
    told = {
        "url": address(_header(message, "snapshot-content-location") or where or ""),
        "saved": mail_date(_header(message, "date") or ""),
    }
    pairs = tuple((key, value) for key, value in told.items() if value)
    charset = part.get_content_charset()
    return io.BytesIO(content), place.within(_member(where), pairs, charset)


def _main(message: Message) -> Message | None:
    """The part that is the page: the one that the head names as the start, that was saved, or the first in HTML."""
    if not message.is_multipart():
        return message if message.get_content_type() in ("text/html", "application/xhtml+xml") else None
    pages = [
        part
        for number, part in enumerate(message.walk())
        if number < _MOST_PARTS and part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    start = message.get_param("start")
    saved = _header(message, "snapshot-content-location")
    for part in pages:
        if start and _header(part, "content-id") == start:
            return part
    for part in pages:
        if saved and _header(part, "content-location") == saved:
            return part
    return pages[0] if pages else None


def _header(message: Message, name: str) -> str | None:
    """A header as it is meant, decoded and on one line."""
    value = message.get(name)
    if value is None:
        return None
    try:
        text = str(make_header(decode_header(str(value))))
    except (HeaderParseError, ValueError, LookupError):
        text = str(value)
    return " ".join(text.split()) or None


def _member(where: str | None) -> str | None:
    return unquote(where)[:400] if where else None
