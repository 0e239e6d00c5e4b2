"""Names of properties, measures and sites as people read them."""

from __future__ import annotations

SITES = {
    "imdb": "IMDb", "wikipedia": "Wikipedia", "rottentomatoes": "Rotten Tomatoes", "nytimes": "New York Times", "variety": "Variety", "metacritic": "Metacritic",
    "boxofficemojo": "Box Office Mojo", "thenumbers": "The Numbers", "guardian": "The Guardian", "rogerebert": "RogerEbert.com", "hollywoodreporter": "Hollywood Reporter", "letterboxd": "Letterboxd",
}  # fmt: skip
MEASURES = {
    "budget": "Budget", "domestic_gross": "Domestic gross", "international_gross": "International gross", "worldwide_gross": "Worldwide gross", "gross": "Gross",
    "opening_weekend": "Opening weekend", "country_gross": "Gross in a country", "home_media": "Home media",
}  # fmt: skip
KINDS = {
    "critics_positive": "critics, positive", "critics_average": "critics, average", "audience_positive": "audience, positive",
    "audience_average": "audience, average", "audience_grade": "audience, grade",
}  # fmt: skip
FACTS = (
    ("releases", "Release"), ("runtimes", "Runtime"), ("certificates", "Certificate"), ("countries", "Country"), ("languages", "Language"), ("genres", "Genre"),
)  # fmt: skip


def label(name: str) -> str:
    """A property's name as people read it."""
    return MEASURES.get(name) or dict(FACTS).get(name) or name.replace("_", " ").capitalize()


def site(key: str | None, otherwise: str = "not recognised") -> str:
    """A site's name."""
    return SITES.get(key or "", key or otherwise)
