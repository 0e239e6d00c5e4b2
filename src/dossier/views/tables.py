"""The dossier of a film as tables for a terminal. Everything is drawn from the contract's rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.constrain import Constrain
from rich.panel import Panel
from rich.text import Text

from dossier.views.grid import WHOLE, table
from dossier.views.labels import FACTS, KINDS, MEASURES, about, bound, counted, label, remarks, short, site
from dossier.views.reviewtable import review_table
from dossier.views.screen import DIM, GOOD, LABEL, READABLE, WARN, heading, named, words
from dossier.views.sourcetable import source_table

Row = dict[str, Any]
Parts = Iterable[RenderableType]


class DossierView:
    """Draws one dossier; sources are numbered in their order, and ``2:66`` means source 2, line 66."""

    def __init__(self, dossier: Row, console: Console, *, spoilers: bool = True):
        self.dossier = dossier
        self.console = console
        self.width = console.width
        self.spoilers = spoilers
        self._sources = {source["id"]: source for source in dossier["sources"]}
        self._numbers = {source["id"]: number for number, source in enumerate(dossier["sources"], 1)}

    def show(self, sections: Sequence[str]) -> bool:
        """Print these sections, in order; empty ones are left out. Whether anything was printed."""
        parts = [part for name in sections for part in VIEWS[name](self)]
        if parts:
            self.console.print(Group(*([] if "head" in sections else [named(self.dossier["film"])]), *parts))
        return bool(parts)

    def at(self, evidence: Iterable[Row], most: int = 3) -> Text:
        """Where a value stands, as source and line."""
        places = list(dict.fromkeys((self._numbers[one["source"]], one["line"]) for one in evidence))
        text = " ".join(f"{number}:{line}" for number, line in places[:most])
        return Text(text + (f" +{len(places) - most}" if len(places) > most else ""), style=DIM)

    def head(self) -> Parts:
        """Title, logline and the short facts."""
        film, plot = self.dossier["film"], self.dossier["plot"]
        lines: list[RenderableType] = [named(film)]
        if film["other_titles"]:
            lines.append(words("also " + ", ".join(film["other_titles"]), DIM))
        if plot["logline"]:
            lines.append(words(plot["logline"]["text"], "italic"))
        yield Panel(Group(*lines), border_style="cyan", padding=(0, 1), width=min(self.width, READABLE))
        rows = [
            (words(name, LABEL), words(", ".join(short(row) for row in found)), self._all_at(found))
            for name, found in self._facts()
        ]
        if rows:
            yield table(("", "left", 12), ("", "left", 20), ("", "left", 9), rows=rows, width=self.width)

    def _facts(self) -> Iterable[tuple[str, list[Row]]]:
        found = [(name, self.dossier[key]) for key, name in FACTS]
        found += [
            (role.capitalize(), [row for row in self.dossier["companies"] if row["role"] == role])
            for role in ("production", "distribution")
        ]
        return ((name, rows) for name, rows in found if rows)

    def _all_at(self, rows: Sequence[Row]) -> Text:
        return self.at([one for row in rows for one in row["evidence"]])

    def credits(self) -> Parts:
        """The crew by job."""
        found = {role: rows for role, rows in self.dossier["credits"].items() if rows}
        if found:
            yield heading("Credits")
            rows = [
                (words(label(role), LABEL), words(", ".join(short(row) for row in names)), self._all_at(names))
                for role, names in found.items()
            ]
            yield table(("", "left", 19), ("", "left", 20), ("", "left", 9), rows=rows, width=self.width)

    def ratings(self) -> Parts:
        """Aggregators' figures, each on its own scale with its count, and what they sum up."""
        found = self.dossier["ratings"]
        if found:
            yield heading("Ratings")
            rows = [self._rating(row) for row in found]
            yield table(
                ("Site", "left", 15),
                ("Of", "left", 17),
                ("Rating", "right", WHOLE),
                ("Count", "right", 6),
                ("Where", "left", 9),
                rows=rows,
                width=self.width,
            )
        for row in self.dossier["consensus"]:
            text = words(f"“{row['text']}” ")
            who = words(f"{row['site']}: ", LABEL)
            yield self._prose(Text.assemble(who, text, self.at(row["evidence"])), apart=bool(found))

    def _rating(self, row: Row) -> tuple[Text, ...]:
        kind = str(KINDS.get(row["kind"], row["kind"])) + (
            f", {row['scope'].replace('_', ' ')}" if row["scope"] else ""
        )
        count = Text("—", style=DIM) if row["count"] is None else Text(f"{row['count']:,}")
        return words(row["site"]), Text(kind, style=DIM), words(row["text"], "bold"), count, self.at(row["evidence"])

    def cast(self) -> Parts:
        """Who plays whom, and the characters whose actor no source gives."""
        found, lost = self.dossier["cast"], self.dossier["unattributed_characters"]
        if found:
            yield heading("Cast", str(len(found)))
            rows = [
                (words(row["name"]), words(row["character"]), words(remarks(row), DIM), self.at(row["evidence"]))
                for row in found
            ]
            yield table(
                ("Actor", "left", 18),
                ("Character", "left", 12),
                ("", "left", 10),
                ("Where", "left", 9),
                rows=rows,
                width=self.width,
            )
        if lost:
            yield Text("\nCharacters whose actor the sources do not give:", style=DIM)
            lines = [(words(row["character"]), words(remarks(row), DIM), self.at(row["evidence"])) for row in lost]
            yield table(("Character", "left", 12), ("", "left", 4), ("Where", "left", 9), rows=lines, width=self.width)

    def plot(self) -> Parts:
        """The synopsis; without spoilers the logline alone."""
        synopsis, logline = self.dossier["plot"]["synopsis"], self.dossier["plot"]["logline"]
        if self.spoilers and synopsis:
            count = len(synopsis["paragraphs"])
            yield heading("Plot", f"tells the end · {count} paragraph{'s' if count > 1 else ''}")
            for number, paragraph in enumerate(synopsis["paragraphs"]):
                at = self.at(synopsis["evidence"][number : number + 1])
                yield self._prose(words(paragraph + " ").append_text(at), apart=bool(number))
        elif logline:
            yield heading("Plot", "" if self.spoilers else "without spoilers")
            yield self._prose(words(logline["text"] + " ") + self.at(logline["evidence"]))

    def _prose(self, text: Text, *, apart: bool = False) -> RenderableType:
        """Running text, no wider than it can be read; ``apart`` from what stands over it."""
        return Constrain(Text("\n" if apart else "").append_text(text), min(self.width, READABLE))

    def box_office(self) -> Parts:
        """Figures by measure, the preferred one of each first, and what conflicts."""
        order = list(MEASURES)
        found = sorted(
            self.dossier["box_office"], key=lambda row: (order.index(row["measure"]), row["rank"] != "preferred")
        )
        if found:
            yield heading("Box office", "● preferred")
            rows = [self._figure(row) for row in found]
            yield table(
                ("", "left", WHOLE),
                ("Figure", "right", WHOLE),
                ("", "left", 8),
                ("Cites", "left", 16),
                ("Where", "left", 9),
                rows=rows,
                width=self.width,
            )
            yield from self._conflicts(money=True)

    def _figure(self, row: Row) -> tuple[Text, ...]:
        cited = row["cited_source"] or ""
        mark = Text("● " if row["rank"] == "preferred" else "  ", style=GOOD)
        return (
            mark + words(MEASURES[row["measure"]], LABEL),
            words(row["text"], "bold"),
            words(about(row), DIM),
            words(cited if self.width >= READABLE else cited.replace(", ", ",\n"), DIM),
            self.at(row["evidence"]),
        )

    def conflicts(self) -> Parts:
        """What conflicts apart from the box office."""
        found = list(self._conflicts(money=False))
        if found:
            yield heading("Sources disagree")
            yield from found

    def _conflicts(self, *, money: bool) -> Parts:
        for conflict in self.dossier["conflicts"]:
            if (conflict["property"] in MEASURES) != money:
                continue
            sign = Text("≠ " if conflict["verdict"] == "conflict" else "≈ ", style=WARN)
            why = Text.assemble(sign, words(label(conflict["property"]), WARN), words(f": {conflict['why']}"))
            yield self._prose(why, apart=money)
            rows = [self._side(value, conflict["property"]) for value in conflict["values"]]
            yield table(("", "left", WHOLE), ("", "left", 8), ("", "left", 4), rows=rows, width=self.width)

    def _side(self, value: Row, measure: str) -> tuple[Text, ...]:
        """One of the values of a conflict: what it is, who says so, where."""
        same = (row for row in self.dossier["box_office"] if (row["measure"], row["text"]) == (measure, value["text"]))
        limit = next((bound(row) for row in same), "")
        sites = (site(self._sources[one["source"]]["site"], one["file"]) for one in value["evidence"])
        who = ", ".join(dict.fromkeys(sites))
        return (
            Text("  ") + words(f"{value['text']} {limit}".strip(), "bold"),
            words(who, DIM),
            self.at(value["evidence"]),
        )

    def reviews(self) -> Parts:
        """Each critic with score and quotes; what users of a site wrote apart from them."""
        for name, of_users in (("Reviews", False), ("What users wrote", True)):
            rows = [row for row in self.dossier["reviews"] if (row["kind"] == "user") == of_users]
            if rows:
                yield heading(name, f"{len(rows)}, {sum(row['score'] is not None for row in rows)} with a score")
                yield review_table(rows, self.width, self.at)

    def awards(self) -> Parts:
        """Awards, and places in critics' lists."""
        awards, rankings = self.dossier["awards"], self.dossier["rankings"]
        if awards:
            yield heading("Awards", str(len(awards)))
            yield table(
                ("", "left", 40),
                ("Where", "left", 9),
                rows=[(words(row["text"]), self.at(row["evidence"])) for row in awards],
                width=self.width,
            )
        if rankings:
            yield heading("Critics' lists", str(len(rankings)))
            rows = [
                (
                    Text("—" if row["rank"] is None else str(row["rank"]), style="bold"),
                    words(row["critic"] or "—"),
                    words(row["publication"] or "—", DIM),
                    words(row["list"], DIM),
                    self.at(row["evidence"]),
                )
                for row in rankings
            ]
            yield table(
                ("Place", "right", 5),
                ("Critic", "left", 18),
                ("Publication", "left", 16),
                ("List", "left", 4),
                ("Where", "left", 9),
                rows=rows,
                width=self.width,
            )

    def more(self) -> Parts:
        """What is there and not shown at once."""
        awards, rankings = len(self.dossier["awards"]), len(self.dossier["rankings"])
        if awards or rankings:
            told = [counted(awards, "line", "on awards"), counted(rankings, "place", "in critics' lists")]
            text = f"{' and '.join(filter(None, told))}: --section awards shows them"
            yield Text("\n" + text, style=DIM)

    def missing(self) -> Parts:
        """What sources should give and do not, and why."""
        gaps = self.dossier["missing"]
        if gaps:
            yield heading("Missing", "what a source of its kind gives as a rule")
            rows = [
                (
                    words(label(gap["property"]), LABEL),
                    words(gap["why"]),
                    Text(f"source {self._numbers[gap['source']]}", style=DIM),
                )
                for gap in gaps
            ]
            yield table(("", "left", 16), ("", "left", 20), ("", "left", 4), rows=rows, width=self.width)

    def sources(self) -> Parts:
        """The numbered sources with their lines."""
        if self.dossier["sources"]:
            yield heading("Sources", "2:66 above means source 2, line 66")
            yield source_table(self.dossier["sources"], self.width)


#: the sections of ``dossier show`` by name
VIEWS: dict[str, Callable[[DossierView], Parts]] = {
    "head": DossierView.head, "credits": DossierView.credits, "ratings": DossierView.ratings, "cast": DossierView.cast, "plot": DossierView.plot,
    "box-office": DossierView.box_office, "conflicts": DossierView.conflicts, "reviews": DossierView.reviews, "awards": DossierView.awards,
    "more": DossierView.more, "missing": DossierView.missing, "sources": DossierView.sources,
}  # fmt: skip
SHOWN = (
    "head",
    "credits",
    "ratings",
    "cast",
    "plot",
    "box-office",
    "conflicts",
    "reviews",
    "more",
    "missing",
    "sources",
)
