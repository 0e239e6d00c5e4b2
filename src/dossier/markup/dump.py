"""One page of a text dump, with its lines labelled: what the site modules' readers ask."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from dossier.markup import boilerplate
from dossier.markup import vocabulary as v
from dossier.markup.article import Article, find_article
from dossier.markup.plain import Block, blocks_of
from dossier.model.claims import Claim
from dossier.model.pages import LineRule, Page
from dossier.model.sources import Located
from dossier.model.values import Value
from dossier.text.anchors import Anchored


class DumpPage:
    """A page of a text dump; its blocks carry the numbers that they have on the page, from 0."""

    def __init__(self, page: Page, rules: Sequence[LineRule] = ()):
        self.page = page
        self._rules = rules

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The page's blocks, in order."""
        return tuple(
            block for block in blocks_of(self.page.capture) if self.page.start <= block.shown.start < self.page.end
        )

    @cached_property
    def labels(self) -> list[boilerplate.Label]:
        """The label of each block."""
        return boilerplate.label(self.blocks, self._rules)

    @cached_property
    def truncated(self) -> bool:
        """Whether a paywall cuts the page's article: a gate behind its last paragraph, and no text behind the gate."""
        body = [
            index
            for index, label in enumerate(self.labels)
            if label.state == "body" and len(self.blocks[index].text.split()) >= 20
        ]
        gates = [
            index
            for index, block in enumerate(self.blocks)
            if v.GATE.search(block.text) and not self.labels[index].content
        ]
        return bool(body and gates) and gates[-1] > body[-1]

    @cached_property
    def article(self) -> Article | None:
        """The review that the page holds, where it reads like one."""
        return find_article(self.blocks, self.labels)

    def claim(self, name: str, value: Value, *at: Located, inferred: dict[str, str] | None = None) -> Claim:
        """What the page says, with its references."""
        return self.page.claim(name, value, *at, inferred=inferred)

    def find(self, pattern: re.Pattern[str], *, whole: bool = True) -> Iterator[tuple[int, re.Match[str]]]:
        """The blocks that a pattern matches (wholly or from their beginning), with their numbers."""
        for index, block in enumerate(self.blocks):
            if match := (pattern.fullmatch if whole else pattern.match)(block.text):
                yield index, match

    def first(self, pattern: re.Pattern[str], *, whole: bool = True) -> tuple[int, re.Match[str]] | None:
        """The first of them."""
        return next(self.find(pattern, whole=whole), None)

    def values(self, label: re.Pattern[str], most: int = 12) -> list[Anchored]:
        """What stands under a label: on its own line behind a colon, or on the lines up to the next label or button."""
        found: list[Anchored] = []
        for index, block in enumerate(self.blocks):
            match = label.match(block.text)
            if match is None:
                continue
            rest = block.shown[match.end() :].strip(" :–—-\xa0")
            if rest and block.text[match.end() : match.end() + 1] in " :\xa0":
                found.append(rest)
            elif match.end() == len(block.text.rstrip(": ")) or block.text[match.end() :].strip(" :") == "":
                found += self._below(index, most)
            if found:
                return found
        return found

    def labelled(self, label: str) -> list[Anchored]:
        """What stands behind this label and a colon on its line."""
        pattern = re.compile(rf"(?:{label})\s?:\s?(?=\S)", re.I)
        return [block.shown[match.end() :].strip() for block in self.blocks if (match := pattern.match(block.text))]

    def _below(self, index: int, most: int) -> list[Anchored]:
        found = []
        for block in self.blocks[index + 1 : index + 1 + most]:
            if ends_list(block):
                break
            found.append(block.shown)
        return found


def ends_list(block: Block) -> bool:
    """Whether a block ends the list of values above it: another label, a button, a heading, running text."""
    text = block.text
    return (
        block.mark == "heading"
        or len(text) > 200
        or v.FACT_LABEL.fullmatch(text) is not None
        or v.COMMAND.match(text) is not None
        or v.FURNITURE_HEAD.match(text) is not None
    )


def run(blocks: Sequence[Block], start: int, holds: Callable[[Block], bool]) -> list[Block]:
    """The blocks from a number on, as long as the condition holds."""
    found = []
    for block in blocks[start:]:
        if not holds(block):
            break
        found.append(block)
    return found
