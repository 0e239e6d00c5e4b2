"""Lines that a converter broke out of running text at its links."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.markup.lines import Line


def broken(lines: Sequence[Line], index: int) -> dict[str, float]:
    """Whether a line is a piece of a sentence that a converter broke at its links."""
    text = lines[index].text
    before = lines[index - 1].text if index else ""
    behind = lines[index + 1].text if index + 1 < len(lines) else ""
    open_before = bool(before) and before[-1:] not in '.!?…”"’)»:›' and len(before.split()) > 3
    features = {}
    if (text[:1].islower() or text[:1] in ",.;:)") and open_before:
        features["continues"] = 1.0
    if behind[:1] in ",.;" or (behind[:1].islower() and len(text.split()) <= 6 and open_before):
        features["continued"] = 1.0
    if not features and len(lines[index].words) <= 8 and _in_pieces(lines, index):
        features["in pieces"] = 1.0
    return features


def _in_pieces(lines: Sequence[Line], index: int) -> bool:
    """Whether the lines around are pieces of running text: several begin in its middle, and whole paragraphs are near."""
    near = lines[max(0, index - 4) : index + 5]
    pieces = sum(line.text[:1].islower() or line.text[:1] in ",.;)’" for line in near)
    return pieces >= 3 and sum(line.prose and len(line.words) > 15 for line in near) >= 2
