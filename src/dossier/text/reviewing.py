"""Whether an article is a review of a film, by what it says of itself; if it is none, why.

An article is taken for a review when it says that it is one (in its headline, its section, its address or its data),
or gives a score beside the film's facts, and when it is about a film and judges it. Interviews, lists, news, and
reviews of other things are named as what they are. What is doubtful is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.text.judgement import ENOUGH, judging_sentences
from dossier.text.names import is_person

NEEDED = 7.0  # evidence for a review
SAID = 2.0  # that much of it must be said by the page itself
FILM = 1.5  # and that much speak for a film
JUDGED, PARAGRAPHS = 60_000, 150  # characters and paragraphs of a text that decide
MANY = 3  # days on which the parts of one article may be dated


@dataclass(frozen=True, slots=True)
class Signs:
    """What an article shows of its kind.

    ``labels`` are short lines near its head: section, kicker, tags. ``thing`` is the type of what is reviewed where
    the page's data names it ("Movie"), ``typed`` says that they call the page a review. ``signed`` says that a critic
    is named, by a pen name at least, ``dated`` on how many days the page's parts are dated, ``boxed`` that the film's facts stand in lines of
    their own, ``named`` that its title could be told.
    """

    headline: str
    body: tuple[str, ...]
    labels: tuple[str, ...] = ()
    address: str = ""
    thing: str | None = None
    typed: bool = False
    signed: bool = False
    dated: int = 0
    scored: bool = False
    boxed: bool = False
    named: bool = False

    @property
    def text(self) -> str:
        """The running text, as much of it as is judged."""
        return " ".join(self.body)[:JUDGED]


_I = re.I
_REVIEW = r"(?:re-?)?review(?:ed|s)?|(?:film|kino)?kritik|critique|cr[ií]tica|reseña|recensione|recensie|recenzja"
_SAYS = re.compile(rf"(?<![\w-])(?:{_REVIEW})(?![\w-])", _I)
_FILM_REVIEW = re.compile(rf"\b(?:film|movie|cinema|screen)\s(?:{_REVIEW})\b|\b(?:film|kino)kritik\b", _I)
_NO_REVIEW = re.compile(
    r"\breviews? (?:round-?\s?up|are in|embargo|scores?\b|bomb\w*|copy|copies)|\bfirst reviews?\b|\b(?:year|week|month|decade|weekend) in review\b|\b(?:peer|under|judicial|national|law|business|literary|book) review\b|"
    r"\breviews? (?:classif\w+|sentiment|analy[sz]\w+|data\w*|apps?|api|web\s?sites?|aggregat\w+|systems?|scrap\w+|generators?|templates?|guidelines|writing|boards?|process|polic\w+)\b|\b(?:guide to|how to write) .{0,30}\breviews?\b|"
    r"\breview(?:s|ers)? (?:say|praise|call|react|hail|slam)\b|\bcritics (?:say|react|are)\b|\bpreview\b|\breviews?\s?:?\s?what (?:the )?critics\b",
    _I,
)
#: what those say who are no critics
_PUBLIC = re.compile(r"\b(?:twitter|audience|public|fans?[’']?|user|viewers?[’']?|customer|readers?[’']?|netizens?[’']?|trailer|teaser|poster|songs?)\sreviews?\b", _I)  # fmt: skip
#: a headline on what critics wrote: "… Reviews Are In", "… Gets Awful Reviews"
_REVIEWS = re.compile(r"^(?P<before>.{0,120}?)\breviews\b", _I)
_SIGNED_QUOTE = re.compile(r"[.!?…”\"’]\s?[–—-]{1,2}\s?(?:[A-Z][\w.’'-]+\s){1,2}[A-Z][\w’'-]+(?:,\s.{2,40})?$")
_ARCHIVE = re.compile(r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s(?:\d{1,2},\s)?(?:19|20)\d\d|(?:(?:category|tag|author|monthly|yearly|daily) )?archives?(?: for| of)?\b.{0,60}|(?:category|tag|posts tagged|posts by)\b.{0,60}", _I)  # fmt: skip
_LABEL = re.compile(rf"(?:(?:all|the|our|latest|[\w’'&-]{{2,20}})[\s/|>–-]{{1,3}}){{0,3}}(?:{_REVIEW})", _I)
_ADDRESS = re.compile(r"/(?:[\w-]{0,30}-)?reviews?(?:[-_/.][\w.-]{0,200})?(?:[/?#]|$)|[-_]reviews?(?:[-_][\w.-]{0,160})?(?:\.\w{2,5})?/?(?:[?#]|$)|/(?:film-?)?(?:kritik|critique|critica)s?[/-]", _I)  # fmt: skip
_BY = re.compile(r"\breview(?:ed)? by (?:[A-Z][\w.’'-]{0,20}\s?){2,4}")
_AT_FILM = re.compile(r"(?:^|[/._-])(?:films?|movies?|cinema|kino)(?=[/._-]|$)", _I)
_FILM_LABEL = re.compile(r"(?:films?|movies?|cinema|kino|film\s?[&+]\s?tv|movies?\s?/\s?tv)(?:\s(?:news|reviews?|critics?))?|.{0,30}\b(?:film|movie) reviews?\b.{0,20}", _I)  # fmt: skip
_FILM_WORD = re.compile(r"\b(?:films?|movies?|cinema(?:tic|tography|tographer)?|film-?mak(?:er|ers|ing)|screenplay|screenwriters?|sequel|on-?screen|big screen|biopic|blockbuster|directors?|directed|directorial|adaptations?|prequel|actors?|actress(?:es)?|scenes?|starring|performances?|auteurs?|(?:movie )?theaters?|(?:movie )?theatres?|kino|película|pel[ií]culas?|cin[eé])\b", _I)  # fmt: skip
_OTHERS = {
    "a game": re.compile(r"\b(?:gameplay|games?|playstation|xbox|nintendo|gamers?|multiplayer|ps[345]|single-?player)\b", _I),
    "a record": re.compile(r"\b(?:albums?|tracks?|lps?|vinyl|singles?|tracklist|eps?)\b", _I),
    "a series": re.compile(r"\b(?:episodes?|seasons?|showrunners?|tv series|pilot|mini-?series|finale|bing(?:e|ed|eable|ing)(?![ -]drink))\b|\b(?:kind|sort) of (?:show|series)\b", _I),
    "a book": re.compile(r"\b(?:books?|novels?|readers?|chapters?|paperback|hardcover|memoirs?|prose)\b", _I),
    "a device": re.compile(r"\b(?:battery|laptops?|phones?|smartphones?|keyboards?|processors?|display|usb|megapixels?|software|headphones?)\b", _I),
    "a meal": re.compile(r"\b(?:restaurants?|menus?|chefs?|dish(?:es)?|dining|wine list|waiters?)\b", _I),
    "a stage work": re.compile(r"\b(?:on stage|staging|playwrights?|theatres?|opera|choreograph\w+|concert)\b", _I),
}  # fmt: skip
_OTHER_REVIEW = re.compile(
    r"\b(?:(?P<record>album|music|song|single|concert|gig|live)|(?P<game>(?:video\s?)?games?|gaming)|(?P<book>books?)|(?P<series>tv|television|series|season|episode|show|streaming)|(?P<stage>stage|theat(?:er|re)|broadway|opera|dance|play|musical)|"
    r"(?P<device>product|tech|phone|laptop|car|hotel|app|gadget|hardware|toy)|(?P<meal>restaurant|food|wine|bar)|(?P<art>art|exhibition|exhibit))\s(?:re)?views?\b",
    _I,
)
_SOUNDTRACK = re.compile(r"\b(?:soundtracks?|ost|(?:original|motion picture) score|film scores?)\b", _I)
_DIRECTED = re.compile(r"\bdirected by\b", _I)
#: what a text calls the thing that it speaks of
_CALLED = {
    name: re.compile(rf"\b(?:the|this)\s(?:[\w’'-]{{2,14}}\s)?(?:{words})\b", _I)
    for name, words in {
        "a film": "films?|movies?|picture|documentary|feature|sequel|biopic|remake", "a series": "series|shows?|seasons?|mini-?series|episodes?", "a record": "albums?|records?|lp|ep|songs?|tracks?|soundtrack", "a book": "books?|novels?|memoir",
        "a game": "games?", "a stage work": "musical|production|staging|opera", "a device": "phone|laptop|device|app|software|camera|tv",
    }.items()
}  # fmt: skip
_NAMES = {"record": "a record", "game": "a game", "book": "a book", "series": "a series", "stage": "a stage work", "device": "a device", "meal": "a meal", "art": "an exhibition"}  # fmt: skip
_SERIES = re.compile(r"\b(?:season|series) (?:\d{1,2}|one|two|three|four|five|six|finale|premiere)\b|\bepisodes? \d|\brecap\b|\bS\d{1,2}\s?E\d", _I)  # fmt: skip
_FILM_THINGS = frozenset(("movie", "film", "thing", "creativework"))
_INTERVIEW = re.compile(r"\binterview(?:s|ed)?\b|\bq\s?(?:&|and)\s?a\b|\b(?:talks? (?:to|about|with)|opens up|in conversation|tells us|speaks (?:to|about|out)|on (?:his|her|their) new)\b", _I)  # fmt: skip
_LIST = re.compile(r"^(?:the\s)?(?:top\s)?(?:\d{1,3}|ten|twenty|five|fifty)\s(?!years?\b|days?\b|hours?\b|angry\b)\w+|\b(?:best|worst|greatest|top|essential|scariest|funniest)\b.{0,40}\b(?:films|movies|scenes|performances|reviews|of (?:all time|the year|the decade|(?:19|20)\d\d))\b|\branked\b|\bbest of (?:19|20)\d\d\b", _I)  # fmt: skip
_NEWS = re.compile(r"\b(?:trailer|teaser|box office|release date|first look|set to (?:star|direct|return)|joins? (?:the )?cast|cast as|sequel announced|how to (?:watch|stream)|explained|everything we know|easter eggs?|dies|dead at|obituary|podcast|photos?:|gallery|in pictures|quiz|poll)\b", _I)  # fmt: skip
_QUOTED = re.compile(r"“[^“”]{40,900}”|\"[^\"]{40,900}\"")  # longer than a title
_SPEAKS = re.compile(
    r"\b(?:says?|said|tells?|told|recalls?|adds?|added|explains?|explained|laughs|jokes?|admits?)\b", _I
)
_PLAYED = re.compile(
    r"(?<![\w’'-])[\w’'-]{1,40} \(\s?(?:[A-Z][\w.’'-]+\s){1,3}[A-Z][\w.’'-]+(?:, [^()]{2,40})?\)"
)  # Theodore (Joaquin Phoenix)
_GENRE = re.compile(r"\b(?:comed(?:y|ies)|thrillers?|dramas?|romcom|horror|satire|farce|documentar(?:y|ies)|melodrama|western|noir|mystery|whodunit|caper|epic)\b", re.I)  # fmt: skip
_SHOWN = re.compile(r"\bin (?:[\w.]{2,12} ){0,2}(?:cinemas|theat(?:er|re)s)\b|\bfilm festival\b|\bon (?:dvd|blu-?ray)\b|\b(?:sundance|cannes|sxsw|tribeca|berlinale|tiff)\b", re.I)  # fmt: skip
_SEVERAL = re.compile(r"\breviews\b\s?[:–—-]|\b(?:film|movie|capsule|dvd|mini) reviews\b|\breviews of\b|\bthis week[’']?s? (?:films|movies|releases)\b|\bnew (?:films|movies|releases)\b", _I)  # fmt: skip


def why_no_review(signs: Signs) -> str | None:
    """Why an article is no review of a film; ``None`` for one that surely is."""
    return what_else(signs) or _too_little(signs)


def what_else(signs: Signs) -> str | None:
    """What an article is that is surely something else than the review of a film; ``None`` where nothing says so."""
    if signs.thing and signs.thing.lower() not in _FILM_THINGS:
        return f"a review of another thing than a film ({signs.thing})"
    headline = _NO_REVIEW.sub(" ", signs.headline)
    surely = _surely(signs)
    if signs.dated > MANY or _ARCHIVE.fullmatch(headline.strip()):
        return "a page of several articles, no review of one film"
    if _said(signs) and (other := _other_thing(signs)):
        return f"a review of {other}, not of a film"
    if _SEVERAL.search(headline) and not signs.thing:
        return "an article about several films, no review of one"
    if _of_critics(signs):
        return "an article on what others wrote, no review of its own"
    if _PUBLIC.search(signs.headline):
        return "an article on what the public says, no critic's review"
    if _LIST.search(headline) and not surely and not _SAYS.search(headline) and not _DIRECTED.search(headline):
        return "a list, no review of one film"
    if _INTERVIEW.search(headline) and not surely and not _SAYS.search(headline):
        return "an interview, no review of a film"
    if _told_by_others(signs.body[:PARAGRAPHS]) and not _SAYS.search(headline) and not surely:
        return "an interview or a report, no review of a film"
    if _NEWS.search(headline) and not surely and not _SAYS.search(headline):
        return "a news item, no review of a film"
    return None


def _of_critics(signs: Signs) -> bool:
    """Whether an article tells what critics wrote: its headline speaks of reviews, or its paragraphs are signed quotations."""
    told = _REVIEWS.match(signs.headline)
    who = told["before"].strip(" :“‘'\"").rpartition(": ")[2] if told else ""
    verb = (
        is_person(who)
        and not who.startswith("The ")
        and not re.search(r"\breviews (?:are|were|have|come|pour)\b", signs.headline, _I)
    )
    signed = sum(_SIGNED_QUOTE.search(text) is not None for text in signs.body[:PARAGRAPHS])
    return (told is not None and not verb and not signs.thing) or signed >= 3


def _surely(signs: Signs) -> bool:
    """Whether the page's own data or its headline call it the review of a film."""
    return (signs.thing or "").lower() in ("movie", "film") or _FILM_REVIEW.search(signs.headline) is not None


