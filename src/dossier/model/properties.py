"""The whole ontology on one screen: every property that a page can claim, the shape of its value, where it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import values as v


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its name, the class of its values, the section of the dossier, and its label there."""

    name: str
    value: type
    section: str
    label: str


_ALL = (
    Property("director", v.Name, "credits", "Director"),
    Property("writer", v.Name, "credits", "Writer"),
    Property("producer", v.Name, "credits", "Producer"),
    Property("executive_producer", v.Name, "credits", "Executive producer"),
    Property("co_producer", v.Name, "credits", "Co-producer"),
    Property("cinematographer", v.Name, "credits", "Cinematographer"),
    Property("editor", v.Name, "credits", "Editor"),
    Property("composer", v.Name, "credits", "Composer"),
    Property("production_designer", v.Name, "credits", "Production designer"),
    Property("costume_designer", v.Name, "credits", "Costume designer"),
    Property("sound_designer", v.Name, "credits", "Sound designer"),
    Property("music_supervisor", v.Name, "credits", "Music supervisor"),
    Property("casting_director", v.Name, "credits", "Casting director"),
    Property("starring", v.Name, "cast", "Starring"),
    Property("cast", v.Part, "cast", "Cast"),
    Property("unattributed_characters", v.Part, "cast", "Characters without an actor"),
    Property("logline", v.Text, "plot", "Logline"),
    Property("synopsis", v.Prose, "plot", "Synopsis"),
    Property("standfirst", v.Text, "internal", "Standfirst"),
    Property("releases", v.Release, "head", "Release"),
    Property("runtimes", v.Runtime, "head", "Runtime"),
    Property("countries", v.Name, "head", "Country"),
    Property("languages", v.Name, "head", "Language"),
    Property("genres", v.Name, "head", "Genre"),
    Property("certificates", v.Name, "head", "Certificate"),
    Property("taglines", v.Text, "head", "Tagline"),
    Property("companies", v.Company, "head", "Company"),
    Property("box_office", v.Figure, "box-office", "Box office"),
    Property("ratings", v.Rating, "ratings", "Rating"),
    Property("review_counts", v.Count, "ratings", "Reviews counted"),
    Property("consensus", v.Consensus, "ratings", "Consensus"),
    Property("reviews", v.Review, "reviews", "Review"),
    Property("review_text", v.Prose, "internal", "Text of a review"),
    Property("rankings", v.Ranking, "reviews", "Ranking"),
    Property("awards", v.Award, "awards", "Award"),
    Property("missing", v.Missing, "internal", "Missing"),
)

PROPERTIES = {one.name: one for one in _ALL}
CREDITS = tuple(one.name for one in _ALL if one.section == "credits")
MEASURES = {
    "budget": "Budget", "domestic_gross": "Domestic gross", "international_gross": "International gross", "worldwide_gross": "Worldwide gross", "gross": "Gross",
    "opening_weekend": "Opening weekend", "country_gross": "Gross in a country", "home_media": "Home media",
}  # fmt: skip
