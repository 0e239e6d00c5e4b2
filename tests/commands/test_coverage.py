"""What is read at all, and what one file yields: ``sites`` and ``inspect``."""

from __future__ import annotations

from pathlib import Path

from jsonschema import Draft202012Validator

from dossier.sites import all_sites
from tests.support import SAMPLES, Row, call

#: layouts that nobody could look at yet; a new one has to be seen, or to be named here
UNSEEN = {
    ("hollywoodreporter", "review in HTML"), ("hollywoodreporter", "text dump"), ("rogerebert", "review in HTML"),
    ("metacritic", "film page, since 2023"), ("thenumbers", "film page"),
}  # fmt: skip


def _valid(data: object, part: str) -> None:
    schema: Row = call("schema").data
    Draft202012Validator({**schema["$defs"][part], "$defs": schema["$defs"]}).validate(data)


def inspected(*paths: Path) -> list[Row]:
    """What ``inspect --json`` says of files."""
    done = call("inspect", "--json", *paths)
    _valid(done.data, "inspect")
    data: list[Row] = done.data
    return data


def statuses(page: Row) -> dict[str, str]:
    """What became of each property of a page."""
    return {row["property"]: row["status"] for row in page["properties"]}


def test_every_site_is_listed_with_its_forms() -> None:
    data = call("sites", "--json").data
    _valid(data, "sites")
    assert [row["site"] for row in data] == [site.key for site in all_sites()]
    assert all(row["forms"] for row in data)


def test_a_layout_that_was_never_seen_is_unverified() -> None:
    data = call("sites", "--json").data
    unseen = {(row["site"], form["form"]) for row in data for form in row["forms"] if not form["verified"]}
    assert unseen == UNSEEN
    told = call("sites").out
    assert "unverified" in told
    assert "IMDb" in told


def test_what_a_page_yields_is_found_with_its_number_and_first_place() -> None:
    (page,) = inspected(SAMPLES / "review" / "her-data.html")
    assert (page["site"], page["kind"], page["film"]) == (
        "review",
        "review",
        {"title": "Her", "year": 2013, "ids": {"imdb": "tt1798709"}},
    )
    found = {
        row["property"]: (row["values"], row["line"], row["text"])
        for row in page["properties"]
        if row["status"] == "found"
    }
    assert found["runtimes"][::2] == (1, "126 minutes")
    assert found["reviews"][::2] == (1, "Odile Marchetti")
    assert statuses(page)["writer"] == "not on this page"


def test_what_a_paywall_may_have_cut_says_so() -> None:
    (page,) = inspected(SAMPLES / "review" / "her-gated.html")
    assert page["cut"] == "by a paywall"
    assert statuses(page)["runtimes"] == "cut by a paywall"


def test_what_the_cut_in_the_middle_took_says_so(tmp_path: Path) -> None:
    text = (SAMPLES / "review" / "her-data.html").read_text()
    half = tmp_path / "half.html"
    half.write_text(text[: text.index("Not everything works")])
    (page,) = inspected(half)
    assert page["cut"] == "in the middle"
    assert statuses(page)["runtimes"] == "the page is cut in the middle"


def test_a_page_of_a_known_site_that_gives_nothing_is_a_layout_not_recognised(tmp_path: Path) -> None:
    article = tmp_path / "article.wikitext"
    article.write_text(
        "{{Infobox film\n| nothing = here\n}}\n'''''The Lantern''''' is a [[film]]. [[Category:2011 films]]\n{{Film date|x}}\n[[a]] [[b]] [[c]]\n"
    )
    done = call("inspect", "--json", article)
    (page,) = done.data
    assert set(statuses(page).values()) == {"layout not recognised", "not on this page"}
    assert done.status == 3
    assert "layout not recognised" in done.err


def test_an_unrecognised_page_says_why_and_ends_with_three() -> None:
    done = call("inspect", SAMPLES / "others" / "interview.html")
    assert done.status == 3
    assert "not recognised" in done.out.lower()
    assert "an interview or a report" in done.out


def test_a_table_for_each_page_of_a_dump() -> None:
    done = call("inspect", SAMPLES / "her" / "pages.txt", env={"COLUMNS": "100"})
    assert done.status == 0
    for name in ("The New York Times, review", "IMDb, title", "Variety, review", "Rotten Tomatoes, reviews"):
        assert name in done.out
    assert "cut by a paywall" in done.out


def test_clean_leaves_an_articles_own_text() -> None:
    path = SAMPLES / "review" / "her-data.html"
    done = call("clean", path)
    lines = done.out.splitlines()
    assert lines[0].startswith("There is a kind of loneliness")
    assert not [
        line for line in lines if "inbox" in line or "Salt Road" in line or "Privacy" in line or "Odile" in line
    ]
    rows = call("clean", "--json", path).data
    _valid(rows, "clean")
    assert [row["text"] for row in rows if row["label"] == "content"] == lines
    text = path.read_text().splitlines()
    assert all(
        row["text"].split()[0].strip("‘’&") in text[row["line"] - 1] or "&" in text[row["line"] - 1] for row in rows
    )
    assert {row["page"] for row in rows} == {1}
