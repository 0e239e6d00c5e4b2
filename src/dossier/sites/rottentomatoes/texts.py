"""The forms of Rotten Tomatoes' pages as text: a title page in any converter's text, and a dump's list of reviews."""

from __future__ import annotations

from dossier.markup.dump import dump_page
from dossier.model.pages import Form
from dossier.sites.rottentomatoes import dump, textcast, textmeters, textpage, textreviews
from dossier.sites.rottentomatoes.dumpreviews import reviews

FORMS = (
    Form(
        "title page as text", "plain", "title", textpage.mention,
        (textmeters.ratings, textmeters.counts, textmeters.consensus, textpage.facts, textpage.unlabelled, textpage.synopsis, textcast.cast, textreviews.reviews),
        expects=("director", "reviews"), judge=lambda page, rules: textpage.judge(dump_page(page, rules)), seen="2008 to 2023, from ten converters",
    ),
    Form(
        "text dump", "plain", "reviews", dump.mention, (reviews, dump.ratings, dump.consensus, dump.facts, dump.money),
        expects=("reviews",), judge=lambda page, rules: dump.judge(dump_page(page, rules)), seen="2021 to 2024, de-tagged",
    ),
)  # fmt: skip
