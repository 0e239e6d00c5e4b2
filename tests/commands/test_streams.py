"""Pipes, terminals and locales as they are: nothing ends in a traceback, nothing from a page steers a terminal."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.support import SAMPLES, Ran, call, environment, run

PROGRAM = [sys.executable, "-m", "dossier"]
READING = [("show", "her"), ("show", "her", "--json"), ("reviews",), ("list",), ("text", "{source}"), ("clean", str(SAMPLES / "her" / "pages.txt")), ("schema",), ("--help",), ("show", "--help")]  # fmt: skip
SGR = re.compile(r"\x1b\[[0-9;]*m")


def shell(command: str, library: Path, **env: str) -> Ran:
    """Run a line of shell in which ``dossier`` is the program; the status is that of the program."""
    program = f'dossier() {{ "{sys.executable}" -m dossier "$@"; }}; {command}'
    done = subprocess.run(
        ["bash", "-c", program], capture_output=True, env=environment(library, env), check=False, timeout=60
    )
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


@pytest.fixture(scope="session")
def source(dossier_json: dict[str, list[dict[str, str]]]) -> str:
    return dossier_json["sources"][0]["id"]


def _words(arguments: tuple[str, ...], source: str) -> str:
    return " ".join(arguments).replace("{source}", source)


@pytest.mark.parametrize("arguments", READING, ids=lambda one: " ".join(one[:2]))
def test_a_closed_pipe_ends_quietly(her: Path, source: str, arguments: tuple[str, ...]) -> None:
    done = shell(f"(sleep 0.2; dossier {_words(arguments, source)}) | true; exit ${{PIPESTATUS[0]}}", her)
    assert done.status == 0
    assert done.err in ("", "dossier: 14 reviews\n")


def test_a_pipe_closed_after_the_first_character_ends_quietly(her: Path) -> None:
    done = shell("dossier show her --json | head -c 1; exit ${PIPESTATUS[0]}", her)
    assert (done.status, done.out, done.err) == (0, "{", "")


@pytest.mark.parametrize("arguments", READING[:6], ids=lambda one: " ".join(one[:2]))
def test_a_full_disk_is_one_line(her: Path, source: str, arguments: tuple[str, ...]) -> None:
    done = shell(f"dossier {_words(arguments, source)} >/dev/full", her)
    assert done.status == 1
    assert done.err.splitlines()[-1] == "dossier: cannot write the output: No space left on device"
    assert "Traceback" not in done.err
    assert "Exception ignored" not in done.err


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("dossier list >&-", 0),
        ("dossier show her --json >&-", 0),
        ("dossier show her 2>&-", 0),
        ("dossier show nothing 2>&-", 1),
        ("dossier show nothing 2>/dev/full", 1),
        ("dossier reviews --limit x 2>/dev/full", 2),
        ("dossier ingest /nowhere -q >&- 2>&-", 4),
        ("dossier clean <&-", 3),
    ],
)
def test_closed_streams_change_no_status(her: Path, tmp_path: Path, command: str, status: int) -> None:
    library = tmp_path / "none.txt" / "library.sqlite" if status == 4 else her
    (tmp_path / "none.txt").write_text("")
    done = shell(command, library)
    assert done.status == status
    assert "Traceback" not in done.err


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}], ids=["ascii", "C"])  # fmt: skip
def test_an_ascii_locale_breaks_nothing(her: Path, env: dict[str, str]) -> None:
    env = {**env, "PYTHONUTF8": "0"}
    wanted = call("show", "her", "--json", library=her).out
    assert run("show", "her", "--json", library=her, env=env).out == wanted, "JSON is UTF-8 whatever the locale"
    for arguments, status in ((("show", "her"), 0), (("reviews", "--help"), 0), (("show", "nöbody"), 1)):
        done = run(*arguments, library=her, env=env)
        assert done.status == status
        assert "Traceback" not in done.err
        assert done.out or done.err


def test_an_interrupt_is_status_130_and_one_line(her: Path) -> None:
    reading = subprocess.Popen(
        [*PROGRAM, "clean", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(her),
    )  # fmt: skip
    assert reading.stdin
    # more than a pipe holds: once it is written, the program is past its start and reads
    reading.stdin.write(b"a line of a page\n" * 20_000)
    reading.stdin.flush()
    reading.send_signal(signal.SIGINT)
    out, err = reading.communicate(timeout=60)
    assert (reading.returncode, out, err) == (130, b"", b"dossier: interrupted\n")


def on_terminal(*arguments: str, library: Path, columns: int = 80, **env: str) -> str:
    """What a run prints on a terminal of its own, standard error included."""
    keeper, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (40, columns))
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=terminal, stdout=terminal, stderr=terminal, env=environment(library, {"TERM": "xterm-256color", **env}),
    ):  # fmt: skip
        os.close(terminal)
        said = b""
        while True:
            try:
                more = os.read(keeper, 65536)
            except OSError:  # the other end is closed
                break
            if not more:
                break
            said += more
    os.close(keeper)
    return said.decode()


def test_a_terminal_gets_colours_unless_it_wants_none(her: Path) -> None:
    assert SGR.search(on_terminal("show", "her", library=her))
    assert "\x1b[36m" not in on_terminal("show", "her", library=her, NO_COLOR="1")
    assert "\x1b" not in on_terminal("show", "her", library=her, TERM="dumb")
    assert "\x1b" not in run("show", "her", library=her).out


def test_the_width_of_the_terminal_counts(her: Path) -> None:
    lines = {columns: SGR.sub("", on_terminal("show", "her", library=her, columns=columns)).splitlines() for columns in (50, 120)}  # fmt: skip
    assert 40 < max(map(len, lines[50])) <= 50 < max(map(len, lines[120])) <= 120


def test_a_progress_bar_on_a_terminal_only(tmp_path: Path) -> None:
    page, library = str(SAMPLES / "nytimes" / "her.txt"), tmp_path / "library.sqlite"
    said = on_terminal("ingest", *[page] * 6, library=library)
    assert "reading" in said
    assert "\x1b[?25l" in said, "a bar hides the cursor while it moves"
    for option in ("--quiet", "--json"):
        assert "reading" not in on_terminal("ingest", option, *[page] * 6, library=library)
    assert "reading" not in call("ingest", *[page] * 6, library=library).err


EVIL = "[bold]x[/bold]\x1b[2J\x1b]8;;a\x07z\x9b31m\u202egnp\u2066\u200b"


@pytest.fixture(scope="session")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of pages in which markup and orders to a terminal stand in every kind of place."""
    folder = tmp_path_factory.mktemp("evil")
    for path, places in (
        (SAMPLES / "variety" / "her.txt", ("disarming", "witty", "mischievous", "warmest")),
        (
            SAMPLES / "wikipedia" / "her.wikitext",
            ("Twombly", "rare comedy", "strange romance", "cannot find", "won for"),
        ),
        (SAMPLES / "rottentomatoes" / "her-reviews.txt", ("Warm, odd", "superb", "leave it")),
    ):
        text = path.read_text()
        for word in places:
            assert word in text
            text = text.replace(word, f"{word}{EVIL}")
        (folder / f"[red]{path.name}").write_text(text)
    library = folder / ".library.sqlite"
    done = call("ingest", folder, library=library)
    assert done.status == 0, done.err
    one = call("show", "her", "--json", library=library).data
    where = ("cast", "plot", "consensus", "awards", "reviews", "sources")
    assert not [key for key in where if "[bold]" not in str(one[key]) and "[red]" not in str(one[key])]
    return library


