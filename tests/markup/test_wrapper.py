"""What saved pages say of their own saving, in the forms in which the programs that save them write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.markup.wrapper import address, told_by

URL = "https://films.example.org/title/tt0000042/?ref=1"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (f"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue Mar 05 2024 10:00:00 GMT+0100 (Central European Standard Time)\n--><head>", {"url": URL, "saved": "2024-03-05T10:00:00+01:00"}),
        (f"<html><!--\n Archive processed by SingleFile \n url: {URL} \n saved date: Sat Dec 31 2016 23:59:59 GMT-0330 (x)\n-->", {"url": URL, "saved": "2016-12-31T23:59:59-03:30"}),
        (f"<!DOCTYPE html>\n<!-- saved from url=(0049){URL} -->\n<html>", {"url": URL}),
        ("<!-- saved from url=(0014)about:internet -->\n<html>", {}),
        ("<!-- saved from url=(0038)file:///C:/Users/somebody/Desktop/film.html -->\n<html>", {}),
        (f"<!-- Saved from {URL} at 2023-12-01T10:30:45Z using monolith v2.7.0 -->\n<html>", {"url": URL, "saved": "2023-12-01T10:30:45Z"}),
        ("<html>\n<!-- Mirrored from films.example.org/42.html by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 15 Aug 2024 02:22:35 GMT -->", {"url": "http://films.example.org/42.html", "saved": "2024-08-15T02:22:35Z"}),
        ("<html>" + " " * 30_000 + "</html>\n<!--\n     FILE ARCHIVED ON 3:48:42 Apr 3, 2014 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 05:55:35 Jul 12, 2026.\n-->", {"saved": "2014-04-03T03:48:42Z"}),
        (f'<html><link rel="canonical" href="https://web.archive.org/web/20140403034842/{URL}"/>\n<!--\n     FILE ARCHIVED ON 03:48:42 Apr 03, 2014 AND RETRIEVED FROM THE\n-->', {"url": URL, "saved": "2014-04-03T03:48:42Z"}),
        (f'<html><meta name="savepage-url" content="{URL}">\n<meta name="savepage-title" content="Cup &amp; saucer">\n<meta name="savepage-from" content="https://other.example.org/">\n<meta name="savepage-date" content="Wed Jan 01 2020 10:00:00 GMT+0800 (x)">', {"url": URL, "saved": "2020-01-01T10:00:00+08:00"}),
        (f'<html data-scrapbook-source="{URL}" data-scrapbook-create="20240102030405678">', {"url": URL, "saved": "2024-01-02T03:04:05Z"}),
        ("<html><p>A page that nobody wrapped, saved with care.</p>", {}),
        ("<html><!--\n Page saved with SingleFile \n url: https://a.example/ \n saved date: Tue Foo 99 2024 99:00:00 GMT+9999\n-->", {"url": "https://a.example/"}),
    ],
)  # fmt: skip
def test_the_wrapping_tells_address_and_date(page: str, told: dict[str, str]) -> None:
    assert dict(told_by(page)) == told


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        (URL, URL),
        (f"https://web.archive.org/web/20140403034842/{URL}", URL),
        ("http://web.archive.org/web/20140403034842id_/http:/films.example.org/", "http://films.example.org/"),
        ("films.example.org/42", "http://films.example.org/42"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("cid:frame@mhtml.blink", None),
        ("", None),
    ],
)
def test_only_addresses_of_the_web_are_addresses(given_: str, wanted: str | None) -> None:
    assert address(given_) == wanted


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    told_by(text)
    told_by(f"<!-- Page saved with SingleFile \n url: https://{text} \n saved date: {text}-->")
    told_by(f"<!-- Mirrored from a.b by HTTrack Website Copier/3, {text} -->")
