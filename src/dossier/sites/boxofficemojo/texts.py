"""The forms of Box Office Mojo's pages as text."""

from __future__ import annotations

from dossier.markup.dump import dump_page
from dossier.model.pages import Form
from dossier.sites.boxofficemojo import textcharts, textold, textpage

FORMS = (
    Form(
        "film page as text", "plain", "title", textpage.mention,
        (textpage.logline, textpage.releases, textpage.figures, textpage.facts),
        expects=("box_office",), judge=lambda page, rules: textpage.judge(dump_page(page, rules)), seen="2020 to 2025, from ten converters",
    ),
    Form(
        "film page before 2019, as text", "plain", "title", textold.mention, (textold.figures, textold.facts),
        expects=("box_office",), judge=lambda page, rules: textold.judge(dump_page(page, rules)), seen="2015, from ten converters",
    ),
    Form(
        "chart as text", "plain", "chart", textcharts.mention, (), parts=textcharts.rows,
        judge=lambda page, rules: textcharts.judge(dump_page(page, rules)), seen="2000 to 2024, from ten converters",
    ),
)  # fmt: skip
