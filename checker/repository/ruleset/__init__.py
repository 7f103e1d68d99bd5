"""An agency's existing ruleset, in the vocabulary of Spectral, read as it is: `miyar check --ruleset FILE`."""

from checker.repository.ruleset.messages import MESSAGES
from checker.repository.ruleset.ruleset import Ruleset, read_ruleset

__all__ = ["MESSAGES", "Ruleset", "read_ruleset"]
