"""Who wrote an article and when, as one line of its head says it."""

from __future__ import annotations

import pytest

from dossier.markup.byline import credited, dated
from dossier.text.anchors import Anchored


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Nell Callow", "Nell Callow"), ("By: Nora F.", "Nora F."), ("By Nell Callow in Harbour, Lamps ⋅ May 3, 2014 at 6:37am ⋅ Post a comment", "Nell Callow"),
        ("Posted by Nell Callow on May 3, 2014 · 4 Comments", "Nell Callow"), ("By Nell Callow May 3, 2014June 4, 2015", "Nell Callow"),
        ("Published · May 3, 2014 By Nell Callow 5 min read", "Nell Callow"), ("May 3, 2014 by June Squall", "June Squall"),
        ("ByNell Callow May 3, 2014June 4, 2015", "Nell Callow"), ("Byron Callow", None), ("By Ledger Crew", None), ("By admin", None), ("A lamp by Nell Callow", None), ("Comments Off", None),
    ],
)  # fmt: skip
def test_who_wrote_it(line: str, name: str | None) -> None:
    found = credited(Anchored.plain(line, 0))
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Nell Callow in Harbour ⋅ May 3, 2014 at 5:00pm ⋅ Post a comment", "2014-05-03"), ("2014-05-03 · Reviews · Tags: lamps", "2014-05-03"), ("mixed May 3, 2014 June 4, 2015", "2014-05-03"),
        ("ByNell Callow May 3, 2014June 4, 2015", "2014-05-03"), ("Updated May 4, 2014", None), ("The keeper of the lamp, whom nobody had seen since May 3, 2014", None),
    ],
)  # fmt: skip
def test_the_day_of_publication(line: str, day: str | None) -> None:
    found = dated(Anchored.plain(line, 0))
    assert (found[1] if found else None) == day
