"""Reviews on any site, and what looks like one and is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.commands.extract import extract
from dossier.intake.place import Place
from dossier.intake.read import read
from dossier.model.reports import ReadPage
from dossier.model.sources import Capture
from dossier.model.values import Review
from dossier.sites import all_sites
from tests.support import SAMPLES


def pages(path: Path) -> list[ReadPage]:
    return [
        page for one in read(path, path.name) if isinstance(one, Capture) for page in extract(one, all_sites()).pages
    ]


def review_of(read_: ReadPage) -> Review:
    return next(claim.value for claim in read_.claims if isinstance(claim.value, Review))


@pytest.mark.parametrize(
    ("name", "why"),
    [("interview.html", "an interview"), ("list.html", "a list"), ("game.html", "VideoGame")],
)
def test_what_is_no_review_of_a_film_says_what_it_is(name: str, why: str) -> None:
    (one,) = pages(SAMPLES / "others" / name)
    assert one.page.site is None
    assert one.page.kind == "unrecognised"
    assert why in one.page.why
    assert one.claims == ()


def test_a_review_that_a_paywall_cuts_is_marked() -> None:
    (one,) = pages(SAMPLES / "review" / "her-gated.html")
    assert one.page.truncated
    assert review_of(one).truncated


def test_a_page_of_a_paper_with_a_module_is_that_papers() -> None:
    text = (SAMPLES / "review" / "her-printed.html").read_text()
    moved = text.replace("http://www.drycreekobserver.example/", "https://www.theguardian.com/film/")
    (one,) = extract(Place("page.html").text(moved, "html"), all_sites()).pages
    assert one.page.site == "guardian"
    assert review_of(one).publication == "The Guardian"


def test_the_same_interview_at_a_papers_address_is_none() -> None:
    text = (SAMPLES / "others" / "interview.html").read_text()
    moved = text.replace("https://www.tidewaterledger.example/", "https://www.theguardian.com/film/")
    (one,) = extract(Place("page.html").text(moved, "html"), all_sites()).pages
    assert one.page.site is None
    assert "interview" in one.page.why


def test_the_address_that_a_wrapping_tells_is_the_reviews() -> None:
    text = (SAMPLES / "review" / "her-drawn.html").read_text().replace("canonical", "shortlink")
    capture = Place("page.mhtml", told=(("url", "https://rowk.example/2014/02/02/her-2013/"),)).text(text, "html")
    (one,) = extract(capture, all_sites()).pages
    assert review_of(one).url == "https://rowk.example/2014/02/02/her-2013/"
    claim = next(claim for claim in one.claims if isinstance(claim.value, Review))
    assert dict(claim.inferred) == {"url": "the address that the file was saved from"}


def test_a_review_cut_in_the_middle_gives_what_stands_before_the_cut() -> None:
    text = (SAMPLES / "review" / "her-data.html").read_text()
    (one,) = extract(Place("page.html").text(text[: text.index("Not everything works")], "html"), all_sites()).pages
    assert one.page.site == "review"
    assert one.page.truncated
    assert review_of(one).critic == "Odile Marchetti"


def test_first_hand_quotes_stand_in_the_text() -> None:
    for folder in ("review", "guardian", "hollywoodreporter", "rogerebert"):
        for path in sorted((SAMPLES / folder).glob("*.html")):
            (one,) = pages(path)
            text = one.page.capture.text
            for quote in review_of(one).quotes:
                assert quote.first_hand
                assert all(text[at.start : at.end].strip() for at in quote.at)
