"""Results as plain data, by the contract of ``--json``: its names, shapes and units, keys in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from dossier.model.films import Conflict, Dossier, Gap, ReviewStatement, Source, Statement, Words
from dossier.model.properties import CREDITS
from dossier.model.values import (
    Figure,
    Prose,
    Text,
)
from dossier.views import shapes
from dossier.views.rows import VERSION, dumps

if TYPE_CHECKING:
    from dossier.model.reports import CleanLine, IngestReport

Row = dict[str, Any]
__all__ = ["SECTIONS", "cleaned", "dossier", "dumps", "ingested", "source"]


def dossier(one: Dossier) -> Row:
    """``dossier show``: everything about a film."""
    files = {source.id: source.file for source in one.sources}
    return {"version": VERSION, **{key: make(one, files) for key, make in SECTIONS.items()}}


def _rows(name: str, fields: Callable[[Any], Row]) -> Callable[[Dossier, dict[str, str]], list[Row]]:
    def make(one: Dossier, files: dict[str, str]) -> list[Row]:
        return [_row(statement, fields(statement.value), files) for statement in one.of(name)]

    return make


def _row(statement: Statement, fields: Row, files: dict[str, str]) -> Row:
    row = {**fields}
    if statement.inferred:
        row["inferred"] = dict(statement.inferred)
    row["evidence"] = shapes.evidence(statement.references, files)
    return row


def _film(one: Dossier, files: dict[str, str]) -> Row:
    del files
    film = one.film
    return {
        "slug": film.slug,
        "title": film.title,
        "year": film.year,
        "other_titles": list(film.other_titles),
        "ids": dict(film.ids),
    }


def _credits(one: Dossier, files: dict[str, str]) -> Row:
    return {
        role: [_row(statement, shapes.named(statement.value), files) for statement in one.of(role)] for role in CREDITS
    }


def _plot(one: Dossier, files: dict[str, str]) -> Row:
    loglines, synopses = one.of("logline"), one.of("synopsis")
    others: list[Row] = [
        {
            "kind": "logline",
            "text": _text(s.value),
            "paragraphs": None,
            "evidence": shapes.evidence(s.references, files),
        }
        for s in loglines[1:]
    ]
    others += [
        {
            "kind": "synopsis",
            "text": None,
            "paragraphs": _paragraphs(s.value),
            "evidence": shapes.evidence(s.references, files),
        }
        for s in synopses[1:]
    ]
    return {
        "logline": {"text": _text(loglines[0].value), "evidence": shapes.evidence(loglines[0].references, files)}
        if loglines
        else None,
        "synopsis": {
            "paragraphs": _paragraphs(synopses[0].value),
            "evidence": shapes.evidence(synopses[0].references, files),
        }
        if synopses
        else None,
        "others": others,
    }


def _text(value: Any) -> str | None:
    return value.text if isinstance(value, Text) else None


def _paragraphs(value: Any) -> list[str]:
    return list(value.paragraphs) if isinstance(value, Prose) else []


def _box_office(one: Dossier, files: dict[str, str]) -> list[Row]:
    return [_figure(statement, files) for statement in one.of("box_office")]


def _figure(statement: Statement, files: dict[str, str]) -> Row:
    value = statement.value
    assert isinstance(value, Figure)
    money = value.money
    fields = {
        "measure": value.measure, "amount": money.amount, "low": money.low, "high": money.high, "currency": money.currency, "estimated": money.estimated,
        "territory": value.territory, "date": value.date, "theaters": value.theaters, "cited_source": value.cited_source,
        "text": money.text, "note": value.note, "rank": statement.rank,
    }  # fmt: skip
    return _row(statement, fields, files)


def _reviews(one: Dossier, files: dict[str, str]) -> list[Row]:
    return [review(row, files) for row in one.reviews]


def review(row: ReviewStatement, files: dict[str, str]) -> Row:
    """One review."""
    value = row.review
    return {
        "critic": value.critic, "publication": value.publication, "date": value.date, "url": value.url, "title": value.title,
        "language": value.language, "kind": value.kind, "truncated": value.truncated, "mark": value.mark,
        "score": shapes.score(value.score) if value.score else None,
        "quotes": [_words(words, files) for words in row.words],
        "film": row.film, "inferred": dict(row.inferred), "evidence": shapes.evidence(row.references, files),
    }  # fmt: skip


def _words(words: Words, files: dict[str, str]) -> Row:
    return {
        "text": words.text,
        "first_hand": words.first_hand,
        "verdict": words.verdict,
        "evidence": shapes.evidence(words.references, files),
    }


def _conflicts(one: Dossier, files: dict[str, str]) -> list[Row]:
    return [conflict(found, files) for found in one.conflicts]


def conflict(found: Conflict, files: dict[str, str]) -> Row:
    """One conflict."""
    return {
        "property": found.property, "verdict": found.verdict, "why": found.why,
        "values": [{"text": text, "evidence": shapes.evidence(references, files)} for text, references in found.values],
    }  # fmt: skip


def _missing(one: Dossier, files: dict[str, str]) -> list[Row]:
    del files
    return [gap(found) for found in one.missing]


def gap(found: Gap) -> Row:
    """One gap."""
    return {"property": found.property, "source": found.source, "why": found.why}


def source(one: Source) -> Row:
    """One source."""
    return {
        "id": one.id, "site": one.site, "kind": one.kind, "file": one.file, "member": one.member, "sha256": one.sha256, "url": one.url,
        "first_line": one.first_line, "last_line": one.last_line, "saved": one.saved, "truncated": one.truncated, "film": one.film,
    }  # fmt: skip


#: the keys of ``dossier show --json`` in their order
SECTIONS: dict[str, Callable[[Dossier, dict[str, str]], Any]] = {
    "film": _film,
    "credits": _credits,
    "cast": _rows("cast", shapes.part),
    "starring": _rows("starring", shapes.named),
    "unattributed_characters": _rows(
        "unattributed_characters", lambda value: {"character": value.character, "credited_as": value.credited_as}
    ),
    "plot": _plot,
    "releases": _rows("releases", shapes.release),
    "runtimes": _rows("runtimes", shapes.runtime),
    "countries": _rows("countries", shapes.named),
    "languages": _rows("languages", shapes.named),
    "genres": _rows("genres", shapes.named),
    "certificates": _rows("certificates", shapes.named),
    "taglines": _rows("taglines", shapes.award),
    "companies": _rows("companies", shapes.company),
    "box_office": _box_office,
    "ratings": _rows("ratings", shapes.rating),
    "review_counts": _rows("review_counts", shapes.count),
    "consensus": _rows("consensus", shapes.consensus),
    "reviews": _reviews,
    "rankings": _rows("rankings", shapes.ranking),
    "awards": _rows("awards", shapes.award),
    "conflicts": _conflicts,
    "missing": _missing,
    "sources": lambda one, _: [source(found) for found in one.sources],
}


def cleaned(lines: Sequence[CleanLine]) -> list[Row]:
    """``dossier clean``."""
    return [
        {
            "line": line.line,
            "text": line.text,
            "label": "content" if line.content else "boilerplate",
            "why": line.why,
            "page": line.page,
        }
        for line in lines
    ]


def ingested(report: IngestReport) -> Row:
    """``dossier ingest``: what became of each page."""
    return {"version": VERSION, "pages": [
        {
            "source": page.source, "file": page.file, "member": page.member, "site": page.site, "kind": page.kind, "film": page.film,
            "first_line": page.first_line, "last_line": page.last_line, "status": page.status, "why": page.why, "values": page.values,
        }
        for page in report.pages
    ]}  # fmt: skip
