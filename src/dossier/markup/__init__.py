"""The one place that knows each notation: plain text, wikitext, API answers, HTML."""
