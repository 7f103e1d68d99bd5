"""The unified architecture: ArchiMate models as values, and pure functions of them.

`values` and `model` are what a model is, `language` what ArchiMate says, `building` makes a model of what files say,
`formats` reads and writes what other tools exchange, `query` asks.
"""

from __future__ import annotations

from checker.architecture.actors import actors
from checker.architecture.model import Concept, Model

__all__ = ["Concept", "Model", "actors"]
