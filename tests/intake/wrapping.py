"""Wrappings made by the tools that make them, around pages of our own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from pathlib import Path
from quopri import encodestring

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dossier.errors import InputError
from dossier.intake.read import read
from dossier.model.reports import Problem
from dossier.model.sources import Capture
from tests.support import SAMPLES

ARTICLE = (SAMPLES / "wikipedia" / "her.wikitext").read_text()
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Café Noir (2009) – Filmbase</title></head>
<body><h1>Café Noir</h1><p>A waiter who counts cups learns to lose count.</p></body></html>
"""
URL = "https://films.example.org/title/tt0000042/"


def found_in(tmp_path: Path, data: bytes, name: str = "given") -> tuple[list[Capture], list[Problem]]:
    """The captures and problems of a file of these bytes; a refusal of all of it is a problem as well."""
    path = tmp_path / name
    path.write_bytes(data)
    captures: list[Capture] = []
    problems: list[Problem] = []
    try:
        for one in read(path, name):
            (captures if isinstance(one, Capture) else problems).append(one)  # type: ignore[arg-type]
    except InputError as error:
        problems.append(Problem(name, str(error)))
    return captures, problems


def zipped(members: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def mhtml(page: str, url: str | None = URL, charset: str = "utf-8") -> bytes:
    """What a browser saves as a web page in a single file."""
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    if url:
        message["Snapshot-Content-Location"] = url
    message["Subject"] = "=?utf-8?Q?Caf=C3=A9_Noir?="
    message["Date"] = "Wed, 1 Mar 2017 22:44:17 -0000"
    for kind, text, where in (("css", "p { color: red }", "cid:css@mhtml.blink"), ("html", page, url)):
        part: Message = MIMENonMultipart("text", kind, charset=charset)
        part["Content-Transfer-Encoding"] = "quoted-printable"
        if where:
            part["Content-Location"] = where
        part.set_payload(encodestring(text.encode(charset)).decode("ascii"))
        message.attach(part)
    return message.as_bytes()


class _Writer(WARCWriter):  # type: ignore[misc]
    """The library's writer, without the temporary files that it leaves open."""

    def _create_temp_file(self) -> io.BytesIO:
        return io.BytesIO()


def warc(records: Sequence[tuple[str, str, str, dict[str, str], bytes]], *, gzip: bool = True) -> bytes:
    """A web archive: of each record its kind, address, status, further headers and body."""
    buffer = io.BytesIO()
    writer = _Writer(buffer, gzip=gzip)
    writer.write_record(writer.create_warcinfo_record("made.warc", {"software": "tests"}))
    for kind, url, status, headers, body in records:
        if kind == "revisit":
            record = writer.create_revisit_record(url, "sha1:AAAA", url, "2020-01-01T00:00:00Z")
        else:
            http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url, kind, io.BytesIO(body), http_headers=http, warc_headers_dict={"WARC-Date": "2021-05-04T03:02:01Z"}
            )
        writer.write_record(record)
    return buffer.getvalue()


def export_of(*pages: str, base: str = "https://en.wikipedia.org/wiki/Main_Page") -> str:
    """An XML export of pages."""
    return (
        '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">'
        f"<siteinfo><sitename>Wikipedia</sitename><base>{base}</base></siteinfo>{''.join(pages)}</mediawiki>"
    )


def exported(title: str, text: str = ARTICLE, *, inside: str = "", ns: int = 0) -> str:
    """A page of an export."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<page><title>{title}</title><ns>{ns}</ns><id>7</id>{inside}<revision><id>99</id>"
        "<timestamp>2020-02-03T04:05:06Z</timestamp><contributor><username>Somebody</username><id>5</id></contributor>"
        f'<model>wikitext</model><text xml:space="preserve">{escaped}</text></revision></page>'
    )
