"""From strings to values: bounded patterns only, no page, no site."""
