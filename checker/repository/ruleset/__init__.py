"""An agency's existing ruleset, in the vocabulary of Spectral, read as it is: `miyar check --ruleset FILE`.

What reads one is `ruleset.ruleset`, imported where a run has one: the sentences alone are needed by all.
"""

from checker.repository.ruleset.messages import MESSAGES

__all__ = ["MESSAGES"]
