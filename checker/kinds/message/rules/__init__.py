"""Rules of the kind `message`, each found by the name of its file."""
