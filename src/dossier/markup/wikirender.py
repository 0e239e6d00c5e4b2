"""Wikitext as a reader sees it, every character with its place.

The parser (mwparserfromhell) sees one line or value at a time, never more than a few kilobytes; italics and bold are
left to a scan of the apostrophes, because an unbalanced one would make it lose whole templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import mwparserfromhell
from mwparserfromhell import nodes

from dossier.markup.wikinames import CURRENCIES, DROPPED, FIRST, LAST, LISTS, MARKS, SECOND, WORDS
from dossier.markup.wikiscan import CITED, HIDDEN, Scan
from dossier.markup.wikishown import Shown
from dossier.text.paragraphs import Link

LONGEST = 8000  # characters that the parser is given at once
_QUOTES = re.compile(r"'{2,5}")
_MASKS = re.compile(f"[{HIDDEN}{CITED}]+")
_PLAIN = re.compile(r"[^\[{<&'\n\r\t_ {\ue000\ue001]+")
_MEDIA = re.compile(r"\s{0,3}:?(?:file|image|media|category|fichier|datei|imagen|archivo):", re.I)
_SPECIAL = re.compile(r"[\[{<&]|https?://|__[A-Z]")


def render(scan: Scan, start: int, end: int) -> Shown:
    """What a reader sees of the text between two offsets."""
    shown = Shown()
    raw = scan.masked[start:end]
    if not _SPECIAL.search(raw):
        _text(raw, start, shown, scan)
    elif len(raw) > LONGEST:
        _crude(raw, start, shown, scan)
    else:
        code = mwparserfromhell.parse(raw, skip_style_tags=True)
        _Renderer(shown, scan).code(code, start)
    shown.close()
    return shown


def _text(text: str, start: int, shown: Shown, scan: Scan) -> None:
    """Text without markup but apostrophes and masks."""
    at = 0
    for match in _STOPS.finditer(text):
        shown.add(text[at : match.start()], start + at)
        at = match.end()
        if match[0][0] == "'":
            shown.apostrophes(_quotes(shown, match, start))
        elif match[0][0] == "\n":
            shown.newline(start + match.start(), start + match.end())
        else:
            _refs(match, start, shown, scan)
    shown.add(text[at:], start + at)


_STOPS = re.compile(f"'{{2,}}|[{HIDDEN}{CITED}]+|\\n\\s*\\n|__[A-Z]{{3,20}}__")


def _quotes(shown: Shown, match: re.Match[str], start: int) -> int:
    """How many of a run of apostrophes are markup; four are one apostrophe and bold, as MediaWiki has it."""
    count = len(match[0])
    extra = {4: 1}.get(count, max(0, count - 5))
    if extra:
        shown.add("'" * extra, start + match.start())
    return count - extra


def _refs(match: re.Match[str], start: int, shown: Shown, scan: Scan) -> None:
    at = start + match.start()
    end = start + match.end()
    while at < end:
        ref = scan.ref_at(at)
        if ref is None:
            at += 1
            continue
        shown.refs.append((len(shown.starts), ref.start))
        at = max(ref.end, at + 1)


_CRUDE = re.compile(r"\{\{[^{}]*\}\}|\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]|<[^<>]{0,300}>|\[https?://\S+ ?([^\[\]]*)\]")


def _crude(text: str, start: int, shown: Shown, scan: Scan) -> None:
    """A line too long for the parser: links and tags taken off by a linear pattern, templates dropped."""
    at = 0
    for match in _CRUDE.finditer(text):
        _text(text[at : match.start()], start + at, shown, scan)
        if match.lastindex:
            _text(match[match.lastindex], start + match.start(match.lastindex), shown, scan)
        at = match.end()
    _text(text[at:], start + at, shown, scan)


class _Renderer:
    """Walks parsed wikitext with a running offset; every node's length is known because it prints as it was read."""

    def __init__(self, shown: Shown, scan: Scan):
        self.shown = shown
        self.scan = scan

    def code(self, code: Any, at: int) -> int:
        """Show a piece of wikitext; gives the offset behind it."""
        for node in code.nodes:
            at = self.node(node, at)
        return at

    def node(self, node: Any, at: int) -> int:
        """Show one node; gives the offset behind it."""
        end = at + len(str(node))
        if isinstance(node, nodes.Text):
            _text(node.value, at, self.shown, self.scan)
        elif isinstance(node, nodes.Wikilink):
            self.link(node, at)
        elif isinstance(node, nodes.Template):
            self.template(node, at, end)
        elif isinstance(node, nodes.HTMLEntity):
            self.shown.mark(_entity(node), at, end)
        elif isinstance(node, nodes.ExternalLink):
            if node.title is not None:
                url = len(str(node.url))
                self.code(node.title, at + 1 + url + (end - at - 2 - url - len(str(node.title))))
        elif isinstance(node, nodes.Tag):
            self.tag(node, at, end)
        elif isinstance(node, nodes.Argument) and node.default is not None:
            self.code(node.default, end - 3 - len(str(node.default)))
        return end

    def link(self, node: Any, at: int) -> None:
        """Show the words of a link; pictures and categories show nothing."""
        title = str(node.title)
        if _MEDIA.match(title):
            return
        here = len(self.shown.starts)
        if node.text is not None and str(node.text):
            self.code(node.text, at + 3 + len(title))
        else:
            _text(title.lstrip(":"), at + 2 + len(title) - len(title.lstrip(":")), self.shown, self.scan)
        target = _MASKS.sub("", title).strip().lstrip(":").replace("_", " ")
        self.shown.links.append(Link(here, len(self.shown.starts), target))

    def tag(self, node: Any, at: int, end: int) -> None:
        """Show what a tag holds; a line break breaks the line; hidden things stay hidden."""
        name = str(node.tag).strip().lower() if node.tag else ""
        if name in ("br", "hr", "p") or (node.wiki_markup and name in ("li", "dt", "dd")):
            self.shown.newline(at, end)
            if name != "p":
                return
        if node.contents is None or name in ("ref", "references", "gallery", "style", "math", "table"):
            return
        if name in ("s", "del", "strike"):
            return
        contents = len(str(node.contents))
        if node.wiki_markup:
            opening = len(str(node.wiki_markup))
        else:
            closing = node.closing_tag
            opening = (end - at) - contents - (0 if closing is None else len(str(closing)) + 3)
        italic = name in ("i", "em", "cite")
        if italic:
            self.shown.apostrophes(2)
        self.code(node.contents, at + opening)
        if italic:
            self.shown.apostrophes(2)

    def template(self, node: Any, at: int, end: int) -> None:
        """Show what a template shows; one that is not known shows nothing."""
        name = " ".join(_MASKS.sub("", str(node.name)).replace("_", " ").split()).lower()
        arguments = self.arguments(node, at)
        positional = [argument for argument in arguments if not argument[0]]
        if name in MARKS:
            self.shown.mark(MARKS[name], at, end)
        elif name in CURRENCIES:
            self.currency(name, CURRENCIES[name], positional, at)
        elif name in LISTS or name.startswith("unbulleted list"):
            for _, code, offset in positional:
                self.shown.newline(offset, offset)
                self.code(code, offset)
            self.shown.newline(end, end)
        elif name in FIRST:
            self.some(positional[:1])
        elif name in SECOND or name.startswith(("lang-", "langx")):
            self.some(positional[1:2] if name in SECOND or name == "langx" else positional[:1])
        elif name in LAST:
            self.some(positional[-1:])
        elif name in WORDS:
            self.words(WORDS[name], positional, at)
        elif name not in DROPPED:
            handler: Callable[..., None] | None = getattr(self, "t_" + re.sub(r"\W", "_", name), None)
            if handler:
                handler(positional, at, end)

    def arguments(self, node: Any, at: int) -> list[tuple[str, Any, int]]:
        """Name (empty for positional ones), code and offset of each argument."""
        offset = at + 2 + len(str(node.name))
        found = []
        for param in node.params:
            value, key = str(param.value), str(param.name)
            inner = offset + 1 + (len(key) + 1 if param.showkey else 0)
            label = key.strip().lower() if param.showkey else ""
            found.append(("" if label.isdigit() else label, param.value, inner))
            offset = inner + len(value)
        return found

    def some(self, arguments: list[tuple[str, Any, int]]) -> None:
        """Show these arguments, one behind the other."""
        for _, code, offset in arguments:
            self.code(code, offset)

    def words(self, default: str, positional: list[tuple[str, Any, int]], at: int) -> None:
        """Show the first argument, or the template's own word where there is none."""
        if positional and str(positional[0][1]).strip():
            self.some(positional[:1])
        else:
            self.shown.generate(default, at)

    def currency(self, name: str, sign: str, positional: list[tuple[str, Any, int]], at: int) -> None:
        """Show an amount with the sign of its currency; ``INRConvert`` spells its unit by a letter."""
        if not positional:
            self.shown.generate(sign, at)
            return
        self.shown.generate(sign, at)
        self.some(positional[:1])
        if name in ("inrconvert", "inr convert") and len(positional) > 1:
            unit = {"b": "billion", "m": "million", "c": "crore", "l": "lakh", "k": "thousand"}.get(
                str(positional[1][1]).strip().lower()
            )
            if unit:
                self.shown.generate(" " + unit, positional[1][2])

    def t_sortname(self, positional: list[tuple[str, Any, int]], at: int, end: int) -> None:  # noqa: ARG002
        """``{{sortname|First|Last}}``."""
        self.some(positional[:1])
        self.shown.mark(" ", positional[0][2], positional[0][2]) if positional else None
        self.some(positional[1:2])

    def t_based_on(self, positional: list[tuple[str, Any, int]], at: int, end: int) -> None:  # noqa: ARG002
        """``{{Based on|title|author|…}}``."""
        for number, argument in enumerate(positional):
            if number:
                self.shown.generate(" by " if number == 1 else ", ", argument[2])
            self.some([argument])

    def t_nihongo(self, positional: list[tuple[str, Any, int]], at: int, end: int) -> None:  # noqa: ARG002
        """``{{nihongo|English|kanji|romaji}}``: the first that is there."""
        self.some([argument for argument in positional if str(argument[1]).strip()][:1])

    def t_film_date(self, positional: list[tuple[str, Any, int]], at: int, end: int) -> None:  # noqa: ARG002
        """A list of dates; read as such elsewhere, shown as its words here."""
        for argument in positional:
            self.some([argument])
            self.shown.mark(" ", argument[2], argument[2])

    t_start_date = t_film_date

    def t_convert(self, positional: list[tuple[str, Any, int]], at: int, end: int) -> None:  # noqa: ARG002
        """``{{convert|5|km}}``: the figure and unit as given."""
        for argument in positional[:2]:
            self.some([argument])
            self.shown.mark(" ", argument[2], argument[2])


def _entity(node: Any) -> str:
    try:
        shown = node.normalize()
    except (ValueError, OverflowError):
        return ""
    return str(shown) if len(shown) == 1 and not 0xD800 <= ord(shown) <= 0xDFFF else ""
