"""The types that carry everything: plain data, standard library only."""
