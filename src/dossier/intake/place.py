"""Where a text stands: the file, its place in it, and what the wrappings say of it; and the text there as a capture."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.intake.packed import Unpacked
from dossier.intake.stream import Source
from dossier.model.reports import Problem
from dossier.model.sources import Capture, line_starts
from dossier.text.clean import scalar

Told = tuple[tuple[str, str], ...]


class RefusedError(Exception):
    """Nothing of what stands here can be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file; ``depth`` counts the wrappings around it.

    ``charset`` is the encoding that a wrapping names, ``packed`` the stream that the text is being unpacked from,
    ``unnamed`` what a packed text is called where nothing else names it.
    """

    file: str
    member: str | None = None
    told: Told = ()
    charset: str | None = None
    depth: int = 0
    packed: Unpacked | None = None
    unnamed: str | None = None

    @property
    def broken(self) -> str | None:
        """Why the packed stream that is here ended too early, if it did by now."""
        return self.packed.broken if self.packed else None

    def within(self, member: str | None, told: Told = (), charset: str | None = None) -> Place:
        """A place in the wrapping that is here."""
        inner = ":".join(part for part in (self.member, member) if part) or None
        return replace(
            self,
            member=inner,
            told=(*self.told, *told),
            charset=charset or self.charset,
            depth=self.depth + 1,
            packed=None,
        )

    def problem(self, message: str) -> Problem:
        """Something here that cannot be used."""
        return Problem(self.file, message, self.member)

    def remark(self, message: str) -> Problem:
        """Something to be told of what is here; nothing is wrong with it."""
        return Problem(self.file, message, self.member, remark=True)

    def text(self, text: str, notation: str) -> Capture:
        """A text that a wrapping holds as such."""
        text = scalar(text)
        return self.capture(text.encode(), text, "utf-8", notation)

    def capture(self, data: bytes, text: str, encoding: str, notation: str) -> Capture:
        """The text that stands here, with the bytes that it was decoded from."""
        told = dict(self.told)
        if notation == "html":
            from dossier.markup.wrapper import told_by

            told = {**dict(told_by(text)), **told}
        if self.broken:
            told["cut"] = "yes"
        digest = hashlib.sha256(data).hexdigest()
        member = self.member or self.unnamed
        return Capture(
            self.file, data, text, digest, encoding, notation, member, tuple(told.items()), line_starts(text)
        )


Found = Iterator[Capture | Problem]
#: a part of a wrapping that is to be looked into, or what is wrong with it
Part = tuple[Source, Place] | Problem
