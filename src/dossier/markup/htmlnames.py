"""What the elements of HTML are to a reader: unseen, on lines of their own, or within a line."""

from __future__ import annotations

#: elements whose words no reader sees
UNSEEN = frozenset(
    ("script", "style", "template", "noscript", "head", "svg", "iframe", "object", "noembed", "noframes", "select")
)
#: elements that stand on lines of their own
BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
        "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    )
)  # fmt: skip
#: elements at which a line ends
BREAKS = BLOCKS | {"td", "th", "br"}
