"""What an agency says of itself: `miyar.yaml`."""

from checker.settings.finding import NAME, find
from checker.settings.matching import excluded, relative, system_of
from checker.settings.messages import MESSAGES
from checker.settings.naming import Known, misnamed
from checker.settings.reading import Reading, read
from checker.settings.values import Manifest, System

__all__ = [
    "MESSAGES", "NAME", "Known", "Manifest", "Reading", "System",
    "excluded", "find", "misnamed", "read", "relative", "system_of",
]  # fmt: skip
