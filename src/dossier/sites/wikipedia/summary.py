"""Wikipedia's summary of an article (the REST interface's ``page/summary``): its first paragraph, as plain text.

The wrapping tells title and address. Of the paragraph only the sentence that begins to tell the story is taken, as a
logline; what it says of people and years, the article itself says better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.wikitext import WikiArticle
from dossier.model.claims import Claim
from dossier.model.values import Text
from dossier.text.sentences import sentences

#: a first sentence about a film, and none about somebody who makes films
NEEDS = re.compile(
    r"\A[^\n]{0,400}?\b(?:is|was) (?:an? |the )(?:[\w’'().,-]{1,40} ){0,16}?(?:film|movie|documentary)\b(?! (?:actor|actress|director|producer|writer|critic|editor|composer|score|series|franchise|festival|award|studio|company))",
    re.I,
)
ADDRESS = re.compile(r"//[\w.-]{1,40}\.wikipedia\.org/", re.I)
#: what wikitext has and a summary has not
SIGNS = ((re.compile(r"\{\{|\[\[|^==", re.M), -20.0),)
_STORY = re.compile(
    r"(?:It|The (?:film|movie|story|plot|narrative)|Its (?:story|plot)) (?:depicts|follows|tells|cent(?:er|re)s|concerns|revolves|chronicles|explores|focuses|is (?:about|set))\b|Set in\b",
)


def logline(article: WikiArticle) -> Iterator[Claim]:
    """The first sentence that tells the story."""
    for paragraph in article.lead:
        for start, end in sentences(paragraph.text):
            if _STORY.match(paragraph.text, start):
                at = paragraph.shown[start:end]
                yield article.claim("logline", Text(at.text), at)
                return
