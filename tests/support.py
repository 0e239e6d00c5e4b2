"""What the tests share: where samples and real pages are, running the program, and the contract's check of evidence.

The check is written from the contract alone: it uses nothing of the program.
"""

from __future__ import annotations

import html
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
GOLD = ROOT / "tests" / "gold"
SHARED = Path(os.environ.get("DOSSIER_REAL_PAGES", ROOT.parent / "shared"))
SEEDS = (SHARED / "seeds" / "000_0d59e346580f7541.txt", SHARED / "seeds" / "001_9e0682431a168ebc.txt")
CORPUS = SHARED / "corpus"
HAVE_REAL = all(seed.exists() for seed in SEEDS)

Row = dict[str, Any]


def real(function: Any) -> Any:
    """Mark a test that needs the real pages."""
    skip = pytest.mark.skipif(not HAVE_REAL, reason="the real pages are not beside this checkout")
    return pytest.mark.real(skip(function))


def sample_files() -> list[Path]:
    """Every sample page: what stands in a folder of the samples and is no file of expected claims."""
    return sorted(
        path for path in SAMPLES.glob("*/**/*") if path.is_file() and not path.name.endswith((".claims.json", ".md"))
    )


def expected_claims(path: Path) -> Path:
    """The file of a sample's expected claims: beside it, and beside the folder where that is there to be ingested whole."""
    folder = path.parent.with_name(path.parent.name + ".claims")
    return (folder if folder.is_dir() else path.parent) / f"{path.name}.claims.json"


class Ran(NamedTuple):
    """What a run printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON, strictly."""
        return json.loads(self.out, parse_constant=_no_constant)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def run(
    *arguments: str | Path,
    stdin: bytes = b"",
    library: Path | None = None,
    env: dict[str, str] | None = None,
    modes: bool = False,
) -> Ran:
    """Run the installed program in a process of its own, as a user does; with ``modes`` as one who is no administrator."""
    done = subprocess.run(
        [sys.executable, *(("-c", _POWERLESS) if modes else ("-m", "dossier")), *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=environment(library, env),
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode("utf-8", "replace"))


#: an administrator may read and write whatever a file's mode says; without two capabilities the mode counts
_POWERLESS = """
import ctypes, os
if os.geteuid() == 0:
    libc, head, data = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(head, data) == 0
    data[0] &= ~6
    data[1] &= ~6
    assert libc.capset(head, data) == 0
from dossier.start import main
main()
"""


def call(
    *arguments: str | Path, stdin: bytes = b"", library: Path | None = None, env: dict[str, str] | None = None
) -> Ran:
    """Run the program in this process: quicker, where a process of its own is not the point."""
    from dossier.cli.run import run as main

    streams = {
        name: io.TextIOWrapper(io.BytesIO(data), "utf-8", newline="")
        for name, data in (("stdin", stdin), ("stdout", b""), ("stderr", b""))
    }
    with ExitStack() as stack:
        stack.enter_context(patch.dict(os.environ, environment(library, env), clear=True))
        for name, stream in streams.items():
            stack.enter_context(patch.object(sys, name, stream))
        status = main([str(argument) for argument in arguments])
        said = []
        for name in ("stdout", "stderr"):
            streams[name].flush()
            said.append(streams[name].buffer.getvalue().decode())
    return Ran(status, said[0], said[1])


def environment(library: Path | None = None, more: dict[str, str] | None = None) -> dict[str, str]:
    """An environment in which the user's own library and terminal play no part."""
    kept = {key: value for key, value in os.environ.items() if key not in ("DOSSIER_LIBRARY", "COLUMNS", "FORCE_COLOR")}
    return {
        **kept,
        "PYTHONUTF8": "1",
        "DOSSIER_DEBUG": "1",
        "DOSSIER_LIBRARY": str(library or "/nonexistent/dossier/library.sqlite"),
        **(more or {}),
    }


def evidence_in(data: Any) -> Iterator[Row]:
    """Every evidence in a piece of JSON."""
    if isinstance(data, dict):
        if {"source", "start", "end", "text"} <= set(data):
            yield data
        for value in data.values():
            yield from evidence_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from evidence_in(value)


def letters(text: str) -> str:
    """Letters and digits, case and accents folded."""
    plain = unicodedata.normalize("NFKD", html.unescape(text)).casefold()
    return "".join(char for char in plain if char.isalnum())


def bears_out(text: str, span: str) -> bool:
    """The contract's independent check: the letters and digits of a text stand in those of its span.

    Out of the span go ``<ref>…</ref>``, ``<…>``, ``{{…}}`` and the targets of links; or the raw span is taken.
    """
    wanted = letters(text)
    bare = re.sub(r"<ref\b[^>]*?/>|<ref\b.*?</ref>", "", span, flags=re.S | re.I)
    bare = re.sub(r"<!--.*?-->|<[^<>]*>", "", bare, flags=re.S)
    while (less := re.sub(r"\{\{[^{}]*\}\}", "", bare)) != bare:
        bare = less
    bare = re.sub(r"\[\[[^\[\]|]*\|", "[[", bare)
    bare = re.sub(r"\[https?://[^\s\]]*", "", bare)
    return wanted in letters(bare) or wanted in letters(span)


def check_evidence(data: Any, texts: dict[str, str]) -> int:
    """Check every evidence of a piece of JSON against the texts of its captures; gives how many there were."""
    count = 0
    for one in evidence_in(data):
        text = texts[one["source"].partition(":")[0]]
        start, end = one["start"], one["end"]
        assert 0 <= start <= end <= len(text), one
        assert text.count("\n", 0, start) + 1 == one["line"], one
        assert bears_out(one["text"], text[start:end]), (one, text[start:end])
        assert "\n" not in one["text"]
        assert "  " not in one["text"]
        count += 1
    return count


def titled(data: Row) -> list[Row]:
    """All rows of a dossier that carry evidence."""
    found = []
    for value in data.values():
        rows = value if isinstance(value, list) else [value]
        found += [row for row in rows if isinstance(row, dict) and "evidence" in row]
    return found
