"""Variety: trade reviews as text dumps leave them, with the credits block at their end (seen: 2013, 2019, 2024)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.markup.articleview import article_view, why_none, why_other
from dossier.markup.review import ArticlePage, crew_in_text, review_claims, review_mention
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Cue, Form, LineRule, Site
from dossier.model.values import Company, Name, Part, Runtime
from dossier.text.anchors import Anchored
from dossier.text.names import split_names
from dossier.text.runtimes import find_runtimes

_I = re.I
CUES = (
    Cue(re.compile(r"\bvariety(?:\.com)?\b", _I), 2.5, longest=12),
    Cue(re.compile(r"^film review: [‘'“\"](?!.* ago$)", _I), 3.0, "open"),
    Cue(re.compile(r"^[‘'“\"].{1,60}[’'”\"] review: (?!.* ago$)", _I), 1.5, "open"),
    Cue(re.compile(r"\brunning time: \d{2,3} min\b", _I), 3.0, "once", longest=120),
    Cue(re.compile(r"^reviewed (?:at|online|on)\b", _I), 2.0, longest=120),
    Cue(re.compile(r"^(?:production|crew|with|music by):? ?: ?\S", _I), 1.0, longest=200),
    Cue(re.compile(r"\(exclusive\)$", _I), 0.7, longest=30),
    Cue(re.compile(r"^more from our brands\b|^more from variety$", _I), 2.0, "close", 20),
)
RULES = (
    LineRule(
        re.compile(r"^(?:(?:film review: .{1,80} )?reviewed (?:at|online|on)|production|crew|with):? ?\S.{20,}", _I),
        "facts",
        "the trade credits block",
    ),
)

_LABEL = re.compile(r"\b(?P<label>production|crew|with|music by):\s", _I)
_ITEM = re.compile(r"(?<![A-Z])(?<!\bJr)(?<!\bSr)[.;]\s+(?=[A-Za-z(])")
_ROLES = {
    "director": r"directors?|directed", "writer": r"written|writers?|screenplay|story|script",
    "producer": r"producers?|produced", "executive_producer": r"executive producers?|executive produced", "co_producer": r"co-?producers?|co-?produced",
    "cinematographer": r"camera|cinematograph(?:er|y)", "editor": r"editors?|edited|editing", "composer": r"music|composers?|score",
    "production_designer": r"production design(?:er)?s?", "costume_designer": r"costume design(?:er)?s?|costumes", "sound_designer": r"sound design(?:er)?s?",
    "casting_director": r"casting(?: directors?)?", "music_supervisor": r"music supervisors?",
}  # fmt: skip
_ROLE_WORDS = "|".join(f"(?P<{role}>{words})" for role, words in sorted(_ROLES.items(), key=lambda item: -len(item[1])))
_CREDIT = re.compile(rf"(?:{_ROLE_WORDS})(?=\s?(?:[:,(&/]|by\b|and\b))", _I)
_LINK = re.compile(
    r"\s?(?:\([^()]{1,80}\))?\s?(?:(?P<more>,\s|\sand\s|\s?&\s|/)(?=(?:written|directed|produced|edited|editor|writer|producer|screenplay)\b)|:\s?|\bby\s|,\s)",
    _I,
)
_ASIDE = re.compile(r"\([^()]{1,160}\)\s")  # who sells it abroad
_RUNS = re.compile(r"\brunning time: (?P<time>\d{2,3} min)\b", _I)
_PRODUCTION = re.compile(
    r"\b[Aa]n?\s(?P<names>[A-Z0-9](?:[^.;()]|(?<=\bBros)\.|(?<=\b[A-Z])\.|(?<=\bInc)\.|(?<=\bCo)\.|(?<=\bCorp)\.){1,160}?)\s(?P<what>release|presentation|production)\b(?:\sand\spresentation)?"
)


def review(page: ArticlePage) -> Iterator[Claim]:
    """The review, with its critic's judging sentences."""
    yield from review_claims(page, "Variety", "variety")


def mention(page: ArticlePage) -> Mention:
    """The film, with the director that the credits block names."""
    found = review_mention(page)
    people = list(_credits(page))
    directors = tuple(name.text for role, name in people if role == "director")
    return Mention(found.title, directors=directors or found.directors, cast=tuple(name.text for name in _with(page)))


