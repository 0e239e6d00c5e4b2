"""One line of a text by its words alone: how many, what kind, whether they are running text."""

from __future__ import annotations

import re
from dataclasses import dataclass

# the small words of running text, in English and in the languages next in line
_FUNCTION = frozenset(
    """the a an of and to in is it that for on with as at by from but his her its he she they this which who not be are was were has have had
    their or so if than into about when what there more out up only one even like all some most no can would will been just how while him them
    i we you my our your also after before because through where whose though too much such these those own never ever
    le la les un une des du de et est dans que qui pour pas sur plus ce il elle au aux avec par se son sa ses ne en
    el los las y es por con para una del lo como su se al más pero der die das und ist nicht ein eine den dem von zu mit sich auf für im
    il gli di che è per non della del sono het een van dat niet met zijn o os as um uma não em do da""".split()  # noqa: SIM905
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}\s?(?:\[[^\[\]]{3,60}\])?$")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
CAPITAL = re.compile(r"[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Line:
    """What can be said of a block's words alone."""

    text: str
    words: tuple[str, ...]
    sentence: bool
    function: float
    capitals: float

    @classmethod
    def of(cls, text: str) -> Line:
        """Measure one block's text."""
        words = tuple(_WORD.findall(text))
        count = max(1, len(words))
        function = sum(word.lower() in _FUNCTION for word in words) / count
        long = [word for word in words if len(word) > 3]
        capitals = sum(CAPITAL.match(word) is not None for word in long) / max(1, len(long))
        return cls(text, words, _SENTENCE_END.search(text) is not None, function, capitals)

    @property
    def prose(self) -> bool:
        """Whether it reads as running text."""
        return (
            len(self.words) >= 8
            and self.function >= 0.2
            and (self.sentence or len(self.words) >= 25)
            and self.capitals < 0.7
        )


def is_name(word: str) -> bool:
    """Whether a word is a name by its looks: capitalised, and no small word."""
    return CAPITAL.match(word) is not None and word.lower() not in _FUNCTION and len(word) > 2
