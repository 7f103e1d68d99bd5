"""Editions: freezing them, holding them to what they froze, and carrying them from one machine to another."""

from checker.repository.releasing.archive import export, unpacked
from checker.repository.releasing.freeze import Freezing, begin, frozen_text, refusals
from checker.repository.releasing.verify import verify

__all__ = ["Freezing", "begin", "export", "frozen_text", "refusals", "unpacked", "verify"]
