"""A stretch of a saved text as a reader sees it: Markdown's links and emphasis, numbers of notes and links, escapes.

What shows nothing is left out; where links, italics, bold type and notes stand is kept, as for an article in HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.markup.plainstyle import Style
from dossier.text.anchors import Anchored
from dossier.text.paragraphs import Citation, Link, Note, Paragraph

_FIGURE = r"\d{1,3}|(?:note|nb|n|fn|lower-alpha)\.?[ \xa0]\d{1,3}"
_LETTER = r"[a-z]{1,2}|[A-Z]"
_NUMBER = re.compile(rf"{_FIGURE}|{_LETTER}")
_NOTE_LINK = re.compile(r"#cite[_-]note")
_BACK_LINK = re.compile(r"#cite[_-]ref|action=edit(?!&redlink)|#p-search|#mw-head")
_TARGET = re.compile(
    r"\(\s{0,3}(?P<to><[^<>\n]{0,2000}>|(?:\\.|[^()\s\\]|\((?:\\.|[^()\s\\]){0,300}\)){0,2000})"
    r"(?:\s{1,3}\"(?P<title>(?:\\.|[^\"\\]){0,400})\")?\s{0,3}\)",
    re.S,
)
#: marks that a reader sees as such and nothing of which belongs to the text: of notes, of notices, of the editor
_PRINTED = re.compile(
    rf"\^?\s?\\?\[\s?(?:(?P<figure>{_FIGURE})|(?P<letter>{_LETTER})(?=\s?\\?\]\)?(?!\w))"
    r"|edit|[a-z][a-z ]{2,40}(?:\sneeded|\?)|(?:permanent )?dead link|not in citation given|failed verification|disputed(?: [–-] discuss)?|better source needed)\s?\\?\]",
)
#: a link's number in front of its words; behind it may stand the number of a note, whose link it is
_NUMBERED = re.compile(r"\^?\s?\[\d{1,4}\](?:\[\s?(?P<figure>\d{1,3}|[a-z]{1,2})\s?\])?")
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,11}(?:\s[^<>]{0,400})?/?>|<https?://[^<>\s]{1,500}>", re.I)
_ENTITY = re.compile(r"&(?:(amp)|(quot)|(#39|apos)|(nbsp|#160)|(lt)|(gt)|(ndash)|(mdash));")
_ENTITIES = ("&", '"', "'", " ", "<", ">", "–", "—")
_SPECIAL = re.compile(r"[\\\[\]!*_<&^\s]|[,.;:!?)(]|--")
_LONGEST = 3000  # characters of a link's text
_DEEPEST = 6  # links in links
_CLOSES = frozenset(",.;:!?)]")
_ESCAPED = frozenset("\\`*_{}[]()#+-.!|>~\"'$@^<&=:/")

Cite = Callable[[str], Citation | None]


def inline(raw: Anchored, style: Style, section: str | None, cite: Cite | None = None, mark: str = "") -> Paragraph:
    """The paragraph that a stretch of raw text shows; its line ends are kept as breaks."""
    reader = _Reader(raw, style, cite)
    reader.read(0, len(raw.text))
    return reader.paragraph(section, mark)


class _Reader:
    """Reads raw text from left to right into a shown one."""

    def __init__(self, raw: Anchored, style: Style, cite: Cite | None):
        self._raw = raw
        self._style = style
        self._cite = cite
        self._close = _brackets(raw.text) if style.markdown else {}
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._open: dict[str, int] = {}
        self._spans: dict[str, list[tuple[int, int]]] = {"i": [], "b": []}
        self._links: list[Link] = []
        self._notes: list[Note] = []
        self._depth = 0
        self._raised = self._lifted = False

    def read(self, at: int, end: int) -> None:
        """Show the raw text between two places."""
        text = self._raw.text
        while at < end:
            match = _SPECIAL.search(text, at, end)
            if match is None:
                self._show(at, end)
                return
            if match.start() > at:
                self._show(at, match.start())
            at = self._special(match.start(), end)

    def _special(self, at: int, end: int) -> int:
        """Read what begins with a sign that may be markup; the place behind it."""
        text = self._raw.text
        char = text[at]
        if char.isspace():
            self._space(at)
            return at + 1
        if char == ")" and self._raised:
            self._raised = False
            return at + 1
        if char in "[^" or (char == "\\" and text[at + 1 : at + 2] == "["):
            behind = self._bracket(at, end)
            if behind:
                return behind
        if self._style.markdown:
            behind = self._markdown(at, end, char)
            if behind:
                return behind
        if char == "&" and (match := _ENTITY.match(text, at, end)):
            self._put(_ENTITIES[(match.lastindex or 1) - 1], at, match.end())
            return match.end()
        if char in _CLOSES and self._text and self._text[-1] == " ":
            self._tidy(at)
        self._show(at, at + 1)
        return at + 1

    def _markdown(self, at: int, end: int, char: str) -> int:
        text = self._raw.text
        if char == "\\" and text[at + 1 : at + 2] in _ESCAPED:
            self._show(at + 1, at + 2)
            return at + 2
        if char == "!" and text[at + 1 : at + 2] == "[" and (found := self._target(at + 1)):
            return found[1]
        if char in "*_":
            return self._emphasis(at, end)
        if char == "^" and (self._lifted or text[at + 1 : at + 2] == "["):
            self._lifted = not self._lifted
            return at + 1
        if char == "-":
            return self._dash(at)
        if char == "<" and (match := _TAG.match(text, at, end)):
            if match[0][1:3].lower() == "br":
                self._space(at)
            return match.end()
        return 0

    def _target(self, at: int) -> tuple[re.Match[str], int] | None:
        """Where the link whose text opens here leads, and the place behind it."""
        close = self._close.get(at)
        match = _TARGET.match(self._raw.text, close + 1) if close and close - at < _LONGEST else None
        return (match, match.end()) if match else None

    def _bracket(self, at: int, end: int) -> int:
        """A link, a note, or a number that stands for a link."""
        text = self._raw.text
        found = self._target(at) if text[at] == "[" and self._style.markdown else None
        if found:
            self._link(at, found[0])
            return found[1]
        if text[at : at + 3] == "^([" or text[at : at + 4] == "^(\\[":
            self._raised = True
            return at + 2
        if self._style.numbered and (match := _NUMBERED.match(text, at, end)):
            if match["figure"]:
                self._note(match["figure"])
            return match.end()
        match = _PRINTED.match(text, at, end)
        if match is None or (match["letter"] and self._said()):
            return 0
        if match["figure"] or match["letter"]:
            self._note(match["figure"] or match["letter"])
        return match.end()

    def _said(self) -> bool:
        """Whether a letter in brackets is a word that somebody put into a quotation, and no mark of a note."""
        return not self._text or self._text[-1] in " \n\"“‘'("

    def _link(self, at: int, match: re.Match[str]) -> None:
        close = self._close[at]
        target, inner = match["to"], self._raw.text[at + 1 : min(close, at + 60)]
        if _BACK_LINK.search(target):
            return
        if _NOTE_LINK.search(target) and (number := _NUMBER.search(inner)):
            self._note(number[0])
            return
        begin = len(self._text)
        self._depth += 1
        if self._depth <= _DEEPEST:
            self.read(at + 1, close)
        self._depth -= 1
        if begin < len(self._text):
            lead, tail = self._text[begin] == " ", self._text[-1] == " "
            self._links.append(Link(begin + lead, len(self._text) - tail, match["title"] or ""))

    def _emphasis(self, at: int, end: int) -> int:
        text = self._raw.text
        sign, size = text[at], 1
        while size < 3 and text[at + size : at + size + 1] == sign:
            size += 1
        before, behind = text[at - 1 : at] or " ", text[at + size : at + size + 1] if at + size < end else " "
        if sign == "_" and _wordly(before) and _wordly(behind):
            return 0
        kinds = {1: "i", 2: "b", 3: "ib"}[size]
        closing = all(kind in self._open for kind in kinds)
        if not closing and behind.isspace() and before.isspace():
            return 0 if sign == "_" or size < 2 else at + size
        for kind in kinds:
            if kind in self._open:
                begin = self._open.pop(kind)
                while begin < len(self._text) and self._text[begin] == " ":
                    begin += 1
                stop = len(self._text)
                while stop > begin and self._text[stop - 1] == " ":
                    stop -= 1
                if begin < stop:
                    self._spans[kind].append((begin, stop))
            else:
                self._open[kind] = len(self._text)
        return at + size

    def _dash(self, at: int) -> int:
        """A dash that is typed as two hyphens or three."""
        if not self._style.smart:
            return 0
        size = 3 if self._raw.text[at + 2 : at + 3] == "-" else 2
        self._put("—" if size == 3 else "–", at, at + size)
        return at + size

    def _note(self, number: str) -> None:
        cite = self._cite
        self._notes.append(Note(self._length(), (lambda: cite(number)) if cite else None))

    def _length(self) -> int:
        """Where a mark stands: behind the last letter, not behind the blank that follows it."""
        size = len(self._text)
        return size - 1 if size and self._text[-1] == " " else size

    def _show(self, at: int, end: int) -> None:
        starts, ends = self._raw.places
        self._text.extend(self._raw.text[at:end])
        self._starts.extend(starts[at:end])
        self._ends.extend(ends[at:end])

    def _put(self, char: str, at: int, end: int) -> None:
        starts, ends = self._raw.places
        if char == " ":
            self._space(at)
            return
        self._text.append(char)
        self._starts.append(starts[at])
        self._ends.append(ends[end - 1])

    def _space(self, at: int) -> None:
        """White space, each run of it one blank, or one line end where it has one."""
        char = "\n" if self._raw.text[at] == "\n" else " "
        if not self._text:
            return
        if self._text[-1] in " \n":
            if char == "\n":
                self._text[-1] = "\n"
            return
        if self._text[-1] in "([" and self._raw.text[at] != "\n":
            return
        starts, ends = self._raw.places
        self._text.append(char)
        self._starts.append(starts[at])
        self._ends.append(ends[at])

    def _tidy(self, at: int) -> None:
        """Take back the blank that a converter set between a link or a note and the mark behind it."""
        behind = self._raw.text[at + 1 : at + 2]
        if self._raw.text[at] == "." and (
            self._raw.text[at + 1 : at + 3].strip()[:1] == "." or self._text[-2:-1] == ["."]
        ):
            return  # an ellipsis
        if behind.isalnum():
            return  # ".38", or a mark set wrongly by its writer
        self._text.pop()
        self._starts.pop()
        self._ends.pop()
        size = len(self._text)
        for spans in self._spans.values():
            while spans and spans[-1][1] > size:
                spans[-1:] = [(spans[-1][0], size)] if spans[-1][0] < size else []
        if self._links and self._links[-1].end > size:
            last = self._links.pop()
            self._links.append(Link(last.start, size, last.target))

    def paragraph(self, section: str | None, mark: str) -> Paragraph:
        """All that was read."""
        shown = Anchored("".join(self._text), self._starts, self._ends, section)
        whole = Paragraph(
            shown,
            tuple(sorted(self._spans["i"])),
            tuple(self._links),
            tuple(self._notes),
            mark,
            tuple(sorted(self._spans["b"])),
        )
        return whole.part(0, len(shown))


def _wordly(char: str) -> bool:
    return char.isalnum() or char == "_"


def _brackets(text: str) -> dict[int, int]:
    """For each opening bracket the one that closes it; escaped ones are none."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for match in re.finditer(r"\\.|\[|\]", text, re.S):
        if match[0] == "[":
            waiting.append(match.start())
        elif match[0] == "]" and waiting:
            found[waiting.pop()] = match.start()
    return found
