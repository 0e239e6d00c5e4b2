"""What a page is about: the title that its lines name again and again, and the line that it stands on."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.markup import vocabulary as v
from dossier.markup.kinds import Kind, kind_of
from dossier.markup.lines import CAPITAL, Line
from dossier.markup.plain import Block

_QUOTED = re.compile(r"[“‘\"«]([^“”‘\"«»]{1,60}?)[,.!?]?[”’\"»](?!\w)")
_REVIEWED = re.compile(
    r"(?:(?:film |movie )?review:?\s)?[“‘\"']?(.{1,60}?)[”’\"']?[\s:–—-]{1,3}(?:film |movie )?reviews?\b.*|(?:film |movie )review:?\s[“‘\"']?(.{1,60}?)[”’\"']?",
    re.I,
)
_ENCYCLOPEDIA = re.compile(
    r"(.{1,80}?)(?:\s\([^()]{2,80}\))?,? (?:is|was) an? (?:[\w-]+ ){0,2}(?:19|20)\d\d\b.{0,90}\b(?:film|movie|documentary)\b"
)
_YEARED = re.compile(
    r"(?:imdb\s?>\s?|(?:title|film|movie):\s)?(.{1,80}?)\s\(\s?(?:TV Movie |Video |Short )?(?:19|20)\d\d\s?\)(?:\s{1,3}(?:[-–|“\"].{1,80}|.{0,12}reviews?.{0,40}))?",
    re.I,
)
_YEAR = re.compile(r"\(?(?:19|20)\d\d\)?(?:\s?(?:19|20)\d\d|,.{3,60})?")
_FOR = re.compile(r"(?:top |all |latest |related )?(?:critics?|audience|user|news|movie|videos?|photos?|quotes|reviews?|forums)['’]?\s(?:& \w+ )?(?:\w+ )?(?:reviews |news )?(?:for|of|about)\s(.{1,80})", re.I)  # fmt: skip
_OF = re.compile(r"(.{1,80}?)['’]?\s(?:quotes|videos|photos|trailers?(?: & photos)?|(?:movie |film |critic )?reviews?(?: [-|–] .{1,30})?|cast(?: & crew)?)", re.I)  # fmt: skip
_SITE = re.compile(r"(.{1,80}?)\s[-–|]\s(?:the )?(?:imdb|rotten tomatoes|metacritic|wikipedia|letterboxd|box office mojo|allmovie)\b.{0,30}", re.I)  # fmt: skip
_ENOUGH = 1.5
_LONG = 10  # words that a title has at the most
_AROUND = 10  # lines around a title that tell whether it heads the page's content


@dataclass(frozen=True, slots=True)
class Subject:
    """The title of the page's film as a pattern, and the number of the line that heads the content with it.

    ``yeared`` is whether that line has the year on it or under it, as the heads of data bases have.
    """

    title: str
    pattern: re.Pattern[str]
    line: int | None
    yeared: bool

    def named_in(self, text: str) -> bool:
        """Whether a line names the film."""
        return self.pattern.search(text) is not None


def subject_of(lines: Sequence[Line], kinds: Sequence[Kind], blocks: Sequence[Block]) -> Subject | None:
    """What the page is about, most likely; ``None`` where nothing is named often enough."""
    votes: dict[str, float] = defaultdict(float)
    _quoted_votes(lines, votes)
    _line_votes(lines, kinds, blocks, votes)
    best = sorted(votes.items(), key=lambda vote: -vote[1])[:1]
    if not best or best[0][1] < _ENOUGH:
        return None
    title = _whole(best[0][0], votes)
    line = _title_line(title, lines, kinds)
    yeared = line is not None and _has_year(lines, line)
    return Subject(title, re.compile(rf"(?<!\w){re.escape(title)}(?!\w)"), line, yeared)


def _whole(title: str, votes: dict[str, float]) -> str:
    """The title with its subtitle, where lines name that too."""
    longer = [
        other for other in votes if other.startswith((f"{title}: ", f"{title} – ")) and votes[other] * 3 >= votes[title]
    ]
    return max(longer, key=lambda other: votes[other], default=title)


def _has_year(lines: Sequence[Line], index: int) -> bool:
    behind = lines[index + 1].text if index + 1 < len(lines) else ""
    return _YEARED.fullmatch(lines[index].text) is not None or _YEAR.fullmatch(behind) is not None


def _quoted_votes(lines: Sequence[Line], votes: dict[str, float]) -> None:
    """Titles that running text quotes, and those that a headline reviews and running text names."""
    prose = [line.text for line in lines if line.prose]
    for line in lines:
        if len(line.words) >= 8 and (match := _ENCYCLOPEDIA.match(line.text)) and _titled(match[1]):
            votes[match[1]] += 3
    for text in prose:
        quoted = {title.strip() for title in _QUOTED.findall(text) if CAPITAL.match(title) and len(title.split()) <= 7}
        for title in sorted(quoted):
            votes[title] += 1
    for line in lines:
        if len(line.words) <= 20 and not line.prose and (match := _REVIEWED.fullmatch(line.text)):
            title = (match[1] or match[2]).strip()
            if _titled(title) and any(title in text for text in prose):
                votes[title] += 2


def _line_votes(lines: Sequence[Line], kinds: Sequence[Kind], blocks: Sequence[Block], votes: dict[str, float]) -> None:
    """Titles that short lines name: with the year, over the year, as the page's heading, or in headings of its parts."""
    found: dict[str, float] = defaultdict(float)
    yeared = ""
    first = [index for index, block in enumerate(blocks) if block.mark == "heading" and block.level == 1]
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if line.prose or len(line.words) > 14 or not line.words:
            continue
        text = line.text
        if match := _YEARED.fullmatch(text):
            facts = any(one.fact for one in kinds[index + 1 : index + 4])
            # the first is the page's, more likely than not; so are others that name the same
            found[match[1]] += 1.0 + 0.7 * facts if yeared in ("", match[1]) else 0.3
            yeared = yeared or match[1]
        for pattern, weight in ((_FOR, 1.0), (_OF, 0.7), (_SITE, 1.0)):
            if match := pattern.fullmatch(text):
                found[match[1]] += weight
        behind = lines[index + 1].text if index + 1 < len(lines) else ""
        if _YEAR.fullmatch(behind) and not kind.menuish and not kind.label:
            found[text] += 1.5
        if first == [index]:
            found[text] += 1.0
    whole = Counter(line.text for line in lines if len(line.words) <= _LONG)
    prose = [line.text for line in lines if line.prose]
    for text, weight in found.items():
        title = text.strip(" “”‘’\"'.,:")
        if _titled(title):
            told = sum(title in one for one in prose) if len(title) > 4 else 0
            votes[title] += weight + min(2.0, 0.5 * whole[title]) + min(1.5, 0.5 * told)


