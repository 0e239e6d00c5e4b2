from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.decode import binary, decode, decode_as
from tests.support import CORPUS, real


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
        assert decode(data)[0] == data.decode() or decode(data)[1] == "utf-8*2"


@given(st.binary(max_size=300), st.sampled_from([b"", b"<meta charset=utf-8>", b"<meta charset=gbk>", b"caf\xc3\xa9 "]))
def test_any_bytes_are_decoded_and_the_same_again(data: bytes, head: bytes) -> None:
    text, encoding = decode(head + data)
    assert decode_as(head + data, encoding) == text
    binary(data)


WORDS = {
    "cp1252": "Ein Café für große Gefühle – “très” déjà vu, naïve façade, señor Muñoz",
    "cp1250": "Żółta łódka płynie wśród trzcin, a źrebię śpi; dzień był długi i ciężki",
    "cp1251": "Официант считает чашки и однажды сбивается со счёта",
    "koi8-r": "Официант считает чашки и однажды сбивается со счёта",
    "cp1253": "Ο σερβιτόρος μετράει φλιτζάνια και μια μέρα χάνει το μέτρημα",
    "gb18030": "服务员每天数杯子直到有一天他忘了数到哪里",
    "big5hkscs": "服務員每天數杯子直到有一天他忘了數到哪裡",
    "cp932": "ウェイターは毎日カップを数えるが、ある日いくつまで数えたか忘れてしまう",
    "euc-jp": "ウェイターは毎日カップを数えるが、ある日いくつまで数えたか忘れてしまう",
    "cp949": "웨이터는 매일 컵을 세다가 어느 날 몇까지 세었는지 잊어버린다",
}


@pytest.mark.parametrize("encoding", WORDS)
@pytest.mark.parametrize("label", [None, "utf-8", "iso-8859-1", "the right one"])
def test_a_page_in_any_encoding_is_read_whatever_it_says_of_itself(encoding: str, label: str | None) -> None:
    right = {"gb18030": "gbk", "big5hkscs": "big5", "cp932": "shift_jis", "cp949": "euc-kr"}
    declared = right.get(encoding, encoding.replace("cp", "windows-")) if label == "the right one" else label
    page = f"<html><meta charset={declared or ''}><title>x</title>" + f"<p>{WORDS[encoding]}</p>\n" * 3
    assert decode(page.encode(encoding))[0] == page
    assert decode(page.encode("utf-8"))[0] == page
    if declared:
        assert decode(page.encode(encoding), declared)[0] == page


@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1"])
def test_stray_bytes_of_a_page_in_utf_8_are_windows_1252(label: str) -> None:
    page = f"<meta charset={label}>" + "“Ein Café” – déjà vu".encode().decode("latin-1")
    data = page.encode("latin-1") + b" It\x92s caf\xe9 \x81"
    assert decode(data) == (f"<meta charset={label}>“Ein Café” – déjà vu It’s café \x81", "utf-8+cp1252")


def test_sequences_of_utf_8_in_a_page_of_windows_1252_are_read_as_such() -> None:
    data = "Le café «DÉCLARÉ» où l’été… “AMANHÔ déjà là-bas à Noël".encode("cp1252") + "© déjà “vu”".encode()
    assert decode(data)[0] == "Le café «DÉCLARÉ» où l’été… “AMANHÔ déjà là-bas à Noël© déjà “vu”"


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf_8_that_was_written_twice_is_read_twice(wrong: str) -> None:
    page = "Ein Café für große Gefühle, déjà vu" + (" – “naïve”" if wrong == "latin-1" else " – ‘naïve’")
    assert decode(page.encode().decode(wrong).encode()) == (page, "utf-8*2")
    assert decode(f"{page} Ã© 漢".encode())[0] == f"{page} Ã© 漢"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    data = "<html>Café</html>".encode(encoding)
    assert binary(data) is None
    assert decode(data) == ("<html>Café</html>", encoding)


@real
def test_no_real_page_is_read_as_mojibake() -> None:
    pages = [path for path in sorted(CORPUS.rglob("*")) if path.is_file()]
    assert len(pages) > 200
    broken = re.compile("\ufffd|[ÃÂ][\x80-\xbf]|â[\x80-\x9f€]|â€")
    for page in pages:
        text, encoding = decode(page.read_bytes())
        assert not broken.search(text), (page.name, encoding)
