"""The form of Flixster's title pages as text."""

from __future__ import annotations

from dossier.markup.dump import dump_page
from dossier.model.pages import Form
from dossier.sites.flixster import textpage

FORMS = (
    Form(
        "title page as text", "plain", "title", textpage.mention,
        (textpage.ratings, textpage.facts, textpage.plot, textpage.cast, textpage.reviews),
        expects=("director",), judge=lambda page, rules: textpage.judge(dump_page(page, rules)), seen="2008 to 2011, from ten converters",
    ),
)  # fmt: skip
