"""One page of a text dump, with its lines labelled: what the site modules' readers ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from dossier.markup import boilerplate
from dossier.markup import vocabulary as v
from dossier.markup.article import Article, find_article
from dossier.markup.byline import person, shortened
from dossier.markup.frontmatter import behind_front, front_matter
from dossier.markup.plain import Block, blocks_of
from dossier.markup.shown import Shown, shown
from dossier.model.claims import Claim
from dossier.model.pages import LineRule, Page
from dossier.model.sources import Capture, Located
from dossier.model.values import Value
from dossier.text.anchors import Anchored
from dossier.text.dates import parse_date
from dossier.text.reviewing import Signs

_OVER = 3  # lines over a title that may be its kicker or section
_ITALIC = re.compile(r"(?<![\w*_\\])([*_])(?![\s*_])([^*_\n]{1,60})(?<!\s)\1(?![\w*_])")
_LISTED = "'\"[] "
_CRUMBS = re.compile(r"\s?[/>|»›:,.]\s|\bfiled under\b\s?")


def dump_page(page: Page, rules: Sequence[LineRule] = ()) -> DumpPage:
    """A page of a text dump, marked as truncated where a paywall cuts it; asked again, its labels are still there."""
    view = _kept(page.capture, page.start, page.end, tuple(rules))
    view.page = replace(page, truncated=True) if view.truncated else page
    return view


@lru_cache(maxsize=8)
def _kept(capture: Capture, start: int, end: int, rules: tuple[LineRule, ...]) -> DumpPage:
    return DumpPage(Page(capture, 1, start, end, None, None, "unrecognised", ""), rules)


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
        """The review that the page holds, where it reads like one; what a converter wrote over its text comes first."""
        first = behind_front(self.blocks) if self.front else 0
        found = find_article(self.blocks[first:], self.labels[first:])
        if found is None:
            return None
        found = replace(found, italics=self._emphasised)
        if not self.front:
            return found
        author, day = self.front.get("author"), self.front.get("date")
        return replace(
            found, title=self.front.get("title") or found.title, standfirst=None,
            critic=(person(author) or shortened(author) if author else None) or found.critic,
            date=day or found.date, date_iso=parse_date(day.text[:10]) or parse_date(day.text) if day else found.date_iso,
            publication=self.front.get("paper"), address=self.own_address.text if self.own_address else "",
        )  # fmt: skip

    @property
    def spoken(self) -> str:
        """All that its kind is told from: the whole page."""
        return self.page.text

    @property
    def _emphasised(self) -> Counter[str]:
        """What Markdown sets in italics, counted: titles mostly."""
        told = (match[2].strip(" ,.:;!?“”‘’\"'") for match in _ITALIC.finditer(self.page.text))
        return Counter(words for words in told if words[:1].isupper() or words[:1].isdigit())

    @cached_property
    def front(self) -> dict[str, Anchored]:
        """What a converter wrote over the text that it made of a page."""
        return front_matter(self.blocks)

    @cached_property
    def signs(self) -> Signs:
        """What its article shows of its kind."""
        article = self.article
        return Signs(
            article.title.text if article and article.title else "",
            tuple(part.text for part in article.body) if article else (),
            tuple(self._labels(article)) if article else (),
            article.address if article else "",
            signed=article is not None and (article.critic is not None or self._penned(article)),
            dated=int(article is not None and article.date is not None),
        )

    def _penned(self, article: Article) -> bool:
        """Whether a byline with a pen name stands beside the date."""
        at = article.date.start if article.date else -1
        return any(
            block.shown.start <= at <= block.shown.end and v.BYLINE.fullmatch(block.text) for block in self.blocks
        )

    def _labels(self, article: Article) -> Iterator[str]:
        """Sections, kickers and tags: short lines right over the title and under it, and what it is filed under."""
        if topics := self.front.get("topics"):
            yield from (part.strip(_LISTED) for part in topics.text.split(","))
        top = article.title.start if article.title else article.body[0].start
        first = article.body[0].start
        over = [block.text for block in self.blocks if block.shown.start < top][-_OVER:]
        under = [block.text for block in self.blocks if top < block.shown.start < first]
        for line in (*over, *under):
            yield from (part for part in _CRUMBS.split(line) if len(part.split()) <= 5)
        for index, block in enumerate(self.blocks):
            if block.shown.start > first and v.TAGS.match(block.text):
                yield from _CRUMBS.split(block.text)
                if block.text.rstrip().endswith(":"):  # each tag on a line of its own
                    yield from (below.text for below in self.blocks[index + 1 : index + 4])

    @cached_property
    def facts(self) -> list[Anchored]:
        """The lines labelled as facts of the film."""
        return [block.shown for block, label in zip(self.blocks, self.labels, strict=True) if label.state == "facts"]

    @property
    def own_address(self) -> Anchored | None:
        """The page's address, where a converter wrote it over the text; else it is lost."""
        told = self.front.get("address")
        return told if told and re.match(r"https?://\S+$", told.text) else None

    @property
    def address(self) -> str | None:
        """The address that the text's wrapping tells."""
        return self.page.capture.tells("url")

    @cached_property
    def lines(self) -> list[Shown]:
        """The lines that hold words, each with what sets it off."""
        return shown(self.blocks)

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
