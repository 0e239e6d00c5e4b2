"""The lines of IMDb's pages in text dumps: which of them name the site, and what its headings and buttons stand for.

Seen: title pages of 2005 to 2010 (lists of links in small letters, message boards), of 2011 to 2017 (recommendations,
polls, lists of users) and from 2022 on (credits given twice, trivia, a form to contribute), and the further pages.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule
from dossier.text.later import later

_I = re.I
CUES = (
    Cue(
        later(r"\bimdb ?pro\b|\bimdb\.com\b|\bthe imdb app\b|\bimdb (?:rating|originals|answers|developer)\b", _I),
        2.5,
    ),
    Cue(later(r"\bimdb\b", _I), 2.0),
    Cue(later(r"^top cast(?: \d+)?$|^cast overview", _I), 2.0, "once"),
    Cue(later(r"^(?:all|full) cast (?:&|and) crew\b", _I), 1.5),
    Cue(later(r"^crazy credits\b|^goofs\b", _I), 1.5, longest=80),
    Cue(later(r"^(?:trivia|connections|soundtracks?)\b", _I), 0.7, longest=80),
    Cue(later(r"^[\d.,]+K? (?:user|critic) reviews$|^user reviews(?: [\d.,]+K?)?$|^cast & crew$", _I), 1.0),
    Cue(later(r"^\d{1,3} metascore$|^popularity$|^your rating$|^parents?[’']? guide$|^plot keywords$", _I), 1.0),
    Cue(later(r"^contribute to this page", _I), 1.5, "once"),
    Cue(later(r"^suggest an edit|^recently viewed", _I), 1.0),
    Cue(later(r"^more to explore$", _I), 1.0, "once"),
    Cue(later(r"^did you know\??$", _I), 0.7, "once"),
    Cue(
        later(
            r"^(?:tech(?:nical)? specs|gross worldwide|opening weekend us & canada|countries of origin|country of origin|official sites?)$",
            _I,
        ),
        1.0,
    ),
    Cue(
        later(
            r"^was the above (?:comment|review) useful|^\d+ out of \d+ people found the following|^author: .{2,40} from ",
            _I,
        ),
        0.7,
    ),
    Cue(later(r"^\d+ wins? & \d+ nominations?(?: total)?$", _I), 1.0),
    # any site may print these: they only keep a page together
    Cue(later(r"(?:^|[\s|])\.{3,4}(?:[\s|]|$)|\(uncredited\)$|^next »$|^create a character page"), 0.02),
    Cue(
        later(
            r"^people who liked this also liked|^◄ prev 6|\bnext 6 ►|^see full cast\b|^a list of \d+ titles$|^see all \d[\d,]* (?:user reviews|related articles)|^own the rights\?",
            _I,
        ),
        0.5,
    ),
    Cue(
        later(
            r"^(?:aspect ratio|sound mix|certification|filming locations|plot keywords|opening weekend|production co|release date|plot outline|user rating|movie ?meter|runtime|official sites):",
            _I,
        ),
        0.3,
    ),
)

_NEVER = later(r"(?!)")
_CAST_ENDS = (
    r"^(?:all|see|full|more)\b.*\b(?:cast|crew)\b|^(?:more like this|storyline|did you know|photos|videos?|user reviews|related news|directors?|writers?|additional details|details)\b"
    r"|\bimdb ?pro\b|^edit$|^create a character|^(?:see )?more\W*$"
)


def _button(words: str) -> LineRule:
    return LineRule(later(rf"^[\W_]*(?:{words})[\W_]*$", _I), "menu", "a link of IMDb's own", weight=12)


#: what begins the part of a page with the film's own facts, whatever stood before
_FACTS = r"Directors?\W*$|Directed by|Writers?\W*$|(?:Top |Full |Series )?[Cc]ast(?: \(?\d+\+?\)?)?\W*$|User Rating|Overview\W*$|Storyline|Details\W*$|Release [Dd]ate|.{0,60}\b\d{1,3} ?min\b|Users: \d|.{0,80}\b\d+ (?:wins?|nominations?)\b"


def _part(first: str, until: str, state: str, why: str, most: int) -> LineRule:
    """A part of the page under its heading, up to the next part."""
    return LineRule(later(rf"^[^\w&]*(?:{first})"), state, why, later(rf"^[\W_]*(?:{until}|{_FACTS})"), 5.0, most)


#: the further pages of a title, as the page links to them
_PAGES = (
    r"alternate versions|Amazon\.com summary|awards|Awards & Reviews|box office/business|combined details|"
    r"company credits|crazy credits|DVD details|External Links|external reviews|filming locations|"
    r"full cast and crew|goofs|laserdisc details|literature listings|main details|memorable quotes|"
    r"merchandising links|message board|miscellaneous|movie connections|NewsDesk|newsgroup reviews|official sites|"
    r"Other Info|parents guide|photo gallery|photographs|Plot & Quotes|plot (?:summary|synopsis|keywords)|posters|"
    r"Promotional|Quicklinks|recommendations|release dates|reviews|showtimes|sound clips|soundtrack listing|"
    r"synopsis|taglines|technical specs|Top Links|trailers and videos|trivia|tv schedule|"
    r"user ?(?:comments|reviews|ratings)|video clips"
)
RULES = (
    LineRule(
        later(r"^(?!.{1,90}\((?:19|20)\d\d\)).{0,120}\bimdb ?pro\b|\blearn more about contributing\b|\bimdb answers\b", _I),
        "menu",
        "a link of IMDb's own",
    ),
    _button(
        r"edit|more(?: \(\d+ total\))?|see (?:all|full|more).{0,60}|full (?:summary|synopsis|cast and crew)(?: ?\| ?.{0,30})?|add (?:synopsis|content|another review|title).{0,40}|view (?:content advisory|company contact|rank).{0,60}|"
        r"create a (?:character page|list).{0,400}|discuss (?:in boards|this).{0,200}|newsdesk.{0,30}|yes|no|official (?:site|facebook|website)s?|(?:add full plot|add synopsis).{0,40}|more at|was the above (?:comment|review) useful.{0,12}|\d+ (?:out )?of \d+ people found .{0,60}|was this review helpful.{0,40}|helpful.{0,12}|"
        r"review this title.{0,60}|comment on this title|write review|review|rate|\d+ videos?|\d+\+? photos?|plot summary \| .{5,40}|get more at|show detailed .{0,60}|register to vote|watch (?:it )?(?:at|on|now).{0,30}|buy it at .{0,20}|"
        r"update data|add to my ?movies|own the rights.{0,40}|showall|ad feedback|play trailer.{0,8}|saving vote.{0,4}|deleting vote.{0,4}|/10 \(?delete.{0,12}|sorry, there was a problem|\d+ ?check in|x beta.{0,24}|there was an error trying.{0,60}|some parts of this page won.{0,80}|a list of \d+ titles.{0,80}|(?:list )?image|created \d.{0,30}|check in|(?:trailer|clip|teaser|featurette) ?\d{0,2}:\d\d|watch (?!.{0,60}[.!?]$).{1,60}|main menu|all topics|use app|back"
    ),
    LineRule(
        later(rf"^(?:{_PAGES})$"),
        "menu",
        "a link to a further page of the title",
    ),
    LineRule(later(rf"^(?:(?:{_PAGES})[\s?|-]{{0,4}}){{3,24}}.{{0,12}}$", _I), "menu", "links to further pages of the title"),
    LineRule(later(r"^author: .{2,80}$", _I), "blurbs", "who wrote the review"),
    LineRule(later(r"\bthis synopsis may contain\b|\bpage was created directly by users\b|^synopsis help$|^warning!?$|\bnon-spoiler summar", _I), "menu", "a notice on spoilers"),
    _part(r"Videos ?\d*\W*$|Photos ?\d*\W*$", r"advertisement|Photos ?\d*\W*$|Edit\W*$", "others", "videos and photos", 50),
    _part(r"More [Ll]ike [Tt]his|People who liked this|Recommendations\W*$", r"Edit\W*$|Related Links|Update\W*$|Show more|Home\W*$|Did [Yy]ou [Kk]now", "others", "other titles", 150),
    _part(r"Related [Nn]ews|NewsDesk", r"Around|Create a|User|Contribute to|Related [Ll]ists|Top ", "others", "news", 24),
    _part(r"User Lists|Related [Ll]ists|User Polls|Around The Web|Take The Quiz", r"Connect with|Share this|Edit\W*$|Top |Photos\W*$|Home\b", "others", "lists and polls of users", 30),
    _part(r"Share this Rating|Connect with IMDb", r"User Polls|Take|Edit\W*$|Top ", "form", "a form to share", 20),
    _part(r"Quick Links|Explore More", r"Create a|Edit\W*$", "menu", "links to further pages of the title", 60),
    _part(r"MOVIEmeter", r"Your|Genre", "menu", "the meter", 7),
    _part(r"Contact:", r"Genre", "menu", "contact", 7),
    _part(r"Create a character", r"Additional|Sponsored|Edit\W*$", "menu", "a form", 40),
    _part(r"Sponsored Links", r"Additional", "others", "advertisements", 16),
    _part(r"Message Boards\W*$", r"Recommendations|Related|Contribute|Home\b|Getting|Update\W*$|IMDb|Register|Watch it|.{1,80} \(\s?(?:19|20)\d\d\s?\)", "others", "message boards", 24),
    _part(r"FAQ ?\d*\W*$|Frequently Asked Questions", r"User|Message|Contribute|More to", "others", "questions of users", 14),
    LineRule(later(r"^[\W_]*(?:related links\W*$|contribute to this page|imdb everywhere|getting started \|)", _I), "menu", "the foot of the page", _NEVER, 3, 400, True),
    LineRule(later(r"^(?:top |full |series )?cast\b(?: \(?\d+\+?\)?)?[\W_]*$", _I), "facts", "the cast list", later(_CAST_ENDS, _I), 1.5, 160, True),
    _part(r"helpful\b", r"FAQ|See all", "blurbs", "who wrote the review, and when", 6),
    _part(r"User (?:Reviews|Comments)\W*$", r"Was th|Review this|Contribute|Message|Related", "blurbs", "a user's review", 40),
    _part(r"Featured review\W*$", r"helpful|Was this|FAQ", "blurbs", "a user's review", 30),
    LineRule(
        later(r"^(?:trivia|goofs|crazy credits|connections|soundtracks?|quotes)\b.{12,}", _I),
        "facts",
        "trivia of the film",
    ),
)  # fmt: skip
