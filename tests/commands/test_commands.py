"""The commands one by one: help with examples that work, exit statuses, and what each prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import dossier
from dossier.cli import run as running
from dossier.cli.app import app
from dossier.views.rows import KEYS
from tests.commands.conftest import another_film
from tests.support import SAMPLES, Row, call

COMMANDS = {str(info.name or info.callback.__name__): info for info in app.registered_commands if info.callback}
DUMP, ARTICLE = SAMPLES / "her" / "pages.txt", SAMPLES / "her" / "wikipedia.txt"


def examples() -> list[str]:
    """The examples that the help texts give, each up to where a shell takes over."""
    found = []
    for info in COMMANDS.values():
        said = str(info.epilog).partition("Example: ")[2]
        found += [re.split(r"\s[|>]\s", example.rpartition("| ")[2] if "| dossier" in example else example)[0] for example in said.split("   or   ")]  # fmt: skip
    return found


def test_all_commands_of_the_contract_are_there() -> None:
    wanted = {"ingest", "show", "cast", "plot", "box-office", "reviews", "sources", "list", "why", "verify", "text", "clean", "forget", "schema"}  # fmt: skip
    assert wanted <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_what_it_does_with_an_example(name: str) -> None:
    done = call(name, "--help")
    assert (done.status, done.err) == (0, "")
    assert f"Usage: dossier {name}" in done.out
    assert f"Example: dossier {name}" in done.out
    assert str(COMMANDS[name].callback.__doc__).splitlines()[0] in done.out
    assert call(name, "-h").out == done.out
    assert name in call("--help").out


@pytest.mark.parametrize("example", examples())
def test_examples_work(her: Path, tmp_path: Path, example: str) -> None:
    library = tmp_path / "library.sqlite"
    library.write_bytes(her.read_bytes())
    source = call("sources", "--json", library=her).data[0]["id"]
    words = shlex.split(example.replace("~/pages", str(SAMPLES / "variety")).replace("9f3c1a2b4d5e:2", source).replace("9f3c1a2b4d5e", source))  # fmt: skip
    words = [str(DUMP) if word in ("page.txt", "review.txt") else word for word in words]
    assert words[0] == "dossier"
    done = call(*words[1:], library=library, stdin=DUMP.read_bytes())
    assert done.status == (1 if "--strict" in words else 3 if "ingest" in words and "~" in example else 0), done.err


def test_no_command_is_help_and_a_version_is_a_version() -> None:
    assert call().out == call("--help").out
    assert call().status == 0
    assert call("--version").out == f"dossier {dossier.__version__}\n"


@pytest.mark.parametrize(
    ("status", "arguments"),
    [
        (0, ("show", "her")),
        (0, ("list",)),
        (0, ("schema",)),
        (0, ("reviews", "--critic", "nobody")),
        (1, ("show", "nothing of the kind")),
        (1, ("why", "her", "taglines")),
        (1, ("show", "her", "--section", "missing", "--section", "awards", "--from", str(SAMPLES / "variety" / "her.txt"))),
        (1, ("text", "0123456789ab:1")),
        (1, ("forget", "nothing of the kind")),
        (1, ("verify", "her", "--strict")),
        (1, ("verify", "--from", str(SAMPLES / "variety" / "her.txt"))),
        (2, ("engine",)),
        (2, ("show", "--engine")),
        (2, ("show", "her", "him")),
        (2, ("why", "her")),
        (2, ("why", "her", "engine")),
        (2, ("ingest",)),
        (2, ("show", "her", "--section", "engine")),
        (2, ("reviews", "--limit", "many")),
        (3, ("ingest", "/nowhere/page.txt", "--dry-run")),
        (3, ("show", "--from", "/nowhere/page.txt")),
        (3, ("clean", "/nowhere/page.txt")),
        (3, ("clean",)),
        (4, ("list", "--library", str(DUMP))),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else str(one),
)  # fmt: skip
def test_exit_statuses(her: Path, status: int, arguments: tuple[str, ...]) -> None:
    done = call(*arguments, library=her)
    assert done.status == status, done.err
    lines = done.err.splitlines()
    assert all(line.startswith("dossier: ") for line in lines)
    assert lines if status else not [line for line in lines if "review" not in line]


def test_an_interrupt_is_130(her: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    for name in ("dossier.cli.showing.place", "dossier.cli.run._run"):
        monkeypatch.setattr(name, interrupt)
        done = call("list", library=her)
        assert (done.status, done.out, done.err) == (130, "", "dossier: interrupted\n")


def test_a_mistake_of_the_programs_own_is_a_line(her: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise ZeroDivisionError("no\nsuch luck")

    monkeypatch.setattr(running, "_run", fail)
    done = call("list", library=her, env={"DOSSIER_DEBUG": ""})
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("dossier: a mistake in dossier itself (ZeroDivisionError: no such luck)")
    with pytest.raises(ZeroDivisionError):
        call("list", library=her)


@pytest.mark.parametrize(
    "asked", ["her", "her-2013", "Her", "HER", "Her (2013)", "her 2013", "tt1798709", "Her (film)"]
)
def test_a_film_by_its_names(two: Path, asked: str) -> None:
    assert call("show", asked, "--json", library=two).data["film"]["slug"] == "her-2013"
    paths = ("--from", DUMP, "--from", ARTICLE)
    assert call("show", asked, "--json", *paths).data["film"]["slug"] == "her-2013"


def test_an_unambiguous_beginning_will_do(two: Path) -> None:
    assert call("show", "herea", "--json", library=two).data["film"]["slug"] == "hereabouts-2009"


@pytest.mark.parametrize(
    "command", [("show",), ("show", "he"), ("cast", "he"), ("why", "he", "cast"), ("forget", "he")]
)
def test_several_candidates_are_listed_and_none_is_chosen(two: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    before = two.read_bytes()
    (tmp_path / "hereabouts.json").write_text(another_film())
    runs = [call(*command, library=two)]
    if command[0] != "forget":
        runs.append(call(*command, "--from", DUMP, "--from", ARTICLE, "--from", tmp_path / "hereabouts.json"))
    for done in runs:
        assert (done.status, done.out) == (1, "")
        first, *candidates = done.err.splitlines()
        assert first.startswith("dossier: ")
        assert candidates == ["dossier:   her-2013 – Her (2013)", "dossier:   hereabouts-2009 – Hereabouts (2009)"]
    assert two.read_bytes() == before


@pytest.mark.parametrize("command", ["show", "cast", "plot", "box-office", "reviews", "sources", "list", "verify"])
def test_files_can_be_read_without_a_library(her: Path, tmp_path: Path, command: str) -> None:
    library = tmp_path / "library.sqlite"
    read = call(command, "--json", "--from", DUMP, "--from", ARTICLE, library=library)
    assert (read.status, read.data) == (0, call(command, "--json", library=her).data)
    table = call(command, "--from", DUMP, "--from", ARTICLE, library=library)
    assert table.out == call(command, library=her).out
    assert not library.exists()


def test_a_folder_can_be_read(tmp_path: Path) -> None:
    for path in (DUMP, ARTICLE):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    wanted = call("show", "--json", "--from", DUMP, "--from", ARTICLE).out
    assert call("show", "--json", "--from", tmp_path).out == wanted


def test_standard_input_can_be_read(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    assert call("ingest", "-", "--quiet", stdin=DUMP.read_bytes(), library=library).status == 0
    assert {one["file"] for one in call("sources", "--json", library=library).data} == {"standard input"}
    assert call("show", "--json", "--from", "-", stdin=ARTICLE.read_bytes()).data["film"]["year"] == 2013


def test_why_of_a_plot_or_of_one_of_its_forms(her: Path) -> None:
    told = {name: call("why", "her", name, "--json", library=her).data for name in ("plot", "logline", "synopsis")}
    assert [row["kind"] for row in told["logline"]] == ["logline"]
    assert [row["kind"] for row in told["synopsis"]] == ["synopsis"]
    assert told["plot"] == told["logline"] + told["synopsis"]


def test_a_dry_run_says_the_same_and_stores_nothing(tmp_path: Path) -> None:
    library = tmp_path / "deep" / "library.sqlite"
    dry = call("ingest", "--dry-run", "--json", DUMP, ARTICLE, library=library)
    assert not library.parent.exists()
    wet = call("ingest", "--json", DUMP, ARTICLE, library=library)
    assert (dry.status, dry.data) == (wet.status, wet.data)
    before = library.read_bytes()
    again = call("ingest", "--dry-run", SAMPLES / "rottentomatoes" / "her-reviews.txt", DUMP, library=library)
    assert "nothing stored" in again.out
    assert library.read_bytes() == before


@pytest.mark.parametrize("pages", [(DUMP,), (ARTICLE,), (DUMP, ARTICLE)])
def test_a_dry_run_tells_the_films_that_pages_of_the_library_would_make_them(
    tmp_path: Path, pages: tuple[Path, ...]
) -> None:
    library = tmp_path / "library.sqlite"
    call("ingest", ARTICLE if pages == (DUMP,) else DUMP, library=library)
    dry = call("ingest", "--dry-run", "--json", *pages, library=library).data["pages"]
    wet = call("ingest", "--json", *pages, library=library).data["pages"]
    assert dry == wet
    assert {page["film"] for page in wet} == {"her-2013"}


def test_ingest_tells_what_it_added_to_which_film_and_where(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    done = call("ingest", DUMP, ARTICLE, DUMP.with_name("none.txt"), library=library, env={"COLUMNS": "200"})
    assert done.status == 3
    assert "her-2013" in done.out
    assert "17–67" in done.out
    assert "5 added" in done.out
    assert "1 refused" in done.out
    assert str(library) in done.out
    assert done.err == "dossier: none.txt: there is no such file; check its name\n"
    assert call("ingest", "--quiet", DUMP, library=library) == (0, "", "")


def test_sections(her: Path) -> None:
    shown = {name: call("show", "her", "--section", name, library=her) for name in KEYS}
    assert all(done.status == 0 and done.out for done in shown.values()), shown
    both = call("show", "her", "-s", "cast", "-s", "box-office", library=her).out
    head, _, takings = shown["box-office"].out.partition("\n")
    assert shown["cast"].out.startswith(head), "the film is named once"
    assert both == shown["cast"].out + takings
    assert call("show", "her", "-s", "cast", "--json", library=her).data.keys() == {"version", "film", *KEYS["cast"]}


def test_no_spoilers(her: Path, dossier_json: Row) -> None:
    end = dossier_json["plot"]["synopsis"]["paragraphs"][-1].split()[-1]
    assert end in call("plot", "her", library=her).out
    for command in ("plot", "show"):
        done = call(command, "her", "--no-spoilers", library=her)
        assert done.status == 0
        assert end not in done.out
        assert "letter writer" in done.out
    assert call("plot", "her", "--no-spoilers", "--json", library=her).data["synopsis"] is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("worldwide_gross", {"$48,269,269", "$48.3 million", "$48 million", "$47.4 million"}),
        ("worldwide-gross", {"$48,269,269", "$48.3 million", "$48 million", "$47.4 million"}),
        ("Production Designer", {"K. K. Barrett", "KK Barrett"}),
        ("runtimes", {"2 hours 6 minutes", "126 minutes", "119 MIN"}),
        ("runtime", {"2 hours 6 minutes", "126 minutes", "119 MIN"}),
    ],
)
def test_why_shows_every_value_with_file_line_and_words(her: Path, asked: str, found: set[str]) -> None:
    rows = call("why", "her", asked, "--json", library=her).data
    evidence = [one for row in rows for one in row["evidence"]]
    said = {one["text"] for one in evidence}
    assert {text for text in found if any(text in words for words in said)} == found
    table = call("why", "her", asked, library=her, env={"COLUMNS": "160"}).out
    for one in evidence:
        assert f"{one['file']}:{one['line']}" in table
        assert one["text"] in table


@pytest.mark.parametrize("name", ["cast", "director", "credits", "plot", "releases", "companies", "ratings", "consensus", "reviews", "rankings", "awards", "conflicts", "budget", "countries", "review_counts", "starring"])  # fmt: skip
def test_why_knows_every_property(her: Path, name: str) -> None:
    rows = call("why", "her", name, "--json", library=her).data
    assert rows
    assert all(row["evidence"] for row in rows)
    assert call("why", "her", name, library=her).status == 0


def test_why_of_a_property_that_no_source_gives(her: Path) -> None:
    done = call("why", "her", "taglines", library=her)
    assert (done.status, done.out, done.err) == (1, "", "dossier: no source of Her (2013) gives taglines\n")


def test_verify(her: Path) -> None:
    rows = call("verify", "her", "--json", library=her).data
    assert {(row["critic"], row["verdict"]) for row in rows} >= {("Imogen Hartwell", "exact"), ("Silas Orme", None)}
    table = call("verify", "her", library=her)
    assert table.status == 0
    assert "in the review" in table.out
    strict = call("verify", "her", "--strict", library=her)
    assert strict.status == 1
    assert strict.out == table.out
    assert strict.err == "dossier: sources conflict on runtime, worldwide gross\n"


def test_verify_strict_of_sources_that_agree() -> None:
    assert call("verify", "--strict", "--from", SAMPLES / "rottentomatoes" / "her-reviews.txt").status == 0


def test_verify_strict_finds_a_quote_that_is_not_borne_out(tmp_path: Path) -> None:
    """A page gives words that the critic's own review, whole and at hand, does not have."""
    article = (SAMPLES / "wikipedia" / "her.wikitext").read_text()
    article = article.replace("Imogen Hartwell of ''[[The New York Times]]''", "Crispin Vale of ''[[Variety (magazine)|Variety]]''")  # fmt: skip
    (tmp_path / "article.wikitext").write_text(article)
    paths = ("--from", SAMPLES / "variety" / "her.txt", "--from", tmp_path / "article.wikitext")
    found = {row["critic"]: row["verdict"] for row in call("verify", "--json", *paths).data}
    assert found["Crispin Vale"] == "not_found"
    done = call("verify", "--strict", *paths)
    assert done.status == 1
    assert "1 quote not in the critic's own review" in done.err


