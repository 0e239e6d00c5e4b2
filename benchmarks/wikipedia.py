"""What extracting a film article costs, as a share of parsing its whole text with mwparserfromhell; and hostile runs.

``python benchmarks/wikipedia.py [FOLDER]``: the articles in wikitext of a folder (the real pages beside the checkout, or
else the samples), each measured in turn with the parser so that both meet the same machine, best of several rounds, in
CPU time. Then runs that are known to make a parser of wikitext quadratic, 256 kB of each.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import mwparserfromhell

from dossier.commands.extract import extract
from dossier.errors import InputError
from dossier.intake.read import read
from dossier.model.sources import Capture, line_starts
from dossier.sites import all_sites

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tests.support import CORPUS, SAMPLES

ROUNDS = 7
SIZE = 256_000
SLOWEST = 2.0  # seconds that a hostile run may take
HEAD = "{{Infobox film\n| name = A\n| director = [[B C]]\n| released = {{Film date|1999|1|1}}\n}}\n'''A''' is a 1999 film.\n\n"
RUNS = (
    "<ref>", '<ref name="', "<a href=", "[http://a ", "{{a|<ref>[[b|", "{|", "<div>", "<!--", "<nowiki>{{", "[[a|<b><i>", "{{", "[[", "''", "'''", "|", "{{a|", "[[a|", "(", '"', "“", "\n* ", "\n*a as b", "\n|-\n|a", " as a",
    "A B as C and ", "$1 million and ", "A B of ''C'' wrote \"d\". ", "<ref>a</ref>", "{{efn|", "<br>", "&nbsp;", "on Rotten Tomatoes 9% of ", "&#", "\n==a==", "\n{{quote|", "<blockquote>", "A. ", "A, ", "A ", "1,", "1.1.", "five stars ", "was ", "\n;a:b",
)  # fmt: skip


def cpu(task: Callable[[], object]) -> float:
    started = time.process_time()
    task()
    return time.process_time() - started


def captures(folder: Path) -> Iterable[tuple[str, Capture]]:
    for path in sorted(folder.iterdir()):
        if path.suffix in (".wikitext", ".xml"):
            try:
                yield path.name, next(one for one in read(path, path.name) if isinstance(one, Capture))
            except (InputError, StopIteration):  # no article of a film
                continue


def articles(folder: Path) -> float:
    """Print each article's cost; gives the median of the ratios."""
    sites = all_sites()
    ratios = []
    for name, capture in captures(folder):
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(cpu(partial(extract, capture, sites)))
            theirs.append(cpu(partial(mwparserfromhell.parse, capture.text)))
        ratios.append((min(ours) / max(min(theirs), 1e-9), min(ours), min(theirs), name, len(capture.text)))
    for ratio, one, other, name, size in sorted(ratios):
        print(f"{ratio:6.2f}  {one * 1000:7.1f} ms  {other * 1000:7.1f} ms  {size:7}  {name}")
    return statistics.median(ratio for ratio, *_ in ratios)


def hostile(
    sections: Iterable[str] = (
        "",
        "==Cast==\n",
        "==Plot==\n",
        "==Reception==\n===Critical response===\n",
        "==Box office==\n",
    ),
) -> float:
    """Print the runs that cost most, in the lead, in the box and in each kind of section; gives the slowest, in seconds."""
    sites = all_sites()
    costs = []
    for run in RUNS:
        filler = (run * (SIZE // len(run) + 1))[:SIZE]
        texts = [(section.strip() or "lead", f"{HEAD}{section}{filler}") for section in sections]
        texts.append(("box", HEAD.replace("[[B C]]", filler)))
        for place, text in texts:
            capture = Capture("hostile", b"", text, "0" * 64, "utf-8", "wikitext", line_starts=line_starts(text))
            costs.append((cpu(partial(extract, capture, sites)), run, place))
    for cost, run, place in sorted(costs, reverse=True)[:10]:
        print(f"{cost:6.2f} s  {run!r} in {place!r}")
    return max(costs)[0]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS / "wikipedia"
    median = articles(folder if folder.exists() else SAMPLES / "wikipedia")
    print(f"median: {median:.2f} times mwparserfromhell.parse")
    slowest = hostile()
    print(f"slowest hostile run of {SIZE // 1000} kB: {slowest:.2f} s (wanted: under {SLOWEST:g} s)")


if __name__ == "__main__":
    main()
