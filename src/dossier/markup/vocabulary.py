"""The words of web furniture and of film facts: general vocabulary, no site's sentences.

What each pattern finds is a reason that a line is content or boilerplate; how much it weighs stands in
:mod:`dossier.markup.boilerplate`.
"""

from __future__ import annotations

import re
from functools import lru_cache


def _line(*words: str) -> re.Pattern[str]:
    """A line that is one of these words or phrases and nothing else, counts and punctuation aside."""
    return re.compile(
        rf"(?:\d[\d.,]{{0,8}}[KM]?\s?)?(?:{'|'.join(words)})\s?(?:\(?\d[\d.,]{{0,8}}[KM+]?\)?)?\s?[:»›>…®™▼+]?", re.I
    )


def _start(*words: str) -> re.Pattern[str]:
    return re.compile(rf"[\W_]{{0,4}}(?:{'|'.join(words)})\b", re.I)


def _lower_word(*words: str) -> re.Pattern[str]:
    """One of these words anywhere in a text in small letters: the search is several times as fast where no case is to be minded."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


#: a line that names what the next lines tell of the film
FACT_LABEL = _line(
    "(?:the )?directors?(?:[(]s[)])?", "directed by", "(?:co-)?writers?", "written by", "writing credits?", "(?:screen)?story by", "screenplay(?: by)?",
    "(?:top |main |full |series )?cast(?: (?:&|and) (?:crew|credits))?", "top billed cast", "cast overview.{0,30}", "starring", "stars?", "actors?", "with", "(?:executive |co-)*producers?",
    "produced by", "cinematograph(?:y|er)(?: by)?", "photography", "camera", "edit(?:or|ing)s?", "edited by", "music(?: by)?", "composers?", "production design(?:er)?",
    "costume design(?:er)?", "production (?:compan(?:y|ies)|co)", "studios?", "distribut(?:or|ors|ion)(?: by)?", "distributed by", "release(?: date)?s?(?: \\(.{3,20}\\))?",
    "released?", "release dates?", "opening date", "in theat(?:er|re)s(?=\\s?:)", "on disc(?:/streaming)?", "countr(?:y|ies)(?: of origin)?", "(?:original )?languages?", "also known as",
    "aka", "original title", "filming (?:locations?|dates?)", "locations?", "budget", "box office(?: \\(.{3,20}\\))?", "gross.{0,16}", "(?:domestic|international|worldwide)(?: gross)?",
    "opening weekend.{0,14}", "(?:running ?time|run ?time|length|duration)", "colou?r", "sound mix", "aspect ratio", "tech(?:nical)? specs?", "genres?", "(?:mpaa )?rating",
    "rated", "certificat(?:e|ion)", "metascore", "user ?score", "(?:average )?tomatometer", "audience(?: score)?", "popcornmeter", "critics?", "(?:critics?|critical) consensus", "consensus",
    "synopsis", "plot(?: summary| synopsis| keywords?)?", "story(?:line)?", "summary", "overview", "taglines?", "trivia", "goofs", "quotes?", "connections", "soundtracks?",
    "crazy credits", "did you know", "awards?", "accolades", "details", "movie info", "film info", "production(?: notes)?", "reception", "critical (?:response|reception)", "release",
    "verdict", "(?:the )?bottom line", "positive", "mixed", "negative", "average rating", "reviews counted", "user ratings", "credits", "(?:featured|user|critics?|critic)? ?reviews?", "year", "imdb rating", "reviewed(?: at| by)?", "details? and credits?",
)  # fmt: skip

#: a heading of the cast or of the reviews, whose list may be long
CAST_HEAD = re.compile(
    r"[\W_]{0,3}(?:(?:top |main |full |series |voice )?cast\b|credits\b|.{1,70}[\s–—-]reviews\b|(?:all|top) critics \(\d)",
    re.I,
)

#: a line that heads the reviews of the film
REVIEWS_HEAD = re.compile(
    r"(?!(?:more|latest|other|related|recent|top|all|see|read|new)\b).{1,70}[\s–—-](?:movie |film |critic |user )?reviews|(?:all|top) critics \(\d+\)",
    re.I,
)

#: a line that names what is not about the film: the next lines are other stories, products or forms
FURNITURE_HEAD = _start(
    "related\\b(?! to)", "(?:read |watch |explore |discover )?more (?:from|like|(?:movies|films|titles|shows) like|on|in|about|stories|news|reviews|coverage|to|videos|of)", "you (?:may|might|could|would|will|'ll)(?: also)? (?:like|enjoy|love)",
    "recommended(?: for| by| stories| videos| reading)?", "(?:our |editors?['’]?s? )?recommendations?", "(?:the )?most (?:popular|read|viewed|watched|commented|shared|recent)", "popular(?: on| in| now| stories| posts| tv| movies| streaming)",
    "trending", "latest(?: news| in| from| stories| reviews| videos| trailers)?$", "(?:read|watch|see|up) next", "what to (?:read|watch|see)", "must[- ](?:read|see|watch)s?", "(?:the )?editors?['’]?s?['’]? (?:picks?|choice|selection|spotlight)",
    "top (?:stories|news|picks|10|ten|250|100|rated|grossing|headlines)", "sponsored", "promoted", "(?:from|more from) (?:our|around|the) \\w+", "in case you missed", "also (?:on|in|at|of interest)",
    "people who (?:liked|viewed|watched)", "(?:fans|users|readers|viewers) (?:also|who)", "similar (?:movies|films|titles|stories|to)", "keep (?:browsing|reading|exploring|up)", "explore", "discover",
    "(?:the )?newsletters?", "sign up", "follow (?:us|me|on)", "share (?:this|on|via|your)", "(?:post|leave|add|write)(?: a| your)? (?:comment|reply|review)", "comments(?: \\(?\\d+\\)?)?$", "\\d+ (?:comments|responses|replies|thoughts?)(?: (?:on|to) .{1,80})?$", "recent(?:ly)? (?:viewed|posts|pages|stories|comments|reviews|news|lists|activity)", "frequently asked",
    "(?:your )?recent (?:pages|history)", "don['’]?t miss", "around the web", "our (?:sites|brands|partners|network|picks|newsletters?)", "new (?:on|this|tv|movies|releases|in|to)", "(?:opening|coming)(?: soon| this)", "(?:movies?|tv|shows?|series|films?|titles?) (?:at|in|on|opening|near|everyone|to)",
    "certified fresh", "freshly", "best (?:of|and|movies|tv|new|series|films)", "(?:quick )?links", "categories", "tags?:?$", "topics?:?$", "archives?", "sections", "departments", "columns?$", "guides?$", "lists?$", "browse", "navigation", "external links", "see also", "references", "notes$", "(?:see|read|lees|lire|lesen|leggi|lea) (?:also|ook|aussi|auch|anche|tambi[eé]n)", "mehr ", "weitere ", "à lire", "más ", "populair", "meistgelesen",
    "what else", "next (?:article|story|post|up)", "previous (?:article|story|post)", "stories? (?:for|from|you)", "videos?$", "photos?$", "galler(?:y|ies)", "podcasts?", "news (?:about|and|from)", "headlines", "compare prices", "shop(?:ping)? (?:at|now|for|the)", "get (?:this|the) (?:movie|film|dvd)", "on (?:the big screen|the sofa|demand|tv|dvd)",
)  # fmt: skip

#: words of forms, accounts, consent and reading permits
_ACCOUNT = _lower_word(
    "subscri(?:be|ber|bers|bed|bing|ption|ptions)", "log[- ]?(?:in|out|ins)", "sign(?:ed|ing)?[- ](?:in|up|out)", "regist(?:er|ration)", "account", "accounts", "password", "e-?mail(?: address)?", "newsletters?", "inbox", "cookies?",
    "privacy", "terms (?:of (?:use|service|sale)|and (?:conditions|policies|privacy))", "conditions of use", "polic(?:y|ies)", "consent", "javascript", "your (?:browser|device|inbox|choices|preferences|settings|phone|data|account|password|email|experience|details)", "browser", "advertis(?:e|ement|ements|ing|ers?)",
    "ads?", "notifications?", "unlimited (?:access|reading|digital)", "free trial", "(?:free )?articles? (?:left|remaining|this month)", "paywall", "member(?:s|ship)?", "download (?:the|our)", "the app", "app store", "copyright", "all rights reserved", "trademarks?", "click(?:ing)?", "button", "terms", "spam",
    "unsubscribe", "opt[- ]out", "verify (?:access|your)", "verification", "affiliate", "commission", "donat(?:e|ion|ions)", "plans?", "offers?", "gift (?:this|article|card)s?", "captcha", "loading", "corrections?", "let us know", "feedback", "subscrip\\w+", "licens(?:e|ing)", "third[- ]party", "do not sell", "sell my", "gdpr", "ccpa",
    "datenschutz\\w*", "anmelden", "abonn\\w+", "se connecter", "connexion", "s['’]inscrire", "confidentialit[eé]", "iniciar sesi[oó]n", "suscr[ií]\\w+", "privacidad", "accedi", "registrati", "inloggen", "aanmelden", "impressum", "imprint", "akzeptieren", "accepter", "aceptar",
)  # fmt: skip


@lru_cache(maxsize=1024)
def account_words(text: str) -> frozenset[str]:
    """The words of accounts in a text, in small letters; asked of one line by several features."""
    return frozenset(_ACCOUNT.findall(text.lower()))


#: orders to a reader, at the start of a short line
COMMAND = _start(
    "(?:see|view|show|read|load|get|watch|find|browse|learn|discover|go)(?:ing)? (?:all|more|full|less|it|the (?:full|entire|rest|complete|app|list|lists|menu|plans|newest|latest)|our|your|trailer|now|detailed|production|rank|tickets|out|another|top|facts)", "all (?:cast|crew|reviews|photos|videos|awards|comments|stories|movies|shows|news|topics|critics|related|titles)", ".{1,40}\\b(?:& |and )?more (?:at|on)\\b", "play(?:ing)?(?: trailer| video| clip| all| now|/pause)", "add (?:to|a|an|your|this|image|review|comment|photos?|poster)",
    "rate(?: this| it| and)?$", "rate (?:this|titles|your|&)", "your rating", "sign", "log[- ]?(?:in|out)", "register", "subscribe", "join", "create", "download", "buy", "rent(?: or| now|/buy)", "(?:get |find |buy )?(?:tickets|showtimes)", "edit(?: page| this)?$", "edit page", "report (?:this|abuse|an?|inappropriate)", "(?:was this review |\\d* ?out of \\d+ (?:people )?found )?helpful", "was this",
    "jump (?:to|down)", "skip", "back to", "click", "tap(?:ping)?\\b", "close", "cancel", "submit", "accept", "reject", "manage", "expand", "collapse", "next$", "prev(?:ious)?$", "menu", "search", "home", "contact", "about(?: us| this| our| the| \\w+)?$", "help(?: center)?$", "help", "privacy", "terms", "cookie",
    "careers?", "jobs?", "press(?: room)?$", "site ?(?:map|index)", "rss", "faqs?", "copyright", "share", "tweet", "print$", "e-?mail", "save(?: this)?$", "save", "bookmark", "follow", "like$", "comment", "reply", "gift", "listen", "toggle", "open (?:menu|in|search|navigation)", "send (?:us|this|feedback)", "tell (?:us|a friend|your)", "try", "enter (?:your|to)", "choose", "select", "pick", "update(?: your| preferences)", "use (?:your|this)", "continue(?: reading| with|$)", "advertisements?$", "supported by", "skip ad", "contribute", "please", "thank(?:s| you)", "let['’]?s", "maybe later", "no,? thanks", "ok(?:ay)?,? got it", "not now", "dismiss", "got it", "want (?:more|all|to)", "need (?:help|an)", "don['’]?t have", "already (?:a|have)", "by (?:clicking|tapping|continuing|creating|signing|using|registering|entering|submitting|proceeding)", "there (?:are|is) no\\b", "there was an error", "some parts of this", "no (?:reviews|results|comments|featured|approved|items)", "we (?:use|value|are having|just sent|may|and our|care|respect|have updated|rely)", "this (?:site|website|content|page|faq|article|story|video)(?: is| uses| requires| may| has| needs| was| contains| cannot| can| could)", "you (?:have|can|must|need|haven|are|will|agree|may)", "keep(?:ing)? (?:me|up)", "stay", "never miss", "be the first", "check (?:your|out)", "suggest", "something missing", "find an?", "invite", "questions\\?", "(?:opens|öffnet) in", "slide", "image \\d", "\\d+ of \\d+$", "\\[?(?:hide|show)\\]?$", "\\d+\\+? (?:photos?|videos?|clips?|trailers?|images?|news articles?)\\b", "(?:trailer|clip|teaser|featurette)s?(?: \\d)? ?\\d{0,2}:\\d\\d", "opens in an?", "(?:read )?(?:full|critics?|user|audience|all) reviews?$", "(?:rent|stream)", "https?://\\S+$", "tell (?:other|your)", "say (?:hello|hi)", "prefer us", "have a (?:story|tip)", "iframe", "link: \\w+$", "[(]button[)]", ".{0,40}found this (?:review )?(?:helpful|interesting|funny)", "powered by", "developed by", "designed by", "hosted by", "part of the", "a division of", "an? .{1,24} company$", "ad feedback", "adchoices?", "stream (?:now|on|it)", "available on", "watch (?:on|now|at|with|free|trailer|online)", "how (?:to|we|do|does|ratings?)", "why (?:we|do|am)", "where to", "who['’]?s", "zum inhalt", "aller au", "saltar",
)  # fmt: skip

#: names of the parts of a web site, alone on a line
MENU = _line(
    "home(?:page)?", "main", "news", "movies?(?:/tv)?", "films?", "tv(?: shows?| series| & radio| episodes?)?", "shows?", "series", "music", "books?", "games?", "sports?", "opinions?", "arts?(?: & (?:film|culture|entertainment))?", "culture", "business", "world", "u\\.?s\\.?(?: news| edition)?", "uk(?: edition)?", "politics", "tech(?:nology)?", "science", "health", "style", "fashion", "food(?: & drink)?", "travel", "real estate", "magazine", "videos?", "photos?", "images?", "pictures?", "audio", "podcasts?", "newsletters?",
    "features?", "interviews?", "columns?", "blogs?", "forums?", "community", "events?", "festivals?", "celeb(?:s|rities)", "people", "awards? & events", "awards?(?: season| tour)?", "oscars?", "trailers?", "box office", "charts?", "lists?", "calendar", "release calendar", "streaming", "dvd(?: & (?:blu-?ray|streaming))?", "tickets", "showtimes(?: & tickets)?", "theat(?:er|re)s?", "stage", "dance", "classical", "comedy", "animation", "shop(?:ping)?", "store", "deals", "jobs", "weather", "crosswords?", "puzzles", "obituaries", "letters", "editorials?", "contests?", "polls?", "companies", "keywords?", "titles?", "all(?: topics)?", "watchlist", "en", "more", "other", "menu", "sections?", "topics?",
    "facebook", "twitter", "x", "instagram", "youtube", "tiktok", "pinterest", "linkedin", "reddit", "tumblr", "flipboard", "threads", "whatsapp", "snapchat", "google\\+?", "rss(?: feeds?)?", "e-?mail", "print", "share", "tweet", "copy(?: link)?", "link", "copied!?", "embed", "live", "space", "enabled", "disabled", "imdbpro", "box office mojo", "message boards?", "top 250(?: movies| tv shows)?", "user (?:reviews|ratings|lists|comments)", "parents?['’]? guide", "plot keywords", "external sites?", "official sites?", "full cast", "faq", "filming locations", "company credits", "release info", "soundtracks?", "trivia", "goofs", "photo gallery", "(?:\\w|\\.)+ edition", "super reviewer", "top critics?", "cast (?:&|and) crew", "critic reviews", "technical specs", "awards", "ratings?", "reviews?", "synopsis", "quotes", "clips?", "my (?:account|profile|pages?|lists?|ratings?|reviews?|friends|movies|settings|messages|conversations)",
)  # fmt: skip

#: a fact of a film in one line, whatever the site
FACT = re.compile(
    r"""[$€£¥₹]\s?(?:\d{1,3}(?:[,.]\d{3})+|\d{4,}|\d[\d.]{0,6}\s?(?:million|billion|[mkb]\b))      # money, no price
    | \b\d{1,3}\s?(?:min(?:utes?|s)?\b\.?|MIN\b) | \b\d{1,2}\s?h(?:ours?|rs?)?\b(?:\s?\d{1,2}\s?m(?:in(?:utes?)?)?)?$ | ^\d{2,3}m$ | \btop\srated\smovies?\s\#\d
    | \b\d+\s(?:wins?|nominations?)\b | \b(?:won|nominated\sfor)\s\d+
    | \b\d[\d,.]*K?\s(?:user|critic|audience|verified)?\s?(?:reviews?|ratings?|votes)\b
    | (?<![\d/])(?:(?:10|\d(?:[.,]\d)?)\s?/\s?10|\d{1,3}\s?/\s?100|[0-5](?:\.\d)?\s?/\s?5|[0-4](?:\.\d)?\s?/\s?4)(?![\d/]) | \b\d(?:\.\d)?\s(?:out\s)?of\s(?:4|5|10|four|five|ten)\b | [★☆⭐]{2,}
    | \bMetascore\b | \b(?:rated|rating:?|certificate:?|cert\.?)\s(?:G|PG|PG-13|R|NC-17|U|12A?|15|18)\b | ^(?:G|PG|PG-13|R|NC-17|TV-(?:MA|14|PG)|Not\sRated|Unrated|Approved|Passed)$
    | ^\(as\s | \((?:voice|uncredited|screenplay|story|novel|archive\sfootage|as\s[^()]{2,40})\) | \s\.{3}\s
    | ^(?:referenced|featured|spoofed|edited|followed|remade|remake|version|references|features|follows)\s(?:in|into|by|as|of)?\b.{4,80}\((?:19|20)\d\d | ^(?:referenced|featured|spoofed)\sin$
    | ^(?:in|at)\s(?:cinemas|theat(?:er|re)s)\s(?!now\b).{2,40}$ | ^(?:opens|released|out)\s(?:on|in|now)\b.{0,40}$
    | \b(?:release\sdate|run(?:ning\s)?time|genres?(?:\(s\))?|starring|directors?):\s\S | ^(?:19|20)\d\d\s(?:[\w-]+\s){0,4}(?:film|movie|documentary)\s(?:directed\s)?by\b
    | ^["“].{2,80}["”].{0,60}\s\d{1,2}[:.]\d\d$ | \bperformed\sby\s\S | ^(?:composed|arranged|lyrics)\sby\s\S | ^(?:courtesy\sof|under\slicen[cs]e\sfrom)\s\S | ^written\sby\s[^,]{3,40},\s
    | ^\d\.\d{1,2}\s?:\s?1\b | \b(?:Dolby|DTS|Datasat|IMAX)\b
    | \((?:19|20)\d\d\)
    """,
    re.X | re.I,
)

#: "label: value" with a label of film facts; labels that are also words of menus need their colon
LABELLED = re.compile(
    r"[\W_]{0,2}(?:(?:directed(?: and written)?|written(?: and directed)?|screenplay|story|produced|executive produced|edited|distributed|music|cinematography|photography|production design|costumes?) by|starring|with|featuring|based on|"
    r"(?:mpaa )?rat(?:ed|ing)|trivia|goofs|crazy credits|connections|soundtracks?|(?:film review: .{1,80} )?reviewed (?:at|by|on|online)|runtime|running time|run time)\b:?\s?(?=\S)"
    r"|[\W_]{0,2}(?:directors?|writers?|screenplay|cast|stars?|(?:executive )?producers?|production(?: compan(?:y|ies)| co| design(?:er)?)?|crew|cinematograph(?:y|er)|camera|edit(?:or|ing)s?|music|composer|costume design(?:er)?|distributor|studios?|"
    r"release(?:d)?(?: date)?s?|length|genres?|certificate|country|countries|languages?|budget|gross|box office|domestic|international|worldwide|opening weekend|also known as|original (?:title|language)|aka|filming locations?|sound mix|aspect ratio|colou?r|verdict|"
    r"in theat(?:er|re)s|on (?:dvd|disc)(?:/streaming)?|dvd release date|us box office|grade|our score|score|plot|synopsis|taglines?|awards?|venue|opens|sales|details)\s?[:–—]\s?(?=\S)(?![‘'“\"]\w[^’'”\"]{1,60}[’'”\"]\s[a-z])",  # "Box Office: ‘A Title’ Tops …" is a headline
    re.I,
)

#: moving pictures on offer
VIDEO = re.compile(
    r"\b(?:trailers?|teasers?|clips?|featurettes?|tv spots?|videos?|behind the scenes)\b|^\W*\d{1,2}:\d\d$", re.I
)

#: what kind of film it is, alone on a line or several in a row
GENRE = re.compile(
    r"[\W_]*(?:(?:action|adventure|animat(?:ion|ed)|biograph(?:y|ical)|comed(?:y|ies)|crime|documentar(?:y|ies)|dramas?|family|fantasy|film[- ]noir|histor(?:y|ical)|horror|musicals?|myster(?:y|ies)|romance|romantic|sci-?fi|science fiction|short|sport|suspense|thrillers?|war|westerns?)[\s,|/&•·-]{0,4}(?:and )?){1,6}",
    re.I,
)

#: who wrote it, and when
BYLINE = re.compile(
    r"[\W_]{0,3}(?:(?:film |movie )?review(?:ed)? |written |posted |words |publi[eé] )?(?:by|par|von|por|di|door)[\s:]{1,3}(?:[\w.’'-]{1,24}\s?){1,4}(?:(?:[,|·•–—-]|on |for |in ).{0,60})?\.?",
    re.I,
)
POSTED = re.compile(r"(?:posted|published)\b.{0,40}?\bby\s(?:[\w.’'-]{1,24}\s?){1,4}\.?", re.I)
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|sept|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|märz|okt|dez|mei|maart"
DATELINE = re.compile(
    rf"(?:[A-ZÀ-Þ][\w .]{{2,24}}\s?[-–—|·]\s)?(?:(?:first |originally )?(?:published|posted|updated|last modified|last updated|publi[eé]|publicado|veröffentlicht|pubblicato)(?: on| at| le| el| am| il)?:?\s)?(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]{{0,6}}\.?,?\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?)?(?:{_MONTHS})[^\W\d_]{{0,6}}\.?,?\s(?:de\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?(?:19|20)\d\d.{{0,40}}"
    r"|\d{1,2}[/.]\d{1,2}[/.](?:\d\d|(?:19|20)\d\d)|(?:19|20)\d\d-\d\d-\d\d",
    re.I,
)

#: what a film won
AWARD = re.compile(r"\b\d+ (?:wins?|nominations?)\b|\b(?:won|nominated for) (?:\d+|an?)\b", re.I)

#: who a writer is, behind the article
BIO = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]{1,20}\s){1,3}(?:is|was|has been|has written|has covered|writes|covers|reviews|joined)\b.{0,120}\b(?:about films?|critic|writer|journalist|editor|reporter|author|contributor|columnist|correspondent|freelancer?|covers|staff)\b"
)

#: the headline of a review
HEADLINE = re.compile(
    r"[“‘'\"].{1,60}[”’'\"]:?\s(?:film |movie )?review\b.{0,120}|(?:\w+ ){0,2}(?:film |movie )?review:\s.{4,120}|[^.!?]{2,60}\sreview\s[–—-]\s.{4,120}",
    re.I,
)

#: what a writer is at the paper
JOB = re.compile(
    r"(?:(?:chief|senior|contributing|associate|assistant|staff|international|lead|deputy|executive|managing|film|movies?|tv|arts|culture|entertainment|awards)[\s,]{1,2}){0,3}(?:critic|editor|writer|reporter|correspondent|contributor|columnist|journalist)(?:(?:,| at| for) .{1,40})?",
    re.I,
)

#: a title with another film's score before it, as menus of ratings sites list them
OTHER_SCORE = re.compile(
    r"(?!.{0,60}\b(?:tomatometer|popcornmeter|(?:audience|user|critic)s?(?: score)?|reviews?|ratings?|votes|liked|want to see)\b)(?:\d{1,3}%|--|- -|\d\.\d)\s(?:[A-Z0-9¡¿«“\"'‘].{1,90})|.{1,90}\slink to\s.{1,90}",
    re.I,
)

#: the gate before the rest of an article
GATE = re.compile(
    r"\balready (?:a|an) (?:subscriber|member|digital)|\b(?:to (?:continue|keep) (?:reading|on reading)|continue reading (?:by|with|for|this|your)|keep reading)\b|\b(?:trouble retrieving|having trouble (?:loading|retrieving)|while we verify|confirming (?:that )?you|verify(?:ing)? (?:your )?access)\b"
    r"|\b(?:free articles?|free stories|article limit|monthly limit|reached your (?:limit|free)|last free)\b|\b(?:end of (?:your|this|the) (?:free )?preview|(?:only|exclusively) (?:available )?(?:to|for) (?:our )?(?:subscribers|members)|(?:article|story|content|review) is (?:for|reserved for|only|exclusive|available)\b.{0,30}(?:subscribers|members))"
    r"|\bsubscribe (?:now )?to (?:read|continue|unlock|keep|access)|\bunlock (?:this|the (?:full|rest|whole)|unlimited)|\b(?:read|see) the (?:full|rest of the|whole|entire) (?:article|story|review)\b.{0,40}(?:subscri|sign|log|account|member)|\bi already have an account|\byour access is limited|\bnot subscribed yet|\bwant all of\b.{0,40}subscribe",
    re.I,
)  # fmt: skip

#: how long ago or how long to read: what lists of other stories print
AGO = re.compile(
    r"\b(?:\d{1,3}|an?|one|two) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|mos?|yrs?) (?:ago|read)\b|\b\d{1,2} min read\b|\byesterday\b",
    re.I,
)

#: how a list of reviews names the full text, the score and the language
BLURB = re.compile(
    r"\b(?:read )?full review\b|\boriginal score\b|\b(?:top critic|critic score)\b|[(\[](?:full review )?in [A-Z][a-z]{3,12}[)\]]",
    re.I,
)

#: whose picture it is
CAPTION = re.compile(
    r"\b(?:photo(?:graph)?(?: by| credit|:)|credit[:…]|courtesy(?: of|:)|getty images|image:|picture:|alamy|shutterstock|everett collection|still of)",
    re.I,
)

#: what an article is filed under
TAGS = re.compile(
    r"[\W_]{0,3}(?:(?:tags?|tagged(?: as| with)?|posted in|topics?|categor(?:y|ies)|in this article)\s?:|filed (?:under|in)\b)",
    re.I,
)
