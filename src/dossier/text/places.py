"""Names of countries and languages, so that a line that lost its label can be told for what it is."""

from __future__ import annotations

from dossier.text.fold import fold

_COUNTRIES = """Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|
Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|
Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Czechoslovakia|Côte d'Ivoire|Denmark|Djibouti|Dominica|Dominican Republic|East Germany|Ecuador|Egypt|El Salvador|
Eritrea|Estonia|Eswatini|Ethiopia|Federal Republic of Yugoslavia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Greenland|Grenada|Guatemala|Guinea|Guyana|Haiti|Honduras|
Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|
Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao|Macau|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|
Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|North Vietnam|Norway|Oman|Pakistan|Palestine|Panama|Papua New Guinea|Paraguay|Peru|
Philippines|Poland|Portugal|Puerto Rico|Qatar|Republic of North Macedonia|Romania|Russia|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Serbia and Montenegro|Sierra Leone|
Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|
Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu|Vatican City|Venezuela|Vietnam|
West Germany|Yemen|Yugoslavia|Zambia|Zimbabwe"""
_CODES = {
    "arabic": "ar", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "icelandic": "is", "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "norwegian": "no", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
    "serbian": "sr", "spanish": "es", "swedish": "sv", "thai": "th", "turkish": "tr", "ukrainian": "uk", "vietnamese": "vi", "catalan": "ca", "croatian": "hr", "estonian": "et", "persian": "fa", "bulgarian": "bg",
}  # fmt: skip
_ALIASES = {
    "usa": "United States", "us": "United States", "unitedstatesofamerica": "United States", "america": "United States", "uk": "United Kingdom",
    "greatbritain": "United Kingdom", "britain": "United Kingdom", "england": "United Kingdom", "ussr": "Soviet Union", "uae": "United Arab Emirates", "thenetherlands": "Netherlands", "holland": "Netherlands",
    "korea": "South Korea", "republicofkorea": "South Korea", "peoplesrepublicofchina": "China",
}  # fmt: skip
_LANGUAGES = """Aboriginal|Afrikaans|Akan|Albanian|American Sign Language|Amharic|Arabic|Aramaic|Armenian|Assamese|Azerbaijani|Bambara|Basque|Belarusian|Bengali|Bhojpuri|Bosnian|British Sign Language|
Bulgarian|Burmese|Cantonese|Catalan|Chechen|Chinese|Cornish|Corsican|Cree|Croatian|Czech|Danish|Dari|Dutch|Dzongkha|English|Esperanto|Estonian|Filipino|Finnish|Flemish|French|Frisian|Gaelic|
Galician|Georgian|German|Greek|Guarani|Gujarati|Haitian|Hausa|Hawaiian|Hebrew|Hindi|Hmong|Hokkien|Hungarian|Ibo|Icelandic|Igbo|Indonesian|Inuktitut|Irish|Irish Gaelic|Italian|Japanese|Javanese|
Kannada|Kashmiri|Kazakh|Khmer|Kinyarwanda|Klingon|Korean|Kurdish|Kyrgyz|Ladino|Lao|Latin|Latvian|Lingala|Lithuanian|Low German|Luxembourgish|Macedonian|Malagasy|Malay|Malayalam|Maltese|
Mandarin|Maori|Marathi|Maya|Mende|Min Nan|Mongolian|Nahuatl|Navajo|Neapolitan|Nepali|None|Norwegian|Odia|Old English|Oriya|Pashto|Pashtu|Persian|Polish|Portuguese|Punjabi|Quechua|Romani|Romanian|
Romany|Russian|Saami|Sami|Samoan|Sanskrit|Scots|Scottish Gaelic|Serbian|Serbo-Croatian|Shanghainese|Sicilian|Silent|Sindhi|Sinhala|Sinhalese|Slovak|Slovenian|Somali|Sotho|Spanish|Swahili|Swedish|Swiss German|Sylheti|
Tagalog|Tajik|Tamil|Tatar|Telugu|Thai|Tibetan|Tulu|Turkish|Turkmen|Ukrainian|Urdu|Uzbek|Vietnamese|Visayan|Welsh|Wolof|Xhosa|Yiddish|Yoruba|Zulu"""

_NATIONS = {
    "african": "Africa", "asian": "Asia", "european": "Europe", "american": "United States", "argentine": "Argentina", "australian": "Australia", "austrian": "Austria", "belgian": "Belgium", "brazilian": "Brazil", "british": "United Kingdom", "canadian": "Canada",
    "chinese": "China", "czech": "Czech Republic", "danish": "Denmark", "dutch": "Netherlands", "egyptian": "Egypt", "finnish": "Finland", "french": "France", "german": "Germany", "greek": "Greece",
    "hungarian": "Hungary", "icelandic": "Iceland", "indian": "India", "indonesian": "Indonesia", "iranian": "Iran", "irish": "Ireland", "israeli": "Israel", "italian": "Italy", "japanese": "Japan",
    "korean": "South Korea", "malaysian": "Malaysia", "mexican": "Mexico", "norwegian": "Norway", "pakistani": "Pakistan", "philippine": "Philippines", "polish": "Poland", "portuguese": "Portugal",
    "romanian": "Romania", "russian": "Russia", "soviet": "Soviet Union", "spanish": "Spain", "swedish": "Sweden", "swiss": "Switzerland", "taiwanese": "Taiwan", "thai": "Thailand", "turkish": "Turkey", "ukrainian": "Ukraine",
}  # fmt: skip

_REGIONS = frozenset(["africa", "asia", "asiapacific", "easterneurope", "europe", "latinamerica", "middleeast", "oceania", "scandinavia", "southamerica", "southeastasia", "westerneurope"])  # fmt: skip
_BY_COUNTRY = {fold(name): name for name in _COUNTRIES.replace("\n", "").split("|")} | _ALIASES
_BY_LANGUAGE = {fold(name): name for name in _LANGUAGES.replace("\n", "").split("|")}


def country(text: str) -> str | None:
    """The usual English name of the country that a text is, ``None`` for anything else."""
    return _BY_COUNTRY.get(fold(text)) if len(text) < 40 else None


def market(text: str) -> bool:
    """Whether a text is the name of a country or of a larger part of the world."""
    return country(text) is not None or fold(text) in _REGIONS


def nation(adjective: str) -> str | None:
    """The country that an adjective ("Japanese") means."""
    return _NATIONS.get(adjective.lower())


def language(text: str) -> str | None:
    """The English name of the language that a text is, "language" behind it aside."""
    return _BY_LANGUAGE.get(fold(text).removesuffix("language")) if len(text) < 40 else None


def language_code(name: str) -> str | None:
    """The ISO 639-1 code of a language by its English name."""
    return _CODES.get(fold(name))


def language_name(code: str) -> str:
    """The English name of a language by its ISO 639-1 code; the code itself where it is not known."""
    return next((name.capitalize() for name, known in _CODES.items() if known == code), code)
