"""The critic's score on a page in HTML: in the data, in microdata, printed in a line of its own, or drawn as pictures.

A score that other people give (an average of readers, of critics) is none; two that differ are none either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from lxml import etree

from dossier.markup.htmlblocks import TextBlock
from dossier.markup.htmltree import Node
from dossier.markup.jsonspan import Json
from dossier.model.values import Score
from dossier.text.anchors import Anchored
from dossier.text.scores import find_scores, parse_score

Scored = tuple[Score, tuple[Anchored, ...]]
_OTHERS = re.compile(
    r"\b(?:user|reader|audience|aggregate|vot(?:e|es|ing)|average|comments?|related|recommend\w*|sidebar|your|people|imdb|metacritic|tomato\w*)\b",
    re.I,
)
_STARRED = re.compile(r"\b(?:stars?|rating|score|grade|verdict|bones|thumbs)|(?:star|rating|score)s?\b", re.I)
_FULL = re.compile(r"(?:^|[-_\s/])(?:full|filled?|on|active|yes|gold|solid|whole|checked|lit)(?=$|[-_\s.])", re.I)
_HALF = re.compile(r"half|[-_]05(?=$|[-_\s.])", re.I)
_EMPTY = re.compile(
    r"(?:^|[-_\s/])(?:empty|off|o|outline|inactive|no|grey|gray|blank|unfilled|dark|line|disabled|none)(?=$|[-_\s.])",
    re.I,
)
_ONE_STAR = re.compile(r"(?<![a-z])stars?(?![a-z])|★|☆", re.I)
_CODED = re.compile(
    r"(?:^|\s)(?:[\w-]{0,20}[-_])?stars?(?:[-_]rating)?[-_]{1,2}(?P<full>\d)(?:[-_.](?P<part>5|50|0|00))?(?=$|\s|\.(?:png|gif|jpe?g|svg|webp))",
    re.I,
)
_WHOLE = re.compile(r"\b(?:overall|film|movie|entertainment|verdict)\b", re.I)
_LONGEST = 14  # words of a line that a score may stand in


def data_score(data: Json | None) -> Scored | None:
    """The rating of the review that the page's JSON-LD holds; its scale has to be told."""
    rating = data.get("reviewRating") if data else None
    value = rating.string("ratingValue") if rating else None
    if rating is None or value is None:
        return None
    best = rating.string("bestRating")
    read = parse_score(value.text)
    if read.value is not None:
        return read, (value,)
    if best is None:
        return None
    read = parse_score(f"{value.text}/{best.text}")
    return (read, (value, best)) if read.value is not None else None


def microdata_score(root: Node) -> Scored | None:
    """The rating in microdata, unless it is an average."""
    for node in root.all('[itemprop="reviewRating"]') or root.all('[itemtype$="schema.org/Rating"]'):
        value, best = (node.one(f'[itemprop="{name}"]') for name in ("ratingValue", "bestRating"))
        if value is None or any(map(_aggregate, (node.element, *node.element.iterancestors()))):
            continue
        told, scale = value.attr("content") or value.text, (best.attr("content") or best.text) if best else None
        read = parse_score(f"{told.text}/{scale.text}" if scale else told.text)
        if read.value is not None:
            return read, (told, scale) if scale else (told,)
    return None


def _aggregate(element: etree._Element) -> bool:
    return "aggregate" in f"{element.get('itemprop') or ''} {element.get('itemtype') or ''}".lower()


def printed_score(lines: Sequence[TextBlock]) -> Scored | None:
    """The one score that stands in short lines of the article; of differing ones the one said to be the whole film's."""
    found: list[tuple[str, Scored]] = []
    for line in lines:
        if len(line.text.split()) > _LONGEST or _OTHERS.search(line.text) or line.inside(_OTHERS, 4):
            continue
        here = find_scores(line.text)
        if len(here) == 1:
            found.append((line.text[: here[0].start], (here[0].score, (line.shown[here[0].start : here[0].end],))))
    return one_of([scored for _, scored in found]) or one_of([one for label, one in found if _WHOLE.search(label)])