@pytest.mark.parametrize("command", ["show her", "show her --json", "reviews", "cast her", "plot her", "why her cast", "why her reviews", "verify her", "sources", "list", "text {source}"])  # fmt: skip
def test_nothing_from_a_page_reaches_the_terminal(evil: Path, command: str) -> None:
    source = call("sources", "--json", library=evil).data[0]["id"]
    said = on_terminal(*command.replace("{source}", source).split(), library=evil)
    assert "Traceback" not in said
    said = SGR.sub("", said).replace("\r\n", "\n")
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069]", said) == []
    if command not in ("list", "cast her"):  # what stands in brackets behind a character is no part of it
        assert "[bold]x[/bold]" in "".join(said.split()) or "[red]" in said, "it is shown as it stands there"


def test_a_program_gets_the_text_as_it_is(evil: Path) -> None:
    sources = call("sources", "--json", library=evil).data
    assert all(EVIL in call("text", source["id"], library=evil).out for source in sources)
    assert EVIL in run("text", sources[0]["id"], library=evil).out


def test_names_and_options_of_the_user_steer_nothing(her: Path) -> None:
    bad = "x\x1b[31m\u202e\ny"
    for arguments in (("show", bad), ("why", "her", bad), ("show", "her", "--section", bad), ("reviews", "--min-score", bad), ("reviews", "--since", bad), ("text", bad), ("forget", bad), (bad,), ("list", f"--{bad}")):  # fmt: skip
        done = call(*arguments, library=her)
        assert done.status in (1, 2), arguments
        assert done.out == ""
        assert re.fullmatch(r"dossier: [^\x00-\x1f\x7f-\x9f\u202e]+\n", done.err), done.err
