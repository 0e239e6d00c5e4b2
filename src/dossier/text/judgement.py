"""Which sentences of a review judge the film.

The rule: a whole sentence of 7 to 70 words counts when it has a word of judgement (the lists below) and speaks of the
film itself: its title, "film", "movie" or "picture", its making or acting ("performance", "script", "direction"…) or
the name of its director. Each word of judgement weighs 1, a strong one 2; the film's title or the word film 1.5,
making and acting 1. A sentence that introduces a role ("Theodore (Joaquin Phoenix)"), asks, speaks of another title
only, reports somebody else's words or gives facts of release loses what it gained. The best five at the most are
taken, in the order in which they stand, all with a weight of 3 or more; where none has that much, the best one of 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.text.sentences import sentences

MOST, ENOUGH, LEAST = 5, 3.0, 2.0

_STRONG = """masterpiece|masterful|masterfully|masterly|masterstroke|brilliant|brilliantly|exquisite|exquisitely|magnificent|stunning|stunningly|superb|superbly|extraordinary|outstanding|triumph|triumphant|dazzling|
breathtaking|sublime|unforgettable|wonderful|wonderfully|marvel|marvelous|marvellous|terrific|terrifically|fantastic|tour de force|flawless|spellbinding|mesmerizing|mesmerising|thrilling|exhilarating|riveting|hilarious|
awful|dreadful|terrible|atrocious|abysmal|unwatchable|excruciating|disaster|disastrous|dismal|worst|insufferable|inept|execrable|tedious|lifeless|pointless|misfire|fiasco|debacle|garbage|trash|best|greatest|finest|richest|
perfect|perfectly|virtuoso|ravishing|electrifying|irresistible|great|glorious|gorgeous|gorgeously|essential|powerhouse|astonishing|astonishingly|remarkable|remarkably|splendid|exceptional|delightful|delight|failure|fails|failed"""
_MILD = """good|better|beautiful|beautifully|moving|funny|wryly|subtle|subtly|profound|profoundly|poignant|tender|charming|charm|charms|witty|clever|cleverly|smart|sharp|elegant|elegantly|graceful|gracefully|sensitive|delicate|intimate|intense|intensity|
compelling|engaging|engrossing|gripping|entertaining|enjoyable|satisfying|rewarding|inventive|imaginative|original|fresh|bold|daring|ambitious|audacious|ingenious|inspired|inspiring|visionary|vivid|vividly|rich|richly|lush|lyrical|
haunting|hypnotic|evocative|atmospheric|absorbing|affecting|heartfelt|heartbreaking|touching|sincere|sweet|soulful|humane|warm|generous|mature|confident|assured|accomplished|impressive|impressively|effective|effectively|convincing|plausible|
strong|strongest|solid|fine|memorable|distinctive|singular|unique|rare|surprising|surprisingly|unexpected|suspenseful|scary|terrifying|creepy|disturbing|provocative|thoughtful|thought-provoking|intelligent|nuanced|complex|layered|stylish|sleek|sumptuous|
bad|weak|weaker|weakest|dull|boring|bland|flat|thin|slight|slow|sluggish|overlong|long-winded|bloated|clumsy|clunky|awkward|contrived|predictable|formulaic|cliched|clichéd|clichés|familiar|derivative|generic|shallow|hollow|empty|superficial|sentimental|
maudlin|mawkish|cloying|saccharine|preachy|heavy-handed|pretentious|self-indulgent|indulgent|muddled|confusing|confused|incoherent|messy|mess|uneven|disappointing|disappointment|disappointingly|frustrating|unconvincing|implausible|unfunny|humorless|
forgettable|mediocre|uninspired|lazy|tired|stale|silly|ridiculous|absurd|laughable|crude|cheap|ugly|grating|annoying|irritating|exhausting|wasted|waste|misguided|misjudged|overwrought|overblown|overstuffed|underwritten|undercooked|underwhelming|lacks|lacking|
works|succeeds|excels|shines|soars|captures|elevates|sparkles|stumbles|falters|drags|suffers|disappoints|enthralling|captivating|magical|luminous|radiant|arresting|striking|beguiling|enchanting|infectious|raucous|rousing|stirring|ingenuity|wit|artful|artfully|crafted|
well-crafted|well-acted|well-made|worth|worthwhile|worthy|recommended|recommend|deserves|pleasure|pleasures|joy|fun|genius|gem|winner|treat|bore|letdown|slog|chore|misses|missed|bravura|precise|restrained|understated|overacted|wooden|stilted|stiff|melancholy|wry|droll|deft|deftly|nimble|lovely|appealing|
unsettling|ambiguous|timely|resonant|resonates|unlikely|deeply|sensational|adequate|serviceable|competent|passable|likable|likeable|amiable|amusing|amusingly|tame|toothless|refreshing|refreshingly|haunted|transcendent|transcends|seductive|tricky|trickiest"""
_FILM = re.compile(
    r"\b(?:films?|movies?|pictures?|features?|debut|drama|comedy|thriller|romance|documentary|sequel|remake|adaptation|musical|biopic|western|blockbuster|epic|entertainment)\b",
    re.I,
)
_CRAFT = re.compile(
    r"\b(?:performances?|performs|acting|acts|actors?|actress|cast|ensemble|direction|directing|directs|director|filmmak\w+|script|screenplay|writing|dialogue|story|storytelling|plot|narrative|cinematograph\w+|camera\w*|photograph\w+|score|music|soundtrack|"
    r"design\w*|costumes?|editing|pacing|pace|tone|ending|finale|scenes?|sequences?|characters?|role|portrayal|plays|animation|effects|visuals?|visually|humor|humour|jokes|chemistry)\b",
    re.I,
)
_ROLE = re.compile(r"\(\s?(?:[A-Z][\w.’'-]+\s){1,3}[A-Z][\w.’'-]+[^()]{0,40}\)")
_OTHER_TITLE = re.compile(r"[“\"‘']([A-Z][^“”\"‘’']{1,50}?)[,.!?]?[”\"’'](?!\w)")
_THIS = re.compile(r"^(?:it|this|that|here)\b|\b(?:the|this) (?:film|movie|picture)\b", re.I)
# "his third feature, “Where …,” was": the sentence judges that one
_OF_OTHER = re.compile(
    r"\b(?:film|movie|feature|picture|debut|sequel|predecessor)s?,?\s[“\"‘']|[”\"’'],?\s(?:is|was|were|had|has|did|remains)\b",
    re.I,
)
#: "the documentary Some Title": a film that is named, and is not this one
_NAMED_WORK = re.compile(
    r"\b(?:film|movie|documentary|picture|feature|sequel|remake|novel|book|play|series|show)s?,?\s(?P<title>[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|the|and|in|for|to|a)){0,6})"
)
#: words of judgement that are none in these company: what people know, and what was there before the film
_NO_OPINION = re.compile(
    r"\bfamiliar (?:to|with)\b|\b(?:best|better|good|great|finest) (?:known|remembered|efforts?|friends?|man|men|deal|many|selling)\b|\bbest-(?:known|selling|remembered)\b|\boriginal (?:novel|book|play|story|screenplay|series|title)\b|\bno better\b|\bfor (?:better|worse|good)\b",
    re.I,
)
_REPORTED = re.compile(
    r"[”\"],? (?:says|said|he|she|writes|wrote|asks)\b|\b(?:told|according to|in theaters|opens|rated|running time|reviewed at|streaming on|released by)\b",
    re.I,
)
_WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.replace("\n", "").split("|"))


_STRONG_SET, _MILD_SET = _set(_STRONG), _set(_MILD)


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with what speaks for it: paragraph number, place in it, weight."""

    paragraph: int
    start: int
    end: int
    weight: float


