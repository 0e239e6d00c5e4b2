"""The contract's rows: written as JSON, and parts of them picked out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dossier.errors import UsageError
from dossier.text.clean import scalar

Row = dict[str, Any]
VERSION = 1

#: the keys of ``dossier show --json`` that each ``--section`` holds
KEYS = {
    "head": ("plot", "releases", "runtimes", "countries", "languages", "genres", "certificates", "taglines", "companies"), "credits": ("credits",),
    "ratings": ("ratings", "review_counts", "consensus"), "cast": ("cast", "starring", "unattributed_characters"), "plot": ("plot",), "box-office": ("box_office", "conflicts"),
    "conflicts": ("conflicts",), "reviews": ("reviews",), "awards": ("awards", "rankings"), "missing": ("missing",), "sources": ("sources",),
}  # fmt: skip


def dumps(data: Any) -> str:
    """Strict JSON in UTF-8: no NaN, no lone surrogates."""
    return scalar(json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1))


def section_names(asked: Sequence[str]) -> list[str]:
    """The sections asked for; one that there is not is a :class:`UsageError`."""
    for name in asked:
        if name not in KEYS:
            raise UsageError(f"--section: there is no section “{name}”; there are {', '.join(KEYS)}")
    return list(asked)


def some_sections(one: Row, sections: Sequence[str]) -> Row:
    """A dossier with the keys of some sections only."""
    wanted = {"version", "film", *(key for name in section_names(sections) for key in KEYS[name])}
    return {key: value for key, value in one.items() if key in wanted}


def without_spoilers(one: Row) -> Row:
    """A dossier whose plot is the logline alone."""
    plot = one["plot"]
    return {
        **one,
        "plot": {
            "logline": plot["logline"],
            "synopsis": None,
            "others": [other for other in plot["others"] if other["kind"] == "logline"],
        },
    }