def _titled(title: str) -> bool:
    """Whether a few words may be a title: no entry of a menu, no label, no button."""
    if not title or len(title.split()) > _LONG or not re.match(r"[^\W_a-z]", title) or _PARTS.search(title):
        return False
    kind = kind_of(Line.of(title))
    return not (kind.furniture or kind.label or kind.reviews or v.MENU.fullmatch(title))


_PARTS = re.compile(
    r"https?:|^original title:|^(?:full|read|all|top|more|latest|critics?|audience|user|verified|movie|film|my|your|our|new|see|watch)\b(?!.{12})",
    re.I,
)


def _title_line(title: str, lines: Sequence[Line], kinds: Sequence[Kind]) -> int | None:
    """The line with the title (and its year) behind which the facts begin and over which the menus end."""
    pattern = re.compile(
        rf"[\W_]*{re.escape(title)}(?:\s\([^()]{{1,60}}\)){{0,2}}(?:\s\(?\s?(?:19|20)\d\d\s?\)?)?(?:\s{{1,3}}[“\"][^“”\"]{{1,60}}[”\"](?: \(.{{1,20}}\))?)?[\W_]*"
    )
    best, place = 0.0, None
    worth = [_worth(line, kind) for line, kind in zip(lines, kinds, strict=True)]
    text = [line.prose and len(line.words) >= 15 and not _ADDRESS.search(line.text) for line in lines]
    passed = 0
    for index, line in enumerate(lines):
        passed += text[index]
        if passed * 3 > sum(text):
            break  # the title stands over the text
        if (
            len(line.words) > 2 * _LONG
            or line.text.count("[") != line.text.count("]")
            or not pattern.fullmatch(line.text)
        ):
            continue
        behind, above = worth[index + 1 : index + 1 + _AROUND], worth[max(0, index - _AROUND) : index]
        value = sum(behind) - sum(above) + 0.5 + 20 * _has_year(lines, index)
        if value > best:
            best, place = value, index
    return place


_ADDRESS = re.compile(r"\b(?:you|your|we|our|cookies?|javascript|account|citations?)\b", re.I)


def _worth(line: Line, kind: Kind) -> float:
    if line.prose:
        return 1.0
    return float(kind.fact or (kind.label and kind.colon)) - kind.menuish