def _other_thing(signs: Signs) -> str | None:
    """What else is reviewed: by the headline and the section first, then by the words of the text."""
    text = signs.text
    films = len(_FILM_WORD.findall(text))
    counts = {name: len(words.findall(text)) for name, words in _OTHERS.items()}
    called = {name: len(pattern.findall(text)) for name, pattern in _CALLED.items()}
    if counts["a series"] + called["a series"] >= 2 and counts["a series"] + called["a series"] > 4 * films:
        return "a series"  # whatever its data say: they call all that streams a film
    if (signs.thing or "").lower() in ("movie", "film"):
        return None
    for line in (signs.headline, *(label for label in signs.labels if len(label) < 60)):
        if (match := _OTHER_REVIEW.search(line)) and not _FILM_REVIEW.search(line):
            return _NAMES[str(match.lastgroup)]
    if _SERIES.search(signs.headline):
        return "a series"
    where = re.sub(r"[-_]", " ", signs.address)
    if (match := _OTHER_REVIEW.search(where)) and not _FILM_REVIEW.search(where):
        return _NAMES[str(match.lastgroup)]
    if _SOUNDTRACK.search(signs.headline) and not _FILM_REVIEW.search(signs.headline):
        return "a record"
    most = max(called, key=lambda name: called[name])
    if called[most] >= 3 and called[most] > (2 if most == "a book" else 1.2) * called["a film"]:
        return most
    most = max(counts, key=lambda name: counts[name])
    limit = 3 if most in ("a book", "a record", "a stage work") else 1.5  # films are made of books, and have songs
    return most if counts[most] >= 4 and counts[most] > limit * films else None


