"""Content or boilerplate: a label with a reason for every block of a text.

Every block is in one of seven states: of a page's content its ``head`` (title, byline, date), its ``body``, ``facts``
(credits, figures) or ``blurbs`` (short reviews in a list); of its furniture ``menu`` (and buttons), ``others`` (other
titles and stories) or ``form`` (accounts, consent, subscriptions, law). Features of a block speak for or against
states, and going from one state to another costs something; the labels are the best path over all blocks at once. So
a short line takes after its surroundings, and a lone sentence among menus has to speak for itself. What a site knows
about its own lines comes in as evidence too; without it the general features decide alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.markup.features import evidence
from dossier.markup.plain import Block
from dossier.markup.weights import CHANGES, CONTENT, FAR, REASONS, STATES, WEIGHTS
from dossier.model.pages import LineRule


@dataclass(frozen=True, slots=True)
class Label:
    """Whether a block is content, the state that it is in, and why."""

    content: bool
    state: str
    why: str


def label(blocks: Sequence[Block], rules: Sequence[LineRule] = ()) -> list[Label]:
    """The labels of all blocks of one page, in order; ``rules`` is what the page's site knows about its lines."""
    if not blocks:
        return []
    found = evidence(blocks)
    told = _told(blocks, rules, next((index for index, one in enumerate(found) if "title line" in one), -1))
    aside = [_aside(one, rule) for one, rule in zip(found, told, strict=True)]
    scores = [_NEUTRAL if alone else _scores(one, rule) for alone, one, rule in zip(aside, found, told, strict=True)]
    path = [
        _own_state(rule) if alone else state for alone, rule, state in zip(aside, told, _best_path(scores), strict=True)
    ]
    return [
        Label(CONTENT[state], STATES[state], _reason(one, rule, state))
        for state, one, rule in zip(path, found, told, strict=True)
    ]


_CERTAIN = 10.0  # the weight of a rule from which on it decides alone
_NEUTRAL = [0.0] * len(STATES)


def _aside(features: dict[str, float], rule: LineRule | None) -> bool:
    """Whether a block is a button or a picture whatever stands around it, and so says nothing of the blocks beside it."""
    return (rule is not None and rule.weight >= _CERTAIN) or (
        rule is None and ("button" in features or "nothing" in features)
    )


def _own_state(rule: LineRule | None) -> int:
    return STATES.index(rule.state if rule else "menu")


def _told(blocks: Sequence[Block], rules: Sequence[LineRule], title: int) -> list[LineRule | None]:
    """For each block the first rule of the site that holds for it; no part of furniture reaches over the film's title."""
    told: list[LineRule | None] = [None] * len(blocks)
    texts = [block.text for block in blocks]
    for rule in rules:
        content = CONTENT[STATES.index(rule.state)]
        for part in _held(rule, texts):
            for index in part:
                if told[index] is None and (content or not part[0] <= title <= index):
                    told[index] = rule
    return told


def _held(rule: LineRule, texts: Sequence[str]) -> Iterator[range]:
    """The runs of blocks for which a rule holds; a part of the page whose end does not come soon enough is none."""
    begins = [index for index, text in enumerate(texts) if rule.pattern.search(text)]
    if rule.until is None:
        yield from (range(index, index + 1) for index in begins)
        return
    for number, first in enumerate(begins):
        last = begins[number + 1] if number + 1 < len(begins) else len(texts)
        reach = range(first + 1, min(last, first + 2 + rule.most))
        end = next((index for index in reach if rule.until.search(texts[index])), None)
        if end is None and rule.open and reach.stop >= len(texts):
            end = len(texts)
        if end is not None and end > first + 1:
            yield range(first + 1, end)


def _scores(features: dict[str, float], rule: LineRule | None) -> list[float]:
    scores = [0.0] * len(STATES)
    for name, strength in features.items():
        for state, weight in enumerate(WEIGHTS.get(name, ())):
            scores[state] += weight * strength
    if rule is not None:
        scores[STATES.index(rule.state)] += rule.weight
    return scores


_COSTS = [[0.0 if one == other else CHANGES.get(one, {}).get(other, FAR) for one in STATES] for other in STATES]


def _best_path(scores: Sequence[Sequence[float]]) -> list[int]:
    """The states with the highest sum of scores less the cost of the changes."""
    best = list(scores[0])
    back: list[list[int]] = []
    states = range(len(STATES))
    for row in scores[1:]:
        came, now = [], []
        for state in states:
            costs = _COSTS[state]
            before = max(states, key=lambda one: best[one] - costs[one])
            came.append(before)
            now.append(best[before] - costs[before] + row[state])
        back.append(came)
        best = now
    state = max(states, key=lambda one: best[one])
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    return path[::-1]


def _reason(features: dict[str, float], rule: LineRule | None, state: int) -> str:
    """What spoke most for the label, against the best state of the other label."""
    if rule is not None and CONTENT[STATES.index(rule.state)] == CONTENT[state]:
        return rule.why
    others = [other for other in range(len(STATES)) if CONTENT[other] != CONTENT[state]]
    gains = {
        name: strength * (WEIGHTS[name][state] - max(WEIGHTS[name][other] for other in others))
        for name, strength in features.items()
        if name in WEIGHTS
    }
    if "button" in features:
        return REASONS["button"]
    best = max(gains, key=lambda name: gains[name], default="always")
    return REASONS[best] if gains.get(best, 0.0) > 0 and REASONS[best] else f"among {_AMONG[STATES[state]]}"


_AMONG = {
    "menu": "menus", "others": "other titles and stories", "form": "forms", "head": "the head of the page", "body": "the text", "facts": "the facts", "blurbs": "short reviews",
}  # fmt: skip
