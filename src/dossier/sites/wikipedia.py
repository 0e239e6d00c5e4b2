"""Wikipedia: film articles in wikitext.

The infobox gives credits, dates and figures, the sections cast, plot, reception and takings, each with the source that
the article cites for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.markup.wikitext import WikiArticle, film_title
from dossier.model.claims import Claim, Mention
from dossier.model.pages import Cue, Form, Site
from dossier.model.sources import Located
from dossier.model.values import (
    Award, Company, Consensus, Figure, Name, Part, Prose, Quote, Ranking, Rating, Release, Review, Runtime,
)  # fmt: skip
from dossier.text import filmbox
from dossier.text.aggregates import find_consensus, find_ratings
from dossier.text.anchors import Anchored
from dossier.text.attribution import Attributed, Reception
from dossier.text.castline import Entry, is_reversed, read_entry
from dossier.text.casttable import read_cast_table
from dossier.text.dates import parse_date
from dossier.text.fold import fold
from dossier.text.names import last_name, split_names
from dossier.text.paragraphs import Paragraph, Section
from dossier.text.sentences import sentences
from dossier.text.takings import find_takings

_I = re.I
_CREDITS = (
    ("director", ("director", "directors")), ("producer", ("producer", "producers")), ("composer", ("music", "composer")),
    ("cinematographer", ("cinematography", "cinematographer")), ("editor", ("editing", "editor", "editors")), ("executive_producer", ("executive producer", "executive producers")),
)  # fmt: skip
_WRITERS = (("writer", ("writer", "writers")), ("screenplay", ("screenplay",)), ("story", ("story",)))
_FILM_DATE = re.compile(r"film date|filmdate|start date|release date(?: and age)?|film release date", _I)
_CAST = re.compile(r"(?:(?:main |voice |principal |starring |selected |full |the )?(?:cast|voices|voice actors|starring|characters?|actors|cast list)(?: (?:and|&) (?:characters?|crew|roles|cast|credits))?|(?:supporting|voice|additional|guest|recurring|uncredited|english|japanese|original) (?:cast|voices|voice cast|roles?|appearances?)|cameos?(?: appearances?)?|appearances|characters and cast|dramatis personae)", _I)
_PLOT = re.compile(r"(?:plot(?: summary| synopsis| overview)?|synopsis|story(?:line)?|plot and (?:themes|structure)|summary|film synopsis|the story)", _I)
_RECEPTION = re.compile(r".*\b(?:reception|critical|critics?|reviews?|response)\b.*", _I)
_NO_REVIEWS = re.compile(r".*\b(?:box office|commercial|accolades|awards?|nominations|audience|legacy|soundtrack|music|theatrical|home (?:media|video)|controvers\w+|top[- ]ten|year-end|lists?|religious|political|academic|retrospective analysis|impact|influence)\b.*", _I)
_MONEY = re.compile(r".*\b(?:box[- ]office|commercial|release|reception|financial|theatrical|gross|budget|production|performance|earnings|business|home (?:media|video)|critical)\b.*", _I)
_LISTS = re.compile(r".*\b(?:top[- ]ten|top 10|year-end|best-?of|end-of-year|critics['’]? lists?|decade)\b.*", _I)
_AWARDS = re.compile(r".*\b(?:accolades|awards?|nominations|honou?rs)\b.*", _I)
_LEAD_YEAR = re.compile(r"\b(?:is|was) (?:an? |the )(?:upcoming |unreleased )?(?P<year>(?:18|19|20)\d\d)\b")
_QUALIFIED_YEAR = re.compile(r"\((?P<year>(?:19|20)\d\d)\b[^()]*\)$")
_RANKED = re.compile(r"(?P<rank>\d{1,3})(?:st|nd|rd|th)(?:\s?\([^()]{1,40}\))?\s?[–—:-]\s?(?P<who>.+)$")
_UNRANKED = re.compile(r"(?:top (?:10|ten)|best of \d{4}|top \d+|honorable mention|no order|unranked|listed alphabetically)(?:\s?\([^()]{1,60}\))?\s?[–—:-]\s?(?P<who>.+)$", _I)


def mention(article: WikiArticle) -> Mention:
    """The film: the box's or the article's title, the year of the lead, the ids among the external links."""
    name = article.name
    boxed = next((line.text for line in article.field("name", "film name", "title")), None)
    bold = next((part.text[first:last] for part in article.lead for first, last in part.bolds), None)
    title = film_title(name) if name else boxed or bold
    return Mention(
        title, _year(article), tuple(_ids(article)),
        tuple(named.name.text for named in filmbox.people(article.field("director", "directors"))),
        tuple(named.name.text for named in filmbox.people(article.field("starring"))),
        tuple(other for other in (boxed,) if other and title and fold(other) != fold(title)),
    )  # fmt: skip


def _year(article: WikiArticle) -> int | None:
    """The year of first release: as the lead says it, or the earliest of the box, or the one in the article's title."""
    for paragraph in article.lead[:2]:
        if match := _LEAD_YEAR.search(paragraph.text):
            return int(match["year"])
    dated = [int(released.date[:4]) for released in _released(article)]
    if dated:
        return min(dated)
    match = _QUALIFIED_YEAR.search(article.name or "")
    return int(match["year"]) if match else None


