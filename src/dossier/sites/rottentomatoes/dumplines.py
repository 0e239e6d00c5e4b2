"""The lines of Rotten Tomatoes' pages in text dumps: which of them name the site, and what its headings and buttons stand for.

Seen: title pages of 2008 to 2011 (quote bubbles, forums), of 2014 (charts over the title), from 2021 on (the form to
rate, guides), and lists of reviews.
"""

from __future__ import annotations

import re

from dossier.model.pages import Cue, LineRule
from dossier.text.later import later

_I = re.I
CUES = (
    Cue(later(r"\brotten tomatoes\b", _I), 2.5),
    Cue(later(r"\brotten tomatoes\b", _I), 0.7, longest=80),
    Cue(later(r"\btomatometer\b|\bpopcornmeter\b", _I), 1.5),
    Cue(later(r"^full review.{0,3}\|", _I), 2.0),
    Cue(later(r"^full review\W*$", _I), 0.7),
    Cue(
        later(
            r"^full review \[?source: .{1,60}\|.{0,16}comment|^full review .{0,3}\| .{0,12}comment|.{0,24}\d{4} \|? ?full review\W",
            _I,
        ),
        2.0,
        longest=16,
    ),
    Cue(
        later(
            r"^(?:reviews counted|user ratings): ?[\d,]*$|^fresh: ?\d+ \| rotten: ?\d+$|^(?:reviews counted: ?\d+ )?fresh: ?\d+ +rotten: ?\d+",
            _I,
        ),
        1.5,
        longest=16,
    ),
    Cue(later(r"^latest news for .{1,60}$|^related news|^top headlines$|^discussion forum$", _I), 1.0),
    Cue(
        later(
            r"^all critics \(\d+\)|^t-meter critics$|^rt community$|^critic reviews for\b|^how does the tomatometer work\b",
            _I,
        ),
        1.5,
    ),
    Cue(later(r"\boriginal score\b", _I), 2.0),
    Cue(later(r"\bcertified[ -]fresh\b|\bfandango\b|\bon rt\b|^critics? consensus\b", _I), 1.0, longest=30),
    Cue(later(r" link to [A-Z]"), 1.5, longest=24),
    Cue(later(r"^top critics?$|^all critics$|^audience score$|^movie info$|^super reviewer$", _I), 1.0),
)

_NEVER = later(r"(?!)")
#: what begins the part of a page with the film's own facts or reviews, whatever stood before
_FACTS = r"Movie Info|Cast\b|(?:Top )?Critics?['’]? Reviews\b|Audience Reviews\b|(?:Critics?|Audience) Reviews for|Critics? Consensus|TOMATOMETER|Synopsis\W*$|AUDIENCE|Audience Score|.{1,60} \((?:19|20)\d\d\)\W*$|.{1,60} Quotes\W*$"


def _part(first: str, until: str, state: str, why: str, most: int) -> LineRule:
    """A part of the page under its heading, up to the next part."""
    return LineRule(later(rf"^[\W_]*(?:{first})"), state, why, later(rf"^[\W_]*(?:{until}|{_FACTS})"), 5.0, most)


RULES = (
    LineRule(
        later(
            r"^(?:oof, that was rotten|meh, it passed the time|it[’']s good – i[’']d recommend it|awesome!|so fresh: absolute must see|step \d of \d|you[’']re almost there|how did you buy your ticket|rate this movie|are you sure\?|done already\?|submit review|want to see$|not interested$|super reviewer$|verified$)",
            _I,
        ),
        "menu",
        "the steps of the rating form",
    ),
    LineRule(later(r"\bticket confirmation\b|\bhave your ticket verified\b|\bverify your (?:ticket|email|account)\b|\bonly submit your rating\b|\bfinished your review yet\b|\bverified reviews are considered\b", _I), "form", "the rating form"),
    LineRule(later(r"^(?:read )?full review\b.*(?:19|20)\d\d|\boriginal score: ?\S", _I), "blurbs", "score and date of a review"),
    LineRule(
        later(r"^[\W_]*(?:full review\W*|\d* ?comments?(?: \(\d+\))?|all critics(?: \(\d+\))?|top critics(?: \(\d+\))?|more|t-meter critics|rt community|my (?:critics|friends|rating)|add your rating|watch it now|ratings image|text view.{0,160}|arrange by.{0,60}|1 - \d\d.{0,20}|full review \| .{0,20}comment|fresh \(\d+\)|rotten \(\d+\)|submitted by.{0,60}|.{0,4}submitted by .{1,40}|friend ratings|discussion forum|related forums|top headlines|hd video|view all.{0,80}|show more.{0,12}|see more credits|"
                   r"(?:all critics.{0,12}\|.{0,120})|trailer|movies|tv shows|celebrity|featured|critic submission|critics submission|what['’]s the tomatometer.{0,4})[\W_]*$", _I),
        "menu", "a link of Rotten Tomatoes' own", weight=12,
    ),
    LineRule(later(r"^the tomatometer (?:is|rating|score)\b|^percentage of (?:users|critics)|^the percentage of\b", _I), "form", "what the site's meters mean"),
    _part(r"Latest News\b.{0,80}|(?:Related )?News & (?:Interviews|Features)|Latest News|News & Features", r"See All|Related Forums|Videos|Photos|TOP HEADLINES|Discussion", "others", "news", 40),
    _part(r".{0,60}\bVideos\W*$|.{0,60}\bPhotos\W*$|.{0,60}Trailers? & Photos", r"Friend Ratings|WATCH|ADD YOUR|Related News", "others", "videos and photos", 60),
    _part(r"You [Mm]ight [Aa]lso [Ll]ike|Where to [Ww]atch|Watch [Ii]t [Nn]ow|WATCH IT NOW|More Like This|Movies Like", r"Rate [Aa]nd|Latest News|Similar", "others", "other titles and shops", 30),
    _part(r"Rate And Review|Rate and [Rr]eview|ADD YOUR RATING|My Rating", r".{0,60}Videos|.{0,60}Photos|WATCH|Get This", "form", "the form to rate", 120),
    _part(r"Get This Movie", r"Reviews for", "others", "shops", 60),
    _part(r"Opening\W*$|Top Box Office\W*$|Coming Soon\W*$|Top Rentals|New On DVD|Top TV|Top Horror|Most Popular TV|New TV Tonight|Certified Fresh|Movies in [Tt]heaters|On D[Vv][Dd] & Streaming|Episodic|Columns\W*$|Guides\W*$|RT News|Best and Worst|What['’]s Hot", r"[\W_]*View All|Show More|More\W*$", "others", "charts of the site", 40),
    LineRule(later(r"^[\W_]*(?:discussion forum|related forums|top headlines|movie & tv guides|what[’']s hot on rt|top movie quizzes|more trailers|foreign titles|fresh links|around the network)", _I), "others", "the foot of the page", _NEVER, 4, 400, True),
    LineRule(later(r"^[\W_]*(?:top )?(?:critics?[’']? reviews|critic reviews for .{1,80}|reviews for .{1,80})[\W_]*$", _I), "blurbs", "the list of reviews", later(r"^[\W_]*(?:more critic reviews|view all critic|(?:verified )?audience reviews|latest news|.{1,60} quotes\W*$)", _I), 2.0, 400, True),
    LineRule(later(r"^[\W_]*audience reviews\b", _I), "blurbs", "the list of reviews", later(r"^[\W_]*(?:see all|view all|.{1,60} quotes\W*$|discussion|movie & tv)", _I), 1.5, 60),
)  # fmt: skip
