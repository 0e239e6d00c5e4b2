"""The lines of a text that is broken at its links: what one such run of words says of the runs beside it."""

from __future__ import annotations

import re

#: a mark of a note
NOTE = re.compile(r"\^?\s?\[\s?(?:\d{1,3}|[a-z]|(?:note|nb|lower-alpha)[ \xa0]\d{1,2}|citation needed)\s?\]")
#: the end of a sentence
ENDS = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
#: what begins in the middle of a sentence
GOES_ON = re.compile(r"[,.;:)!?%\]/]|[a-zß-öø-ÿ]|['’](?:s\b|\s|$)|[–—-]|\.\.\.|&")
LONG = 50  # characters that no link has
#: what a sentence does not end with: its next word follows
CONNECTS = re.compile(
    r".*(?:[,;:(–—&/-]|\b(?:and|or|[Tt]he|an?|of|by|with|as|[Ii]n|[Oo]n|to|[Ff]or|[Ff]rom|at|into|inside|within|between|about|where|when|since|during|under|over|against|that|who|while|but|is|was|than|like|named|called|including|starring|director|actor|actress|critic|film|character|aggregator|website|site|author|writer|producer|magazine|newspaper|journalist|reviewer|star|composer|editor))$"
)
