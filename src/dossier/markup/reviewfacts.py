"""The facts of a film that a review sets apart from its text: "Director: …", "Cast: …", "Running time: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.review import ArticlePage
from dossier.model.claims import Claim
from dossier.model.values import Name, Part, Runtime
from dossier.text.anchors import Anchored
from dossier.text.names import is_person, split_names
from dossier.text.runtimes import find_runtimes

_JOBS = {
    "director": r"directors?|directed|dir|regie|réalisation", "writer": r"writers?|screenwriters?|written|screenplay|script|drehbuch|scénario",
    "producer": r"producers?|produced", "executive_producer": r"executive producers?", "cinematographer": r"directors? of photography|cinematographers?|cinematography|camera|kamera",
    "editor": r"editors?|edited|editing", "composer": r"composers?|music|score", "production_designer": r"production designers?", "costume_designer": r"costume designers?",
    "casting_director": r"casting directors?|casting", "cast": r"cast|starring|with|stars",
}  # fmt: skip
_JOB = "|".join(f"(?P<{job}>{words})" for job, words in sorted(_JOBS.items(), key=lambda item: -len(item[1])))
_ONE = re.compile(rf"(?:{_JOB})(?![\w’'])", re.I)
_AND = re.compile(r"\s?(?:[-/&,]|\band\b)\s?", re.I)
_AT = re.compile(r"(?:\sby)?\s?:\s?|\sby\s", re.I)
_BEGIN = re.compile(r"(?:^|(?<=[.;|·]\s))[\W_]{0,3}(?=[A-Za-zÀ-ÿ])")
_END = re.compile(r"(?<![A-Z])(?<!\bJr)(?<!\bSr)[.;|·](?:\s|$)|\s(?=\()")
_MINUTES = re.compile(
    r"\b(?:running time|run ?time|length|duration)\b|^[\W_]{0,2}\d{2,3} min(?:ute)?s\b|\brated\b", re.I
)
_LONGEST = 60  # words of a line of facts


def facts_in_lines(page: ArticlePage) -> Iterator[Claim]:
    """Who made the film and how long it runs, where lines of their own name them; whole names only."""
    article = page.article
    bodies = {paragraph.start for paragraph in article.body if len(paragraph.text.split()) > 25} if article else set()
    for line in article.lines if article else ():
        if (line.start in bodies or len(line.text.split()) > _LONGEST) and not _is_block(line.text):
            continue
        for jobs, names in _credits(line):
            yield from (_claim(page, job, name) for name in names for job in jobs)
        if _MINUTES.search(line.text):
            for timed in find_runtimes(line.text):
                yield page.claim("runtimes", Runtime(timed.minutes), line[timed.start : timed.end])


def _is_block(text: str) -> bool:
    """Whether a paragraph is nothing but credits: "Directed by …; written by …; edited by …"."""
    return _BLOCK.match(text) is not None and len(text) < _BLOCK_LONGEST and text.count(";") >= 3


_BLOCK = re.compile(r"(?:written and |produced and )?directed by\s", re.I)
_BLOCK_LONGEST = 2000  # characters


def _claim(page: ArticlePage, job: str, name: Anchored) -> Claim:
    return page.claim(job, Part(name.text, None) if job == "cast" else Name(name.text), name)


def _credits(line: Anchored) -> Iterator[tuple[list[str], list[Anchored]]]:
    """The jobs that a line names with who did them; nothing of a job where one of the names is no person's."""
    for begin in _BEGIN.finditer(line.text):
        jobs, at = _label(line.text, begin.end())
        if not jobs:
            continue
        end = _END.search(line.text, at)
        names = split_names(line[at : end.start() if end else len(line.text)].strip(" ."))
        if names and all(is_person(name.text) for name in names):
            yield jobs, names


def _label(text: str, at: int) -> tuple[list[str], int]:
    """The jobs of a label ("Director-screenwriter:", "Written and directed by"), and where the names begin."""
    jobs: list[str] = []
    while match := _ONE.match(text, at):
        jobs.append(str(match.lastgroup))
        at = match.end()
        if behind := _AT.match(text, at):
            return jobs, behind.end()
        between = _AND.match(text, at)
        if between is None:
            break
        at = between.end()
    spoken = text[at : at + 1] == " " and jobs == ["cast"]  # "With Joaquin Phoenix, Amy Adams"
    return (jobs, at + 1) if spoken else ([], at)
