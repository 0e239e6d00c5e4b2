"""The forms of Metacritic's pages as text."""

from __future__ import annotations

from dossier.markup.dump import dump_page
from dossier.model.pages import Form
from dossier.sites.metacritic import textcredits, textpage, textreviews

FORMS = (
    Form(
        "page as text", "plain", "title", textpage.mention,
        (textpage.ratings, textpage.counts, textpage.facts, textpage.summary, textcredits.credits, textreviews.reviews),
        expects=("ratings",), judge=lambda page, rules: textpage.judge(dump_page(page, rules)), seen="2017 and 2019, from ten converters",
    ),
)  # fmt: skip
