"""Holding a repository of standards to its own forms: all that can be seen without judging a sample."""

from checker.repository.selfcheck.examine import selfcheck
from checker.repository.selfcheck.messages import MESSAGES

__all__ = ["MESSAGES", "selfcheck"]
