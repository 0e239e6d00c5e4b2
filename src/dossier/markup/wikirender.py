"""Wikitext as a reader sees it, every character with its place.

One walk over the text: links, templates and tags are found by the pairs that the first scan made, so that nothing is
read twice and a mark that nothing closes costs nothing. Italics and bold are counted by their apostrophes.
"""

from __future__ import annotations

import html
import re

from dossier.markup.wikiscan import CITED, HIDDEN, Scan
from dossier.markup.wikishown import Shown
from dossier.markup.wikitemplates import show_template
from dossier.markup.wikiwalk import Argument
from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Link

_DEEPEST = 25  # links and templates inside one another that are followed
#: what is no plain text; every alternative begins with one certain character, so that the search skips all others
_STOPS = re.compile(
    rf"\[\[|\{{\{{|''+|&(?:[a-zA-Z]{{2,10}}|#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}});|</?[a-zA-Z][^<>]{{0,400}}>|\[(?=https?://|//|mailto:)|https?://|{HIDDEN}[{HIDDEN}{CITED}]*|{CITED}[{HIDDEN}{CITED}]*|\n[ \t]{{0,9}}[*#:;]+|\n\s*\n|__[A-Z]{{3,20}}__"
)
_MARKED = re.compile(rf"[\[\]{{}}<>&'\n\t_*#{HIDDEN}{CITED}\xa0\u2009\u202f]|\s\s|https?:")
_BULLET = re.compile(r"\s{0,9}[*#]+")
_MASKS = re.compile(f"[{HIDDEN}{CITED}]+")
_MEDIA = re.compile(r"\s{0,3}(?:file|image|media|category|fichier|datei|imagen|archivo)\s?:", re.I)
_ADDRESS = re.compile(r"(?:https?:)?//[^\s<>\[\]{}|\"]{0,2000}|mailto:[^\s\]]{0,200}")
_TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-zA-Z][a-zA-Z0-9]{0,15})(?P<rest>[^<>]*)>")
_HIDES = frozenset(["s", "del", "strike", "table", "style", "ref", "references", "gallery", "math", "script"])
_UNSEEN = re.compile(r"display\s?:\s?none", re.I)
_BREAKS = frozenset(["br", "hr", "p", "li", "dt", "dd", "div"])


def render(scan: Scan, start: int, end: int) -> Shown:
    """What a reader sees of the text between two offsets."""
    shown = Shown()
    Renderer(shown, scan).show(start, end)
    shown.close()
    return shown


def is_plain(scan: Scan, start: int, end: int) -> bool:
    """Whether a stretch is shown as it stands."""
    return _MARKED.search(scan.masked, start, end) is None


def shown_text(scan: Scan, start: int, end: int) -> Anchored:
    """What a reader sees between two offsets, without links and italics; plain words cost nothing."""
    raw = scan.masked[start:end]
    if _MARKED.search(raw):
        return render(scan, start, end).anchored(None).strip()
    return Anchored.plain(raw, start).strip()


