"""Rules of the kind `text`, each found by the name of its file."""
