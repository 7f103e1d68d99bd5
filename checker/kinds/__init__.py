"""Kinds of check, each found by the name of its file."""