def credits(page: ArticlePage) -> Iterator[Claim]:
    """Everybody in the credits block under the job that it names; a family name alone is the only one of that name."""
    people = list(_credits(page))
    full = {name.text for _, name in people if " " in name.text} | {name.text for name in _with(page)}
    for role, name in people:
        whole = [one for one in full if one.split()[-1] == name.text]
        if len(whole) == 1:
            yield page.claim(
                role, Name(whole[0]), name, inferred={"name": "the block gives the family name alone here"}
            )
        else:
            yield page.claim(role, Name(name.text), name)


def cast(page: ArticlePage) -> Iterator[Claim]:
    """The actors of the credits block; it names no roles."""
    for name in _with(page):
        yield page.claim("cast", Part(name.text, None), name)


def companies(page: ArticlePage) -> Iterator[Claim]:
    """Who released and who produced the film, in the words of the credits block."""
    for label, text in _items(page):
        if label != "production":
            continue
        for match in _PRODUCTION.finditer(text.text):
            if match["what"] == "presentation":
                continue  # who presents a film may have made it, or sells it
            role = "production" if match["what"] == "production" else "distribution"
            names = text.group(match, "names")
            for name in _companies(names):
                yield page.claim("companies", Company(name.text, role), name)


def runtime(page: ArticlePage) -> Iterator[Claim]:
    """The running time of the credits block."""
    lines = {line.start: line for line in (*page.facts, *(page.article.lines if page.article else ()))}
    for line in lines.values():
        for match in _RUNS.finditer(line.text):
            at = line.group(match, "time")
            for timed in find_runtimes(at.text):
                yield page.claim("runtimes", Runtime(timed.minutes), at)


def _items(page: ArticlePage) -> Iterator[tuple[str, Anchored]]:
    """The labelled parts of the credits block."""
    for line in page.facts:
        labels = list(_LABEL.finditer(line.text))
        ends = [*(match.start() for match in labels[1:]), len(line.text)]
        for match, end in zip(labels, ends, strict=False):
            yield match["label"].lower(), line[match.end() : end].strip()


def _credits(page: ArticlePage) -> Iterator[tuple[str, Anchored]]:
    for label, text in _items(page):
        if label not in ("production", "crew"):
            continue
        for item in text.split(_ITEM):
            yield from _credit(item)


def _credit(item: Anchored) -> Iterator[tuple[str, Anchored]]:
    """One item: its jobs ("Directed, written by") and the names behind them."""
    roles: list[str] = []
    aside = _ASIDE.match(item.text)
    at = aside.end() if aside else 0
    while match := _CREDIT.match(item.text, at):
        roles.append(str(match.lastgroup))
        link = _LINK.match(item.text, match.end())
        if link is None:
            return
        at = link.end()
        if not link["more"]:
            break
    for name in split_names(item[at:]) if roles else ():
        clean = name[: name.text.find("(")].strip() if "(" in name.text else name
        if clean and clean.text[:1].isupper():
            yield from ((role, clean) for role in roles)


def _with(page: ArticlePage) -> list[Anchored]:
    names: list[Anchored] = []
    for label, text in _items(page):
        if label == "with":
            names += [name for name in split_names(_cast_only(text)) if name.text[:1].isupper() and len(name.text) < 50]
    return names


def _cast_only(text: Anchored) -> Anchored:
    """The names, without a note on the languages spoken behind them."""
    note = re.search(r"\.?\s?\([^()]{0,80}(?:dialogue|language|subtitles)[^()]{0,20}\)|\.\s", text.text)
    return (text[: note.start()] if note else text).strip(" .")


def _companies(names: Anchored) -> list[Anchored]:
    parts = names.split(re.compile(r",\s(?:and\s)?|\s?/\s?|\sand\s(?=[A-Z])(?!presentation)"))
    return [part for part in parts if 1 < len(part.text) < 60]


SITE = Site(
    "variety", "Variety", ("variety.com",),
    (
        Form("text dump", "plain", "review", mention, (review, credits, crew_in_text, cast, companies, runtime), expects=("reviews", "runtimes"), judge=why_other, seen="2013, 2019 and 2024, de-tagged"),
        Form(
            "review in HTML", "html", "review", mention, (review, credits, crew_in_text, cast, companies, runtime), expects=("reviews",),
            view=article_view, judge=why_none, seen="2022 (an article, no review)",
        ),
    ),
    CUES, RULES, publishes=True,
)  # fmt: skip
