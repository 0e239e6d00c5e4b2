"""Pictures of real output: runs the program on the samples and writes what it prints as SVG.

``python docs/pictures.py`` writes them anew, with ``--check`` it only says whether they are current: the exit status
is 1, and the stale ones are named, where the words on them are no longer what the program prints.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).resolve().parent
PILE = HERE.parent / "samples" / "her"
WIDTHS = (80, 160)
SHOWN = {
    "show": ("show", "her"),
    "reviews": ("reviews", "--min-score", "4"),
    "box-office": ("box-office", "her"),
    "why": ("why", "her", "worldwide_gross"),
}
# rich's template fetches its font from the network; a picture in a checkout should not
_FONT_FACE = re.compile(r"\s*@font-face \{[^{}]*\}")
_FAMILY = "Fira Code, monospace"
_OURS = "ui-monospace, 'Fira Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace"
_WORDS = re.compile(r"<text[^<>]*>([^<>]*)</text>")


def pictures() -> dict[str, str]:
    """Every picture's file name with its SVG."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite"
        _run(("ingest", "--quiet", str(PILE)), library, WIDTHS[0])
        return {
            f"{name}-{width}.svg": _picture(f"{name}-{width}", arguments, _run(arguments, library, width), width)
            for name, arguments in SHOWN.items()
            for width in WIDTHS
        }


def _run(arguments: tuple[str, ...], library: Path, width: int) -> str:
    """What a run prints on a terminal in colour, its notes on standard error behind it."""
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLORTERM")}
    terminal = {"TERM": "xterm-256color", "FORCE_COLOR": "1", "COLUMNS": str(width), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "dossier", *arguments],
        env=kept | terminal | {"DOSSIER_LIBRARY": str(library)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"dossier {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    return done.stdout + done.stderr


def _picture(name: str, arguments: tuple[str, ...], printed: str, width: int) -> str:
    """Printed text as SVG; the same text gives the same file."""
    screen = Console(file=io.StringIO(), record=True, width=width, force_terminal=True, color_system="256")
    screen.print(Text.from_ansi(printed.rstrip("\n")))
    svg = screen.export_svg(title=f"dossier {' '.join(arguments)}", unique_id=f"dossier-{name}")
    svg = _FONT_FACE.sub("", svg).replace(_FAMILY, _OURS)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def words(svg: str) -> list[str]:
    """The words on a picture, in order: what it shows, whichever release of rich drew it."""
    return _WORDS.findall(svg)


def stale() -> list[str]:
    """The pictures that no longer show what the program prints."""
    return [
        name
        for name, svg in pictures().items()
        if not (HERE / name).exists() or words((HERE / name).read_text("utf-8")) != words(svg)
    ]


def main() -> None:
    """Write the pictures, or check them."""
    parser = argparse.ArgumentParser(description="Pictures of what dossier prints about the samples.")
    parser.add_argument("--check", action="store_true", help="write nothing; say which pictures are stale")
    if not parser.parse_args().check:
        for name, svg in pictures().items():
            (HERE / name).write_text(svg, "utf-8")
    elif old := stale():
        raise SystemExit(f"stale: {', '.join(old)}; make pictures writes them anew")


if __name__ == "__main__":
    main()