class Renderer:
    """Walks a stretch of wikitext and shows what a reader sees of it."""

    __slots__ = ("_depth", "_unclosed", "scan", "shown")

    def __init__(self, shown: Shown, scan: Scan):
        self.shown = shown
        self.scan = scan
        self._depth = 0
        self._unclosed: frozenset[str] = frozenset()

    def show(self, start: int, end: int) -> None:
        """Show the text between two offsets."""
        if self._depth > _DEEPEST:
            return
        self._depth += 1
        text, add = self.scan.masked, self.shown.add
        at = bullet.end() if (bullet := _BULLET.match(text, start, end)) and self._depth > 1 else start
        while match := _STOPS.search(text, at, end):
            begin = match.start()
            if begin > at:
                add(text[at:begin], at)
            at = self._mark(match, end)
        if end > at:
            add(text[at:end], at)
        self._depth -= 1

    def _mark(self, match: re.Match[str], end: int) -> int:
        """Show what a mark stands for; gives the offset behind it."""
        token, at = match[0], match.start()
        sign = token[0]
        if sign == "'":
            self.shown.apostrophes(self._quotes(token, at))
        elif token in ("[[", "{{"):
            return self._paired(token, at, end)
        elif sign == "&":
            self.shown.mark(_entity(token), at, match.end())
        elif sign == "<":
            return self._tag(token, at, match.end(), end)
        elif sign == "[":
            return self._external(at, end)
        elif sign == "h":
            address = _ADDRESS.match(self.scan.masked, at, end)
            return address.end() if address else match.end()
        elif sign == "\n":
            self.shown.newline(at, match.end())
        elif sign in (HIDDEN, CITED):
            self._refs(at, match.end())
        return match.end()

    def _quotes(self, token: str, at: int) -> int:
        """How many of a run of apostrophes are markup; four are one apostrophe and bold, as MediaWiki has it."""
        count = len(token)
        text = self.scan.masked
        if count == 3 and self.shown.in_italics and text[at - 1 : at].isalnum() and text[at + 3 : at + 4].isalpha():
            self.shown.apostrophes(2)  # the genitive of a title in italics: italics end and one apostrophe stays
            self.shown.add("'", at + 2)
            return 0
        extra = {4: 1}.get(count, max(0, count - 5))
        if extra:
            self.shown.add("'" * extra, at)
        return count - extra

    def _refs(self, at: int, end: int) -> None:
        for start in self.scan.refs_between(at, end):
            self.shown.refs.append((len(self.shown.starts), start))

    def _paired(self, token: str, at: int, end: int) -> int:
        pair = self.scan.pairs.get(at)
        if pair is None or pair[0] > end:
            self.shown.add(token, at)
            return at + 2
        if token == "[[":
            self._link(at, *pair)
        else:
            self._template(at)
        return pair[0]

    def _link(self, at: int, end: int, bars: list[int]) -> None:
        """Show the words of a link; pictures and categories show nothing."""
        text = self.scan.masked
        bar = bars[0] if bars else end - 2
        if _MEDIA.match(text, at + 2, bar):
            return
        here = len(self.shown.starts)
        words = (bar + 1, end - 2) if bar + 1 < end - 2 else (at + 2 + (text[at + 2 : at + 3] == ":"), bar)
        self.show(*words)
        target = text[at + 2 : bar]
        if HIDDEN in target or CITED in target:
            target = _MASKS.sub("", target)
        target = target.strip().lstrip(":").replace("_", " ")
        self.shown.links.append(Link(here, len(self.shown.starts), target))

    def _template(self, at: int) -> None:
        braces = self.scan.braces(at)
        if braces is None:
            return
        arguments = []
        for span in braces.arguments:
            name, value = self.scan.argument(span)
            arguments.append(Argument("" if name.isdigit() else name, *value))
        show_template(self, braces.name.lower(), arguments, at, braces.end)

    def _external(self, at: int, end: int) -> int:
        """Show the words of a link to another site; one without words shows nothing."""
        text = self.scan.masked
        close = text.find("]", at, min(end, at + 3000))
        address = _ADDRESS.match(text, at + 1, end)
        if close < 0 or address is None or "\n" in text[at:close]:
            self.shown.add("[", at)
            return at + 1
        if address.end() < close:
            self.show(address.end() + 1, close)
        return close + 1

    def _tag(self, token: str, at: int, after: int, end: int) -> int:
        """Show what a tag does: a break breaks the line, italics are italics, hidden things stay hidden."""
        match = _TAG.fullmatch(token)
        if match is None:
            return after
        name = match["name"].lower()
        if name in _BREAKS:
            if name != "div" or match["close"]:
                self.shown.newline(at, after)
        elif name in ("i", "em", "cite"):
            self.shown.apostrophes(2)
        elif name in ("b", "strong"):
            self.shown.apostrophes(3)
        elif (name in _HIDES or _UNSEEN.search(match["rest"])) and not match["close"] and token[-2] != "/":
            return self._behind(name, after, end)
        return after

    def _behind(self, name: str, after: int, end: int) -> int:
        """Where the element of a hidden tag ends; right behind the tag where nothing closes it."""
        if name in self._unclosed:
            return after
        close = re.compile(rf"</{name}\s{{0,3}}>", re.I).search(self.scan.masked, after, end)
        if close is None:
            self._unclosed |= {name}
        return close.end() if close else after


def _entity(token: str) -> str:
    shown = html.unescape(token).replace("\xa0", " ")
    return shown if len(shown) == 1 and not 0xD800 <= ord(shown) <= 0xDFFF else ""
