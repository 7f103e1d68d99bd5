"""Rules of the kind `dictionary`, each found by the name of its file."""
