"""XML Schema: compiled from files in memory, documents held against it whole or as they go by."""

from checker.engines.xsd.compiling import as_trouble, defects
from checker.engines.xsd.listening import Broken, Text
from checker.engines.xsd.messages import MESSAGES, trouble
from checker.engines.xsd.mistakes import Mistake
from checker.engines.xsd.neighbours import Neighbours, placed, text_of
from checker.engines.xsd.paths import Paths
from checker.engines.xsd.reading import Spot
from checker.engines.xsd.schema import Schema
from checker.engines.xsd.sources import Defect, Opener, Sources, gather, joined, url
from checker.engines.xsd.version11 import NewerSchema

__all__ = [
    "MESSAGES",
    "Broken",
    "Defect",
    "Mistake",
    "Neighbours",
    "NewerSchema",
    "Opener",
    "Paths",
    "Schema",
    "Sources",
    "Spot",
    "Text",
    "as_trouble",
    "defects",
    "gather",
    "joined",
    "placed",
    "text_of",
    "trouble",
    "url",
]
