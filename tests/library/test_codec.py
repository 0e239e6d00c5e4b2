"""What goes into the library comes out as it was: every class of value, references, mentions."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.library.codec import dump_claim, dump_mention, dump_value, load_claim, load_mention, load_value
from dossier.model import values as v
from dossier.model.claims import Claim, Mention
from dossier.model.properties import PROPERTIES
from dossier.model.sources import Reference

#: the first property of each class of value
OF = {one.value: one.name for one in reversed(PROPERTIES.values())}
FINITE = st.floats(allow_nan=False, allow_infinity=False)
REFERENCES = st.lists(st.from_type(Reference), min_size=1, max_size=3).map(tuple)


def values_of(kind: type) -> st.SearchStrategy[Any]:
    """Values of a class, of any content that its fields can have."""
    if kind is v.Rating:
        return st.builds(kind, value=st.none() | FINITE, best=st.none() | FINITE, count=..., scope=...)
    return st.from_type(kind)


def test_every_class_of_value_belongs_to_a_property() -> None:
    assert set(OF) == set(get_args(v.Value))


@pytest.mark.parametrize("kind", OF, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_values_come_back(kind: type, data: st.DataObject) -> None:
    value = data.draw(values_of(kind))
    found = load_value(OF[kind], dump_value(value))
    assert found == value
    assert type(found) is kind


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ratings", v.Rating("Rotten Tomatoes", "critics_positive", "0%", 0.0, 100.0, 0)),
        ("reviews", v.Review(score=v.Score("F", Fraction(0), 12, "letter-12"))),
        ("reviews", v.Review(score=v.Score("3.3/7", Fraction(33, 10), 7, "linear"))),
        ("review_counts", v.Count("IMDb", "user", "no reviews", 0, 0)),
        ("box_office", v.Figure("gross", v.Money("less than $1 million", "USD", None, 0, None))),
        ("rankings", v.Ranking(None, None, None, "")),
        ("cast", v.Part(None, None)),
    ],
)
def test_nothing_is_something_else_than_not_known(name: str, value: v.Value) -> None:
    assert load_value(name, dump_value(value)) == value


@given(name=st.text(), references=REFERENCES, inferred=st.dictionaries(st.text(), st.text(), max_size=3))
def test_claims_come_back(name: str, references: tuple[Reference, ...], inferred: dict[str, str]) -> None:
    one = Claim("director", v.Name(name), references, tuple(inferred.items()))
    assert load_claim(*dump_claim(one)) == one


@given(st.from_type(Mention))
def test_mentions_come_back(mention: Mention) -> None:
    assert load_mention(dump_mention(mention)) == mention
