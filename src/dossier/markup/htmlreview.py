"""An article on a page in HTML as a review: the same parts that a review in a text dump has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from dossier.markup import htmlhead, htmlscore
from dossier.markup import vocabulary as v
from dossier.markup.address import address_at
from dossier.markup.article import Article
from dossier.markup.html import HtmlPage
from dossier.markup.htmlblocks import TextBlock, letters, text_blocks
from dossier.markup.htmlbody import Stretch, running_text
from dossier.markup.htmlbyline import find_critic
from dossier.markup.htmlfilm import film_in_data
from dossier.markup.htmltree import Node
from dossier.markup.htmltrim import TAGGED, Trimmed, long, trimmed
from dossier.markup.jsonspan import Json
from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.reviewing import Signs

_AROUND = 40  # lines around the text in which its head, its facts and its tags stand
_FOOT = 14  # lines behind the text in which score and facts may stand
_HEAD = 3  # lines over the headline in which a section or a kicker may stand
_TRADE = re.compile(
    r"(?:reviewed (?:at|online|on)|venue|opens|production|crew|cast|with|director|[’'‘“].{1,60}[’'”]\s?(?:directed by|rated))\b",
    re.I,
)
_ENDED = re.compile(r"[.!?…][\"”’')]{0,2}$")
_ITALIC = ("em", "i", "cite")

_TOPICS = ("article:section", "article:tag", "news_keywords", "prism.section", "section", "parsely-section", "parsely-tags", "sailthru.tags", "cxenseparse:pmc-tag")  # fmt: skip


class HtmlReview(HtmlPage):
    """A page in HTML that holds an article; its parts are found when they are asked for."""

    @cached_property
    def blocks(self) -> list[TextBlock]:
        """The page's visible lines."""
        return text_blocks(self.root)

    @cached_property
    def text_of_article(self) -> Trimmed:
        """The running text, and for each line that is none the reason."""
        titles = (self.meta("og:title"), self.meta("twitter:title"), self.text("title"), self.text("h1"))
        sums = (self.meta("og:description"), self.meta("description"), self.meta("twitter:description"))
        return trimmed(
            running_text(self.root.document.spoken, self.blocks),
            self.blocks,
            [one.text for one in titles if one],
            [one.text for one in sums if one],
        )

    @cached_property
    def _span(self) -> tuple[int, int]:
        """The numbers of the first and last line of the running text."""
        numbers = [block.index for one in self.text_of_article.kept for block in one.blocks]
        return (min(numbers), max(numbers)) if numbers else (0, 0)

    @property
    def spoken(self) -> str:
        """All that its kind is told from: the lines of the text and those around it, the page's metas, its address."""
        first, last = self._span
        lines = [block.text for block in self.blocks[max(0, first - _AROUND) : last + _AROUND]]
        told = [one.text for one in self.metas.values()]
        typed = "Movie" if "Movie" in self.raw else ""
        return "\n".join(
            (*lines, *told, self.address or "", typed, window.text if (window := self.text("title")) else "")
        )

    @cached_property
    def headline(self) -> TextBlock | None:
        """The line that is the headline."""
        return htmlhead.find_headline(self, self.blocks, self._span[0])

    @cached_property
    def own_data(self) -> Json | None:
        """The article in the page's JSON-LD."""
        return htmlhead.article_data(self, self.headline.text if self.headline else None)

    @cached_property
    def head(self) -> list[TextBlock]:
        """The lines between headline and text."""
        first = self._span[0]
        top = self.headline.index + 1 if self.headline else max(0, first - 6)
        return [block for block in self.blocks[top : max(first, top + 4)] if not long(block.text)]

    @cached_property
    def lines(self) -> list[Anchored]:
        """The short lines of the article in which its facts may stand: head, text and what stands right behind it."""
        return [block.shown for block in self._facts]

    @cached_property
    def _facts(self) -> list[TextBlock]:
        first, last = self._span
        top = self.headline.index if self.headline else first
        why = self.text_of_article.why
        return [
            block for block in self.blocks[min(top, first) : last + 1 + _FOOT]
            if not long(block.text) and (block.index not in why or block.index < first or why[block.index] == TAGGED) and block.linked < 0.9
        ]  # fmt: skip

    @cached_property
    def _tail(self) -> int:
        """How many paragraphs of the running text are text: behind them stand the film's facts alone."""
        kept = self.text_of_article.kept
        number = len(kept)
        while number and _fact(kept[number - 1]):
            number -= 1
        while 0 < number < len(kept) and kept[number - 1].kind == "head":
            number -= 1
        return number or len(kept)

    @cached_property
    def facts(self) -> list[Anchored]:
        """The lines of facts behind the text."""
        return [block.shown for one in self.text_of_article.kept[self._tail :] for block in one.blocks]

    @cached_property
    def article(self) -> Article | None:
        """The article; ``None`` where the page has no running text."""
        body = [_shown(one.blocks) for one in self.text_of_article.kept[: self._tail] if one.kind != "head"]
        if not body:
            return None
        told = self.headline.shown if self.headline else self.meta("og:title", "twitter:title")
        paper = htmlhead.find_publication(self, self.own_data, told, self.blocks)
        headline = htmlhead.without_paper(told, paper) if told else None
        over = self.blocks[max(0, self.headline.index - _HEAD) : self.headline.index] if self.headline else []
        dated = htmlhead.find_date(self, self.own_data, [*self.head, *over])
        return Article(
            headline, self._standfirst,
            find_critic(self, self.own_data, self.head, body, paper),
            dated[0] if dated else None, dated[1] if dated else None, tuple(body),
            tuple(self.lines), paper, self._scored, film_in_data(self, self.own_data), self._titles, self.address or "",
        )  # fmt: skip

    @cached_property
    def own_address(self) -> Anchored | None:
        """Its address, as it gives it itself."""
        return address_at(self.raw)

    @cached_property
    def gated(self) -> bool:
        """Whether a paywall cuts the text: a gate stands right behind it."""
        last = self._span[1]
        return bool(last) and any(v.GATE.search(block.text) for block in self.blocks[last : last + 5])

    @cached_property
    def _standfirst(self) -> Anchored | None:
        why = self.text_of_article.why
        said = [
            block
            for block in self.blocks[max(0, self._span[0] - 12) : self._span[0]]
            if why.get(block.index) == "the standfirst"
        ]
        sums = self.meta("og:description", "description")
        summed = letters(sums.text) if sums else ""
        said += [block for block in self.head if len(block.letters) > 20 and summed.startswith(block.letters)]
        told = [block for block in said if _ENDED.search(block.text) or not find_dates(block.text)]
        return told[0].shown if told else None

    @cached_property
    def _scored(self) -> htmlscore.Scored | None:
        told = htmlscore.data_score(self.own_data) or htmlscore.microdata_score(self.root)
        if told:
            return told
        printed = htmlscore.printed_score(self._facts)
        if printed and printed[0].value is not None:
            return printed
        first, last = (self._number(number) for number in self._span)
        top = self._number(self.headline.index) if self.headline else first - 15
        for start, end in ((top, first), (first, last + 30), (top - 12, top)):
            if drawn := htmlscore.drawn_score(self.root, start, end):
                return drawn
        return printed

    def _number(self, line: int) -> int:
        """The number of the tag that holds a line."""
        return int(self.blocks[line].holder.get("o") or 0) if self.blocks else 0

    @cached_property
    def _titles(self) -> Counter[str]:
        """Words set in italics in headline and text, counted: titles mostly."""
        votes: Counter[str] = Counter()
        blocks = [block for one in self.text_of_article.kept for block in one.blocks]
        holders = {id(block.holder): block.holder for block in [*blocks, *([self.headline] if self.headline else [])]}
        for holder in holders.values():
            for element in holder.iter(*_ITALIC):
                words = Node(element, self.root.document).text.text.strip(" ,.:;!?“”‘’\"'")
                if words[:1].isupper() or words[:1].isdigit():
                    votes[words] += 1
        return votes

    @cached_property
    def signs(self) -> Signs:
        """What the article shows of its kind."""
        article = self.article
        kinds = {kind.value for one in self.linked_data for kind in one.all("@type")}
        thing = self.own_data.get("itemReviewed") if self.own_data else None
        typed = bool(kinds & {"Review", "CriticReview", "ReviewNewsArticle"}) or self._marked == 1
        return Signs(
            article.title.text if article and article.title else "",
            tuple(part.text for part in article.body) if article else (),
            tuple(self._labels()), self.address or "",
            next((str(kind.value) for kind in thing.all("@type")), None) if thing else "Movie" if "Movie" in kinds and typed else None,
            typed, bool(article and article.critic), max(self._days(), self._marked), self._scored is not None,
        )  # fmt: skip

    @property
    def _marked(self) -> int:
        """How many reviews microdata mark on the page."""
        return len(re.findall(r"schema\.org/Review(?![A-Za-z])", self.raw))

    def _days(self) -> int:
        """How many days stand in lines of their own, that of the article's data among them."""
        printed = {one.iso for block in self._facts if len(block.text.split()) <= 5 for one in find_dates(block.text)}
        return len(printed) or int(self.article is not None and self.article.date is not None)

    def _labels(self) -> Iterator[str]:
        """Sections, kickers and tags."""
        top = self.headline.index if self.headline else self._span[0]
        for block in self.blocks[max(0, top - _HEAD) : self._span[0]]:
            if len(block.text.split()) <= 5 and block is not self.headline:
                yield block.text.strip(" >|/·")
        for block in self.blocks[self._span[0] : self._span[1] + 8]:
            if v.TAGS.match(block.text) and len(block.text.split()) <= 40:
                yield from re.split(r"[:,]\s?", block.text)
        for key in _TOPICS:
            if told := self.meta(key):
                yield from (part.strip() for part in told.text.split(","))
        if window := self.text("title"):
            yield from (part.text for part in window.split(htmlhead.PARTS))


def _fact(one: Stretch) -> bool:
    """Whether a paragraph is facts of the film and nothing else."""
    text = one.text
    if v.LABELLED.match(text) or v.FACT_LABEL.fullmatch(text) or _TRADE.match(text):
        return True
    return len(text.split()) <= 12 and v.FACT.search(text) is not None and not text.endswith((".", "!", "?", "”", '"'))


def _shown(blocks: Sequence[TextBlock]) -> Anchored:
    return blocks[0].shown if len(blocks) == 1 else Anchored.join([block.shown for block in blocks])