def _ids(article: WikiArticle) -> Iterator[tuple[str, str]]:
    if article.name:
        yield "wikipedia", article.name
    if imdb := article.imdb_id:
        yield "imdb", imdb


def credits(article: WikiArticle) -> Iterator[Claim]:
    """The crew of the box, each under the job of the field; screenplay and story are writing, with a note."""
    for role, fields in _CREDITS:
        for named in filmbox.people(article.field(*fields)):
            yield article.claim(role, Name(named.name.text, named.note), named.name)
    seen: set[str] = set()
    for kind, fields in _WRITERS:
        for named in filmbox.people(article.field(*fields)):
            note = named.note or (None if kind == "writer" else kind)
            if fold(named.name.text) not in seen:
                yield article.claim("writer", Name(named.name.text, note), named.name)
            seen.add(fold(named.name.text))


def starring(article: WikiArticle) -> Iterator[Claim]:
    """The top billing of the box, in its order."""
    for named in filmbox.people(article.field("starring")):
        yield article.claim("starring", Name(named.name.text, named.note), named.name)


def companies(article: WikiArticle) -> Iterator[Claim]:
    """Production and distribution companies of the box."""
    for role, fields in (
        ("production", ("studio", "studios", "production companies", "production company", "production companies ")),
        ("distribution", ("distributor", "distributors")),
    ):
        for named in filmbox.companies(article.field(*fields)):
            yield article.claim("companies", Company(named.name.text, role, named.note), named.name)


def releases(article: WikiArticle) -> Iterator[Claim]:
    """The dates of the box with their places."""
    for released in _released(article):
        yield article.claim("releases", Release(released.date, released.place), released.at)


def _released(article: WikiArticle) -> list[filmbox.Released]:
    arguments = next((found for field in ("released", "release date", "release") if (found := article.template_in_field(field, _FILM_DATE))), [])
    dated = list(filmbox.date_arguments(arguments))
    return dated or list(filmbox.dates(article.field("released", "release date", "release")))


def runtimes(article: WikiArticle) -> Iterator[Claim]:
    """The running times of the box, each cut by itself."""
    for timing in filmbox.runtimes(article.field("runtime")):
        yield article.claim("runtimes", Runtime(timing.minutes, timing.note), timing.at)


def places(article: WikiArticle) -> Iterator[Claim]:
    """Countries and languages of the box."""
    for name, fields in (("countries", ("country", "countries")), ("languages", ("language", "languages"))):
        for named in filmbox.people(article.field(*fields)):
            yield article.claim(name, Name(named.name.text.removesuffix(" language"), named.note), named.name)


