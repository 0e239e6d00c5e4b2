"""Which sentences of a review judge the film.

The rule: a whole sentence of 7 to 70 words counts when a word of judgement (the lists below) stands in it at most five
words before or seven behind what it judges: the film (its title, "film", "movie", a kind of film), its making or acting ("performance",
"script", "direction"…), the name of its director, a person who "shines", or the "It" or "This" that the sentence
begins with. Each such word of judgement weighs 1, a strong one 2; the film 1.5, making and acting 1, the director 1; a
verdict ("the film is …") and a place in the last paragraphs half a point each. What tells the story, speaks to the reader's wishes,
of another work, in general, or of what others think counts nothing. The best five at the most are taken, in the order
in which they stand, all with a weight of 3 or more; where none has that much, the best one of 2.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.text.sentences import sentences

MOST, ENOUGH, LEAST = 5, 3.0, 2.5
_BEFORE, _BEHIND = 5, 7  # words by which a judgement may stand before and behind what it judges

_STRONG = """masterpiece|masterful|masterfully|masterly|masterstroke|brilliant|brilliantly|exquisite|exquisitely|magnificent|stunning|stunningly|superb|superbly|extraordinary|outstanding|triumph|triumphant|dazzling|
breathtaking|sublime|unforgettable|wonderful|wonderfully|marvel|marvelous|marvellous|terrific|terrifically|fantastic|tour de force|flawless|spellbinding|mesmerizing|mesmerising|thrilling|exhilarating|riveting|hilarious|
awful|dreadful|terrible|atrocious|abysmal|unwatchable|excruciating|disaster|disastrous|dismal|worst|insufferable|inept|execrable|tedious|lifeless|pointless|misfire|fiasco|debacle|garbage|trash|best|greatest|finest|richest|
perfect|perfectly|virtuoso|ravishing|electrifying|irresistible|great|glorious|gorgeous|gorgeously|essential|powerhouse|astonishing|astonishingly|remarkable|remarkably|splendid|exceptional|delightful|delight|failure|fails|failed|excellent|excellently|amazing|amazingly|stellar|phenomenal|awesome|horrible|horribly|horrendous|miscast|appalling|unbearable|masterclass|must-see|fabulous|unmissable|pathetic|embarrassing|favorite|favourite|incredible|spectacular"""
_MILD = """good|better|beautiful|beautifully|moving|funny|wryly|subtle|subtly|profound|profoundly|poignant|tender|charming|charm|charms|witty|clever|cleverly|smart|sharp|elegant|elegantly|graceful|gracefully|sensitive|delicate|intimate|intense|intensity|
compelling|engaging|engrossing|gripping|entertaining|enjoyable|satisfying|rewarding|inventive|imaginative|original|fresh|bold|daring|ambitious|audacious|ingenious|inspired|inspiring|visionary|vivid|vividly|rich|richly|lush|lyrical|
haunting|hypnotic|evocative|atmospheric|absorbing|affecting|heartfelt|heartbreaking|touching|sincere|sweet|soulful|humane|warm|generous|mature|confident|assured|accomplished|impressive|impressively|effective|effectively|convincing|plausible|
strong|strongest|solid|fine|memorable|distinctive|singular|unique|rare|surprising|surprisingly|unexpected|suspenseful|scary|terrifying|creepy|disturbing|provocative|thoughtful|thought-provoking|intelligent|nuanced|complex|layered|stylish|sleek|sumptuous|
bad|weak|weaker|weakest|dull|boring|bland|flat|thin|slight|slow|sluggish|overlong|long-winded|bloated|clumsy|clunky|awkward|contrived|predictable|formulaic|cliched|clichéd|clichés|derivative|generic|shallow|hollow|empty|superficial|sentimental|
maudlin|mawkish|cloying|saccharine|preachy|heavy-handed|pretentious|self-indulgent|indulgent|muddled|confusing|confused|incoherent|messy|mess|uneven|disappointing|disappointment|disappointingly|frustrating|unconvincing|implausible|unfunny|humorless|
forgettable|mediocre|uninspired|lazy|tired|stale|silly|ridiculous|absurd|laughable|crude|cheap|ugly|grating|annoying|irritating|exhausting|wasted|waste|misguided|misjudged|overwrought|overblown|overstuffed|underwritten|undercooked|underwhelming|lacks|lacking|
works|succeeds|excels|shines|soars|elevates|sparkles|stumbles|falters|drags|suffers|disappoints|enthralling|captivating|magical|luminous|radiant|arresting|striking|beguiling|enchanting|infectious|raucous|rousing|stirring|ingenuity|wit|artful|artfully|crafted|
well-crafted|well-acted|well-made|worth|worthwhile|worthy|recommended|recommend|deserves|pleasure|pleasures|joy|fun|genius|gem|winner|treat|bore|letdown|slog|chore|misses|missed|bravura|precise|restrained|understated|overacted|wooden|stilted|stiff|melancholy|wry|droll|deft|deftly|nimble|lovely|appealing|
unsettling|ambiguous|timely|resonant|resonates|deeply|deserving|dazzles|watchable|lackluster|lacklustre|hackneyed|far-fetched|disjointed|uninteresting|uninspiring|breathtakingly|palpable|underdeveloped|one-note|overdone|bittersweet|riotous|snappy|taut|tense|spectacularly|flawed|flaws|strengths|strength|visceral|nail-biting|eerie|quirky|sensational|adequate|serviceable|competent|passable|likable|likeable|amiable|amusing|amusingly|tame|toothless|refreshing|refreshingly|transcendent|transcends|seductive|tricky|trickiest|fascinating|funniest|smartest|scariest|silliest|saddest|cleverest|dullest|boldest|loveliest|weakness|weaknesses|interesting|intriguing|decent|underrated|overrated|nice|nicely|authentic|believable|realistic|relatable|dynamic|polished|pleasing|pleasant|cheesy|corny|lame|
repetitive|pedestrian|unoriginal|mindless|ponderous|plodding|turgid|bombastic|hokey|trite|banal|insipid|vapid|soulless|one-dimensional|two-dimensional|cartoonish|manipulative|schmaltzy|sappy|offensive|insulting|persuasive|painful|painfully|sublimely|distracting|dazzlingly"""
_FILM_WORDS = r"films?|movies?|pictures?|feature|debut|drama|(?:rom)?com(?:ed(?:y|ies))?|thrillers?|romance|documentar(?:y|ies)|docudrama|sequel|prequel|remake|reboot|adaptation|musical|biopic|westerns?|blockbusters?|epic|entertainment|satire|whodunit|tearjerker|slasher|mystery|adventure|cinema|filmmaking|moviemaking"
_CRAFT_WORDS = r"performances?|acting|actors?|actress|cast|casting|ensemble|direction|directing|directs|director|filmmakers?|scripts?|screenplay|screenwriting|writing|dialogue|story|storyline|storytelling|plot|plotting|narrative|premise|cinematograph\w+|camerawork|camera|photography|score|music|soundtrack|(?:production )?design|costumes?|editing|pacing|pace|tone|ending|finale|climax|first half|second half|(?:first|second|third|final) act|scenes?(?! (?:where|when|in which))|moments?|sequences?|set pieces?|set-pieces?|action|characters?(?! (?:who|whose|that))|characteri[sz]ation|(?:lead|leading|title|titular|starring|supporting|dual) roles?|portrayal|vision|achievements?|imagery|craftsmanship|concept|world-building|animation|effects|visuals?|visually|humou?r|jokes?|gags|laughs|chemistry|turn as|work as|plays"
_FILM = re.compile(rf"\b(?:{_FILM_WORDS})\b(?!,? (?:her|him|his|them)\b)", re.I)
_CRAFT = re.compile(rf"\b(?:{_CRAFT_WORDS})\b", re.I)
_PERSON = re.compile(
    r"\b(?:[A-Z][\w’'.-]+\s){1,2}[A-Z][\w’'-]+(?=\s(?:(?:also|simply|really|truly)\s)?(?:(?:shines|excels|soars|sparkles|steals|delivers|impresses|disappoints|dazzles|sells)\b|"
    r"(?:is|are|was|were)\s(?:[\w’'-]{1,20}\s){0,2}(?:superb|terrific|excellent|brilliant|great|wonderful|perfect|good|fine|fantastic|outstanding|magnificent|hilarious|funny|wasted|miscast|convincing|effective|compelling|impressive|solid|charming|remarkable|stunning|at (?:his|her|their) best)\b))"
)
_PRONOUN = re.compile(
    rf"(?:and |but |yet |still,? |so |ultimately,? |overall,? |in the end,? )?(?:it|here|that[’']s|what|this(?=[’']s|\s(?:is|was|isn|wasn|has|had|one|feels?|works|plays|lands|makes|gives|does|could|may|might|should|would|will|never|also|all|{_FILM_WORDS})\b))\b",
    re.I,
)
_VERDICT = re.compile(
    rf"\b(?:{_FILM_WORDS}|{_CRAFT_WORDS}|it|this)(?:\s[\w’'-]{{1,20}}){{0,3}}?\s?(?:[’']s|is|isn[’']t|are|aren[’']t|was|were|feels?|seems?|remains?|proves?|offers?|delivers?|lacks?|manages|makes|succeeds|fails|works|deserves|never)\b|\b(?:has|have|had) (?:made|crafted|created|directed|delivered|produced)\b",
    re.I,
)
_ANCHOR = re.compile(
    rf"\b(?:its?|it[’']s|this|his|her|their|them|here|that(?:[’']s| is))\b|\bthe\s(?:[\w’'-]{{1,20}}[\s-]){{0,4}}?(?:{_FILM_WORDS}|{_CRAFT_WORDS})\b|[’']s?\s(?:[\w’'-]{{1,20}}\s){{0,3}}?(?:{_FILM_WORDS}|{_CRAFT_WORDS})\b",
    re.I,
)
_NAME_WITHIN = re.compile(r"[\w,;][”’\"']?\s[“‘\"']?[A-Z][\w’'-]{2,}")
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
#: "The original was …", "Its predecessor …", "The eight films …": works that this film is held against
_OTHER_SUBJECT = re.compile(
    r"(?:the|its|that|those|their)\s(?:(?:18|19|20)\d\d\s|very\s)?(?:original|predecessors?|previous|earlier|last|novels?|books?|plays?|shows?|series|source|game|trailers?|first (?:film|movie|one|two|three|part|instal\w+))\b"
    r"|(?:the|these|those|all|both|most|such)\s(?:[\w’'-]+\s){0,4}(?:films|movies|pictures)\b|these are [\w -]{0,40}(?:films|movies|pictures)\b",
    re.I,
)
#: words of judgement that are none in these company: what people know, what was there before the film, things of the story
_NO_OPINION = re.compile(
    r"\bfamiliar (?:to|with)\b|\b(?:best|better|good|great|finest) (?:known|remembered|efforts?|friends?|man|men|deal|many|selling)\b|\bbest-(?:known|selling|remembered)\b|\boriginal (?:novel|book|play|story|screenplay|series|title)\b|\bno better\b|\bfor (?:better|worse|good)\b|"
    r"\bbest (?:picture|actor|actress|director|supporting|original|adapted|interests?|buds?|mates?|wishes|of luck)\b|\b(?:good|bad) (?:guys?|boys?|girls?|news|luck|night|morning|evening|day|old|will|deeds?|times|cop|life|intentions?)\b|\bgood[- ]looking\b|\bslow[- ]motion\b|\bbetter (?:off|half|life|future|world|place|person|man|part of)\b|"
    r"\bmoving (?:to|into|in|from|on|through|across|around|away|back|out|up|down|forward|toward|towards|his|her|their|parts?|pictures?|images?)\b|\brich (?:kids?|boys?|girls?|famil\w+|man|men|people|widow|parents?|father|and famous)\b|\bstrong (?:language|women|woman|man|men)\b|\bgreat (?:aunt|uncle|depression|war|grand\w+)\b|\bworst (?:enem\w+|nightmares?|fears?|day)\b|"
    r"\bworks (?:as|for|at|of|in|with|to|hard|out)\b|\bfails to (?:notice|see|return|appear|show up|mention)\b|\b(?:fine|solid) (?:line|art|gold|print)\b|\bempty (?:rooms?|house|streets?|seats?|hands?)\b|\bfun of\b|\b(?:pok(?:es?|ing)|mak(?:es?|ing)) fun\b|\bflat (?:tire|tyre|out|broke)\b|\bjoy ?ride\b|\bworth (?:an?|his|her|their|its) (?:\w+|while)\b(?! (?:watch|look|view))|\bwhite trash\b|\btrash (?:can|talk)\b|\bneed(?:s|ed)? an? \w+\b|\bgreat(?:er|est)? (?:good|fear|enemy|hits)\b|\bwarm (?:up|weather|water)\b|\b(?:his|her|their|a|the) own roles? in\b|\b(?:in|into) (?:the|a|one|another) (?:\w+ )?direction\b|\bif you (?:want|wanted|like|liked|love|loved)\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:says|said) (?:that|it|the)\b|[”\"],? (?:says|said|he|she|writes|wrote|asks)\b|\b(?:told|according to|in theaters|opens|rated|running time|reviewed at|streaming on|released by|(?:friends?|peers?|wife|husband|colleagues?|companion|someone) (?:\w+ ){0,4}(?:said|says|told|pointed|whispers?|whispered|remarked)\b|(?:billed|touted|marketed|described|advertised|promoted) as)\b|"
    r"\b(?:critics|audiences?|viewers?|fans|reviewers|moviegoers|crowds?|people|others|plenty of [\w ]{3,30})\s(?:(?:will|would|have|are|also|who|alike|seem to|keep|can[’']t stop)\s){0,2}(?:say|says|said|praise[sd]?|praising|calls?|called|calling|finds?|found|think|thought|complain\w*|argue[sd]?|claim(?:ed|s)?|agree[sd]?|rav(?:e|ed|ing)|dismiss\w*|hail\w*|pan(?:ned|ning)?)\b|"
    r"^[\w’' -]{0,30}(?:complaints?|praise|positives?|negatives?|criticisms?|consensus|reactions?|feedback|pleaser|question|answer)\b[\w’' -]{0,20}:",
    re.I,
)
#: sentences that speak to the reader, or begin the telling of a scene
_NO_VERDICT = re.compile(
    r"(?:you (?:already |just |only |really |simply )?(?:want|wanted|like|liked|need|needed|prefer|preferred|are|were|have|know)|yes|no|when (?:he|she|they|[A-Z][a-z]+)|while (?:he|she|they)|as (?:he|she|they)|after (?:he|she|they)|(?:viewers|anyone|people|those|fans|families|kids) who|that is not to say|that[’']s not to say|i(?:[’']ll| will| won[’']t) (?:spare|not|spoil|say|reveal)|skip|stream|watch it if|best for|spoilers?|disclaimer|note)\b(?! not\b)"
    r"|(?:In|During) (?:one|another) (?:of|scene|sequence|moment)\b",
)
_TELLS = re.compile(
    r"\b(?:tells? the|follows|cent(?:er|re)s (?:on|around)|revolves|depicts|finds (?:himself|herself|themselves)|sets out|falls in love|is set in|takes place|decides? to|discovers?|learns (?:that|of)|expelled|kidnapp?ed|wants? to (?:know|find)|murdered|killed|dies|marries|moves? (?:in|to)|returns? (?:to|home))\b",
    re.I,
)
#: "that film's ending", "the 1988 version", "the trailer": another work, or the film's announcement
_OF_ANOTHER = re.compile(
    r"\bthat (?:film|movie|picture)\b|\bthe (?:18|19|20)\d\d (?:version|film|movie|original)\b|\b(?:trailers?|previews|word of mouth|hype|marketing)\b|\blast (?:year|summer|month)\b|\(the (?:film|movie) (?:that|which)\b",
    re.I,
)
_SOMEBODY = re.compile(r"(?:he|she|they)\b", re.I)
_ASIDE = re.compile(r"\([^()]{1,200}\)")
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


def judging_sentences(
    paragraphs: Sequence[str], title: str | None = None, makers: tuple[str, ...] = ()
) -> list[Judged]:
    """The sentences of a review that judge the film, in order, five at the most."""
    found = []
    whole = sum(map(len, paragraphs))
    behind = 0
    for number, text in enumerate(paragraphs):
        last = behind > 0.75 * whole
        for start, end in sentences(text):
            weight = judgement(text[start:end], title, makers)
            if weight >= LEAST - 0.5:
                found.append(Judged(number, start, end, weight + 0.5 * last))
        behind += len(text)
    best = sorted(found, key=lambda judged: (-judged.weight, judged.paragraph, judged.start))
    enough = [judged for judged in best if judged.weight >= ENOUGH][:MOST]
    chosen = enough or [judged for judged in best if judged.weight >= LEAST][:1]
    return sorted(chosen, key=lambda judged: (judged.paragraph, judged.start))


def judgement(sentence: str, title: str | None, makers: tuple[str, ...] = ()) -> float:
    """How much speaks for a sentence as a judgement of the film; 0 where it is none."""
    if (
        not 7 <= len(_WORDS.findall(sentence)) <= 70
        or not re.search(r"[.!…][\"”’')\]]{0,3}$", sentence)
        or "?" in sentence
    ):
        return 0.0
    if (
        (sentence[:1] in '"“-–—(' and not (title and sentence[1:].startswith(title)))
        or any(pattern.search(sentence) for pattern in (_ROLE, _REPORTED))
        or _NO_VERDICT.match(sentence[:1].lower() + sentence[1:])
        or _OTHER_SUBJECT.match(sentence)
    ):
        return 0.0
    about = _about(sentence, title, makers)
    if not about:
        return 0.0
    opinion = _opinion(sentence, about)
    anchored = (
        _ANCHOR.search(sentence)
        or _NAME_WITHIN.search(sentence)
        or any(kind in ("maker", "person") for kind, *_ in about)
    )
    if not opinion or not anchored:
        return 0.0
    weight = min(opinion, 5.0) + sum({kind: value for kind, value, _, _ in about}.values())
    weight -= 1.0 * (_SOMEBODY.match(sentence) is not None and all(kind != "film" for kind, *_ in about))
    weight += 0.5 * (_VERDICT.search(sentence) is not None)
    return (
        weight
        - 1.0 * (len(_WORDS.findall(sentence)) > 50)
        - 1.5 * sum(pattern.search(sentence) is not None for pattern in (_TELLS, _OF_ANOTHER))
    )


def _opinion(sentence: str, about: Sequence[tuple[str, float, int, int]]) -> float:
    """The weight of the words of judgement that stand near what the sentence is about."""
    bare = _NO_OPINION.sub(_blank, _ASIDE.sub(_blank, sentence))
    for kind, _, start, end in about:  # a title may hold such words itself
        bare = bare[:start] + re.sub(r"\w", "x", bare[start:end]) + bare[end:] if kind == "film" else bare
    words = list(_WORDS.finditer(bare))
    places = [
        (number, number)
        if (number := _number(words, start)) == _number(words, end - 1)
        else (number, _number(words, end - 1))
        for _, _, start, end in about
    ]
    total = 0.0
    for number, word in enumerate(words):
        said = word[0].lower().replace("’", "'")
        weight = 2 * (said in _STRONG_SET) + (said in _MILD_SET)
        if weight and any(first - _BEFORE <= number <= last + _BEHIND for first, last in places):
            total += weight
    return total


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"\w", "x", match[0])


def _number(words: Sequence[re.Match[str]], at: int) -> int:
    """The number of the word that stands at a place."""
    return next((number for number, word in enumerate(words) if word.end() > at), len(words))


def _about(sentence: str, title: str | None, makers: tuple[str, ...]) -> list[tuple[str, float, int, int]]:
    """What of the film a sentence speaks of: its kind, its weight, and where; nothing where it speaks of another work."""
    quoted = list(_titled(sentence, title))
    others = [other for other in _OTHER_TITLE.findall(sentence) if other != title and other[:1].isupper()]
    if not quoted and any(
        not title or not match["title"].startswith(title) for match in _NAMED_WORK.finditer(sentence)
    ):
        return []
    if others and not quoted and (_OF_OTHER.search(sentence) or not _THIS.search(sentence)):
        return []
    found = [("film", 1.5, match.start(), match.end()) for match in (*quoted, *_FILM.finditer(sentence))]
    found += [("craft", 1.0, match.start(), match.end()) for match in _CRAFT.finditer(sentence)]
    found += [
        ("maker", 1.0, match.start(), match.end())
        for maker in makers if len(maker) > 2
        for match in re.finditer(rf"\b{re.escape(maker)}\b", sentence)
    ]  # fmt: skip
    found += [("person", 1.0, match.start(), match.end()) for match in _PERSON.finditer(sentence)]
    if match := _PRONOUN.match(sentence):
        found.append(("this", 1.0, match.start(), match.end()))
    return found


def _titled(sentence: str, title: str | None) -> Iterator[re.Match[str]]:
    """Where the film's title stands: in quotation marks or set off, or plain where it is two words at the least."""
    if title:
        yield from re.finditer(rf"[“\"‘'*_]{re.escape(title)}[,.!?]?[”\"’'*_]", sentence)
        if " " in title:
            yield from re.finditer(rf"(?<!\w){re.escape(title)}(?!\w)", sentence)