def _told_by_others(body: Sequence[str]) -> bool:
    """Whether much of a text is what others say."""
    whole = sum(map(len, body))
    quoted = sum(len(quote) for text in body for quote in _QUOTED.findall(text))
    said = sum(len(_SPEAKS.findall(text)) for text in body)
    return bool(whole) and quoted / whole > 0.2 and said >= 4


def _too_little(signs: Signs) -> str | None:
    """What is missing of the evidence for a review."""
    said, film = _said(signs), _about_film(signs)
    if said < SAID and not (signs.scored and (signs.boxed or (signs.signed and _at_films(signs)))):
        return "a page that does not say it is a review"
    if film < FILM:
        return "an article that is not surely about a film"
    if not signs.headline or not (signs.signed or signs.typed or _SAYS.search(signs.headline)):
        return "a page that is not surely one article: it names no critic"
    judged = sum(one.weight >= ENOUGH for one in judging_sentences(list(signs.body[:PARAGRAPHS])))
    total = said + film + min(2, judged) + 2 * signs.scored + signs.named + signs.signed + 0.5 * (signs.dated > 0)
    return None if total >= NEEDED else "too little speaks for a review of a film"


def _said(signs: Signs) -> float:
    """How much the page says that it is a review."""
    headline = _NO_REVIEW.sub(" ", signs.headline)
    labels = [_NO_REVIEW.sub(" ", label) for label in signs.labels]
    return (
        3.0 * (_SAYS.search(headline) is not None)
        + 2.0 * any(_LABEL.fullmatch(label.strip()) or _FILM_REVIEW.search(label) for label in labels)
        + 2.0 * (_ADDRESS.search(signs.address) is not None and not _NO_REVIEW.search(signs.headline))
        + 2.0 * signs.typed
        + 2.0 * any(_BY.search(text) for text in signs.body if len(text) < 200)
    )


def _at_films(signs: Signs) -> bool:
    """Whether an article stands among those on films: by its section or its address."""
    return any(_FILM_LABEL.fullmatch(label.strip()) for label in signs.labels) or bool(_AT_FILM.search(signs.address))


def _about_film(signs: Signs) -> float:
    """How much speaks for a film as what it is about."""
    text = signs.text
    words = len(_FILM_WORD.findall(text))
    return (
        3.0 * ((signs.thing or "").lower() in ("movie", "film"))
        + 2.0 * (_FILM_REVIEW.search(" · ".join((signs.headline, *signs.labels))) is not None)
        + 1.0 * any(_FILM_LABEL.fullmatch(label.strip()) for label in signs.labels)
        + 1.0 * (_AT_FILM.search(signs.address) is not None)
        + 2.0 * signs.boxed
        + min(2.0, words / 2, 150 * words / max(1, len(text.split())))
        + min(1.0, len(_PLAYED.findall(text)) / 2)
        + min(1.0, len(_GENRE.findall(" ".join((text, signs.headline, *signs.labels)))) / 3)
        + 1.5 * (_SHOWN.search(" ".join((text, *signs.labels))) is not None)
    )