def money(article: WikiArticle) -> Iterator[Claim]:
    """Budget and gross of the box, then the figures of the text, each with the source that is cited for it."""
    for field, measure in (("budget", "budget"), ("gross", "worldwide_gross")):
        for figure, at in filmbox.figures(article.field(field), measure):
            yield article.claim("box_office", figure, at)
    for section in article.sections:
        if section.level == 1 or any(_MONEY.fullmatch(step) for step in section.path):
            for paragraph in section.paragraphs:
                yield from _takings(article, paragraph)


def _takings(article: WikiArticle, paragraph: Paragraph) -> Iterator[Claim]:
    own = _titles(article)
    others = [(first, last) for first, last in paragraph.italics if fold(paragraph.text[first:last]) not in own]
    ends = [end for _, end in sentences(paragraph.text)]
    for taking in find_takings(paragraph.text, others):
        reach = next((end for end in ends if end >= taking.end), taking.end) - taking.end + 2
        citation = paragraph.citation(taking.start, taking.end, reach)
        source = citation.source.text if citation and citation.source else None
        figure = Figure(taking.measure, taking.money, taking.territory, None, taking.theaters, source, taking.note)
        yield article.claim("box_office", figure, paragraph.shown[taking.start : taking.end])


def cast(article: WikiArticle) -> Iterator[Claim]:
    """Who plays whom, from the lists and tables under the headings of the cast."""
    sections = [section for section in article.sections if section.path and any(_CAST.fullmatch(step) for step in section.path)]
    seen: set[tuple[str, str]] = set()
    people = {line.text for line in article.field("starring")}
    for section in sections:
        turned = is_reversed(section.items, people)
        for line, entry in [*_listed(section, turned), *_tabled(section)]:
            part, at = _part(line, entry)
            key = (fold(part.name or ""), fold(part.character or ""))
            if key not in seen:
                seen.add(key)
                yield article.claim("cast", part, at)


def _listed(section: Section, turned: bool) -> Iterator[tuple[Paragraph, Entry]]:
    leader: Paragraph | None = None
    for line in section.items:
        if line.mark.endswith((":", ";")):
            continue
        text = line.text.rstrip()
        if text.endswith((" as", " as:")):
            leader = line
            continue
        entries = read_entry(line, reversed_=turned)
        if leader is not None and len(line.mark) > 1:
            continue
        leader = None
        yield from ((line, entry) for entry in entries)


def _tabled(section: Section) -> Iterator[tuple[Paragraph, Entry]]:
    for table in section.tables:
        yield from read_cast_table(table)


def _part(line: Paragraph, entry: Entry) -> tuple[Part, Anchored]:
    name = line.text[slice(*entry.name)].strip() if entry.name else None
    character = line.text[slice(*entry.character)].strip() if entry.character else None
    spans = [span for span in (entry.name, entry.character) if span]
    start, end = min(span[0] for span in spans), max(entry.end, *(span[1] for span in spans))
    part = Part(name, character, entry.voice, entry.uncredited, entry.credited_as, entry.note)
    return part, line.shown[start:end]


def plot(article: WikiArticle) -> Iterator[Claim]:
    """The paragraphs of the plot section, as a reader sees them."""
    section = next((section for section in article.sections if _PLOT.fullmatch(section.title)), None)
    if section is None:
        return
    inside = [one for one in article.sections if one.path[: len(section.path)] == section.path]
    paragraphs = [paragraph for one in inside for paragraph in one.paragraphs if len(paragraph.text) > 1]
    if paragraphs:
        yield article.claim("synopsis", Prose(tuple(paragraph.text for paragraph in paragraphs)), *(paragraph.shown for paragraph in paragraphs))


def ratings(article: WikiArticle) -> Iterator[Claim]:
    """Aggregators' and polls' figures in the text, each once for a section."""
    for paragraph in _reception(article):
        for rated in find_ratings(paragraph.text):
            at = paragraph.shown[rated.start : rated.end]
            yield article.claim("ratings", Rating(rated.site, rated.kind, at.text, rated.value, rated.best, rated.count, rated.scope), at)


