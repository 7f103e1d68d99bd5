"""The rules of the kind `schemas`, one a file."""