def judging_sentences(paragraphs: list[str], title: str | None = None, makers: tuple[str, ...] = ()) -> list[Judged]:
    """The sentences of a review that judge the film, in order, five at the most."""
    found = []
    for number, text in enumerate(paragraphs):
        for start, end in sentences(text):
            weight = judgement(text[start:end], title, makers)
            if weight >= LEAST:
                found.append(Judged(number, start, end, weight))
    best = sorted(found, key=lambda judged: (-judged.weight, judged.paragraph, judged.start))
    chosen = [judged for judged in best if judged.weight >= ENOUGH][:MOST] or best[:1]
    return sorted(chosen, key=lambda judged: (judged.paragraph, judged.start))


def judgement(sentence: str, title: str | None, makers: tuple[str, ...] = ()) -> float:
    """How much speaks for a sentence as a judgement of the film; 0 where it is none."""
    words = [word.lower().replace("’", "'") for word in _WORDS.findall(sentence)]
    if not 7 <= len(words) <= 70 or not re.search(r"[.!…][\"”’')\]]{0,3}$", sentence):
        return 0.0
    if _ROLE.search(sentence) or _REPORTED.search(sentence) or sentence[:1] in '"“-–—(':
        return 0.0
    words = [word.lower().replace("’", "'") for word in _WORDS.findall(_NO_OPINION.sub(" ", sentence))]
    opinion = float(sum(2 * (word in _STRONG_SET) + (word in _MILD_SET) for word in words))
    if not opinion:
        return 0.0
    about = _about(sentence, title, makers)
    return min(opinion, 5.0) + about - (1.0 if len(words) > 50 else 0.0) if about > 0 else 0.0


def _about(sentence: str, title: str | None, makers: tuple[str, ...]) -> float:
    names_title = bool(title) and re.search(rf"[“\"‘'*_]{re.escape(title or '')}[,.!?]?[”\"’'*_]", sentence) is not None
    others = [other for other in _OTHER_TITLE.findall(sentence) if other != title and other[:1].isupper()]
    about = 1.5 if names_title or _FILM.search(sentence) else 0.0
    about += 1.0 if _CRAFT.search(sentence) else 0.0
    about += 1.0 if any(re.search(rf"\b{re.escape(maker)}\b", sentence) for maker in makers if len(maker) > 2) else 0.0
    named = [match["title"] for match in _NAMED_WORK.finditer(sentence)]
    if not names_title and any(not title or not name.startswith(title) for name in named):
        return 0.0
    if others and not names_title and (_OF_OTHER.search(sentence) or not _THIS.search(sentence)):
        return 0.0
    return about
