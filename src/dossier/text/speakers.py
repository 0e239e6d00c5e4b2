"""Who speaks in a sentence about a film's reception: persons with their publications, and publications alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dossier.text.fold import fold
from dossier.text.later import later
from dossier.text.names import is_person, last_name
from dossier.text.papers import Papers
from dossier.text.paragraphs import Citation, Paragraph
from dossier.text.verbs import NO_PERSON, OUTSIDER, SAYS, VERB

_TOKEN = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'\-]{1,24}|[A-Z]\.(?:[A-Z]\.)*|[A-Z][A-Z]?(?=\s))"
PERSON = later(
    rf"(?<![\w’'-]){_TOKEN}(?:\s(?:(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|al|el)\s){{0,2}}{_TOKEN}){{1,3}}(?![\w-])"
)
_BEFORE = 200  # characters before a name in which its publication is looked for
_MOST = 30  # names of a sentence that are looked at
_GENITIVE = later(r"['’]s?\s")
_LEADING = frozenset(
    ["while", "in", "for", "but", "and", "however", "although", "film", "critic", "critics", "reviewer", "american", "british", "indian", "australian", "canadian", "french", "writing", "reviewing", "also", "conversely", "similarly", "likewise", "meanwhile", "additionally", "furthermore", "moreover", "the", "a", "an", "his", "her", "their", "when", "as", "from", "of", "on", "at", "with", "to", "by", "both", "another", "other", "still", "yet", "among", "after", "before", "even", "though", "despite", "according", "movie", "writer", "co-writer", "columnist", "journalist", "historian", "author", "senior", "chief", "contemporary", "modern", "upon", "retrospectively", "later", "elsewhere", "since", "finally", "overall", "initially", "notably", "first", "veteran", "noted", "renowned", "famed", "influential", "former", "then", "fellow", "screenwriter", "director", "filmmaker", "actor", "actress", "novelist", "whereas", "english", "irish", "scottish", "german", "italian", "japanese", "internet", "online"]
)  # fmt: skip
_SPEAKS = later(
    rf"(?:\s\([^()]{{2,60}}\))?(?:,[^,\x01]{{2,80}},|,?\swho)?\s?(?:also |similarly |likewise |later |however, |then |further |ultimately |subsequently |both |originally |[a-z]+ly ){{0,2}}{VERB}\b",
    re.I,
)
_SAYS_HERE = later(rf"\b{SAYS}\b", re.I)
_OF = later(
    r"(?:\s\([^()]{2,40}\))?,?\s(?:of|from|at|with)\s(?:the\s(?=[A-Z])|The\s)?(?:[a-z]+ (?:magazine|newspaper|website) )?"
)
_FOR = later(r",?\s(?:for|in|on)\s(?:the\s(?=[A-Z])|The\s)?")
_WRITING = later(
    r",?\s(?:(?:who\s)?(?:was\s|is\s)?(?:also\s)?(?:writing|reviewing|reviewed (?:it|the film)|writes|wrote|reporting|blogging)\s(?:[\w’']{1,20}\s){0,5}?|(?:(?:a|an|the|then|film|movie|chief|senior|staff|lead|co-|former)\s){0,4}(?:film |movie )?(?:critic|reviewer|columnist|editor|writer|correspondent|journalist|contributor)\s|in (?:his|her|their|a|an) (?:[\w’-]{1,16}\s){0,5}?(?:review|article|column|piece|essay|critique)\s(?:[\w’']{1,20}\s){0,5}?)(?:for|of|in|at|with|from|on)\s(?:the\s(?=[A-Z])|The\s)?"
)
_HIS_REVIEW = later(
    r"['’]s? (?:[\w-]+ ){0,3}(?:review|list|column|essay|website|opinion|view|verdict|praise|critique)\b"
)
_ON_A_SHOW = later(r"\b[Oo]n (?:the|their|his|her) (?:[\w-]+ ){0,2}(?:show|program|programme|series|podcast)\s")
_IN_HIS = later(r"\bin (?:his|her|their)\s(?=[A-Z])")
_ROLE = r"(?:(?:chief |senior |lead |staff |then-|film |movie |entertainment |television |TV |arts |culture |resident |long-time |longtime |veteran |contributing |online ){0,3}(?:critic|reviewer|columnist|editor|writer|correspondent|journalist|contributor)s?)"
#: "Ann Doe, the Some Paper critic, …"
_APPOSED = later(r",\s(?:(?:the|then|a|an)\s)?(?=[A-Z])")
_ROLE_BEHIND = later(rf"(?:['’]s?)?\s{_ROLE}\b", re.I)
_POSSESSIVE = later(rf"(?:['’]s|['’])\s(?:own\s)?(?:{_ROLE},?\s)?$", re.I)
_CRITIC_WORD = later(r"\b(?:(?:chief |senior |film |movie |staff |internet |online |fellow )*(?:critic|reviewer|columnist|blogger|film historian|essayist)s?),?\s$", re.I)  # fmt: skip
#: "the harshest review came from Ann Doe"
_REVIEW_BY = later(r"\b(?:reviews?|notices?|critique|praise|criticism|verdict)\s(?:came\s|was\s|is\s)?(?:from|by)\s$")
_IN_MAGAZINE = later(r"\bin\s(?:the\s)?(?=[A-Z][\w’' &]{1,40}\s(?:magazine|newspaper)\b)")
_WRITES = later(r"\b(?:wr(?:ote|ites|iting)|review(?:ed|s|ing))$")
_PAPER_ROLE = later(rf"\s{_ROLE},?\s$", re.I)
_FRONTED = later(
    r"(?:^|[\s(])(?:[Ww]riting |[Rr]eviewing (?:the film |it |[^,]{2,40} )?|[Rr]eview |[Ii]n (?:his|her|their|a|an) (?:[\w’-]{1,16}\s){0,5}?(?:review|column|article|piece|essay)\s(?:of [^,]{2,40} )?)?(?:[Ff]or|[Ii]n|[Ff]rom|[Aa]t|[Oo]f|[Ww]ith|[Oo]n)\s(?:the\s|The\s)?(?:(?:show|program|programme|series|website|site|magazine|newspaper)\s)?$"
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

    def __init__(self, people: frozenset[str], titles: frozenset[str], papers: Papers):
        self.people = people
        self.titles = titles
        self.papers = papers
        self.known: set[str] = set()  # critics met so far, folded
        self.following: Citation | None = None  # what is cited for the quotation set off below the paragraph

    def find(self, paragraph: Paragraph, masked: str, end: int, reach: int) -> Iterator[Speaker]:
        """The critics and publications that a sentence names as speaking, in order.

        The sentence ends at ``end``; behind it the paragraph goes on to ``reach``, where its notes stand.
        """
        taken: list[tuple[int, int]] = []
        for first, last in islice(persons(paragraph, masked, 0, end), _MOST):
            name = masked[first:last]
            if fold(name) in self.people or fold(name) in self.titles or self._is_paper(name, masked, last):
                continue
            start = max(0, first - _BEFORE)
            publication = self._publication(paragraph, masked, start, first, last, end)
            if not self._reviews(paragraph, masked, start, first, last, reach, publication):
                continue
            self.known.add(fold(name))
            taken += [(first, last)] + ([publication] if publication else [])
            edges = [first, last, *(publication or ())]
            yield Speaker((first, last), publication, min(edges), max(edges))
        for first, last in islice(self.papers.speaking(paragraph, masked, 0, end), _MOST):
            if not any(one <= first < other for one, other in taken):
                yield Speaker(None, (first, last), first, last)

    def _is_paper(self, name: str, masked: str, last: int) -> bool:
        """Whether what looks like a name is a cited publication; critics publish under their own name as well."""
        if fold(name) not in self.papers.sources or fold(name) in self.papers.authors:
            return False
        return re.search(r"\b(?:he|she|his|her|him)\b", masked[last : last + 300], re.I) is None

    def _reviews(
        self, paragraph: Paragraph, masked: str, start: int, first: int, last: int, reach: int,
        publication: tuple[int, int] | None,
    ) -> bool:  # fmt: skip
        """Whether a person speaks in a sentence as a reviewer."""
        before, name = masked[start:first], masked[first:last]
        spoken = _SPEAKS.match(masked, last)
        verb = spoken is not None
        critic_word = _CRITIC_WORD.search(before) is not None or _REVIEW_BY.search(before) is not None
        review = _HIS_REVIEW.match(masked, last) is not None
        said_before = re.search(rf"\b{SAYS}\s$", before[-20:], re.I) is not None
        cited = paragraph.citations(last, reach) or ([self.following] if self.following else [])
        wrote = any(last_name(author.name) == last_name(name) for one in cited for author in one.authors)
        intro = re.search(r"(?:[\w’'()-]+[ ,]+){0,4}$", before)
        if intro and OUTSIDER.search(intro[0]) and not critic_word and not wrote:
            return False
        if not critic_word and (_IN_BOOK.search(before) or (cited and all(map(_is_other_book, cited)))):
            return False
        if publication:
            return (
                verb
                or critic_word
                or review
                or said_before
                or wrote
                or _SAYS_HERE.search(masked, last, min(reach, last + 400)) is not None
            )
        if not (verb or critic_word or review or said_before):
            return False
        unsigned = not cited or any(not one.authors for one in cited)
        writes = spoken is not None and _WRITES.search(spoken[0]) is not None  # quoted from somebody else's work
        return wrote or critic_word or fold(name) in self.known or unsigned or writes

    def _publication(
        self, paragraph: Paragraph, masked: str, start: int, first: int, last: int, end: int
    ) -> tuple[int, int] | None:
        """The publication that a person is said to write for."""
        papers = self.papers
        for pattern, surely in ((_WRITING, False), (_OF, False), (_FOR, True)):
            if (match := pattern.match(masked, last, end)) and (
                span := papers.at(paragraph, masked, match.end(), end, surely=surely)
            ):
                return span
        if match := _APPOSED.match(masked, last, end):
            span = papers.at(paragraph, masked, match.end(), end, surely=False)
            if span and _ROLE_BEHIND.match(masked, span[1], end):
                return span
        before = masked[start:first]
        if match := _POSSESSIVE.search(before):
            return papers.before(paragraph, masked, start, start + match.start())
        if match := re.search(rf",\s(?:{_ROLE}\s|(?:film |movie )?critic\s)?$", before):
            span = papers.before(paragraph, masked, start, start + match.start())
            if span and _FRONTED.search(masked[start : span[0]]):
                return span
        if match := _PAPER_ROLE.search(before):
            return papers.before(paragraph, masked, start, start + match.start())
        if (match := _IN_HIS.search(masked, last, end) or _IN_MAGAZINE.search(masked, last, end)) and (
            match.start() - last < 80
        ):
            return papers.at(paragraph, masked, match.end(), end, surely=False)
        if match := _ON_A_SHOW.search(before):
            return papers.at(paragraph, masked, start + match.end(), first, surely=False)
        return None


_IN_BOOK = later(r"\b(?:in (?:his|her|their) (?:[\w-]+ ){0,2}?(?:book|biography|autobiography|memoir|memoirs|thesis|dissertation|diary|interview|documentary)|told|interview)\b", re.I)  # fmt: skip


_GUIDE = later(
    r"\b(?:guide|movies?|films?|cinema|video|companion|encyclop\w+|reviews?|criticism|yearbook|catalogue|5001|1001)\b",
    re.I,
)


def _is_other_book(citation: Citation) -> bool:
    """Whether a citation is of a book that is no guide to films: what stands in it is no review."""
    return citation.kind == "book" and citation.title is not None and not _GUIDE.search(citation.title.text)


def persons(paragraph: Paragraph, masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names of persons in a sentence: linked ones as linked, others as runs of capitalised words."""
    taken = [
        (link.start, link.end)
        for link in paragraph.links
        if start <= link.start and link.end <= end and _is_name(masked[link.start : link.end])
        and not paragraph.italic(link.start, link.end)
    ]  # fmt: skip
    blocked = [*taken, *paragraph.italics, *((link.start, link.end) for link in paragraph.links)]
    for match in islice(PERSON.finditer(masked, start, end), 2 * _MOST):
        first, last = match.span()
        while (word := re.match(r"\S+\s", masked[first:last])) and word[0].strip().lower() in _LEADING:
            first += len(word[0])
        if genitive := max((one.end() for one in _GENITIVE.finditer(masked, first, last)), default=0):
            first = genitive  # "Variety's Ann Doe"
        for one, other in blocked:  # a name does not run into italics or a link
            if first < one < last:
                last = one
            if one <= first < other:
                first = last
        text = masked[first:last].rstrip(" ,’'")
        if mark := _GENITIVE.match(text):
            first, text = first + mark.end(), text[mark.end() :]
        if text.endswith(("’s", "'s")):
            text = text[:-2]
        if first < last and _is_name(text):
            taken.append((first, first + len(text)))
    yield from sorted(set(taken))


def _is_name(text: str) -> bool:
    return is_person(text) and NO_PERSON.search(text) is None and OUTSIDER.match(text) is None
