"""A run of the command line: every error is one line on standard error and a status of the contract."""

from __future__ import annotations

import copy
import os
import sys
from collections.abc import Sequence

import typer

from dossier.cli import add, film, pages, showing, sources
from dossier.cli.app import app
from dossier.errors import AmbiguousError, DossierError

#: imported for the commands that they register, which --help lists in this order
COMMANDS = (add, film, sources, pages)
INTERRUPTED = 130


def main() -> None:
    """Run the command line as a program."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115  (a caller closed it)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit status. Whatever goes wrong has then been said in one line."""
    try:
        status = _run(list(arguments))
        sys.stdout.flush()
        if status == INTERRUPTED:
            showing.say("interrupted")
        return status
    except BrokenPipeError:
        _mute()
        return 0
    except SystemExit as leaving:  # Typer's way of ending on a closed pipe
        if not isinstance(leaving.__context__, BrokenPipeError):
            raise
        _mute()
        return 0
    except KeyboardInterrupt:
        showing.say("interrupted")
        return INTERRUPTED
    except OSError as error:
        showing.say(f"cannot write the output: {error.strerror or error}")
        _mute()
        return 1
    except Exception as error:  # a mistake of the program's own; the contract promises a line and no traceback
        if os.environ.get("DOSSIER_DEBUG"):
            raise
        showing.say(f"a mistake in dossier itself ({type(error).__name__}: {error}); DOSSIER_DEBUG=1 shows where")
        return 1


def _mute() -> None:
    """Send what is still to be written nowhere, so that leaving does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str]) -> int:
    try:
        result = typer.main.get_command(_only(arguments)).main(
            args=arguments, prog_name="dossier", standalone_mode=False
        )
        return result if isinstance(result, int) else 0
    except typer.Exit as exit_:
        return int(exit_.exit_code)
    except showing.Status as status:
        return status.code
    except typer.Abort:
        return INTERRUPTED
    except DossierError as error:
        for line in (*getattr(error, "__notes__", ()), str(error)):
            showing.say(line)
        for candidate in error.candidates if isinstance(error, AmbiguousError) else ():
            showing.say(candidate, lead="  ")
        return error.status
    except _USAGE as error:
        showing.say(f"{error.format_message()} (see dossier --help)")  # type: ignore[attr-defined]
        return int(getattr(error, "exit_code", 2))


def _only(arguments: Sequence[str]) -> typer.Typer:
    """The app with the one command that is called, so that the others cost nothing; all of them where none is named."""
    called = [
        info
        for info in app.registered_commands
        if arguments and (info.name or info.callback.__name__) == arguments[0]  # type: ignore[union-attr]
    ]
    if not called or "_DOSSIER_COMPLETE" in os.environ:
        return app
    one = copy.copy(app)
    one.registered_commands = called
    return one


#: Typer's own errors of usage, whichever library under it raises them
_USAGE: type[Exception] = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")
