"""The library: one SQLite file with the captures as they arrived, their pages, claims and films."""