def test_text(her: Path, dossier_json: Row) -> None:
    for source in dossier_json["sources"]:
        text = call("text", source["id"], library=her).out
        assert text == call("text", source["id"].partition(":")[0], library=her).out
        assert text == call("text", source["id"], "--from", DUMP, "--from", ARTICLE).out
        assert len(text.splitlines()) >= source["last_line"]
    assert text.startswith("{{Short description")


def test_forget(her: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    library.write_bytes(her.read_bytes())
    whole = call("show", "--json", library=library).data
    (dump,) = {one["id"].partition(":")[0] for one in whole["sources"] if one["file"] == "pages.txt"}
    done = call("forget", f"{dump}:2", library=library)
    assert (done.status, done.out, done.err) == (0, "", f"dossier: forgot source {dump}:2: 4 pages\n")
    left = call("show", "--json", library=library).data
    assert left == call("show", "--json", "--from", ARTICLE).data
    assert call("ingest", "--quiet", DUMP, library=library).status == 0
    assert len(call("show", "her", "--json", library=library).data["sources"]) == 5
    done = call("forget", "her", library=library)
    assert (done.status, done.err) == (0, "dossier: forgot Her (2013): 5 pages\n")
    assert call("list", "--json", library=library).data == []
    assert call("sources", "--json", library=library).data == []


def test_clean_is_a_filter() -> None:
    text = DUMP.read_text()
    piped, named = call("clean", stdin=text.encode()), call("clean", DUMP)
    assert (piped.status, piped.out) == (0, named.out)
    assert call("clean", "-", stdin=text.encode()).out == named.out
    kept = named.out.splitlines()
    assert set(kept) <= set(text.splitlines())
    assert "The film belongs to Phoenix" in named.out
    assert "Already a subscriber" not in named.out
    rows = call("clean", DUMP, "--json").data
    assert [row["text"] for row in rows] == text.splitlines()
    assert [row["text"] for row in rows if row["label"] == "content"] == kept
    assert {row["page"] for row in rows} == {None, 1, 2, 3, 4}
    everything = call("clean", "--all", DUMP).out.splitlines()
    assert len(everything) == len(rows)
    for line, row in zip(everything, rows, strict=True):
        assert line.split()[:2] == [str(row["line"]), row["label"]]
        assert row["why"][:30] in line
        assert line.endswith(row["text"].rstrip())


def test_clean_of_nothing_is_refused() -> None:
    done = call("clean", stdin=b"")
    assert (done.status, done.out, done.err) == (
        3,
        "",
        "dossier: standard input: the file is empty; save the page again\n",
    )


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(call("schema").data)


def test_lists(two: Path) -> None:
    rows = call("list", "--json", library=two).data
    assert [(row["slug"], row["title"], row["year"], row["sources"], row["reviews"]) for row in rows] == [
        ("her-2013", "Her", 2013, 5, 14),
        ("hereabouts-2009", "Hereabouts", 2009, 1, 3),
    ]
    assert len(call("sources", "--json", library=two).data) == 6
    assert len(call("sources", "her", "--json", library=two).data) == 5
    table = call("sources", library=two, env={"COLUMNS": "160"}).out
    assert "cut by a paywall" in table
    assert "hereabouts-2009" in table


def test_the_library_is_named_by_option_or_environment(her: Path, tmp_path: Path) -> None:
    assert call("list", "--json", "--library", her, library=tmp_path / "none.sqlite").data
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "DOSSIER_LIBRARY": ""}
    assert call("ingest", "--quiet", ARTICLE, env=home).status == 0
    assert (tmp_path / "data" / "dossier" / "library.sqlite").exists()
    assert len(call("list", "--json", env=home).data) == 1
