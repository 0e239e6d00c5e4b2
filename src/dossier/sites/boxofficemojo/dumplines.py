"""The lines of Box Office Mojo's film pages in text dumps: which of them name the site, and what they are.

Seen: pages of a title and of its releases since 2019, de-tagged.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule
from dossier.text.later import later

_I = re.I
CUES = (
    Cue(later(r"\bbox ?office ?mojo\b", _I), 2.5, longest=20),
    Cue(later(r"^(?:domestic (?:opening|distributor)|earliest release date|all-time rankings|latest updates:)", _I), 1.5),
    Cue(later(r"^genre keyword rankings$|^title summary$|^europe, middle east, and africa$|^domestic \(\d", _I), 1.5),
    Cue(later(r"^(?:summary details|see full company information|see more details at imdbpro|all-time rankings)$|^earliest release ?date|^domestic ?(?:opening|distributor)", _I), 1.5),
    Cue(later(r"^boxofficemojo\.com by imdb|\bbox office mojo and imdb are trademarks\b", _I), 4.0, longest=50),
    Cue(later(r"\btitle \(click to view\)|^view index:|^theater count$|^weekend gross$|^oscar® ?theater counts", _I), 2.0, longest=24),
    Cue(later(r"^domestic total (?:gross|as of).{0,40}:|\btotal lifetime grosses\b|^get local showtimes at imdb|^\(#\d+ rank, [\d,]+ theaters", _I), 2.0),
    Cue(later(r"^\$\d[\d,]{3,}$"), 0.02),  # a chart of which every cell has its own line
    Cue(later(r"^data as of [A-Z][a-z]{2} \d|\bbox office for [A-Z]|^weekend box office$|^domestic \d{4} weekend \d", _I), 2.0),
    Cue(later(r"^\W{0,3}\d{1,3}\W{1,4}(?:\d{1,3}|N|-|–)\W{1,4}.{1,90}\$[\d,]{4,}.{0,90}\$[\d,]{4,}"), 2.0, longest=40),
    Cue(later(r"^[A-Z].{2,30}\s\d{1,2}-[A-Z][a-z]{2}-(?:19|20)\d\d\b.{0,12}[$–]|^(?:area|market)\s.{0,20}release date\b"), 1.0),
)  # fmt: skip

RULES = (
    LineRule(later(r"^(?:Domestic (?:Distributor|Opening)|Budget|Earliest Release Date|Release Date|MPAA|Running Time|Genres|Distributor|Opening)\s?[\w$(]"), "facts", "a labelled fact"),
    LineRule(
        later(
            r"^[\W_]*(?:(?:cast|crew|company) information|news|box office|genre keyword rankings|title summary|summary details|see full company.{0,20}|related stories|similar movies|performance.{0,40}|domesticinternational.{0,80})$",
            _I,
        ),
        "menu", "a link of Box Office Mojo's own",
    ),
    LineRule(later(r"^.{2,30}\b\d{1,2}-[A-Z][a-z]{2}-(?:19|20)\d\d\b.{0,60}\$[\d,]+|^(?:Domestic|International|Worldwide)\b.{0,20}\$[\d,]+"), "facts", "a market with its figures"),
)  # fmt: skip
