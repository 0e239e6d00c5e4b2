"""From a path to recognised pages: read, split, recognise."""
