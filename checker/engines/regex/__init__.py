"""Regular expressions read as text: whether their dialect has them, and whether a backtracking engine can run away."""

from checker.engines.regex.ambiguity import Explosion, explosion
from checker.engines.regex.reading import Dialect, NotInDialect, read
from checker.engines.regex.syntax import Node, Undecided, starts_and_ends
from checker.engines.regex.writing import ecma_pattern, xsd_pattern

__all__ = [
    "Dialect",
    "Explosion",
    "Node",
    "NotInDialect",
    "Undecided",
    "ecma_pattern",
    "explosion",
    "read",
    "starts_and_ends",
    "xsd_pattern",
]
