"""Bytes to documents that know where their parts stand."""

from checker.loaders.document import Loaded
from checker.loaders.loading import load, load_bytes
from checker.loaders.messages import MESSAGES

__all__ = ["MESSAGES", "Loaded", "load", "load_bytes"]
