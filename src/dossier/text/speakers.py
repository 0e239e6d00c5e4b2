"""Who speaks in a sentence about a film's reception: persons with their publications, and publications alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.text.fold import fold
from dossier.text.names import is_person, last_name
from dossier.text.paragraphs import Paragraph

_TOKEN = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'\-]{1,24}|[A-Z]\.(?:[A-Z]\.)*|[A-Z][A-Z]?(?=\s))"
PERSON = re.compile(
    rf"(?<![\w’'-]){_TOKEN}(?:\s(?:(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|al|el)\s){{0,2}}{_TOKEN}){{1,3}}(?![\w-])"
)
_LEADING = frozenset(
    [
        "while",
        "in",
        "for",
        "but",
        "and",
        "however",
        "although",
        "film",
        "critic",
        "critics",
        "reviewer",
        "american",
        "british",
        "indian",
        "australian",
        "canadian",
        "french",
        "writing",
        "reviewing",
        "also",
        "conversely",
        "similarly",
        "likewise",
        "meanwhile",
        "additionally",
        "furthermore",
        "moreover",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "when",
        "as",
        "from",
        "of",
        "on",
        "at",
        "with",
        "to",
        "by",
        "both",
        "another",
        "other",
        "still",
        "yet",
        "among",
        "after",
        "before",
        "even",
        "though",
        "despite",
        "according",
        "movie",
        "columnist",
        "journalist",
        "historian",
        "author",
        "senior",
        "chief",
        "contemporary",
        "modern",
        "upon",
        "retrospectively",
        "later",
        "elsewhere",
        "since",
        "finally",
        "overall",
        "initially",
        "notably",
        "first",
        "veteran",
        "noted",
        "renowned",
        "famed",
        "influential",
        "former",
        "then",
        "fellow",
    ]
)
VERB = (
    r"(?:wrote|writes|writing|said|says|stated|states|gave|gives|giving|awarded|awards|called|calls|calling|described|describes|describing|praised|praises|criticized|criticised|criticizes|opined|opines|noted|notes|felt|feels|found|finds|commented|comments|named|rated|rates|"
    r"considered|considers|thought|thinks|argued|argues|concluded|concludes|observed|observes|remarked|remarks|compared|compares|complimented|singled|cited|cites|believed|believes|suggested|suggests|reviewed|dismissed|dismisses|summari[sz]ed|summed|sums|labell?ed|"
    r"hailed|lauded|declared|declares|complained|complains|likened|panned|admired|applauded|expressed|added|adds|continued|lamented|wondered|deemed|acknowledged|enjoyed|liked|disliked|loved|hated|appreciated|credited|commended|highlighted|pointed|reported|"
    r"mentioned|proclaimed|recommended|referred|regarded|responded|characteri[sz]ed|termed|dubbed|judged|ranked|scored|graded|offered|wished|claimed|claims|asserted|asserts|marvelled|raved|mused|quipped|enthused|conceded|admitted|stressed|emphasized|faulted|derided|slammed|blasted|"
    r"was|were|is|had|has|did|did not|didn't)"
)
_SPEAKS = re.compile(
    rf"(?:,[^,]{{2,80}},)?\s?(?:also |similarly |likewise |later |however, |then |further |ultimately |subsequently |both |[a-z]+ly )?{VERB}\b",
    re.I,
)
_OF = re.compile(r",?\s(?:of|from|for|at|in|with|on)\s(?:the\s(?=[A-Z])|The\s)?")
_WRITING = re.compile(
    r",?\s(?:(?:who\s)?(?:was\s|is\s)?(?:also\s)?(?:writing|reviewing|reviewed (?:it|the film)|writes|wrote|reporting|blogging)\s(?:[\w’']{1,20}\s){0,5}?|(?:(?:a|an|the|then|film|movie|chief|senior|staff|lead|co-|former)\s){0,4}(?:film |movie )?(?:critic|reviewer|columnist|editor|writer|correspondent|journalist|contributor)\s|in (?:his|her|their|a) (?:[\w-]{1,16}\s){0,4}?(?:review|article|column|piece|essay)\s(?:[\w’']{1,20}\s){0,5}?)(?:for|of|in|at|with|from)\s(?:the\s(?=[A-Z])|The\s)?"
)
_POSSESSIVE = re.compile(
    r"(?:['’]s|['’])\s(?:own\s)?(?:(?:chief |senior |lead |staff |then-|film |movie |entertainment |television |TV |arts |culture |resident |long-time |longtime |veteran ){0,3}(?:critic|reviewer|columnist|editor|writer|correspondent|journalist|contributor)s?,?\s)?$",
    re.I,
)
_CRITIC_WORD = re.compile(
    r"\b(?:(?:chief |senior |film |movie |staff |internet |online )*(?:critic|reviewer|columnist|blogger|film historian|essayist)s?),?\s$",
    re.I,
)
_FOR = re.compile(
    r"(?:^|[\s(])(?:[Ww]riting |[Rr]eviewing (?:the film |it |[^,]{2,40} )?|[Rr]eview |[Ii]n (?:his|her|their|a|an) (?:[\w-]{1,16}\s){0,4}?(?:review|column|article|piece|essay)\s(?:of [^,]{2,40} )?)?(?:[Ff]or|[Ii]n|[Ff]rom|[Aa]t|[Oo]f|[Ww]ith|[Oo]n)\s(?:the\s|The\s)?$"
)
_PUBLICATION = re.compile(
    r"(?:[A-Z0-9][\w.&’'!-]*|[a-z]+\.(?:com|net|org|co|in|uk))(?:\s(?:(?:of|the|and|&|on|for)\s)?[A-Z0-9][\w.&’'!-]*){0,5}"
)
_UNTITLED = re.compile(
    r"^(?:his|her|its|their|this|that|it|he|she|film|movie|critics?|reviews?|particular|general|addition|January|February|March|April|May|June|July|August|September|October|November|December|\d+)\b",
    re.I,
)
_PAPER_SPEAKS = re.compile(
    rf"(?:['’]s? review(?:er)?\b[^.]{{0,40}}?|\s(?:magazine|newspaper|reviewer|critic)?,?)\s?(?:also |similarly |later )?(?:{VERB[3:-1].replace('|was|were|is|had|has|did|did not', '')})\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as the text names them: stretches of the paragraph, and where the naming stands."""

    critic: tuple[int, int] | None
    publication: tuple[int, int] | None
    start: int
    end: int


