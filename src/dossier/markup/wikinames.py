"""What the templates of Wikipedia show, by name in lower case; what is not named here shows nothing.

From the templates' documentation and from the articles that were looked at.
"""

from __future__ import annotations

#: templates that show one sign
MARKS = {
    "'": "'", "'s": "'s", "`": "`", "snd": " – ", "spnd": " – ", "spaced ndash": " – ", "spaced en dash": " – ", "sndash": " – ", "ndash": "–", "en dash": "–", "–": "–",
    "mdash": "—", "em dash": "—", "—": "—", "spaced mdash": " — ", "nbsp": " ", "space": " ", "spaces": " ", "thinsp": " ", "hair space": " ", "!": "|", "=": "=", "dot": " · ", "·": " · ",
    "•": " • ", "middot": " · ", "bullet": " • ", "ellipsis": "…", "...": "…", "zwj": "", "zwnj": "", "shy": "", "wbr": "", "times": "×", "minus": "−", "+-": "±", "hash": "#", "ast": "*", "pipe": "|",
    "\"": "\"", "' \"": "' \"", "\" '": "\" '", "'\"": "'\"", "\"'": "\"'", "-'": "'", "sup2": "²", "₹": "₹", "rupee": "₹", "half": "½", "br": "\n", "crlf": "\n", "clear": "", "-": "",
}  # fmt: skip

#: amounts: the template's name and the sign that it prints before its first argument
CURRENCIES = {
    "us$": "US$", "usd": "US$", "us dollar": "US$", "us dollars": "US$", "$": "$", "currency": "$", "inr": "₹", "indian rupee": "₹", "indian rupees": "₹", "inrconvert": "₹", "inr convert": "₹",
    "indian rupee sign": "₹", "£": "£", "gbp": "£", "pound sterling": "£", "€": "€", "eur": "€", "euro": "€", "¥": "¥", "jpy": "¥", "yen": "¥", "japanese yen": "¥", "cny": "CN¥", "rmb": "CN¥", "cn¥": "CN¥",
    "a$": "A$", "aud": "A$", "australian dollar": "A$", "c$": "C$", "cad": "C$", "ca$": "C$", "canadian dollar": "C$", "nz$": "NZ$", "nzd": "NZ$", "hk$": "HK$", "hkd": "HK$", "nt$": "NT$", "ntd": "NT$", "s$": "S$", "sgd": "S$",
    "philippine peso": "₱", "php": "₱", "peso": "₱", "krw": "₩", "south korean won": "₩", "₩": "₩", "rub": "₽", "bdt": "৳", "pkr": "Rs", "pakistani rupee": "Rs", "lkr": "Rs", "brl": "R$", "r$": "R$", "mxn": "MX$", "idr": "Rp", "try": "₺", "myr": "RM",
    "sek": "SEK ", "nok": "NOK ", "dkk": "DKK ", "chf": "CHF ", "thb": "฿", "ngn": "₦", "₦": "₦", "ils": "₪", "vnd": "₫", "frf": "FRF ", "itl": "ITL ", "dem": "DM",
}  # fmt: skip

#: lists whose arguments are the items
LISTS = frozenset(
    ["ubl", "ublist", "ubil", "ubt", "ul", "plainlist", "plain list", "startplainlist", "flatlist", "flat list", "hlist", "horizontal list", "comma separated entries", "cslist", "csl", "unbulleted list", "unordered list", "bulleted list", "bulletlist", "blist", "ordered list", "cast listing", "castlist", "cast list", "columns-list", "columnslist", "column list", "collapsible list", "tree list", "slist", "br separated entries", "pagelist", "newline separated entries"]
)  # fmt: skip

#: templates that show their first argument
FIRST = frozenset(
    ["nowrap", "nobr", "no wrap", "nobreak", "nobold", "normal", "nw", "small", "smaller", "smalldiv", "big", "larger", "large", "resize", "abbr", "tooltip", "sic", "bold", "strong", "em", "italic", "italics", "i", "b", "bi", "bolditalic", "emphasis", "center", "centre", "left", "right", "align", "smallcaps", "sc", "small caps", "proper name", "visible anchor", "vanchor", "tq", "qi", "talk quote inline", "korean", "lj", "ja", "jp", "zh-hans", "not a typo", "as written", "chem name", "typo", "angle bracket", "angbr", "bracket", "transliteration2", "nobold2", "longitem", "allow wrap", "wrap", "font", "fontcolor", "color", "colour", "script", "sup", "sub", "ref label", "ordinal", "formatnum:", "flag", "flagu", "flagcountry", "country", "langr", "okina", "wikt", "w", "wp", "vr", "ipa", "linktext", "isbn", "film title", "film", "ft", "title", "nts", "number", "val", "decimal", "roman", "us box office total", "mono", "code", "var", "kbd", "para", "pound", "no italic", "noitalic", "nonitalic", "nominated2", "cnone", "fake heading", "strikethrough", "text", "first word", "str left", "ucfirst:", "lcfirst:", "lc:", "uc:", "distinguish inline", "notatypo", "hover title", "avoid wrap", "nbsp wrap", "stack", "nobreak2", "nom2", "native name list", "nihongo core", "cite quote", "keypress", "nihongo title", "smallsup", "font size", "script/nastaliq", "nobr text"]
)  # fmt: skip

#: templates that show their second argument (the first is a code)
SECOND = frozenset(
    ["lang", "sort", "langx", "rtl-lang", "script2", "hs2", "color2", "fontcolour", "font color", "unichar2", "hover", "abbrlink", "transl2", "native name", "nativename"]
)  # fmt: skip

#: templates that show their last argument
LAST = frozenset(["transl", "transliteration", "romanization", "iast", "tlit"])
#: templates of table cells: the first argument, or else a word of their own
WORDS = {
    "n/a": "N/A", "na": "N/A", "n.a.": "N/A", "won": "Won", "nom": "Nominated", "nominated": "Nominated", "yes": "Yes", "no": "No", "pending": "Pending", "tba": "TBA", "tbd": "TBD", "unknown": "Unknown", "dunno": "?",
    "sho": "Won", "draw": "Draw", "included": "Included", "optional": "Optional", "partial": "Partial", "some": "Some", "any": "Any", "runner-up": "Runner-up", "shortlisted": "Shortlisted", "honored": "Honored",
}  # fmt: skip