def consensus(article: WikiArticle) -> Iterator[Claim]:
    """The sentence in which a site sums up its critics."""
    for paragraph in _reception(article):
        for found in find_consensus(paragraph.text):
            at = paragraph.shown[found.start : found.end]
            yield article.claim("consensus", Consensus(found.site, at.text), at)


def _reception(article: WikiArticle) -> Iterator[Paragraph]:
    for section in article.sections:
        if section.path and any(_RECEPTION.fullmatch(step) or re.fullmatch(r"release|box office.*", step, _I) for step in section.path):
            yield from section.paragraphs


def reviews(article: WikiArticle) -> Iterator[Claim]:
    """Each critic's quotes and score, with title, date and address from the citation."""
    reader = Reception(_makers(article), _titles(article))
    found: dict[tuple[str, str], list[tuple[Paragraph, Attributed]]] = {}
    for section in article.sections:
        if not section.path or not any(_RECEPTION.fullmatch(step) for step in section.path) or _NO_REVIEWS.fullmatch(section.title):
            continue
        for paragraph in section.paragraphs:
            for one in reader.read(paragraph):
                key = (fold(one.critic or ""), "" if one.critic else fold(one.publication or ""))
                found.setdefault(key, []).append((paragraph, one))
    for group in found.values():
        yield _review(article, group)


def _review(article: WikiArticle, group: list[tuple[Paragraph, Attributed]]) -> Claim:
    places: list[Located] = []
    inferred: dict[str, str] = {}
    for field in ("critic", "publication"):
        spot = next(((paragraph, getattr(one, f"{field}_at")) for paragraph, one in group if getattr(one, f"{field}_at")), None)
        if spot:
            places.append(spot[0].shown[spot[1][0] : spot[1][1]])
    critic = next((one.critic for _, one in group if one.critic), None)
    publication = next((one.publication for _, one in group if one.publication), None)
    citation = next((one.citation for _, one in group if one.citation and (not critic or not one.citation.authors or any(last_name(a.name) == last_name(critic) for a in one.citation.authors))), None)
    if critic and not any(one.critic_at for _, one in group) and citation:
        inferred["critic"] = "author of the review that is cited"
        places += [part for author in citation.authors[:1] for part in author.parts]
    scored = next(((paragraph, one) for paragraph, one in group if one.score), None)
    if scored:
        places.append(scored[0].shown[scored[1].start : scored[1].end])
    quotes = tuple(
        Quote(at.text, False, article.page.refer(at))
        for paragraph, one in group if not one.score
        for at in [paragraph.shown[one.start : one.end]]
    )  # fmt: skip
    places += [part for part in ((citation.title, citation.date, citation.url, citation.source) if citation else ()) if part]
    review = Review(
        critic=critic, publication=publication,
        date=parse_date(citation.date.text) if citation and citation.date else None,
        url=citation.url.text if citation and citation.url else None,
        title=citation.title.text if citation and citation.title else None,
        score=scored[1].score if scored else None,
        quotes=quotes,
    )  # fmt: skip
    return article.claim("reviews", review, *(places or [group[0][0].shown[group[0][1].start : group[0][1].end]]), inferred=inferred)


def _makers(article: WikiArticle) -> frozenset[str]:
    """Everybody who made the film or plays in it: what they say of it is no review."""
    names = [named.name.text for role in (*_CREDITS, *_WRITERS, ("starring", ("starring",))) for named in filmbox.people(article.field(*role[1]))]
    return frozenset(fold(name) for name in names)


def _titles(article: WikiArticle) -> frozenset[str]:
    found = mention(article)
    return frozenset(fold(title) for title in (found.title, *found.names) if title)


def rankings(article: WikiArticle) -> Iterator[Claim]:
    """Critics' places for the film in their lists of the year."""
    for section in article.sections:
        if not _LISTS.fullmatch(section.title):
            continue
        for line in section.items:
            match = _RANKED.match(line.text) or _UNRANKED.match(line.text)
            if match:
                yield from _ranked(article, line, match)


