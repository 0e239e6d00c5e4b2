"""An export of many film articles: pages a second with one and with two processes, and how memory grows.

Makes exports of copies of articles (the real ones where they lie beside the checkout, else the samples), each copy
with a title and ids of its own, ingests them into a fresh library and prints what it took. Memory is that of the
largest process. Usage: ``python benchmarks/export.py [COPIES …]``, by default 1,000 and 10,000.
"""

from __future__ import annotations

import bz2
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
REAL = Path(os.environ.get("DOSSIER_REAL_PAGES", ROOT.parent / "shared")) / "corpus" / "wikipedia"
HEAD = "<mediawiki><siteinfo><base>https://en.wikipedia.org/wiki/Main_Page</base></siteinfo>"


def articles() -> list[tuple[str, str]]:
    """Title and wikitext of the articles that are copied."""
    found = [(path.stem.replace("_", " "), path.read_text()) for path in sorted(REAL.glob("*.wikitext"))]
    for path in sorted(REAL.glob("*.xml")):
        page = path.read_text()
        title, text = re.search("<title>(.*?)</title>", page), re.search("<text[^>]*>(.*)</text>", page, re.S)
        if title and text and "film series" not in title[1]:
            found.append((unescape(title[1]), unescape(text[1])))
    return found or [("Her (film)", (ROOT / "samples" / "wikipedia" / "her.wikitext").read_text())]


def copies(number: int) -> Iterator[str]:
    """The pages of an export of so many articles."""
    originals = articles()
    for count in range(number):
        title, text = originals[count % len(originals)]
        fresh = f"{title.removesuffix(' (film)')} {count}"
        text = re.sub(r"(?i)(\{\{\s*imdb title\s*\|\s*(?:id\s*=\s*)?)(?:tt)?\d+", rf"\g<1>{9_000_000 + count}", text)
        text = re.sub(r"(?i)(imdb\.com/title/tt)\d+", rf"\g<1>{9_000_000 + count}", text)
        text = re.sub(r"(?m)^(\s*\|\s*name\s*=).*$", rf"\g<1> {fresh}", text)
        yield (
            f"<page><title>{escape(fresh)}</title><ns>0</ns><id>{count + 1}</id><revision><id>1</id>"
            f"<timestamp>2024-01-01T00:00:00Z</timestamp><text>{escape(text)}</text></revision></page>\n"
        )


class Cost(NamedTuple):
    """What an ingest took: seconds by the clock and of computing, the largest process's peak memory in megabytes."""

    wall: float
    cpu: float
    memory: float


def ingest(export: Path, jobs: int) -> Cost:
    """The cost of one ingest in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "dossier", "ingest", str(export), "--quiet"]
        command += ["--jobs", str(jobs), "--library", f"{folder}/library.sqlite"]
        began = time.perf_counter()
        child = os.posix_spawn(sys.executable, command, os.environ)
        _, status, usage = os.wait4(child, 0)
        if status:
            raise SystemExit(f"the ingest ended with {status}")
        return Cost(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main() -> None:
    wanted = [int(argument) for argument in sys.argv[1:]] or [1000, 10000]
    with tempfile.TemporaryDirectory() as folder:
        for number in wanted:
            export = Path(folder) / f"export-{number}.xml.bz2"
            with bz2.open(export, "wt", 1, encoding="utf-8") as stream:
                stream.write(HEAD)
                stream.writelines(copies(number))
                stream.write("</mediawiki>")
            took = {jobs: ingest(export, jobs) for jobs in (1, 2)}
            for jobs, cost in took.items():
                print(
                    f"{number:>7,} articles, --jobs {jobs}: {cost.wall:7.1f} s, {number / cost.wall:6.1f} pages/s, "
                    f"{1000 * cost.cpu / number:5.1f} ms of computing a page, peak {cost.memory:.0f} MB",
                    flush=True,
                )
            print(f"{'':>7} two processes are {took[1].wall / took[2].wall:.2f} times as fast as one", flush=True)


if __name__ == "__main__":
    main()
