"""Values to JSON for the library, and back: by the class that the property has in the ontology."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from dossier.library.connect import DamagedError
from dossier.model.claims import Claim, Mention
from dossier.model.properties import PROPERTIES
from dossier.model.sources import Reference
from dossier.model.values import Figure, Money, Prose, Quote, Review, Score, Value


def dump_value(value: Value) -> str:
    """A value as JSON; what is not known is left out."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def load_value(name: str, text: str) -> Value:
    """The value of a property from its JSON."""
    data = json.loads(text)
    kind = PROPERTIES[name].value
    if kind is Review:
        return _review(data)
    if kind is Figure:
        data["money"] = Money(**{"currency": None, "amount": None, "low": None, "high": None, **data["money"]})
    elif kind is Prose:
        data["paragraphs"] = tuple(data.get("paragraphs", ()))
    value: Value = kind(**{**_EMPTY[kind], **data})
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, (str, int, float)) or value is None:
        return value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Reference):
        return dump_reference(value)
    if hasattr(value, "numerator"):
        return f"{value.numerator}/{value.denominator}"
    return {
        field.name: _plain(inner)
        for field in fields(value)
        if (inner := getattr(value, field.name)) is not None and inner is not False and inner != ()
    }


def _review(data: dict[str, Any]) -> Review:
    quotes = tuple(
        Quote(one["text"], bool(one.get("first_hand")), tuple(load_reference(at) for at in one.get("at", ())))
        for one in data.pop("quotes", ())
    )
    score = data.pop("score", None)
    return Review(**data, quotes=quotes, score=_score(score) if score else None)


def _score(data: dict[str, Any]) -> Score:
    from fractions import Fraction

    value = data.get("value")
    return Score(data["text"], Fraction(value) if value is not None else None, data.get("best"), data.get("rule"))


#: fields without a default, by class: JSON leaves out what is not known
_EMPTY: dict[type, dict[str, None]] = {
    kind: {field.name: None for field in fields(kind) if field.name in ("name", "character", "critic", "publication", "rank")}
    for kind in {one.value for one in PROPERTIES.values()}
}  # fmt: skip


def dump_reference(reference: Reference) -> list[Any]:
    """A reference as a list: source, start, end, line, text, section."""
    return [reference.source, reference.start, reference.end, reference.line, reference.text, reference.section]


def load_reference(data: list[Any]) -> Reference:
    """A reference from its list."""
    return Reference(*data)


def dump_claim(claim: Claim) -> tuple[str, str, str, str | None]:
    """A claim as the columns property, value, references, inferred."""
    refs = json.dumps([dump_reference(one) for one in claim.references], ensure_ascii=False, separators=(",", ":"))
    inferred = json.dumps(dict(claim.inferred), ensure_ascii=False) if claim.inferred else None
    return claim.property, dump_value(claim.value), refs, inferred


def load_claim(name: str, value: str, refs: str, inferred: str | None) -> Claim:
    """A claim from its columns; what is no claim is a :class:`DamagedError`."""
    try:
        places = tuple(load_reference(one) for one in json.loads(refs))
        return Claim(name, load_value(name, value), places, tuple(json.loads(inferred).items()) if inferred else ())
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise DamagedError(f"a claim is damaged ({type(error).__name__}: {error})") from None


def dump_mention(mention: Mention) -> str:
    """A mention as JSON."""
    return json.dumps(_plain(mention), ensure_ascii=False, separators=(",", ":"))


def load_mention(text: str) -> Mention:
    """A mention from its JSON; what is none is a :class:`DamagedError`."""
    try:
        data: dict[str, Any] = json.loads(text)
        ids = tuple((scheme, value) for scheme, value in data.pop("ids", ()))
        lists = {key: tuple(value) for key, value in data.items() if isinstance(value, list)}
        return Mention(**{**data, **lists, "ids": ids})
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise DamagedError(f"a page's film is damaged ({type(error).__name__}: {error})") from None
