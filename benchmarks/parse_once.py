"""The yardstick of an ingest: imports both parsers and parses one article, given as the MediaWiki API's answer."""

import json
import sys
from pathlib import Path

import bs4
import mwparserfromhell

if __name__ == "__main__":
    pages = json.loads(Path(sys.argv[1]).read_text("utf-8"))["query"]["pages"]
    (page,) = pages.values()
    parsed = mwparserfromhell.parse(page["revisions"][0]["*"])
    print(len(parsed.nodes), bs4.__version__)