def _ranked(article: WikiArticle, line: Paragraph, match: re.Match[str]) -> Iterator[Claim]:
    who = line.part(match.start("who"), match.end("who"))
    paper = next(((first, last) for first, last in reversed(who.italics)), None)
    if paper is None and "," in who.text:
        at = who.text.rindex(",") + 1
        paper = (at + 1, len(who.text))
    publication = who.text[slice(*paper)].strip() if paper else None
    names = split_names(who.shown[: paper[0]].strip(" ,")) if paper and paper[0] else ([] if paper else [who.shown])
    rank = int(match["rank"]) if "rank" in match.groupdict() else None
    for name in names or [None]:
        ranking = Ranking(name.text if name else None, publication, rank, _list_name(match, rank))
        yield article.claim("rankings", ranking, line.shown)


def _list_name(match: re.Match[str], rank: int | None) -> str:
    """The kind of list: a place up to the tenth is one of a top ten; a list without places says what it is."""
    if rank is not None:
        return "top ten" if rank <= 10 else "list"
    words = match[0][: match.start("who")].split("(")[0].strip(" –—:-\xa0").lower()
    return "top ten" if words == "top 10" else words


def awards(article: WikiArticle) -> Iterator[Claim]:
    """What the article says of awards: the rows of its tables, the items of its lists, the sentences of its text."""
    for section in article.sections:
        if section.path and _AWARDS.fullmatch(section.title):
            for at in _award_texts(section):
                yield article.claim("awards", Award(at.text), at)


def _award_texts(section: Section) -> Iterator[Anchored]:
    for table in section.tables:
        for row, heads in zip(table.rows, table.heads, strict=True):
            cells = [cell for number, cell in enumerate(row) if cell.text and cell not in row[:number]]
            if len(cells) >= 2 and not all(heads):
                yield Anchored.join([cell.shown for cell in cells], glue=" – ")
    for paragraph in section.paragraphs:
        yield from (paragraph.shown[start:end] for start, end in sentences(paragraph.text))
    yield from (line.shown for line in section.items if line.text)


_SIGNS = (
    (re.compile(r"\{\{\s*infobox[ _](?:hollywood |japanese |korean |chinese )?(?:film|movie)\s*(?:\||\n|<!--)", _I), 6.0),
    (re.compile(r"\b(?:is|was) (?:an? |the )(?:[\w\[\]|'’()-]+[ -]){1,16}?(?:film|movie|documentary)\b", _I), 2.0),
    (re.compile(r"\[\[category:[^\]]{0,60}\bfilms\b", _I), 2.0),
    (re.compile(r"\{\{\s*(?:film date|imdb title|rotten tomatoes|mojo title)\b", _I), 1.5),
    (re.compile(r"^==\s*(?:cast|plot)\s*==", _I | re.M), 1.5),
    (re.compile(r"^\s*#redirect\b", _I), -20.0),
)
SITE = Site(
    "wikipedia", "Wikipedia", ("wikipedia.org",),
    (
        Form(
            "wikitext", "wikitext", "article", mention,
            (credits, starring, companies, releases, runtimes, places, money, cast, plot, ratings, consensus, reviews, rankings, awards),
            signs=_SIGNS, expects=("director", "cast", "synopsis", "releases", "runtimes", "box_office"),
            otherwise="wikitext of no film article",
        ),
    ),
    (
        Cue(re.compile(r"\bwikipedia, the free encyclopedia\b", _I), 4.0), Cue(re.compile(r"\bwikipedia\b", _I), 1.5),
        Cue(re.compile(r"\[ ?edit ?\]", _I), 0.7, longest=10), Cue(re.compile(r"^this page was last (?:edited|modified) on\b", _I), 3.0, longest=20),
        Cue(re.compile(r"\bwikimedia\b|\bcreative commons attribution", _I), 2.0, longest=40),
    ),
)  # fmt: skip
