"""From claims to a dossier: which pages are of one film, which values agree, which quotes are borne out."""
