"""Results to what is seen: tables in a terminal, JSON for programs."""
