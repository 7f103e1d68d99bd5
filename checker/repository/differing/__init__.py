"""What changed from one version of a standard to another, or from one edition to another, and how far it reaches."""

from checker.repository.differing.change import Change, Difference, EditionDifference, Shown, What
from checker.repository.differing.compare import Evidence, compare
from checker.repository.differing.editions import compare_editions
from checker.repository.differing.numbers import least_version

__all__ = [
    "Change",
    "Difference",
    "EditionDifference",
    "Evidence",
    "Shown",
    "What",
    "compare",
    "compare_editions",
    "least_version",
]
