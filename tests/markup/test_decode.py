from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.decode import binary, decode


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("café".encode(), "café", "utf-8"),
        (b"\xef\xbb\xbf" + "café".encode(), "café", "utf-8"),
        ("café".encode("cp1252"), "café", "cp1252"),
        ("café".encode("utf-16"), "café", "utf-16"),
        (b"<meta charset=iso-8859-1>caf\xe9", "<meta charset=iso-8859-1>café", "cp1252"),
        (b"<meta charset=iso-8859-1>" + "café".encode(), "<meta charset=iso-8859-1>café", "utf-8"),
        (b"<meta charset=unicode_escape>caf\\xe9", "<meta charset=unicode_escape>caf\\xe9", "utf-8"),
        (b"<meta charset=utf-7>+AGEAYgBj-", "<meta charset=utf-7>+AGEAYgBj-", "utf-8"),
    ],
)
def test_encodings_come_from_an_allow_list(data: bytes, text: str, encoding: str) -> None:
    assert decode(data)[0] == text
    assert decode(data)[1].startswith(encoding)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(40), b"%PDF-1.7 x", b"PK\x05\x06" + bytes(30), b"\x00\x01\x02\x03" * 20]
)
def test_binary_files_are_told(data: bytes) -> None:
    assert binary(data)


@given(st.text(max_size=200))
def test_utf_8_comes_back(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) and b"charset" not in data:
        assert decode(data)[0] == data.decode()


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded(data: bytes) -> None:
    decode(data)
    binary(data)
