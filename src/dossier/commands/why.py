"""Every value of a property with where it stands; and what the critics' own reviews say to their quotes."""

from __future__ import annotations

from typing import Any

from dossier.errors import ConflictError, NotFoundError, UsageError
from dossier.text.clean import one_line

Row = dict[str, Any]

#: names that mean a key of ``show``
ALIASES = {
    "runtime": "runtimes", "country": "countries", "language": "languages", "genre": "genres", "certificate": "certificates", "tagline": "taglines",
    "company": "companies", "rating": "ratings", "review": "reviews", "release": "releases", "award": "awards", "ranking": "rankings", "conflict": "conflicts",
    "boxoffice": "box_office", "quote": "reviews", "quotes": "reviews", "actor": "cast", "actors": "cast",
}  # fmt: skip
_BARE = ("version", "film", "missing", "sources")


def values_of(one: Row, asked: str) -> list[Row]:
    """``dossier why``: the rows of a key of ``show``, of a job or of a measure, each with its evidence."""
    name = asked.strip().lower().replace("-", "_").replace(" ", "_")
    name = ALIASES.get(name, name)
    if name in one["credits"]:
        return [{"property": name, **row} for row in one["credits"][name]]
    if name == "credits":
        return [{"property": role, **row} for role, rows in one["credits"].items() for row in rows]
    if name in ("plot", "logline", "synopsis"):
        kinds = ("logline", "synopsis") if name == "plot" else (name,)
        own = [{"kind": kind, **one["plot"][kind]} for kind in kinds if one["plot"][kind]]
        return [*own, *(row for row in one["plot"]["others"] if row["kind"] in kinds)]
    if name == "conflicts":
        return [
            {"property": row["property"], "verdict": row["verdict"], "why": row["why"], **value}
            for row in one["conflicts"]
            for value in row["values"]
        ]
    if name in one and name not in _BARE:
        return list(one[name])
    if name in _MEASURES:
        return [row for row in one["box_office"] if row["measure"] == name]
    raise UsageError(
        f"no property “{one_line(asked)}”; try cast, director, worldwide_gross, runtimes, ratings, reviews…"
    )


_MEASURES = (
    "budget",
    "domestic_gross",
    "international_gross",
    "worldwide_gross",
    "opening_weekend",
    "home_media",
    "country_gross",
    "gross",
)


def quoted(one: Row) -> list[Row]:
    """``dossier verify``: every quote that is given at second hand, with the verdict of the critic's own review."""
    found = [
        {
            "critic": review["critic"],
            "publication": review["publication"],
            **{key: quote[key] for key in ("text", "verdict", "evidence")},
        }
        for review in one["reviews"]
        for quote in review["quotes"]
        if not quote["first_hand"]
    ]
    if not found:
        raise NotFoundError(f"no source quotes a critic of {one_line(one['film']['title'])}")
    return found


def strictly(one: Row, rows: list[Row]) -> None:
    """Raise :class:`ConflictError` where a quote is not borne out or sources conflict."""
    wrong = sum(row["verdict"] == "not_found" for row in rows)
    apart = [row["property"] for row in one["conflicts"] if row["verdict"] == "conflict"]
    said = [f"{wrong} quote{'s' if wrong > 1 else ''} not in the critic's own review"] if wrong else []
    said += [f"sources conflict on {', '.join(dict.fromkeys(apart)).replace('_', ' ')}"] if apart else []
    if said:
        raise ConflictError("; ".join(said))
