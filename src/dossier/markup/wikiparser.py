"""One template, read by mwparserfromhell: its arguments by name, each with its place.

The parser is quadratic on runs that a hostile article can hold, and loses templates behind a broken one; so the
article is cut by a linear scan first, and the parser gets one short template at a time.
"""

from __future__ import annotations

LONGEST = 4000  # characters of a template that the parser is given


def template_arguments(text: str) -> list[tuple[str, int, int]] | None:
    """The arguments of the template that a text is: name in small letters (positional ones have their number), start, end.

    ``None`` for what is no single template to the parser, or is too long for it.
    """
    if len(text) > LONGEST:
        return None
    import mwparserfromhell  # with the first template that needs it: most articles have none

    nodes = mwparserfromhell.parse(text, skip_style_tags=True).nodes
    if len(nodes) != 1 or not isinstance(nodes[0], mwparserfromhell.nodes.Template):
        return None
    template = nodes[0]
    found = []
    at = len("{{") + len(str(template.name))
    for parameter in template.params:
        name, value = str(parameter.name), str(parameter.value)
        at += 1  # the bar
        if parameter.showkey:
            at += len(name) + 1  # and the equals sign
        found.append((name.strip().lower(), at, at + len(value)))
        at += len(value)
    return found
