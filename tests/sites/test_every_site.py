"""One loop of checks over all sites and all samples; a new site gets them without a line here."""

from __future__ import annotations

import inspect
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dossier.commands.extract import extract
from dossier.intake.read import read
from dossier.library.codec import dump_claim, load_claim
from dossier.model.claims import Mention
from dossier.model.properties import PROPERTIES
from dossier.model.reports import ReadPage
from dossier.model.sources import Capture
from dossier.sites import all_sites
from tests.support import SAMPLES, bears_out, expected_claims, sample_files

SITES = all_sites()
FILES = sample_files()
#: words of other films, critics and menus that stand on the samples; no value may hold one
STRANGERS = (SAMPLES / "strangers.txt").read_text().splitlines()


@cache
def pages(path: Path) -> list[ReadPage]:
    return [
        page for one in read(path, path.name) if isinstance(one, Capture) for page in extract(one, all_sites()).pages
    ]


def _name(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix()


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.key)
def test_a_site_is_documented_and_has_samples(site: Any) -> None:
    assert site.name
    assert site.hosts or site.key == "review"  # the one that stands for all sites without a module
    assert all(form.mention.__doc__ for form in site.all_forms)
    for form in site.all_forms:
        for reader in form.readers:
            assert inspect.getdoc(reader), reader
        assert set(form.expects) <= set(PROPERTIES)
    assert any(path.relative_to(SAMPLES).parts[0] == site.key for path in FILES), "no sample"


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.relative_to(SAMPLES).parts[0] in {site.key for site in SITES}],
    ids=_name,
)
def test_a_sample_is_recognised_by_its_site_and_no_other(path: Path) -> None:
    assert {page.page.site for page in pages(path)} == {path.relative_to(SAMPLES).parts[0]}


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_reader_fails_and_every_claim_reads_back(path: Path) -> None:
    for one in pages(path):
        assert one.problems == ()
        text = one.page.capture.text
        for claim in one.claims:
            assert claim.references, claim
            assert isinstance(claim.value, PROPERTIES[claim.property].value)
            for at in claim.references:
                assert at.source == one.page.id
                assert one.page.start <= at.start <= at.end <= one.page.end
                assert bears_out(at.text, text[at.start : at.end]), (at, text[at.start : at.end])
                assert one.page.capture.line_at(at.start) == at.line


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_claims_come_back_from_the_library_as_they_were(path: Path) -> None:
    for one in pages(path):
        for claim in one.claims:
            assert load_claim(*dump_claim(claim)) == claim


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_line_of_another_film_leaks_in(path: Path) -> None:
    for one in pages(path):
        said = " ".join(str(claim.value) for claim in one.claims)
        assert not [stranger for stranger in STRANGERS if stranger in said]


def test_every_stranger_stands_on_some_sample() -> None:
    there = "\n".join(path.read_text(errors="replace") for path in FILES)
    assert [stranger for stranger in STRANGERS if not stranger or stranger not in there] == []


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_what_a_sample_gives_is_what_is_expected_beside_it(path: Path) -> None:
    assert json.loads(expected_claims(path).read_text()) == golden(path)


def golden(path: Path) -> list[dict[str, Any]]:
    """What a file's pages give, in short: for each page its film and its claims with their lines."""
    return [
        {
            "site": one.page.site,
            "kind": one.page.kind,
            "lines": [one.page.first_line, one.page.last_line],
            "truncated": one.page.truncated,
            "film": _film(one.mention),
            "claims": [
                [claim.property, json.loads(dump_claim(claim)[1]) | _plain_quotes(claim), claim.references[0].line]
                for claim in one.claims
            ],
        }
        for one in pages(path)
    ]


def _film(mention: Mention) -> dict[str, Any]:
    return {"title": mention.title, "year": mention.year, "ids": dict(mention.ids)}


def _plain_quotes(claim: Any) -> dict[str, Any]:
    quotes = getattr(claim.value, "quotes", ())
    return {"quotes": [quote.text for quote in quotes]} if quotes else {}


def write_goldens() -> None:
    """Write what the samples give today beside them, to be read by eye before it is committed."""
    for path in FILES:
        rows = golden(path)
        text = json.dumps(rows, ensure_ascii=False, indent=1)
        expected_claims(path).write_text(text + "\n")


if __name__ == "__main__":
    write_goldens()
