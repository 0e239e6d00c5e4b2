"""The references of an article saved as text: which source each number stands for.

A source is read as Wikipedia prints it: authors, the date in brackets, the title in quotation marks, the work, its
publisher, the date, and when it was retrieved.
"""

from __future__ import annotations

import re

from dossier.text.anchors import Anchored
from dossier.text.dates import find_dates
from dossier.text.names import is_person
from dossier.text.paragraphs import Author, Citation, Paragraph
from dossier.text.references import read_reference

_BACK = re.compile(r"(?:[\^↑]\s?|(?:\d{1,2}(?:\.\d)?|[a-z])(?=\s)\s|Jump up\W{0,3}(?:to:)?\s?)+")
_TITLE = re.compile(r"[\"“](?P<title>.{2,250}?)[\"”](?=\s?[.(\[]|$)")
_BOOK = re.compile(
    r"(?P<who>[^()]{3,120}?)(?:,?\s\(?eds?\.\)?)?\s\((?P<date>[^()]{0,14}\d{4})\)\.\s(?:[^.()]{3,60}\(eds?\.\)\.\s)?(?P<title>[^.()]{2,150})(?:\s\([^()]{1,30}\))?\.\s(?:[^:]{2,40}:\s)?(?P<house>[^.]{2,60})\.(?=.{0,80}\bISBN\b)"
)
_WHO = re.compile(r"(?P<who>[^()\"“]{3,400}?)(?:, eds?\.)?\s\([^()]{0,14}\d{4}\)\.")
_ADDRESS = re.compile(r"\]\(<?(?P<url>https?://(?![\w.]{1,20}wikipedia\.org)[^\s()<>\\]{3,2000})")
_AUTHOR = re.compile(r"(?P<last>[^\W\d_][^,;(\"“]{1,30}), (?P<first>[^\W\d_][^,;(\"“]{0,25})")
#: a name up to its full stop; that of an abbreviation and those inside an address end none
_SOURCE = re.compile(
    r"[\s.]{0,3}(?P<work>(?:[^.]|\.){2,80}?)(?:\s\([^()]{1,40}\))?\s?(?:(?<!\bSt)(?<!\bBros)(?<!\bInc)(?<![ .][A-Z])\.(?=\s|$|\[)|(?:(?<=Bros\.)|(?<=Inc\.))(?=\s(?:Retrieved|Archived)|$)|$|,\s(?:p\.|vol))"
)
_ASIDE = re.compile(r"[\s.]{0,3}\([^()]{2,80}\)(?=[\s.])")
_NO_WORK = re.compile(
    r"(?:(?:retrieved|archived|accessed|vol|pp?|isbn|event occurs|from the original|on|in)\b|\d)", re.I
)
_SAID = re.compile(r"(?:retrieved|archived|accessed|original on)\b[^.]{0,30}$", re.I)


def read_citation(item: Paragraph, raw: Anchored) -> Citation:
    """What an item of the list of references cites, as far as that can be told; in Markdown its address too."""
    shown = item.shown
    link = _ADDRESS.search(raw.text)
    if match := _BACK.match(shown.text):
        shown = shown[match.end() :].strip()
    if book := _BOOK.match(shown.text):
        at = {name: shown.group(book, name).strip() for name in ("date", "title", "house")}
        return Citation(
            tuple(_authors(shown.group(book, "who"))), None, at["house"], at["title"], None, at["date"], "book"
        )
    title = _TITLE.search(shown.text)
    if title is None:
        return _in_words(item, raw) or _unread(shown)
    before, behind = shown[: title.start()], shown[title.end() :]
    return Citation(
        tuple(_authors(before)),
        _work(behind),
        None,
        shown.group(title, "title").strip(" ,"),
        raw.group(link, "url") if link else None,
        _date(before, behind),
    )


def _in_words(item: Paragraph, raw: Anchored) -> Citation | None:
    """A source that stands in no template's order: what its type and its link tell."""
    address = _ADDRESS.search(raw.text)
    words = next((item.shown[link.start : link.end] for link in item.links if not link.target), None)
    return read_reference(item, raw.group(address, "url"), words) if address else None


def _unread(shown: Anchored) -> Citation:
    """Of a source without a title, who wrote it: it speaks for nobody else."""
    who = _WHO.match(shown.text)
    kind = "book" if "ISBN" in shown.text else ""
    return Citation(tuple(_authors(shown.group(who, "who"))), kind=kind) if who else Citation()


def _authors(before: Anchored) -> list[Author]:
    """Those named before the title, surname first or not."""
    head = before.text.split("(")[0]
    head = re.split(r";|\s&\s|\sand\s|\bin\b\s", head)[0].strip(" ,")
    head = head if re.search(r"(?:^|[\s.])[A-Z]\.$", head) else head.rstrip(".")
    if not head:
        return []
    at = before[: len(before.text) - len(before.text.lstrip()) + len(head)].strip()
    if (match := _AUTHOR.fullmatch(head)) and is_person(f"{match['first']} {match['last']}"):
        return [Author(f"{match['first'].strip()} {match['last'].strip()}", (at,))]
    return [Author(head, (at,))] if is_person(head) else []


def _work(behind: Anchored) -> Anchored | None:
    """Where it was published: the first words behind the title, if they are no date."""
    if aside := _ASIDE.match(behind.text):
        behind = behind[aside.end() :]
    match = _SOURCE.match(behind.text)
    if match is None or _NO_WORK.match(match["work"]) or find_dates(match["work"], years=True):
        return None
    return behind.group(match, "work").strip(" .,")


def _date(before: Anchored, behind: Anchored) -> Anchored | None:
    """The date of publication, not that of the retrieval."""
    for part in (before, behind):
        for found in find_dates(part.text):
            if not _SAID.search(part.text[max(0, found.start - 40) : found.start]):
                return part[found.start : found.end]
    return None
