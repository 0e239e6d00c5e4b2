"""What stands in the running text of an article and is none of it, and what of it main-content extraction left out.

Headline and standfirst over the text, promotions of other stories and newsletters inside it, lists of stories under
it; and the rest of a text that the page's design divided. Each line that goes or comes has its reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dossier.markup import vocabulary as v
from dossier.markup.htmlblocks import TextBlock, letters
from dossier.markup.htmlbody import Stretch

Path = tuple[str, ...]
LONG = 22  # words of a paragraph
MANY = 300  # short paragraphs that are sought again in the text
TAGGED = "the article's tags"
LINKED = "a link to another story"
BUTTON = "a button or a notice"
_ENDED = re.compile(r"[.!?…。！？][\"”’')\]»]{0,3}\s?$")
_WIDE = re.compile(r"[぀-ヿ㐀-鿿가-힯]")  # scripts whose words are not divided, or are long
_PROMOTED = re.compile(
    r"[\W_]{0,3}(?:read(?: more| also| next| the)?|see (?:also|more|all)|watch|listen|also (?:on|in|at|read|see)|related|more|click|download|subscribe|sign up|follow|join|support|share|like this|have a tip|got a tip|tell us|write to|e-?mail|contact)\b",
    re.I,
)
_DECK = re.compile(
    r"\b(?:deck?|stand-?first|sub-?(?:title|head(?:line|ing)?)|strap(?:line)?|summary|(?:article|entry|post|story)[-_]{1,2}(?:description|intro|excerpt))\b",
    re.I,
)
_YOU = re.compile(r"\b(?:your?|us|our)\b", re.I)
_CONTACT = re.compile(
    r"[\W_]{0,3}(?:(?:you can )?(?:follow|e-?mail|reach|contact|write to) .{1,60}(?:@|\bon (?:twitter|facebook|instagram)\b|\bat \S{1,60}@)|.{1,60} (?:can be reached|may be reached|is on twitter)|copyright\b|©|\(c\) )",
    re.I,
)
_DATED = re.compile(r"(?:posted|published|updated|date)\b[^.!?]{0,40}\d{4}\b.{0,30}", re.I)
_BYLINE = re.compile(r"[\W_]{0,3}(?:(?:reviewed|written|words|review)\s)?by\b[\s:]", re.I)
_READING = re.compile(
    r"[\W_]{0,3}(?:(?:reading|read) time:?\s)?(?:about |approx(?:imately|\.)? |[<~] ?)?\d{1,3}[\s-]min(?:ute)?s?(?: read(?:ing)?(?: time)?)?[\W_]{0,3}",
    re.I,
)
_REMARK = re.compile(r"comment|disqus|respond|replies", re.I)


@dataclass(slots=True)
class Trimmed:
    """The running text as it is kept, and for each line that was dropped or added the reason."""

    kept: list[Stretch]
    why: dict[int, str] = field(default_factory=dict)

    def drop(self, stretches: Sequence[Stretch], why: str) -> None:
        """Take paragraphs out."""
        gone = {id(one) for one in stretches}
        self.kept = [one for one in self.kept if id(one) not in gone]
        self.why.update((block.index, why) for one in stretches for block in one.blocks)


def long(text: str) -> bool:
    """Whether a line is a paragraph of running text by its length and its end."""
    count = len(text.split()) + len(_WIDE.findall(text)) // 3
    return count >= LONG and (_ENDED.search(text) is not None or count >= 2 * LONG)


def trimmed(
    stretches: Sequence[Stretch], blocks: Sequence[TextBlock], headlines: Sequence[str], descriptions: Sequence[str]
) -> Trimmed:
    """The running text without what is none of it; headlines and descriptions are those that the page gives itself."""
    text = Trimmed(list(stretches))
    titles = {letters(one) for one in headlines if one}
    main = _main_path(text.kept)
    _drop_head(text, titles)
    _drop_standfirst(text, {letters(one) for one in descriptions if one}, main, blocks, titles)
    _drop_promotions(text)
    _drop_forms(text)
    _drop_again(text)
    _drop_tail(text)
    _drop_bits(text)
    _add_divided(text, blocks, main)
    return text


def _main_path(stretches: Sequence[Stretch]) -> Path | None:
    """The place in the design at which most of the text stands."""
    votes: Counter[Path] = Counter()
    for one in stretches:
        for block in one.blocks:
            if long(block.text):
                votes[block.path] += len(block.letters)
    return votes.most_common(1)[0][0] if votes else None


def _drop_head(text: Trimmed, titles: set[str]) -> None:
    """The headline, and what stands over it."""
    top = next((number for number, one in enumerate(text.kept) if long(one.text)), len(text.kept))
    for number in range(min(top + 1, len(text.kept)) - 1, -1, -1):
        if any(_titled(block.letters, titles) for block in text.kept[number].blocks):
            if len(text.kept) > number + 1:
                text.drop(text.kept[: number + 1], "the headline, and what stands over it")
            break
    for number, one in reversed(list(enumerate(text.kept[:5]))):
        if not _signs(one.text):
            continue
        over = text.kept[:number]
        if _BYLINE.match(one.text) and not any(_ENDED.search(line.text) or long(line.text) for line in over):
            text.drop(over, "stands over the byline")
        text.drop([one], "byline and date")
    text.drop([one for one in text.kept[1:] if letters(one.text) in titles], "the headline again")


def _signs(line: str) -> bool:
    """Whether a line tells who wrote an article, when, or how long it takes to read, and nothing else."""
    return any(pattern.fullmatch(line) for pattern in (v.DATELINE, v.BYLINE, v.POSTED, _DATED, _READING))


def _titled(line: str, titles: set[str]) -> bool:
    return any(line == title or (len(line) >= 20 and title.startswith(line)) for title in titles)


def _drop_standfirst(
    text: Trimmed, descriptions: set[str], main: Path | None, blocks: Sequence[TextBlock], titles: set[str]
) -> None:
    """What sums the article up between the headline and the text."""
    first = text.kept[0] if text.kept else None
    if first is None or len(text.kept) < 2:
        return
    block = first.blocks[0]
    summed = any(
        len(one) >= 20 and (block.letters.startswith(one[:60]) or one.startswith(block.letters)) for one in descriptions
    )
    apart = block.path != main
    under = any(_titled(other.letters, titles) for other in blocks[max(0, block.index - 4) : block.index])
    if apart and (block.inside(_DECK, 2) or (under and (block.heading or summed))):
        text.drop([first], "the standfirst")


def _drop_promotions(text: Trimmed) -> None:
    """Links to other stories, buttons, and the tags."""
    last = _last_long(text)
    found = [(one, _promotes(one, listed=number <= last)) for number, one in enumerate(text.kept)]
    for why in (LINKED, BUTTON, TAGGED):
        text.drop([one for one, told in found if told == why], why)


def _promotes(one: Stretch, *, listed: bool) -> str | None:
    """What a short line that is no text is; an item or a heading ``listed`` among the text may be a link."""
    words = len(one.text.split())
    linked = sum(block.linked * len(block.text) for block in one.blocks) / max(1, len(one.text))
    ended = _ENDED.search(one.text) is not None
    if linked >= 0.3 and words <= 40 and _PROMOTED.match(one.text):
        return LINKED
    if linked >= 0.85 and words >= 2 and not ended and not (listed and one.kind in ("item", "head")):
        return LINKED
    if words <= 6 and one.kind != "head" and not ended and v.COMMAND.match(one.text):
        return BUTTON
    return TAGGED if words <= 40 and v.TAGS.match(one.text) else None


def _drop_forms(text: Trimmed) -> None:
    """What speaks to the visitor of accounts, newsletters, permits and consent, unless the text itself is about them."""
    speaking = [one for one in text.kept if _speaks(one.text)]
    if len(speaking) <= max(3, len(text.kept) // 8):
        text.drop(speaking, "speaks to the visitor of accounts, letters or permits")


def _speaks(line: str) -> bool:
    if len(line.split()) > 60:
        return False
    asked = v.account_words(line)
    return (
        len(asked) >= 3 or (len(asked) == 2 and _YOU.search(line) is not None) or v.GATE.search(line) is not None or _CONTACT.match(line) is not None
    )  # fmt: skip


def _drop_again(text: Trimmed) -> None:
    """A sentence of the text that the page sets apart for the eye."""
    whole = "\n".join(letters(one.text) for one in text.kept)
    found = [(one, letters(one.text)) for one in text.kept if 25 <= len(one.text) <= 300][:MANY]
    again = [one for one, own in found if len(own) >= 25 and _within(own, whole)]
    text.drop(again, "a sentence of the text set apart")


def _within(own: str, whole: str) -> bool:
    """Whether letters stand inside a longer paragraph."""
    lines = f"\n{whole}\n"
    at = lines.find(own)
    while at >= 0:
        if lines[at - 1] != "\n" or lines[at + len(own)] != "\n":
            return True
        at = lines.find(own, at + len(own))
    return False


def _drop_tail(text: Trimmed) -> None:
    """The list of other stories and the box behind the last paragraph."""
    last = _last_long(text)
    for number in range(last + 1, len(text.kept) if last >= 0 else 0):
        line, rest = text.kept[number].text, text.kept[number:]
        few = sum(len(one.text.split()) for one in rest) <= 80
        if v.FURNITURE_HEAD.match(line) and len(line.split()) <= 14 and few and not _ENDED.search(line):
            text.drop(rest, "behind the text")
            return


def _drop_bits(text: Trimmed) -> None:
    """Lines that are no sentences, where the text is hardly any."""
    if sum(len(one.text.split()) for one in text.kept) >= 2 * LONG:
        return
    said = [one for one in text.kept if _ENDED.search(one.text) and len(one.text.split()) >= 4]
    if said and _last_long(text) < 0:
        text.drop([one for one in text.kept if one not in said], "a few words on a page with hardly any text")


def _last_long(text: Trimmed) -> int:
    """The number of the last whole paragraph, -1 where there is none."""
    return max((number for number, one in enumerate(text.kept) if long(one.text)), default=-1)


def _add_divided(text: Trimmed, blocks: Sequence[TextBlock], main: Path | None) -> None:
    """Paragraphs set like the text's own that the extraction left out."""
    if main is None or not text.kept:
        return
    there = {block.index for one in text.kept for block in one.blocks}
    first = min(there)
    if sum(long(block.text) for block in blocks if block.index in there) < 3:
        return
    new = [
        Stretch("p", (block,))
        for block in blocks[first:]
        if block.index not in there
        and block.index not in text.why
        and block.path == main
        and len(block.letters) >= 80
        and block.linked < 0.6
        and not block.inside(_REMARK)
    ]
    text.kept = sorted([*text.kept, *new], key=lambda one: one.blocks[0].index)