def one_of(found: Sequence[Scored]) -> Scored | None:
    """The score that all of these are; those with a scale before those without."""
    read = [one for one in found if one[0].value is not None] or list(found)
    stars = {one[0].stars or one[0].text for one in read}
    return read[0] if len(stars) == 1 else None


def drawn_score(root: Node, start: int, end: int) -> Scored | None:
    """A score drawn between two tags of the page: told by a picture's words, by the name of a class, or star by star."""
    starred: dict[int, etree._Element] = {}
    for element in root.element.iter():
        number = element.get("o")
        if number is not None and start <= int(number) <= end and _starred(element) and not _of_others(element):
            around = element.getparent()
            for one in (element,) if around is None else (around, element):
                starred[int(one.get("o") or 0)] = one
    nodes = [Node(element, root.document) for _, element in sorted(starred.items())]
    return one_of([scored for node in nodes if (scored := _told(node) or _counted(node) or _coded(node))])


def _names(element: etree._Element) -> str:
    return " ".join(
        element.get(name) or "" for name in ("class", "id", "alt", "title", "aria-label", "src", "itemprop")
    )


def _starred(element: etree._Element) -> bool:
    return _STARRED.search(_names(element)) is not None


def _of_others(element: etree._Element) -> bool:
    depth = 0
    node: etree._Element | None = element
    while node is not None and depth < 6:
        if _OTHERS.search(
            re.sub(
                r"[-_]",
                " ",
                f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''} {node.get('alt') or ''}",
            )
        ):
            return True
        node, depth = node.getparent(), depth + 1
    return False


def _told(node: Node) -> Scored | None:
    """A score in the words that stand for a picture."""
    for name in ("aria-label", "alt", "title"):
        told = node.attr(name)
        if told is None or len(told.text) > 80 or _OTHERS.search(told.text):
            continue
        here = find_scores(told.text)
        if len(here) == 1:
            return here[0].score, (told[here[0].start : here[0].end],)
    return None


def _counted(node: Node) -> Scored | None:
    """Stars drawn one by one, full, half and empty."""
    stars = [child for child in node.children if _ONE_STAR.search(_names(child.element))]
    if not 3 <= len(stars) <= 10 or len(stars) != len(node.children):
        return None
    drawn = "".join(_kind(star.element) for star in stars)
    if "☆" in drawn or "½" in drawn:  # where some are half or empty, plain ones are full
        drawn = drawn.replace("?", "★")
    if "?" in drawn or drawn.lstrip("★").lstrip("½").lstrip("☆") or drawn.count("½") > 1:
        return None
    places = [place for star in (stars[0], stars[-1]) for name in ("class", "src") if (place := star.attr(name))]
    return (parse_score(drawn), tuple(places[:1] + places[-1:])) if places else None


def _kind(element: etree._Element) -> str:
    """Whether a star is half, empty or full; "?" for one that does not say."""
    names = f"{element.get('class') or ''} {(element.get('src') or '').rpartition('/')[2]} {element.get('alt') or ''}"
    return "½" if _HALF.search(names) else "☆" if _EMPTY.search(names) else "★" if _FULL.search(names) else "?"


def _coded(node: Node) -> Scored | None:
    """A class such as "stars-3-5"; its scale is not told."""
    for name in ("class", "src"):
        told = node.attr(name)
        match = _CODED.search(told.text.rpartition("/")[2]) if told else None
        if told and match and int(match["full"]) <= 5:
            value = Fraction(int(match["full"])) + (Fraction(1, 2) if (match["part"] or "").startswith("5") else 0)
            drawn = "★" * int(value) + ("½" if value.denominator == 2 else "")
            return (Score(drawn), (told,)) if drawn else None
    return None
