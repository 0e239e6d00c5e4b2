"""A progress bar on a terminal, and nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LEAST = 4  # files under which a bar would only flicker


@contextmanager
def bar(*, quiet: bool) -> Iterator[Callable[[int, int, str, int], None] | None]:
    """A function to tell done, total, name and pages to; ``None`` where nothing is to be shown."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.text import Text

    from dossier.text.clean import one_line

    with Progress(
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False),
        console=Console(stderr=True),
        transient=True,
    ) as progress:
        task = progress.add_task("reading", total=None, name=Text(""), visible=False)

        def tell(done: int, total: int, name: str, pages: int) -> None:
            shown = one_line(name, 40) + (f" ({pages:,} pages)" if pages else "")
            progress.update(task, completed=done, total=total, name=shown, visible=total >= _LEAST or pages > 0)

        yield tell
