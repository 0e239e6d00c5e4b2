"""The JSON Schema of ``--json``, as the contract has it.

The root describes ``dossier show``; what the other commands print stands under ``$defs`` by the command's name.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_FILLED: Schema = {"type": "string", "minLength": 1}
_MAYBE: Schema = {"type": ["string", "null"], "minLength": 1}
_BOOL: Schema = {"type": "boolean"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_LINE: Schema = {"type": "integer", "minimum": 1}
_MAYBE_COUNT: Schema = {"type": ["integer", "null"], "minimum": 0}
_MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
_DATE: Schema = {"type": "string", "pattern": r"^\d{4}(-\d\d){0,2}$"}
_MAYBE_DATE: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}(-\d\d){0,2}$"}
_SOURCE_ID: Schema = {"type": "string", "pattern": "^[0-9a-f]{12}:[1-9][0-9]*$"}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(*values: str | None) -> Schema:
    return {"enum": list(values)}


def _object(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    """An object with these keys; keys may be added, so others are allowed."""
    return {"type": "object", "required": [key for key in properties if key not in optional], "properties": properties}


def _row(**fields: Schema) -> Schema:
    """A value with its evidence; ``inferred`` says what is known by inference only."""
    told: Schema = {
        **fields,
        "inferred": {"type": "object", "additionalProperties": _FILLED},
        "evidence": {"type": "array", "items": _ref("evidence"), "minItems": 1},
    }
    return _object(told, ("inferred",))


_EVIDENCE = _object(
    {
        "source": _SOURCE_ID, "file": _FILLED, "start": _COUNT, "end": _COUNT, "line": _LINE, "section": _MAYBE, "text": _STRING,
    }
)  # fmt: skip
_SCORE = _object(
    {
        "text": _FILLED, "value": _MAYBE_NUMBER, "best": _MAYBE_NUMBER, "stars": {"type": ["number", "null"], "minimum": 0, "maximum": 5},
        "rule": _one_of("linear", "letter-12", None),
    }
)  # fmt: skip
_QUOTE = _row(text=_FILLED, first_hand=_BOOL, verdict=_one_of("exact", "near", "not_found", None))
_REVIEW = _row(
    critic=_MAYBE, publication=_MAYBE, date=_MAYBE_DATE, url=_MAYBE, title=_MAYBE, language=_MAYBE, kind=_one_of("critic", "user"), truncated=_BOOL,
    mark=_one_of("fresh", "rotten", None), score={"oneOf": [{"type": "null"}, _ref("score")]}, quotes=_list(_ref("quote")), film=_FILLED,
)  # fmt: skip
_FIGURE = _row(
    measure=_one_of("budget", "domestic_gross", "international_gross", "worldwide_gross", "opening_weekend", "home_media", "country_gross", "gross"),
    amount=_MAYBE_COUNT, low=_MAYBE_COUNT, high=_MAYBE_COUNT, currency={"type": ["string", "null"], "pattern": "^[A-Z]{3}$"}, estimated=_BOOL, territory=_MAYBE,
    date=_MAYBE_DATE, theaters=_MAYBE_COUNT, cited_source=_MAYBE, text=_FILLED, note=_MAYBE, rank=_one_of("preferred", "normal"),
)  # fmt: skip
_RATING = _row(
    site=_FILLED, kind=_one_of("critics_positive", "critics_average", "audience_positive", "audience_average", "audience_grade"),
    value=_MAYBE_NUMBER, best=_MAYBE_NUMBER, text=_FILLED, count=_MAYBE_COUNT, scope=_MAYBE,
)  # fmt: skip
_SOURCE = _object(
    {
        "id": _SOURCE_ID, "site": _MAYBE, "kind": _FILLED, "file": _FILLED, "member": _MAYBE, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}, "url": _MAYBE,
        "first_line": _LINE, "last_line": _LINE, "saved": _MAYBE, "truncated": _BOOL, "film": _MAYBE,
    }
)  # fmt: skip
_CONFLICT = _object(
    {
        "property": _FILLED, "verdict": _one_of("conflict", "different_measure"), "why": _FILLED, "values": {"type": "array", "items": _row(text=_FILLED), "minItems": 2},
    }
)  # fmt: skip
_NAMED = _row(name=_FILLED, note=_MAYBE)
_PLOT = _object(
    {
        "logline": {"oneOf": [{"type": "null"}, _row(text=_FILLED)]},
        "synopsis": {"oneOf": [{"type": "null"}, _row(paragraphs=_list(_FILLED))]},
        "others": _list(
            _row(
                kind=_one_of("logline", "synopsis"),
                text=_MAYBE,
                paragraphs={"type": ["array", "null"], "items": _FILLED},
            )
        ),
    }
)
_SHOW: Schema = {
    "version": {"const": 1},
    "film": _object({"slug": _FILLED, "title": _FILLED, "year": {"type": ["integer", "null"]}, "other_titles": _list(_FILLED), "ids": {"type": "object", "additionalProperties": _FILLED}}),
    "credits": {
        "type": "object",
        "required": ["director", "writer", "producer", "executive_producer", "cinematographer", "editor", "composer", "production_designer", "costume_designer"],
        "additionalProperties": _list(_ref("name")),
    },
    "cast": _list(_row(name=_MAYBE, character=_MAYBE, voice=_BOOL, uncredited=_BOOL, credited_as=_MAYBE, note=_MAYBE)),
    "starring": _list(_ref("name")),
    "unattributed_characters": _list(_row(character=_FILLED, credited_as=_MAYBE)),
    "plot": _PLOT,
    "releases": _list(_row(date=_DATE, place=_MAYBE, note=_MAYBE)),
    "runtimes": _list(_row(minutes=_LINE, note=_MAYBE)),
    **{key: _list(_ref("name")) for key in ("countries", "languages", "genres", "certificates")},
    "taglines": _list(_row(text=_FILLED)),
    "companies": _list(_row(name=_FILLED, role=_one_of("production", "distribution"), note=_MAYBE)),
    "box_office": _list(_ref("figure")),
    "ratings": _list(_ref("rating")),
    "review_counts": _list(_row(site=_FILLED, kind=_one_of("user", "critic"), text=_FILLED, low=_COUNT, high=_COUNT)),
    "consensus": _list(_row(site=_FILLED, text=_FILLED)),
    "reviews": _list(_ref("review")),
    "rankings": _list(_row(critic=_MAYBE, publication=_MAYBE, rank=_MAYBE_COUNT, list=_FILLED)),
    "awards": _list(_row(text=_FILLED)),
    "conflicts": _list(_ref("conflict")),
    "missing": _list(_object({"property": _FILLED, "source": _SOURCE_ID, "why": _FILLED})),
    "sources": _list(_ref("source")),
}  # fmt: skip
_PAGE = _object(
    {
        "source": {"oneOf": [{"type": "null"}, _SOURCE_ID]}, "file": _FILLED, "member": _MAYBE, "site": _MAYBE, "kind": _MAYBE, "film": _MAYBE,
        "first_line": {"type": ["integer", "null"]}, "last_line": {"type": ["integer", "null"]}, "status": _one_of("added", "unchanged", "unrecognised", "refused"),
        "why": _MAYBE, "values": _COUNT,
    }
)  # fmt: skip

_FORM = _object({"form": _FILLED, "notation": _FILLED, "kind": _FILLED, "seen": _MAYBE, "verified": _BOOL})
_STATUSES = ("found", "not on this page", "layout not recognised", "cut by a paywall", "the page is cut in the middle")
_INSPECTED = _object(
    {
        "source": _SOURCE_ID, "file": _FILLED, "member": _MAYBE, "site": _MAYBE, "name": _MAYBE, "form": _MAYBE, "kind": _FILLED,
        "film": _object({"title": _MAYBE, "year": {"type": ["integer", "null"]}, "ids": {"type": "object", "additionalProperties": _FILLED}}),
        "first_line": _LINE, "last_line": _LINE, "cut": _one_of("by a paywall", "in the middle", None), "why": _FILLED,
        "properties": _list(
            _object({
                "property": _FILLED, "label": _FILLED, "status": _one_of(*_STATUSES), "values": _COUNT, "why": _MAYBE,
                "line": {"type": ["integer", "null"], "minimum": 1}, "text": _MAYBE,
            })
        ),
    }
)  # fmt: skip

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "dossier show FILM --json",
    **_object(_SHOW),
    "$defs": {
        "evidence": _EVIDENCE,
        "name": _NAMED,
        "score": _SCORE,
        "quote": _QUOTE,
        "review": _REVIEW,
        "figure": _FIGURE,
        "rating": _RATING,
        "conflict": _CONFLICT,
        "source": _SOURCE,
        "reviews": _list(_ref("review")),
        "sources": _list(_ref("source")),
        "list": _list(
            _object(
                {
                    "slug": _FILLED,
                    "title": _FILLED,
                    "year": {"type": ["integer", "null"]},
                    "sources": _COUNT,
                    "reviews": _COUNT,
                }
            )
        ),
        "ingest": _object({"version": {"const": 1}, "pages": _list(_PAGE)}),
        "clean": _list(
            _object(
                {
                    "line": _LINE,
                    "text": _STRING,
                    "label": _one_of("content", "boilerplate"),
                    "why": _FILLED,
                    "page": {"type": ["integer", "null"], "minimum": 1},
                }
            )
        ),
        "sites": _list(_object({"site": _FILLED, "name": _FILLED, "hosts": _list(_FILLED), "forms": _list(_FORM)})),
        "inspect": _list(_INSPECTED),
        "why": _list(_row()),
        "verify": _list(
            _row(critic=_MAYBE, publication=_MAYBE, text=_FILLED, verdict=_one_of("exact", "near", "not_found", None))
        ),
    },
}