class Speakers:
    """Finds who speaks in a sentence; ``people`` made the film, ``titles`` are its own, both folded."""

    def __init__(self, people: frozenset[str], titles: frozenset[str]):
        self.people = people
        self.titles = titles

    def find(self, paragraph: Paragraph, masked: str, start: int, end: int) -> Iterator[Speaker]:
        """The critics and publications that a sentence names as speaking, in order."""
        taken: list[tuple[int, int]] = []
        for first, last in _persons(paragraph, masked, start, end):
            name = masked[first:last]
            if fold(name) in self.people or fold(name) in self.titles:
                continue
            publication = self._publication(paragraph, masked, start, first, last, end)
            speaks = (
                publication
                or _SPEAKS.match(masked, last, end)
                or _CRITIC_WORD.search(masked[start:first])
                or re.match(r"['’]s (?:[\w-]+ )?review\b", masked[last:end])
            )
            if not speaks:
                continue
            if publication is None and not self._reviewer(paragraph, name, end):
                continue
            taken += [(first, last)] + ([publication] if publication else [])
            edges = [first, last, *(publication or ())]
            yield Speaker((first, last), publication, min(edges), max(edges))
        for first, last in paragraph.italics:
            if (
                start <= first
                and last <= end
                and not any(one <= first < other for one, other in taken)
                and self._speaking_paper(masked, first, last, end)
            ):
                yield Speaker(None, (first, last), first, last)

    def _reviewer(self, paragraph: Paragraph, name: str, end: int) -> bool:
        """Whether a person named without a publication wrote what is cited for the sentence."""
        citation = paragraph.citation(end, 600)
        if citation is None:
            return False
        return any(last_name(author.name) == last_name(name) for author in citation.authors)

    def _speaking_paper(self, masked: str, first: int, last: int, end: int) -> bool:
        words = masked[first:last]
        if fold(words) in self.titles:
            return False
        before = masked[max(0, first - 30) : first]
        if re.search(r"\b(?:reviewer|critic|review) (?:for|of|in|from|at) (?:the )?$", before, re.I):
            return True
        return _PAPER_SPEAKS.match(masked, last, end) is not None

    def _publication(
        self, paragraph: Paragraph, masked: str, start: int, first: int, last: int, end: int
    ) -> tuple[int, int] | None:
        """The publication that a person is said to write for."""
        for pattern in (_WRITING, _OF):
            if (match := pattern.match(masked, last, end)) and (
                span := self._paper_at(paragraph, masked, match.end(), end)
            ):
                return span
        before = masked[start:first]
        if match := _POSSESSIVE.search(before):
            return self._paper_before(paragraph, masked, start, start + match.start())
        if match := re.search(r",\s(?:(?:film |movie )?critic\s)?$", before):
            span = self._paper_before(paragraph, masked, start, start + match.start())
            if span and _FOR.search(masked[start : span[0]]):
                return span
        if match := re.search(
            r"\s(?:film |movie |chief |senior |staff |lead )*(?:critic|reviewer|columnist|editor|writer|contributor),?\s$",
            before,
        ):
            return self._paper_before(paragraph, masked, start, start + match.start())
        return None

    def _paper_at(self, paragraph: Paragraph, masked: str, at: int, end: int) -> tuple[int, int] | None:
        for first, last in paragraph.italics:
            if (
                first <= at + 1
                and at < last
                and abs(first - at) <= 5
                and masked[first:at].strip() in ("", "The", "the")
            ):
                return (first, last) if fold(masked[first:last]) not in self.titles else None
        for link in paragraph.links:
            if abs(link.start - at) <= 4 and masked[link.start : at].strip() in ("", "The", "the"):
                return (
                    None
                    if fold(masked[link.start : link.end]) in self.titles
                    or fold(masked[link.start : link.end]) in self.people
                    else (link.start, link.end)
                )
        match = _PUBLICATION.match(masked, at, end)
        if match is None or _UNTITLED.match(match[0]) or fold(match[0]) in self.titles or len(match[0]) < 3:
            return None
        text = match[0].rstrip(".,'’")
        text = re.sub(r"['’]s$", "", text)
        return at, at + len(text)

    def _paper_before(self, paragraph: Paragraph, masked: str, start: int, at: int) -> tuple[int, int] | None:
        for first, last in paragraph.italics:
            if last in (at, at - 1) and first >= start:
                return (first, last) if fold(masked[first:last]) not in self.titles else None
        for link in paragraph.links:
            if link.end in (at, at - 1) and link.start >= start:
                words = masked[link.start : link.end]
                return None if fold(words) in self.people or fold(words) in self.titles else (link.start, link.end)
        match = re.search(
            r"(?:[A-Z0-9][\w.&’-]*)(?:\s(?:(?:of|the|and|&)\s)?[A-Z0-9][\w.&’-]*){0,4}$", masked[start:at]
        )
        if match is None or _UNTITLED.match(match[0]) or fold(match[0]) in self.people | self.titles:
            return None
        rest = match[0].split()
        skip = 0
        while rest and rest[0].lower() in _LEADING and rest[0].lower() != "the":
            skip += len(rest.pop(0)) + 1
        return (start + match.start() + skip, start + match.end()) if rest else None


def _persons(paragraph: Paragraph, masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names of persons in a sentence: linked ones as linked, others as runs of capitalised words."""
    taken = [
        (link.start, link.end)
        for link in paragraph.links
        if start <= link.start
        and link.end <= end
        and is_person(masked[link.start : link.end])
        and not paragraph.italic(link.start, link.end)
    ]
    blocked = [*taken, *paragraph.italics, *((link.start, link.end) for link in paragraph.links)]
    for match in PERSON.finditer(masked, start, end):
        first, last = match.span()
        while (word := re.match(r"\S+\s", masked[first:last])) and word[0].strip().lower() in _LEADING:
            first += len(word[0])
        for one, other in blocked:  # a name does not run into italics or a link
            if first < one < last:
                last = one
            if one <= first < other:
                first = last
        span_text = masked[first:last].rstrip(" ,’'")
        if span_text.endswith(("’s", "'s")):
            span_text = span_text[:-2]
        if first < last and is_person(span_text):
            taken.append((first, first + len(span_text)))
    yield from sorted(set(taken))
