"""The errors that end a command or refuse an input, as one tree.

::

    DossierError                 exit status
    ├── NotFoundError            1   no such film, source or value
    ├── AmbiguousError           1   several candidates, none is chosen
    ├── ConflictError            1   ``verify --strict`` found a conflict
    ├── UsageError               2   a value on the command line that cannot be read
    ├── InputError               3   an input is missing, refused or unrecognised
    └── LibraryError             4   the library cannot be opened, read or written

A message is one line: what is wrong, with which file, and what to do.
"""

from __future__ import annotations


class DossierError(Exception):
    """Anything that the command line reports in one line."""

    status = 1


class NotFoundError(DossierError):
    """Nothing fits what was asked for."""


class AmbiguousError(DossierError):
    """Several things fit what was asked for; ``candidates`` names them."""

    def __init__(self, message: str, candidates: tuple[str, ...] = ()):
        super().__init__(message)
        self.candidates = candidates


class ConflictError(DossierError):
    """The sources contradict one another and the caller asked to be told."""


class UsageError(DossierError):
    """A value given on the command line cannot be read."""

    status = 2


class InputError(DossierError):
    """A file that cannot be used; the rest of the batch goes on."""

    status = 3


class LibraryError(DossierError):
    """The library cannot be opened, read or written."""

    status = 4
